//! One event through the state.

use std::collections::VecDeque;
use std::sync::Arc;

use libscap_rs::Event;
use libscap_rs::schema::{Direction, EventClass, EventFlags, EventInfo, code};

use rustc_hash::FxHashSet;

use super::Step;
use super::life::Watch;
use super::options::{Counters, Hidden, Options};
use super::purge::Purge;
use super::suppress::Suppressed;
use super::users::UserReader;
use crate::container::Containers;
use crate::enriched::{About, Enriched};
use crate::state::{State, Thread, ThreadFlags};
use crate::transition::{self, Ctx, Deferred, Transition};

/// Events between two looks at what else is to do.
const HOUSEKEEPING: u64 = 256;

type Filter = Box<dyn FnMut(&Enriched<'_>) -> bool>;

/// Bit of the capture-file flags: kept only for the state.
const FILE_STATE_ONLY: u32 = 1;

/// Everything behind the source.
pub(super) struct Engine {
    pub state: State,
    pub deferred: Deferred,
    pub options: Options,
    pub capture_filter: Option<Filter>,
    pub display_filter: Option<Filter>,
    pub suppressed: Suppressed,
    pub counts: Counters,
    /// Containers whose users were read.
    pub users_read: FxHashSet<Arc<str>>,
    pub user_reader: UserReader,
    /// Records of our own that wait for delivery.
    pub waiting: VecDeque<Vec<u8>>,
    pub purge: Purge,
    /// Who wants to know of threads and containers.
    pub watch: Option<Watch>,
    /// Time of the last event.
    pub prev_ts: u64,
    pub now: Now,
}

/// What is known of the event just processed beside the state.
#[derive(Default)]
pub(super) struct Now {
    about: About,
    tid: Option<i64>,
    /// Stands for the thread of a container event.
    pub pseudo: Option<Thread>,
}

/// What becomes of an event.
#[derive(Clone, Copy)]
pub(super) enum Verdict {
    /// It is not for the caller.
    Skip,
    Show(&'static EventInfo),
    Hide(&'static EventInfo, Hidden),
}

impl Now {
    /// The event just processed with everything known around it.
    #[inline(always)]
    fn enriched<'a>(
        &'a self,
        state: &'a State,
        event: Event<'a>,
        info: &'static EventInfo,
    ) -> Enriched<'a> {
        let thread = match self.tid {
            Some(tid) => state.threads.get(tid),
            None => self.pseudo.as_ref(),
        };
        let fd = match (thread, self.about.fd_num) {
            (Some(thread), Some(number)) => state.threads.fd(thread, number),
            _ => None,
        };
        Enriched {
            event,
            info,
            thread,
            fd,
            state,
            about: &self.about,
        }
    }
}

impl Engine {
    pub fn new(options: Options, live: bool) -> Self {
        let mut state = State {
            live,
            constants: options.constants.clone(),
            ..State::default()
        };
        state.threads.set_limits(options.limits);
        if live && options.containers {
            state.containers =
                Containers::live(&options.host_root, options.patience, options.cri.clone());
        }
        Self {
            state,
            deferred: Deferred::default(),
            options,
            capture_filter: None,
            display_filter: None,
            suppressed: Suppressed::default(),
            counts: Counters::default(),
            users_read: FxHashSet::default(),
            user_reader: UserReader::default(),
            waiting: VecDeque::new(),
            purge: Purge::default(),
            watch: None,
            prev_ts: 0,
            now: Now::default(),
        }
    }

    /// `event`, the one just processed, with everything known around it.
    #[inline(always)]
    pub fn enriched<'a>(&'a self, event: Event<'a>, info: &'static EventInfo) -> Enriched<'a> {
        self.now.enriched(&self.state, event, info)
    }

    /// What the caller gets of `event`, the one just processed.
    pub fn step<'a>(&'a self, verdict: Verdict, event: Event<'a>) -> Option<Step<'a>> {
        match verdict {
            Verdict::Skip => None,
            Verdict::Show(info) => Some(Step::Event(self.enriched(event, info))),
            Verdict::Hide(info, why) => Some(Step::Hidden(self.enriched(event, info), why)),
        }
    }

    /// Ends what the last event ended.
    #[inline]
    pub fn settle(&mut self) {
        self.deferred.apply(&mut self.state);
        self.tell();
    }

    /// What has to happen now and then, not with every event.
    pub fn keep_house(&mut self, now: u64) {
        let state = &mut self.state;
        state.containers.pump(&mut state.threads);
        self.purge(now);
    }

    pub fn counters(&self) -> Counters {
        Counters {
            refused_threads: self.state.threads.refused_threads(),
            refused_fds: self.state.threads.refused_fds(),
            ..self.counts
        }
    }

    /// Applies an event. `own` says that this library made it.
    #[inline]
    pub fn process(&mut self, event: &Event<'_>, own: bool) -> Verdict {
        let verdict = self.judge(event, own);
        self.tell();
        verdict
    }

    fn judge(&mut self, event: &Event<'_>, own: bool) -> Verdict {
        let Some(info) = event.info() else {
            self.counts.unknown_events += 1;
            return Verdict::Skip;
        };
        let ts = event.ts();
        if self.state.first_ts == 0 {
            self.state.first_ts = ts;
        }
        if self.now.about.num.is_multiple_of(HOUSEKEEPING) {
            self.keep_house(ts);
        }
        self.now.pseudo = None;
        self.now.about.cpu = event.device;
        self.apply(event, info);
        let idle = info.class == EventClass::Meta
            && container_event(event.code())
            && !self.apply_container(event, own);
        if self.now.tid.is_some() && self.is_unwanted(event) {
            self.counts.suppressed += 1;
            return Verdict::Skip;
        }
        self.counts.events += 1;
        self.now.about.num += 1;
        self.now.about.prev_ts = match std::mem::replace(&mut self.prev_ts, ts) {
            0 => ts,
            prev => prev,
        };
        let hidden = if info.direction == Direction::Enter && stored_enter(event.code()) {
            Some(Hidden::EnterHalf)
        } else if event.flags & FILE_STATE_ONLY != 0
            || idle
            || (own && !container_event(event.code()))
        {
            Some(Hidden::StateOnly)
        } else {
            self.filtered(event, info)
        };
        match hidden {
            None => Verdict::Show(info),
            Some(why) if self.options.hidden => Verdict::Hide(info, why),
            Some(_) => Verdict::Skip,
        }
    }

    /// Why the filters refuse the event.
    fn filtered(&mut self, event: &Event<'_>, info: &'static EventInfo) -> Option<Hidden> {
        if self.capture_filter.is_none() && self.display_filter.is_none() {
            return None;
        }
        let enriched = self.now.enriched(&self.state, *event, info);
        if refuses(&mut self.capture_filter, &enriched) {
            Some(Hidden::NotCaptured)
        } else if refuses(&mut self.display_filter, &enriched) {
            Some(Hidden::NotDisplayed)
        } else {
            None
        }
    }

    /// Changes the state, and notes what is known of the event.
    fn apply(&mut self, event: &Event<'_>, info: &'static EventInfo) {
        self.now.tid = None;
        let about = &mut self.now.about;
        (about.fd_num, about.fd_name_changed, about.latency) = (None, false, None);
        let tid = event.tid();
        let traced = matches!(info.class, EventClass::Syscall | EventClass::Tracepoint);
        if info.flags.contains(EventFlags::SKIPPARSERESET) {
            self.now.tid = (tid > 0 && self.state.threads.contains(tid)).then_some(tid);
            return;
        }
        if traced && tid > 0 {
            if !self.state.threads.contains(tid) && !only_looks(event) {
                self.add_placeholder(tid);
            }
            self.now.tid = Some(tid);
        }
        let exit = info.direction == Direction::Exit;
        let syscall = info.class == EventClass::Syscall;
        if syscall && !exit {
            self.remember_enter(event);
            return;
        }
        let pending = match self.state.threads.note(tid) {
            Some(thread) if syscall => thread.pending_enter.take(),
            _ => None,
        };
        let matches = |enter: u16| {
            enter + 1 == event.code()
                || (enter == code::SYSCALL_EXECVEAT_E && event.code() == code::SYSCALL_EXECVE_19_X)
        };
        let pending = pending.filter(|(enter, _)| matches(*enter));
        let began = match event.enter_ts {
            0 => pending.map(|(_, at)| at),
            at => Some(at),
        };
        let between = began.map(|at| event.ts().saturating_sub(at));
        self.now.about.latency = event.latency().or(between);
        self.now.about.fd_num = match info.fd_param {
            Some(index) if exit => event.param_i64(usize::from(index)),
            _ => None,
        };
        if let Some(transition) = transition::of(event.code()) {
            self.change(transition, event, pending);
        }
        if syscall && let Some(thread) = self.state.threads.note(tid) {
            thread.last_event_ts = event.ts();
            thread.flags |= ThreadFlags::ACTIVE;
        }
        if info.flags.contains(EventFlags::MODIFIES_STATE) {
            self.follow_suppressed(event);
            if changes_process(event.code()) {
                self.learn_users(tid);
            }
        }
    }

    /// Changes the state; `pending` is the enter half of the call.
    fn change(&mut self, transition: Transition, event: &Event<'_>, pending: Option<(u16, u64)>) {
        let tid = event.tid();
        // The buffer leaves the table while the transition changes it, and comes back empty.
        let mut buffer = match pending {
            Some((enter, _)) if stored_enter(enter) => self.state.threads.take_enter(tid),
            _ => Vec::new(),
        };
        let enter = match buffer.as_slice() {
            [] => None,
            record => Event::new(record, event.device, 0)
                .ok()
                .filter(|e| pending == Some((e.code(), e.ts()))),
        };
        let mut cx = Ctx {
            event: *event,
            ts: event.ts(),
            tid,
            enter,
            state: &mut self.state,
            deferred: &mut self.deferred,
            fd: self.now.about.fd_num,
            name_changed: false,
        };
        transition(&mut cx);
        self.now.about.fd_num = cx.fd;
        self.now.about.fd_name_changed = cx.name_changed;
        if buffer.capacity() > 0 {
            buffer.clear();
            self.state.threads.return_enter(tid, buffer);
        }
    }

    fn remember_enter(&mut self, event: &Event<'_>) {
        /// Larger enter events are not worth their memory: the exit half repeats them.
        const LARGEST: usize = 4096;
        let tid = event.tid();
        let Some(thread) = self.state.threads.note(tid) else {
            return;
        };
        thread.pending_enter = Some((event.code(), event.ts()));
        thread.last_event_ts = event.ts();
        if stored_enter(event.code()) && event.as_bytes().len() <= LARGEST {
            let mut buffer = self.state.threads.take_enter(tid);
            buffer.clear();
            buffer.extend_from_slice(event.as_bytes());
            self.state.threads.return_enter(tid, buffer);
        }
    }
}

