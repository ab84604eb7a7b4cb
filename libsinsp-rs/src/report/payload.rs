//! What is in the data of two protocols: datagrams as they are, and the keys memcached is asked for.

use std::io::Write as _;

use libscap_rs::schema::EventFlags;

use super::page::json_text;
use super::probe;
use super::{ArgInfo, ArgKind, Info, Page, Report};
use crate::enriched::Enriched;
use crate::field::{FieldRef, FieldValue};
use crate::filter::Filter;
use crate::format::{split, time};

pub(super) static REPORTS: &[Info] = &[
    Info {
        name: "udp_extract",
        category: "I/O",
        short: "Extract data from UDP streams to hex",
        doc: "The payload of every datagram that is sent or received, a line of hexadecimal digits each.",
        args: &[],
        snaplen: 65_000,
        make: |_, _| {
            Ok(Box::new(UdpExtract {
                filter: probe::filter("evt.is_io=true and evt.failed=false and fd.l4proto=udp"),
                data: probe::field("evt.buffer"),
            }))
        },
    },
    Info {
        name: "memcachelog",
        category: "Application",
        short: "memcached requests log",
        doc: "Keys that are stored in memcached (set, add, …) and found there (get), with the size of their \
              values. From the data of reads and writes.",
        args: &[
            ArgInfo {
                name: "method",
                doc: "get or set: only these",
                kind: ArgKind::Word,
                optional: true,
            },
            ArgInfo {
                name: "size",
                doc: "only values of more bytes",
                kind: ArgKind::Word,
                optional: true,
            },
        ],
        snaplen: 1024,
        make: |args, _| {
            let method = match args.get(0) {
                None => None,
                Some("get") => Some(Method::Get),
                Some("set") => Some(Method::Set),
                Some(_) => return Err(args.wrong(0, "is not understood; it can be get or set")),
            };
            Ok(Box::new(Memcache {
                filter: probe::filter(
                    "(fd.sport=11211 or proc.name=memcached) and evt.is_io=true and evt.failed=false",
                ),
                data: probe::field("evt.buffer"),
                method,
                above: args.number(1, 0.0..=1e12)?.map_or(0, |n| n as u64),
                limited: args.get(1).is_some(),
            }))
        },
    },
];

fn is_read(event: &Enriched<'_>) -> bool {
    event.info.flags.contains(EventFlags::READS_FROM_FD)
}

struct UdpExtract {
    filter: Filter,
    data: FieldRef,
}

impl Report for UdpExtract {
    fn event(&mut self, event: &Enriched<'_>, page: &mut Page) {
        if !self.filter.matches(event) {
            return;
        }
        let Some(FieldValue::Bytes(data)) = self.data.value(event) else {
            return;
        };
        if data.is_empty() {
            return;
        }
        let mut digits = Vec::with_capacity(2 * data.len());
        for byte in data.iter() {
            let _ = write!(digits, "{byte:02x}");
        }
        if page.style.json {
            page.json_line(&serde_json::json!({
                "evt.rawtime": event.event.ts(),
                "evt.io_dir": if is_read(event) { "read" } else { "write" },
                "fd.name": json_text(event.fd.map_or(b"", |fd| &fd.name)),
                "data": json_text(&digits),
            }));
        } else {
            digits.push(b'\n');
            page.raw(&digits);
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Method {
    Get,
    Set,
}

/// A value that is stored or found.
#[derive(Debug, PartialEq, Eq)]
struct Item<'a> {
    method: Method,
    key: &'a [u8],
    bytes: u64,
}

struct Memcache {
    filter: Filter,
    data: FieldRef,
    method: Option<Method>,
    /// Only values of more bytes, when a limit was given.
    above: u64,
    limited: bool,
}

/// The items a buffer of the text protocol begins or names: `set KEY FLAGS TIME BYTES` of requests,
/// `VALUE KEY FLAGS BYTES` of answers.
fn items(data: &[u8]) -> impl Iterator<Item = Item<'_>> {
    split(data, b'\n').filter_map(|line| {
        let mut words = split(line.trim_ascii_end(), b' ');
        let (method, skipped) = match words.next()? {
            b"set" | b"add" | b"replace" | b"append" | b"prepend" | b"cas" => (Method::Set, 2),
            b"VALUE" => (Method::Get, 1),
            _ => return None,
        };
        let key = words.next().filter(|key| !key.is_empty())?;
        let size = std::str::from_utf8(words.nth(skipped)?).ok()?;
        let bytes = size.parse().ok()?;
        Some(Item { method, key, bytes })
    })
}

impl Report for Memcache {
    fn event(&mut self, event: &Enriched<'_>, page: &mut Page) {
        if !self.filter.matches(event) {
            return;
        }
        let Some(FieldValue::Bytes(data)) = self.data.value(event) else {
            return;
        };
        let wanted = |item: &Item<'_>| {
            self.method.is_none_or(|method| method == item.method)
                && (!self.limited || item.bytes > self.above)
        };
        let comm: &[u8] = event.thread.map_or(b"<NA>", |t| &t.comm);
        for item in items(&data).filter(wanted) {
            let method = match item.method {
                Method::Get => "get",
                Method::Set => "set",
            };
            if page.style.json {
                page.json_line(&serde_json::json!({
                    "evt.rawtime": event.event.ts(),
                    "proc.name": json_text(comm),
                    "method": method,
                    "key": json_text(item.key),
                    "bytes": item.bytes,
                }));
                continue;
            }
            let when = time::text(|out| {
                time::time_of_day(out, event.event.ts(), &page.style.settings.zone, true)
            });
            let _ = write!(page, "{} ", &when[..when.len().min(12)]);
            page.text(comm);
            let _ = write!(page, " {method} ");
            page.text(item.key);
            let _ = writeln!(page, " {}B", item.bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_of_the_text_protocol() {
        let item = |method, key, bytes| Item { method, key, bytes };
        let found = |data| items(data).collect::<Vec<_>>();
        assert_eq!(
            found(b"set user:1 0 60 5\r\nhello\r\n"),
            [item(Method::Set, b"user:1", 5)]
        );
        assert_eq!(
            found(b"VALUE a 0 3\r\nabc\r\nVALUE b 1 4\r\nabcd\r\nEND\r\n"),
            [item(Method::Get, b"a", 3), item(Method::Get, b"b", 4)]
        );
        for other in [
            &b"get a b\r\n"[..],
            b"set a 0 60\r\n",
            b"set a 0 60 many\r\n",
            b"set  0 60 5\r\n",
            b"STORED\r\n",
            b"",
            b"\xff\n\0",
        ] {
            assert_eq!(found(other), [], "{other:?}");
        }
    }
}
