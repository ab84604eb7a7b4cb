//! The command line, and the part this program plays under each of its names.

use std::convert::Infallible;
use std::fs;
use std::os::unix::process::CommandExt;
use std::path::PathBuf;
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use clap::{Args, Parser, Subcommand};
use nix::mount::{MntFlags, umount2};
use nix::sys::signal::{Signal, kill};
use nix::unistd::Pid;

use crate::disk::{App, Pod, SliceStyle};
use crate::error::{Doing, Error, Result};
use crate::{apps, cgroup, enter, mount, stage1, work};

/// How long a pod may take to start.
const START: Duration = Duration::from_secs(120);

/// Pods shaped like those of rkt, for machines without rkt.
#[derive(Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    command: Verb,
}

#[derive(Subcommand)]
enum Verb {
    /// Make a pod and become it.
    Run(Run),
    /// Run a command in an app of a running pod.
    Enter {
        #[command(flatten)]
        at: At,
        /// Name of the app.
        #[arg(long)]
        app: String,
        /// Command and arguments; the built-in work without one.
        #[arg(last = true)]
        command: Vec<String>,
    },
    /// Kill a pod; its files stay, as those of an exited pod do.
    Stop(At),
    /// Mark an exited pod as garbage, as `rkt gc` does.
    Gc(At),
}

#[derive(Args)]
struct At {
    /// Data directory.
    #[arg(long, default_value = "/var/lib/rkt")]
    data: PathBuf,
    /// Uuid of the pod.
    uuid: String,
}

#[derive(Args)]
struct Run {
    /// Data directory.
    #[arg(long, default_value = "/var/lib/rkt")]
    data: PathBuf,
    /// Uuid of the pod; a new one without.
    #[arg(long)]
    uuid: Option<String>,
    /// An app; several make a pod of several apps.
    #[arg(long = "app", required = true, value_name = "NAME=IMAGE[:VERSION]")]
    apps: Vec<String>,
    /// One app, in a root directory of its own and nothing else.
    #[arg(long)]
    fly: bool,
    /// Where the pod's cgroup is.
    #[arg(long, value_enum, default_value = "machined")]
    slice_style: SliceStyle,
    /// Name of the unit for `--slice-style unit`.
    #[arg(long, default_value = "pod")]
    unit: String,
    /// No overlay file systems, even where they work.
    #[arg(long)]
    no_overlay: bool,
    /// No `payload` level in cgroups, as with the nspawn of rkt's days.
    #[arg(long)]
    no_payload: bool,
    /// Start the pod in the background, and return when its apps run.
    #[arg(long)]
    detach: bool,
    /// Command of every app (an absolute path is copied into its root); the built-in work without one.
    #[arg(last = true)]
    command: Vec<String>,
}

/// Does what the name this program was called by says.
pub fn main() -> ExitCode {
    let args: Vec<String> = std::env::args_os()
        .map(|a| a.to_string_lossy().into_owned())
        .collect();
    let name = args
        .first()
        .map_or("", |a| a.rsplit('/').next().unwrap_or(a));
    let done = match name {
        "init" => stage1::init().map(never),
        "run" => stage1::run_fly().map(never),
        "systemd-nspawn" => stage1::nspawn(&args),
        "systemd" => apps::systemd(),
        "systemd-executor" => apps::executor(&args).map(never),
        "systemd-journald" => apps::journald(),
        "enter" => enter::stage1_enter(&args),
        "enterexec" => enter::enterexec(&args).map(never),
        "work" => work::work(),
        "true" => Ok(0),
        _ => command_line(),
    };
    match done {
        Ok(status) => ExitCode::from(status),
        Err(error) => {
            eprintln!(
                "{}: {error}",
                if name.is_empty() { "rkt-pod" } else { name }
            );
            ExitCode::FAILURE
        }
    }
}

fn never(never: Infallible) -> u8 {
    match never {}
}

fn command_line() -> Result<u8> {
    match Cli::parse().command {
        Verb::Run(options) => run(options),
        Verb::Enter { at, app, command } => enter::enter(&at.pod()?, &app, &command).map(never),
        Verb::Stop(at) => stop(&at.pod()?),
        Verb::Gc(at) => gc(&at.pod()?),
    }
}

impl At {
    fn pod(&self) -> Result<Pod> {
        Pod::load(&self.data.join("pods/run").join(&self.uuid))
    }
}

