// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Filters: a consumer that asks records only some cgroups and processes. Looked at after the mask
 * and before anything of the call, in a few hash lookups and without a lock. A filter is replaced
 * as a whole (RCU); forks and exits keep its set of processes true while it is in use.
 */
#include <linux/cgroup.h>
#include <linux/err.h>
#include <linux/hash.h>
#include <linux/pid.h>
#include <linux/rculist.h>
#include <linux/sched/signal.h>
#include <linux/slab.h>
#include <linux/threads.h>
#include <linux/uaccess.h>

#include "core/consumer.h"
#include "core/filter.h"
#include "core/hooks.h"
#include "core/record.h"

#define SCAP_FILTER_FLAGS	(SCAP_EXT_FILTER_LIMIT | SCAP_EXT_FILTER_CHILDREN | \
				 SCAP_EXT_FILTER_SUBTREE | SCAP_EXT_FILTER_DROP_OWN)
#define SCAP_FILTER_DEPTH	32	/* levels of cgroups looked at for SUBTREE */

static_assert(SCAP_EXT_CGROUPS_MAX * 2 <= 1 << SCAP_FILTER_CGROUP_BITS);

static bool scap_filter_has_cgroup(const struct scap_filter *f, u64 id)
{
	u32 i = hash_64(id, SCAP_FILTER_CGROUP_BITS);

	/* Half of the slots are free, so this ends. */
	while (f->cgroups[i] && f->cgroups[i] != id)
		i = (i + 1) % ARRAY_SIZE(f->cgroups);
	return f->cgroups[i] != 0;
}

static void scap_filter_add_cgroup(struct scap_filter *f, u64 id)
{
	u32 i = hash_64(id, SCAP_FILTER_CGROUP_BITS);

	while (f->cgroups[i] && f->cgroups[i] != id)
		i = (i + 1) % ARRAY_SIZE(f->cgroups);
	f->cgroups[i] = id;
}

#ifdef CONFIG_CGROUPS
static struct cgroup *scap_filter_cgroup(const struct scap_filter *f, struct task_struct *task)
{
#ifdef CONFIG_CGROUP_SCHED
	if (f->hierarchy == SCAP_EXT_HIERARCHY_CPU)
		return task_css(task, cpu_cgrp_id)->cgroup;
#endif
	return task_dfl_cgroup(task);
}

static bool scap_filter_in_cgroups(const struct scap_filter *f, struct task_struct *task)
{
	struct cgroup *cgrp;
	unsigned int depth;
	bool in = false;

	rcu_read_lock();
	cgrp = scap_filter_cgroup(f, task);
	for (depth = 0; cgrp && depth < SCAP_FILTER_DEPTH && !in; depth++) {
		in = scap_filter_has_cgroup(f, cgroup_id(cgrp));
		cgrp = f->flags & SCAP_EXT_FILTER_SUBTREE ? cgroup_parent(cgrp) : NULL;
	}
	rcu_read_unlock();
	return in;
}
#else
static bool scap_filter_in_cgroups(const struct scap_filter *f, struct task_struct *task)
{
	return false;
}
#endif

/* Is it about the process left out: what it does, or an idle CPU that turns to it? */
static bool scap_filter_is_own(const struct scap_filter *f, const struct scap_call *call,
			       unsigned int tp)
{
	if (!f->own)
		return false;
	return task_tgid(call->task) == f->own ||
	       (tp == SCAP_TP_SCHED_SWITCH && is_idle_task(call->task) &&
		task_tgid(call->sched.next) == f->own);
}

static bool scap_filter_keeps(const struct scap_filter *f, const struct scap_call *call,
			      unsigned int tp, int nr)
{
	if (tp == SCAP_TP_SYS_ENTER || tp == SCAP_TP_SYS_EXIT)
		return nr >= 0 && test_bit(nr, f->keep_syscalls);
	return f->keep_tracepoints & BIT(tp);
}

static bool scap_filter_takes(const struct scap_filter *f, const struct scap_call *call,
			      unsigned int tp, int nr)
{
	if (scap_filter_is_own(f, call, tp))
		return false;
	if (!(f->flags & SCAP_EXT_FILTER_LIMIT) || scap_filter_keeps(f, call, tp, nr))
		return true;
	return (f->has_tgids && scap_tgids_has(&f->tgids, call->task->tgid)) ||
	       (f->has_cgroups && scap_filter_in_cgroups(f, call->task));
}

bool scap_filter_passes(struct scap_consumer *c, const struct scap_call *call, unsigned int tp,
			int nr)
{
	const struct scap_filter *f = rcu_dereference_sched(c->filter);

	if (!f || scap_filter_takes(f, call, tp, nr))
		return true;
	this_cpu_ptr(c->rings)->ext.n_filtered++;
	return false;
}

static void scap_filter_follow(struct scap_consumer *c, struct scap_filter *f, u32 parent,
			       u32 child)
{
	if (!f || !f->has_tgids)
		return;
	if (!(f->flags & SCAP_EXT_FILTER_CHILDREN) || !scap_tgids_has(&f->tgids, parent))
		/* A number in the set whose process is gone: this is another one. */
		scap_tgids_remove(&f->tgids, child);
	else if (!scap_tgids_add(&f->tgids, child))
		this_cpu_ptr(c->rings)->ext.n_untracked++;
}

