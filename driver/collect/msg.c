// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * sendmsg and recvmsg, and one message of sendmmsg and recvmmsg. The header is read once per
 * record, in the layout of the caller.
 */
#include <linux/compat.h>
#include <linux/socket.h>
#include <net/compat.h>

#include "collect/fill.h"
#include "wrapper/compiler.h"
#include "wrapper/uaccess.h"

static bool scap_is_mmsg(enum scap_collector which)
{
	switch (which) {
	case SCAP_COLLECT_MMSG_RES:
	case SCAP_COLLECT_MMSG_IN_SIZE:
	case SCAP_COLLECT_MMSG_OUT_SIZE:
	case SCAP_COLLECT_MMSG_IN_DATA:
	case SCAP_COLLECT_MMSG_OUT_DATA:
	case SCAP_COLLECT_MMSG_IN_TUPLE:
	case SCAP_COLLECT_MMSG_OUT_TUPLE:
	case SCAP_COLLECT_MMSG_CONTROL:
		return true;
	default:
		return false;
	}
}

static bool scap_is_input(const struct scap_fill *f)
{
	return f->event->code == SCAP_EV_SOCKET_RECVMSG_X ||
	       f->event->code == SCAP_EV_SOCKET_RECVMMSG_X;
}

#ifdef CONFIG_COMPAT
static bool scap_read_compat_msg(struct scap_msg *m, unsigned long from, u32 index, bool mmsg)
{
	struct compat_mmsghdr h;
	size_t size = mmsg ? sizeof(h) : sizeof(h.msg_hdr);

	if (!scap_read_user(&h, from + index * sizeof(h), size))
		return false;
	m->name = h.msg_hdr.msg_name;
	m->namelen = h.msg_hdr.msg_namelen;
	m->iov = h.msg_hdr.msg_iov;
	m->iovlen = h.msg_hdr.msg_iovlen;
	m->control = h.msg_hdr.msg_control;
	m->controllen = h.msg_hdr.msg_controllen;
	m->len = mmsg ? h.msg_len : 0;
	return true;
}
#endif

static bool scap_read_msg(struct scap_msg *m, unsigned long from, u32 index, bool mmsg)
{
	struct mmsghdr h;
	size_t size = mmsg ? sizeof(h) : sizeof(h.msg_hdr);

	if (!scap_read_user(&h, from + index * sizeof(h), size))
		return false;
	m->name = (unsigned long)h.msg_hdr.msg_name;
	m->namelen = h.msg_hdr.msg_namelen;
	m->iov = (unsigned long)h.msg_hdr.msg_iov;
	m->iovlen = h.msg_hdr.msg_iovlen;
	m->control = (unsigned long)h.msg_hdr.msg_control;
	m->controllen = h.msg_hdr.msg_controllen;
	m->len = mmsg ? h.msg_len : 0;
	return true;
}

/* The header of this event's message, NULL when unreadable. */
static const struct scap_msg *scap_msg(struct scap_fill *f, bool mmsg)
{
	unsigned long from = f->call->args[1];
	u32 index = f->call->message;
	bool found;

	if (f->found.msg == SCAP_UNKNOWN) {
#ifdef CONFIG_COMPAT
		if (f->call->compat)
			found = scap_read_compat_msg(&f->msg, from, index, mmsg);
		else
#endif
			found = scap_read_msg(&f->msg, from, index, mmsg);
		f->found.msg = found ? SCAP_FOUND : SCAP_ABSENT;
	}
	return f->found.msg == SCAP_FOUND ? &f->msg : NULL;
}

/* Bytes this message carried: the result of the call, or the kernel's note in its header. */
static s64 scap_msg_done(const struct scap_fill *f, const struct scap_msg *m, bool mmsg)
{
	return mmsg && f->call->ret >= 0 ? m->len : f->call->ret;
}

enum scap_result scap_msg_number(struct scap_fill *f, enum scap_collector which, u64 *out)
{
	bool mmsg = scap_is_mmsg(which), in = scap_is_input(f);
	const struct scap_msg *m;
	s64 done;