fn run(options: Run) -> Result<u8> {
    if !nix::unistd::geteuid().is_root() {
        return Err(Error("pods need root: run this as root".to_owned()));
    }
    let uuid = match options.uuid {
        Some(uuid) => uuid,
        None => fs::read_to_string("/proc/sys/kernel/random/uuid")
            .doing("a new uuid")?
            .trim()
            .to_owned(),
    };
    let list: Result<Vec<App>> = options.apps.iter().map(|a| App::parse(a)).collect();
    let list = list?;
    if options.fly && list.len() != 1 {
        return Err(Error("fly pods have exactly one app".to_owned()));
    }
    crate::disk::make_dir(&options.data)?;
    let data = options.data.canonicalize().doing(options.data.display())?;
    if options.detach {
        return detach(&data, &uuid);
    }
    let pod = Pod {
        overlay: !options.no_overlay && mount::overlay_works(&data),
        data,
        uuid,
        apps: list,
        fly: options.fly,
        style: options.slice_style,
        unit: options.unit,
        payload: !options.no_payload,
        command: options.command,
    };
    stage1::run(&pod).map(never)
}

/// Starts the same command in a session of its own, and waits for its apps.
fn detach(data: &std::path::Path, uuid: &str) -> Result<u8> {
    let args: Vec<_> = std::env::args_os().skip(1).collect();
    let at = args.iter().position(|a| a == "--").unwrap_or(args.len());
    let given = args[..at]
        .iter()
        .any(|a| a.to_string_lossy().starts_with("--uuid"));
    let new_uuid = if given { vec![] } else { vec!["--uuid", uuid] };
    let log = data.join(format!("launcher-{uuid}.log"));
    let mut child = Command::new("/proc/self/exe")
        .arg0("rkt-pod")
        .args(args[..at].iter().filter(|a| *a != "--detach"))
        .args(new_uuid)
        .args(&args[at..])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        // A pipe the caller waits on must not stay open for as long as the pod lives.
        .stderr(fs::File::create(&log).doing(log.display())?)
        .process_group(0)
        .spawn()
        .doing("start the pod")?;
    let deadline = Instant::now() + START;
    while Instant::now() < deadline {
        if started(&data.join("pods/run").join(uuid)) {
            println_uuid(uuid);
            return Ok(0);
        }
        if let Some(status) = child.try_wait().doing("wait for the pod")? {
            let said = fs::read_to_string(&log).unwrap_or_default();
            return Err(Error(format!(
                "the pod ended at once: {status}\n{}",
                said.trim_end()
            )));
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    Err(Error(format!("pod {uuid} did not start in {START:?}")))
}

#[allow(clippy::print_stdout, reason = "the answer of the command")]
fn println_uuid(uuid: &str) {
    println!("{uuid}");
}

fn started(dir: &std::path::Path) -> bool {
    if fs::symlink_metadata(dir.join("stage1/rootfs/rkt/supervisor-status")).is_ok() {
        return true;
    }
    // fly: its process has become the app when it lives in the app's root.
    let pid = fs::read_to_string(dir.join("pid")).unwrap_or_default();
    let exe = fs::read_link(format!("/proc/{}/exe", pid.trim())).unwrap_or_default();
    exe.starts_with(dir.join("stage1/rootfs/opt/stage2"))
}

fn stop(pod: &Pod) -> Result<u8> {
    let pid = if pod.fly {
        let pid = fs::read_to_string(pod.dir().join("pid")).doing("pid")?;
        pid.trim().parse().doing("pid")?
    } else {
        enter::systemd_pid(pod)?
    };
    kill(Pid::from_raw(pid), Signal::SIGKILL).doing("kill the pod")?;
    while fs::metadata(format!("/proc/{pid}/exe")).is_ok() {
        std::thread::sleep(Duration::from_millis(10));
    }
    if pod.overlay {
        for app in &pod.apps {
            let _ = umount2(&pod.app_root(&app.name), MntFlags::MNT_DETACH);
        }
        let _ = umount2(&pod.stage1(), MntFlags::MNT_DETACH);
    }
    cgroup::remove(pod);
    Ok(0)
}

fn gc(pod: &Pod) -> Result<u8> {
    let garbage = pod.data.join("pods/exited-garbage");
    crate::disk::make_dir(&garbage)?;
    fs::rename(pod.dir(), garbage.join(&pod.uuid)).doing("mark the pod")?;
    Ok(0)
}
