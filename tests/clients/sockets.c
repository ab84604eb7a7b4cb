/* SPDX-License-Identifier: Apache-2.0 */
/* Calls on sockets of every family the modules tell apart, always with the same addresses. */
#define _GNU_SOURCE
#include "calls.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <stddef.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <sys/un.h>

static struct sockaddr_in inet(int port)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(port) };

	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	return address;
}

static struct sockaddr_in6 inet6(int port)
{
	struct sockaddr_in6 address = { .sin6_family = AF_INET6, .sin6_port = htons(port) };

	address.sin6_addr = in6addr_loopback;
	return address;
}

static void call_stream(int family, const void *address, socklen_t len, const void *own)
{
	long server = CALL(socket, family, SOCK_STREAM | SOCK_CLOEXEC, 0);
	long client = CALL(socket, family, SOCK_STREAM, 0);
	long accepted;
	static char peer[128];
	static socklen_t peerlen;
	static int one = 1;

	CALL(setsockopt, server, SOL_SOCKET, SO_REUSEADDR, &one, 4);
	CALL(bind, server, address, len);
	CALL(listen, server, 5);
	if (own) {
		CALL(setsockopt, client, SOL_SOCKET, SO_REUSEADDR, &one, 4);
		CALL(bind, client, own, len);
	}
	CALL(connect, client, address, len);
	peerlen = sizeof(peer);
	accepted = CALL(accept4, server, peer, &peerlen, SOCK_NONBLOCK);
	CALL(getsockname, accepted, peer, &peerlen);
	CALL(getpeername, accepted, peer, &peerlen);
	CALL(write, client, data, 100);
	CALL(read, accepted, room + 2000, 50);
	CALL(sendto, client, data, 60, 0, 0, 0);
	CALL(recvfrom, accepted, room + 2000, 200, 0, 0, 0);
	CALL(recvfrom, accepted, room + 2000, 200, 0, 0, 0);
	CALL(shutdown, client, SHUT_RDWR);
	CALL(shutdown, client, 9);
	CALL(close, client);
	CALL(close, accepted);
	CALL(close, server);
}

void call_sockets(void)
{
	struct sockaddr_in server = inet(7001), client = inet(7002), nobody = inet(7003), own = inet(7004);
	struct sockaddr_in6 server6 = inet6(7001), client6 = inet6(7002);
	struct sockaddr_un path = { .sun_family = AF_UNIX, .sun_path = "socket" };
	struct sockaddr_un hidden = { .sun_family = AF_UNIX, .sun_path = "\0hidden" };
	struct timeval time = { 3, 500 };
	static int value;
	static socklen_t len = 4;
	int pair[2];
	long fd;

	call_stream(AF_INET, &server, sizeof(server), &client);
	call_stream(AF_INET6, &server6, sizeof(server6), &client6);
	call_stream(AF_UNIX, &path, sizeof(path), 0);
	call_stream(AF_UNIX, &hidden, offsetof(struct sockaddr_un, sun_path) + 7, 0);
	CALL(socketpair, AF_UNIX, SOCK_STREAM, 0, pair);
	CALL(socketpair, AF_INET, SOCK_STREAM, 0, pair);
	CALL(socket, 999, 1, 0);
	fd = CALL(socket, AF_NETLINK, SOCK_RAW, 0);
	CALL(close, fd);
	fd = CALL(socket, AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
	CALL(bind, fd, 0, 0);
	CALL(bind, fd, 8, 16);
	CALL(bind, fd, &own, sizeof(own));
	CALL(connect, fd, &nobody, sizeof(nobody));
	CALL(connect, fd, 8, 16);
	CALL(connect, -1, &nobody, sizeof(nobody));
	CALL(accept, -1, 0, 0);
	CALL(accept4, fd, 0, 0, 0);
	CALL(listen, -1, -1);
	CALL(setsockopt, fd, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof(time));
	CALL(setsockopt, fd, SOL_SOCKET, SO_KEEPALIVE, &len, 4);
	CALL(setsockopt, fd, SOL_SOCKET, SO_BINDTODEVICE, "lo", 2);
	CALL(setsockopt, fd, IPPROTO_TCP, 1, &len, 4);
	CALL(setsockopt, fd, SOL_SOCKET, 9999, "bytes", 5);
	CALL(getsockopt, fd, SOL_SOCKET, SO_ERROR, &value, &len);
	CALL(getsockopt, fd, SOL_SOCKET, SO_TYPE, &value, &len);
	CALL(getsockopt, fd, IPPROTO_TCP, 1, &value, &len);
	CALL(getsockopt, -1, SOL_SOCKET, SO_ERROR, &value, &len);
	CALL(close, fd);
}

static struct msghdr header(struct sockaddr_in *name, struct iovec *vector, int n)
{
	struct msghdr message = { .msg_iov = vector, .msg_iovlen = n };

	message.msg_name = name;
	message.msg_namelen = name ? sizeof(*name) : 0;
	return message;
}

void call_messages(void)
{
	static struct sockaddr_in from;
	struct sockaddr_in to = inet(7101), own = inet(7102);
	struct iovec out[2] = { { data, 20 }, { data + 50, 70 } }, in[2] = { { room, 30 }, { room + 30, 100 } };
	struct msghdr message = header(&to, out, 2);
	struct mmsghdr many[2] = { { header(&to, out, 1), 0 }, { header(&to, out, 2), 0 } };
	struct mmsghdr got[2] = { { header(&from, in, 1), 0 }, { header(&from, in + 1, 1), 0 } };
	long receiver = CALL(socket, AF_INET, SOCK_DGRAM | SOCK_NONBLOCK, 0);
	long sender = CALL(socket, AF_INET, SOCK_DGRAM, 0);
	socklen_t len = sizeof(from);

	CALL(bind, receiver, &to, sizeof(to));
	CALL(bind, sender, &own, sizeof(own));
	CALL(sendto, sender, data, 90, 0, &to, sizeof(to));
	CALL(recvfrom, receiver, room, 200, 0, &from, &len);
	CALL(sendmsg, sender, &message, 0);
	message = header(&from, in, 2);
	CALL(recvmsg, receiver, &message, 0);
	CALL(recvmsg, receiver, &message, 0);
	CALL(sendmsg, -1, &message, 0);
	CALL(sendmsg, sender, 8, 0);
	CALL(recvmsg, receiver, 8, 0);
	CALL(sendmmsg, sender, many, 2, 0);
	CALL(recvmmsg, receiver, got, 2, 0, 0);
	CALL(sendmmsg, -1, many, 2, 0);
	CALL(recvmmsg, receiver, got, 2, 0, 0);
	CALL(sendto, -1, data, 5, 0, 0, 0);
	CALL(recvfrom, -1, room, 5, 0, 0, 0);
	CALL(connect, sender, &to, sizeof(to));
	CALL(write, sender, "GET /index.html HTTP/1.1 and a lot more than that, more than the eighty bytes of the limit", 89);
	CALL(read, receiver, room, 200);
	CALL(close, sender);
	CALL(close, receiver);
}
