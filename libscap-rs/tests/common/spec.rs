//! Checks a written file byte by byte against the description of the format: frames, order and
//! contents of the blocks, every length in every entry. Knows nothing of the library.

use super::{Block, blocks, u16_at, u32_at};

/// What the checker counted.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub sections: usize,
    pub interfaces: usize,
    pub users: usize,
    pub groups: usize,
    pub threads: usize,
    pub fds: usize,
    pub events: usize,
    pub flagged: usize,
    pub large: usize,
}

/// Codes with 32-bit length entries.
const LARGE: [u16; 3] = [322, 324, 402];

/// Walks over the fields of an entry.
struct Walk<'a>(&'a [u8]);

impl<'a> Walk<'a> {
    fn skip(&mut self, n: usize) -> &'a [u8] {
        assert!(
            n <= self.0.len(),
            "a field of {n} bytes in {}",
            self.0.len()
        );
        let (head, rest) = self.0.split_at(n);
        self.0 = rest;
        head
    }

    fn u16(&mut self) -> u16 {
        u16_at(self.skip(2), 0)
    }

    fn u32(&mut self) -> u32 {
        u32_at(self.skip(4), 0)
    }

    fn str(&mut self, limit: usize) -> &'a [u8] {
        let n = usize::from(self.u16());
        assert!(n <= limit, "a string of {n} bytes, allowed are {limit}");
        self.skip(n)
    }

    /// NUL-terminated strings.
    fn list(&mut self) {
        let list = self.str(4096);
        assert!(list.is_empty() || list.ends_with(b"\0"));
    }

    fn end(self) {
        assert!(self.0.is_empty(), "{} bytes too many", self.0.len());
    }

    /// The next entry with a length in front that counts `counted` bytes of itself.
    fn entry(&mut self, counted: usize) -> Option<Walk<'a>> {
        if self.0.len() < 4 {
            assert!(self.0.iter().all(|&b| b == 0), "padding is zero");
            return None;
        }
        let len = self.u32() as usize;
        Some(Walk(self.skip(len - counted)))
    }
}

pub fn check(bytes: &[u8]) -> Counts {
    let mut counts = Counts::default();
    // Place of the last block in the order the format asks for.
    let mut order = 0;
    let mut tids = Vec::new();
    for block in blocks(bytes) {
        let place = match block.ty {
            0x0a0d_0d0a => 0,
            0x201 => 1,
            0x219 => 2,
            0x220 => 3,
            0x215 => 4,
            0x218 => 5,
            0x216 | 0x217 | 0x221 | 0x222 => 6,
            ty => panic!("block type {ty:#x} is not written today"),
        };
        assert!(place == 0 || place >= order, "{:#x} out of order", block.ty);
        order = place;
        match place {
            0 => {
                counts.sections += 1;
                tids.clear();
                let b = block.body;
                assert_eq!(b.len(), 16);
                assert_eq!(u32_at(b, 0), 0x1a2b_3c4d);
                assert_eq!((u16_at(b, 4), u16_at(b, 6)), (1, 2));
                assert_eq!(b[8..], [0xff; 8]);
            }
            1 => {
                assert_eq!(block.body.len(), 180);
                assert!(block.body[20..148].contains(&0), "host name ends");
            }
            2 => counts.interfaces += interfaces(block.body),
            3 => {
                let (users, groups) = users(block.body);
                counts.users += users;
                counts.groups += groups;
            }
            4 => counts.threads += processes(block.body, &mut tids),
            5 => {
                let (tid, fds) = descriptors(block.body);
                assert!(tids.contains(&tid), "descriptors of thread {tid}");
                counts.fds += fds;
            }
            _ => {
                counts.events += 1;
                counts.flagged += usize::from(block.has_flags());
                counts.large += usize::from(block.is_large());
                event(&block);
            }
        }
    }
    counts
}

