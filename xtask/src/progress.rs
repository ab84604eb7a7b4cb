//! Progress on standard error: one line that is rewritten on a terminal, plain lines elsewhere.

use indicatif::{ProgressBar, ProgressStyle};
use std::io::IsTerminal;
use std::time::{Duration, Instant};

/// Shows what is being done.
pub struct Progress {
    start: Instant,
    spinner: Option<ProgressBar>,
}

impl Progress {
    /// Starts the clock.
    pub fn new() -> Self {
        let spinner = std::io::stderr().is_terminal().then(|| {
            let spinner = ProgressBar::new_spinner();
            let style = ProgressStyle::with_template("{spinner} {elapsed:>4} {msg}");
            spinner.set_style(style.unwrap_or_else(|_| ProgressStyle::default_spinner()));
            spinner.enable_steady_tick(Duration::from_millis(200));
            spinner
        });
        Self {
            start: Instant::now(),
            spinner,
        }
    }

    /// Says what comes next.
    pub fn line(&self, text: &str) {
        let line = format!("[{:>4}s] {text}", self.start.elapsed().as_secs());
        match &self.spinner {
            Some(spinner) if text.starts_with("guest: booting") => {
                // From here on the terminal belongs to the command.
                spinner.finish_and_clear();
                eprintln!("{line}");
            }
            Some(spinner) if !spinner.is_finished() => {
                spinner.println(&line);
                spinner.set_message(text.to_owned());
            }
            _ => eprintln!("{line}"),
        }
    }

    /// Takes the moving line away.
    pub fn done(&self) {
        if let Some(spinner) = &self.spinner {
            spinner.finish_and_clear();
        }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        self.done();
    }
}
