// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Who sent a signal, as far as its information says so. */
#include <linux/sched/signal.h>
#include <linux/signal.h>

#include "collect/fill.h"

u64 scap_signal_sender(const struct scap_fill *f)
{
	const struct kernel_siginfo *info = f->call->signal.info;
	int sig = f->call->signal.sig;

	/* The kernel's special markers are small numbers in place of a pointer. */
	if ((unsigned long)info < PAGE_SIZE)
		return 0;
	switch (sig) {
	case SIGKILL:
	case SIGCHLD:
		return info->si_pid;
	case SIGTERM:
	case SIGHUP:
	case SIGINT:
	case SIGTSTP:
	case SIGQUIT:
		return info->si_code <= 0 ? info->si_pid : 0;
	default:
		return sig >= SIGRTMIN && sig <= SIGRTMAX ? info->si_pid : 0;
	}
}
