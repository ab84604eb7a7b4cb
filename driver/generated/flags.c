// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Made from driver/schema/ by `cargo xtask codegen`; do not edit. */
#include <linux/fcntl.h>
#include <linux/fs.h>
#include <linux/futex.h>
#include <linux/ipc.h>
#include <linux/mman.h>
#include <linux/mount.h>
#include <linux/net.h>
#include <linux/poll.h>
#include <linux/ptrace.h>
#include <linux/quota.h>
#include <linux/resource.h>
#include <linux/sched.h>
#include <linux/sem.h>
#include <linux/socket.h>
#include <linux/splice.h>
#include <linux/stat.h>
#include <uapi/linux/close_range.h>
#include <uapi/linux/dqblk_xfs.h>
#include <uapi/linux/eventpoll.h>
#include <uapi/linux/io_uring.h>
#include <uapi/linux/memfd.h>
#include <uapi/linux/module.h>
#include <uapi/linux/mount.h>
#include <uapi/linux/openat2.h>

#include "generated/flags.h"
#include "wrapper/constants.h"

u64 scap_access_mode(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef MAY_EXEC
	if (v & MAY_EXEC)
		wire |= 0x1;
#endif
#ifdef MAY_WRITE
	if (v & MAY_WRITE)
		wire |= 0x2;
#endif
#ifdef MAY_READ
	if (v & MAY_READ)
		wire |= 0x4;
#endif
	return wire;
}

u64 scap_capabilities(u64 value, u64 condition)
{
	return value & 0x1ffffffffffull;
}

u64 scap_chmod_mode(u64 value, u64 condition)
{
	return value & 0xfffull;
}

u64 scap_clone_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef CLONE_FILES
	if (v & CLONE_FILES)
		wire |= 0x1;
#endif
#ifdef CLONE_FS
	if (v & CLONE_FS)
		wire |= 0x2;
#endif
#ifdef CLONE_IO
	if (v & CLONE_IO)
		wire |= 0x4;
#endif
#ifdef CLONE_NEWIPC
	if (v & CLONE_NEWIPC)
		wire |= 0x8;
#endif
#ifdef CLONE_NEWNET
	if (v & CLONE_NEWNET)
		wire |= 0x10;
#endif
#ifdef CLONE_NEWNS
	if (v & CLONE_NEWNS)
		wire |= 0x20;
#endif
#ifdef CLONE_NEWPID
	if (v & CLONE_NEWPID)
		wire |= 0x40;
#endif
#ifdef CLONE_NEWUTS
	if (v & CLONE_NEWUTS)
		wire |= 0x80;
#endif
#ifdef CLONE_PARENT
	if (v & CLONE_PARENT)
		wire |= 0x100;
#endif
#ifdef CLONE_PARENT_SETTID
	if (v & CLONE_PARENT_SETTID)
		wire |= 0x200;
#endif
#ifdef CLONE_PTRACE
	if (v & CLONE_PTRACE)
		wire |= 0x400;
#endif
#ifdef CLONE_SIGHAND
	if (v & CLONE_SIGHAND)
		wire |= 0x800;
#endif
#ifdef CLONE_SYSVSEM
	if (v & CLONE_SYSVSEM)
		wire |= 0x1000;
#endif
#ifdef CLONE_THREAD
	if (v & CLONE_THREAD)
		wire |= 0x2000;
#endif
#ifdef CLONE_UNTRACED
	if (v & CLONE_UNTRACED)
		wire |= 0x4000;
#endif
#ifdef CLONE_VM
	if (v & CLONE_VM)
		wire |= 0x8000;
#endif
#ifdef CLONE_NEWUSER
	if (v & CLONE_NEWUSER)
		wire |= 0x100000;
#endif
#ifdef CLONE_CHILD_CLEARTID
	if (v & CLONE_CHILD_CLEARTID)
		wire |= 0x800000;
#endif
#ifdef CLONE_CHILD_SETTID
	if (v & CLONE_CHILD_SETTID)
		wire |= 0x1000000;
#endif
#ifdef CLONE_SETTLS
	if (v & CLONE_SETTLS)
		wire |= 0x2000000;
#endif
#ifdef CLONE_STOPPED
	if (v & CLONE_STOPPED)
		wire |= 0x4000000;
#endif
#ifdef CLONE_VFORK
	if (v & CLONE_VFORK)
		wire |= 0x8000000;
#endif
#ifdef CLONE_NEWCGROUP
	if (v & CLONE_NEWCGROUP)
		wire |= 0x10000000;
#endif
	return wire;
}

u64 scap_close_range_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef CLOSE_RANGE_UNSHARE
	if (v & CLOSE_RANGE_UNSHARE)
		wire |= 0x2;
#endif
#ifdef CLOSE_RANGE_CLOEXEC
	if (v & CLOSE_RANGE_CLOEXEC)
		wire |= 0x4;
#endif
	return wire;
}

u64 scap_delete_module_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef O_TRUNC
	if (v & O_TRUNC)
		wire |= 0x1;
#endif
#ifdef O_NONBLOCK
	if (v & O_NONBLOCK)
		wire |= 0x2;
#endif
	return wire;
}

u64 scap_dup3_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef O_CLOEXEC
	if (v & O_CLOEXEC)
		wire |= 0x1000;
#endif
	return wire;
}

u64 scap_epoll_create1_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef EPOLL_CLOEXEC
	if (v & EPOLL_CLOEXEC)
		wire |= 0x1;
#endif
	return wire;
}

u64 scap_execveat_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef AT_EMPTY_PATH
	if (v & AT_EMPTY_PATH)
		wire |= 0x1;
#endif
#ifdef AT_SYMLINK_NOFOLLOW
	if (v & AT_SYMLINK_NOFOLLOW)
		wire |= 0x2;
#endif
	return wire;
}

u64 scap_fchownat_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef AT_SYMLINK_FOLLOW
	if (v & AT_SYMLINK_FOLLOW)
		wire |= 0x400;
#endif
#ifdef AT_EMPTY_PATH
	if (v & AT_EMPTY_PATH)
		wire |= 0x1000;
#endif
	return wire;
}

