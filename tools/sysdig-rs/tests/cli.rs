//! The command line as a person uses it, on recorded captures.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

fn capture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../../tests/captures")
        .join(name)
}

fn sysdig(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_sysdig-rs"))
        .args(args)
        .env("TZ", "UTC")
        .stdin(Stdio::null())
        .output()
        .expect("sysdig-rs starts")
}

fn stdout(output: &Output) -> String {
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout.clone()).expect("UTF-8")
}

/// Status 1, nothing on standard output, and the message.
fn refused(args: &[&str]) -> String {
    let output = sysdig(args);
    let stderr = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(1), "{stderr}");
    assert!(
        output.stdout.is_empty(),
        "{}",
        String::from_utf8_lossy(&output.stdout)
    );
    assert!(!stderr.contains("panicked"), "{stderr}");
    stderr
}

const RKT: &str = "%evt.num %container.type %container.id %container.name %container.image \
                   %proc.name %evt.type %fd.name";

#[test]
fn rkt_apps_have_id_name_and_image() {
    let file = capture("rkt_live.scap.gz");
    let out = stdout(&sysdig(&[
        "-r",
        file.to_str().unwrap(),
        "-n",
        "20",
        "-p",
        RKT,
        "container.type=rkt",
    ]));
    let lines: Vec<_> = out.lines().collect();
    assert_eq!(lines.len(), 20);
    let apps = [
        " rkt 0b092d55-6148-4062-a528-44c9a5b7ae3f:front front example.com/lab/web:1.2.3 ",
        " rkt 0b092d55-6148-4062-a528-44c9a5b7ae3f:side-car side-car example.com/lab/side-car:0.9 ",
        " rkt a9fe4541-de1b-4b6a-b211-8147196c5bf8:web web example.com/lab/web:1.2.3 ",
    ];
    for line in lines {
        assert!(apps.iter().any(|app| line.contains(app)), "{line}");
    }
}

#[test]
fn a_filtered_copy_shows_the_same_lines() {
    let file = capture("rkt_live.scap.gz");
    let dir = tempfile::tempdir().unwrap();
    for compress in [false, true] {
        let copy = dir
            .path()
            .join(if compress { "c.scap.gz" } else { "c.scap" });
        let mut args = vec!["-r", file.to_str().unwrap(), "-w", copy.to_str().unwrap()];
        if compress {
            args.push("-z");
        }
        args.push("container.type=rkt and evt.type=open");
        stdout(&sysdig(&args));
        let format = "%evt.rawtime %container.id %container.image %proc.name %fd.name";
        let show = |path: &Path| {
            let filter = "container.type=rkt and evt.type=open";
            stdout(&sysdig(&[
                "-r",
                path.to_str().unwrap(),
                "-p",
                format,
                filter,
            ]))
        };
        let (original, copied) = (show(&file), show(&copy));
        assert!(original.lines().count() > 5, "{original}");
        assert_eq!(original, copied);
    }
}

#[test]
fn default_line_shows_number_time_process_and_arguments() {
    let file = capture("curl_google.scap");
    let out = stdout(&sysdig(&[
        "-r",
        file.to_str().unwrap(),
        "evt.type = openat or evt.type=open",
    ]));
    let first = out.lines().next().unwrap();
    let parts: Vec<_> = first.split(' ').collect();
    assert!(parts[0].parse::<u64>().is_ok(), "{first}");
    assert_eq!(parts[1].len(), "17:35:48.514632619".len(), "{first}");
    assert_eq!(&parts[3..7], ["curl", "(17497)", "<", "open"], "{first}");
    assert!(
        first.contains("fd=3(<f>/etc/ld.so.cache) name=/etc/ld.so.cache"),
        "{first}"
    );
}

#[test]
fn json_is_one_object_per_line() {
    let file = capture("a_shell.scap.gz");
    let out = stdout(&sysdig(&["-r", file.to_str().unwrap(), "-n", "50", "-j"]));
    assert_eq!(out.lines().count(), 50);
    for line in out.lines() {
        assert!(line.starts_with('{') && line.ends_with('}'), "{line}");
        assert!(line.contains("\"evt.num\":"), "{line}");
    }
}

#[test]
fn standard_input_is_a_source() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_sysdig-rs"))
        .args(["-r", "-", "-n", "5"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let bytes = std::fs::read(capture("single_ipv6_conn.scap")).unwrap();
    // It stops reading after five events: a broken pipe here is fine.
    let _ = child.stdin.take().unwrap().write_all(&bytes);
    let out = child.wait_with_output().unwrap();
    assert_eq!(stdout(&out).lines().count(), 5);
}

#[test]
fn a_reader_that_leaves_ends_it_well() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_sysdig-rs"))
        .args(["-r", capture("a_shell.scap.gz").to_str().unwrap()])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let out = child.wait_with_output().unwrap();
    assert!(out.status.success());
    assert_eq!(String::from_utf8_lossy(&out.stderr), "");
}

