//! `util.*` and `static.*`: what does not come from the event.

use libscap_rs::schema::ParamType as T;

use super::k8s::key;
use super::{ArgKind, Field, FieldValue as V};

pub(super) static UTIL_FIELDS: &[Field] = &[Field::new(
    "util.cnt",
    T::Uint64,
    "how often this use of the field was asked, from 1",
    |_, c| Some(V::Uint(c.memo.count())),
)];

pub(super) static FIELDS: &[Field] = &[Field::new(
    "static",
    T::CharBuf,
    "a text the embedding program gave for the name",
    |e, c| V::text(e.state.constants.get(key(c)?)?.as_bytes()),
)
.arg(ArgKind::Label)];
