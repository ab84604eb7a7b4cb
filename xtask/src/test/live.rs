//! The whole way: rkt-shaped pods in a guest, the module, the libraries, the tools.

use super::Context;
use crate::capi;
use crate::live::Demo;
use crate::workspace;
use scap_vm::guest::End;
use scap_vm::kernel::KERNELS;
use scap_vm::{Error, Result};
use std::io::{self, Write, stderr};
use std::process::Command;
use std::sync::{Arc, Mutex};

const FORMAT: &str = "%evt.num %container.type %container.id %container.name %container.image \
    %proc.name %evt.type %fd.name";
const FILTER: &str = "container.type=rkt";
const CAPTURE: &str = "/var/tmp/capture.scap";
const MARK: &str = "=====";
const LINES: usize = 20;

/// The apps of the demonstration: the id of the container, its name, its image.
const APPS: &[[&str; 3]] = &[
    [
        "3f1c7a52-9d04-4e8b-8a6e-5b2f0c9d1e47:web",
        "web",
        "example.com/web:1.4.2",
    ],
    [
        "c80d4b16-27ea-4f93-b5d1-90ae6f3b7c28:front",
        "front",
        "example.com/front:2.0.1",
    ],
    [
        "c80d4b16-27ea-4f93-b5d1-90ae6f3b7c28:cache",
        "cache",
        "example.com/cache:7.2.5",
    ],
];

/// Captures live, writes a capture and reads it in the guest and on this host; then the C example captures,
/// and ends by itself after Ctrl-C.
pub fn run(context: &Context) -> Result<()> {
    let mut demo = Demo::prepare(&KERNELS[0], &|text| context.line(text))?;
    let scratch = tempfile::tempdir().map_err(Error::io("temporary directory"))?;
    let file = scratch.path().join("capture.scap");
    demo.spec.copy_out = vec![(CAPTURE.into(), file.clone())];
    // All apps must show up, so the capture is longer than the lines asked for in the end.
    let script = format!(
        "sysdig-rs -n {LINES} -p '{FORMAT}' {FILTER} || exit; echo {MARK}; \
         sysdig-rs -n 2000 -w {CAPTURE} {FILTER} || exit; \
         sysdig-rs -r {CAPTURE} -p '{FORMAT}' {FILTER} || exit; echo {MARK}; \
         rkt-events -n {LINES} || exit; \
         rkt-events > /dev/null & example=$!; sleep 5; kill -INT $example; wait $example"
    );
    demo.spec
        .programs
        .push(capi::build_example(&scratch.path().join("capi"))?);
    demo.spec
        .argv
        .extend(["/bin/sh".into(), "-c".into(), script]);
    let output = Kept::default();
    let outcome = demo
        .host
        .run(&demo.spec, output.clone(), stderr(), &|text| {
            context.line(text)
        })?;
    if outcome.end != End::Exited(0) {
        return Err(Error::Guest(format!(
            "a capture failed: {:?}\n{}",
            outcome.end,
            output.text()
        )));
    }
    if let Some(warning) = outcome.kernel_warnings.first() {
        return Err(Error::Guest(format!("the kernel complained: {warning}")));
    }
    let output = output.text();
    let parts: Vec<&str> = output.split(&format!("{MARK}\n")).collect();
    let &[live, read_in_guest, example] = &parts[..] else {
        return Err(Error::Guest(format!("unexpected output:\n{output}")));
    };
    context.line(live.trim_end());
    judge_lines(live, LINES, 1)?;
    judge_lines(read_in_guest, LINES, APPS.len())?;
    // The C example leaves out the type, which is always rkt.
    let example: String = example
        .lines()
        .map(|line| line.replacen(' ', " rkt ", 1) + "\n")
        .collect();
    judge_lines(&example, LINES, 1)?;
    let program = workspace::build_program("sysdig-rs")?;
    let read_here = Command::new(program)
        .arg("-r")
        .arg(&file)
        .args(["-p", FORMAT, FILTER])
        .output()
        .map_err(Error::io("sysdig-rs"))?;
    if String::from_utf8_lossy(&read_here.stdout) == read_in_guest {
        Ok(())
    } else {
        Err(Error::Guest(
            "the capture gives other lines on this host than in the guest".into(),
        ))
    }
}

/// Every line is of one of the apps, with its id, name and image; there are at least `least` lines of at
/// least `apps` apps.
fn judge_lines(text: &str, least: usize, apps: usize) -> Result<()> {
    let mut seen = vec![false; APPS.len()];
    for line in text.lines() {
        let words: Vec<&str> = line.split(' ').collect();
        let app = words.get(1..5).filter(|words| words[0] == "rkt");
        let app = app.and_then(|words| APPS.iter().position(|app| app == &words[1..4]));
        match app {
            Some(index) => seen[index] = true,
            None => {
                return Err(Error::Guest(format!(
                    "not a line of an app of the pods: {line}"
                )));
            }
        }
    }
    let (lines, found) = (
        text.lines().count(),
        seen.iter().filter(|&&seen| seen).count(),
    );
    if lines < least || found < apps {
        return Err(Error::Guest(format!(
            "{lines} lines of {found} apps; expected at least {least} lines of {apps} apps"
        )));
    }
    Ok(())
}

/// Output kept for a look at it.
#[derive(Clone, Default)]
struct Kept(Arc<Mutex<Vec<u8>>>);

impl Kept {
    fn text(&self) -> String {
        String::from_utf8_lossy(&self.0.lock().unwrap_or_else(|e| e.into_inner())).into_owned()
    }
}

impl Write for Kept {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0
            .lock()
            .unwrap_or_else(|e| e.into_inner())
            .extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_must_be_of_the_pods() {
        let line = |app: &[&str; 3], rest: &str| format!("7 rkt {} {rest}\n", app.join(" "));
        let one = line(&APPS[0], "work openat /data/x");
        assert!(judge_lines(&one, 1, 1).is_ok());
        assert!(judge_lines(&one, 2, 1).is_err());
        assert!(judge_lines(&one, 1, 2).is_err());
        assert!(judge_lines("", 1, 1).is_err());
        let mixed = line(&[APPS[0][0], APPS[0][1], APPS[1][2]], "work openat /data/x");
        assert!(judge_lines(&mixed, 1, 1).is_err());
        assert!(judge_lines(&(one + "8 host <NA> <NA> <NA> sh close\n"), 1, 1).is_err());
    }
}
