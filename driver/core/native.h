/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* Numbers of calls: masks and tables know the native ones only. */
#ifndef SCAP_CORE_NATIVE_H
#define SCAP_CORE_NATIVE_H

#include <linux/kernel.h>

#include "generated/syscalls.h"
#include "wrapper/syscall.h"

#if SCAP_HAVE_IA32
#define SCAP_IA32_SOCKETCALL	102
#endif

static __always_inline bool scap_is_socketcall(int nr, bool compat)
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

/* The native number of a call, -1 when it is not recorded. */
static __always_inline int scap_native_nr(int nr, bool compat)
{
	if (likely(!compat))
		return nr;
#if SCAP_HAVE_IA32
	if (nr >= 0 && nr < ARRAY_SIZE(scap_ia32_map))
		return scap_ia32_map[nr];
#endif
	return -1;
}

#endif
