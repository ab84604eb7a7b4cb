/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * How long calls take, for consumers that asked (SCAP_EXT_LATENCY). While nobody does there is no
 * table, no probe and, in the way of an event, one jump that is patched in and out.
 */
#ifndef SCAP_CORE_LATENCY_H
#define SCAP_CORE_LATENCY_H

#include <linux/jump_label.h>
#include <linux/types.h>

#include "core/record.h"
#include "uapi/scap.h"

struct pt_regs;

DECLARE_STATIC_KEY_FALSE(scap_latency_on);

/* Numbers under which the begin of a call is remembered: native ones, and these. */
#define SCAP_LATENCY_SOCKETCALL	SCAP_SYSCALLS_MAX	/* of a caller with another table */
#define SCAP_LATENCY_NRS	(SCAP_SYSCALLS_MAX + 1)

void scap_latency_note_slow(struct scap_call *call, int nr);
void scap_latency_note_exec_slow(struct scap_call *call);

/* current ends call @nr: fill call->latency. Context: preemption off, once per call. */
static inline void scap_latency_note(struct scap_call *call, int nr)
{
	if (static_branch_unlikely(&scap_latency_on))
		scap_latency_note_slow(call, nr);
}

/* The exec of current succeeded, which is the end of the call as far as events are concerned. */
static inline void scap_latency_note_exec(struct scap_call *call)
{
	if (static_branch_unlikely(&scap_latency_on))
		scap_latency_note_exec_slow(call);
}

/* One more parameter behind those of the event: the latency in ns, empty when unknown. */
enum scap_result scap_latency_append(struct scap_fill *f);

/*
 * Bring masks and table in line with all consumers, before the probes; @probes: what to attach on
 * top. %-ENOMEM. Context: scap_mutex held.
 */
int scap_latency_prepare(u32 *probes);
/* After the probes: free what nobody needs any more. Context: scap_mutex held; sleeps. */
void scap_latency_release(void);

#endif
