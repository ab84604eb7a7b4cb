//! The numbers of all guests, as a table with ratios and as JSON.

use super::reader::Rate;
use scap_vm::{Error, Result};
use std::collections::BTreeMap;

/// The call whose numbers with everything recorded come from a mode of their own.
const FAULT: &str = "page fault";
/// Modes with a module, in the order of the columns.
const MODES: [&str; 5] = ["idle", "mkdir", "all", "full", "libscap"];

/// Instructions by module, mode and call.
#[derive(Default)]
pub struct Results {
    /// In the order in which the program measured them.
    calls: Vec<String>,
    /// In the order in which the guests ran.
    modules: Vec<String>,
    cost: BTreeMap<(String, String, String), f64>,
    /// What the reader did at several rates.
    pub rates: Vec<Rate>,
}

/// Mode of what the reader costs.
const DRAIN: &str = "drain";

impl Results {
    /// Takes the lines the program printed in the guest of `module`.
    pub fn read(&mut self, module: &str, output: &str) -> Result<()> {
        for line in output.lines() {
            let fields: Vec<&str> = line.split('\t').collect();
            let [mode, call, cost] = fields[..] else {
                return Err(Error::Guest(format!("not a result: {line:?}")));
            };
            let cost = cost
                .parse()
                .map_err(|_| Error::Guest(format!("not a number: {line:?}")))?;
            if mode != DRAIN && !self.calls.iter().any(|known| known == call) {
                self.calls.push(call.to_owned());
            }
            if !self.modules.iter().any(|known| known == module) {
                self.modules.push(module.to_owned());
            }
            let key = (module.to_owned(), mode.to_owned(), call.to_owned());
            self.cost.insert(key, cost);
        }
        Ok(())
    }

    fn cost(&self, module: &str, mode: &str, call: &str) -> Option<f64> {
        let get = |mode: &str| {
            let key = (module.to_owned(), mode.to_owned(), call.to_owned());
            self.cost.get(&key).copied()
        };
        // Where page faults are a mode of their own.
        let own = (mode == "all" && call == FAULT).then(|| get("faults"));
        own.flatten().or_else(|| get(mode))
    }

    /// Instructions over the bare call.
    fn over(&self, module: &str, mode: &str, call: &str) -> Option<f64> {
        Some(self.cost(module, mode, call)? - self.cost("none", "bare", call)?)
    }

    /// Prints the table.
    #[allow(clippy::print_stdout)] // The result is the output.
    pub fn print(&self, kernel: &str) {
        print!("{}", self.text(kernel));
    }

    fn text(&self, kernel: &str) -> String {
        let mut out = format!("Instructions per call over the bare call, kernel {kernel}\n");
        let others: Vec<&String> = self.modules.iter().filter(|m| *m != "none").collect();
        for mode in MODES {
            out += &format!("\n{:<14} {:>9}", mode, "bare call");
            for module in &others {
                out += &format!(" {module:>14}");
            }
            for module in others.iter().filter(|m| **m != "ours") {
                out += &format!(" {:>20}", format!("ours/{module}"));
            }
            out.push('\n');
            for call in &self.calls {
                let bare = self.cost("none", "bare", call).unwrap_or(f64::NAN);
                out += &format!("{call:<14} {bare:>9.0}");
                for module in &others {
                    out += &match self.over(module, mode, call) {
                        Some(over) => format!(" {:>14}", format!("{over:+.0}")),
                        None => format!(" {:>14}", "-"),
                    };
                }
                let ours = self.over("ours", mode, call);
                for module in others.iter().filter(|m| **m != "ours") {
                    let ratio = match (ours, self.over(module, mode, call)) {
                        // A ratio of two numbers near nothing says nothing.
                        (Some(ours), Some(theirs)) if theirs >= 20.0 => {
                            format!("{:.2}", ours / theirs)
                        }
                        _ => "-".to_owned(),
                    };
                    out += &format!(" {ratio:>20}");
                }
                out.push('\n');
            }
        }
        self.add_reader(&mut out);
        out
    }

    fn add_reader(&self, out: &mut String) {
        let drained = self.cost.iter().filter(|((_, mode, _), _)| mode == DRAIN);
        for (index, ((.., how), cost)) in drained.enumerate() {
            if index == 0 {
                *out += "\nReading a full ring, instructions per event\n";
            }
            *out += &format!("{how:<14} {cost:>9.1}\n");
        }
        if !self.rates.is_empty() {
            *out += "\nA thread for each CPU produces all the time, rings of 8 MB\n";
            *out += "CPUs  instructions per event  lost\n";
        }
        for rate in &self.rates {
            *out += &format!(
                "{:>4}  {:>22.0}  {:.2} %\n",
                rate.cpus, rate.instructions, rate.lost
            );
        }
    }

    /// Prints everything measured as one JSON object.
    #[allow(clippy::print_stdout)] // The result is the output.
    pub fn print_json(&self, kernel: &str) {
        let results: Vec<_> = self
            .cost
            .iter()
            .map(|((module, mode, call), cost)| {
                serde_json::json!({
                    "module": module, "mode": mode, "call": call, "instructions": cost,
                    "over_bare": self.over(module, mode, call),
                })
            })
            .collect();
        println!(
            "{}",
            serde_json::json!({ "kernel": kernel, "results": results, "rates": self.rates })
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn results() -> Results {
        let mut results = Results::default();
        results
            .read("none", "bare\tgetppid\t100\nbare\tpage fault\t50\n")
            .unwrap();
        results
            .read("ours", "all\tgetppid\t350\nall\tpage fault\t80\n")
            .unwrap();
        let theirs = "all\tgetppid\t600.0\nall\tpage fault\t50\nfaults\tpage fault\t110\n";
        results.read("lttng", theirs).unwrap();
        results
    }

    #[test]
    fn costs_are_over_the_bare_call() {
        let results = results();
        assert_eq!(results.over("ours", "all", "getppid"), Some(250.0));
        assert_eq!(results.over("lttng", "all", "page fault"), Some(60.0));
        assert_eq!(results.over("ours", "mkdir", "getppid"), None);
        let text = results.text("k");
        assert!(text.contains("+250") && text.contains("0.50"), "{text}");
    }

    #[test]
    fn other_lines_are_errors() {
        let mut results = Results::default();
        assert!(results.read("ours", "hello\n").is_err());
        assert!(results.read("ours", "all\tgetppid\tmany\n").is_err());
    }
}
