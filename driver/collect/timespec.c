// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Times of the caller. */
#include <linux/time64.h>

#include "collect/fill.h"
#include "wrapper/uaccess.h"

/* Nanoseconds of a timespec, 0 when there is none to read. */
u64 scap_timespec_ns(const struct scap_fill *f, unsigned long from)
{
	s64 wide[2];
	s32 word[2];

	if (!from)
		return 0;
	if (!f->call->compat && BITS_PER_LONG == 64) {
		if (!scap_read_user(wide, from, sizeof(wide)))
			return 0;
		return (u64)wide[0] * NSEC_PER_SEC + wide[1];
	}
	if (!scap_read_user(word, from, sizeof(word)))
		return 0;
	return (u64)(s64)word[0] * NSEC_PER_SEC + word[1];
}
