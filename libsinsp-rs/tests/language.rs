//! Filters and formats beyond the vectors: messages, limits, macros, safe output, times.

use std::sync::OnceLock;

use libscap_rs::event::{EventBuf, SockAddr, SockTuple};
use libscap_rs::schema::code;
use libsinsp_rs::field::{FieldRef, lookup};
use libsinsp_rs::filter::{
    Compiler, Definitions, Dialect, ErrorKind, Filter, FilterError, MAX_DEPTH, parse, parse_as,
};
use libsinsp_rs::format::{BufferMode, Format, Settings, TimeMode, Zone};
use libsinsp_rs::{Enriched, Inspector, Step};
use proptest::prelude::*;

#[path = "vectors/world.rs"]
#[allow(dead_code)]
mod world;

/// The machine and the scenes of the vectors.
pub struct File {
    json: serde_json::Value,
}

fn file() -> &'static File {
    static FILE: OnceLock<File> = OnceLock::new();
    FILE.get_or_init(|| {
        let json = serde_json::from_str(include_str!("data/vectors.json")).expect("JSON");
        File { json }
    })
}

fn matches(scene: &str, text: &str) -> bool {
    let filter = Filter::compile(text).unwrap_or_else(|e| panic!("{text}: {e}"));
    world::last(file(), scene, |event| filter.matches(event))
}

fn error(text: &str) -> FilterError {
    match Filter::compile(text) {
        Ok(_) => panic!("{text} was accepted"),
        Err(error) => error,
    }
}

fn show(scene: &str, text: &str, settings: Settings) -> String {
    let format = Format::compile_with(text, settings, Dialect::Extended)
        .unwrap_or_else(|e| panic!("{text}: {e}"));
    world::last(file(), scene, |event| {
        let mut out = Vec::new();
        format.render(event, &mut out);
        String::from_utf8_lossy(&out).into_owned()
    })
}

fn utc() -> Settings {
    Settings {
        zone: Zone::utc(),
        ..Settings::default()
    }
}

#[test]
fn errors_show_where_and_what_to_do() {
    for (text, message) in [
        (
            "proc.nmae = cat",
            "filter error at 0: nonexistent field proc.nmae; did you mean proc.name?",
        ),
        (
            "proc.name = a AND proc.pid = 1",
            "filter error at 14: unexpected token after 'a', expecting 'or', 'and', found 'AND'; \
             keywords are written in lower case",
        ),
        (
            "proc.name =",
            "filter error at 11: expected a text, a number, val(FIELD) or a transformer, found \
             the end of the filter",
        ),
        (
            "(proc.pid = 1",
            "filter error at 13: expected a ')' token, 'or' or 'and', found the end of the filter",
        ),
        (
            "proc.pid = x",
            "filter error at 11: 'x' is not a valid number; write decimal digits",
        ),
        (
            "proc.pid contains 5",
            "filter error at 9: 'contains' operator not supported for numeric filters",
        ),
        (
            "evt.cpu = 70000",
            "filter error at 10: '70000' does not fit: the field holds -32768 to 32767",
        ),
        (
            "evt.type = opem",
            "filter error at 11: unknown event type 'opem'; the option -L lists the known ones",
        ),
        (
            "my_macro and proc.pid = 1",
            "filter error at 0: unexpected identifier 'my_macro': it is no field check and no \
             defined macro; write FIELD OPERATOR VALUE, e.g. proc.name = cat, or define the macro",
        ),
        (
            "fd.snet = 10.0.0.1",
            "filter error at 10: '10.0.0.1' is not a network: the length is missing; write \
             ADDRESS/LENGTH, e.g. 10.0.0.0/8",
        ),
    ] {
        assert_eq!(error(text).to_string(), message);
    }
    assert_eq!(
        error("proc.name = cat and\n  proc.pid = x").render(),
        "filter error at 33 (line 2, column 14): 'x' is not a valid number; write decimal digits\n\
         \x20   proc.pid = x\n\
         \x20              ^"
    );
    // The caret counts characters, not bytes, and control characters do not move it.
    let shown = error("proc.name = 'h\u{e4}\t' and x").render();
    let mut lines = shown.lines().skip(1);
    let (text, caret) = (lines.next().unwrap(), lines.next().unwrap());
    assert_eq!(caret.chars().count(), text.chars().count());
}

