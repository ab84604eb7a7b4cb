//! Rust bindings that bindgen makes of the header agree with the Rust side of the border.

use std::collections::BTreeMap;
use std::fs;
use std::mem::{align_of, offset_of, size_of};
use std::process::Command;

use abi_tests::{capture, root, source, staged, succeed};
use libscap_rs::capi::{
    ScapRsAddress, ScapRsBytes, ScapRsData, ScapRsDumpOptions, ScapRsFd, ScapRsInterface,
    ScapRsKernelFilter, ScapRsKind, ScapRsLiveOptions, ScapRsMachine, ScapRsResult,
    ScapRsSnapshotOptions, ScapRsSocket, ScapRsStats, ScapRsThread, ScapRsUser, ScapRsValue,
};
use libscap_rs::schema::{EVENTS, ParamType, Status};
use libsinsp_rs::capi::{
    SinspRsChange, SinspRsContainer, SinspRsFieldInfo, SinspRsOptions, SinspRsStats,
};

fn bindings() -> String {
    // gcc's own headers, for stddef.h and its like: libclang comes without any.
    let include = succeed(Command::new("gcc").arg("-print-file-name=include"));
    // Without libclang bindgen panics; the message is to say what is missing.
    let made = std::panic::catch_unwind(|| {
        bindgen::builder()
            .header(root().join("include/sinsp.h").display().to_string())
            .clang_args(["-std=c99", "-isystem", include.trim()])
            .allowlist_item("s(in|c)a?s?p_rs_.*|S(CA|INS)P_RS_.*")
            .prepend_enum_name(false)
            .layout_tests(true)
            .generate()
    });
    match made {
        Ok(Ok(bindings)) => bindings.to_string(),
        Ok(Err(error)) => panic!("bindgen refuses include/sinsp.h: {error}"),
        Err(_) => panic!("bindgen cannot be used here: install the package libclang1 (see above)"),
    }
}

struct Expected(BTreeMap<String, String>);

impl Expected {
    fn layout<T>(&mut self, name: &str, fields: &[(&str, usize)]) {
        self.put(name, format!("{} {}", size_of::<T>(), align_of::<T>()));
        for (field, offset) in fields {
            self.put(&format!("{name}.{field}"), offset.to_string());
        }
    }

    fn put(&mut self, key: &str, value: impl ToString) {
        self.0.insert(key.to_owned(), value.to_string());
    }
}

macro_rules! layout {
    ($expected:ident, $ty:ident $name:literal { $($field:ident),* }) => {
        $expected.layout::<$ty>($name, &[$((stringify!($field), offset_of!($ty, $field))),*]);
    };
}

fn expected() -> BTreeMap<String, String> {
    let mut e = Expected(BTreeMap::new());
    layout!(e, ScapRsLiveOptions "scap_rs_live_options" {
        size, snaplen, timeout_ms, ring_bytes, device, keep_own, sampling_ratio, statsd_port, reorder_us,
        features, calls, filter, snapshot});
    layout!(e, ScapRsSnapshotOptions "scap_rs_snapshot_options" { size, host_root, fd_limit, timeout_ms, sockets_only});
    layout!(e, ScapRsKernelFilter "scap_rs_kernel_filter" { size, cgroups, pids, pids_len, keep, cgroup_v1});
    layout!(e, ScapRsDumpOptions "scap_rs_dump_options" { size, rotate_bytes, keep_files, compress});
    layout!(e, ScapRsStats "scap_rs_stats" { size, events, malformed, drops_by_category, filtered, untracked});
    layout!(e, ScapRsThread "scap_rs_thread" { size, tid, comm, container, flags, fds, uid, exe_writable, pfmajor, last_event_ts});
    layout!(e, ScapRsFd "scap_rs_fd" { size, fd, kind, name, ino, l4, role, pid, socket});
    layout!(e, ScapRsSocket "scap_rs_socket" { source, dest, family, source_port, source_id, path});
    layout!(e, ScapRsUser "scap_rs_user" { size, name, uid, gid});
    layout!(e, ScapRsMachine "scap_rs_machine" { size, hostname, boot_ts, cpus});
    layout!(e, ScapRsInterface "scap_rs_interface" { size, name, address, broadcast});
    layout!(e, SinspRsOptions "sinsp_rs_options" { size, max_threads, host_root, keep_own});
    layout!(e, SinspRsStats "sinsp_rs_stats" { size, events, threads, source_errors});
    layout!(e, SinspRsContainer "sinsp_rs_container" { size, id, cni_json, labels, kind, created_ts, address, is_pod_sandbox});
    layout!(e, SinspRsChange "sinsp_rs_change" { size, life, tid, container_id, container});
    layout!(e, SinspRsFieldInfo "sinsp_rs_field_info" { size, name, wire_type, deprecated});
    layout!(e, ScapRsBytes "scap_rs_bytes" { data, len});
    layout!(e, ScapRsAddress "scap_rs_address" { len, bytes});
    layout!(e, ScapRsValue "scap_rs_value" { kind, data});
    layout!(e, ScapRsData "scap_rs_data" {});
    layout!(e, ScapRsResult "scap_rs_result" {});
    layout!(e, ScapRsKind "scap_rs_kind" {});
    use ScapRsResult as R;
    for (name, value) in [
        ("OK", R::Ok),
        ("TIMEOUT", R::Timeout),
        ("EOF", R::Eof),
        ("NEW_SECTION", R::NewSection),
        ("NO_VALUE", R::NoValue),
        ("ERROR_ARGUMENT", R::ErrorArgument),
        ("ERROR_MODULE_MISSING", R::ErrorModuleMissing),
        ("ERROR_PERMISSION", R::ErrorPermission),
        ("ERROR_TOO_MANY_CONSUMERS", R::ErrorTooManyConsumers),
        ("ERROR_VERSION", R::ErrorVersion),
        ("ERROR_NOT_A_CAPTURE", R::ErrorNotACapture),
        ("ERROR_TRUNCATED", R::ErrorTruncated),
        ("ERROR_DAMAGED", R::ErrorDamaged),
        ("ERROR_IO", R::ErrorIo),
        ("ERROR_CPU_HOTPLUG", R::ErrorCpuHotplug),
        ("ERROR_INTERNAL", R::ErrorInternal),
        ("ERROR_BUSY", R::ErrorBusy),
    ] {
        e.put(&format!("SCAP_RS_RESULT_{name}"), value as i32);
    }
    use ScapRsKind as K;
    for (name, value) in [
        ("NONE", K::None),
        ("SOCKET", K::Socket),
        ("BOOL", K::Bool),
        ("INT", K::Int),
        ("UINT", K::Uint),
        ("DOUBLE", K::Double),
        ("TEXT", K::Text),
        ("BYTES", K::Bytes),
        ("IP", K::Ip),
        ("LIST", K::List),
    ] {
        e.put(&format!("SCAP_RS_KIND_{name}"), value as i32);
    }
    e.put("first", "systemd");
    e.put("version", env!("CARGO_PKG_VERSION"));
    e.0
}