fn container_event(code: u16) -> bool {
    matches!(
        code,
        code::CONTAINER_JSON_2_E | code::CONTAINER_JSON_E | code::ASYNCEVENT_E
    )
}

fn refuses(filter: &mut Option<Filter>, event: &Enriched<'_>) -> bool {
    filter.as_mut().is_some_and(|f| !f(event))
}

/// Events after which a thread may be in another container.
fn changes_process(code: u16) -> bool {
    matches!(
        code,
        code::SYSCALL_CLONE_20_X
            | code::SYSCALL_FORK_20_X
            | code::SYSCALL_VFORK_20_X
            | code::SYSCALL_CLONE3_X
            | code::SYSCALL_EXECVE_19_X
            | code::SYSCALL_EXECVEAT_X
    )
}

/// Events that never make an entry: about threads that come or go.
fn only_looks(event: &Event<'_>) -> bool {
    match event.code() {
        code::PROCEXIT_1_E | code::SCHEDSWITCH_6_E => true,
        code::SYSCALL_CLONE_20_X
        | code::SYSCALL_FORK_20_X
        | code::SYSCALL_VFORK_20_X
        | code::SYSCALL_CLONE3_X => event.param_i64(0) == Some(0),
        _ => false,
    }
}

/// Enter halves kept until their exit: what they say wins, and they are not shown.
pub(super) fn stored_enter(code: u16) -> bool {
    matches!(
        code,
        code::SYSCALL_OPEN_E
            | code::SYSCALL_CREAT_E
            | code::SYSCALL_OPENAT_2_E
            | code::SYSCALL_OPENAT2_E
            | code::SYSCALL_EXECVE_19_E
            | code::SYSCALL_EXECVEAT_E
            | code::SOCKET_CONNECT_E
    )
}
