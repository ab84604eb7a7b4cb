/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* Made from driver/schema/ by `cargo xtask codegen`; do not edit. */
#ifndef SCAP_GENERATED_SYSCALLS_H
#define SCAP_GENERATED_SYSCALLS_H

#include "core/record.h"

#define SCAP_SYSCALLS 512
#define SCAP_IA32_CALLS 472
#define SCAP_SOCKETCALLS 21

/* By native number of the architecture the module is built for. */
extern const struct scap_syscall scap_syscalls[SCAP_SYSCALLS];

#ifdef CONFIG_X86_64
/* x86_64 number of a 32-bit call; -1: the call is ignored. */
extern const s16 scap_ia32_map[SCAP_IA32_CALLS];
#endif

/* One call of socketcall(2). */
struct scap_socketcall {
	u8 nargs;
	s16 nr;				/* native number; -1: none on this architecture */
	u16 exit_event;
};

/* By the first argument of socketcall(2); entry 0 is empty. */
extern const struct scap_socketcall scap_socketcalls[SCAP_SOCKETCALLS];

#endif
