// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Made from driver/schema/ by `cargo xtask codegen`; do not edit. */
#include "generated/events.h"
#include "generated/flags.h"
#include "collect/param.h"

static const struct scap_param generic_x[] = {
	{ /* ID */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 2,
		.value = { SCAP_FROM_SC },
	},
	{ /* nativeID */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 2,
		.value = { SCAP_FROM_NR },
	},
};

static const struct scap_param syscall_open_e[] = {
	{ /* name */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_OPEN_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* mode */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_OPEN_MODE,
		.value = { SCAP_FROM_ARG, .arg = 2 },
		.other = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_open_x[] = {
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* name */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_OPEN_FLAGS,
		.opened = true,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* mode */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_OPEN_MODE,
		.value = { SCAP_FROM_ARG, .arg = 2 },
		.other = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* dev */
		.collect = SCAP_COLLECT_DEV,
		.width = 4,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
	{ /* ino */
		.collect = SCAP_COLLECT_INO,
		.width = 8,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
};

static const struct scap_param syscall_close_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
};

static const struct scap_param syscall_read_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* data */
		.collect = SCAP_COLLECT_IN_DATA,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* size */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_write_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* data */
		.collect = SCAP_COLLECT_OUT_DATA,
		.value = { SCAP_FROM_ARG, .arg = 1 },
		.len = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* size */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param socket_socket_x[] = {
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* domain */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_SOCKET_FAMILY,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_U8 },
	},
	{ /* type */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* proto */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_SOCKET_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param socket_bind_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* addr */
		.collect = SCAP_COLLECT_SOCKADDR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
		.len = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
};

static const struct scap_param socket_connect_e[] = {
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* addr */
		.collect = SCAP_COLLECT_SOCKADDR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
		.len = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param socket_connect_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* tuple */
		.collect = SCAP_COLLECT_TUPLE_OUT,
		.value = { SCAP_FROM_ARG },
		.len = { SCAP_FROM_ARG, .arg = 2 },
		.other = { SCAP_FROM_ARG, .arg = 1 },
		.when = SCAP_IF_CONNECTING,
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* addr */
		.collect = SCAP_COLLECT_SOCKADDR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
		.len = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param socket_listen_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* backlog */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 1, .cast = SCAP_AS_S32 },
	},
};

static const struct scap_param socket_send_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* data */
		.collect = SCAP_COLLECT_OUT_DATA,
		.value = { SCAP_FROM_ARG, .arg = 1 },
		.len = { SCAP_FROM_ARG, .arg = 2, .cast = SCAP_AS_U32 },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* size */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* tuple */
		.collect = SCAP_COLLECT_TUPLE_OUT,
		.value = { SCAP_FROM_ARG },
		.when = SCAP_IF_RET_OK,
	},
};

static const struct scap_param socket_sendto_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* data */
		.collect = SCAP_COLLECT_OUT_DATA,
		.value = { SCAP_FROM_ARG, .arg = 1 },
		.len = { SCAP_FROM_ARG, .arg = 2, .cast = SCAP_AS_U32 },
		.other = { SCAP_FROM_ARG, .arg = 4 },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* size */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* tuple */
		.collect = SCAP_COLLECT_TUPLE_OUT,
		.value = { SCAP_FROM_ARG },
		.len = { SCAP_FROM_ARG, .arg = 5 },
		.other = { SCAP_FROM_ARG, .arg = 4 },
		.when = SCAP_IF_RET_OK,
	},
};

static const struct scap_param socket_recv_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* data */
		.collect = SCAP_COLLECT_IN_DATA,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* size */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* tuple */
		.collect = SCAP_COLLECT_TUPLE_IN,
		.value = { SCAP_FROM_ARG },
		.when = SCAP_IF_RET_OK,
	},
};

static const struct scap_param socket_recvfrom_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* data */
		.collect = SCAP_COLLECT_IN_DATA,
		.value = { SCAP_FROM_ARG, .arg = 1 },
		.other = { SCAP_FROM_ARG, .arg = 4 },
		.when = SCAP_IF_RET_OK,
	},
	{ /* tuple */
		.collect = SCAP_COLLECT_TUPLE_IN,
		.value = { SCAP_FROM_ARG },
		.len = { SCAP_FROM_USER_S32, .arg = 5, .fault = true },
		.other = { SCAP_FROM_ARG, .arg = 4 },
		.when = SCAP_IF_RET_OK,
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* size */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 2, .cast = SCAP_AS_U16 },
	},
};

static const struct scap_param socket_shutdown_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* how */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 1,
		.translate = SCAP_TRANSLATE_SHUTDOWN_HOW,
		.value = { SCAP_FROM_ARG, .arg = 1, .cast = SCAP_AS_U8 },
	},
};

static const struct scap_param socket_socketpair_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd1 */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_USER_S32, .arg = 3, .fault = true },
		.when = SCAP_IF_RET_ZERO,
		.otherwise = -1,
	},
	{ /* fd2 */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_USER_S32, .arg = 3, .index = 1, .fault = true },
		.when = SCAP_IF_RET_ZERO,
		.otherwise = -1,
	},
	{ /* source */
		.collect = SCAP_COLLECT_UNIX_SOCK,
		.width = 8,
		.value = { SCAP_FROM_USER_S32, .arg = 3, .fault = true },
		.when = SCAP_IF_RET_ZERO,
	},
	{ /* peer */
		.collect = SCAP_COLLECT_UNIX_PEER,
		.width = 8,
		.value = { SCAP_FROM_USER_S32, .arg = 3, .fault = true },
		.when = SCAP_IF_RET_ZERO,
	},
	{ /* domain */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG },
	},
	{ /* type */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* proto */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param socket_setsockopt_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* level */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 1,
		.translate = SCAP_TRANSLATE_SOCKOPT_LEVEL,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* optname */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 1,
		.translate = SCAP_TRANSLATE_SOCKOPT_NAME,
		.value = { SCAP_FROM_ARG, .arg = 2 },
		.other = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* val */
		.collect = SCAP_COLLECT_SOCKOPT,
		.value = { SCAP_FROM_ARG, .arg = 3 },
		.len = { SCAP_FROM_ARG, .arg = 4 },
	},
	{ /* optlen */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 4 },
	},
};

static const struct scap_param socket_getsockopt_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* level */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 1,
		.translate = SCAP_TRANSLATE_SOCKOPT_LEVEL,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* optname */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 1,
		.translate = SCAP_TRANSLATE_SOCKOPT_NAME,
		.value = { SCAP_FROM_ARG, .arg = 2 },
		.other = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* val */
		.collect = SCAP_COLLECT_SOCKOPT,
		.value = { SCAP_FROM_ARG, .arg = 3 },
		.len = { SCAP_FROM_USER_U32, .arg = 4 },
	},
	{ /* optlen */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_USER_U32, .arg = 4 },
	},
};

static const struct scap_param socket_sendmsg_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* data */
		.collect = SCAP_COLLECT_MSG_OUT_DATA,
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* size */
		.collect = SCAP_COLLECT_MSG_OUT_SIZE,
		.width = 4,
	},
	{ /* tuple */
		.collect = SCAP_COLLECT_MSG_OUT_TUPLE,
	},
};

static const struct scap_param socket_sendmmsg_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_MMSG_RES,
		.width = 8,
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* size */
		.collect = SCAP_COLLECT_MMSG_OUT_SIZE,
		.width = 4,
	},
	{ /* data */
		.collect = SCAP_COLLECT_MMSG_OUT_DATA,
	},
	{ /* tuple */
		.collect = SCAP_COLLECT_MMSG_OUT_TUPLE,
	},
};

static const struct scap_param socket_recvmsg_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* size */
		.collect = SCAP_COLLECT_MSG_IN_SIZE,
		.width = 4,
	},
	{ /* data */
		.collect = SCAP_COLLECT_MSG_IN_DATA,
	},
	{ /* tuple */
		.collect = SCAP_COLLECT_MSG_IN_TUPLE,
	},
	{ /* msgcontrol */
		.collect = SCAP_COLLECT_MSG_CONTROL,
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
};

static const struct scap_param socket_recvmmsg_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_MMSG_RES,
		.width = 8,
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* size */
		.collect = SCAP_COLLECT_MMSG_IN_SIZE,
		.width = 4,
	},
	{ /* data */
		.collect = SCAP_COLLECT_MMSG_IN_DATA,
	},
	{ /* tuple */
		.collect = SCAP_COLLECT_MMSG_IN_TUPLE,
	},
	{ /* msgcontrol */
		.collect = SCAP_COLLECT_MMSG_CONTROL,
	},
};

static const struct scap_param syscall_creat_e[] = {
	{ /* name */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
	{ /* mode */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_CHMOD_MODE,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_creat_x[] = {
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* name */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
	{ /* mode */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_CHMOD_MODE,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* dev */
		.collect = SCAP_COLLECT_DEV,
		.width = 4,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
	{ /* ino */
		.collect = SCAP_COLLECT_INO,
		.width = 8,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
	{ /* creat_flags */
		.collect = SCAP_COLLECT_LAYER,
		.width = 2,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
};

static const struct scap_param syscall_pipe_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd1 */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_USER_S32, .missing = -1 },
	},
	{ /* fd2 */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_USER_S32, .arg = 0, .index = 1, .missing = -1 },
	},
	{ /* ino */
		.collect = SCAP_COLLECT_INO,
		.width = 8,
		.value = { SCAP_FROM_USER_S32, .missing = -1 },
		.when = SCAP_IF_RET_ZERO,
	},
};

static const struct scap_param syscall_eventfd_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* initval */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_CONST },
	},
};

static const struct scap_param syscall_futex_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* addr */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG },
	},
	{ /* op */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 2,
		.translate = SCAP_TRANSLATE_FUTEX_OP,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* val */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_stat_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* path */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_lstat_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* path */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_fstat_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
};

static const struct scap_param syscall_stat64_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* path */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_lstat64_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* path */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_fstat64_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
};

static const struct scap_param syscall_epollwait_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* maxevents */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 2, .cast = SCAP_AS_S32 },
	},
};

static const struct scap_param syscall_poll_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fds */
		.collect = SCAP_COLLECT_FDLIST,
		.value = { SCAP_FROM_ARG },
		.len = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* timeout */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_select_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
};

static const struct scap_param syscall_lseek_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* offset */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* whence */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 1,
		.translate = SCAP_TRANSLATE_LSEEK_WHENCE,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_llseek_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* offset */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* whence */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 1,
		.translate = SCAP_TRANSLATE_LSEEK_WHENCE,
		.value = { SCAP_FROM_ARG, .arg = 4 },
	},
};

static const struct scap_param syscall_getcwd_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* path */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
		.when = SCAP_IF_RET_OK,
	},
};

static const struct scap_param syscall_chdir_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* path */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_fchdir_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
};

static const struct scap_param syscall_pread_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* data */
		.collect = SCAP_COLLECT_IN_DATA,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* size */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* pos */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 3 },
	},
};

static const struct scap_param syscall_pwrite_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* data */
		.collect = SCAP_COLLECT_OUT_DATA,
		.value = { SCAP_FROM_ARG, .arg = 1 },
		.len = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* size */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* pos */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 3 },
	},
};

