//! The state behind the events, `/proc`, and the files of container runtimes.

use std::cell::RefCell;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use arbitrary::Unstructured;
use libscap_rs::event::EventBuf;
use libscap_rs::proc::{ProcFs, Scanner};
use libscap_rs::schema::{EVENT_COUNT, event_info};
use libsinsp_rs::Step;
use libsinsp_rs::container::{Containers, Trigger};
use libsinsp_rs::filter::Dialect;
use libsinsp_rs::format::{Format, Line, Settings, default_line};
use libsinsp_rs::state::{FdTableId, FsId, Thread, ThreadTable};
use tempfile::TempDir;

use crate::machine;

/// Events of any kind, order and content: the tables stay consistent, every event can be printed.
pub fn events(data: &[u8]) {
    let mut input = Unstructured::new(data);
    let mut records = Vec::new();
    while !input.is_empty() {
        match record(&mut input) {
            Ok(record) => records.push(record),
            Err(_) => break,
        }
    }
    let line = default_line(Line::Container, false);
    let line = Format::compile_with(line, Settings::default(), Dialect::Extended);
    let line = line.expect("the default line");
    let (mut text, mut json) = (Vec::new(), Vec::new());
    let mut inspector = machine::inspector(records);
    loop {
        match inspector.next().expect("records") {
            Step::Event(event) | Step::Hidden(event, _) => {
                line.render(&event, &mut text);
                line.render_json(&event, &mut json);
            }
            Step::End => break,
            Step::Timeout | Step::NewSection => {}
        }
        text.clear();
        json.clear();
        let threads = &inspector.state().threads;
        assert_eq!(threads.iter().count(), threads.len());
        for thread in threads.iter() {
            assert!(threads.ancestors(thread).count() <= threads.len());
        }
    }
    inspector.snapshot();
}

/// A record of the schema: small numbers and any bytes.
fn record(input: &mut Unstructured<'_>) -> arbitrary::Result<Vec<u8>> {
    let mut event = EventBuf::new(input.int_in_range(0..=EVENT_COUNT as u16 - 1)?);
    let ts = 1_700_000_000_000_000_000 + u64::from(input.arbitrary::<u32>()?);
    let tid = i64::from(input.int_in_range(-1..=6_i8)?);
    event.at(ts, tid);
    let code = event.event().map_or(0, |e| e.code());
    let declared = event_info(code).map_or(0, |info| info.params.len());
    let count = input.int_in_range(0..=declared as u8)?;
    for i in 0..usize::from(count) {
        let ty = event_info(code).expect("known").params[i].ty;
        match ty.wire_size() {
            Some(size) if size <= 8 && input.ratio(3, 4)? => {
                event.int(i64::from(input.arbitrary::<i8>()?));
            }
            Some(size) if size <= 8 => {
                event.int(input.arbitrary()?);
            }
            _ => {
                let len = usize::from(input.int_in_range(0..=40_u8)?).min(input.len());
                event.bytes(input.bytes(len)?);
            }
        }
    }
    let event = event
        .event()
        .map_err(|_| arbitrary::Error::IncorrectFormat)?;
    Ok(event.as_bytes().to_vec())
}

thread_local! {
    /// Files of the last run are written over.
    static TREE: RefCell<Option<TempDir>> = const { RefCell::new(None) };
}

/// Runs `f` with a directory in memory, where there is one.
fn with_tree(f: impl FnOnce(&Path)) {
    TREE.with_borrow_mut(|tree| {
        let dir = tree.get_or_insert_with(|| {
            tempfile::tempdir_in("/dev/shm")
                .or_else(|_| tempfile::tempdir())
                .expect("a directory")
        });
        f(dir.path());
    });
}

/// Between two files in an input.
pub const NEXT: &[u8] = b"\n--\n";

/// Writes the parts of `data` to `names` below `dir`; files without a part are removed.
fn write_parts(dir: &Path, names: &[&str], data: &[u8]) {
    let mut rest = Some(data);
    for name in names {
        let path = dir.join(name);
        let part = rest.map(|text| {
            let at = text.windows(NEXT.len()).position(|w| w == NEXT);
            match at {
                Some(at) => {
                    rest = Some(&text[at + NEXT.len()..]);
                    &text[..at]
                }
                None => {
                    rest = None;
                    text
                }
            }
        });
        match part {
            Some(part) => {
                if fs::write(&path, part).is_err() {
                    fs::create_dir_all(path.parent().expect("below dir")).expect("directories");
                    fs::write(&path, part).expect("a file");
                }
            }
            None => {
                let _ = fs::remove_file(&path);
            }
        }
    }
}

/// The files of [`procfs`], in the order of the input's parts.
pub const PROC_FILES: &[&str] = &[
    "42/status",
    "42/stat",
    "42/cgroup",
    "42/mountinfo",
    "42/fd.links",
    "42/fdinfo/3",
    "42/limits",
    "42/loginuid",
    "42/net/tcp",
    "42/net/tcp6",
    "42/net/udp",
    "42/net/raw",
    "42/net/unix",
    "42/net/netlink",
    "42/task.list",
    "stat",
    "42/cmdline",
    "42/environ",
    "etc/passwd",
    "etc/group",
];

