//! The first root of a guest: init, a small userland, kernel modules, and the files of the run.

use crate::arch::Arch;
use crate::kernel::Unpacked;
use crate::kmod::Modules;
use crate::qemu::Tools;
use crate::{Error, Result, cpio, libraries};
use std::fs;
use std::io::{BufWriter, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::{Component, Path, PathBuf};
use std::process::Command;

/// Directories that are links into `/usr`, as in Debian.
const MERGED: &[&str] = &["bin", "sbin", "lib", "lib64"];
/// Programs larger than this lose their debug information on the way into the guest.
const STRIP_ABOVE: u64 = 2 << 20;

/// An initramfs being written.
pub(crate) struct Initramfs<W: Write> {
    cpio: cpio::Writer<BufWriter<W>>,
    /// Where the files of the run go: the root itself, or what is copied over to the disk.
    prefix: PathBuf,
}

impl<W: Write> Initramfs<W> {
    /// Starts with what every guest has.
    pub(crate) fn new(out: W, init: &Path, tools: &Tools, on_disk: bool) -> Result<Self> {
        let prefix = PathBuf::from(if on_disk { "inject" } else { "" });
        let mut this = Self {
            cpio: cpio::Writer::new(BufWriter::new(out)),
            prefix,
        };
        this.base(init, tools).map_err(Error::io("initramfs"))?;
        Ok(this)
    }

    fn base(&mut self, init: &Path, tools: &Tools) -> std::io::Result<()> {
        let cpio = &mut self.cpio;
        for directory in [
            "dev", "proc", "sys", "run", "tmp", "root", "var/tmp", "mnt", "newroot",
        ] {
            cpio.directory(directory)?;
        }
        for directory in MERGED {
            cpio.directory(Path::new("usr").join(directory))?;
            cpio.symlink(directory, Path::new("usr").join(directory))?;
        }
        cpio.symlink("var/run", "../run")?;
        cpio.character_device("dev/console", 0o600, (5, 1))?;
        cpio.character_device("dev/null", 0o666, (1, 3))?;
        let init = fs::read(init)?;
        cpio.file("init", 0o755, &init)?;
        cpio.file("scap/guest-init", 0o755, &init)?;
        cpio.file("etc/passwd", 0o644, b"root:x:0:0:root:/root:/bin/sh\ndaemon:x:1:1::/:/bin/false\nnobody:x:65534:65534:nobody:/nonexistent:/bin/false\n")?;
        cpio.file(
            "etc/group",
            0o644,
            b"root:x:0:\ndaemon:x:1:\ntty:x:5:\nnogroup:x:65534:\n",
        )?;
        cpio.file(
            "etc/hosts",
            0o644,
            b"127.0.0.1 localhost\n::1 localhost\n127.0.1.1 guest\n",
        )?;
        cpio.file("etc/hostname", 0o644, b"guest\n")?;
        cpio.file(
            "etc/nsswitch.conf",
            0o644,
            b"passwd: files\ngroup: files\nhosts: files\n",
        )?;
        let busybox = tools.busybox().map_err(std::io::Error::other)?;
        cpio.file("scap/busybox", 0o755, &fs::read(busybox)?)
    }

    /// Adds busybox applets, and bash where it is that of the host, for guests without a disk.
    pub(crate) fn userland(&mut self, tools: &Tools, arch: Arch) -> Result<()> {
        for applet in applets(tools)? {
            let path = Path::new("usr/bin").join(&applet);
            self.cpio
                .symlink(path, "/scap/busybox")
                .map_err(Error::io("initramfs"))?;
        }
        if arch.is_foreign() {
            return Ok(());
        }
        self.program(Path::new("/bin/bash"), Path::new("/usr/bin/bash"))
    }

    /// Adds the modules `wanted` and returns their paths in loading order.
    pub(crate) fn modules(&mut self, kernel: &Unpacked, wanted: &[&str]) -> Result<Vec<String>> {
        let mut paths = Vec::new();
        for (name, content) in Modules::open(&kernel.modules())?.closure(wanted)? {
            let path = format!("/scap/modules/{name}.ko");
            self.cpio
                .file(&path, 0o644, &content)
                .map_err(Error::io("initramfs"))?;
            paths.push(path);
        }
        Ok(paths)
    }

    /// Adds a file with fixed content at a path that is not moved to the disk's root.
    pub(crate) fn fixed(&mut self, path: &str, content: &[u8]) -> Result<()> {
        self.cpio
            .file(path, 0o644, content)
            .map_err(Error::io("initramfs"))
    }

    /// Adds content as a file of the run.
    pub(crate) fn content(&mut self, path: &str, mode: u32, content: &[u8]) -> Result<()> {
        let place = self.place(Path::new(path));
        self.cpio
            .file(place, mode, content)
            .map_err(Error::io("initramfs"))
    }

    /// Adds a symbolic link of the run.
    pub(crate) fn link(&mut self, path: &str, target: &str) -> Result<()> {
        let place = self.place(Path::new(path));
        self.cpio
            .symlink(place, target)
            .map_err(Error::io("initramfs"))
    }

    /// Adds a program with its shared libraries.
    pub(crate) fn program(&mut self, host: &Path, guest: &Path) -> Result<()> {
        for library in libraries::of(host)? {
            let content = fs::read(&library).map_err(Error::path(&library))?;
            // The loader walks `lib/x/../libc.so` through `x`, so `x` has to be there.
            for (index, part) in library.components().enumerate() {
                if part == Component::ParentDir {
                    let walked: PathBuf = library.components().take(index).collect();
                    let walked = self.place(&walked);
                    self.cpio
                        .directory(walked)
                        .map_err(Error::io("initramfs"))?;
                }
            }
            let place = self.place(&library);
            self.cpio
                .file(place, 0o755, &content)
                .map_err(Error::io("initramfs"))?;
        }
        let content = stripped(host)?;
        let place = self.place(guest);
        self.cpio
            .file(place, 0o755, &content)
            .map_err(Error::io("initramfs"))
    }

    /// Adds a file or directory tree; executable ELF files bring their libraries.
    pub(crate) fn tree(&mut self, host: &Path, guest: &Path) -> Result<()> {
        let meta = fs::symlink_metadata(host).map_err(Error::path(host))?;
        if meta.is_dir() {
            self.cpio
                .directory(self.place(guest))
                .map_err(Error::io("initramfs"))?;
            for entry in fs::read_dir(host).map_err(Error::path(host))? {
                let entry = entry.map_err(Error::path(host))?;
                self.tree(&entry.path(), &guest.join(entry.file_name()))?;
            }
            return Ok(());
        }
        if meta.is_symlink() {
            let target = fs::read_link(host).map_err(Error::path(host))?;
            let place = self.place(guest);
            return self
                .cpio
                .symlink(place, target)
                .map_err(Error::io("initramfs"));
        }
        let mode = meta.permissions().mode();
        if mode & 0o111 != 0 && is_elf(host)? {
            return self.program(host, guest);
        }
        let content = fs::read(host).map_err(Error::path(host))?;
        let place = self.place(guest);
        self.cpio
            .file(place, mode, &content)
            .map_err(Error::io("initramfs"))
    }

    /// Ends the archive.
    pub(crate) fn finish(self) -> Result<()> {
        self.cpio.finish().map(drop).map_err(Error::io("initramfs"))
    }

    fn place(&self, guest: &Path) -> PathBuf {
        self.prefix.join(merged(guest))
    }
}

/// The applets of the static busybox.
pub(crate) fn applets(tools: &Tools) -> Result<Vec<String>> {
    let busybox = tools.busybox()?;
    let output = Command::new(&busybox)
        .arg("--list")
        .output()
        .map_err(Error::path(&busybox))?;
    Ok(String::from_utf8_lossy(&output.stdout)
        .lines()
        .map(str::to_owned)
        .collect())
}

/// `/lib64/x` is the file `usr/lib64/x`.
fn merged(path: &Path) -> PathBuf {
    let relative = path.strip_prefix("/").unwrap_or(path);
    match relative.components().next() {
        Some(Component::Normal(first)) if MERGED.iter().any(|name| *name == first) => {
            Path::new("usr").join(relative)
        }
        _ => relative.to_owned(),
    }
}

pub(crate) fn is_elf(path: &Path) -> Result<bool> {
    use std::io::Read;
    let mut magic = [0u8; 4];
    let mut file = fs::File::open(path).map_err(Error::path(path))?;
    match file.read_exact(&mut magic) {
        Ok(()) => Ok(&magic == b"\x7fELF"),
        Err(e) if e.kind() == std::io::ErrorKind::UnexpectedEof => Ok(false),
        Err(e) => Err(Error::path(path)(e)),
    }
}

/// The program without its debug sections, which would only fill the guest's memory; as it is when there is
/// no `strip`.
fn stripped(program: &Path) -> Result<Vec<u8>> {
    let read = |path: &Path| fs::read(path).map_err(Error::path(path));
    let length = fs::metadata(program).map_err(Error::path(program))?.len();
    if length < STRIP_ABOVE {
        return read(program);
    }
    let small = tempfile::NamedTempFile::new().map_err(Error::io("temporary file"))?;
    let done = Command::new("strip")
        .args(["--strip-debug", "-o"])
        .arg(small.path())
        .arg(program)
        .output()
        .is_ok_and(|output| output.status.success());
    read(if done { small.path() } else { program })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_follow_the_merged_layout() {
        assert_eq!(
            merged(Path::new("/lib64/ld.so")),
            Path::new("usr/lib64/ld.so")
        );
        assert_eq!(merged(Path::new("/usr/bin/x")), Path::new("usr/bin/x"));
        assert_eq!(merged(Path::new("/library/x")), Path::new("library/x"));
    }

    #[test]
    fn elf_is_told_from_scripts() {
        assert!(is_elf(&std::env::current_exe().unwrap()).unwrap());
        let script = tempfile::NamedTempFile::new().unwrap();
        fs::write(script.path(), "#!").unwrap();
        assert!(!is_elf(script.path()).unwrap());
    }
}
