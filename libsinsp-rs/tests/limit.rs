//! What the kernel is asked to leave out follows the filter set last.

use std::cell::RefCell;
use std::rc::Rc;

use libscap_rs::live;
use libscap_rs::snapshot::Snapshot;
use libscap_rs::{Error, Next, Source};
use libsinsp_rs::Inspector;
use libsinsp_rs::filter::Filter;

/// A source that can limit, but refuses process 7.
struct Limited {
    snapshot: Snapshot,
    limit: Rc<RefCell<Option<Vec<u32>>>>,
}

impl Source for Limited {
    fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }
    fn next_event(&mut self) -> Result<Next<'_>, Error> {
        Ok(Next::End)
    }
    fn limit(&mut self, filter: Option<&live::Filter>) -> Result<bool, Error> {
        if filter.is_some_and(|f| f.pids.contains(&7)) {
            return Err(Error::Invalid("refused".to_owned()));
        }
        *self.limit.borrow_mut() = filter.map(|f| f.pids.clone());
        Ok(true)
    }
}

#[test]
fn a_limit_ends_with_the_filter_it_was_made_of() {
    let limit = Rc::default();
    let mut inspector = Inspector::new(Limited {
        snapshot: Snapshot::default(),
        limit: Rc::clone(&limit),
    });
    let filter = |text| Filter::compile(text).expect("filter");
    for other in ["evt.type = open", "proc.pid = 7"] {
        assert!(inspector.limit_to(&filter("proc.pid = 5")));
        assert_eq!(*limit.borrow(), Some(vec![5]));
        assert!(!inspector.limit_to(&filter(other)));
        assert_eq!(*limit.borrow(), None, "{other}");
    }
}
