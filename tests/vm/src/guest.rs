//! One guest from its description to its end.

use crate::accel::Accel;
use crate::channels::Channels;
use crate::debian::{self, Image};
use crate::initramfs::{self, Initramfs};
use crate::interrupt;
use crate::kernel::{Kernel, Unpacked};
use crate::qemu::{Qemu, Tools, basic_arguments};
use crate::session::Session;
use crate::{Cache, Error, Progress, Result, first, unit};
use guest_init::{Cgroups, Config, Root};
use std::collections::BTreeMap;
use std::fs::File;
use std::io::Write;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Modules that the ports need, and the disks.
const PORT_MODULES: &[&str] = &["virtio_pci", "virtio_console"];
const DISK_MODULES: &[&str] = &["virtio_blk", "ext4"];
/// What containers stand on, and the module treats specially.
const FILE_SYSTEM_MODULES: &[&str] = &["overlay"];

/// What to run, and where.
#[derive(Clone, Debug)]
pub struct Spec {
    /// The kernel.
    pub kernel: &'static Kernel,
    /// Number of virtual CPUs.
    pub cpus: u32,
    /// Memory in MiB.
    pub memory: u32,
    /// The root file system.
    pub root: Root,
    /// The image behind [`Root::Disk`] and [`Root::Systemd`]; guests never change it.
    pub image: &'static Image,
    /// How control groups are mounted.
    pub cgroups: Cgroups,
    /// The module under test, loaded before the command runs.
    pub module: Option<PathBuf>,
    /// The command. A program found in `programs`, among the guest's own, or on the host (then copied in).
    pub argv: Vec<String>,
    /// More environment for the command.
    pub env: BTreeMap<String, String>,
    /// Host programs put on the guest's `PATH` with their libraries.
    pub programs: Vec<PathBuf>,
    /// Host files and directories and their places in the guest.
    pub files: Vec<(PathBuf, String)>,
    /// Files and directories of the guest and their places on the host.
    pub copy_out: Vec<(String, PathBuf)>,
    /// Whether the command reads this process's standard input.
    pub stdin: bool,
    /// More kernel command line.
    pub kernel_arguments: Vec<String>,
    /// One emulated CPU on which a nanosecond is an instruction: slow, and repeatable to 1 %.
    pub counted: bool,
    /// How many CPUs share the instructions of a counted guest.
    pub counted_cpus: u32,
}

impl Spec {
    /// A guest of modest size running `argv` in an initramfs.
    pub fn new(kernel: &'static Kernel, argv: Vec<String>) -> Self {
        Self {
            kernel,
            cpus: 2,
            memory: 2048,
            root: Root::Initramfs,
            image: &debian::SMALL,
            cgroups: Cgroups::V2,
            module: None,
            argv,
            env: BTreeMap::new(),
            programs: Vec::new(),
            files: Vec::new(),
            copy_out: Vec::new(),
            stdin: false,
            kernel_arguments: Vec::new(),
            counted: false,
            counted_cpus: 1,
        }
    }
}

/// How the command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// By itself, with this exit status.
    Exited(i32),
    /// By this signal.
    Signaled(i32),
}

impl End {
    /// The exit status a shell would report.
    pub const fn code(self) -> i32 {
        match self {
            Self::Exited(code) => code,
            Self::Signaled(signal) => 128 + signal,
        }
    }
}

/// What came out of a run.
#[derive(Debug)]
pub struct Outcome {
    /// How the command ended.
    pub end: End,
    /// What the kernel complained about while it ran.
    pub kernel_warnings: Vec<String>,
}

/// Everything a guest is started from.
#[derive(Debug)]
pub struct Host {
    /// The cache the parts come from.
    pub cache: Cache,
    /// The workspace, where guest programs are built.
    pub workspace: PathBuf,
    /// QEMU's own programs.
    pub tools: Tools,
    /// QEMU.
    pub qemu: Qemu,
}

impl Host {
    /// Opens the cache and fetches what is missing for any guest.
    pub fn open(workspace: &Path, progress: Progress<'_>) -> Result<Self> {
        if std::env::consts::ARCH != "x86_64" {
            return Err(Error::missing(
                "guests are x86_64 machines",
                "run this on an x86_64 host",
            ));
        }
        let cache = Cache::open()?;
        let tools = Tools::fetch(&cache, progress)?;
        let qemu = Qemu::find(&tools)?;
        Ok(Self {
            cache,
            workspace: workspace.to_owned(),
            tools,
            qemu,
        })
    }

