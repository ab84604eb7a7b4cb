//! The cgroups string of a thread: `name=path` entries, each NUL-terminated.

use std::path::{Path, PathBuf};

use rustc_hash::FxHashMap;

use super::process::Process;
use super::procfs::{ProcFs, read_file};

/// Most bytes of the string, as in events.
const MAX_LEN: usize = 4096;

/// Files whose string is remembered.
const MOST_KNOWN: usize = 16_384;

/// A directory of the hierarchy deeper than this is not searched for the scanner's own cgroup.
const MAX_DEPTH: usize = 32;

/// Turns `cgroup` files into strings. Threads share few cgroups, so every distinct file is worked
/// out once.
#[derive(Debug)]
pub(crate) struct Cgroups {
    /// Mount point of the unified hierarchy, seen from here.
    unified: Option<PathBuf>,
    /// Controllers of the unified hierarchy at its root.
    controllers: Vec<Vec<u8>>,
    /// The scanner's own path in the unified hierarchy, when it lives in a cgroup namespace.
    own_path: Option<Vec<u8>>,
    cache: FxHashMap<Vec<u8>, Vec<u8>>,
}

impl Cgroups {
    /// Finds the unified hierarchy in the mounts of process 1.
    pub fn new(fs: &ProcFs) -> Self {
        let mut out = Self {
            unified: None,
            controllers: Vec::new(),
            own_path: None,
            cache: FxHashMap::default(),
        };
        if fs.is_saved() {
            return out;
        }
        let init = Process::new(fs, 1);
        let Ok(mounts) = init.mountinfo() else {
            return out;
        };
        let Some(mount) = mounts.iter().find(|m| m.fs_type == b"cgroup2") else {
            return out;
        };
        let root = join(
            &fs.root().join("1/root"),
            &super::mountinfo::unescape(mount.mount_point),
        );
        if let Some(list) = controllers(&root) {
            out.controllers = list;
            if in_other_namespace(fs) {
                out.own_path = find_process(&root, std::process::id());
            }
            out.unified = Some(root);
        }
        out
    }

    /// The string for one `cgroup` file.
    ///
    /// A v1 line gives one entry per controller, named hierarchies keep their `name=` prefix
    /// (`name=systemd=/…`). For the unified hierarchy each controller gets the nearest directory,
    /// upwards from the task's own, that has it. The task's own path comes last as
    /// `unified=PATH`: it is what names the unit a task runs in, under every cgroup layout.
    pub fn string(&mut self, file: &[u8]) -> Vec<u8> {
        if let Some(known) = self.cache.get(file) {
            return known.clone();
        }
        let made = self.make(file);
        // Who may make cgroups can make them without end.
        if self.cache.len() >= MOST_KNOWN {
            self.cache.clear();
        }
        self.cache.insert(file.to_vec(), made.clone());
        made
    }

    fn make(&self, file: &[u8]) -> Vec<u8> {
        let mut unified = None;
        let mut entries = Vec::new();
        for line in file.split(|&b| b == b'\n') {
            let mut parts = line.splitn(3, |&b| b == b':');
            let (Some(id), Some(list), Some(path)) = (parts.next(), parts.next(), parts.next())
            else {
                continue;
            };
            if !list.is_empty() {
                for name in list.split(|&b| b == b',') {
                    // A named hierarchy is one name even when it holds a comma.
                    if list.starts_with(b"name=") {
                        entries.push((list.to_vec(), path.to_vec()));
                        break;
                    }
                    entries.push((name.to_vec(), path.to_vec()));
                }
            } else if id == b"0" {
                let path = self.absolute(path);
                self.expand(&path, &mut entries);
                unified = Some(path);
            }
        }
        let last = unified.map(|path| entry(b"unified", &path));
        let room = MAX_LEN - last.as_ref().map_or(0, Vec::len).min(MAX_LEN);
        let mut out = Vec::new();
        for (name, path) in entries {
            let next = entry(&name, &path);
            if out.len() + next.len() > room {
                break;
            }
            out.extend(next);
        }
        out.extend(last.filter(|l| l.len() <= MAX_LEN).unwrap_or_default());
        out
    }

    /// One entry per controller of the unified hierarchy.
    fn expand(&self, path: &[u8], entries: &mut Vec<(Vec<u8>, Vec<u8>)>) {
        let Some(root) = &self.unified else { return };
        let mut missing: Vec<&[u8]> = self.controllers.iter().map(Vec::as_slice).collect();
        let mut dir = path;
        while !missing.is_empty() {
            for name in controllers(&join(root, dir)).unwrap_or_default() {
                if let Some(at) = missing.iter().position(|m| *m == name) {
                    missing.remove(at);
                    entries.push((name, dir.to_vec()));
                }
            }
            if dir.len() <= 1 {
                break;
            }
            let cut = dir.iter().rposition(|&b| b == b'/').unwrap_or(0);
            dir = if cut == 0 { b"/" } else { &dir[..cut] };
        }
    }

