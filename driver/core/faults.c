// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * No argument is lost because its page is not in memory.
 *
 * Probes read user memory with page faults off, which is cheap and hardly ever fails. When it does,
 * and the probe is one that may sleep, the record is not committed. The probe leaves the section
 * without preemption, touches the memory with faults on, and offers the event again, to those
 * consumers only whose record is missing, with a new time: a ring stays in order. A place that
 * cannot be faulted in is remembered, and the next attempt leaves it empty.
 *
 * Nothing is held while it sleeps but the tracepoint's own section: memory that user space serves
 * (userfaultfd, FUSE) can hold up the event of the one who uses it, and unloading the module, not
 * other events or consumers.
 */
#include <linux/ktime.h>
#include <linux/preempt.h>
#include <linux/rcupdate.h>

#include "core/consumer.h"
#include "core/faults.h"
#include "core/offer.h"
#include "core/ring.h"
#include "core/section.h"
#include "wrapper/uaccess.h"

/* Attempts at one event. Each but the last made one more place readable. */
#define SCAP_FAULTS_TRIES	32

DEFINE_STATIC_KEY_FALSE(scap_faults_on);
DEFINE_PER_CPU(struct scap_faults, scap_faults);

static bool scap_faults_is_bad(const struct scap_faults *faults, unsigned long addr)
{
	unsigned int i;

	for (i = 0; i < faults->nbad; i++) {
		if (faults->bad[i] == addr)
			return true;
	}
	return false;
}

/* Called by the readers in wrapper/uaccess.h. */
void scap_note_unreadable(unsigned long addr, unsigned long len, bool str)
{
	struct scap_faults *faults;

	if (!static_branch_unlikely(&scap_faults_on))
		return;
	faults = this_cpu_ptr(&scap_faults);
	faults->n++;
	if (faults->len || scap_faults_is_bad(faults, addr))
		return;
	faults->addr = addr;
	faults->len = min_t(unsigned long, len, SCAP_SNAPLEN_MAX);
	faults->str = str;
}

bool scap_faults_end_slow(struct scap_ring *ring, const struct scap_call *call,
			  enum scap_result result)
{
	struct scap_faults *faults = this_cpu_ptr(&scap_faults);
	const struct scap_consumer *c = ring->consumer;

	if (!(READ_ONCE(c->features) & SCAP_EXT_USER_FAULTS))
		return false;
	if (SCAP_CALLS_MAY_FAULT && call->may_fault && faults->len && c->slot &&
	    (result == SCAP_OK || result == SCAP_FAULT)) {
		if (!faults->who) {
			faults->wait_addr = faults->addr;
			faults->wait_len = faults->len;
			faults->wait_str = faults->str;
		}
		faults->who |= c->slot;
		return true;
	}
	if (result == SCAP_OK)
		ring->ext.n_args_unreadable += faults->n;
	return false;
}

#if SCAP_CALLS_MAY_FAULT
void scap_faults_retry(struct scap_call *call, const struct scap_event *event, unsigned int tp,
		       int nr)
{
	struct scap_faults *faults = this_cpu_ptr(&scap_faults);
	struct scap_faults wait = {};
	unsigned int tries = 0;

	while (faults->who) {
		unsigned long who = faults->who;

		wait.addr = faults->wait_addr;
		wait.len = faults->wait_len;
		wait.str = faults->wait_str;
		faults->who = 0;
		faults->nbad = 0;
		scap_section_end();
		preempt_enable_notrace();
		if (!scap_fault_in_user(wait.addr, wait.len, wait.str) &&
		    wait.nbad < SCAP_FAULTS_BAD)
			wait.bad[wait.nbad++] = wait.addr;
		preempt_disable_notrace();
		scap_section_begin();

		/* Perhaps another CPU. */
		faults = this_cpu_ptr(&scap_faults);
		memcpy(faults->bad, wait.bad, sizeof(wait.bad));
		faults->nbad = wait.nbad;
		call->ts = ktime_get_real_ns();
		if (++tries == SCAP_FAULTS_TRIES || wait.nbad == SCAP_FAULTS_BAD)
			call->may_fault = false;
		scap_offer_again(call, event, tp, nr, who);
	}
	faults->nbad = 0;
	call->may_fault = true;
}
#endif

static bool scap_faults_wanted(void)
{
	struct scap_consumer *c;

	list_for_each_entry(c, &scap_consumers, node) {
		if (c->features & SCAP_EXT_USER_FAULTS)
			return true;
	}
	return false;
}

void scap_faults_refresh(void)
{
	bool wanted = scap_faults_wanted();
	int cpu;

	if (wanted == static_key_enabled(&scap_faults_on))
		return;
	if (wanted) {
		static_branch_enable(&scap_faults_on);
		return;
	}
	static_branch_disable(&scap_faults_on);
	/* A probe may have asked for another attempt and found the key off where it is made. */
	synchronize_rcu();
	for_each_possible_cpu(cpu)
		per_cpu(scap_faults, cpu).who = 0;
}
