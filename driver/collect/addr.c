// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Socket addresses the caller passes. */
#include <linux/in.h>
#include <linux/in6.h>
#include <linux/string.h>
#include <linux/un.h>

#include "collect/fill.h"
#include "wrapper/compiler.h"
#include "wrapper/uaccess.h"

/* Fill @addr from user memory; its len is 0 when there is no readable address. */
void scap_read_addr(struct scap_addr *addr, unsigned long from, s64 len)
{
	memset(addr, 0, sizeof(*addr));
	if (!from || len <= 0 || len > sizeof(addr->storage))
		return;
	if (scap_read_user(&addr->storage, from, len))
		addr->len = len;
}

/* Port of an inet or inet6 address in user memory, 0 when unreadable. */
u16 scap_addr_port(unsigned long from)
{
	struct {
		u16 family;
		__be16 port;
	} start;

	if (!scap_read_user(&start, from, sizeof(start)))
		return 0;
	if (start.family != AF_INET && start.family != AF_INET6)
		return 0;
	return ntohs(start.port);
}

/*
 * Write the path of a unix address with its NUL, without the zero an abstract one starts with.
 * @path: @len readable bytes. Returns the bytes written, at most UNIX_PATH_MAX.
 */
u32 scap_put_unix_path(u8 *to, const u8 *path, u32 len)
{
	u32 n;

	len = min_t(u32, len, UNIX_PATH_MAX - 1);
	if (len && !path[0]) {
		path++;
		len--;
	}
	n = strnlen(path, len);
	memcpy(to, path, n);
	to[n] = '\0';
	return n + 1;
}

enum scap_result scap_collect_sockaddr(struct scap_fill *f, unsigned long from, s32 len)
{
	u8 buf[2 + UNIX_PATH_MAX] SCAP_UNINITIALIZED;
	struct scap_addr addr SCAP_UNINITIALIZED;
	u32 n = 1;
	u16 port;

	scap_read_addr(&addr, from, len);
	if (!addr.len)
		return SCAP_OK;

	buf[0] = addr.family;
	switch (addr.family) {
	case AF_INET: {
		const struct sockaddr_in *in = (void *)&addr.storage;

		memcpy(buf + n, &in->sin_addr, 4);
		port = ntohs(in->sin_port);
		memcpy(buf + n + 4, &port, 2);
		n += 6;
		break;
	}
	case AF_INET6: {
		const struct sockaddr_in6 *in6 = (void *)&addr.storage;

		memcpy(buf + n, &in6->sin6_addr, 16);
		port = ntohs(in6->sin6_port);
		memcpy(buf + n + 16, &port, 2);
		n += 18;
		break;
	}
	case AF_UNIX: {
		const struct sockaddr_un *un = (void *)&addr.storage;

		n += scap_put_unix_path(buf + n, un->sun_path, sizeof(un->sun_path));
		break;
	}
	default:
		return SCAP_OK;
	}
	return scap_append_bytes(f, buf, n);
}