	*out = 0;
	if (in && !mmsg && f->call->ret < 0)
		return SCAP_OK;
	m = scap_msg(f, mmsg);
	if (!m) {
		if (in)
			return SCAP_FAULT;
		if (which == SCAP_COLLECT_MMSG_RES)
			*out = f->call->ret;
		return SCAP_OK;
	}
	done = scap_msg_done(f, m, mmsg);
	if (which == SCAP_COLLECT_MMSG_RES) {
		*out = done;
		return SCAP_OK;
	}
	if ((in && done <= 0) || (mmsg && f->call->ret < 0))
		return SCAP_OK;
	return scap_iov_size(f, m->iov, m->iovlen, in, done, out);
}

/* sendmsg leaves its size out when the header is unreadable; sendmmsg says 0. */
enum scap_result scap_collect_msg_out_size(struct scap_fill *f)
{
	enum scap_result result;
	u32 size;
	u64 wide;

	if (!scap_msg(f, false))
		return SCAP_OK;
	result = scap_msg_number(f, SCAP_COLLECT_MSG_OUT_SIZE, &wide);
	if (result)
		return result;
	size = wide;
	if (scap_room(f) < sizeof(size))
		return SCAP_FULL;
	memcpy(f->at, &size, sizeof(size));
	return scap_append(f, sizeof(size));
}

static enum scap_result scap_append_msg_data(struct scap_fill *f, const struct scap_msg *m,
					     bool mmsg)
{
	const u8 *before = f->at;
	bool in = scap_is_input(f);
	enum scap_result result;
	s64 limit = in ? scap_msg_done(f, m, mmsg) : READ_ONCE(f->workspace->settings->snaplen);

	if ((in || mmsg) && f->call->ret < 0)
		return SCAP_OK;
	/* Only the plain calls look at the address for the port. */
	result = scap_append_iov(f, m->iov, m->iovlen, in, limit, mmsg ? 0 : m->name);
	f->found.payload = f->at > before;
	return result;
}

static enum scap_result scap_append_msg_tuple(struct scap_fill *f, const struct scap_msg *m,
					      bool mmsg)
{
	struct scap_addr addr SCAP_UNINITIALIZED;

	if (!mmsg && f->call->ret < 0)
		return SCAP_OK;
	scap_read_addr(&addr, m->name, m->namelen);
	if (mmsg && !addr.len)
		return SCAP_OK;
	return scap_append_tuple(f, (int)f->call->args[0], scap_is_input(f), &addr);
}

/* Control bytes: cut to the payload limit once there was payload. */
static enum scap_result scap_append_msg_control(struct scap_fill *f, const struct scap_msg *m,
						bool mmsg)
{
	if (f->call->ret < 0)
		return SCAP_OK;
	if (f->found.payload)
		return scap_append_payload(f, m->control, m->controllen,
					   mmsg ? 0 : m->name);
	return scap_append_user_bytes(f, m->control, m->controllen);
}

enum scap_result scap_collect_msg(struct scap_fill *f, enum scap_collector which)
{
	bool mmsg = scap_is_mmsg(which), in = scap_is_input(f);
	const struct scap_msg *m = scap_msg(f, mmsg);

	if (!m && in && (mmsg || f->call->ret >= 0))
		return SCAP_FAULT;
	if (!m)
		return SCAP_OK;
	switch (which) {
	case SCAP_COLLECT_MSG_CONTROL:
	case SCAP_COLLECT_MMSG_CONTROL:
		return scap_append_msg_control(f, m, mmsg);
	case SCAP_COLLECT_MSG_IN_TUPLE:
	case SCAP_COLLECT_MSG_OUT_TUPLE:
	case SCAP_COLLECT_MMSG_IN_TUPLE:
	case SCAP_COLLECT_MMSG_OUT_TUPLE:
		return scap_append_msg_tuple(f, m, mmsg);
	default:
		return scap_append_msg_data(f, m, mmsg);
	}
}
