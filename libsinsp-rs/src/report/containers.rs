//! The containers of the machine.

use super::table::{Cell, grid, json_table};
use super::{ArgInfo, ArgKind, Info, Page, Report, Span};
use crate::container::Container;
use crate::enriched::Enriched;
use crate::field::runtime;

pub(super) static REPORTS: &[Info] = &[Info {
    name: "lscontainers",
    category: "System State",
    short: "List the running containers",
    doc: "The containers, and rkt apps, that are known at the end of a file, or now when it is live.",
    args: &[ArgInfo {
        name: "desc",
        doc: "the word desc: addresses, ports, mounts and labels as well",
        kind: ArgKind::Word,
        optional: true,
    }],
    snaplen: 0,
    make: |args, _| match args.get(0) {
        None => Ok(Box::new(Containers { details: false })),
        Some("desc") => Ok(Box::new(Containers { details: true })),
        Some(_) => Err(args.wrong(0, "is not understood; it can be desc")),
    },
}];

struct Containers {
    details: bool,
}

const HEADINGS: [&str; 4] = [
    "container.type",
    "container.image",
    "container.name",
    "container.id",
];

impl Report for Containers {
    fn event(&mut self, _: &Enriched<'_>, _: &mut Page) {}

    fn wants_events(&self) -> bool {
        false
    }

    fn show(&mut self, span: &Span<'_>, page: &mut Page) {
        let mut all: Vec<&Container> = span.state.containers.iter().collect();
        all.sort_by_key(|c| (runtime(c.ty), &c.name, &c.id));
        let row = |c: &Container| {
            [
                Cell::text(runtime(c.ty).unwrap_or("unknown")),
                Cell::text(&c.image),
                Cell::text(&c.name),
                Cell::text(c.id.as_bytes()),
            ]
        };
        if page.style.json {
            let data = all
                .iter()
                .map(|c| {
                    let cells = row(c);
                    let cells = cells.iter().map(Cell::json);
                    if self.details {
                        cells.chain([details(c).into()]).collect()
                    } else {
                        cells.collect()
                    }
                })
                .collect();
            let mut info = HEADINGS.map(Into::into).to_vec();
            if self.details {
                info.push("details".into());
            }
            return json_table(page, span.until, data, info);
        }
        let rows: Vec<Vec<Vec<u8>>> = all
            .iter()
            .map(|c| row(c).iter().map(|cell| cell.write(page)).collect())
            .collect();
        if !self.details {
            return grid(page, &HEADINGS, &rows, 20, false);
        }
        for (container, row) in all.iter().zip(&rows) {
            for (heading, cell) in HEADINGS.iter().zip(row) {
                page.raw(format!("{heading:<20}"));
                page.raw(cell);
                page.raw(b"\n");
            }
            for line in details(container) {
                let (name, value) = line.split_once(' ').unwrap_or((&line, ""));
                page.raw(format!("{name:<20}"));
                page.text(value.as_bytes());
                page.raw(b"\n");
            }
            page.raw(b"\n");
        }
    }
}

/// What a container is beside its names, one thing each: a word, a blank, its value.
fn details(c: &Container) -> Vec<String> {
    let mut lines = Vec::new();
    let mut add = |name: &str, value: &str| {
        if !value.is_empty() {
            lines.push(format!("{name} {value}"));
        }
    };
    add("full_id", &c.full_id);
    add("image.id", &c.image_id);
    if let Some(ip) = c.ip {
        add("ip", &ip.to_string());
    }
    add("user", &c.user);
    if let Some(privileged) = c.privileged {
        add("privileged", &privileged.to_string());
    }
    for port in &c.port_mappings {
        let (ip, host, own) = (port.host_ip, port.host_port, port.container_port);
        add("port", &format!("{ip}:{host}->{own}"));
    }
    for mount in &c.mounts {
        let mode = if mount.rw { "rw" } else { "ro" };
        add(
            "mount",
            &format!("{}:{}:{mode}", mount.source, mount.destination),
        );
    }
    for (key, value) in &c.labels {
        add("label", &format!("{key}={value}"));
    }
    lines
}
