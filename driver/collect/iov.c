// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Vectors of buffers. The scratch page takes the vector and, behind it, what is gathered from the
 * buffers; a vector as large as the page is a record that does not fit, but for consumers that
 * asked to lose none: they get the size of all of it and the data of its first half page.
 */
#include <linux/compat.h>
#include <linux/uio.h>

#include "collect/fill.h"
#include "wrapper/uaccess.h"

static u32 scap_iov_entry(const struct scap_fill *f)
{
#ifdef CONFIG_COMPAT
	if (f->call->compat)
		return sizeof(struct compat_iovec);
#endif
	return sizeof(struct iovec);
}

/* Entry @i of the vector in scratch. */
static void scap_iov_get(const struct scap_fill *f, u32 i, unsigned long *base, u64 *len)
{
	const struct iovec *native = (void *)f->workspace->scratch;

#ifdef CONFIG_COMPAT
	if (f->call->compat) {
		const struct compat_iovec *compat = (void *)f->workspace->scratch;

		*base = compat[i].iov_base;
		*len = compat[i].iov_len;
		return;
	}
#endif
	*base = (unsigned long)native[i].iov_base;
	*len = native[i].iov_len;
}

/* @n may become smaller. */
static enum scap_result scap_iov_load(const struct scap_fill *f, unsigned long iov,
				      unsigned long *n)
{
	u32 entry = scap_iov_entry(f);

	if (*n >= SCAP_SCRATCH / entry) {
		if (!READ_ONCE(f->workspace->settings->complete))
			return SCAP_FULL;
		*n = SCAP_SCRATCH / entry / 2;
	}
	if (*n && !scap_read_user(f->workspace->scratch, iov, *n * entry))
		return SCAP_FAULT;
	return SCAP_OK;
}

/* Bytes the vector describes; those that were read when @in. */
enum scap_result scap_iov_size(struct scap_fill *f, unsigned long iov, unsigned long n, bool in,
			       u64 limit, u64 *size)
{
	unsigned long base, i, part;
	enum scap_result result;
	u64 len;

	*size = 0;
	/* The kernel takes no longer vector. */
	if (n > UIO_MAXIOV)
		return READ_ONCE(f->workspace->settings->complete) ? SCAP_OK : SCAP_FULL;
	do {
		part = n;
		result = scap_iov_load(f, iov, &part);
		if (result)
			return result;
		for (i = 0; i < part; i++) {
			scap_iov_get(f, i, &base, &len);
			*size += len;
		}
		iov += part * scap_iov_entry(f);
		n -= part;
	} while (n);
	if (in)
		*size = min(*size, limit);
	return SCAP_OK;
}

/* Gather into scratch behind the vector; bytes gathered, or -1 when a buffer is unreadable. */
static s32 scap_iov_gather(const struct scap_fill *f, unsigned long n, bool in, u64 limit)
{
	u32 start = n * scap_iov_entry(f);
	u32 room = SCAP_SCRATCH - start - 1;
	u8 *to = f->workspace->scratch + start;
	unsigned long base, i;
	u32 done = 0;
	u64 len;

	for (i = 0; i < n; i++) {
		scap_iov_get(f, i, &base, &len);
		if (in)
			len = min(len, limit - done);
		if (len > room - done)
			break;
		if (len && !scap_read_user(to + done, base, len))
			return -1;
		done += len;
		if (in && done == limit)
			break;
	}
	return done;
}

/*
 * The bytes of the buffers, cut to the payload limit.
 * @limit: bytes that were read when @in, else the consumer's snaplen: none of either, no data.
 */
enum scap_result scap_append_iov(struct scap_fill *f, unsigned long iov, unsigned long n, bool in,
				 s64 limit, unsigned long peer)
{
	enum scap_result result;
	int fd = f->call->args[0];
	const u8 *data;
	s32 len;

	if (!scap_room(f))
		return SCAP_FULL;
	if (limit <= 0 || !n)
		return SCAP_OK;
	result = scap_iov_load(f, iov, &n);
	if (result)
		return result;
	len = scap_iov_gather(f, n, in, limit);
	if (len < 0)
		return SCAP_FAULT;
	data = f->workspace->scratch + n * scap_iov_entry(f);
	/* Argument 0 of these two is a pid. */
	if (f->event->code == SCAP_EV_SYSCALL_PROCESS_VM_READV_X ||
	    f->event->code == SCAP_EV_SYSCALL_PROCESS_VM_WRITEV_X)
		fd = -1;
	if (len)
		len = min_t(u32, len, scap_snaplen(f, fd, data, len, peer));
	return scap_append_bytes(f, data, len);
}

enum scap_result scap_iov_number(struct scap_fill *f, enum scap_collector which,
				 unsigned long iov, unsigned long n, u64 *out)
{
	bool in = which == SCAP_COLLECT_IN_IOV_SIZE;
	enum scap_result result = scap_iov_size(f, iov, n, in, f->call->ret, out);

	return result == SCAP_FAULT && !in ? SCAP_OK : result;
}

enum scap_result scap_collect_iov(struct scap_fill *f, enum scap_collector which,
				  unsigned long iov, unsigned long n)
{
	bool in = which == SCAP_COLLECT_IN_IOV;
	s64 limit = in ? f->call->ret : READ_ONCE(f->workspace->settings->snaplen);
	enum scap_result result = scap_append_iov(f, iov, n, in, limit, 0);

	return result == SCAP_FAULT && !in ? SCAP_OK : result;
}
