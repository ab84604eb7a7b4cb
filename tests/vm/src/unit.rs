//! The parts of systemd's configuration that run the command in a guest.

use crate::Result;
use crate::initramfs::Initramfs;
use guest_init::Cgroups;
use std::io::Write;

const UNIT: &str = "\
[Unit]
Description=The command of this guest
After=basic.target dbus.service systemd-logind.service
Wants=dbus.service

[Service]
ExecStart=/scap/guest-init run
Delegate=yes
LimitNOFILE=1048576
StandardOutput=null
StandardError=journal
";

/// With an id the first boot is not a \"first boot\", which would enable every service again.
const MACHINE_ID: &str = "5ca95ca95ca95ca95ca95ca95ca95ca9\n";

/// Adds the unit that runs the command.
pub(crate) fn add<W: Write>(image: &mut Initramfs<W>) -> Result<()> {
    let dir = "/etc/systemd/system";
    image.content(&format!("{dir}/scap-run.service"), 0o644, UNIT.as_bytes())?;
    image.link(
        &format!("{dir}/multi-user.target.wants/scap-run.service"),
        "../scap-run.service",
    )?;
    image.content("/etc/machine-id", 0o444, MACHINE_ID.as_bytes())
}

/// What systemd reads from the kernel command line.
pub(crate) fn kernel_arguments(cgroups: Cgroups) -> Vec<&'static str> {
    let mut arguments = vec![
        "systemd.unit=multi-user.target",
        // Engines would want the tools of AppArmor to load their profiles.
        "apparmor=0",
        "systemd.show_status=0",
        "systemd.mask=serial-getty@ttyS0.service",
        "systemd.mask=getty@tty1.service",
        "systemd.mask=systemd-remount-fs.service",
    ];
    arguments.extend(match cgroups {
        Cgroups::V1 => [
            "systemd.unified_cgroup_hierarchy=0",
            "systemd.legacy_systemd_cgroup_controller=1",
        ],
        Cgroups::Hybrid => [
            "systemd.unified_cgroup_hierarchy=0",
            "systemd.legacy_systemd_cgroup_controller=0",
        ],
        Cgroups::V2 => [
            "systemd.unified_cgroup_hierarchy=1",
            "systemd.legacy_systemd_cgroup_controller=0",
        ],
    });
    arguments
}