fn interfaces(body: &[u8]) -> usize {
    let mut w = Walk(body);
    let (mut n, mut last) = (0, 1);
    while let Some(mut e) = w.entry(0) {
        let kind = e.u16();
        assert!(kind == 1 || kind == 2, "type {kind}");
        assert!(kind >= last, "IPv4 comes first");
        last = kind;
        let name = usize::from(e.u16());
        e.skip(if kind == 1 { 12 } else { 48 });
        e.skip(8);
        e.skip(name);
        e.end();
        n += 1;
    }
    n
}

fn users(body: &[u8]) -> (usize, usize) {
    let mut w = Walk(body);
    let (mut users, mut groups) = (0, 0);
    while let Some(mut e) = w.entry(4) {
        if e.skip(1)[0] == 0 {
            assert_eq!(groups, 0, "users come first");
            users += 1;
            e.skip(8);
            for _ in 0..3 {
                e.str(255);
            }
        } else {
            groups += 1;
            e.skip(4);
            e.str(255);
        }
        e.end();
    }
    (users, groups)
}

fn processes(body: &[u8], tids: &mut Vec<u64>) -> usize {
    let mut w = Walk(body);
    let mut n = 0;
    while let Some(mut e) = w.entry(4) {
        tids.push(u64::from_le_bytes(e.skip(8).try_into().unwrap()));
        e.skip(8 * 4); // pid, ptid, sid, vpgid
        for _ in 0..3 {
            e.str(1024); // comm, exe, exepath
        }
        e.list(); // args
        assert!(!e.str(1024).is_empty(), "cwd is never empty");
        e.skip(8 + 3 * 4); // fdlimit, flags, uid, gid
        e.skip(3 * 4 + 2 * 8); // memory, faults
        e.list(); // env
        e.skip(2 * 8); // vtid, vpid
        e.list(); // cgroups
        e.str(1024); // root
        e.skip(8 + 4 + 4 + 1); // namespace start, tty, loginuid, writable
        e.skip(3 * 8 + 1 + 3 * 8 + 1 + 1); // capabilities, layers, inode, memfd
        e.skip(8); // pgid
        e.end();
        n += 1;
    }
    n
}

fn descriptors(body: &[u8]) -> (u64, usize) {
    let mut w = Walk(body);
    let tid = u64::from_le_bytes(w.skip(8).try_into().unwrap());
    let mut n = 0;
    while let Some(mut e) = w.entry(4) {
        e.skip(16);
        match e.skip(1)[0] {
            3 => drop(e.skip(4 + 4 + 2 + 2 + 1)),
            4 => drop(e.skip(16 + 16 + 2 + 2 + 1)),
            5 => drop(e.skip(4 + 2 + 1)),
            6 => drop(e.skip(16 + 2 + 1)),
            8 => {
                e.skip(16);
                e.str(1023);
            }
            16 => {
                e.skip(4);
                e.str(1023);
                e.skip(4);
            }
            1 | 2 | 7 | 9..=15 | 17..=21 => drop(e.str(1023)),
            ty => panic!("descriptor type {ty}"),
        }
        e.end();
        n += 1;
    }
    assert!(n > 0, "a block without descriptors is left out");
    (tid, n)
}

fn event(block: &Block<'_>) {
    if block.has_flags() {
        assert_ne!(u32_at(block.body, 2), 0, "flags 0 need no room");
    }
    let record = block.record();
    let len = u32_at(record, 16) as usize;
    let nparams = u32_at(record, 22) as usize;
    assert_eq!(block.is_large(), LARGE.contains(&block.code()));
    let entry = if block.is_large() { 4 } else { 2 };
    let sum: usize = (0..nparams)
        .map(|i| match entry {
            4 => u32_at(record, 26 + 4 * i) as usize,
            _ => usize::from(u16_at(record, 26 + 2 * i)),
        })
        .sum();
    assert_eq!(len, 26 + nparams * entry + sum);
    let padding = &record[len..];
    assert!(padding.len() < 4 && padding.iter().all(|&b| b == 0));
    // 8 bytes of head are not counted, the trailer is.
    assert!(block.is_large() || block.body.len() + 4 <= 65536);
}
