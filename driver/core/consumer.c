// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Life of consumers, and what all of them together want. */
#include <linux/bitmap.h>
#include <linux/cpu.h>
#include <linux/mm.h>
#include <linux/rculist.h>
#include <linux/slab.h>
#include <linux/tracepoint.h>

#include "core/attach.h"
#include "core/consumer.h"
#include "core/device.h"
#include "core/faults.h"
#include "core/filter.h"
#include "core/latency.h"
#include "core/log.h"
#include "core/section.h"
#include "generated/events.h"
#include "generated/syscalls.h"

DEFINE_MUTEX(scap_mutex);		/* see consumer.h */
LIST_HEAD(scap_consumers);

DECLARE_BITMAP(scap_wanted_enter, SCAP_SYSCALLS_MAX);
DECLARE_BITMAP(scap_wanted_exit, SCAP_SYSCALLS_MAX);

static struct scap_filter *scap_consumer_filter(struct scap_consumer *c, bool next)
{
	return rcu_dereference_protected(next ? c->filter_next : c->filter,
					 lockdep_is_held(&scap_mutex));
}

/* Does the consumer have a set of processes that forks and exits change? */
static bool scap_consumer_follows(struct scap_consumer *c)
{
	struct scap_filter *now = scap_consumer_filter(c, false);
	struct scap_filter *next = scap_consumer_filter(c, true);

	return (now && now->has_tgids) || (next && next->has_tgids);
}

/* Bring the union masks and the attached tracepoints in line with all consumers. */
static int scap_refresh(void)
{
	DECLARE_BITMAP(enter, SCAP_SYSCALLS_MAX);
	DECLARE_BITMAP(exit, SCAP_SYSCALLS_MAX);
	struct scap_consumer *c;
	u32 tracepoints = 0;
	unsigned int nr;
	int err;

	bitmap_zero(enter, SCAP_SYSCALLS_MAX);
	bitmap_zero(exit, SCAP_SYSCALLS_MAX);
	list_for_each_entry(c, &scap_consumers, node) {
		tracepoints |= c->tracepoints;
		if (scap_consumer_follows(c))
			tracepoints |= BIT(SCAP_PROBE_FILTER_FORK) | BIT(SCAP_PROBE_FILTER_EXIT);
		if (c->tracepoints & BIT(SCAP_TP_SYS_ENTER))
			bitmap_or(enter, enter, c->syscalls, SCAP_SYSCALLS_MAX);
		if (c->tracepoints & BIT(SCAP_TP_SYS_EXIT))
			bitmap_or(exit, exit, c->syscalls, SCAP_SYSCALLS_MAX);
	}
	for_each_set_bit(nr, enter, SCAP_SYSCALLS_MAX) {
		if (!scap_syscalls[nr].enter)
			clear_bit(nr, enter);
	}
	/* Few calls have an enter event. Without one the hook would cost every call for nothing. */
	if (bitmap_empty(enter, SCAP_SYSCALLS_MAX))
		tracepoints &= ~BIT(SCAP_TP_SYS_ENTER);

	/* Probes may look in between; they ask each consumer again. */
	bitmap_copy(scap_wanted_enter, enter, SCAP_SYSCALLS_MAX);
	bitmap_copy(scap_wanted_exit, exit, SCAP_SYSCALLS_MAX);
	scap_faults_refresh();
	scap_sections_refresh();
	err = scap_latency_prepare(&tracepoints) ?: scap_attach_set(tracepoints);
	scap_latency_release();
	return err;
}

int scap_consumer_set_syscall(struct scap_consumer *c, unsigned int nr, bool on)
{
	int err;

	if (on == !!test_bit(nr, c->syscalls))
		return 0;
	assign_bit(nr, c->syscalls, on);
	err = scap_refresh();
	if (err && on) {
		clear_bit(nr, c->syscalls);
		scap_refresh();
		return err;
	}
	return 0;
}

int scap_consumer_set_tracepoint(struct scap_consumer *c, unsigned int tp, bool on)
{
	u32 old = c->tracepoints;
	int err;

	WRITE_ONCE(c->tracepoints, on ? old | BIT(tp) : old & ~BIT(tp));
	if (c->tracepoints == old)
		return 0;
	err = scap_refresh();
	if (err && on) {
		WRITE_ONCE(c->tracepoints, old);
		scap_refresh();
		return err;
	}
	return 0;
}

