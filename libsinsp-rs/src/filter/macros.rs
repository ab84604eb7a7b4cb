//! Named conditions and lists, replaced when a filter is compiled.

use rustc_hash::FxHashMap;

use super::Dialect;
use super::ast::{Expr, Value};
use super::error::{ErrorKind, FilterError};
use super::parser::{self, Parser};

/// Lists inside lists.
const MAX_NESTING: usize = 32;

/// Elements a list may have after its inner lists are put in.
const MAX_ELEMENTS: usize = 1 << 20;

/// A named condition.
pub(super) struct Body {
    pub expr: Expr,
}

/// Macros (named conditions) and lists (named values) that filters may use by name.
///
/// ```
/// use libsinsp_rs::filter::{Compiler, Definitions};
///
/// let mut definitions = Definitions::default();
/// definitions.define_list("shells", "(sh, bash, zsh)")?;
/// definitions.define_macro("a_shell", "proc.name in (shells)")?;
/// let filter = Compiler::new().definitions(definitions).compile("a_shell and evt.type = open")?;
/// # Ok::<(), libsinsp_rs::filter::FilterError>(())
/// ```
#[derive(Default)]
pub struct Definitions {
    macros: FxHashMap<String, Body>,
    lists: FxHashMap<String, Vec<Value>>,
}

fn check_name(name: &str) -> Result<(), FilterError> {
    let mut bytes = name.bytes();
    let ok = bytes.next().is_some_and(|b| b.is_ascii_alphabetic())
        && bytes.all(|b| b.is_ascii_alphanumeric() || b == b'_');
    if ok {
        Ok(())
    } else {
        Err(FilterError::new(
            ErrorKind::Syntax,
            0,
            format!(
                "'{}' is no name: letters, digits and '_' expected",
                name.escape_debug()
            ),
        )
        .in_text(name.as_bytes()))
    }
}

impl Definitions {
    /// Defines (or replaces) the condition `name`. It may use macros that are defined later.
    pub fn define_macro(
        &mut self,
        name: &str,
        condition: impl AsRef<[u8]>,
    ) -> Result<(), FilterError> {
        check_name(name)?;
        let expr = parser::parse(condition.as_ref(), Dialect::Extended)?;
        self.macros.insert(name.to_owned(), Body { expr });
        Ok(())
    }

    /// Defines (or replaces) the list `name`; `items` as in a filter, parentheses optional. Names
    /// of lists among the items stand for their elements.
    pub fn define_list(&mut self, name: &str, items: impl AsRef<[u8]>) -> Result<(), FilterError> {
        check_name(name)?;
        let text = items.as_ref();
        let items = Parser::list_text(text).map_err(|e| e.in_text(text).while_parsing())?;
        self.lists.insert(name.to_owned(), items);
        Ok(())
    }

    pub(super) fn macro_body(&self, name: &str) -> Option<&Body> {
        self.macros.get(name)
    }

    /// Appends the value, or the elements of the list it names.
    pub(super) fn expand_value(
        &self,
        value: &Value,
        out: &mut Vec<Value>,
    ) -> Result<(), FilterError> {
        self.expand(value, value.at, 0, out)
    }

    fn expand(
        &self,
        value: &Value,
        at: usize,
        depth: usize,
        out: &mut Vec<Value>,
    ) -> Result<(), FilterError> {
        let list = std::str::from_utf8(&value.text)
            .ok()
            .filter(|_| !value.quoted)
            .and_then(|name| self.lists.get(name));
        let Some(items) = list else {
            out.push(Value {
                at,
                ..value.clone()
            });
            return Ok(());
        };
        if depth == MAX_NESTING || out.len() > MAX_ELEMENTS {
            return Err(FilterError::new(
                ErrorKind::Recursion,
                at,
                format!(
                    "list '{}' refers to itself, or is too large",
                    String::from_utf8_lossy(&value.text)
                ),
            ));
        }
        items
            .iter()
            .try_for_each(|item| self.expand(item, at, depth + 1, out))
    }
}
