//! The begin and the end of a capture: devices, versions, settings, features, snapshot.

use super::{Capture, run};
use crate::error::Error;
use crate::live::command::Command;
use crate::live::device::Driver;
use crate::live::extension::Features;
use crate::live::lane::Lane;
use crate::live::merge::LoserTree;
use crate::live::own::OwnThreads;
use crate::live::ring::Ring;
use crate::live::sections::Watch;
use crate::live::version;

/// Most bytes saved from one ring while the snapshot is taken.
const SAVE_LIMIT: usize = 64 << 20;

impl<D: Driver> Capture<D> {
    /// Opens the devices, checks versions, configures, starts, and takes the snapshot.
    pub(super) fn attach(&mut self) -> Result<(), Error> {
        let memory = self.driver.attach(&self.config)?;
        self.lanes = memory
            .into_iter()
            .map(|m| Lane::new(Ring::new(m)))
            .collect();
        self.tree = LoserTree::new(self.lanes.len());
        let (api, schema) = self.driver.versions()?;
        version::check(api, schema)?;
        self.configure()?;
        self.own = None;
        // A module with filters leaves them out itself.
        if self.config.exclude_self && !self.features.contains(Features::FILTER) {
            let pid = self.command(Command::GetCurrentPid, 0)?;
            self.own = Some(OwnThreads::of(self.scanner.procfs(), pid as i64));
        }
        // Before the scan: a process that starts during the scan is seen by one or the other.
        self.resume()?;
        if self.config.snapshot.is_some() {
            let (lanes, own) = (&mut self.lanes, &mut self.own);
            self.snapshot = self.scanner.scan_with(&mut || {
                for lane in lanes.iter_mut() {
                    lane.save(SAVE_LIMIT, |event| {
                        !own.as_mut().is_some_and(|own| own.owns(event))
                    });
                }
            })?;
        }
        Ok(())
    }

    /// Enables what is wanted and there; opening the devices has switched everything off.
    fn enable_features(&mut self) -> Result<(), Error> {
        self.features = Features::empty();
        self.watch = None;
        let wanted = self.config.wanted_features();
        if wanted.is_empty() {
            return Ok(());
        }
        let enable = |driver: &D, wanted: Features| {
            let features = wanted & driver.features()?;
            driver.enable(features).map(|()| features)
        };
        self.features = enable(&self.driver, wanted)
            .map_err(|e| Error::io(format!("the module cannot enable {wanted:?}"), e))?;
        if self.features != wanted {
            let missing = wanted - self.features;
            log::debug!("the module has not all that was asked for: {missing:?}");
        }
        if let Some(wake) = self.config.wake.filter(|_| self.wakes()) {
            self.driver
                .set_wake(&wake)
                .map_err(|e| Error::io(format!("the module refused {wake:?}"), e))?;
            self.watch_devices()?;
        }
        if self.features.contains(Features::ORDER) {
            let sections = self.driver.sections();
            let sections =
                sections.map_err(|e| Error::io("cannot map the sections of the CPUs", e))?;
            self.watch = Some(Watch::new(sections, self.lanes.len()));
        }
        self.apply_filter().map(drop)
    }

    /// Does the module wake this capture?
    pub(super) fn wakes(&self) -> bool {
        self.features.contains(Features::POLL)
    }

    fn watch_devices(&self) -> Result<(), Error> {
        let Some(sleeper) = &self.sleeper else {
            return Ok(());
        };
        for device in self.driver.devices() {
            sleeper
                .watch(device)
                .map_err(|e| Error::io("cannot wait for the devices", e))?;
        }
        Ok(())
    }

    /// Tells the module whose events are wanted; whether it can filter.
    pub(super) fn apply_filter(&self) -> Result<bool, Error> {
        if !self.features.contains(Features::FILTER) {
            return Ok(false);
        }
        let filter = self.config.filter.as_ref();
        self.driver
            .set_filter(filter, self.config.exclude_self)
            .map_err(|e| Error::io(format!("the module refused the filter {filter:?}"), e))?;
        Ok(true)
    }

    fn configure(&mut self) -> Result<(), Error> {
        self.enable_features()?;
        let config = &self.config;
        match config.sampling {
            None => self.command(Command::DisableDropping, 0)?,
            Some(sampling) => self.command(Command::EnableDropping, sampling.ratio.into())?,
        };
        self.command(Command::SetSnaplen, config.snaplen.into())?;
        self.command(
            if config.dynamic_snaplen {
                Command::EnableDynamicSnaplen
            } else {
                Command::DisableDynamicSnaplen
            },
            0,
        )?;
        if let Some((first, last)) = config.full_capture_ports {
            let range = u64::from(first) | u64::from(last) << 16;
            self.command(Command::SetFullCapturePorts, range)?;
        }
        if let Some(port) = config.statsd_port {
            self.command(Command::SetStatsdPort, port.into())?;
        }
        self.command(
            if config.drop_failed {
                Command::EnableDropFailed
            } else {
                Command::DisableDropFailed
            },
            0,
        )?;
        Ok(())
    }

    pub(super) fn detach(&mut self) {
        // Closing the devices would stop everything too; this also stops what other holders of
        // the descriptors might keep alive.
        if !self.lanes.is_empty() {
            let _ = self.pause();
        }
        self.lent = None;
        self.run = run::NONE;
        self.tree = LoserTree::new(0);
        self.lanes.clear();
        self.watch = None;
        self.driver.detach();
    }

    /// Gives everything up and opens it again, with the CPUs that are online now.
    pub fn restart(&mut self) -> Result<(), Error> {
        log::info!("the online CPUs changed: the capture starts over");
        self.past = self.totals();
        self.detach();
        self.held = None;
        self.horizon = 0;
        self.attach()
    }
}
