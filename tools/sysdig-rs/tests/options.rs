//! Options beside the filter: where they stand, what they do, what they refuse.

mod run;

use std::process::Stdio;

use run::*;

#[test]
fn several_files_are_one_stream() {
    let (a, b) = (capture("curl_google.scap"), capture("h_filtered.scap"));
    let out = shown(&["-r", &a, "-r", &b, "-p", "%evt.num"]);
    let numbers: Vec<u64> = out.lines().map(|l| l.parse().expect("number")).collect();
    assert!(numbers.windows(2).all(|w| w[0] < w[1]), "numbers go on");
    let alone = |file: &str| shown(&["-r", file, "-p", "%evt.num"]).lines().count();
    assert_eq!(numbers.len(), alone(&a) + alone(&b));
    // The second file has its own processes.
    let out = shown(&["-r", &a, "-r", &b, "-p", "%proc.name"]);
    assert!(out.lines().any(|l| l == "curl"));
    assert!(out.lines().next_back().is_some_and(|l| l != "curl"));
    // -n counts over all of them, reports look at all of them.
    let n = (alone(&a) + 5).to_string();
    assert_eq!(
        shown(&["-r", &a, "-r", &b, "-n", &n, "-p", "%evt.num"])
            .lines()
            .count(),
        alone(&a) + 5
    );
    let message = {
        let output = sysdig(&["-q", "-r", &a, "-r", "/nonexistent.scap"]);
        assert_eq!(output.status.code(), Some(1));
        String::from_utf8(output.stderr).expect("UTF-8")
    };
    assert!(message.contains("/nonexistent.scap: no such file"));
}

#[test]
fn options_stand_anywhere() {
    let file = capture("a_shell.scap.gz");
    let before = shown(&["-n", "3", "-p", "%evt.num", "-r", &file, "evt.type=openat"]);
    assert_eq!(before.lines().count(), 3);
    for args in [
        vec!["evt.type=openat", "-n", "3", "-p", "%evt.num", "-r", &file],
        vec![
            "-r", &file, "evt.type", "=", "openat", "-p", "%evt.num", "-n3",
        ],
        vec![
            "-n",
            "3",
            "-r",
            &file,
            "-p",
            "%evt.num",
            "--",
            "evt.type=openat",
        ],
    ] {
        assert_eq!(shown(&args), before, "{args:?}");
    }
    // Negative numbers are no options.
    let negative = shown(&["-r", &file, "-p", "%evt.rawres", "evt.rawres", "=", "-2"]);
    assert!(negative.lines().count() > 5 && negative.lines().all(|l| l == "-2"));
    let text = refused(&["-r", &file, "proc.args", "contains", "--color"]);
    assert!(text.contains("--color") && text.contains("put the filter in quotes"));
    let quoted = shown(&["-r", &file, "-p", "%evt.num", "proc.args contains --color"]);
    let same = shown(&[
        "-r",
        &file,
        "-p",
        "%evt.num",
        "--",
        "proc.args",
        "contains",
        "--color",
    ]);
    assert_eq!(quoted, same);
}

