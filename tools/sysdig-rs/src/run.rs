//! The loop: open, inspect, print or write, report.

use std::io::Write;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use libscap_rs::savefile::Encoding;
use libscap_rs::schema::Category;
use libsinsp_rs::Step;
use libsinsp_rs::filter::Filter;
use libsinsp_rs::format::listing;
use libsinsp_rs::inspector::{Inspector, Recorder};

use crate::args::Args;
use crate::failure::Failure;
use crate::message::say;
use crate::output::{self, Output};
use crate::progress::Progress;
use crate::sources;

/// How far behind the machine a live reader may be when -M ends: up to here what happened in time
/// is still shown.
const LAG: Duration = Duration::from_secs(30);

/// Events between two looks at the progress of a file.
const PROGRESS_EVERY: u64 = 4096;

/// Longest time a line waits in the buffer of a live capture.
const FLUSH_EVERY: Duration = Duration::from_millis(200);

/// Does what the command line asks for.
pub fn run(args: &Args) -> Result<(), Failure> {
    if args.list {
        return print(&listing::fields(args.verbose));
    }
    if args.list_events {
        return print(&listing::events());
    }
    if args.print.as_deref() == Some("p") {
        return print(&format!("{}\n", output::format_text(args)));
    }
    if args.compress && args.writefile.is_none() {
        return Err(Failure::Text(
            "-z compresses the file of -w: give one".into(),
        ));
    }
    let filter = filter(args)?;
    let output = Output::new(args)?;
    let stop = Arc::new(AtomicBool::new(false));
    let mut session = Session {
        args,
        filter,
        output,
        recorder: None,
        stop: stop.clone(),
        shown: 0,
        first_ts: None,
        ended: false,
        started: Instant::now(),
    };
    install_stop(&stop)?;
    let result = if args.readfile.is_empty() {
        sources::live(args)
            .map_err(Failure::from)
            .and_then(|live| session.source(live))
    } else {
        args.readfile.iter().try_for_each(|path| {
            if session.done() {
                return Ok(());
            }
            session.source(sources::file(path)?)
        })
    };
    // Whatever ended the stream, what was read is shown and the file is complete.
    let flushed = session.output.flush();
    let finished = session
        .recorder
        .take()
        .map_or(Ok(0), |r| r.finish().map_err(Failure::from));
    result.and(flushed).and(finished.map(|_| ()))
}

fn print(text: &str) -> Result<(), Failure> {
    Ok(std::io::stdout().lock().write_all(text.as_bytes())?)
}

fn filter(args: &Args) -> Result<Option<Arc<Filter>>, Failure> {
    if args.filter.is_empty() {
        return Ok(None);
    }
    let filter = Filter::compile(args.filter.join(" "))?;
    for warning in filter.warnings() {
        say!("warning: {}", warning.message);
    }
    Ok(Some(Arc::new(filter)))
}

/// Ctrl-C and a termination signal end the capture, not the program.
fn install_stop(stop: &Arc<AtomicBool>) -> Result<(), Failure> {
    let stop = stop.clone();
    ctrlc::set_handler(move || {
        if stop.swap(true, Ordering::Relaxed) {
            // A second Ctrl-C does not wait for anything.
            std::process::exit(130);
        }
    })
    .map_err(|e| Failure::Text(format!("cannot catch Ctrl-C: {e}")))
}

struct Session<'a> {
    args: &'a Args,
    filter: Option<Arc<Filter>>,
    output: Output,
    recorder: Option<Recorder>,
    stop: Arc<AtomicBool>,
    shown: u64,
    first_ts: Option<u64>,
    /// The time of -M is over.
    ended: bool,
    started: Instant,
}

