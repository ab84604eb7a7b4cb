//! `fs.path.*`: the paths calls on the file system name.

use libscap_rs::schema::{Direction, ParamType as T};

use super::evt_io::result;
use super::{Field, FieldValue as V};
use crate::enriched::Enriched;
use crate::path::{AT_FDCWD, UNKNOWN_DIR, normalise};

pub(super) static FIELDS: &[Field] = &[
    Field::new(
        "fs.path.name",
        T::CharBuf,
        "absolute path of a call on one path",
        |e, _| absolute(e, |p| p.name),
    ),
    Field::new(
        "fs.path.nameraw",
        T::CharBuf,
        "path of a call on one path, as given",
        |e, _| raw(e, |p| p.name),
    ),
    Field::new(
        "fs.path.source",
        T::CharBuf,
        "absolute first path of a call on two",
        |e, _| absolute(e, |p| p.source),
    ),
    Field::new(
        "fs.path.sourceraw",
        T::CharBuf,
        "first path of a call on two, as given",
        |e, _| raw(e, |p| p.source),
    ),
    Field::new(
        "fs.path.target",
        T::CharBuf,
        "absolute second path of a call on two",
        |e, _| absolute(e, |p| p.target),
    ),
    Field::new(
        "fs.path.targetraw",
        T::CharBuf,
        "second path of a call on two, as given",
        |e, _| raw(e, |p| p.target),
    ),
];

/// Which parameters of a call are its paths.
#[derive(Default)]
struct Paths {
    name: Option<&'static str>,
    source: Option<&'static str>,
    target: Option<&'static str>,
}

fn paths(call: &str) -> Option<Paths> {
    let one = |name| Paths {
        name: Some(name),
        ..Paths::default()
    };
    let two = |source, target| Paths {
        name: None,
        source: Some(source),
        target: Some(target),
    };
    Some(match call {
        "mkdir" | "mkdirat" | "rmdir" | "unlink" | "chown" | "lchown" => one("path"),
        "open" | "openat" | "openat2" | "creat" | "unlinkat" | "umount" | "umount2" => one("name"),
        "chmod" | "fchmodat" => one("filename"),
        "fchmod" | "fchown" => one("fd"),
        "fchownat" => one("pathname"),
        "quotactl" => one("special"),
        "rename" | "renameat" | "renameat2" | "link" | "linkat" => two("oldpath", "newpath"),
        "symlink" | "symlinkat" => two("linkpath", "target"),
        "mount" => two("dev", "dir"),
        _ => return None,
    })
}

/// The parameter `which` of a call that succeeded.
fn find(e: &Enriched<'_>, which: fn(&Paths) -> Option<&'static str>) -> Option<usize> {
    let name = which(&paths(e.info.name)?)?;
    if e.info.direction != Direction::Exit || result(e)? < 0 {
        return None;
    }
    e.info.param_index(name)
}

fn raw<'a>(e: &Enriched<'a>, which: fn(&Paths) -> Option<&'static str>) -> Option<V<'a>> {
    let index = find(e, which)?;
    match e.info.params[index].ty {
        T::Fd => V::text(&e.fd?.name),
        _ => V::text(e.event.param_str(index)?),
    }
}

fn absolute<'a>(e: &Enriched<'a>, which: fn(&Paths) -> Option<&'static str>) -> Option<V<'a>> {
    let index = find(e, which)?;
    let info = &e.info.params[index];
    if info.ty == T::Fd {
        return V::text(&e.fd?.name);
    }
    // What a symbolic link points to counts from where the link is.
    if info.name == "target" {
        let text = e.event.param_str(index)?;
        let mut base = absolute_param(e, e.info.param_index("linkpath")?)?;
        let slash = base.iter().rposition(|b| *b == b'/')?;
        base.truncate(slash + 1);
        return V::owned(normalise(&base, text));
    }
    V::owned(absolute_param(e, index)?)
}

/// The absolute form of a path parameter; it begins with `<UNKNOWN>` when its directory is not
/// known. `None` when the event has no such text.
pub(crate) fn absolute_param(e: &Enriched<'_>, index: usize) -> Option<Vec<u8>> {
    let info = e.info.params.get(index)?;
    let text = e.event.param_str(index)?;
    if text.first().is_none_or(|b| *b == b'/') {
        return Some(normalise(b"", text));
    }
    let dirfd = info
        .dirfd_param
        .and_then(|i| e.event.param_i64(usize::from(i)))
        .unwrap_or(AT_FDCWD);
    let thread = e.thread?;
    if dirfd == AT_FDCWD {
        return Some(normalise(e.state.threads.cwd_bytes(thread), text));
    }
    match e.state.threads.fd(thread, dirfd) {
        Some(fd) => {
            let mut base = fd.name.to_vec();
            if base.last() != Some(&b'/') {
                base.push(b'/');
            }
            Some(normalise(&base, text))
        }
        None => Some(normalise(UNKNOWN_DIR, text)),
    }
}

/// `evt.abspath`: the first or second path of a call that takes directory descriptors.
pub(super) fn of_at_call<'a>(e: &Enriched<'a>, second: bool) -> Option<V<'a>> {
    let name = match (e.info.name, second) {
        ("renameat" | "renameat2" | "linkat", false) => "oldpath",
        ("renameat" | "renameat2" | "linkat", true) => "newpath",
        ("symlinkat", false) => "linkpath",
        ("openat" | "openat2" | "unlinkat", false) => "name",
        ("mkdirat", false) => "path",
        ("fchmodat", false) => "filename",
        ("fchownat", false) => "pathname",
        ("open_by_handle_at", false) if result(e)? > 0 => "path",
        _ => return None,
    };
    let path = absolute_param(e, e.info.param_index(name)?)?;
    if path.starts_with(UNKNOWN_DIR) {
        return None;
    }
    V::owned(path)
}
