// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Finishing a parameter: strings, bytes and numbers of the kernel and of the caller. */
#include <linux/string.h>

#include "collect/fill.h"
#include "uapi/scap.h"
#include "wrapper/uaccess.h"

/* The @len bytes at scap_at() are the parameter. */
enum scap_result scap_append(struct scap_fill *f, u32 len)
{
	struct scap_record *rec = f->rec;
	u16 entry = len;

	if (WARN_ON_ONCE(rec->done >= rec->event->nparams || len > scap_room(f)))
		return SCAP_BUG;
	memcpy(rec->base + SCAP_EVENT_HEADER_LEN + rec->done * sizeof(entry), &entry,
	       sizeof(entry));
	rec->len += len;
	rec->done++;
	return SCAP_OK;
}

enum scap_result scap_append_empty(struct scap_fill *f)
{
	return scap_append(f, 0);
}

enum scap_result scap_append_number(struct scap_fill *f, u64 value, u8 width)
{
	u8 *to = scap_at(f);
	union {
		u64 u64;
		u32 u32;
		u16 u16;
		u8 u8;
	} v;

	if (scap_room(f) < width)
		return SCAP_FULL;
	switch (width) {
	case 1:
		v.u8 = value;
		break;
	case 2:
		v.u16 = value;
		break;
	case 4:
		v.u32 = value;
		break;
	default:
		v.u64 = value;
		width = 8;
		break;
	}
	memcpy(to, &v, width);
	return scap_append(f, width);
}

/* Bytes of the kernel: all of them, with at least one byte to spare, or none. */
enum scap_result scap_append_bytes(struct scap_fill *f, const void *bytes, u32 len)
{
	if (len >= scap_room(f))
		return SCAP_FULL;
	memcpy(scap_at(f), bytes, len);
	return scap_append(f, len);
}

/* A string of the kernel, cut to the room. */
enum scap_result scap_append_str(struct scap_fill *f, const char *str)
{
	u32 room = scap_room(f);
	char *to = scap_at(f);
	u32 len;

	if (!room)
		return SCAP_FULL;
	len = strnlen(str, room - 1);
	memcpy(to, str, len);
	to[len] = '\0';
	return scap_append(f, len + 1);
}

/*
 * A string of the caller, cut to the room; empty when NULL or not readable to its end. It goes
 * through the scratch page: see wrapper/uaccess.h for why not straight into the ring.
 */
enum scap_result scap_append_user_str(struct scap_fill *f, unsigned long str)
{
	char *scratch = f->rec->scratch;
	u32 room = scap_room(f);
	char *to = scap_at(f);
	u32 done = 0;

	if (!room)
		return SCAP_FULL;
	if (!str)
		return scap_append_empty(f);
	while (done < room) {
		long size = min_t(u32, room - done, SCAP_SCRATCH);
		long len = scap_read_user_str(scratch, str + done, size);

		if (len < 0)
			return scap_append_empty(f);
		memcpy(to + done, scratch, len);
		done += len;
		if (len < size) {
			to[done++] = '\0';
			return scap_append(f, done);
		}
	}
	to[room - 1] = '\0';
	return scap_append(f, room);
}

enum scap_result scap_append_user_bytes(struct scap_fill *f, unsigned long from, u64 len,
					u32 prefix)
{
	u32 room = scap_room(f);
	u8 *to = scap_at(f);

	if (room <= prefix)
		return SCAP_FULL;
	room -= prefix;
	if (!from || !len)
		return scap_append(f, prefix);
	if (min_t(u64, len, SCAP_LOOKAHEAD) >= room)
		return SCAP_FULL;
	len = min_t(u64, len, room);
	if (!scap_read_user(to + prefix, from, len))
		len = 0;
	return scap_append(f, prefix + len);
}
