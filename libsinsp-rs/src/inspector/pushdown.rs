//! Which part of a filter the kernel can apply: processes.
//!
//! Only what is exact: a filter of the form `proc.pid=N and …` or `proc.pid in (N, …) and …` is
//! false for every event of another process, so these need not be recorded. What changes the
//! tables of threads and descriptors is recorded for everybody, because a process inherits from
//! others.
//!
//! Containers are not pushed down: a container that is started again, or entered from outside, has
//! cgroups the kernel can only be told of after their first events.

use libscap_rs::live;

use crate::filter::Filter;
use crate::filter::ast::{Check, Expr, Op, Operand, Right, Value};

/// Calls the transitions look at beside those of [`live::Wanted::State`], as far as others than
/// the calling thread may see what they change.
const SEEN_BY_OTHERS: &[&str] = &[
    "bpf",
    "getcwd",
    "getrlimit",
    "ioctl",
    "recv",
    "send",
    "setns",
    "setpgid",
    "unshare",
];

/// Most processes the module takes.
const MAX_PIDS: usize = 1024;

/// The filter for the kernel; `None` when there is none that is exact.
pub(super) fn kernel_filter(filter: &Filter) -> Option<live::Filter> {
    if filter.fields().iter().any(|f| counts_all(f.field().name)) {
        return None;
    }
    let pids = processes(filter.tree())?;
    (!pids.is_empty() && pids.len() <= MAX_PIDS).then(|| live::Filter {
        pids,
        keep: Some(keep()),
        ..live::Filter::default()
    })
}

/// Fields whose value depends on the events in between.
pub(super) fn counts_all(field: &str) -> bool {
    field == "evt.num" || field.starts_with("evt.deltatime")
}

fn keep() -> live::Wanted {
    let all = libscap_rs::schema::SYSCALLS.iter();
    let kept = all.filter(|s| s.state || SEEN_BY_OTHERS.contains(&s.name));
    live::Wanted::Only(kept.map(|s| s.sc).collect())
}

/// The processes one of which an event must be of, if the expression says so.
fn processes(tree: &Expr) -> Option<Vec<u32>> {
    match tree {
        Expr::And(parts) => parts.iter().find_map(processes),
        Expr::Check(check) => listed(check),
        Expr::Or(_) | Expr::Not(_) | Expr::Macro { .. } => None,
    }
}

fn listed(check: &Check) -> Option<Vec<u32>> {
    match &check.left {
        Operand::Field(field) if field.name == "proc.pid" && field.arg.is_none() => {}
        _ => return None,
    }
    match (check.op, check.modifier, check.right.as_ref()?) {
        (Op::Eq | Op::EqEq | Op::In, None, Right::Value(value)) => Some(vec![pid(value)?]),
        (Op::In, None, Right::List(values, _)) => values.iter().map(pid).collect(),
        _ => None,
    }
}

/// A process id as people write it; anything else is left to the filter itself.
fn pid(value: &Value) -> Option<u32> {
    let digits = value.text.iter().all(u8::is_ascii_digit) && !value.text.starts_with(b"0");
    let text = std::str::from_utf8(&value.text).ok()?;
    // The kernel has no larger ones, and refuses the whole filter for one.
    digits
        .then(|| text.parse().ok())?
        .filter(|&pid| pid <= 1 << 22)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pids(text: &str) -> Option<Vec<u32>> {
        let filter = Filter::compile(text).expect("filter");
        kernel_filter(&filter).map(|f| f.pids)
    }

    #[test]
    fn what_is_exact_is_pushed_down() {
        assert_eq!(pids("proc.pid=7"), Some(vec![7]));
        assert_eq!(pids("proc.pid == 7"), Some(vec![7]));
        assert_eq!(pids("proc.pid in (7, 4194304)"), Some(vec![7, 4_194_304]));
        assert_eq!(pids("evt.type=read and proc.pid=7"), Some(vec![7]));
        assert_eq!(
            pids("(fd.num=3 and (proc.pid in (7))) and not evt.type=read"),
            Some(vec![7])
        );
        assert_eq!(
            pids("proc.pid=7 and (proc.pid=8 or fd.num=1)"),
            Some(vec![7])
        );
    }

    #[test]
    fn everything_else_is_left_to_the_filter() {
        for text in [
            "evt.type=read",
            "proc.pid=7 or proc.pid=8",
            "not proc.pid=7",
            "proc.pid!=7",
            "proc.pid>7",
            "proc.pid exists",
            "proc.pid=0",
            "proc.pid=-1",
            "proc.pid=4194305",
            "proc.ppid=7",
            "proc.apid[1]=7",
            "thread.tid=7",
            "container.id=0123456789ab",
            "proc.pid=7 and evt.num>10",
            "proc.pid=7 and evt.deltatime>10",
        ] {
            assert_eq!(pids(text), None, "{text}");
        }
        let many: Vec<String> = (1..=1025).map(|n| n.to_string()).collect();
        assert_eq!(pids(&format!("proc.pid in ({})", many.join(","))), None);
    }

    #[test]
    fn what_is_kept_contains_the_state() {
        let kept = keep();
        for info in libscap_rs::schema::SYSCALLS.iter() {
            assert!(!live::Wanted::State.contains(info) || kept.contains(info));
        }
        live::Wanted::by_name(SEEN_BY_OTHERS.iter().copied()).expect("calls that exist");
        let read = live::Wanted::by_name(["read"]).expect("read");
        let info = libscap_rs::schema::SYSCALLS.iter();
        let mut read = info.filter(|s| read.contains(s));
        assert!(!kept.contains(read.next().expect("read")));
    }
}
