//! A synthetic machine: a source fed event by event, and the inspector behind it.

use std::cell::RefCell;
use std::collections::{HashMap, VecDeque};
use std::net::{IpAddr, Ipv4Addr};
use std::rc::Rc;

use libscap_rs::event::{EventBuf, SockAddr, SockTuple};
use libscap_rs::schema::event_info;
use libscap_rs::snapshot::{Interface, Snapshot, ThreadInfo};
use libscap_rs::{Error, Event, Next, Source};
use libsinsp_rs::inspector::Options;
use libsinsp_rs::state::{Fd, Role, Thread, ThreadTable};
use libsinsp_rs::{Inspector, Step};

/// Time of the first event.
pub const START: u64 = 1_700_000_000_000_000_000;
/// Boot of the machine.
pub const BOOT: u64 = START - 3_600_000_000_000;

/// A parameter by what it means.
pub enum P<'a> {
    I(i64),
    S(&'a str),
    /// NUL-terminated strings.
    L(&'a [&'a str]),
    B(&'a [u8]),
    Tuple(SockTuple<'a>),
    Addr(SockAddr<'a>),
    /// Empty.
    No,
}

#[derive(Default)]
pub struct Feed {
    pub snapshot: Snapshot,
    pub queue: Rc<RefCell<VecDeque<Vec<u8>>>>,
    pub current: Vec<u8>,
    pub live: bool,
    /// What `/proc` would say.
    pub proc: Rc<RefCell<HashMap<i64, ThreadInfo>>>,
    pub asked: Rc<RefCell<Vec<i64>>>,
}

impl Source for Feed {
    fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }

    fn next_event(&mut self) -> Result<Next<'_>, Error> {
        match self.queue.borrow_mut().pop_front() {
            Some(record) if record.is_empty() => return Ok(Next::Timeout),
            Some(record) => self.current = record,
            None => return Ok(Next::End),
        }
        Ok(Next::Event(
            Event::new(&self.current, 3, 0).expect("built by the test"),
        ))
    }

    fn is_live(&self) -> bool {
        self.live
    }

    fn lookup_thread(&mut self, tid: i64) -> Option<ThreadInfo> {
        self.asked.borrow_mut().push(tid);
        self.proc.borrow().get(&tid).cloned()
    }
}

/// A main thread as `/proc` shows it.
pub fn process(tid: i64, ptid: i64, comm: &str) -> ThreadInfo {
    ThreadInfo {
        tid,
        pid: tid,
        ptid,
        sid: 1,
        vpgid: tid,
        pgid: tid,
        vtid: tid,
        vpid: tid,
        comm: comm.into(),
        exe: format!("/bin/{comm}").into(),
        exepath: format!("/usr/bin/{comm}").into(),
        args: b"-x\0".to_vec(),
        env: b"HOME=/root\0".to_vec(),
        cwd: b"/srv".to_vec(),
        root: b"/".to_vec(),
        cgroups: b"cpu=/user\0".to_vec(),
        fdlimit: 1024,
        uid: 1000,
        gid: 1000,
        ..ThreadInfo::default()
    }
}

/// What came out of one event.
#[derive(Debug, Default)]
pub struct Out {
    pub fd_num: Option<i64>,
    pub fd_name: Option<String>,
    pub name_changed: bool,
    pub comm: Option<String>,
    pub latency: Option<u64>,
    pub num: u64,
}

pub struct Machine {
    pub inspector: Inspector,
    queue: Rc<RefCell<VecDeque<Vec<u8>>>>,
    pub proc: Rc<RefCell<HashMap<i64, ThreadInfo>>>,
    pub asked: Rc<RefCell<Vec<i64>>>,
    pub ts: u64,
}

impl Machine {
    /// init (1), a shell (100) and a server (200) with threads 200 and 201.
    pub fn new() -> Self {
        Self::start(Feed::default(), Options::default())
    }

    pub fn live() -> Self {
        let feed = Feed {
            live: true,
            ..Feed::default()
        };
        let options = Options {
            containers: false,
            ..Options::default()
        };
        Self::start(feed, options)
    }

    pub fn start(mut feed: Feed, options: Options) -> Self {
        feed.snapshot.machine.boot_ts = BOOT;
        feed.snapshot.interfaces = vec![Interface::V4 {
            name: b"eth0".to_vec(),
            addr: Ipv4Addr::new(10, 0, 0, 5),
            netmask: Ipv4Addr::new(255, 255, 255, 0),
            broadcast: Ipv4Addr::new(10, 0, 0, 255),
            link_speed: 0,
        }];
        if feed.snapshot.threads.is_empty() {
            let mut worker = process(201, 1, "worker");
            worker.pid = 200;
            worker.vpid = 200;
            feed.snapshot.threads = vec![
                process(1, 0, "init"),
                process(100, 1, "shell"),
                process(200, 1, "server"),
                worker,
            ];
        }
        let (queue, proc, asked) = (feed.queue.clone(), feed.proc.clone(), feed.asked.clone());
        Self {
            inspector: Inspector::with_options(feed, options),
            queue,
            proc,
            asked,
            ts: START,
        }
    }

