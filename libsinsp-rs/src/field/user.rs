//! `user.*` and `group.*`.

use std::sync::Arc;

use libscap_rs::schema::{ParamType as T, PrintFormat};
use libscap_rs::snapshot::{NO_ID, User};

use super::{Field, FieldValue as V};
use crate::enriched::Enriched;
use crate::state::State;

const UNKNOWN: &[u8] = b"<NA>";

pub(super) static FIELDS: &[Field] = &[
    Field::new("user.uid", T::Uint32, "effective user id", |e, _| {
        Some(e.thread?.uid.into())
    })
    .fmt(PrintFormat::Id)
    .alias(&["user.id"]),
    Field::new("user.name", T::CharBuf, "effective user", |e, _| {
        let t = e.thread?;
        V::text(user_name(e.state, t.container.as_ref(), t.uid))
    }),
    Field::new(
        "user.homedir",
        T::CharBuf,
        "home directory of the effective user",
        |e, _| {
            let uid = e.thread?.uid;
            V::text(match user(e) {
                Some(user) => &user.home,
                None if uid == 0 => b"/root",
                None => UNKNOWN,
            })
        },
    ),
    Field::new(
        "user.shell",
        T::CharBuf,
        "login shell of the effective user",
        |e, _| {
            e.thread?;
            V::text(user(e).map_or(UNKNOWN, |user| &user.shell))
        },
    ),
    Field::new(
        "user.loginuid",
        T::Int64,
        "login (audit) user id, -1 when unset",
        |e, _| {
            Some(V::Int(match e.thread?.loginuid {
                NO_ID => -1,
                id => i64::from(id),
            }))
        },
    )
    .fmt(PrintFormat::Id),
    Field::new(
        "user.loginname",
        T::CharBuf,
        "login (audit) user",
        |e, _| {
            let t = e.thread?;
            V::text(user_name(e.state, t.container.as_ref(), t.loginuid))
        },
    ),
];

pub(super) static GROUP_FIELDS: &[Field] = &[
    Field::new("group.gid", T::Uint32, "effective group id", |e, _| {
        Some(e.thread?.gid.into())
    })
    .fmt(PrintFormat::Id),
    Field::new("group.name", T::CharBuf, "effective group", |e, _| {
        let t = e.thread?;
        V::text(group_name(e.state, t.container.as_ref(), t.gid))
    }),
];

fn user<'a>(e: &Enriched<'a>) -> Option<&'a User> {
    let t = e.thread?;
    e.state.users.user(t.container.as_ref(), t.uid)
}

/// Name of a user of a container or of the host; 0 is root, others may be unknown.
pub(crate) fn user_name<'a>(state: &'a State, container: Option<&Arc<str>>, uid: u32) -> &'a [u8] {
    match state.users.user(container, uid) {
        Some(user) => &user.name,
        None if uid == 0 => b"root",
        None => UNKNOWN,
    }
}

/// Name of a group of a container or of the host; 0 is root, others may be unknown.
pub(crate) fn group_name<'a>(state: &'a State, container: Option<&Arc<str>>, gid: u32) -> &'a [u8] {
    match state.users.group(container, gid) {
        Some(group) if !group.name.is_empty() => &group.name,
        _ if gid == 0 => b"root",
        _ => UNKNOWN,
    }
}
