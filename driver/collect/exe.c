// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* The executable of the task: identity, times, path, and what it says about how it came there. */
#include <linux/dcache.h>
#include <linux/time64.h>
#include <linux/string.h>

#include "collect/fill.h"
#include "wrapper/fs.h"

/* Wire bits of exe_flags; the layers are those of scap_file_opened(). */
enum {
	SCAP_EXE_WRITABLE = 1,
	SCAP_EXE_UPPER = 2,
	SCAP_EXE_MEMFD = 4,
	SCAP_EXE_LOWER = 8,
};

/* The executable of current; the reference is dropped by scap_put_exe(). */
static struct file *scap_exe(struct scap_fill *f)
{
	struct mm_struct *mm = f->call->task->mm;

	if (f->found.exe == SCAP_UNKNOWN) {
		f->exe = mm ? scap_get_exe_file(mm) : NULL;
		f->found.exe = f->exe ? SCAP_FOUND : SCAP_ABSENT;
	}
	return f->exe;
}

void scap_put_exe(struct scap_fill *f)
{
	if (f->found.exe == SCAP_FOUND)
		fput(f->exe);
	f->found.exe = SCAP_UNKNOWN;
}

static bool scap_is_memfd(const struct file *exe)
{
	static const char prefix[] = "memfd:";
	struct dentry *dentry = exe->f_path.dentry;
	char start[sizeof(prefix) - 1];

	if (!IS_ROOT(dentry) || dentry->d_name.len < sizeof(start))
		return false;
	/* The name of a memfd never changes. */
	memcpy(start, dentry->d_name.name, sizeof(start));
	return !memcmp(start, prefix, sizeof(start));
}

static u32 scap_exe_flags(struct file *exe)
{
	u32 opened = scap_file_opened(exe), flags = 0;

	if (scap_may_write(exe))
		flags |= SCAP_EXE_WRITABLE;
	if (opened & SCAP_OPENED_UPPER)
		flags |= SCAP_EXE_UPPER;
	if (opened & SCAP_OPENED_LOWER)
		flags |= SCAP_EXE_LOWER;
	if (scap_is_memfd(exe))
		flags |= SCAP_EXE_MEMFD;
	return flags;
}

u64 scap_exe_number(struct scap_fill *f, enum scap_collector which)
{
	struct file *exe = scap_exe(f);
	struct timespec64 time;

	if (!exe)
		return 0;
	switch (which) {
	case SCAP_COLLECT_EXE_FLAGS:
		return scap_exe_flags(exe);
	case SCAP_COLLECT_EXE_INO:
		return file_inode(exe)->i_ino;
	case SCAP_COLLECT_EXE_CTIME:
		time = scap_inode_ctime(file_inode(exe));
		return timespec64_to_ns(&time);
	default:
		time = scap_inode_mtime(file_inode(exe));
		return timespec64_to_ns(&time);
	}
}

enum scap_result scap_collect_exe_path(struct scap_fill *f)
{
	struct file *exe = scap_exe(f);

	return exe ? scap_append_path(f, &exe->f_path) : SCAP_OK;
}
