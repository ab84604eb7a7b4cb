/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * A set of thread-group ids that probes on all CPUs read and change without a lock: buckets of a
 * few slots, two buckets for each id, so that a look costs the same however full the set is.
 *
 * An id whose process ended stays as "dead": it still matches, as threads may be reported after the
 * last one began to end, and gives its slot up when room is needed. When the number goes to a new
 * process, whoever sees the fork says whether that one belongs to the set.
 */
#ifndef SCAP_CORE_TGIDS_H
#define SCAP_CORE_TGIDS_H

#include <linux/types.h>

#define SCAP_TGIDS_BUCKET	8
#define SCAP_TGIDS_BITS		11
#define SCAP_TGIDS_SLOTS	(SCAP_TGIDS_BUCKET << SCAP_TGIDS_BITS)

struct scap_tgids {
	u32 slots[SCAP_TGIDS_SLOTS];	/* 0: free; bit 31: dead; changed with cmpxchg() */
};

bool scap_tgids_has(const struct scap_tgids *set, u32 tgid);
/* False: no room in either bucket. */
bool scap_tgids_add(struct scap_tgids *set, u32 tgid);
void scap_tgids_remove(struct scap_tgids *set, u32 tgid);
void scap_tgids_mark_dead(struct scap_tgids *set, u32 tgid);

#endif
