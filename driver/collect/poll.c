// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Lists of polled descriptors with what was seen on them. */
#include <linux/poll.h>

#include "collect/fill.h"
#include "generated/flags.h"
#include "wrapper/uaccess.h"

enum scap_result scap_collect_fdlist(struct scap_fill *f, unsigned long from, u32 n)
{
	const u32 entry = sizeof(s64) + sizeof(s16);
	const struct pollfd *fds = (void *)f->workspace->scratch;
	u8 *to = f->at;
	u16 count;
	u32 i;

	if ((u64)n * (sizeof(*fds) + entry) + sizeof(count) > SCAP_SCRATCH)
		return SCAP_FULL;
	if (!n || !scap_read_user(f->workspace->scratch, from, n * sizeof(*fds)))
		n = 0;
	if (sizeof(count) + n * entry >= scap_room(f))
		return SCAP_FULL;

	count = n;
	memcpy(to, &count, sizeof(count));
	to += sizeof(count);
	for (i = 0; i < count; i++, to += entry) {
		s64 fd = fds[i].fd;
		s16 events = scap_poll_events((u16)fds[i].revents, 0);

		memcpy(to, &fd, sizeof(fd));
		memcpy(to + sizeof(fd), &events, sizeof(events));
	}
	return scap_append(f, sizeof(count) + count * entry);
}
