//! Lists of everything there is: fields and events.

use std::fmt::Write as _;

use libscap_rs::schema::{Direction, EventFlags, SYSCALLS, Status, all_events, code};

use crate::field::{self, Field, FieldFlags, type_name};

/// Columns of a terminal.
pub(crate) const WIDTH: usize = 80;

/// Where descriptions begin.
const INDENT: usize = 32;

/// The fields of all classes, with their types when `verbose`. Fields that only tables can use and
/// those kept for old filters are left out.
pub fn fields(verbose: bool) -> String {
    let mut out = String::new();
    for (class, fields) in field::classes() {
        let shown: Vec<&Field> = fields
            .filter(|f| {
                !f.flags.intersects(
                    FieldFlags::PRINT_ONLY
                        .union(FieldFlags::TABLE_ONLY)
                        .union(FieldFlags::DEPRECATED),
                )
            })
            .collect();
        if shown.is_empty() {
            continue;
        }
        // Writing to a String cannot fail.
        let _ = writeln!(out, "{}", "-".repeat(WIDTH));
        let _ = writeln!(out, "Field Class: {} ({})", class.name, class.short);
        let _ = writeln!(out, "Description: {}", class.doc);
        let _ = writeln!(out, "Event Sources: syscall\n");
        for field in shown {
            entry(&mut out, field, verbose);
        }
        out.push('\n');
    }
    out
}

fn entry(out: &mut String, field: &Field, verbose: bool) {
    let mut text = String::new();
    if verbose {
        let list = if field.is_list() { "LIST of " } else { "" };
        let _ = write!(text, "(Type: {list}{}) ", field.type_name());
    }
    if field.flags.contains(FieldFlags::FILTER_ONLY) {
        text.push_str("(FILTER ONLY) ");
    }
    text.push_str(field.doc);
    if !field.arg.usage().is_empty() {
        let _ = write!(text, "; argument: {}", field.arg.usage());
    }
    if field.name.len() < INDENT {
        let _ = write!(out, "{:INDENT$}", field.name);
    } else {
        let _ = write!(out, "{}\n{:INDENT$}", field.name, "");
    }
    wrapped(out, &text, INDENT);
}

/// Appends `text`, which begins in column `indent`, in lines of [`WIDTH`], the later ones indented.
pub(crate) fn wrapped(out: &mut String, text: &str, indent: usize) {
    let mut column = indent;
    for (i, word) in text.split_whitespace().enumerate() {
        if i > 0 && column + 1 + word.len() > WIDTH {
            let _ = write!(out, "\n{:indent$}", "");
            column = indent;
        } else if i > 0 {
            out.push(' ');
            column += 1;
        }
        out.push_str(word);
        column += word.len();
    }
    out.push('\n');
}

/// The fields of all classes as Markdown.
pub fn markdown() -> String {
    let mut out = String::new();
    for (class, fields) in field::classes() {
        let hidden = FieldFlags::PRINT_ONLY
            .union(FieldFlags::TABLE_ONLY)
            .union(FieldFlags::DEPRECATED);
        let shown: Vec<&Field> = fields.filter(|f| !f.flags.intersects(hidden)).collect();
        if shown.is_empty() {
            continue;
        }
        // Writing to a String cannot fail.
        let _ = writeln!(out, "## Field Class: {}\n\n{}\n", class.name, class.doc);
        out.push_str("Name | Type | Description\n:----|:-----|:-----------\n");
        for field in shown {
            let list = if field.is_list() { "LIST of " } else { "" };
            let argument = match field.arg.usage() {
                "" => String::new(),
                usage => format!("; argument: {usage}"),
            };
            let text = format!("{}{argument}", field.doc).replace('|', "\\|");
            let _ = writeln!(
                out,
                "`{}` | {list}{} | {text}",
                field.name,
                field.type_name()
            );
        }
        out.push('\n');
    }
    out
}

/// The events with their parameters, `>` for enter and `<` for exit halves; then the system calls
/// without parameters of their own.
pub fn events() -> String {
    let mut out = String::new();
    let typed = |e: &&libscap_rs::schema::EventInfo| {
        e.status != Status::Unused
            && !e.flags.contains(EventFlags::OLD_VERSION)
            && !matches!(e.code, code::GENERIC_E | code::GENERIC_X)
    };
    for event in all_events().filter(typed) {
        let sign = match event.direction {
            Direction::Enter => '>',
            Direction::Exit => '<',
        };
        let params: Vec<String> = event
            .params
            .iter()
            .map(|p| format!("{} {}", type_name(p.ty), p.name))
            .collect();
        let _ = writeln!(out, "{sign} {}({})", event.name, params.join(", "));
    }
    for call in SYSCALLS.iter() {
        let generic = call
            .events
            .iter()
            .any(|e| matches!(*e, code::GENERIC_E | code::GENERIC_X));
        if generic {
            let _ = writeln!(out, "> {0}()\n< {0}()", call.name);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_listed_once_and_fit() {
        let text = fields(true);
        for name in ["proc.name", "fd.sip", "container.image", "evt.arg"] {
            let lines = text
                .lines()
                .filter(|l| l.split(' ').next() == Some(name))
                .count();
            assert_eq!(lines, 1, "{name}");
        }
        assert!(text.contains("Field Class: proc (the process of the event)"));
        assert!(text.contains("(Type: CHARBUF)"));
        for hidden in ["evt.dir ", "evt.buflen.in", "evt.outputtime"] {
            assert!(!text.contains(&format!("\n{hidden}")), "{hidden}");
        }
        let longest = text.lines().map(str::len).max();
        assert!(longest <= Some(WIDTH), "{longest:?}");
        assert!(!fields(false).contains("(Type:"));
    }

    #[test]
    fn events_are_listed_with_parameters() {
        let text = events();
        assert!(text.contains(
            "\n< openat(FD fd, FD dirfd, FSRELPATH name, FLAGS32 flags, UINT32 mode, UINT32 dev, \
             UINT64 ino)\n"
        ));
        assert!(text.contains("\n> getpid()\n< getpid()\n"));
        assert!(!text.contains("NA("));
    }
}
