// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Which consumers take an event, in the order: tracepoint, mask, failed, filter, sampling, ring.
 * What only some consumers ask for is behind one look at their mode word.
 */
#include "core/offer.h"
#include "generated/events.h"

/*
 * A CPU that came up after the consumer was made has no ring. The reader is told once per such
 * CPU, in the ring of CPU 0, and starts over.
 */
static void scap_note_hotplug(struct scap_consumer *c, struct scap_ring *ring)
{
	if (ring->announced || cmpxchg(&c->hotplug_cpu, -1, ring->cpu) != -1)
		return;
	ring->announced = true;
	set_bit(SCAP_MODE_HOTPLUG, &c->mode);
}

static void scap_report_hotplug(struct scap_consumer *c, struct scap_ring *ring,
				const struct scap_call *call)
{
	const struct scap_call report = {
		.ts = call->ts,
		.task = current,
		.origin = SCAP_FROM_TRACEPOINT,
		.hotplug.cpu = READ_ONCE(c->hotplug_cpu),
	};

	if (!scap_write_record(ring, &scap_events[SCAP_EV_CPU_HOTPLUG_E], &report))
		return;
	clear_bit(SCAP_MODE_HOTPLUG, &c->mode);
	/* The next CPU may announce itself, and sets the bit again. */
	smp_store_release(&c->hotplug_cpu, -1);
}

noinline void scap_offer_closely(struct scap_consumer *c, struct scap_ring *ring,
				 const struct scap_call *call, const struct scap_event *event,
				 unsigned int tp, int nr)
{
	if (test_bit(SCAP_MODE_DROP_FAILED, &c->mode) && call->origin == SCAP_FROM_EXIT &&
	    call->ret < 0)
		return;
	if (!ring->data) {
		scap_note_hotplug(c, ring);
		return;
	}
	/* Pairs with the release in scap_consumer_open(): seen open, seen reset. */
	if (!smp_load_acquire(&ring->open))
		return;
	if (test_bit(SCAP_MODE_HOTPLUG, &c->mode) && ring->cpu == 0)
		scap_report_hotplug(c, ring, call);
	if (test_bit(SCAP_MODE_FILTER, &c->mode) && !scap_filter_passes(c, call, tp, nr))
		return;
	if (test_bit(SCAP_MODE_DROPPING, &c->mode)) {
		scap_dropping_settle(c, ring, call);
		if (!scap_dropping_keeps(c, ring, event, call))
			return;
	}
	scap_write_record(ring, event, call);
}

static noinline void scap_offer_either(struct scap_consumer *c, const struct scap_call *call,
				       const struct scap_event *event, unsigned int tp, int nr)
{
	scap_offer_one(c, call, event, tp, nr, nr >= 0);
}

void scap_offer(const struct scap_call *call, const struct scap_event *event, unsigned int tp,
		int nr)
{
	struct scap_consumer *c;

	scap_for_each_consumer(c)
		scap_offer_either(c, call, event, tp, nr);
}

void scap_offer_again(const struct scap_call *call, const struct scap_event *event,
		      unsigned int tp, int nr, unsigned long who)
{
	struct scap_consumer *c;

	scap_for_each_consumer(c) {
		if (c->slot & who)
			scap_offer_either(c, call, event, tp, nr);
	}
}
