//! What the kernel holds for the module, before and after.

use std::collections::BTreeMap;
use std::fs;
use std::time::Duration;

const KMEMLEAK: &str = "/sys/kernel/debug/kmemleak";
const SLABS: &str = "/sys/kernel/debug/slab";

/// Memory of the kernel that can be told to be the module's, or that grows when the module loses some.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Held {
    /// Ranges of vmalloc made by the module.
    pub vmalloc: usize,
    /// Slab objects made by the module, where the kernel keeps track of who made them.
    pub objects: Option<BTreeMap<String, u64>>,
    /// kB of all slabs that cannot be reclaimed.
    pub slab_kb: u64,
    /// kB of per-CPU memory.
    pub percpu_kb: u64,
}

/// Growth for other reasons: caches, name spaces that are freed later.
const SLACK_KB: u64 = 6 << 10;

impl Held {
    /// Looks at it now.
    pub fn now() -> Result<Self, String> {
        let read = |path: &str| fs::read_to_string(path).map_err(|e| format!("{path}: {e}"));
        let _ = fs::write("/proc/sys/vm/drop_caches", "3");
        let meminfo = read("/proc/meminfo")?;
        Ok(Self {
            vmalloc: of_module(&read("/proc/vmallocinfo")?),
            objects: objects(),
            slab_kb: kb(&meminfo, "SUnreclaim"),
            percpu_kb: kb(&meminfo, "Percpu"),
        })
    }

    /// What is held now and was not held `before`.
    pub fn leaked_since(&self, before: &Self) -> Option<String> {
        if self.vmalloc > before.vmalloc {
            return Some(format!(
                "{} ranges of vmalloc are left, {} were there before",
                self.vmalloc, before.vmalloc
            ));
        }
        if let (Some(now), Some(then)) = (&self.objects, &before.objects) {
            for (maker, objects) in now {
                let there = then.get(maker).copied().unwrap_or(0);
                if *objects > there {
                    return Some(format!(
                        "{objects} objects made by {maker} are left, {there} were there before"
                    ));
                }
            }
        }
        let grown = |now: u64, then: u64| now > then + SLACK_KB;
        // Where objects are known one by one, KASAN also keeps what others have freed for a while.
        let slabs = self.objects.is_none() && grown(self.slab_kb, before.slab_kb);
        if slabs || grown(self.percpu_kb, before.percpu_kb) {
            return Some(format!(
                "memory of the kernel grew from {before:?} to {self:?}"
            ));
        }
        None
    }
}

fn of_module(vmallocinfo: &str) -> usize {
    vmallocinfo
        .lines()
        .filter(|line| line.contains("[scap]"))
        .count()
}

fn kb(meminfo: &str, name: &str) -> u64 {
    meminfo
        .lines()
        .find_map(|line| line.strip_prefix(name)?.strip_prefix(':'))
        .and_then(|rest| rest.split_whitespace().next()?.parse().ok())
        .unwrap_or(0)
}

/// Objects whose maker is the module, by function; `None` where the kernel does not remember makers.
fn objects() -> Option<BTreeMap<String, u64>> {
    let mut makers = None;
    for slab in fs::read_dir(SLABS).ok()?.flatten() {
        let name = slab.file_name().to_string_lossy().into_owned();
        if name.starts_with("kmalloc") {
            // KASAN keeps what was freed for a while, until the slab is shrunk.
            let _ = fs::write(format!("/sys/kernel/slab/{name}/shrink"), "1");
        }
        if let Ok(text) = fs::read_to_string(slab.path().join("alloc_traces")) {
            made_by_module(&text, makers.get_or_insert_default());
        }
    }
    makers
}

/// Lines are `COUNT FUNCTION+OFFSET/SIZE [MODULE] age=…`.
fn made_by_module(traces: &str, makers: &mut BTreeMap<String, u64>) {
    for line in traces.lines() {
        let mut words = line.split_whitespace();
        if line.contains("[scap]")
            && line.contains("age=")
            && let (Some(count), Some(maker)) = (words.next(), words.next())
            && let Ok(count) = count.parse::<u64>()
        {
            *makers.entry(maker.to_owned()).or_default() += count;
        }
    }
}

/// Lets the kernel look for memory nobody points to; the reports that name the module. Nothing where the
/// kernel has no such search.
pub fn lost_objects() -> Result<Vec<String>, String> {
    if fs::metadata(KMEMLEAK).is_err() {
        return Ok(Vec::new());
    }
    // An object is reported when two scans in a row find no pointer to it and it is some seconds old.
    for _ in 0..2 {
        fs::write(KMEMLEAK, "scan").map_err(|e| format!("{KMEMLEAK}: {e}"))?;
        std::thread::sleep(Duration::from_secs(6));
    }
    let text = fs::read_to_string(KMEMLEAK).map_err(|e| format!("{KMEMLEAK}: {e}"))?;
    let _ = fs::write(KMEMLEAK, "clear");
    Ok(lost_by_module(&text))
}

fn lost_by_module(text: &str) -> Vec<String> {
    text.split("unreferenced object ")
        .filter(|report| report.contains("[scap]"))
        .map(|report| report.trim().to_owned())
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_the_modules_counts() {
        let vmallocinfo = "0xffffc90000000000-0xffffc90000005000   20480 scap_ring_alloc+0x6e/0x90 [scap] pages=4 vmalloc\n\
            0xffffc90000008000-0xffffc9000000d000   20480 dup_task_struct+0x1/0x2 pages=4 vmalloc\n";
        assert_eq!(of_module(vmallocinfo), 1);
        let traces = "      3 scap_consumer_open+0x5f/0x3c0 [scap] age=1/2/3 pid=1 cpus=0\n\
            \tkmalloc_trace+0x1/0x2\n\tscap_open+0x1/0x2 [scap]\n\n\
            \x20    5 do_x+0x1/0x2 age=1/1/1 pid=1\n";
        let mut makers = BTreeMap::new();
        made_by_module(traces, &mut makers);
        assert_eq!(makers, [("scap_consumer_open+0x5f/0x3c0".into(), 3)].into());
        let lost = "unreferenced object 0xffff888003a3c000 (size 1024):\n  backtrace:\n    scap_consumer_open+0x1 [scap]\n\
            unreferenced object 0xffff888003a3d000 (size 64):\n  backtrace:\n    acpi_x+0x1\n";
        assert_eq!(lost_by_module(lost).len(), 1);
        assert_eq!(
            kb("MemFree:  12 kB\nPercpu:            904 kB\n", "Percpu"),
            904
        );
    }

    #[test]
    fn growth_is_told() {
        let before = Held::default();
        assert_eq!(before.leaked_since(&before), None);
        let more = |change: fn(&mut Held)| {
            let mut after = before.clone();
            change(&mut after);
            after.leaked_since(&before).is_some()
        };
        assert!(more(|held| held.vmalloc = 1));
        assert!(more(|held| held.slab_kb = SLACK_KB + 1));
        assert!(!more(|held| held.percpu_kb = SLACK_KB));
        let made = |objects| Held {
            objects: Some([("scap_open".to_owned(), objects)].into()),
            ..Held::default()
        };
        assert!(made(2).leaked_since(&made(1)).is_some());
        assert_eq!(made(1).leaked_since(&made(1)), None);
    }
}
