/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * linux/uaccess.h: reading user memory from a probe. Nothing here sleeps or faults a page in: what
 * is not mapped right now is unreadable.
 *
 * Not copy_from_user_nofault() or strncpy_from_user(): their hardened-usercopy check costs more
 * than most copies, and for a ring (vmalloc memory) takes a lock all CPUs share.
 */
#ifndef SCAP_WRAPPER_UACCESS_H
#define SCAP_WRAPPER_UACCESS_H

#include <linux/mm.h>
#include <linux/nospec.h>
#include <linux/pagemap.h>
#include <linux/string.h>
#include <linux/uaccess.h>
#include <linux/version.h>
#include <asm/word-at-a-time.h>

/* core/faults.c: what could not be read right now, in case it is worth a fault. */
void scap_note_unreadable(unsigned long addr, unsigned long len, bool str);

/* Longer copies are left to the CPU's own instruction for it. */
#define SCAP_SHORT_COPY		256

/*
 * Where the kernel counts preemption, being in a probe is enough to make faults fail at once; also
 * counting it as a section without faults is not needed. Kernels that check for sleeping in atomic
 * sections want to hear it all the same.
 */
#define SCAP_MUST_DISABLE_FAULTS	(!IS_ENABLED(CONFIG_PREEMPT_COUNT) || \
					 IS_ENABLED(CONFIG_DEBUG_ATOMIC_SLEEP) || \
					 IS_ENABLED(CONFIG_PROVE_LOCKING))

static __always_inline void scap_nofault_begin(void)
{
	if (SCAP_MUST_DISABLE_FAULTS)
		pagefault_disable();
}

static __always_inline void scap_nofault_end(void)
{
	if (SCAP_MUST_DISABLE_FAULTS)
		pagefault_enable();
}

/*
 * Word by word, within one window of user access, where nothing may be called: not even a memcpy()
 * that checks sizes.
 */
static __always_inline bool scap_read_user_short(u8 *to, const u8 __user *from, u32 len)
{
	if (!user_read_access_begin(from, len))
		return false;
	for (; len >= sizeof(u64); len -= sizeof(u64)) {
		u64 word;

		unsafe_get_user(word, (const u64 __user *)from, fault);
		__builtin_memcpy(to, &word, sizeof(word));
		to += sizeof(word);
		from += sizeof(word);
	}
	if (len & sizeof(u32)) {
		u32 word;

		unsafe_get_user(word, (const u32 __user *)from, fault);
		__builtin_memcpy(to, &word, sizeof(word));
		to += sizeof(word);
		from += sizeof(word);
	}
	for (len &= 3; len; len--) {
		u8 byte;

		unsafe_get_user(byte, from++, fault);
		*to++ = byte;
	}
	user_read_access_end();
	return true;
fault:
	user_read_access_end();
	return false;
}

static __always_inline bool scap_read_user_long(void *to, const void __user *from,
						unsigned long len)
{
	if (!access_ok(from, len))
		return false;
	/* The address is the caller's choice: no speculation beyond the check. */
	barrier_nospec();
	return !raw_copy_from_user(to, from, len);
}

static __always_inline bool scap_read_user(void *dst, unsigned long src, unsigned long len)
{
	const void __user *from = (const void __user *)src;
	bool done;

	scap_nofault_begin();
	if (len <= SCAP_SHORT_COPY)
		done = scap_read_user_short(dst, from, len);
	else
		done = scap_read_user_long(dst, from, len);
	scap_nofault_end();
	if (unlikely(!done))
		scap_note_unreadable(src, len, false);
	return done;
}

/* A part of a string within one page: bytes in front of the NUL, @size without one, or -EFAULT. */
static inline long scap_read_user_str_part(char *to, const char __user *from, u32 size)
{
	const struct word_at_a_time constants = WORD_AT_A_TIME_CONSTANTS;
	unsigned long word, zeros;
	u32 done = 0;
	char byte;

	if (!user_read_access_begin(from, size))
		return -EFAULT;
	for (; size - done >= sizeof(word); done += sizeof(word)) {
		unsafe_get_user(word, (const unsigned long __user *)(from + done), fault);
		__builtin_memcpy(to + done, &word, sizeof(word));
		if (has_zero(word, &zeros, &constants)) {
			zeros = prep_zero_mask(word, zeros, &constants);
			done += find_zero(create_zero_mask(zeros));
			break;
		}
	}
	for (; done < size; done++) {
		unsafe_get_user(byte, from + done, fault);
		to[done] = byte;
		if (!byte)
			break;
	}
	user_read_access_end();
	return done;
fault:
	user_read_access_end();
	return -EFAULT;
}

/*
 * Copy a string. Its length without the NUL; @size when there is no NUL in the first @size bytes
 * (then none is written); negative when unreadable. Bytes behind the NUL may be written.
 */
static inline long scap_read_user_str(char *dst, unsigned long src, long size)
{
	long done = 0, n;
	u32 part;

	scap_nofault_begin();
	/* Page by page: what is behind the end of the string need not be there. */
	while (done < size) {
		part = min_t(unsigned long, size - done, PAGE_SIZE - offset_in_page(src + done));
		n = scap_read_user_str_part(dst + done, (const char __user *)(src + done), part);
		if (n < 0) {
			done = n;
			break;
		}
		done += n;
		if (n < part)
			break;
	}
	scap_nofault_end();
	if (unlikely(done < 0))
		scap_note_unreadable(src, size, true);
	return done;
}

#if LINUX_VERSION_CODE >= KERNEL_VERSION(5, 16, 0)
/*
 * Touch @len bytes, or those up to a NUL, with page faults on. False when some of them stay
 * unreadable. Context: may sleep, as probes may since 6.13.
 */
static inline bool scap_fault_in_user(unsigned long addr, unsigned long len, bool str)
{
	if (str)
		return strnlen_user((const char __user *)addr, len) != 0;
	return fault_in_readable((const char __user *)addr, len) == 0;
}
#endif

#endif
