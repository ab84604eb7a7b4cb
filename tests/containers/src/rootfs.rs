//! A root file system of one static program.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

/// Where the static busybox of the guest is.
const BUSYBOX: &str = "/bin/busybox";

/// Makes a root at `dir` whose `/loop NAME` opens `/etc/mark-NAME` for ever; with a NAME that ends
/// in `-s` and a number it does so once.
///
/// # Panics
///
/// When a file cannot be made.
pub fn make(dir: &Path) {
    for name in [
        "bin", "etc", "proc", "sys", "dev", "tmp", "root", "run", "usr", "var",
    ] {
        fs::create_dir_all(dir.join(name)).expect("directory");
    }
    fs::copy(BUSYBOX, dir.join("bin/busybox")).expect("static busybox of the guest");
    for name in ["sh", "sleep", "cat"] {
        let link = dir.join("bin").join(name);
        if !link.exists() {
            symlink("busybox", link).expect("link");
        }
    }
    let script = "#!/bin/sh\n: > /etc/mark-$1\ncase $1 in *-s[0-9]*) sleep 1; exit; esac\n\
        while :; do cat /etc/mark-$1; sleep 0.2; done\n";
    fs::write(dir.join("loop"), script).expect("script");
    let mode = fs::Permissions::from_mode(0o755);
    fs::set_permissions(dir.join("loop"), mode).expect("mode");
    fs::write(dir.join("etc/passwd"), "root:x:0:0:root:/root:/bin/sh\n").expect("passwd");
    fs::write(dir.join("etc/os-release"), "ID=suite\n").expect("os-release");
}
