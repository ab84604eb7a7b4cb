//! The collectors of the kernel module: their names, operands, and what they fill.

/// What a collector puts into the record.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fills {
    /// A fixed-size number of any width.
    Number,
    /// One of these variable-size types.
    Types(&'static [&'static str]),
}

use Fills::{Number, Types};

const STRINGS: Fills = Types(&["charbuf", "fspath", "fsrelpath"]);
const BYTES: Fills = Types(&["bytebuf"]);
const TUPLE: Fills = Types(&["socktuple"]);
const DYN: Fills = Types(&["dyn"]);

/// Collectors, the words and operands they take, and what they fill. In the operands `v` is a
/// value, `n` a number, anything else a word that has to be there; what follows `?` is optional.
pub const COLLECTORS: &[(&str, &str, Fills)] = &[
    // Plain values; written without the word "number".
    ("number", "v", Number),
    ("empty", "", STRINGS),
    // User memory.
    ("str", "v", STRINGS),
    ("bytes", "v len v", BYTES),
    ("in_data", "v ? peer v", BYTES),
    ("out_data", "v len v ? peer v", BYTES),
    ("in_iov", "v len v", BYTES),
    ("out_iov", "v len v", BYTES),
    ("in_iov_size", "v len v", Number),
    ("out_iov_size", "v len v", Number),
    ("timespec", "v", Number),
    ("sembuf_num", "n", Number),
    ("sembuf_op", "n", Number),
    ("sembuf_flg", "n", Number),
    ("fdlist", "v len v", Types(&["fdlist"])),
    // Files behind descriptors.
    ("dev", "v", Number),
    ("ino", "v", Number),
    ("layer", "v", Number),
    ("fd_path", "v", STRINGS),
    // Sockets.
    ("sockaddr", "v len v", Types(&["sockaddr"])),
    ("tuple_in", "v ? addr v len v", TUPLE),
    ("tuple_out", "v ? addr v len v", TUPLE),
    ("unix_sock", "v", Number),
    ("unix_peer", "v", Number),
    ("queue_pct", "v", Number),
    ("queue_len", "v", Number),
    ("queue_max", "v", Number),
    ("sockopt", "v len v", DYN),
    ("msg_in_size", "", Number),
    ("msg_out_size", "", Number),
    ("msg_in_data", "", BYTES),
    ("msg_out_data", "", BYTES),
    ("msg_in_tuple", "", TUPLE),
    ("msg_out_tuple", "", TUPLE),
    ("msg_control", "", BYTES),
    ("mmsg_res", "", Number),
    ("mmsg_in_size", "", Number),
    ("mmsg_out_size", "", Number),
    ("mmsg_in_data", "", BYTES),
    ("mmsg_out_data", "", BYTES),
    ("mmsg_in_tuple", "", TUPLE),
    ("mmsg_out_tuple", "", TUPLE),
    ("mmsg_control", "", BYTES),
    // Tasks.
    ("exe", "", STRINGS),
    ("args", "", BYTES),
    ("exec_exe", "v", STRINGS),
    ("exec_args", "v", BYTES),
    ("exec_env", "v", BYTES),
    ("exec_filename", "v", STRINGS),
    ("comm", "", STRINGS),
    ("cgroups", "", BYTES),
    ("tid", "", Number),
    ("pid", "", Number),
    ("ptid", "", Number),
    ("vtid", "", Number),
    ("vpid", "", Number),
    ("pgid", "", Number),
    ("vpgid", "", Number),
    ("uid", "", Number),
    ("gid", "", Number),
    ("loginuid", "", Number),
    ("tty", "", Number),
    ("fdlimit", "", Number),
    ("pidns_start", "", Number),
    ("clone_flags", "v", Number),
    ("cap_inheritable", "", Number),
    ("cap_permitted", "", Number),
    ("cap_effective", "", Number),
    ("pgft_maj", "", Number),
    ("pgft_min", "", Number),
    ("vm_size", "", Number),
    ("vm_rss", "", Number),
    ("vm_swap", "", Number),
    ("exe_flags", "", Number),
    ("exe_ino", "", Number),
    ("exe_ctime", "", Number),
    ("exe_mtime", "", Number),
    ("exe_path", "", STRINGS),
    ("exit_status", "", Number),
    ("exit_ret", "", Number),
    ("exit_sig", "", Number),
    ("exit_core", "", Number),
    ("reaper", "", Number),
    ("signal_sender", "", Number),
    // Calls whose arguments mean something else with every command.
    ("prctl_value", "", Number),
    ("ptrace_addr", "", DYN),
    ("ptrace_data", "", DYN),
    ("keyctl", "n", DYN),
    ("quota_file", "", STRINGS),
    ("quota_bhardlimit", "", Number),
    ("quota_bsoftlimit", "", Number),
    ("quota_curspace", "", Number),
    ("quota_ihardlimit", "", Number),
    ("quota_isoftlimit", "", Number),
    ("quota_btime", "", Number),
    ("quota_itime", "", Number),
    ("quota_bgrace", "", Number),
    ("quota_igrace", "", Number),
    ("quota_flags", "", Number),
    ("quota_fmt_out", "", Number),
    ("quota_id", "", Number),
    ("quota_fmt", "", Number),
];
