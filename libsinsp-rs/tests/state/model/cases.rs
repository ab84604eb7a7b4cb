//! The model against the state: random cases, and those that once failed.

use std::collections::{BTreeMap, BTreeSet};

use libsinsp_rs::inspector::Options;
use proptest::collection::vec;
use proptest::prelude::*;

use super::{Model, Step};
use crate::machine::{Feed, Machine, process, text};

impl Model {
    /// The state must be that of the model.
    fn check(&self, m: &Machine) -> Result<(), TestCaseError> {
        let known: BTreeSet<i64> = m.threads().iter().map(|t| t.tid).collect();
        for (tid, task) in &self.tasks {
            prop_assert!(known.contains(tid), "{tid} is missing");
            let thread = m.thread(*tid);
            prop_assert_eq!(thread.pid, task.pid, "process of {}", tid);
            prop_assert_eq!(text(&thread.comm), task.comm.as_str(), "name of {}", tid);
            let parent = m.threads().parent(thread).map_or(0, |p| p.pid);
            prop_assert_eq!(parent, self.parent_process(task), "parent of {}", tid);
            prop_assert_eq!(
                m.cwd(*tid),
                self.dirs[task.dir].as_str(),
                "directory of {}",
                tid
            );
            let fds: BTreeMap<i64, String> = m
                .threads()
                .fds(thread)
                .map(|(fd, what)| match what.name.is_empty() {
                    true => (fd, format!("pipe {}", what.ino)),
                    false => (fd, text(&what.name)),
                })
                .collect();
            let real: BTreeMap<i64, String> = self.files[task.files]
                .iter()
                .map(|(fd, (name, _))| (*fd, name.clone()))
                .collect();
            prop_assert_eq!(fds, real, "descriptors of {}", tid);
        }
        for tid in known {
            // A main thread that ended stays while others of its process run.
            let leads = !self.group(tid).is_empty();
            let real = self.tasks.contains_key(&tid) || self.ghosts.contains(&tid) || leads;
            prop_assert!(real, "{tid} does not run");
        }
        Ok(())
    }
}

/// Takes the steps and compares.
fn run(threads_named: bool, steps: &[Step]) -> Result<(), TestCaseError> {
    let mut feed = Feed::default();
    feed.snapshot.threads = vec![process(1, 0, "init"), process(100, 1, "shell")];
    let options = Options {
        containers: false,
        own_pid: None,
        ..Options::default()
    };
    let mut m = Machine::start(feed, options);
    let mut model = Model::new(threads_named);
    for step in steps {
        model.step(&mut m, *step);
    }
    model.deliver(&mut m, |_| true);
    m.tick();
    model.check(&m)
}

fn holds(steps: &[Step]) {
    if let Err(e) = run(false, steps) {
        panic!("{e}");
    }
}

proptest! {
    // The number of cases can be raised from outside with PROPTEST_CASES.
    #![proptest_config(ProptestConfig {
        failure_persistence: None,
        max_shrink_iters: 4000,
        ..ProptestConfig::default()
    })]

    #[test]
    fn the_state_is_that_of_the_machine(
            threads_named in any::<bool>(),
            steps in vec(any::<Step>(), 1..120),
        ) {
        run(threads_named, &steps)?;
    }
}

// A child spoke first; the main thread of its maker's process exited, so that another thread of it
// became the parent; then the maker's half came. It was taken for that of another child, which was
// made anew of what the process was by then.

#[test]
fn a_late_half_before_an_exec_leaves_the_descriptors_of_a_child_that_moved() {
    #[rustfmt::skip]
    let steps = [
        (96, 0, 8, 0), (192, 0, 56, 0), (16, 20, 128, 29), (16, 219, 5, 0), (107, 106, 0, 0),
        (213, 40, 0, 0),
    ];
    holds(&steps);
}

#[test]
fn a_late_half_leaves_the_descriptors_of_a_child_that_moved() {
    #[rustfmt::skip]
    let steps = [
        (32, 0, 16, 0), (77, 126, 0, 0), (80, 0, 8, 128), (32, 0, 37, 0), (0, 0, 0, 0),
        (0, 0, 32, 62), (80, 105, 120, 0), (32, 29, 104, 0), (15, 156, 0, 0), (32, 5, 112, 139),
        (13, 45, 0, 0), (181, 6, 0, 0), (16, 0, 0, 0), (43, 63, 0, 0),
    ];
    holds(&steps);
}

#[test]
fn a_late_half_leaves_the_descriptors_after_losses_of_a_child_that_moved() {
    #[rustfmt::skip]
    let steps = [
        (176, 0, 0, 0), (48, 0, 16, 0), (128, 0, 8, 0), (80, 246, 136, 0), (192, 39, 168, 0),
        (48, 10, 8, 0), (80, 25, 8, 0), (61, 100, 0, 0), (14, 196, 0, 0), (109, 3, 0, 0),
        (80, 0, 0, 0), (16, 36, 8, 128), (16, 115, 168, 0), (16, 55, 160, 61), (80, 111, 0, 0),
        (37, 16, 0, 0), (171, 84, 0, 0), (0, 0, 0, 0),
    ];
    holds(&steps);
}

