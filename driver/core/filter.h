/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* Which tasks a consumer records, see filter.c and SCAP_EXT_IOCTL_SET_FILTER. */
#ifndef SCAP_CORE_FILTER_H
#define SCAP_CORE_FILTER_H

#include <linux/bitmap.h>
#include <linux/types.h>

#include "core/tgids.h"
#include "uapi/extension.h"
#include "uapi/scap.h"

struct pid;
struct scap_call;
struct scap_consumer;
struct task_struct;

#define SCAP_FILTER_CGROUP_BITS	11	/* at most half of the slots are used */

/* Complete when published; only the set of processes changes, by forks and exits. */
struct scap_filter {
	u32 flags;			/* SCAP_EXT_FILTER_* */
	u32 hierarchy;			/* SCAP_EXT_HIERARCHY_* */
	u32 keep_tracepoints;
	bool has_tgids, has_cgroups;
	pid_t own_tgid;			/* number of the process left out; 0: none */
	struct pid *own;		/* that process: the number may be used again */
	DECLARE_BITMAP(keep_syscalls, SCAP_SYSCALLS_MAX);
	u64 cgroups[1 << SCAP_FILTER_CGROUP_BITS]; /* open addressing; 0: free */
	struct scap_tgids tgids;
};

/* A filter from user space's words, or ERR_PTR. Reads user memory. */
struct scap_filter *scap_filter_make(const struct scap_ext_filter *wanted);
void scap_filter_free(struct scap_filter *filter);
/* Add the descendants of the processes in the set. Forks must be followed already. */
void scap_filter_adopt(struct scap_filter *filter);

/*
 * Does the consumer record what @call tells of? Counts what it does not. @nr: native number of
 * a call, -1: none. Context: probe, preemption off.
 */
bool scap_filter_passes(struct scap_consumer *c, const struct scap_call *call, unsigned int tp,
			int nr);

#endif
