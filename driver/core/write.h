/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* Writing records. Context: probe, preemption off, on the ring's CPU. */
#ifndef SCAP_CORE_WRITE_H
#define SCAP_CORE_WRITE_H

#include <linux/types.h>

struct scap_call;
struct scap_event;
struct scap_ring;

/*
 * Write one record of @event for @call into @ring. True if it can be read now; otherwise the loss
 * is counted.
 */
bool scap_write_record(struct scap_ring *ring, const struct scap_event *event,
		       const struct scap_call *call);

#endif