#[test]
fn foreign_and_wrong_options_get_one_line() {
    let file = capture("curl_google.scap");
    let cases: [(&[&str], &str); 21] = [
        (&["--modern-bpf"], "no eBPF"),
        (&["-B"], "no eBPF"),
        (&["-g", "x"], "gVisor"),
        (&["-H", "json"], "plugins"),
        (&["-I", "json"], "plugins"),
        (&["-Il"], "plugins"),
        (&["-k", "http://host"], "deprecated"),
        (&["-K", "x"], "deprecated"),
        (&["-m", "x"], "deprecated"),
        (&["-T"], "deprecated"),
        (&["-u"], "deprecated"),
        #[cfg(not(feature = "cri"))]
        (&["--cri", "/run/x.sock"], "without the feature cri"),
        #[cfg(feature = "cri")]
        (&["--cri-timeout", "0"], "--cri-timeout"),
        (&["-r", &file, "-C", "1"], "--writefile"),
        (&["-r", &file, "-w", "x", "-W", "3"], "-W limits the files"),
        (&["-r", &file, "-w", "x", "-e", "0"], "holds nothing"),
        (&["-r", &file, "-w", "-", "-e", "5"], "one stream"),
        (
            &["-r", &file, "-w", "x", "--filter-proclist"],
            "needs a filter",
        ),
        (&["-r", &file, "-A", "-x"], "cannot be used with"),
        (&["-r", &file, "-t", "z"], "--timetype"),
        (&["--list=k8s_audit"], "only syscall"),
        (&["-s", "70000", "-n", "1"], "snaplen"),
    ];
    for (args, message) in cases {
        // Live ones must not depend on what this host has.
        let output = command(args)
            .env("HOST_ROOT", "/nonexistent")
            .output()
            .expect("starts");
        let text = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(1), "{args:?}: {text}");
        assert_eq!(text.trim_end().lines().count(), 1, "{args:?}: {text}");
        assert!(text.contains(message), "{args:?}: {text}");
    }
    assert!(!std::path::Path::new("x").exists());
}

#[test]
fn pods_and_tasks_have_lines() {
    let file = capture("a_shell.scap.gz");
    for (option, field) in [("-pk", "k8s.pod.name"), ("-pm", "mesos.task.id")] {
        let line = format!(
            "*%evt.num %evt.outputtime %evt.cpu %{field} (%container.id) %proc.name (%thread.tid:%thread.vtid) %evt.dir %evt.type %evt.info"
        );
        let short = shown(&["-r", &file, "-n", "20", option]);
        assert_eq!(
            short,
            shown(&["-r", &file, "-n", "20", "-p", &line]),
            "{option}"
        );
        assert_eq!(short.lines().count(), 20);
    }
}

#[test]
fn the_page_of_fields_is_the_list() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../docs/fields.md");
    let page = std::fs::read_to_string(path).expect("docs/fields.md");
    let list = shown(&["--list-markdown"]);
    assert!(
        page.ends_with(&list),
        "make it anew: sysdig-rs --list-markdown, behind the first lines"
    );
}

#[test]
fn lists_and_versions() {
    let plain = shown(&["-l"]);
    assert!(!plain.contains("(Type: "));
    for args in [vec!["-lv"], vec!["-l", "-v"], vec!["--list", "--verbose"]] {
        assert!(shown(&args).contains("(Type: CHARBUF)"), "{args:?}");
    }
    assert_eq!(shown(&["--list=syscall"]), plain);
    let markdown = shown(&["--list-markdown"]);
    assert!(markdown.contains("`proc.name` | CHARBUF | "));
    let versions = shown(&["--libs-version"]);
    assert!(versions.contains("libscap-rs ") && versions.contains("event schema "));
    let reports = shown(&["-cl"]);
    assert_eq!(reports, shown(&["--list-chisels"]));
    assert!(reports.contains("Category: I/O") && reports.contains("\ntopfiles_bytes "));
    let info = shown(&["-i", "spy_file"]);
    assert!(info.contains("Args: spy_file [R, W or RW] [file name]"));
    assert!(refused(&["-i", "spy_fil"]).contains("did you mean spy_file?"));
}

#[test]
fn the_summary_counts_what_was_shown() {
    let file = capture("a_shell.scap.gz");
    let out = shown(&["-r", &file, "-S", "-q", "evt.type in (openat, close)"]);
    let rows: Vec<Vec<&str>> = out
        .lines()
        .skip(2)
        .map(|l| l.split_whitespace().collect())
        .collect();
    assert_eq!(rows.len(), 2, "{out}");
    for row in rows {
        let filter = format!("evt.type={}", row[1]);
        let lines = shown(&["-r", &file, "-p", "%evt.num", &filter])
            .lines()
            .count();
        assert_eq!(row[0], lines.to_string(), "{out}");
    }
    // With lines it comes after them.
    let both = shown(&["-r", &file, "-S", "-n", "5"]);
    let heading = both.lines().position(|l| l.starts_with("# Calls"));
    assert_eq!(heading, Some(5), "{both}");
}

