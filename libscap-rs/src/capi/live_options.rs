//! Options of live captures and of snapshots.

use std::ffi::c_char;
use std::time::Duration;

use crate::capi::{
    Failure, ScapRsKernelFilter, Structure, path_arg, read_structure, slice_arg, text_arg,
};
use crate::live::{Config, Features, Sampling, Wake, Wanted};
use crate::proc;

/// Options of a live capture. Set `size` to `sizeof(scap_rs_live_options)` and everything else to
/// 0 for the defaults; members are only ever added at the end. What pointers lead to is only read
/// during the call.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ScapRsLiveOptions {
    /// Size of this structure in bytes, as the caller was compiled.
    pub size: usize,
    /// Bytes kept of each data buffer, 0: the default (80), at most 65000.
    pub snaplen: u32,
    /// Longest wait of one `next` call in ms before it reports a timeout; 0: the default (100). With
    /// an event loop of your own something short, but not below the reorder window.
    pub timeout_ms: u32,
    /// Bytes of each per-CPU ring, a power of two; 0: the module's own setting (8 MiB).
    pub ring_bytes: u64,
    /// Base name of the devices, NULL: `scap`.
    pub device: *const c_char,
    /// Not 0: keep the events of the calling process, which are left out otherwise.
    pub keep_own: u8,
    /// Not 0: leave failed system calls out.
    pub drop_failed: u8,
    /// Not 0: keep more of each data buffer for protocols the module recognises.
    pub dynamic_snaplen: u8,
    /// Not 0: do not start over when a CPU comes online, but end with
    /// `SCAP_RS_RESULT_ERROR_CPU_HOTPLUG`.
    pub end_on_hotplug: u8,
    /// Not 0: only what keeps the tables of threads and descriptors true; then `calls` must be NULL.
    pub state_only: u8,
    /// Not 0: the module does not wake the capture, which looks at the rings in growing intervals.
    pub no_wake: u8,
    /// Not 0: no snapshot of `/proc`.
    pub no_snapshot: u8,
    /// Sampling: keep the events of this fraction of every second, a power of two up to 128; 0: off.
    pub sampling_ratio: u8,
    /// Ports whose data is kept in full, the first; 0 with `full_ports_last` 0: none.
    pub full_ports_first: u16,
    /// The last of these ports.
    pub full_ports_last: u16,
    /// Port of statsd; 0: 8125.
    pub statsd_port: u16,
    /// How long an event is held back so that older ones of other CPUs can come first, in µs; 0: the
    /// default (5000).
    pub reorder_us: u32,
    /// Bytes in a ring at which the module wakes the capture, at most half of it; 0: a quarter of it.
    pub wake_bytes: u32,
    /// Age of an event at which the module wakes the capture, in µs; 0: the default (4000).
    pub wake_us: u32,
    /// What to enable beyond the plain interface of the module, bits of `scap_rs_feature`, as far as
    /// the module has it; see `scap_rs_features`.
    pub features: u64,
    /// Name of the module in sysfs, NULL: `scap`.
    pub module: *const c_char,
    /// Names of the system calls and tracepoints to record, such as `openat`; NULL: all of them.
    pub calls: *const *const c_char,
    /// Number of names in `calls`.
    pub calls_len: usize,
    /// Whose events are recorded, NULL: everybody's. Needs a module with filters.
    pub filter: *const ScapRsKernelFilter,
    /// What the snapshot of `/proc` looks at, NULL: everything. Its `host_root` is that of the
    /// capture.
    pub snapshot: *const ScapRsSnapshotOptions,
}

// SAFETY: repr(C), size first, numbers and pointers.
unsafe impl Structure for ScapRsLiveOptions {
    const NAME: &'static str = "scap_rs_live_options";
}

/// What a snapshot of `/proc` looks at. Set `size` to `sizeof(scap_rs_snapshot_options)` and
/// everything else to 0 for the defaults.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ScapRsSnapshotOptions {
    /// Size of this structure in bytes, as the caller was compiled.
    pub size: usize,
    /// Root directory of the machine, NULL: what the environment variable HOST_ROOT says, or `/`.
    pub host_root: *const c_char,
    /// Descriptors of a process looked at, at most; 0: all.
    pub fd_limit: u64,
    /// Stop after so many ms with what was found until then; 0: no limit.
    pub timeout_ms: u32,
    /// Not 0: main threads only.
    pub no_threads: u8,
    /// Not 0: no descriptors.
    pub no_fds: u8,
    /// Not 0: of the descriptors, sockets only.
    pub sockets_only: u8,
}

