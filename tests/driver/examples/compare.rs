//! Compares what two modules recorded of the same program, for `cargo xtask clients`:
//!
//!     compare REFERENCE.scap OURS.scap
//!
//! Both files were written by the same client and hold the events of one program. Parameters are
//! compared byte by byte, but for numbers the two runs need not share (inodes, tasks, memory). What
//! differs on purpose is listed with its reason and counted; anything else fails.
#![allow(clippy::print_stdout)] // The result is the output.

use std::collections::BTreeMap;
use std::error::Error;
use std::process::ExitCode;

use libscap_rs::schema::{EventInfo, code, event_info};

type Result<T> = std::result::Result<T, Box<dyn Error>>;

/// An event as it is in the file.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Event {
    tid: u64,
    code: u16,
    params: Vec<Vec<u8>>,
}

impl Event {
    fn info(&self) -> Option<&'static EventInfo> {
        event_info(self.code)
    }

    fn name(&self) -> &'static str {
        self.info().map_or("unknown", |info| info.symbol)
    }

    fn param_name(&self, index: usize) -> &'static str {
        let params = self.info().map_or(&[][..], |info| info.params);
        params.get(index).map_or("unknown", |param| param.name)
    }
}

/// Block types of events in the newer format: with and without flags.
const EVENT: u32 = 0x216;
const EVENT_WITH_FLAGS: u32 = 0x217;

/// The events of calls and tracepoints in a file. A reader of ours would bring old events to the
/// current schema; here they stay as they were recorded.
fn events(path: &str) -> Result<Vec<Event>> {
    let file = std::fs::read(path)?;
    let mut rest = &file[..];
    let mut events = Vec::new();
    while rest.len() >= 8 {
        let kind = number(rest, 0, 4) as u32;
        let len = number(rest, 4, 4) as usize;
        let block = rest.get(..len).filter(|block| block.len() >= 12);
        let block = block.ok_or_else(|| format!("{path}: a block of {len} bytes"))?;
        let body = &block[8..len - 4];
        match kind {
            EVENT => events.push(event(&body[2..])?),
            EVENT_WITH_FLAGS => events.push(event(&body[6..])?),
            _ => {}
        }
        rest = &rest[len..];
    }
    // Switches depend on who else runs; the client adds lines about CPU usage.
    events.retain(|e| !matches!(e.code, code::SCHEDSWITCH_6_E | code::PROCINFO_E));
    Ok(events)
}

fn event(record: &[u8]) -> Result<Event> {
    let (header, lens) = record.split_at_checked(26).ok_or("a short header")?;
    let nparams = number(header, 22, 4) as usize;
    let mut rest = lens.get(2 * nparams..).ok_or("a short length array")?;
    let mut params = Vec::new();
    for i in 0..nparams {
        let len = number(lens, 2 * i, 2) as usize;
        let (param, behind) = rest.split_at_checked(len).ok_or("a short parameter")?;
        params.push(param.to_vec());
        rest = behind;
    }
    Ok(Event {
        tid: number(header, 8, 8),
        code: number(header, 20, 2) as u16,
        params,
    })
}

fn number(bytes: &[u8], at: usize, len: usize) -> u64 {
    let mut wide = [0; 8];
    wide[..len].copy_from_slice(&bytes[at..at + len]);
    u64::from_le_bytes(wide)
}

/// The events of each task, tasks in the order in which they appear, without their numbers.
fn by_task(events: Vec<Event>) -> Vec<Vec<Event>> {
    let mut order: Vec<u64> = Vec::new();
    let mut tasks: Vec<Vec<Event>> = Vec::new();
    for event in &events {
        if !order.contains(&event.tid) {
            order.push(event.tid);
            tasks.push(Vec::new());
        }
    }
    for mut event in events {
        for param in event.params.iter_mut().filter(|param| param.len() == 8) {
            // No other parameter has values as large as the numbers of tasks chosen for the run.
            let task = order.iter().position(|&tid| number(param, 0, 8) == tid);
            if let Some(task) = task {
                *param = format!("task {task}").into_bytes();
            }
        }
        if let Some(task) = order.iter().position(|&tid| event.tid == tid) {
            tasks[task].push(event);
        }
    }
    tasks
}

