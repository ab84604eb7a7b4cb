//! The arguments for sysdig-rs: the default, and what a guest changes about them.

use scap_vm::{Error, Result};
use std::path::PathBuf;

const FORMAT: &str = "*%evt.num %evt.time %container.id %container.name %container.image \
    %proc.name %evt.type %fd.name";
/// Where a capture file is written inside a guest.
const GUEST_FILE: &str = "/var/tmp/capture.scap";

/// What sysdig-rs is asked for.
#[derive(Debug, PartialEq, Eq)]
pub struct Capture {
    /// All arguments.
    pub arguments: Vec<String>,
    /// The index of the argument that ends with the file to write, and where the name starts in it.
    output: Option<(usize, usize)>,
}

impl Capture {
    /// Takes the user's arguments, or the default when there are none.
    pub fn parse(mut arguments: Vec<String>) -> Result<Self> {
        if arguments.is_empty() {
            arguments = ["-M", "10", "-p", FORMAT, "container.type", "=", "rkt"]
                .map(Into::into)
                .into();
        }
        let mut output = None;
        for (index, argument) in arguments.iter().enumerate() {
            let after = arguments
                .get(index + 1)
                .filter(|next| !next.starts_with('-'));
            match argument.as_str() {
                "-r" | "--readfile" => {
                    return Err(Error::Usage(
                        "live captures; to read a file run `cargo run --release -p sysdig-rs -- -r FILE`"
                            .into(),
                    ));
                }
                "--writefile" if after.is_some() => output = Some((index + 1, 0)),
                text if text.starts_with("--writefile=") => {
                    output = Some((index, "--writefile=".len()));
                }
                text => match behind_w(text) {
                    Some("") if after.is_some() => output = Some((index + 1, 0)),
                    Some("" | "-") | None => {}
                    Some(file) => output = Some((index, text.len() - file.len())),
                },
            }
        }
        Ok(Self { arguments, output })
    }

    /// The arguments for a guest, and what to copy out of it: a file written there comes to this host.
    pub fn in_guest(&self) -> (Vec<String>, Vec<(String, PathBuf)>) {
        let mut arguments = self.arguments.clone();
        let Some((index, start)) = self.output else {
            return (arguments, Vec::new());
        };
        let host = PathBuf::from(&arguments[index][start..]);
        arguments[index].replace_range(start.., GUEST_FILE);
        (arguments, vec![(GUEST_FILE.to_owned(), host)])
    }
}

/// What follows `-w` in an argument, alone or behind options without values, as in `-zwFILE`.
fn behind_w(argument: &str) -> Option<&str> {
    let (before, file) = argument.strip_prefix('-')?.split_once('w')?;
    before
        .chars()
        .all(|option| "zjvPqAxXb".contains(option))
        .then_some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(words: &[&str]) -> Result<Capture> {
        Capture::parse(words.iter().map(|&word| word.to_owned()).collect())
    }

    #[test]
    fn without_arguments_rkt_is_shown_for_ten_seconds() {
        let capture = parse(&[]).unwrap();
        assert_eq!(&capture.arguments[..2], ["-M", "10"]);
        assert_eq!(&capture.arguments[4..], ["container.type", "=", "rkt"]);
        assert_eq!(capture.in_guest(), (capture.arguments.clone(), vec![]));
    }

    #[test]
    fn a_written_file_comes_to_the_host() {
        for (words, index) in [
            (vec!["-n", "5", "-w", "x.scap"], 3),
            (vec!["--writefile=x.scap"], 0),
            (vec!["--writefile", "x.scap"], 1),
            (vec!["-zw", "x.scap"], 1),
            (vec!["-wx.scap"], 0),
        ] {
            let (arguments, out) = parse(&words).unwrap().in_guest();
            assert!(arguments[index].ends_with(GUEST_FILE), "{arguments:?}");
            assert_eq!(out, [(GUEST_FILE.to_owned(), PathBuf::from("x.scap"))]);
        }
    }

    #[test]
    fn nothing_comes_to_the_host_when_nothing_is_written() {
        for words in [
            vec!["-w", "-"],
            vec!["-w-"],
            vec!["-pw"],
            vec!["-n", "9", "proc.name=w"],
        ] {
            assert_eq!(parse(&words).unwrap().in_guest().1, [], "{words:?}");
        }
    }

    #[test]
    fn reading_a_file_is_not_live() {
        assert!(
            parse(&["-r", "x.scap"])
                .unwrap_err()
                .to_string()
                .contains("-r FILE")
        );
    }
}
