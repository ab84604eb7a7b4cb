/* SPDX-License-Identifier: Apache-2.0 */
/*
 * A consumer of a scap module, as small as one can be: plain calls on /dev/scapN, nothing of this
 * project's library. It drives every module with a driver API of major version 8 to 10.
 */
#ifndef BENCH_CONSUMER_H
#define BENCH_CONSUMER_H

#include <stdint.h>

enum wish {
	WISH_MKDIR, /* exits of mkdir and mkdirat */
	WISH_ALL,   /* every call and tracepoint but page faults, which are too many to live with */
	WISH_FAULTS /* as WISH_ALL, and page faults */
};

struct losses {
	uint64_t events; /* tried */
	uint64_t drops;  /* of those, lost for lack of room or unreadable memory */
};

/* Opens and maps the devices of all CPUs; ends the program with a message when that fails. */
void consumer_open(void);
/* API version of the module, "8.0.4"; only after consumer_open(). */
const char *consumer_version(void);
/* Records what is wished from now on. */
void consumer_wish(enum wish wish);
/*
 * As libscap-rs sets it up, with extensions only this project's module has: leaves the process that
 * calls this out, and is ready to be woken. Its children may measure.
 */
void consumer_extend(void);
/* In such a child: its own children get nothing of the rings. */
void consumer_inherited(void);
/* Stops recording and closes everything. */
void consumer_close(void);
/* Gives back everything that was recorded, unread. */
void consumer_drain(void);
/* Fills the rings until events are lost. */
void consumer_fill(void);
/* What was counted so far, over all CPUs. */
struct losses consumer_losses(void);

#endif
