// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Sockets of the caller: both ends, ports, queues. */
#include <linux/file.h>
#include <linux/net.h>
#include <net/inet_sock.h>
#include <net/ipv6.h>
#include <net/sock.h>

#include "collect/fill.h"
#include "collect/put.h"
#include "wrapper/compiler.h"
#include "wrapper/fs.h"
#include "wrapper/uaccess.h"
#include "wrapper/unix.h"

/* The socket behind @fd with its file, NULL when there is none; scap_file_put() afterwards. */
static struct file *scap_get_sock(int fd, struct sock **sk, bool *counted)
{
	struct file *file = scap_file_get(fd, counted);
	struct socket *sock;

	if (!file)
		return NULL;
	sock = scap_sock_from_file(file);
	*sk = sock ? READ_ONCE(sock->sk) : NULL;
	if (!*sk) {
		scap_file_put(file, *counted);
		return NULL;
	}
	return file;
}

static bool scap_is_inet(const struct sock *sk)
{
	return sk->sk_family == AF_INET || sk->sk_family == AF_INET6;
}

/* Ports of the socket behind @fd in host order, 0 for other families; false: not a socket. */
bool scap_sock_ports(int fd, struct scap_ports *ports)
{
	struct sock *sk;
	bool counted;
	struct file *file = scap_get_sock(fd, &sk, &counted);

	ports->local = 0;
	ports->remote = 0;
	if (!file)
		return false;
	if (scap_is_inet(sk)) {
		ports->local = ntohs(inet_sk(sk)->inet_sport);
		ports->remote = ntohs(inet_sk(sk)->inet_dport);
	}
	scap_file_put(file, counted);
	return true;
}

/* One end of a connection: where its address is, and its port. */
struct scap_end {
	const void *addr;
	u16 port;
};

static void scap_inet_ends(const struct sock *sk, struct scap_end *local, struct scap_end *peer)
{
	const struct inet_sock *inet = inet_sk(sk);

	local->addr = inet->inet_rcv_saddr ? &inet->inet_rcv_saddr : &inet->inet_saddr;
	local->port = ntohs(inet->inet_sport);
	peer->addr = &inet->inet_daddr;
	peer->port = ntohs(inet->inet_dport);
#if IS_ENABLED(CONFIG_IPV6)
	if (sk->sk_family == AF_INET6) {
		const struct ipv6_pinfo *np = inet6_sk(sk);

		local->addr = ipv6_addr_any(&sk->sk_v6_rcv_saddr) && np ?
			      &np->saddr : &sk->sk_v6_rcv_saddr;
		peer->addr = &sk->sk_v6_daddr;
	}
#endif
}

/* The end a user address names; left alone when that is none of the socket's family. */
static void scap_addr_end(const struct scap_addr *addr, u16 family, struct scap_end *end)
{
	if (!addr->len || addr->family != family)
		return;
	if (family == AF_INET) {
		const struct sockaddr_in *in = (void *)&addr->storage;

		end->addr = &in->sin_addr;
		end->port = ntohs(in->sin_port);
	} else {
		const struct sockaddr_in6 *in6 = (void *)&addr->storage;

		end->addr = &in6->sin6_addr;
		end->port = ntohs(in6->sin6_port);
	}
}

/* @size: bytes of an address, a constant. */
static __always_inline enum scap_result scap_append_ends(struct scap_fill *f, u8 family, u32 size,
							 const struct scap_end *src,
							 const struct scap_end *dst)
{
	u32 len = 1 + 2 * (size + 2);
	u8 *at = f->at;

	if (len >= scap_room(f))
		return SCAP_FULL;
	at = scap_put1(at, family);
	memcpy(at, src->addr, size);
	at = scap_put2(at + size, src->port);
	memcpy(at, dst->addr, size);
	at = scap_put2(at + size, dst->port);
	f->at = at;
	return SCAP_OK;
}

static enum scap_result scap_append_inet(struct scap_fill *f, const struct sock *sk, bool in,
					 const struct scap_addr *addr)
{
	struct scap_end local SCAP_UNINITIALIZED, peer SCAP_UNINITIALIZED;
	const struct scap_end *src = in ? &peer : &local;
	const struct scap_end *dst = in ? &local : &peer;

	scap_inet_ends(sk, &local, &peer);
	/* What the call names counts, but for the peer a connected socket receives from. */
	if (addr && !(in && peer.port))
		scap_addr_end(addr, sk->sk_family, &peer);
	if (sk->sk_family == AF_INET)
		return scap_append_ends(f, AF_INET, 4, src, dst);
	return scap_append_ends(f, AF_INET6, 16, src, dst);
}

