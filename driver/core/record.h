/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * A call (what happened) becomes a record (what user space reads).
 *
 * hooks.c fills a struct scap_call once per tracepoint hit; for every consumer that wants it,
 * write.c finds the room, lets the encoder of the event (generated/events.c) append its parameters,
 * and commits. Encoders and collectors (collect/) see the call and the record under construction
 * (struct scap_fill): they know nothing of rings, consumers or devices.
 */
#ifndef SCAP_CORE_RECORD_H
#define SCAP_CORE_RECORD_H

#include <linux/types.h>
#include <linux/sched.h>

struct kernel_siginfo;
struct linux_binprm;

enum scap_result {
	SCAP_OK = 0,
	SCAP_FULL,			/* no room for a parameter */
	SCAP_NO_HEADER,			/* no room for the header */
	SCAP_FAULT,			/* user memory unreadable where that loses the event */
	SCAP_SKIP,			/* deliberately not recorded */
	SCAP_LATER,			/* written again when user memory is there */
	SCAP_BUG,			/* internal error, counted as a buffer drop */
};

/* generated/events.h: what schema/ says about one event code. */
struct scap_fill;
struct scap_event {
	u16 code;
	u8 nparams;
	u8 sampling;			/* enum scap_sampling, where no system call says so */
	u8 drop;			/* enum scap_drop: category counted when the ring is full */
	/* Append all parameters. Preemption off, never sleeps, never faults user memory in. */
	enum scap_result (*encode)(struct scap_fill *f);
};

enum scap_sampling { SCAP_NEVER_DROP, SCAP_ALWAYS_DROP, SCAP_SAMPLED };

/* Categories of a loss for lack of room, in the order of the counters in the info page. */
enum scap_drop {
	SCAP_DROP_NONE,
	SCAP_DROP_CLONE_FORK_EXIT,
	SCAP_DROP_EXECVE_EXIT,
	SCAP_DROP_CONNECT_ENTER,
	SCAP_DROP_CONNECT_EXIT,
	SCAP_DROP_OPEN_ENTER,
	SCAP_DROP_OPEN_EXIT,
	SCAP_DROP_DIR_FILE_EXIT,
	SCAP_DROP_OTHER_EXIT,
	SCAP_DROP_CLOSE_EXIT,
	SCAP_DROP_PROC_EXIT,
};

/* What the exit of a call takes besides the encoder of its event. */
enum scap_exit_kind {
	SCAP_EXIT_BARE,			/* not even arguments: the generic event */
	SCAP_EXIT_ARGS,
	/* Those below are looked at closely. */
	SCAP_EXIT_EXEC,			/* success is reported by the exec tracepoint */
	SCAP_EXIT_FORK,			/* some kernels report the child by the fork tracepoint */
	SCAP_EXIT_MESSAGES,		/* one event per message */
};

/* generated/syscalls.h: one native system call number of this architecture. */
struct scap_syscall {
	const struct scap_event *exit;	/* the generic one when it has no own event */
	const struct scap_event *enter;	/* NULL: none */
	u16 sc;				/* architecture-independent id */
	u8 sampling;			/* enum scap_sampling */
	u8 kind;			/* enum scap_exit_kind */
};

/* Settings of a consumer that change what its records hold. */
struct scap_settings {
	u32 snaplen;
	bool dynamic_snaplen;
	u16 fullcapture_start, fullcapture_end;
	u16 statsd_port;
	bool complete;			/* memory that is unreadable loses no event */
	bool unified;			/* cgroups end with that of the default hierarchy */
};

/* What a ring lends to the collectors of its records. */
struct scap_workspace {
	const struct scap_settings *settings; /* live: read each one once per parameter */
	u8 *scratch;			/* one page, private to this CPU and consumer */
};

/* Whether the exit of a call says how long it took. */
enum scap_latency_state {
	SCAP_LATENCY_NONE,		/* nobody asked, or not the exit of a call */
	SCAP_LATENCY_UNKNOWN,		/* its begin was not seen */
	SCAP_LATENCY_KNOWN,
};

enum scap_origin { SCAP_FROM_ENTER, SCAP_FROM_EXIT, SCAP_FROM_TRACEPOINT };

/*
 * What happened. Valid for one tracepoint hit, shared by all consumers, never written by a
 * collector.
 */
struct scap_call {
	u64 ts;				/* CLOCK_REALTIME, ns, one reading per hit */
	struct task_struct *task;	/* on whose behalf: header tid, usually current */
	const struct scap_syscall *sys;	/* NULL when it is no call */
	u8 origin;			/* enum scap_origin */
	u8 latency_state;		/* enum scap_latency_state */
	bool reads_user;		/* in the memory of current */
	bool may_fault;			/* the probe may sleep between two attempts */
	u16 nr;				/* native number after ia32 and socketcall mapping */
	u16 message;			/* index of the message of a sendmmsg/recvmmsg event */
	bool compat;			/* 32-bit caller: user structures have compat layout */
	long ret;
	unsigned long args[6];		/* of a call that has an event of its own */
	u64 latency;			/* ns, when KNOWN */
	union {
		struct { int sig; struct kernel_siginfo *info; struct task_struct *to; } signal;
		struct { struct task_struct *next; } sched;
		struct { unsigned long addr, ip, error; } fault;
		struct { struct linux_binprm *bprm; } exec;
		struct { struct task_struct *child; } fork;
		struct {
			const void *ring, *req;
			u64 user_data;
			u32 flags;
			int res, fd, slot;
			u8 opcode;
		} uring;
		struct { u32 ratio; } drop;
		struct { u32 cpu, action; } hotplug;
	};
};

#endif
