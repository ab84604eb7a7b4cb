//! The command line.

use std::path::PathBuf;

use clap::{ArgAction, ArgGroup, Parser, ValueEnum};

/// See what a Linux host and its containers do, event by event.
///
/// Without -r, events come live from the kernel module (root needed). FILTER is the rest of the
/// command line: 'container.type = rkt and evt.type = open'.
#[derive(Debug, Parser)]
#[command(
    name = "sysdig-rs",
    version,
    group = ArgGroup::new("buffers").args(["print_ascii", "print_hex", "print_hex_ascii", "print_base64"]),
)]
pub struct Args {
    /// Read events from a capture file ('-': standard input); may be given several times
    #[arg(short, long = "readfile", value_name = "FILE")]
    pub readfile: Vec<PathBuf>,

    /// Write the events that pass the filter to a capture file ('-': standard output)
    #[arg(short, long = "writefile", value_name = "FILE")]
    pub writefile: Option<PathBuf>,

    /// Compress the file written with -w (gzip)
    #[arg(short = 'z', long)]
    pub compress: bool,

    /// Stop after N events that pass the filter
    #[arg(short = 'n', long = "numevents", value_name = "N")]
    pub numevents: Option<u64>,

    /// Stop after N seconds (event time for files)
    #[arg(short = 'M', value_name = "N", long = "max-seconds")]
    pub seconds: Option<u64>,

    /// Output format: '%evt.num %proc.name …'; 'c' or 'container' for the container format, 'p'
    /// to print the default format. A leading '*' prints lines with missing values too
    #[arg(short, long = "print", value_name = "FORMAT")]
    pub print: Option<String>,

    /// One JSON object per event
    #[arg(short, long)]
    pub json: bool,

    /// Bytes captured of each data buffer
    #[arg(short, long, value_name = "N", default_value_t = 80)]
    pub snaplen: u32,

    /// List the fields filters and formats can use (with -v: their types)
    #[arg(short, long = "list")]
    pub list: bool,

    /// List the events
    #[arg(short = 'L', long = "list-events")]
    pub list_events: bool,

    /// How %evt.outputtime is shown
    #[arg(short, long = "timetype", value_enum, default_value_t = TimeType::H)]
    pub timetype: TimeType,

    /// Do not cut data buffers at 80 characters; print statistics at the end
    #[arg(short, long)]
    pub verbose: bool,

    /// Show progress on stderr while reading files
    #[arg(short = 'P', long)]
    pub progress: bool,

    /// Do not print events
    #[arg(short, long)]
    pub quiet: bool,

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

    /// Which events to show or write
    #[arg(value_name = "FILTER", trailing_var_arg = true, action = ArgAction::Append)]
    pub filter: Vec<String>,
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
    /// Seconds since the previous event
    #[value(name = "d")]
    D,
    /// Seconds since the previous event, of those that pass the filter
    #[value(name = "D")]
    Delta,
}