    /// Resolves `/../…`, what a scanner inside a cgroup namespace sees of outer cgroups.
    fn absolute(&self, path: &[u8]) -> Vec<u8> {
        let Some(own) = &self.own_path else {
            return path.to_vec();
        };
        let mut parts: Vec<&[u8]> = own
            .split(|&b| b == b'/')
            .filter(|p| !p.is_empty())
            .collect();
        for part in path.split(|&b| b == b'/').filter(|p| !p.is_empty()) {
            if part == b".." {
                parts.pop();
            } else {
                parts.push(part);
            }
        }
        let mut out = Vec::new();
        for part in &parts {
            out.push(b'/');
            out.extend_from_slice(part);
        }
        if out.is_empty() {
            out.push(b'/');
        }
        out
    }
}

fn entry(name: &[u8], path: &[u8]) -> Vec<u8> {
    [name, b"=", path, b"\0"].concat()
}

/// `path` below `root`, with its leading slashes taken as relative.
fn join(root: &Path, path: &[u8]) -> PathBuf {
    use std::os::unix::ffi::OsStrExt;
    let start = path.iter().take_while(|&&b| b == b'/').count();
    root.join(std::ffi::OsStr::from_bytes(&path[start..]))
}

/// Names in a directory's `cgroup.controllers`.
fn controllers(dir: &Path) -> Option<Vec<Vec<u8>>> {
    let mut text = Vec::new();
    read_file(&dir.join("cgroup.controllers"), MAX_LEN, &mut text).ok()?;
    Some(
        text.split(u8::is_ascii_whitespace)
            .filter(|name| !name.is_empty())
            .map(<[u8]>::to_vec)
            .collect(),
    )
}

fn in_other_namespace(fs: &ProcFs) -> bool {
    match (fs.read_link("self/ns/cgroup"), fs.read_link("1/ns/cgroup")) {
        (Ok(own), Ok(init)) => own != init,
        _ => false,
    }
}

/// Path of the cgroup whose `cgroup.procs` lists `pid`.
fn find_process(root: &Path, pid: u32) -> Option<Vec<u8>> {
    use std::os::unix::ffi::OsStrExt;
    let pid = pid.to_string();
    let mut todo = vec![(root.to_owned(), 0)];
    while let Some((dir, depth)) = todo.pop() {
        let mut text = Vec::new();
        let listed = read_file(&dir.join("cgroup.procs"), 1 << 20, &mut text).is_ok()
            && text.split(|&b| b == b'\n').any(|l| l == pid.as_bytes());
        if listed {
            let below = dir.strip_prefix(root).ok()?;
            return Some([b"/", below.as_os_str().as_bytes()].concat());
        }
        if depth == MAX_DEPTH {
            continue;
        }
        for sub in std::fs::read_dir(&dir).ok()?.flatten() {
            if sub.file_type().is_ok_and(|t| t.is_dir()) {
                todo.push((sub.path(), depth + 1));
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain() -> Cgroups {
        Cgroups {
            unified: None,
            controllers: Vec::new(),
            own_path: None,
            cache: FxHashMap::default(),
        }
    }

    #[test]
    fn v1_lines_keep_named_hierarchies() {
        let got = plain()
            .string(b"5:cpu,cpuacct:/a\n1:name=systemd:/b.service\n0::/b.service\n7::/ignored\n");
        assert_eq!(
            got,
            b"cpu=/a\0cpuacct=/a\0name=systemd=/b.service\0unified=/b.service\0"
        );
    }

    #[test]
    fn the_unified_path_is_kept_when_room_runs_out() {
        let long = "x".repeat(3000);
        let file = format!("1:a,b:/{long}\n0::/u\n");
        let got = plain().string(file.as_bytes());
        assert_eq!(got, format!("a=/{long}\0unified=/u\0").into_bytes());
        let file = format!("0::/{}\n", "y".repeat(5000));
        assert_eq!(plain().string(file.as_bytes()), b"");
    }

    #[test]
    fn v2_controllers_come_from_the_nearest_directory() {
        let dir = tempfile::tempdir().expect("directory");
        for (path, list) in [
            ("", "cpu io memory pids\n"),
            ("a", "memory pids\n"),
            ("a/b", "pids\n"),
        ] {
            std::fs::create_dir_all(dir.path().join(path)).expect("cgroup");
            std::fs::write(dir.path().join(path).join("cgroup.controllers"), list).expect("list");
        }
        let mut cgroups = Cgroups {
            unified: Some(dir.path().to_owned()),
            controllers: controllers(dir.path()).expect("root"),
            ..plain()
        };
        assert_eq!(
            cgroups.string(b"0::/a/b\n"),
            b"pids=/a/b\0memory=/a\0cpu=/\0io=/\0unified=/a/b\0"
        );
        assert_eq!(
            cgroups.string(b"0::/gone\n"),
            b"cpu=/\0io=/\0memory=/\0pids=/\0unified=/gone\0",
            "a directory that vanished has nothing of its own"
        );
    }

    #[test]
    fn paths_outside_of_the_own_namespace_become_absolute() {
        let cgroups = Cgroups {
            own_path: Some(b"/a/b".to_vec()),
            ..plain()
        };
        assert_eq!(cgroups.absolute(b"/../../c"), b"/c");
        assert_eq!(cgroups.absolute(b"/"), b"/a/b");
        assert_eq!(cgroups.absolute(b"/../../../.."), b"/");
    }
}