#[test]
fn layouts_and_values_are_those_of_the_library() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("sinsp_bindings.rs"), bindings()).unwrap();
    let main = dir.path().join("bindings.rs");
    fs::copy(source("bindings.rs"), &main).unwrap();
    let lib = staged().join("lib").display().to_string();
    let program = dir.path().join("bindings");
    let mut rustc = Command::new(std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into()));
    rustc.args(["--edition", "2024", "-L", &lib, "-l", "sinsp_rs"]);
    rustc.arg(format!("-Clink-arg=-Wl,-rpath,{lib}"));
    succeed(rustc.arg(&main).arg("-o").arg(&program));
    let printed = succeed(Command::new(&program).arg(capture("curl_google.scap")));
    let mut got: BTreeMap<String, String> = printed
        .lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .collect();
    let events: u64 = got.remove("events").unwrap().parse().unwrap();
    assert!(events > 500, "{events}");
    assert_eq!(got, expected());
}

/// `const PREFIX_NAME: … = value;` of the bindings.
fn constants(text: &str, prefix: &str) -> BTreeMap<String, u64> {
    text.lines()
        .filter_map(|line| line.trim().strip_prefix("pub const ")?.strip_prefix(prefix))
        .filter_map(|line| {
            let (name, rest) = line.split_once(':')?;
            let value = rest.split_once('=')?.1.trim().trim_end_matches(';');
            Some((name.to_owned(), value.parse().ok()?))
        })
        .collect()
}

#[test]
fn event_codes_and_types_are_those_of_the_schema() {
    let text = bindings();
    let mut codes = constants(&text, "SCAP_RS_EVENT_");
    codes.retain(|name, _| !name.starts_with("FLAG_"));
    let schema: BTreeMap<String, u64> = EVENTS
        .iter()
        .filter(|e| e.status != Status::Unused)
        .map(|e| (e.symbol.to_owned(), u64::from(e.code)))
        .collect();
    assert_eq!(codes, schema);
    let types = constants(&text, "SCAP_RS_TYPE_");
    assert_eq!(types.len(), ParamType::Pid32 as usize + 1);
    for (name, ty) in [
        ("NONE", ParamType::None),
        ("INT8", ParamType::Int8),
        ("CHARBUF", ParamType::CharBuf),
        ("ERRNO", ParamType::Errno),
        ("FD", ParamType::Fd),
        ("FSPATH", ParamType::FsPath),
        ("CHARBUF_PAIR_ARRAY", ParamType::CharBufPairArray),
        ("FSRELPATH", ParamType::FsRelPath),
        ("ENUMFLAGS32", ParamType::EnumFlags32),
        ("PID32", ParamType::Pid32),
    ] {
        assert_eq!(types[name], ty as u64, "{name}");
    }
}
