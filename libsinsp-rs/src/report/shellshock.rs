//! Attempts to make a shell run what is in its environment.

use std::io::Write as _;

use super::page::json_text;
use super::probe;
use super::{Info, Page, Report};
use crate::enriched::Enriched;
use crate::filter::Filter;
use crate::format::time;
use crate::state::split_list;

pub(super) static REPORTS: &[Info] = &[Info {
    name: "shellshock_detect",
    category: "Security",
    short: "Print shellshock attacks",
    doc: "Shells (bash, sh) that were started with a function in a variable of their environment: a value \
          that begins with () {, as the attack of that name needs it.",
    args: &[],
    snaplen: 0,
    make: |_, _| {
        Ok(Box::new(Shellshock {
            filter: probe::filter(
                "evt.type in (execve, execveat) and evt.dir=< and evt.failed=false and \
                 proc.name in (bash, sh)",
            ),
            head: false,
        }))
    },
}];

struct Shellshock {
    filter: Filter,
    /// The heading was printed.
    head: bool,
}

/// Name and value of a variable that holds a function.
fn function(variable: &[u8]) -> Option<(&[u8], &[u8])> {
    let at = variable.iter().position(|b| *b == b'=')?;
    let (name, value) = (&variable[..at], &variable[at + 1..]);
    let rest = value.strip_prefix(b"()")?.trim_ascii_start();
    rest.starts_with(b"{").then_some((name, value))
}

impl Report for Shellshock {
    fn event(&mut self, event: &Enriched<'_>, page: &mut Page) {
        let Some(thread) = event.thread.filter(|_| self.filter.matches(event)) else {
            return;
        };
        let main = event.state.threads.leader(thread).unwrap_or(thread);
        for (name, value) in split_list(&main.env).filter_map(function) {
            if page.style.json {
                page.json_line(&serde_json::json!({
                    "evt.rawtime": event.event.ts(),
                    "proc.name": json_text(&thread.comm),
                    "proc.pid": thread.pid,
                    "variable": json_text(name),
                    "value": json_text(value),
                }));
                continue;
            }
            if !std::mem::replace(&mut self.head, true) {
                let _ = writeln!(
                    page,
                    "{:<23} {:<15} {:>8}  FUNCTION",
                    "TIME", "PROCESS", "PID"
                );
            }
            let when = time::text(|out| {
                time::date_time(out, event.event.ts(), &page.style.settings.zone, true)
            });
            let _ = write!(page, "{:<23} ", &when[..when.len().min(23)]);
            let start = page.bytes().len();
            page.text(&thread.comm);
            let width = page.bytes().len() - start;
            let _ = write!(page, "{:1$} ", "", 15_usize.saturating_sub(width));
            let _ = write!(page, "{:>8}  ", thread.pid);
            page.text(name);
            page.raw(b"=");
            page.text(value);
            page.raw(b"\n");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::function;

    #[test]
    fn only_functions_are_reported() {
        let found = function(b"UA=() { :;}; /bin/id");
        assert_eq!(found, Some((&b"UA"[..], &b"() { :;}; /bin/id"[..])));
        assert!(function(b"f=(){ x; }").is_some());
        for other in [&b"PATH=/bin"[..], b"x=() y", b"() {", b"", b"x=a() { }"] {
            assert_eq!(function(other), None, "{other:?}");
        }
    }
}
