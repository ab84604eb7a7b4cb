//! The module comes and goes while every tracepoint it hooks is busy.

use super::Plan;
use crate::crew::Crew;
use crate::drain::Consumer;
use crate::module::Module;
use crate::numbers::Numbers;
use crate::storm;
use std::time::{Duration, Instant};

pub fn run(plan: &Plan) -> Result<String, String> {
    let mut numbers = Numbers::new(plan.seed);
    plan.module.unload()?;
    let mut crew = Crew::new();
    storm::rage(&mut crew, 4, plan.seed);
    let end = Instant::now() + plan.duration;
    let (mut rounds, mut records) = (0, 0);
    while rounds == 0 || Instant::now() < end {
        if plan.module.load("g_buffer_bytes_dim=4097").is_ok() {
            return Err("a ring size that cannot be was taken".into());
        }
        plan.module
            .load("g_buffer_bytes_dim=65536")
            .map_err(|e| format!("cannot load in round {rounds}: {e}"))?;
        let consumer = if numbers.below(2) == 0 {
            Consumer::of_everything()
        } else {
            Consumer::with_extensions()
        };
        let mut consumer = consumer.map_err(|e| format!("round {rounds}: {e}"))?;
        if Module::try_unload().is_ok() {
            return Err("the module went although devices are open".into());
        }
        let time = Duration::from_millis(numbers.below(200));
        consumer.drain_for(time, || false)?;
        // Half of the time the hooks are still in when the devices close.
        if numbers.below(2) == 0 {
            records += consumer.balance()?.read;
        }
        drop(consumer);
        plan.module.unload()?;
        rounds += 1;
    }
    crew.finish()?;
    plan.module
        .load("")
        .map_err(|e| format!("cannot load again: {e}"))?;
    Ok(format!("loaded {rounds} times, {records} records"))
}