u64 scap_fcntl_cmd(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

	switch (v) {
#ifdef F_DUPFD
	case F_DUPFD:
		wire = 0x1;
		break;
#endif
#ifdef F_GETFD
	case F_GETFD:
		wire = 0x2;
		break;
#endif
#ifdef F_SETFD
	case F_SETFD:
		wire = 0x3;
		break;
#endif
#ifdef F_GETFL
	case F_GETFL:
		wire = 0x4;
		break;
#endif
#ifdef F_SETFL
	case F_SETFL:
		wire = 0x5;
		break;
#endif
#ifdef F_GETLK
	case F_GETLK:
		wire = 0x6;
		break;
#endif
#ifdef F_SETLK
	case F_SETLK:
		wire = 0x8;
		break;
#endif
#ifdef F_SETLKW
	case F_SETLKW:
		wire = 0x9;
		break;
#endif
#ifdef F_SETOWN
	case F_SETOWN:
		wire = 0xa;
		break;
#endif
#ifdef F_GETOWN
	case F_GETOWN:
		wire = 0xc;
		break;
#endif
#ifdef F_SETSIG
	case F_SETSIG:
		wire = 0xd;
		break;
#endif
#ifdef F_GETSIG
	case F_GETSIG:
		wire = 0xf;
		break;
#endif
#ifdef F_SETLKW64
	case F_SETLKW64:
		wire = 0x13;
		break;
#endif
#ifdef F_SETOWN_EX
	case F_SETOWN_EX:
		wire = 0x15;
		break;
#endif
#ifdef F_GETOWN_EX
	case F_GETOWN_EX:
		wire = 0x16;
		break;
#endif
#ifdef F_SETLEASE
	case F_SETLEASE:
		wire = 0x17;
		break;
#endif
#ifdef F_GETLEASE
	case F_GETLEASE:
		wire = 0x18;
		break;
#endif
#ifdef F_CANCELLK
	case F_CANCELLK:
		wire = 0x19;
		break;
#endif
#ifdef F_DUPFD_CLOEXEC
	case F_DUPFD_CLOEXEC:
		wire = 0x1a;
		break;
#endif
#ifdef F_NOTIFY
	case F_NOTIFY:
		wire = 0x1b;
		break;
#endif
#ifdef F_SETPIPE_SZ
	case F_SETPIPE_SZ:
		wire = 0x1c;
		break;
#endif
#ifdef F_GETPIPE_SZ
	case F_GETPIPE_SZ:
		wire = 0x1d;
		break;
#endif
#ifdef F_OFD_GETLK
	case F_OFD_GETLK:
		wire = 0x1e;
		break;
#endif
#ifdef F_OFD_SETLK
	case F_OFD_SETLK:
		wire = 0x1f;
		break;
#endif
#ifdef F_OFD_SETLKW
	case F_OFD_SETLKW:
		wire = 0x20;
		break;
#endif
#if BITS_PER_LONG == 32
#ifdef F_GETLK64
	case F_GETLK64:
		wire = 0x11;
		break;
#endif
#ifdef F_SETLK64
	case F_SETLK64:
		wire = 0x12;
		break;
#endif
#endif
	default:
		break;
	}
	return wire;
}

u64 scap_finit_module_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef MODULE_INIT_IGNORE_MODVERSIONS
	if (v & MODULE_INIT_IGNORE_MODVERSIONS)
		wire |= 0x1;
#endif
#ifdef MODULE_INIT_IGNORE_VERMAGIC
	if (v & MODULE_INIT_IGNORE_VERMAGIC)
		wire |= 0x2;
#endif
#ifdef MODULE_INIT_COMPRESSED_FILE
	if (v & MODULE_INIT_COMPRESSED_FILE)
		wire |= 0x4;
#endif
	return wire;
}

u64 scap_flock_operation(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef LOCK_SH
	if (v & LOCK_SH)
		wire |= 0x1;
#endif
#ifdef LOCK_EX
	if (v & LOCK_EX)
		wire |= 0x2;
#endif
#ifdef LOCK_NB
	if (v & LOCK_NB)
		wire |= 0x4;
#endif
#ifdef LOCK_UN
	if (v & LOCK_UN)
		wire |= 0x8;
#endif
	return wire;
}

u64 scap_futex_op(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

	switch (v & 0x7f) {
#ifdef FUTEX_WAIT
	case FUTEX_WAIT:
		wire = 0x0;
		break;
#endif
#ifdef FUTEX_WAKE
	case FUTEX_WAKE:
		wire = 0x1;
		break;
#endif
#ifdef FUTEX_FD
	case FUTEX_FD:
		wire = 0x2;
		break;
#endif
#ifdef FUTEX_REQUEUE
	case FUTEX_REQUEUE:
		wire = 0x3;
		break;
#endif
#ifdef FUTEX_CMP_REQUEUE
	case FUTEX_CMP_REQUEUE:
		wire = 0x4;
		break;
#endif
#ifdef FUTEX_WAKE_OP
	case FUTEX_WAKE_OP:
		wire = 0x5;
		break;
#endif
#ifdef FUTEX_LOCK_PI
	case FUTEX_LOCK_PI:
		wire = 0x6;
		break;
#endif
#ifdef FUTEX_UNLOCK_PI
	case FUTEX_UNLOCK_PI:
		wire = 0x7;
		break;
#endif
#ifdef FUTEX_TRYLOCK_PI
	case FUTEX_TRYLOCK_PI:
		wire = 0x8;
		break;
#endif
#ifdef FUTEX_WAIT_BITSET
	case FUTEX_WAIT_BITSET:
		wire = 0x9;
		break;
#endif
#ifdef FUTEX_WAKE_BITSET
	case FUTEX_WAKE_BITSET:
		wire = 0xa;
		break;
#endif
#ifdef FUTEX_WAIT_REQUEUE_PI
	case FUTEX_WAIT_REQUEUE_PI:
		wire = 0xb;
		break;
#endif
#ifdef FUTEX_CMP_REQUEUE_PI
	case FUTEX_CMP_REQUEUE_PI:
		wire = 0xc;
		break;
#endif
	default:
		break;
	}
#ifdef FUTEX_PRIVATE_FLAG
	if (v & FUTEX_PRIVATE_FLAG)
		wire |= 0x80;
#endif
#ifdef FUTEX_CLOCK_REALTIME
	if (v & FUTEX_CLOCK_REALTIME)
		wire |= 0x100;
#endif
	return wire;
}

u64 scap_io_uring_enter_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef IORING_ENTER_GETEVENTS
	if (v & IORING_ENTER_GETEVENTS)
		wire |= 0x1;
#endif
#ifdef IORING_ENTER_SQ_WAKEUP
	if (v & IORING_ENTER_SQ_WAKEUP)
		wire |= 0x2;
#endif
#ifdef IORING_ENTER_SQ_WAIT
	if (v & IORING_ENTER_SQ_WAIT)
		wire |= 0x4;
#endif
#ifdef IORING_ENTER_EXT_ARG
	if (v & IORING_ENTER_EXT_ARG)
		wire |= 0x8;
#endif
	return wire;
}

u64 scap_io_uring_features(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef IORING_FEAT_SINGLE_MMAP
	if (v & IORING_FEAT_SINGLE_MMAP)
		wire |= 0x1;
#endif
#ifdef IORING_FEAT_NODROP
	if (v & IORING_FEAT_NODROP)
		wire |= 0x2;
#endif
#ifdef IORING_FEAT_SUBMIT_STABLE
	if (v & IORING_FEAT_SUBMIT_STABLE)
		wire |= 0x4;
#endif
#ifdef IORING_FEAT_RW_CUR_POS
	if (v & IORING_FEAT_RW_CUR_POS)
		wire |= 0x8;
#endif
#ifdef IORING_FEAT_CUR_PERSONALITY
	if (v & IORING_FEAT_CUR_PERSONALITY)
		wire |= 0x10;
#endif
#ifdef IORING_FEAT_FAST_POLL
	if (v & IORING_FEAT_FAST_POLL)
		wire |= 0x20;
#endif
#ifdef IORING_FEAT_POLL_32BITS
	if (v & IORING_FEAT_POLL_32BITS)
		wire |= 0x40;
#endif
#ifdef IORING_FEAT_SQPOLL_NONFIXED
	if (v & IORING_FEAT_SQPOLL_NONFIXED)
		wire |= 0x80;
#endif
#ifdef IORING_FEAT_NATIVE_WORKERS
	if (v & IORING_FEAT_NATIVE_WORKERS)
		wire |= 0x200;
#endif
#ifdef IORING_FEAT_RSRC_TAGS
	if (v & IORING_FEAT_RSRC_TAGS)
		wire |= 0x400;
#endif
	return wire;
}

u64 scap_io_uring_setup_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef IORING_SETUP_IOPOLL
	if (v & IORING_SETUP_IOPOLL)
		wire |= 0x1;
