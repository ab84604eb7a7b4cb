// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Until generated/ has the tables: a minimal encoder, numbers only. Not built once they exist. */
#include "generated/events.h"
#include "generated/syscalls.h"
#include "uapi/scap.h"
#include <linux/string.h>
#include <linux/sched.h>
const struct scap_event scap_events[SCAP_EV_MAX] = {
 [1] = { .code = 1, .nparams = 2, .sampling = SCAP_ALWAYS_DROP },
 [5] = { .code = 5, .nparams = 2, },
 [148] = { .code = 148, .nparams = 1 }, [149] = { .code = 149, .nparams = 1 },
 [152] = { .code = 152, .nparams = 0, .sampling = SCAP_ALWAYS_DROP },
 [186] = { .code = 186, .nparams = 0, .drop = SCAP_DROP_PROC_EXIT },
 [232] = { .code = 232, .nparams = 0, .sampling = SCAP_ALWAYS_DROP },
 [244] = { .code = 244, .nparams = 0 }, [290] = { .code = 290, .sampling = SCAP_ALWAYS_DROP },
 [293] = { .code = 293 },
 [2] = { .code = 2 },
};
const struct scap_syscall scap_syscalls[512] = { [0 ... 511] = { .exit_event = 1 } };
const s16 scap_ia32_map[500] = { [0 ... 499] = -1 };
const struct scap_socketcall scap_socketcalls[21];
enum scap_result scap_encode(struct scap_record *rec)
{
	struct scap_event_header *h = (void *)rec->base;
	u32 n = rec->event->nparams;
	u32 want = 26 + 2 * n + 8 * n;
	u32 i;
	if (rec->room < want) return SCAP_FULL;
	h->ts = rec->call->ts; h->tid = rec->call->task->pid; h->len = want; h->code = rec->event->code; h->nparams = n;
	for (i = 0; i < n; i++) {
		u16 l = 8; u64 v = i ? rec->call->nr : rec->call->sc;
		memcpy(rec->base + 26 + 2 * i, &l, 2);
		memcpy(rec->base + 26 + 2 * n + 8 * i, &v, 8);
	}
	rec->len = want; rec->done = n;
	return SCAP_OK;
}
