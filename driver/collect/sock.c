// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Sockets of the caller: both ends, ports, queues. */
#include <linux/file.h>
#include <linux/net.h>
#include <net/inet_sock.h>
#include <net/ipv6.h>
#include <net/sock.h>

#include "collect/fill.h"
#include "wrapper/fs.h"
#include "wrapper/uaccess.h"
#include "wrapper/unix.h"

/* One end of an inet or inet6 connection. */
struct scap_end {
	u8 addr[16];
	u16 port;
};

/* The socket behind @fd with a reference to its file, NULL when there is none. */
static struct file *scap_get_sock(int fd, struct sock **sk)
{
	struct file *file = fd < 0 ? NULL : fget(fd);
	struct socket *sock;

	if (!file)
		return NULL;
	sock = scap_sock_from_file(file);
	*sk = sock ? READ_ONCE(sock->sk) : NULL;
	if (!*sk) {
		fput(file);
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
	struct file *file = scap_get_sock(fd, &sk);

	ports->local = 0;
	ports->remote = 0;
	if (!file)
		return false;
	if (scap_is_inet(sk)) {
		ports->local = ntohs(inet_sk(sk)->inet_sport);
		ports->remote = ntohs(inet_sk(sk)->inet_dport);
	}
	fput(file);
	return true;
}

static void scap_inet_ends(const struct sock *sk, struct scap_end *local, struct scap_end *peer)
{
	const struct inet_sock *inet = inet_sk(sk);
	__be32 addr = inet->inet_rcv_saddr ?: inet->inet_saddr;

	memcpy(local->addr, &addr, sizeof(addr));
	memcpy(peer->addr, &inet->inet_daddr, sizeof(addr));
	local->port = ntohs(inet->inet_sport);
	peer->port = ntohs(inet->inet_dport);
}

static void scap_inet6_ends(const struct sock *sk, struct scap_end *local, struct scap_end *peer)
{
#if IS_ENABLED(CONFIG_IPV6)
	const struct inet_sock *inet = inet_sk(sk);
	const struct in6_addr *addr = &sk->sk_v6_rcv_saddr;
	const struct ipv6_pinfo *np = inet6_sk(sk);

	if (ipv6_addr_any(addr) && np)
		addr = &np->saddr;
	memcpy(local->addr, addr, sizeof(*addr));
	memcpy(peer->addr, &sk->sk_v6_daddr, sizeof(*addr));
	local->port = ntohs(inet->inet_sport);
	peer->port = ntohs(inet->inet_dport);
#endif
}

/* The end a user address names; false when it is none of the socket's family. */
static bool scap_addr_end(const struct scap_addr *addr, u16 family, struct scap_end *end)
{
	if (!addr || !addr->len || addr->family != family)
		return false;
	memset(end, 0, sizeof(*end));
	if (family == AF_INET) {
		const struct sockaddr_in *in = (void *)&addr->storage;

		memcpy(end->addr, &in->sin_addr, 4);
		end->port = ntohs(in->sin_port);
	} else {
		const struct sockaddr_in6 *in6 = (void *)&addr->storage;

		memcpy(end->addr, &in6->sin6_addr, 16);
		end->port = ntohs(in6->sin6_port);
	}
	return true;
}

static enum scap_result scap_append_inet(struct scap_fill *f, const struct sock *sk, bool in,
					 const struct scap_addr *addr)
{
	u32 size = sk->sk_family == AF_INET ? 4 : 16;
	struct scap_end local = {}, peer = {}, given;
	const struct scap_end *src, *dst;
	u8 buf[1 + 2 * (16 + 2)];
	u32 n = 1;

	if (sk->sk_family == AF_INET)
		scap_inet_ends(sk, &local, &peer);
	else
		scap_inet6_ends(sk, &local, &peer);
	/* What the call names counts, but for the peer a connected socket receives from. */
	if (scap_addr_end(addr, sk->sk_family, &given) && !(in && peer.port))
		peer = given;
	src = in ? &peer : &local;
	dst = in ? &local : &peer;

	buf[0] = sk->sk_family;
	memcpy(buf + n, src->addr, size);
	n += size;
	memcpy(buf + n, &src->port, 2);
	n += 2;
	memcpy(buf + n, dst->addr, size);
	n += size;
	memcpy(buf + n, &dst->port, 2);
	n += 2;
	return scap_append_bytes(f, buf, n);
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
	u8 buf[1 + 2 * 8 + UNIX_PATH_MAX];
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
	struct file *file = scap_get_sock(fd, &sk);

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
	fput(file);
	return result;
}

enum scap_result scap_collect_tuple(struct scap_fill *f, enum scap_collector which, int fd,
				    unsigned long from, s32 len)
{
	struct scap_addr addr;

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
	struct file *file = scap_get_sock(fd, &sk);
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
	fput(file);
	return out;
}
