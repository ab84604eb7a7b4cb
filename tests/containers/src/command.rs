//! Commands of the engines; each must succeed, or the test says what it printed.

use std::process::{Command, Stdio};

/// Runs a command and returns what it printed, without the last newline.
///
/// # Panics
///
/// When it cannot be started or fails.
pub fn run(program: &str, args: &[&str]) -> String {
    let output = Command::new(program)
        .args(args)
        .stdin(Stdio::null())
        .output()
        .unwrap_or_else(|e| panic!("{program}: {e}"));
    assert!(
        output.status.success(),
        "{program} {}: {}\n{}{}",
        args.join(" "),
        output.status,
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    String::from_utf8_lossy(&output.stdout)
        .trim_end()
        .to_owned()
}

/// Something to undo at the end of a test, however it ends. Failures are ignored: what is to be
/// stopped may be gone.
pub struct Cleanup(Vec<(String, Vec<String>)>);

impl Cleanup {
    /// Nothing to undo yet.
    pub fn new() -> Self {
        Self(Vec::new())
    }

    /// Adds a command.
    pub fn push(&mut self, program: &str, args: &[&str]) {
        let args = args.iter().map(|a| (*a).to_owned()).collect();
        self.0.push((program.to_owned(), args));
    }
}

impl Default for Cleanup {
    fn default() -> Self {
        Self::new()
    }
}

impl Drop for Cleanup {
    fn drop(&mut self) {
        while let Some((program, args)) = self.0.pop() {
            let _ = Command::new(program)
                .args(args)
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status();
        }
    }
}