#[test]
fn format_errors_show_where() {
    for (text, message) in [
        (
            "%proc.name %proc.nmae",
            "format error at 12: unknown field 'proc.nmae'; did you mean %proc.name?",
        ),
        (
            "100%",
            "format error at 3: a field is missing behind '%' at the end of the format; write %% \
             for a percent sign",
        ),
        (
            "%fd.ip",
            "format error at 1: fd.ip is filter only and cannot be used as a display field",
        ),
        (
            "%proc.aname[x]",
            "format error at 1: proc.aname: 'x' is no index: decimal digits expected",
        ),
        ("", "format error at 0: the format is empty"),
    ] {
        let error = Format::compile(text).map(|_| ()).unwrap_err();
        assert_eq!(error.to_string(), message);
    }
    assert!(Format::compile("%99999999999999999999proc.name").is_err());
}

#[test]
fn this_dialect_accepts_more() {
    for (scene, text) in [
        ("none", r#"proc.name != "a\\""#),
        ("none", "proc.pid = 0x3b6"),
        ("none", "proc.pid=1 or(proc.pid=950)and proc.name=webd"),
        ("none", "proc.name contains'eb'"),
        ("none", "tolower (proc.name) = webd"),
        (
            "none",
            "concat(proc.name, proc.pid, proc.exepath) endswith bin/webd",
        ),
        ("none", "proc.name regex val(proc.name)"),
        ("none", "proc.aargs startswith '-D'"),
        ("none", "len(getopt(('-v','-w'), 'vw')) = 2"),
        ("kill_term", "evt.rawarg.sig = 15"),
        ("none", "proc.fdusage < 1.5"),
    ] {
        assert!(matches(scene, text), "{text}");
        let reference = Compiler::new().dialect(Dialect::Reference).compile(text);
        match reference {
            Err(e) => assert_eq!(e.kind(), ErrorKind::NotPortable, "{text}: {e}"),
            // Read differently there: one joined text.
            Ok(_) => assert!(text.contains("proc.aargs"), "{text}"),
        }
    }
    let long = format!("proc.name != {}", "a".repeat(1000));
    assert!(matches("none", &long));
    let deep = format!("{}proc.pid = 950{}", "(".repeat(100), ")".repeat(100));
    assert!(matches("none", &deep));
}

#[test]
fn missing_values_and_files() {
    // Sockets only, and both ends.
    assert!(!matches(
        "read_file",
        "fd.ip exists or fd.port exists or fd.net exists"
    ));
    assert!(matches(
        "connect4",
        "fd.port in (1, 443) and fd.ip in (192.0.2.80)"
    ));
    assert!(!matches("none", "proc.env[NOPE] exists"));
    assert!(matches("shell", "proc.env[EMPTY] = ''"));
    assert!(!matches("none", "proc.args[9] exists"));
    assert!(matches(
        "none",
        "proc.aenv[TERM] = linux and not proc.aenv[NOPE] exists"
    ));
    assert!(matches(
        "none",
        "proc.aenv[1] contains HOME and not proc.aenv[2] contains HOME"
    ));
}

#[test]
fn limits() {
    let nested = |n: usize| format!("{}a.b exists{}", "(".repeat(n), ")".repeat(n));
    assert!(parse(nested(MAX_DEPTH)).is_ok());
    let error = parse(nested(MAX_DEPTH + 1)).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::TooComplex);
    assert!(parse(nested(1 << 18)).is_err());
    assert!(parse("(".repeat(1 << 19)).is_err());
    assert!(parse("tolower(".repeat(1 << 16)).is_err());
    assert!(parse("len((".repeat(1 << 16)).is_err());
    assert!(parse("not ".repeat(1 << 17) + "a.b exists").is_ok());
    assert!(parse("a.b = x or ".repeat(1 << 16) + "m").is_ok());
    assert!(parse(" ".repeat((1 << 20) + 1)).is_err());
    let calls = format!("{}proc.name{} = x", "tolower(".repeat(150), ")".repeat(150));
    assert!(!matches("none", &calls));
}

