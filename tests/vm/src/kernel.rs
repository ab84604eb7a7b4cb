//! The kernels guests run: one table, fetched as Debian packages; and those of [`crate::compiled`].

use crate::apt::{Apt, Release, Stanza};
use crate::arch::Arch;
use crate::builder::{self, Builder};
use crate::compiled::{self, COMPILED};
use crate::{Cache, Error, Progress, Result};
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

/// A kernel that a guest can run.
#[derive(Debug, PartialEq, Eq)]
pub struct Kernel {
    /// The name on the command line.
    pub name: &'static str,
    /// The processor it is for.
    pub arch: Arch,
    /// The Debian release that carries it.
    pub release: Release,
    /// The metapackage of its image; of a compiled kernel, the package of its sources.
    pub image: &'static str,
    /// The metapackage of its headers; a compiled kernel has none.
    pub headers: &'static str,
    /// What its modules are built in, when that is not the host.
    pub builder: Option<&'static Builder>,
}

/// Every kernel of a package; the first is the default.
pub const KERNELS: &[Kernel] = &[
    Kernel {
        name: "6.1-cloud",
        arch: Arch::X86_64,
        release: Release::Bookworm,
        image: "linux-image-cloud-amd64",
        headers: "linux-headers-cloud-amd64",
        builder: None,
    },
    Kernel {
        name: "6.1",
        arch: Arch::X86_64,
        release: Release::Bookworm,
        image: "linux-image-amd64",
        headers: "linux-headers-amd64",
        builder: None,
    },
    Kernel {
        name: "6.12-cloud",
        arch: Arch::X86_64,
        release: Release::Bookworm,
        image: "linux-image-6.12-cloud-amd64",
        headers: "linux-headers-6.12-cloud-amd64",
        builder: None,
    },
    Kernel {
        name: "6.12",
        arch: Arch::X86_64,
        release: Release::Bookworm,
        image: "linux-image-6.12-amd64",
        headers: "linux-headers-6.12-amd64",
        builder: None,
    },
    Kernel {
        name: "5.10-cloud",
        arch: Arch::X86_64,
        release: Release::Bullseye,
        image: "linux-image-cloud-amd64",
        headers: "linux-headers-cloud-amd64",
        builder: Some(&builder::GCC_10),
    },
    Kernel {
        name: "5.10",
        arch: Arch::X86_64,
        release: Release::Bullseye,
        image: "linux-image-amd64",
        headers: "linux-headers-amd64",
        builder: Some(&builder::GCC_10),
    },
    // Whatever Debian's newest is: 7.3 when this was written.
    Kernel {
        name: "7-cloud",
        arch: Arch::X86_64,
        release: Release::TrixieBackports,
        image: "linux-image-cloud-amd64",
        headers: "linux-headers-cloud-amd64",
        builder: Some(&builder::GCC_14),
    },
    Kernel {
        name: "7",
        arch: Arch::X86_64,
        release: Release::TrixieBackports,
        image: "linux-image-amd64",
        headers: "linux-headers-amd64",
        builder: Some(&builder::GCC_14),
    },
    Kernel {
        name: "6.1-cloud-arm64",
        arch: Arch::Aarch64,
        release: Release::Bookworm,
        image: "linux-image-cloud-arm64",
        headers: "linux-headers-cloud-arm64",
        builder: Some(&builder::GCC_12_AARCH64),
    },
    Kernel {
        name: "6.12-cloud-arm64",
        arch: Arch::Aarch64,
        release: Release::Bookworm,
        image: "linux-image-6.12-cloud-arm64",
        headers: "linux-headers-6.12-cloud-arm64",
        builder: Some(&builder::GCC_12_AARCH64),
    },
];

/// Every kernel, those that are compiled last.
fn every() -> impl Iterator<Item = &'static Kernel> {
    KERNELS
        .iter()
        .chain(COMPILED.iter().map(|compiled| &compiled.kernel))
}

/// Looks a kernel up by its name.
pub fn find(name: &str) -> Result<&'static Kernel> {
    every().find(|kernel| kernel.name == name).ok_or_else(|| {
        let names: Vec<_> = every().map(|kernel| kernel.name).collect();
        Error::Usage(format!(
            "unknown kernel {name:?}; known are {}",
            names.join(", ")
        ))
    })
}

/// A kernel unpacked in the cache.
#[derive(Clone, Debug)]
pub struct Unpacked {
    /// The name in [`KERNELS`].
    pub name: &'static str,
    /// The release as `uname -r` gives it.
    pub release: String,
    /// The processor it is for.
    pub arch: Arch,
    /// The directory with the unpacked packages.
    pub dir: PathBuf,
    /// The root its modules are built in, when that is not the host.
    pub builder: Option<PathBuf>,
}

impl Unpacked {
    /// The compressed kernel image.
    pub fn image(&self) -> PathBuf {
        self.dir.join(format!("boot/vmlinuz-{}", self.release))
    }

    /// The directory with the kernel's modules.
    pub fn modules(&self) -> PathBuf {
        self.dir.join("lib/modules").join(&self.release)
    }

