// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * The probes. Each one decides early, with one look at what all consumers together want; then it
 * says once what happened (struct scap_call) and offers that to every consumer.
 *
 * Context: some task's system call, switch, fault or exit. Nothing here sleeps, allocates or takes
 * a lock; preemption is off from scap_hit_begin() to scap_hit_end(), which also is the RCU read
 * section that keeps consumers alive.
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
#include "generated/events.h"
#include "generated/syscalls.h"
#include "wrapper/compiler.h"
#include "wrapper/syscall.h"
#include "wrapper/uaccess.h"

static __always_inline void scap_hit_begin(void)
{
	preempt_disable_notrace();
	__this_cpu_inc(scap_hits);
}

static __always_inline void scap_hit_end(void)
{
	preempt_enable_notrace();
}

/* Let others run, whose records come before what follows: the time is another one afterwards. */
static __always_inline void scap_hit_pause(struct scap_call *call)
{
	if (!SCAP_CALLS_MAY_FAULT)
		return;
	preempt_enable_notrace();
	preempt_disable_notrace();
	call->ts = ktime_get_real_ns();
}

/* What all calls have in common; the arguments are loaded where an event has some. */
static __always_inline void scap_call_init(struct scap_call *call, struct task_struct *task,
					   enum scap_origin origin, u64 ts)
{
	call->ts = ts;
	call->task = task;
	call->origin = origin;
	call->compat = false;
	call->nr = 0;
	call->sc = 0;
	call->latency_state = SCAP_LATENCY_NONE;
	call->reads_user = origin != SCAP_FROM_TRACEPOINT;
	call->may_fault = origin != SCAP_FROM_TRACEPOINT;
	call->message = 0;
	call->ret = 0;
}

static __always_inline void scap_load_args(struct scap_call *call, struct pt_regs *regs)
{
	unsigned int i;

	syscall_get_arguments(current, regs, call->args);
	if (likely(!call->compat))
		return;
	/* int 0x80 from 64-bit code leaves the upper halves as they were. */
	for (i = 0; i < ARRAY_SIZE(call->args); i++)
		call->args[i] = (u32)call->args[i];
}

static __always_inline bool scap_wanted(const unsigned long *wanted, int nr)
{
	return (unsigned int)nr < SCAP_SYSCALLS_MAX && test_bit(nr, wanted);
}

static __always_inline void scap_offer_call(struct scap_call *call,
					    const struct scap_event *event, unsigned int tp,
					    int nr)
{
	scap_offer(call, event, tp, nr);
	scap_faults_settle(call, event, tp, nr);
}

static noinline void scap_enter(struct pt_regs *regs, int nr, bool compat)
{
	const struct scap_syscall *sys = &scap_syscalls[nr];
	struct scap_call call SCAP_UNINITIALIZED;

	scap_hit_begin();
	scap_call_init(&call, current, SCAP_FROM_ENTER, ktime_get_real_ns());
	call.compat = compat;
	call.nr = nr;
	call.sc = sys->sc;
	call.sampling = sys->sampling;
	scap_load_args(&call, regs);
	scap_offer_call(&call, &scap_events[sys->enter_event], SCAP_TP_SYS_ENTER, nr);
	scap_hit_end();
}

void scap_probe_sys_enter(void *data, struct pt_regs *regs, long id)
{
	bool compat = scap_caller_is_32bit();
	int nr = scap_native_nr(id, compat);

	if (scap_wanted(scap_wanted_enter, nr))
		scap_enter(regs, nr, compat);
}

/* Calls reported elsewhere: by the exec tracepoint, or for the child by the fork tracepoint. */
static bool scap_reported_elsewhere(int nr, long ret)
{
	if (ret != 0)
		return false;
	switch (nr) {
	case __NR_execve:
	case __NR_execveat:
		return true;
#if SCAP_CHILD_BY_TRACEPOINT
	case __NR_clone:
#ifdef __NR_clone3
	case __NR_clone3:
#endif
#ifdef __NR_fork
	case __NR_fork:
#endif
#ifdef __NR_vfork
	case __NR_vfork:
#endif
		return true;
#endif
	default:
		return false;
	}
}

