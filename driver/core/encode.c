// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * One record: header, lengths, and for each parameter the collector its descriptor names. Calls are
 * direct (a switch, no pointers to functions): that is what is cheap with the mitigations of today.
 */
#include <linux/errno.h>
#include <linux/string.h>

#include "collect/fill.h"
#include "generated/events.h"
#include "generated/flags.h"
#include "uapi/scap.h"

/* Does the condition of a parameter hold for this call? */
static bool scap_holds(const struct scap_call *call, const struct scap_param *p)
{
	unsigned long arg;

	switch (p->when) {
	case SCAP_IF_RET_ZERO:
		if (call->ret != 0)
			return false;
		break;
	case SCAP_IF_RET_OK:
		if (call->ret < 0)
			return false;
		break;
	case SCAP_IF_RET_POSITIVE:
		if (call->ret <= 0)
			return false;
		break;
	case SCAP_IF_CONNECTING:
		if (call->ret != 0 && call->ret != -EINPROGRESS)
			return false;
		break;
	default:
		break;
	}
	if (!p->when_set)
		return true;
	arg = (u32)call->args[p->when_arg];
	return arg < 32 && (p->when_set & (1u << arg));
}

/* A plain value, translated. */
static enum scap_result scap_plain_number(struct scap_fill *f, const struct scap_param *p, u64 *out)
{
	u64 condition = 0;
	enum scap_result result;

	result = scap_value(f, &p->value, out);
	if (result || !p->translate)
		return result;
	if (p->other.from != SCAP_FROM_NONE) {
		result = scap_value(f, &p->other, &condition);
		if (result)
			return result;
	}
	*out = scap_translate(p->translate, *out, condition);
	if (p->opened) {
		scap_find_file(f, (int)f->call->ret);
		*out |= f->file.opened;
	}
	return SCAP_OK;
}

static enum scap_result scap_number(struct scap_fill *f, const struct scap_param *p, u64 *out)
{
	enum scap_result result;

