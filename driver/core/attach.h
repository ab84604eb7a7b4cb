/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* Which kernel tracepoints our probes hang on. Context of all: scap_mutex held, or load/unload. */
#ifndef SCAP_CORE_ATTACH_H
#define SCAP_CORE_ATTACH_H

#include <linux/percpu.h>
#include <linux/types.h>

#include "uapi/scap.h"

/*
 * Probes: those behind the indices user space knows (SCAP_TP_*), and those of features. A
 * tracepoint may have two.
 */
enum {
	SCAP_PROBE_LATENCY_GONE = SCAP_TP_MAX, /* before the one that takes slots */
	SCAP_PROBE_LATENCY_ENTER,
	SCAP_PROBE_FILTER_FORK,
	SCAP_PROBE_FILTER_EXIT,
	SCAP_PROBE_URING_SUBMIT,
	SCAP_PROBE_URING_COMPLETE,
	SCAP_N_PROBES,
};

/* Hits that passed the early tests; per CPU, zeroed when nothing is attached any more. */
DECLARE_PER_CPU(unsigned long, scap_hits);

/* Find the tracepoints; %-ENOENT when one that must be there is missing. */
int scap_attach_init(void);
/* The tracepoint of a probe is there. */
bool scap_attach_has(unsigned int probe);
/*
 * Attach exactly @wanted (BIT(SCAP_TP_*), BIT(SCAP_PROBE_*)); the first error is returned, the rest
 * still done.
 */
int scap_attach_set(u32 wanted);

#endif
