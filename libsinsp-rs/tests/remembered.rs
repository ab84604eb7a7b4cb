//! What filters remember of threads is what the fields say, event for event.

use std::path::Path;

use libscap_rs::savefile::Reader;
use libsinsp_rs::field::{FieldRef, FieldValue, lookup};
use libsinsp_rs::filter::Filter;
use libsinsp_rs::{Enriched, Inspector, Step};

/// Fields that depend on threads alone, and what is asked of them.
const TEXTS: [(&str, &str); 9] = [
    ("proc.name", "s"),
    ("proc.exe", "bin"),
    ("proc.exepath", "sh"),
    ("proc.cmdline", "-"),
    ("proc.exeline", "a"),
    ("proc.pname", "sh"),
    ("proc.pcmdline", "-"),
    ("proc.aname[2]", "s"),
    ("proc.env", "="),
];
const NUMBERS: [(&str, i64); 5] = [
    ("proc.pid", 300),
    ("proc.ppid", 100),
    ("proc.apid[2]", 1),
    ("proc.loginshellid", 100),
    ("proc.vpid", 100),
];

struct Case {
    field: FieldRef,
    /// Asked with everything that was remembered before.
    filter: Filter,
    expect: Box<dyn Fn(&FieldValue<'_>) -> bool>,
    yes: u64,
    no: u64,
}

impl Case {
    fn look(&mut self, event: &Enriched<'_>) {
        let expected = self.field.value(event).is_some_and(|v| (self.expect)(&v));
        let name = self.field.field().name;
        assert_eq!(
            self.filter.matches(event),
            expected,
            "{name}, event {}",
            event.num
        );
        *(if expected {
            &mut self.yes
        } else {
            &mut self.no
        }) += 1;
    }
}

fn cases() -> Vec<Case> {
    let texts = TEXTS.iter().map(|(field, part)| Case {
        field: lookup(field).expect(field),
        filter: Filter::compile(format!("{field} contains '{part}'")).expect(field),
        expect: Box::new(|value| {
            let text = value.as_bytes().unwrap_or_default();
            text.windows(part.len()).any(|w| w == part.as_bytes())
        }),
        yes: 0,
        no: 0,
    });
    let numbers = NUMBERS.iter().map(|(field, limit)| Case {
        field: lookup(field).expect(field),
        filter: Filter::compile(format!("{field} > {limit}")).expect(field),
        expect: Box::new(|value| value.as_i64().is_some_and(|n| n > *limit)),
        yes: 0,
        no: 0,
    });
    texts.chain(numbers).collect()
}

#[test]
fn what_is_remembered_is_true() {
    let mut cases = cases();
    for name in [
        "current_schema.scap.gz",
        "a_shell.scap.gz",
        "rkt_live.scap.gz",
    ] {
        let captures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/captures");
        // The same filters for every capture: threads of one must not be taken for those of another.
        let mut inspector = Inspector::new(Reader::open(captures.join(name)).expect(name));
        loop {
            match inspector.next().expect(name) {
                Step::Event(event) => cases.iter_mut().for_each(|case| case.look(&event)),
                Step::End => break,
                _ => {}
            }
        }
    }
    for case in &cases {
        let name = case.field.field().name;
        assert!(
            case.yes > 0 && case.no > 0,
            "{name}: {} {}",
            case.yes,
            case.no
        );
    }
}
