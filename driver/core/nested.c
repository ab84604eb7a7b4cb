// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * A collector that reads user memory can fault, and the page fault is an event of its own; an NMI
 * can come at any time. Such an event finds the ring of its CPU busy: the record that is being
 * written has no length yet, so there is no place behind it, and head can only move when it is
 * done.
 *
 * For consumers that ask (SCAP_EXT_NESTED) the record is made in a page beside the ring and copied
 * behind the outer one, which began earlier: records stay in the order of their times. What has no
 * place there (the page is full, or an NMI interrupts the making of a nested record) is counted, as
 * are all such events of other consumers, in n_preemptions.
 *
 * Everything happens on one CPU, and whoever interrupts is done before the interrupted goes on. So
 * the nested side only ever appends and sets a bit, and the outer side takes both back with
 * operations that an NMI cannot split; the counters belong to the outer side.
 */
#include <linux/atomic.h>

#include "core/nested.h"
#include "core/write.h"

static bool scap_nested_make(struct scap_ring *ring, const struct scap_event *event,
			     const struct scap_call *call)
{
	struct scap_nested *n = &ring->nested;
	u32 used = READ_ONCE(n->used), len;
	enum scap_result result;

	if (!(READ_ONCE(ring->consumer->features) & SCAP_EXT_NESTED) || READ_ONCE(n->busy))
		return false;
	WRITE_ONCE(n->busy, 1);
	barrier();
	result = scap_encode(ring, event, call, false, n->records + used, PAGE_SIZE - used,
			     &n->workspace, &len);
	barrier();
	if (result == SCAP_OK)
		WRITE_ONCE(n->used, used + len);
	WRITE_ONCE(n->busy, 0);
	return result == SCAP_OK;
}

noinline bool scap_nested_write(struct scap_ring *ring, const struct scap_event *event,
				const struct scap_call *call)
{
	bool made = scap_nested_make(ring, event, call);

	if (!made)
		local_inc(&ring->nested.lost);
	/* Whoever interrupts between reading and writing sets the same bit. */
	local_set(&ring->busy, local_read(&ring->busy) | SCAP_BUSY_NESTED);
	return made;
}

/* Copy one record into the ring, if there is room; its length in any case. */
static u32 scap_nested_copy(struct scap_ring *ring, const u8 *record)
{
	u32 len = ((const struct scap_event_header *)record)->len;
	u32 head = ring->own.head;

	scap_count(ring, n_evts);
	if (scap_write_room(ring, ring->info, head) < len) {
		scap_count(ring, n_drops_buffer);
		return len;
	}
	memcpy(ring->data + head, record, len);
	scap_write_commit(ring, head, len);
	ring->ext.n_nested++;
	return len;
}

noinline void scap_nested_flush(struct scap_ring *ring, const struct scap_event *event,
				const struct scap_call *call)
{
	struct scap_nested *n = &ring->nested;
	u32 done = 0;
	long lost;

	local_set(&ring->busy, SCAP_BUSY);
	barrier();
	do {
		while (done < READ_ONCE(n->used))
			done += scap_nested_copy(ring, n->records + done);
		/* Not if another one came behind the last. */
	} while (cmpxchg_local(&n->used, done, 0) != done);

	lost = local_read(&n->lost);
	local_sub(lost, &n->lost);
	ring->own.n_preemptions += lost;
	WRITE_ONCE(ring->info->n_preemptions, ring->own.n_preemptions);
	if (READ_ONCE(ring->consumer->features) & SCAP_EXT_NESTED)
		ring->ext.n_nested_refused += lost;
	if (unlikely(READ_ONCE(ring->poll_state) != SCAP_POLL_OFF))
		scap_poll_notify(ring, event, call, done);
	barrier();
}
