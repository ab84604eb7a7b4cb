//! What clap cannot do: reports take the next word only sometimes, and options of other engines
//! deserve an answer.

use std::ffi::{OsStr, OsString};

use clap::CommandFactory;
use libsinsp_rs::filter::Filter;
use libsinsp_rs::report::{self, ArgKind, Info};

use crate::args::Args;
use crate::failure::Failure;

/// A command line with its reports taken off.
#[derive(Debug, Default)]
pub struct CommandLine {
    /// Reports with their arguments.
    pub reports: Vec<Call>,
    /// `-cl`.
    pub list_reports: bool,
    /// Everything else, the name of the program first.
    pub rest: Vec<OsString>,
    /// A word that is no option stands in front of an option.
    pub options_after_filter: bool,
}

/// A report to run.
#[derive(Debug, PartialEq, Eq)]
pub struct Call {
    /// Its name.
    pub name: String,
    /// The word with its arguments.
    pub arguments: Option<String>,
}

impl Call {
    /// The report.
    pub fn info(&self) -> Result<&'static Info, Failure> {
        known(&self.name)
    }
}

/// The report with this name.
pub fn known(name: &str) -> Result<&'static Info, Failure> {
    report::find(name).ok_or_else(|| {
        let hint = match report::similar(name) {
            Some(other) => format!("did you mean {other}? "),
            None => String::new(),
        };
        Failure::Text(format!("no report named '{name}': {hint}-cl lists them"))
    })
}

/// Options of sysdig this program has no use for, and why.
const ELSEWHERE: &[(&[&str], &str)] = &[
    (
        &["-B", "--bpf", "--modern-bpf", "--cpus-for-each-buffer"],
        "there is no eBPF here: live events come from the kernel module",
    ),
    (
        &[
            "-g",
            "--gvisor-config",
            "--gvisor-generate-config",
            "--gvisor-root",
            "--gvisor_root",
        ],
        "gVisor is not supported: live events come from the kernel module",
    ),
    (
        &[
            "-H",
            "--plugin",
            "-I",
            "--input",
            "--plugin-config-file",
            "--plugin-info",
        ],
        "plugins are not supported",
    ),
    (
        &[
            "-k",
            "--k8s-api",
            "-K",
            "--k8s-api-cert",
            "-m",
            "--mesos-api",
            "--node-name",
        ],
        "deprecated: API servers are not asked",
    ),
    (
        &["-T", "--force-tracers-capture"],
        "deprecated: tracers are gone",
    ),
    (
        &["-u", "--udig"],
        "deprecated: there is no capture without the kernel",
    ),
    #[cfg(not(feature = "cri"))]
    (
        &["--cri", "--cri-timeout"],
        "this sysdig-rs was built without the feature cri",
    ),
    (
        &["--large-environment"],
        "not supported: environments are cut at what the kernel module records",
    ),
];

/// Options with and without values.
struct Options {
    command: clap::Command,
}

impl Options {
    fn takes_value(&self, is: impl Fn(&clap::Arg) -> bool) -> bool {
        let arg = self.command.get_arguments().find(|arg| is(arg));
        arg.is_some_and(|arg| arg.get_action().takes_values() && !arg.is_require_equals_set())
    }
}

/// Takes the reports off a command line.
pub fn read(words: impl IntoIterator<Item = OsString>) -> Result<CommandLine, Failure> {
    let options = Options {
        command: Args::command(),
    };
    let mut line = CommandLine::default();
    let mut words = words.into_iter().peekable();
    line.rest.extend(words.next());
    let mut words: std::collections::VecDeque<OsString> = words.collect();
    let mut filter = false;
    while let Some(word) = words.pop_front() {
        let Some(text) = word.to_str().filter(|t| is_option(t)) else {
            filter = true;
            line.rest.push(word);
            continue;
        };
        if text == "--" {
            line.rest.push(word);
            line.rest.extend(words.drain(..));
            break;
        }
        line.options_after_filter |= filter;
        refuse(text)?;
        if let Some(long) = text.strip_prefix("--") {
            let (name, value) = match long.split_once('=') {
                Some((name, value)) => (name, Some(value.to_owned())),
                None => (long, None),
            };
            if name == "chisel" {
                report_call(&mut line, value, &mut words)?;
                continue;
            }
            let takes = value.is_none() && options.takes_value(|a| a.get_long() == Some(name));
            line.rest.push(word);
            if takes {
                line.rest.extend(words.pop_front());
            }
            continue;
        }
        let letters = text[1..].to_owned();
        for (at, letter) in letters.char_indices() {
            let behind = &letters[at + letter.len_utf8()..];
            if letter == 'c' {
                if at > 0 {
                    line.rest.push(format!("-{}", &letters[..at]).into());
                }
                let name = (!behind.is_empty()).then(|| behind.to_owned());
                report_call(&mut line, name, &mut words)?;
                break;
            }
            let takes = options.takes_value(|a| a.get_short() == Some(letter));
            if takes || behind.is_empty() {
                line.rest.push(word);
                if takes && behind.is_empty() {
                    line.rest.extend(words.pop_front());
                }
                break;
            }
        }
    }
    Ok(line)
}

/// A word that getopt takes for options; negative numbers are values.
fn is_option(text: &str) -> bool {
    text.len() > 1 && text.starts_with('-') && !text.as_bytes()[1].is_ascii_digit()
}

