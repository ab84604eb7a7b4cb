//! Making allocations fail: the fault injection of debug kernels.

use std::fs;
use std::io::Write;
use std::os::unix::fs::FileExt;
use std::path::Path;

const DEBUG: &str = "/sys/kernel/debug";

/// Fault injection, set up so that every kind of allocation can fail, also those that may sleep.
#[derive(Debug)]
pub struct Faults(());

impl Faults {
    /// `None` where the kernel has none.
    pub fn open() -> Result<Option<Self>, String> {
        if !Path::new("/proc/thread-self/fail-nth").exists() {
            return Ok(None);
        }
        for (setting, value) in [
            ("failslab/ignore-gfp-wait", "N"),
            ("failslab/verbose", "0"),
            ("fail_page_alloc/ignore-gfp-wait", "N"),
            ("fail_page_alloc/ignore-gfp-highmem", "N"),
            ("fail_page_alloc/min-order", "0"),
            ("fail_page_alloc/verbose", "0"),
        ] {
            let path = format!("{DEBUG}/{setting}");
            fs::write(&path, value).map_err(|e| format!("{path}: {e}"))?;
        }
        let _ = fs::write(format!("{DEBUG}/fail_usercopy/verbose"), "0");
        Ok(Some(Self(())))
    }

    /// Runs `body` with its `nth` request for memory failing; what it gave, and how many requests short of
    /// `nth` it stayed (0: that request came, and failed).
    pub fn with_failing<T>(&self, nth: u64, body: impl FnOnce() -> T) -> Result<(T, u64), String> {
        let path = "/proc/thread-self/fail-nth";
        let error = |e| format!("{path}: {e}");
        // One file for all: opening it again would be what fails.
        let mut file = fs::OpenOptions::new()
            .read(true)
            .write(true)
            .open(path)
            .map_err(error)?;
        file.write_all(nth.to_string().as_bytes()).map_err(error)?;
        let result = body();
        // The count is switched off before anything else asks for memory; the first look may be what fails.
        let mut text = [0u8; 16];
        let mut look = file.read_at(&mut text, 0);
        if look.is_err() {
            look = file.read_at(&mut text, 0);
        }
        let length = look.map_err(error)?;
        for _ in 0..3 {
            if file.write_all(b"0").is_ok() {
                break;
            }
        }
        let left = std::str::from_utf8(&text[..length]).map_err(|e| format!("{path}: {e}"))?;
        let left = left.trim().parse().map_err(|e| format!("{path}: {e}"))?;
        Ok((result, left))
    }

    /// Runs `body` with `percent` of this process's requests for memory failing, by chance.
    pub fn with_chance<T>(&self, percent: u32, body: impl FnOnce() -> T) -> Result<T, String> {
        let set = |name: &str, value: &str| {
            for kind in ["failslab", "fail_page_alloc"] {
                let path = format!("{DEBUG}/{kind}/{name}");
                fs::write(&path, value).map_err(|e| format!("{path}: {e}"))?;
            }
            Ok::<(), String>(())
        };
        let target = "/proc/self/make-it-fail";
        set("task-filter", "Y")?;
        set("times", "-1")?;
        set("probability", &percent.to_string())?;
        fs::write(target, "1").map_err(|e| format!("{target}: {e}"))?;
        let result = body();
        for _ in 0..100 {
            if fs::write(target, "0").is_ok() {
                break;
            }
        }
        set("probability", "0")?;
        Ok(result)
    }
}
