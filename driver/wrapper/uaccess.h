/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * linux/uaccess.h: reading user memory from a probe. Nothing here sleeps or faults a page in: what
 * is not mapped right now is unreadable.
 *
 * Not copy_from_user_nofault(): its hardened-usercopy check of a ring (vmalloc memory) takes a lock
 * all CPUs share.
 */
#ifndef SCAP_WRAPPER_UACCESS_H
#define SCAP_WRAPPER_UACCESS_H

#include <linux/uaccess.h>

static inline bool scap_read_user(void *dst, unsigned long src, unsigned long len)
{
	const void __user *from = (const void __user *)src;
	unsigned long left;

	if (!access_ok(from, len))
		return false;
	pagefault_disable();
	left = raw_copy_from_user(dst, from, len);
	pagefault_enable();
	return left == 0;
}

/*
 * Copy a string. Its length without the NUL; @size when there is no NUL in the first @size bytes
 * (then none is written); negative when unreadable.
 */
static inline long scap_read_user_str(char *dst, unsigned long src, long size)
{
	long len;

	pagefault_disable();
	len = strncpy_from_user(dst, (const char __user *)src, size);
	pagefault_enable();
	return len;
}

#endif
