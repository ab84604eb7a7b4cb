/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* Offering what happened to every consumer. Context: probe, preemption off. */
#ifndef SCAP_CORE_OFFER_H
#define SCAP_CORE_OFFER_H

#include <linux/bitops.h>
#include <linux/rculist.h>

#include "core/consumer.h"
#include "core/write.h"

/* The offer to a consumer that has a mode, or no open ring on this CPU. */
void scap_offer_closely(struct scap_consumer *c, struct scap_ring *ring,
			const struct scap_call *call, const struct scap_event *event,
			unsigned int tp, int nr);

/* If it enabled tracepoint @tp and, unless it is negative, call number @nr. */
static __always_inline void scap_offer_one(struct scap_consumer *c, const struct scap_call *call,
					   const struct scap_event *event, unsigned int tp,
					   int nr)
{
	struct scap_ring *ring;

	if (!(READ_ONCE(c->tracepoints) & BIT(tp)))
		return;
	if (nr >= 0 && !test_bit(nr, c->syscalls))
		return;
	ring = this_cpu_ptr(c->rings);
	/* Pairs with the store-release in scap_consumer_open(): open rings are reset. */
	if (likely(smp_load_acquire(&ring->open) && !READ_ONCE(c->mode)))
		scap_write_inline(ring, event, call, false);
	else
		scap_offer_closely(c, ring, call, event, tp, nr);
}

/*
 * To every consumer. Inlined with all of the writing: calls between its parts cost as much as a
 * part.
 */
static __always_inline void scap_offer(const struct scap_call *call,
				       const struct scap_event *event, unsigned int tp, int nr)
{
	struct scap_consumer *c;

	scap_for_each_consumer(c)
		scap_offer_one(c, call, event, tp, nr);
}

/* The same, to those of @who (scap_consumer.slot) only. */
void scap_offer_again(const struct scap_call *call, const struct scap_event *event,
		      unsigned int tp, int nr, unsigned long who);

#endif
