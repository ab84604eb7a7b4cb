// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Numbers of the task: ids in its own and in the initial pid namespace, limits, flags of clone. */
#include <linux/nsproxy.h>
#include <linux/pid_namespace.h>
#include <linux/rcupdate.h>
#include <linux/resource.h>
#include <linux/sched/signal.h>
#include <linux/tty.h>
#include <linux/tty_driver.h>

#include "collect/fill.h"
#include "generated/flags.h"
#include "wrapper/sched.h"

/* Wire value of "the child is in another pid namespace than the initial one". */
#define SCAP_CHILD_IN_PIDNS	0x20000000

static pid_t scap_parent(const struct task_struct *task)
{
	const struct task_struct *parent;
	pid_t pid;

	rcu_read_lock();
	parent = rcu_dereference(task->real_parent);
	pid = parent ? parent->pid : 0;
	rcu_read_unlock();
	return pid;
}

/* Id of @type as the task's own pid namespace numbers it. */
static pid_t scap_virtual(struct task_struct *task, enum pid_type type)
{
	struct pid_namespace *ns;
	pid_t id;

	rcu_read_lock();
	ns = task_active_pid_ns(task);
	id = ns ? __task_pid_nr_ns(task, type, ns) : 0;
	rcu_read_unlock();
	return id;
}

/* When the init of the task's pid namespace started, boot clock ns. */
static u64 scap_pidns_start(struct task_struct *task)
{
	const struct task_struct *init;
	struct pid_namespace *ns;
	u64 start = 0;

	rcu_read_lock();
	ns = task_active_pid_ns(task);
	init = ns ? READ_ONCE(ns->child_reaper) : NULL;
	if (init)
		start = scap_task_start(init);
	rcu_read_unlock();
	return start;
}

static u32 scap_tty(void)
{
	struct tty_struct *tty = get_current_tty();
	u32 dev;

	if (!tty)
		return 0;
	dev = scap_dev(tty_devnum(tty));
	tty_kref_put(tty);
	return dev;
}

static bool scap_makes_pidns(void)
{
	struct pid_namespace *ns = task_active_pid_ns(current);

	if (ns != &init_pid_ns)
		return true;
	return current->nsproxy && current->nsproxy->pid_ns_for_children != ns;
}

/* Flags of a clone as the parent asked for them, or as the child shows them. */
u64 scap_clone_wire(const struct scap_fill *f, u64 asked)
{
	struct task_struct *child = f->call->task;
	u64 wire;

	if (f->call->origin != SCAP_FROM_TRACEPOINT) {
		wire = scap_clone_flags(asked, 0);
		return scap_makes_pidns() ? wire | SCAP_CHILD_IN_PIDNS : wire;
	}
	asked = 0;
	if (child->pid != child->tgid)
		asked |= CLONE_THREAD | CLONE_SIGHAND | CLONE_VM;
	if (child->files && child->files == current->files)
		asked |= CLONE_FILES;
	wire = scap_clone_flags(asked, 0);
	return task_active_pid_ns(child) != &init_pid_ns ? wire | SCAP_CHILD_IN_PIDNS : wire;
}

u64 scap_task_number(struct scap_fill *f, enum scap_collector which)
{
	struct task_struct *task = f->call->task;

	switch (which) {
	case SCAP_COLLECT_TID:
		return task->pid;
	case SCAP_COLLECT_PID:
		return task->tgid;
	case SCAP_COLLECT_PTID:
		return scap_parent(task);
	case SCAP_COLLECT_VTID:
		return scap_virtual(task, PIDTYPE_PID);
	case SCAP_COLLECT_VPID:
		return scap_virtual(task, PIDTYPE_TGID);
	case SCAP_COLLECT_VPGID:
		return scap_virtual(task, PIDTYPE_PGID);
	case SCAP_COLLECT_PGID:
		return __task_pid_nr_ns(task, PIDTYPE_PGID, &init_pid_ns);
	case SCAP_COLLECT_TTY:
		return scap_tty();
	case SCAP_COLLECT_FDLIMIT:
		return task_rlimit(current, RLIMIT_NOFILE);
	case SCAP_COLLECT_PIDNS_START:
		return f->call->ret == 0 ? scap_pidns_start(task) : 0;
	case SCAP_COLLECT_PGFT_MAJ:
		return task->maj_flt;
	case SCAP_COLLECT_PGFT_MIN:
		return task->min_flt;
	default:
		return 0;
	}
}
