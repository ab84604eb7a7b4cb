//! Inputs to start from: one of every shape.

use std::io::Read;
use std::path::Path;

use flate2::read::GzDecoder;
use libscap_rs::savefile::{Encoding, Reader, Writer};
use libscap_rs::{Next, Source};

use crate::files::Shared;
use crate::machine;
use crate::state::NEXT;

/// Bytes of raw files: a fuzzer makes little of longer ones.
const MAX: usize = 8192;

fn capture(name: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../captures")
        .join(name);
    let bytes = std::fs::read(path).expect("a capture of the tests");
    let mut plain = Vec::new();
    match GzDecoder::new(&bytes[..]).read_to_end(&mut plain) {
        Ok(_) => plain,
        Err(_) => bytes,
    }
}

/// Small captures of several generations: the beginnings of old ones, and one written today.
pub fn captures() -> Vec<Vec<u8>> {
    let mut all = Vec::new();
    for name in ["curl_google.scap", "test_ipv6_client.scap", "e_zoo.scap.gz"] {
        let file = capture(name);
        // Section header and machine, some bytes of the lists, some of the events.
        let blocks = blocks(&file);
        let mut small = Vec::new();
        let mut events = 0;
        for block in blocks {
            if block.len() < 1024 && small.len() + block.len() < MAX && events < 12 {
                events += usize::from(matches!(block[0], 4 | 8 | 0x16 | 0x17));
                small.extend_from_slice(block);
            }
        }
        all.push(small);
    }
    let mut inspector = machine::inspector(machine::records());
    while !matches!(inspector.next(), Ok(libsinsp_rs::Step::End)) {}
    let out = Shared::default();
    let snapshot = inspector.snapshot();
    let mut writer = Writer::new("seed", out.clone(), &snapshot, Encoding::Plain).expect("memory");
    for record in machine::records() {
        let event = libscap_rs::Event::new(&record, 0, 1).expect("a record");
        writer.write_event(&event).expect("memory");
    }
    writer.finish().expect("memory");
    let file = out.take();
    all.push([&file[..], &file[..]].concat());
    all
}

/// The blocks of a sound file.
fn blocks(mut file: &[u8]) -> Vec<&[u8]> {
    let mut all = Vec::new();
    while let Some(len) = file.get(4..8) {
        let len = u32::from_le_bytes([len[0], len[1], len[2], len[3]]) as usize;
        let (block, rest) = file.split_at(len.clamp(12, file.len()));
        all.push(block);
        file = rest;
    }
    all
}

/// Records of many codes.
pub fn records() -> Vec<Vec<u8>> {
    let mut all = machine::records();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../captures/e_zoo.scap.gz");
    let mut reader = Reader::open(path).expect("a capture of the tests");
    let mut seen = std::collections::HashSet::new();
    while let Ok(next) = reader.next_event() {
        match next {
            Next::Event(event) => {
                if event.as_bytes().len() < 512 && seen.insert(event.code()) {
                    all.push(event.as_bytes().to_vec());
                }
            }
            Next::End => break,
            Next::NewSection | Next::Timeout => {}
        }
    }
    all
}

/// Bytes for the generator of old records: every code once, with its enter event before it.
pub fn old_records() -> Vec<Vec<u8>> {
    (0..libscap_rs::schema::EVENT_COUNT as u16)
        .step_by(8)
        .map(|first| {
            (first..first + 8)
                .flat_map(|code| [code.to_le_bytes().to_vec(), vec![1; 24]].concat())
                .collect()
        })
        .collect()
}

/// Filters of the test vectors.
pub fn filters() -> Vec<Vec<u8>> {
    vectors(&["filter"])
}

/// Formats of the test vectors.
pub fn formats() -> Vec<Vec<u8>> {
    vectors(&["format"])
}

/// Texts under one of `keys` anywhere in the test vectors.
fn vectors(keys: &[&str]) -> Vec<Vec<u8>> {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../libsinsp-rs/tests/data/vectors.json");
    let text = std::fs::read(path).expect("the test vectors");
    let value: serde_json::Value = serde_json::from_slice(&text).expect("JSON");
    let mut all = Vec::new();
    collect(&value, keys, &mut all);
    all
}

fn collect(value: &serde_json::Value, keys: &[&str], all: &mut Vec<Vec<u8>>) {
    match value {
        serde_json::Value::Object(map) => {
            for (key, value) in map {
                match value {
                    serde_json::Value::String(text) if keys.contains(&key.as_str()) => {
                        all.push(text.clone().into_bytes());
                    }
                    value => collect(value, keys, all),
                }
            }
        }
        serde_json::Value::Array(list) => list.iter().for_each(|v| collect(v, keys, all)),
        _ => {}
    }
}

