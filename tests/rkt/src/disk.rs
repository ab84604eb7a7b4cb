//! The files of a pod.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::error::{Doing, Error, Result};

/// Where a pod's cgroup is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum SliceStyle {
    /// Registered with machined: `machine.slice/machine-rkt\x2d….scope`.
    Machined,
    /// Without machined: `machine.slice/rkt-….scope`.
    Nomachined,
    /// Started by a kubelet's unit: `system.slice/k8s_….service`.
    Kubelet,
    /// Started by another unit: nothing in the path names the pod.
    Unit,
}

impl SliceStyle {
    fn name(self) -> &'static str {
        match self {
            Self::Machined => "machined",
            Self::Nomachined => "nomachined",
            Self::Kubelet => "kubelet",
            Self::Unit => "unit",
        }
    }

    fn from_name(name: &str) -> Option<Self> {
        [Self::Machined, Self::Nomachined, Self::Kubelet, Self::Unit]
            .into_iter()
            .find(|s| s.name() == name)
    }
}

/// An app of a pod.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct App {
    /// Name, `[a-z0-9]+(-[a-z0-9]+)*`.
    pub name: String,
    /// Image name without version.
    pub image: String,
    /// Value of the image's label `version`; `None`: the image has no such label.
    pub version: Option<String>,
}

impl App {
    /// From `NAME=IMAGE[:VERSION]`.
    pub fn parse(text: &str) -> Result<Self> {
        let bad = || Error(format!("{text:?} is not NAME=IMAGE[:VERSION]"));
        let (name, image) = text.split_once('=').ok_or_else(bad)?;
        let part = |p: &str| {
            !p.is_empty()
                && p.bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        };
        if !name.split('-').all(part) || image.is_empty() {
            return Err(bad());
        }
        let (image, version) = match image.rsplit_once(':') {
            Some((image, version)) if !version.contains('/') => (image, Some(version.to_owned())),
            _ => (image, None),
        };
        Ok(Self {
            name: name.to_owned(),
            image: image.to_owned(),
            version,
        })
    }

    /// An id like those of image stores; the same image has the same id.
    pub fn image_id(&self) -> String {
        let mut state = 0xcbf2_9ce4_8422_2325_u64;
        let mut out = String::from("sha512-");
        for round in 0..4_u8 {
            for byte in self
                .image
                .bytes()
                .chain(self.version.iter().flat_map(|v| v.bytes()))
            {
                state = (state ^ u64::from(byte ^ round)).wrapping_mul(0x0100_0000_01b3);
            }
            out.push_str(&format!("{state:016x}"));
        }
        out
    }

    fn tree(&self) -> String {
        format!("deps-{}", self.image_id())
    }

    fn image_manifest(&self) -> Value {
        let label = |name: &str, value: &str| json!({"name": name, "value": value});
        let mut labels = vec![label("os", "linux"), label("arch", "amd64")];
        if let Some(version) = &self.version {
            labels.insert(0, label("version", version));
        }
        json!({"acKind": "ImageManifest", "acVersion": "0.8.11", "name": self.image, "labels": labels,
            "app": {"exec": ["/bin/work"], "user": "0", "group": "0"}})
    }
}

/// A pod: its name, its place and its apps.
#[derive(Clone, Debug)]
pub struct Pod {
    /// Data directory of rkt.
    pub data: PathBuf,
    /// Pod uuid.
    pub uuid: String,
    /// Its apps.
    pub apps: Vec<App>,
    /// fly: no namespaces, one app.
    pub fly: bool,
    /// Apps have overlay roots.
    pub overlay: bool,
    /// Where its cgroup is.
    pub style: SliceStyle,
    /// The unit of [`SliceStyle::Unit`].
    pub unit: String,
    /// Cgroups below the pod start with `payload`, as under nspawn 252.
    pub payload: bool,
    /// What apps run; empty: the built-in work.
    pub command: Vec<String>,
}

/// Name of the tree stage1 was unpacked to.
pub(crate) const STAGE1_TREE: &str =
    "deps-sha512-9e598285367b4894ab86c28759b21a4d4698dbf5810628fbc30d6d1fc31af280";

impl Pod {
    /// `DATA/pods/run/UUID`.
    pub fn dir(&self) -> PathBuf {
        self.data.join("pods/run").join(&self.uuid)
    }

    /// Root directory of stage1.
    pub fn stage1(&self) -> PathBuf {
        self.dir().join("stage1/rootfs")
    }

    /// Root directory of an app.
    pub fn app_root(&self, app: &str) -> PathBuf {
        self.stage1().join(format!("opt/stage2/{app}/rootfs"))
    }

    /// Root directory of the unpacked stage1 image, where `enter` lies.
    pub fn stage1_tree(&self) -> PathBuf {
        self.data.join("cas/tree").join(STAGE1_TREE).join("rootfs")
    }

    /// Root directory of an app's unpacked image.
    pub(crate) fn app_tree(&self, app: &App) -> PathBuf {
        self.data.join("cas/tree").join(app.tree()).join("rootfs")
    }

    /// `upper` and `work` of an app's overlay.
    pub(crate) fn overlay_dirs(&self, app: &App) -> [PathBuf; 2] {
        let base = self.dir().join("overlay").join(app.tree());
        [
            base.join("upper").join(&app.name),
            base.join("work").join(&app.name),
        ]
    }

