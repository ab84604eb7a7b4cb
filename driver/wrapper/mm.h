/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* linux/mm.h: vma->vm_flags is written through helpers since 6.3. */
#ifndef SCAP_WRAPPER_MM_H
#define SCAP_WRAPPER_MM_H

#include <linux/mm.h>
#include <linux/version.h>

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 3, 0)
#define scap_vm_flags_set(vma, flags)	vm_flags_set(vma, flags)
#define scap_vm_flags_clear(vma, flags)	vm_flags_clear(vma, flags)
#else
#define scap_vm_flags_set(vma, flags)	((vma)->vm_flags |= (flags))
#define scap_vm_flags_clear(vma, flags)	((vma)->vm_flags &= ~(flags))
#endif

#endif
