//! Writing the cpio archive ("newc") the kernel unpacks as its first root.

use std::collections::BTreeSet;
use std::io::{self, Write};
use std::path::{Component, Path, PathBuf};

const FILE: u32 = 0o100000;
const DIRECTORY: u32 = 0o040000;
const SYMLINK: u32 = 0o120000;
const CHARACTER: u32 = 0o020000;

/// Writes an archive; parent directories are created as needed.
#[derive(Debug)]
pub struct Writer<W> {
    out: W,
    inode: u32,
    written: u64,
    known: BTreeSet<PathBuf>,
}

struct Entry<'a> {
    name: &'a [u8],
    mode: u32,
    device: (u32, u32),
    content: &'a [u8],
}

impl<W: Write> Writer<W> {
    /// Starts an archive.
    pub fn new(out: W) -> Self {
        Self {
            out,
            inode: 0,
            written: 0,
            known: BTreeSet::new(),
        }
    }

    /// Whether `path` was written already.
    pub fn contains(&self, path: impl AsRef<Path>) -> bool {
        self.known.contains(&inside(path.as_ref()))
    }

    /// Writes a directory and its parents.
    pub fn directory(&mut self, path: impl AsRef<Path>) -> io::Result<()> {
        let path = inside(path.as_ref());
        let mut parents: Vec<&Path> = path.ancestors().collect();
        parents.reverse();
        for parent in parents {
            if !parent.as_os_str().is_empty() && self.known.insert(parent.to_owned()) {
                // Guests share /tmp between users like any machine.
                let mode = if parent == Path::new("tmp") {
                    0o1777
                } else {
                    0o755
                };
                self.entry(&Entry {
                    name: bytes(parent),
                    mode: DIRECTORY | mode,
                    device: (0, 0),
                    content: &[],
                })?;
            }
        }
        Ok(())
    }

    /// Writes a file with permission bits `mode`; the first of two files with one path wins.
    pub fn file(&mut self, path: impl AsRef<Path>, mode: u32, content: &[u8]) -> io::Result<()> {
        self.leaf(path.as_ref(), FILE | (mode & 0o7777), (0, 0), content)
    }

    /// Writes a symbolic link.
    pub fn symlink(&mut self, path: impl AsRef<Path>, target: impl AsRef<Path>) -> io::Result<()> {
        self.leaf(
            path.as_ref(),
            SYMLINK | 0o777,
            (0, 0),
            bytes(target.as_ref()),
        )
    }

    /// Writes a character device.
    pub fn character_device(
        &mut self,
        path: impl AsRef<Path>,
        mode: u32,
        device: (u32, u32),
    ) -> io::Result<()> {
        self.leaf(path.as_ref(), CHARACTER | mode, device, &[])
    }

    fn leaf(
        &mut self,
        path: &Path,
        mode: u32,
        device: (u32, u32),
        content: &[u8],
    ) -> io::Result<()> {
        let path = inside(path);
        if let Some(parent) = path.parent() {
            self.directory(parent)?;
        }
        if !self.known.insert(path.clone()) {
            return Ok(());
        }
        self.entry(&Entry {
            name: bytes(&path),
            mode,
            device,
            content,
        })
    }

    fn entry(&mut self, entry: &Entry<'_>) -> io::Result<()> {
        self.inode += 1;
        let size = u32::try_from(entry.content.len()).map_err(|_| {
            io::Error::new(
                io::ErrorKind::InvalidInput,
                "a file of 4 GiB or more does not fit in cpio",
            )
        })?;
        let fields = [
            self.inode,
            entry.mode,
            0, // owner
            0, // group
            1, // links
            0, // time of change
            size,
            0,
            0,
            entry.device.0,
            entry.device.1,
            entry.name.len() as u32 + 1,
            0, // checksum, unused by newc
        ];
        let mut header = String::from("070701");
        for field in fields {
            header.push_str(&format!("{field:08x}"));
        }
        self.put(header.as_bytes())?;
        self.put(entry.name)?;
        self.put(&[0])?;
        self.pad()?;
        self.put(entry.content)?;
        self.pad()
    }

