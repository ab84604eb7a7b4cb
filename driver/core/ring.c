// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * The ring. One writer (the CPU it belongs to, preemption off), one reader (user space):
 *
 *   writer: load-acquire tail; write record at head; store-release head
 *   reader: load-acquire head; read [tail, head); store-release tail
 *
 * head == tail is empty, so one byte always stays free. A record may run past the end into the
 * cushion (two pages user space never sees); the overhang is then copied to the start, where the
 * second mapping of the data makes it contiguous for the reader.
 *
 * Nothing in the shared page is trusted: head and counters are copies of ring->own, and a tail
 * outside of the ring means there is no room.
 */
#include <linux/build_bug.h>
#include <linux/mm.h>
#include <linux/sched.h>
#include <linux/slab.h>
#include <linux/vmalloc.h>

#include "core/consumer.h"
#include "core/latency.h"
#include "core/ring.h"
#include "generated/events.h"
#include "wrapper/mm.h"

#define SCAP_CUSHION	(2 * PAGE_SIZE)

static_assert(sizeof(struct scap_ring_info) == 128);
static_assert(sizeof(struct scap_event_header) == SCAP_EVENT_HEADER_LEN);

/* Count in our own copy, &ring->own.field, and publish it at the same place of the info page. */
static void scap_count(struct scap_ring *ring, u64 *own)
{
	u64 *shared = (void *)ring->info + ((void *)own - (void *)&ring->own);

	/* WRITE_ONCE: user space may look at any time. */
	WRITE_ONCE(*shared, ++*own);
}

static void *scap_page_alloc(int node)
{
	struct page *page = alloc_pages_node(node, GFP_KERNEL | __GFP_ZERO, 0);

	return page ? page_address(page) : NULL;
}

int scap_ring_alloc(struct scap_ring *ring, u32 size)
{
	int node = cpu_to_node(ring->cpu);

	ring->size = size;
	ring->info = scap_page_alloc(node);
	ring->scratch = scap_page_alloc(node);
	ring->data = vzalloc_node((size_t)size + SCAP_CUSHION, node);
	if (!ring->info || !ring->scratch || !ring->data) {
		scap_ring_free(ring);
		return -ENOMEM;
	}
	return 0;
}

void scap_ring_free(struct scap_ring *ring)
{
	free_page((unsigned long)ring->info);
	free_page((unsigned long)ring->scratch);
	vfree(ring->data);
	ring->info = NULL;
	ring->scratch = NULL;
	ring->data = NULL;
}

void scap_ring_reset(struct scap_ring *ring)
{
	memset(&ring->own, 0, sizeof(ring->own));
	memset(&ring->ext, 0, sizeof(ring->ext));
	memset(ring->info, 0, sizeof(*ring->info));
}

/* Bytes that may be written from head on, contiguously. */
static u32 scap_ring_room(const struct scap_ring *ring)
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

static void scap_ring_commit(struct scap_ring *ring, u32 len)
{
	u32 next = ring->own.head + len;

	if (next > ring->size)
		memcpy(ring->data, ring->data + ring->size, next - ring->size);
	if (next >= ring->size)
		next -= ring->size;
	ring->own.head = next;
	/* Pairs with the reader's load-acquire of head: it sees the whole record. */
	smp_store_release(&ring->info->head, next);
}

static void scap_ring_count_drop(struct scap_ring *ring, const struct scap_event *event,
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

static bool scap_ring_write(struct scap_ring *ring, const struct scap_event *event,
			    const struct scap_call *call)
{
	/* A copy: the encoder sees one value of each setting, whatever an ioctl does meanwhile. */
	const struct scap_settings settings = ring->consumer->settings;
	struct scap_record rec = {
		.base = ring->data + ring->own.head,
		.room = scap_ring_room(ring),
		.event = event,
		.call = call,
		.settings = &settings,
		.scratch = ring->scratch,
	};
	enum scap_result result;

	scap_count(ring, &ring->own.n_evts);
	if (rec.room < SCAP_EVENT_HEADER_LEN + event->nparams * sizeof(u16)) {
		scap_count(ring, &ring->own.n_drops_buffer);
		return false;
	}
	result = scap_encode(&rec);
	if (result == SCAP_OK && (rec.done != event->nparams || rec.len > rec.room))
		result = SCAP_BUG;
	if (result == SCAP_OK && call->latency_state != SCAP_LATENCY_NONE &&
	    READ_ONCE(ring->consumer->features) & SCAP_EXT_LATENCY) {
		result = scap_latency_append(&rec);
		ring->ext.n_latency_unknown += call->latency_state == SCAP_LATENCY_UNKNOWN;
	}
	if (result != SCAP_OK) {
		scap_ring_count_drop(ring, event, result);
		return false;
	}
	scap_ring_commit(ring, rec.len);
	/* After the head, see poll.c. */
	if (unlikely(READ_ONCE(ring->poll_state) != SCAP_POLL_OFF))
		scap_poll_notify(ring, event, call, rec.len);
	return true;
}

bool scap_ring_record(struct scap_ring *ring, const struct scap_event *event,
		      const struct scap_call *call)
{
	bool written = false;

	if (event->code == SCAP_EV_SCHEDSWITCH_6_E || event->code == SCAP_EV_PROCEXIT_1_E)
		scap_count(ring, &ring->own.n_context_switches);

	/*
	 * A fault or an NMI in the middle of a record may bring us here again on this CPU. It runs
	 * to its end before the record goes on, so plain accesses do; barrier() keeps the compiler
	 * from moving the record out of the guard.
	 */
	if (unlikely(READ_ONCE(ring->busy))) {
		scap_count(ring, &ring->own.n_preemptions);
		return false;
	}
	WRITE_ONCE(ring->busy, 1);
	barrier();
	written = scap_ring_write(ring, event, call);
	barrier();
	WRITE_ONCE(ring->busy, 0);
	return written;
}

/* The data, twice, back to back. */
static int scap_ring_mmap_data(struct scap_ring *ring, struct vm_area_struct *vma)
{
	unsigned long addr = vma->vm_start;
	u32 pass, offset;
	int err;

	if (vma->vm_flags & VM_WRITE)
		return -EIO;
	/* mprotect() shall not make it writable later. */
	scap_vm_flags_clear(vma, VM_MAYWRITE);
	for (pass = 0; pass < 2; pass++) {
		for (offset = 0; offset < ring->size; offset += PAGE_SIZE, addr += PAGE_SIZE) {
			err = vm_insert_page(vma, addr, vmalloc_to_page(ring->data + offset));
			if (err)
				return err;
		}
	}
	return 0;
}

int scap_ring_mmap(struct scap_ring *ring, struct vm_area_struct *vma)
{
	unsigned long len = vma->vm_end - vma->vm_start;

	/* A private mapping of the info page would hide the tail from us. */
	if (vma->vm_pgoff || !(vma->vm_flags & VM_SHARED))
		return -EIO;
	scap_vm_flags_set(vma, VM_DONTEXPAND | VM_DONTDUMP);
	if (len == PAGE_SIZE)
		return vm_insert_page(vma, vma->vm_start, virt_to_page(ring->info));
	if (len == 2ul * ring->size)
		return scap_ring_mmap_data(ring, vma);
	return -EIO;
}
