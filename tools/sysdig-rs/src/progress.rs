//! Progress on stderr while a file is read.

use std::io::IsTerminal;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::message::say;

const STEPS: u64 = 1000;

/// A progress bar on a terminal, a line per tenth elsewhere.
pub struct Progress {
    bar: Option<ProgressBar>,
    tenth: u64,
    enabled: bool,
}

impl Progress {
    /// Shows nothing unless `enabled`.
    pub fn new(enabled: bool) -> Self {
        let bar = (enabled && std::io::stderr().is_terminal()).then(|| {
            let bar = ProgressBar::with_draw_target(Some(STEPS), ProgressDrawTarget::stderr());
            if let Ok(style) =
                ProgressStyle::with_template("{percent:>3}% {bar:40} {elapsed} {msg}")
            {
                bar.set_style(style);
            }
            bar
        });
        Self {
            bar,
            tenth: 0,
            enabled,
        }
    }

    /// Notes the share read (0..=1; `None`: unknown) and the number of events.
    pub fn set(&mut self, share: Option<f64>, events: u64) {
        let Some(share) = share.filter(|_| self.enabled) else {
            return;
        };
        match &self.bar {
            Some(bar) => {
                bar.set_position((share * STEPS as f64) as u64);
                bar.set_message(format!("{events} events"));
            }
            None => {
                let tenth = (share * 10.0) as u64;
                if tenth > self.tenth {
                    self.tenth = tenth;
                    say!("{}% {events} events", tenth * 10);
                }
            }
        }
    }

    /// Ends the display.
    pub fn finish(&mut self) {
        if let Some(bar) = self.bar.take() {
            bar.finish_and_clear();
        }
    }
}