/// The files of the running process, and one by hand.
pub fn proc_files() -> Vec<Vec<u8>> {
    let own = crate::state::PROC_FILES
        .iter()
        .map(|name| match name.strip_prefix("42/") {
            Some("fd.links") => {
                b"0 /dev/null\n1 pipe:[9]\n2 socket:[10]\n3 anon_inode:[eventfd]\n".to_vec()
            }
            Some("task.list") => b"42 app\n43 app\n".to_vec(),
            Some("fdinfo/3") => b"pos:\t0\nflags:\t02100002\nmnt_id:\t15\nino:\t77\n".to_vec(),
            Some("environ") => b"A=1\0".to_vec(),
            Some(name) => std::fs::read(format!("/proc/self/{name}")).unwrap_or_default(),
            None => std::fs::read(format!("/{name}")).unwrap_or_default(),
        })
        .map(|mut text| {
            text.truncate(400);
            text
        })
        .collect::<Vec<_>>()
        .join(NEXT);
    let by_hand = [
        &b"Tgid:\t42\nPPid:\t1\nUid:\t0 5 0 0\nNSpid:\t42\t1\nNStgid:\t42\t1\nNSpgid:\t42\t1\n"[..],
        b"42 (a) b) S 1 42 42 0 -1 0 5 0 6 0 1 2 0 0 20 0 1 0 99 1 1\n",
        b"1:name=systemd:/s.service\n2:cpu,cpuacct:/x\n0::/../u.service\n",
        b"36 35 98:0 /mnt1 /mnt\\0402 rw,noatime master:1 - ext3 /dev/root rw,errors=continue\n",
        b"2 socket:[10]\n3 /x\n",
        b"flags:\t02\nmnt_id:\t36\n",
    ]
    .join(NEXT);
    vec![own, by_hand]
}

/// What runtimes keep.
pub fn container_files() -> Vec<Vec<u8>> {
    let docker = br#"0{"Name":"/web","Config":{"Image":"nginx:1","Env":["A=1"],"Labels":{"a":"b"},"User":"u"},"Image":"sha256:12","NetworkSettings":{"Networks":{"b":{"IPAddress":"10.0.0.2"}},"Ports":{"80/tcp":[{"HostIp":"::","HostPort":"8080"}]}},"MountPoints":{"/d":{"Source":"/s","Destination":"/d","RW":true,"Propagation":"rprivate"}},"Created":"2023-01-02T03:04:05.6Z"}
--
{"Privileged":true,"PidMode":"host","NetworkMode":"host","Memory":1,"CpuShares":2,"CpuQuota":3,"CpuPeriod":4}
--
{"data-root":"/var/lib/docker"}"#;
    let podman = br#"1[{"id":"f8ed26334d2d5203fc53c09e99c53e00027cbc1a067baaeaef1fae35f1c43af7","names":["web"],"image":"12","metadata":"{\"image-name\":\"n:1\"}"}]
--
{"ociVersion":"1.0","process":{"env":["A=1"],"user":{"uid":1}},"mounts":[{"destination":"/d","source":"/s","options":["ro"]}],"annotations":{"a":"b"},"linux":{"namespaces":[{"type":"pid"}],"resources":{"memory":{"limit":1}}}}
--
[{"id":"12","names":["docker.io/library/nginx:1"]}]"#;
    let cri = br#"2{"annotations":{"io.kubernetes.cri.container-type":"container","io.kubernetes.cri.image-name":"r/i:t","io.kubernetes.cri.sandbox-id":"ab","io.kubernetes.cri.sandbox-name":"p","io.kubernetes.cri.sandbox-namespace":"n"},"process":{"env":["A=1"]}}"#;
    let crio = br#"3{"annotations":{"io.kubernetes.cri-o.ContainerType":"container","io.kubernetes.cri-o.Labels":"{\"a\":\"b\"}","io.kubernetes.cri-o.IP.0":"10.1.1.1","io.kubernetes.cri-o.ImageName":"r/i:t"}}"#;
    let rkt = br#"4{"acKind":"ImageManifest","name":"example.com/web","labels":[{"name":"version","value":"1.0"},{"name":"os","value":"linux"}]}
--
{"acKind":"PodManifest","apps":[{"name":"web","image":{"id":"sha512-12"},"app":{"environment":[{"name":"A","value":"1"}]},"mounts":[{"volume":"d","path":"/d"}]}],"volumes":[{"name":"d","kind":"host","source":"/s","readOnly":true}],"ports":[{"name":"http","hostPort":8080}]}
--
[{"netName":"default","ip":"172.16.28.2"}]"#;
    let event = br#"j{"container":{"id":"abc","type":0,"name":"n","image":"i:t","Mounts":[{"Source":"/s","Destination":"/d"}],"port_mappings":[{"HostIp":1,"HostPort":2,"ContainerPort":3}],"labels":{"a":"b"},"ip":"1.2.3.4","env":["A=1"]}}"#;
    let thread = b"tcpu=/docker/f8ed26334d2d5203fc53c09e99c53e00027cbc1a067baaeaef1fae35f1c43af7\0name=systemd=/machine.slice/machine-rkt\\x2d6c0eeac4-54c4-4e2c-9d8a-27b6b1b4e8a4.scope/system.slice/web.service\0AC_APP_NAME=web\0container=rkt\0container_uuid=6c0eeac4-54c4-4e2c-9d8a-27b6b1b4e8a4\0/opt/stage2/web/rootfs";
    [&docker[..], podman, cri, crio, rkt, event, thread]
        .map(<[u8]>::to_vec)
        .to_vec()
}
