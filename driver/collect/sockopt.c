// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Values of socket options: an index byte that says what follows. */
#include <linux/socket.h>

#include "collect/fill.h"
#include "wrapper/socket.h"
#include "wrapper/uaccess.h"

/* Variants of the value, driver/schema/dynamic.toml. */
enum {
	SCAP_SOCKOPT_BYTES,
	SCAP_SOCKOPT_ERRNO,
	SCAP_SOCKOPT_U32,
	SCAP_SOCKOPT_U64,
	SCAP_SOCKOPT_DURATION,
};

static enum scap_result scap_append_option(struct scap_fill *f, u8 index, u64 value, u8 width)
{
	u8 buf[1 + sizeof(value)];
	u32 word = value;

	buf[0] = index;
	memcpy(buf + 1, width == 4 ? (void *)&word : &value, width);
	return scap_append_bytes(f, buf, 1 + width);
}

/* Nanoseconds of a timeval, 0 when unreadable. */
static u64 scap_timeval_ns(unsigned long from, bool compat)
{
	s64 wide[2];
	s32 word[2];

	if (compat) {
		if (!scap_read_user(word, from, sizeof(word)))
			return 0;
		wide[0] = word[0];
		wide[1] = word[1];
	} else if (!scap_read_user(wide, from, sizeof(wide))) {
		return 0;
	}
	return (u64)wide[0] * NSEC_PER_SEC + (u64)wide[1] * NSEC_PER_USEC;
}

static enum scap_result scap_append_option_bytes(struct scap_fill *f, unsigned long from, s32 len)
{
	if (scap_room(f) < 2)
		return SCAP_FULL;
	*f->at++ = SCAP_SOCKOPT_BYTES;
	return scap_append_user_bytes(f, from, clamp(len, 0, SCAP_PARAM_MAX - 1));
}

enum scap_result scap_collect_sockopt(struct scap_fill *f, unsigned long from, u32 len)
{
	int level = f->call->args[1], option = f->call->args[2];
	u64 wide = 0;
	s32 word = 0;

	if (level != SOL_SOCKET)
		return scap_append_option_bytes(f, from, len);

	switch (option) {
	case SO_ERROR:
		if (!scap_read_user(&word, from, sizeof(word)))
			word = 0;
		return scap_append_option(f, SCAP_SOCKOPT_ERRNO, -(s64)word, 8);
	case SO_RCVTIMEO_OLD:
	case SO_SNDTIMEO_OLD:
		return scap_append_option(f, SCAP_SOCKOPT_DURATION,
					  scap_timeval_ns(from, f->call->compat), 8);
#ifdef SO_RCVTIMEO_NEW
	case SO_RCVTIMEO_NEW:
	case SO_SNDTIMEO_NEW:
		return scap_append_option(f, SCAP_SOCKOPT_DURATION,
					  scap_timeval_ns(from, false), 8);
#endif
	case SO_COOKIE:
		if (!scap_read_user(&wide, from, sizeof(wide)))
			wide = 0;
		return scap_append_option(f, SCAP_SOCKOPT_U64, wide, 8);
	case SO_DEBUG:
	case SO_REUSEADDR:
	case SO_TYPE:
	case SO_DONTROUTE:
	case SO_BROADCAST:
	case SO_SNDBUF:
	case SO_RCVBUF:
	case SO_SNDBUFFORCE:
	case SO_RCVBUFFORCE:
	case SO_KEEPALIVE:
	case SO_OOBINLINE:
	case SO_NO_CHECK:
	case SO_PRIORITY:
	case SO_BSDCOMPAT:
	case SO_REUSEPORT:
	case SO_PASSCRED:
	case SO_RCVLOWAT:
	case SO_SNDLOWAT:
	case SO_SECURITY_AUTHENTICATION:
	case SO_SECURITY_ENCRYPTION_TRANSPORT:
	case SO_SECURITY_ENCRYPTION_NETWORK:
	case SO_BINDTODEVICE:
	case SO_DETACH_FILTER:
	case SO_ACCEPTCONN:
	case SO_PEERSEC:
	case SO_PASSSEC:
	case SO_MARK:
	case SO_PROTOCOL:
	case SO_DOMAIN:
	case SO_RXQ_OVFL:
	case SO_WIFI_STATUS:
	case SO_PEEK_OFF:
	case SO_NOFCS:
	case SO_LOCK_FILTER:
	case SO_SELECT_ERR_QUEUE:
	case SO_BUSY_POLL:
	case SO_MAX_PACING_RATE:
	case SO_BPF_EXTENSIONS:
	case SO_INCOMING_CPU:
	/* Unsplit before 5.1, when these had one number only. */
#ifdef SO_TIMESTAMP
	case SO_TIMESTAMP:
	case SO_TIMESTAMPNS:
	case SO_TIMESTAMPING:
#endif
		if (!scap_read_user(&word, from, sizeof(word)))
			word = 0;
		return scap_append_option(f, SCAP_SOCKOPT_U32, (u32)word, 4);
	default:
		return scap_append_option_bytes(f, from, len);
	}
}