static const struct scap_param syscall_readv_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* size */
		.collect = SCAP_COLLECT_IN_IOV_SIZE,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 1 },
		.len = { SCAP_FROM_ARG, .arg = 2 },
		.when = SCAP_IF_RET_POSITIVE,
	},
	{ /* data */
		.collect = SCAP_COLLECT_IN_IOV,
		.value = { SCAP_FROM_ARG, .arg = 1 },
		.len = { SCAP_FROM_ARG, .arg = 2 },
		.when = SCAP_IF_RET_POSITIVE,
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
};

static const struct scap_param syscall_writev_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* data */
		.collect = SCAP_COLLECT_OUT_IOV,
		.value = { SCAP_FROM_ARG, .arg = 1 },
		.len = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* size */
		.collect = SCAP_COLLECT_OUT_IOV_SIZE,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 1 },
		.len = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_preadv_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* size */
		.collect = SCAP_COLLECT_IN_IOV_SIZE,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 1 },
		.len = { SCAP_FROM_ARG, .arg = 2 },
		.when = SCAP_IF_RET_POSITIVE,
	},
	{ /* data */
		.collect = SCAP_COLLECT_IN_IOV,
		.value = { SCAP_FROM_ARG, .arg = 1 },
		.len = { SCAP_FROM_ARG, .arg = 2 },
		.when = SCAP_IF_RET_POSITIVE,
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* pos */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 3 },
	},
};

static const struct scap_param syscall_pwritev_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* data */
		.collect = SCAP_COLLECT_OUT_IOV,
		.value = { SCAP_FROM_ARG, .arg = 1 },
		.len = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* size */
		.collect = SCAP_COLLECT_OUT_IOV_SIZE,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 1 },
		.len = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* pos */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 3 },
	},
};

static const struct scap_param syscall_signalfd_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* mask */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_CONST },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 1,
		.value = { SCAP_FROM_CONST },
	},
};

static const struct scap_param syscall_kill_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* pid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* sig */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 1,
		.value = { SCAP_FROM_ARG, .arg = 1, .cast = SCAP_AS_U8 },
	},
};

static const struct scap_param syscall_tkill_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* tid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* sig */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 1,
		.value = { SCAP_FROM_ARG, .arg = 1, .cast = SCAP_AS_U8 },
	},
};

static const struct scap_param syscall_tgkill_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* pid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* tid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 1, .cast = SCAP_AS_S32 },
	},
	{ /* sig */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 1,
		.value = { SCAP_FROM_ARG, .arg = 2, .cast = SCAP_AS_U8 },
	},
};

static const struct scap_param syscall_nanosleep_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* interval */
		.collect = SCAP_COLLECT_TIMESPEC,
		.width = 8,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_timerfd_create_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
	{ /* clockid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 1,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_U8 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 1,
		.translate = SCAP_TRANSLATE_TIMERFD_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_inotify_init_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 1,
		.value = { SCAP_FROM_CONST },
	},
};

static const struct scap_param syscall_getrlimit_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* cur */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_USER_ULONG, .arg = 1 },
		.when = SCAP_IF_RET_ZERO,
		.otherwise = -1,
	},
	{ /* max */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_USER_ULONG, .arg = 1, .index = 1 },
		.when = SCAP_IF_RET_ZERO,
		.otherwise = -1,
	},
	{ /* resource */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 1,
		.translate = SCAP_TRANSLATE_RLIMIT_RESOURCE,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_setrlimit_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* cur */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_USER_ULONG, .arg = 1 },
	},
	{ /* max */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_USER_ULONG, .arg = 1, .index = 1 },
	},
	{ /* resource */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 1,
		.translate = SCAP_TRANSLATE_RLIMIT_RESOURCE,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_prlimit_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* newcur */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_USER_U64, .arg = 2 },
	},
	{ /* newmax */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_USER_U64, .arg = 2, .index = 1 },
	},
	{ /* oldcur */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_USER_U64, .arg = 3 },
		.when = SCAP_IF_RET_ZERO,
		.otherwise = -1,
	},
	{ /* oldmax */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_USER_U64, .arg = 3, .index = 1 },
		.when = SCAP_IF_RET_ZERO,
		.otherwise = -1,
	},
	{ /* pid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* resource */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 1,
		.translate = SCAP_TRANSLATE_RLIMIT_RESOURCE,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param drop_e[] = {
	{ /* ratio */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_DROP_RATIO },
	},
};

static const struct scap_param drop_x[] = {
	{ /* ratio */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_DROP_RATIO },
	},
};

static const struct scap_param syscall_fcntl_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* cmd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 1,
		.translate = SCAP_TRANSLATE_FCNTL_CMD,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* arg */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param schedswitch_6_e[] = {
	{ /* next */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_SCHED_NEXT },
	},
	{ /* pgft_maj */
		.collect = SCAP_COLLECT_PGFT_MAJ,
		.width = 8,
	},
	{ /* pgft_min */
		.collect = SCAP_COLLECT_PGFT_MIN,
		.width = 8,
	},
	{ /* vm_size */
		.collect = SCAP_COLLECT_VM_SIZE,
		.width = 4,
	},
	{ /* vm_rss */
		.collect = SCAP_COLLECT_VM_RSS,
		.width = 4,
	},
	{ /* vm_swap */
		.collect = SCAP_COLLECT_VM_SWAP,
		.width = 4,
	},
};

static const struct scap_param syscall_brk_4_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* vm_size */
		.collect = SCAP_COLLECT_VM_SIZE,
		.width = 4,
	},
	{ /* vm_rss */
		.collect = SCAP_COLLECT_VM_RSS,
		.width = 4,
	},
	{ /* vm_swap */
		.collect = SCAP_COLLECT_VM_SWAP,
		.width = 4,
	},
	{ /* addr */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_mmap_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* vm_size */
		.collect = SCAP_COLLECT_VM_SIZE,
		.width = 4,
	},
	{ /* vm_rss */
		.collect = SCAP_COLLECT_VM_RSS,
		.width = 4,
	},
	{ /* vm_swap */
		.collect = SCAP_COLLECT_VM_SWAP,
		.width = 4,
	},
	{ /* addr */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG },
	},
	{ /* length */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* prot */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_PROT_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_MMAP_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 3 },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 4, .cast = SCAP_AS_S32 },
	},
	{ /* offset */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 5 },
	},
};

static const struct scap_param syscall_mmap2_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* vm_size */
		.collect = SCAP_COLLECT_VM_SIZE,
		.width = 4,
	},
	{ /* vm_rss */
		.collect = SCAP_COLLECT_VM_RSS,
		.width = 4,
	},
	{ /* vm_swap */
		.collect = SCAP_COLLECT_VM_SWAP,
		.width = 4,
	},
	{ /* addr */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG },
	},
	{ /* length */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* prot */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_PROT_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_MMAP_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 3 },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 4, .cast = SCAP_AS_S32 },
	},
	{ /* pgoffset */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 5 },
	},
};

static const struct scap_param syscall_munmap_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* vm_size */
		.collect = SCAP_COLLECT_VM_SIZE,
		.width = 4,
	},
	{ /* vm_rss */
		.collect = SCAP_COLLECT_VM_RSS,
		.width = 4,
	},
	{ /* vm_swap */
		.collect = SCAP_COLLECT_VM_SWAP,
		.width = 4,
	},
	{ /* addr */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG },
	},
	{ /* length */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_splice_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd_in */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* fd_out */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 2, .cast = SCAP_AS_S32 },
	},
	{ /* size */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 4 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_SPLICE_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 5 },
	},
};

static const struct scap_param syscall_ptrace_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* addr */
		.collect = SCAP_COLLECT_PTRACE_ADDR,
	},
	{ /* data */
		.collect = SCAP_COLLECT_PTRACE_DATA,
	},
	{ /* request */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 2,
		.translate = SCAP_TRANSLATE_PTRACE_REQUEST,
		.value = { SCAP_FROM_ARG },
	},
	{ /* pid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 1, .cast = SCAP_AS_S32 },
	},
};

static const struct scap_param syscall_ioctl_3_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* request */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* argument */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_rename_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* oldpath */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
	{ /* newpath */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_renameat_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* olddirfd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* oldpath */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* newdirfd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 2, .cast = SCAP_AS_S32 },
	},
	{ /* newpath */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 3 },
	},
};

static const struct scap_param syscall_symlink_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* target */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
	{ /* linkpath */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_symlinkat_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* target */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
	{ /* linkdirfd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 1, .cast = SCAP_AS_S32 },
	},
	{ /* linkpath */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param procexit_1_e[] = {
	{ /* status */
		.collect = SCAP_COLLECT_EXIT_STATUS,
		.width = 8,
	},
	{ /* ret */
		.collect = SCAP_COLLECT_EXIT_RET,
		.width = 8,
	},
	{ /* sig */
		.collect = SCAP_COLLECT_EXIT_SIG,
		.width = 1,
	},
	{ /* core */
		.collect = SCAP_COLLECT_EXIT_CORE,
		.width = 1,
	},
	{ /* reaper_tid */
		.collect = SCAP_COLLECT_REAPER,
		.width = 8,
	},
};

static const struct scap_param syscall_sendfile_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* offset */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_USER_LONG, .arg = 2 },
	},
	{ /* out_fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* in_fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 1, .cast = SCAP_AS_S32 },
	},
	{ /* size */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 3 },
	},
};

static const struct scap_param syscall_quotactl_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* special */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* quotafilepath */
		.collect = SCAP_COLLECT_QUOTA_FILE,
	},
	{ /* dqb_bhardlimit */
		.collect = SCAP_COLLECT_QUOTA_BHARDLIMIT,
		.width = 8,
	},
	{ /* dqb_bsoftlimit */
		.collect = SCAP_COLLECT_QUOTA_BSOFTLIMIT,
		.width = 8,
	},
	{ /* dqb_curspace */
		.collect = SCAP_COLLECT_QUOTA_CURSPACE,
		.width = 8,
	},
	{ /* dqb_ihardlimit */
		.collect = SCAP_COLLECT_QUOTA_IHARDLIMIT,
		.width = 8,
	},
	{ /* dqb_isoftlimit */
		.collect = SCAP_COLLECT_QUOTA_ISOFTLIMIT,
		.width = 8,
	},
	{ /* dqb_btime */
		.collect = SCAP_COLLECT_QUOTA_BTIME,
		.width = 8,
	},
	{ /* dqb_itime */
		.collect = SCAP_COLLECT_QUOTA_ITIME,
		.width = 8,
	},
	{ /* dqi_bgrace */
		.collect = SCAP_COLLECT_QUOTA_BGRACE,
		.width = 8,
	},
	{ /* dqi_igrace */
		.collect = SCAP_COLLECT_QUOTA_IGRACE,
		.width = 8,
	},
	{ /* dqi_flags */
		.collect = SCAP_COLLECT_QUOTA_FLAGS,
		.width = 1,
	},
	{ /* quota_fmt_out */
		.collect = SCAP_COLLECT_QUOTA_FMT_OUT,
		.width = 1,
	},
	{ /* cmd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 2,
		.translate = SCAP_TRANSLATE_QUOTACTL_CMD,
		.value = { SCAP_FROM_ARG },
	},
	{ /* type */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 1,
		.translate = SCAP_TRANSLATE_QUOTACTL_TYPE,
		.value = { SCAP_FROM_ARG },
	},
	{ /* id */
		.collect = SCAP_COLLECT_QUOTA_ID,
		.width = 4,
	},
	{ /* quota_fmt */
		.collect = SCAP_COLLECT_QUOTA_FMT,
		.width = 1,
	},
};

