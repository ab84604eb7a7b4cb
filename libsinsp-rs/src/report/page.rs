//! What reports print on.

use std::io::Write;

use crate::format::text::escape;
use crate::format::{Settings, repair_utf8};

/// Size of a terminal, characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Screen {
    /// Characters of a line.
    pub columns: usize,
    /// Lines.
    pub rows: usize,
}

/// How reports show themselves.
#[derive(Clone, Debug, Default)]
pub struct Style {
    /// JSON instead of text.
    pub json: bool,
    /// Colours.
    pub colors: bool,
    /// Name containers (`-pc`).
    pub containers: bool,
    /// The terminal the output goes to, if it does.
    pub screen: Option<Screen>,
    /// Tables start over after so many ns of event time; `None` shows them once, at the end.
    pub refresh: Option<u64>,
    /// How data, names and times are rendered.
    pub settings: Settings,
}

/// Colours of a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Color {
    Red,
    Green,
    Yellow,
    Blue,
}

/// Output of reports: text that waits to be taken.
pub struct Page {
    /// How it is to look.
    pub style: Style,
    out: Vec<u8>,
    notes: Vec<String>,
}

impl Page {
    /// An empty page.
    pub fn new(style: Style) -> Self {
        Self {
            style,
            out: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// What is on it.
    pub fn bytes(&self) -> &[u8] {
        &self.out
    }

    /// Takes everything off.
    pub fn clear(&mut self) {
        self.out.clear();
    }

    /// Appends bytes as they are.
    pub fn raw(&mut self, bytes: impl AsRef<[u8]>) {
        self.out.extend_from_slice(bytes.as_ref());
    }

    /// Appends a name or another text of the kernel, safe to show.
    pub fn text(&mut self, text: &[u8]) {
        escape(&mut self.out, text, &self.style.settings);
    }

    /// Appends a JSON value and a line end.
    pub(super) fn json_line(&mut self, value: &serde_json::Value) {
        crate::format::json::write(&mut self.out, value);
        self.out.push(b'\n');
    }

    /// Something the reader should know that is not part of the report.
    pub fn note(&mut self, text: impl Into<String>) {
        let text = text.into();
        if !self.notes.contains(&text) {
            self.notes.push(text);
        }
    }

    /// The notes so far.
    pub fn notes(&self) -> &[String] {
        &self.notes
    }

    /// Empties the screen before a table that replaces the one before.
    pub(super) fn new_screen(&mut self) {
        if self.style.screen.is_some() && self.style.refresh.is_some() && !self.style.json {
            self.raw(b"\x1b[2J\x1b[H");
        }
    }

    /// Allows colours or not; gives what was allowed.
    pub(super) fn allow_colors(&mut self, allowed: bool) -> bool {
        let before = self.style.colors;
        self.style.colors &= allowed;
        before
    }

    /// Begins a colour, if there are colours.
    pub(super) fn color(&mut self, color: Color) {
        if self.style.colors {
            self.raw(match color {
                Color::Red => "\x1b[31m",
                Color::Green => "\x1b[32m",
                Color::Yellow => "\x1b[33m",
                Color::Blue => "\x1b[34m",
            });
        }
    }

    /// Ends the colour.
    pub(super) fn plain(&mut self) {
        if self.style.colors {
            self.raw(b"\x1b[0m");
        }
    }
}

impl Write for Page {
    fn write(&mut self, buf: &[u8]) -> std::io::Result<usize> {
        self.raw(buf);
        Ok(buf.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A text as JSON.
pub(super) fn json_text(text: &[u8]) -> serde_json::Value {
    repair_utf8(text).into_owned().into()
}
