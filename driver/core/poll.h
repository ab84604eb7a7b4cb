/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* Waking readers, see poll.c. */
#ifndef SCAP_CORE_POLL_H
#define SCAP_CORE_POLL_H

#include <linux/hrtimer.h>
#include <linux/irq_work.h>
#include <linux/poll.h>
#include <linux/types.h>

#include "uapi/extension.h"

struct file;
struct scap_call;
struct scap_consumer;
struct scap_event;
struct scap_ring;

/* Of a consumer; any mix of old and new is sound. */
struct scap_poll_settings {
	u32 watermark;			/* bytes that make a ring readable; 0: a quarter of it */
	u64 limit_ns;			/* age that does; SCAP_EXT_POLL_NO_LIMIT: none */
};

/* Of a ring. The writer looks at ring->poll_state only, as long as nobody waits. */
struct scap_poll {
	wait_queue_head_t wait;
	struct irq_work work;
	struct hrtimer timer;
	pid_t tid;			/* who polled last; own events do not count as news */
	u32 low;			/* with more free bytes the watermark is not reached */
	u32 news;			/* head after the last record somebody else made */
	u32 due;			/* head when the time limit was over */
};

enum scap_poll_state {			/* changed with cmpxchg() */
	SCAP_POLL_OFF,			/* nobody waits */
	SCAP_POLL_ARMED,		/* the next news starts the timer */
	SCAP_POLL_REQUESTED,		/* irq_work is on its way to start it */
	SCAP_POLL_TIMED,		/* the timer runs, or there is no limit */
};

void scap_poll_init(struct scap_ring *ring);
void scap_poll_defaults(struct scap_poll_settings *settings);

/*
 * A record of @len bytes was committed and poll_state is not OFF. Context: probe, on the ring's
 * CPU, any context down to NMI.
 */
void scap_poll_notify(struct scap_ring *ring, const struct scap_event *event,
		      const struct scap_call *call, u32 len);

/* %-EINVAL: out of range, or the feature is off. Context: scap_mutex held. */
int scap_poll_set(struct scap_ring *ring, const struct scap_ext_poll *wanted);
/* Take over settings and wake who waits: they changed, or the feature is off. */
void scap_poll_reset_all(struct scap_consumer *c);
/* No timer and no irq_work afterwards. Context: may sleep; no probe uses the ring. */
void scap_poll_stop(struct scap_ring *ring);

__poll_t scap_poll_file(struct file *file, poll_table *wait);

#endif
