// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * See section.h. How a reader uses the numbers: it takes the time T, looks at the numbers of its
 * CPUs, and from then on waits until each one that was odd has changed. Then it looks at the heads:
 * every record older than T is there, or was made in a section whose begin was not visible yet when
 * the reader looked. A store is on its way to other CPUs for some microseconds at most, whether or
 * not its CPU goes on (a barrier would only say when it is there, and costs every event); a reader
 * that keeps events back for longer than that is exact.
 */
#include <linux/cpumask.h>
#include <linux/errno.h>
#include <linux/mm.h>
#include <linux/rcupdate.h>
#include <linux/vmalloc.h>

#include "core/consumer.h"
#include "core/section.h"
#include "wrapper/mm.h"

DEFINE_STATIC_KEY_FALSE(scap_sections_begin);
DEFINE_STATIC_KEY_FALSE(scap_sections_end);
u8 *scap_sections;

static size_t scap_sections_size(void)
{
	return PAGE_ALIGN((size_t)nr_cpu_ids * SCAP_EXT_SECTION_STRIDE);
}

int scap_sections_init(void)
{
	scap_sections = vzalloc(scap_sections_size());
	return scap_sections ? 0 : -ENOMEM;
}

void scap_sections_exit(void)
{
	vfree(scap_sections);
}

static bool scap_sections_wanted(void)
{
	struct scap_consumer *c;

	list_for_each_entry(c, &scap_consumers, node) {
		if (c->features & SCAP_EXT_ORDER)
			return true;
	}
	return false;
}

/*
 * A key's places in the code are patched one after another. So ends are there before the first
 * section begins, and go when the last one is over: no number stays odd.
 */
static void scap_sections_start(void)
{
	static_branch_enable(&scap_sections_end);
	synchronize_rcu();
	static_branch_enable(&scap_sections_begin);
	/* Who began without saying so has ended. */
	synchronize_rcu();
}

static void scap_sections_stop(void)
{
	static_branch_disable(&scap_sections_begin);
	synchronize_rcu();
	static_branch_disable(&scap_sections_end);
}

void scap_sections_refresh(void)
{
	bool wanted = scap_sections_wanted();

	if (wanted == static_key_enabled(&scap_sections_begin))
		return;
	if (wanted)
		scap_sections_start();
	else
		scap_sections_stop();
}

int scap_sections_mmap(struct vm_area_struct *vma)
{
	unsigned long len = vma->vm_end - vma->vm_start;
	unsigned long offset;
	int err;

	if (vma->vm_flags & VM_WRITE || len > scap_sections_size())
		return -EIO;
	scap_vm_flags_clear(vma, VM_MAYWRITE);
	for (offset = 0; offset < len; offset += PAGE_SIZE) {
		err = vm_insert_page(vma, vma->vm_start + offset,
				     vmalloc_to_page(scap_sections + offset));
		if (err)
			return err;
	}
	return 0;
}