    /// The directory to give to `make` as `KDIR`.
    pub fn headers(&self) -> PathBuf {
        self.dir
            .join(format!("usr/src/linux-headers-{}", self.release))
    }
}

impl Kernel {
    /// Whether it is the small flavour for virtual machines; each version has another, for everything.
    pub fn is_cloud(&self) -> bool {
        self.name.ends_with("-cloud")
    }

    /// Returns the kernel from the cache, fetching image, headers and build tools the first time.
    pub fn fetch(&'static self, cache: &Cache, progress: Progress<'_>) -> Result<Unpacked> {
        if let Some(compiled) = compiled::of(self) {
            return compiled.fetch(cache, progress);
        }
        let dir = cache.entry(&format!("kernels/{}", self.name), |dir| {
            progress(&format!(
                "kernel {}: fetching image and headers from Debian",
                self.name
            ));
            let apt = Apt::open_for(cache, self.release, self.arch)?;
            let packages = self.packages(|name| apt.show(name))?;
            // The programs of the build system run here.
            let (programs, rest): (Vec<_>, Vec<_>) = packages
                .into_iter()
                .partition(|name| name.starts_with("linux-kbuild-"));
            Apt::open(cache, self.release)?.unpack(&programs, dir)?;
            apt.unpack(&rest, dir)?;
            usual_places(dir)?;
            relocate(dir, &cache.path(format!("kernels/{}", self.name)))
        })?;
        let release = release_of(&dir)?;
        let builder = match self.builder {
            Some(builder) => Some(builder.fetch(cache, progress)?),
            None => None,
        };
        Ok(Unpacked {
            name: self.name,
            release,
            arch: self.arch,
            dir,
            builder,
        })
    }

    /// The packages behind the two metapackages, each as `name=version`.
    fn packages(&self, show: impl Fn(&str) -> Result<Stanza>) -> Result<Vec<String>> {
        let image = self.behind(self.image, "linux-image-", &show)?;
        let headers = self.behind(self.headers, "linux-headers-", &show)?;
        let mut packages = Vec::new();
        // Newer kernels have the image itself, the modules and the configuration in packages of their own.
        for name in &image.depends {
            if ["linux-base-", "linux-binary-", "linux-modules-"]
                .iter()
                .any(|part| name.starts_with(part))
            {
                packages.push(show(name)?);
            }
        }
        packages.insert(0, image);
        for name in &headers.depends {
            if name.starts_with("linux-headers-") || name.starts_with("linux-kbuild-") {
                packages.push(show(name)?);
            }
        }
        packages.push(headers);
        let release =
            |stanza: &Stanza, prefix| stanza.package.strip_prefix(prefix).map(str::to_owned);
        let first = packages.first().and_then(|p| release(p, "linux-image-"));
        let last = packages.last().and_then(|p| release(p, "linux-headers-"));
        if first != last {
            return Err(Error::missing(
                format!(
                    "image and headers of {} differ in Debian right now",
                    self.name
                ),
                "try again later, or another --kernel",
            ));
        }
        Ok(packages
            .iter()
            .map(|p| format!("{}={}", p.package, p.version))
            .collect())
    }

    fn behind(
        &self,
        meta: &str,
        prefix: &str,
        show: &impl Fn(&str) -> Result<Stanza>,
    ) -> Result<Stanza> {
        let stanza = show(meta)?;
        match stanza.depends.iter().find(|name| name.starts_with(prefix)) {
            Some(name) => show(name),
            None => Err(Error::Guest(format!(
                "the package {meta} names no {prefix}… package"
            ))),
        }
    }
}

/// Newer packages have everything below `usr/lib/modules/RELEASE`: gives image and modules the places of older ones.
fn usual_places(unpacked: &Path) -> Result<()> {
    let merged = unpacked.join("usr/lib/modules");
    if !merged.is_dir() {
        return Ok(());
    }
    let link = unpacked.join("lib");
    symlink("usr/lib", &link).map_err(Error::path(&link))?;
    let boot = unpacked.join("boot");
    fs::create_dir_all(&boot).map_err(Error::path(&boot))?;
    for entry in fs::read_dir(&merged).map_err(Error::path(&merged))? {
        let release = entry.map_err(Error::path(&merged))?;
        let image = release.path().join("vmlinuz");
        if image.is_file() {
            let name = format!("vmlinuz-{}", release.file_name().to_string_lossy());
            fs::rename(&image, boot.join(name)).map_err(Error::path(&image))?;
        }
    }
    Ok(())
}

/// The headers packages name `/usr/src` in their top Makefile: make that the place they will have.
fn relocate(unpacked: &Path, target: &Path) -> Result<()> {
    let sources = unpacked.join("usr/src");
    for entry in fs::read_dir(&sources).map_err(Error::path(&sources))? {
        let makefile = entry
            .map_err(Error::path(&sources))?
            .path()
            .join("Makefile");
        let Ok(text) = fs::read_to_string(&makefile) else {
            continue;
        };
        if text.contains("/usr/src/linux-headers-") {
            let sources = format!("{}/usr/src/linux-headers-", target.display());
            fs::write(&makefile, text.replace("/usr/src/linux-headers-", &sources))
                .map_err(Error::path(&makefile))?;
        }
    }
    Ok(())
}

