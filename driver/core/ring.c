// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Memory of rings: allocation, what user space maps of it, its state at open. */
#include <linux/build_bug.h>
#include <linux/mm.h>
#include <linux/slab.h>
#include <linux/vmalloc.h>

#include "core/consumer.h"
#include "core/ring.h"
#include "core/section.h"
#include "wrapper/mm.h"

static_assert(sizeof(struct scap_ring_info) == 128);

static void *scap_page_alloc(int node)
{
	struct page *page = alloc_pages_node(node, GFP_KERNEL | __GFP_ZERO, 0);

	return page ? page_address(page) : NULL;
}

int scap_ring_alloc(struct scap_ring *ring, u32 size)
{
	int node = cpu_to_node(ring->cpu);

	ring->size = size;
	ring->workspace.settings = &ring->consumer->settings;
	ring->nested.workspace.settings = &ring->consumer->settings;
	ring->info = scap_page_alloc(node);
	ring->workspace.scratch = scap_page_alloc(node);
	ring->nested.records = scap_page_alloc(node);
	ring->nested.workspace.scratch = scap_page_alloc(node);
	ring->data = vzalloc_node((size_t)size + SCAP_CUSHION, node);
	if (!ring->info || !ring->workspace.scratch || !ring->data ||
	    !ring->nested.records || !ring->nested.workspace.scratch) {
		scap_ring_free(ring);
		return -ENOMEM;
	}
	return 0;
}

void scap_ring_free(struct scap_ring *ring)
{
	free_page((unsigned long)ring->info);
	free_page((unsigned long)ring->workspace.scratch);
	free_page((unsigned long)ring->nested.records);
	free_page((unsigned long)ring->nested.workspace.scratch);
	vfree(ring->data);
	ring->info = NULL;
	ring->workspace.scratch = NULL;
	ring->nested.records = NULL;
	ring->nested.workspace.scratch = NULL;
	ring->data = NULL;
}

void scap_ring_reset(struct scap_ring *ring)
{
	memset(&ring->own, 0, sizeof(ring->own));
	memset(&ring->ext, 0, sizeof(ring->ext));
	memset(ring->info, 0, sizeof(*ring->info));
}

/* The data, twice, back to back. */
static int scap_ring_mmap_data(struct scap_ring *ring, struct vm_area_struct *vma)
{
	unsigned long addr = vma->vm_start;
	u32 pass, offset;
	int err;

	if (vma->vm_flags & VM_WRITE)
		return -EIO;
	/* mprotect() shall not make it writable later. */
	scap_vm_flags_clear(vma, VM_MAYWRITE);
	for (pass = 0; pass < 2; pass++) {
		for (offset = 0; offset < ring->size; offset += PAGE_SIZE, addr += PAGE_SIZE) {
			err = vm_insert_page(vma, addr, vmalloc_to_page(ring->data + offset));
			if (err)
				return err;
		}
	}
	return 0;
}

int scap_ring_mmap(struct scap_ring *ring, struct vm_area_struct *vma)
{
	unsigned long len = vma->vm_end - vma->vm_start;

	/* A private mapping of the info page would hide the tail from us. */
	if (!(vma->vm_flags & VM_SHARED))
		return -EIO;
	scap_vm_flags_set(vma, VM_DONTEXPAND | VM_DONTDUMP);
	if (vma->vm_pgoff == SCAP_EXT_SECTIONS_OFFSET >> PAGE_SHIFT &&
	    READ_ONCE(ring->consumer->features) & SCAP_EXT_ORDER)
		return scap_sections_mmap(vma);
	if (vma->vm_pgoff)
		return -EIO;
	if (len == PAGE_SIZE)
		return vm_insert_page(vma, vma->vm_start, virt_to_page(ring->info));
	if (len == 2ul * ring->size)
		return scap_ring_mmap_data(ring, vma);
	return -EIO;
}
