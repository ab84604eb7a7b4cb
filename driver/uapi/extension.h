/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * What this module does beyond driver API 10.x, for consumers that ask. All of it is off when a
 * device is opened, and a client that knows nothing of it sees the plain ABI.
 * docs/abi-extensions.md explains every command.
 *
 * ioctls of the device files, with a magic of their own; a module without them answers ENOTTY.
 * Settings are per consumer: any of its devices will do. Every argument is a pointer to a structure
 * that begins with its size. A larger one than the module knows is accepted when the rest is zero
 * (else E2BIG), a smaller one is filled up with zeros; a size below the first version is EINVAL.
 * Reserved members must be zero (else EINVAL), a pointer that faults is EFAULT.
 */
#ifndef SCAP_UAPI_EXTENSION_H
#define SCAP_UAPI_EXTENSION_H

#include <linux/ioctl.h>
#include <linux/types.h>

#define SCAP_EXT_MAGIC		0xd5
#define SCAP_EXT_VERSION	1

/* Features: bits of scap_ext_query.features and scap_ext_enable.features. */
#define SCAP_EXT_POLL		(1ULL << 0)	/* poll(2) with watermark and time limit */
#define SCAP_EXT_LATENCY	(1ULL << 1)	/* exit events end with the duration of the call */
#define SCAP_EXT_USER_FAULTS	(1ULL << 2)	/* user memory is faulted in, else counted */
#define SCAP_EXT_FILTER		(1ULL << 3)	/* sets of cgroups and processes */
#define SCAP_EXT_IO_URING	(1ULL << 4)	/* operations of io_uring */
#define SCAP_EXT_NESTED		(1ULL << 5)	/* an event in the middle of a record is recorded */
#define SCAP_EXT_ORDER		(1ULL << 6)	/* CPUs say when records may be on their way */
#define SCAP_EXT_UNIFIED	(1ULL << 7)	/* cgroups end with that of the default hierarchy */

/* SCAP_EXT_IOCTL_QUERY: what is there. All members but size are written. */
struct scap_ext_query {
	__u32 size;			/* in: room; out: bytes written */
	__u32 version;			/* SCAP_EXT_VERSION of the module */
	__u64 features;			/* that this module has on this kernel */
	__u64 enabled;			/* by this consumer */
	__u32 max_cgroups;		/* SCAP_EXT_IOCTL_SET_FILTER */
	__u32 max_tgids;
};

/* SCAP_EXT_IOCTL_ENABLE: exactly these features from now on. */
struct scap_ext_enable {
	__u32 size;
	__u32 reserved;
	__u64 features;
};

/* SCAP_EXT_IOCTL_GET_STATS: counters of one device, from its open on. size as for QUERY. */
struct scap_ext_stats {
	__u32 size;
	__u32 reserved;
	__u64 n_filtered;		/* FILTER: events left out */
	__u64 n_wakeups;		/* POLL: times a reader was woken */
	__u64 n_args_unreadable;	/* USER_FAULTS: arguments recorded empty */
	__u64 n_latency_unknown;	/* LATENCY: calls whose begin was not seen */
	__u64 n_nested;			/* NESTED: records written in the middle of another */
	__u64 n_nested_refused;		/* NESTED: the ABI left no way to record it */
	__u64 n_untracked;		/* FILTER: children for which the set had no room */
};

/* SCAP_EXT_IOCTL_SET_POLL: when a ring is readable. Needs POLL. */
#define SCAP_EXT_POLL_NO_LIMIT		(~0ULL)
#define SCAP_EXT_POLL_LIMIT_NS		4000000ULL	/* default */
#define SCAP_EXT_POLL_LIMIT_NS_MAX	60000000000ULL

struct scap_ext_poll {
	__u32 size;
	__u32 watermark;		/* bytes, to half of the ring; 0: a quarter of the ring */
	__u64 limit_ns;			/* since the first unread event; 0: at once */
};

/*
 * SCAP_EXT_IOCTL_SET_FILTER: whose events are recorded. Needs FILTER. Replaces the filter in use at
 * once and as a whole; all zero records everything.
 */
#define SCAP_EXT_FILTER_LIMIT		(1U << 0) /* only who is in one of the sets */
#define SCAP_EXT_FILTER_CHILDREN	(1U << 1) /* descendants of tgids, present and future */
#define SCAP_EXT_FILTER_SUBTREE		(1U << 2) /* cgroups below those listed */
#define SCAP_EXT_FILTER_DROP_OWN	(1U << 3) /* never the process that calls this */

/* Whose ids cgroups are: the inode number of the cgroup's directory there. */
#define SCAP_EXT_HIERARCHY_V2		0	/* also the unified one of a hybrid set-up */
#define SCAP_EXT_HIERARCHY_CPU		1	/* that of the controller cpu, for cgroup v1 */

#define SCAP_EXT_CGROUPS_MAX		1024
#define SCAP_EXT_TGIDS_MAX		1024

struct scap_ext_filter {
	__u32 size;
	__u32 flags;			/* SCAP_EXT_FILTER_* */
	__u32 hierarchy;		/* SCAP_EXT_HIERARCHY_* */
	__u32 keep_tracepoints;		/* BIT(SCAP_TP_*) recorded whoever it is */
	__u32 n_cgroups;
	__u32 n_tgids;
	__u64 cgroups;			/* const __u64 *, not 0 */
	__u64 tgids;			/* const __u32 *, in the initial pid namespace */
	__u64 keep_syscalls[8];		/* native numbers recorded whoever it is */
};

/*
 * With ORDER: mmap() at this offset, read-only, maps one __u64 for each device, this many bytes
 * apart: odd while that CPU has taken the time of an event whose records may not be in the rings
 * yet; any other number than one seen odd means that they are.
 */
#define SCAP_EXT_SECTIONS_OFFSET	0x40000000
#define SCAP_EXT_SECTION_STRIDE		64

#define SCAP_EXT_IOCTL_QUERY		_IO(SCAP_EXT_MAGIC, 0)	/* struct scap_ext_query * */
#define SCAP_EXT_IOCTL_ENABLE		_IO(SCAP_EXT_MAGIC, 1)	/* struct scap_ext_enable * */
#define SCAP_EXT_IOCTL_GET_STATS	_IO(SCAP_EXT_MAGIC, 2)	/* struct scap_ext_stats * */
#define SCAP_EXT_IOCTL_SET_POLL		_IO(SCAP_EXT_MAGIC, 3)	/* struct scap_ext_poll * */
#define SCAP_EXT_IOCTL_SET_FILTER	_IO(SCAP_EXT_MAGIC, 4)	/* struct scap_ext_filter * */

#endif
