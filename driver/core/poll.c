// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Waking readers. A probe may run under the lock of a run queue or in an NMI: it wakes nobody and
 * starts no timer, it queues an irq_work, and that only in two cases:
 *
 *   - a record carries the fill of the ring over the watermark: the reader is woken;
 *   - the first news since the ring was armed: a timer is started for the time limit. When it
 *     fires, everything up to that head is due and the reader is woken.
 *
 * So there is at most one timer per ring and time limit, whatever the rate, and none while nothing
 * happens. News is what others than the polling thread do: its own calls around a sleep would keep
 * it awake for ever. They count for the watermark and are read along with the rest.
 *
 * The writer pays no barrier: arming happens on the ring's own CPU, where program order decides
 * whether a record sees the ring armed or arming sees the record. A ring stays armed as long as
 * somebody is on its wait queue, so this interrupt is for the first poll only.
 */
#include <linux/cpu.h>
#include <linux/sched.h>
#include <linux/smp.h>

#include "core/consumer.h"
#include "core/poll.h"
#include "core/record.h"
#include "generated/events.h"
#include "uapi/extension.h"
#include "wrapper/hrtimer.h"

#define SCAP_POLL_READABLE	(EPOLLIN | EPOLLRDNORM)

static u32 scap_poll_watermark(const struct scap_ring *ring)
{
	return READ_ONCE(ring->consumer->poll.watermark) ?: ring->size / 4;
}

/* Bytes from the reader's tail up to @mark. A tail outside of the ring reads as some fill. */
static u32 scap_poll_distance(const struct scap_ring *ring, u32 mark)
{
	return (mark - READ_ONCE(ring->info->tail)) & (ring->size - 1);
}

static u32 scap_poll_used(const struct scap_ring *ring)
{
	return scap_poll_distance(ring, READ_ONCE(ring->own.head));
}

/* Has the reader not got to @mark, an earlier head? */
static bool scap_poll_pending(const struct scap_ring *ring, u32 mark)
{
	u32 distance = scap_poll_distance(ring, mark);

	return distance && distance <= scap_poll_used(ring);
}

static void scap_poll_wake(struct scap_ring *ring)
{
	/* Pairs with the barrier in scap_poll_file(): somebody sees the other. */
	smp_mb();
	/* Ordered by that barrier. */
	if (!waitqueue_active(&ring->poll.wait))
		return;
	ring->ext.n_wakeups++;
	wake_up_poll(&ring->poll.wait, SCAP_POLL_READABLE);
}

/* Did the thread that polls make this event, or the CPU's return to it from idling? */
static bool scap_poll_is_own(const struct scap_ring *ring, const struct scap_event *event,
			     const struct scap_call *call)
{
	pid_t tid = READ_ONCE(ring->poll.tid);

	if (call->task->pid == tid)
		return true;
	return event->code == SCAP_EV_SCHEDSWITCH_6_E && is_idle_task(call->task) &&
	       call->sched.next->pid == tid;
}

void scap_poll_notify(struct scap_ring *ring, const struct scap_event *event,
		      const struct scap_call *call, u32 len)
{
	u32 watermark = scap_poll_watermark(ring);
	u32 used = scap_poll_used(ring);
	bool queue = used >= watermark && used - min(used, len) < watermark;

	if (!scap_poll_is_own(ring, event, call)) {
		WRITE_ONCE(ring->poll.news, ring->own.head);
		if (READ_ONCE(ring->poll_state) == SCAP_POLL_ARMED &&
		    cmpxchg(&ring->poll_state, SCAP_POLL_ARMED, SCAP_POLL_REQUESTED) ==
		    SCAP_POLL_ARMED)
			queue = true;
	}
	if (queue)
		irq_work_queue(&ring->poll.work);
}

/* Make everything so far readable. */
static void scap_poll_mature(struct scap_ring *ring)
{
	WRITE_ONCE(ring->poll.due, READ_ONCE(ring->own.head));
	scap_poll_wake(ring);
}

/* On the ring's CPU, interrupts off. */
static void scap_poll_work(struct irq_work *work)
{
	struct scap_ring *ring = container_of(work, struct scap_ring, poll.work);
	u64 limit = READ_ONCE(ring->consumer->poll.limit_ns);

	if (READ_ONCE(ring->poll_state) == SCAP_POLL_REQUESTED) {
		if (!limit) {
			cmpxchg(&ring->poll_state, SCAP_POLL_REQUESTED, SCAP_POLL_ARMED);
			scap_poll_mature(ring);
			return;
		}
		cmpxchg(&ring->poll_state, SCAP_POLL_REQUESTED, SCAP_POLL_TIMED);
		if (limit != SCAP_EXT_POLL_NO_LIMIT)
			hrtimer_start(&ring->poll.timer, ns_to_ktime(limit),
				      HRTIMER_MODE_REL_PINNED);
	}
	if (scap_poll_used(ring) >= scap_poll_watermark(ring))
		scap_poll_wake(ring);
}

