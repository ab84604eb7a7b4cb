// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * The probes. Each one decides early, with one look at what all consumers together want; then it
 * says once what happened (struct scap_call) and offers that to every consumer.
 *
 * Context: some task's system call, switch, fault or exit. Nothing here allocates or takes a lock;
 * preemption is off from scap_hit_begin() to scap_hit_end(), which also is the RCU read section
 * that keeps consumers alive. Where the tracepoint lets it, a probe may leave that section in the
 * middle and sleep (faults.c).
 */
#include <linux/ptrace.h>
#include <linux/sched/signal.h>
#include <linux/timekeeping.h>

#include "core/attach.h"
#include "core/consumer.h"
#include "core/faults.h"
#include "core/hooks.h"
#include "core/latency.h"
#include "core/native.h"
#include "core/offer.h"
#include "core/section.h"
#include "generated/events.h"
#include "generated/syscalls.h"
#include "wrapper/compiler.h"
#include "wrapper/syscall.h"
#include "wrapper/uaccess.h"

static __always_inline void scap_hit_begin(void)
{
	scap_probe_pin();
	__this_cpu_inc(scap_hits);
	scap_section_begin();
}

static __always_inline void scap_hit_end(void)
{
	scap_section_end();
	scap_probe_unpin();
}

/* Let others run, whose records come before what follows: the time is another one afterwards. */
static void scap_hit_pause(struct scap_call *call)
{
	if (!SCAP_CALLS_MAY_FAULT)
		return;
	scap_section_end();
	scap_probe_unpin();
	scap_probe_pin();
	scap_section_begin();
	call->ts = ktime_get_real_ns();
}

/* What all have in common. */
static __always_inline void scap_call_init(struct scap_call *call, struct task_struct *task,
					   enum scap_origin origin, u64 ts)
{
	call->ts = ts;
	call->task = task;
	call->sys = NULL;
	call->origin = origin;
	call->latency_state = SCAP_LATENCY_NONE;
	call->reads_user = origin != SCAP_FROM_TRACEPOINT;
	call->may_fault = origin != SCAP_FROM_TRACEPOINT;
	call->nr = 0;
	call->message = 0;
	call->compat = false;
	call->ret = 0;
}

/* The same for a call of current; the arguments are loaded where an event has some. */
static __always_inline void scap_call_begin(struct scap_call *call, enum scap_origin origin,
					    const struct scap_syscall *sys, int nr, bool compat)
{
	scap_call_init(call, current, origin, ktime_get_real_ns());
	call->sys = sys;
	call->nr = nr;
	call->compat = compat;
}

static __always_inline void scap_load_args(struct scap_call *call, struct pt_regs *regs)
{
	unsigned int i;

	if (likely(!call->compat)) {
		scap_native_arguments(regs, call->args);
		return;
	}
	syscall_get_arguments(current, regs, call->args);
	/* int 0x80 from 64-bit code leaves the upper halves as they were. */
	for (i = 0; i < ARRAY_SIZE(call->args); i++)
		call->args[i] = (u32)call->args[i];
}

static __always_inline bool scap_wanted(const unsigned long *wanted, int nr)
{
	return (unsigned int)nr < SCAP_SYSCALLS_MAX && test_bit(nr, wanted);
}

static noinline void scap_enter(struct pt_regs *regs, int nr, bool compat)
{
	const struct scap_syscall *sys = &scap_syscalls[nr];
	struct scap_call call SCAP_UNINITIALIZED;

	scap_hit_begin();
	scap_call_begin(&call, SCAP_FROM_ENTER, sys, nr, compat);
	scap_load_args(&call, regs);
	scap_offer_inline(&call, sys->enter, SCAP_TP_SYS_ENTER, nr);
	scap_faults_settle(&call, sys->enter, SCAP_TP_SYS_ENTER, nr);
	scap_hit_end();
}

