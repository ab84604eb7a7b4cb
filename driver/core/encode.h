/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* One record in place: header, lengths, parameters. Inlined into what writes records. */
#ifndef SCAP_CORE_ENCODE_H
#define SCAP_CORE_ENCODE_H

#include <linux/build_bug.h>
#include <linux/string.h>

#include "collect/fill.h"
#include "core/consumer.h"
#include "core/faults.h"
#include "core/latency.h"
#include "wrapper/compiler.h"

static_assert(sizeof(struct scap_event_header) == SCAP_EVENT_HEADER_LEN);

/* Does the record end with a latency? Only exits of calls, for consumers that asked. */
static __always_inline bool scap_has_latency(const struct scap_ring *ring,
					     const struct scap_call *call)
{
	return call->latency_state != SCAP_LATENCY_NONE &&
	       READ_ONCE(ring->consumer->features) & SCAP_EXT_LATENCY;
}

/*
 * Make the record of @event for @call at @base, in at most @room bytes; @len: how many it took.
 * @extended: for a consumer with extensions that change records. SCAP_NO_HEADER: not even header
 * and lengths fit. SCAP_LATER: user memory is to be faulted in first.
 */
static __always_inline enum scap_result scap_encode(struct scap_ring *ring,
						    const struct scap_event *event,
						    const struct scap_call *call,
						    bool extended, u8 *base, u32 room,
						    const struct scap_workspace *workspace,
						    u32 *len)
{
	bool latency = extended && scap_has_latency(ring, call);
	struct scap_event_header *header = (void *)base;
	u32 nparams = event->nparams + latency;
	u32 start = SCAP_EVENT_HEADER_LEN + nparams * sizeof(u16);
	struct scap_fill f SCAP_UNINITIALIZED;
	enum scap_result result;

	if (unlikely(room < start))
		return SCAP_NO_HEADER;
	f.call = call;
	f.event = event;
	f.workspace = workspace;
	f.base = base;
	f.at = base + start;
	f.end = base + room;
	memset(&f.found, 0, sizeof(f.found));

	if (extended)
		scap_faults_begin(call);
	result = event->encode(&f);
	if (latency && result == SCAP_OK)
		result = scap_latency_append(&f);
	if (unlikely(f.found.exe == SCAP_FOUND))
		scap_put_exe(&f);
	if (extended && scap_faults_end(ring, call, result))
		return SCAP_LATER;
	if (unlikely(result != SCAP_OK))
		return result;
	if (latency)
		ring->ext.n_latency_unknown += call->latency_state == SCAP_LATENCY_UNKNOWN;

	*len = f.at - base;
	header->ts = call->ts;
	header->tid = call->task->pid;
	header->len = *len;
	header->code = event->code;
	header->nparams = nparams;
	return SCAP_OK;
}

#endif
