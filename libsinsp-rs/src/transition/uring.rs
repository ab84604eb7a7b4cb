//! Operations of io_uring: a completion works on the descriptor its submission named.

use rustc_hash::FxHashMap;

use super::{Ctx, is_fd};

/// Requests in flight that are remembered; a ring rarely has more than some thousand.
const MOST: usize = 1 << 16;
/// Flag of a completion: more of the same request follow.
const MORE: u32 = 2;

/// Descriptors of requests in flight, by thread and request.
#[derive(Debug, Default)]
pub(crate) struct Requests(FxHashMap<(i64, u64), i64>);

pub(super) fn submit(cx: &mut Ctx<'_>) {
    let (Some(fd), Some(req)) = (cx.event.param_i64(1), cx.event.param_u64(5)) else {
        return;
    };
    let requests = &mut cx.state.uring.0;
    if !is_fd(fd) {
        cx.fd = None;
        requests.remove(&(cx.tid, req));
        return;
    }
    if requests.len() >= MOST {
        // Some were never completed, or their completion was lost.
        requests.clear();
    }
    requests.insert((cx.tid, req), fd);
}

pub(super) fn complete(cx: &mut Ctx<'_>) {
    let Some(req) = cx.event.param_u64(4) else {
        return;
    };
    let more = cx.event.param_u32(3).is_some_and(|flags| flags & MORE != 0);
    let key = (cx.tid, req);
    let requests = &mut cx.state.uring.0;
    cx.fd = if more {
        requests.get(&key).copied()
    } else {
        requests.remove(&key)
    };
}