static const struct scap_param syscall_setresuid_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* ruid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG },
	},
	{ /* euid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* suid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_setresgid_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* rgid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG },
	},
	{ /* egid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* sgid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_setuid_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* uid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_setgid_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* gid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_getuid_x[] = {
	{ /* uid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_RET },
	},
};

static const struct scap_param syscall_geteuid_x[] = {
	{ /* euid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_RET },
	},
};

static const struct scap_param syscall_getgid_x[] = {
	{ /* gid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_RET },
	},
};

static const struct scap_param syscall_getegid_x[] = {
	{ /* egid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_RET },
	},
};

static const struct scap_param syscall_getresuid_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S16 },
	},
	{ /* ruid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_USER_U32, .fault = true },
	},
	{ /* euid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_USER_U32, .arg = 1, .fault = true },
	},
	{ /* suid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_USER_U32, .arg = 2, .fault = true },
	},
};

static const struct scap_param syscall_getresgid_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S16 },
	},
	{ /* rgid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_USER_U32, .fault = true },
	},
	{ /* egid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_USER_U32, .arg = 1, .fault = true },
	},
	{ /* sgid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_USER_U32, .arg = 2, .fault = true },
	},
};

static const struct scap_param syscall_clone_20_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* exe */
		.collect = SCAP_COLLECT_EXE,
	},
	{ /* args */
		.collect = SCAP_COLLECT_ARGS,
	},
	{ /* tid */
		.collect = SCAP_COLLECT_TID,
		.width = 8,
	},
	{ /* pid */
		.collect = SCAP_COLLECT_PID,
		.width = 8,
	},
	{ /* ptid */
		.collect = SCAP_COLLECT_PTID,
		.width = 8,
	},
	{ /* cwd */
		.collect = SCAP_COLLECT_EMPTY,
	},
	{ /* fdlimit */
		.collect = SCAP_COLLECT_FDLIMIT,
		.width = 8,
	},
	{ /* pgft_maj */
		.collect = SCAP_COLLECT_PGFT_MAJ,
		.width = 8,
	},
	{ /* pgft_min */
		.collect = SCAP_COLLECT_PGFT_MIN,
		.width = 8,
	},
	{ /* vm_size */
		.collect = SCAP_COLLECT_VM_SIZE,
		.width = 4,
	},
	{ /* vm_rss */
		.collect = SCAP_COLLECT_VM_RSS,
		.width = 4,
	},
	{ /* vm_swap */
		.collect = SCAP_COLLECT_VM_SWAP,
		.width = 4,
	},
	{ /* comm */
		.collect = SCAP_COLLECT_COMM,
	},
	{ /* cgroups */
		.collect = SCAP_COLLECT_CGROUPS,
	},
	{ /* flags */
		.collect = SCAP_COLLECT_CLONE_FLAGS,
		.width = 4,
		.value = { SCAP_FROM_ARG },
	},
	{ /* uid */
		.collect = SCAP_COLLECT_UID,
		.width = 4,
	},
	{ /* gid */
		.collect = SCAP_COLLECT_GID,
		.width = 4,
	},
	{ /* vtid */
		.collect = SCAP_COLLECT_VTID,
		.width = 8,
	},
	{ /* vpid */
		.collect = SCAP_COLLECT_VPID,
		.width = 8,
	},
	{ /* pidns_init_start_ts */
		.collect = SCAP_COLLECT_PIDNS_START,
		.width = 8,
	},
};

static const struct scap_param syscall_fork_20_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* exe */
		.collect = SCAP_COLLECT_EXE,
	},
	{ /* args */
		.collect = SCAP_COLLECT_ARGS,
	},
	{ /* tid */
		.collect = SCAP_COLLECT_TID,
		.width = 8,
	},
	{ /* pid */
		.collect = SCAP_COLLECT_PID,
		.width = 8,
	},
	{ /* ptid */
		.collect = SCAP_COLLECT_PTID,
		.width = 8,
	},
	{ /* cwd */
		.collect = SCAP_COLLECT_EMPTY,
	},
	{ /* fdlimit */
		.collect = SCAP_COLLECT_FDLIMIT,
		.width = 8,
	},
	{ /* pgft_maj */
		.collect = SCAP_COLLECT_PGFT_MAJ,
		.width = 8,
	},
	{ /* pgft_min */
		.collect = SCAP_COLLECT_PGFT_MIN,
		.width = 8,
	},
	{ /* vm_size */
		.collect = SCAP_COLLECT_VM_SIZE,
		.width = 4,
	},
	{ /* vm_rss */
		.collect = SCAP_COLLECT_VM_RSS,
		.width = 4,
	},
	{ /* vm_swap */
		.collect = SCAP_COLLECT_VM_SWAP,
		.width = 4,
	},
	{ /* comm */
		.collect = SCAP_COLLECT_COMM,
	},
	{ /* cgroups */
		.collect = SCAP_COLLECT_CGROUPS,
	},
	{ /* flags */
		.collect = SCAP_COLLECT_CLONE_FLAGS,
		.width = 4,
		.value = { SCAP_FROM_CONST },
	},
	{ /* uid */
		.collect = SCAP_COLLECT_UID,
		.width = 4,
	},
	{ /* gid */
		.collect = SCAP_COLLECT_GID,
		.width = 4,
	},
	{ /* vtid */
		.collect = SCAP_COLLECT_VTID,
		.width = 8,
	},
	{ /* vpid */
		.collect = SCAP_COLLECT_VPID,
		.width = 8,
	},
	{ /* pidns_init_start_ts */
		.collect = SCAP_COLLECT_PIDNS_START,
		.width = 8,
	},
};

static const struct scap_param syscall_vfork_20_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* exe */
		.collect = SCAP_COLLECT_EXE,
	},
	{ /* args */
		.collect = SCAP_COLLECT_ARGS,
	},
	{ /* tid */
		.collect = SCAP_COLLECT_TID,
		.width = 8,
	},
	{ /* pid */
		.collect = SCAP_COLLECT_PID,
		.width = 8,
	},
	{ /* ptid */
		.collect = SCAP_COLLECT_PTID,
		.width = 8,
	},
	{ /* cwd */
		.collect = SCAP_COLLECT_EMPTY,
	},
	{ /* fdlimit */
		.collect = SCAP_COLLECT_FDLIMIT,
		.width = 8,
	},
	{ /* pgft_maj */
		.collect = SCAP_COLLECT_PGFT_MAJ,
		.width = 8,
	},
	{ /* pgft_min */
		.collect = SCAP_COLLECT_PGFT_MIN,
		.width = 8,
	},
	{ /* vm_size */
		.collect = SCAP_COLLECT_VM_SIZE,
		.width = 4,
	},
	{ /* vm_rss */
		.collect = SCAP_COLLECT_VM_RSS,
		.width = 4,
	},
	{ /* vm_swap */
		.collect = SCAP_COLLECT_VM_SWAP,
		.width = 4,
	},
	{ /* comm */
		.collect = SCAP_COLLECT_COMM,
	},
	{ /* cgroups */
		.collect = SCAP_COLLECT_CGROUPS,
	},
	{ /* flags */
		.collect = SCAP_COLLECT_CLONE_FLAGS,
		.width = 4,
		.value = { SCAP_FROM_CONST },
	},
	{ /* uid */
		.collect = SCAP_COLLECT_UID,
		.width = 4,
	},
	{ /* gid */
		.collect = SCAP_COLLECT_GID,
		.width = 4,
	},
	{ /* vtid */
		.collect = SCAP_COLLECT_VTID,
		.width = 8,
	},
	{ /* vpid */
		.collect = SCAP_COLLECT_VPID,
		.width = 8,
	},
	{ /* pidns_init_start_ts */
		.collect = SCAP_COLLECT_PIDNS_START,
		.width = 8,
	},
};

static const struct scap_param signaldeliver_e[] = {
	{ /* spid */
		.collect = SCAP_COLLECT_SIGNAL_SENDER,
		.width = 8,
	},
	{ /* dpid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_SIGNAL_TO },
	},
	{ /* sig */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 1,
		.value = { SCAP_FROM_SIGNAL_SIG },
	},
};

static const struct scap_param syscall_getdents_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
};

static const struct scap_param syscall_getdents64_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
};

static const struct scap_param syscall_setns_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* nstype */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_CLONE_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_flock_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* operation */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_FLOCK_OPERATION,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param cpu_hotplug_e[] = {
	{ /* cpu */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_HOTPLUG_CPU },
	},
	{ /* action */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_HOTPLUG_ACTION },
	},
};

static const struct scap_param socket_accept_5_x[] = {
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
	{ /* tuple */
		.collect = SCAP_COLLECT_TUPLE_IN,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
		.when = SCAP_IF_RET_OK,
	},
	{ /* queuepct */
		.collect = SCAP_COLLECT_QUEUE_PCT,
		.width = 1,
		.value = { SCAP_FROM_ARG },
		.when = SCAP_IF_RET_OK,
	},
	{ /* queuelen */
		.collect = SCAP_COLLECT_QUEUE_LEN,
		.width = 4,
		.value = { SCAP_FROM_ARG },
		.when = SCAP_IF_RET_OK,
	},
	{ /* queuemax */
		.collect = SCAP_COLLECT_QUEUE_MAX,
		.width = 4,
		.value = { SCAP_FROM_ARG },
		.when = SCAP_IF_RET_OK,
	},
};

static const struct scap_param syscall_semop_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* nsops */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* sem_num_0 */
		.collect = SCAP_COLLECT_SEMBUF_NUM,
		.width = 2,
	},
	{ /* sem_op_0 */
		.collect = SCAP_COLLECT_SEMBUF_OP,
		.width = 2,
	},
	{ /* sem_flg_0 */
		.collect = SCAP_COLLECT_SEMBUF_FLG,
		.width = 2,
	},
	{ /* sem_num_1 */
		.collect = SCAP_COLLECT_SEMBUF_NUM,
		.width = 2,
		.detail = 1,
	},
	{ /* sem_op_1 */
		.collect = SCAP_COLLECT_SEMBUF_OP,
		.width = 2,
		.detail = 1,
	},
	{ /* sem_flg_1 */
		.collect = SCAP_COLLECT_SEMBUF_FLG,
		.width = 2,
		.detail = 1,
	},
	{ /* semid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
};

static const struct scap_param syscall_semctl_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* semid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG },
	},
	{ /* semnum */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* cmd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 2,
		.translate = SCAP_TRANSLATE_SEMCTL_CMD,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* val */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 3 },
		.when_arg = 2,
		.when_set = 0x10000,
	},
};