pub(crate) fn release_of(dir: &Path) -> Result<String> {
    let boot = dir.join("boot");
    fs::read_dir(&boot)
        .map_err(Error::path(&boot))?
        .flatten()
        .find_map(|entry| {
            Some(
                entry
                    .file_name()
                    .to_str()?
                    .strip_prefix("vmlinuz-")?
                    .to_owned(),
            )
        })
        .ok_or_else(|| {
            Error::missing(
                format!("{} holds no kernel image", boot.display()),
                format!("remove {} to fetch it again", dir.display()),
            )
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stanza(package: &str, depends: &[&str]) -> Stanza {
        Stanza {
            package: package.into(),
            version: "1".into(),
            depends: depends.iter().map(|&d| d.into()).collect(),
        }
    }

    fn archive(headers: &'static str) -> impl Fn(&str) -> Result<Stanza> {
        move |name| match name {
            "linux-image-cloud-amd64" => Ok(stanza(name, &["linux-image-6.1.0-56-cloud-amd64"])),
            "linux-headers-cloud-amd64" => Ok(stanza(name, &[headers])),
            n if n == headers => Ok(stanza(
                name,
                &[
                    "linux-headers-6.1.0-56-common",
                    "linux-kbuild-6.1",
                    "linux-compiler-gcc-12-x86",
                ],
            )),
            _ => Ok(stanza(name, &[])),
        }
    }

    #[test]
    fn image_headers_and_build_tools_are_selected() {
        let kernel = find("6.1-cloud").unwrap();
        let packages = kernel
            .packages(archive("linux-headers-6.1.0-56-cloud-amd64"))
            .unwrap();
        let expected = [
            "linux-image-6.1.0-56-cloud-amd64=1",
            "linux-headers-6.1.0-56-common=1",
            "linux-kbuild-6.1=1",
            "linux-headers-6.1.0-56-cloud-amd64=1",
        ];
        assert_eq!(packages, expected);
    }

    #[test]
    fn image_and_modules_of_newer_packages_get_their_usual_places() {
        let dir = tempfile::tempdir().unwrap();
        let modules = dir.path().join("usr/lib/modules/7.3-cloud-amd64");
        fs::create_dir_all(&modules).unwrap();
        fs::write(modules.join("vmlinuz"), "image").unwrap();
        fs::write(modules.join("modules.builtin"), "").unwrap();
        usual_places(dir.path()).unwrap();
        let unpacked = Unpacked {
            name: "7-cloud",
            release: release_of(dir.path()).unwrap(),
            arch: Arch::X86_64,
            dir: dir.path().to_owned(),
            builder: None,
        };
        assert_eq!(fs::read(unpacked.image()).unwrap(), b"image");
        assert!(unpacked.modules().join("modules.builtin").is_file());
    }

    #[test]
    fn the_parts_of_newer_images_are_selected() {
        let show = |name: &str| {
            Ok(match name {
                "linux-image-cloud-amd64" => stanza(name, &["linux-base", "linux-image-7.3-cloud"]),
                "linux-headers-cloud-amd64" => stanza(name, &["linux-headers-7.3-cloud"]),
                "linux-image-7.3-cloud" => stanza(
                    name,
                    &[
                        "linux-base-7.3-cloud",
                        "linux-binary-7.3-cloud",
                        "dracut",
                        "linux-modules-7.3-cloud",
                    ],
                ),
                _ => stanza(name, &[]),
            })
        };
        let packages = find("7-cloud").unwrap().packages(show).unwrap();
        let expected = [
            "linux-image-7.3-cloud=1",
            "linux-base-7.3-cloud=1",
            "linux-binary-7.3-cloud=1",
            "linux-modules-7.3-cloud=1",
            "linux-headers-7.3-cloud=1",
        ];
        assert_eq!(packages, expected);
    }

    #[test]
    fn image_and_headers_of_different_releases_are_refused() {
        let kernel = find("6.1-cloud").unwrap();
        let error = kernel
            .packages(archive("linux-headers-6.1.0-57-cloud-amd64"))
            .unwrap_err();
        assert!(error.to_string().contains("differ"), "{error}");
    }

    #[test]
    fn an_unknown_kernel_is_answered_with_the_known_ones() {
        let error = find("2.4").unwrap_err().to_string();
        assert_eq!(
            error,
            "unknown kernel \"2.4\"; known are 6.1-cloud, 6.1, 6.12-cloud, 6.12, 5.10-cloud, 5.10, 7-cloud, 7, \
             6.1-cloud-arm64, 6.12-cloud-arm64, debug, debug-races"
        );
    }

    #[test]
    fn names_are_unique() {
        for (index, kernel) in every().enumerate() {
            assert!(every().take(index).all(|other| other.name != kernel.name));
        }
    }
}
