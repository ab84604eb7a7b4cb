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

/// How the encoder of an event calls a collector, and the C function it calls. A function that
/// serves several collectors is told which one after the record; then come the operands in order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Call {
    /// No function: the value itself, or nothing at all.
    Inline,
    /// Returns the number.
    Number(&'static str),
    /// Returns a result, and the number through a pointer.
    Checked(&'static str),
    /// Appends the parameter and returns a result.
    Append(&'static str),
}

use Call::{Append, Checked, Inline, Number as Get};

impl Call {
    /// The C function.
    pub fn function(self) -> Option<&'static str> {
        match self {
            Inline => None,
            Get(f) | Checked(f) | Append(f) => Some(f),
        }
    }
}

/// Collectors, the words and operands they take, what they fill, and how they are called. In the
/// operands `v` is a value, `n` a number, anything else a word that has to be there; what follows
/// `?` is optional, 0 when it is missing.
pub const COLLECTORS: &[(&str, &str, Fills, Call)] = &[
    // Plain values; written without the word "number".
    ("number", "v", Number, Inline),
    ("empty", "", STRINGS, Inline),
    // User memory.
    ("str", "v", STRINGS, Append("scap_append_user_str")),
    ("bytes", "v len v", BYTES, Append("scap_collect_bytes")),
    (
        "in_data",
        "v ? peer v",
        BYTES,
        Append("scap_collect_in_data"),
    ),
    (
        "out_data",
        "v len v ? peer v",
        BYTES,
        Append("scap_collect_out_data"),
    ),
    ("in_iov", "v len v", BYTES, Append("scap_collect_iov")),
    ("out_iov", "v len v", BYTES, Append("scap_collect_iov")),
    ("in_iov_size", "v len v", Number, Checked("scap_iov_number")),
    (
        "out_iov_size",
        "v len v",
        Number,
        Checked("scap_iov_number"),
    ),
    ("timespec", "v", Number, Get("scap_timespec_ns")),
    ("sembuf_num", "n", Number, Get("scap_sembuf_number")),
    ("sembuf_op", "n", Number, Get("scap_sembuf_number")),
    ("sembuf_flg", "n", Number, Get("scap_sembuf_number")),
    (
        "fdlist",
        "v len v",
        Types(&["fdlist"]),
        Append("scap_collect_fdlist"),
    ),
    // Files behind descriptors.
    ("dev", "v", Number, Get("scap_fd_number")),
    ("ino", "v", Number, Get("scap_fd_number")),
    ("layer", "v", Number, Get("scap_fd_number")),
    ("fd_path", "v", STRINGS, Append("scap_collect_fd_path")),
    // Sockets.
    (
        "sockaddr",
        "v len v",
        Types(&["sockaddr"]),
        Append("scap_collect_sockaddr"),
    ),
    (
        "tuple_in",
        "v ? addr v len v",
        TUPLE,
        Append("scap_collect_tuple"),
    ),
    (
        "tuple_from",
        "v addr v len_at v",
        TUPLE,
        Append("scap_collect_tuple_from"),
    ),
    (
        "tuple_out",
        "v ? addr v len v",
        TUPLE,
        Append("scap_collect_tuple"),
    ),
    ("unix_sock", "v", Number, Get("scap_sock_number")),
    ("unix_peer", "v", Number, Get("scap_sock_number")),
    ("queue_pct", "v", Number, Get("scap_sock_number")),
    ("queue_len", "v", Number, Get("scap_sock_number")),
    ("queue_max", "v", Number, Get("scap_sock_number")),
    ("sockopt", "v len v", DYN, Append("scap_collect_sockopt")),
    ("msg_in_size", "", Number, Checked("scap_msg_number")),
    (
        "msg_out_size",
        "",
        Number,
        Append("scap_collect_msg_out_size"),
    ),
    ("msg_in_data", "", BYTES, Append("scap_collect_msg")),
    ("msg_out_data", "", BYTES, Append("scap_collect_msg")),
    ("msg_in_tuple", "", TUPLE, Append("scap_collect_msg")),
    ("msg_out_tuple", "", TUPLE, Append("scap_collect_msg")),
    ("msg_control", "", BYTES, Append("scap_collect_msg")),
    ("mmsg_res", "", Number, Checked("scap_msg_number")),
    ("mmsg_in_size", "", Number, Checked("scap_msg_number")),
    ("mmsg_out_size", "", Number, Checked("scap_msg_number")),
    ("mmsg_in_data", "", BYTES, Append("scap_collect_msg")),
    ("mmsg_out_data", "", BYTES, Append("scap_collect_msg")),
    ("mmsg_in_tuple", "", TUPLE, Append("scap_collect_msg")),
    ("mmsg_out_tuple", "", TUPLE, Append("scap_collect_msg")),
    ("mmsg_control", "", BYTES, Append("scap_collect_msg")),
    // Tasks.
    ("exe", "", STRINGS, Append("scap_collect_exe")),
    ("args", "", BYTES, Append("scap_collect_args")),
    ("exec_exe", "v", STRINGS, Append("scap_collect_exec_exe")),
    ("exec_env", "v", BYTES, Append("scap_collect_exec_env")),
    (
        "exec_filename",
        "v",
        STRINGS,
        Append("scap_collect_exec_filename"),
    ),
    ("comm", "", STRINGS, Append("scap_collect_comm")),
    ("cgroups", "", BYTES, Append("scap_collect_cgroups")),
    ("tid", "", Number, Get("scap_task_number")),
    ("pid", "", Number, Get("scap_task_number")),
    ("ptid", "", Number, Get("scap_task_number")),
    ("vtid", "", Number, Get("scap_task_number")),
    ("vpid", "", Number, Get("scap_task_number")),
    ("pgid", "", Number, Get("scap_task_number")),
    ("vpgid", "", Number, Get("scap_task_number")),
    ("uid", "", Number, Get("scap_cred_number")),
    ("gid", "", Number, Get("scap_cred_number")),
    ("loginuid", "", Number, Get("scap_cred_number")),
    ("tty", "", Number, Get("scap_task_number")),
    ("fdlimit", "", Number, Get("scap_task_number")),
    ("pidns_start", "", Number, Get("scap_task_number")),
    ("clone_flags", "v", Number, Get("scap_clone_wire")),
    ("cap_inheritable", "", Number, Get("scap_cred_number")),
    ("cap_permitted", "", Number, Get("scap_cred_number")),
    ("cap_effective", "", Number, Get("scap_cred_number")),
    ("pgft_maj", "", Number, Get("scap_task_number")),
    ("pgft_min", "", Number, Get("scap_task_number")),
    ("vm_size", "", Number, Get("scap_mm_number")),
    ("vm_rss", "", Number, Get("scap_mm_number")),
    ("vm_swap", "", Number, Get("scap_mm_number")),
    ("exe_flags", "", Number, Get("scap_exe_number")),
    ("exe_ino", "", Number, Get("scap_exe_number")),
    ("exe_ctime", "", Number, Get("scap_exe_number")),
    ("exe_mtime", "", Number, Get("scap_exe_number")),
    ("exe_path", "", STRINGS, Append("scap_collect_exe_path")),
    ("exit_status", "", Number, Get("scap_exit_number")),
    ("exit_ret", "", Number, Get("scap_exit_number")),
    ("exit_sig", "", Number, Get("scap_exit_number")),
    ("exit_core", "", Number, Get("scap_exit_number")),
    ("reaper", "", Number, Get("scap_exit_number")),
    ("signal_sender", "", Number, Get("scap_signal_sender")),
    // Calls whose arguments mean something else with every command.
    ("prctl_value", "", Number, Get("scap_prctl_value")),
    ("ptrace_addr", "", DYN, Append("scap_collect_ptrace")),
    ("ptrace_data", "", DYN, Append("scap_collect_ptrace")),
    ("keyctl", "n", DYN, Append("scap_collect_keyctl")),
    ("quota_file", "", STRINGS, Append("scap_collect_quota_file")),
    ("quota_bhardlimit", "", Number, Checked("scap_quota_number")),
    ("quota_bsoftlimit", "", Number, Checked("scap_quota_number")),
    ("quota_curspace", "", Number, Checked("scap_quota_number")),
    ("quota_ihardlimit", "", Number, Checked("scap_quota_number")),
    ("quota_isoftlimit", "", Number, Checked("scap_quota_number")),
    ("quota_btime", "", Number, Checked("scap_quota_number")),
    ("quota_itime", "", Number, Checked("scap_quota_number")),
    ("quota_bgrace", "", Number, Checked("scap_quota_number")),
    ("quota_igrace", "", Number, Checked("scap_quota_number")),
    ("quota_flags", "", Number, Checked("scap_quota_number")),
    ("quota_fmt_out", "", Number, Checked("scap_quota_number")),
    ("quota_id", "", Number, Checked("scap_quota_number")),
    ("quota_fmt", "", Number, Checked("scap_quota_number")),
];
