// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* What is not hot of writing records: see write.h. */
#include "core/write.h"

void scap_write_switch(struct scap_ring *ring, const struct scap_event *event)
{
	if (event->code == SCAP_EV_SCHEDSWITCH_6_E || event->code == SCAP_EV_PROCEXIT_1_E)
		scap_count(ring, n_context_switches);
}

noinline void scap_write_failed(struct scap_ring *ring, const struct scap_event *event,
				enum scap_result result)
{
	switch (result) {
	case SCAP_OK:
	case SCAP_SKIP:
		break;
	case SCAP_LATER:
		/* No attempt yet, as far as anybody can see. */
		WRITE_ONCE(ring->info->n_evts, --ring->own.n_evts);
		break;
	case SCAP_FAULT:
		scap_count(ring, n_drops_pf);
		break;
	case SCAP_FULL:
		if (event->drop > SCAP_DROP_NONE && event->drop <= SCAP_N_DROP_CATEGORIES)
			scap_count(ring, n_drops_category[event->drop - 1]);
		fallthrough;
	case SCAP_NO_HEADER:
	case SCAP_BUG:
		scap_count(ring, n_drops_buffer);
		break;
	}
}

bool scap_write_record(struct scap_ring *ring, const struct scap_event *event,
		       const struct scap_call *call)
{
	scap_write_switch(ring, event);
	return scap_write_inline(ring, event, call, true);
}