static const struct scap_param syscall_ppoll_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fds */
		.collect = SCAP_COLLECT_FDLIST,
		.value = { SCAP_FROM_ARG },
		.len = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* timeout */
		.collect = SCAP_COLLECT_TIMESPEC,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* sigmask */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_USER_U32, .arg = 3 },
	},
};

static const struct scap_param syscall_mount_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* dev */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
	{ /* dir */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* type */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_MOUNT_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 3 },
	},
};

static const struct scap_param syscall_semget_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* key */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG },
	},
	{ /* nsems */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* semflg */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_SEMGET_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_access_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* name */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
	{ /* mode */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_ACCESS_MODE,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_chroot_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* path */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_setsid_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
};

static const struct scap_param syscall_mkdir_2_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* path */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
	{ /* mode */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_rmdir_2_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* path */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_unshare_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_CLONE_FLAGS,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param page_fault_e[] = {
	{ /* addr */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_FAULT_ADDR },
	},
	{ /* ip */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_FAULT_IP },
	},
	{ /* error */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_PAGE_FAULT_ERROR,
		.value = { SCAP_FROM_FAULT_ERROR },
	},
};

static const struct scap_param syscall_execve_19_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* exe */
		.collect = SCAP_COLLECT_EXEC_EXE,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* args */
		.collect = SCAP_COLLECT_EXEC_ARGS,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* tid */
		.collect = SCAP_COLLECT_TID,
		.width = 8,
	},
	{ /* pid */
		.collect = SCAP_COLLECT_PID,
		.width = 8,
	},
	{ /* ptid */
		.collect = SCAP_COLLECT_PTID,
		.width = 8,
	},
	{ /* cwd */
		.collect = SCAP_COLLECT_EMPTY,
	},
	{ /* fdlimit */
		.collect = SCAP_COLLECT_FDLIMIT,
		.width = 8,
	},
	{ /* pgft_maj */
		.collect = SCAP_COLLECT_PGFT_MAJ,
		.width = 8,
	},
	{ /* pgft_min */
		.collect = SCAP_COLLECT_PGFT_MIN,
		.width = 8,
	},
	{ /* vm_size */
		.collect = SCAP_COLLECT_VM_SIZE,
		.width = 4,
	},
	{ /* vm_rss */
		.collect = SCAP_COLLECT_VM_RSS,
		.width = 4,
	},
	{ /* vm_swap */
		.collect = SCAP_COLLECT_VM_SWAP,
		.width = 4,
	},
	{ /* comm */
		.collect = SCAP_COLLECT_COMM,
	},
	{ /* cgroups */
		.collect = SCAP_COLLECT_CGROUPS,
	},
	{ /* env */
		.collect = SCAP_COLLECT_EXEC_ENV,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* tty */
		.collect = SCAP_COLLECT_TTY,
		.width = 4,
	},
	{ /* vpgid */
		.collect = SCAP_COLLECT_VPGID,
		.width = 8,
	},
	{ /* loginuid */
		.collect = SCAP_COLLECT_LOGINUID,
		.width = 4,
	},
	{ /* flags */
		.collect = SCAP_COLLECT_EXE_FLAGS,
		.width = 4,
	},
	{ /* cap_inheritable */
		.collect = SCAP_COLLECT_CAP_INHERITABLE,
		.width = 8,
	},
	{ /* cap_permitted */
		.collect = SCAP_COLLECT_CAP_PERMITTED,
		.width = 8,
	},
	{ /* cap_effective */
		.collect = SCAP_COLLECT_CAP_EFFECTIVE,
		.width = 8,
	},
	{ /* exe_ino */
		.collect = SCAP_COLLECT_EXE_INO,
		.width = 8,
	},
	{ /* exe_ino_ctime */
		.collect = SCAP_COLLECT_EXE_CTIME,
		.width = 8,
	},
	{ /* exe_ino_mtime */
		.collect = SCAP_COLLECT_EXE_MTIME,
		.width = 8,
	},
	{ /* uid */
		.collect = SCAP_COLLECT_UID,
		.width = 4,
	},
	{ /* trusted_exepath */
		.collect = SCAP_COLLECT_EXE_PATH,
	},
	{ /* pgid */
		.collect = SCAP_COLLECT_PGID,
		.width = 8,
	},
	{ /* gid */
		.collect = SCAP_COLLECT_GID,
		.width = 4,
	},
	{ /* filename */
		.collect = SCAP_COLLECT_EXEC_FILENAME,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_setpgid_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* pid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* pgid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 1, .cast = SCAP_AS_S32 },
	},
};

static const struct scap_param syscall_seccomp_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* op */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_U32 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_unlink_2_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* path */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_unlinkat_2_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* dirfd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* name */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_UNLINKAT_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_mkdirat_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* dirfd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* path */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* mode */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_openat_2_e[] = {
	{ /* dirfd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* name */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_OPEN_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* mode */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_OPEN_MODE,
		.value = { SCAP_FROM_ARG, .arg = 3 },
		.other = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_openat_2_x[] = {
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* dirfd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* name */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_OPEN_FLAGS,
		.opened = true,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* mode */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_OPEN_MODE,
		.value = { SCAP_FROM_ARG, .arg = 3 },
		.other = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* dev */
		.collect = SCAP_COLLECT_DEV,
		.width = 4,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
	{ /* ino */
		.collect = SCAP_COLLECT_INO,
		.width = 8,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
};

static const struct scap_param syscall_link_2_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* oldpath */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
	{ /* newpath */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_linkat_2_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* olddir */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_DIRFD },
	},
	{ /* oldpath */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* newdir */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 2, .cast = SCAP_AS_DIRFD },
	},
	{ /* newpath */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 3 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_LINKAT_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 4 },
	},
};

static const struct scap_param syscall_fchmodat_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* dirfd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* filename */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* mode */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_CHMOD_MODE,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_chmod_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* filename */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
	{ /* mode */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_CHMOD_MODE,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_fchmod_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* mode */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_CHMOD_MODE,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_renameat2_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* olddirfd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* oldpath */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* newdirfd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 2, .cast = SCAP_AS_S32 },
	},
	{ /* newpath */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 3 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 4 },
	},
};

static const struct scap_param syscall_userfaultfd_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_openat2_e[] = {
	{ /* dirfd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* name */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_OPEN_FLAGS,
		.value = { SCAP_FROM_USER_U64, .arg = 2, .fault = true },
	},
	{ /* mode */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_OPEN_MODE,
		.value = { SCAP_FROM_USER_U64, .arg = 2, .index = 1, .fault = true },
		.other = { SCAP_FROM_USER_U64, .arg = 2, .fault = true },
	},
	{ /* resolve */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_OPENAT2_RESOLVE,
		.value = { SCAP_FROM_USER_U64, .arg = 2, .index = 2, .fault = true },
	},
};

static const struct scap_param syscall_openat2_x[] = {
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* dirfd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* name */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_OPEN_FLAGS,
		.opened = true,
		.value = { SCAP_FROM_USER_U64, .arg = 2, .fault = true },
	},
	{ /* mode */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_OPEN_MODE,
		.value = { SCAP_FROM_USER_U64, .arg = 2, .index = 1, .fault = true },
		.other = { SCAP_FROM_USER_U64, .arg = 2, .fault = true },
	},
	{ /* resolve */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_OPENAT2_RESOLVE,
		.value = { SCAP_FROM_USER_U64, .arg = 2, .index = 2, .fault = true },
	},
	{ /* dev */
		.collect = SCAP_COLLECT_DEV,
		.width = 4,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
	{ /* ino */
		.collect = SCAP_COLLECT_INO,
		.width = 8,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
};

static const struct scap_param syscall_mprotect_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* addr */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG },
	},
	{ /* length */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* prot */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_PROT_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_execveat_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* exe */
		.collect = SCAP_COLLECT_EXEC_EXE,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* args */
		.collect = SCAP_COLLECT_EXEC_ARGS,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* tid */
		.collect = SCAP_COLLECT_TID,
		.width = 8,
	},
	{ /* pid */
		.collect = SCAP_COLLECT_PID,
		.width = 8,
	},
	{ /* ptid */
		.collect = SCAP_COLLECT_PTID,
		.width = 8,
	},
	{ /* cwd */
		.collect = SCAP_COLLECT_EMPTY,
	},
	{ /* fdlimit */
		.collect = SCAP_COLLECT_FDLIMIT,
		.width = 8,
	},
	{ /* pgft_maj */
		.collect = SCAP_COLLECT_PGFT_MAJ,
		.width = 8,
	},
	{ /* pgft_min */
		.collect = SCAP_COLLECT_PGFT_MIN,
		.width = 8,
	},
	{ /* vm_size */
		.collect = SCAP_COLLECT_VM_SIZE,
		.width = 4,
	},
	{ /* vm_rss */
		.collect = SCAP_COLLECT_VM_RSS,
		.width = 4,
	},
	{ /* vm_swap */
		.collect = SCAP_COLLECT_VM_SWAP,
		.width = 4,
	},
	{ /* comm */
		.collect = SCAP_COLLECT_COMM,
	},
	{ /* cgroups */
		.collect = SCAP_COLLECT_CGROUPS,
	},
	{ /* env */
		.collect = SCAP_COLLECT_EXEC_ENV,
		.value = { SCAP_FROM_ARG, .arg = 3 },
	},
	{ /* tty */
		.collect = SCAP_COLLECT_TTY,
		.width = 4,
	},
	{ /* vpgid */
		.collect = SCAP_COLLECT_VPGID,
		.width = 8,
	},
	{ /* loginuid */
		.collect = SCAP_COLLECT_LOGINUID,
		.width = 4,
	},
	{ /* flags */
		.collect = SCAP_COLLECT_EXE_FLAGS,
		.width = 4,
	},
	{ /* cap_inheritable */
		.collect = SCAP_COLLECT_CAP_INHERITABLE,
		.width = 8,
	},
	{ /* cap_permitted */
		.collect = SCAP_COLLECT_CAP_PERMITTED,
		.width = 8,
	},
	{ /* cap_effective */
		.collect = SCAP_COLLECT_CAP_EFFECTIVE,
		.width = 8,
	},
	{ /* exe_ino */
		.collect = SCAP_COLLECT_EXE_INO,
		.width = 8,
	},
	{ /* exe_ino_ctime */
		.collect = SCAP_COLLECT_EXE_CTIME,
		.width = 8,
	},
	{ /* exe_ino_mtime */
		.collect = SCAP_COLLECT_EXE_MTIME,
		.width = 8,
	},
	{ /* uid */
		.collect = SCAP_COLLECT_UID,
		.width = 4,
	},
	{ /* trusted_exepath */
		.collect = SCAP_COLLECT_EXE_PATH,
	},
	{ /* pgid */
		.collect = SCAP_COLLECT_PGID,
		.width = 8,
	},
	{ /* gid */
		.collect = SCAP_COLLECT_GID,
		.width = 4,
	},
};

static const struct scap_param syscall_copy_file_range_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fdout */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 2, .cast = SCAP_AS_S32 },
	},
	{ /* offout */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 3 },
	},
	{ /* fdin */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* offin */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* len */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 4 },
	},
};