/// The name of a report, and its arguments if the next word holds them.
fn report_call(
    line: &mut CommandLine,
    name: Option<String>,
    words: &mut std::collections::VecDeque<OsString>,
) -> Result<(), Failure> {
    let name = match name {
        Some(name) => name,
        None => words
            .pop_front()
            .ok_or_else(|| Failure::Text("-c needs the name of a report; -cl lists them".into()))?
            .to_string_lossy()
            .into_owned(),
    };
    if name == "l" {
        line.list_reports = true;
        return Ok(());
    }
    let info = known(&name)?;
    let arguments = takes_next(info, words)
        .then(|| words.pop_front())
        .flatten()
        .map(|word| word.to_string_lossy().into_owned());
    line.reports.push(Call { name, arguments });
    Ok(())
}

/// True when the next word holds the arguments of the report.
fn takes_next(info: &Info, words: &std::collections::VecDeque<OsString>) -> bool {
    let next = words.front().and_then(|w| w.to_str());
    if info.args.is_empty() || next.is_none_or(is_option) {
        return false;
    }
    let filter_argument = matches!(info.args, [only] if only.kind == ArgKind::Filter);
    if info.needs_arguments() || filter_argument {
        return true;
    }
    // All arguments may be left out: what already is a filter stays one.
    let rest: Vec<&str> = words
        .iter()
        .filter_map(|w: &OsString| OsStr::to_str(w))
        .take_while(|w| !is_option(w))
        .collect();
    Filter::compile(rest.join(" ")).is_err()
}

/// An answer to options of engines that are not here.
fn refuse(text: &str) -> Result<(), Failure> {
    let long = text.split('=').next().unwrap_or(text);
    let short: String = text.chars().take(2).collect();
    let is = |option: &&str| {
        if option.starts_with("--") {
            *option == long
        } else {
            *option == short && !text.starts_with("--")
        }
    };
    match ELSEWHERE
        .iter()
        .find_map(|(options, why)| options.iter().find(|o| is(o)).map(|o| (o, why)))
    {
        Some((option, why)) => Err(Failure::Text(format!("{option}: {why}"))),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(words: &[&str]) -> CommandLine {
        let all = std::iter::once(&"sysdig-rs").chain(words);
        match read(all.map(OsString::from)) {
            Ok(line) => line,
            Err(e) => panic!("{e}"),
        }
    }

    fn refused(words: &[&str]) -> String {
        let all = std::iter::once(&"sysdig-rs").chain(words);
        match read(all.map(OsString::from)) {
            Ok(line) => panic!("{line:?}"),
            Err(e) => e.to_string(),
        }
    }

    fn call(name: &str, arguments: Option<&str>) -> Call {
        Call {
            name: name.to_owned(),
            arguments: arguments.map(str::to_owned),
        }
    }

    #[test]
    fn a_report_takes_the_words_that_are_its_own() {
        let l = line(&["-r", "f", "-c", "topfiles_bytes", "proc.name=nginx"]);
        assert_eq!(l.reports, [call("topfiles_bytes", None)]);
        assert_eq!(l.rest, ["sysdig-rs", "-r", "f", "proc.name=nginx"]);

        let l = line(&["-c", "fileslower", "1", "evt.type=read"]);
        assert_eq!(l.reports, [call("fileslower", Some("1"))]);
        assert_eq!(l.rest, ["sysdig-rs", "evt.type=read"]);

        // All optional: a filter stays a filter, anything else is an argument.
        let l = line(&["-c", "spy_users", "proc.name=vi"]);
        assert_eq!(l.reports, [call("spy_users", None)]);
        let l = line(&["-c", "spy_users", "3", "proc.name=vi"]);
        assert_eq!(l.reports, [call("spy_users", Some("3"))]);
        let l = line(&["-c", "echo_fds", "-r", "f"]);
        assert_eq!(l.reports, [call("echo_fds", None)]);

        // An argument that is a filter takes it.
        let l = line(&["-c", "lsof", "fd.type=ipv4", "proc.name=sshd"]);
        assert_eq!(l.reports, [call("lsof", Some("fd.type=ipv4"))]);
        assert_eq!(l.rest, ["sysdig-rs", "proc.name=sshd"]);
    }

    #[test]
    fn reports_are_found_in_clusters_and_values_are_left_alone() {
        let l = line(&["-qc", "topconns", "-ctopprocs_net", "--chisel=ps", "-cl"]);
        assert_eq!(
            l.reports,
            [
                call("topconns", None),
                call("topprocs_net", None),
                call("ps", None)
            ]
        );
        assert!(l.list_reports);
        assert_eq!(l.rest, ["sysdig-rs", "-q"]);

        let l = line(&["-w", "-c", "-pc", "--print", "-c", "--", "-c", "x"]);
        assert!(l.reports.is_empty());
        assert_eq!(l.rest.len(), 9);
    }

    #[test]
    fn wrong_names_and_foreign_options_get_an_answer() {
        assert!(refused(&["-c", "topproc_net"]).contains("did you mean topprocs_net?"));
        assert!(refused(&["-c"]).contains("needs the name"));
        assert!(refused(&["--modern-bpf"]).contains("no eBPF"));
        assert!(refused(&["-B/tmp/probe.o"]).contains("no eBPF"));
        assert!(refused(&["-k", "http://x"]).contains("deprecated"));
        assert!(refused(&["--plugin-info=x"]).contains("plugins"));
    }

    #[test]
    fn options_behind_a_filter_are_noticed() {
        assert!(line(&["evt.type=open", "-n", "3"]).options_after_filter);
        assert!(!line(&["-n", "3", "evt.rawres", "=", "-2"]).options_after_filter);
    }
}
