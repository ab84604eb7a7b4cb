/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* linux/capability.h: a set was an array of two words before 6.3. */
#ifndef SCAP_WRAPPER_CAPABILITY_H
#define SCAP_WRAPPER_CAPABILITY_H

#include <linux/capability.h>
#include <linux/version.h>

static inline u64 scap_cap_bits(kernel_cap_t set)
{
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 3, 0)
	return set.val;
#else
	return (u64)set.cap[1] << 32 | set.cap[0];
#endif
}

#endif
