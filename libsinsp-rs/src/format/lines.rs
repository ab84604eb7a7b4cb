//! The lines people see when they ask for no format of their own.

/// Which line.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Line {
    /// Process and event.
    #[default]
    Plain,
    /// As `Plain`, with the container in front of the process (`-pc`).
    Container,
    /// As `Container`, with the name of the pod in place of that of the container (`-pk`).
    Pod,
    /// As `Container`, with the id of the Mesos task in place of the name (`-pm`).
    MesosTask,
}

const BOLD_GREEN: &str = "\x1b[01;32m";
const BOLD_CYAN: &str = "\x1b[01;36m";
const BOLD_BLUE: &str = "\x1b[01;34m";
const RESET: &str = "\x1b[0m";

/// The format of a standard line; with `terminal`, in colours and with the process id.
///
/// ```
/// use libsinsp_rs::format::{Format, Line, default_line};
///
/// assert!(Format::compile(default_line(Line::Container, true)).is_ok());
/// ```
pub fn default_line(line: Line, terminal: bool) -> String {
    let [green, cyan, blue, reset] = if terminal {
        [BOLD_GREEN, BOLD_CYAN, BOLD_BLUE, RESET]
    } else {
        [""; 4]
    };
    let (container, ids) = match (line, terminal) {
        (Line::Plain, false) => ("", "%thread.tid".to_owned()),
        (Line::Plain, true) => ("", format!("{cyan}%proc.pid{reset}.%thread.tid")),
        (_, _) => (
            match line {
                Line::Pod => "%k8s.pod.name (%container.id) ",
                Line::MesosTask => "%mesos.task.id (%container.id) ",
                _ => "%container.name (%container.id) ",
            },
            format!("{cyan}%thread.tid{reset}:%thread.vtid"),
        ),
    };
    format!(
        "*%evt.num %evt.outputtime %evt.cpu {container}{green}%proc.name{reset} ({ids}) \
         %evt.dir {blue}%evt.type{reset} %evt.info"
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::Format;

    #[test]
    fn lines_are_formats() {
        assert_eq!(
            default_line(Line::Plain, false),
            "*%evt.num %evt.outputtime %evt.cpu %proc.name (%thread.tid) %evt.dir %evt.type \
             %evt.info"
        );
        for line in [Line::Plain, Line::Container, Line::Pod, Line::MesosTask] {
            for terminal in [false, true] {
                Format::compile(default_line(line, terminal)).unwrap();
            }
        }
    }
}
