/* SPDX-License-Identifier: Apache-2.0 */
#ifndef CALLS_H
#define CALLS_H

#include <sys/syscall.h>
#include <unistd.h>

/* The call itself, whatever the C library would make of it; failures are part of the programme. */
#define CALL(name, ...) syscall(SYS_##name, __VA_ARGS__)

/* A page of letters, which nothing writes to, and one that takes what calls give. */
extern char data[4096];
extern char room[4096];

/* sockets.c */
void call_sockets(void);
void call_messages(void);

#endif
