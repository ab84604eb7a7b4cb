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
#include "core/hooks.h"
#include "core/latency.h"
#include "core/offer.h"
#include "generated/events.h"
#include "generated/syscalls.h"
#include "wrapper/syscall.h"

static void scap_hit_begin(void)
{
	preempt_disable_notrace();
	__this_cpu_inc(scap_hits);
}

static void scap_hit_end(void)
{
	preempt_enable_notrace();
}

static void scap_load_args(struct scap_call *call, struct pt_regs *regs)
{
	unsigned int i;

	syscall_get_arguments(current, regs, call->args);
	if (!call->compat)
		return;
	/* int 0x80 from 64-bit code leaves the upper halves as they were. */
	for (i = 0; i < ARRAY_SIZE(call->args); i++)
		call->args[i] = (u32)call->args[i];
}

static bool scap_wanted(const unsigned long *wanted, int nr)
{
	return nr >= 0 && nr < SCAP_SYSCALLS_MAX && test_bit(nr, wanted);
}

#if SCAP_HAVE_IA32
#define SCAP_IA32_SOCKETCALL	102

/* Number of the same call in the native table; -1: none. */
static int scap_map_ia32(int nr)
{
	if (nr < 0 || nr >= ARRAY_SIZE(scap_ia32_map))
		return -1;
	return scap_ia32_map[nr];
}
#endif

bool scap_is_socketcall(int nr, bool compat)
{
#if SCAP_HAVE_IA32
	if (compat)
		return nr == SCAP_IA32_SOCKETCALL;
#endif
#ifdef __NR_socketcall
	return nr == __NR_socketcall;
#else
	return false;
#endif
}

int scap_native_nr(int nr, bool compat)
{
	if (!compat)
		return nr;
#if SCAP_HAVE_IA32
	return scap_map_ia32(nr);
#else
	return -1;
#endif
}

void scap_probe_sys_enter(void *data, struct pt_regs *regs, long id)
{
	bool compat = scap_caller_is_32bit();
	int nr = scap_native_nr(id, compat);
	struct scap_call call;

	if (!scap_wanted(scap_wanted_enter, nr))
		return;
	scap_hit_begin();
	call = (struct scap_call) {
		.ts = ktime_get_real_ns(),
		.task = current,
		.origin = SCAP_FROM_ENTER,
		.compat = compat,
		.nr = nr,
		.sc = scap_syscalls[nr].sc,
	};
	scap_load_args(&call, regs);
	scap_offer_syscall(&call, SCAP_TP_SYS_ENTER, scap_syscalls[nr].enter_event,
			   scap_syscalls[nr].sampling, true);
	scap_hit_end();
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

/* One event per message of sendmmsg and recvmmsg, one for a call that failed. */
static u32 scap_messages(int nr, long ret)
{
	switch (nr) {
	case __NR_sendmmsg:
	case __NR_recvmmsg:
		/* The kernel takes no longer vector; a bound is still ours to keep. */
		return ret < 0 ? 1 : min_t(unsigned long, ret, UIO_MAXIOV);
	default:
		return 1;
	}
}

static void scap_sys_exit(struct scap_call *call)
{
	const struct scap_syscall *sys = &scap_syscalls[call->nr];
	u8 class = sys->exit_event == SCAP_EV_GENERIC_X ? SCAP_ALWAYS_DROP : sys->sampling;
	u32 messages = scap_messages(call->nr, call->ret);

	call->sc = sys->sc;
	for (call->message = 0; call->message < messages; call->message++)
		scap_offer_syscall(call, SCAP_TP_SYS_EXIT, sys->exit_event, class, true);
}

/* Load the arguments from the caller's array of longs (ints for a 32-bit caller). */
static bool scap_load_socketcall_args(struct scap_call *call, unsigned int nargs)
{
	const void __user *array = (const void __user *)call->args[1];
	unsigned int i;

	if (nargs > ARRAY_SIZE(call->args))
		return false;
	if (call->compat) {
		u32 args[ARRAY_SIZE(call->args)];

		if (copy_from_user_nofault(args, array, nargs * sizeof(args[0])))
			return false;
		for (i = 0; i < nargs; i++)
			call->args[i] = args[i];
	} else {
		unsigned long args[ARRAY_SIZE(call->args)];

		if (copy_from_user_nofault(args, array, nargs * sizeof(args[0])))
			return false;
		memcpy(call->args, args, nargs * sizeof(args[0]));
	}
	for (i = nargs; i < ARRAY_SIZE(call->args); i++)
		call->args[i] = 0;
	return true;
}

static void scap_socketcall_exit(struct scap_call *call)
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
		call->nr = sub->nr;
		scap_sys_exit(call);
		return;
	}
	scap_offer_syscall(call, SCAP_TP_SYS_EXIT, sub->exit_event, SCAP_SAMPLED, false);
}

