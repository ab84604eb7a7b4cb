//! -c on files, pipes and terminals.

mod run;

use std::io::Read;
use std::os::fd::OwnedFd;
use std::process::Stdio;

use run::*;
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{Winsize, tcsetwinsize};

#[test]
fn a_table_on_a_pipe_is_plain_text() {
    let file = capture("d_containers.scap.gz");
    let out = shown(&["-r", &file, "-c", "topfiles_bytes", "proc.name=dockerd"]);
    let lines: Vec<_> = out.lines().collect();
    assert_eq!(lines[0], "Bytes               Filename");
    assert_eq!(
        lines[2],
        "176.00KB            /var/lib/docker/network/files/local-kv.db"
    );
    assert!(!out.contains('\x1b'));
    let json = shown(&[
        "-r",
        &file,
        "-c",
        "topfiles_bytes",
        "-j",
        "proc.name=dockerd",
    ]);
    assert!(
        json.contains("[\"/var/lib/docker/network/files/local-kv.db\",180224]"),
        "{json}"
    );
    assert!(
        json.ends_with("\"info\":[\"Filename\",\"Bytes\"]}\n"),
        "{json}"
    );
}

#[test]
fn several_reports_see_the_same_events() {
    let file = capture("d_containers.scap.gz");
    let alone = |name: &str| shown(&["-r", &file, "-c", name]);
    let both = shown(&["-r", &file, "-c", "topprocs_net", "-c", "topports_server"]);
    assert_eq!(both, alone("topprocs_net") + &alone("topports_server"));
}

#[test]
fn arguments_that_are_wrong_get_one_line() {
    let file = capture("curl_google.scap");
    let cases: [(&[&str], &str); 9] = [
        (&["-c", "nothing"], "no report named 'nothing'"),
        (&["-c", "topproc_cpu"], "did you mean topprocs_cpu?"),
        (&["-c"], "-c needs the name of a report"),
        (
            &["-c", "fileslower"],
            "needs an argument: fileslower min_ms",
        ),
        (&["-c", "fileslower", "soon"], "'soon' is no number"),
        (&["-c", "spy_ip", "1.2.3"], "'1.2.3' is no IP address"),
        (&["-c", "spy_port", "http"], "'http' is no port number"),
        (&["-c", "fdbytes_by", "fd.nme"], "did you mean fd.name?"),
        (&["-c", "fdbytes_by", "fd.ip"], "several values at once"),
    ];
    for (report, message) in cases {
        let mut args = vec!["-r", &*file];
        args.extend(report);
        let text = refused(&args);
        assert!(text.contains(message), "{report:?}: {text}");
    }
}

#[test]
fn a_moment_is_chosen_with_n() {
    let file = capture("d_containers.scap.gz");
    let at = |n: &str| shown(&["-r", &file, "-n", n, "-c", "ps"]);
    assert_ne!(at("10"), at("60000"));
}

#[test]
fn the_reader_that_leaves_early_is_no_error() {
    let file = capture("d_containers.scap.gz");
    let mut child = command(&["-r", &file, "-c", "echo_fds"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("starts");
    let mut first = [0; 6];
    child.stdout.take().unwrap().read_exact(&mut first).unwrap();
    assert_eq!(&first, b"------");
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

/// What a run shows on a terminal of this size.
fn on_terminal(args: &[&str], columns: u16, no_color: bool) -> String {
    let terminal = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal");
    grantpt(&terminal).expect("granted");
    unlockpt(&terminal).expect("unlocked");
    let name = ptsname(&terminal, Vec::new()).expect("named");
    let size = Winsize {
        ws_row: 24,
        ws_col: columns,
        ws_xpixel: 0,
        ws_ypixel: 0,
    };
    tcsetwinsize(&terminal, size).expect("sized");
    let side = std::fs::File::options()
        .read(true)
        .write(true)
        .open(name.to_str().expect("UTF-8"))
        .expect("opens");
    let mut command = command(args);
    command.env_remove("NO_COLOR").stdout(OwnedFd::from(side));
    if no_color {
        command.env("NO_COLOR", "1");
    }
    let mut child = command.spawn().expect("starts");
    drop(command);
    let mut shown = Vec::new();
    // The terminal reports an error when the last program has left it.
    let _ = std::fs::File::from(terminal).read_to_end(&mut shown);
    assert!(child.wait().expect("ends").success());
    String::from_utf8(shown)
        .expect("UTF-8")
        .replace("\r\n", "\n")
}

#[test]
fn lines_fit_a_terminal_and_have_colours_if_wanted() {
    let file = capture("d_containers.scap.gz");
    let args = ["-r", &*file, "-c", "bottlenecks"];
    for columns in [60, 100] {
        let text = on_terminal(&args, columns, false);
        assert_eq!(text.lines().count(), 12, "{text}");
        let fits = |l: &str| l.chars().count() <= usize::from(columns);
        assert!(text.lines().all(fits), "{text}");
        assert!(text.contains('…'), "{text}");
    }
    let slow = ["-r", &*file, "-c", "scallslower", "1000"];
    assert!(on_terminal(&slow, 100, false).contains("\x1b[31m"));
    assert!(!on_terminal(&slow, 100, true).contains('\x1b'));
    // Events have colours on a terminal as well, and the same text without.
    let events = ["-r", &*file, "-n", "20"];
    assert!(on_terminal(&events, 100, false).contains("\x1b[01;32m"));
    assert!(!on_terminal(&events, 100, true).contains('\x1b'));
}