#endif
#ifdef IORING_SETUP_SQPOLL
	if (v & IORING_SETUP_SQPOLL)
		wire |= 0x2;
#endif
#ifdef IORING_SQ_NEED_WAKEUP
	if (v & IORING_SQ_NEED_WAKEUP)
		wire |= 0x4;
#endif
#ifdef IORING_SETUP_SQ_AFF
	if (v & IORING_SETUP_SQ_AFF)
		wire |= 0x8;
#endif
#ifdef IORING_SETUP_CQSIZE
	if (v & IORING_SETUP_CQSIZE)
		wire |= 0x10;
#endif
#ifdef IORING_SETUP_CLAMP
	if (v & IORING_SETUP_CLAMP)
		wire |= 0x20;
#endif
#ifdef IORING_SETUP_ATTACH_WQ
	if (v & IORING_SETUP_ATTACH_WQ)
		wire |= 0x40;
#endif
#ifdef IORING_SETUP_R_DISABLED
	if (v & IORING_SETUP_R_DISABLED)
		wire |= 0x80;
#endif
	return wire;
}

u64 scap_linkat_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef AT_SYMLINK_FOLLOW
	if (v & AT_SYMLINK_FOLLOW)
		wire |= 0x400;
#endif
#ifdef AT_EMPTY_PATH
	if (v & AT_EMPTY_PATH)
		wire |= 0x1000;
#endif
	return wire;
}

u64 scap_lseek_whence(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

	switch (v) {
#ifdef SEEK_SET
	case SEEK_SET:
		wire = 0x0;
		break;
#endif
#ifdef SEEK_CUR
	case SEEK_CUR:
		wire = 0x1;
		break;
#endif
#ifdef SEEK_END
	case SEEK_END:
		wire = 0x2;
		break;
#endif
	default:
		break;
	}
	return wire;
}

u64 scap_memfd_create_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef MFD_CLOEXEC
	if (v & MFD_CLOEXEC)
		wire |= 0x1;
#endif
#ifdef MFD_ALLOW_SEALING
	if (v & MFD_ALLOW_SEALING)
		wire |= 0x2;
#endif
#ifdef MFD_HUGETLB
	if (v & MFD_HUGETLB)
		wire |= 0x4;
#endif
	return wire;
}

u64 scap_mknod_mode(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

	switch (v & S_IFMT) {
#ifdef S_IFSOCK
	case S_IFSOCK:
		wire = 0xc000;
		break;
#endif
	case 0:
		wire = 0x8000;
		break;
#ifdef S_IFREG
	case S_IFREG:
		wire = 0x8000;
		break;
#endif
#ifdef S_IFBLK
	case S_IFBLK:
		wire = 0x6000;
		break;
#endif
#ifdef S_IFCHR
	case S_IFCHR:
		wire = 0x2000;
		break;
#endif
#ifdef S_IFIFO
	case S_IFIFO:
		wire = 0x1000;
		break;
#endif
	default:
		break;
	}
	wire |= v & 0xfff;
	return wire;
}

u64 scap_mlock2_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef MLOCK_ONFAULT
	if (v & MLOCK_ONFAULT)
		wire |= 0x1;
#endif
	return wire;
}

u64 scap_mlockall_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef MCL_CURRENT
	if (v & MCL_CURRENT)
		wire |= 0x1;
#endif
#ifdef MCL_FUTURE
	if (v & MCL_FUTURE)
		wire |= 0x2;
#endif
#ifdef MCL_ONFAULT
	if (v & MCL_ONFAULT)
		wire |= 0x4;
#endif
	return wire;
}

u64 scap_mmap_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef MAP_SHARED
	if (v & MAP_SHARED)
		wire |= 0x1;
#endif
#ifdef MAP_PRIVATE
	if (v & MAP_PRIVATE)
		wire |= 0x2;
#endif
#ifdef MAP_FIXED
	if (v & MAP_FIXED)
		wire |= 0x4;
#endif
#ifdef MAP_ANONYMOUS
	if (v & MAP_ANONYMOUS)
		wire |= 0x8;
#endif
#ifdef MAP_32BIT
	if (v & MAP_32BIT)
		wire |= 0x10;
#endif
#ifdef MAP_RENAME
	if (v & MAP_RENAME)
		wire |= 0x20;
#endif
#ifdef MAP_NORESERVE
	if (v & MAP_NORESERVE)
		wire |= 0x40;
#endif
#ifdef MAP_POPULATE
	if (v & MAP_POPULATE)
		wire |= 0x80;
#endif
#ifdef MAP_NONBLOCK
	if (v & MAP_NONBLOCK)
		wire |= 0x100;
#endif
#ifdef MAP_GROWSDOWN
	if (v & MAP_GROWSDOWN)
		wire |= 0x200;
#endif
#ifdef MAP_DENYWRITE
	if (v & MAP_DENYWRITE)
		wire |= 0x400;
#endif
#ifdef MAP_EXECUTABLE
	if (v & MAP_EXECUTABLE)
		wire |= 0x800;
#endif
#ifdef MAP_INHERIT
	if (v & MAP_INHERIT)
		wire |= 0x1000;
#endif
#ifdef MAP_FILE
	if (v & MAP_FILE)
		wire |= 0x2000;
#endif
#ifdef MAP_LOCKED
	if (v & MAP_LOCKED)
		wire |= 0x4000;
#endif
	return wire;
}

u64 scap_mount_flags(u64 value, u64 condition)
{
	if ((value & MS_MGC_MSK) == MS_MGC_VAL)
		value &= ~(u64)MS_MGC_MSK;
	return (u32)value;
}

u64 scap_newfstatat_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef AT_SYMLINK_NOFOLLOW
	if (v & AT_SYMLINK_NOFOLLOW)
		wire |= 0x100;
#endif
#ifdef AT_NO_AUTOMOUNT
	if (v & AT_NO_AUTOMOUNT)
		wire |= 0x800;
#endif
#ifdef AT_EMPTY_PATH
	if (v & AT_EMPTY_PATH)
		wire |= 0x1000;
#endif
	return wire;
}

u64 scap_nonblock_cloexec_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

	if ((s32)v < 0)
		return 0;
#ifdef O_NONBLOCK
	if (v & O_NONBLOCK)
		wire |= 0x40;
#endif
#ifdef O_CLOEXEC
	if (v & O_CLOEXEC)
		wire |= 0x1000;
#endif
	return wire;
}

u64 scap_open_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

	switch (v & O_ACCMODE) {
	case O_WRONLY:
		wire = 2;
		break;
	case O_RDWR:
		wire = 3;
		break;
	default:
		wire = 1;
		break;
	}
#ifdef O_CREAT
	if (v & O_CREAT)
		wire |= 0x4;
#endif
#ifdef O_TMPFILE
	if (v & O_TMPFILE)
		wire |= 0x2000;
#endif
#ifdef O_APPEND
	if (v & O_APPEND)
		wire |= 0x8;
#endif
#ifdef O_DSYNC
	if (v & O_DSYNC)
		wire |= 0x10;
#endif
#ifdef O_EXCL
	if (v & O_EXCL)
		wire |= 0x20;
#endif
#ifdef O_NONBLOCK
	if (v & O_NONBLOCK)
		wire |= 0x40;
#endif
#ifdef O_SYNC
	if (v & O_SYNC)
		wire |= 0x80;
#endif
#ifdef O_TRUNC
	if (v & O_TRUNC)
		wire |= 0x100;
