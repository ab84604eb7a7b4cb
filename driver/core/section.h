/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * Sections: from before the time of an event is taken until its records are in the rings. For
 * consumers that asked (SCAP_EXT_ORDER) each CPU says when it is in one, so that a reader which
 * merges rings by time knows when no older record can come any more, however long a CPU is held up.
 *
 * One number per CPU, mapped read-only by readers: odd in a section. Once a reader has seen it odd,
 * any other number means that this section is over. (It may step back when an interrupt has a
 * section of its own just before: then it is odd again at once, and stays so until both are over.)
 */
#ifndef SCAP_CORE_SECTION_H
#define SCAP_CORE_SECTION_H

#include <linux/compiler.h>
#include <linux/jump_label.h>
#include <linux/smp.h>
#include <linux/types.h>
#include <asm/barrier.h>

#include "uapi/extension.h"

struct vm_area_struct;

DECLARE_STATIC_KEY_FALSE(scap_sections_begin);
DECLARE_STATIC_KEY_FALSE(scap_sections_end);

extern u8 *scap_sections;		/* SCAP_EXT_SECTION_STRIDE bytes for each possible CPU */

static __always_inline u64 *scap_section_of(unsigned int cpu)
{
	return (u64 *)(scap_sections + cpu * SCAP_EXT_SECTION_STRIDE);
}

/* Context: preemption off until the end of the section, not in another one. */
static __always_inline void scap_section_begin(void)
{
	u64 *section;

	if (!static_branch_unlikely(&scap_sections_begin))
		return;
	section = scap_section_of(smp_processor_id());
	WRITE_ONCE(*section, *section | 1);
	/* Before the clock. The store may become visible later, see section.c. */
	barrier();
}

static __always_inline void scap_section_end(void)
{
	u64 *section;

	if (!static_branch_unlikely(&scap_sections_end))
		return;
	section = scap_section_of(smp_processor_id());
	/*
	 * Pairs with the reader's load-acquire: it sees the heads this section moved. It may have
	 * begun before there was a number to say so.
	 */
	smp_store_release(section, (*section | 1) + 1);
}

/* The same for what may happen in the middle of a section: true if it does not. */
static __always_inline bool scap_section_begin_inside(void)
{
	if (!static_branch_unlikely(&scap_sections_begin) ||
	    READ_ONCE(*scap_section_of(smp_processor_id())) & 1)
		return false;
	scap_section_begin();
	return true;
}

static __always_inline void scap_section_end_inside(bool begun)
{
	if (begun)
		scap_section_end();
}

int scap_sections_init(void);
void scap_sections_exit(void);
/* Bring the key in line with all consumers. Context: scap_mutex held; sleeps. */
void scap_sections_refresh(void);
int scap_sections_mmap(struct vm_area_struct *vma);

#endif
