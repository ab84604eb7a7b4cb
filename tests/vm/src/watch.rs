//! Reading the kernel's messages for signs that the guest is lost or that something is wrong in it.

/// What a kernel message means for the run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Nothing special.
    Fine,
    /// A complaint the kernel survives; a suite that causes one has failed.
    Warning,
    /// The end of this guest.
    Fatal,
}

const FATAL: &[&str] = &[
    "Kernel panic - not syncing",
    "kernel BUG at",
    "BUG: ",
    "Oops: ",
    "general protection fault",
    "Unable to handle kernel",
    "double fault",
    "blocked for more than",
];

const WARNING: &[&str] = &[
    "WARNING: CPU:",
    "WARNING: possible",
    "WARNING: suspicious",
    "UBSAN:",
    "KASAN:",
    "refcount_t: ",
];

/// Judges one line of the kernel log.
pub fn judge(line: &str) -> Verdict {
    // A program that crashes on purpose is logged as well: `traps: name[pid] general protection fault ip:…`.
    if line.contains("traps: ") {
        return Verdict::Fine;
    }
    if FATAL.iter().any(|sign| line.contains(sign)) {
        Verdict::Fatal
    } else if WARNING.iter().any(|sign| line.contains(sign)) {
        Verdict::Warning
    } else {
        Verdict::Fine
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_judged() {
        let cases = [
            (
                "[ 1.0] Kernel panic - not syncing: sysrq triggered crash",
                Verdict::Fatal,
            ),
            (
                "[ 1.0] BUG: unable to handle page fault for address: 00",
                Verdict::Fatal,
            ),
            (
                "[ 1.0] watchdog: BUG: soft lockup - CPU#1 stuck for 120s!",
                Verdict::Fatal,
            ),
            (
                "[ 1.0] INFO: task x:12 blocked for more than 120 seconds.",
                Verdict::Fatal,
            ),
            (
                "[ 1.0] WARNING: CPU: 0 PID: 12 at scap/ring.c:12",
                Verdict::Warning,
            ),
            (
                "[ 1.0] scap: loading out-of-tree module taints kernel.",
                Verdict::Fine,
            ),
            (
                "[ 1.0] traps: x[12] general protection fault ip:0 sp:0 error:0",
                Verdict::Fine,
            ),
        ];
        for (line, verdict) in &cases {
            assert_eq!(judge(line), *verdict, "{line}");
        }
    }
}
