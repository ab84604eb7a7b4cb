//! Folded stacks for flame graphs: ancestors, process, call.

use std::io::Write as _;

use libscap_rs::schema::Category;
use rustc_hash::FxHashMap;
use smallvec::SmallVec;

use super::page::json_text;
use super::probe::{self, Latency};
use super::{ArgInfo, ArgKind, Info, Page, Report, Span};
use crate::enriched::Enriched;
use crate::field::FieldRef;
use crate::format::Settings;
use crate::state::Thread;

pub(super) static REPORTS: &[Info] = &[Info {
    name: "flame",
    category: "Performance",
    short: "Folded stacks for flame graphs",
    doc: "One line for each call of each process: the names of its ancestors, its own and that of the call \
          with ';' between, a blank, and the time spent in it in microseconds (evt.latency) or the number of calls. \
          What flamegraph.pl and inferno read.",
    args: &[ArgInfo {
        name: "by",
        doc: "time or calls; without it time when the events tell it, else calls",
        kind: ArgKind::Word,
        optional: true,
    }],
    snaplen: 0,
    make: |args, style| {
        let by = match args.get(0) {
            None => None,
            Some("time") => Some(By::Time),
            Some("calls") => Some(By::Calls),
            Some(_) => return Err(args.wrong(0, "is not understood; it can be time or calls")),
        };
        Ok(Box::new(Flame {
            by,
            call: probe::field("evt.type"),
            container: style.containers.then(|| probe::field("container.name")),
            latency: Latency::new(),
            stacks: FxHashMap::default(),
            stack: Vec::new(),
            bytes: 0,
            left_out: 0,
        }))
    },
}];

/// Bytes of different stacks at most.
const MOST_BYTES: usize = 64 << 20;

/// Ancestors at most.
const DEPTH: usize = 64;

#[derive(Clone, Copy, PartialEq, Eq)]
enum By {
    Time,
    Calls,
}

struct Flame {
    by: Option<By>,
    call: FieldRef,
    container: Option<FieldRef>,
    latency: Latency,
    /// Time in ns and number of calls.
    stacks: FxHashMap<Box<[u8]>, (u64, u64)>,
    stack: Vec<u8>,
    /// Bytes of the stacks.
    bytes: usize,
    left_out: u64,
}

/// Appends a frame; what separates frames cannot be in it.
fn frame(stack: &mut Vec<u8>, name: &[u8]) {
    stack.extend(name.iter().map(|b| match b {
        b';' => b':',
        b' ' | ..0x20 | 0x7f => b'_',
        b => *b,
    }));
    stack.push(b';');
}

impl Report for Flame {
    fn event(&mut self, event: &Enriched<'_>, _: &mut Page) {
        let Some(thread) = event.thread else { return };
        if matches!(
            event.info.category,
            Category::Internal | Category::Scheduler
        ) {
            return;
        }
        let stack = &mut self.stack;
        stack.clear();
        if let Some(field) = &self.container {
            let start = stack.len();
            field.render(event, Settings::plain(), stack);
            if stack.len() > start {
                stack.push(b';');
            }
        }
        let ancestors = event.state.threads.ancestors(thread);
        let ancestors: SmallVec<[&Thread; DEPTH]> = ancestors.take(DEPTH).collect();
        for ancestor in ancestors.iter().rev() {
            frame(stack, &ancestor.comm);
        }
        frame(stack, &thread.comm);
        self.call.render(event, Settings::plain(), stack);
        let ns = self.latency.ns(event);
        if let Some((time, calls)) = self.stacks.get_mut(&**stack) {
            *time = time.saturating_add(ns);
            *calls += 1;
        } else if self.bytes + stack.len() <= MOST_BYTES {
            self.bytes += stack.len();
            self.stacks.insert((**stack).into(), (ns, 1));
        } else {
            self.left_out += 1;
        }
    }

    fn show(&mut self, _: &Span<'_>, page: &mut Page) {
        let by = match self.by {
            Some(by) => by,
            None if self.latency.seen() => By::Time,
            None => {
                page.note("flame counts calls: the events say nothing of the time calls took");
                By::Calls
            }
        };
        if by == By::Time {
            self.latency.note(page);
        }
        let mut stacks: Vec<_> = self.stacks.drain().collect();
        stacks.sort_unstable();
        for (stack, (ns, calls)) in stacks {
            let n = match by {
                By::Time => ns / 1000,
                By::Calls => calls,
            };
            if n == 0 {
                continue;
            }
            if page.style.json {
                let frames = stack.split(|b| *b == b';').map(json_text);
                let frames: Vec<_> = frames.collect();
                page.json_line(&serde_json::json!({"stack": frames, "value": n}));
            } else {
                page.raw(&stack);
                let _ = writeln!(page, " {n}");
            }
        }
        if self.left_out > 0 {
            page.note(format!(
                "{} events were left out: there are too many different stacks",
                self.left_out
            ));
        }
    }
}
