/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* Events in the middle of a record, see nested.c. */
#ifndef SCAP_CORE_NESTED_H
#define SCAP_CORE_NESTED_H

#include <asm/local.h>
#include <linux/types.h>

#include "core/record.h"

struct scap_call;
struct scap_event;
struct scap_ring;

/*
 * scap_ring.busy, on its own CPU: bits. The end of a record takes SCAP_BUSY off; what is left then,
 * still busy, is to be settled.
 */
enum {
	SCAP_BUSY = 1,			/* a record is being written */
	SCAP_BUSY_NESTED = 2,		/* something happened meanwhile */
};

struct scap_nested {
	u8 *records;			/* one page: whole records, in order */
	struct scap_workspace workspace;
	u32 used;			/* bytes of records; reset with cmpxchg_local() */
	u32 busy;			/* > 0: one of them is being made */
	local_t lost;			/* events without a record */
};

/* The ring is busy. True: the record follows the one that is being written. */
bool scap_nested_write(struct scap_ring *ring, const struct scap_event *event,
		       const struct scap_call *call);

/*
 * Bring what came in between into the ring, behind the record of @event for @call. busy stays
 * SCAP_BUSY, or more came in between.
 */
void scap_nested_flush(struct scap_ring *ring, const struct scap_event *event,
		       const struct scap_call *call);

#endif
