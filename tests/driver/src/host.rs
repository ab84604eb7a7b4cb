//! The machine the tests run on: CPUs, parameters of the module, child processes.

use std::io;
use std::panic::{self, AssertUnwindSafe};
use std::path::Path;

/// CPU ids listed in `/sys/devices/system/cpu/<list>`, like `0-3,5`.
pub fn cpus(list: &str) -> Vec<usize> {
    let text = std::fs::read_to_string(format!("/sys/devices/system/cpu/{list}")).expect("sysfs");
    let mut cpus = Vec::new();
    for range in text.trim().split(',').filter(|r| !r.is_empty()) {
        let (first, last) = range.split_once('-').unwrap_or((range, range));
        cpus.extend(first.parse().expect("a CPU")..=last.parse::<usize>().expect("a CPU"));
    }
    cpus
}

/// Takes `cpu` down or brings it up.
pub fn set_cpu_online(cpu: usize, online: bool) {
    std::fs::write(
        format!("/sys/devices/system/cpu/cpu{cpu}/online"),
        if online { "1" } else { "0" },
    )
    .expect("CPU hotplug");
}

/// Runs the calling thread on `cpu` from now on.
pub fn pin(cpu: usize) {
    // SAFETY: cpu_set_t is plain bits, all zero is the empty set.
    let mut set: libc::cpu_set_t = unsafe { std::mem::zeroed() };
    // SAFETY: set is valid and cpu far below its capacity.
    unsafe { libc::CPU_SET(cpu, &mut set) };
    // SAFETY: set lives through the call; 0 is the calling thread.
    let ret = unsafe { libc::sched_setaffinity(0, size_of_val(&set), &set) };
    assert_eq!(ret, 0, "{}", io::Error::last_os_error());
}

/// Thread id of the caller.
pub fn tid() -> u64 {
    // SAFETY: takes nothing and cannot fail.
    unsafe { libc::gettid() as u64 }
}

/// The clock events are stamped with, ns since the epoch.
pub fn realtime_ns() -> u64 {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    now.expect("a clock after 1970").as_nanos() as u64
}

/// The error number of what must fail.
pub fn errno<T: std::fmt::Debug>(result: io::Result<T>) -> i32 {
    result
        .expect_err("must fail")
        .raw_os_error()
        .expect("an errno")
}

/// Version of the running kernel, the first two numbers.
pub fn kernel() -> (u32, u32) {
    let release = std::fs::read_to_string("/proc/sys/kernel/osrelease").expect("procfs");
    let mut numbers = release
        .split(|c: char| !c.is_ascii_digit())
        .map(|number| number.parse().expect("a number"));
    let mut next = || numbers.next().expect("a release");
    (next(), next())
}

/// Value of a parameter of the module.
pub fn parameter(name: &str) -> String {
    let path = format!("/sys/module/scap/parameters/{name}");
    std::fs::read_to_string(path)
        .expect("the module is loaded")
        .trim()
        .to_owned()
}

/// Sets a parameter of the module.
pub fn set_parameter(name: &str, value: &str) -> io::Result<()> {
    std::fs::write(format!("/sys/module/scap/parameters/{name}"), value)
}

/// Size of a memory page.
pub fn page() -> usize {
    // SAFETY: takes a constant and cannot fail for it.
    unsafe { libc::sysconf(libc::_SC_PAGESIZE) as usize }
}

/// Removes the module, without waiting for its users.
pub fn unload() -> io::Result<()> {
    // SAFETY: the name is NUL-terminated.
    let ret = unsafe { libc::syscall(libc::SYS_delete_module, c"scap".as_ptr(), libc::O_NONBLOCK) };
    if ret < 0 {
        Err(io::Error::last_os_error())
    } else {
        Ok(())
    }
}

/// Loads the module from the file named by `SCAP_MODULE`.
pub fn load() -> io::Result<()> {
    load_with(c"")
}

/// As [`load`], with parameters.
pub fn load_with(parameters: &std::ffi::CStr) -> io::Result<()> {
    let path = std::env::var_os("SCAP_MODULE").expect("SCAP_MODULE names the scap.ko to load");
    let image = std::fs::read(Path::new(&path))?;
    // SAFETY: image and parameters live through the call.
    let ret = unsafe {
        libc::syscall(
            libc::SYS_init_module,
            image.as_ptr(),
            image.len(),
            parameters.as_ptr(),
        )
    };
    if ret < 0 {
        Err(io::Error::last_os_error())
    } else {
        Ok(())
    }
}

