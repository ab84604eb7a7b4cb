/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * linux/fs.h: id maps of mounts (5.12, other types since 6.0 and 6.3), inode times behind helpers
 * (6.6, 6.7), references to files under RCU (6.7), sockets from files (5.11).
 */
#ifndef SCAP_WRAPPER_FS_H
#define SCAP_WRAPPER_FS_H

#include <linux/fdtable.h>
#include <linux/file.h>
#include <linux/fs.h>
#include <linux/mm_types.h>
#include <linux/net.h>
#include <linux/nospec.h>
#include <linux/version.h>

/* Ids of the file system as the mount of @file shows them. */
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 0, 0)
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 3, 0)
#define scap_file_idmap(file)		file_mnt_idmap(file)
#else
#define scap_file_idmap(file)		file_mnt_user_ns(file)
#endif
static inline kuid_t scap_mounted_uid(struct file *file, kuid_t uid)
{
	return vfsuid_into_kuid(make_vfsuid(scap_file_idmap(file), i_user_ns(file_inode(file)),
					    uid));
}

static inline kgid_t scap_mounted_gid(struct file *file, kgid_t gid)
{
	return vfsgid_into_kgid(make_vfsgid(scap_file_idmap(file), i_user_ns(file_inode(file)),
					    gid));
}
#elif LINUX_VERSION_CODE >= KERNEL_VERSION(5, 17, 0)
#define scap_mounted_uid(file, uid) \
	mapped_kuid_fs(file_mnt_user_ns(file), i_user_ns(file_inode(file)), uid)
#define scap_mounted_gid(file, gid) \
	mapped_kgid_fs(file_mnt_user_ns(file), i_user_ns(file_inode(file)), gid)
#elif LINUX_VERSION_CODE >= KERNEL_VERSION(5, 12, 0)
#define scap_mounted_uid(file, uid)	kuid_into_mnt(file_mnt_user_ns(file), uid)
#define scap_mounted_gid(file, gid)	kgid_into_mnt(file_mnt_user_ns(file), gid)
#else
#define scap_mounted_uid(file, uid)	(uid)
#define scap_mounted_gid(file, gid)	(gid)
#endif

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 6, 0)
#define scap_inode_ctime(inode)		inode_get_ctime(inode)
#else
#define scap_inode_ctime(inode)		((inode)->i_ctime)
#endif

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 7, 0)
#define scap_inode_mtime(inode)		inode_get_mtime(inode)
#else
#define scap_inode_mtime(inode)		((inode)->i_mtime)
#endif

/* The executable of @mm with a reference, or NULL. */
static inline struct file *scap_get_exe_file(struct mm_struct *mm)
{
	struct file *file;

	rcu_read_lock();
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 7, 0)
	file = get_file_rcu(&mm->exe_file);
#else
	file = rcu_dereference(mm->exe_file);
	if (file && !get_file_rcu(file))
		file = NULL;
#endif
	rcu_read_unlock();
	return file;
}

/* files_lookup_fd_raw() is in 5.11 and in later releases of 5.10, but not in all of them. */
static inline struct file *scap_file_lookup(struct files_struct *files, unsigned int fd)
{
#if LINUX_VERSION_CODE >= KERNEL_VERSION(5, 11, 0)
	return files_lookup_fd_raw(files, fd);
#else
	struct fdtable *fdt = rcu_dereference_raw(files->fdt);

	if (fd >= fdt->max_fds)
		return NULL;
	return rcu_dereference_raw(fdt->fd[array_index_nospec(fd, fdt->max_fds)]);
#endif
}

/*
 * The file behind a descriptor of current. Without a reference where nobody else can close it
 * meanwhile, which is what the kernel's own calls do: @counted is for scap_file_put().
 */
static inline struct file *scap_file_get(int fd, bool *counted)
{
	struct files_struct *files = current->files;

	*counted = false;
	if (fd < 0 || unlikely(!files))
		return NULL;
	if (atomic_read(&files->count) == 1)
		return scap_file_lookup(files, fd);
	*counted = true;
	return fget_raw(fd);
}

static inline void scap_file_put(struct file *file, bool counted)
{
	if (unlikely(counted))
		fput(file);
}

static inline struct socket *scap_sock_from_file(struct file *file)
{
#if LINUX_VERSION_CODE >= KERNEL_VERSION(5, 11, 0)
	return sock_from_file(file);
#else
	int err;

	return sock_from_file(file, &err);
#endif
}

#endif
