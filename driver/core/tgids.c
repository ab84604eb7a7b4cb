// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* See tgids.h. */
#include <linux/atomic.h>
#include <linux/compiler.h>
#include <linux/hash.h>
#include <linux/kernel.h>

#include "core/tgids.h"

#define SCAP_TGID_DEAD	0x80000000u

static u32 *scap_tgids_bucket(const struct scap_tgids *set, u32 tgid, unsigned int which)
{
	u32 key = which ? ~tgid * 0x85ebca6b : tgid;

	return (u32 *)&set->slots[hash_32(key, SCAP_TGIDS_BITS) * SCAP_TGIDS_BUCKET];
}

/* The slot of @tgid, dead or not; or NULL. */
static u32 *scap_tgids_find(const struct scap_tgids *set, u32 tgid)
{
	unsigned int which, i;
	u32 *bucket;

	for (which = 0; which < 2; which++) {
		bucket = scap_tgids_bucket(set, tgid, which);
		for (i = 0; i < SCAP_TGIDS_BUCKET; i++) {
			if ((READ_ONCE(bucket[i]) & ~SCAP_TGID_DEAD) == tgid)
				return &bucket[i];
		}
	}
	return NULL;
}

bool scap_tgids_has(const struct scap_tgids *set, u32 tgid)
{
	return tgid && scap_tgids_find(set, tgid);
}

static unsigned int scap_tgids_free_slots(const u32 *bucket)
{
	unsigned int i, n = 0;

	for (i = 0; i < SCAP_TGIDS_BUCKET; i++)
		n += !READ_ONCE(bucket[i]);
	return n;
}

/* Take a free slot of the bucket, or with @dead one of a process that ended. */
static bool scap_tgids_take(u32 *bucket, u32 tgid, bool dead)
{
	unsigned int i;
	u32 old;

	for (i = 0; i < SCAP_TGIDS_BUCKET; i++) {
		old = READ_ONCE(bucket[i]);
		if (dead ? !(old & SCAP_TGID_DEAD) : old != 0)
			continue;
		if (cmpxchg(&bucket[i], old, tgid) == old)
			return true;
	}
	return false;
}

bool scap_tgids_add(struct scap_tgids *set, u32 tgid)
{
	u32 *first = scap_tgids_bucket(set, tgid, 0);
	u32 *second = scap_tgids_bucket(set, tgid, 1);
	u32 *slot = scap_tgids_find(set, tgid);

	if (slot && (cmpxchg(slot, tgid | SCAP_TGID_DEAD, tgid) & ~SCAP_TGID_DEAD) == tgid)
		return true;
	/* The emptier one first: that is what lets the buckets fill evenly. */
	if (scap_tgids_free_slots(second) > scap_tgids_free_slots(first))
		swap(first, second);
	return scap_tgids_take(first, tgid, false) || scap_tgids_take(second, tgid, false) ||
	       scap_tgids_take(first, tgid, true) || scap_tgids_take(second, tgid, true);
}

/*
 * Every copy: a child may be taken in twice at the same time, by who sees the fork and by who makes
 * the set and finds it among the processes.
 */
static void scap_tgids_change(struct scap_tgids *set, u32 tgid, u32 to, bool dead_too)
{
	unsigned int which, i;
	u32 *bucket, old;

	for (which = 0; which < 2; which++) {
		bucket = scap_tgids_bucket(set, tgid, which);
		for (i = 0; i < SCAP_TGIDS_BUCKET; i++) {
			old = READ_ONCE(bucket[i]);
			if (old == tgid || (dead_too && old == (tgid | SCAP_TGID_DEAD)))
				cmpxchg(&bucket[i], old, to);
		}
	}
}

void scap_tgids_remove(struct scap_tgids *set, u32 tgid)
{
	scap_tgids_change(set, tgid, 0, true);
}

void scap_tgids_mark_dead(struct scap_tgids *set, u32 tgid)
{
	scap_tgids_change(set, tgid, tgid | SCAP_TGID_DEAD, false);
}
