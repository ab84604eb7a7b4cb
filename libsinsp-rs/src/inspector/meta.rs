//! Events this library makes itself: containers and their users, as files need them.

use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};

use libscap_rs::Event;
use libscap_rs::schema::code;

use super::engine::Engine;
use super::users::{group_event, user_event};
use crate::container::{Lookup, event as container_event};
use crate::state::{State, Thread, unknown_text};

/// More records than this do not wait for delivery.
const MOST_WAITING: usize = 65_536;

impl Engine {
    /// Puts a record into the stream before the next event of the source.
    pub(super) fn queue(&mut self, record: Vec<u8>) {
        if !record.is_empty() && self.waiting.len() < MOST_WAITING {
            self.waiting.push_back(record);
        }
    }

    /// True when there may be an event of our own. The stream begins with an event of the source:
    /// before it there is no time to give.
    #[inline]
    pub(super) fn has_own(&self) -> bool {
        let nothing = self.waiting.is_empty()
            && !self.user_reader.is_asked()
            && !self.state.containers.has_new();
        !nothing && self.prev_ts != 0
    }

    /// The next event of our own, stamped with the time of the last one so that order stays.
    pub(super) fn next_own(&mut self) -> Option<Vec<u8>> {
        self.late_users();
        if let Some(mut record) = self.waiting.pop_front() {
            record[..8].copy_from_slice(&self.prev_ts.to_le_bytes());
            return Some(record);
        }
        let id = self.state.containers.take_new()?;
        let container = self.state.containers.get(&id)?;
        Some(container_event::record(container, self.prev_ts))
    }

    /// Takes over a container event; false when it tells nothing new.
    pub(super) fn apply_container(&mut self, event: &Event<'_>, own: bool) -> bool {
        let Some(json) = container_json(event) else {
            return true;
        };
        let applied = match self.state.containers.apply_json(json) {
            Ok(id) => id,
            Err(_) => {
                self.counts.malformed += 1;
                log::debug!("a container event cannot be read");
                None
            }
        };
        let id = match applied {
            Some(id) => id,
            // What we made ourselves is in the table already.
            None if own => match crate::container::Container::from_json(json) {
                Ok(container) => container.id,
                Err(_) => return false,
            },
            None => return false,
        };
        self.now.pseudo = Some(pseudo_thread(&id));
        true
    }
}

/// The JSON of a container event: one of its own, or the asynchronous event of a plugin.
fn container_json<'a>(event: &Event<'a>) -> Option<&'a [u8]> {
    if event.code() == code::ASYNCEVENT_E {
        return (event.param_str(1) == Some(b"container")).then(|| event.param(2))?;
    }
    container_event::payload(event)
}

/// The thread a container event seems to come from.
fn pseudo_thread(id: &Arc<str>) -> Thread {
    let mut thread = Thread::placeholder(-1, Default::default(), Default::default());
    let name = format!("container:{id}").into_bytes();
    thread.vtid = -2;
    thread.vpid = -2;
    thread.comm = name.into();
    thread.exe = thread.comm.clone();
    thread.exepath = unknown_text();
    thread.container = Some(id.clone());
    thread
}

/// Records that tell what a snapshot cannot hold: containers, and the users in them.
///
/// They carry the time of the last event: `ts`, or now when there was none.
pub(super) fn state_events(state: &State, ts: u64) -> Vec<Vec<u8>> {
    let ts = match ts {
        0 => SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .map_or(0, |t| t.as_nanos() as u64),
        ts => ts,
    };
    let mut records: Vec<Vec<u8>> = Vec::new();
    let mut containers: Vec<_> = state
        .containers
        .iter()
        .filter(|c| c.lookup == Lookup::Done)
        .collect();
    containers.sort_by(|a, b| a.id.cmp(&b.id));
    records.extend(containers.iter().map(|c| container_event::record(c, ts)));
    for (id, user) in state.users.container_users() {
        records.push(user_event(code::USER_ADDED_E, id, user));
    }
    for (id, group) in state.users.container_groups() {
        records.push(group_event(code::GROUP_ADDED_E, id, group));
    }
    for record in &mut records {
        if let Some(stamp) = record.get_mut(..8) {
            stamp.copy_from_slice(&ts.to_le_bytes());
        }
    }
    records.retain(|r| !r.is_empty());
    records
}
