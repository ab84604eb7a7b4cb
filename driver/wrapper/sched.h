/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* linux/sched.h: the start time on the boot clock had another name before 5.5. */
#ifndef SCAP_WRAPPER_SCHED_H
#define SCAP_WRAPPER_SCHED_H

#include <linux/sched.h>
#include <linux/version.h>

static inline u64 scap_task_start(const struct task_struct *task)
{
#if LINUX_VERSION_CODE >= KERNEL_VERSION(5, 5, 0)
	return task->start_boottime;
#else
	return task->real_start_time;
#endif
}

#endif