	switch (p->collect) {
	case SCAP_COLLECT_NUMBER:
		return scap_plain_number(f, p, out);
	case SCAP_COLLECT_DEV:
	case SCAP_COLLECT_INO:
	case SCAP_COLLECT_LAYER:
		return scap_fd_number(f, p, out);
	case SCAP_COLLECT_VM_SIZE:
	case SCAP_COLLECT_VM_RSS:
	case SCAP_COLLECT_VM_SWAP:
		*out = scap_mm_number(f, p);
		return SCAP_OK;
	case SCAP_COLLECT_IN_IOV_SIZE:
	case SCAP_COLLECT_OUT_IOV_SIZE:
		return scap_iov_number(f, p, out);
	case SCAP_COLLECT_TIMESPEC:
		result = scap_value(f, &p->value, out);
		if (!result)
			*out = scap_timespec_ns(f, *out);
		return result;
	case SCAP_COLLECT_SEMBUF_NUM:
	case SCAP_COLLECT_SEMBUF_OP:
	case SCAP_COLLECT_SEMBUF_FLG:
		*out = scap_sembuf_number(f, p);
		return SCAP_OK;
	case SCAP_COLLECT_UNIX_SOCK:
	case SCAP_COLLECT_UNIX_PEER:
	case SCAP_COLLECT_QUEUE_PCT:
	case SCAP_COLLECT_QUEUE_LEN:
	case SCAP_COLLECT_QUEUE_MAX:
		return scap_sock_number(f, p, out);
	case SCAP_COLLECT_MSG_IN_SIZE:
	case SCAP_COLLECT_MSG_OUT_SIZE:
	case SCAP_COLLECT_MMSG_RES:
	case SCAP_COLLECT_MMSG_IN_SIZE:
	case SCAP_COLLECT_MMSG_OUT_SIZE:
		return scap_msg_number(f, p, out);
	case SCAP_COLLECT_TID:
	case SCAP_COLLECT_PID:
	case SCAP_COLLECT_PTID:
	case SCAP_COLLECT_VTID:
	case SCAP_COLLECT_VPID:
	case SCAP_COLLECT_PGID:
	case SCAP_COLLECT_VPGID:
	case SCAP_COLLECT_TTY:
	case SCAP_COLLECT_FDLIMIT:
	case SCAP_COLLECT_PIDNS_START:
	case SCAP_COLLECT_CLONE_FLAGS:
	case SCAP_COLLECT_PGFT_MAJ:
	case SCAP_COLLECT_PGFT_MIN:
		return scap_task_number(f, p, out);
	case SCAP_COLLECT_UID:
	case SCAP_COLLECT_GID:
	case SCAP_COLLECT_LOGINUID:
	case SCAP_COLLECT_CAP_INHERITABLE:
	case SCAP_COLLECT_CAP_PERMITTED:
	case SCAP_COLLECT_CAP_EFFECTIVE:
		*out = scap_cred_number(f, p);
		return SCAP_OK;
	case SCAP_COLLECT_EXE_FLAGS:
	case SCAP_COLLECT_EXE_INO:
	case SCAP_COLLECT_EXE_CTIME:
	case SCAP_COLLECT_EXE_MTIME:
		*out = scap_exe_number(f, p);
		return SCAP_OK;
	case SCAP_COLLECT_EXIT_STATUS:
	case SCAP_COLLECT_EXIT_RET:
	case SCAP_COLLECT_EXIT_SIG:
	case SCAP_COLLECT_EXIT_CORE:
	case SCAP_COLLECT_REAPER:
		*out = scap_exit_number(f, p);
		return SCAP_OK;
	case SCAP_COLLECT_SIGNAL_SENDER:
		*out = scap_signal_sender(f);
		return SCAP_OK;
	case SCAP_COLLECT_PRCTL_VALUE:
		*out = scap_prctl_value(f);
		return SCAP_OK;
	case SCAP_COLLECT_QUOTA_BHARDLIMIT:
	case SCAP_COLLECT_QUOTA_BSOFTLIMIT:
	case SCAP_COLLECT_QUOTA_CURSPACE:
	case SCAP_COLLECT_QUOTA_IHARDLIMIT:
	case SCAP_COLLECT_QUOTA_ISOFTLIMIT:
	case SCAP_COLLECT_QUOTA_BTIME:
	case SCAP_COLLECT_QUOTA_ITIME:
	case SCAP_COLLECT_QUOTA_BGRACE:
	case SCAP_COLLECT_QUOTA_IGRACE:
	case SCAP_COLLECT_QUOTA_FLAGS:
	case SCAP_COLLECT_QUOTA_FMT_OUT:
	case SCAP_COLLECT_QUOTA_ID:
	case SCAP_COLLECT_QUOTA_FMT:
		return scap_quota_number(f, p, out);
	default:
		return SCAP_BUG;
	}
}

static enum scap_result scap_append_fixed(struct scap_fill *f, const struct scap_param *p)
{
	enum scap_result result;
	u64 value;

	if (!scap_holds(f->call, p)) {
		value = (s64)p->otherwise;
	} else {
		result = scap_number(f, p, &value);
		if (result)
			return result;
		if (unlikely(f->empty)) {
			f->empty = false;
			return scap_append_empty(f);
		}
	}
	return scap_append_number(f, value, p->width);
}

static enum scap_result scap_append_str_of(struct scap_fill *f, const struct scap_param *p)
{
	enum scap_result result;
	u64 from;

	result = scap_value(f, &p->value, &from);
	return result ?: scap_append_user_str(f, from);
}

