/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE
#include "calls.h"

#include <arpa/inet.h>
#include <err.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#define PAGES 64

static const char *program;
static int zero, null, file;
static int to_child[2], from_child[2];
static int udp_from, udp_to;
static int tcp_client, tcp_server;
static char *pages;
static int next_page;
static char buffer[4096];

static void must(long result, const char *what)
{
	if (result < 0)
		err(1, "%s", what);
}

static void call_getppid(void)
{
	syscall(SYS_getppid);
}

static void call_read(void)
{
	must(read(zero, buffer, 1), "read");
}

static void call_write(void)
{
	must(write(null, buffer, 100), "write");
}

static void call_fstat(void)
{
	struct stat status;

	must(fstat(file, &status), "fstat");
}

static void call_open(void)
{
	int fd = openat(AT_FDCWD, "/tmp/bench-file", O_RDONLY);

	must(fd, "openat");
	close(fd);
}

static void call_mmap(void)
{
	void *at = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);

	if (at == MAP_FAILED)
		err(1, "mmap");
	munmap(at, 4096);
}

/* There and back through another process: four calls and two switches. */
static void call_pipe(void)
{
	must(write(to_child[1], buffer, 1), "pipe");
	must(read(from_child[0], buffer, 1), "pipe");
}

/* A datagram over the loopback device: sendto and recvfrom. */
static void call_udp(void)
{
	struct sockaddr_in from;
	socklen_t length = sizeof(from);

	must(sendto(udp_from, buffer, 64, 0, NULL, 0), "sendto");
	must(recvfrom(udp_to, buffer, sizeof(buffer), 0, (struct sockaddr *)&from, &length),
	     "recvfrom");
}

/* There and back over the loopback device: two times send and recv. */
static void call_tcp(void)
{
	must(send(tcp_client, buffer, 64, 0), "send");
	must(recv(tcp_server, buffer, sizeof(buffer), 0), "recv");
	must(send(tcp_server, buffer, 64, 0), "send");
	must(recv(tcp_client, buffer, sizeof(buffer), 0), "recv");
}

static void wait_for(pid_t child)
{
	int status = 1;

	if (waitpid(child, &status, 0) != child || status)
		errx(1, "a child failed");
}

/* fork, the child's exit, wait4 */
static void call_fork(void)
{
	pid_t child = fork();

	must(child, "fork");
	if (child == 0)
		_exit(0);
	wait_for(child);
}

/* As fork, and the child becomes another program, which ends at once. */
static void call_exec(void)
{
	pid_t child = fork();

	must(child, "fork");
	if (child == 0) {
		char *arguments[] = { (char *)program, "exit", NULL };
		char *environment[] = { "HOME=/root", "TERM=dumb", NULL };

		execve(program, arguments, environment);
		_exit(1);
	}
	wait_for(child);
}

static void call_fault(void)
{
	pages[4096L * next_page++] = 1;
}

static void forget_pages(void)
{
	must(madvise(pages, 4096L * PAGES, MADV_DONTNEED), "madvise");
	next_page = 0;
}

const struct call calls[] = {
	{ "getppid", call_getppid, NULL, 200, 0 },
	{ "read 1", call_read, NULL, 200, 0 },
	{ "write 100", call_write, NULL, 200, 0 },
	{ "fstat", call_fstat, NULL, 200, 0 },
	{ "openat+close", call_open, NULL, 100, 0 },
	{ "mmap+munmap", call_mmap, NULL, 100, 0 },
	{ "pipe ping", call_pipe, NULL, 50, 0 },
	{ "UDP", call_udp, NULL, 50, 0 },
	{ "TCP", call_tcp, NULL, 30, 0 },
	{ "fork", call_fork, NULL, 5, 0 },
	{ "exec", call_exec, NULL, 2, 0 },
	{ "page fault", call_fault, forget_pages, PAGES, 1 },
};
const int call_count = sizeof(calls) / sizeof(calls[0]);

static void answer_pings(void)
{
	char byte;

	must(pipe(to_child), "pipe");
	must(pipe(from_child), "pipe");
	pid_t child = fork();

	must(child, "fork");
	if (child)
		return;
	prctl(PR_SET_PDEATHSIG, SIGKILL);
	while (read(to_child[0], &byte, 1) == 1)
		must(write(from_child[1], &byte, 1), "pong");
	_exit(0);
}

static struct sockaddr_in bound(int fd)
{
	struct sockaddr_in address = { .sin_family = AF_INET };
	socklen_t length = sizeof(address);

	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	must(bind(fd, (struct sockaddr *)&address, length), "bind");
	must(getsockname(fd, (struct sockaddr *)&address, &length), "getsockname");
	return address;
}

static void connect_sockets(void)
{
	int one = 1;
	int listener = socket(AF_INET, SOCK_STREAM, 0);
	struct sockaddr_in address;

	udp_to = socket(AF_INET, SOCK_DGRAM, 0);
	udp_from = socket(AF_INET, SOCK_DGRAM, 0);
	tcp_client = socket(AF_INET, SOCK_STREAM, 0);
	must(udp_to, "socket");
	address = bound(udp_to);
	must(connect(udp_from, (struct sockaddr *)&address, sizeof(address)), "connect");
	address = bound(listener);
	must(listen(listener, 1), "listen");
	must(connect(tcp_client, (struct sockaddr *)&address, sizeof(address)), "connect");
	tcp_server = accept(listener, NULL, NULL);
	must(tcp_server, "accept");
	close(listener);
	setsockopt(tcp_client, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one));
	setsockopt(tcp_server, IPPROTO_TCP, TCP_NODELAY, &one, sizeof(one));
}

void calls_prepare(const char *path)
{
	program = path;
	zero = open("/dev/zero", O_RDONLY);
	null = open("/dev/null", O_WRONLY);
	must(zero < 0 ? zero : null, "/dev");
	must(mkdir("/tmp", 0777) < 0 ? 0 : 0, "/tmp");
	file = open("/tmp/bench-file", O_RDWR | O_CREAT | O_TRUNC, 0644);
	must(file, "/tmp/bench-file");
	pages = mmap(NULL, 4096L * PAGES, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	if (pages == MAP_FAILED)
		err(1, "mmap");
	must(madvise(pages, 4096L * PAGES, MADV_NOHUGEPAGE), "madvise");
	answer_pings();
	connect_sockets();
}