#[test]
fn macros_and_lists() {
    let mut definitions = Definitions::default();
    definitions.define_list("web", "webd, nginx").unwrap();
    definitions
        .define_list("known", "(sshd, web, 'a b')")
        .unwrap();
    definitions
        .define_macro("is_known", "proc.name in (known, x)")
        .unwrap();
    definitions
        .define_macro("ours", "is_known and not proc.name = sshd")
        .unwrap();
    definitions
        .define_macro("loop_a", "loop_b or proc.pid = 1")
        .unwrap();
    definitions.define_macro("loop_b", "not loop_a").unwrap();
    definitions.define_macro("broken", "proc.pid = x").unwrap();
    definitions.define_list("turn", "turn").unwrap();
    assert!(definitions.define_macro("no name", "a.b exists").is_err());
    assert!(definitions.define_macro("bad", "proc.name =").is_err());
    assert!(definitions.define_list("bad", "(a b)").is_err());
    let compiler = Compiler::new().definitions(definitions);
    let result = |text: &str| -> Result<bool, ErrorKind> {
        let filter = compiler.compile(text).map_err(|e| e.kind())?;
        Ok(world::last(file(), "none", |event| filter.matches(event)))
    };
    assert_eq!(result("ours"), Ok(true));
    assert_eq!(result("proc.name in known"), Ok(true));
    assert_eq!(result("proc.name = anyof web"), Ok(true));
    // A quoted text is no name.
    assert_eq!(result("proc.name in ('web')"), Ok(false));
    assert_eq!(result("loop_a"), Err(ErrorKind::Recursion));
    assert_eq!(result("proc.name in turn"), Err(ErrorKind::Recursion));
    assert_eq!(result("broken"), Err(ErrorKind::Constant));
    assert_eq!(result("unknown_name"), Err(ErrorKind::UndefinedMacro));
}

#[test]
fn warnings() {
    let warned = |text: &str| {
        let filter = Filter::compile(text).unwrap();
        filter.warnings().iter().map(|w| w.at).collect::<Vec<_>>()
    };
    assert_eq!(warned("proc.name = proc.pname"), [12]);
    assert_eq!(warned("proc.name != anyof (a, b)"), [10]);
    assert_eq!(warned("proc.name regex '.*abc'"), [16]);
    assert!(warned("proc.name = 'proc.pname' or proc.name regex 'a|b'").is_empty());
}

#[test]
fn names_cannot_drive_the_terminal() {
    let text = show("open_utf8", "%fd.name", utc());
    assert_eq!(text, "/srv/caf\u{e9}\u{2f}\u{fffd}\\x01.txt");
    let text = show("open_utf8", "%evt.args", utc());
    assert!(text.contains("\\x01.txt"), "{text}");
    let raw = Settings {
        raw_text: true,
        ..utc()
    };
    assert!(show("open_utf8", "%fd.name", raw).contains('\x01'));
}

#[test]
fn widths_and_percent_signs() {
    assert_eq!(
        show("none", "%3proc.name|%%|%6proc.name|", utc()),
        "web|%|webd  |"
    );
    // Never half a character.
    assert_eq!(show("open_utf8", "%9fd.name|", utc()), "/srv/caf |");
    assert_eq!(show("none", "%len(proc.name)", utc()), "4");
}

#[test]
fn times() {
    let at = |zone: &str| Settings {
        zone: Zone::named(zone).unwrap_or_else(|| panic!("{zone} is not known here")),
        ..Settings::default()
    };
    let text = "%evt.datetime";
    assert_eq!(show("none", text, utc()), "2023-11-14 22:13:20.001000000");
    assert_eq!(
        show("none", text, at("Europe/Berlin")),
        "2023-11-14 23:13:20.001000000"
    );
    assert_eq!(
        show("none", text, at("Asia/Kolkata")),
        "2023-11-15 03:43:20.001000000"
    );
    let mode = |time| Settings { time, ..utc() };
    let text = "%evt.outputtime";
    assert_eq!(show("none", text, utc()), "22:13:20.001000000");
    let absolute = mode(TimeMode::Absolute);
    assert_eq!(show("none", text, absolute), "1700000000.001000000");
    assert_eq!(
        show("read_file", text, mode(TimeMode::Relative)),
        "0.001000000"
    );
    assert_eq!(
        show("read_file", text, mode(TimeMode::Delta)),
        "0.000000000"
    );
}

#[test]
fn buffers_are_cut_and_dumped_once() {
    let cut = Settings {
        buffer_limit: Some(10),
        ..utc()
    };
    assert_eq!(show("read_long", "%evt.buffer", cut), ".....#*...");
    let hex = Settings {
        buffer: BufferMode::Hex,
        ..utc()
    };
    let dump = "\n\t0x0000: 41ff 7e\n";
    assert_eq!(show("read_odd", "%evt.buffer", hex.clone()), dump);
    assert_eq!(show("read_odd", "%evt.arg.data", hex), dump);
    let base64 = Settings {
        buffer: BufferMode::Base64,
        ..utc()
    };
    assert_eq!(show("read_odd", "%evt.buffer", base64), "Qf9+");
}