/// Forks a child that runs `body` and exits with what it returns. The body must only make system
/// calls: other threads of the parent may hold any lock.
pub fn fork(body: impl FnOnce() -> i32) -> libc::pid_t {
    // SAFETY: the child only runs body, which keeps to system calls, and _exit.
    let pid = unsafe { libc::fork() };
    assert!(pid >= 0, "{}", io::Error::last_os_error());
    if pid == 0 {
        // A panic must not unwind into the test harness: there, the child would pass for the parent.
        let status = panic::catch_unwind(AssertUnwindSafe(body)).unwrap_or(101);
        // SAFETY: ends the child at once.
        unsafe { libc::_exit(status) };
    }
    pid
}

/// Waits for a child: `Ok(exit status)` or `Err(signal)`.
pub fn wait(pid: libc::pid_t) -> Result<i32, i32> {
    let mut status = 0;
    // SAFETY: status is writable.
    let got = unsafe { libc::waitpid(pid, &mut status, 0) };
    assert_eq!(got, pid, "{}", io::Error::last_os_error());
    if libc::WIFEXITED(status) {
        Ok(libc::WEXITSTATUS(status))
    } else {
        Err(libc::WTERMSIG(status))
    }
}

/// Sends a signal.
pub fn kill(pid: libc::pid_t, signal: i32) {
    // SAFETY: plain numbers.
    let ret = unsafe { libc::kill(pid, signal) };
    assert_eq!(ret, 0, "{}", io::Error::last_os_error());
}

/// A system call with up to six arguments, the rest 0; -errno on failure.
pub fn syscall<const N: usize>(nr: libc::c_long, args: [u64; N]) -> i64 {
    let mut all = [0; 6];
    all[..N].copy_from_slice(&args);
    let [a, b, c, d, e, f] = all;
    // SAFETY: the tests pass numbers, or addresses of memory they own for the call.
    let ret = unsafe { libc::syscall(nr, a, b, c, d, e, f) };
    if ret < 0 {
        -i64::from(io::Error::last_os_error().raw_os_error().unwrap_or(0))
    } else {
        ret
    }
}

/// A pipe, to make parent and child wait for each other: (read end, write end).
pub fn pipe() -> (std::os::fd::OwnedFd, std::os::fd::OwnedFd) {
    use std::os::fd::FromRawFd;
    let mut fds = [0; 2];
    // SAFETY: room for two descriptors.
    let ret = unsafe { libc::pipe2(fds.as_mut_ptr(), libc::O_CLOEXEC) };
    assert_eq!(ret, 0, "{}", io::Error::last_os_error());
    // SAFETY: both are new and ours.
    unsafe {
        (
            FromRawFd::from_raw_fd(fds[0]),
            FromRawFd::from_raw_fd(fds[1]),
        )
    }
}

/// A system call as a 32-bit program makes it; also 64-bit code may. -errno on failure.
#[cfg(target_arch = "x86_64")]
pub fn syscall32(nr: u32, args: [u32; 3]) -> i32 {
    let ret;
    // SAFETY: rbx, which the compiler keeps for itself, is restored; the kernel clobbers r8 to r11
    // at most. The tests pass numbers, or addresses of memory they own for the call.
    unsafe {
        std::arch::asm!(
            "mov {saved}, rbx",
            "mov ebx, {first:e}",
            "int 0x80",
            "mov rbx, {saved}",
            saved = out(reg) _,
            first = in(reg) args[0],
            inlateout("eax") nr => ret,
            in("ecx") args[1],
            in("edx") args[2],
            out("r8") _,
            out("r9") _,
            out("r10") _,
            out("r11") _,
        );
    }
    ret
}

/// Memory below 4 GiB for calls of [`syscall32`]: a page of zeros, never unmapped.
#[cfg(target_arch = "x86_64")]
pub fn low_page() -> &'static mut [u32] {
    let len = page();
    // SAFETY: a new mapping at an address the kernel chooses overlaps nothing.
    let addr = unsafe {
        libc::mmap(
            std::ptr::null_mut(),
            len,
            libc::PROT_READ | libc::PROT_WRITE,
            libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_32BIT | libc::MAP_POPULATE,
            -1,
            0,
        )
    };
    assert_ne!(addr, libc::MAP_FAILED, "{}", io::Error::last_os_error());
    // SAFETY: just mapped, ours alone, aligned, zeroed, and kept for ever.
    unsafe { std::slice::from_raw_parts_mut(addr.cast(), len / 4) }
}
