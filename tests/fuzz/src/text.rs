//! Filters and formats.

use std::cell::LazyCell;

use libsinsp_rs::Enriched;
use libsinsp_rs::field;
use libsinsp_rs::filter::{Compiler, Dialect, Expr, Filter, parse, parse_as};
use libsinsp_rs::format::{Format, Settings};

use crate::machine;

thread_local! {
    static EVENTS: LazyCell<Vec<Enriched<'static>>> = const { LazyCell::new(machine::events) };
}

/// Evaluation takes time in proportion to the text; this is enough for every construct.
const MAX_TEXT: usize = 4096;

/// A filter parses or is refused with a position inside it; printed and parsed it is the same; it
/// can be evaluated.
pub fn filter(data: &[u8]) {
    if data.len() > MAX_TEXT {
        return;
    }
    for dialect in [Dialect::Extended, Dialect::Reference] {
        match parse_as(data, dialect) {
            Ok(tree) if dialect == Dialect::Extended => printed(&tree),
            Ok(_) => {}
            Err(error) => {
                let _ = error.to_string();
            }
        }
        let Ok(filter) = Compiler::new().dialect(dialect).compile(data) else {
            continue;
        };
        evaluate(&filter);
        let _ = (filter.warnings(), filter.fields());
    }
}

fn printed(tree: &Expr) {
    let text = tree.to_filter();
    match parse(&text) {
        Ok(again) => {
            assert_eq!(again.print(), tree.print());
            assert_eq!(again.to_filter(), text);
        }
        Err(error) => panic!("{} does not parse: {error}", text.escape_ascii()),
    }
}

fn evaluate(filter: &Filter) {
    EVENTS.with(|events| {
        for event in events.iter() {
            // The second time from what was remembered.
            assert_eq!(filter.matches(event), filter.matches(event));
        }
    });
}

/// A format compiles or is refused; what it renders as JSON is JSON.
pub fn format(data: &[u8]) {
    if data.len() > MAX_TEXT {
        return;
    }
    for dialect in [Dialect::Extended, Dialect::Reference] {
        let Ok(format) = Format::compile_with(data, Settings::default(), dialect) else {
            continue;
        };
        EVENTS.with(|events| {
            for event in events.iter() {
                let (mut text, mut json) = (Vec::new(), Vec::new());
                format.render(event, &mut text);
                if format.render_json(event, &mut json) {
                    let value: Result<serde_json::Value, _> = serde_json::from_slice(&json);
                    assert!(value.is_ok(), "{}", String::from_utf8_lossy(&json));
                }
                format.resolve(event);
            }
        });
    }
}

/// Fields, operators and transformers.
pub fn filter_words() -> Vec<String> {
    let mut words: Vec<String> = [
        "and",
        "or",
        "not",
        "exists",
        "contains",
        "icontains",
        "bcontains",
        "startswith",
        "bstartswith",
        "endswith",
        "glob",
        "iglob",
        "pmatch",
        "in",
        "intersects",
        "regex",
        "(",
        ")",
        ",",
        "=",
        "!=",
        "<=",
        ">=",
        "val(",
        "toupper(",
        "tolower(",
        "b64(",
        "basename(",
        "len(",
        "join(",
        "concat(",
        "getopt(",
        "anyof",
        "allof",
        "'",
        "\"",
        "\\",
        "%",
        "*",
    ]
    .map(str::to_owned)
    .to_vec();
    words.extend(field::all().iter().map(|field| field.name.to_owned()));
    words
}
