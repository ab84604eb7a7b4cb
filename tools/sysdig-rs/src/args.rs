//! The command line.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{ArgAction, ArgGroup, Parser, ValueEnum};

use crate::manual::Document;

/// See what a Linux host and its containers do, event by event.
///
/// Without -r, events come live from the kernel module (root needed). FILTER is the rest of the
/// command line: 'container.type = rkt and evt.type = open'. Words that begin with '-' are options
/// wherever they stand; a filter in quotes may hold them.
#[derive(Debug, Parser)]
#[command(
    name = "sysdig-rs",
    version,
    args_override_self = true,
    group = ArgGroup::new("buffers").args(["print_ascii", "print_hex", "print_hex_ascii", "print_base64"]),
)]
pub struct Args {
    /// Read events from a capture file ('-': standard input); given several times, the files are
    /// one stream
    #[arg(short, long = "readfile", value_name = "FILE")]
    pub readfile: Vec<PathBuf>,

    /// Write the events that pass the filter to a capture file ('-': standard output)
    #[arg(short, long = "writefile", value_name = "FILE")]
    pub writefile: Option<PathBuf>,

    /// Compress the file written with -w (gzip)
    #[arg(short = 'z', long)]
    pub compress: bool,

    /// With -w: begin a new file after N million bytes
    #[arg(
        short = 'C',
        long = "file-size",
        value_name = "N",
        requires = "writefile"
    )]
    pub file_size: Option<u64>,

    /// With -w: begin a new file every N seconds; a name with '%' is a pattern for strftime
    #[arg(
        short = 'G',
        long = "seconds",
        value_name = "N",
        requires = "writefile"
    )]
    pub rotate_seconds: Option<u64>,

    /// With -w: begin a new file after N events (decimal, 0x… or 0…)
    #[arg(short = 'e', long = "event-limit", value_name = "N", requires = "writefile",
          value_parser = any_base)]
    pub event_limit: Option<u64>,

    /// With -C, -G or -e: keep N files
    #[arg(short = 'W', long = "limit", value_name = "N", requires = "writefile")]
    pub limit: Option<u64>,

    /// With -w and a filter: write events that the filter refuses but names depend on, marked as
    /// such (always done)
    #[arg(short = 'F', long)]
    pub fatfile: bool,

    /// With -r, -w and a filter: write only the processes that pass it
    #[arg(long, requires = "readfile", requires = "writefile")]
    pub filter_proclist: bool,

    /// When what -w writes is on the disk for sure, so that it survives a crash of the machine
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = Sync::Never,
          hide_default_value = true, requires = "writefile")]
    pub sync: Sync,

    /// Stop after N events that pass the filter
    #[arg(short = 'n', long = "numevents", value_name = "N")]
    pub numevents: Option<u64>,

    /// Stop after N seconds (event time for files)
    #[arg(short = 'M', value_name = "N", long = "max-seconds")]
    pub seconds: Option<u64>,

    /// Run a report; ARGS is one word, in quotes when it has several parts; -cl lists the reports
    // Taken off the command line before: whether ARGS follow depends on the report.
    #[arg(short = 'c', long = "chisel", value_names = ["NAME", "ARGS"], num_args = 1..=2,
          value_parser = report_names(), hide_possible_values = true)]
    pub report: Vec<String>,

    /// List the reports (-cl)
    #[arg(long = "list-chisels")]
    pub list_reports: bool,

    /// Describe a report and its arguments
    #[arg(short = 'i', long = "chisel-info", value_name = "NAME")]
    pub report_info: Option<String>,

    /// Output format: '%evt.num %proc.name …'; 'c' or 'container' for the container format, 'p'
    /// to print the default format. A leading '*' prints lines with missing values too
    #[arg(short, long = "print", value_name = "FORMAT")]
    pub print: Option<String>,

    /// One JSON object per event; reports as JSON
    #[arg(short, long)]
    pub json: bool,

    /// The filter only decides what is printed, not what is written
    #[arg(short = 'd', long = "displayflt")]
    pub displayflt: bool,

    /// Bytes captured of each data buffer (80, or what a report wants)
    #[arg(short, long, value_name = "N")]
    pub snaplen: Option<u32>,

    /// Live: capture page faults, too
    #[arg(long)]
    pub page_faults: bool,

    /// Live: ask the runtime on this socket about containers of pods, over CRI; may be given
    /// several times [default: those of containerd, CRI-O and k3s]
    #[cfg(feature = "cri")]
    #[arg(long, value_name = "SOCKET")]
    pub cri: Vec<PathBuf>,

    /// Live: milliseconds a runtime has to describe a container [default: 1000]
    #[cfg(feature = "cri")]
    #[arg(long, value_name = "MS", value_parser = clap::value_parser!(u64).range(1..=600_000))]
    pub cri_timeout: Option<u64>,

    /// Live: record every process also when the filter is about some (proc.pid=N and ...)
    #[arg(long)]
    pub no_kernel_filter: bool,

    /// Live: leave out the events of programs with this name and of what they start; may be given
    /// several times
    #[arg(short = 'U', long = "suppress-comm", value_name = "NAME")]
    pub suppress_comm: Vec<String>,

    /// Live: do not read users and groups; they are shown by number
    #[arg(short = 'E', long)]
    pub exclude_users: bool,

    /// Show own and internal events, too, and say more
    #[arg(short = 'D', long)]
    pub debug: bool,

    /// List the fields filters and formats can use (-lv: with their types)
    #[arg(short, long = "list", value_name = "SOURCE", num_args = 0..=1, require_equals = true,
          default_missing_value = "syscall")]
    pub list: Option<String>,

    /// The same as Markdown
    #[arg(long, value_name = "SOURCE", num_args = 0..=1, require_equals = true,
          default_missing_value = "syscall")]
    pub list_markdown: Option<String>,

    /// List the events
    #[arg(short = 'L', long = "list-events")]
    pub list_events: bool,

    /// How %evt.outputtime is shown
    #[arg(short, long = "timetype", value_enum, default_value_t = TimeType::H)]
    pub timetype: TimeType,

    /// Show ports as names of services
    #[arg(short = 'R', long)]
    pub resolve_ports: bool,

    /// Do not cut data buffers at 80 characters; print statistics at the end
    #[arg(short, long)]
    pub verbose: bool,

    /// Show progress on stderr while reading files
    #[arg(short = 'P', long)]
    pub progress: bool,

    /// Do not print events
    #[arg(short, long)]
    pub quiet: bool,

    /// At the end print the 100 most frequent events with their numbers
    #[arg(short = 'S', long)]
    pub summary: bool,

    /// Print only the text of data buffers
    #[arg(short = 'A', long)]
    pub print_ascii: bool,

    /// Print data buffers in hex
    #[arg(short = 'x', long)]
    pub print_hex: bool,

    /// Print data buffers in hex and ascii
    #[arg(short = 'X', long)]
    pub print_hex_ascii: bool,

    /// Print data buffers in base64
    #[arg(short = 'b', long)]
    pub print_base64: bool,

    /// Leave control characters in names and data as they are instead of escaping them
    #[arg(long)]
    pub raw: bool,

    /// Flush the output after every line
    #[arg(long)]
    pub unbuffered: bool,

    /// Least weight of messages on stderr
    #[arg(long, value_enum, value_name = "LEVEL", default_value_t = LogLevel::Notice)]
    pub log_level: LogLevel,

    /// Print the versions of the libraries and of what they speak
    #[arg(long)]
    pub libs_version: bool,

    /// Print the manual page, or the completions of a shell
    #[arg(long, value_enum, value_name = "WHAT", hide = true)]
    pub generate: Option<Document>,

    /// Which events to show or write
    #[arg(value_name = "FILTER", action = ArgAction::Append, allow_negative_numbers = true)]
    pub filter: Vec<String>,
}

