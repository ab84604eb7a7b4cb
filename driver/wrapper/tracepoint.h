/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * linux/tracepoint.h and the tracepoints used: parameters that came with time, and the compiler's
 * check that a probe has the type of its tracepoint.
 *
 * Probes ran with preemption off up to 6.12; the syscall tracepoints may fault since 6.13, others
 * are protected by SRCU in 7.x. There probes turn preemption off themselves.
 */
#ifndef SCAP_WRAPPER_TRACEPOINT_H
#define SCAP_WRAPPER_TRACEPOINT_H

#include <linux/preempt.h>
#include <linux/tracepoint.h>
#include <linux/version.h>
#include <trace/events/sched.h>
#include <trace/events/signal.h>
#include <trace/events/syscalls.h>

#if LINUX_VERSION_CODE >= KERNEL_VERSION(5, 18, 0)
#define SCAP_PROBE_SCHED_SWITCH(probe) \
	void probe(void *data, bool preempt, struct task_struct *prev, \
		   struct task_struct *next, unsigned int prev_state)
#else
#define SCAP_PROBE_SCHED_SWITCH(probe) \
	void probe(void *data, bool preempt, struct task_struct *prev, \
		   struct task_struct *next)
#endif

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 16, 0)
#define SCAP_PROBE_SCHED_PROCESS_EXIT(probe) \
	void probe(void *data, struct task_struct *task, bool group_dead)
#else
#define SCAP_PROBE_SCHED_PROCESS_EXIT(probe) \
	void probe(void *data, struct task_struct *task)
#endif

/* The tracepoints that report the page faults, and the only tracepoints that may be missing. */
#if defined(CONFIG_X86)
#define SCAP_HAVE_PAGE_FAULTS	1
#else
#define SCAP_HAVE_PAGE_FAULTS	0
#endif

/*
 * Probes of calls may sleep, so they may fault user memory in: since 6.13, where tracepoints of
 * calls are a kind of their own. Vendors bring such things to older numbers.
 */
#ifdef DECLARE_TRACE_SYSCALL
#define SCAP_CALLS_MAY_FAULT	1
#else
#define SCAP_CALLS_MAY_FAULT	0
#endif

/* From here on a probe stays on its CPU, and keeps what RCU keeps for it. */
static __always_inline void scap_probe_pin(void)
{
	if (SCAP_CALLS_MAY_FAULT)
		preempt_disable_notrace();
}

static __always_inline void scap_probe_unpin(void)
{
	if (SCAP_CALLS_MAY_FAULT)
		preempt_enable_notrace();
}

/* Where the child of a clone does not return through the exit hook. */
#if defined(CONFIG_ARM64) || defined(CONFIG_S390) || defined(CONFIG_RISCV) || \
	defined(CONFIG_LOONGARCH)
#define SCAP_CHILD_BY_TRACEPOINT	1
#else
#define SCAP_CHILD_BY_TRACEPOINT	0
#endif

#endif
