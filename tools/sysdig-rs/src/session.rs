//! The loop: inspect, print, report, write.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use libscap_rs::schema::Category;
use libsinsp_rs::Step;
use libsinsp_rs::container::Lookup;
use libsinsp_rs::filter::Filter;
use libsinsp_rs::inspector::{Inspector, Recorder, RecorderOptions};

use crate::args::{Args, TimeType};
use crate::failure::Failure;
use crate::message::{log, say};
use crate::output::Output;
use crate::progress::Progress;
use crate::reporting::Reporting;

/// How far behind the machine a live reader may be when -M ends: up to here what happened in time
/// is still shown.
const LAG: Duration = Duration::from_secs(30);

/// Events between two looks at the progress of a file.
const PROGRESS_EVERY: u64 = 4096;

/// Damaged places of a file that are told one by one.
const MOST_DAMAGE: u64 = 20;

/// Longest time a line waits in the buffer of a live capture.
const FLUSH_EVERY: Duration = Duration::from_millis(200);

/// Longest time a list of the machine as it is waits for what runtimes tell of containers.
const METADATA: Duration = Duration::from_secs(2);

/// One run over the events.
pub struct Session<'a> {
    args: &'a Args,
    filter: Option<Arc<Filter>>,
    output: Output,
    reporting: Reporting,
    recorder: Option<Recorder>,
    stop: Arc<AtomicBool>,
    shown: u64,
    first_ts: Option<u64>,
    /// The time of -M is over.
    ended: bool,
    started: Instant,
}

impl<'a> Session<'a> {
    /// A run that has not begun.
    pub fn new(
        args: &'a Args,
        filter: Option<Arc<Filter>>,
        output: Output,
        reporting: Reporting,
        stop: Arc<AtomicBool>,
    ) -> Self {
        Self {
            args,
            filter,
            output,
            reporting,
            recorder: None,
            stop,
            shown: 0,
            first_ts: None,
            ended: false,
            started: Instant::now(),
        }
    }

    /// Reads the source to its end.
    pub fn run(
        mut self,
        mut inspector: Inspector,
        recording: RecorderOptions,
    ) -> Result<(), Failure> {
        if let Some(filter) = self.filter.clone() {
            if self.may_limit() && inspector.limit_to(&filter) {
                log!(Info, "the kernel leaves other processes out");
            }
            if self.args.displayflt {
                inspector.set_display_filter(move |event| filter.matches(event));
            } else {
                inspector.set_capture_filter(move |event| filter.matches(event));
            }
        }
        if let Some(path) = &self.args.writefile {
            self.recorder = Some(Recorder::with_options(path, recording, &mut inspector)?);
        }
        let mut told = 0;
        inspector.set_error_handler(move |error| {
            told += 1;
            if told <= MOST_DAMAGE {
                log!(Warning, "{error}");
            }
        });
        self.started = Instant::now();
        let ended = self.events(&mut inspector);
        // Whatever ended the stream, what was read is shown and the file is complete.
        let reported = match &ended {
            Err(Failure::PipeClosed) => Ok(()),
            _ => {
                let out = self.output.stream();
                self.reporting.finish(inspector.state(), out)
            }
        };
        let flushed = self.output.finish();
        let oversized = self.recorder.as_ref().map_or(0, Recorder::oversized);
        let finished = match self.recorder.take() {
            Some(recorder) => recorder.finish().map(|_| ()).map_err(Failure::from),
            None => Ok(()),
        };
        self.losses(&mut inspector, oversized);
        ended.and(reported).and(flushed).and(finished)
    }

    /// May the kernel leave out what the filter refuses? Not where events that are not shown
    /// count: in the file, in reports, as what came before.
    fn may_limit(&self) -> bool {
        let args = self.args;
        let format = args.print.as_deref().unwrap_or_default();
        !args.no_kernel_filter
            && !args.displayflt
            && !self.reporting.is_any()
            && !matches!(args.timetype, TimeType::Delta)
            && !format.contains("evt.deltatime")
    }

