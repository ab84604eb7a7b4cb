//! The device nodes of the kernel module: opening, mapping, ioctls.
#![allow(unsafe_code)]

use std::ffi::c_void;
use std::fs;
use std::io;
use std::os::fd::{AsFd, AsRawFd, BorrowedFd, OwnedFd};
use std::path::{Path, PathBuf};

use rustix::fs::{Mode, OFlags};
use rustix::io::Errno;

use super::command::{Command, request};
use super::config::Config;
use super::extension::{self, Enable, ExtendedStats, Features, Query, RawPoll, RawStats};
use super::filter::Filter;
use super::mapping::{Mapping, SectionPages};
use super::ring::RingMemory;
use super::sections::Sections;
use super::version::Version;
use super::wake::Wake;
use crate::error::Error;

/// The module as a capture sees it; another implementation can stand in for tests.
pub trait Driver: Send {
    /// Opens everything and maps the rings, one for each online CPU, in the order of CPUs.
    fn attach(&mut self, config: &Config) -> Result<Vec<Box<dyn RingMemory>>, Error>;

    /// API and schema version, which all devices agree on.
    fn versions(&self) -> Result<(Version, Version), Error>;

    /// Sends a command; the answer is meaningful for questions only.
    fn command(&self, command: Command, argument: u64) -> io::Result<u64>;

    /// Features the module has; none for a module without extensions.
    fn features(&self) -> io::Result<Features> {
        Ok(Features::empty())
    }

    /// Enables exactly these features, all of which the module has.
    fn enable(&self, features: Features) -> io::Result<()> {
        match features.is_empty() {
            true => Ok(()),
            false => Err(io::ErrorKind::Unsupported.into()),
        }
    }

    /// Counters of the features.
    fn extended_stats(&self) -> io::Result<ExtendedStats> {
        Ok(ExtendedStats::default())
    }

    /// When the devices become readable; [`Features::POLL`] is enabled.
    fn set_wake(&self, _wake: &Wake) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    /// Whose events are recorded, all without a filter; `drop_own` leaves those of the calling
    /// process out. [`Features::FILTER`] is enabled.
    fn set_filter(&self, _filter: Option<&Filter>, _drop_own: bool) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    /// Where CPUs say whether records are on their way; [`Features::ORDER`] is enabled.
    fn sections(&self) -> io::Result<Box<dyn Sections>> {
        Err(io::ErrorKind::Unsupported.into())
    }

    /// The devices, for epoll.
    fn devices(&self) -> Vec<BorrowedFd<'_>> {
        Vec::new()
    }

    /// Closes everything. The rings must be dropped first.
    fn detach(&mut self);
}

/// Ring size of a module that does not say.
const DEFAULT_RING_BYTES: u64 = 8 << 20;

/// How often attaching starts over when CPUs come and go meanwhile.
const ATTACH_TRIES: usize = 5;

/// The kernel module.
#[derive(Debug, Default)]
pub struct Module {
    devices: Vec<OwnedFd>,
    /// The CPU of each.
    cpus: Vec<usize>,
    /// Path of the first device, for messages.
    path: PathBuf,
}

impl Driver for Module {
    fn attach(&mut self, config: &Config) -> Result<Vec<Box<dyn RingMemory>>, Error> {
        for _ in 0..ATTACH_TRIES {
            let size = ring_size(config)?;
            let before = Cpus::now();
            (self.cpus, self.devices) = open_all(config, &before)?;
            self.path = device_path(config, 0);
            let rings = self
                .devices
                .iter()
                .map(|fd| Mapping::new(fd, size).map(|m| Box::new(m) as Box<dyn RingMemory>))
                .collect::<io::Result<Vec<_>>>()
                .map_err(|e| {
                    Error::io(
                        format!(
                            "cannot map the ring of {} ({size} bytes)",
                            self.path.display()
                        ),
                        e,
                    )
                })?;
            if Cpus::now() == before && rings.len() == before.online {
                return Ok(rings);
            }
            drop(rings);
            self.detach();
        }
        Err(Error::Invalid(
            "CPUs keep coming and going: no capture could be set up; try again".to_owned(),
        ))
    }