int scap_consumer_set_filter(struct scap_consumer *c, struct scap_filter *filter)
{
	struct scap_filter *old = scap_consumer_filter(c, false);
	int err;

	if (filter) {
		/*
		 * First it follows forks, then it takes in who is there, then it counts. Filters
		 * are read with preemption off only, so this waits for no probe that sleeps in a
		 * fault, which may be as long as user space likes.
		 */
		rcu_assign_pointer(c->filter_next, filter);
		err = scap_refresh();
		synchronize_rcu();
		if (!err)
			scap_filter_adopt(filter);
	}
	if (filter && err) {
		RCU_INIT_POINTER(c->filter_next, NULL);
		scap_refresh();
		synchronize_rcu();
		return err;
	}
	rcu_assign_pointer(c->filter, filter);
	assign_bit(SCAP_MODE_FILTER, &c->mode, filter);
	RCU_INIT_POINTER(c->filter_next, NULL);
	scap_refresh();
	if (old) {
		synchronize_rcu();
		scap_filter_free(old);
	}
	return 0;
}

/* Features that are off leave nothing behind. */
static void scap_features_changed(struct scap_consumer *c, u32 old)
{
	assign_bit(SCAP_MODE_EXTENDED, &c->mode,
		   c->features & (SCAP_EXT_LATENCY | SCAP_EXT_USER_FAULTS));
	if (old & ~c->features & SCAP_EXT_POLL)
		scap_poll_defaults(&c->poll);
	if ((old ^ c->features) & SCAP_EXT_POLL)
		scap_poll_reset_all(c);
	if (old & ~c->features & SCAP_EXT_FILTER)
		scap_consumer_set_filter(c, NULL);
}

/* The events of io_uring are enabled as if they were a tracepoint of their own. */
#define SCAP_URING_PROBES	(BIT(SCAP_PROBE_URING_SUBMIT) | BIT(SCAP_PROBE_URING_COMPLETE))

static void scap_features_put(struct scap_consumer *c, u32 features)
{
	u32 tracepoints = c->tracepoints & ~SCAP_URING_PROBES;

	if (features & SCAP_EXT_IO_URING)
		tracepoints |= SCAP_URING_PROBES;
	WRITE_ONCE(c->features, features);
	WRITE_ONCE(c->tracepoints, tracepoints);
}

int scap_consumer_set_features(struct scap_consumer *c, u32 features)
{
	u32 old = c->features;
	int err;

	if (features == old)
		return 0;
	scap_features_put(c, features);
	err = scap_refresh();
	if (err) {
		scap_features_put(c, old);
		scap_refresh();
		return err;
	}
	WRITE_ONCE(c->settings.complete, features & SCAP_EXT_USER_FAULTS);
	WRITE_ONCE(c->settings.unified, features & SCAP_EXT_UNIFIED);
	scap_features_changed(c, old);
	return 0;
}

int scap_consumer_enable_dropping(struct scap_consumer *c, u32 ratio)
{
	int err = scap_dropping_enable(&c->dropping, ratio);

	/* It stays on until the next open: markers may be owed after the end of dropping. */
	if (!err)
		set_bit(SCAP_MODE_DROPPING, &c->mode);
	return err;
}

static void scap_settings_reset(struct scap_consumer *c)
{
	u32 features = c->features;

	scap_features_put(c, 0);
	scap_features_changed(c, features);
	c->settings = (struct scap_settings) {
		.snaplen = SCAP_SNAPLEN_DEFAULT,
		.statsd_port = SCAP_STATSD_PORT,
	};
	scap_dropping_reset(&c->dropping);
	clear_bit(SCAP_MODE_DROPPING, &c->mode);
	clear_bit(SCAP_MODE_DROP_FAILED, &c->mode);
	bitmap_zero(c->syscalls, SCAP_SYSCALLS_MAX);
}

/* Context: not on the list, or off it for a grace period. */
static void scap_consumer_free(struct scap_consumer *c)
{
	int cpu;

	for_each_possible_cpu(cpu) {
		scap_poll_stop(per_cpu_ptr(c->rings, cpu));
		scap_ring_free(per_cpu_ptr(c->rings, cpu));
	}
	scap_filter_free(rcu_dereference_protected(c->filter, true));
	free_percpu(c->rings);
	put_pid(c->owner);
	kfree(c);
}

/*
 * Rings larger than what is free would send the OOM killer to everybody else before the allocation
 * fails, and end in a panic when nobody is left to kill.
 */
