// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The end of a process: its status, and who takes over its children. */
#include <linux/pid_namespace.h>
#include <linux/rcupdate.h>
#include <linux/sched/signal.h>
#include <linux/sched/task.h>

#include "collect/fill.h"

/* Ancestors that are looked at; a chain that is longer ends with the namespace's init. */
#define SCAP_MAX_ANCESTORS	256

/* Threads that are looked at, of all groups together. */
#define SCAP_MAX_THREADS	1024

/* The first thread of the task's group that is not on its way out. */
static struct task_struct *scap_live_thread(struct task_struct *task, int *left)
{
	struct task_struct *t;

	for_each_thread(task, t) {
		if (!(t->flags & PF_EXITING))
			return t;
		if (--*left <= 0)
			break;
	}
	return NULL;
}

/*
 * The task that becomes the parent of the children of @task, as the kernel is about to choose it.
 * Without the lock of the process tree: RCU keeps the tasks, and a race with another exit can only
 * name a task that was right a moment ago.
 */
static pid_t scap_reaper(struct task_struct *task)
{
	struct task_struct *t, *init, *live;
	struct pid_namespace *ns;
	struct pid *pid;
	int n = 0, left = SCAP_MAX_THREADS;

	if (list_empty(&task->children))
		return 0;
	t = scap_live_thread(task, &left);
	if (t)
		return t->pid;
	ns = task_active_pid_ns(task);
	init = ns ? READ_ONCE(ns->child_reaper) : NULL;
	if (!init || same_thread_group(init, task))
		return 0;
	if (!task->signal->has_child_subreaper)
		return init->pid;
	for (t = rcu_dereference(task->real_parent); t && n < SCAP_MAX_ANCESTORS && left > 0;
	     t = rcu_dereference(t->real_parent), n++) {
		/* An ancestor that has exited meanwhile and was waited for has no pid any more. */
		pid = READ_ONCE(t->thread_pid);
		if (!pid || pid->level != ns->level || t == &init_task)
			break;
		if (!t->signal->is_child_subreaper)
			continue;
		live = scap_live_thread(t, &left);
		if (live)
			return live->pid;
	}
	return init->pid;
}

u64 scap_exit_number(const struct scap_fill *f, enum scap_collector which)
{
	struct task_struct *task = f->call->task;
	int code = task->exit_code;
	u64 out;

	switch (which) {
	case SCAP_COLLECT_EXIT_STATUS:
		return (s64)code;
	case SCAP_COLLECT_EXIT_RET:
		return (code & 0xff00) >> 8;
	case SCAP_COLLECT_EXIT_SIG:
		/* 0x7f in the low bits is "stopped", no death. */
		return (code & 0x7f) == 0x7f ? 0 : code & 0x7f;
	case SCAP_COLLECT_EXIT_CORE:
		return (code & 0x80) != 0;
	default:
		rcu_read_lock();
		out = scap_reaper(task);
		rcu_read_unlock();
		return out;
	}
}