/* Path of a bound unix socket: its readable bytes. */
static u32 scap_unix_path(const struct sock *sk, const u8 **path)
{
	/* Pairs with the release in bind(): the address never changes afterwards. */
	const struct unix_address *addr = sk ? smp_load_acquire(&unix_sk(sk)->addr) : NULL;
	int len = addr ? addr->len - (int)offsetof(struct sockaddr_un, sun_path) : 0;

	if (len <= 0)
		return 0;
	*path = addr->name->sun_path;
	return len;
}

static enum scap_result scap_append_unix(struct scap_fill *f, struct sock *sk, bool in,
					 const struct scap_addr *addr)
{
	/*
	 * To look into the peer takes a reference, and that the lock of this socket, which the call
	 * took and left as well. To name it takes neither.
	 */
	struct sock *peer = in ? READ_ONCE(unix_peer(sk)) : unix_peer_get(sk);
	u8 buf[1 + 2 * 8 + UNIX_PATH_MAX] SCAP_UNINITIALIZED;
	u64 own = (unsigned long)sk, other = (unsigned long)peer;
	const u8 *path = NULL;
	u32 len;

	len = scap_unix_path(in ? sk : peer, &path);
	if (!in && (!len || (!path[0] && (len < 2 || !path[1]))) && addr && addr->len &&
	    addr->family == AF_UNIX) {
		path = ((const struct sockaddr_un *)&addr->storage)->sun_path;
		len = UNIX_PATH_MAX;
	}
	buf[0] = AF_UNIX;
	memcpy(buf + 1, in ? &own : &other, 8);
	memcpy(buf + 9, in ? &other : &own, 8);
	len = 17 + scap_put_unix_path(buf + 17, path, len);
	if (peer && !in)
		sock_put(peer);
	return scap_append_bytes(f, buf, len);
}

/* Both ends of the socket behind @fd. @addr: the address given with the call, or NULL. */
enum scap_result scap_append_tuple(struct scap_fill *f, int fd, bool in,
				   const struct scap_addr *addr)
{
	enum scap_result result;
	struct sock *sk;
	bool counted;
	struct file *file = scap_get_sock(fd, &sk, &counted);

	if (!file)
		return SCAP_OK;
	switch (sk->sk_family) {
	case AF_INET:
	case AF_INET6:
		result = scap_append_inet(f, sk, in, addr);
		break;
	case AF_UNIX:
		result = scap_append_unix(f, sk, in, addr);
		break;
	default:
		result = SCAP_OK;
		break;
	}
	scap_file_put(file, counted);
	return result;
}

enum scap_result scap_collect_tuple(struct scap_fill *f, enum scap_collector which, int fd,
				    unsigned long from, s32 len)
{
	struct scap_addr addr SCAP_UNINITIALIZED;

	if (!from)
		return scap_append_tuple(f, fd, which == SCAP_COLLECT_TUPLE_IN, NULL);
	scap_read_addr(&addr, from, len);
	return scap_append_tuple(f, fd, which == SCAP_COLLECT_TUPLE_IN, &addr);
}

enum scap_result scap_collect_tuple_from(struct scap_fill *f, int fd, unsigned long from,
					 unsigned long len_at)
{
	s32 len;

	/* A pointer to a length that is NULL means no address, not a bad one. */
	if (!from || !len_at)
		return scap_append_tuple(f, fd, true, NULL);
	if (!scap_read_user(&len, len_at, sizeof(len)))
		return SCAP_FAULT;
	return scap_collect_tuple(f, SCAP_COLLECT_TUPLE_IN, fd, from, len);
}

/* Accept queues and the identities of unix sockets. */
u64 scap_sock_number(struct scap_fill *f, enum scap_collector which, int fd)
{
	struct sock *sk;
	bool counted;
	struct file *file = scap_get_sock(fd, &sk, &counted);
	u32 len, max;
	u64 out = 0;

	if (!file)
		return 0;
	len = READ_ONCE(sk->sk_ack_backlog);
	max = READ_ONCE(sk->sk_max_ack_backlog);
	switch (which) {
	case SCAP_COLLECT_QUEUE_PCT:
		out = max ? (u64)len * 100 / max : 0;
		break;
	case SCAP_COLLECT_QUEUE_LEN:
		out = len;
		break;
	case SCAP_COLLECT_QUEUE_MAX:
		out = max;
		break;
	case SCAP_COLLECT_UNIX_SOCK:
		out = sk->sk_family == AF_UNIX ? (unsigned long)sk : 0;
		break;
	default:
		out = sk->sk_family == AF_UNIX ? (unsigned long)READ_ONCE(unix_peer(sk)) : 0;
		break;
	}
	scap_file_put(file, counted);
	return out;
}
