// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Writing one record into a ring: room, header, parameters, commit. Context: the ring's CPU,
 * preemption off. See ring.h for the protocol.
 */
#include <linux/kernel.h>
#include <linux/string.h>

#include "collect/fill.h"
#include "core/consumer.h"
#include "core/faults.h"
#include "core/latency.h"
#include "core/write.h"
#include "wrapper/compiler.h"

static_assert(sizeof(struct scap_event_header) == SCAP_EVENT_HEADER_LEN);

/* Count in our own copy, &ring->own.field, and publish it at the same place of the info page. */
static __always_inline void scap_count(struct scap_ring *ring, u64 *own)
{
	u64 *shared = (void *)ring->info + ((void *)own - (void *)&ring->own);

	/* WRITE_ONCE: user space may look at any time. */
	WRITE_ONCE(*shared, ++*own);
}

/* Bytes that may be written from head on, contiguously. */
static __always_inline u32 scap_write_room(const struct scap_ring *ring)
{
	u32 head = ring->own.head;
	u32 tail, free;

	/*
	 * Pairs with the reader's store-release of tail: its reads of the old records are complete
	 * before we write over them.
	 */
	tail = smp_load_acquire(&ring->info->tail);
	if (unlikely(tail >= ring->size))
		return 0;
	free = tail > head ? tail - head - 1 : ring->size + tail - head - 1;
	return min_t(u32, free, ring->size + SCAP_CUSHION - head - 1);
}

static __always_inline void scap_write_commit(struct scap_ring *ring, u32 len)
{
	u32 next = ring->own.head + len;

	if (unlikely(next >= ring->size)) {
		next -= ring->size;
		memcpy(ring->data, ring->data + ring->size, next);
	}
	ring->own.head = next;
	/* Pairs with the reader's load-acquire of head: it sees the whole record. */
	smp_store_release(&ring->info->head, next);
}

static noinline void scap_write_failed(struct scap_ring *ring, const struct scap_event *event,
				       enum scap_result result)
{
	switch (result) {
	case SCAP_OK:
	case SCAP_SKIP:
		break;
	case SCAP_FAULT:
		scap_count(ring, &ring->own.n_drops_pf);
		break;
	case SCAP_FULL:
		if (event->drop > SCAP_DROP_NONE && event->drop <= SCAP_N_DROP_CATEGORIES)
			scap_count(ring, &ring->own.n_drops_category[event->drop - 1]);
		fallthrough;
	case SCAP_BUG:
		scap_count(ring, &ring->own.n_drops_buffer);
		break;
	}
}

static __always_inline void scap_write_header(u8 *base, const struct scap_fill *f, u32 nparams)
{
	struct scap_event_header *header = (void *)base;

	header->ts = f->call->ts;
	header->tid = f->call->task->pid;
	header->len = f->at - base;
	header->code = f->event->code;
	header->nparams = nparams;
}

/* Does the record carry a latency? Only exits of calls of consumers that asked. */
static __always_inline bool scap_write_latency(struct scap_ring *ring,
					       const struct scap_call *call)
{
	if (likely(call->latency_state == SCAP_LATENCY_NONE))
		return false;
	return READ_ONCE(ring->consumer->features) & SCAP_EXT_LATENCY;
}

static __always_inline bool scap_write(struct scap_ring *ring, const struct scap_event *event,
				       const struct scap_call *call)
{
	u8 *base = ring->data + ring->own.head;
	u32 room = scap_write_room(ring);
	bool latency = scap_write_latency(ring, call);
	u32 nparams = event->nparams + latency;
	u32 start = SCAP_EVENT_HEADER_LEN + nparams * sizeof(u16);
	struct scap_fill f SCAP_UNINITIALIZED;
	enum scap_result result;

	scap_count(ring, &ring->own.n_evts);
	if (unlikely(room < start)) {
		scap_count(ring, &ring->own.n_drops_buffer);
		return false;
	}
	f.call = call;
	f.event = event;
	f.settings = &ring->consumer->settings;
	f.lens = base + SCAP_EVENT_HEADER_LEN;
	f.at = base + start;
	f.end = base + room;
	f.scratch = ring->scratch;
	memset(&f.found, 0, sizeof(f.found));

	scap_faults_begin(call);
	result = event->encode(&f);
	if (unlikely(latency) && result == SCAP_OK) {
		result = scap_latency_append(&f);
		ring->ext.n_latency_unknown += call->latency_state == SCAP_LATENCY_UNKNOWN;
	}
	if (unlikely(f.found.exe == SCAP_FOUND))
		scap_put_exe(&f);
	if (scap_faults_end(ring, call, result)) {
		/* No attempt yet, as far as anybody can see. */
		WRITE_ONCE(ring->info->n_evts, --ring->own.n_evts);
		return false;
	}
	if (unlikely(result != SCAP_OK)) {
		scap_write_failed(ring, event, result);
		return false;
	}
	scap_write_header(base, &f, nparams);
	scap_write_commit(ring, f.at - base);
	/* After the head, see poll.c. */
	if (unlikely(READ_ONCE(ring->poll_state) != SCAP_POLL_OFF))
		scap_poll_notify(ring, event, call, f.at - base);
	return true;
}

static void scap_count_switch(struct scap_ring *ring, const struct scap_event *event)
{
	if (event->code == SCAP_EV_SCHEDSWITCH_6_E || event->code == SCAP_EV_PROCEXIT_1_E)
		scap_count(ring, &ring->own.n_context_switches);
}

bool scap_write_record(struct scap_ring *ring, const struct scap_event *event,
		       const struct scap_call *call)
{
	bool written;

	if (call->origin == SCAP_FROM_TRACEPOINT)
		scap_count_switch(ring, event);
	/*
	 * Whoever finds it busy interrupts a record (page fault, NMI) on this CPU. It runs to its
	 * end before the record goes on, so plain accesses do; barrier() keeps the compiler from
	 * moving the record out of the guard.
	 */
	if (unlikely(READ_ONCE(ring->busy))) {
		scap_count(ring, &ring->own.n_preemptions);
		return false;
	}
	WRITE_ONCE(ring->busy, 1);
	barrier();
	written = scap_write(ring, event, call);
	barrier();
	WRITE_ONCE(ring->busy, 0);
	return written;
}
