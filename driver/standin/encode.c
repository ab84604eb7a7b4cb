// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Until core/encode.c is there: plain numbers as they are, everything else empty. */
#include <linux/sched.h>
#include <linux/string.h>

#include "collect/param.h"
#include "generated/events.h"
#include "uapi/scap.h"

static u64 scap_plain_value(const struct scap_call *call, const struct scap_value *value)
{
	switch (value->from) {
	case SCAP_FROM_RET:
		return call->ret;
	case SCAP_FROM_ARG:
		return value->cast == SCAP_AS_S32 ? (s64)(s32)call->args[value->arg] :
		       call->args[value->arg];
	case SCAP_FROM_SC:
		return call->sc;
	case SCAP_FROM_NR:
		return call->nr;
	case SCAP_FROM_DROP_RATIO:
		return call->drop.ratio;
	case SCAP_FROM_HOTPLUG_CPU:
		return call->hotplug.cpu;
	case SCAP_FROM_HOTPLUG_ACTION:
		return call->hotplug.action;
	default:
		return 0;
	}
}

enum scap_result scap_encode(struct scap_record *rec)
{
	struct scap_event_header *header = (void *)rec->base;
	u32 n = rec->event->nparams;
	u32 len = SCAP_EVENT_HEADER_LEN + 2 * n;
	u64 value;
	u16 width;

	for (rec->done = 0; rec->done < n; rec->done++) {
		width = rec->event->params[rec->done].width;
		if (rec->room < len + width)
			return SCAP_FULL;
		value = scap_plain_value(rec->call, &rec->event->params[rec->done].value);
		memcpy(rec->base + SCAP_EVENT_HEADER_LEN + 2 * rec->done, &width, sizeof(width));
		memcpy(rec->base + len, &value, width);
		len += width;
	}
	*header = (struct scap_event_header) {
		.ts = rec->call->ts,
		.tid = rec->call->task->pid,
		.len = len,
		.code = rec->event->code,
		.nparams = n,
	};
	rec->len = len;
	return SCAP_OK;
}