    /// Queues an event, 1 ms after the last one.
    pub fn push(&mut self, code: u16, tid: i64, params: &[P<'_>]) {
        self.ts += 1_000_000;
        let mut event = EventBuf::new(code);
        event.at(self.ts, tid);
        for param in params {
            match param {
                P::I(n) => event.int(*n),
                P::S(s) => event.str(s.as_bytes()),
                P::L(list) => {
                    let text: Vec<u8> = list
                        .iter()
                        .flat_map(|s| [s.as_bytes(), b"\0"].concat())
                        .collect();
                    event.bytes(&text)
                }
                P::B(b) => event.bytes(b),
                P::Tuple(t) => {
                    let mut bytes = Vec::new();
                    t.encode(&mut bytes);
                    event.bytes(&bytes)
                }
                P::Addr(a) => {
                    let mut bytes = Vec::new();
                    a.encode(&mut bytes);
                    event.bytes(&bytes)
                }
                P::No => event.empty(),
            };
        }
        let built = event.event().unwrap_or_else(|e| {
            panic!("{}: {e}", event_info(code).map_or("?", |i| i.symbol));
        });
        self.queue.borrow_mut().push_back(built.as_bytes().to_vec());
    }

    /// Queues a finished record.
    pub fn feed(&mut self, record: Vec<u8>) {
        self.queue.borrow_mut().push_back(record);
    }

    /// One event through the inspector.
    pub fn event(&mut self, code: u16, tid: i64, params: &[P<'_>]) -> Out {
        self.push(code, tid, params);
        self.step().unwrap_or_default()
    }

    /// What the inspector delivers for the queued events, `None` when nothing.
    pub fn step(&mut self) -> Option<Out> {
        match self.inspector.next().expect("the feed never fails") {
            Step::Event(e) => Some(Out {
                fd_num: e.fd_num,
                fd_name: e.fd.map(|fd| text(&fd.name)),
                name_changed: e.fd_name_changed,
                comm: e.thread.map(|t| text(&t.comm)),
                latency: e.latency,
                num: e.num,
            }),
            _ => None,
        }
    }

    /// The source has nothing for a while.
    pub fn wait(&mut self) {
        self.feed(Vec::new());
        assert!(self.step().is_none());
    }

    /// An event that matters to nobody: what was put off until the next event happens.
    pub fn tick(&mut self) {
        self.event(1, 1, &[P::I(0), P::I(0)]);
    }

    pub fn threads(&self) -> &ThreadTable {
        &self.inspector.state().threads
    }

    pub fn thread(&self, tid: i64) -> &Thread {
        self.threads()
            .get(tid)
            .unwrap_or_else(|| panic!("no thread {tid}"))
    }

    pub fn fd(&self, tid: i64, fd: i64) -> Option<&Fd> {
        self.threads().fd(self.thread(tid), fd)
    }

    /// Name of a descriptor that must be there.
    pub fn name(&self, tid: i64, fd: i64) -> String {
        let fd = self
            .fd(tid, fd)
            .unwrap_or_else(|| panic!("thread {tid} has no descriptor {fd}"));
        text(&fd.name)
    }

    pub fn role(&self, tid: i64, fd: i64) -> Role {
        self.fd(tid, fd).expect("descriptor").role
    }

    pub fn cwd(&self, tid: i64) -> String {
        text(&self.threads().cwd(self.thread(tid)))
    }

    /// True when `tid` runs: known and not exited.
    pub fn runs(&self, tid: i64) -> bool {
        self.threads().iter().any(|t| t.tid == tid)
    }
}

pub fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

/// `a:port -> b:port`.
pub fn tuple(a: &str, sport: u16, b: &str, dport: u16) -> SockTuple<'static> {
    match (a.parse().expect("address"), b.parse().expect("address")) {
        (IpAddr::V4(sip), IpAddr::V4(dip)) => SockTuple::Inet {
            sip,
            sport,
            dip,
            dport,
        },
        (IpAddr::V6(sip), IpAddr::V6(dip)) => SockTuple::Inet6 {
            sip,
            sport,
            dip,
            dport,
        },
        _ => panic!("mixed families"),
    }
}

pub fn addr(ip: &str, port: u16) -> SockAddr<'static> {
    match ip.parse().expect("address") {
        IpAddr::V4(ip) => SockAddr::Inet { ip, port },
        IpAddr::V6(ip) => SockAddr::Inet6 { ip, port },
    }
}
