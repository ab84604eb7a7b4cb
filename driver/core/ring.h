/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * The ring: the records of one CPU for one consumer. One writer (that CPU, preemption off,
 * write.c), one reader (user space):
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
#ifndef SCAP_CORE_RING_H
#define SCAP_CORE_RING_H

#include <asm/local.h>
#include <linux/types.h>

#include "core/nested.h"
#include "core/poll.h"
#include "core/record.h"
#include "uapi/extension.h"
#include "uapi/scap.h"

#define SCAP_CUSHION	(2 * PAGE_SIZE)

struct vm_area_struct;
struct scap_consumer;

struct scap_ring {
	struct scap_ring_info *info;	/* one page, user space writes there: never read but tail */
	u8 *data;			/* size bytes and the cushion; NULL: CPU was offline */
	local_t busy;			/* SCAP_BUSY*: a record is being written on this CPU */
	struct scap_workspace workspace;
	u32 size;			/* power of two */
	u32 poll_state;			/* enum scap_poll_state: tell poll.c of records */
	bool open;			/* the device is open; scap_mutex, read by probes */
	bool used;			/* was open before: probes may still be finishing */
	bool announced;			/* this CPU without a ring was reported; own CPU only */
	int cpu;
	struct scap_consumer *consumer;
	struct scap_ring_info own;	/* the kernel's head and counters; info holds copies */
	struct scap_ext_stats ext;	/* counters of the extensions; written on the ring's CPU */
	struct scap_nested nested;
	struct scap_poll poll;
};

int scap_ring_alloc(struct scap_ring *ring, u32 size);
void scap_ring_free(struct scap_ring *ring);
/* Empty ring, counters 0. Context: no probe uses the ring. */
void scap_ring_reset(struct scap_ring *ring);
int scap_ring_mmap(struct scap_ring *ring, struct vm_area_struct *vma);

#endif
