//! Who used the CPUs, from the scheduler's switch events.

use libscap_rs::schema::{EventClass, code};
use rustc_hash::{FxHashMap, FxHashSet};

use super::probe;
use super::sums::{Key, Sums};
use super::table::{ROWS, Table, Unit};
use super::top::add_container;
use super::{Info, Page, Report, Span, Style};
use crate::enriched::Enriched;
use crate::field::FieldValue;

const BASED_ON: &str = "Share of the time that was spent on the CPUs, all CPUs together: 200% are two whole CPUs. It is \
     measured between the scheduler's switch events, so that refused \
     events do not matter; of threads whose switches are missing, only what other events prove is counted.";

pub(super) static REPORTS: &[Info] = &[
    Info {
        name: "topprocs_cpu",
        category: "CPU Usage",
        short: "Top processes by CPU usage",
        doc: BASED_ON,
        args: &[],
        snaplen: 0,
        make: |_, style| {
            let keys = vec![("proc.name", "Process"), ("proc.pid", "PID")];
            Ok(Box::new(Cpu::new(keys, false, style)))
        },
    },
    Info {
        name: "topcontainers_cpu",
        category: "CPU Usage",
        short: "Top containers by CPU usage",
        doc: BASED_ON,
        args: &[],
        snaplen: 0,
        make: |_, style| {
            let keys = vec![("container.name", "container.name")];
            Ok(Box::new(Cpu::new(keys, true, style)))
        },
    },
];

/// Threads whose end on a CPU was missed that are remembered.
const MOST_UNSURE: usize = 4096;

/// What a CPU does.
#[derive(Clone, Copy)]
struct Busy {
    /// Since when, ns; 0 unknown.
    since: u64,
    /// Which thread; 0 none.
    tid: i64,
}

struct Cpu {
    key: Key,
    sums: Sums,
    cpus: Vec<Busy>,
    /// Rows of threads that passed the filters, to charge those that run when a slice ends.
    rows: FxHashMap<i64, u32>,
    /// Threads that left a CPU unseen: they are not charged while they seem to run.
    unsure: FxHashSet<i64>,
    container: crate::field::FieldRef,
    only_containers: bool,
    switches: bool,
    table: Table,
    refresh: Option<u64>,
}

impl Cpu {
    fn new(
        mut keys: Vec<(&'static str, &'static str)>,
        only_containers: bool,
        style: &Style,
    ) -> Self {
        if style.containers {
            add_container(&mut keys);
        }
        Self {
            key: Key::new(keys.iter().map(|(name, _)| probe::field(name)).collect()),
            sums: Sums::default(),
            cpus: Vec::new(),
            rows: FxHashMap::default(),
            unsure: FxHashSet::default(),
            container: probe::field("container.name"),
            only_containers,
            switches: false,
            table: Table {
                keys: keys.iter().map(|(_, text)| (*text).to_owned()).collect(),
                value: "CPU%".to_owned(),
                unit: Unit::Share,
                most: ROWS,
            },
            refresh: style.refresh,
        }
    }

    /// Notes who runs where; gives the time a thread that leaves was on the CPU.
    fn follow(&mut self, event: &Enriched<'_>) -> Option<u64> {
        if !matches!(
            event.info.class,
            EventClass::Syscall | EventClass::Tracepoint
        ) {
            return None;
        }
        let cpu = usize::from(event.cpu);
        if cpu >= self.cpus.len() {
            self.cpus.resize(cpu + 1, Busy { since: 0, tid: 0 });
        }
        let (now, tid) = (event.event.ts(), event.event.tid());
        let busy = &mut self.cpus[cpu];
        if busy.since == 0 || busy.tid != tid {
            // A switch was lost, or belongs to a program whose events are left out: nobody knows
            // when this thread came.
            if busy.since != 0 && self.unsure.len() < MOST_UNSURE {
                self.unsure.insert(busy.tid);
                self.rows.remove(&busy.tid);
            }
            *busy = Busy { since: now, tid };
        }
        if !matches!(
            event.info.code,
            code::SCHEDSWITCH_6_E | code::SCHEDSWITCH_1_E
        ) {
            return None;
        }
        self.switches = true;
        let next = event.event.param_i64(0).unwrap_or(0);
        let busy = std::mem::replace(
            busy,
            Busy {
                since: now,
                tid: next,
            },
        );
        Some(now.saturating_sub(busy.since))
    }
}

impl Report for Cpu {
    fn event(&mut self, event: &Enriched<'_>, _: &mut Page) {
        let Some(ns) = self.follow(event) else {
            return;
        };
        let tid = event.event.tid();
        if tid <= 0 {
            // Nothing ran.
            return;
        }
        if self.only_containers
            && matches!(self.container.value(event), Some(FieldValue::Text(t)) if &*t == b"host")
        {
            return;
        }
        if let Some(row) = self.sums.row(&mut self.key, event) {
            self.sums.add(row, ns);
            if !self.unsure.contains(&tid) {
                self.rows.insert(tid, row);
            }
        }
    }

    fn hidden(&mut self, event: &Enriched<'_>) {
        self.follow(event);
    }

    fn interval(&self) -> Option<u64> {
        self.refresh
    }

    fn show(&mut self, span: &Span<'_>, page: &mut Page) {
        // What runs now has run since its switch; the rest belongs to the next slice.
        for busy in self.cpus.iter_mut().filter(|b| b.since != 0) {
            if let Some(row) = self.rows.get(&busy.tid) {
                let ns = span.until.saturating_sub(busy.since);
                self.sums.add(*row, ns);
            }
            busy.since = busy.since.max(span.until);
        }
        self.table.show(self.sums.rows(), span, page);
        self.sums.note(page);
        if !self.switches && span.last {
            page.note("the events say nothing of CPU use: there is no switch among them");
        }
        if self.sums.reset() || self.rows.len() > 1 << 16 {
            self.rows.clear();
        }
    }
}
