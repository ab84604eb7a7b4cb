// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Dropping mode. All CPUs share the flags of a consumer: atomic bits, no lock. */
#include <linux/bitops.h>
#include <linux/fcntl.h>
#include <linux/log2.h>
#include <linux/math64.h>
#include <linux/time64.h>

#include "core/consumer.h"
#include "core/sampling.h"
#include "core/write.h"
#include "generated/events.h"

void scap_dropping_reset(struct scap_dropping *d)
{
	scap_dropping_disable(d);
	WRITE_ONCE(d->flags, 0);
}

int scap_dropping_enable(struct scap_dropping *d, u32 ratio)
{
	if (!is_power_of_2(ratio) || ratio > SCAP_DROPPING_RATIO_MAX)
		return -EINVAL;
	WRITE_ONCE(d->ratio, ratio);
	WRITE_ONCE(d->interval, NSEC_PER_SEC / ratio);
	WRITE_ONCE(d->on, true);
	return 0;
}

void scap_dropping_disable(struct scap_dropping *d)
{
	WRITE_ONCE(d->on, false);
	WRITE_ONCE(d->ratio, 1);
	WRITE_ONCE(d->interval, NSEC_PER_SEC);
}

static bool scap_dropping_mark(struct scap_consumer *c, struct scap_ring *ring, u16 code,
			       const struct scap_call *call)
{
	const struct scap_call marker = {
		.ts = call->ts,
		.task = current,
		.origin = SCAP_FROM_TRACEPOINT,
		.drop.ratio = READ_ONCE(c->dropping.ratio),
	};

	return scap_write_record(ring, &scap_events[code], &marker);
}

static void scap_dropping_mark_or_owe(struct scap_consumer *c, struct scap_ring *ring, u16 code,
				      int owes, const struct scap_call *call)
{
	if (!scap_dropping_mark(c, ring, code, call))
		set_bit(owes, &c->dropping.flags);
}

void scap_dropping_settle(struct scap_consumer *c, struct scap_ring *ring,
			  const struct scap_call *call)
{
	unsigned long *flags = &c->dropping.flags;

	if (likely(!(READ_ONCE(*flags) & ~BIT(SCAP_DROPPING_WINDOW))))
		return;
	if (test_and_clear_bit(SCAP_DROPPING_OWES_E, flags))
		scap_dropping_mark_or_owe(c, ring, SCAP_EV_DROP_E, SCAP_DROPPING_OWES_E, call);
	if (!test_bit(SCAP_DROPPING_OWES_E, flags) &&
	    test_and_clear_bit(SCAP_DROPPING_OWES_X, flags))
		scap_dropping_mark_or_owe(c, ring, SCAP_EV_DROP_X, SCAP_DROPPING_OWES_X, call);
}

/* Results nobody needs for the state of descriptors, although their class is "never drop". */
static bool scap_dropping_is_idle_call(const struct scap_event *event,
				       const struct scap_call *call)
{
	switch (event->code) {
	case SCAP_EV_SYSCALL_CLOSE_X:
	case SCAP_EV_SOCKET_BIND_X:
		return call->ret < 0;
	case SCAP_EV_SYSCALL_FCNTL_X:
		return call->args[1] != F_DUPFD && call->args[1] != F_DUPFD_CLOEXEC &&
		       call->args[1] != F_SETFD;
	default:
		return false;
	}
}

static enum scap_sampling scap_dropping_class(const struct scap_event *event,
					      const struct scap_call *call)
{
	return call->sys ? call->sys->sampling : event->sampling;
}

bool scap_dropping_keeps(struct scap_consumer *c, struct scap_ring *ring,
			 const struct scap_event *event, const struct scap_call *call)
{
	struct scap_dropping *d = &c->dropping;
	enum scap_sampling class;
	u32 interval, within;

	if (likely(!READ_ONCE(d->on)))
		return true;
	if (scap_dropping_is_idle_call(event, call))
		return false;
	class = scap_dropping_class(event, call);
	if (class != SCAP_SAMPLED)
		return class == SCAP_NEVER_DROP;

	interval = READ_ONCE(d->interval);
	div_u64_rem(call->ts, NSEC_PER_SEC, &within);
	if (within >= interval) {
		if (!test_bit(SCAP_DROPPING_WINDOW, &d->flags) &&
		    !test_and_set_bit(SCAP_DROPPING_WINDOW, &d->flags))
			scap_dropping_mark_or_owe(c, ring, SCAP_EV_DROP_E, SCAP_DROPPING_OWES_E,
						  call);
		return false;
	}
	if (test_bit(SCAP_DROPPING_WINDOW, &d->flags) &&
	    test_and_clear_bit(SCAP_DROPPING_WINDOW, &d->flags))
		scap_dropping_mark_or_owe(c, ring, SCAP_EV_DROP_X, SCAP_DROPPING_OWES_X, call);
	return true;
}
