// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Files behind descriptors of the caller: device, inode, how they were opened, path. */
#include <linux/dcache.h>
#include <linux/file.h>
#include <linux/kdev_t.h>
#include <linux/magic.h>

#include "collect/fill.h"
#include "wrapper/fs.h"

/* A device number as user space encodes it. */
u32 scap_dev(dev_t dev)
{
	u32 major = MAJOR(dev), minor = MINOR(dev);

	return (minor & 0xff) | (major << 8) | ((minor & ~0xffu) << 12);
}

/*
 * The dentry of an overlay inode in the upper layer. struct ovl_inode is private to overlayfs: the
 * pointer follows the inode it embeds (4.13 and later).
 */
static const struct dentry *scap_ovl_upper(const struct inode *inode)
{
	struct dentry *const *upper = (void *)(inode + 1);

	return READ_ONCE(*upper);
}

static u32 scap_layer(const struct inode *inode)
{
	const struct dentry *upper;
	const struct inode *real;

	if (inode->i_sb->s_magic != OVERLAYFS_SUPER_MAGIC)
		return 0;
	upper = scap_ovl_upper(inode);
	real = upper ? READ_ONCE(upper->d_inode) : NULL;
	return real && real->i_ino ? SCAP_OPENED_UPPER : SCAP_OPENED_LOWER;
}

u32 scap_file_opened(struct file *file)
{
	u32 created = file->f_mode & FMODE_CREATED ? SCAP_OPENED_CREATED : 0;

	return created | scap_layer(file_inode(file));
}

/* Fill f->file; zeros when @fd is not an open descriptor of the caller. */
static void scap_find_file(struct scap_fill *f, int fd)
{
	const struct inode *inode;
	struct file *file;
	bool counted;

	if (f->found.file != SCAP_UNKNOWN && f->file.fd == fd)
		return;
	f->found.file = SCAP_ABSENT;
	f->file.fd = fd;
	f->file.dev = 0;
	f->file.ino = 0;
	f->file.opened = 0;
	file = scap_file_get(fd, &counted);
	if (!file)
		return;
	inode = file_inode(file);
	if (inode) {
		f->found.file = SCAP_FOUND;
		f->file.dev = scap_dev(inode->i_sb->s_dev);
		f->file.ino = inode->i_ino;
		f->file.opened = scap_file_opened(file);
	}
	scap_file_put(file, counted);
}

/* How the file was opened: wire bits SCAP_OPENED_*. */
u32 scap_opened(struct scap_fill *f, int fd)
{
	scap_find_file(f, fd);
	return f->file.opened;
}

u64 scap_fd_number(struct scap_fill *f, enum scap_collector which, int fd)
{
	scap_find_file(f, fd);
	switch (which) {
	case SCAP_COLLECT_DEV:
		return f->file.dev;
	case SCAP_COLLECT_INO:
		return f->file.ino;
	default:
		/* The flags of creat() have names of their own for the two layers. */
		return f->file.opened & SCAP_OPENED_UPPER ? 1 :
		       f->file.opened & SCAP_OPENED_LOWER ? 2 : 0;
	}
}

/* The path as the kernel prints it, " (deleted)" and all; empty when it cannot. */
enum scap_result scap_append_path(struct scap_fill *f, const struct path *path)
{
	const char *name = d_path(path, f->workspace->scratch, SCAP_SCRATCH);

	return IS_ERR(name) ? SCAP_OK : scap_append_str(f, name);
}

enum scap_result scap_collect_fd_path(struct scap_fill *f, int fd)
{
	enum scap_result result;
	bool counted;
	struct file *file = scap_file_get(fd, &counted);

	if (!file)
		return SCAP_OK;
	result = scap_append_path(f, &file->f_path);
	scap_file_put(file, counted);
	return result;
}
