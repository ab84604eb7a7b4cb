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
    // What lockdep finds.
    "WARNING: possible",
    "WARNING: suspicious",
    "WARNING: inconsistent lock state",
    "WARNING: bad unlock balance",
    "WARNING: held lock freed",
    "WARNING: lock held",
    "WARNING: Nested lock",
    "WARNING: Invalid wait context",
    "SAFE lock order detected",
    "INFO: trying to register non-static key",
    "turning off the locking correctness validator",
    // The allocator's own: `BUG kmalloc-64 (…): Poison overwritten`.
    "] BUG ",
    // It gives up. Without memory for a scan area it only looks at more than it would have to.
    "kmemleak: Cannot allocate a kmemleak_object",
    "kmemleak: Memory pool empty",
    "new suspected memory leaks",
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
    // The kernel has data races of its own that it lives with; those of the module are ours.
    if line.contains("BUG: KCSAN:") {
        return match line.contains("[scap]") {
            true => Verdict::Warning,
            false => Verdict::Fine,
        };
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
            (
                "[ 1.0] BUG: KCSAN: data-race in scap_offer_all [scap] / scap_ioctl [scap]",
                Verdict::Warning,
            ),
            (
                "[ 1.0] BUG: KCSAN: data-race in wq_worker_tick / kick_pool",
                Verdict::Fine,
            ),
            (
                "[ 1.0] BUG: KASAN: slab-out-of-bounds in scap_encode+0x1/0x2 [scap]",
                Verdict::Fatal,
            ),
            (
                "[ 1.0] BUG kmalloc-64 (Tainted: G    B      O      ): Poison overwritten",
                Verdict::Warning,
            ),
            (
                "[ 1.0] WARNING: possible circular locking dependency detected",
                Verdict::Warning,
            ),
            (
                "[ 1.0] kmemleak: Cannot allocate a scan area, scanning the full object",
                Verdict::Fine,
            ),
            (
                "[ 1.0] kmemleak: Cannot allocate a kmemleak_object structure",
                Verdict::Warning,
            ),
            (
                "[ 1.0] kmemleak: 3 new suspected memory leaks (see /sys/kernel/debug/kmemleak)",
                Verdict::Warning,
            ),
        ];
        for (line, verdict) in &cases {
            assert_eq!(judge(line), *verdict, "{line}");
        }
    }
}
