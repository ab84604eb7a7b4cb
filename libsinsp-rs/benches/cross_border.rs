//! What the C interface costs over the Rust one, for a loop that reads five fields of each event.
//!
//! `cargo xtask bench abi` runs it; with `--once MODE FILE` it goes over the file once, for
//! instruction counters such as callgrind. MODE is `rust`, `c` (`sinsp_rs_field_values`), `c-each`
//! (`sinsp_rs_field_value`), `scap-rust` or `scap-c` (events alone, three parameters of each).
#![allow(clippy::print_stdout)] // The result is the output.
#![allow(unsafe_code)] // The C interface.

use std::ffi::CString;
use std::hint::black_box;
use std::ops::ControlFlow;
use std::ptr;

use libscap_rs::Source;
use libscap_rs::capi as scap;
use libscap_rs::savefile::Reader;
use libscap_rs::{Event, Events};
use libsinsp_rs::capi as sinsp;
use libsinsp_rs::field::{FieldRef, FieldValue, lookup};
use libsinsp_rs::{Inspector, Step};

const FIELDS: [&str; 5] = ["evt.num", "evt.type", "proc.name", "fd.name", "evt.rawres"];

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

/// Something of a value, so that nothing is left out.
fn weigh(value: Option<&FieldValue<'_>>) -> u64 {
    match value {
        Some(FieldValue::Int(n)) => *n as u64,
        Some(FieldValue::Uint(n)) => *n,
        Some(FieldValue::Text(text)) => text.len() as u64,
        _ => 0,
    }
}

fn rust(path: &str) -> Result<(u64, u64)> {
    let fields: Vec<FieldRef> = FIELDS
        .iter()
        .map(|name| lookup(name))
        .collect::<std::result::Result<_, _>>()?;
    let mut inspector = Inspector::new(Reader::open(path)?);
    let (mut events, mut sum) = (0, 0_u64);
    loop {
        match inspector.next()? {
            Step::Event(event) => {
                events += 1;
                for field in &fields {
                    let value = field.value(&event);
                    sum = sum.wrapping_add(weigh(value.as_ref()));
                }
            }
            Step::End => return Ok((events, sum)),
            _ => {}
        }
    }
}

fn weigh_c(value: &scap::ScapRsValue) -> u64 {
    // SAFETY: the kind says which member is set.
    unsafe {
        match value.kind {
            scap::ScapRsKind::Int => value.data.integer as u64,
            scap::ScapRsKind::Uint => value.data.natural,
            scap::ScapRsKind::Text => value.data.bytes.len as u64,
            _ => 0,
        }
    }
}

/// Through pointers nobody sees through, as a program in C calls a shared library.
fn c(path: &str, together: bool) -> Result<(u64, u64)> {
    let path = CString::new(path)?;
    let (mut handle, mut ids) = (ptr::null_mut(), [0_u32; FIELDS.len()]);
    let mut values = [scap::ScapRsValue::none(); FIELDS.len()];
    let next: unsafe extern "C" fn(
        *mut sinsp::SinspRs,
        *mut *const scap::ScapRsEvent,
    ) -> scap::ScapRsResult = black_box(sinsp::sinsp_rs_next);
    let one: unsafe extern "C" fn(
        *mut sinsp::SinspRs,
        u32,
        *mut scap::ScapRsValue,
    ) -> scap::ScapRsResult = black_box(sinsp::sinsp_rs_field_value);
    let all: unsafe extern "C" fn(
        *mut sinsp::SinspRs,
        *const u32,
        usize,
        *mut scap::ScapRsValue,
    ) -> scap::ScapRsResult = black_box(sinsp::sinsp_rs_field_values);
    let (mut events, mut sum) = (0, 0_u64);
    // SAFETY: every pointer is one of this function's, or lent by the call before.
    unsafe {
        assert_eq!(
            sinsp::sinsp_rs_open_file(path.as_ptr(), &mut handle),
            scap::ScapRsResult::Ok
        );
        for (name, id) in FIELDS.iter().zip(&mut ids) {
            let name = CString::new(*name)?;
            assert_eq!(
                sinsp::sinsp_rs_field(handle, name.as_ptr(), id),
                scap::ScapRsResult::Ok
            );
        }
        while next(handle, ptr::null_mut()) == scap::ScapRsResult::Ok {
            events += 1;
            if together {
                all(handle, ids.as_ptr(), ids.len(), values.as_mut_ptr());
            } else {
                for (id, value) in ids.iter().zip(&mut values) {
                    one(handle, *id, value);
                }
            }
            for value in black_box(&values) {
                sum = sum.wrapping_add(weigh_c(value));
            }
        }
        sinsp::sinsp_rs_close(handle);
    }
    Ok((events, sum))
}

