/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * What fills a parameter: the `from` of driver/schema in binary form. The collectors themselves are
 * enumerated in generated/events.h.
 */
#ifndef SCAP_COLLECT_PARAM_H
#define SCAP_COLLECT_PARAM_H

#include <linux/types.h>

/* Where a number comes from. */
enum scap_from {
	SCAP_FROM_NONE,			/* the operand was not given */
	SCAP_FROM_CONST,		/* @arg itself */
	SCAP_FROM_RET,			/* result of the call */
	SCAP_FROM_ARG,			/* argument @arg */
	SCAP_FROM_USER_S32,		/* element @index of the user array at argument @arg */
	SCAP_FROM_USER_U32,
	SCAP_FROM_USER_U64,
	SCAP_FROM_USER_LONG,		/* 4 bytes for a 32-bit caller */
	SCAP_FROM_USER_ULONG,
	SCAP_FROM_SC,
	SCAP_FROM_NR,
	SCAP_FROM_SCHED_NEXT,
	SCAP_FROM_SIGNAL_TO,
	SCAP_FROM_SIGNAL_SIG,
	SCAP_FROM_FAULT_ADDR,
	SCAP_FROM_FAULT_IP,
	SCAP_FROM_FAULT_ERROR,
	SCAP_FROM_DROP_RATIO,
	SCAP_FROM_HOTPLUG_CPU,
	SCAP_FROM_HOTPLUG_ACTION,
};

/* How much of a number counts; the rest is its sign or zero. */
enum scap_cast {
	SCAP_AS_IT_IS,
	SCAP_AS_S16,
	SCAP_AS_S32,
	SCAP_AS_U8,
	SCAP_AS_U16,
	SCAP_AS_U32,
	SCAP_AS_DIRFD,			/* whole register, but AT_FDCWD of an int is AT_FDCWD */
};

struct scap_value {
	u8 from;			/* enum scap_from */
	u8 arg;
	u8 index;
	u8 cast;			/* enum scap_cast */
	s8 missing;			/* value when user memory is unreadable ... */
	bool fault;			/* ... unless that loses the event */
};

/* Results for which a parameter has its value. */
enum scap_when {
	SCAP_IF_ALWAYS,
	SCAP_IF_RET_ZERO,
	SCAP_IF_RET_OK,
	SCAP_IF_RET_POSITIVE,
	SCAP_IF_CONNECTING,		/* 0 or -EINPROGRESS */
};

struct scap_param {
	u8 collect;			/* enum scap_collector */
	u8 width;			/* bytes on the wire of a number; 0: variable size */
	u8 detail;			/* number operand of the collector */
	u8 translate;			/* enum scap_translator; 0: none */
	bool opened;			/* add the wire bits that tell how the file was opened */
	u8 when;			/* enum scap_when */
	u8 when_arg;			/* with when_set: argument that must be in the set */
	s8 otherwise;			/* value of a number whose condition is false */
	u32 when_set;			/* bit set of values; 0: no such condition */
	struct scap_value value, len, other;
};

#endif
