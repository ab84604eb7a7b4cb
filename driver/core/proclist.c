// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* CPU times of every thread of the system, as one snapshot. */
#include <linux/math64.h>
#include <linux/mm.h>
#include <linux/param.h>
#include <linux/rcupdate.h>
#include <linux/sched/cputime.h>
#include <linux/sched/signal.h>
#include <linux/uaccess.h>

#include "core/device.h"
#include "uapi/scap.h"

static u64 scap_ns_to_ticks(u64 ns)
{
	return div_u64(ns, NSEC_PER_SEC / USER_HZ);
}

/* Fill up to @max entries; returns the number of threads there are. */
static s64 scap_proclist_fill(struct scap_proc_entry *entries, s64 max)
{
	struct task_struct *process, *thread;
	u64 utime, stime;
	s64 n = 0;

	rcu_read_lock();
	for_each_process_thread(process, thread) {
		if (n < max) {
			task_cputime_adjusted(thread, &utime, &stime);
			entries[n].tid = thread->pid;
			entries[n].utime = scap_ns_to_ticks(utime);
			entries[n].stime = scap_ns_to_ticks(stime);
		}
		n++;
	}
	rcu_read_unlock();
	return n;
}

int scap_proclist_get(void __user *buf)
{
	struct scap_proclist __user *to = buf;
	struct scap_proc_entry *entries;
	struct scap_proclist head;
	int err = 0;
	s64 n;

	if (copy_from_user(&head, to, sizeof(head)))
		return -EINVAL;
	if (head.max_entries < 0 || head.max_entries > SCAP_PROCLIST_MAX)
		return -EINVAL;
	/* One more than asked for: zero entries are a valid question. */
	entries = kvmalloc_array(head.max_entries + 1, sizeof(*entries), GFP_KERNEL);
	if (!entries)
		return -EINVAL;

	n = scap_proclist_fill(entries, head.max_entries);
	head.n_entries = n;
	if (copy_to_user(to, &head, sizeof(head)))
		err = -EINVAL;
	else if (n >= head.max_entries)
		err = -ENOSPC;
	else if (copy_to_user(to->entries, entries, n * sizeof(*entries)))
		err = -EINVAL;
	kvfree(entries);
	return err;
}