void scap_probe_sys_enter(void *data, struct pt_regs *regs, long id)
{
	bool compat = scap_caller_is_32bit();
	int nr = scap_native_nr(id, compat);

	if (scap_wanted(scap_wanted_enter, nr))
		scap_enter(regs, nr, compat);
}

/* The way of nearly every event: native caller, nothing special about the call. */
static noinline void scap_exit(struct pt_regs *regs, long ret, const struct scap_syscall *sys,
			       unsigned int nr)
{
	struct scap_call call SCAP_UNINITIALIZED;

	scap_hit_begin();
	scap_call_begin(&call, SCAP_FROM_EXIT, sys, nr, false);
	call.ret = ret;
	scap_latency_note(&call, nr);
	if (sys->kind != SCAP_EXIT_BARE)
		scap_native_arguments(regs, call.args);
	scap_offer_inline(&call, sys->exit, SCAP_TP_SYS_EXIT, nr);
	scap_faults_settle(&call, sys->exit, SCAP_TP_SYS_EXIT, nr);
	scap_hit_end();
}

static void scap_offer_exit(struct scap_call *call, const struct scap_event *event, int nr)
{
	scap_offer(call, event, SCAP_TP_SYS_EXIT, nr);
	scap_faults_settle(call, event, SCAP_TP_SYS_EXIT, nr);
}

/* One event per message of sendmmsg and recvmmsg, one for the failed call, none for no message. */
static void scap_offer_messages(struct scap_call *call)
{
	/* The kernel takes no longer vector; a bound is still ours to keep. */
	u32 messages = call->ret < 0 ? 1 : min_t(unsigned long, call->ret, UIO_MAXIOV);

	for (; call->message < messages; call->message++) {
		/* Where the tracepoint lets us, others may run in between. */
		if (call->message)
			scap_hit_pause(call);
		scap_offer_exit(call, call->sys->exit, call->nr);
	}
}

/* Arguments are in place. */
static void scap_offer_call(struct scap_call *call)
{
	if (call->sys->kind == SCAP_EXIT_MESSAGES)
		scap_offer_messages(call);
	else
		scap_offer_exit(call, call->sys->exit, call->nr);
}

/* Calls reported elsewhere: by the exec tracepoint, or for the child by the fork tracepoint. */
static bool scap_reported_elsewhere(const struct scap_syscall *sys, long ret)
{
	if (ret != 0)
		return false;
	return sys->kind == SCAP_EXIT_EXEC ||
	       (SCAP_CHILD_BY_TRACEPOINT && sys->kind == SCAP_EXIT_FORK);
}

/* 32-bit callers, and calls that are more than an event of their arguments. */
static noinline void scap_exit_specially(struct pt_regs *regs, long ret, int nr, bool compat)
{
	const struct scap_syscall *sys = &scap_syscalls[nr];
	struct scap_call call SCAP_UNINITIALIZED;

	if (scap_reported_elsewhere(sys, ret))
		return;
	scap_hit_begin();
	scap_call_begin(&call, SCAP_FROM_EXIT, sys, nr, compat);
	call.ret = ret;
	scap_latency_note(&call, nr);
	scap_load_args(&call, regs);
	scap_offer_call(&call);
	scap_hit_end();
}

/* Replace the arguments by those in the caller's array of longs (ints for a 32-bit caller). */
static bool scap_load_socketcall_args(struct scap_call *call, unsigned int nargs)
{
	unsigned long array = call->args[1];
	u32 narrow[ARRAY_SIZE(call->args)];
	unsigned int i;

	if (nargs > ARRAY_SIZE(call->args))
		return false;
	memset(call->args, 0, sizeof(call->args));
	if (!call->compat)
		return scap_read_user(call->args, array, nargs * sizeof(call->args[0]));
	if (!scap_read_user(narrow, array, nargs * sizeof(narrow[0])))
		return false;
	for (i = 0; i < nargs; i++)
		call->args[i] = narrow[i];
	return true;
}

