// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * When each task began the call it is in.
 *
 * A table of buckets, allocated when the first consumer asks and freed after the last. A task finds
 * its slot by the address of its task_struct in one of two buckets; it takes a free one (cmpxchg)
 * with its first call and leaves it when it exits, so that no address in the table belongs to a
 * task that is gone. Only the task itself writes to its slot: there is nothing to lock, and where
 * it is scheduled in between does not matter. When both buckets are full the task has no slot, and
 * its calls have no latency; that is counted with the others of unknown begin.
 *
 * A slot holds the time (monotonic clock) and the number of a call, or 0. The exit takes it out. It
 * counts only for a call of the same number that was wanted all the time: a call whose begin was
 * not seen never gets the begin of another one.
 */
#include <linux/bitmap.h>
#include <linux/hash.h>
#include <linux/ktime.h>
#include <linux/log2.h>
#include <linux/mm.h>
#include <linux/rcupdate.h>
#include <linux/sched.h>
#include <linux/vmalloc.h>

#include "collect/fill.h"
#include "collect/put.h"
#include "core/attach.h"
#include "core/consumer.h"
#include "core/device.h"
#include "core/hooks.h"
#include "core/latency.h"
#include "core/native.h"

#define SCAP_LATENCY_WAYS	8

/* Bytes of memory per thread that could run, as the kernel reckons its own limit of threads. */
#define SCAP_LATENCY_PER_THREAD	(8 * THREAD_SIZE)
#define SCAP_LATENCY_MIN	1024
#define SCAP_LATENCY_MAX	(256 * 1024)

/* A slot: number of the call in the low bits, nanoseconds above; these wrap after 208 days. */
#define SCAP_LATENCY_NR_BITS	10
#define SCAP_LATENCY_NR_MASK	GENMASK_ULL(SCAP_LATENCY_NR_BITS - 1, 0)
#define SCAP_LATENCY_NS_BITS	(64 - SCAP_LATENCY_NR_BITS)
#define SCAP_LATENCY_NS_MASK	GENMASK_ULL(SCAP_LATENCY_NS_BITS - 1, 0)

static_assert(SCAP_LATENCY_NRS <= 1 << SCAP_LATENCY_NR_BITS);

/* Two cache lines: to look for a task touches the first. */
struct scap_latency_bucket {
	struct task_struct *task[SCAP_LATENCY_WAYS]; /* NULL: free; never dereferenced */
	u64 begin[SCAP_LATENCY_WAYS];
};

struct scap_latency_table {
	u32 mask;			/* buckets - 1 */
	struct scap_latency_bucket bucket[] ____cacheline_aligned;
};

DEFINE_STATIC_KEY_FALSE(scap_latency_on);

static struct scap_latency_table __rcu *scap_latency_table;	/* changed under scap_mutex */
static DECLARE_BITMAP(scap_latency_wanted, SCAP_LATENCY_NRS);
/* Since when, for what was wanted once; a begin before that is one of an earlier time. */
static u64 scap_latency_since[SCAP_LATENCY_NRS];

static u64 scap_latency_now(void)
{
	return ktime_get_ns() & SCAP_LATENCY_NS_MASK;
}

/* From @a to @b, as long as they are less than half of the range apart. */
static u64 scap_latency_between(u64 a, u64 b)
{
	return (b - a) & SCAP_LATENCY_NS_MASK;
}

static struct scap_latency_bucket *scap_latency_bucket(struct scap_latency_table *table,
						       const struct task_struct *task,
						       unsigned int choice)
{
	u32 hash = hash_long((unsigned long)task, 32);

	return &table->bucket[(choice ? hash >> 16 : hash) & table->mask];
}

/* The slot of a task, NULL when it has none. */
static u64 *scap_latency_find(struct scap_latency_table *table, const struct task_struct *task,
			      struct task_struct ***owner)
{
	unsigned int choice, i;