    fn versions(&self) -> Result<(Version, Version), Error> {
        let read = |nr, fd: &OwnedFd| {
            ioctl_read_u64(fd, request(nr))
                .map(Version::from_packed)
                .map_err(|e| {
                    Error::io(
                        format!("cannot read the version of {}", self.path.display()),
                        e,
                    )
                })
        };
        let mut known = None;
        for fd in &self.devices {
            let found = (read(24, fd)?, read(25, fd)?);
            if *known.get_or_insert(found) != found {
                return Err(Error::Invalid(format!(
                    "{}: devices of different versions: unload the module and load one",
                    self.path.display()
                )));
            }
        }
        known.ok_or_else(not_attached)
    }

    fn command(&self, command: Command, argument: u64) -> io::Result<u64> {
        ioctl(self.first()?, command.request(), argument as usize)
    }

    fn features(&self) -> io::Result<Features> {
        let mut query = Query {
            size: size_of::<Query>() as u32,
            ..Query::default()
        };
        let to = (&raw mut query).cast();
        // SAFETY: the module writes at most the stated size, which is that of the structure.
        match unsafe { ioctl_pointer(self.first()?, extension::request::QUERY, to) } {
            Ok(_) => Ok(Features::from_bits_truncate(query.features)),
            // Only modules of this project have extensions.
            Err(e) if e.raw_os_error() == Some(Errno::NOTTY.raw_os_error()) => {
                Ok(Features::empty())
            }
            Err(e) => Err(e),
        }
    }

    fn enable(&self, features: Features) -> io::Result<()> {
        let mut enable = Enable {
            size: size_of::<Enable>() as u32,
            reserved: 0,
            features: features.bits(),
        };
        let from = (&raw mut enable).cast();
        // SAFETY: the module reads the stated size, which is that of the structure.
        unsafe { ioctl_pointer(self.first()?, extension::request::ENABLE, from)? };
        Ok(())
    }

    fn extended_stats(&self) -> io::Result<ExtendedStats> {
        let mut sum = ExtendedStats::default();
        for device in &self.devices {
            let mut raw = RawStats {
                size: size_of::<RawStats>() as u32,
                ..RawStats::default()
            };
            let to = (&raw mut raw).cast();
            // SAFETY: the module writes at most the stated size, which is that of the structure.
            unsafe { ioctl_pointer(device, extension::request::GET_STATS, to)? };
            sum.add(&raw);
        }
        Ok(sum)
    }

    fn set_wake(&self, wake: &Wake) -> io::Result<()> {
        let mut poll = RawPoll {
            size: size_of::<RawPoll>() as u32,
            watermark: wake.watermark,
            limit_ns: u64::try_from(wake.limit.as_nanos()).unwrap_or(u64::MAX - 1),
        };
        let from = (&raw mut poll).cast();
        // SAFETY: the module reads the stated size, which is that of the structure.
        unsafe { ioctl_pointer(self.first()?, extension::request::SET_POLL, from)? };
        Ok(())
    }

    fn set_filter(&self, filter: Option<&Filter>, drop_own: bool) -> io::Result<()> {
        let mut raw = Filter::raw(filter, drop_own);
        let from = (&raw mut raw).cast();
        // SAFETY: the module reads the stated size, which is that of the structure, and the arrays
        // it points to, which have the stated lengths and belong to filter.
        unsafe { ioctl_pointer(self.first()?, extension::request::SET_FILTER, from)? };
        Ok(())
    }

    fn sections(&self) -> io::Result<Box<dyn Sections>> {
        let pages = SectionPages::new(self.first()?, &self.cpus)?;
        Ok(Box::new(pages))
    }

    fn devices(&self) -> Vec<BorrowedFd<'_>> {
        self.devices.iter().map(AsFd::as_fd).collect()
    }

    fn detach(&mut self) {
        self.devices.clear();
    }
}

impl Module {
    fn first(&self) -> io::Result<&OwnedFd> {
        self.devices
            .first()
            .ok_or_else(|| io::ErrorKind::NotConnected.into())
    }

    /// The module's description of itself.
    pub fn driver_version(&self) -> io::Result<Vec<u8>> {
        let mut text = vec![0u8; 4096];
        // SAFETY: the module writes a short NUL-terminated text of its own; the buffer is a page.
        unsafe { ioctl_pointer(self.first()?, request(21), text.as_mut_ptr().cast())? };
        text.truncate(text.iter().position(|&b| b == 0).unwrap_or(0));
        Ok(text)
    }

