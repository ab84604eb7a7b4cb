// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * How much of a payload is recorded: the consumer's snaplen, or more where ports or the first bytes
 * say that the rest is worth having. The rows are those of the table in the ABI; the first that
 * matches decides.
 */
#include <linux/string.h>

#include "collect/fill.h"

enum {
	SCAP_PORT_DNS = 53,
	SCAP_PORT_MYSQL = 3306,
	SCAP_PORT_POSTGRES = 5432,
	SCAP_PORT_MONGODB = 27017,
};

#define SCAP_LIMIT_FULL		16000
#define SCAP_LIMIT_PROTOCOL	2000
#define SCAP_LIMIT_DNS		512

static bool scap_is_mysql(const u8 *b)
{
	return b[0] == 3 || b[1] == 3 || b[2] == 3 || b[3] == 3 || b[4] == 3 ||
	       (b[2] == 0 && b[3] == 0);
}

static bool scap_is_postgres(const u8 *b)
{
	return ((b[0] == 'Q' || b[0] == 'P' || b[0] == 'E') && b[1] == 0) ||
	       (b[4] == 0 && b[5] == 3 && b[6] == 0);
}

static bool scap_is_mongodb(const u8 *b)
{
	s32 op;

	memcpy(&op, b + 12, sizeof(op));
	return op == 1 || (op >= 2001 && op <= 2007);
}

static bool scap_is_http(const u8 *b)
{
	static const char start[][5] = { "GET ", "POST", "PUT ", "DELE", "TRAC", "CONN", "OPTI" };
	unsigned int i;

	for (i = 0; i < ARRAY_SIZE(start); i++)
		if (!memcmp(b, start[i], 4))
			return true;
	return !memcmp(b, "HTTP/", 5);
}

static bool scap_either(const struct scap_ports *ports, u16 port)
{
	return ports->local == port || ports->remote == port;
}

/* @peer: user address that names the other end when the socket does not; 0 for none. */
u32 scap_snaplen(struct scap_fill *f, int fd, const u8 *b, u32 len, unsigned long peer)
{
	const struct scap_settings *set = f->workspace->settings;
	u32 base = READ_ONCE(set->snaplen);
	struct scap_ports ports;
	bool match;

	if (likely(!READ_ONCE(set->dynamic_snaplen)))
		return base;
	if (fd == -1 || !scap_sock_ports(fd, &ports))
		return base;
	if (!ports.remote && peer)
		ports.remote = scap_addr_port(peer);

	if (set->fullcapture_end > 0 &&
	    ((ports.local >= set->fullcapture_start && ports.local <= set->fullcapture_end) ||
	     (ports.remote >= set->fullcapture_start && ports.remote <= set->fullcapture_end)))
		return max_t(u32, base, SCAP_LIMIT_FULL);
	if (ports.remote == set->statsd_port)
		return max_t(u32, base, SCAP_LIMIT_PROTOCOL);
	if (ports.remote == SCAP_PORT_DNS)
		return max_t(u32, base, SCAP_LIMIT_DNS);

	if (scap_either(&ports, SCAP_PORT_MYSQL) && len >= 5)
		match = scap_is_mysql(b);
	else if (scap_either(&ports, SCAP_PORT_POSTGRES) && len >= 7)
		match = scap_is_postgres(b);
	else if (scap_either(&ports, SCAP_PORT_MONGODB) || (len >= 16 && scap_is_mongodb(b)))
		match = true;
	else
		match = len >= 5 && scap_is_http(b);
	return match ? max_t(u32, base, SCAP_LIMIT_PROTOCOL) : base;
}
