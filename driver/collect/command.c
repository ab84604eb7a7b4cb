// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Calls whose arguments mean something else with every command: ptrace, keyctl, prctl. */
#include <linux/keyctl.h>
#include <linux/prctl.h>
#include <linux/ptrace.h>

#include "collect/fill.h"
#include "generated/flags.h"
#include "wrapper/uaccess.h"

/* One index byte, then a number. */
static enum scap_result scap_append_indexed(struct scap_fill *f, u8 index, u64 value, u8 width)
{
	u8 buf[1 + sizeof(value)];

	buf[0] = index;
	if (width == 1)
		buf[1] = value;
	else
		memcpy(buf + 1, &value, sizeof(value));
	return scap_append_bytes(f, buf, 1 + width);
}

/* Variants of addr and data. */
enum { SCAP_PTRACE_NUMBER, SCAP_PTRACE_SIGNAL };

/* Requests that return a word through data. */
static bool scap_ptrace_peeks(long request)
{
	return request == PTRACE_PEEKTEXT || request == PTRACE_PEEKDATA ||
	       request == PTRACE_PEEKUSR;
}

/* Requests whose data is a signal. */
static bool scap_ptrace_signals(long request)
{
	return request == PTRACE_CONT || request == PTRACE_SINGLESTEP ||
	       request == PTRACE_DETACH || request == PTRACE_SYSCALL;
}

enum scap_result scap_collect_ptrace(struct scap_fill *f, enum scap_collector which)
{
	const struct scap_call *call = f->call;
	long request = call->args[0];
	u64 data = call->args[3];
	u32 word;

	if (call->ret < 0)
		return scap_append_indexed(f, SCAP_PTRACE_NUMBER, 0, 8);
	if (which == SCAP_COLLECT_PTRACE_ADDR)
		return scap_append_indexed(f, SCAP_PTRACE_NUMBER, call->args[2], 8);
	if (scap_ptrace_signals(request))
		return scap_append_indexed(f, SCAP_PTRACE_SIGNAL, data, 1);
	if (scap_ptrace_peeks(request)) {
		if (call->compat || BITS_PER_LONG == 32) {
			if (!scap_read_user(&word, data, sizeof(word)))
				return SCAP_FAULT;
			data = word;
		} else if (!scap_read_user(&data, data, sizeof(data))) {
			return SCAP_FAULT;
		}
	}
	return scap_append_indexed(f, SCAP_PTRACE_NUMBER, data, 8);
}

/* Variants of the arguments of keyctl. */
enum { SCAP_KEYCTL_NUMBER, SCAP_KEYCTL_STR };

/* What the arguments of an operation are, in their order: number, string, or unused (space). */
static const char *scap_keyctl_args(u32 operation)
{
	switch (operation) {
	case KEYCTL_JOIN_SESSION_KEYRING:
		return "s   ";
	case KEYCTL_REVOKE:
	case KEYCTL_CLEAR:
	case KEYCTL_SET_REQKEY_KEYRING:
	case KEYCTL_ASSUME_AUTHORITY:
	case KEYCTL_INVALIDATE:
		return "n   ";
	case KEYCTL_GET_KEYRING_ID:
	case KEYCTL_SETPERM:
	case KEYCTL_LINK:
	case KEYCTL_UNLINK:
	case KEYCTL_SET_TIMEOUT:
	case KEYCTL_GET_PERSISTENT:
	case KEYCTL_CAPABILITIES:
		return "nn  ";
	case KEYCTL_UPDATE:
	case KEYCTL_CHOWN:
	case KEYCTL_DESCRIBE:
	case KEYCTL_READ:
	case KEYCTL_NEGATE:
	case KEYCTL_GET_SECURITY:
#ifdef KEYCTL_WATCH_KEY
	case KEYCTL_WATCH_KEY:
#endif
		return "nnn ";
	case KEYCTL_RESTRICT_KEYRING:
		return "nss ";
	case KEYCTL_PKEY_QUERY:
		return "nns ";
	case KEYCTL_SEARCH:
		return "nssn";
	case KEYCTL_INSTANTIATE:
	case KEYCTL_REJECT:
	case KEYCTL_INSTANTIATE_IOV:
	case KEYCTL_DH_COMPUTE:
#ifdef KEYCTL_MOVE
	case KEYCTL_MOVE:
#endif
		return "nnnn";
	case KEYCTL_PKEY_ENCRYPT:
	case KEYCTL_PKEY_DECRYPT:
	case KEYCTL_PKEY_SIGN:
	case KEYCTL_PKEY_VERIFY:
		return "nsnn";
	default:
		return "    ";
	}
}

/* A string behind an index byte; unreadable: the index byte alone. */
static enum scap_result scap_append_indexed_str(struct scap_fill *f, u8 index, unsigned long str)
{
	u8 *start = f->at;
	enum scap_result result;

	if (scap_room(f) < 2)
		return SCAP_FULL;
	*f->at++ = index;
	result = scap_append_user_str(f, str);
	/* The longest string is one byte too long with the index in front. */
	if (f->at - start > SCAP_PARAM_MAX) {
		f->at = start + SCAP_PARAM_MAX;
		f->at[-1] = '\0';
	}
	return result;
}

/* @n: number of the argument as users count it, 2 to 5. */
enum scap_result scap_collect_keyctl(struct scap_fill *f, u32 n)
{
	unsigned long arg = f->call->args[n - 1];

	switch (scap_keyctl_args((u32)f->call->args[0])[n - 2]) {
	case 'n':
		return scap_append_indexed(f, SCAP_KEYCTL_NUMBER, arg, 8);
	case 's':
		return scap_append_indexed_str(f, SCAP_KEYCTL_STR, arg);
	default:
		return scap_append_indexed(f, SCAP_KEYCTL_NUMBER, 0, 8);
	}
}

/* Second argument of prctl as a number, where it is one or points to one. */
u64 scap_prctl_value(const struct scap_fill *f)
{
	unsigned long arg = f->call->args[1];
	s32 value;

	switch ((int)f->call->args[0]) {
	case PR_SET_NAME:
	case PR_GET_NAME:
		return 0;
	case PR_GET_CHILD_SUBREAPER:
		return scap_read_user(&value, arg, sizeof(value)) ? (s64)value : 0;
	default:
		return arg;
	}
}
