//! File systems whose server may not answer: what must not be asked on them.

use rustc_hash::FxHashMap;

use super::mountinfo::{Mount, Mounts};
use super::process::Process;
use super::procfs::ProcFs;

/// File systems that ask their server before they show an inode, whatever the caller says. FUSE is
/// not among them: it honours `AT_STATX_DONT_SYNC`.
const ASKS_ITS_SERVER: &[&[u8]] = &[
    b"9p",
    b"afs",
    b"autofs",
    b"ceph",
    b"cifs",
    b"coda",
    b"gfs2",
    b"glusterfs",
    b"gpfs",
    b"lustre",
    b"ncpfs",
    b"nfs",
    b"nfs4",
    b"ocfs2",
    b"orangefs",
    b"smb3",
    b"smbfs",
];

/// True when looking at a file of this type of file system may wait for another machine.
pub(super) fn asks_its_server(fs_type: &[u8]) -> bool {
    ASKS_ITS_SERVER.contains(&fs_type)
}

/// Where the executables of processes lie, for all processes of a scan.
#[derive(Debug, Default)]
pub(super) struct MountTables {
    /// Mounts of each mount namespace; none where they cannot be read.
    known: FxHashMap<u64, Option<Mounts>>,
    /// Answers: processes share few executables.
    paths: FxHashMap<(u64, Vec<u8>), Lies>,
    /// The namespace of this process.
    own: Option<u64>,
}

/// What is known of the mount a path lies on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lies {
    /// Its server is asked at every look.
    Remote,
    /// Anywhere else.
    Local { read_only: bool },
    /// The mount is out of sight.
    Unknown,
}

impl MountTables {
    /// Where `path`, a link the kernel printed for `process`, lies. Such paths begin at the root of
    /// this process, or of the namespace when it is another one.
    pub fn lies(&mut self, process: &Process<'_>, path: &[u8]) -> Lies {
        if path.first() != Some(&b'/') {
            return Lies::Unknown;
        }
        let Ok(ns) = process.ns("mnt") else {
            return Lies::Unknown;
        };
        let own = *self.own.get_or_insert_with(own_namespace);
        // A root somewhere below: its mounts are told relative to it.
        if ns != own && process.root().is_ok_and(|root| root != b"/") {
            return Lies::Unknown;
        }
        let key = (ns, path.to_vec());
        if let Some(known) = self.paths.get(&key) {
            return *known;
        }
        let mounts = self.known.entry(ns).or_insert_with(|| match ns == own {
            true => own_mounts(),
            false => process.mountinfo().ok(),
        });
        let lies = match mounts.as_ref().and_then(|m| mount_of(m, path)) {
            Some(mount) if asks_its_server(mount.fs_type) => Lies::Remote,
            Some(mount) => Lies::Local {
                read_only: mount.is_read_only(),
            },
            None => Lies::Unknown,
        };
        self.paths.insert(key, lies);
        lies
    }
}

fn own_namespace() -> u64 {
    let fs = ProcFs::live("/".as_ref());
    let pid = i64::from(std::process::id());
    Process::new(&fs, pid).ns("mnt").unwrap_or(0)
}

fn own_mounts() -> Option<Mounts> {
    let fs = ProcFs::live("/".as_ref());
    Some(Mounts::parse(fs.read("self/mountinfo").ok()?))
}

/// The mount with the longest mount point above `path`; of several on one point the last.
fn mount_of<'a>(mounts: &'a Mounts, path: &[u8]) -> Option<Mount<'a>> {
    let mut best: Option<Mount<'a>> = None;
    for mount in mounts.iter() {
        let point = super::mountinfo::unescape(mount.mount_point);
        let below = match path.strip_prefix(&point[..]) {
            Some(rest) => point == b"/" || rest.is_empty() || rest.first() == Some(&b'/'),
            None => false,
        };
        let longer = best.is_none_or(|b| mount.mount_point.len() >= b.mount_point.len());
        if below && longer {
            best = Some(mount);
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(lines: &[(&str, &str, &str)]) -> Mounts {
        let text: String = lines
            .iter()
            .enumerate()
            .map(|(i, (point, options, ty))| {
                format!(
                    "{} 1 8:{i} / {point} {options} shared:1 - {ty} src rw\n",
                    i + 10
                )
            })
            .collect();
        Mounts::parse(text.into_bytes())
    }

    #[test]
    fn the_longest_mount_point_counts() {
        let mounts = table(&[
            ("/", "rw", "ext4"),
            ("/srv", "ro,nosuid", "nfs4"),
            ("/srv/local", "rw", "xfs"),
            ("/srv/a\\040b", "rw", "cifs"),
            ("/srv", "rw", "tmpfs"),
        ]);
        for (path, fs_type) in [
            ("/bin/sh", "ext4"),
            ("/srv", "tmpfs"),
            ("/srv/x", "tmpfs"),
            ("/srvx", "ext4"),
            ("/srv/local/x", "xfs"),
            ("/srv/a b/c", "cifs"),
        ] {
            let mount = mount_of(&mounts, path.as_bytes()).expect("a mount");
            assert_eq!(mount.fs_type, fs_type.as_bytes(), "{path}");
        }
        assert!(mount_of(&table(&[("/srv", "ro", "nfs")]), b"/bin/sh").is_none());
    }

    #[test]
    fn own_files_are_found() {
        let fs = ProcFs::live("/".as_ref());
        let me = Process::new(&fs, i64::from(std::process::id()));
        let mut tables = MountTables::default();
        assert_eq!(
            tables.lies(&me, b"/proc/self"),
            Lies::Local { read_only: false }
        );
        assert_eq!(tables.lies(&me, b"pipe:[1]"), Lies::Unknown);
        assert!(!asks_its_server(b"fuse.sshfs") && asks_its_server(b"nfs4"));
    }
}
