//! The process list: how large it must be, and that its times are those of /proc.
#![allow(missing_docs)]

use driver_suite::abi::nr;
use driver_suite::host::errno;
use driver_suite::{Device, alone, host};

/// Words of the header, and of an entry: thread, user time, system time.
const HEADER: usize = 2;
const ENTRY: usize = 3;
/// Not touched by the module.
const UNTOUCHED: u64 = 0x5555_5555_5555_5555;

fn list(device: &Device, max: usize) -> (std::io::Result<i64>, Vec<u64>) {
    let mut words = vec![UNTOUCHED; HEADER + ENTRY * (max + 1)];
    words[1] = max as u64;
    let result = device.ioctl_into(nr::GET_PROCLIST, &mut words);
    (result, words)
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn the_list_needs_room_for_one_more_than_there_are() {
    let _alone = alone();
    let device = Device::open(0).expect("open");
    // Kernel threads come and go: until nothing happened between two questions.
    for _ in 0..1000 {
        let (result, words) = list(&device, 0);
        assert_eq!(errno(result), libc::ENOSPC);
        let threads = words[0] as usize;
        let (refused, header) = list(&device, threads);
        let (given, entries) = list(&device, threads + 1);
        if header[0] as usize != threads || entries[0] as usize != threads {
            continue;
        }
        assert_eq!(errno(refused), libc::ENOSPC, "as many as there are");
        assert_eq!(header[1] as usize, threads, "what was asked stays");
        assert!(header[HEADER..].iter().all(|&word| word == UNTOUCHED));
        assert_eq!(given.expect("one more"), 0);
        let end = HEADER + ENTRY * threads;
        assert!(entries[HEADER..end].iter().all(|&word| word != UNTOUCHED));
        assert!(entries[end..].iter().all(|&word| word == UNTOUCHED));
        return;
    }
    panic!("the number of threads never stays the same");
}

/// User and system time of the calling thread in ticks, from /proc.
fn own_times() -> [u64; 2] {
    let stat = std::fs::read_to_string("/proc/thread-self/stat").expect("procfs");
    let behind = stat.rsplit(')').next().expect("a name");
    let mut fields = behind.split_ascii_whitespace().skip(11);
    [(); 2].map(|()| fields.next().expect("14 and 15").parse().expect("ticks"))
}

#[test]
#[ignore = "needs the scap module: cargo xtask test runs it in a guest"]
fn times_are_those_of_proc() {
    let _alone = alone();
    let device = Device::open(0).expect("open");
    // Some of both, whatever a tick is.
    while own_times().iter().any(|&ticks| ticks < 2) {
        for _ in 0..1000 {
            host::syscall(libc::SYS_getppid, [0; 3]);
            std::hint::black_box((0..1000u64).fold(0, |sum, n| sum ^ std::hint::black_box(n)));
        }
    }
    let before = own_times();
    let (result, words) = list(&device, 4096);
    let after = own_times();
    assert_eq!(result.expect("room"), 0);
    let entries = words[HEADER..HEADER + ENTRY * words[0] as usize].chunks(ENTRY);
    let own: Vec<_> = entries.filter(|entry| entry[0] == host::tid()).collect();
    assert_eq!(own.len(), 1, "every thread once");
    for time in 0..2 {
        let between = before[time]..=after[time];
        assert!(between.contains(&own[0][1 + time]), "{own:?} {between:?}");
    }
}
