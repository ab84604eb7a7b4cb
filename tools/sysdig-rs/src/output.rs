//! Lines on standard output.

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};

use libsinsp_rs::Enriched;
use libsinsp_rs::field::FieldRef;
use libsinsp_rs::filter::Dialect;
use libsinsp_rs::format::{BufferMode, Format, Line, Settings, TimeMode, default_line};

use crate::args::{Args, TimeType};
use crate::failure::Failure;
use crate::reporting::colors;

/// Writes one line per event.
pub struct Output {
    out: BufWriter<StdoutLock<'static>>,
    format: Format,
    json: bool,
    unbuffered: bool,
    /// The format changes colours: they end with the program.
    colored: bool,
    /// A line was written.
    written: bool,
    line: Vec<u8>,
}

/// Characters of a data buffer shown without -v.
const BUFFER_LIMIT: usize = 80;

/// The text of the format the command line asks for.
pub fn format_text(args: &Args) -> Result<String, Failure> {
    let colors = colors() && !args.json;
    Ok(match args.print.as_deref() {
        None => default_line(Line::Plain, colors),
        Some("c" | "container") => default_line(Line::Container, colors),
        Some("p") => default_line(Line::Plain, false),
        Some("k" | "kubernetes") => default_line(Line::Pod, colors),
        Some("m" | "mesos") => default_line(Line::MesosTask, colors),
        Some(text) => unescape(text),
    })
}

/// `\n`, `\t`, `\e` and `\\` as the shell passes them; other backslashes stay.
fn unescape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars();
    while let Some(c) = chars.next() {
        if c != '\\' {
            out.push(c);
            continue;
        }
        match chars.next() {
            Some('n') => out.push('\n'),
            Some('t') => out.push('\t'),
            Some('e') => out.push('\x1b'),
            Some('\\') => out.push('\\'),
            Some(other) => out.extend(['\\', other]),
            None => out.push('\\'),
        }
    }
    out
}

/// How values are rendered.
pub fn settings(args: &Args) -> Settings {
    Settings {
        buffer: if args.print_ascii {
            BufferMode::Ascii
        } else if args.print_hex {
            BufferMode::Hex
        } else if args.print_hex_ascii {
            BufferMode::HexAscii
        } else if args.print_base64 {
            BufferMode::Base64
        } else {
            BufferMode::Dots
        },
        buffer_limit: (!args.verbose && !args.json).then_some(BUFFER_LIMIT),
        time: match args.timetype {
            TimeType::H => TimeMode::Human,
            TimeType::A => TimeMode::Absolute,
            TimeType::R => TimeMode::Relative,
            TimeType::D => TimeMode::Latency,
            TimeType::Delta => TimeMode::Delta,
        },
        resolve_ports: args.resolve_ports,
        raw_text: args.raw,
        ..Settings::default()
    }
}

/// A field that tells how long a call took.
pub fn is_latency(field: &FieldRef) -> bool {
    field.field().name.contains("latency")
}

impl Output {
    /// Compiles the format and takes standard output.
    pub fn new(args: &Args, settings: Settings) -> Result<Self, Failure> {
        let text = format_text(args)?;
        let format =
            Format::compile_with(&text, settings, Dialect::default()).map_err(Failure::Format)?;
        Ok(Self {
            out: BufWriter::with_capacity(1 << 16, io::stdout().lock()),
            format,
            json: args.json,
            unbuffered: args.unbuffered || io::stdout().is_terminal(),
            written: false,
            colored: text.contains('\x1b') && !args.json,
            line: Vec::with_capacity(512),
        })
    }

    /// The lines show how long calls took.
    pub fn reads_latency(&self) -> bool {
        self.format.fields().iter().any(|field| is_latency(field))
    }

    /// Writes the line of an event; true when it had one.
    pub fn event(&mut self, event: &Enriched<'_>) -> Result<bool, Failure> {
        self.line.clear();
        let printed = if self.json {
            self.format.render_json(event, &mut self.line)
        } else {
            self.format.render(event, &mut self.line)
        };
        if printed {
            self.line.push(b'\n');
            self.written = true;
            self.out.write_all(&self.line)?;
            if self.unbuffered {
                self.out.flush()?;
            }
        }
        Ok(printed)
    }

    /// Where reports write.
    pub fn stream(&mut self) -> &mut impl Write {
        &mut self.out
    }

    /// Flushes if every line is to be seen at once.
    pub fn flush_line(&mut self) -> Result<(), Failure> {
        if self.unbuffered {
            self.out.flush()?;
        }
        Ok(())
    }

    /// Writes out what is buffered; a quiet stream must not hold lines back.
    pub fn flush(&mut self) -> Result<(), Failure> {
        Ok(self.out.flush()?)
    }

    /// Ends the output: colours go back to normal.
    pub fn finish(&mut self) -> Result<(), Failure> {
        if self.colored && self.written && self.out.get_ref().is_terminal() {
            self.out.write_all(b"\x1b[0m")?;
        }
        self.flush()
    }
}