static bool scap_rings_fit(u32 size)
{
	return (((u64)size * num_online_cpus()) >> PAGE_SHIFT) < (u64)max(si_mem_available(), 0L);
}

static int scap_rings_alloc(struct scap_consumer *c, u32 size)
{
	struct scap_ring *ring;
	int cpu, err = 0;

	for_each_possible_cpu(cpu) {
		ring = per_cpu_ptr(c->rings, cpu);
		ring->cpu = cpu;
		ring->consumer = c;
		scap_poll_init(ring);
	}
	if (!scap_rings_fit(size))
		return -ENOMEM;
	cpus_read_lock();
	for_each_online_cpu(cpu) {
		err = scap_ring_alloc(per_cpu_ptr(c->rings, cpu), size);
		if (err)
			break;
	}
	cpus_read_unlock();
	return err;
}

static struct scap_consumer *scap_consumer_create(void)
{
	struct scap_consumer *c, *other;
	unsigned long slots = 0;
	unsigned int n = 0;

	list_for_each_entry(other, &scap_consumers, node) {
		slots |= other->slot;
		n++;
	}
	if (n >= scap_max_consumers) {
		scap_verbose_log("%s (%d): all %u consumers are taken\n", current->comm,
				 current->pid, n);
		return ERR_PTR(-EBUSY);
	}
	c = kzalloc(sizeof(*c), GFP_KERNEL);
	if (!c)
		return ERR_PTR(-ENOMEM);
	c->rings = alloc_percpu(struct scap_ring);
	if (!c->rings) {
		kfree(c);
		return ERR_PTR(-ENOMEM);
	}
	c->hotplug_cpu = -1;
	c->slot = ~slots & (slots + 1);
	c->owner = get_task_pid(current, PIDTYPE_PID);
	scap_poll_defaults(&c->poll);
	scap_settings_reset(c);
	if (scap_rings_alloc(c, scap_buffer_bytes)) {
		scap_consumer_free(c);
		return ERR_PTR(-ENOMEM);
	}
	/* Pairs with the dependency-ordered walk of the probes: they see a complete consumer. */
	list_add_rcu(&c->node, &scap_consumers);
	scap_verbose_log("consumer %s (%d) added\n", current->comm, current->pid);
	return c;
}

static void scap_consumer_destroy(struct scap_consumer *c)
{
	list_del_rcu(&c->node);
	scap_refresh();
	/* Probes run with preemption off: afterwards none of them holds the consumer. */
	synchronize_rcu();
	scap_consumer_free(c);
}

static struct scap_consumer *scap_consumer_find(void)
{
	struct pid *pid = task_pid(current);
	struct scap_consumer *c;

	list_for_each_entry(c, &scap_consumers, node) {
		if (c->owner == pid)
			return c;
	}
	return NULL;
}

struct scap_ring *scap_consumer_open(int cpu)
{
	struct scap_consumer *c;
	struct scap_ring *ring;
	int err = 0;

	mutex_lock(&scap_mutex);
	c = scap_consumer_find() ?: scap_consumer_create();
	if (IS_ERR(c)) {
		mutex_unlock(&scap_mutex);
		return ERR_CAST(c);
	}
	ring = per_cpu_ptr(c->rings, cpu);
	if (!ring->data)
		err = -ENODEV;
	else if (ring->open)
		err = -EBUSY;
	if (err) {
		if (!c->nopen)
			scap_consumer_destroy(c);
		mutex_unlock(&scap_mutex);
		return ERR_PTR(err);
	}
	scap_settings_reset(c);
	scap_refresh();
	/* Closed a moment ago: a probe may still be writing its last record. */
	if (ring->used) {
		synchronize_rcu();
		scap_poll_stop(ring);
	}
	scap_ring_reset(ring);
	ring->used = true;
	c->nopen++;
	/* Pairs with the load-acquire in scap_offer(): whoever sees it open sees it reset. */
	smp_store_release(&ring->open, true);
	mutex_unlock(&scap_mutex);
	return ring;
}

void scap_consumer_close(struct scap_ring *ring)
{
	struct scap_consumer *c = ring->consumer;

	mutex_lock(&scap_mutex);
	WRITE_ONCE(ring->open, false);
	if (--c->nopen == 0) {
		scap_verbose_log("consumer removed by %s (%d)\n", current->comm, current->pid);
		scap_consumer_destroy(c);
	}
	mutex_unlock(&scap_mutex);
}