    /// Runs `spec` to its end. Standard output and error of the command go to the given writers; when the
    /// kernel dies its log goes to `stderr`.
    pub fn run(
        &self,
        spec: &Spec,
        stdout: impl Write + Send + 'static,
        stderr: impl Write + Send + 'static,
        progress: Progress<'_>,
    ) -> Result<Outcome> {
        interrupt::watch()?;
        let kernel = spec.kernel.fetch(&self.cache, progress)?;
        if kernel.arch.is_foreign() && spec.root != Root::Initramfs {
            return Err(Error::Usage(format!(
                "{} has no Debian root, only the small one",
                kernel.name
            )));
        }
        let foreign = match kernel.arch.is_foreign() {
            true => Some(Qemu::foreign(&self.cache, kernel.arch, progress)?),
            false => None,
        };
        let qemu = foreign.as_ref().unwrap_or(&self.qemu);
        let accel = Accel::choose(&self.cache, qemu, &kernel, progress)?;
        let mut disks = Vec::new();
        if spec.root != Root::Initramfs {
            disks.push(spec.image.fetch(&self.cache, progress)?);
            disks.push(debian::modules_disk(
                &self.cache,
                &self.tools,
                &kernel,
                progress,
            )?);
        }
        let init = first::build(&self.workspace, kernel.arch, progress)?;
        let scratch = tempfile::tempdir().map_err(Error::io("temporary directory"))?;
        let initrd = scratch.path().join("initrd");
        self.write_initramfs(spec, &kernel, qemu.tools(), &init, &initrd)?;
        let channels = Channels::listen(scratch.path())?;
        let mut command = qemu.command()?;
        arguments(&mut command, spec, &kernel, &accel, &initrd, &disks);
        channels.arguments(&mut command);
        command
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .process_group(0);
        let how = if spec.counted {
            format!("{} CPUs, a nanosecond is an instruction", spec.counted_cpus)
        } else {
            format!("{}, {}", accel.argument, accel.reason)
        };
        progress(&format!("guest: booting {} ({how})", kernel.release));
        let child = command.spawn().map_err(Error::io("QEMU"))?;
        Session::start(child, channels, spec, Box::new(stdout), Box::new(stderr))?.finish()
    }