/// Why two parameters may differ, if they may.
fn parameter_may_differ(
    ours: &Event,
    index: usize,
    theirs: &[u8],
    mine: &[u8],
) -> Option<&'static str> {
    let name = ours.param_name(index);
    let numbers = !theirs.is_empty() && theirs.len() == mine.len() && mine.len() <= 8;
    let zero = |bytes: &[u8]| bytes.iter().all(|&b| b == 0);
    match name {
        "ino" if numbers && zero(theirs) == zero(mine) => Some("another file"),
        "tuple" if theirs.len() == mine.len() && theirs.first() == Some(&1) => {
            Some("other kernel addresses of unix sockets")
        }
        "source" | "peer"
            if ours.code == code::SOCKET_SOCKETPAIR_X && zero(theirs) == zero(mine) =>
        {
            Some("other kernel addresses of unix sockets")
        }
        "pgft_maj" | "pgft_min" | "vm_size" | "vm_rss" | "vm_swap" if numbers => {
            Some("memory of the moment")
        }
        "clockid" | "flags" if ours.code == code::SYSCALL_TIMERFD_CREATE_X && zero(theirs) => {
            Some("the reference reports 0, the schema wants the argument")
        }
        "flags" if ours.code == code::SOCKET_ACCEPT4_6_X && zero(theirs) => {
            Some("the reference reports 0, the schema wants the argument")
        }
        "tuple" if ours.code == code::SOCKET_RECVMMSG_X && theirs.is_empty() => {
            Some("the reference leaves it out of failed calls")
        }
        _ => None,
    }
}

/// Why an event of the reference may have no partner, or another one.
fn event_may_differ(
    theirs: &Event,
    before: Option<&Event>,
    ours: Option<&Event>,
) -> Option<&'static str> {
    let messages = [code::SOCKET_SENDMMSG_X, code::SOCKET_RECVMMSG_X];
    if messages.contains(&theirs.code) && before == Some(theirs) {
        return Some("the reference records the last message twice");
    }
    let newer = [code::SYSCALL_CLOSE_RANGE_X, code::SYSCALL_KEYCTL_X];
    if theirs.code == code::GENERIC_X && ours.is_some_and(|e| newer.contains(&e.code)) {
        return Some("the reference has no event for this call");
    }
    None
}

#[derive(Default)]
struct Report {
    events: usize,
    params: usize,
    codes: BTreeMap<u16, usize>,
    explained: BTreeMap<(&'static str, &'static str, &'static str), usize>,
    wrong: Vec<String>,
}

impl Report {
    fn explain(&mut self, event: &Event, param: &'static str, why: &'static str) {
        *self
            .explained
            .entry((event.name(), param, why))
            .or_default() += 1;
    }

    fn task(&mut self, theirs: &[Event], ours: &[Event]) {
        let mut mine = ours.iter().peekable();
        let mut before = None;
        for their in theirs {
            let why = event_may_differ(their, before, mine.peek().copied());
            before = Some(their);
            if let Some(why) = why {
                self.explain(their, "", why);
                if their.code == code::GENERIC_X {
                    mine.next();
                }
                continue;
            }
            let Some(my) = mine.next() else {
                return self.wrong.push(format!("we lack {their:?}"));
            };
            if my.code != their.code {
                let names = (their.name(), my.name());
                return self.wrong.push(format!("{names:?}: {their:?} {my:?}"));
            }
            self.events += 1;
            *self.codes.entry(my.code).or_default() += 1;
            self.parameters(their, my);
        }
        if let Some(more) = mine.next() {
            self.wrong
                .push(format!("only we have {}: {more:?}", more.name()));
        }
    }

    fn parameters(&mut self, theirs: &Event, ours: &Event) {
        if theirs.params.len() > ours.params.len() {
            self.wrong
                .push(format!("{}: parameters are missing", ours.name()));
        }
        if theirs.params.len() < ours.params.len() {
            self.explain(ours, "", "parameters the older schema has not");
        }
        for (i, (their, my)) in theirs.params.iter().zip(&ours.params).enumerate() {
            self.params += 1;
            if their == my {
                continue;
            }
            let name = ours.param_name(i);
            match parameter_may_differ(ours, i, their, my) {
                Some(why) => self.explain(ours, name, why),
                None => self.wrong.push(format!(
                    "{} {name}: the reference says {}, we {}",
                    ours.name(),
                    their.escape_ascii(),
                    my.escape_ascii()
                )),
            }
        }
    }
}

fn main() -> Result<ExitCode> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [theirs, ours] = &arguments[..] else {
        return Err("usage: compare REFERENCE.scap OURS.scap".into());
    };
    let (theirs, ours) = (by_task(events(theirs)?), by_task(events(ours)?));
    let mut report = Report::default();
    if theirs.len() != ours.len() {
        let tasks = (theirs.len(), ours.len());
        report.wrong.push(format!("{tasks:?} tasks"));
    }
    for (theirs, ours) in theirs.iter().zip(&ours) {
        report.task(theirs, ours);
    }
    println!(
        "{} events of {} kinds, {} parameters compared",
        report.events,
        report.codes.len(),
        report.params
    );
    for ((event, param, why), times) in &report.explained {
        println!("as expected: {event} {param}: {why} ({times})");
    }
    for wrong in &report.wrong {
        println!("DIFFERENT: {wrong}");
    }
    // A comparison of nothing would be no comparison.
    let enough = report.codes.len() >= 140;
    if !enough {
        println!("DIFFERENT: only {} kinds of events", report.codes.len());
    }
    Ok(ExitCode::from(u8::from(
        !report.wrong.is_empty() || !enough,
    )))
}
