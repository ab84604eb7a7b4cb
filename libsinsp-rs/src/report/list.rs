//! Which reports there are.

use std::fmt::Write as _;

use super::{Info, all};
use crate::format::listing::wrapped;

/// Where descriptions begin.
const INDENT: usize = 20;

/// All reports by category, a line or two each.
pub fn listing() -> String {
    let mut out = String::new();
    let mut category = "";
    for info in all() {
        if info.category != category {
            category = info.category;
            let _ = write!(
                out,
                "\nCategory: {category}\n{}\n",
                "-".repeat(category.len() + 10)
            );
        }
        let _ = write!(out, "{:<INDENT$}", info.name);
        if info.name.len() >= INDENT {
            let _ = write!(out, "\n{:INDENT$}", "");
        }
        wrapped(&mut out, info.short, INDENT);
    }
    out.push_str("\nUse -i to see what a report takes and shows\n");
    out
}

/// What a report shows, what it is based on, and its arguments.
pub fn describe(info: &Info) -> String {
    let mut out = format!("\nCategory: {}\nName: {}\n\n", info.category, info.name);
    wrapped(&mut out, info.short, 0);
    out.push('\n');
    wrapped(&mut out, info.doc, 0);
    if info.args.is_empty() {
        out.push_str("Args:\n(None)\n");
        return out;
    }
    let _ = writeln!(out, "Args: {}", info.usage());
    for arg in info.args {
        let optional = if arg.optional {
            ", may be left out"
        } else {
            ""
        };
        let _ = write!(out, "    {}: ", arg.name);
        wrapped(
            &mut out,
            &format!("{}{optional}", arg.doc),
            6 + arg.name.len(),
        );
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::listing::WIDTH;

    #[test]
    fn every_report_is_listed_once_and_lines_fit() {
        let text = listing();
        for info in all() {
            let lines = text
                .lines()
                .filter(|l| l.split(' ').next() == Some(info.name));
            assert_eq!(lines.count(), 1, "{}", info.name);
            let longest = describe(info).lines().map(str::len).max();
            assert!(longest <= Some(WIDTH), "{}: {longest:?}", info.name);
        }
        assert!(text.lines().all(|l| l.len() <= WIDTH));
        let slow = super::super::find("fileslower").expect("known");
        assert!(describe(slow).contains("Args: fileslower min_ms [disable_color]"));
    }
}
