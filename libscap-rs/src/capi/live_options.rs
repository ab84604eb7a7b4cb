//! Options of live captures.

use std::ffi::c_char;
use std::time::Duration;

use crate::capi::{Failure, text_arg};
use crate::live;

/// Options of a live capture. Set `size` to `sizeof(scap_rs_live_options)` and everything else to
/// 0 for the defaults; fields are only ever added at the end.
#[repr(C)]
#[derive(Clone, Copy)]
pub struct ScapRsLiveOptions {
    /// Size of this structure in bytes, as the caller was compiled.
    pub size: usize,
    /// Bytes kept of each data buffer, 0: the default (80), at most 65000.
    pub snaplen: u32,
    /// Longest wait of one `next` call in ms before it reports a timeout; 0: the default (100).
    pub timeout_ms: u32,
    /// Bytes of each per-CPU ring, a power of two; 0: the module's own setting (8 MiB).
    pub ring_bytes: u64,
    /// Base name of the devices, NULL: `scap`. Only read during the call.
    pub device: *const c_char,
    /// Not 0: keep the events of the calling process, which are left out otherwise.
    pub keep_own: u8,
    /// Not 0: leave failed system calls out.
    pub drop_failed: u8,
}

/// What callers compiled against the first version pass.
const SMALLEST: usize = size_of::<ScapRsLiveOptions>();

impl ScapRsLiveOptions {
    /// Every default.
    const fn zero() -> Self {
        Self {
            size: size_of::<Self>(),
            snaplen: 0,
            timeout_ms: 0,
            ring_bytes: 0,
            device: std::ptr::null(),
            keep_own: 0,
            drop_failed: 0,
        }
    }

    /// Reads the caller's structure, which may be shorter (an older caller: what is missing is 0) or
    /// longer (a newer one: what it asks for beyond this must be 0).
    ///
    /// # Safety
    /// `options` must point to `options->size` readable bytes.
    unsafe fn read(options: *const Self) -> Result<Self, Failure> {
        // SAFETY: the size is the first field of every version; C may have aligned it no better.
        let size = unsafe { options.cast::<usize>().read_unaligned() };
        if !(SMALLEST..=SMALLEST + 4096).contains(&size) {
            return Err(Failure::argument(
                "live options: size is not set; set it to sizeof(scap_rs_live_options)",
            ));
        }
        let mut read = Self::zero();
        let known = size.min(size_of::<Self>());
        // SAFETY: `size` bytes are readable by contract of the caller, `known` fit, every bit
        // pattern is a value of these fields.
        unsafe {
            std::ptr::copy_nonoverlapping(options.cast::<u8>(), (&raw mut read).cast(), known);
        }
        // SAFETY: by contract of the caller.
        let beyond =
            unsafe { std::slice::from_raw_parts(options.cast::<u8>().add(known), size - known) };
        if beyond.iter().any(|&b| b != 0) {
            return Err(Failure::argument(
                "live options: something is asked for that this version of the library does not know",
            ));
        }
        Ok(read)
    }

    /// The configuration these options ask for; NULL asks for the defaults.
    ///
    /// # Safety
    /// `options` must be NULL or point to `options->size` readable bytes.
    pub unsafe fn config(options: *const Self) -> Result<live::Config, Failure> {
        let mut config = live::Config::default();
        if options.is_null() {
            return Ok(config);
        }
        // SAFETY: not NULL; the rest by contract of the caller.
        let o = unsafe { Self::read(options) }?;
        if o.snaplen != 0 {
            config.snaplen = o.snaplen;
        }
        if o.ring_bytes != 0 {
            config.ring_bytes = Some(o.ring_bytes);
        }
        if o.timeout_ms != 0 {
            config.timeout = Duration::from_millis(o.timeout_ms.into());
        }
        config.exclude_self = o.keep_own == 0;
        config.drop_failed = o.drop_failed != 0;
        if !o.device.is_null() {
            // SAFETY: NUL-terminated by contract of the caller.
            config.device = unsafe { text_arg(o.device, "device") }?.to_owned();
        }
        Ok(config)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn config(options: &ScapRsLiveOptions) -> Result<live::Config, Failure> {
        // SAFETY: the size is checked to be this structure's where it is not wrong on purpose.
        unsafe { ScapRsLiveOptions::config(options) }
    }

    #[test]
    fn zero_means_the_default() {
        let defaults = live::Config::default();
        let config = config(&ScapRsLiveOptions::zero()).unwrap();
        assert_eq!(config.snaplen, defaults.snaplen);
        assert_eq!(config.timeout, defaults.timeout);
        assert_eq!(config.device, defaults.device);
        assert!(config.exclude_self && !config.drop_failed);
    }

    #[test]
    fn values_arrive() {
        let config = config(&ScapRsLiveOptions {
            snaplen: 200,
            timeout_ms: 20,
            ring_bytes: 1 << 20,
            device: c"probe".as_ptr(),
            keep_own: 1,
            drop_failed: 1,
            ..ScapRsLiveOptions::zero()
        })
        .unwrap();
        assert_eq!((config.snaplen, config.ring_bytes), (200, Some(1 << 20)));
        assert_eq!(config.timeout, Duration::from_millis(20));
        assert_eq!(config.device, "probe");
        assert!(!config.exclude_self && config.drop_failed);
    }

    #[test]
    fn a_forgotten_size_is_named() {
        let options = ScapRsLiveOptions {
            size: 0,
            ..ScapRsLiveOptions::zero()
        };
        assert!(config(&options).unwrap_err().text.contains("sizeof"));
    }

    #[test]
    fn a_longer_structure_may_only_ask_for_nothing_more() {
        #[repr(C)]
        struct Newer {
            base: ScapRsLiveOptions,
            more: u64,
        }
        let newer = |more| Newer {
            base: ScapRsLiveOptions {
                size: size_of::<Newer>(),
                ..ScapRsLiveOptions::zero()
            },
            more,
        };
        // SAFETY: `size` covers the longer structure.
        let config = |n: &Newer| unsafe { ScapRsLiveOptions::config((&raw const *n).cast()) };
        assert!(config(&newer(0)).is_ok());
        assert!(config(&newer(1)).is_err());
    }
}
