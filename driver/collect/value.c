// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Numbers in arrays of the caller. */
#include "collect/fill.h"
#include "wrapper/syscall.h"
#include "wrapper/uaccess.h"

/* A long of the caller has the size of its own longs, not of ours. */
static enum scap_user_type scap_sized(const struct scap_call *call, enum scap_user_type type)
{
	bool narrow = (call->compat && !scap_caller_in_sendfile64()) || BITS_PER_LONG == 32;

	switch (type) {
	case SCAP_USER_LONG:
		return narrow ? SCAP_USER_S32 : SCAP_USER_U64;
	case SCAP_USER_ULONG:
		return narrow ? SCAP_USER_U32 : SCAP_USER_U64;
	default:
		return type;
	}
}

bool scap_read_value(const struct scap_call *call, enum scap_user_type type, u32 arg, u32 index,
		     u64 *out)
{
	unsigned long base = call->args[arg];
	u64 wide;
	u32 word;

	*out = 0;
	if (!base)
		return false;
	type = scap_sized(call, type);
	if (type == SCAP_USER_U64) {
		if (!scap_read_user(&wide, base + index * sizeof(wide), sizeof(wide)))
			return false;
		*out = wide;
		return true;
	}
	if (!scap_read_user(&word, base + index * sizeof(word), sizeof(word)))
		return false;
	*out = type == SCAP_USER_S32 ? (s64)(s32)word : word;
	return true;
}