void scap_probe_sys_exit(void *data, struct pt_regs *regs, long ret)
{
	bool compat = scap_caller_is_32bit();
	int id = syscall_get_nr(current, regs);
	bool socketcall = scap_is_socketcall(id, compat);
	int nr = id;
	struct scap_call call;

	if (!socketcall) {
		nr = scap_native_nr(id, compat);
		if (!scap_wanted(scap_wanted_exit, nr) || scap_reported_elsewhere(nr, ret))
			return;
	} else if (!compat && !scap_wanted(scap_wanted_exit, nr)) {
		return;
	}
	scap_hit_begin();
	call = (struct scap_call) {
		.ts = ktime_get_real_ns(),
		.task = current,
		.origin = SCAP_FROM_EXIT,
		.compat = compat,
		.nr = nr,
		.ret = ret,
	};
	scap_latency_note(&call, socketcall ? SCAP_LATENCY_SOCKETCALL : nr);
	scap_load_args(&call, regs);
	if (socketcall)
		scap_socketcall_exit(&call);
	else
		scap_sys_exit(&call);
	scap_hit_end();
}

SCAP_PROBE_SCHED_PROCESS_EXIT(scap_probe_sched_process_exit)
{
	struct scap_call call;

	if (task->flags & PF_KTHREAD)
		return;
	scap_hit_begin();
	call = (struct scap_call) {
		.ts = ktime_get_real_ns(),
		.task = task,
		.origin = SCAP_FROM_TRACEPOINT,
	};
	scap_offer_all(&call, SCAP_TP_SCHED_PROCESS_EXIT, SCAP_EV_PROCEXIT_1_E);
	scap_hit_end();
}

SCAP_PROBE_SCHED_SWITCH(scap_probe_sched_switch)
{
	struct scap_call call;

	scap_hit_begin();
	call = (struct scap_call) {
		.ts = ktime_get_real_ns(),
		.task = prev,
		.origin = SCAP_FROM_TRACEPOINT,
		.sched.next = next,
	};
	scap_offer_all(&call, SCAP_TP_SCHED_SWITCH, SCAP_EV_SCHEDSWITCH_6_E);
	scap_hit_end();
}

static void scap_page_fault(unsigned int tp, unsigned long addr, struct pt_regs *regs,
			    unsigned long error)
{
	struct scap_call call;

	scap_hit_begin();
	call = (struct scap_call) {
		/* A fault may hit the timekeeper at work, even in an NMI. */
		.ts = ktime_get_real_fast_ns(),
		.task = current,
		.origin = SCAP_FROM_TRACEPOINT,
		.fault.addr = addr,
		.fault.ip = instruction_pointer(regs),
		.fault.error = error,
	};
	scap_offer_all(&call, tp, SCAP_EV_PAGE_FAULT_E);
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
	struct scap_call call;

	scap_hit_begin();
	call = (struct scap_call) {
		.ts = ktime_get_real_ns(),
		.task = current,
		.origin = SCAP_FROM_TRACEPOINT,
		.signal.sig = sig,
		.signal.info = info,
		.signal.to = current,
	};
	scap_offer_all(&call, SCAP_TP_SIGNAL_DELIVER, SCAP_EV_SIGNALDELIVER_E);
	scap_hit_end();
}

void scap_probe_sched_process_fork(void *data, struct task_struct *parent,
				   struct task_struct *child)
{
	struct scap_call call;

	if (current->flags & PF_KTHREAD)
		return;
	scap_hit_begin();
	call = (struct scap_call) {
		.ts = ktime_get_real_ns(),
		.task = child,
		.origin = SCAP_FROM_TRACEPOINT,
		.nr = __NR_clone,
		.sc = scap_syscalls[__NR_clone].sc,
		.fork.child = child,
	};
	/* The child began no call. */
	if (static_branch_unlikely(&scap_latency_on))
		call.latency_state = SCAP_LATENCY_UNKNOWN;
	scap_offer_all(&call, SCAP_TP_SCHED_PROCESS_FORK, SCAP_EV_SYSCALL_CLONE_20_X);
	scap_hit_end();
}

void scap_probe_sched_process_exec(void *data, struct task_struct *task, pid_t old_pid,
				   struct linux_binprm *bprm)
{
	struct scap_call call;

	if (task->flags & PF_KTHREAD)
		return;
	scap_hit_begin();
	call = (struct scap_call) {
		.ts = ktime_get_real_ns(),
		.task = task,
		.origin = SCAP_FROM_TRACEPOINT,
		.nr = __NR_execve,
		.sc = scap_syscalls[__NR_execve].sc,
		.exec.bprm = bprm,
	};
	scap_latency_note_exec(&call);
	scap_offer_all(&call, SCAP_TP_SCHED_PROCESS_EXEC, SCAP_EV_SYSCALL_EXECVE_19_X);
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
	check_trace_callback_type_sched_process_exec(scap_probe_sched_process_exec);
}
