// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Attaching probes to tracepoints, found by name: not all of them are exported to modules. */
#include <linux/bits.h>
#include <linux/errno.h>
#include <linux/string.h>

#include "core/attach.h"
#include "core/hooks.h"
#include "core/log.h"
#include "uapi/scap.h"
#include "wrapper/io_uring.h"
#include "wrapper/tracepoint.h"

DEFINE_PER_CPU(unsigned long, scap_hits);

static struct {
	const char *name;
	void *probe;			/* NULL: means nothing on this architecture */
	bool optional;
	struct tracepoint *tp;
} scap_tracepoints[SCAP_N_PROBES] = {
	[SCAP_TP_SYS_ENTER] = { "sys_enter", scap_probe_sys_enter },
	[SCAP_TP_SYS_EXIT] = { "sys_exit", scap_probe_sys_exit },
	[SCAP_TP_SCHED_PROCESS_EXIT] = { "sched_process_exit", scap_probe_sched_process_exit },
	[SCAP_TP_SCHED_SWITCH] = { "sched_switch", scap_probe_sched_switch },
#if SCAP_HAVE_PAGE_FAULTS
	[SCAP_TP_PAGE_FAULT_USER] = { "page_fault_user", scap_probe_page_fault_user, true },
	[SCAP_TP_PAGE_FAULT_KERNEL] = { "page_fault_kernel", scap_probe_page_fault_kernel, true },
#endif
	[SCAP_TP_SIGNAL_DELIVER] = { "signal_deliver", scap_probe_signal_deliver },
#if SCAP_CHILD_BY_TRACEPOINT
	[SCAP_TP_SCHED_PROCESS_FORK] = { "sched_process_fork", scap_probe_sched_process_fork },
#endif
	[SCAP_TP_SCHED_PROCESS_EXEC] = { "sched_process_exec", scap_probe_sched_process_exec },
	[SCAP_PROBE_LATENCY_ENTER] = { "sys_enter", scap_probe_latency_enter },
	[SCAP_PROBE_LATENCY_GONE] = { "sched_process_exit", scap_probe_latency_gone },
	[SCAP_PROBE_FILTER_FORK] = { "sched_process_fork", scap_probe_filter_fork },
	[SCAP_PROBE_FILTER_EXIT] = { "sched_process_exit", scap_probe_filter_exit },
#if SCAP_HAVE_IO_URING
	[SCAP_PROBE_URING_SUBMIT] = { SCAP_IO_URING_SUBMIT, scap_probe_uring_submit, true },
	[SCAP_PROBE_URING_COMPLETE] = { "io_uring_complete", scap_probe_uring_complete, true },
#endif
};

static u32 scap_attached;		/* BIT(SCAP_TP_*), BIT(SCAP_PROBE_*) */

static void scap_attach_match(struct tracepoint *tp, void *priv)
{
	unsigned int i;

	for (i = 0; i < SCAP_N_PROBES; i++) {
		if (scap_tracepoints[i].probe && !strcmp(scap_tracepoints[i].name, tp->name))
			scap_tracepoints[i].tp = tp;
	}
}

int scap_attach_init(void)
{
	unsigned int i;

	for_each_kernel_tracepoint(scap_attach_match, NULL);
	for (i = 0; i < SCAP_N_PROBES; i++) {
		if (!scap_tracepoints[i].probe || scap_tracepoints[i].tp)
			continue;
		if (!scap_tracepoints[i].optional) {
			pr_err("this kernel has no tracepoint %s\n", scap_tracepoints[i].name);
			return -ENOENT;
		}
		if (i >= SCAP_TP_MAX)
			continue;	/* the feature is not there */
		pr_info("no tracepoint %s: page faults are not recorded\n",
			scap_tracepoints[i].name);
		scap_tracepoints[SCAP_TP_PAGE_FAULT_USER].tp = NULL;
		scap_tracepoints[SCAP_TP_PAGE_FAULT_KERNEL].tp = NULL;
	}
	return 0;
}

bool scap_attach_has(unsigned int probe)
{
	return scap_tracepoints[probe].tp;
}

static int scap_attach_one(unsigned int i)
{
	int err = tracepoint_probe_register(scap_tracepoints[i].tp, scap_tracepoints[i].probe,
					    NULL);

	if (err) {
		pr_err("cannot attach to tracepoint %s: %d\n", scap_tracepoints[i].name, err);
		return err;
	}
	scap_attached |= BIT(i);
	scap_verbose_log("attached to %s\n", scap_tracepoints[i].name);
	return 0;
}

static void scap_detach_one(unsigned int i)
{
	tracepoint_probe_unregister(scap_tracepoints[i].tp, scap_tracepoints[i].probe, NULL);
	scap_attached &= ~BIT(i);
	scap_verbose_log("detached from %s\n", scap_tracepoints[i].name);
}

int scap_attach_set(u32 wanted)
{
	int cpu, err, first_err = 0;
	unsigned int i;

	for (i = 0; i < SCAP_N_PROBES; i++) {
		if (!scap_tracepoints[i].tp || !((wanted ^ scap_attached) & BIT(i)))
			continue;
		if (wanted & BIT(i)) {
			err = scap_attach_one(i);
			first_err = first_err ?: err;
			continue;
		}
		scap_detach_one(i);
		if (scap_attached)
			continue;
		/*
		 * The last probes may still be counting, with preemption off. Not one that sleeps
		 * in a fault: that would leave everybody waiting for whoever serves the memory.
		 */
		synchronize_rcu();
		for_each_possible_cpu(cpu)
			per_cpu(scap_hits, cpu) = 0;
	}
	return first_err;
}