/// The files of `/proc` with any content.
pub fn procfs(data: &[u8]) {
    with_tree(|dir| {
        let proc = dir.join("proc");
        write_parts(&proc, PROC_FILES, data);
        for (link, target) in [("exe", "/bin/a"), ("cwd", "/"), ("root", "/")] {
            fs::write(proc.join(format!("42/{link}.link")), target).expect("a link");
        }
        fs::write(
            proc.join("42/ns.links"),
            "mnt mnt:[1]\npid pid:[2]\nnet net:[3]\n",
        )
        .expect("links");
        let mut scanner = Scanner::with_procfs(ProcFs::saved(&proc));
        scanner.scan().expect("a tree");
        let process = scanner.process(42);
        if let Ok(mounts) = process.mountinfo() {
            for mount in mounts.iter() {
                let _ = libscap_rs::proc::unescape(mount.mount_point);
                let _ = (mount.wire_dev(), mount.super_option("upperdir"));
            }
            let _ = mounts.root();
        }
        let _ = libscap_rs::proc::parse_users(data);
        let _ = libscap_rs::proc::parse_groups(data);
    });
}

/// An id as runtimes make them.
const ID: &str = "f8ed26334d2d5203fc53c09e99c53e00027cbc1a067baaeaef1fae35f1c43af7";
const POD: &str = "6c0eeac4-54c4-4e2c-9d8a-27b6b1b4e8a4";

/// Where runtimes keep what they know of the container of each cgroup.
fn runtimes() -> [(String, Vec<String>); 5] {
    let pod = format!("var/lib/rkt/pods/run/{POD}");
    let storage = "var/lib/containers/storage";
    [
        (
            format!("/docker/{ID}"),
            vec![
                format!("var/lib/docker/containers/{ID}/config.v2.json"),
                format!("var/lib/docker/containers/{ID}/hostconfig.json"),
                "etc/docker/daemon.json".to_owned(),
            ],
        ),
        (
            format!("/machine.slice/libpod-{ID}.scope"),
            vec![
                format!("{storage}/overlay-containers/containers.json"),
                format!("{storage}/overlay-containers/{ID}/userdata/config.json"),
                format!("{storage}/overlay-images/images.json"),
            ],
        ),
        (
            format!("/kubepods/burstable/pod1/cri-containerd-{ID}.scope"),
            vec![format!(
                "run/containerd/io.containerd.runtime.v2.task/k8s.io/{ID}/config.json"
            )],
        ),
        (
            format!("/kubepods/crio-{ID}.scope"),
            vec![format!(
                "run/containers/storage/overlay-containers/{ID}/userdata/config.json"
            )],
        ),
        (
            format!("/machine.slice/machine-rkt\\x2d{POD}.scope/system.slice/web.service"),
            vec![
                format!("{pod}/appsinfo/web/manifest"),
                format!("{pod}/pod"),
                format!("{pod}/net-info.json"),
            ],
        ),
    ]
}

/// The first byte chooses: the JSON of a container event, what runtimes keep on disk, or any
/// cgroups, environment, arguments and root of a thread.
pub fn container(data: &[u8]) {
    let Some((&first, rest)) = data.split_first() else {
        return;
    };
    if first == b'j' {
        let mut containers = Containers::default();
        if let Ok(Some(id)) = containers.apply_json(rest) {
            let json = containers.get(&id).expect("just added").to_json();
            containers.apply_json(json.as_bytes()).expect("own JSON");
        }
        return;
    }
    with_tree(|dir| {
        let runtimes = runtimes();
        let choice = usize::from(first.wrapping_sub(b'0'));
        let (cgroup, files) = match runtimes.get(choice) {
            Some((cgroup, files)) => (format!("unified={cgroup}\0").into_bytes(), &files[..]),
            None => (rest.to_vec(), &[][..]),
        };
        let names: Vec<&str> = files.iter().map(String::as_str).collect();
        write_parts(dir, &names, rest);
        let mut containers = Containers::still(dir, ProcFs::saved(&dir.join("no-proc")));
        let mut threads = ThreadTable::default();
        for tid in [1, 2] {
            let mut thread = Thread::placeholder(tid, FdTableId::default(), FsId::default());
            thread.pid = tid;
            thread.ptid = tid - 1;
            (thread.vtid, thread.vpid) = (1, 1);
            thread.cgroups = Arc::from(&cgroup[..]);
            if choice >= runtimes.len() {
                thread.env = Arc::from(rest);
                thread.args = Arc::from(rest);
                thread.exe = Arc::from(rest);
            }
            threads.insert(thread);
            threads.link(tid);
            if choice >= runtimes.len() {
                threads.set_root(tid, rest);
            }
        }
        for trigger in [Trigger::Scan, Trigger::Clone, Trigger::Exec, Trigger::Root] {
            containers.resolve(&mut threads, 2, trigger);
            containers.scan(&mut threads);
        }
        for container in containers.iter() {
            let _ = container.to_json();
        }
    });
}
