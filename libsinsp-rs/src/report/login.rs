//! What people do in their shells.

use std::collections::BTreeMap;
use std::io::Write as _;

use super::page::{Color, json_text};
use super::probe;
use super::table::{Cell, grid, json_table};
use super::{ArgInfo, ArgKind, Info, Page, Report, Span};
use crate::enriched::Enriched;
use crate::field::{FieldRef, FieldValue, user_name};
use crate::filter::Filter;
use crate::format::{Settings, time};
use crate::state::split_list;

/// Commands, and changes of directory of shells, that worked.
const INTERACTIVE: &str = "((evt.type in (execve, execveat) and evt.dir=<) or (evt.type=chdir and evt.dir=< and \
     proc.name contains sh and not proc.name contains sshd)) and evt.failed=false";

pub(super) static REPORTS: &[Info] = &[
    Info {
        name: "spy_users",
        category: "Security",
        short: "Display interactive user activity",
        doc: "The commands that users run in their login shells, and the directories they go to, each with \
              the id of the login shell, time and user. Commands that others started are indented.",
        args: &[
            ArgInfo {
                name: "max_depth",
                doc: "how many levels below the login shell are shown; all, or -1, without it",
                kind: ArgKind::Word,
                optional: true,
            },
            ArgInfo {
                name: "disable_color",
                doc: "the word disable_color: no colours",
                kind: ArgKind::Word,
                optional: true,
            },
        ],
        snaplen: 0,
        make: |args, style| {
            let depth = args.number(0, -1.0..=1e6)?;
            Ok(Box::new(SpyUsers {
                filter: probe::filter(INTERACTIVE),
                login: probe::field("proc.loginshellid"),
                container: style.containers.then(|| probe::field("container.name")),
                depth: depth.filter(|n| *n >= 0.0).map(|n| n as usize),
                colors: args.colors(1)?,
                scratch: Vec::new(),
            }))
        },
    },
    Info {
        name: "list_login_shells",
        category: "Security",
        short: "List the login shell IDs",
        doc: "The ids of login shells in which commands were run, with user, number of commands and the \
              last one. For proc.loginshellid in filters, and to follow one of them with spy_users.",
        args: &[
            ArgInfo {
                name: "command",
                doc: "only shells that ran this command",
                kind: ArgKind::Word,
                optional: true,
            },
            ArgInfo {
                name: "arguments",
                doc: "only if its arguments contain this",
                kind: ArgKind::Word,
                optional: true,
            },
        ],
        snaplen: 0,
        make: |args, _| {
            Ok(Box::new(LoginShells {
                filter: probe::filter(
                    "evt.type in (execve, execveat) and evt.dir=< and evt.failed=false",
                ),
                login: probe::field("proc.loginshellid"),
                command: args.get(0).map(|text| text.as_bytes().to_vec()),
                arguments: args.get(1).map(|text| text.as_bytes().to_vec()),
                shells: BTreeMap::new(),
            }))
        },
    },
];

/// The login shell of the event, if a person can sit in front of it.
fn login_shell(event: &Enriched<'_>, field: &FieldRef) -> Option<i64> {
    match field.value(event)? {
        FieldValue::Int(id) => Some(id),
        _ => None,
    }
}

/// Command and arguments with blanks between.
fn command(event: &Enriched<'_>, out: &mut Vec<u8>) {
    let Some(thread) = event.thread else { return };
    // argv[0]: what was typed, also where one program has many names.
    let typed = if thread.exe.is_empty() {
        &thread.comm
    } else {
        &thread.exe
    };
    out.extend_from_slice(typed);
    for arg in split_list(&thread.args) {
        out.push(b' ');
        out.extend_from_slice(arg);
    }
}

struct SpyUsers {
    filter: Filter,
    login: FieldRef,
    container: Option<FieldRef>,
    depth: Option<usize>,
    colors: bool,
    scratch: Vec<u8>,
}