static const struct scap_param syscall_clone3_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* exe */
		.collect = SCAP_COLLECT_EXE,
	},
	{ /* args */
		.collect = SCAP_COLLECT_ARGS,
	},
	{ /* tid */
		.collect = SCAP_COLLECT_TID,
		.width = 8,
	},
	{ /* pid */
		.collect = SCAP_COLLECT_PID,
		.width = 8,
	},
	{ /* ptid */
		.collect = SCAP_COLLECT_PTID,
		.width = 8,
	},
	{ /* cwd */
		.collect = SCAP_COLLECT_EMPTY,
	},
	{ /* fdlimit */
		.collect = SCAP_COLLECT_FDLIMIT,
		.width = 8,
	},
	{ /* pgft_maj */
		.collect = SCAP_COLLECT_PGFT_MAJ,
		.width = 8,
	},
	{ /* pgft_min */
		.collect = SCAP_COLLECT_PGFT_MIN,
		.width = 8,
	},
	{ /* vm_size */
		.collect = SCAP_COLLECT_VM_SIZE,
		.width = 4,
	},
	{ /* vm_rss */
		.collect = SCAP_COLLECT_VM_RSS,
		.width = 4,
	},
	{ /* vm_swap */
		.collect = SCAP_COLLECT_VM_SWAP,
		.width = 4,
	},
	{ /* comm */
		.collect = SCAP_COLLECT_COMM,
	},
	{ /* cgroups */
		.collect = SCAP_COLLECT_CGROUPS,
	},
	{ /* flags */
		.collect = SCAP_COLLECT_CLONE_FLAGS,
		.width = 4,
		.value = { SCAP_FROM_USER_U32 },
	},
	{ /* uid */
		.collect = SCAP_COLLECT_UID,
		.width = 4,
	},
	{ /* gid */
		.collect = SCAP_COLLECT_GID,
		.width = 4,
	},
	{ /* vtid */
		.collect = SCAP_COLLECT_VTID,
		.width = 8,
	},
	{ /* vpid */
		.collect = SCAP_COLLECT_VPID,
		.width = 8,
	},
	{ /* pidns_init_start_ts */
		.collect = SCAP_COLLECT_PIDNS_START,
		.width = 8,
	},
};

static const struct scap_param syscall_open_by_handle_at_x[] = {
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* mountfd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_OPEN_FLAGS,
		.opened = true,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* path */
		.collect = SCAP_COLLECT_FD_PATH,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
		.when = SCAP_IF_RET_POSITIVE,
	},
	{ /* dev */
		.collect = SCAP_COLLECT_DEV,
		.width = 4,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
	{ /* ino */
		.collect = SCAP_COLLECT_INO,
		.width = 8,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
};

static const struct scap_param syscall_io_uring_setup_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* entries */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG },
	},
	{ /* sq_entries */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_USER_U32, .arg = 1 },
	},
	{ /* cq_entries */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_USER_U32, .arg = 1, .index = 1 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_IO_URING_SETUP_FLAGS,
		.value = { SCAP_FROM_USER_U32, .arg = 1, .index = 2 },
	},
	{ /* sq_thread_cpu */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_USER_U32, .arg = 1, .index = 3 },
	},
	{ /* sq_thread_idle */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_USER_U32, .arg = 1, .index = 4 },
	},
	{ /* features */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_IO_URING_FEATURES,
		.value = { SCAP_FROM_USER_U32, .arg = 1, .index = 5 },
	},
};

static const struct scap_param syscall_io_uring_enter_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* to_submit */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* min_complete */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_IO_URING_ENTER_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 3 },
	},
	{ /* sig */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 4 },
	},
};

static const struct scap_param syscall_io_uring_register_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* opcode */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 2,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* arg */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* nr_args */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 3 },
	},
};

static const struct scap_param syscall_mlock_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* addr */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG },
	},
	{ /* len */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_munlock_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* addr */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG },
	},
	{ /* len */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_mlockall_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_MLOCKALL_FLAGS,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_munlockall_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
};

static const struct scap_param syscall_capset_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* cap_inheritable */
		.collect = SCAP_COLLECT_CAP_INHERITABLE,
		.width = 8,
	},
	{ /* cap_permitted */
		.collect = SCAP_COLLECT_CAP_PERMITTED,
		.width = 8,
	},
	{ /* cap_effective */
		.collect = SCAP_COLLECT_CAP_EFFECTIVE,
		.width = 8,
	},
};

static const struct scap_param syscall_dup2_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
	{ /* oldfd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* newfd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 1, .cast = SCAP_AS_S32 },
	},
};

static const struct scap_param syscall_dup3_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
	{ /* oldfd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* newfd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 1, .cast = SCAP_AS_S32 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_DUP3_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_dup_1_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
	{ /* oldfd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
};

static const struct scap_param syscall_bpf_2_x[] = {
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* cmd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_mlock2_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* addr */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG },
	},
	{ /* len */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_MLOCK2_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_fsconfig_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* cmd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* key */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* value_bytebuf */
		.collect = SCAP_COLLECT_BYTES,
		.value = { SCAP_FROM_ARG, .arg = 3 },
		.len = { SCAP_FROM_ARG, .arg = 4, .cast = SCAP_AS_U32 },
		.when = SCAP_IF_RET_OK,
		.when_arg = 1,
		.when_set = 0x4,
	},
	{ /* value_charbuf */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 3 },
		.when = SCAP_IF_RET_OK,
		.when_arg = 1,
		.when_set = 0x1a,
	},
	{ /* aux */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 4 },
	},
};

static const struct scap_param syscall_epoll_create_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* size */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_epoll_create1_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_EPOLL_CREATE1_FLAGS,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_chown_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* path */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
	{ /* uid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* gid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_lchown_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* path */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
	{ /* uid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* gid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_fchown_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* uid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* gid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_fchownat_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* dirfd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* pathname */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* uid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* gid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 3 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_FCHOWNAT_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 4 },
	},
};

static const struct scap_param syscall_umount_1_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* name */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param socket_accept4_6_x[] = {
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
	{ /* tuple */
		.collect = SCAP_COLLECT_TUPLE_IN,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
		.when = SCAP_IF_RET_OK,
	},
	{ /* queuepct */
		.collect = SCAP_COLLECT_QUEUE_PCT,
		.width = 1,
		.value = { SCAP_FROM_ARG },
		.when = SCAP_IF_RET_OK,
	},
	{ /* queuelen */
		.collect = SCAP_COLLECT_QUEUE_LEN,
		.width = 4,
		.value = { SCAP_FROM_ARG },
		.when = SCAP_IF_RET_OK,
	},
	{ /* queuemax */
		.collect = SCAP_COLLECT_QUEUE_MAX,
		.width = 4,
		.value = { SCAP_FROM_ARG },
		.when = SCAP_IF_RET_OK,
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_SOCKET_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 3 },
	},
};

static const struct scap_param syscall_umount2_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* name */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_UMOUNT2_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_pipe2_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd1 */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_USER_S32, .missing = -1 },
	},
	{ /* fd2 */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_USER_S32, .arg = 0, .index = 1, .missing = -1 },
	},
	{ /* ino */
		.collect = SCAP_COLLECT_INO,
		.width = 8,
		.value = { SCAP_FROM_USER_S32, .missing = -1 },
		.when = SCAP_IF_RET_ZERO,
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_PIPE2_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_inotify_init1_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 2,
		.translate = SCAP_TRANSLATE_NONBLOCK_CLOEXEC_FLAGS,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_eventfd2_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 2,
		.translate = SCAP_TRANSLATE_NONBLOCK_CLOEXEC_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* initval */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG },
	},
};

static const struct scap_param syscall_signalfd4_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 2,
		.translate = SCAP_TRANSLATE_NONBLOCK_CLOEXEC_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 3 },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* mask */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_CONST },
	},
};

static const struct scap_param syscall_prctl_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
	{ /* option */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG },
	},
	{ /* arg2_str */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
		.when_arg = 0,
		.when_set = 0x18000,
	},
	{ /* arg2_int */
		.collect = SCAP_COLLECT_PRCTL_VALUE,
		.width = 8,
	},
};

static const struct scap_param syscall_memfd_create_x[] = {
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* name */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_MEMFD_CREATE_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_pidfd_getfd_x[] = {
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* pid_fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* target_fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 1, .cast = SCAP_AS_S32 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_pidfd_open_x[] = {
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* pid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_PIDFD_OPEN_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_init_module_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* img */
		.collect = SCAP_COLLECT_BYTES,
		.value = { SCAP_FROM_ARG },
		.len = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* length */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* uargs */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_finit_module_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* fd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* uargs */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_FINIT_MODULE_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_mknod_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* path */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
	{ /* mode */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_MKNOD_MODE,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* dev */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_USER_DEV,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_mknodat_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* dirfd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* path */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* mode */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_MKNOD_MODE,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
	{ /* dev */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_USER_DEV,
		.value = { SCAP_FROM_ARG, .arg = 3 },
	},
};

static const struct scap_param syscall_newfstatat_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* dirfd */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* path */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_NEWFSTATAT_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 3 },
	},
};

static const struct scap_param syscall_process_vm_readv_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* pid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* data */
		.collect = SCAP_COLLECT_IN_IOV,
		.value = { SCAP_FROM_ARG, .arg = 1 },
		.len = { SCAP_FROM_ARG, .arg = 2 },
		.when = SCAP_IF_RET_POSITIVE,
	},
};

static const struct scap_param syscall_process_vm_writev_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* pid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_ARG, .cast = SCAP_AS_S32 },
	},
	{ /* data */
		.collect = SCAP_COLLECT_IN_IOV,
		.value = { SCAP_FROM_ARG, .arg = 1 },
		.len = { SCAP_FROM_ARG, .arg = 2 },
		.when = SCAP_IF_RET_POSITIVE,
	},
};

static const struct scap_param syscall_delete_module_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* name */
		.collect = SCAP_COLLECT_STR,
		.value = { SCAP_FROM_ARG },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_DELETE_MODULE_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_setreuid_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* ruid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG },
	},
	{ /* euid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_setregid_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* rgid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG },
	},
	{ /* egid */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
};

static const struct scap_param syscall_close_range_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET },
	},
	{ /* first */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG },
	},
	{ /* last */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG, .arg = 1 },
	},
	{ /* flags */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.translate = SCAP_TRANSLATE_CLOSE_RANGE_FLAGS,
		.value = { SCAP_FROM_ARG, .arg = 2 },
	},
};

static const struct scap_param syscall_keyctl_x[] = {
	{ /* res */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 8,
		.value = { SCAP_FROM_RET, .cast = SCAP_AS_S32 },
	},
	{ /* operation */
		.collect = SCAP_COLLECT_NUMBER,
		.width = 4,
		.value = { SCAP_FROM_ARG },
	},
	{ /* arg2 */
		.collect = SCAP_COLLECT_KEYCTL,
		.detail = 2,
	},
	{ /* arg3 */
		.collect = SCAP_COLLECT_KEYCTL,
		.detail = 3,
	},
	{ /* arg4 */
		.collect = SCAP_COLLECT_KEYCTL,
		.detail = 4,
	},
	{ /* arg5 */
		.collect = SCAP_COLLECT_KEYCTL,
		.detail = 5,
	},
};

