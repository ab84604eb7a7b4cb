/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* asm/syscall.h: which table a call's number belongs to. */
#ifndef SCAP_WRAPPER_SYSCALL_H
#define SCAP_WRAPPER_SYSCALL_H

#include <linux/compat.h>
#include <linux/sched.h>
#include <asm/syscall.h>

/* The arguments of a caller known to be no 32-bit one: the kernel's own function looks again. */
static __always_inline void scap_native_arguments(struct pt_regs *regs, unsigned long *args)
{
#if defined(CONFIG_X86_64)
	args[0] = regs->di;
	args[1] = regs->si;
	args[2] = regs->dx;
	args[3] = regs->r10;
	args[4] = regs->r8;
	args[5] = regs->r9;
#else
	syscall_get_arguments(current, regs, args);
#endif
}

/* 32-bit callers can be told apart and their numbers mapped. */
#if defined(CONFIG_X86_64) && defined(CONFIG_IA32_EMULATION)
#define SCAP_HAVE_IA32		1
#define scap_caller_is_32bit()	in_ia32_syscall()
/* A call of its own there, here one with sendfile(): its offset has 64 bits for everybody. */
#define SCAP_IA32_SENDFILE64	239

static inline bool scap_caller_in_sendfile64(void)
{
	return syscall_get_nr(current, task_pt_regs(current)) == SCAP_IA32_SENDFILE64;
}
#else
#define SCAP_HAVE_IA32		0
#define scap_caller_in_sendfile64()	false
#if defined(CONFIG_COMPAT)
#define scap_caller_is_32bit()	in_compat_syscall()
#else
#define scap_caller_is_32bit()	false
#endif
#endif

#endif
