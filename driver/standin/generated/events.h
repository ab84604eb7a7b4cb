/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* Stand-in, see standin/encode.c */
#ifndef SCAP_GENERATED_EVENTS_H
#define SCAP_GENERATED_EVENTS_H
#include "core/record.h"
#define SCAP_EV_GENERIC_E 0
#define SCAP_EV_GENERIC_X 1
#define SCAP_EV_SYSCALL_OPEN_E 2
#define SCAP_EV_SYSCALL_CLOSE_X 5
#define SCAP_EV_SOCKET_BIND_X 21
#define SCAP_EV_SYSCALL_FCNTL_X 127
#define SCAP_EV_DROP_E 148
#define SCAP_EV_DROP_X 149
#define SCAP_EV_SCHEDSWITCH_6_E 152
#define SCAP_EV_PROCEXIT_1_E 186
#define SCAP_EV_SYSCALL_CLONE_20_X 223
#define SCAP_EV_SIGNALDELIVER_E 232
#define SCAP_EV_CPU_HOTPLUG_E 244
#define SCAP_EV_PAGE_FAULT_E 290
#define SCAP_EV_SYSCALL_EXECVE_19_X 293
#define SCAP_EV_MAX 454
extern const struct scap_event scap_events[SCAP_EV_MAX];
#endif
