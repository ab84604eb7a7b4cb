//! Capture files, records and their conversion.

use std::io::Cursor;

use arbitrary::Unstructured;
use libscap_rs::savefile::{Encoding, Reader, ReaderOptions, Writer};
use libscap_rs::schema::{EVENT_COUNT, event_info};
use libscap_rs::{Error, Event, Next, Source};

/// A reader takes any file, skipping damage or not; what it delivers can be written and reads the
/// same again.
pub fn file(data: &[u8]) {
    for skip_damage in [false, true] {
        let options = ReaderOptions {
            skip_damage,
            ..ReaderOptions::default()
        };
        let stream = Cursor::new(data.to_vec());
        if let Ok(reader) = Reader::from_read_with("fuzz", stream, options) {
            rewritten(reader);
        }
    }
}

fn rewritten(mut reader: Reader) {
    let out = Shared::default();
    let mut writer =
        Writer::new("out", out.clone(), reader.snapshot(), Encoding::Plain).expect("memory");
    let mut delivered = Vec::new();
    loop {
        match reader.next_event() {
            Ok(Next::Event(event)) => {
                decode(&event);
                writer.write_event(&event).expect("memory");
                delivered.push(event.as_bytes().to_vec());
            }
            Ok(Next::NewSection) => writer.begin_section(reader.snapshot()).expect("memory"),
            Ok(Next::Timeout) => {}
            Ok(Next::End) => break,
            Err(error) if error.is_recoverable() => {}
            Err(_) => break,
        }
    }
    let oversized = writer.oversized();
    writer.finish().expect("memory");
    if oversized > 0 {
        return;
    }
    let written = out.take();
    let mut again = Reader::from_read("again", Cursor::new(written)).expect("what was written");
    let mut delivered = delivered.iter();
    loop {
        match again.next_event() {
            Ok(Next::Event(event)) => {
                assert_eq!(Some(event.as_bytes()), delivered.next().map(Vec::as_slice));
            }
            Ok(Next::NewSection | Next::Timeout) => {}
            Ok(Next::End) => break,
            // A capture without events is no capture for readers.
            Err(Error::NotACapture { .. }) if delivered.len() == 0 => break,
            Err(error) => panic!("what was written does not read: {error}"),
        }
    }
    assert_eq!(delivered.len(), 0);
}

/// A record of any content decodes or is refused.
pub fn event(data: &[u8]) {
    if let Ok(event) = Event::new(data, 0, 0) {
        decode(&event);
    }
}

/// Old events of any content and order become events of today, with parameters of today's types.
pub fn convert(data: &[u8]) {
    let mut file = Vec::new();
    block(&mut file, 0x0a0d_0d0a, &header());
    let mut input = Unstructured::new(data);
    while !input.is_empty() {
        let Ok(record) = old_record(&mut input) else {
            break;
        };
        block(&mut file, 0x204, &[&[0, 0][..], &record].concat());
    }
    let mut reader = Reader::from_read("fuzz", Cursor::new(file)).expect("a header");
    while let Ok(Next::Event(event)) = reader.next_event() {
        assert!(usize::from(event.code()) < EVENT_COUNT);
        decode(&event);
    }
}

/// Looks at everything in an event.
pub fn decode(event: &Event<'_>) {
    let parameters = event.params().count();
    assert_eq!(parameters, event.nparams());
    for (i, bytes) in event.params().enumerate() {
        assert_eq!(event.param(i), Some(bytes));
        let _ = event.value(i);
        let _ = (event.param_i64(i), event.param_u64(i), event.param_str(i));
        event.param_strings(i).for_each(drop);
    }
    assert_eq!(event.param(parameters), None);
    let _ = (event.latency(), event.info());
}

/// The body of a section header.
fn header() -> Vec<u8> {
    let mut body = Vec::new();
    body.extend(0x1a2b_3c4d_u32.to_le_bytes());
    body.extend([1, 0, 2, 0]);
    body.extend([0xff; 8]);
    body
}

/// Appends a block.
fn block(out: &mut Vec<u8>, ty: u32, body: &[u8]) {
    let padded = body.len().next_multiple_of(4);
    let len = (padded as u32 + 12).to_le_bytes();
    out.extend(ty.to_le_bytes());
    out.extend(len);
    out.extend(body);
    out.resize(out.len() + padded - body.len(), 0);
    out.extend(len);
}

/// A record with the 22-byte header: code, thread and parameters from the input, lengths right.
fn old_record(input: &mut Unstructured<'_>) -> arbitrary::Result<Vec<u8>> {
    let code = input.int_in_range(0..=EVENT_COUNT as u16 - 1)?;
    let tid = i64::from(input.int_in_range(0..=3_u8)?);
    let declared = event_info(code).map_or(0, |info| info.params.len());
    let count = input.int_in_range(0..=declared as u8)?;
    let mut lengths = Vec::new();
    let mut values: Vec<u8> = Vec::new();
    for _ in 0..count {
        let len = usize::from(input.int_in_range(0..=40_u8)?).min(input.len());
        lengths.extend((len as u16).to_le_bytes());
        values.extend(input.bytes(len)?);
    }
    let mut record = 1_u64.to_le_bytes().to_vec();
    record.extend(tid.to_le_bytes());
    record.extend((22 + lengths.len() as u32 + values.len() as u32).to_le_bytes());
    record.extend(code.to_le_bytes());
    record.extend(lengths);
    record.extend(values);
    Ok(record)
}

/// Memory a writer writes to.
#[derive(Clone, Default)]
pub struct Shared(std::sync::Arc<std::sync::Mutex<Vec<u8>>>);

impl Shared {
    /// What was written.
    pub fn take(&self) -> Vec<u8> {
        std::mem::take(&mut self.0.lock().expect("lock"))
    }
}

impl std::io::Write for Shared {
    fn write(&mut self, buf: &[u8]) -> std::io::Result<usize> {
        self.0.lock().expect("lock").extend_from_slice(buf);
        Ok(buf.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}