/* Nobody on the wait queue: the writer need not tell any more. */
static void scap_poll_disarm(struct scap_ring *ring)
{
	/* A hint; the look below is the one that counts. */
	if (waitqueue_active(&ring->poll.wait) ||
	    cmpxchg(&ring->poll_state, SCAP_POLL_ARMED, SCAP_POLL_OFF) != SCAP_POLL_ARMED)
		return;
	/* cmpxchg() is a barrier; its partner is in scap_poll_file(). */
	if (waitqueue_active(&ring->poll.wait))
		cmpxchg(&ring->poll_state, SCAP_POLL_OFF, SCAP_POLL_ARMED);
}

static enum hrtimer_restart scap_poll_timer(struct hrtimer *timer)
{
	struct scap_ring *ring = container_of(timer, struct scap_ring, poll.timer);

	cmpxchg(&ring->poll_state, SCAP_POLL_TIMED, SCAP_POLL_ARMED);
	/*
	 * A timer that moved away from a CPU that went down cannot rely on program order: if that
	 * CPU is back, a record may just be on its way. Let the reader look.
	 */
	if (scap_poll_pending(ring, READ_ONCE(ring->poll.news)) ||
	    smp_processor_id() != ring->cpu)
		scap_poll_mature(ring);
	scap_poll_disarm(ring);
	return HRTIMER_NORESTART;
}

/* On the ring's CPU in an interrupt, or while that CPU is held offline. */
static void scap_poll_arm(void *data)
{
	struct scap_ring *ring = data;

	/* What is there already is readable at once. */
	WRITE_ONCE(ring->poll.due, READ_ONCE(ring->own.head));
	cmpxchg(&ring->poll_state, SCAP_POLL_OFF, SCAP_POLL_ARMED);
}

static void scap_poll_arm_remote(struct scap_ring *ring)
{
	if (!smp_call_function_single(ring->cpu, scap_poll_arm, ring, 1))
		return;
	cpus_read_lock();
	if (smp_call_function_single(ring->cpu, scap_poll_arm, ring, 1))
		scap_poll_arm(ring);
	cpus_read_unlock();
}

__poll_t scap_poll_file(struct file *file, poll_table *wait)
{
	struct scap_ring *ring = file->private_data;

	/* As for a device without poll: always ready. */
	if (!(READ_ONCE(ring->consumer->features) & SCAP_EXT_POLL))
		return DEFAULT_POLLMASK;
	WRITE_ONCE(ring->poll.tid, current->pid);
	poll_wait(file, &ring->poll.wait, wait);
	/* Pairs with scap_poll_wake() and scap_poll_disarm(). */
	smp_mb();
	/* epoll is on the queue from its first call on, which is the only one with a table. */
	if (READ_ONCE(ring->poll_state) == SCAP_POLL_OFF) {
		/* Ordered by the barrier above. */
		if (!waitqueue_active(&ring->poll.wait))
			return scap_poll_used(ring) ? SCAP_POLL_READABLE : 0;
		scap_poll_arm_remote(ring);
	}
	if (scap_poll_used(ring) >= scap_poll_watermark(ring) ||
	    scap_poll_pending(ring, READ_ONCE(ring->poll.due)))
		return SCAP_POLL_READABLE;
	return 0;
}

void scap_poll_init(struct scap_ring *ring)
{
	init_waitqueue_head(&ring->poll.wait);
	init_irq_work(&ring->poll.work, scap_poll_work);
	scap_hrtimer_setup(&ring->poll.timer, scap_poll_timer);
}

void scap_poll_defaults(struct scap_poll_settings *settings)
{
	WRITE_ONCE(settings->watermark, 0);
	WRITE_ONCE(settings->limit_ns, SCAP_EXT_POLL_LIMIT_NS);
}

/* Wake who waits and start over: a timer that still runs finds nothing to do. */
static void scap_poll_reset(struct scap_ring *ring)
{
	WRITE_ONCE(ring->poll.low, ring->size - scap_poll_watermark(ring));
	xchg(&ring->poll_state, SCAP_POLL_OFF);
	wake_up_poll(&ring->poll.wait, SCAP_POLL_READABLE);
}

void scap_poll_reset_all(struct scap_consumer *c)
{
	int cpu;

	for_each_possible_cpu(cpu)
		scap_poll_reset(per_cpu_ptr(c->rings, cpu));
}

int scap_poll_set(struct scap_ring *ring, const struct scap_ext_poll *wanted)
{
	struct scap_consumer *c = ring->consumer;

	if (!(c->features & SCAP_EXT_POLL) || wanted->watermark > ring->size / 2)
		return -EINVAL;
	if (wanted->limit_ns > SCAP_EXT_POLL_LIMIT_NS_MAX &&
	    wanted->limit_ns != SCAP_EXT_POLL_NO_LIMIT)
		return -EINVAL;
	WRITE_ONCE(c->poll.watermark, wanted->watermark);
	WRITE_ONCE(c->poll.limit_ns, wanted->limit_ns);
	scap_poll_reset_all(c);
	return 0;
}

void scap_poll_stop(struct scap_ring *ring)
{
	ring->poll_state = SCAP_POLL_OFF;
	/* In this order: the work may start the timer. */
	irq_work_sync(&ring->poll.work);
	hrtimer_cancel(&ring->poll.timer);
	ring->poll.news = 0;
	ring->poll.due = 0;
}