    /// How often tracepoints fired, for each possible CPU.
    pub fn tracepoint_hits(&self) -> io::Result<Vec<u64>> {
        let mut hits = vec![0u64; Cpus::now().possible];
        // SAFETY: the module writes one native long for each possible CPU, which is what hits has
        // room for (a long of a 64-bit kernel; 32-bit kernels are not supported).
        unsafe { ioctl_pointer(self.first()?, request(20), hits.as_mut_ptr().cast())? };
        Ok(hits)
    }

    /// Every thread with its user and system time in clock ticks.
    pub fn process_list(&self) -> io::Result<Vec<(u64, u64, u64)>> {
        let mut room = 1024usize;
        loop {
            // Header: entries found, room; then tid, utime, stime of each.
            let mut words = vec![0u64; 2 + 3 * room];
            words[1] = room as u64;
            // SAFETY: the module writes at most the header and as many entries as words[1] says,
            // which is the size of the vector.
            let result =
                unsafe { ioctl_pointer(self.first()?, request(16), words.as_mut_ptr().cast()) };
            let found = usize::try_from(words[0]).unwrap_or(usize::MAX);
            match result {
                Ok(_) => {
                    return Ok(words[2..]
                        .chunks_exact(3)
                        .take(found.min(room))
                        .map(|e| (e[0], e[1], e[2]))
                        .collect());
                }
                Err(e) if e.raw_os_error() == Some(Errno::NOSPC.raw_os_error()) => {
                    room = found.saturating_add(256);
                    if room > 128_000 {
                        return Err(e);
                    }
                }
                Err(e) => return Err(e),
            }
        }
    }
}

fn not_attached() -> Error {
    Error::Invalid("the capture is closed".to_owned())
}

/// CPUs of the machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Cpus {
    possible: usize,
    online: usize,
}

impl Cpus {
    fn now() -> Self {
        let count = |name: &str| {
            fs::read_to_string(format!("/sys/devices/system/cpu/{name}"))
                .ok()
                .and_then(|list| parse_cpu_list(&list))
        };
        let fallback = std::thread::available_parallelism().map_or(1, usize::from);
        let online = count("online").map_or(fallback, |(cpus, _)| cpus);
        Self {
            possible: count("possible").map_or(online, |(_, end)| end),
            online,
        }
    }
}

/// `0-2,5`: how many, and one more than the highest.
fn parse_cpu_list(list: &str) -> Option<(usize, usize)> {
    let (mut count, mut end) = (0, 0);
    for range in list.trim().split(',') {
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        let (first, last): (usize, usize) = (first.parse().ok()?, last.parse().ok()?);
        count += last.checked_sub(first)?.checked_add(1)?;
        end = end.max(last + 1);
    }
    Some((count, end))
}

fn device_path(config: &Config, cpu: usize) -> PathBuf {
    config.host_root.join(format!("dev/{}{cpu}", config.device))
}

/// Opens devices until there is one for each online CPU; which CPUs that are.
fn open_all(config: &Config, cpus: &Cpus) -> Result<(Vec<usize>, Vec<OwnedFd>), Error> {
    let (mut found, mut devices) = (Vec::new(), Vec::with_capacity(cpus.online));
    for cpu in 0..cpus.possible {
        if devices.len() == cpus.online {
            break;
        }
        let path = device_path(config, cpu);
        let flags = OFlags::RDWR | OFlags::SYNC | OFlags::CLOEXEC;
        match rustix::fs::open(&path, flags, Mode::empty()) {
            Ok(fd) => {
                found.push(cpu);
                devices.push(fd);
            }
            // The CPU was offline when the module made the rings.
            Err(Errno::NODEV) => {}
            Err(errno) => return Err(open_error(errno, path)),
        }
    }
    Ok((found, devices))
}

fn open_error(errno: Errno, path: PathBuf) -> Error {
    match errno {
        Errno::NOENT | Errno::NXIO | Errno::NOTDIR => Error::ModuleMissing { path },
        Errno::BUSY => Error::TooManyConsumers { path },
        Errno::ACCESS | Errno::PERM => Error::Permission {
            path,
            remedy: "live capture needs root; run it with sudo",
        },
        _ => Error::io(format!("cannot open {}", path.display()), errno.into()),
    }
}

