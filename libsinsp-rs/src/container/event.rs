//! Container events: how a container enters a stream or a capture file.

use libscap_rs::Event;
use libscap_rs::event::HEADER_LEN;

use super::Container;

/// Code of the container event this library makes (32-bit lengths).
pub const CONTAINER_JSON: u16 = 324;
/// Code of the container event of older captures (16-bit lengths).
pub const CONTAINER_JSON_OLD: u16 = 272;

/// The record of a container event at `ts` (ns since the epoch). It belongs to no thread.
pub fn record(container: &Container, ts: u64) -> Vec<u8> {
    let json = container.to_json();
    let len = HEADER_LEN + 4 + json.len() + 1;
    let mut out = Vec::with_capacity(len);
    out.extend(ts.to_le_bytes());
    out.extend((-1_i64).to_le_bytes());
    out.extend((len as u32).to_le_bytes());
    out.extend(CONTAINER_JSON.to_le_bytes());
    out.extend(1_u32.to_le_bytes());
    out.extend((json.len() as u32 + 1).to_le_bytes());
    out.extend(json.as_bytes());
    out.push(0);
    out
}

/// The JSON of a container event, `None` for other events.
pub fn payload<'a>(event: &Event<'a>) -> Option<&'a [u8]> {
    matches!(event.code(), CONTAINER_JSON | CONTAINER_JSON_OLD)
        .then(|| event.param(0))
        .flatten()
}

#[cfg(test)]
mod tests {
    use super::super::ContainerType;
    use super::*;

    #[test]
    fn the_record_follows_the_layout() {
        let container = Container::new(ContainerType::Lxc, "lxc1");
        let bytes = record(&container, 7);
        let event = Event::new(&bytes, 0, 0).expect("layout");
        assert_eq!((event.ts(), event.tid()), (7, -1));
        let json = payload(&event).expect("payload");
        assert_eq!(json.last(), Some(&0));
        let back = Container::from_json(json).expect("json");
        assert_eq!(&*back.id, "lxc1");
    }
}
