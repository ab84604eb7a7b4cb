// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Buffers of the caller: what it read, what it wrote. */
#include "collect/fill.h"
#include "wrapper/uaccess.h"

/* The limit does not depend on what is there. */
static __always_inline enum scap_result scap_append_plain(struct scap_fill *f, unsigned long from,
							  u64 len, u32 room)
{
	if (len > SCAP_LOOKAHEAD)
		len = min3(len, (u64)READ_ONCE(f->workspace->settings->snaplen), (u64)room);
	if (likely(scap_read_user(f->at, from, len)))
		f->at += len;
	return SCAP_OK;
}

/*
 * The payload of a call on descriptor argument 0: its first bytes decide how much of it counts.
 * @peer: address given with the call, 0 for none.
 */
enum scap_result scap_append_payload(struct scap_fill *f, unsigned long from, u64 len,
				     unsigned long peer)
{
	u32 room = scap_room(f);
	u8 *to = f->at;
	u32 ahead, limit;

	if (!room)
		return SCAP_FULL;
	if (!from || !len)
		return SCAP_OK;
	ahead = min_t(u64, len, SCAP_LOOKAHEAD);
	if (ahead >= room)
		return SCAP_FULL;
	if (likely(!READ_ONCE(f->workspace->settings->dynamic_snaplen)))
		return scap_append_plain(f, from, len, room);
	if (!scap_read_user(to, from, ahead))
		return SCAP_OK;
	if (len <= ahead)
		return scap_append(f, ahead);
	limit = scap_snaplen(f, (int)f->call->args[0], to, ahead, peer);
	len = min3(len, (u64)limit, (u64)room);
	if (len > ahead && !scap_read_user(to + ahead, from + ahead, len - ahead))
		return SCAP_OK;
	return scap_append(f, len);
}

enum scap_result scap_collect_in_data(struct scap_fill *f, unsigned long from,
				      unsigned long peer)
{
	if (f->call->ret <= 0)
		return SCAP_OK;
	return scap_append_payload(f, from, f->call->ret, peer);
}

enum scap_result scap_collect_out_data(struct scap_fill *f, unsigned long from, u64 len,
				       unsigned long peer)
{
	return scap_append_payload(f, from, f->call->ret > 0 ? f->call->ret : len, peer);
}

/* Bytes that are no payload: all of them that fit. */
enum scap_result scap_collect_bytes(struct scap_fill *f, unsigned long from, u64 len)
{
	return scap_append_user_bytes(f, from, len);
}