	for (choice = 0; choice < 2; choice++) {
		struct scap_latency_bucket *b = scap_latency_bucket(table, task, choice);

		for (i = 0; i < SCAP_LATENCY_WAYS; i++) {
			if (READ_ONCE(b->task[i]) == task) {
				if (owner)
					*owner = &b->task[i];
				return &b->begin[i];
			}
		}
	}
	return NULL;
}

/* A free slot, which is the task's from now on. */
static u64 *scap_latency_claim(struct scap_latency_table *table, struct task_struct *task)
{
	unsigned int choice, i;

	for (choice = 0; choice < 2; choice++) {
		struct scap_latency_bucket *b = scap_latency_bucket(table, task, choice);

		for (i = 0; i < SCAP_LATENCY_WAYS; i++) {
			/* Pairs with the release of the one who left: its last write is done. */
			if (!READ_ONCE(b->task[i]) && !cmpxchg(&b->task[i], NULL, task))
				return &b->begin[i];
		}
	}
	return NULL;
}

static struct scap_latency_table *scap_latency_get(void)
{
	/* Preemption is off in all probes, which is the read section. */
	return rcu_dereference_sched(scap_latency_table);
}

static int scap_latency_nr(long id, bool compat)
{
	if (scap_is_socketcall(id, compat))
		return SCAP_LATENCY_SOCKETCALL;
	return scap_native_nr(id, compat);
}

void scap_probe_latency_enter(void *data, struct pt_regs *regs, long id)
{
	int nr = scap_latency_nr(id, scap_caller_is_32bit());
	struct scap_latency_table *table;
	u64 *begin;

	if (nr < 0 || nr >= SCAP_LATENCY_NRS || !test_bit(nr, scap_latency_wanted))
		return;
	preempt_disable_notrace();
	table = scap_latency_get();
	begin = table ? scap_latency_find(table, current, NULL) : NULL;
	if (unlikely(!begin && table))
		begin = scap_latency_claim(table, current);
	if (begin)
		*begin = scap_latency_now() << SCAP_LATENCY_NR_BITS | nr;
	preempt_enable_notrace();
}

SCAP_PROBE_SCHED_PROCESS_EXIT(scap_probe_latency_gone)
{
	struct scap_latency_table *table;
	struct task_struct **owner;
	u64 *begin;

	preempt_disable_notrace();
	table = scap_latency_get();
	begin = table ? scap_latency_find(table, task, &owner) : NULL;
	if (begin) {
		*begin = 0;
		/* Pairs with cmpxchg() of the next one: it finds an empty slot. */
		smp_store_release(owner, NULL);
	}
	preempt_enable_notrace();
}

/* Take the begin out of the slot of current; 0 when none is there, else @nr says of which call. */
static u64 scap_latency_take(int *nr)
{
	struct scap_latency_table *table = scap_latency_get();
	u64 *slot = table ? scap_latency_find(table, current, NULL) : NULL;
	u64 begin = slot ? *slot : 0;

	if (!begin)
		return 0;
	*slot = 0;
	*nr = begin & SCAP_LATENCY_NR_MASK;
	begin >>= SCAP_LATENCY_NR_BITS;
	/* Begun before this was wanted, so left behind by another call. */
	if (scap_latency_between(READ_ONCE(scap_latency_since[*nr]), begin) >
	    SCAP_LATENCY_NS_MASK / 2)
		return 0;
	return begin;
}

static void scap_latency_set(struct scap_call *call, u64 begin)
{
	call->latency_state = SCAP_LATENCY_KNOWN;
	call->latency = scap_latency_between(begin, scap_latency_now());
}

void scap_latency_note_slow(struct scap_call *call, int nr)
{
	u64 begin;
	int of;

	call->latency_state = SCAP_LATENCY_UNKNOWN;
	if (!test_bit(nr, scap_latency_wanted))
		return;
	/* Pairs with smp_wmb() in scap_latency_prepare(): with the bit goes its time. */
	smp_rmb();
	begin = scap_latency_take(&of);
	if (begin && of == nr)
		scap_latency_set(call, begin);
}

