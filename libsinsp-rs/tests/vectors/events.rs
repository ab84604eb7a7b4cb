//! Vectors about filters and formats on events.

use libsinsp_rs::filter::{Compiler, Dialect, ErrorKind, FilterError};
use libsinsp_rs::format::{BufferMode, Format, Settings, Zone};
use serde_json::Value;

use super::better;
use super::world;
use super::{Failure, File};

/// What a filter gave.
#[derive(Debug)]
enum Outcome {
    Bool(bool),
    Error(FilterError),
}

fn evaluate(file: &File, scene: &str, text: &str, dialect: Dialect) -> Outcome {
    match Compiler::new().dialect(dialect).compile(text) {
        Err(error) => Outcome::Error(error),
        Ok(filter) => Outcome::Bool(world::last(file, scene, |e| filter.matches(e))),
    }
}

fn agrees(outcome: &Outcome, expect: &Value, phase: Option<&str>) -> Result<(), Failure> {
    match (outcome, expect.as_bool()) {
        (Outcome::Bool(got), Some(want)) if *got == want => Ok(()),
        (Outcome::Bool(got), _) => Err(format!("is {got}, not {expect}")),
        (Outcome::Error(error), Some(_)) => Err(format!("was refused: {error}")),
        (Outcome::Error(error), None) => {
            let got = if error.is_parse_error() {
                "parse"
            } else {
                "compile"
            };
            match phase {
                Some(want) if want != got => {
                    Err(format!("failed to {got}, not to {want}: {error}"))
                }
                _ => Ok(()),
            }
        }
    }
}

pub fn eval(file: &File, vector: &Value) -> Result<(), Failure> {
    let scene = vector["scene"].as_str().expect("scene");
    let text = vector["filter"].as_str().unwrap_or_default();
    let phase = vector["phase"].as_str();
    if let Some(better) = vector.get("better") {
        let ours = evaluate(file, scene, text, Dialect::Extended);
        return agrees(&ours, better, phase).map_err(|e| format!("{text:?} {e} (better)"));
    }
    let (text, expect) = better::filter(scene, text, &vector["expect"]);
    let reference = evaluate(file, scene, &text, Dialect::Reference);
    agrees(&reference, &expect, phase)
        .map_err(|e| format!("{text:?} on {scene} in the reference dialect {e}"))?;
    let ours = evaluate(file, scene, &text, Dialect::Extended);
    // Accepted here only, or refused here because the number does not fit.
    match (&reference, &ours) {
        (Outcome::Error(e), Outcome::Bool(_)) if e.kind() == ErrorKind::NotPortable => Ok(()),
        (Outcome::Bool(_), Outcome::Error(e)) if e.kind() == ErrorKind::Range => Ok(()),
        _ => agrees(&ours, &expect, phase).map_err(|e| format!("{text:?} on {scene} {e}")),
    }
}

fn settings(mode: &str) -> Settings {
    let buffer = match mode {
        "text" | "json" | "json+transformers" => BufferMode::Dots,
        "buffer:hex" => BufferMode::Hex,
        "buffer:hexascii" => BufferMode::HexAscii,
        "buffer:eol" => BufferMode::Ascii,
        "buffer:b64" => BufferMode::Base64,
        "buffer:normal" => BufferMode::Dots,
        other => panic!("unknown mode {other}"),
    };
    Settings {
        buffer,
        raw_text: true,
        zone: Zone::utc(),
        ..Settings::default()
    }
}

/// Text or JSON, and whether the output was complete.
type Rendered = Result<(Value, bool), FilterError>;

fn render(file: &File, vector: &Value, text: &str, dialect: Dialect) -> Rendered {
    let mode = vector["mode"].as_str().expect("mode");
    let mut format = Format::compile_with(text, settings(mode), dialect)?;
    if mode == "json+transformers" {
        format = format.with_transformed_json();
    }
    let scene = vector["scene"].as_str().expect("scene");
    Ok(world::last(file, scene, |event| {
        let mut out = Vec::new();
        if mode.starts_with("json") {
            let complete = format.render_json(event, &mut out);
            (serde_json::from_slice(&out).expect("JSON"), complete)
        } else {
            let complete = format.render(event, &mut out);
            let text = String::from_utf8_lossy(&out).into_owned();
            (Value::String(text), complete)
        }
    }))
}

fn same(rendered: &Rendered, vector: &Value, expect: &Value) -> Result<(), Failure> {
    // An error has no "complete".
    let error = vector.get("complete").is_none() && *expect == "error";
    match rendered {
        Err(_) if error => Ok(()),
        Err(e) => Err(format!("was refused: {e}")),
        Ok((got, _)) if error => Err(format!("was accepted and gave {got}")),
        Ok((got, complete)) => {
            let want = vector["complete"].as_bool().unwrap_or(true);
            if got != expect {
                Err(format!("gave\n  {got}, not\n  {expect}"))
            } else if *complete != want {
                Err(format!("complete is {complete}"))
            } else {
                Ok(())
            }
        }
    }
}

pub fn format(file: &File, vector: &Value) -> Result<(), Failure> {
    let text = vector["format"].as_str().unwrap_or_default();
    let scene = vector["scene"].as_str().expect("scene");
    let mode = vector["mode"].as_str().expect("mode");
    if let Some(better) = vector.get("better") {
        let ours = render(file, vector, text, Dialect::Extended);
        return same(&ours, vector, better).map_err(|e| format!("{text:?} {e} (better)"));
    }
    let expect = better::format(scene, mode, text, &vector["expect"]);
    let reference = render(file, vector, text, Dialect::Reference);
    same(&reference, vector, &expect)
        .map_err(|e| format!("{text:?} on {scene} in the reference dialect {e}"))?;
    let ours = render(file, vector, text, Dialect::Extended);
    if better::may_differ(text, &ours) {
        return Ok(());
    }
    same(&ours, vector, &expect).map_err(|e| format!("{text:?} on {scene} {e}"))
}
