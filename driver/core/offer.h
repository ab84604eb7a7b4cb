/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* Offering what happened to every consumer. Context: probe, preemption off. */
#ifndef SCAP_CORE_OFFER_H
#define SCAP_CORE_OFFER_H

#include <linux/bitops.h>
#include <linux/rculist.h>

#include "core/consumer.h"
#include "core/filter.h"
#include "core/write.h"

/* The offer to a consumer that has a mode, or no open ring on this CPU. */
void scap_offer_closely(struct scap_consumer *c, struct scap_ring *ring,
			const struct scap_call *call, const struct scap_event *event,
			unsigned int tp, int nr);

/*
 * May a consumer with these @mode bits have the event without a closer look? With none of them, and
 * with a filter that only leaves out a process which this event is not about: that is what
 * libscap-rs asks for unless told otherwise.
 */
static __always_inline bool scap_offer_is_plain(const struct scap_consumer *c, unsigned long mode,
						const struct scap_call *call, bool masked)
{
	const struct scap_filter *f;

	if (!mode)
		return true;
	if (!masked || mode != BIT(SCAP_MODE_FILTER))
		return false;
	f = rcu_dereference_sched(c->filter);
	return f && !(f->flags & SCAP_EXT_FILTER_LIMIT) && call->task->tgid != f->own_tgid;
}

/*
 * If it enabled tracepoint @tp and, for what has a mask (@masked, a constant), call number @nr.
 */
static __always_inline void scap_offer_one(struct scap_consumer *c, const struct scap_call *call,
					   const struct scap_event *event, unsigned int tp,
					   int nr, bool masked)
{
	struct scap_ring *ring;

	if (!(READ_ONCE(c->tracepoints) & BIT(tp)))
		return;
	if (masked && !test_bit(nr, c->syscalls))
		return;
	ring = this_cpu_ptr(c->rings);
	/* Pairs with the store-release in scap_consumer_open(): open rings are reset. */
	if (unlikely(!smp_load_acquire(&ring->open) ||
		     !scap_offer_is_plain(c, READ_ONCE(c->mode), call, masked))) {
		scap_offer_closely(c, ring, call, event, tp, nr);
		return;
	}
	if (!masked)
		scap_write_switch(ring, event);
	scap_write_inline(ring, event, call, false);
}

/*
 * To every consumer; @nr: a constant where it is negative. Inlined with all of the writing: calls
 * between its parts cost as much as a part.
 */
static __always_inline void scap_offer_inline(const struct scap_call *call,
					      const struct scap_event *event, unsigned int tp,
					      int nr)
{
	const bool masked = !(__builtin_constant_p(nr) && nr < 0);
	struct scap_consumer *c;

	scap_for_each_consumer(c)
		scap_offer_one(c, call, event, tp, nr, masked);
}

/* The same as a function, for what is not hot; @nr negative: no call, or one without a number. */
void scap_offer(const struct scap_call *call, const struct scap_event *event, unsigned int tp,
		int nr);

/* The same, to those of @who (scap_consumer.slot) only. */
void scap_offer_again(const struct scap_call *call, const struct scap_event *event,
		      unsigned int tp, int nr, unsigned long who);

#endif