// SAFETY: repr(C), size first, numbers and a pointer.
unsafe impl Structure for ScapRsSnapshotOptions {
    const NAME: &'static str = "scap_rs_snapshot_options";
}

/// What a module may do beyond driver API 10.1; for `features` of `scap_rs_live_options`.
#[repr(u64)]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScapRsFeature {
    /// It wakes readers (on by itself).
    Poll = 1,
    /// It measures how long calls take: `scap_rs_event_latency`, `evt.latency`.
    Latency = 2,
    /// It reads arguments in memory that is not there right now, where the kernel allows that.
    UserFaults = 4,
    /// It filters in the kernel (on by itself).
    Filter = 8,
    /// It records operations of io_uring.
    IoUring = 16,
    /// It records events in the middle of a record.
    Nested = 32,
}

impl ScapRsSnapshotOptions {
    /// What these options ask for: the root and the rest.
    ///
    /// # Safety
    /// `options` must be NULL or valid.
    pub unsafe fn read(
        options: *const Self,
    ) -> Result<(std::path::PathBuf, proc::Options), Failure> {
        // SAFETY: by contract of the caller.
        let o = unsafe { read_structure(options) }?;
        let root = match o.host_root.is_null() {
            true => proc::host_root_from_env(),
            // SAFETY: not NULL; the rest by contract of the caller.
            false => unsafe { path_arg(o.host_root) }?.to_owned(),
        };
        let timeout = u64::from(o.timeout_ms);
        let options = proc::Options {
            threads: o.no_threads == 0,
            fds: o.no_fds == 0,
            sockets_only: o.sockets_only != 0,
            fd_limit: usize::try_from(o.fd_limit).unwrap_or(usize::MAX),
            timeout: (timeout != 0).then(|| Duration::from_millis(timeout)),
        };
        Ok((root, options))
    }
}

impl ScapRsLiveOptions {
    /// The configuration these options ask for; NULL asks for the defaults.
    ///
    /// # Safety
    /// `options` must be NULL or point to `options->size` readable bytes, and pointers in it be NULL
    /// or valid.
    pub unsafe fn config(options: *const Self) -> Result<Config, Failure> {
        let mut config = Config::default();
        // SAFETY: by contract of the caller.
        let o = unsafe { read_structure(options) }?;
        let given = |n: u32| (n != 0).then_some(n);
        let micros = |n: u32| given(n).map(|n| Duration::from_micros(n.into()));
        config.snaplen = given(o.snaplen).unwrap_or(config.snaplen);
        config.ring_bytes = (o.ring_bytes != 0).then_some(o.ring_bytes);
        if let Some(timeout) = given(o.timeout_ms) {
            config.timeout = Duration::from_millis(timeout.into());
        }
        for (from, to, what) in [
            (o.device, &mut config.device, "device"),
            (o.module, &mut config.module, "module"),
        ] {
            if !from.is_null() {
                // SAFETY: not NULL, NUL-terminated by contract of the caller.
                *to = unsafe { text_arg(from, what) }?.to_owned();
            }
        }
        config.exclude_self = o.keep_own == 0;
        config.drop_failed = o.drop_failed != 0;
        config.dynamic_snaplen = o.dynamic_snaplen != 0;
        config.restart_on_hotplug = o.end_on_hotplug == 0;
        config.sampling = (o.sampling_ratio != 0).then_some(Sampling {
            ratio: o.sampling_ratio.into(),
        });
        if (o.full_ports_first, o.full_ports_last) != (0, 0) {
            config.full_capture_ports = Some((o.full_ports_first, o.full_ports_last));
        }
        config.statsd_port = (o.statsd_port != 0).then_some(o.statsd_port);
        config.reorder_window = micros(o.reorder_us).unwrap_or(config.reorder_window);
        config.wake = (o.no_wake == 0).then(|| Wake {
            watermark: o.wake_bytes,
            limit: micros(o.wake_us).unwrap_or(Wake::default().limit),
        });
        config.features = Features::from_bits(o.features).ok_or_else(|| {
            let unknown = o.features & !Features::all().bits();
            Failure::argument(format!("features: {unknown:#x} is unknown to this library"))
        })?;
        // SAFETY: by contract of the caller.
        config.wanted = unsafe { wanted(&o) }?;
        // SAFETY: by contract of the caller.
        config.filter = unsafe { ScapRsKernelFilter::read(o.filter) }?;
        // SAFETY: by contract of the caller.
        let (root, snapshot) = unsafe { ScapRsSnapshotOptions::read(o.snapshot) }?;
        config.host_root = root;
        config.snapshot = (o.no_snapshot == 0).then_some(snapshot);
        config.check()?;
        Ok(config)
    }
}

