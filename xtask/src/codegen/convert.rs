//! The conversion rules of `driver/schema/conversions.toml`.

use serde::Deserialize;

use super::schema::{Schema, SchemaError, bad};

const FILE: &str = "conversions.toml";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConversionFile {
    rules: Vec<Rule>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Rule {
    event: String,
    nparams: u8,
    action: Option<String>,
    add: Option<Vec<String>>,
    change: Option<String>,
    params: Option<Vec<String>>,
}

#[derive(Debug)]
pub struct Conversion {
    pub code: u16,
    pub nparams: u8,
    /// The `ConvertAction` as a Rust expression.
    pub action: String,
}

/// Checks the rules against the events and sorts them by (code, nparams).
pub fn load(schema: &Schema, file: ConversionFile) -> Result<Vec<Conversion>, SchemaError> {
    let mut out = Vec::new();
    for rule in file.rules {
        let entry = format!("{} with {} parameters", rule.event, rule.nparams);
        let code = schema.code(&rule.event, FILE, &entry)?;
        out.push(Conversion {
            code,
            nparams: rule.nparams,
            action: action(schema, &rule, &entry)?,
        });
    }
    out.sort_by_key(|c| (c.code, c.nparams));
    if let Some(w) = out
        .windows(2)
        .find(|w| (w[0].code, w[0].nparams) == (w[1].code, w[1].nparams))
    {
        let symbol = &schema.events[usize::from(w[0].code)].symbol;
        return bad(
            FILE,
            symbol,
            format_args!("two rules for {} parameters", w[0].nparams),
        );
    }
    Ok(out)
}

fn action(schema: &Schema, rule: &Rule, entry: &str) -> Result<String, SchemaError> {
    match (&rule.action, &rule.add, &rule.change, &rule.params) {
        (Some(a), None, None, None) => match a.as_str() {
            "pass" => Ok("ConvertAction::Pass".into()),
            "store" => Ok("ConvertAction::Store".into()),
            "store_and_pass" => Ok("ConvertAction::StoreAndPass".into()),
            _ => bad(FILE, entry, format_args!("unknown action {a:?}")),
        },
        (None, Some(add), None, None) => {
            let limit = schema.events[usize::from(schema.code(&rule.event, FILE, entry)?)]
                .params
                .len();
            if usize::from(rule.nparams) + add.len() > limit {
                return bad(
                    FILE,
                    entry,
                    format_args!("more parameters than {} has", rule.event),
                );
            }
            Ok(format!("ConvertAction::Add(&{})", list(add, entry)?))
        }
        (None, None, Some(change), Some(params)) => {
            let code = schema.code(change, FILE, entry)?;
            if params.len() > schema.events[usize::from(code)].params.len() {
                return bad(
                    FILE,
                    entry,
                    format_args!("more parameters than {change} has"),
                );
            }
            Ok(format!(
                "ConvertAction::Change(code::{change}, &{})",
                list(params, entry)?
            ))
        }
        _ => bad(FILE, entry, "needs one of: action, add, change with params"),
    }
}

fn list(params: &[String], entry: &str) -> Result<String, SchemaError> {
    let mut out = Vec::new();
    for p in params {
        let words: Vec<&str> = p.split_whitespace().collect();
        let number = |w: &str| match w.parse::<u8>() {
            Ok(n) => Ok(n),
            Err(_) => bad(
                FILE,
                entry,
                format_args!("{p:?}: {w:?} is not a parameter number"),
            ),
        };
        out.push(match words.as_slice() {
            ["old", n] => format!("ConvertParam::Old({})", number(n)?),
            ["enter", n] => format!("ConvertParam::Enter({})", number(n)?),
            ["enter", n, "or", "empty"] => format!("ConvertParam::EnterOrEmpty({})", number(n)?),
            ["default"] => "ConvertParam::Default".into(),
            ["empty"] => "ConvertParam::Empty".into(),
            ["container", "json"] => "ConvertParam::ContainerJson".into(),
            _ => return bad(FILE, entry, format_args!("unknown parameter source {p:?}")),
        });
    }
    Ok(format!("[{}]", out.join(", ")))
}
