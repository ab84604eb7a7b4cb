// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* How much memory the task uses, KiB; 0 for one without memory of its own. */
#include <linux/mm.h>

#include "collect/fill.h"

#define SCAP_PAGES_TO_KB(pages)	((u64)(pages) << (PAGE_SHIFT - 10))

u64 scap_mm_number(const struct scap_fill *f, enum scap_collector which)
{
	/* Its own, as long as it runs: the task is current, being switched out, or a new child. */
	struct mm_struct *mm = f->call->task->mm;

	if (!mm)
		return 0;
	switch (which) {
	case SCAP_COLLECT_VM_SIZE:
		return SCAP_PAGES_TO_KB(mm->total_vm);
	case SCAP_COLLECT_VM_RSS:
		return SCAP_PAGES_TO_KB(get_mm_rss(mm));
	default:
		return SCAP_PAGES_TO_KB(get_mm_counter(mm, MM_SWAPENTS));
	}
}
