/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* The probes: what runs when a tracepoint fires. */
#ifndef SCAP_CORE_HOOKS_H
#define SCAP_CORE_HOOKS_H

#include "wrapper/io_uring.h"
#include "wrapper/tracepoint.h"

void scap_probe_sys_enter(void *data, struct pt_regs *regs, long nr);
void scap_probe_sys_exit(void *data, struct pt_regs *regs, long ret);
SCAP_PROBE_SCHED_PROCESS_EXIT(scap_probe_sched_process_exit);
SCAP_PROBE_SCHED_SWITCH(scap_probe_sched_switch);
void scap_probe_page_fault_user(void *data, unsigned long addr, struct pt_regs *regs,
				unsigned long error);
void scap_probe_page_fault_kernel(void *data, unsigned long addr, struct pt_regs *regs,
				  unsigned long error);
void scap_probe_signal_deliver(void *data, int sig, struct kernel_siginfo *info,
			       struct k_sigaction *action);
void scap_probe_sched_process_fork(void *data, struct task_struct *parent,
				   struct task_struct *child);
void scap_probe_sched_process_exec(void *data, struct task_struct *task, pid_t old_pid,
				   struct linux_binprm *bprm);
/* uring.c */
#if SCAP_HAVE_IO_URING
SCAP_PROBE_IO_URING_SUBMIT(scap_probe_uring_submit);
SCAP_PROBE_IO_URING_COMPLETE(scap_probe_uring_complete);
#endif

/* latency.c */
void scap_probe_latency_enter(void *data, struct pt_regs *regs, long nr);
SCAP_PROBE_SCHED_PROCESS_EXIT(scap_probe_latency_gone);

void scap_probe_filter_fork(void *data, struct task_struct *parent, struct task_struct *child);
SCAP_PROBE_SCHED_PROCESS_EXIT(scap_probe_filter_exit);

#endif
