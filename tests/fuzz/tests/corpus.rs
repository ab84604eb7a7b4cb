//! Everything fuzzers found worth keeping, without a fuzzer.

use fuzz_targets::{TARGETS, kept};

#[test]
fn kept_inputs_do_no_harm() {
    for target in TARGETS {
        let kept = kept::inputs(target.name).expect("the archive of the target");
        assert!(kept.len() >= 20, "{}: {} inputs", target.name, kept.len());
        for (name, data) in kept {
            eprintln!("{} {name}", target.name);
            (target.run)(&data);
        }
    }
}

#[test]
fn seeds_do_no_harm() {
    for target in TARGETS {
        let seeds = (target.seeds)();
        assert!(!seeds.is_empty(), "{}", target.name);
        for seed in seeds {
            (target.run)(&seed);
        }
    }
}
