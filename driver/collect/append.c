// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Finishing a parameter: strings, bytes and numbers of the kernel and of the caller. */
#include <linux/string.h>

#include "collect/fill.h"
#include "uapi/scap.h"
#include "wrapper/uaccess.h"

bool __cold scap_lost(struct scap_fill *f, u8 *at, enum scap_result result)
{
	if (result != SCAP_FAULT || !READ_ONCE(f->workspace->settings->complete))
		return true;
	f->at = at;
	return false;
}

/* The @len bytes at f->at are the parameter. */
enum scap_result scap_append(struct scap_fill *f, u32 len)
{
	if (WARN_ON_ONCE(len > scap_room(f)))
		return SCAP_BUG;
	f->at += len;
	return SCAP_OK;
}

/* Bytes of the kernel: all of them, with at least one byte to spare, or none. */
enum scap_result scap_append_bytes(struct scap_fill *f, const void *bytes, u32 len)
{
	if (len >= scap_room(f))
		return SCAP_FULL;
	memcpy(f->at, bytes, len);
	return scap_append(f, len);
}

/* A string of the kernel, cut to the room. */
enum scap_result scap_append_str(struct scap_fill *f, const char *str)
{
	u32 room = scap_room(f);
	char *to = f->at;
	u32 len;

	if (!room)
		return SCAP_FULL;
	len = strnlen(str, room - 1);
	memcpy(to, str, len);
	to[len] = '\0';
	return scap_append(f, len + 1);
}

/* A string of the caller, cut to the room; empty when NULL or not readable to its end. */
enum scap_result scap_append_user_str(struct scap_fill *f, unsigned long str)
{
	u32 room = scap_room(f);
	char *to = f->at;
	long len;

	if (!room)
		return SCAP_FULL;
	if (!str)
		return SCAP_OK;
	len = scap_read_user_str(to, str, room);
	if (len < 0)
		return SCAP_OK;
	if (len < room)
		len++;
	to[len - 1] = '\0';
	f->at += len;
	return SCAP_OK;
}

enum scap_result scap_append_user_bytes(struct scap_fill *f, unsigned long from, u64 len)
{
	u32 room = scap_room(f);

	if (!room)
		return SCAP_FULL;
	if (!from || !len)
		return SCAP_OK;
	if (min_t(u64, len, SCAP_LOOKAHEAD) >= room)
		return SCAP_FULL;
	len = min_t(u64, len, room);
	if (!scap_read_user(f->at, from, len))
		return SCAP_OK;
	return scap_append(f, len);
}