void scap_probe_filter_fork(void *data, struct task_struct *parent, struct task_struct *child)
{
	struct scap_consumer *c;

	if (child->pid != child->tgid)
		return;
	preempt_disable_notrace();
	scap_for_each_consumer(c) {
		scap_filter_follow(c, rcu_dereference_sched(c->filter), parent->tgid, child->tgid);
		scap_filter_follow(c, rcu_dereference_sched(c->filter_next), parent->tgid,
				   child->tgid);
	}
	preempt_enable_notrace();
}

SCAP_PROBE_SCHED_PROCESS_EXIT(scap_probe_filter_exit)
{
	struct scap_consumer *c;
	struct scap_filter *f;

	if (atomic_read(&task->signal->live))
		return;
	preempt_disable_notrace();
	scap_for_each_consumer(c) {
		f = rcu_dereference_sched(c->filter);
		if (f && f->has_tgids)
			scap_tgids_mark_dead(&f->tgids, task->tgid);
		f = rcu_dereference_sched(c->filter_next);
		if (f && f->has_tgids)
			scap_tgids_mark_dead(&f->tgids, task->tgid);
	}
	preempt_enable_notrace();
}

void scap_filter_adopt(struct scap_filter *f)
{
	struct task_struct *process, *parent;
	bool more;

	if (!(f->flags & SCAP_EXT_FILTER_CHILDREN) || !f->has_tgids)
		return;
	/* Whoever forks while we look is followed if in the set, and found in the next round. */
	do {
		more = false;
		rcu_read_lock();
		for_each_process(process) {
			parent = rcu_dereference(process->real_parent);
			if (!scap_tgids_has(&f->tgids, process->tgid) &&
			    scap_tgids_has(&f->tgids, parent->tgid))
				more |= scap_tgids_add(&f->tgids, process->tgid);
		}
		rcu_read_unlock();
		cond_resched();
	} while (more);
}

static int scap_filter_check(const struct scap_ext_filter *wanted)
{
	bool sets = wanted->n_cgroups || wanted->n_tgids;

	if (wanted->flags & ~SCAP_FILTER_FLAGS || wanted->keep_tracepoints >> SCAP_TP_MAX)
		return -EINVAL;
	if (wanted->n_cgroups > SCAP_EXT_CGROUPS_MAX || wanted->n_tgids > SCAP_EXT_TGIDS_MAX)
		return -EINVAL;
	if (!(wanted->flags & SCAP_EXT_FILTER_LIMIT) &&
	    (sets || wanted->flags & (SCAP_EXT_FILTER_CHILDREN | SCAP_EXT_FILTER_SUBTREE)))
		return -EINVAL;
#ifdef CONFIG_CGROUPS
	if (wanted->hierarchy == SCAP_EXT_HIERARCHY_V2)
		return 0;
#ifdef CONFIG_CGROUP_SCHED
	if (wanted->hierarchy == SCAP_EXT_HIERARCHY_CPU)
		return 0;
#endif
	return -EINVAL;
#else
	return wanted->n_cgroups || wanted->hierarchy ? -EINVAL : 0;
#endif
}

static int scap_filter_load(struct scap_filter *f, const struct scap_ext_filter *wanted)
{
	const u64 __user *cgroups = u64_to_user_ptr(wanted->cgroups);
	const u32 __user *tgids = u64_to_user_ptr(wanted->tgids);
	u32 i, tgid;
	u64 id;

	for (i = 0; i < wanted->n_cgroups; i++) {
		if (copy_from_user(&id, cgroups + i, sizeof(id)))
			return -EFAULT;
		if (!id)
			return -EINVAL;
		scap_filter_add_cgroup(f, id);
	}
	for (i = 0; i < wanted->n_tgids; i++) {
		if (copy_from_user(&tgid, tgids + i, sizeof(tgid)))
			return -EFAULT;
		if (!tgid || tgid > PID_MAX_LIMIT)
			return -EINVAL;
		if (!scap_tgids_add(&f->tgids, tgid))
			return -ENOSPC;
	}
	return 0;
}

struct scap_filter *scap_filter_make(const struct scap_ext_filter *wanted)
{
	struct scap_filter *f;
	unsigned int nr;
	int err;

	err = scap_filter_check(wanted);
	if (err)
		return ERR_PTR(err);
	f = kvzalloc(sizeof(*f), GFP_KERNEL);
	if (!f)
		return ERR_PTR(-ENOMEM);
	f->flags = wanted->flags;
	f->hierarchy = wanted->hierarchy;
	f->keep_tracepoints = wanted->keep_tracepoints;
	f->has_tgids = wanted->n_tgids;
	f->has_cgroups = wanted->n_cgroups;
	if (wanted->flags & SCAP_EXT_FILTER_DROP_OWN) {
		f->own_tgid = current->tgid;
		f->own = get_pid(task_tgid(current));
	}
	for (nr = 0; nr < SCAP_SYSCALLS_MAX; nr++) {
		if (wanted->keep_syscalls[nr / 64] >> (nr % 64) & 1)
			__set_bit(nr, f->keep_syscalls);
	}
	err = scap_filter_load(f, wanted);
	if (err) {
		scap_filter_free(f);
		return ERR_PTR(err);
	}
	return f;
}

void scap_filter_free(struct scap_filter *filter)
{
	if (filter)
		put_pid(filter->own);
	kvfree(filter);
}