#[test]
fn json_lines() {
    let format = Format::compile("%fd.name %evt.num %evt.failed %fd.types").unwrap();
    let line = world::last(file(), "open_utf8", |event| {
        let mut out = Vec::new();
        assert!(format.render_json(event, &mut out));
        String::from_utf8(out).expect("ASCII")
    });
    assert_eq!(
        line,
        r#"{"evt.failed":false,"evt.num":1,"fd.name":"/srv/caf\u00e9/\ufffd\u0001.txt","fd.types":["file"]}"#
    );
    let map = world::last(file(), "none", |event| {
        Format::compile("*%toupper(proc.name) %fd.name %5proc.pid")
            .unwrap()
            .resolve(event)
    });
    let pairs: Vec<(&str, &[u8])> = map.iter().map(|(k, v)| (k.as_str(), &v[..])).collect();
    assert_eq!(
        pairs,
        [
            ("fd.name", &b"<NA>"[..]),
            ("proc.name", b"webd"),
            ("proc.pid", b"950"),
            ("toupper(proc.name)", b"WEBD"),
        ]
    );
}

#[test]
fn messages_to_syslog() {
    let tuple = SockTuple::Unix {
        source: 1,
        dest: 2,
        path: b"/dev/log",
    };
    let mut buf = EventBuf::new(code::SOCKET_SOCKET_X);
    buf.at(1_700_000_000_000_000_001, 950);
    buf.int(9).uint(1).uint(2).uint(0).uint(0);
    let socket = buf.event().expect("an event").as_bytes().to_vec();
    buf.reset(code::SOCKET_CONNECT_X);
    buf.at(1_700_000_000_000_000_002, 950);
    buf.int(0)
        .tuple(&tuple)
        .int(9)
        .sockaddr(&SockAddr::Unix(b"/dev/log"));
    let connect = buf.event().expect("an event").as_bytes().to_vec();
    buf.reset(code::SYSCALL_WRITE_X);
    buf.at(1_700_000_000_000_000_003, 950);
    buf.int(9).bytes(b"<38>su: hi").int(9).uint(10);
    let write = buf.event().expect("an event").as_bytes().to_vec();
    let mut inspector = Inspector::new(world::with_records(file(), vec![socket, connect, write]));
    let format = "%syslog.facility.str %syslog.severity.str %syslog.severity %syslog.message";
    let format = Format::compile(format).expect("a format");
    let filter = Filter::compile("evt.is_syslog = true").expect("a filter");
    let mut lines = Vec::new();
    while let Ok(Step::Event(event)) = inspector.next() {
        let mut out = Vec::new();
        let printed = format.render(&event, &mut out);
        assert_eq!(printed, filter.matches(&event));
        if printed {
            lines.push(String::from_utf8(out).expect("UTF-8"));
        }
    }
    assert_eq!(lines, ["auth info 6 su: hi"]);
}

/// Every field, with an argument where one is needed.
fn every_field() -> &'static [FieldRef] {
    static ALL: OnceLock<Vec<FieldRef>> = OnceLock::new();
    ALL.get_or_init(fields_with_arguments)
}

fn fields_with_arguments() -> Vec<FieldRef> {
    let mut all = Vec::new();
    for field in libsinsp_rs::field::all() {
        for argument in [
            "", "[0]", "[1]", "[x]", ".name", ".fd", ".data", ".src", ".dst", ".open",
        ] {
            all.extend(lookup(&format!("{}{argument}", field.name)).ok());
        }
    }
    all
}

fn read_all(fields: &[FieldRef], event: &Enriched<'_>) -> usize {
    let mut out = Vec::new();
    for field in fields {
        let settings = Settings {
            buffer: BufferMode::HexAscii,
            buffer_limit: Some(2),
            resolve_ports: true,
            ..utc()
        };
        field.render(event, &settings, &mut out);
    }
    out.len()
}

#[test]
fn every_field_can_be_read_on_every_event() {
    let file = file();
    let fields = every_field();
    assert!(fields.len() > libsinsp_rs::field::all().len());
    let scenes = file.json["scenes"].as_object().expect("scenes");
    for scene in scenes.keys() {
        let bytes = world::last(file, scene, |event| read_all(fields, event));
        assert!(bytes > 100, "{scene}: {bytes}");
    }
}

