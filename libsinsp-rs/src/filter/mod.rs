//! The filter language: text to tree to program, and its evaluation on events.
//!
//! ```
//! use libsinsp_rs::filter::Filter;
//!
//! let filter = Filter::compile("evt.type in (open, openat) and fd.name startswith /etc")?;
//! # let _ = filter;
//! # Ok::<(), libsinsp_rs::filter::FilterError>(())
//! ```

pub mod ast;
mod compile;
mod constant;
mod error;
mod glob;
mod lexer;
mod macros;
mod memory;
mod of_state;
mod operand;
mod parser;
mod predicate;
mod program;
mod regex;
mod scratch;
mod source;
mod transform;
mod written;

pub use ast::Expr;
pub use error::{ErrorKind, FilterError};
pub use macros::Definitions;
pub use of_state::StateFilter;
pub(crate) use parser::Parser;
pub(crate) use source::{Kind, Source};

use crate::enriched::Enriched;
use crate::field::FieldRef;

/// Longest filter text, bytes.
pub const MAX_LEN: usize = 1 << 20;

/// Most parentheses inside each other.
pub const MAX_DEPTH: usize = 200;

/// Which texts are accepted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Dialect {
    /// Everything this library understands.
    #[default]
    Extended,
    /// Only what the reference implementation accepts, read as it reads it: for rule files that
    /// must work in other programs too.
    Reference,
}

/// Something odd in a filter that is not an error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Warning {
    /// Byte index into the text.
    pub at: usize,
    /// What is odd.
    pub message: String,
}

/// Parses a filter without compiling it.
pub fn parse(text: impl AsRef<[u8]>) -> Result<Expr, FilterError> {
    parse_as(text, Dialect::default())
}

/// Parses a filter of a certain dialect without compiling it.
pub fn parse_as(text: impl AsRef<[u8]>, dialect: Dialect) -> Result<Expr, FilterError> {
    parser::parse(text.as_ref(), dialect)
}

/// A compiled filter. It may be shared between threads.
pub struct Filter {
    program: program::Program,
    tree: Expr,
    warnings: Vec<Warning>,
}

impl Filter {
    /// Compiles a filter.
    pub fn compile(text: impl AsRef<[u8]>) -> Result<Self, FilterError> {
        Compiler::new().compile(text)
    }

    /// True when the event passes. Allocates only for lists, and for ancestors whose texts have to be
    /// put together.
    ///
    /// What depends on the thread alone is asked once per thread and remembered until its version
    /// changes.
    pub fn matches(&self, event: &Enriched<'_>) -> bool {
        self.program.matches(event)
    }

    /// The tree it was made of.
    pub fn tree(&self) -> &Expr {
        &self.tree
    }

    /// What is odd in it.
    pub fn warnings(&self) -> &[Warning] {
        &self.warnings
    }

    /// The fields it reads.
    pub fn fields(&self) -> Vec<&FieldRef> {
        let mut fields = Vec::new();
        self.program.each_field(&mut |field| fields.push(field));
        fields
    }
}

/// Compiles filters with a dialect and with macros and lists.
#[derive(Default)]
pub struct Compiler {
    dialect: Dialect,
    definitions: Definitions,
}

impl Compiler {
    /// The normal dialect, no macros.
    pub fn new() -> Self {
        Self::default()
    }

    /// Chooses the dialect.
    pub fn dialect(mut self, dialect: Dialect) -> Self {
        self.dialect = dialect;
        self
    }

    /// Sets the macros and lists.
    pub fn definitions(mut self, definitions: Definitions) -> Self {
        self.definitions = definitions;
        self
    }

    /// Compiles a filter.
    pub fn compile(&self, text: impl AsRef<[u8]>) -> Result<Filter, FilterError> {
        let text = text.as_ref();
        let tree = parser::parse(text, self.dialect)?;
        let mut compiler = compile::Compiler::new(self.dialect, &self.definitions);
        let node = compiler.expr(&tree).map_err(|e| e.in_text(text))?;
        Ok(Filter {
            program: program::Program::new(node),
            tree,
            warnings: compiler.warnings,
        })
    }
}
