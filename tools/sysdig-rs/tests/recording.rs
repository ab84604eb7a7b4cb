//! -w: filters, rotation, full disks.

mod run;

use std::path::Path;

use libscap_rs::event::FLAG_STATE_ONLY;
use libscap_rs::savefile::Reader;
use libscap_rs::{Next, Source};
use run::*;

/// Events in a file, those for the state alone not counted.
fn written(path: &Path) -> usize {
    let mut reader = Reader::open(path).expect("opens");
    let mut n = 0;
    loop {
        match reader.next_event().expect("reads") {
            Next::Event(event) => n += usize::from(event.flags & FLAG_STATE_ONLY == 0),
            Next::End => return n,
            _ => {}
        }
    }
}

fn text(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

#[test]
fn a_filter_that_matches_nothing_leaves_a_readable_file() {
    let dir = tempfile::tempdir().unwrap();
    let file = capture("curl_google.scap");
    for more in [&["-z"][..], &["-G", "5"], &[]] {
        let copy = dir.path().join("none.scap");
        let mut args = vec!["-r", &file, "-w", text(&copy), "proc.name=nobody"];
        args.extend(more);
        shown(&args);
        for path in files(dir.path()) {
            assert_eq!(count(&path, &[]), 0, "{more:?}");
            // It still tells of the machine.
            let ps = shown(&["-r", text(&path), "-c", "ps"]);
            assert!(ps.lines().count() > 10, "{ps}");
            std::fs::remove_file(path).unwrap();
        }
    }
}

#[test]
fn a_display_filter_chooses_what_is_shown_not_written() {
    let dir = tempfile::tempdir().unwrap();
    let copy = dir.path().join("all.scap");
    let file = capture("curl_google.scap");
    shown(&["-r", &file, "-w", text(&copy), "-d", "evt.type=open"]);
    assert_eq!(count(&copy, &[]), count(Path::new(&file), &[]));
    let lines = shown(&["-r", &file, "-d", "-p", "%evt.type", "evt.type=open"]);
    assert!(lines.lines().count() > 3 && lines.lines().all(|l| l == "open"));
}

#[test]
fn files_of_so_many_events() {
    let dir = tempfile::tempdir().unwrap();
    let file = capture("a_shell.scap.gz");
    let base = dir.path().join("part.scap");
    let names = |n: usize| -> Vec<String> { (0..n).map(|i| format!("part.scap{i}")).collect() };
    // 0x4e20 is 20000.
    shown(&["-r", &file, "-w", text(&base), "-e", "0x4e20"]);
    let found = files(dir.path());
    let found_names: Vec<_> = found
        .iter()
        .map(|p| p.file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    let delivered = written(Path::new(&file));
    assert_eq!(found_names, names(delivered.div_ceil(20_000)));
    assert!(found[..3].iter().all(|p| written(p) == 20_000));
    // Nothing is lost, nothing comes twice, and every file knows names by itself.
    let mut times = String::new();
    for path in &found {
        times += &shown(&["-r", text(path), "-p", "%evt.rawtime %proc.name %evt.type"]);
        let named = count(path, &["proc.name exists and proc.name!='<NA>'"]);
        assert!(named * 10 > count(path, &[]) * 9, "{}", path.display());
    }
    let original = shown(&["-r", &file, "-p", "%evt.rawtime %proc.name %evt.type"]);
    assert!(original.lines().count() > 50_000);
    assert!(times == original, "every event once, with the same names");
    let names_of_fds = |path: &str| {
        let filter = "evt.type in (read, write) and fd.name!=''";
        shown(&["-r", path, "-p", "%evt.rawtime %fd.name", filter])
    };
    let mut parts: Vec<String> = Vec::new();
    for path in &found {
        parts.extend(names_of_fds(text(path)).lines().map(str::to_owned));
    }
    let whole = names_of_fds(&file);
    let whole: Vec<_> = whole.lines().collect();
    assert!(whole.len() > 1000);
    assert!(parts == whole, "the same names of descriptors");
}

#[test]
fn old_files_make_room() {
    let dir = tempfile::tempdir().unwrap();
    let file = capture("a_shell.scap.gz");
    let base = dir.path().join("ring");
    let all = written(Path::new(&file));
    // Seven files or so over ten names: padded, not used up.
    shown(&["-r", &file, "-w", text(&base), "-e", "10000", "-W", "10"]);
    let found = files(dir.path());
    assert_eq!(found.len(), all.div_ceil(10_000));
    assert!(found[0].ends_with("ring00"));
    found.iter().for_each(|p| std::fs::remove_file(p).unwrap());
    // Over three names the first are written again.
    shown(&["-r", &file, "-w", text(&base), "-e", "10000", "-W", "3"]);
    let found = files(dir.path());
    assert_eq!(found.len(), 3);
    let last = (all - 1) / 10_000;
    let expected = if all.is_multiple_of(10_000) {
        10_000
    } else {
        all % 10_000
    };
    assert_eq!(written(&found[last % 3]), expected);
    for (i, path) in found.iter().enumerate().filter(|(i, _)| *i != last % 3) {
        assert_eq!(written(path), 10_000, "{i}");
    }
}

#[test]
fn files_of_so_many_bytes_and_seconds() {
    let dir = tempfile::tempdir().unwrap();
    let file = capture("a_shell.scap.gz");
    let all = count(Path::new(&file), &[]);
    let base = dir.path().join("size");
    shown(&["-r", &file, "-w", text(&base), "-C", "2"]);
    let found = files(dir.path());
    assert!(found.len() > 2);
    for path in &found[..found.len() - 1] {
        let size = std::fs::metadata(path).unwrap().len();
        assert!((2_000_000..2_400_000).contains(&size), "{size}");
    }
    assert_eq!(found.iter().map(|p| count(p, &[])).sum::<usize>(), all);
    found.iter().for_each(|p| std::fs::remove_file(p).unwrap());

    let base = dir.path().join("at-%H%M%S.scap");
    shown(&["-r", &file, "-w", text(&base), "-G", "1"]);
    let found = files(dir.path());
    assert!(found.len() > 2);
    assert_eq!(found.iter().map(|p| count(p, &[])).sum::<usize>(), all);
    for path in &found {
        let times = shown(&["-r", text(path), "-p", "%evt.time.s %evt.rawtime"]);
        let first = times.lines().next().unwrap().replace(':', "");
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(name.starts_with("at-") && name.len() == 9, "{name}");
        // A file is named after its start, which an event may follow in the next second.
        let named: u64 = name[3..].parse().unwrap();
        let began: u64 = first.split(' ').next().unwrap().parse().unwrap();
        assert!(
            began.abs_diff(named) <= 1 || began.abs_diff(named) > 40,
            "{name} {first}"
        );
    }
    found.iter().for_each(|p| std::fs::remove_file(p).unwrap());
    shown(&["-r", &file, "-w", text(&base), "-G", "1", "-W", "2"]);
    assert_eq!(files(dir.path()).len(), 2);
    let text = refused(&["-r", &file, "-w", text(&dir.path().join("%!")), "-G", "1"]);
    assert!(text.contains("no pattern of a time"), "{text}");
}

#[test]
fn processes_that_do_not_pass_are_left_out_on_demand() {
    let dir = tempfile::tempdir().unwrap();
    let copy = dir.path().join("dockerd.scap");
    let file = capture("d_containers.scap.gz");
    let filter = "proc.name=dockerd";
    shown(&["-r", &file, "-w", text(&copy), "--filter-proclist", filter]);
    let first = |path: &str| shown(&["-r", path, "-n", "1", "-c", "ps"]);
    let (before, after) = (first(&file), first(text(&copy)));
    assert!(
        after.lines().count() < before.lines().count() / 2,
        "{after}"
    );
    assert!(after.contains("dockerd") && after.contains("/sbin/init") || after.contains("systemd"));
    assert_eq!(count(&copy, &[filter]), count(Path::new(&file), &[filter]));
}

#[test]
fn tables_hold_what_the_events_need() {
    let dir = tempfile::tempdir().unwrap();
    let copy = dir.path().join("some.scap");
    for (name, filter) in [
        ("a_shell.scap.gz", "proc.name in (bash, sudo, su, sshd)"),
        ("e_zoo.scap.gz", "user.uid > 0 or proc.name contains set"),
        ("d_containers.scap.gz", "proc.name=dockerd"),
    ] {
        let file = capture(name);
        let write = [
            "-r",
            &file,
            "-w",
            text(&copy),
            "--filter-proclist",
            "--sync",
            "buffer",
        ];
        shown(&[&write[..], &[filter]].concat());
        // The same names, of users that turn up later as well.
        let format = "%evt.time %user.name %user.loginname %group.name %proc.name";
        let lines = |path: &str| shown(&["-r", path, "-p", format, filter]);
        assert_eq!(lines(text(&copy)), lines(&file), "{name}");
        // Descriptors of the chosen processes alone.
        let snapshot = |path: &str| {
            let reader = libscap_rs::savefile::Reader::open(path).unwrap();
            libscap_rs::Source::snapshot(&reader).clone()
        };
        let (before, after) = (snapshot(&file), snapshot(text(&copy)));
        let fds = |s: &libscap_rs::Snapshot| s.threads.iter().map(|t| t.fds.len()).sum::<usize>();
        assert!(fds(&after) < fds(&before), "{name}");
        assert!(after.users.len() < before.users.len(), "{name}");
        for user in &after.users {
            let of = |t: &libscap_rs::snapshot::ThreadInfo| [t.uid, t.loginuid].contains(&user.uid);
            assert!(after.threads.iter().any(of), "{name}: {}", user.uid);
        }
    }
}

#[test]
fn a_damaged_file_is_mended_by_writing_it_again() {
    let dir = tempfile::tempdir().unwrap();
    let (broken, sound) = (
        dir.path().join("broken.scap"),
        dir.path().join("sound.scap"),
    );
    let mut bytes = std::fs::read(capture("h_tracers.scap")).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle..middle + 300].fill(0xff);
    std::fs::write(&broken, bytes).unwrap();
    let out = sysdig(&["-r", text(&broken), "-w", text(&sound)]);
    let message = String::from_utf8_lossy(&out.stderr).into_owned();
    assert!(out.status.success(), "{message}");
    assert!(
        message.contains("broken.scap: damaged at byte "),
        "{message}"
    );
    assert!(
        message.contains("damaged places that were skipped: 1"),
        "{message}"
    );
    let out = sysdig(&["-r", text(&sound), "-p", "%evt.num"]);
    assert!(out.status.success() && out.stderr.is_empty());
    let lines = |path: &str| shown(&["-r", path, "-p", "%evt.time %evt.type"]);
    let (all, left) = (lines(&capture("h_tracers.scap")), lines(text(&sound)));
    let (all, left) = (all.lines().count(), left.lines().count());
    assert!(left < all && left + 30 > all, "{left} of {all}");
}

#[test]
fn what_fits_on_a_full_disk_stays_readable() {
    let dir = tempfile::tempdir().unwrap();
    let copy = dir.path().join("cut.scap");
    let file = capture("a_shell.scap.gz");
    // A limit on the size of files fails as a full disk does.
    let script = "ulimit -f 2000; trap '' XFSZ; exec \"$@\"";
    let output = std::process::Command::new("bash")
        .args(["-c", script, "bash", env!("CARGO_BIN_EXE_sysdig-rs")])
        .args(["-r", &file, "-w", text(&copy)])
        .output()
        .expect("bash starts");
    let message = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(1), "{message}");
    assert!(message.contains("cut.scap: cannot write"), "{message}");
    let size = std::fs::metadata(&copy).unwrap().len();
    assert!(size > 1_000_000, "{size}");
    // Every event that was written can be read, without a complaint.
    let out = sysdig(&["-r", text(&copy), "-p", "%evt.num"]);
    assert!(out.status.success() && out.stderr.is_empty());
    assert!(String::from_utf8_lossy(&out.stdout).lines().count() > 5000);
}
