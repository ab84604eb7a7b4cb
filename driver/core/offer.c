// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Which consumers take an event, in the order: tracepoint, mask, failed, sampling, ring. */
#include <linux/bitops.h>
#include <linux/rculist.h>

#include "core/consumer.h"
#include "core/offer.h"
#include "generated/events.h"

/*
 * A CPU that came up after the consumer was made has no ring. The reader is told once per such
 * CPU, in the ring of CPU 0, and starts over.
 */
static void scap_note_hotplug(struct scap_consumer *c, struct scap_ring *ring)
{
	if (!ring->announced && cmpxchg(&c->hotplug_cpu, -1, ring->cpu) == -1)
		ring->announced = true;
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

	if (scap_ring_record(ring, &scap_events[SCAP_EV_CPU_HOTPLUG_E], &report))
		WRITE_ONCE(c->hotplug_cpu, -1);
}

static void scap_offer(struct scap_consumer *c, const struct scap_call *call, u16 code, u8 class)
{
	struct scap_ring *ring = this_cpu_ptr(c->rings);

	if (unlikely(!ring->data)) {
		scap_note_hotplug(c, ring);
		return;
	}
	/* Pairs with the store-release in scap_consumer_open(): an open ring has been reset. */
	if (unlikely(!smp_load_acquire(&ring->open)))
		return;
	if (unlikely(READ_ONCE(c->hotplug_cpu) >= 0 && ring->cpu == 0))
		scap_report_hotplug(c, ring, call);
	scap_dropping_settle(c, ring, call);
	if (scap_dropping_keeps(c, ring, &scap_events[code], class, call))
		scap_ring_record(ring, &scap_events[code], call);
}

void scap_offer_all(const struct scap_call *call, unsigned int tp, u16 code)
{
	struct scap_consumer *c;

	scap_for_each_consumer(c) {
		if (READ_ONCE(c->tracepoints) & BIT(tp))
			scap_offer(c, call, code, scap_events[code].sampling);
	}
}

void scap_offer_syscall(const struct scap_call *call, unsigned int tp, u16 code, u8 class,
			bool masked)
{
	struct scap_consumer *c;

	scap_for_each_consumer(c) {
		if (!(READ_ONCE(c->tracepoints) & BIT(tp)))
			continue;
		if (masked && !test_bit(call->nr, c->syscalls))
			continue;
		if (tp == SCAP_TP_SYS_EXIT && call->ret < 0 && READ_ONCE(c->settings.drop_failed))
			continue;
		scap_offer(c, call, code, class);
	}
}
