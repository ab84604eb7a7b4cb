// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * The extension ioctls. Structures grow: copies take the size user space states, and no user memory
 * is touched with scap_mutex held.
 */
#include <linux/build_bug.h>
#include <linux/compiler.h>
#include <linux/err.h>
#include <linux/minmax.h>
#include <linux/stddef.h>
#include <linux/uaccess.h>

#include "core/attach.h"
#include "core/consumer.h"
#include "core/extension.h"
#include "core/filter.h"

static_assert(sizeof(struct scap_ext_query) == 32);
static_assert(sizeof(struct scap_ext_enable) == 16);
static_assert(sizeof(struct scap_ext_stats) == 64);
static_assert(sizeof(struct scap_ext_poll) == 16);
static_assert(sizeof(struct scap_ext_filter) == 104);

u64 scap_ext_features(void)
{
	/* Each feature adds its bit where it is implemented. */
	u64 features = SCAP_EXT_LATENCY | SCAP_EXT_POLL | SCAP_EXT_FILTER |
		       SCAP_EXT_USER_FAULTS | SCAP_EXT_NESTED | SCAP_EXT_ORDER |
		       SCAP_EXT_UNIFIED;

	if (scap_attach_has(SCAP_PROBE_URING_SUBMIT) && scap_attach_has(SCAP_PROBE_URING_COMPLETE))
		features |= SCAP_EXT_IO_URING;
	return features;
}

/* Read a structure of @size bytes here, @min bytes in its first version. */
static int scap_ext_get(void *to, size_t size, size_t min, const void __user *from)
{
	u32 theirs;

	if (get_user(theirs, (const u32 __user *)from))
		return -EFAULT;
	if (theirs < min || theirs > PAGE_SIZE)
		return -EINVAL;
	/* Zeros for what they have not; E2BIG for what we have not, unless it is zero. */
	return copy_struct_from_user(to, size, from, theirs);
}

/* Write as much of an answer as there is room for; its first member becomes that number. */
static int scap_ext_put(void __user *to, void *answer, size_t size, size_t min)
{
	u32 room;

	if (get_user(room, (const u32 __user *)to))
		return -EFAULT;
	if (room < min)
		return -EINVAL;
	room = min_t(size_t, room, size);
	*(u32 *)answer = room;
	return copy_to_user(to, answer, room) ? -EFAULT : 0;
}

static int scap_ext_query(struct scap_consumer *c, void __user *arg)
{
	struct scap_ext_query answer = {
		.version = SCAP_EXT_VERSION,
		.features = scap_ext_features(),
		.enabled = READ_ONCE(c->features),
		.max_cgroups = IS_ENABLED(CONFIG_CGROUPS) ? SCAP_EXT_CGROUPS_MAX : 0,
		.max_tgids = SCAP_EXT_TGIDS_MAX,
	};

	return scap_ext_put(arg, &answer, sizeof(answer), sizeof(answer));
}

static int scap_ext_enable(struct scap_consumer *c, const void __user *arg)
{
	struct scap_ext_enable enable;
	int err;

	err = scap_ext_get(&enable, sizeof(enable), sizeof(enable), arg);
	if (err)
		return err;
	if (enable.reserved || enable.features & ~scap_ext_features())
		return -EINVAL;
	mutex_lock(&scap_mutex);
	err = scap_consumer_set_features(c, enable.features);
	mutex_unlock(&scap_mutex);
	return err;
}

static int scap_ext_set_poll(struct scap_ring *ring, const void __user *arg)
{
	struct scap_ext_poll poll;
	int err;

	err = scap_ext_get(&poll, sizeof(poll), sizeof(poll), arg);
	if (err)
		return err;
	mutex_lock(&scap_mutex);
	err = scap_poll_set(ring, &poll);
	mutex_unlock(&scap_mutex);
	return err;
}

static int scap_ext_set_filter(struct scap_consumer *c, const void __user *arg)
{
	struct scap_ext_filter wanted;
	struct scap_filter *filter;
	int err;

	err = scap_ext_get(&wanted, sizeof(wanted), sizeof(wanted), arg);
	if (err)
		return err;
	filter = scap_filter_make(&wanted);
	if (IS_ERR(filter))
		return PTR_ERR(filter);
	mutex_lock(&scap_mutex);
	err = c->features & SCAP_EXT_FILTER ? scap_consumer_set_filter(c, filter) : -EINVAL;
	mutex_unlock(&scap_mutex);
	if (err)
		scap_filter_free(filter);
	return err;
}

static int scap_ext_get_stats(struct scap_ring *ring, void __user *arg)
{
	/* The ring's CPU may be counting: old or new, each counter is whole on 64-bit machines. */
	struct scap_ext_stats answer = data_race(ring->ext);

	answer.reserved = 0;
	return scap_ext_put(arg, &answer, sizeof(answer), sizeof(answer));
}

long scap_ext_ioctl(struct scap_ring *ring, unsigned int cmd, void __user *arg)
{
	switch (cmd) {
	case SCAP_EXT_IOCTL_QUERY:
		return scap_ext_query(ring->consumer, arg);
	case SCAP_EXT_IOCTL_ENABLE:
		return scap_ext_enable(ring->consumer, arg);
	case SCAP_EXT_IOCTL_GET_STATS:
		return scap_ext_get_stats(ring, arg);
	case SCAP_EXT_IOCTL_SET_POLL:
		return scap_ext_set_poll(ring, arg);
	case SCAP_EXT_IOCTL_SET_FILTER:
		return scap_ext_set_filter(ring->consumer, arg);
	default:
		return -ENOTTY;
	}
}