static void scap_socketcall(struct scap_call *call)
{
	/* One that has no number of its own here. */
	static const struct scap_syscall nameless = { .sampling = SCAP_SAMPLED };
	unsigned long code = call->args[0];
	const struct scap_socketcall *sub;

	if (code == 0 || code >= ARRAY_SIZE(scap_socketcalls))
		return;
	sub = &scap_socketcalls[code];
	if (sub->nr >= 0 && !scap_wanted(scap_wanted_exit, sub->nr))
		return;
	if (!scap_load_socketcall_args(call, sub->nargs))
		return;
	/* A fault in there has a record of its own, with an earlier time. */
	call->ts = ktime_get_real_ns();
	if (sub->nr >= 0) {
		call->sys = &scap_syscalls[sub->nr];
		call->nr = sub->nr;
		scap_offer_call(call);
	} else {
		call->sys = &nameless;
		scap_offer_exit(call, &scap_events[sub->exit_event], -1);
	}
}

static noinline void scap_socketcall_exit(struct pt_regs *regs, long ret, bool compat)
{
	struct scap_call call SCAP_UNINITIALIZED;

	scap_hit_begin();
	scap_call_init(&call, current, SCAP_FROM_EXIT, ktime_get_real_ns());
	call.compat = compat;
	call.ret = ret;
	scap_latency_note(&call, SCAP_LATENCY_SOCKETCALL);
	scap_load_args(&call, regs);
	scap_socketcall(&call);
	scap_hit_end();
}

void scap_probe_sys_exit(void *data, struct pt_regs *regs, long ret)
{
	bool compat = scap_caller_is_32bit();
	int nr = syscall_get_nr(current, regs);

	if (unlikely(scap_is_socketcall(nr, compat))) {
		if (compat || scap_wanted(scap_wanted_exit, nr))
			scap_socketcall_exit(regs, ret, compat);
		return;
	}
	nr = scap_native_nr(nr, compat);
	if (!scap_wanted(scap_wanted_exit, nr))
		return;
	if (likely(!compat && scap_syscalls[nr].kind <= SCAP_EXIT_ARGS))
		scap_exit(regs, ret, &scap_syscalls[nr], nr);
	else
		scap_exit_specially(regs, ret, nr, compat);
}

/* A tracepoint that is no call. */
static noinline void scap_happened(struct scap_call *call, unsigned int tp,
				   enum scap_event_code code)
{
	const struct scap_event *event = &scap_events[code];

	scap_offer_inline(call, event, tp, -1);
}

SCAP_PROBE_SCHED_PROCESS_EXIT(scap_probe_sched_process_exit)
{
	struct scap_call call SCAP_UNINITIALIZED;

	if (task->flags & PF_KTHREAD)
		return;
	scap_hit_begin();
	scap_call_init(&call, task, SCAP_FROM_TRACEPOINT, ktime_get_real_ns());
	scap_happened(&call, SCAP_TP_SCHED_PROCESS_EXIT, SCAP_EV_PROCEXIT_1_E);
	scap_hit_end();
}

SCAP_PROBE_SCHED_SWITCH(scap_probe_sched_switch)
{
	struct scap_call call SCAP_UNINITIALIZED;

	scap_hit_begin();
	scap_call_init(&call, prev, SCAP_FROM_TRACEPOINT, ktime_get_real_ns());
	call.sched.next = next;
	scap_happened(&call, SCAP_TP_SCHED_SWITCH, SCAP_EV_SCHEDSWITCH_6_E);
	scap_hit_end();
}

static void scap_page_fault(unsigned int tp, unsigned long addr, struct pt_regs *regs,
			    unsigned long error)
{
	struct scap_call call SCAP_UNINITIALIZED;
	bool begun;

	scap_probe_pin();
	__this_cpu_inc(scap_hits);
	/* A collector may be what faults. */
	begun = scap_section_begin_inside();
	/* A fault may hit the timekeeper at work, even in an NMI. */
	scap_call_init(&call, current, SCAP_FROM_TRACEPOINT, ktime_get_real_fast_ns());
	call.fault.addr = addr;
	call.fault.ip = instruction_pointer(regs);
	call.fault.error = error;
	scap_happened(&call, tp, SCAP_EV_PAGE_FAULT_E);
	scap_section_end_inside(begun);
	scap_probe_unpin();
}

