//! Tables: aligned text, or JSON.

use std::cmp::Reverse;

use serde_json::Value as Json;

use super::page::json_text;
use super::{Page, Span};
use crate::format::text::escape;

/// Narrowest column but the last.
const COLUMN: usize = 20;

/// Length of the line below the headings.
const RULER: usize = 80;

/// Rows of a table that has no screen to fit.
pub(super) const ROWS: usize = 100;

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    /// Things.
    Count,
    /// Bytes.
    Bytes,
    /// Nanoseconds.
    Time,
    /// Nanoseconds, shown as share of the span.
    Share,
}

/// A cell of a row.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Cell {
    Text(Box<[u8]>),
    Int(i64),
    Uint(u64),
}

impl Cell {
    pub fn text(text: impl AsRef<[u8]>) -> Self {
        Self::Text(text.as_ref().into())
    }

    pub fn write(&self, page: &Page) -> Vec<u8> {
        match self {
            Self::Text(text) => {
                let mut out = Vec::with_capacity(text.len());
                escape(&mut out, text, &page.style.settings);
                out
            }
            Self::Int(n) => n.to_string().into_bytes(),
            Self::Uint(n) => n.to_string().into_bytes(),
        }
    }

    pub fn json(&self) -> Json {
        match self {
            Self::Text(text) => json_text(text),
            Self::Int(n) => (*n).into(),
            Self::Uint(n) => (*n).into(),
        }
    }
}

/// A table of keys with one value each, largest first.
pub(super) struct Table {
    pub keys: Vec<String>,
    pub value: String,
    pub unit: Unit,
    /// Rows at most.
    pub most: usize,
}

impl Table {
    /// Shows the rows.
    pub fn show(&self, mut rows: Vec<(u64, &[Cell])>, span: &Span<'_>, page: &mut Page) {
        rows.sort_unstable_by(|a, b| (Reverse(a.0), a.1).cmp(&(Reverse(b.0), b.1)));
        rows.truncate(self.room(page));
        if page.style.json {
            return self.json(&rows, span, page);
        }
        page.new_screen();
        let mut headings = vec![self.value.clone()];
        headings.extend(self.keys.iter().cloned());
        let rows: Vec<Vec<Vec<u8>>> = rows
            .iter()
            .map(|(value, cells)| {
                let value = amount(*value, self.unit, span).into_bytes();
                std::iter::once(value)
                    .chain(cells.iter().map(|c| c.write(page)))
                    .collect()
            })
            .collect();
        let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
        grid(page, &headings, &rows, COLUMN, true);
    }

    /// Rows that can be shown: headings and ruler want lines, too, and so does the cursor.
    fn room(&self, page: &Page) -> usize {
        match (page.style.screen, page.style.refresh) {
            (Some(screen), Some(_)) => self.most.min(screen.rows.saturating_sub(3).max(1)),
            _ => self.most,
        }
    }

    fn json(&self, rows: &[(u64, &[Cell])], span: &Span<'_>, page: &mut Page) {
        let data: Vec<Json> = rows
            .iter()
            .map(|(value, cells)| {
                let value = match self.unit {
                    Unit::Share => Json::from(share(*value, span)),
                    _ => Json::from(*value),
                };
                cells.iter().map(Cell::json).chain([value]).collect()
            })
            .collect();
        let info: Vec<Json> = self
            .keys
            .iter()
            .chain([&self.value])
            .map(|k| k.as_str().into())
            .collect();
        json_table(page, span.until, data, info);
    }
}

/// A table as one JSON object: `{"ts":S.NNN,"data":[[…],…],"info":[…]}`.
pub(super) fn json_table(page: &mut Page, ts: u64, data: Vec<Json>, info: Vec<Json>) {
    // The number has more digits than a double keeps.
    page.raw(format!(
        "{{\"ts\":{}.{:09},\"data\":",
        ts / 1_000_000_000,
        ts % 1_000_000_000
    ));
    let mut text = Vec::new();
    crate::format::json::write(&mut text, &Json::Array(data));
    text.extend_from_slice(b",\"info\":");
    crate::format::json::write(&mut text, &Json::Array(info));
    page.raw(text);
    page.raw(b"}\n");
}

/// Percent of a span, hundredths.
fn share(ns: u64, span: &Span<'_>) -> f64 {
    match span.length() {
        0 => 0.0,
        length => (ns as f64 * 10_000.0 / length as f64).round() / 100.0,
    }
}

/// A number with its unit.
pub(super) fn amount(n: u64, unit: Unit, span: &Span<'_>) -> String {
    match unit {
        Unit::Count => n.to_string(),
        Unit::Bytes => bytes(n),
        Unit::Time => time(n),
        Unit::Share => format!("{:.2}%", share(n, span)),
    }
}

/// Bytes for people.
pub(super) fn bytes(n: u64) -> String {
    const STEPS: [(u32, &str); 5] = [(50, "P"), (40, "T"), (30, "G"), (20, "M"), (10, "KB")];
    for (shift, unit) in STEPS {
        if n >= 1 << shift {
            return format!("{:.2}{unit}", n as f64 / (1_u64 << shift) as f64);
        }
    }
    format!("{n}B")
}

