//! The first process of a guest: sets the machine up, runs one command, reports, powers off.
#![allow(clippy::print_stdout)]

mod carry;
mod command;
mod files;
mod kernel_log;
mod machine;
mod ports;

use guest_init::{CONFIG_PATH, Config, FromGuest, Root};
use std::error::Error;
use std::process::ExitCode;

type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> ExitCode {
    let under_systemd = std::env::args().nth(1).as_deref() == Some("run");
    if under_systemd {
        // systemd prepared everything; this is the unit that runs the command.
        report(serve_from_file(ports::Ports::open()));
        machine::power_off();
    }
    if std::process::id() != 1 {
        println!("guest-init is the first process of a test guest; `cargo xtask vm` starts it");
        return ExitCode::FAILURE;
    }
    report(boot());
    machine::power_off()
}

fn report(result: Result<()>) {
    if let Err(error) = result {
        // The harness shows the console when no port could be opened.
        machine::console(&format!("guest-init: {error}"));
    }
}

fn boot() -> Result<()> {
    machine::mount_early()?;
    let config = read_config()?;
    machine::load_modules(&config.modules)?;
    let ports = ports::Ports::open()?;
    kernel_log::follow();
    match prepare(&config) {
        Ok(()) => serve(&config, ports),
        Err(error) => {
            ports.say(&FromGuest::Failed(error.to_string()));
            Ok(())
        }
    }
}

fn prepare(config: &Config) -> Result<()> {
    match config.root {
        Root::Initramfs => {
            machine::mount_cgroups(config.cgroups)?;
            machine::finish_setup()
        }
        Root::Disk => {
            machine::enter_disk(config)?;
            machine::mount_run()?;
            machine::mount_cgroups(config.cgroups)?;
            machine::finish_setup()
        }
        Root::Systemd => machine::start_systemd(config),
    }
}

fn read_config() -> Result<Config> {
    let text = std::fs::read(CONFIG_PATH).map_err(|e| format!("{CONFIG_PATH}: {e}"))?;
    Ok(serde_json::from_slice(&text)?)
}

fn serve_from_file(ports: Result<ports::Ports>) -> Result<()> {
    let ports = ports?;
    kernel_log::follow();
    serve(&read_config()?, ports)
}

fn serve(config: &Config, ports: ports::Ports) -> Result<()> {
    if let Err(error) = machine::load_modules(&config.late_modules) {
        ports.say(&FromGuest::Failed(error.to_string()));
        return Ok(());
    }
    ports.keep_alive();
    ports.say(&FromGuest::Ready);
    match command::run(config, &ports) {
        Ok(end) => ports.say(&end),
        Err(error) => ports.say(&FromGuest::Failed(error.to_string())),
    }
    if let Err(error) = files::send(&config.copy_out) {
        ports.say(&FromGuest::Failed(error.to_string()));
    }
    ports.say(&FromGuest::Done);
    Ok(())
}