    fn events(&mut self, inspector: &mut Inspector) -> Result<(), Failure> {
        let files = !inspector.is_live();
        let mut progress =
            Progress::new(files && (self.args.progress || self.args.writefile.is_some()));
        let mut since = 0;
        let mut total = 0_u64;
        let mut flushed = self.started;
        let state_alone = !files && self.reporting.shows_state_alone();
        loop {
            if self.done() {
                break;
            }
            if state_alone && self.metadata_is_here(inspector) {
                self.reporting.idle(wall_clock(), inspector.state());
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
                    self.reporting.resize();
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
                    if !files {
                        self.idle(inspector)?;
                    }
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
                    if let Some(recorder) = &mut self.recorder
                        && !self.ended
                        && recorder.is_due(None)
                    {
                        recorder.rotate(inspector, None)?;
                    }
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

    /// Nothing happens: what goes by the clock goes on.
    fn idle(&mut self, inspector: &mut Inspector) -> Result<(), Failure> {
        let now = wall_clock();
        self.reporting.idle(now, inspector.state());
        self.write_reports()?;
        if let Some(recorder) = &mut self.recorder
            && recorder.is_due(Some(now))
        {
            recorder.rotate(inspector, Some(now))?;
        }
        Ok(())
    }

    fn write_reports(&mut self) -> Result<(), Failure> {
        if self.reporting.has_output() {
            self.reporting.write(self.output.stream())?;
            self.output.flush_line()?;
        }
        Ok(())
    }

    /// Prints, reports or writes an event, unless it comes after the time of -M.
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
        let event = match step {
            Step::Event(event) => event,
            Step::Hidden(event, _) => {
                self.reporting.hidden(event);
                return self.write_reports();
            }
            _ => return Ok(()),
        };
        if event.info.category == Category::Internal && !self.args.debug {
            return Ok(());
        }
        self.reporting.event(event);
        self.write_reports()?;
        let silent = self.args.quiet || self.recorder.is_some() || self.reporting.replaces_lines();
        let counted = silent || self.output.event(event)?;
        self.shown += u64::from(counted);
        Ok(())
    }

    fn done(&self) -> bool {
        self.ended
            || self.stop.load(Ordering::Relaxed)
            || self.args.numevents.is_some_and(|n| self.shown >= n)
    }

    /// No runtime is being asked any more, or it takes too long.
    fn metadata_is_here(&self, inspector: &Inspector) -> bool {
        let mut containers = inspector.state().containers.iter();
        self.started.elapsed() > METADATA || containers.all(|c| c.lookup != Lookup::Started)
    }

    /// The time of -M is over, and `grace` with it.
    fn out_of_time(&self, now: Instant, grace: Duration) -> bool {
        self.args.seconds.is_some_and(|s| {
            now.duration_since(self.started) >= Duration::from_secs(s).saturating_add(grace)
        })
    }

    /// Losses always, everything with -v.
    fn losses(&self, inspector: &mut Inspector, oversized: u64) {
        let stats = inspector.source_stats();
        let counters = inspector.counters();
        if stats.drops() > 0 {
            log!(
                Warning,
                "{} events were dropped ({} for lack of buffer space, {} unreadable user memory)",
                stats.drops(),
                stats.drops_buffer,
                stats.drops_page_fault
            );
        }
        if stats.malformed > 0 {
            log!(
                Warning,
                "{} records could not be decoded and were skipped",
                stats.malformed
            );
        }
        if counters.source_errors > 0 {
            log!(
                Warning,
                "damaged places that were skipped: {}",
                counters.source_errors
            );
        }
        if oversized > 0 {
            log!(
                Warning,
                "{oversized} events were not written: their records are too long for a capture file"
            );
        }
        if counters.refused_threads > 0 {
            log!(
                Warning,
                "{} threads were not kept: the table was full",
                counters.refused_threads
            );
        }
        if counters.refused_fds > 0 {
            log!(
                Warning,
                "{} descriptors were not kept: the tables were full",
                counters.refused_fds
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

/// The time of this machine, ns since the epoch.
fn wall_clock() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.map_or(0, |d| u64::try_from(d.as_nanos()).unwrap_or(u64::MAX))
}
