//! The page that says what of sysdig is here knows every option, report and field class.

use std::path::Path;

use clap::CommandFactory;
use libsinsp_rs::{field, report};
use sysdig_rs::args::Args;

fn page() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs/compatibility.md");
    std::fs::read_to_string(path).expect("the page is there")
}

#[test]
fn every_option_has_its_line() {
    let page = page();
    let row = |word: &str| {
        let quoted = format!("`{word}`");
        page.lines()
            .any(|l| l.starts_with('|') && l.split('|').nth(1).is_some_and(|c| c.contains(&quoted)))
    };
    for arg in Args::command().get_arguments() {
        if let Some(long) = arg.get_long() {
            assert!(row(&format!("--{long}")), "--{long}");
        }
        if let Some(short) = arg.get_short() {
            assert!(row(&format!("-{short}")), "-{short}");
        }
    }
}

#[test]
fn every_report_and_class_has_its_line() {
    let page = page();
    for info in report::all() {
        let quoted = format!("`{}`", info.name);
        let lines = page.lines().filter(|l| l.starts_with('|'));
        assert_eq!(
            lines
                .filter(|l| l.split('|').nth(1).is_some_and(|c| c.contains(&quoted)))
                .count(),
            1,
            "{}",
            info.name
        );
    }
    for (class, _) in field::classes() {
        assert!(
            page.contains(&format!("`{}`", class.name)),
            "{}",
            class.name
        );
    }
}