/// A duration for people; seconds are the largest unit.
pub(super) fn time(ns: u64) -> String {
    match ns {
        60_000_000_000.. => format!("{}.{:02}s", ns / 1_000_000_000, ns / 10_000_000 % 100),
        _ => crate::format::duration(ns),
    }
}

/// Rows below headings, each column as wide as it must be and at least `narrowest`. On a terminal
/// the rows fit its lines.
pub(super) fn grid(
    page: &mut Page,
    headings: &[&str],
    rows: &[Vec<Vec<u8>>],
    narrowest: usize,
    ruler: bool,
) {
    let columns = headings.len();
    let longest: Vec<usize> = (0..columns)
        .map(|i| {
            let cells = rows.iter().filter_map(|r| r.get(i)).map(|c| width(c));
            cells.chain([headings[i].len()]).max().unwrap_or(0)
        })
        .collect();
    let screen = page.style.screen.map(|s| s.columns.max(columns * 4));
    let mut widths: Vec<usize> = longest.iter().map(|n| (n + 1).max(narrowest)).collect();
    if let (Some(screen), Some((_, front))) = (screen, longest.split_last()) {
        let tight: usize = front.iter().map(|n| n + 1).sum();
        let wide: usize = widths[..columns - 1].iter().sum();
        if wide + longest[columns - 1] > screen {
            for (width, longest) in widths.iter_mut().zip(front) {
                *width = longest + 1;
            }
        }
        // Whatever stands in front, the last column keeps some room.
        if tight + 8 > screen {
            let each = (screen - screen / 4) / (columns - 1).max(1);
            widths.iter_mut().for_each(|w| *w = (*w).min(each.max(3)));
        }
    }
    let line = |page: &mut Page, cells: &mut dyn Iterator<Item = &[u8]>| {
        let mut used = 0;
        for (i, cell) in cells.enumerate() {
            let last = i + 1 == columns;
            let room = match (last, screen) {
                (true, Some(screen)) => screen.saturating_sub(used).max(1),
                (true, None) => usize::MAX,
                (false, _) => widths[i] - 1,
            };
            let shown = cut(cell, room);
            page.raw(&shown);
            if !last {
                let pad = widths[i] - width(&shown);
                page.raw(vec![b' '; pad]);
                used += widths[i];
            }
        }
        page.raw(b"\n");
    };
    line(page, &mut headings.iter().map(|h| h.as_bytes()));
    if ruler {
        let length = screen.map_or(RULER, |s| s.min(RULER));
        page.raw(vec![b'-'; length]);
        page.raw(b"\n");
    }
    for row in rows {
        line(page, &mut row.iter().map(Vec::as_slice));
    }
}

/// Characters of a text.
fn width(text: &[u8]) -> usize {
    if text.is_ascii() {
        text.len()
    } else {
        String::from_utf8_lossy(text).chars().count()
    }
}

/// At most `room` characters of a text, the last one a mark when something is missing.
fn cut(text: &[u8], room: usize) -> Vec<u8> {
    if width(text) <= room {
        return text.to_vec();
    }
    let kept = String::from_utf8_lossy(text);
    let kept: String = kept.chars().take(room.saturating_sub(1)).collect();
    (kept + "…").into_bytes()
}

#[cfg(test)]
mod tests {
    use super::super::{Screen, Style};
    use super::*;

    fn rows() -> Vec<Vec<Vec<u8>>> {
        vec![
            vec![b"1".to_vec(), b"a-name-longer-than-twenty".to_vec()],
            vec![b"22".to_vec(), "é".as_bytes().to_vec()],
        ]
    }

    #[test]
    fn columns_are_aligned_however_long_the_cells() {
        let mut page = Page::new(Style::default());
        let long = vec![vec![vec![b'x'; 30], b"end".to_vec()], rows().remove(1)];
        grid(&mut page, &["A", "B"], &long, COLUMN, false);
        let text = String::from_utf8(page.bytes().to_vec()).unwrap();
        let at: Vec<_> = text.lines().map(|l| l.find(['B', 'e', 'é'])).collect();
        assert_eq!(at, [Some(31), Some(31), Some(31)]);
    }

    #[test]
    fn lines_fit_the_terminal() {
        let mut page = Page::new(Style {
            screen: Some(Screen {
                columns: 16,
                rows: 24,
            }),
            ..Style::default()
        });
        grid(&mut page, &["A", "B"], &rows(), COLUMN, true);
        let text = String::from_utf8(page.bytes().to_vec()).unwrap();
        assert!(text.lines().all(|l| l.chars().count() <= 16), "{text}");
        assert!(text.contains("1  a-name-longe…\n"), "{text}");
    }

    #[test]
    fn units_for_people() {
        let texts = [0, 1023, 1024, 5 << 20, 3 << 40].map(bytes);
        assert_eq!(texts, ["0B", "1023B", "1.00KB", "5.00M", "3.00T"]);
        assert_eq!(time(1_500), "1.50us");
        assert_eq!(time(75_250_000_000), "75.25s");
    }
}
