//! `mesos.*` and `marathon.*`: what Mesos and Marathon put into the environment of a task.

use std::borrow::Cow;

use libscap_rs::schema::ParamType as T;

use super::{ArgKind, Field, FieldFlags as F, FieldValue as V};
use crate::enriched::Enriched;
use crate::state::split_list;

pub(super) static FIELDS: &[Field] = &[
    Field::new("mesos.task.id", T::CharBuf, "id of the task", |e, _| {
        let id = ["MESOS_TASK_ID", "mesos_task_id", "MESOS_EXECUTOR_ID"]
            .iter()
            .find_map(|key| variable(e, key))?;
        Some(V::Text(id))
    })
    .flag(F::DEPRECATED),
    Field::new(
        "mesos.framework.id",
        T::CharBuf,
        "id of the framework of the task",
        |e, _| variable(e, "MESOS_FRAMEWORK_ID").map(V::Text),
    )
    .flag(F::DEPRECATED),
    gone("mesos.task.name"),
    gone("mesos.task.label").arg(ArgKind::Label),
    gone("mesos.task.labels"),
    gone("mesos.framework.name"),
];

pub(super) static MARATHON_FIELDS: &[Field] = &[
    Field::new(
        "marathon.app.id",
        T::CharBuf,
        "id of the application: /GROUP/NAME",
        |e, _| variable(e, "MARATHON_APP_ID").map(V::Text),
    )
    .flag(F::DEPRECATED),
    Field::new(
        "marathon.app.name",
        T::CharBuf,
        "name of the application",
        |e, _| Some(V::Text(app(e)?.name)),
    )
    .flag(F::DEPRECATED),
    Field::new(
        "marathon.group.id",
        T::CharBuf,
        "group of the application",
        |e, _| Some(V::Text(app(e)?.group)),
    )
    .flag(F::DEPRECATED),
    Field::new(
        "marathon.group.name",
        T::CharBuf,
        "group of the application",
        |e, _| Some(V::Text(app(e)?.group)),
    )
    .flag(F::DEPRECATED),
    Field::new(
        "marathon.app.label",
        T::CharBuf,
        "a label of the application",
        |e, c| {
            // Marathon writes them as names of variables: capitals, digits and underscores.
            let key = super::k8s::key(c)?.to_ascii_uppercase();
            let key = key.replace(|b: char| !b.is_ascii_alphanumeric(), "_");
            variable(e, &format!("MARATHON_APP_LABEL_{key}")).map(V::Text)
        },
    )
    .flag(F::DEPRECATED)
    .arg(ArgKind::Label),
    Field::new(
        "marathon.app.labels",
        T::CharBuf,
        "names of the labels of the application",
        |e, _| variable(e, "MARATHON_APP_LABELS").map(V::Text),
    )
    .flag(F::DEPRECATED),
];

/// Only the API of Mesos knows it, which nobody asks any more: filters that name it still work.
const fn gone(name: &'static str) -> Field {
    Field::new(
        name,
        T::CharBuf,
        "never a value: only the API of Mesos knows it",
        |_, _| None,
    )
    .flag(F::DEPRECATED)
}

/// A variable of the container, or of the thread where its runtime tells none.
fn variable<'a>(e: &Enriched<'a>, key: &str) -> Option<Cow<'a, [u8]>> {
    let thread = e.thread?;
    let value = |entry: &'a [u8]| {
        let value = entry.strip_prefix(key.as_bytes())?.strip_prefix(b"=")?;
        (!value.is_empty()).then_some(Cow::Borrowed(value))
    };
    let described = e.container().into_iter().flat_map(|c| &c.env);
    described
        .map(|entry| entry.as_bytes())
        .chain(split_list(&thread.env))
        .find_map(value)
}

struct App<'a> {
    group: Cow<'a, [u8]>,
    name: Cow<'a, [u8]>,
}

/// The parts of the id of the application.
fn app<'a>(e: &Enriched<'a>) -> Option<App<'a>> {
    let Cow::Borrowed(id) = variable(e, "MARATHON_APP_ID")? else {
        return None;
    };
    let at = id.iter().rposition(|b| *b == b'/').map_or(0, |at| at + 1);
    let group = match &id[..at] {
        [] | [b'/'] => &b"/"[..],
        path => &path[..path.len() - 1],
    };
    Some(App {
        group: group.into(),
        name: id[at..].into(),
    })
}