/* One event per message of sendmmsg and recvmmsg, the last of which scap_exit_call() makes. */
static noinline void scap_exit_messages(struct scap_call *call, const struct scap_event *event,
					int nr)
{
	/* The kernel takes no longer vector; a bound is still ours to keep. */
	u32 messages = min_t(unsigned long, call->ret, UIO_MAXIOV);

	for (; call->message + 1 < messages; call->message++) {
		scap_offer_call(call, event, SCAP_TP_SYS_EXIT, nr);
		/* Where the tracepoint lets us, others may run in between. */
		scap_hit_pause(call);
	}
}

static __always_inline bool scap_is_mmsg(int nr)
{
	return nr == __NR_sendmmsg || nr == __NR_recvmmsg;
}

/* @regs: arguments are still to be loaded from there; NULL: they are in place. */
static __always_inline void scap_exit_call(struct scap_call *call, struct pt_regs *regs, int nr)
{
	const struct scap_syscall *sys = &scap_syscalls[nr];
	const struct scap_event *event = &scap_events[sys->exit_event];

	call->nr = nr;
	call->sc = sys->sc;
	call->sampling = sys->sampling;
	if (sys->exit_event == SCAP_EV_GENERIC_X)
		call->sampling = SCAP_ALWAYS_DROP;
	else if (regs)
		scap_load_args(call, regs);
	if (unlikely(scap_is_mmsg(nr)) && call->ret >= 0) {
		if (!call->ret)
			return;
		scap_exit_messages(call, event, nr);
	}
	scap_offer_call(call, event, SCAP_TP_SYS_EXIT, nr);
}

static noinline void scap_exit(struct pt_regs *regs, long ret, int nr, bool compat)
{
	struct scap_call call SCAP_UNINITIALIZED;

	if (scap_reported_elsewhere(nr, ret))
		return;
	scap_hit_begin();
	scap_call_init(&call, current, SCAP_FROM_EXIT, ktime_get_real_ns());
	call.compat = compat;
	call.ret = ret;
	scap_latency_note(&call, nr);
	scap_exit_call(&call, regs, nr);
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
	unsigned long code = call->args[0];
	const struct scap_socketcall *sub;

	if (code == 0 || code >= ARRAY_SIZE(scap_socketcalls))
		return;
	sub = &scap_socketcalls[code];
	if (sub->nr >= 0 && !scap_wanted(scap_wanted_exit, sub->nr))
		return;
	if (!scap_load_socketcall_args(call, sub->nargs))
		return;
	if (sub->nr >= 0) {
		scap_exit_call(call, NULL, sub->nr);
		return;
	}
	call->sampling = SCAP_SAMPLED;
	scap_offer_call(call, &scap_events[sub->exit_event], SCAP_TP_SYS_EXIT, -1);
}

static noinline void scap_socketcall_exit(struct pt_regs *regs, long ret, int nr, bool compat)
{
	struct scap_call call SCAP_UNINITIALIZED;

	scap_hit_begin();
	scap_call_init(&call, current, SCAP_FROM_EXIT, ktime_get_real_ns());
	call.compat = compat;
	call.nr = nr;
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
			scap_socketcall_exit(regs, ret, nr, compat);
		return;
	}
	nr = scap_native_nr(nr, compat);
	if (scap_wanted(scap_wanted_exit, nr))
		scap_exit(regs, ret, nr, compat);
}

/* A tracepoint that is no call. */
static noinline void scap_happened(struct scap_call *call, unsigned int tp,
				   enum scap_event_code code)
{
	const struct scap_event *event = &scap_events[code];

	call->sampling = event->sampling;
	scap_offer(call, event, tp, -1);
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

	scap_hit_begin();
	/* A fault may hit the timekeeper at work, even in an NMI. */
	scap_call_init(&call, current, SCAP_FROM_TRACEPOINT, ktime_get_real_fast_ns());
	call.fault.addr = addr;
	call.fault.ip = instruction_pointer(regs);
	call.fault.error = error;
	scap_happened(&call, tp, SCAP_EV_PAGE_FAULT_E);
	scap_hit_end();
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
	call.nr = __NR_clone;
	call.sc = scap_syscalls[__NR_clone].sc;
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
	call.nr = __NR_execve;
	call.sc = scap_syscalls[__NR_execve].sc;
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
