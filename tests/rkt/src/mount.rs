//! Mounts of a pod, and the files its programs need.

use std::fs;
use std::path::{Path, PathBuf};

use nix::mount::{MsFlags, mount};
use nix::unistd::{chdir, chroot};

use crate::disk::make_dir;
use crate::error::{Doing, Result};

const NONE: Option<&str> = None;

/// Keeps the mounts of this namespace out of the host's.
pub(crate) fn detach() -> Result<()> {
    let flags = MsFlags::MS_REC | MsFlags::MS_SLAVE;
    mount(NONE, "/", NONE, flags, NONE).doing("make mounts private")
}

/// Makes a directory a mount of its own: an overlay, or itself.
pub(crate) fn mount_root(dir: &Path, overlay: Option<(&Path, [PathBuf; 2])>) -> Result<()> {
    make_dir(dir)?;
    let Some((lower, [upper, work])) = overlay else {
        let flags = MsFlags::MS_BIND | MsFlags::MS_REC;
        return mount(Some(dir), dir, NONE, flags, NONE).doing(dir.display());
    };
    make_dir(&upper)?;
    make_dir(&work)?;
    let options = format!(
        "lowerdir={},upperdir={},workdir={}",
        lower.display(),
        upper.display(),
        work.display()
    );
    let options = Some(options.as_str());
    mount(
        Some("overlay"),
        dir,
        Some("overlay"),
        MsFlags::empty(),
        options,
    )
    .doing("overlay")
}

/// True when this kernel mounts overlays on top of `data`.
pub(crate) fn overlay_works(data: &Path) -> bool {
    let base = data.join(format!("overlay-check-{}", std::process::id()));
    let [lower, upper, work, target] = ["l", "u", "w", "t"].map(|d| base.join(d));
    let tried = make_dir(&lower).is_ok()
        && mount_root(&target, Some((&lower, [upper, work]))).is_ok()
        && nix::mount::umount(&target).is_ok();
    // Nothing depends on the leftovers of the check.
    let _ = fs::remove_dir_all(&base);
    tried
}

/// Makes the mount at `dir` the root of this process and its mount namespace, as systemd does.
pub(crate) fn enter_root(dir: &Path) -> Result<()> {
    chdir(dir).doing(dir.display())?;
    mount(Some("."), "/", NONE, MsFlags::MS_MOVE, NONE).doing("move the root mount")?;
    chroot(".").doing("chroot")?;
    chdir("/").doing("chdir")
}

/// A `/proc` for the current pid namespace; pods do without where it cannot be had.
pub(crate) fn mount_proc(root: &Path) {
    let proc = root.join("proc");
    if make_dir(&proc).is_ok() {
        let _ = mount(Some("proc"), &proc, Some("proc"), MsFlags::empty(), NONE);
    }
}

/// Unpacks an image as rkt does, to a tree that several pods share: made aside and put in place at
/// once, because pods start at the same time.
pub(crate) fn make_tree(rootfs: &Path, names: &[&str]) -> Result<()> {
    let Some(tree) = rootfs.parent() else {
        return Ok(());
    };
    if tree.exists() {
        return Ok(());
    }
    let aside = tree.with_extension(format!("new-{}", std::process::id()));
    install(&aside.join("rootfs"), names)?;
    match fs::rename(&aside, tree) {
        Err(_) if tree.exists() => fs::remove_dir_all(&aside).doing(aside.display()),
        renamed => renamed.doing(tree.display()),
    }
}

/// Copies this program and its libraries into a root, under each of `names`.
fn install(root: &Path, names: &[&str]) -> Result<()> {
    let own = fs::read_link("/proc/self/exe").doing("/proc/self/exe")?;
    let maps = fs::read_to_string("/proc/self/maps").doing("/proc/self/maps")?;
    let mut libraries: Vec<&str> = maps
        .lines()
        .filter_map(|l| l.find('/').map(|at| &l[at..]))
        .filter(|path| path.contains(".so"))
        .collect();
    libraries.sort_unstable();
    libraries.dedup();
    for path in libraries {
        copy(Path::new(path), &root.join(&path[1..]))?;
        // The loader is asked for by this name, wherever it really lies.
        if path.contains("/ld-") {
            for (dir, name) in [
                ("lib64", "ld-linux-x86-64.so.2"),
                ("lib", "ld-linux-aarch64.so.1"),
            ] {
                if path.ends_with(name) {
                    copy(Path::new(path), &root.join(dir).join(name))?;
                }
            }
        }
    }
    // One copy, more names: the program is large where it is not optimised.
    let mut first: Option<PathBuf> = None;
    for name in names {
        let path = root.join(name);
        match &first {
            Some(first) => link(first, &path)?,
            None => {
                copy(&own, &path)?;
                first = Some(path);
            }
        }
    }
    for dir in ["tmp", "data", "dev", "proc"] {
        make_dir(&root.join(dir))?;
    }
    Ok(())
}

/// Another name for a file, or a copy on another file system.
fn link(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        return Ok(());
    }
    if let Some(dir) = to.parent() {
        make_dir(dir)?;
    }
    fs::hard_link(from, to)
        .or_else(|_| fs::copy(from, to).map(drop))
        .doing(to.display())
}

/// The same tree at another place, its files shared where possible.
pub(crate) fn copy_tree(from: &Path, to: &Path) -> Result<()> {
    make_dir(to)?;
    for entry in fs::read_dir(from).doing(from.display())? {
        let entry = entry.doing(from.display())?;
        let target = to.join(entry.file_name());
        if entry.file_type().doing(from.display())?.is_dir() {
            copy_tree(&entry.path(), &target)?;
        } else {
            link(&entry.path(), &target)?;
        }
    }
    Ok(())
}

/// Copies a file unless it is there already.
pub(crate) fn copy(from: &Path, to: &Path) -> Result<()> {
    if to.exists() {
        return Ok(());
    }
    if let Some(dir) = to.parent() {
        make_dir(dir)?;
    }
    // Whoever finds the file finds all of it.
    let mut aside = to.as_os_str().to_owned();
    aside.push(format!(".new-{}", std::process::id()));
    fs::copy(from, &aside).doing(to.display())?;
    fs::rename(&aside, to).doing(to.display())
}