    /// Makes all files below `pods/prepare`, then moves them to `pods/run` as rkt does.
    pub(crate) fn write(&self) -> Result<()> {
        if self.dir().exists() {
            return Err(Error(format!("pod {} exists already", self.uuid)));
        }
        let prepare = self.data.join("pods/prepare").join(&self.uuid);
        for dir in ["stage1/rootfs", "appsinfo"] {
            make_dir(&prepare.join(dir))?;
        }
        write(&prepare.join("pod"), self.pod_manifest())?;
        write(&prepare.join("pod-created"), b"")?;
        write(&prepare.join("pod.lck"), b"")?;
        write(&prepare.join("stage1TreeStoreID"), STAGE1_TREE)?;
        let flavor = if self.fly { "fly" } else { "host" };
        let stage1 =
            json!({"acKind": "ImageManifest", "name": format!("coreos.com/rkt/stage1-{flavor}")});
        write(&prepare.join("stage1/manifest"), stage1.to_string())?;
        write(
            &prepare.join("runtime-config"),
            r#"{"Hostname":"","NetList":{}}"#,
        )?;
        write(&prepare.join("launcher.json"), self.to_json().to_string())?;
        for app in &self.apps {
            let info = prepare.join("appsinfo").join(&app.name);
            write(&info.join("manifest"), app.image_manifest().to_string())?;
            if self.overlay {
                write(&info.join("treeStoreID"), app.tree())?;
            }
        }
        if self.overlay {
            write(&prepare.join("overlay-prepared"), b"")?;
        }
        if !self.fly {
            symlink(flavor, prepare.join("flavor")).doing("flavor")?;
        }
        make_dir(&self.data.join("pods/run"))?;
        fs::rename(&prepare, self.dir()).doing("move the pod to pods/run")
    }

    /// Writes what lies inside stage1's root; its mount must be there already.
    pub(crate) fn write_stage1(&self) -> Result<()> {
        let root = self.stage1();
        write(&root.join("etc/machine-id"), self.uuid.replace('-', ""))?;
        write(&root.join("launcher.json"), self.to_json().to_string())?;
        for dir in ["rkt/status", "sys/fs/cgroup", "proc"] {
            make_dir(&root.join(dir))?;
        }
        for app in &self.apps {
            let env = format!("AC_APP_NAME={}\0", app.name);
            write(&root.join("rkt/env").join(&app.name), env)?;
            make_dir(&self.app_root(&app.name))?;
        }
        Ok(())
    }

    fn pod_manifest(&self) -> String {
        let apps: Vec<Value> = self
            .apps
            .iter()
            .map(|app| {
                json!({"name": app.name, "image": {"name": app.image, "id": app.image_id(), "labels": null},
                    "app": {"exec": ["/bin/work"], "user": "0", "group": "0", "isolators": null}})
            })
            .collect();
        json!({"acVersion": "0.8.11", "acKind": "PodManifest", "apps": apps, "volumes": null,
            "isolators": null, "annotations": [], "ports": []})
        .to_string()
    }

    fn to_json(&self) -> Value {
        let apps: Vec<Value> = self
            .apps
            .iter()
            .map(|a| json!([a.name, a.image, a.version]))
            .collect();
        json!({"data": self.data, "uuid": self.uuid, "apps": apps, "fly": self.fly, "overlay": self.overlay,
            "style": self.style.name(), "unit": self.unit, "payload": self.payload, "command": self.command})
    }

    /// The pod in `DATA/pods/run/UUID`, or whose stage1 root is `dir`.
    pub fn load(dir: &Path) -> Result<Self> {
        let path = dir.join("launcher.json");
        let text = fs::read(&path).doing(path.display())?;
        let v: Value = serde_json::from_slice(&text).doing(path.display())?;
        let text = |key: &str| v[key].as_str().unwrap_or_default().to_owned();
        let list = |key: &str| v[key].as_array().cloned().unwrap_or_default();
        let string = |v: &Value| v.as_str().map(str::to_owned);
        Ok(Self {
            data: text("data").into(),
            uuid: text("uuid"),
            apps: list("apps")
                .iter()
                .filter_map(|a| {
                    Some(App {
                        name: string(&a[0])?,
                        image: string(&a[1])?,
                        version: string(&a[2]),
                    })
                })
                .collect(),
            fly: v["fly"] == true,
            overlay: v["overlay"] == true,
            style: SliceStyle::from_name(&text("style")).unwrap_or(SliceStyle::Machined),
            unit: text("unit"),
            payload: v["payload"] == true,
            command: list("command").iter().filter_map(string).collect(),
        })
    }
}

/// Makes a directory and its parents.
pub(crate) fn make_dir(path: &Path) -> Result<()> {
    fs::create_dir_all(path).doing(path.display())
}

/// Writes a file, its directory included.
pub(crate) fn write(path: &Path, content: impl AsRef<[u8]>) -> Result<()> {
    if let Some(dir) = path.parent() {
        make_dir(dir)?;
    }
    fs::write(path, content).doing(path.display())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn apps_are_parsed() {
        let app = App::parse("side-car=example.com:5000/lab/web:1.2").expect("app");
        assert_eq!(
            (&*app.image, app.version.as_deref()),
            ("example.com:5000/lab/web", Some("1.2"))
        );
        let app = App::parse("a=example.com:5000/web").expect("app");
        assert_eq!((&*app.image, app.version), ("example.com:5000/web", None));
        for bad in ["a", "=x", "A=x", "a-=x", "a/b=x", "a="] {
            assert!(App::parse(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn image_ids_have_the_shape_of_rkts() {
        let id = App::parse("a=b:1").expect("app").image_id();
        assert_eq!(id.len(), "sha512-".len() + 64);
        assert_ne!(id, App::parse("a=b:2").expect("app").image_id());
    }
}