    /// Writes the trailer and returns the underlying writer.
    pub fn finish(mut self) -> io::Result<W> {
        self.entry(&Entry {
            name: b"TRAILER!!!",
            mode: 0,
            device: (0, 0),
            content: &[],
        })?;
        self.out.flush()?;
        Ok(self.out)
    }

    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.written += bytes.len() as u64;
        self.out.write_all(bytes)
    }

    fn pad(&mut self) -> io::Result<()> {
        let missing = (4 - self.written % 4) % 4;
        self.put(&[0; 3][..missing as usize])
    }
}

/// The path relative to the root, without `.` and `..`.
fn inside(path: &Path) -> PathBuf {
    let mut inside = PathBuf::new();
    for component in path.components() {
        match component {
            Component::Normal(name) => inside.push(name),
            Component::ParentDir => {
                inside.pop();
            }
            Component::RootDir | Component::CurDir | Component::Prefix(_) => {}
        }
    }
    inside
}

fn bytes(path: &Path) -> &[u8] {
    use std::os::unix::ffi::OsStrExt;
    path.as_os_str().as_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(archive: &[u8], at: usize, index: usize) -> u32 {
        let start = at + 6 + index * 8;
        u32::from_str_radix(std::str::from_utf8(&archive[start..start + 8]).unwrap(), 16).unwrap()
    }

    /// Reads an archive back as `(name, mode, content)`.
    fn read(archive: &[u8]) -> Vec<(String, u32, Vec<u8>)> {
        let (mut at, mut entries) = (0, Vec::new());
        let up = |n: usize| n.div_ceil(4) * 4;
        loop {
            assert_eq!(&archive[at..at + 6], b"070701");
            let (mode, size) = (field(archive, at, 1), field(archive, at, 6) as usize);
            let name_length = field(archive, at, 11) as usize;
            let name = &archive[at + 110..at + 110 + name_length - 1];
            let data = up(at + 110 + name_length);
            let name = String::from_utf8(name.to_vec()).unwrap();
            if name == "TRAILER!!!" {
                assert_eq!(archive.len(), data);
                return entries;
            }
            entries.push((name, mode, archive[data..data + size].to_vec()));
            at = up(data + size);
        }
    }

    #[test]
    fn parents_come_before_their_children_and_once() {
        let mut writer = Writer::new(Vec::new());
        writer.file("/a/b/one", 0o755, b"12345").unwrap();
        writer.file("a/b/two", 0o600, b"").unwrap();
        writer.symlink("/a/link", "b/one").unwrap();
        writer.directory("/tmp").unwrap();
        let entries = read(&writer.finish().unwrap());
        let expected: [(&str, u32, &[u8]); 6] = [
            ("a", 0o040755, b""),
            ("a/b", 0o040755, b""),
            ("a/b/one", 0o100755, b"12345"),
            ("a/b/two", 0o100600, b""),
            ("a/link", 0o120777, b"b/one"),
            ("tmp", 0o041777, b""),
        ];
        let entries: Vec<_> = entries
            .iter()
            .map(|(n, m, c)| (n.as_str(), *m, c.as_slice()))
            .collect();
        assert_eq!(entries, expected);
    }

    #[test]
    fn the_first_of_two_files_stays() {
        let mut writer = Writer::new(Vec::new());
        writer.file("x", 0o644, b"first").unwrap();
        writer.file("/y/../x", 0o644, b"second").unwrap();
        assert!(writer.contains("/x"));
        assert_eq!(
            read(&writer.finish().unwrap()),
            [("x".into(), 0o100644, b"first".to_vec())]
        );
    }

    #[test]
    fn devices_carry_their_numbers() {
        let mut writer = Writer::new(Vec::new());
        writer.character_device("console", 0o600, (5, 1)).unwrap();
        let archive = writer.finish().unwrap();
        assert_eq!((field(&archive, 0, 9), field(&archive, 0, 10)), (5, 1));
        assert_eq!(field(&archive, 0, 1), 0o020600);
    }
}
