/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * Dropping mode: of each second only the first 1/ratio is recorded for calls of the class
 * "sampled"; DROP_E and DROP_X tell the reader where the gaps are.
 */
#ifndef SCAP_CORE_SAMPLING_H
#define SCAP_CORE_SAMPLING_H

#include <linux/types.h>

struct scap_call;
struct scap_consumer;
struct scap_event;
struct scap_ring;

#define SCAP_DROPPING_RATIO_MAX	128

struct scap_dropping {
	bool on;
	u32 ratio;			/* power of two */
	u32 interval;			/* ns of each second that are recorded */
	unsigned long flags;		/* SCAP_DROPPING_*, atomic bits, written by probes */
};

enum {
	SCAP_DROPPING_WINDOW,		/* in the part of the second that is not recorded */
	SCAP_DROPPING_OWES_E,		/* a marker found no room: retry at the next event */
	SCAP_DROPPING_OWES_X,
};

void scap_dropping_reset(struct scap_dropping *d);
/* %-EINVAL: not a power of two up to SCAP_DROPPING_RATIO_MAX; nothing changes then. */
int scap_dropping_enable(struct scap_dropping *d, u32 ratio);
void scap_dropping_disable(struct scap_dropping *d);

/* Write the markers owed. Context: probe, on the ring's CPU. */
void scap_dropping_settle(struct scap_consumer *c, struct scap_ring *ring,
			  const struct scap_call *call);
/* Shall this event be recorded? Writes a marker at either end of a gap. Context: as above. */
bool scap_dropping_keeps(struct scap_consumer *c, struct scap_ring *ring,
			 const struct scap_event *event, const struct scap_call *call);

#endif