#[test]
fn a_wrong_filter_is_shown_with_its_place() {
    let file = capture("curl_google.scap");
    let file = file.to_str().unwrap();
    let text = refused(&["-r", file, "proc.name = curl and (evt.type = open"]);
    let lines: Vec<_> = text.lines().collect();
    assert!(lines[0].contains("expected a ')' token"), "{text}");
    assert_eq!(lines[1], "  proc.name = curl and (evt.type = open");
    assert_eq!(lines[2].find('^'), Some(lines[1].len()), "{text}");

    let text = refused(&["-r", file, "proc.nme = x"]);
    assert!(
        text.contains("nonexistent field proc.nme; did you mean proc.name?"),
        "{text}"
    );
    assert!(text.lines().nth(2).unwrap().ends_with("  ^"), "{text}");
}

#[test]
fn wrong_input_gets_one_line_and_status_1() {
    let dir = tempfile::tempdir().unwrap();
    let empty = dir.path().join("empty");
    std::fs::write(&empty, b"").unwrap();
    let foreign = dir.path().join("foreign");
    std::fs::write(
        &foreign,
        b"this is no capture at all, whatever its name says",
    )
    .unwrap();
    let good = capture("single_ipv6_conn.scap");
    let good = good.to_str().unwrap();
    let unwritable = dir.path().join("missing/out.scap");
    let cases: [(&[&str], &str); 9] = [
        (
            &["-r", "/nonexistent/x.scap"],
            "/nonexistent/x.scap: no such file",
        ),
        (
            &["-r", empty.to_str().unwrap()],
            "not a capture file: the file is empty",
        ),
        (&["-r", foreign.to_str().unwrap()], "not a capture file"),
        (&["-r", dir.path().to_str().unwrap()], "directory"),
        (
            &["-r", good, "-w", unwritable.to_str().unwrap()],
            "out.scap",
        ),
        (&["-r", good, "-p", ""], "the format is empty"),
        (&["-z", "-r", good], "-z compresses the file of -w"),
        (&["-n", "many"], "--numevents"),
        (&["--bogus"], "unexpected argument"),
    ];
    for (args, message) in cases {
        let text = refused(args);
        assert!(text.contains(message), "{args:?}: {text}");
        assert!(text.starts_with("sysdig-rs: "), "{args:?}: {text}");
        let caret = text.trim_end().ends_with('^');
        assert!(
            text.trim_end().lines().count() == if caret { 3 } else { 1 },
            "{args:?}: {text}"
        );
    }
}

#[test]
fn without_the_module_it_says_how_to_load_it() {
    // A host without device nodes, whatever this one has.
    let host = tempfile::tempdir().unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_sysdig-rs"))
        .args(["-n", "1"])
        .env("HOST_ROOT", host.path())
        .stdin(Stdio::null())
        .output()
        .expect("sysdig-rs starts");
    let text = String::from_utf8(output.stderr).expect("UTF-8");
    assert_eq!(output.status.code(), Some(1), "{text}");
    assert!(output.stdout.is_empty());
    assert_eq!(text.trim_end().lines().count(), 1, "{text}");
    assert!(
        text.contains("dev/scap0") && text.contains("insmod"),
        "{text}"
    );
}

#[test]
fn what_was_readable_comes_before_the_damage() {
    let bytes = std::fs::read(capture("e_zoo.scap.gz")).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let cut = dir.path().join("cut.scap.gz");
    std::fs::write(&cut, &bytes[..bytes.len() * 2 / 3]).unwrap();
    let out = sysdig(&["-r", cut.to_str().unwrap()]);
    assert_eq!(out.status.code(), Some(1));
    assert!(!out.stdout.is_empty());
    let stderr = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(stderr.contains("truncated at byte"), "{stderr}");
    assert_eq!(stderr.lines().count(), 1, "{stderr}");
}

#[test]
fn listings_name_fields_and_events() {
    let fields = stdout(&sysdig(&["-l"]));
    for name in [
        "evt.num",
        "proc.name",
        "fd.name",
        "user.name",
        "container.image",
    ] {
        assert!(
            fields
                .lines()
                .any(|l| l.split_whitespace().next() == Some(name)),
            "{name}"
        );
    }
    let events = stdout(&sysdig(&["-L"]));
    assert!(
        events.lines().any(|l| l.starts_with("< openat(")),
        "{events}"
    );
    assert!(stdout(&sysdig(&["--version"])).starts_with("sysdig-rs "));
    assert!(stdout(&sysdig(&["--help"])).contains("FILTER"));
}

#[test]
fn a_closed_standard_error_is_no_failure() {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let file = capture("curl_google.scap");
    let status = Command::new(env!("CARGO_BIN_EXE_sysdig-rs"))
        .args(["-v", "-q", "-r", file.to_str().unwrap()])
        .stderr(writer)
        .status()
        .unwrap();
    assert!(status.success(), "{status}");
}

#[test]
fn the_time_of_a_file_starts_with_its_first_event_whatever_the_filter() {
    let file = capture("a_shell.scap.gz");
    let lines = |limit: &str| {
        let file = file.to_str().unwrap();
        let args = ["-r", file, "-M", limit, "-p", "%evt.num", "evt.num>60000"];
        stdout(&sysdig(&args)).lines().count()
    };
    assert_eq!(lines("1"), 0, "event 60000 comes later");
    assert!(lines("60") > 1000);
}