fn scap_rust(path: &str) -> Result<(u64, u64)> {
    let mut reader = Reader::open(path)?;
    let (mut events, mut sum) = (0, 0_u64);
    let mut each = |event: Event<'_>| {
        events += 1;
        sum = sum.wrapping_add(event.ts() ^ event.tid() as u64 ^ u64::from(event.code()));
        for index in 0..3 {
            sum = sum.wrapping_add(event.param(index).map_or(0, |p| p.len() as u64));
        }
        ControlFlow::Continue(())
    };
    while reader.next_events(&mut each)? != Events::End {}
    Ok((events, sum))
}

fn scap_c(path: &str) -> Result<(u64, u64)> {
    let path = CString::new(path)?;
    let (mut handle, mut batch, mut len) = (ptr::null_mut(), ptr::null(), 0);
    let ts: unsafe extern "C" fn(*const scap::ScapRsEvent) -> u64 =
        black_box(scap::scap_rs_event_ts);
    let tid: unsafe extern "C" fn(*const scap::ScapRsEvent) -> i64 =
        black_box(scap::scap_rs_event_tid);
    let code: unsafe extern "C" fn(*const scap::ScapRsEvent) -> u16 =
        black_box(scap::scap_rs_event_code);
    let param: unsafe extern "C" fn(
        *const scap::ScapRsEvent,
        u32,
        *mut *const std::ffi::c_void,
        *mut usize,
    ) -> scap::ScapRsResult = black_box(scap::scap_rs_event_param);
    let (mut events, mut sum) = (0, 0_u64);
    // SAFETY: every pointer is one of this function's, or lent by the call before.
    unsafe {
        assert_eq!(
            scap::scap_rs_open_file(path.as_ptr(), &mut handle),
            scap::ScapRsResult::Ok
        );
        while scap::scap_rs_next_batch(handle, usize::MAX, &mut batch, &mut len)
            != scap::ScapRsResult::Eof
        {
            for &event in std::slice::from_raw_parts(batch, len) {
                events += 1;
                sum = sum.wrapping_add(ts(event) ^ tid(event) as u64 ^ u64::from(code(event)));
                for index in 0..3 {
                    let (mut data, mut size) = (ptr::null(), 0);
                    param(event, index, &mut data, &mut size);
                    sum = sum.wrapping_add(size as u64);
                }
            }
        }
        scap::scap_rs_close(handle);
    }
    Ok((events, sum))
}

fn main() -> Result<()> {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [once, mode, path] = args.as_slice() else {
        println!("cargo xtask bench abi runs this: --once MODE FILE");
        return Ok(());
    };
    if once != "--once" {
        return Err(format!("unknown option {once}").into());
    }
    let (events, sum) = match mode.as_str() {
        "rust" => rust(path)?,
        "c" => c(path, true)?,
        "c-each" => c(path, false)?,
        "scap-rust" => scap_rust(path)?,
        "scap-c" => scap_c(path)?,
        other => return Err(format!("unknown mode {other}").into()),
    };
    println!("{events} events, sum {sum}");
    Ok(())
}