#endif
#ifdef O_DIRECT
	if (v & O_DIRECT)
		wire |= 0x200;
#endif
#ifdef O_DIRECTORY
	if (v & O_DIRECTORY)
		wire |= 0x400;
#endif
#ifdef O_LARGEFILE
	if (v & O_LARGEFILE)
		wire |= 0x800;
#endif
#ifdef O_CLOEXEC
	if (v & O_CLOEXEC)
		wire |= 0x1000;
#endif
	return wire;
}

u64 scap_open_mode(u64 value, u64 condition)
{
	if (!(condition & (O_CREAT | O_TMPFILE)))
		return 0;
	return value & 0xfffull;
}

u64 scap_openat2_resolve(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef RESOLVE_BENEATH
	if (v & RESOLVE_BENEATH)
		wire |= 0x1;
#endif
#ifdef RESOLVE_IN_ROOT
	if (v & RESOLVE_IN_ROOT)
		wire |= 0x2;
#endif
#ifdef RESOLVE_NO_MAGICLINKS
	if (v & RESOLVE_NO_MAGICLINKS)
		wire |= 0x4;
#endif
#ifdef RESOLVE_NO_SYMLINKS
	if (v & RESOLVE_NO_SYMLINKS)
		wire |= 0x8;
#endif
#ifdef RESOLVE_NO_XDEV
	if (v & RESOLVE_NO_XDEV)
		wire |= 0x10;
#endif
#ifdef RESOLVE_CACHED
	if (v & RESOLVE_CACHED)
		wire |= 0x20;
#endif
	return wire;
}

u64 scap_page_fault_error(u64 value, u64 condition)
{
	u64 wire = 0;

	wire |= value & (1ull << 0) ? 0x1 : 0x2;
	wire |= value & (1ull << 1) ? 0x4 : 0x8;
	wire |= value & (1ull << 2) ? 0x10 : 0x20;
	wire |= value & (1ull << 3) ? 0x40 : 0x0;
	wire |= value & (1ull << 4) ? 0x80 : 0x0;
	return wire;
}

u64 scap_pidfd_open_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef O_NONBLOCK
	if (v & O_NONBLOCK)
		wire |= 0x1;
#endif
	return wire;
}

u64 scap_pipe2_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

	if ((s32)v < 0)
		return 0;
#ifdef O_CLOEXEC
	if (v & O_CLOEXEC)
		wire |= 0x1000;
#endif
#ifdef O_DIRECT
	if (v & O_DIRECT)
		wire |= 0x200;
#endif
#ifdef O_NONBLOCK
	if (v & O_NONBLOCK)
		wire |= 0x40;
#endif
	return wire;
}

u64 scap_poll_events(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef POLLIN
	if (v & POLLIN)
		wire |= 0x1;
#endif
#ifdef POLLPRI
	if (v & POLLPRI)
		wire |= 0x2;
#endif
#ifdef POLLOUT
	if (v & POLLOUT)
		wire |= 0x4;
#endif
#ifdef POLLRDHUP
	if (v & POLLRDHUP)
		wire |= 0x8;
#endif
#ifdef POLLERR
	if (v & POLLERR)
		wire |= 0x10;
#endif
#ifdef POLLHUP
	if (v & POLLHUP)
		wire |= 0x20;
#endif
#ifdef POLLNVAL
	if (v & POLLNVAL)
		wire |= 0x40;
#endif
#ifdef POLLRDNORM
	if (v & POLLRDNORM)
		wire |= 0x80;
#endif
#ifdef POLLRDBAND
	if (v & POLLRDBAND)
		wire |= 0x100;
#endif
#ifdef POLLWRNORM
	if (v & POLLWRNORM)
		wire |= 0x200;
#endif
#ifdef POLLWRBAND
	if (v & POLLWRBAND)
		wire |= 0x400;
#endif
	return wire;
}

u64 scap_prot_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef PROT_READ
	if (v & PROT_READ)
		wire |= 0x1;
#endif
#ifdef PROT_WRITE
	if (v & PROT_WRITE)
		wire |= 0x2;
#endif
#ifdef PROT_EXEC
	if (v & PROT_EXEC)
		wire |= 0x4;
#endif
#ifdef PROT_SEM
	if (v & PROT_SEM)
		wire |= 0x8;
#endif
#ifdef PROT_GROWSDOWN
	if (v & PROT_GROWSDOWN)
		wire |= 0x10;
#endif
#ifdef PROT_GROWSUP
	if (v & PROT_GROWSUP)
		wire |= 0x20;
#endif
#ifdef PROT_SAO
	if (v & PROT_SAO)
		wire |= 0x40;
#endif
	return wire;
}

u64 scap_ptrace_request(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

	switch (v) {
#ifdef PTRACE_TRACEME
	case PTRACE_TRACEME:
		wire = 0x1;
		break;
#endif
#ifdef PTRACE_PEEKTEXT
	case PTRACE_PEEKTEXT:
		wire = 0x2;
		break;
#endif
#ifdef PTRACE_PEEKDATA
	case PTRACE_PEEKDATA:
		wire = 0x3;
		break;
#endif
#ifdef PTRACE_PEEKUSR
	case PTRACE_PEEKUSR:
		wire = 0x4;
		break;
#endif
#ifdef PTRACE_POKETEXT
	case PTRACE_POKETEXT:
		wire = 0x5;
		break;
#endif
#ifdef PTRACE_POKEDATA
	case PTRACE_POKEDATA:
		wire = 0x6;
		break;
#endif
#ifdef PTRACE_POKEUSR
	case PTRACE_POKEUSR:
		wire = 0x7;
		break;
#endif
#ifdef PTRACE_CONT
	case PTRACE_CONT:
		wire = 0x8;
		break;
#endif
#ifdef PTRACE_KILL
	case PTRACE_KILL:
		wire = 0x9;
		break;
#endif
#ifdef PTRACE_SINGLESTEP
	case PTRACE_SINGLESTEP:
		wire = 0xa;
		break;
#endif
#ifdef PTRACE_ATTACH
	case PTRACE_ATTACH:
		wire = 0xb;
		break;
#endif
#ifdef PTRACE_DETACH
	case PTRACE_DETACH:
		wire = 0xc;
		break;
#endif
#ifdef PTRACE_SYSCALL
	case PTRACE_SYSCALL:
		wire = 0xd;
		break;
#endif
#ifdef PTRACE_SETOPTIONS
	case PTRACE_SETOPTIONS:
		wire = 0xe;
		break;
#endif
#ifdef PTRACE_GETEVENTMSG
	case PTRACE_GETEVENTMSG:
		wire = 0xf;
		break;
#endif
#ifdef PTRACE_GETSIGINFO
	case PTRACE_GETSIGINFO:
		wire = 0x10;
		break;
#endif
#ifdef PTRACE_SETSIGINFO
	case PTRACE_SETSIGINFO:
		wire = 0x11;
		break;
#endif
#ifdef PTRACE_GETREGSET
	case PTRACE_GETREGSET:
		wire = 0x12;
		break;
#endif
#ifdef PTRACE_SETREGSET
	case PTRACE_SETREGSET:
		wire = 0x13;
		break;
#endif
#ifdef PTRACE_SEIZE
	case PTRACE_SEIZE:
		wire = 0x14;
		break;
#endif
#ifdef PTRACE_INTERRUPT
	case PTRACE_INTERRUPT:
		wire = 0x15;
		break;
#endif
#ifdef PTRACE_LISTEN
	case PTRACE_LISTEN:
		wire = 0x16;
		break;
#endif
#ifdef PTRACE_PEEKSIGINFO
	case PTRACE_PEEKSIGINFO:
		wire = 0x17;
		break;
#endif
#ifdef PTRACE_GETSIGMASK
	case PTRACE_GETSIGMASK:
		wire = 0x18;
		break;
#endif
#ifdef PTRACE_SETSIGMASK
	case PTRACE_SETSIGMASK:
		wire = 0x19;
		break;
#endif
#ifdef PTRACE_GETREGS
	case PTRACE_GETREGS:
		wire = 0x1a;
		break;
#endif
#ifdef PTRACE_SETREGS
	case PTRACE_SETREGS:
		wire = 0x1b;
		break;
#endif
#ifdef PTRACE_GETFPREGS
	case PTRACE_GETFPREGS:
		wire = 0x1c;
		break;
#endif
#ifdef PTRACE_SETFPREGS
	case PTRACE_SETFPREGS:
		wire = 0x1d;
		break;
#endif
#ifdef PTRACE_GETFPXREGS
	case PTRACE_GETFPXREGS:
		wire = 0x1e;
		break;
#endif
#ifdef PTRACE_SETFPXREGS
	case PTRACE_SETFPXREGS:
		wire = 0x1f;
		break;
#endif
#ifdef PTRACE_OLDSETOPTIONS
	case PTRACE_OLDSETOPTIONS:
		wire = 0x20;
		break;
#endif
#ifdef PTRACE_GET_THREAD_AREA
	case PTRACE_GET_THREAD_AREA:
		wire = 0x21;
		break;
#endif
#ifdef PTRACE_SET_THREAD_AREA
	case PTRACE_SET_THREAD_AREA:
		wire = 0x22;
		break;
#endif
#ifdef PTRACE_ARCH_PRCTL
	case PTRACE_ARCH_PRCTL:
		wire = 0x23;
		break;
#endif
#ifdef PTRACE_SYSEMU
	case PTRACE_SYSEMU:
		wire = 0x24;
		break;
#endif
#ifdef PTRACE_SYSEMU_SINGLESTEP
	case PTRACE_SYSEMU_SINGLESTEP:
		wire = 0x25;
		break;
#endif
#ifdef PTRACE_SINGLEBLOCK
	case PTRACE_SINGLEBLOCK:
		wire = 0x26;
		break;
#endif
	default:
		break;
	}
	return wire;
}

