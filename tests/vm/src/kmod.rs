//! Which module files a set of modules needs, and in which order they load.

use crate::{Error, Result};
use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The modules of one kernel.
#[derive(Debug)]
pub struct Modules {
    files: HashMap<String, PathBuf>,
    builtin: Vec<String>,
}

impl Modules {
    /// Indexes a `lib/modules/RELEASE` directory.
    pub fn open(dir: &Path) -> Result<Self> {
        let mut files = HashMap::new();
        index(&dir.join("kernel"), &mut files)?;
        let list = dir.join("modules.builtin");
        let builtin = fs::read_to_string(&list)
            .map_err(Error::path(&list))?
            .lines()
            .filter_map(|line| name_of(Path::new(line)))
            .collect();
        Ok(Self { files, builtin })
    }

    /// The files for `wanted` and what they depend on, dependencies first, each with its uncompressed
    /// content. Modules built into the kernel need no file; `wanted` modules that do not exist at all are
    /// an error.
    pub fn closure(&self, wanted: &[&str]) -> Result<Vec<(String, Vec<u8>)>> {
        let mut order = Vec::new();
        for name in wanted {
            self.visit(name, &mut order, &mut Vec::new())?;
        }
        Ok(order)
    }

    fn visit(
        &self,
        name: &str,
        order: &mut Vec<(String, Vec<u8>)>,
        path: &mut Vec<String>,
    ) -> Result<()> {
        let name = name.replace('-', "_");
        if self.builtin.contains(&name)
            || order.iter().any(|(done, _)| *done == name)
            || path.contains(&name)
        {
            return Ok(());
        }
        let file = self
            .files
            .get(&name)
            .ok_or_else(|| Error::Guest(format!("the kernel has no module {name}")))?;
        let content = read_module(file)?;
        path.push(name.clone());
        for dependency in depends(&content) {
            self.visit(&dependency, order, path)?;
        }
        path.pop();
        order.push((name, content));
        Ok(())
    }
}

fn index(dir: &Path, files: &mut HashMap<String, PathBuf>) -> Result<()> {
    for entry in fs::read_dir(dir).map_err(Error::path(dir))? {
        let path = entry.map_err(Error::path(dir))?.path();
        if path.is_dir() {
            index(&path, files)?;
        } else if let Some(name) = name_of(&path) {
            files.insert(name, path);
        }
    }
    Ok(())
}

/// `kernel/x/virtio-rng.ko.xz` is the module `virtio_rng`.
fn name_of(path: &Path) -> Option<String> {
    let (name, rest) = path.file_name()?.to_str()?.split_once(".ko")?;
    matches!(rest, "" | ".xz").then(|| name.replace('-', "_"))
}

fn read_module(path: &Path) -> Result<Vec<u8>> {
    if path.extension().is_none_or(|extension| extension != "xz") {
        return fs::read(path).map_err(Error::path(path));
    }
    let output = Command::new("xz")
        .args(["--decompress", "--stdout"])
        .arg(path)
        .output()
        .map_err(|_| Error::missing("xz is missing", "install the package xz-utils"))?;
    if output.status.success() {
        Ok(output.stdout)
    } else {
        Err(Error::Guest(format!(
            "{} cannot be decompressed",
            path.display()
        )))
    }
}

/// The `depends=` entry of a module's information section, a list of NUL-terminated `key=value` strings.
fn depends(module: &[u8]) -> Vec<String> {
    let key = b"\0depends=";
    let Some(start) = module.windows(key.len()).position(|window| window == key) else {
        return Vec::new();
    };
    let value = &module[start + key.len()..];
    let end = value
        .iter()
        .position(|&byte| byte == 0)
        .unwrap_or(value.len());
    String::from_utf8_lossy(&value[..end])
        .split(',')
        .filter(|name| !name.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tree(modules: &[(&str, &str)]) -> tempfile::TempDir {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("kernel/x")).unwrap();
        fs::write(
            dir.path().join("modules.builtin"),
            "kernel/fs/ext4/ext4.ko\n",
        )
        .unwrap();
        for (name, depends) in modules {
            let content = format!("ELF\0license=GPL\0depends={depends}\0name=x\0");
            fs::write(dir.path().join("kernel/x").join(name), content).unwrap();
        }
        dir
    }

    fn names(dir: &Path, wanted: &[&str]) -> Result<Vec<String>> {
        Ok(Modules::open(dir)?
            .closure(wanted)?
            .into_iter()
            .map(|(name, _)| name)
            .collect())
    }

    #[test]
    fn dependencies_come_first_and_once() {
        let dir = tree(&[
            ("a.ko", "b,c-d"),
            ("b.ko", "c_d"),
            ("c-d.ko", ""),
            ("e.ko", "a"),
        ]);
        assert_eq!(
            names(dir.path(), &["a", "e", "ext4"]).unwrap(),
            ["c_d", "b", "a", "e"]
        );
    }

    #[test]
    fn a_circle_ends() {
        let dir = tree(&[("a.ko", "b"), ("b.ko", "a")]);
        assert_eq!(names(dir.path(), &["a"]).unwrap(), ["b", "a"]);
    }

    #[test]
    fn a_module_that_does_not_exist_is_named() {
        let dir = tree(&[("a.ko", "gone")]);
        let error = names(dir.path(), &["a"]).unwrap_err().to_string();
        assert_eq!(error, "guest: the kernel has no module gone");
    }
}
