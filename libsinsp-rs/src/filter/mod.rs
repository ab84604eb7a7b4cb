//! The filter language: text to tree to program, and its evaluation on events.

pub mod ast;
mod error;
mod lexer;
mod parser;

pub use ast::Expr;
pub use error::{ErrorKind, FilterError};

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

/// Parses a filter without compiling it.
pub fn parse(text: impl AsRef<[u8]>) -> Result<Expr, FilterError> {
    parse_as(text, Dialect::default())
}

/// Parses a filter of a certain dialect without compiling it.
pub fn parse_as(text: impl AsRef<[u8]>, dialect: Dialect) -> Result<Expr, FilterError> {
    parser::parse(text.as_ref(), dialect)
}
