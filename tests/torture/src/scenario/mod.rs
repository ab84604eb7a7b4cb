//! The scenarios: one file and one entry each.

use crate::module::Module;
use std::time::Duration;

pub mod consumers;
mod extensions;
mod hostile;
mod hotplug;
mod masks;
mod pointers;
mod pressure;
mod reload;
mod stress;
mod threads;

/// What a scenario is given.
pub struct Plan<'a> {
    /// The module; it is loaded, and must be in the end.
    pub module: &'a Module,
    /// How long it may go on.
    pub duration: Duration,
    /// Where its random numbers start.
    pub seed: u64,
}

/// One way to mistreat the module.
pub struct Scenario {
    /// Its name on the command line.
    pub name: &'static str,
    /// What it does.
    pub about: &'static str,
    /// What it needs and the machine does not have.
    pub missing: fn(&Plan) -> Option<String>,
    /// Does it; says what was done, or what is wrong.
    pub run: fn(&Plan) -> Result<String, String>,
}

fn nothing(_: &Plan) -> Option<String> {
    None
}

/// Every scenario.
pub const SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "reload",
        about: "the module comes and goes under a storm of calls",
        missing: nothing,
        run: reload::run,
    },
    Scenario {
        name: "consumers",
        about: "consumers are killed, fork, exec, and hand their devices on",
        missing: nothing,
        run: consumers::run,
    },
    Scenario {
        name: "masks",
        about: "as many consumers as may be, each with a mask of its own, and one too many",
        missing: nothing,
        run: masks::run,
    },
    Scenario {
        name: "hotplug",
        about: "CPUs go and come under a reader that follows them",
        missing: hotplug::missing,
        run: hotplug::run,
    },
    Scenario {
        name: "threads",
        about: "threads that live for a moment, 10,000 a second where the machine can",
        missing: nothing,
        run: threads::run,
    },
    Scenario {
        name: "extensions",
        about: "every extension at once, switched on and off under the reader, then all of them",
        missing: nothing,
        run: extensions::run,
    },
    Scenario {
        name: "hostile",
        about: "a consumer that writes everywhere, maps at odd sizes and sends any ioctl",
        missing: nothing,
        run: hostile::run,
    },
    Scenario {
        name: "pressure",
        about: "no memory at every place where the module asks for some",
        missing: nothing,
        run: pressure::run,
    },
    Scenario {
        name: "pointers",
        about: "every system call with arguments at the limits, 64 and 32 bits",
        missing: nothing,
        run: pointers::run,
    },
    Scenario {
        name: "stress",
        about: "stress-ng's invalid calls and bad addresses",
        missing: stress::missing,
        run: stress::run,
    },
];