void scap_probe_page_fault_user(void *data, unsigned long addr, struct pt_regs *regs,
				unsigned long error)
{
	scap_page_fault(SCAP_TP_PAGE_FAULT_USER, addr, regs, error);
}

void scap_probe_page_fault_kernel(void *data, unsigned long addr, struct pt_regs *regs,
				  unsigned long error)
{
	scap_page_fault(SCAP_TP_PAGE_FAULT_KERNEL, addr, regs, error);
}

void scap_probe_signal_deliver(void *data, int sig, struct kernel_siginfo *info,
			       struct k_sigaction *action)
{
	struct scap_call call SCAP_UNINITIALIZED;

	scap_hit_begin();
	scap_call_init(&call, current, SCAP_FROM_TRACEPOINT, ktime_get_real_ns());
	call.signal.sig = sig;
	call.signal.info = info;
	call.signal.to = current;
	scap_happened(&call, SCAP_TP_SIGNAL_DELIVER, SCAP_EV_SIGNALDELIVER_E);
	scap_hit_end();
}

void scap_probe_sched_process_fork(void *data, struct task_struct *parent,
				   struct task_struct *child)
{
	struct scap_call call SCAP_UNINITIALIZED;

	if (current->flags & PF_KTHREAD)
		return;
	scap_hit_begin();
	scap_call_init(&call, child, SCAP_FROM_TRACEPOINT, ktime_get_real_ns());
	memset(call.args, 0, sizeof(call.args));
	call.fork.child = child;
	/* The child began no call. */
	if (static_branch_unlikely(&scap_latency_on))
		call.latency_state = SCAP_LATENCY_UNKNOWN;
	scap_happened(&call, SCAP_TP_SCHED_PROCESS_FORK, SCAP_EV_SYSCALL_CLONE_20_X);
	scap_hit_end();
}

void scap_probe_sched_process_exec(void *data, struct task_struct *task, pid_t old_pid,
				   struct linux_binprm *bprm)
{
	struct scap_call call SCAP_UNINITIALIZED;

	if (task->flags & PF_KTHREAD)
		return;
	scap_hit_begin();
	scap_call_init(&call, task, SCAP_FROM_TRACEPOINT, ktime_get_real_ns());
	memset(call.args, 0, sizeof(call.args));
	call.exec.bprm = bprm;
	call.reads_user = true;
	scap_latency_note_exec(&call);
	scap_happened(&call, SCAP_TP_SCHED_PROCESS_EXEC, SCAP_EV_SYSCALL_EXECVE_19_X);
	scap_hit_end();
}

/* The compiler compares each probe with its tracepoint; nothing of this runs. */
static void __maybe_unused scap_check_probe_types(void)
{
	check_trace_callback_type_sys_enter(scap_probe_sys_enter);
	check_trace_callback_type_sys_exit(scap_probe_sys_exit);
	check_trace_callback_type_sched_process_exit(scap_probe_sched_process_exit);
	check_trace_callback_type_sched_switch(scap_probe_sched_switch);
	check_trace_callback_type_signal_deliver(scap_probe_signal_deliver);
	check_trace_callback_type_sched_process_fork(scap_probe_sched_process_fork);
	check_trace_callback_type_sys_enter(scap_probe_latency_enter);
	check_trace_callback_type_sched_process_exit(scap_probe_latency_gone);
	check_trace_callback_type_sched_process_fork(scap_probe_filter_fork);
	check_trace_callback_type_sched_process_exit(scap_probe_filter_exit);
	check_trace_callback_type_sched_process_exec(scap_probe_sched_process_exec);
}
