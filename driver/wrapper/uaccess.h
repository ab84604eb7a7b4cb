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

#include <linux/pagemap.h>
#include <linux/uaccess.h>

/* core/faults.c: what could not be read right now, in case it is worth a fault. */
void scap_note_unreadable(unsigned long addr, unsigned long len, bool str);

static inline bool scap_read_user(void *dst, unsigned long src, unsigned long len)
{
	const void __user *from = (const void __user *)src;
	unsigned long left;

	if (!access_ok(from, len))
		return false;
	pagefault_disable();
	left = raw_copy_from_user(dst, from, len);
	pagefault_enable();
	if (likely(!left))
		return true;
	scap_note_unreadable(src, len, false);
	return false;
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
	if (unlikely(len < 0))
		scap_note_unreadable(src, size, true);
	return len;
}

/*
 * Touch @len bytes, or those up to a NUL, with page faults on. False when some of them stay
 * unreadable. Context: may sleep.
 */
static inline bool scap_fault_in_user(unsigned long addr, unsigned long len, bool str)
{
	if (str)
		return strnlen_user((const char __user *)addr, len) != 0;
	return fault_in_readable((const char __user *)addr, len) == 0;
}

#endif