u64 scap_quotactl_cmd(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

	v >>= 8;
	switch (v) {
#ifdef Q_QUOTAON
	case Q_QUOTAON:
		wire = 0x1;
		break;
#endif
#ifdef Q_QUOTAOFF
	case Q_QUOTAOFF:
		wire = 0x2;
		break;
#endif
#ifdef Q_GETFMT
	case Q_GETFMT:
		wire = 0x4;
		break;
#endif
#ifdef Q_GETINFO
	case Q_GETINFO:
		wire = 0x8;
		break;
#endif
#ifdef Q_SETINFO
	case Q_SETINFO:
		wire = 0x10;
		break;
#endif
#ifdef Q_GETQUOTA
	case Q_GETQUOTA:
		wire = 0x20;
		break;
#endif
#ifdef Q_SETQUOTA
	case Q_SETQUOTA:
		wire = 0x40;
		break;
#endif
#ifdef Q_SYNC
	case Q_SYNC:
		wire = 0x80;
		break;
#endif
#ifdef Q_XQUOTAON
	case Q_XQUOTAON:
		wire = 0x100;
		break;
#endif
#ifdef Q_XQUOTAOFF
	case Q_XQUOTAOFF:
		wire = 0x200;
		break;
#endif
#ifdef Q_XGETQUOTA
	case Q_XGETQUOTA:
		wire = 0x400;
		break;
#endif
#ifdef Q_XSETQLIM
	case Q_XSETQLIM:
		wire = 0x800;
		break;
#endif
#ifdef Q_XGETQSTAT
	case Q_XGETQSTAT:
		wire = 0x1000;
		break;
#endif
#ifdef Q_XQUOTARM
	case Q_XQUOTARM:
		wire = 0x2000;
		break;
#endif
#ifdef Q_XQUOTASYNC
	case Q_XQUOTASYNC:
		wire = 0x4000;
		break;
#endif
	default:
		break;
	}
	return wire;
}

u64 scap_quotactl_fmt(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x1;

	switch (v) {
#ifdef QFMT_VFS_OLD
	case QFMT_VFS_OLD:
		wire = 0x2;
		break;
#endif
#ifdef QFMT_VFS_V0
	case QFMT_VFS_V0:
		wire = 0x4;
		break;
#endif
#ifdef QFMT_VFS_V1
	case QFMT_VFS_V1:
		wire = 0x8;
		break;
#endif
	default:
		break;
	}
	return wire;
}

u64 scap_quotactl_type(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

	switch (v & 0xff) {
	case (USRQUOTA):
		wire = 0x1;
		break;
	case (GRPQUOTA):
		wire = 0x2;
		break;
	default:
		break;
	}
	return wire;
}

u64 scap_rlimit_resource(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0xff;

	switch (v) {
#ifdef RLIMIT_CPU
	case RLIMIT_CPU:
		wire = 0x0;
		break;
#endif
#ifdef RLIMIT_FSIZE
	case RLIMIT_FSIZE:
		wire = 0x1;
		break;
#endif
#ifdef RLIMIT_DATA
	case RLIMIT_DATA:
		wire = 0x2;
		break;
#endif
#ifdef RLIMIT_STACK
	case RLIMIT_STACK:
		wire = 0x3;
		break;
#endif
#ifdef RLIMIT_CORE
	case RLIMIT_CORE:
		wire = 0x4;
		break;
#endif
#ifdef RLIMIT_RSS
	case RLIMIT_RSS:
		wire = 0x5;
		break;
#endif
#ifdef RLIMIT_NPROC
	case RLIMIT_NPROC:
		wire = 0x6;
		break;
#endif
#ifdef RLIMIT_NOFILE
	case RLIMIT_NOFILE:
		wire = 0x7;
		break;
#endif
#ifdef RLIMIT_MEMLOCK
	case RLIMIT_MEMLOCK:
		wire = 0x8;
		break;
#endif
#ifdef RLIMIT_AS
	case RLIMIT_AS:
		wire = 0x9;
		break;
#endif
#ifdef RLIMIT_LOCKS
	case RLIMIT_LOCKS:
		wire = 0xa;
		break;
#endif
#ifdef RLIMIT_SIGPENDING
	case RLIMIT_SIGPENDING:
		wire = 0xb;
		break;
#endif
#ifdef RLIMIT_MSGQUEUE
	case RLIMIT_MSGQUEUE:
		wire = 0xc;
		break;
#endif
#ifdef RLIMIT_NICE
	case RLIMIT_NICE:
		wire = 0xd;
		break;
#endif
#ifdef RLIMIT_RTPRIO
	case RLIMIT_RTPRIO:
		wire = 0xe;
		break;
#endif
#ifdef RLIMIT_RTTIME
	case RLIMIT_RTTIME:
		wire = 0xf;
		break;
#endif
	default:
		break;
	}
	return wire;
}

