//! Vectors about the text of filters.

use libsinsp_rs::filter::ast::{Expr, Right};
use libsinsp_rs::filter::{Dialect, ErrorKind, FilterError, parse_as};
use serde_json::Value;

use super::Failure;

fn agrees(
    result: &Result<Vec<u8>, FilterError>,
    expect: Result<&[u8], Option<u64>>,
) -> Result<(), Failure> {
    match (result, expect) {
        (Ok(tree), Ok(expected)) if tree == expected => Ok(()),
        (Ok(tree), Ok(expected)) => Err(format!(
            "gave {:?}, not {:?}",
            String::from_utf8_lossy(tree),
            String::from_utf8_lossy(expected)
        )),
        (Ok(tree), Err(_)) => Err(format!(
            "was accepted as {:?}",
            String::from_utf8_lossy(tree)
        )),
        (Err(error), Ok(_)) => Err(format!("was refused: {error}")),
        (Err(error), Err(Some(at))) if error.offset() as u64 != at => {
            Err(format!("position {}, not {at}: {error}", error.offset()))
        }
        (Err(_), Err(_)) => Ok(()),
    }
}

/// The reference dialect gives what the vector says; so does the normal one, unless the text is
/// one of those that only this library accepts.
fn both(
    text: &str,
    expect: Result<&[u8], Option<u64>>,
    result: impl Fn(Expr) -> Vec<u8>,
) -> Result<(), Failure> {
    let reference = parse_as(text, Dialect::Reference).map(&result);
    agrees(&reference, expect).map_err(|e| format!("{text:?} in the reference dialect {e}"))?;
    let extended = parse_as(text, Dialect::Extended).map(&result);
    let extension = reference.is_err_and(|e| e.kind() == ErrorKind::NotPortable);
    if extension && extended.is_ok() {
        return Ok(());
    }
    agrees(&extended, expect).map_err(|e| format!("{text:?} {e}"))
}

pub fn parse(vector: &Value) -> Result<(), Failure> {
    let text = vector["filter"].as_str().unwrap_or_default();
    let expect = match vector["expect"].as_str() {
        Some("ok") => Ok(vector["tree"].as_str().expect("tree").as_bytes()),
        _ => Err(vector["at"].as_u64()),
    };
    both(text, expect, |tree| tree.print())
}

pub fn literal(vector: &Value) -> Result<(), Failure> {
    let source = vector["source"].as_str().unwrap_or_default();
    let expect = match vector["expect"].as_str() {
        Some("ok") => Ok(vector["value"].as_str().unwrap_or_default().as_bytes()),
        _ => Err(None),
    };
    both(&format!("a.b = {source}"), expect, |tree| match tree {
        Expr::Check(check) => match check.right {
            Some(Right::Value(value)) => value.text,
            other => panic!("not a constant: {other:?}"),
        },
        other => panic!("not a check: {other:?}"),
    })
}