void scap_latency_note_exec_slow(struct scap_call *call)
{
	u64 begin;
	int of;

	call->latency_state = SCAP_LATENCY_UNKNOWN;
	begin = scap_latency_take(&of);
	if (begin && (of == __NR_execve || of == __NR_execveat))
		scap_latency_set(call, begin);
}

enum scap_result scap_latency_append(struct scap_fill *f)
{
	u8 *at = f->at;

	if (f->call->latency_state == SCAP_LATENCY_KNOWN) {
		if (scap_lacks(f, at, sizeof(f->call->latency)))
			return SCAP_FULL;
		f->at = scap_put8(at, f->call->latency);
	}
	scap_close(f, f->event->nparams, at);
	return SCAP_OK;
}

/* Calls whose events carry a latency for consumer @c. */
static void scap_latency_want(const struct scap_consumer *c, unsigned long *wanted)
{
	if (c->tracepoints & BIT(SCAP_TP_SYS_EXIT)) {
		bitmap_or(wanted, wanted, c->syscalls, SCAP_SYSCALLS_MAX);
		/* What it unpacks to is not known before it is done. */
		set_bit(SCAP_LATENCY_SOCKETCALL, wanted);
	}
	if (c->tracepoints & BIT(SCAP_TP_SCHED_PROCESS_EXEC)) {
		set_bit(__NR_execve, wanted);
		set_bit(__NR_execveat, wanted);
	}
}

static struct scap_latency_table *scap_latency_alloc(void)
{
	u64 threads = scap_latency_threads;
	struct scap_latency_table *table;
	u32 buckets;

	if (!threads)
		threads = max_t(u64, SCAP_LATENCY_MIN,
				(u64)totalram_pages() * PAGE_SIZE / SCAP_LATENCY_PER_THREAD);
	threads = min_t(u64, threads, SCAP_LATENCY_MAX);
	/* Half full at most: the two buckets of a task hardly ever are full. */
	buckets = roundup_pow_of_two(DIV_ROUND_UP(2 * threads, SCAP_LATENCY_WAYS));
	table = vzalloc(struct_size(table, bucket, buckets));
	if (table)
		table->mask = buckets - 1;
	return table;
}

static bool scap_latency_asked(unsigned long *wanted)
{
	struct scap_consumer *c;
	bool asked = false;

	list_for_each_entry(c, &scap_consumers, node) {
		if (!(c->features & SCAP_EXT_LATENCY))
			continue;
		asked = true;
		scap_latency_want(c, wanted);
	}
	return asked;
}

int scap_latency_prepare(u32 *probes)
{
	DECLARE_BITMAP(wanted, SCAP_LATENCY_NRS) = {};
	bool asked = scap_latency_asked(wanted);
	struct scap_latency_table *table;
	unsigned int nr;

	if (asked && !rcu_access_pointer(scap_latency_table)) {
		table = scap_latency_alloc();
		if (!table)
			return -ENOMEM;
		rcu_assign_pointer(scap_latency_table, table);
		static_branch_enable(&scap_latency_on);
	}
	for_each_set_bit(nr, wanted, SCAP_LATENCY_NRS) {
		if (!test_bit(nr, scap_latency_wanted))
			WRITE_ONCE(scap_latency_since[nr], scap_latency_now());
	}
	/* Pairs with smp_rmb() in scap_latency_note_slow(): the times before the bits. */
	smp_wmb();
	bitmap_copy(scap_latency_wanted, wanted, SCAP_LATENCY_NRS);
	if (asked)
		*probes |= BIT(SCAP_PROBE_LATENCY_ENTER) | BIT(SCAP_PROBE_LATENCY_GONE);
	return 0;
}

void scap_latency_release(void)
{
	DECLARE_BITMAP(wanted, SCAP_LATENCY_NRS) = {};
	struct scap_latency_table *table;

	table = rcu_dereference_protected(scap_latency_table, lockdep_is_held(&scap_mutex));
	if (!table || scap_latency_asked(wanted))
		return;
	static_branch_disable(&scap_latency_on);
	RCU_INIT_POINTER(scap_latency_table, NULL);
	synchronize_rcu();
	vfree(table);
}