u64 scap_semctl_cmd(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

	switch (v) {
#ifdef IPC_STAT
	case IPC_STAT:
		wire = 0x1;
		break;
#endif
#ifdef IPC_SET
	case IPC_SET:
		wire = 0x2;
		break;
#endif
#ifdef IPC_RMID
	case IPC_RMID:
		wire = 0x4;
		break;
#endif
#ifdef IPC_INFO
	case IPC_INFO:
		wire = 0x8;
		break;
#endif
#ifdef SEM_INFO
	case SEM_INFO:
		wire = 0x10;
		break;
#endif
#ifdef SEM_STAT
	case SEM_STAT:
		wire = 0x20;
		break;
#endif
#ifdef GETALL
	case GETALL:
		wire = 0x40;
		break;
#endif
#ifdef GETNCNT
	case GETNCNT:
		wire = 0x80;
		break;
#endif
#ifdef GETPID
	case GETPID:
		wire = 0x100;
		break;
#endif
#ifdef GETVAL
	case GETVAL:
		wire = 0x200;
		break;
#endif
#ifdef GETZCNT
	case GETZCNT:
		wire = 0x400;
		break;
#endif
#ifdef SETALL
	case SETALL:
		wire = 0x800;
		break;
#endif
#ifdef SETVAL
	case SETVAL:
		wire = 0x1000;
		break;
#endif
	default:
		break;
	}
	return wire;
}

u64 scap_semget_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef IPC_CREAT
	if (v & IPC_CREAT)
		wire |= 0x2000;
#endif
#ifdef IPC_EXCL
	if (v & IPC_EXCL)
		wire |= 0x4000;
#endif
	return wire;
}

u64 scap_semop_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef IPC_NOWAIT
	if (v & IPC_NOWAIT)
		wire |= 0x1;
#endif
#ifdef SEM_UNDO
	if (v & SEM_UNDO)
		wire |= 0x2;
#endif
	return wire;
}

u64 scap_shutdown_how(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0xffff;

	switch (v) {
#ifdef SHUT_RD
	case SHUT_RD:
		wire = 0x0;
		break;
#endif
#ifdef SHUT_WR
	case SHUT_WR:
		wire = 0x1;
		break;
#endif
#ifdef SHUT_RDWR
	case SHUT_RDWR:
		wire = 0x2;
		break;
#endif
	default:
		break;
	}
	return wire;
}

u64 scap_socket_family(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

	switch (v) {
#ifdef AF_UNSPEC
	case AF_UNSPEC:
		wire = 0x0;
		break;
#endif
#ifdef AF_UNIX
	case AF_UNIX:
		wire = 0x1;
		break;
#endif
#ifdef AF_INET
	case AF_INET:
		wire = 0x2;
		break;
#endif
#ifdef AF_AX25
	case AF_AX25:
		wire = 0x3;
		break;
#endif
#ifdef AF_IPX
	case AF_IPX:
		wire = 0x4;
		break;
#endif
#ifdef AF_APPLETALK
	case AF_APPLETALK:
		wire = 0x5;
		break;
#endif
#ifdef AF_NETROM
	case AF_NETROM:
		wire = 0x6;
		break;
#endif
#ifdef AF_BRIDGE
	case AF_BRIDGE:
		wire = 0x7;
		break;
#endif
#ifdef AF_ATMPVC
	case AF_ATMPVC:
		wire = 0x8;
		break;
#endif
#ifdef AF_X25
	case AF_X25:
		wire = 0x9;
		break;
#endif
#ifdef AF_INET6
	case AF_INET6:
		wire = 0xa;
		break;
#endif
#ifdef AF_ROSE
	case AF_ROSE:
		wire = 0xb;
		break;
#endif
#ifdef AF_DECnet
	case AF_DECnet:
		wire = 0xc;
		break;
#endif
#ifdef AF_NETBEUI
	case AF_NETBEUI:
		wire = 0xd;
		break;
#endif
#ifdef AF_SECURITY
	case AF_SECURITY:
		wire = 0xe;
		break;
#endif
#ifdef AF_KEY
	case AF_KEY:
		wire = 0xf;
		break;
#endif
#ifdef AF_NETLINK
	case AF_NETLINK:
		wire = 0x10;
		break;
#endif
#ifdef AF_PACKET
	case AF_PACKET:
		wire = 0x11;
		break;
#endif
#ifdef AF_ASH
	case AF_ASH:
		wire = 0x12;
		break;
#endif
#ifdef AF_ECONET
	case AF_ECONET:
		wire = 0x13;
		break;
#endif
#ifdef AF_ATMSVC
	case AF_ATMSVC:
		wire = 0x14;
		break;
#endif
#ifdef AF_RDS
	case AF_RDS:
		wire = 0x15;
		break;
#endif
#ifdef AF_SNA
	case AF_SNA:
		wire = 0x16;
		break;
#endif
#ifdef AF_IRDA
	case AF_IRDA:
		wire = 0x17;
		break;
#endif
#ifdef AF_PPPOX
	case AF_PPPOX:
		wire = 0x18;
		break;
#endif
#ifdef AF_WANPIPE
	case AF_WANPIPE:
		wire = 0x19;
		break;
#endif
#ifdef AF_LLC
	case AF_LLC:
		wire = 0x1a;
		break;
#endif
#ifdef AF_CAN
	case AF_CAN:
		wire = 0x1d;
		break;
#endif
#ifdef AF_TIPC
	case AF_TIPC:
		wire = 0x1e;
		break;
#endif
#ifdef AF_BLUETOOTH
	case AF_BLUETOOTH:
		wire = 0x1f;
		break;
#endif
#ifdef AF_IUCV
	case AF_IUCV:
		wire = 0x20;
		break;
#endif
#ifdef AF_RXRPC
	case AF_RXRPC:
		wire = 0x21;
		break;
#endif
#ifdef AF_ISDN
	case AF_ISDN:
		wire = 0x22;
		break;
#endif
#ifdef AF_PHONET
	case AF_PHONET:
		wire = 0x23;
		break;
#endif
#ifdef AF_IEEE802154
	case AF_IEEE802154:
		wire = 0x24;
		break;
#endif
#ifdef AF_CAIF
	case AF_CAIF:
		wire = 0x25;
		break;
#endif
#ifdef AF_ALG
	case AF_ALG:
		wire = 0x26;
		break;
#endif
#ifdef AF_NFC
	case AF_NFC:
		wire = 0x27;
		break;
#endif
	default:
		break;
	}
	return wire;
}

u64 scap_socket_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef SOCK_NONBLOCK
	if (v & SOCK_NONBLOCK)
		wire |= 0x40;
#endif
#ifdef SOCK_CLOEXEC
	if (v & SOCK_CLOEXEC)
		wire |= 0x1000;
#endif
	return wire;
}

u64 scap_sockopt_level(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

	switch (v) {
#ifdef SOL_SOCKET
	case SOL_SOCKET:
		wire = 0x1;
		break;
#endif
#ifdef SOL_TCP
	case SOL_TCP:
		wire = 0x2;
		break;
#endif
	default:
		break;
	}
	return wire;
}