/// # Safety
/// `calls` must be NULL or point to `calls_len` texts.
unsafe fn wanted(o: &ScapRsLiveOptions) -> Result<Wanted, Failure> {
    if o.calls.is_null() {
        return Ok(match o.state_only {
            0 => Wanted::All,
            _ => Wanted::State,
        });
    }
    if o.state_only != 0 {
        return Err(Failure::argument("calls: state_only chooses them already"));
    }
    // SAFETY: by contract of the caller.
    let names = unsafe { slice_arg(o.calls, o.calls_len, "calls") }?;
    let names: Result<Vec<&str>, _> = names
        .iter()
        // SAFETY: NULL or a text by contract of the caller.
        .map(|&name| unsafe { text_arg(name, "a name in calls") })
        .collect();
    Ok(Wanted::by_name(names?)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(options: &ScapRsLiveOptions) -> Result<Config, Failure> {
        // SAFETY: a whole structure, whose pointers are NULL or lead to values of the test.
        unsafe { ScapRsLiveOptions::config(options) }
    }

    #[test]
    fn zeros_are_the_defaults() {
        let defaults = Config::default();
        let config = config(&ScapRsLiveOptions::zero()).unwrap();
        assert_eq!(format!("{config:?}"), format!("{defaults:?}"));
    }

    #[test]
    fn values_arrive() {
        let calls = [c"openat".as_ptr(), c"sched_switch".as_ptr()];
        let snapshot = ScapRsSnapshotOptions {
            no_fds: 1,
            host_root: c"/host".as_ptr(),
            ..ScapRsSnapshotOptions::zero()
        };
        let config = config(&ScapRsLiveOptions {
            snaplen: 200,
            timeout_ms: 20,
            ring_bytes: 1 << 20,
            device: c"probe".as_ptr(),
            keep_own: 1,
            drop_failed: 1,
            end_on_hotplug: 1,
            sampling_ratio: 4,
            full_ports_first: 1,
            full_ports_last: 2,
            reorder_us: 7000,
            wake_us: 9,
            features: ScapRsFeature::Latency as u64 | ScapRsFeature::Nested as u64,
            calls: calls.as_ptr(),
            calls_len: 2,
            snapshot: &snapshot,
            ..ScapRsLiveOptions::zero()
        })
        .unwrap();
        assert_eq!((config.snaplen, config.ring_bytes), (200, Some(1 << 20)));
        assert_eq!(config.timeout, Duration::from_millis(20));
        assert_eq!(config.reorder_window, Duration::from_millis(7));
        assert_eq!(config.wake.unwrap().limit, Duration::from_micros(9));
        assert_eq!(config.device, "probe");
        assert!(!config.exclude_self && config.drop_failed && !config.restart_on_hotplug);
        assert_eq!(config.features, Features::LATENCY | Features::NESTED);
        assert_eq!(
            config.wanted,
            Wanted::by_name(["openat", "sched_switch"]).unwrap()
        );
        assert_eq!(config.host_root.to_str(), Some("/host"));
        assert!(!config.snapshot.unwrap().fds);
    }

    #[test]
    fn what_cannot_be_is_refused() {
        let text = |o: ScapRsLiveOptions| config(&o).unwrap_err().text;
        let zero = ScapRsLiveOptions::zero;
        let calls = [c"opennat".as_ptr()];
        assert!(text(ScapRsLiveOptions { size: 0, ..zero() }).contains("sizeof"));
        assert!(
            text(ScapRsLiveOptions {
                features: 1 << 40,
                ..zero()
            })
            .contains("0x10000000000")
        );
        assert!(
            text(ScapRsLiveOptions {
                snaplen: 70_000,
                ..zero()
            })
            .contains("snaplen")
        );
        assert!(
            text(ScapRsLiveOptions {
                sampling_ratio: 3,
                ..zero()
            })
            .contains("power of two")
        );
        let named = ScapRsLiveOptions {
            calls: calls.as_ptr(),
            calls_len: 1,
            ..zero()
        };
        assert!(text(named).contains("opennat"));
        let huge = ScapRsLiveOptions {
            calls_len: usize::MAX,
            ..named
        };
        assert!(text(huge).contains("memory"));
        assert!(
            text(ScapRsLiveOptions {
                state_only: 1,
                ..named
            })
            .contains("state_only")
        );
    }
}
