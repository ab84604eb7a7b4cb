//! Uses the C header through bindings made by bindgen: prints the layout of its structures and the
//! values of its constants, and reads a capture.
//! usage: bindings CAPTURE

#[allow(warnings)]
mod sinsp {
    include!("sinsp_bindings.rs");
}

use sinsp::*;
use std::ffi::{CStr, CString};
use std::mem::{align_of, offset_of, size_of};
use std::ptr;

macro_rules! layout {
    ($name:ident { $($field:ident),* }) => {
        println!("{} {} {}", stringify!($name), size_of::<$name>(), align_of::<$name>());
        $(println!("{}.{} {}", stringify!($name), stringify!($field), offset_of!($name, $field));)*
    };
}

macro_rules! values {
    ($($name:ident),* $(,)?) => { $(println!("{} {}", stringify!($name), $name);)* };
}

fn main() {
    layout!(scap_rs_live_options {
        size, snaplen, timeout_ms, ring_bytes, device, keep_own, sampling_ratio, statsd_port, reorder_us,
        features, calls, filter, snapshot
    });
    layout!(scap_rs_snapshot_options { size, host_root, fd_limit, timeout_ms, sockets_only });
    layout!(scap_rs_kernel_filter { size, cgroups, pids, pids_len, keep, cgroup_v1 });
    layout!(scap_rs_dump_options { size, rotate_bytes, keep_files, compress });
    layout!(scap_rs_stats { size, events, malformed, drops_by_category, filtered, untracked });
    layout!(scap_rs_thread { size, tid, comm, container, flags, fds, uid, exe_writable, pfmajor, last_event_ts });
    layout!(scap_rs_fd { size, fd, kind, name, ino, l4, role, pid, socket });
    layout!(scap_rs_socket { source, dest, family, source_port, source_id, path });
    layout!(scap_rs_user { size, name, uid, gid });
    layout!(scap_rs_machine { size, hostname, boot_ts, cpus });
    layout!(scap_rs_interface { size, name, address, broadcast });
    layout!(sinsp_rs_options { size, max_threads, host_root, keep_own });
    layout!(sinsp_rs_stats { size, events, threads, source_errors });
    layout!(sinsp_rs_container { size, id, cni_json, labels, kind, created_ts, address, is_pod_sandbox });
    layout!(sinsp_rs_change { size, life, tid, container_id, container });
    layout!(sinsp_rs_field_info { size, name, wire_type, deprecated });
    layout!(scap_rs_bytes { data, len });
    layout!(scap_rs_address { len, bytes });
    layout!(scap_rs_value { kind, data });
    println!("scap_rs_data {} {}", size_of::<scap_rs_data>(), align_of::<scap_rs_data>());
    println!("scap_rs_result {} {}", size_of::<scap_rs_result>(), align_of::<scap_rs_result>());
    println!("scap_rs_kind {} {}", size_of::<scap_rs_kind>(), align_of::<scap_rs_kind>());
    values!(
        SCAP_RS_RESULT_OK,
        SCAP_RS_RESULT_TIMEOUT,
        SCAP_RS_RESULT_EOF,
        SCAP_RS_RESULT_NEW_SECTION,
        SCAP_RS_RESULT_NO_VALUE,
        SCAP_RS_RESULT_ERROR_ARGUMENT,
        SCAP_RS_RESULT_ERROR_MODULE_MISSING,
        SCAP_RS_RESULT_ERROR_PERMISSION,
        SCAP_RS_RESULT_ERROR_TOO_MANY_CONSUMERS,
        SCAP_RS_RESULT_ERROR_VERSION,
        SCAP_RS_RESULT_ERROR_NOT_A_CAPTURE,
        SCAP_RS_RESULT_ERROR_TRUNCATED,
        SCAP_RS_RESULT_ERROR_DAMAGED,
        SCAP_RS_RESULT_ERROR_IO,
        SCAP_RS_RESULT_ERROR_CPU_HOTPLUG,
        SCAP_RS_RESULT_ERROR_INTERNAL,
        SCAP_RS_RESULT_ERROR_BUSY,
        SCAP_RS_KIND_NONE,
        SCAP_RS_KIND_SOCKET,
        SCAP_RS_KIND_BOOL,
        SCAP_RS_KIND_INT,
        SCAP_RS_KIND_UINT,
        SCAP_RS_KIND_DOUBLE,
        SCAP_RS_KIND_TEXT,
        SCAP_RS_KIND_BYTES,
        SCAP_RS_KIND_IP,
        SCAP_RS_KIND_LIST,
    );
    read(&std::env::args().nth(1).expect("capture"));
}

/// Number of events and the name of the first process.
fn read(path: &str) {
    let path = CString::new(path).expect("path");
    let (mut handle, mut id, mut events) = (ptr::null_mut(), 0, 0);
    let mut value = std::mem::MaybeUninit::<scap_rs_value>::zeroed();
    // SAFETY: every pointer is one of this function's, or lent by the call before.
    unsafe {
        assert_eq!(sinsp_rs_open_file(path.as_ptr(), &mut handle) as i32, 0);
        assert_eq!(sinsp_rs_field(handle, c"proc.name".as_ptr(), &mut id) as i32, 0);
        while sinsp_rs_next(handle, ptr::null_mut()) as i32 == 0 {
            events += 1;
            if events == 1 {
                assert_eq!(sinsp_rs_field_value(handle, id, value.as_mut_ptr()) as i32, 0);
                let bytes = value.assume_init_ref().data.bytes;
                let name = std::slice::from_raw_parts(bytes.data.cast::<u8>(), bytes.len);
                println!("first {}", String::from_utf8_lossy(name));
            }
        }
        println!("events {events}");
        println!("version {}", CStr::from_ptr(sinsp_rs_version()).to_string_lossy());
        sinsp_rs_close(handle);
    }
}