u64 scap_sockopt_name(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

	if ((int)condition != SOL_SOCKET)
		return wire;
	switch (v) {
#ifdef SO_DEBUG
	case SO_DEBUG:
		wire = 0x1;
		break;
#endif
#ifdef SO_REUSEADDR
	case SO_REUSEADDR:
		wire = 0x2;
		break;
#endif
#ifdef SO_TYPE
	case SO_TYPE:
		wire = 0x3;
		break;
#endif
#ifdef SO_ERROR
	case SO_ERROR:
		wire = 0x4;
		break;
#endif
#ifdef SO_DONTROUTE
	case SO_DONTROUTE:
		wire = 0x5;
		break;
#endif
#ifdef SO_BROADCAST
	case SO_BROADCAST:
		wire = 0x6;
		break;
#endif
#ifdef SO_SNDBUF
	case SO_SNDBUF:
		wire = 0x7;
		break;
#endif
#ifdef SO_RCVBUF
	case SO_RCVBUF:
		wire = 0x8;
		break;
#endif
#ifdef SO_SNDBUFFORCE
	case SO_SNDBUFFORCE:
		wire = 0x20;
		break;
#endif
#ifdef SO_RCVBUFFORCE
	case SO_RCVBUFFORCE:
		wire = 0x21;
		break;
#endif
#ifdef SO_KEEPALIVE
	case SO_KEEPALIVE:
		wire = 0x9;
		break;
#endif
#ifdef SO_OOBINLINE
	case SO_OOBINLINE:
		wire = 0xa;
		break;
#endif
#ifdef SO_NO_CHECK
	case SO_NO_CHECK:
		wire = 0xb;
		break;
#endif
#ifdef SO_PRIORITY
	case SO_PRIORITY:
		wire = 0xc;
		break;
#endif
#ifdef SO_LINGER
	case SO_LINGER:
		wire = 0xd;
		break;
#endif
#ifdef SO_BSDCOMPAT
	case SO_BSDCOMPAT:
		wire = 0xe;
		break;
#endif
#ifdef SO_REUSEPORT
	case SO_REUSEPORT:
		wire = 0xf;
		break;
#endif
#ifdef SO_PASSCRED
	case SO_PASSCRED:
		wire = 0x10;
		break;
#endif
#ifdef SO_PEERCRED
	case SO_PEERCRED:
		wire = 0x11;
		break;
#endif
#ifdef SO_RCVLOWAT
	case SO_RCVLOWAT:
		wire = 0x12;
		break;
#endif
#ifdef SO_SNDLOWAT
	case SO_SNDLOWAT:
		wire = 0x13;
		break;
#endif
#ifdef SO_RCVTIMEO_OLD
	case SO_RCVTIMEO_OLD:
		wire = 0x14;
		break;
#endif
#ifdef SO_RCVTIMEO_NEW
	case SO_RCVTIMEO_NEW:
		wire = 0x14;
		break;
#endif
#ifdef SO_SNDTIMEO_OLD
	case SO_SNDTIMEO_OLD:
		wire = 0x15;
		break;
#endif
#ifdef SO_SNDTIMEO_NEW
	case SO_SNDTIMEO_NEW:
		wire = 0x15;
		break;
#endif
#ifdef SO_SECURITY_AUTHENTICATION
	case SO_SECURITY_AUTHENTICATION:
		wire = 0x16;
		break;
#endif
#ifdef SO_SECURITY_ENCRYPTION_TRANSPORT
	case SO_SECURITY_ENCRYPTION_TRANSPORT:
		wire = 0x17;
		break;
#endif
#ifdef SO_SECURITY_ENCRYPTION_NETWORK
	case SO_SECURITY_ENCRYPTION_NETWORK:
		wire = 0x18;
		break;
#endif
#ifdef SO_BINDTODEVICE
	case SO_BINDTODEVICE:
		wire = 0x19;
		break;
#endif
#ifdef SO_ATTACH_FILTER
	case SO_ATTACH_FILTER:
		wire = 0x1a;
		break;
#endif
#ifdef SO_DETACH_FILTER
	case SO_DETACH_FILTER:
		wire = 0x1b;
		break;
#endif
#ifdef SO_PEERNAME
	case SO_PEERNAME:
		wire = 0x1c;
		break;
#endif
#ifdef SO_TIMESTAMP
	case SO_TIMESTAMP:
		wire = 0x1d;
		break;
#endif
#ifdef SO_ACCEPTCONN
	case SO_ACCEPTCONN:
		wire = 0x1e;
		break;
#endif
#ifdef SO_PEERSEC
	case SO_PEERSEC:
		wire = 0x1f;
		break;
#endif
#ifdef SO_PASSSEC
	case SO_PASSSEC:
		wire = 0x22;
		break;
#endif
#ifdef SO_TIMESTAMPNS
	case SO_TIMESTAMPNS:
		wire = 0x23;
		break;
#endif
#ifdef SO_MARK
	case SO_MARK:
		wire = 0x24;
		break;
#endif
#ifdef SO_TIMESTAMPING
	case SO_TIMESTAMPING:
		wire = 0x25;
		break;
#endif
#ifdef SO_PROTOCOL
	case SO_PROTOCOL:
		wire = 0x26;
		break;
#endif
#ifdef SO_DOMAIN
	case SO_DOMAIN:
		wire = 0x27;
		break;
#endif
#ifdef SO_RXQ_OVFL
	case SO_RXQ_OVFL:
		wire = 0x28;
		break;
#endif
#ifdef SO_WIFI_STATUS
	case SO_WIFI_STATUS:
		wire = 0x29;
		break;
#endif
#ifdef SO_PEEK_OFF
	case SO_PEEK_OFF:
		wire = 0x2a;
		break;
#endif
#ifdef SO_NOFCS
	case SO_NOFCS:
		wire = 0x2b;
		break;
#endif
#ifdef SO_LOCK_FILTER
	case SO_LOCK_FILTER:
		wire = 0x2c;
		break;
#endif
#ifdef SO_SELECT_ERR_QUEUE
	case SO_SELECT_ERR_QUEUE:
		wire = 0x2d;
		break;
#endif
#ifdef SO_BUSY_POLL
	case SO_BUSY_POLL:
		wire = 0x2e;
		break;
#endif
#ifdef SO_MAX_PACING_RATE
	case SO_MAX_PACING_RATE:
		wire = 0x2f;
		break;
#endif
#ifdef SO_BPF_EXTENSIONS
	case SO_BPF_EXTENSIONS:
		wire = 0x30;
		break;
#endif
#ifdef SO_INCOMING_CPU
	case SO_INCOMING_CPU:
		wire = 0x31;
		break;
#endif
#ifdef SO_ATTACH_BPF
	case SO_ATTACH_BPF:
		wire = 0x32;
		break;
#endif
#ifdef SO_PEERGROUPS
	case SO_PEERGROUPS:
		wire = 0x33;
		break;
#endif
#ifdef SO_MEMINFO
	case SO_MEMINFO:
		wire = 0x34;
		break;
#endif
#ifdef SO_COOKIE
	case SO_COOKIE:
		wire = 0x35;
		break;
#endif
	default:
		break;
	}
	return wire;
}

u64 scap_splice_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef SPLICE_F_MOVE
	if (v & SPLICE_F_MOVE)
		wire |= 0x1;
#endif
#ifdef SPLICE_F_NONBLOCK
	if (v & SPLICE_F_NONBLOCK)
		wire |= 0x2;
#endif
#ifdef SPLICE_F_MORE
	if (v & SPLICE_F_MORE)
		wire |= 0x4;
#endif
#ifdef SPLICE_F_GIFT
	if (v & SPLICE_F_GIFT)
		wire |= 0x8;
#endif
	return wire;
}

u64 scap_timerfd_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

	if ((s32)v < 0)
		return 0;
#ifdef O_NONBLOCK
	if (v & O_NONBLOCK)
		wire |= 0x40;
#endif
#ifdef O_CLOEXEC
	if (v & O_CLOEXEC)
		wire |= 0x1000;
#endif
	return wire;
}

