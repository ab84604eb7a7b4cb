/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* Configurations of the kernel that the module is not made for. */
#ifndef SCAP_WRAPPER_CONFIG_H
#define SCAP_WRAPPER_CONFIG_H

/*
 * Probes run with preemption off and take locks of the kernel for a moment (the signal lock of the
 * process, the lock of a unix socket). With PREEMPT_RT these sleep.
 */
#ifdef CONFIG_PREEMPT_RT
#error "scap does not support PREEMPT_RT kernels: boot one without it"
#endif

#ifndef CONFIG_TRACEPOINTS
#error "scap needs a kernel with CONFIG_TRACEPOINTS"
#endif

#endif
