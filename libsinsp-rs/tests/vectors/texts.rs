//! Vectors about paths, texts, durations, images and control groups.

use libscap_rs::snapshot::ThreadInfo;
use libsinsp_rs::Inspector;
use libsinsp_rs::container::{ContainerType, split_image};
use libsinsp_rs::format::{duration, repair_utf8, split};
use libsinsp_rs::path;
use serde_json::Value;

use super::Failure;
use super::world::{hex, still};

fn equal<T: PartialEq + std::fmt::Debug>(got: T, want: T) -> Result<(), Failure> {
    if got == want {
        Ok(())
    } else {
        Err(format!("gave {got:?}, not {want:?}"))
    }
}

pub fn normalise(vector: &Value) -> Result<(), Failure> {
    let base = vector["base"].as_str().unwrap_or_default();
    let mut text = vector["path"].as_str().unwrap_or_default().to_owned();
    if let Some(repeat) = vector["path_repeat"].as_array() {
        let unit = repeat[0].as_str().expect("unit");
        let count = repeat[1].as_u64().expect("count");
        text.push_str(&unit.repeat(count as usize));
    }
    text.push_str(vector["path_tail"].as_str().unwrap_or_default());
    let got = path::normalise(base.as_bytes(), text.as_bytes());
    if let Some(len) = vector["expect_length"].as_u64() {
        equal(got.len() as u64, len)?;
    }
    match vector["expect"].as_str() {
        Some(want) => equal(String::from_utf8_lossy(&got).into_owned(), want.to_owned()),
        None => Ok(()),
    }
}

pub fn utf8(vector: &Value) -> Result<(), Failure> {
    let input = hex(vector["input_hex"].as_str().unwrap_or_default());
    let want = hex(vector["expect_hex"].as_str().unwrap_or_default());
    equal(repair_utf8(&input).as_bytes(), &want)
}

pub fn split_list(vector: &Value) -> Result<(), Failure> {
    let separator = vector["separator"].as_str().unwrap_or_default().as_bytes();
    let text = vector["text"].as_str().unwrap_or_default().as_bytes();
    let got: Vec<String> = split(text, separator[0])
        .map(|part| String::from_utf8_lossy(part).into_owned())
        .collect();
    let want = vector["expect"].as_array().expect("expect").iter();
    equal(
        got,
        want.map(|w| w.as_str().expect("text").to_owned()).collect(),
    )
}

pub fn human_duration(vector: &Value) -> Result<(), Failure> {
    let want = vector["expect"].as_str().expect("expect");
    equal(
        duration(vector["ns"].as_u64().expect("ns")),
        want.to_owned(),
    )
}

/// The host is part of the repository here; it is not split off.
pub fn image(vector: &Value) -> Result<(), Failure> {
    let parts = split_image(vector["image"].as_str().unwrap_or_default());
    let want = |key: &str| vector["expect"][key].as_str().expect("text").to_owned();
    equal(parts.repository.to_owned(), want("name_with_repo"))?;
    equal(parts.tag.to_owned(), want("tag"))?;
    equal(parts.digest.to_owned(), want("digest"))
}

/// The names the vectors give engines.
fn engines(ty: ContainerType) -> &'static [&'static str] {
    match ty {
        ContainerType::Docker => &["docker"],
        ContainerType::Podman => &["podman"],
        ContainerType::Lxc => &["lxc"],
        ContainerType::LibvirtLxc => &["libvirt-lxc"],
        ContainerType::Mesos => &["mesos"],
        ContainerType::Rkt => &["rkt"],
        ContainerType::Bpm => &["bpm"],
        // Which runtime of the interface it is, is known only after asking it.
        ContainerType::Cri | ContainerType::CriO => &["cri"],
        ContainerType::Containerd => &["containerd", "cri"],
        _ => &[],
    }
}

pub fn cgroup(vector: &Value) -> Result<(), Failure> {
    let path = vector["path"].as_str().expect("path");
    let info = ThreadInfo {
        tid: 100,
        pid: 100,
        ptid: 0,
        vtid: 7,
        vpid: 7,
        cgroups: format!("cpuset={path}\0memory={path}\0").into_bytes(),
        root: b"/".to_vec(),
        ..ThreadInfo::default()
    };
    let inspector = Inspector::new(still(vec![info]));
    let state = inspector.state();
    let id = state
        .threads
        .get(100)
        .expect("the thread")
        .container
        .clone();
    equal(id.as_deref(), vector["expect"].as_str())?;
    let Some(container) = id.and_then(|id| state.containers.get(&id)) else {
        return Ok(());
    };
    let known = vector["engines"].as_array().expect("engines");
    let names = engines(container.ty);
    if known
        .iter()
        .any(|e| names.contains(&e.as_str().unwrap_or_default()))
    {
        Ok(())
    } else {
        Err(format!(
            "is claimed by {:?}, not by one of {known:?}",
            container.ty
        ))
    }
}