u64 scap_umount2_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef MNT_FORCE
	if (v & MNT_FORCE)
		wire |= 0x1;
#endif
#ifdef MNT_DETACH
	if (v & MNT_DETACH)
		wire |= 0x2;
#endif
#ifdef MNT_EXPIRE
	if (v & MNT_EXPIRE)
		wire |= 0x4;
#endif
#ifdef UMOUNT_NOFOLLOW
	if (v & UMOUNT_NOFOLLOW)
		wire |= 0x8;
#endif
	return wire;
}

u64 scap_unlinkat_flags(u64 value, u64 condition)
{
	u32 v = (u32)value;
	u32 wire = 0x0;

#ifdef AT_REMOVEDIR
	if (v & AT_REMOVEDIR)
		wire |= 0x200;
#endif
	return wire;
}

u64 scap_user_dev(u64 value, u64 condition)
{
	u32 major = ((u32)value >> 20) & 0xfff;
	u32 minor = (u32)value & 0xfffff;

	return (minor & 0xff) | (major << 8) | ((minor & ~0xffu) << 12);
}

u64 scap_translate(enum scap_translator translator, u64 value, u64 condition)
{
	switch (translator) {
	case SCAP_TRANSLATE_ACCESS_MODE:
		return scap_access_mode(value, condition);
	case SCAP_TRANSLATE_CAPABILITIES:
		return scap_capabilities(value, condition);
	case SCAP_TRANSLATE_CHMOD_MODE:
		return scap_chmod_mode(value, condition);
	case SCAP_TRANSLATE_CLONE_FLAGS:
		return scap_clone_flags(value, condition);
	case SCAP_TRANSLATE_CLOSE_RANGE_FLAGS:
		return scap_close_range_flags(value, condition);
	case SCAP_TRANSLATE_DELETE_MODULE_FLAGS:
		return scap_delete_module_flags(value, condition);
	case SCAP_TRANSLATE_DUP3_FLAGS:
		return scap_dup3_flags(value, condition);
	case SCAP_TRANSLATE_EPOLL_CREATE1_FLAGS:
		return scap_epoll_create1_flags(value, condition);
	case SCAP_TRANSLATE_EXECVEAT_FLAGS:
		return scap_execveat_flags(value, condition);
	case SCAP_TRANSLATE_FCHOWNAT_FLAGS:
		return scap_fchownat_flags(value, condition);
	case SCAP_TRANSLATE_FCNTL_CMD:
		return scap_fcntl_cmd(value, condition);
	case SCAP_TRANSLATE_FINIT_MODULE_FLAGS:
		return scap_finit_module_flags(value, condition);
	case SCAP_TRANSLATE_FLOCK_OPERATION:
		return scap_flock_operation(value, condition);
	case SCAP_TRANSLATE_FUTEX_OP:
		return scap_futex_op(value, condition);
	case SCAP_TRANSLATE_IO_URING_ENTER_FLAGS:
		return scap_io_uring_enter_flags(value, condition);
	case SCAP_TRANSLATE_IO_URING_FEATURES:
		return scap_io_uring_features(value, condition);
	case SCAP_TRANSLATE_IO_URING_SETUP_FLAGS:
		return scap_io_uring_setup_flags(value, condition);
	case SCAP_TRANSLATE_LINKAT_FLAGS:
		return scap_linkat_flags(value, condition);
	case SCAP_TRANSLATE_LSEEK_WHENCE:
		return scap_lseek_whence(value, condition);
	case SCAP_TRANSLATE_MEMFD_CREATE_FLAGS:
		return scap_memfd_create_flags(value, condition);
	case SCAP_TRANSLATE_MKNOD_MODE:
		return scap_mknod_mode(value, condition);
	case SCAP_TRANSLATE_MLOCK2_FLAGS:
		return scap_mlock2_flags(value, condition);
	case SCAP_TRANSLATE_MLOCKALL_FLAGS:
		return scap_mlockall_flags(value, condition);
	case SCAP_TRANSLATE_MMAP_FLAGS:
		return scap_mmap_flags(value, condition);
	case SCAP_TRANSLATE_MOUNT_FLAGS:
		return scap_mount_flags(value, condition);
	case SCAP_TRANSLATE_NEWFSTATAT_FLAGS:
		return scap_newfstatat_flags(value, condition);
	case SCAP_TRANSLATE_NONBLOCK_CLOEXEC_FLAGS:
		return scap_nonblock_cloexec_flags(value, condition);
	case SCAP_TRANSLATE_OPEN_FLAGS:
		return scap_open_flags(value, condition);
	case SCAP_TRANSLATE_OPEN_MODE:
		return scap_open_mode(value, condition);
	case SCAP_TRANSLATE_OPENAT2_RESOLVE:
		return scap_openat2_resolve(value, condition);
	case SCAP_TRANSLATE_PAGE_FAULT_ERROR:
		return scap_page_fault_error(value, condition);
	case SCAP_TRANSLATE_PIDFD_OPEN_FLAGS:
		return scap_pidfd_open_flags(value, condition);
	case SCAP_TRANSLATE_PIPE2_FLAGS:
		return scap_pipe2_flags(value, condition);
	case SCAP_TRANSLATE_POLL_EVENTS:
		return scap_poll_events(value, condition);
	case SCAP_TRANSLATE_PROT_FLAGS:
		return scap_prot_flags(value, condition);
	case SCAP_TRANSLATE_PTRACE_REQUEST:
		return scap_ptrace_request(value, condition);
	case SCAP_TRANSLATE_QUOTACTL_CMD:
		return scap_quotactl_cmd(value, condition);
	case SCAP_TRANSLATE_QUOTACTL_FMT:
		return scap_quotactl_fmt(value, condition);
	case SCAP_TRANSLATE_QUOTACTL_TYPE:
		return scap_quotactl_type(value, condition);
	case SCAP_TRANSLATE_RLIMIT_RESOURCE:
		return scap_rlimit_resource(value, condition);
	case SCAP_TRANSLATE_SEMCTL_CMD:
		return scap_semctl_cmd(value, condition);
	case SCAP_TRANSLATE_SEMGET_FLAGS:
		return scap_semget_flags(value, condition);
	case SCAP_TRANSLATE_SEMOP_FLAGS:
		return scap_semop_flags(value, condition);
	case SCAP_TRANSLATE_SHUTDOWN_HOW:
		return scap_shutdown_how(value, condition);
	case SCAP_TRANSLATE_SOCKET_FAMILY:
		return scap_socket_family(value, condition);
	case SCAP_TRANSLATE_SOCKET_FLAGS:
		return scap_socket_flags(value, condition);
	case SCAP_TRANSLATE_SOCKOPT_LEVEL:
		return scap_sockopt_level(value, condition);
	case SCAP_TRANSLATE_SOCKOPT_NAME:
		return scap_sockopt_name(value, condition);
	case SCAP_TRANSLATE_SPLICE_FLAGS:
		return scap_splice_flags(value, condition);
	case SCAP_TRANSLATE_TIMERFD_FLAGS:
		return scap_timerfd_flags(value, condition);
	case SCAP_TRANSLATE_UMOUNT2_FLAGS:
		return scap_umount2_flags(value, condition);
	case SCAP_TRANSLATE_UNLINKAT_FLAGS:
		return scap_unlinkat_flags(value, condition);
	case SCAP_TRANSLATE_USER_DEV:
		return scap_user_dev(value, condition);
	case SCAP_TRANSLATE_NOTHING:
		break;
	}
	return value;
}
