/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* Offering what happened to every consumer. Context: probe, preemption off. */
#ifndef SCAP_CORE_OFFER_H
#define SCAP_CORE_OFFER_H

#include <linux/types.h>

struct scap_call;
struct scap_event;

/* For whoever enabled tracepoint @tp and, unless it is negative, call number @nr. */
void scap_offer(const struct scap_call *call, const struct scap_event *event, unsigned int tp,
		int nr);
/* The same, for those of @who (scap_consumer.slot) only. */
void scap_offer_again(const struct scap_call *call, const struct scap_event *event,
		      unsigned int tp, int nr, unsigned long who);

#endif
