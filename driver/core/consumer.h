/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * A consumer: the thread that opened devices, its settings, filters and one ring per CPU.
 *
 * Written under scap_mutex, except what a comment marks otherwise; read without a lock by the
 * probes, which run with preemption off. A consumer on the list is complete; it is freed after a
 * grace period.
 */
#ifndef SCAP_CORE_CONSUMER_H
#define SCAP_CORE_CONSUMER_H

#include <linux/list.h>
#include <linux/mutex.h>
#include <linux/percpu.h>
#include <linux/pid.h>

#include "core/poll.h"
#include "core/record.h"
#include "core/ring.h"
#include "core/sampling.h"
#include "uapi/scap.h"

/* Bits of scap_consumer.mode: what makes scap_offer() look closer. */
enum {
	SCAP_MODE_DROP_FAILED,		/* calls that failed are left out */
	SCAP_MODE_DROPPING,		/* dropping mode, or markers of it may be owed */
	SCAP_MODE_HOTPLUG,		/* hotplug_cpu is to be reported */
	SCAP_MODE_FILTER,		/* there is a filter */
	SCAP_MODE_EXTENDED,		/* features that change records: LATENCY, USER_FAULTS */
};

struct scap_filter;

struct scap_consumer {
	struct list_head node;		/* on scap_consumers (RCU) */
	struct pid *owner;		/* the thread that opened; pinned, so never reused */
	struct scap_ring __percpu *rings;
	unsigned int nopen;		/* devices open */
	unsigned long slot;		/* one bit, no other consumer has it; 0: none was left */
	u32 features;			/* SCAP_EXT_* enabled, 0: plain ABI; read by probes */
	u32 tracepoints;		/* BIT(SCAP_TP_*), BIT(SCAP_PROBE_URING_*) */
	DECLARE_BITMAP(syscalls, SCAP_SYSCALLS_MAX); /* native numbers wanted */
	unsigned long mode;		/* SCAP_MODE_*, atomic bits; 0: nothing but the plain way */
	struct scap_settings settings;	/* any mix of old and new is sound */
	struct scap_poll_settings poll;
	struct scap_filter __rcu *filter; /* NULL: everybody */
	struct scap_filter __rcu *filter_next; /* about to be: follows forks already */
	struct scap_dropping dropping;	/* flags written by probes, see sampling.c */
	int hotplug_cpu;		/* written by probes: CPU without a ring, -1: none */
};

extern struct mutex scap_mutex;		/* consumers: list, filters, settings, open devices */
extern struct list_head scap_consumers;

/* Calls any consumer wants: what a probe looks at before anything else. */
extern unsigned long scap_wanted_enter[];
extern unsigned long scap_wanted_exit[];

#define scap_for_each_consumer(c) \
	list_for_each_entry_rcu(c, &scap_consumers, node, \
				lockdep_is_held(&scap_mutex) || !preemptible())

/* Open the ring of @cpu for current; %-EBUSY, %-ENODEV, %-ENOMEM. */
struct scap_ring *scap_consumer_open(int cpu);
void scap_consumer_close(struct scap_ring *ring);

/*
 * Change filters, then bring masks and tracepoints in line. What cannot be attached is undone and
 * the error returned. Context: scap_mutex held.
 */
int scap_consumer_set_syscall(struct scap_consumer *c, unsigned int nr, bool on);
int scap_consumer_set_tracepoint(struct scap_consumer *c, unsigned int tp, bool on);
/* Exactly @features (SCAP_EXT_*), all of which this kernel supports. */
int scap_consumer_set_features(struct scap_consumer *c, u32 features);
/* %-EINVAL as scap_dropping_enable(). */
int scap_consumer_enable_dropping(struct scap_consumer *c, u32 ratio);
/* Replace the filter and free the old one; on error @filter stays the caller's. Sleeps. */
int scap_consumer_set_filter(struct scap_consumer *c, struct scap_filter *filter);

#endif
