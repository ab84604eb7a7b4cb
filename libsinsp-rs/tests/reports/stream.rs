//! Captures through reports and through plain loops.

use std::collections::BTreeMap;
use std::path::Path;

use libscap_rs::savefile::Reader;
use libscap_rs::schema::{Category, Direction, EventFlags};
use libsinsp_rs::filter::Filter;
use libsinsp_rs::format::{Settings, Zone};
use libsinsp_rs::inspector::Options;
use libsinsp_rs::report::{self, Reports, Style};
use libsinsp_rs::{Enriched, Inspector, Step};
use serde_json::Value;

pub fn inspector(capture: &str) -> Inspector {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../tests/captures")
        .join(capture);
    let options = Options {
        hidden: true,
        ..Options::default()
    };
    Inspector::with_options(Reader::open(path).expect("opens"), options)
}

/// The style the tests use unless they say otherwise.
pub fn style() -> Style {
    Style {
        settings: Settings {
            zone: Zone::utc(),
            ..Settings::default()
        },
        ..Style::default()
    }
}

pub fn json() -> Style {
    Style {
        json: true,
        ..style()
    }
}

/// What a report prints, and its notes.
pub fn run(
    capture: &str,
    name: &str,
    arguments: Option<&str>,
    filter: Option<&str>,
    style: Style,
) -> (String, Vec<String>) {
    run_on(inspector(capture), name, arguments, filter, style)
}

/// The same on any stream.
pub fn run_on(
    mut inspector: Inspector,
    name: &str,
    arguments: Option<&str>,
    filter: Option<&str>,
    style: Style,
) -> (String, Vec<String>) {
    if let Some(filter) = filter {
        let filter = Filter::compile(filter).expect("filter");
        inspector.set_capture_filter(move |event| filter.matches(event));
    }
    let mut reports = Reports::new(style);
    let info = report::find(name).unwrap_or_else(|| panic!("{name} exists"));
    reports.add(info, arguments).expect("starts");
    loop {
        match inspector.next().expect("reads") {
            Step::Event(event) if event.info.category != Category::Internal => {
                reports.event(&event);
            }
            Step::Hidden(event, _) => reports.hidden(&event),
            Step::End => break,
            _ => {}
        }
    }
    reports.finish(inspector.state());
    let text = String::from_utf8(reports.output().to_vec()).expect("UTF-8");
    (text, reports.notes().to_vec())
}

/// The events that are for display.
pub fn each(capture: &str, mut work: impl FnMut(&Enriched<'_>)) -> Inspector {
    let mut inspector = inspector(capture);
    loop {
        match inspector.next().expect("reads") {
            Step::Event(event) if event.info.category != Category::Internal => work(&event),
            Step::End => return inspector,
            _ => {}
        }
    }
}

/// Every event, those that are not for display as well.
pub fn every(capture: &str, mut work: impl FnMut(&Enriched<'_>)) {
    let mut inspector = inspector(capture);
    loop {
        match inspector.next().expect("reads") {
            Step::Event(event) | Step::Hidden(event, _) => work(&event),
            Step::End => return,
            _ => {}
        }
    }
}

/// The rows of a JSON table: keys with `|` between, and the value.
pub fn table(text: &str) -> Vec<(String, f64)> {
    assert_eq!(text.lines().count(), 1, "{text}");
    rows(text.lines().next().expect("a line"))
}

pub fn rows(line: &str) -> Vec<(String, f64)> {
    let object: Value = serde_json::from_str(line).expect("JSON");
    let columns = object["info"].as_array().expect("info").len();
    let data = object["data"].as_array().expect("data");
    data.iter()
        .map(|row| {
            let row = row.as_array().expect("row");
            assert_eq!(row.len(), columns);
            let (value, keys) = row.split_last().expect("cells");
            let keys: Vec<String> = keys
                .iter()
                .map(|k| k.as_str().map_or_else(|| k.to_string(), str::to_owned))
                .collect();
            (keys.join("|"), value.as_f64().expect("number"))
        })
        .collect()
}

/// The hundred largest of sums made by hand, as a table shows them.
pub fn largest(sums: BTreeMap<String, u64>) -> Vec<(String, f64)> {
    let mut rows: Vec<(String, u64)> = sums.into_iter().collect();
    rows.sort_by_key(|(_, n)| std::cmp::Reverse(*n));
    rows.into_iter().map(|(k, n)| (k, n as f64)).collect()
}

/// The same rows in the same order of values; equal values may change places, and of those at
/// the edge of a cut table some.
pub fn assert_same(found: &[(String, f64)], expected: &[(String, f64)]) {
    assert!(!found.is_empty(), "no rows");
    assert_eq!(found.len(), expected.len().min(100));
    let known: BTreeMap<&String, f64> = expected.iter().map(|(k, n)| (k, *n)).collect();
    for (i, (key, value)) in found.iter().enumerate() {
        assert_eq!(known.get(key), Some(value), "{key}");
        assert_eq!(*value, expected[i].1, "place {i}: {key}");
    }
}

/// Bytes a call moved, from the record alone.
pub fn moved(event: &Enriched<'_>) -> Option<u64> {
    let io = EventFlags::READS_FROM_FD.union(EventFlags::WRITES_TO_FD);
    if !event.info.flags.intersects(io) || event.info.direction != Direction::Exit {
        return None;
    }
    u64::try_from(event.event.param_i64(0)?).ok()
}

/// Result of a call, from the record alone.
pub fn result(event: &Enriched<'_>) -> Option<i64> {
    let first = event.info.params.first()?;
    let named = matches!(first.name, "res" | "fd");
    (named && event.info.direction == Direction::Exit)
        .then(|| event.event.param_i64(0))
        .flatten()
}

pub fn process(event: &Enriched<'_>) -> Option<String> {
    let thread = event.thread?;
    (thread.pid >= 0).then(|| format!("{}|{}", String::from_utf8_lossy(&thread.comm), thread.pid))
}

pub fn lossy(text: &[u8]) -> String {
    String::from_utf8_lossy(text).into_owned()
}