impl Session<'_> {
    /// Reads one source to its end.
    fn source(&mut self, mut inspector: Inspector) -> Result<(), Failure> {
        if let Some(filter) = self.filter.clone() {
            inspector.set_capture_filter(move |event| filter.matches(event));
        }
        match (&self.args.writefile, &mut self.recorder) {
            (Some(path), None) => {
                let encoding = if self.args.compress {
                    Encoding::Gzip
                } else {
                    Encoding::Plain
                };
                self.recorder = Some(Recorder::create(path, encoding, &mut inspector)?);
            }
            (Some(_), Some(recorder)) => recorder.new_section(&mut inspector)?,
            (None, _) => {}
        }
        self.started = Instant::now();
        let ended = self.events(&mut inspector);
        self.report(&mut inspector);
        ended
    }

    fn events(&mut self, inspector: &mut Inspector) -> Result<(), Failure> {
        let files = !inspector.is_live();
        let mut progress =
            Progress::new(files && (self.args.progress || self.args.writefile.is_some()));
        let mut since = 0;
        let mut total = 0_u64;
        let mut flushed = self.started;
        loop {
            if self.done() {
                break;
            }
            if !files {
                let now = Instant::now();
                if self.out_of_time(now, LAG) {
                    say!("events come faster than they can be handled; the last ones are left out");
                    break;
                }
                // Where events never pause, what was shown must not wait for more.
                if now.duration_since(flushed) >= FLUSH_EVERY {
                    self.output.flush()?;
                    flushed = now;
                }
            }
            if files {
                since += 1;
                if since == PROGRESS_EVERY {
                    since = 0;
                    progress.set(inspector.progress(), total);
                }
            }
            match inspector.next() {
                Ok(Step::End) => break,
                Ok(Step::Timeout) => {
                    self.output.flush()?;
                    // Nothing is waiting to be read: the clock of the wall decides.
                    if !files && self.out_of_time(Instant::now(), Duration::ZERO) {
                        break;
                    }
                }
                Ok(Step::NewSection) => {
                    if let Some(recorder) = &mut self.recorder {
                        recorder.new_section(inspector)?;
                    }
                }
                Ok(step) => {
                    total += 1;
                    self.step(&step)?;
                }
                Err(e) => {
                    progress.finish();
                    return Err(e.into());
                }
            }
        }
        progress.finish();
        Ok(())
    }

    /// Prints or writes an event, unless it comes after the time of -M.
    fn step(&mut self, step: &Step<'_>) -> Result<(), Failure> {
        if let Step::Event(event) | Step::Hidden(event, _) = step
            && let Some(seconds) = self.args.seconds
        {
            let ts = event.event.ts();
            let first = *self.first_ts.get_or_insert(ts);
            if ts.saturating_sub(first) >= seconds.saturating_mul(1_000_000_000) {
                self.ended = true;
                return Ok(());
            }
        }
        if let Some(recorder) = &mut self.recorder {
            recorder.write(step)?;
        }
        let Step::Event(event) = step else {
            return Ok(());
        };
        if event.info.category == Category::Internal {
            return Ok(());
        }
        let counted = if self.args.quiet || self.recorder.is_some() {
            true
        } else {
            self.output.event(event)?
        };
        self.shown += u64::from(counted);
        Ok(())
    }

    fn done(&self) -> bool {
        self.ended
            || self.stop.load(Ordering::Relaxed)
            || self.args.numevents.is_some_and(|n| self.shown >= n)
    }

    /// The time of -M is over, and `grace` with it.
    fn out_of_time(&self, now: Instant, grace: Duration) -> bool {
        self.args.seconds.is_some_and(|s| {
            now.duration_since(self.started) >= Duration::from_secs(s).saturating_add(grace)
        })
    }

    /// Losses always, everything with -v.
    fn report(&mut self, inspector: &mut Inspector) {
        let stats = inspector.source_stats();
        let counters = inspector.counters();
        if stats.drops() > 0 {
            say!(
                "{} events were dropped ({} for lack of buffer space, {} unreadable user memory)",
                stats.drops(),
                stats.drops_buffer,
                stats.drops_page_fault
            );
        }
        if stats.malformed > 0 {
            say!(
                "{} records could not be decoded and were skipped",
                stats.malformed
            );
        }
        if self.args.verbose {
            let seconds = self.started.elapsed().as_secs_f64();
            say!(
                "{} events in {seconds:.2} s ({:.0} events/s), {} shown, {} threads, {} drops, {} refused by the re-entrancy guard",
                counters.events,
                counters.events as f64 / seconds.max(f64::EPSILON),
                self.shown,
                inspector.state().threads.len(),
                stats.drops(),
                stats.preemptions
            );
        }
    }
}
