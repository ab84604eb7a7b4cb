/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * User memory that could not be read, for consumers that asked (SCAP_EXT_USER_FAULTS): counted, and
 * where the kernel lets probes of calls sleep, faulted in before the record is written again.
 */
#ifndef SCAP_CORE_FAULTS_H
#define SCAP_CORE_FAULTS_H

#include <linux/jump_label.h>
#include <linux/percpu.h>
#include <linux/types.h>

#include "core/record.h"
#include "uapi/scap.h"
#include "wrapper/tracepoint.h"

struct scap_event;
struct scap_ring;

DECLARE_STATIC_KEY_FALSE(scap_faults_on);

/* Places that stay unreadable before an event is written as it is. */
#define SCAP_FAULTS_BAD		4

/* Of this CPU, with preemption off. */
struct scap_faults {
	u32 n;				/* reads that failed for the record being written */
	u32 len;			/* the first that is worth a fault: bytes, 0: none; ... */
	unsigned long addr;
	bool str;			/* ... they may end earlier, with a NUL */
	u8 nbad;
	unsigned long bad[SCAP_FAULTS_BAD]; /* places that cannot be faulted in either */
	unsigned long who;		/* scap_consumer.slot of those that wait for a record */
	unsigned long wait_addr;	/* what the first of them misses, as addr, len, str */
	u32 wait_len;
	bool wait_str;
};

DECLARE_PER_CPU(struct scap_faults, scap_faults);

/* A record begins, for which user memory will be read. */
static inline void scap_faults_begin(const struct scap_call *call)
{
	struct scap_faults *faults;

	if (!static_branch_unlikely(&scap_faults_on) || !call->reads_user)
		return;
	faults = this_cpu_ptr(&scap_faults);
	faults->n = 0;
	faults->len = 0;
}

/*
 * It is complete, or gave up with @result. True: it is to be forgotten, and written again when the
 * memory is there; else what could not be read is counted.
 */
bool scap_faults_end_slow(struct scap_ring *ring, const struct scap_call *call,
			  enum scap_result result);

static inline bool scap_faults_end(struct scap_ring *ring, const struct scap_call *call,
				   enum scap_result result)
{
	if (!static_branch_unlikely(&scap_faults_on) || !call->reads_user ||
	    likely(!this_cpu_read(scap_faults.n)))
		return false;
	return scap_faults_end_slow(ring, call, result);
}

void scap_faults_retry(struct scap_call *call, const struct scap_event *event, unsigned int tp,
		       int nr);

/*
 * After an event was offered: fault in what some consumers miss, and offer it to them again.
 * Context: a probe of calls, preemption off; on again in between.
 */
static inline void scap_faults_settle(struct scap_call *call, const struct scap_event *event,
				      unsigned int tp, int nr)
{
	if (SCAP_CALLS_MAY_FAULT && static_branch_unlikely(&scap_faults_on) &&
	    unlikely(this_cpu_read(scap_faults.who)))
		scap_faults_retry(call, event, tp, nr);
}

/* Bring the key in line with all consumers. Context: scap_mutex held. */
void scap_faults_refresh(void);

#endif
