// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Buffers of the caller: what it read, what it wrote. */
#include "collect/fill.h"
#include "wrapper/uaccess.h"

/*
 * The payload of a call on descriptor argument 0: its first bytes decide how much of it counts.
 * @peer: address given with the call, 0 for none.
 */
enum scap_result scap_append_payload(struct scap_fill *f, unsigned long from, u64 len,
				     unsigned long peer)
{
	u32 room = scap_room(f);
	u8 *to = scap_at(f);
	u32 ahead, limit;

	if (!room)
		return SCAP_FULL;
	if (!from || !len)
		return scap_append_empty(f);
	ahead = min_t(u64, len, SCAP_LOOKAHEAD);
	if (ahead >= room)
		return SCAP_FULL;
	if (!scap_read_user(to, from, ahead))
		return scap_append_empty(f);
	if (len <= ahead)
		return scap_append(f, ahead);
	limit = scap_snaplen(f, (int)f->call->args[0], to, ahead, peer);
	len = min3(len, (u64)limit, (u64)room);
	if (len > ahead && !scap_read_user(to + ahead, from + ahead, len - ahead))
		return scap_append_empty(f);
	return scap_append(f, len);
}

static enum scap_result scap_peer(struct scap_fill *f, const struct scap_param *p, u64 *peer)
{
	*peer = 0;
	return p->other.from == SCAP_FROM_NONE ? SCAP_OK : scap_value(f, &p->other, peer);
}

enum scap_result scap_collect_in_data(struct scap_fill *f, const struct scap_param *p)
{
	enum scap_result result;
	u64 from, peer;

	result = scap_value(f, &p->value, &from) ?: scap_peer(f, p, &peer);
	if (result)
		return result;
	if (f->call->ret <= 0)
		return scap_append_empty(f);
	return scap_append_payload(f, from, f->call->ret, peer);
}

enum scap_result scap_collect_out_data(struct scap_fill *f, const struct scap_param *p)
{
	enum scap_result result;
	u64 from, len, peer;

	result = scap_value(f, &p->value, &from) ?: scap_value(f, &p->len, &len) ?:
		 scap_peer(f, p, &peer);
	if (result)
		return result;
	if (f->call->ret > 0)
		len = f->call->ret;
	return scap_append_payload(f, from, len, peer);
}

/* Bytes that are no payload: all of them that fit. */
enum scap_result scap_collect_bytes(struct scap_fill *f, const struct scap_param *p)
{
	enum scap_result result;
	u64 from, len;

	result = scap_value(f, &p->value, &from) ?: scap_value(f, &p->len, &len);
	return result ?: scap_append_user_bytes(f, from, len, 0);
}
