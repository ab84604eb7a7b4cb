//! The `status`, `stat` and `limits` files of a task.

/// What a scan needs from `status`. Missing lines leave the default.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Status {
    /// Thread-group id.
    pub tgid: i64,
    /// Parent's thread-group id.
    pub ppid: i64,
    /// Effective user id.
    pub euid: u32,
    /// Effective group id.
    pub egid: u32,
    /// Supplementary groups.
    pub groups: Vec<u32>,
    /// Thread id in each pid namespace, outermost first; empty before Linux 4.1.
    pub ns_pid: Vec<i64>,
    /// Thread-group id in each pid namespace.
    pub ns_tgid: Vec<i64>,
    /// Process group in each pid namespace.
    pub ns_pgid: Vec<i64>,
    /// Virtual memory, KiB.
    pub vm_size_kb: u32,
    /// Resident memory, KiB.
    pub vm_rss_kb: u32,
    /// Swapped memory, KiB.
    pub vm_swap_kb: u32,
    /// Inheritable capabilities.
    pub cap_inheritable: u64,
    /// Permitted capabilities.
    pub cap_permitted: u64,
    /// Effective capabilities.
    pub cap_effective: u64,
}

impl Status {
    /// From the bytes of the file.
    pub fn parse(text: &[u8]) -> Self {
        let mut out = Self::default();
        for line in text.split(|&b| b == b'\n') {
            let Some(colon) = line.iter().position(|&b| b == b':') else {
                continue;
            };
            let (name, value) = (&line[..colon], &line[colon + 1..]);
            match name {
                b"Tgid" => out.tgid = first(value),
                b"PPid" => out.ppid = first(value),
                b"Uid" => out.euid = column(value, 1),
                b"Gid" => out.egid = column(value, 1),
                b"Groups" => out.groups = all(value),
                b"NSpid" => out.ns_pid = all(value),
                b"NStgid" => out.ns_tgid = all(value),
                b"NSpgid" => out.ns_pgid = all(value),
                b"VmSize" => out.vm_size_kb = first(value),
                b"VmRSS" => out.vm_rss_kb = first(value),
                b"VmSwap" => out.vm_swap_kb = first(value),
                b"CapInh" => out.cap_inheritable = hex(value),
                b"CapPrm" => out.cap_permitted = hex(value),
                b"CapEff" => out.cap_effective = hex(value),
                _ => {}
            }
        }
        out
    }
}

/// What a scan needs from `stat`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stat {
    /// Process group in the pid namespace of the reader.
    pub pgid: i64,
    /// Session.
    pub sid: i64,
    /// Controlling terminal, kernel device number.
    pub tty: u32,
    /// Minor faults.
    pub minor_faults: u64,
    /// Major faults.
    pub major_faults: u64,
    /// User time, clock ticks.
    pub utime: u64,
    /// System time, clock ticks.
    pub stime: u64,
    /// Start after boot, clock ticks (100 per second in this interface).
    pub start_ticks: u64,
}

impl Stat {
    /// From the bytes of the file; `None` when it does not have its format.
    pub fn parse(text: &[u8]) -> Option<Self> {
        // The name in parentheses may hold anything, parentheses included.
        let close = text.iter().rposition(|&b| b == b')')?;
        let mut fields = words(&text[close + 1..]);
        // Field 3 (state) comes first.
        fields.nth(1)?;
        let pgid = parse(fields.next()?)?;
        let sid = parse(fields.next()?)?;
        let tty: i64 = parse(fields.next()?)?;
        let minor_faults = parse(fields.nth(2)?)?;
        let major_faults = parse(fields.nth(1)?)?;
        let utime = parse(fields.nth(1)?)?;
        let stime = parse(fields.next()?)?;
        let start_ticks = parse(fields.nth(6)?)?;
        Some(Self {
            pgid,
            sid,
            tty: tty as u32,
            minor_faults,
            major_faults,
            utime,
            stime,
            start_ticks,
        })
    }
}

/// The task name in a `stat` file, where it stands unescaped in parentheses.
pub(crate) fn comm(stat: &[u8]) -> Option<&[u8]> {
    let open = stat.iter().position(|&b| b == b'(')?;
    let close = stat.iter().rposition(|&b| b == b')')?;
    stat.get(open + 1..close)
}

/// Soft limit of open descriptors from `limits`; -1 when unlimited or not there.
pub fn open_files_limit(limits: &[u8]) -> i64 {
    limits
        .split(|&b| b == b'\n')
        .find_map(|line| line.strip_prefix(b"Max open files"))
        .and_then(|rest| words(rest).next())
        .and_then(parse)
        .unwrap_or(-1)
}

fn words(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split(u8::is_ascii_whitespace)
        .filter(|w| !w.is_empty())
}

fn parse<T: std::str::FromStr>(word: &[u8]) -> Option<T> {
    std::str::from_utf8(word).ok()?.parse().ok()
}

fn column<T: std::str::FromStr + Default>(value: &[u8], index: usize) -> T {
    words(value).nth(index).and_then(parse).unwrap_or_default()
}

fn first<T: std::str::FromStr + Default>(value: &[u8]) -> T {
    column(value, 0)
}

fn all<T: std::str::FromStr>(value: &[u8]) -> Vec<T> {
    words(value).filter_map(parse).collect()
}

fn hex(value: &[u8]) -> u64 {
    words(value)
        .next()
        .and_then(|w| std::str::from_utf8(w).ok())
        .and_then(|w| u64::from_str_radix(w, 16).ok())
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn status_lines() {
        let status = Status::parse(
            b"Name:\ta:b\nTgid:\t12\nPid:\t13\nPPid:\t1\nUid:\t1\t2\t3\t4\nGid:\t5\t6\t7\t8\n\
              Groups:\t4 24 \nNStgid:\t12\t3\nNSpid:\t13\t4\nNSpgid:\t12\t3\n\
              VmSize:\t  1000 kB\nVmRSS:\t 44 kB\nCapEff:\t000001ffffffffff\n",
        );
        assert_eq!(
            (status.tgid, status.ppid, status.euid, status.egid),
            (12, 1, 2, 6)
        );
        assert_eq!(status.ns_pid, [13, 4]);
        assert_eq!(status.groups, [4, 24]);
        assert_eq!((status.vm_size_kb, status.vm_swap_kb), (1000, 0));
        assert_eq!(status.cap_effective, 0x1ff_ffff_ffff);
    }

    #[test]
    fn stat_with_a_nasty_name() {
        let stat = Stat::parse(
            b"504 (a) R 1 (x) S 186 174 175 34816 -1 4194560 991 0 7 0 41 65 0 0 20 0 1 0 10284 1\n",
        )
        .expect("stat");
        assert_eq!(
            stat,
            Stat {
                pgid: 174,
                sid: 175,
                tty: 34816,
                minor_faults: 991,
                major_faults: 7,
                utime: 41,
                stime: 65,
                start_ticks: 10284,
            }
        );
        assert_eq!(comm(b"504 (a) R 1 (x) S 186"), Some(&b"a) R 1 (x"[..]));
        assert_eq!(comm(b"504 )("), None);
        assert_eq!(Stat::parse(b"504 (x) S 1 2"), None);
        assert_eq!(Stat::parse(b""), None);
    }

    #[test]
    fn limits() {
        let text = b"Limit  Soft Limit  Hard Limit  Units\nMax open files   1024   4096   files\n";
        assert_eq!(open_files_limit(text), 1024);
        assert_eq!(
            open_files_limit(b"Max open files unlimited unlimited files\n"),
            -1
        );
        assert_eq!(open_files_limit(b""), -1);
    }
}