static enum scap_result scap_append_variable(struct scap_fill *f, const struct scap_param *p)
{
	if (!scap_holds(f->call, p))
		return scap_append_empty(f);
	switch (p->collect) {
	case SCAP_COLLECT_EMPTY:
		return scap_append_empty(f);
	case SCAP_COLLECT_STR:
		return scap_append_str_of(f, p);
	case SCAP_COLLECT_BYTES:
		return scap_collect_bytes(f, p);
	case SCAP_COLLECT_IN_DATA:
		return scap_collect_in_data(f, p);
	case SCAP_COLLECT_OUT_DATA:
		return scap_collect_out_data(f, p);
	case SCAP_COLLECT_IN_IOV:
	case SCAP_COLLECT_OUT_IOV:
		return scap_collect_iov(f, p);
	case SCAP_COLLECT_FDLIST:
		return scap_collect_fdlist(f, p);
	case SCAP_COLLECT_FD_PATH:
		return scap_collect_fd_path(f, p);
	case SCAP_COLLECT_SOCKADDR:
		return scap_collect_sockaddr(f, p);
	case SCAP_COLLECT_TUPLE_IN:
	case SCAP_COLLECT_TUPLE_OUT:
		return scap_collect_tuple(f, p);
	case SCAP_COLLECT_SOCKOPT:
		return scap_collect_sockopt(f, p);
	case SCAP_COLLECT_MSG_IN_DATA:
	case SCAP_COLLECT_MSG_OUT_DATA:
	case SCAP_COLLECT_MSG_IN_TUPLE:
	case SCAP_COLLECT_MSG_OUT_TUPLE:
	case SCAP_COLLECT_MSG_CONTROL:
	case SCAP_COLLECT_MMSG_IN_DATA:
	case SCAP_COLLECT_MMSG_OUT_DATA:
	case SCAP_COLLECT_MMSG_IN_TUPLE:
	case SCAP_COLLECT_MMSG_OUT_TUPLE:
	case SCAP_COLLECT_MMSG_CONTROL:
		return scap_collect_msg(f, p);
	case SCAP_COLLECT_EXE:
	case SCAP_COLLECT_ARGS:
	case SCAP_COLLECT_EXEC_EXE:
	case SCAP_COLLECT_EXEC_ARGS:
	case SCAP_COLLECT_EXEC_ENV:
	case SCAP_COLLECT_EXEC_FILENAME:
	case SCAP_COLLECT_COMM:
		return scap_collect_text(f, p);
	case SCAP_COLLECT_CGROUPS:
		return scap_collect_cgroups(f);
	case SCAP_COLLECT_EXE_PATH:
		return scap_collect_exe_path(f);
	case SCAP_COLLECT_PTRACE_ADDR:
	case SCAP_COLLECT_PTRACE_DATA:
		return scap_collect_ptrace(f, p);
	case SCAP_COLLECT_KEYCTL:
		return scap_collect_keyctl(f, p);
	case SCAP_COLLECT_QUOTA_FILE:
		return scap_collect_quota_file(f);
	default:
		return SCAP_BUG;
	}
}

enum scap_result scap_encode(struct scap_record *rec)
{
	const struct scap_event *event = rec->event;
	struct scap_event_header header = {
		.ts = rec->call->ts,
		.tid = rec->call->task->pid,
		.code = event->code,
		.nparams = event->nparams,
	};
	struct scap_fill f;
	enum scap_result result = SCAP_OK;
	u32 i;

	/* Not all of it: the buffers inside are filled before they are read. */
	f.rec = rec;
	f.call = rec->call;
	f.empty = false;
	f.has_payload = false;
	f.msg_state = SCAP_UNKNOWN;
	f.exe_state = SCAP_UNKNOWN;
	f.file_state = SCAP_UNKNOWN;
	f.text_len = 0;
	f.text_used = 0;

	rec->len = SCAP_EVENT_HEADER_LEN + event->nparams * sizeof(u16);
	rec->done = 0;
	for (i = 0; i < event->nparams && result == SCAP_OK; i++) {
		const struct scap_param *p = &event->params[i];

		result = p->width ? scap_append_fixed(&f, p) : scap_append_variable(&f, p);
	}
	scap_put_exe(&f);
	header.len = rec->len;
	memcpy(rec->base, &header, sizeof(header));
	return result;
}