const struct scap_event scap_events[SCAP_EV_COUNT] = {
	[SCAP_EV_GENERIC_X] = {
		.code = SCAP_EV_GENERIC_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = generic_x,
	},
	[SCAP_EV_SYSCALL_OPEN_E] = {
		.code = SCAP_EV_SYSCALL_OPEN_E,
		.nparams = 3,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_OPEN_ENTER,
		.params = syscall_open_e,
	},
	[SCAP_EV_SYSCALL_OPEN_X] = {
		.code = SCAP_EV_SYSCALL_OPEN_X,
		.nparams = 6,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_OPEN_EXIT,
		.params = syscall_open_x,
	},
	[SCAP_EV_SYSCALL_CLOSE_X] = {
		.code = SCAP_EV_SYSCALL_CLOSE_X,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_CLOSE_EXIT,
		.params = syscall_close_x,
	},
	[SCAP_EV_SYSCALL_READ_X] = {
		.code = SCAP_EV_SYSCALL_READ_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_read_x,
	},
	[SCAP_EV_SYSCALL_WRITE_X] = {
		.code = SCAP_EV_SYSCALL_WRITE_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_write_x,
	},
	[SCAP_EV_SOCKET_SOCKET_X] = {
		.code = SCAP_EV_SOCKET_SOCKET_X,
		.nparams = 5,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = socket_socket_x,
	},
	[SCAP_EV_SOCKET_BIND_X] = {
		.code = SCAP_EV_SOCKET_BIND_X,
		.nparams = 3,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = socket_bind_x,
	},
	[SCAP_EV_SOCKET_CONNECT_E] = {
		.code = SCAP_EV_SOCKET_CONNECT_E,
		.nparams = 2,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_CONNECT_ENTER,
		.params = socket_connect_e,
	},
	[SCAP_EV_SOCKET_CONNECT_X] = {
		.code = SCAP_EV_SOCKET_CONNECT_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_CONNECT_EXIT,
		.params = socket_connect_x,
	},
	[SCAP_EV_SOCKET_LISTEN_X] = {
		.code = SCAP_EV_SOCKET_LISTEN_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = socket_listen_x,
	},
	[SCAP_EV_SOCKET_SEND_X] = {
		.code = SCAP_EV_SOCKET_SEND_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = socket_send_x,
	},
	[SCAP_EV_SOCKET_SENDTO_X] = {
		.code = SCAP_EV_SOCKET_SENDTO_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = socket_sendto_x,
	},
	[SCAP_EV_SOCKET_RECV_X] = {
		.code = SCAP_EV_SOCKET_RECV_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = socket_recv_x,
	},
	[SCAP_EV_SOCKET_RECVFROM_X] = {
		.code = SCAP_EV_SOCKET_RECVFROM_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = socket_recvfrom_x,
	},
	[SCAP_EV_SOCKET_SHUTDOWN_X] = {
		.code = SCAP_EV_SOCKET_SHUTDOWN_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = socket_shutdown_x,
	},
	[SCAP_EV_SOCKET_GETSOCKNAME_X] = {
		.code = SCAP_EV_SOCKET_GETSOCKNAME_X,
		.nparams = 0,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = NULL,
	},
	[SCAP_EV_SOCKET_GETPEERNAME_X] = {
		.code = SCAP_EV_SOCKET_GETPEERNAME_X,
		.nparams = 0,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = NULL,
	},
	[SCAP_EV_SOCKET_SOCKETPAIR_X] = {
		.code = SCAP_EV_SOCKET_SOCKETPAIR_X,
		.nparams = 8,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = socket_socketpair_x,
	},
	[SCAP_EV_SOCKET_SETSOCKOPT_X] = {
		.code = SCAP_EV_SOCKET_SETSOCKOPT_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = socket_setsockopt_x,
	},
	[SCAP_EV_SOCKET_GETSOCKOPT_X] = {
		.code = SCAP_EV_SOCKET_GETSOCKOPT_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = socket_getsockopt_x,
	},
	[SCAP_EV_SOCKET_SENDMSG_X] = {
		.code = SCAP_EV_SOCKET_SENDMSG_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = socket_sendmsg_x,
	},
	[SCAP_EV_SOCKET_SENDMMSG_X] = {
		.code = SCAP_EV_SOCKET_SENDMMSG_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = socket_sendmmsg_x,
	},
	[SCAP_EV_SOCKET_RECVMSG_X] = {
		.code = SCAP_EV_SOCKET_RECVMSG_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = socket_recvmsg_x,
	},
	[SCAP_EV_SOCKET_RECVMMSG_X] = {
		.code = SCAP_EV_SOCKET_RECVMMSG_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = socket_recvmmsg_x,
	},
	[SCAP_EV_SYSCALL_CREAT_E] = {
		.code = SCAP_EV_SYSCALL_CREAT_E,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_OPEN_ENTER,
		.params = syscall_creat_e,
	},
	[SCAP_EV_SYSCALL_CREAT_X] = {
		.code = SCAP_EV_SYSCALL_CREAT_X,
		.nparams = 6,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_OPEN_EXIT,
		.params = syscall_creat_x,
	},
	[SCAP_EV_SYSCALL_PIPE_X] = {
		.code = SCAP_EV_SYSCALL_PIPE_X,
		.nparams = 4,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_pipe_x,
	},
	[SCAP_EV_SYSCALL_EVENTFD_X] = {
		.code = SCAP_EV_SYSCALL_EVENTFD_X,
		.nparams = 3,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_eventfd_x,
	},
	[SCAP_EV_SYSCALL_FUTEX_X] = {
		.code = SCAP_EV_SYSCALL_FUTEX_X,
		.nparams = 4,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_futex_x,
	},
	[SCAP_EV_SYSCALL_STAT_X] = {
		.code = SCAP_EV_SYSCALL_STAT_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_stat_x,
	},
	[SCAP_EV_SYSCALL_LSTAT_X] = {
		.code = SCAP_EV_SYSCALL_LSTAT_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_lstat_x,
	},
	[SCAP_EV_SYSCALL_FSTAT_X] = {
		.code = SCAP_EV_SYSCALL_FSTAT_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_fstat_x,
	},
	[SCAP_EV_SYSCALL_STAT64_X] = {
		.code = SCAP_EV_SYSCALL_STAT64_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_stat64_x,
	},
	[SCAP_EV_SYSCALL_LSTAT64_X] = {
		.code = SCAP_EV_SYSCALL_LSTAT64_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_lstat64_x,
	},
	[SCAP_EV_SYSCALL_FSTAT64_X] = {
		.code = SCAP_EV_SYSCALL_FSTAT64_X,
		.nparams = 1,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_fstat64_x,
	},
	[SCAP_EV_SYSCALL_EPOLLWAIT_X] = {
		.code = SCAP_EV_SYSCALL_EPOLLWAIT_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_epollwait_x,
	},
	[SCAP_EV_SYSCALL_POLL_X] = {
		.code = SCAP_EV_SYSCALL_POLL_X,
		.nparams = 3,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_poll_x,
	},
	[SCAP_EV_SYSCALL_SELECT_X] = {
		.code = SCAP_EV_SYSCALL_SELECT_X,
		.nparams = 1,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_select_x,
	},
	[SCAP_EV_SYSCALL_LSEEK_X] = {
		.code = SCAP_EV_SYSCALL_LSEEK_X,
		.nparams = 4,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_lseek_x,
	},
	[SCAP_EV_SYSCALL_LLSEEK_X] = {
		.code = SCAP_EV_SYSCALL_LLSEEK_X,
		.nparams = 4,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_llseek_x,
	},
	[SCAP_EV_SYSCALL_GETCWD_X] = {
		.code = SCAP_EV_SYSCALL_GETCWD_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_getcwd_x,
	},
	[SCAP_EV_SYSCALL_CHDIR_X] = {
		.code = SCAP_EV_SYSCALL_CHDIR_X,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_chdir_x,
	},
	[SCAP_EV_SYSCALL_FCHDIR_X] = {
		.code = SCAP_EV_SYSCALL_FCHDIR_X,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_fchdir_x,
	},
	[SCAP_EV_SYSCALL_PREAD_X] = {
		.code = SCAP_EV_SYSCALL_PREAD_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_pread_x,
	},
	[SCAP_EV_SYSCALL_PWRITE_X] = {
		.code = SCAP_EV_SYSCALL_PWRITE_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_pwrite_x,
	},
	[SCAP_EV_SYSCALL_READV_X] = {
		.code = SCAP_EV_SYSCALL_READV_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_readv_x,
	},
	[SCAP_EV_SYSCALL_WRITEV_X] = {
		.code = SCAP_EV_SYSCALL_WRITEV_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_writev_x,
	},
	[SCAP_EV_SYSCALL_PREADV_X] = {
		.code = SCAP_EV_SYSCALL_PREADV_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_preadv_x,
	},
	[SCAP_EV_SYSCALL_PWRITEV_X] = {
		.code = SCAP_EV_SYSCALL_PWRITEV_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_pwritev_x,
	},
	[SCAP_EV_SYSCALL_SIGNALFD_X] = {
		.code = SCAP_EV_SYSCALL_SIGNALFD_X,
		.nparams = 4,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_signalfd_x,
	},
	[SCAP_EV_SYSCALL_KILL_X] = {
		.code = SCAP_EV_SYSCALL_KILL_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_kill_x,
	},
	[SCAP_EV_SYSCALL_TKILL_X] = {
		.code = SCAP_EV_SYSCALL_TKILL_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_tkill_x,
	},
	[SCAP_EV_SYSCALL_TGKILL_X] = {
		.code = SCAP_EV_SYSCALL_TGKILL_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_tgkill_x,
	},
	[SCAP_EV_SYSCALL_NANOSLEEP_X] = {
		.code = SCAP_EV_SYSCALL_NANOSLEEP_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_nanosleep_x,
	},
	[SCAP_EV_SYSCALL_TIMERFD_CREATE_X] = {
		.code = SCAP_EV_SYSCALL_TIMERFD_CREATE_X,
		.nparams = 3,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_timerfd_create_x,
	},
	[SCAP_EV_SYSCALL_INOTIFY_INIT_X] = {
		.code = SCAP_EV_SYSCALL_INOTIFY_INIT_X,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_inotify_init_x,
	},
	[SCAP_EV_SYSCALL_GETRLIMIT_X] = {
		.code = SCAP_EV_SYSCALL_GETRLIMIT_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_getrlimit_x,
	},
	[SCAP_EV_SYSCALL_SETRLIMIT_X] = {
		.code = SCAP_EV_SYSCALL_SETRLIMIT_X,
		.nparams = 4,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_setrlimit_x,
	},
	[SCAP_EV_SYSCALL_PRLIMIT_X] = {
		.code = SCAP_EV_SYSCALL_PRLIMIT_X,
		.nparams = 7,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_prlimit_x,
	},
	[SCAP_EV_DROP_E] = {
		.code = SCAP_EV_DROP_E,
		.nparams = 1,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = drop_e,
	},
	[SCAP_EV_DROP_X] = {
		.code = SCAP_EV_DROP_X,
		.nparams = 1,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = drop_x,
	},
	[SCAP_EV_SYSCALL_FCNTL_X] = {
		.code = SCAP_EV_SYSCALL_FCNTL_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_fcntl_x,
	},
	[SCAP_EV_SCHEDSWITCH_6_E] = {
		.code = SCAP_EV_SCHEDSWITCH_6_E,
		.nparams = 6,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = schedswitch_6_e,
	},
	[SCAP_EV_SYSCALL_BRK_4_X] = {
		.code = SCAP_EV_SYSCALL_BRK_4_X,
		.nparams = 5,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_brk_4_x,
	},
	[SCAP_EV_SYSCALL_MMAP_X] = {
		.code = SCAP_EV_SYSCALL_MMAP_X,
		.nparams = 10,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_mmap_x,
	},
	[SCAP_EV_SYSCALL_MMAP2_X] = {
		.code = SCAP_EV_SYSCALL_MMAP2_X,
		.nparams = 10,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_mmap2_x,
	},
	[SCAP_EV_SYSCALL_MUNMAP_X] = {
		.code = SCAP_EV_SYSCALL_MUNMAP_X,
		.nparams = 6,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_munmap_x,
	},
	[SCAP_EV_SYSCALL_SPLICE_X] = {
		.code = SCAP_EV_SYSCALL_SPLICE_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_splice_x,
	},
	[SCAP_EV_SYSCALL_PTRACE_X] = {
		.code = SCAP_EV_SYSCALL_PTRACE_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OTHER_EXIT,
		.params = syscall_ptrace_x,
	},
	[SCAP_EV_SYSCALL_IOCTL_3_X] = {
		.code = SCAP_EV_SYSCALL_IOCTL_3_X,
		.nparams = 4,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_ioctl_3_x,
	},
	[SCAP_EV_SYSCALL_RENAME_X] = {
		.code = SCAP_EV_SYSCALL_RENAME_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_rename_x,
	},
	[SCAP_EV_SYSCALL_RENAMEAT_X] = {
		.code = SCAP_EV_SYSCALL_RENAMEAT_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_renameat_x,
	},
	[SCAP_EV_SYSCALL_SYMLINK_X] = {
		.code = SCAP_EV_SYSCALL_SYMLINK_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_symlink_x,
	},
	[SCAP_EV_SYSCALL_SYMLINKAT_X] = {
		.code = SCAP_EV_SYSCALL_SYMLINKAT_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_symlinkat_x,
	},
	[SCAP_EV_PROCEXIT_1_E] = {
		.code = SCAP_EV_PROCEXIT_1_E,
		.nparams = 5,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_PROC_EXIT,
		.params = procexit_1_e,
	},
	[SCAP_EV_SYSCALL_SENDFILE_X] = {
		.code = SCAP_EV_SYSCALL_SENDFILE_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_sendfile_x,
	},
	[SCAP_EV_SYSCALL_QUOTACTL_X] = {
		.code = SCAP_EV_SYSCALL_QUOTACTL_X,
		.nparams = 18,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_quotactl_x,
	},
	[SCAP_EV_SYSCALL_SETRESUID_X] = {
		.code = SCAP_EV_SYSCALL_SETRESUID_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OTHER_EXIT,
		.params = syscall_setresuid_x,
	},
	[SCAP_EV_SYSCALL_SETRESGID_X] = {
		.code = SCAP_EV_SYSCALL_SETRESGID_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OTHER_EXIT,
		.params = syscall_setresgid_x,
	},
	[SCAP_EV_SYSCALL_SETUID_X] = {
		.code = SCAP_EV_SYSCALL_SETUID_X,
		.nparams = 2,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_setuid_x,
	},
	[SCAP_EV_SYSCALL_SETGID_X] = {
		.code = SCAP_EV_SYSCALL_SETGID_X,
		.nparams = 2,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_setgid_x,
	},
	[SCAP_EV_SYSCALL_GETUID_X] = {
		.code = SCAP_EV_SYSCALL_GETUID_X,
		.nparams = 1,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_getuid_x,
	},
	[SCAP_EV_SYSCALL_GETEUID_X] = {
		.code = SCAP_EV_SYSCALL_GETEUID_X,
		.nparams = 1,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_geteuid_x,
	},
	[SCAP_EV_SYSCALL_GETGID_X] = {
		.code = SCAP_EV_SYSCALL_GETGID_X,
		.nparams = 1,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_getgid_x,
	},
	[SCAP_EV_SYSCALL_GETEGID_X] = {
		.code = SCAP_EV_SYSCALL_GETEGID_X,
		.nparams = 1,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_getegid_x,
	},
	[SCAP_EV_SYSCALL_GETRESUID_X] = {
		.code = SCAP_EV_SYSCALL_GETRESUID_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_getresuid_x,
	},
	[SCAP_EV_SYSCALL_GETRESGID_X] = {
		.code = SCAP_EV_SYSCALL_GETRESGID_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_getresgid_x,
	},
	[SCAP_EV_SYSCALL_CLONE_20_X] = {
		.code = SCAP_EV_SYSCALL_CLONE_20_X,
		.nparams = 21,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_CLONE_FORK_EXIT,
		.params = syscall_clone_20_x,
	},
	[SCAP_EV_SYSCALL_FORK_20_X] = {
		.code = SCAP_EV_SYSCALL_FORK_20_X,
		.nparams = 21,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_CLONE_FORK_EXIT,
		.params = syscall_fork_20_x,
	},
	[SCAP_EV_SYSCALL_VFORK_20_X] = {
		.code = SCAP_EV_SYSCALL_VFORK_20_X,
		.nparams = 21,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_CLONE_FORK_EXIT,
		.params = syscall_vfork_20_x,
	},
	[SCAP_EV_SIGNALDELIVER_E] = {
		.code = SCAP_EV_SIGNALDELIVER_E,
		.nparams = 3,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = signaldeliver_e,
	},
	[SCAP_EV_SYSCALL_GETDENTS_X] = {
		.code = SCAP_EV_SYSCALL_GETDENTS_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_getdents_x,
	},
	[SCAP_EV_SYSCALL_GETDENTS64_X] = {
		.code = SCAP_EV_SYSCALL_GETDENTS64_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_getdents64_x,
	},
	[SCAP_EV_SYSCALL_SETNS_X] = {
		.code = SCAP_EV_SYSCALL_SETNS_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OTHER_EXIT,
		.params = syscall_setns_x,
	},
	[SCAP_EV_SYSCALL_FLOCK_X] = {
		.code = SCAP_EV_SYSCALL_FLOCK_X,
		.nparams = 3,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_flock_x,
	},
	[SCAP_EV_CPU_HOTPLUG_E] = {
		.code = SCAP_EV_CPU_HOTPLUG_E,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = cpu_hotplug_e,
	},
	[SCAP_EV_SOCKET_ACCEPT_5_X] = {
		.code = SCAP_EV_SOCKET_ACCEPT_5_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = socket_accept_5_x,
	},
	[SCAP_EV_SYSCALL_SEMOP_X] = {
		.code = SCAP_EV_SYSCALL_SEMOP_X,
		.nparams = 9,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_semop_x,
	},
	[SCAP_EV_SYSCALL_SEMCTL_X] = {
		.code = SCAP_EV_SYSCALL_SEMCTL_X,
		.nparams = 5,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_semctl_x,
	},
	[SCAP_EV_SYSCALL_PPOLL_X] = {
		.code = SCAP_EV_SYSCALL_PPOLL_X,
		.nparams = 4,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_ppoll_x,
	},
	[SCAP_EV_SYSCALL_MOUNT_X] = {
		.code = SCAP_EV_SYSCALL_MOUNT_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_mount_x,
	},
	[SCAP_EV_SYSCALL_SEMGET_X] = {
		.code = SCAP_EV_SYSCALL_SEMGET_X,
		.nparams = 4,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_semget_x,
	},
	[SCAP_EV_SYSCALL_ACCESS_X] = {
		.code = SCAP_EV_SYSCALL_ACCESS_X,
		.nparams = 3,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_access_x,
	},
	[SCAP_EV_SYSCALL_CHROOT_X] = {
		.code = SCAP_EV_SYSCALL_CHROOT_X,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_chroot_x,
	},
	[SCAP_EV_SYSCALL_SETSID_X] = {
		.code = SCAP_EV_SYSCALL_SETSID_X,
		.nparams = 1,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OTHER_EXIT,
		.params = syscall_setsid_x,
	},
	[SCAP_EV_SYSCALL_MKDIR_2_X] = {
		.code = SCAP_EV_SYSCALL_MKDIR_2_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_mkdir_2_x,
	},
	[SCAP_EV_SYSCALL_RMDIR_2_X] = {
		.code = SCAP_EV_SYSCALL_RMDIR_2_X,
		.nparams = 2,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_rmdir_2_x,
	},
	[SCAP_EV_SYSCALL_UNSHARE_X] = {
		.code = SCAP_EV_SYSCALL_UNSHARE_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_OTHER_EXIT,
		.params = syscall_unshare_x,
	},
	[SCAP_EV_PAGE_FAULT_E] = {
		.code = SCAP_EV_PAGE_FAULT_E,
		.nparams = 3,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = page_fault_e,
	},
	[SCAP_EV_SYSCALL_EXECVE_19_X] = {
		.code = SCAP_EV_SYSCALL_EXECVE_19_X,
		.nparams = 31,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_EXECVE_EXIT,
		.params = syscall_execve_19_x,
	},
	[SCAP_EV_SYSCALL_SETPGID_X] = {
		.code = SCAP_EV_SYSCALL_SETPGID_X,
		.nparams = 3,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_OTHER_EXIT,
		.params = syscall_setpgid_x,
	},
	[SCAP_EV_SYSCALL_SECCOMP_X] = {
		.code = SCAP_EV_SYSCALL_SECCOMP_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OTHER_EXIT,
		.params = syscall_seccomp_x,
	},
	[SCAP_EV_SYSCALL_UNLINK_2_X] = {
		.code = SCAP_EV_SYSCALL_UNLINK_2_X,
		.nparams = 2,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_unlink_2_x,
	},
	[SCAP_EV_SYSCALL_UNLINKAT_2_X] = {
		.code = SCAP_EV_SYSCALL_UNLINKAT_2_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_unlinkat_2_x,
	},
	[SCAP_EV_SYSCALL_MKDIRAT_X] = {
		.code = SCAP_EV_SYSCALL_MKDIRAT_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_mkdirat_x,
	},
	[SCAP_EV_SYSCALL_OPENAT_2_E] = {
		.code = SCAP_EV_SYSCALL_OPENAT_2_E,
		.nparams = 4,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_OPEN_ENTER,
		.params = syscall_openat_2_e,
	},
	[SCAP_EV_SYSCALL_OPENAT_2_X] = {
		.code = SCAP_EV_SYSCALL_OPENAT_2_X,
		.nparams = 7,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_OPEN_EXIT,
		.params = syscall_openat_2_x,
	},
	[SCAP_EV_SYSCALL_LINK_2_X] = {
		.code = SCAP_EV_SYSCALL_LINK_2_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_link_2_x,
	},
	[SCAP_EV_SYSCALL_LINKAT_2_X] = {
		.code = SCAP_EV_SYSCALL_LINKAT_2_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_linkat_2_x,
	},
	[SCAP_EV_SYSCALL_FCHMODAT_X] = {
		.code = SCAP_EV_SYSCALL_FCHMODAT_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_fchmodat_x,
	},
	[SCAP_EV_SYSCALL_CHMOD_X] = {
		.code = SCAP_EV_SYSCALL_CHMOD_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_chmod_x,
	},
	[SCAP_EV_SYSCALL_FCHMOD_X] = {
		.code = SCAP_EV_SYSCALL_FCHMOD_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_fchmod_x,
	},
	[SCAP_EV_SYSCALL_RENAMEAT2_X] = {
		.code = SCAP_EV_SYSCALL_RENAMEAT2_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_renameat2_x,
	},
	[SCAP_EV_SYSCALL_USERFAULTFD_X] = {
		.code = SCAP_EV_SYSCALL_USERFAULTFD_X,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_userfaultfd_x,
	},
	[SCAP_EV_SYSCALL_OPENAT2_E] = {
		.code = SCAP_EV_SYSCALL_OPENAT2_E,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OPEN_ENTER,
		.params = syscall_openat2_e,
	},
	[SCAP_EV_SYSCALL_OPENAT2_X] = {
		.code = SCAP_EV_SYSCALL_OPENAT2_X,
		.nparams = 8,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OPEN_EXIT,
		.params = syscall_openat2_x,
	},
	[SCAP_EV_SYSCALL_MPROTECT_X] = {
		.code = SCAP_EV_SYSCALL_MPROTECT_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_mprotect_x,
	},
	[SCAP_EV_SYSCALL_EXECVEAT_X] = {
		.code = SCAP_EV_SYSCALL_EXECVEAT_X,
		.nparams = 30,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_EXECVE_EXIT,
		.params = syscall_execveat_x,
	},
	[SCAP_EV_SYSCALL_COPY_FILE_RANGE_X] = {
		.code = SCAP_EV_SYSCALL_COPY_FILE_RANGE_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_copy_file_range_x,
	},
	[SCAP_EV_SYSCALL_CLONE3_X] = {
		.code = SCAP_EV_SYSCALL_CLONE3_X,
		.nparams = 21,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_CLONE_FORK_EXIT,
		.params = syscall_clone3_x,
	},
	[SCAP_EV_SYSCALL_OPEN_BY_HANDLE_AT_X] = {
		.code = SCAP_EV_SYSCALL_OPEN_BY_HANDLE_AT_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OPEN_EXIT,
		.params = syscall_open_by_handle_at_x,
	},
	[SCAP_EV_SYSCALL_IO_URING_SETUP_X] = {
		.code = SCAP_EV_SYSCALL_IO_URING_SETUP_X,
		.nparams = 8,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_io_uring_setup_x,
	},
	[SCAP_EV_SYSCALL_IO_URING_ENTER_X] = {
		.code = SCAP_EV_SYSCALL_IO_URING_ENTER_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_io_uring_enter_x,
	},
	[SCAP_EV_SYSCALL_IO_URING_REGISTER_X] = {
		.code = SCAP_EV_SYSCALL_IO_URING_REGISTER_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_io_uring_register_x,
	},
	[SCAP_EV_SYSCALL_MLOCK_X] = {
		.code = SCAP_EV_SYSCALL_MLOCK_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_mlock_x,
	},
	[SCAP_EV_SYSCALL_MUNLOCK_X] = {
		.code = SCAP_EV_SYSCALL_MUNLOCK_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_munlock_x,
	},
	[SCAP_EV_SYSCALL_MLOCKALL_X] = {
		.code = SCAP_EV_SYSCALL_MLOCKALL_X,
		.nparams = 2,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_mlockall_x,
	},
	[SCAP_EV_SYSCALL_MUNLOCKALL_X] = {
		.code = SCAP_EV_SYSCALL_MUNLOCKALL_X,
		.nparams = 1,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_munlockall_x,
	},
	[SCAP_EV_SYSCALL_CAPSET_X] = {
		.code = SCAP_EV_SYSCALL_CAPSET_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OTHER_EXIT,
		.params = syscall_capset_x,
	},
	[SCAP_EV_SYSCALL_DUP2_X] = {
		.code = SCAP_EV_SYSCALL_DUP2_X,
		.nparams = 3,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_dup2_x,
	},
	[SCAP_EV_SYSCALL_DUP3_X] = {
		.code = SCAP_EV_SYSCALL_DUP3_X,
		.nparams = 4,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_dup3_x,
	},
	[SCAP_EV_SYSCALL_DUP_1_X] = {
		.code = SCAP_EV_SYSCALL_DUP_1_X,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_dup_1_x,
	},
	[SCAP_EV_SYSCALL_BPF_2_X] = {
		.code = SCAP_EV_SYSCALL_BPF_2_X,
		.nparams = 2,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OTHER_EXIT,
		.params = syscall_bpf_2_x,
	},
	[SCAP_EV_SYSCALL_MLOCK2_X] = {
		.code = SCAP_EV_SYSCALL_MLOCK2_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_mlock2_x,
	},
	[SCAP_EV_SYSCALL_FSCONFIG_X] = {
		.code = SCAP_EV_SYSCALL_FSCONFIG_X,
		.nparams = 7,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_fsconfig_x,
	},
	[SCAP_EV_SYSCALL_EPOLL_CREATE_X] = {
		.code = SCAP_EV_SYSCALL_EPOLL_CREATE_X,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_epoll_create_x,
	},
	[SCAP_EV_SYSCALL_EPOLL_CREATE1_X] = {
		.code = SCAP_EV_SYSCALL_EPOLL_CREATE1_X,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_epoll_create1_x,
	},
	[SCAP_EV_SYSCALL_CHOWN_X] = {
		.code = SCAP_EV_SYSCALL_CHOWN_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_chown_x,
	},
	[SCAP_EV_SYSCALL_LCHOWN_X] = {
		.code = SCAP_EV_SYSCALL_LCHOWN_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_lchown_x,
	},
	[SCAP_EV_SYSCALL_FCHOWN_X] = {
		.code = SCAP_EV_SYSCALL_FCHOWN_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_fchown_x,
	},
	[SCAP_EV_SYSCALL_FCHOWNAT_X] = {
		.code = SCAP_EV_SYSCALL_FCHOWNAT_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_fchownat_x,
	},
	[SCAP_EV_SYSCALL_UMOUNT_1_X] = {
		.code = SCAP_EV_SYSCALL_UMOUNT_1_X,
		.nparams = 2,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_umount_1_x,
	},
	[SCAP_EV_SOCKET_ACCEPT4_6_X] = {
		.code = SCAP_EV_SOCKET_ACCEPT4_6_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = socket_accept4_6_x,
	},
	[SCAP_EV_SYSCALL_UMOUNT2_X] = {
		.code = SCAP_EV_SYSCALL_UMOUNT2_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.params = syscall_umount2_x,
	},
	[SCAP_EV_SYSCALL_PIPE2_X] = {
		.code = SCAP_EV_SYSCALL_PIPE2_X,
		.nparams = 5,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_pipe2_x,
	},
	[SCAP_EV_SYSCALL_INOTIFY_INIT1_X] = {
		.code = SCAP_EV_SYSCALL_INOTIFY_INIT1_X,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_inotify_init1_x,
	},
	[SCAP_EV_SYSCALL_EVENTFD2_X] = {
		.code = SCAP_EV_SYSCALL_EVENTFD2_X,
		.nparams = 3,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_eventfd2_x,
	},
	[SCAP_EV_SYSCALL_SIGNALFD4_X] = {
		.code = SCAP_EV_SYSCALL_SIGNALFD4_X,
		.nparams = 4,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_signalfd4_x,
	},
	[SCAP_EV_SYSCALL_PRCTL_X] = {
		.code = SCAP_EV_SYSCALL_PRCTL_X,
		.nparams = 4,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_prctl_x,
	},
	[SCAP_EV_SYSCALL_MEMFD_CREATE_X] = {
		.code = SCAP_EV_SYSCALL_MEMFD_CREATE_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_memfd_create_x,
	},
	[SCAP_EV_SYSCALL_PIDFD_GETFD_X] = {
		.code = SCAP_EV_SYSCALL_PIDFD_GETFD_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_pidfd_getfd_x,
	},
	[SCAP_EV_SYSCALL_PIDFD_OPEN_X] = {
		.code = SCAP_EV_SYSCALL_PIDFD_OPEN_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_pidfd_open_x,
	},
	[SCAP_EV_SYSCALL_INIT_MODULE_X] = {
		.code = SCAP_EV_SYSCALL_INIT_MODULE_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_init_module_x,
	},
	[SCAP_EV_SYSCALL_FINIT_MODULE_X] = {
		.code = SCAP_EV_SYSCALL_FINIT_MODULE_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_finit_module_x,
	},
	[SCAP_EV_SYSCALL_MKNOD_X] = {
		.code = SCAP_EV_SYSCALL_MKNOD_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_mknod_x,
	},
	[SCAP_EV_SYSCALL_MKNODAT_X] = {
		.code = SCAP_EV_SYSCALL_MKNODAT_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_mknodat_x,
	},
	[SCAP_EV_SYSCALL_NEWFSTATAT_X] = {
		.code = SCAP_EV_SYSCALL_NEWFSTATAT_X,
		.nparams = 4,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_newfstatat_x,
	},
	[SCAP_EV_SYSCALL_PROCESS_VM_READV_X] = {
		.code = SCAP_EV_SYSCALL_PROCESS_VM_READV_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_process_vm_readv_x,
	},
	[SCAP_EV_SYSCALL_PROCESS_VM_WRITEV_X] = {
		.code = SCAP_EV_SYSCALL_PROCESS_VM_WRITEV_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_process_vm_writev_x,
	},
	[SCAP_EV_SYSCALL_DELETE_MODULE_X] = {
		.code = SCAP_EV_SYSCALL_DELETE_MODULE_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_delete_module_x,
	},
	[SCAP_EV_SYSCALL_SETREUID_X] = {
		.code = SCAP_EV_SYSCALL_SETREUID_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_setreuid_x,
	},
	[SCAP_EV_SYSCALL_SETREGID_X] = {
		.code = SCAP_EV_SYSCALL_SETREGID_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.params = syscall_setregid_x,
	},
	[SCAP_EV_SYSCALL_CLOSE_RANGE_X] = {
		.code = SCAP_EV_SYSCALL_CLOSE_RANGE_X,
		.nparams = 4,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.params = syscall_close_range_x,
	},
	[SCAP_EV_SYSCALL_KEYCTL_X] = {
		.code = SCAP_EV_SYSCALL_KEYCTL_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OTHER_EXIT,
		.params = syscall_keyctl_x,
	},
};
