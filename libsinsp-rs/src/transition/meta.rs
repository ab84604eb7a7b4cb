//! Events made by user space about users and groups (those about containers: `inspector::meta`).

use std::sync::Arc;

use libscap_rs::schema::code;
use libscap_rs::snapshot::{Group, User};

use super::{Ctx, MAX_NAME, clip};

/// The container a user event speaks of; `None` is the host.
fn container(cx: &Ctx<'_>, index: usize) -> Option<Arc<str>> {
    let id = cx.event.param_str(index).filter(|id| !id.is_empty())?;
    Some(String::from_utf8_lossy(clip(id, MAX_NAME)).into())
}

pub(super) fn apply(cx: &mut Ctx<'_>) {
    let event = cx.event;
    let text = |i| clip(event.param_str(i).unwrap_or(b""), MAX_NAME).to_vec();
    match event.code() {
        code::USER_ADDED_E => {
            let Some(uid) = event.param_u32(0) else {
                return;
            };
            let user = User {
                uid,
                gid: event.param_u32(1).unwrap_or(0),
                name: text(2),
                home: text(3),
                shell: text(4),
            };
            let container = container(cx, 5);
            cx.state.users.add_user(container, user);
        }
        code::USER_DELETED_E => {
            if let Some(uid) = event.param_u32(0) {
                let container = container(cx, 5);
                cx.state.users.remove_user(container, uid);
            }
        }
        code::GROUP_ADDED_E => {
            let Some(gid) = event.param_u32(0) else {
                return;
            };
            let container = container(cx, 2);
            cx.state
                .users
                .add_group(container, Group { gid, name: text(1) });
        }
        code::GROUP_DELETED_E => {
            if let Some(gid) = event.param_u32(0) {
                let container = container(cx, 2);
                cx.state.users.remove_group(container, gid);
            }
        }
        _ => {}
    }
}
