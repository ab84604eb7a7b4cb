/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* Offering what happened to every consumer. Context: probe, preemption off. */
#ifndef SCAP_CORE_OFFER_H
#define SCAP_CORE_OFFER_H

#include <linux/types.h>

struct scap_call;

/* A tracepoint that is no call: for whoever enabled it. */
void scap_offer_all(const struct scap_call *call, unsigned int tp, u16 code);

/*
 * A call, for whoever enabled the tracepoint and the number. @class: enum scap_sampling.
 * @masked: false for a socketcall that has no number of its own here.
 */
void scap_offer_syscall(const struct scap_call *call, unsigned int tp, u16 code, u8 class,
			bool masked);

#endif