impl Report for SpyUsers {
    fn event(&mut self, event: &Enriched<'_>, page: &mut Page) {
        if !self.filter.matches(event) {
            return;
        }
        let (Some(thread), Some(shell)) = (event.thread, login_shell(event, &self.login)) else {
            return;
        };
        let ancestors = event.state.threads.ancestors(thread);
        let depth = if thread.pid == shell {
            0
        } else {
            1 + ancestors.take_while(|t| t.pid != shell).count()
        };
        if self.depth.is_some_and(|most| depth > most) {
            return;
        }
        let mut text = std::mem::take(&mut self.scratch);
        text.clear();
        if event.info.name == "chdir" {
            text.extend_from_slice(b"cd ");
            let cwd = event.state.threads.cwd_bytes(thread);
            text.extend_from_slice(match cwd {
                [front @ .., b'/'] if !front.is_empty() => front,
                cwd => cwd,
            });
        } else {
            command(event, &mut text);
        }
        let user = user_name(event.state, thread.container.as_ref(), thread.uid);
        if page.style.json {
            let mut object = serde_json::Map::new();
            object.insert("evt.rawtime".into(), event.event.ts().into());
            object.insert("proc.loginshellid".into(), shell.into());
            object.insert("user.name".into(), json_text(user));
            object.insert("depth".into(), depth.into());
            object.insert("command".into(), json_text(&text));
            if let Some(field) = &self.container {
                let mut name = Vec::new();
                field.render(event, Settings::plain(), &mut name);
                object.insert("container.name".into(), json_text(&name));
            }
            page.json_line(&object.into());
        } else {
            let colors = page.allow_colors(self.colors);
            let when = time::text(|out| {
                time::time_of_day(out, event.event.ts(), &page.style.settings.zone, false)
            });
            page.color(Color::Blue);
            let _ = write!(page, "{shell} {when} ");
            page.color(Color::Green);
            page.text(user);
            if let Some(field) = &self.container {
                let mut name = Vec::new();
                field.render(event, Settings::plain(), &mut name);
                page.raw(b"@");
                page.text(&name);
            }
            page.raw(b") ");
            page.plain();
            page.raw(vec![b' '; 2 * depth.min(40)]);
            page.text(&text);
            page.raw(b"\n");
            page.style.colors = colors;
        }
        self.scratch = text;
    }
}

/// Shells remembered at most.
const MOST: usize = 1 << 12;

/// A login shell.
struct Shell {
    user: Vec<u8>,
    commands: u64,
    last: Vec<u8>,
}

struct LoginShells {
    filter: Filter,
    login: FieldRef,
    command: Option<Vec<u8>>,
    arguments: Option<Vec<u8>>,
    shells: BTreeMap<i64, Shell>,
}

impl Report for LoginShells {
    fn event(&mut self, event: &Enriched<'_>, _: &mut Page) {
        if !self.filter.matches(event) {
            return;
        }
        let (Some(thread), Some(id)) = (event.thread, login_shell(event, &self.login)) else {
            return;
        };
        if self.command.as_ref().is_some_and(|c| **c != *thread.comm) {
            return;
        }
        let mut text = Vec::new();
        command(event, &mut text);
        let holds = |part: &Vec<u8>| bstr::ByteSlice::find(&text[..], part).is_some();
        if !self.arguments.as_ref().is_none_or(holds) {
            return;
        }
        if self.shells.len() >= MOST && !self.shells.contains_key(&id) {
            return;
        }
        let user = user_name(event.state, thread.container.as_ref(), thread.uid);
        let shell = self.shells.entry(id).or_insert_with(|| Shell {
            user: user.to_vec(),
            commands: 0,
            last: Vec::new(),
        });
        shell.commands += 1;
        shell.last = text;
    }

    fn show(&mut self, span: &Span<'_>, page: &mut Page) {
        const HEADINGS: [&str; 4] = ["Login Shell ID", "User", "Commands", "Last"];
        let cells = |id: &i64, shell: &Shell| {
            [
                Cell::Int(*id),
                Cell::text(&shell.user),
                Cell::Uint(shell.commands),
                Cell::text(&shell.last),
            ]
        };
        if page.style.json {
            let rows = self.shells.iter();
            let data = rows.map(|(id, s)| cells(id, s).iter().map(Cell::json).collect());
            let data = data.collect();
            return json_table(page, span.until, data, HEADINGS.map(Into::into).to_vec());
        }
        let rows: Vec<Vec<Vec<u8>>> = self
            .shells
            .iter()
            .map(|(id, s)| cells(id, s).iter().map(|c| c.write(page)).collect())
            .collect();
        grid(page, &HEADINGS, &rows, 16, true);
    }
}
