/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* Made from driver/schema/ by `cargo xtask codegen`; do not edit. */
#ifndef SCAP_GENERATED_FLAGS_H
#define SCAP_GENERATED_FLAGS_H

#include <linux/types.h>

enum scap_translator {
	SCAP_TRANSLATE_NOTHING,
	SCAP_TRANSLATE_ACCESS_MODE,
	SCAP_TRANSLATE_CAPABILITIES,
	SCAP_TRANSLATE_CHMOD_MODE,
	SCAP_TRANSLATE_CLONE_FLAGS,
	SCAP_TRANSLATE_CLOSE_RANGE_FLAGS,
	SCAP_TRANSLATE_DELETE_MODULE_FLAGS,
	SCAP_TRANSLATE_DUP3_FLAGS,
	SCAP_TRANSLATE_EPOLL_CREATE1_FLAGS,
	SCAP_TRANSLATE_EXECVEAT_FLAGS,
	SCAP_TRANSLATE_FCHOWNAT_FLAGS,
	SCAP_TRANSLATE_FCNTL_CMD,
	SCAP_TRANSLATE_FINIT_MODULE_FLAGS,
	SCAP_TRANSLATE_FLOCK_OPERATION,
	SCAP_TRANSLATE_FUTEX_OP,
	SCAP_TRANSLATE_IO_URING_ENTER_FLAGS,
	SCAP_TRANSLATE_IO_URING_FEATURES,
	SCAP_TRANSLATE_IO_URING_SETUP_FLAGS,
	SCAP_TRANSLATE_LINKAT_FLAGS,
	SCAP_TRANSLATE_LSEEK_WHENCE,
	SCAP_TRANSLATE_MEMFD_CREATE_FLAGS,
	SCAP_TRANSLATE_MKNOD_MODE,
	SCAP_TRANSLATE_MLOCK2_FLAGS,
	SCAP_TRANSLATE_MLOCKALL_FLAGS,
	SCAP_TRANSLATE_MMAP_FLAGS,
	SCAP_TRANSLATE_MOUNT_FLAGS,
	SCAP_TRANSLATE_NEWFSTATAT_FLAGS,
	SCAP_TRANSLATE_NONBLOCK_CLOEXEC_FLAGS,
	SCAP_TRANSLATE_OPEN_FLAGS,
	SCAP_TRANSLATE_OPEN_MODE,
	SCAP_TRANSLATE_OPENAT2_RESOLVE,
	SCAP_TRANSLATE_PAGE_FAULT_ERROR,
	SCAP_TRANSLATE_PIDFD_OPEN_FLAGS,
	SCAP_TRANSLATE_PIPE2_FLAGS,
	SCAP_TRANSLATE_POLL_EVENTS,
	SCAP_TRANSLATE_PROT_FLAGS,
	SCAP_TRANSLATE_PTRACE_REQUEST,
	SCAP_TRANSLATE_QUOTACTL_CMD,
	SCAP_TRANSLATE_QUOTACTL_FMT,
	SCAP_TRANSLATE_QUOTACTL_TYPE,
	SCAP_TRANSLATE_RLIMIT_RESOURCE,
	SCAP_TRANSLATE_SEMCTL_CMD,
	SCAP_TRANSLATE_SEMGET_FLAGS,
	SCAP_TRANSLATE_SEMOP_FLAGS,
	SCAP_TRANSLATE_SHUTDOWN_HOW,
	SCAP_TRANSLATE_SOCKET_FAMILY,
	SCAP_TRANSLATE_SOCKET_FLAGS,
	SCAP_TRANSLATE_SOCKOPT_LEVEL,
	SCAP_TRANSLATE_SOCKOPT_NAME,
	SCAP_TRANSLATE_SPLICE_FLAGS,
	SCAP_TRANSLATE_TIMERFD_FLAGS,
	SCAP_TRANSLATE_UMOUNT2_FLAGS,
	SCAP_TRANSLATE_UNLINKAT_FLAGS,
	SCAP_TRANSLATE_USER_DEV,
};

/*
 * Value of the kernel to value on the wire. @condition is looked at by the translators that
 * depend on a second value: the open flags of a mode, the level of a socket option.
 */
u64 scap_translate(enum scap_translator translator, u64 value, u64 condition);

u64 scap_access_mode(u64 value, u64 condition);
u64 scap_capabilities(u64 value, u64 condition);
u64 scap_chmod_mode(u64 value, u64 condition);
u64 scap_clone_flags(u64 value, u64 condition);
u64 scap_close_range_flags(u64 value, u64 condition);
u64 scap_delete_module_flags(u64 value, u64 condition);
u64 scap_dup3_flags(u64 value, u64 condition);
u64 scap_epoll_create1_flags(u64 value, u64 condition);
u64 scap_execveat_flags(u64 value, u64 condition);
u64 scap_fchownat_flags(u64 value, u64 condition);
u64 scap_fcntl_cmd(u64 value, u64 condition);
u64 scap_finit_module_flags(u64 value, u64 condition);
u64 scap_flock_operation(u64 value, u64 condition);
u64 scap_futex_op(u64 value, u64 condition);
u64 scap_io_uring_enter_flags(u64 value, u64 condition);
u64 scap_io_uring_features(u64 value, u64 condition);
u64 scap_io_uring_setup_flags(u64 value, u64 condition);
u64 scap_linkat_flags(u64 value, u64 condition);
u64 scap_lseek_whence(u64 value, u64 condition);
u64 scap_memfd_create_flags(u64 value, u64 condition);
u64 scap_mknod_mode(u64 value, u64 condition);
u64 scap_mlock2_flags(u64 value, u64 condition);
u64 scap_mlockall_flags(u64 value, u64 condition);
u64 scap_mmap_flags(u64 value, u64 condition);
u64 scap_mount_flags(u64 value, u64 condition);
u64 scap_newfstatat_flags(u64 value, u64 condition);
u64 scap_nonblock_cloexec_flags(u64 value, u64 condition);
u64 scap_open_flags(u64 value, u64 condition);
u64 scap_open_mode(u64 value, u64 condition);
u64 scap_openat2_resolve(u64 value, u64 condition);
u64 scap_page_fault_error(u64 value, u64 condition);
u64 scap_pidfd_open_flags(u64 value, u64 condition);
u64 scap_pipe2_flags(u64 value, u64 condition);
u64 scap_poll_events(u64 value, u64 condition);
u64 scap_prot_flags(u64 value, u64 condition);
u64 scap_ptrace_request(u64 value, u64 condition);
u64 scap_quotactl_cmd(u64 value, u64 condition);
u64 scap_quotactl_fmt(u64 value, u64 condition);
u64 scap_quotactl_type(u64 value, u64 condition);
u64 scap_rlimit_resource(u64 value, u64 condition);
u64 scap_semctl_cmd(u64 value, u64 condition);
u64 scap_semget_flags(u64 value, u64 condition);
u64 scap_semop_flags(u64 value, u64 condition);
u64 scap_shutdown_how(u64 value, u64 condition);
u64 scap_socket_family(u64 value, u64 condition);
u64 scap_socket_flags(u64 value, u64 condition);
u64 scap_sockopt_level(u64 value, u64 condition);
u64 scap_sockopt_name(u64 value, u64 condition);
u64 scap_splice_flags(u64 value, u64 condition);
u64 scap_timerfd_flags(u64 value, u64 condition);
u64 scap_umount2_flags(u64 value, u64 condition);
u64 scap_unlinkat_flags(u64 value, u64 condition);
u64 scap_user_dev(u64 value, u64 condition);

#endif
