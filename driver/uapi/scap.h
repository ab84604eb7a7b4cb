/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * What the kernel module and its consumers share: ring layout, record header, ioctls, versions.
 *
 * A device /dev/scapN is the ring of CPU N. mmap() of one page gives struct scap_ring_info; mmap()
 * of twice the ring size gives the data, mapped two times back to back, so that a record which
 * wraps is still contiguous. Plain C, no dependency but linux/types.h.
 */
#ifndef SCAP_UAPI_SCAP_H
#define SCAP_UAPI_SCAP_H

#include <linux/types.h>

/* Versions: bits 0-23 patch, 24-43 minor, 44-62 major. */
#define SCAP_VERSION(major, minor, patch) \
	(((__u64)(major) << 44) | ((__u64)(minor) << 24) | (__u64)(patch))

#define SCAP_API_MAJOR		10
#define SCAP_API_MINOR		1
#define SCAP_API_PATCH		0
#define SCAP_SCHEMA_MAJOR	4
#define SCAP_SCHEMA_MINOR	5
#define SCAP_SCHEMA_PATCH	1

#define SCAP_API_VERSION	SCAP_VERSION(SCAP_API_MAJOR, SCAP_API_MINOR, SCAP_API_PATCH)
#define SCAP_SCHEMA_VERSION	SCAP_VERSION(SCAP_SCHEMA_MAJOR, SCAP_SCHEMA_MINOR, \
					     SCAP_SCHEMA_PATCH)

/* Losses for lack of room are also counted per category, in this order. */
#define SCAP_N_DROP_CATEGORIES	10

/*
 * Start of the info page. head and tail are byte offsets in [0, ring size); equal means empty.
 * The kernel writes everything but tail, from values it keeps to itself: what a consumer writes
 * over the counters or over head is lost with the next event. A tail outside of the ring counts
 * as "no room".
 */
struct scap_ring_info {
	__u32 head;			/* next write; the consumer loads it with acquire */
	__u32 tail;			/* next read; the consumer stores it with release */
	__u64 n_evts;			/* records attempted */
	__u64 n_drops_buffer;		/* lost for lack of room, and for internal errors */
	__u64 n_drops_category[SCAP_N_DROP_CATEGORIES]; /* of n_drops_buffer */
	__u64 n_drops_pf;		/* lost because user memory could not be read */
	__u64 n_preemptions;		/* refused: the CPU was already writing a record */
	__u64 n_context_switches;	/* switches and process exits seen */
};

/* Followed by nparams lengths (__u16), then the parameters, all packed. */
struct scap_event_header {
	__u64 ts;			/* CLOCK_REALTIME, ns */
	__u64 tid;			/* in the initial pid namespace */
	__u32 len;			/* of the whole record, bytes */
	__u16 code;
	__u32 nparams;
} __attribute__((packed));

#define SCAP_EVENT_HEADER_LEN	26

/* Limits */
#define SCAP_SYSCALLS_MAX	512	/* syscall mask: native numbers below this */
#define SCAP_SNAPLEN_DEFAULT	80
#define SCAP_SNAPLEN_MAX	65000
#define SCAP_STATSD_PORT	8125
#define SCAP_PROCLIST_MAX	1000000

/* Tracepoint indices for SCAP_IOCTL_{ENABLE,DISABLE}_TP */
#define SCAP_TP_SYS_ENTER		0
#define SCAP_TP_SYS_EXIT		1
#define SCAP_TP_SCHED_PROCESS_EXIT	2
#define SCAP_TP_SCHED_SWITCH		3
#define SCAP_TP_PAGE_FAULT_USER		4
#define SCAP_TP_PAGE_FAULT_KERNEL	5
#define SCAP_TP_SIGNAL_DELIVER		6
#define SCAP_TP_SCHED_PROCESS_FORK	7
#define SCAP_TP_SCHED_PROCESS_EXEC	8
#define SCAP_TP_MAX			9

/* SCAP_IOCTL_GET_PROCLIST: header, then one entry per thread. */
struct scap_proc_entry {
	__u64 tid;			/* in the initial pid namespace */
	__u64 utime;			/* USER_HZ ticks */
	__u64 stime;
};

struct scap_proclist {
	__s64 n_entries;		/* out; threads found */
	__s64 max_entries;		/* in; must exceed the number of threads, else ENOSPC */
	struct scap_proc_entry entries[];
};

/*
 * ioctls. Settings are per consumer: any of its devices will do. Arguments are values unless a
 * pointer is noted; a pointer that faults gives EINVAL. Numbers not listed here below 35 belonged
 * to older API versions and stay unassigned.
 */
#define SCAP_IOCTL(nr)				(('s' << 8) | (nr))
#define SCAP_IOCTL_DISABLE_DROPPING		SCAP_IOCTL(2)
#define SCAP_IOCTL_ENABLE_DROPPING		SCAP_IOCTL(3)	/* 1, 2, 4, ... 128 */
#define SCAP_IOCTL_SET_SNAPLEN			SCAP_IOCTL(4)	/* bytes */
#define SCAP_IOCTL_DISABLE_DYNAMIC_SNAPLEN	SCAP_IOCTL(8)
#define SCAP_IOCTL_ENABLE_DYNAMIC_SNAPLEN	SCAP_IOCTL(9)
#define SCAP_IOCTL_GET_VTID			SCAP_IOCTL(10)	/* host tid */
#define SCAP_IOCTL_GET_VPID			SCAP_IOCTL(11)	/* host tid */
#define SCAP_IOCTL_GET_CURRENT_TID		SCAP_IOCTL(12)
#define SCAP_IOCTL_GET_CURRENT_PID		SCAP_IOCTL(13)
#define SCAP_IOCTL_GET_PROCLIST			SCAP_IOCTL(16)	/* struct scap_proclist * */
#define SCAP_IOCTL_GET_TP_HITS			SCAP_IOCTL(20)	/* long[possible CPUs] */
#define SCAP_IOCTL_GET_DRIVER_VERSION		SCAP_IOCTL(21)	/* char * */
#define SCAP_IOCTL_SET_FULLCAPTURE_PORTS	SCAP_IOCTL(22)	/* start | end << 16 */
#define SCAP_IOCTL_SET_STATSD_PORT		SCAP_IOCTL(23)
#define SCAP_IOCTL_GET_API_VERSION		SCAP_IOCTL(24)	/* __u64 * */
#define SCAP_IOCTL_GET_SCHEMA_VERSION		SCAP_IOCTL(25)	/* __u64 * */
#define SCAP_IOCTL_ENABLE_SYSCALL		SCAP_IOCTL(29)	/* native number */
#define SCAP_IOCTL_DISABLE_SYSCALL		SCAP_IOCTL(30)	/* native number */
#define SCAP_IOCTL_ENABLE_TP			SCAP_IOCTL(31)	/* SCAP_TP_* */
#define SCAP_IOCTL_DISABLE_TP			SCAP_IOCTL(32)	/* SCAP_TP_* */
#define SCAP_IOCTL_ENABLE_DROP_FAILED		SCAP_IOCTL(33)
#define SCAP_IOCTL_DISABLE_DROP_FAILED		SCAP_IOCTL(34)

#endif