#[test]
fn what_options_choose_is_shown() {
    let file = capture("d_containers.scap.gz");
    let all = shown(&["-r", &file, "-p", "%proc.name"]).lines().count();
    let suppressed = shown(&[
        "-r",
        &file,
        "-U",
        "sysdig",
        "-U",
        "containerd",
        "-p",
        "%proc.name",
    ]);
    assert!(
        suppressed
            .lines()
            .all(|l| l != "sysdig" && l != "containerd")
    );
    assert!(suppressed.lines().count() < all);
    let ports = shown(&["-r", &file, "-R", "-p", "%fd.sproto", "fd.sport=8080"]);
    assert!(ports.lines().any(|l| l == "http-alt"), "{ports}");
    let numbers = shown(&["-r", &file, "-p", "%fd.sproto", "fd.sport=8080"]);
    assert!(numbers.lines().all(|l| l == "8080"));
    let internal = shown(&["-r", &file, "-D", "-p", "%evt.type", "--log-level", "error"]);
    assert!(internal.lines().count() > all);
    let users = shown(&["-r", &file, "-p", "%user.name", "user.uid=1000"]);
    let without = shown(&["-r", &file, "-E", "-p", "%user.name", "user.uid=1000"]);
    assert_eq!(users.lines().count(), without.lines().count());
}

#[test]
fn times_have_the_form_that_is_asked_for() {
    let file = capture("a_shell.scap.gz");
    let first = |mode: &str| {
        let out = shown(&[
            "-r",
            &file,
            "-t",
            mode,
            "-n",
            "2000",
            "-p",
            "%evt.outputtime",
        ]);
        out.lines().map(str::to_owned).collect::<Vec<_>>()
    };
    assert!(
        first("h")
            .iter()
            .all(|t| t.len() == 18 && t.as_bytes()[2] == b':')
    );
    let seconds = |mode: &str| -> Vec<f64> {
        first(mode)
            .iter()
            .map(|t| t.parse().expect("seconds"))
            .collect()
    };
    assert!(seconds("a").iter().all(|s| *s > 1e9));
    assert!(seconds("r").iter().all(|s| *s < 60.0));
    assert!(seconds("D").iter().skip(1).any(|s| *s > 0.0));
    assert!(seconds("d").iter().any(|s| *s > 0.0), "latencies");
}

#[test]
fn a_full_output_is_an_error_and_a_closed_one_is_not() {
    let file = capture("a_shell.scap.gz");
    let full = || {
        Stdio::from(
            std::fs::File::options()
                .write(true)
                .open("/dev/full")
                .unwrap(),
        )
    };
    for args in [
        vec!["-r", &file],
        vec!["-r", &file, "-c", "topscalls"],
        vec!["-r", &file, "-w", "-"],
        vec!["-l"],
        vec!["-cl"],
    ] {
        let output = command(&args).stdout(full()).output().expect("starts");
        let text = String::from_utf8(output.stderr).expect("UTF-8");
        assert_eq!(output.status.code(), Some(1), "{args:?}: {text}");
        assert!(text.contains("No space left"), "{args:?}: {text}");
        assert_eq!(
            text.lines().filter(|l| !l.contains('%')).count(),
            1,
            "{args:?}: {text}"
        );
        // A reader that leaves is none.
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        let output = command(&args).stdout(writer).output().expect("starts");
        let text = String::from_utf8(output.stderr).expect("UTF-8");
        assert!(output.status.success(), "{args:?}: {text}");
        assert!(text.lines().all(|l| l.contains('%')), "{args:?}: {text}");
    }
}
