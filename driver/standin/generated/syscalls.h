/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* Stand-in, see standin/encode.c */
#ifndef SCAP_GENERATED_SYSCALLS_H
#define SCAP_GENERATED_SYSCALLS_H
#include "core/record.h"
struct scap_socketcall { u8 nargs; s16 nr; u16 exit_event; };
extern const struct scap_syscall scap_syscalls[512];
extern const s16 scap_ia32_map[500];
extern const struct scap_socketcall scap_socketcalls[21];
#endif
