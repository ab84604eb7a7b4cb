/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * Writing records into a ring, see ring.h for the protocol. Context: probe, preemption off, on the
 * ring's CPU.
 */
#ifndef SCAP_CORE_WRITE_H
#define SCAP_CORE_WRITE_H

#include <linux/atomic.h>
#include <linux/string.h>

#include "core/encode.h"
#include "core/nested.h"
#include "core/ring.h"

/* Count in our own copy and publish it. WRITE_ONCE: user space may look at any time. */
#define scap_count(ring, field) \
	WRITE_ONCE((ring)->info->field, ++(ring)->own.field)

/* Bytes that may be written from @head on, contiguously. */
static __always_inline u32 scap_write_room(const struct scap_ring *ring,
					   const struct scap_ring_info *info, u32 head)
{
	u32 tail, free;

	/*
	 * Pairs with the reader's store-release of tail: its reads of the old records are complete
	 * before we write over them.
	 */
	tail = smp_load_acquire(&info->tail);
	if (unlikely(tail >= ring->size))
		return 0;
	free = (tail - head - 1) & (ring->size - 1);
	return min_t(u32, free, ring->size + SCAP_CUSHION - 1 - head);
}

static __always_inline void scap_write_commit(struct scap_ring *ring, u32 head, u32 len)
{
	u32 next = head + len;

	if (unlikely(next >= ring->size)) {
		next -= ring->size;
		memcpy(ring->data, ring->data + ring->size, next);
	}
	ring->own.head = next;
	/* Pairs with the reader's load-acquire of head: it sees the whole record. */
	smp_store_release(&ring->info->head, next);
}

/* write.c: a switch or the end of a process is counted as one, recorded or not. */
void scap_write_switch(struct scap_ring *ring, const struct scap_event *event);
/* write.c: count what was lost and why. */
void scap_write_failed(struct scap_ring *ring, const struct scap_event *event,
		       enum scap_result result);

/*
 * Tell poll.c, if somebody waits, of @len bytes that were committed and left @room. While its timer
 * runs that is nearly always no more than to note how far the news go.
 */
static __always_inline void scap_write_tell(struct scap_ring *ring, const struct scap_event *event,
					    const struct scap_call *call, u32 room, u32 len)
{
	/* After the head, see poll.c. */
	if (READ_ONCE(ring->poll_state) == SCAP_POLL_OFF)
		return;
	if (call->origin != SCAP_FROM_TRACEPOINT &&
	    call->task->pid != READ_ONCE(ring->poll.tid)) {
		WRITE_ONCE(ring->poll.news, ring->own.head);
		/* Only now: a timer that fires before this does not know the news. */
		if (likely(READ_ONCE(ring->poll_state) == SCAP_POLL_TIMED &&
			   room > READ_ONCE(ring->poll.low)))
			return;
	}
	scap_poll_notify(ring, event, call, len);
}

static __always_inline bool scap_write(struct scap_ring *ring, const struct scap_event *event,
				       const struct scap_call *call, bool extended)
{
	struct scap_ring_info *info = ring->info;
	u32 head = ring->own.head;
	enum scap_result result;
	u32 room, len;

	WRITE_ONCE(info->n_evts, ++ring->own.n_evts);
	room = scap_write_room(ring, info, head);
	result = scap_encode(ring, event, call, extended, ring->data + head, room,
			     &ring->workspace, &len);
	if (unlikely(result != SCAP_OK)) {
		scap_write_failed(ring, event, result);
		return false;
	}
	scap_write_commit(ring, head, len);
	scap_write_tell(ring, event, call, room - len, len);
	return true;
}

/*
 * Write one record of @event for @call into @ring. True if it can be read now, or soon (nested.c);
 * otherwise the loss is counted.
 *
 * Whoever finds the ring busy interrupts a record (page fault, NMI) on this CPU. It runs to its end
 * before the record goes on, so plain accesses do; barrier() keeps the compiler from moving the
 * record out of the guard.
 *
 * @extended: the consumer may have extensions that change records; a constant.
 */
static __always_inline bool scap_write_inline(struct scap_ring *ring,
					      const struct scap_event *event,
					      const struct scap_call *call, bool extended)
{
	bool written;

	if (unlikely(local_read(&ring->busy)))
		return scap_nested_write(ring, event, call);
	local_set(&ring->busy, SCAP_BUSY);
	barrier();
	written = scap_write(ring, event, call, extended);
	barrier();
	/* One instruction ends the guard and says whether an event came in between. */
	while (unlikely(!local_dec_and_test(&ring->busy)))
		scap_nested_flush(ring, event, call);
	return written;
}

/* The same as a function, for consumers that have a mode and for what is not hot. */
bool scap_write_record(struct scap_ring *ring, const struct scap_event *event,
		       const struct scap_call *call);

#endif
