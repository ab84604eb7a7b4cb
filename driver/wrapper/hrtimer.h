/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* linux/hrtimer.h: hrtimer_setup() took the place of hrtimer_init() in 6.13. */
#ifndef SCAP_WRAPPER_HRTIMER_H
#define SCAP_WRAPPER_HRTIMER_H

#include <linux/hrtimer.h>
#include <linux/version.h>

static inline void scap_hrtimer_setup(struct hrtimer *timer,
				      enum hrtimer_restart (*fn)(struct hrtimer *))
{
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 13, 0)
	hrtimer_setup(timer, fn, CLOCK_MONOTONIC, HRTIMER_MODE_REL_PINNED);
#else
	hrtimer_init(timer, CLOCK_MONOTONIC, HRTIMER_MODE_REL_PINNED);
	timer->function = fn;
#endif
}

#endif
