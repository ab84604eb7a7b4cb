//! I/O per second.

use libscap_rs::schema::EventFlags;
use serde_json::Value as Json;

use super::probe::{self, Moved};
use super::table::{bytes, json_table};
use super::{Info, Page, Report, Span};
use crate::enriched::Enriched;
use crate::filter::Filter;

macro_rules! rate {
    ($name:literal, $category:literal, $short:literal, $filter:literal) => {
        Info {
            name: $name,
            category: $category,
            short: $short,
            doc: concat!($short, ": bytes in, out and together, one line per second."),
            args: &[],
            snaplen: 0,
            make: |_, _| {
                Ok(Box::new(Rate {
                    filter: probe::filter($filter),
                    moved: Moved::new(),
                    bytes: [0; 2],
                }))
            },
        }
    };
}

pub(super) static REPORTS: &[Info] = &[
    rate!(
        "iobytes",
        "I/O",
        "Sum of I/O bytes on any type of descriptor",
        "evt.is_io=true"
    ),
    rate!(
        "iobytes_file",
        "I/O",
        "Sum of file I/O bytes",
        "evt.is_io=true and fd.type=file"
    ),
    rate!(
        "iobytes_net",
        "Net",
        "Show total network I/O bytes",
        "evt.is_io=true and (fd.type=ipv4 or fd.type=ipv6)"
    ),
];

const SECOND: u64 = 1_000_000_000;

struct Rate {
    filter: Filter,
    moved: Moved,
    /// In and out.
    bytes: [u64; 2],
}

impl Report for Rate {
    fn event(&mut self, event: &Enriched<'_>, _: &mut Page) {
        if !self.filter.matches(event) {
            return;
        }
        if let Some(n) = self.moved.bytes(event) {
            let out = !event.info.flags.contains(EventFlags::READS_FROM_FD);
            let sum = &mut self.bytes[usize::from(out)];
            *sum = sum.saturating_add(n);
        }
    }

    fn interval(&self) -> Option<u64> {
        Some(SECOND)
    }

    fn show(&mut self, span: &Span<'_>, page: &mut Page) {
        let [read, written] = std::mem::take(&mut self.bytes);
        let total = read.saturating_add(written);
        if page.style.json {
            let row = vec![Json::from(read), written.into(), total.into()];
            let info = ["in", "out", "tot"].map(Into::into).to_vec();
            return json_table(page, span.until, vec![row.into()], info);
        }
        let when = span.from;
        let clock = crate::format::time::text(|out| {
            crate::format::time::time_of_day(out, when, &page.style.settings.zone, false)
        });
        page.raw(format!(
            "{clock} in:{} out:{} tot:{}\n",
            bytes(read),
            bytes(written),
            bytes(total)
        ));
    }
}