/// When what is written is on the disk for sure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Sync {
    /// When the system gets to it
    Never,
    /// When a file is complete
    File,
    /// After every 256 KiB
    Buffer,
}

/// Forms of %evt.outputtime.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum TimeType {
    /// Time of day
    H,
    /// Seconds since the epoch
    A,
    /// Seconds since the first event
    R,
    /// Seconds the call took
    #[value(name = "d")]
    D,
    /// Seconds since the previous event, of those that pass the filter
    #[value(name = "D")]
    Delta,
}

/// Weights of messages.
#[allow(missing_docs)]
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, ValueEnum)]
#[value(rename_all = "lower")]
pub enum LogLevel {
    Trace,
    Debug,
    Info,
    Notice,
    Warning,
    Error,
    Critical,
    Fatal,
}

/// For completions.
fn report_names() -> PossibleValuesParser {
    libsinsp_rs::report::all()
        .iter()
        .map(|info| info.name)
        .collect::<Vec<_>>()
        .into()
}

/// A number as C writes it.
fn any_base(text: &str) -> Result<u64, String> {
    let (digits, base) = match text.as_bytes() {
        [b'0', b'x' | b'X', ..] => (&text[2..], 16),
        [b'0', _, ..] => (&text[1..], 8),
        _ => (text, 10),
    };
    u64::from_str_radix(digits, base).map_err(|e| e.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_options_do_not_contradict_each_other() {
        Args::command().debug_assert();
    }

    #[test]
    fn numbers_of_any_base() {
        assert_eq!(any_base("10"), Ok(10));
        assert_eq!(any_base("0x10"), Ok(16));
        assert_eq!(any_base("010"), Ok(8));
        assert_eq!(any_base("0"), Ok(0));
        assert!(any_base("0x").is_err());
        assert!(any_base("many").is_err());
    }
}