/// Tells the module the ring size when it has to change; the size in effect.
fn ring_size(config: &Config) -> Result<u32, Error> {
    let parameter = Path::new("/sys/module")
        .join(config.module.replace('-', "_"))
        .join("parameters/g_buffer_bytes_dim");
    let current = match fs::read_to_string(&parameter) {
        Ok(text) => text.trim().parse().ok(),
        Err(_) => None,
    };
    let wanted = config.ring_bytes.or(current).unwrap_or(DEFAULT_RING_BYTES);
    if current.is_some_and(|c| c != wanted) {
        fs::write(&parameter, wanted.to_string()).map_err(|e| {
            Error::io(
                format!(
                    "cannot set the ring size to {wanted} bytes in {}",
                    parameter.display()
                ),
                e,
            )
        })?;
    }
    u32::try_from(wanted)
        .ok()
        .filter(|&w| w.is_power_of_two() && w <= 1 << 31)
        .ok_or_else(|| Error::Invalid(format!("ring size {wanted} cannot be mapped")))
}

/// An ioctl whose argument is a number.
fn ioctl(device: &OwnedFd, request: u32, argument: usize) -> io::Result<u64> {
    // SAFETY: the commands that come here take their argument by value.
    let result = unsafe { libc::ioctl(device.as_raw_fd(), request as _, argument) };
    u64::try_from(result).map_err(|_| io::Error::last_os_error())
}

/// An ioctl whose argument is a pointer.
///
/// # Safety
///
/// `argument` must be valid for what the command reads and writes.
unsafe fn ioctl_pointer(device: &OwnedFd, request: u32, argument: *mut c_void) -> io::Result<u64> {
    // SAFETY: the caller's promise.
    let result = unsafe { libc::ioctl(device.as_raw_fd(), request as _, argument) };
    u64::try_from(result).map_err(|_| io::Error::last_os_error())
}

fn ioctl_read_u64(device: &OwnedFd, request: u32) -> io::Result<u64> {
    let mut value = 0u64;
    // SAFETY: the version commands write one u64.
    unsafe { ioctl_pointer(device, request, (&raw mut value).cast())? };
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cpu_lists() {
        assert_eq!(parse_cpu_list("0\n"), Some((1, 1)));
        assert_eq!(parse_cpu_list("0-2,5\n"), Some((4, 6)));
        assert_eq!(parse_cpu_list("2-1"), None);
        assert_eq!(parse_cpu_list(""), None);
        assert!(Cpus::now().online >= 1);
    }

    fn attach(config: &Config) -> Error {
        match Module::default().attach(config) {
            Ok(_) => panic!("attached to nothing"),
            Err(e) => e,
        }
    }

    #[test]
    fn a_missing_module_is_named_with_the_remedy() {
        let dir = tempfile::tempdir().expect("directory");
        let config = Config {
            host_root: dir.path().to_owned(),
            module: "no_such_module".into(),
            ..Config::default()
        };
        let error = attach(&config);
        assert!(matches!(error, Error::ModuleMissing { .. }));
        let text = error.to_string();
        assert!(
            text.contains("dev/scap0") && text.contains("modprobe"),
            "{text}"
        );
    }

    #[test]
    fn open_errors_tell_causes_apart() {
        let path = || PathBuf::from("/dev/scap0");
        assert!(matches!(
            open_error(Errno::BUSY, path()),
            Error::TooManyConsumers { .. }
        ));
        let text = open_error(Errno::ACCESS, path()).to_string();
        assert!(text.contains("sudo"), "{text}");
        let text = open_error(Errno::NOMEM, path()).to_string();
        assert!(
            text.contains("/dev/scap0") && text.contains("memory"),
            "{text}"
        );
    }

    #[test]
    fn a_node_that_is_no_device_is_an_error() {
        let dir = tempfile::tempdir().expect("directory");
        fs::create_dir(dir.path().join("dev")).expect("dev");
        for cpu in 0..Cpus::now().possible {
            fs::write(dir.path().join(format!("dev/scap{cpu}")), "").expect("file");
        }
        let config = Config {
            host_root: dir.path().to_owned(),
            module: "no_such_module".into(),
            ring_bytes: Some(1 << 16),
            ..Config::default()
        };
        let mut module = Module::default();
        // An empty file can be mapped, but answers no ioctl.
        if module.attach(&config).is_ok() {
            assert!(module.versions().is_err());
        }
        assert!(module.command(Command::GetCurrentPid, 0).is_err());
    }

    #[test]
    fn a_closed_module_answers_nothing() {
        let module = Module::default();
        assert!(module.versions().is_err());
        assert!(module.driver_version().is_err());
        assert!(module.tracepoint_hits().is_err());
        assert!(module.process_list().is_err());
    }
}