/// Filters made of parts that keep their meaning when printed.
fn some_filter() -> impl Strategy<Value = String> {
    let value = "[a-z0-9/._-]{1,8}";
    let check = prop_oneof![
        Just("m1".to_owned()),
        Just("proc.name exists".to_owned()),
        value.prop_map(|v| format!("proc.name = {v}")),
        value.prop_map(|v| format!("proc.aname[2] startswith {v}")),
        (value, value).prop_map(|(a, b)| format!("fd.name in ({a}, {b})")),
        "[ a-z\\\\\"=\t]{0,6}x".prop_map(|v| {
            let escaped = v
                .replace('\\', "\\\\")
                .replace('"', "\\\"")
                .replace('\t', "\\t");
            format!("evt.arg.name != \"{escaped}\"")
        }),
        any::<i32>().prop_map(|n| format!("proc.pid <= {n}")),
        Just("len(proc.args) >= val(proc.cmdnargs)".to_owned()),
        Just("concat(proc.name,proc.pname) glob anyof (a*, b?)".to_owned()),
    ];
    check.prop_recursive(5, 40, 4, |inner| {
        prop_oneof![
            inner.clone().prop_map(|a| format!("not ({a})")),
            prop::collection::vec(inner.clone(), 2..4)
                .prop_map(|v| format!("({})", v.join(" and "))),
            prop::collection::vec(inner, 2..4).prop_map(|v| format!("({})", v.join(" or "))),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 100, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics(text in prop::collection::vec(any::<u8>(), 0..60)) {
        for dialect in [Dialect::Extended, Dialect::Reference] {
            let _ = parse_as(&text, dialect).map_err(|e| e.render());
            let _ = Compiler::new().dialect(dialect).compile(&text).map(|_| ()).map_err(|e| e.render());
            let _ = Format::compile_with(&text, Settings::default(), dialect).map(|_| ()).map_err(|e| e.render());
        }
    }

    #[test]
    fn nothing_panics_on_what_looks_like_a_filter(
        text in r#"((proc\.(name|pid|aname\[[0-9x]*\]?)|evt\.(arg|rawarg|type)[.a-z]*|fd\.(net|ip|types)|len|join|getopt)( |=|!=|in|\(|\)|,|'|"|\\|and|or|not|%|val|[0-9]|/|regex|glob|\[|\*){0,8}){1,4}"#
    ) {
        for dialect in [Dialect::Extended, Dialect::Reference] {
            let _ = Compiler::new().dialect(dialect).compile(&text).map(|_| ()).map_err(|e| e.render());
            let _ = Format::compile_with(format!("%{text}"), Settings::default(), dialect).map(|_| ()).map_err(|e| e.render());
        }
    }

    #[test]
    fn hostile_events_cannot_hurt(
        events in prop::collection::vec(
            (
                0..454_u16,
                prop_oneof![Just(950_i64), Just(1), Just(5555), any::<i64>()],
                prop::collection::vec(prop::collection::vec(any::<u8>(), 0..24), 0..34),
            ),
            1..6,
        )
    ) {
        let file = file();
        let fields = every_field();
        let records = events.into_iter().filter_map(|(code, tid, params)| {
            let mut buf = EventBuf::new(code);
            buf.at(1_700_000_000_000_000_001, tid);
            for param in &params {
                buf.bytes(param);
            }
            Some(buf.event().ok()?.as_bytes().to_vec())
        });
        let source = world::with_records(file, records.collect());
        let mut inspector = Inspector::new(source);
        let filter = Filter::compile(
            "evt.rawarg.res < 0 or evt.arg.name contains x or fd.net = 10.0.0.0/8 \
             or proc.aname = sh or evt.rawarg.addr exists or evt.args regex '.*'",
        )
        .expect("a filter");
        loop {
            match inspector.next() {
                Ok(Step::Event(event)) => {
                    read_all(fields, &event);
                    filter.matches(&event);
                }
                Ok(Step::End) | Err(_) => break,
                Ok(_) => {}
            }
        }
    }

    #[test]
    fn printed_trees_parse_to_themselves(text in some_filter()) {
        let tree = parse(&text).map_err(|e| TestCaseError::fail(e.render()))?;
        let printed = tree.print();
        let again = parse(&printed).map_err(|e| TestCaseError::fail(e.render()))?;
        // Two negations cancel out when they stand side by side.
        let plain = |text: &[u8]| String::from_utf8_lossy(text).replace("not not ", "");
        prop_assert_eq!(plain(&again.print()), plain(&printed));
    }
}