    fn write_initramfs(
        &self,
        spec: &Spec,
        kernel: &Unpacked,
        tools: &Tools,
        init: &Path,
        target: &Path,
    ) -> Result<()> {
        let on_disk = spec.root != Root::Initramfs;
        let file = File::create(target).map_err(Error::path(target))?;
        let mut image = Initramfs::new(file, init, tools, on_disk)?;
        let mut wanted = [PORT_MODULES, FILE_SYSTEM_MODULES].concat();
        if on_disk {
            wanted.extend(DISK_MODULES);
        }
        let modules = image.modules(kernel, &wanted)?;
        let mut late_modules = Vec::new();
        if let Some(module) = &spec.module {
            let content = std::fs::read(module).map_err(Error::path(module))?;
            image.fixed("/scap/scap.ko", &content)?;
            late_modules.push("/scap/scap.ko".to_owned());
        }
        for program in &spec.programs {
            let name = program.file_name().unwrap_or_default();
            image.program(program, &Path::new("/usr/local/bin").join(name))?;
        }
        for (host, guest) in &spec.files {
            image.tree(host, Path::new(guest))?;
        }
        let mut argv = spec.argv.clone();
        if let Some(first) = argv.first_mut() {
            self.place_command(spec, &mut image, first)?;
        }
        if !on_disk {
            // The list is the same for every processor.
            image.userland(&self.tools, kernel.arch)?;
        }
        if spec.root == Root::Systemd {
            unit::add(&mut image)?;
        }
        let mut env: BTreeMap<String, String> = [
            (
                "PATH",
                "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            ),
            ("HOME", "/root"),
            ("USER", "root"),
            ("TERM", "dumb"),
            ("LC_ALL", "C.UTF-8"),
        ]
        .map(|(key, value)| (key.to_owned(), value.to_owned()))
        .into();
        env.extend(spec.env.clone());
        let config = Config {
            argv,
            env,
            cwd: "/root".into(),
            modules,
            late_modules,
            root: spec.root.clone(),
            cgroups: spec.cgroups,
            stdin: spec.stdin,
            copy_out: spec
                .copy_out
                .iter()
                .map(|(guest, _)| guest.clone())
                .collect(),
            modules_disk: on_disk,
        };
        let text = serde_json::to_vec_pretty(&config).map_err(|e| Error::Guest(e.to_string()))?;
        image.fixed(guest_init::CONFIG_PATH, &text)?;
        image.finish()
    }

    /// Makes the command's program available in the guest, copying a host program in when needed.
    fn place_command<W: Write>(
        &self,
        spec: &Spec,
        image: &mut Initramfs<W>,
        program: &mut String,
    ) -> Result<()> {
        if program.contains('/') {
            let host = Path::new(program.as_str());
            // A Debian root has its own system programs, and those of the host do not run elsewhere.
            let has_its_own = spec.root != Root::Initramfs || spec.kernel.arch.is_foreign();
            let of_the_root = has_its_own && is_system_path(host);
            if host.is_file() && !of_the_root {
                let guest = std::path::absolute(host).map_err(Error::path(host))?;
                // What a link leads to gets the link's name in the guest.
                let host = host.canonicalize().map_err(Error::path(host))?;
                image.tree(&host, &guest)?;
                *program = guest.display().to_string();
            }
            return Ok(());
        }
        let given = spec
            .programs
            .iter()
            .any(|p| p.file_name().is_some_and(|n| n == program.as_str()));
        if given || spec.root != Root::Initramfs || program == "bash" {
            return Ok(());
        }
        let here = on_path(program).filter(|_| !spec.kernel.arch.is_foreign());
        match here {
            Some(host) => {
                let guest = Path::new("/usr/local/bin").join(program.as_str());
                // A link to a multi-call program keeps its own name in the guest.
                let host = host.canonicalize().map_err(Error::path(&host))?;
                image.tree(&host, &guest)
            }
            None if initramfs::applets(&self.tools)?.contains(program) => Ok(()),
            None => Err(Error::Usage(format!(
                "{program}: not found in the guest (busybox, bash, the project's programs) nor on this host's PATH"
            ))),
        }
    }
}

fn is_system_path(path: &Path) -> bool {
    ["/usr", "/bin", "/sbin", "/lib", "/etc"]
        .iter()
        .any(|dir| path.starts_with(dir))
        && !path.starts_with("/usr/local")
}

fn on_path(program: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path)
        .map(|dir| dir.join(program))
        .find(|candidate| candidate.is_file())
}

fn arguments(
    command: &mut Command,
    spec: &Spec,
    kernel: &Unpacked,
    accel: &Accel,
    initrd: &Path,
    disks: &[PathBuf],
) {
    basic_arguments(command, kernel.arch, &kernel.image());
    command.arg("-initrd").arg(initrd);
    let (accel, cpu, cpus) = if spec.counted {
        command.args(["-icount", "shift=0,sleep=off"]);
        let cpu = kernel.arch.emulated_cpu();
        ("tcg,thread=single", cpu, spec.counted_cpus)
    } else {
        let cpu = if accel.is_kvm() {
            "host"
        } else {
            kernel.arch.emulated_cpu()
        };
        (accel.argument.as_str(), cpu, spec.cpus)
    };
    command.args(["-accel", accel, "-cpu", cpu]);
    command.args(["-smp", &cpus.to_string(), "-m", &spec.memory.to_string()]);
    let mut line: Vec<&str> = vec![
        kernel.arch.console(),
        "quiet",
        "panic=-1",
        "oops=panic",
        "softlockup_panic=1",
        "hung_task_panic=1",
        // Emulated CPUs share the host's with everything else: 60 s here is a lockup after 120 s.
        "watchdog_thresh=60",
        "no_timer_check",
        "rcupdate.rcu_expedited=1",
        "mitigations=off",
        "printk.devkmsg=on",
        // With arguments after `--` the kernel would hand them to init.
        "rdinit=/init",
    ];
    if spec.root == Root::Systemd {
        line.extend(unit::kernel_arguments(spec.cgroups));
    }
    line.extend(spec.kernel_arguments.iter().map(String::as_str));
    command.args(["-append", &line.join(" ")]);
    for (index, disk) in disks.iter().enumerate() {
        let drive = format!(
            "if=none,id=disk{index},format=raw,snapshot=on,file={}",
            disk.display()
        );
        command.args(["-drive", &drive]);
        command.args(["-device", &format!("virtio-blk-pci,drive=disk{index}")]);
    }
}
