//! The declared fields against a list of what users of the ecosystem know.

use libscap_rs::schema::{ParamType as T, PrintFormat};
use libsinsp_rs::field::{self, ArgKind, FieldFlags as F, FieldId, lookup};

fn rows() -> Vec<[&'static str; 6]> {
    include_str!("data/fields.tsv")
        .lines()
        .filter(|l| !l.starts_with('#'))
        .map(|l| {
            let columns: Vec<&str> = l.split('\t').collect();
            columns.try_into().expect("six columns")
        })
        .collect()
}

fn ty(name: &str) -> T {
    match name {
        "string" => T::CharBuf,
        "bytes" => T::ByteBuf,
        "bool" => T::Bool,
        "int16" => T::Int16,
        "int32" => T::Int32,
        "int64" => T::Int64,
        "uint32" => T::Uint32,
        "uint64" => T::Uint64,
        "double" => T::Double,
        "reltime_ns" => T::RelTime,
        "abstime_ns" => T::AbsTime,
        "port" => T::Port,
        "ip" => T::IpAddr,
        "ipnet" => T::IpNet,
        "dynamic" => T::Dyn,
        other => panic!("unknown type {other}"),
    }
}

#[test]
fn every_known_field_is_declared_as_it_is_known() {
    let rows = rows();
    assert!(rows.len() > 250);
    let mut wrong = Vec::new();
    for [name, kind, format, arg, flags, aliases] in rows {
        let Some(found) = field::all().iter().find(|f| f.name == name) else {
            wrong.push(format!("{name} is missing"));
            continue;
        };
        if found.ty != ty(kind) {
            wrong.push(format!("{name} is {:?}, not {kind}", found.ty));
        }
        let number = !matches!(found.ty, T::CharBuf | T::ByteBuf | T::Bool);
        let want = match format {
            "id" => Some(PrintFormat::Id),
            "padded" => Some(PrintFormat::PaddedDec),
            "hex" => Some(PrintFormat::Hex),
            "dec" => Some(PrintFormat::Dec),
            _ => None,
        };
        if number && want.is_some_and(|want| want != found.format) {
            wrong.push(format!("{name} prints as {:?}, not {format}", found.format));
        }
        let mode = match found.arg {
            ArgKind::None => "none",
            kind if kind.is_required() => "required",
            _ => "optional",
        };
        if mode != arg {
            wrong.push(format!("{name} takes an argument: {mode}, not {arg}"));
        }
        for (letter, flag) in [
            ('L', F::LIST),
            ('F', F::FILTER_ONLY),
            ('P', F::PRINT_ONLY),
            ('T', F::TABLE_ONLY),
            ('C', F::NO_FIELD_COMPARE),
            ('X', F::NO_TRANSFORM),
        ] {
            if flags.contains(letter) != found.flags.contains(flag) {
                wrong.push(format!("{name}: {flag:?} differs"));
            }
        }
        for alias in aliases.split(',').filter(|a| *a != "-") {
            if !found.aliases.contains(&alias) {
                wrong.push(format!("{name} lacks the alias {alias}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn names_are_unique_and_described() {
    let mut names: Vec<&str> = field::all()
        .iter()
        .flat_map(|f| std::iter::once(f.name).chain(f.aliases.iter().copied()))
        .collect();
    names.sort_unstable();
    let count = names.len();
    names.dedup();
    assert_eq!(names.len(), count, "a name is given twice");
    for (class, fields) in field::classes() {
        for f in fields {
            assert_eq!(f.class(), class, "{}", f.name);
            assert!(!f.doc.is_empty() && f.doc.len() < 120, "{}", f.name);
        }
    }
}

#[test]
fn ids_lead_back_to_fields() {
    for (i, f) in field::all().iter().enumerate() {
        let id = FieldId::from_index(i).expect("an id");
        assert_eq!((id.index(), id.field().name), (i, f.name));
    }
    assert_eq!(FieldId::from_index(field::all().len()), None);
    assert_eq!(lookup("proc.name").unwrap().id().field().name, "proc.name");
    assert_eq!(
        lookup("thread.container").unwrap().field().name,
        "container.id"
    );
}

#[test]
fn arguments_are_read() {
    for good in [
        "proc.aname[2]",
        "proc.env[HOME]",
        "proc.aenv[1]",
        "evt.arg.flags",
        "evt.arg[0]",
        "evt.rawarg.res",
        "evt.type.is.open",
        "evt.type.is.3",
        "evt.abspath.src",
        "thread.cgroup.memory",
        "container.mount.dest[/data]",
        "fd.types[1]",
        "evt.around[1700000000000000000]",
    ] {
        lookup(good).unwrap_or_else(|e| panic!("{good}: {e}"));
    }
    for (bad, message) in [
        (
            "proc.nmae",
            "nonexistent field proc.nmae; did you mean proc.name?",
        ),
        ("proc.namex", "nonexistent field"),
        ("proc.aname[x]", "'x' is no index"),
        ("proc.aname[1", "']' is missing"),
        ("proc.name[1]", "takes no argument in brackets"),
        ("evt.arg", "an argument is required"),
        ("evt.arg.nosuch", "unknown event argument 'nosuch'"),
        ("evt.arg.fdx", "nonexistent field"),
        ("evt.rawarg[1]", "must be expressed explicitly"),
        ("evt.type.is.nosuch", "unknown event type 'nosuch'"),
        ("evt.type.is.999", "no event has the code 999"),
        ("evt.abspath.up", "neither .src nor .dst"),
        ("thread.cgroup", "an argument is required"),
        ("", "nonexistent field"),
    ] {
        let error = lookup(bad).map(|_| ()).unwrap_err().to_string();
        assert!(error.contains(message), "{bad}: {error}");
    }
}