#[test]
fn a_late_half_leaves_the_parent_of_a_child_that_moved() {
    #[rustfmt::skip]
    let steps = [
        (16, 0, 104, 0), (80, 0, 16, 0), (80, 0, 88, 0), (128, 59, 55, 0), (192, 0, 128, 0),
        (16, 224, 0, 0), (80, 0, 16, 0), (176, 176, 136, 0), (112, 26, 40, 0), (16, 0, 0, 0),
        (176, 30, 136, 0), (16, 11, 8, 0), (32, 125, 136, 0), (0, 223, 98, 61), (0, 0, 0, 0),
        (0, 78, 0, 0), (80, 119, 184, 0), (0, 14, 80, 0), (15, 68, 0, 0), (107, 8, 0, 0),
        (0, 0, 0, 0), (0, 0, 0, 0), (13, 0, 0, 0), (0, 0, 0, 0), (0, 0, 0, 0), (0, 0, 0, 0),
        (0, 0, 0, 0),
    ];
    holds(&steps);
}

#[test]
fn a_late_half_leaves_the_name_of_a_child_that_moved() {
    #[rustfmt::skip]
    let steps = [
        (80, 0, 64, 0), (77, 0, 0, 0), (0, 0, 136, 128), (208, 0, 0, 0), (96, 0, 80, 0),
        (48, 62, 40, 0), (219, 37, 0, 0), (128, 91, 32, 0), (80, 0, 32, 0), (45, 2, 0, 0),
        (5, 0, 0, 0), (144, 0, 0, 0), (0, 0, 0, 128), (32, 0, 0, 128), (16, 0, 144, 128),
        (16, 3, 8, 0), (16, 0, 64, 0), (45, 37, 0, 0), (80, 0, 0, 158), (16, 0, 16, 0),
        (77, 126, 0, 0), (0, 0, 64, 0), (16, 221, 40, 0), (77, 119, 0, 0), (80, 138, 56, 128),
        (80, 0, 16, 0), (189, 74, 0, 0), (45, 150, 31, 0), (16, 0, 148, 128), (16, 25, 136, 0),
        (125, 124, 0, 0), (48, 115, 40, 128), (16, 0, 64, 128), (80, 0, 16, 128), (48, 2, 0, 0),
        (96, 223, 7, 128), (16, 131, 1, 0), (91, 17, 0, 0), (128, 0, 0, 0), (16, 174, 7, 128),
        (16, 0, 0, 0), (144, 0, 0, 128), (16, 0, 0, 0), (16, 55, 5, 0), (80, 81, 98, 223),
        (205, 85, 0, 0), (80, 0, 0, 0), (221, 102, 0, 0), (208, 0, 0, 0), (139, 181, 0, 0),
        (59, 32, 0, 0),
    ];
    holds(&steps);
}

#[test]
fn a_late_half_leaves_the_directory_of_a_child_that_moved() {
    #[rustfmt::skip]
    let steps = [
        (80, 0, 56, 0), (16, 0, 56, 0), (32, 0, 136, 0), (16, 0, 148, 0), (80, 15, 88, 0),
        (48, 3, 0, 0), (80, 0, 4, 0), (48, 179, 16, 151), (16, 80, 246, 0), (43, 91, 0, 0),
        (0, 126, 8, 0), (32, 0, 96, 128), (205, 72, 0, 0), (173, 54, 0, 0), (48, 0, 16, 0),
        (16, 166, 6, 0), (0, 151, 0, 0), (0, 0, 0, 0), (80, 137, 8, 0), (13, 25, 0, 0),
        (46, 5, 0, 0), (123, 111, 0, 0), (0, 0, 0, 0), (16, 0, 0, 0), (176, 0, 0, 128),
        (29, 10, 0, 0), (37, 0, 0, 0), (32, 27, 0, 0), (133, 0, 0, 0), (205, 65, 0, 0),
        (16, 0, 0, 0), (202, 63, 0, 0),
    ];
    holds(&steps);
}

// The main thread of a process exited; children made later name it as parent, the process, and must
// move when its last thread exits.
#[test]
fn children_made_after_the_main_thread_exited_move_with_the_last_one() {
    #[rustfmt::skip]
    let steps = [
        (16, 0, 0, 0), (80, 0, 16, 0), (128, 0, 112, 0), (16, 0, 32, 0), (5, 0, 0, 0),
        (45, 192, 0, 0), (16, 2, 104, 0), (80, 0, 0, 0), (32, 125, 40, 0), (192, 35, 8, 128),
        (13, 43, 0, 0), (16, 90, 8, 0), (5, 0, 0, 0), (16, 0, 80, 128), (222, 165, 0, 0),
        (77, 231, 0, 0), (48, 98, 104, 128), (96, 51, 8, 0), (176, 17, 56, 0), (176, 43, 168, 128),
        (27, 3, 0, 0), (173, 180, 0, 0), (205, 0, 0, 0), (96, 0, 200, 0), (109, 92, 128, 0),
        (128, 0, 16, 129), (32, 0, 0, 0), (13, 67, 0, 0), (0, 0, 0, 0),
    ];
    holds(&steps);
}

#[test]
fn an_heir_of_the_main_thread_whose_id_is_used_again_is_none() {
    #[rustfmt::skip]
    let steps = [
        (48, 0, 104, 0), (16, 0, 0, 0), (112, 0, 16, 0), (16, 104, 8, 0), (157, 40, 128, 0),
        (48, 0, 56, 0), (128, 0, 0, 0), (48, 0, 0, 0), (208, 0, 0, 0), (128, 0, 0, 0),
        (16, 0, 0, 0), (96, 52, 40, 0), (109, 11, 0, 0), (45, 151, 128, 0), (16, 0, 0, 0),
        (176, 0, 0, 0), (144, 0, 0, 0), (96, 0, 0, 0), (224, 92, 48, 129), (173, 1, 0, 0),
        (0, 0, 0, 0), (14, 43, 0, 0),
    ];
    holds(&steps);
}
