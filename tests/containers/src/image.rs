//! Images, made where there is no registry.

use std::path::Path;

use crate::command::run;
use crate::rootfs;

/// The image of the loop.
pub const IMAGE: &str = "localhost/busybox:lab";

/// The root of the loop as an archive.
///
/// # Panics
///
/// When it cannot be made.
pub fn archive(dir: &Path) -> String {
    let root = dir.join("root");
    rootfs::make(&root);
    let tar = dir.join("root.tar").display().to_string();
    run(
        "tar",
        &["-C", &root.display().to_string(), "-cf", &tar, "."],
    );
    tar
}

/// An archive with the image `name`, as `ctr images import` reads it; it waits when it is run
/// without a command.
///
/// # Panics
///
/// When it cannot be made.
pub fn save(dir: &Path, name: &str) -> String {
    let tar = archive(dir);
    let wait = r#"ENTRYPOINT ["/bin/sleep","100000"]"#;
    run(
        "podman",
        &["import", "--quiet", "--change", wait, &tar, name],
    );
    let saved = dir.join("saved.tar").display().to_string();
    run("podman", &["save", "--quiet", "--output", &saved, name]);
    run("podman", &["rmi", name]);
    saved
}
