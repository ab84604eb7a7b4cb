/* SPDX-License-Identifier: Apache-2.0 */
#define _GNU_SOURCE
#include "consumer.h"

#include <err.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "../../../driver/uapi/extension.h"

/* Of driver/uapi/scap.h; the numbers are the same since API 8. */
#define IOCTL(nr) (('s' << 8) | (nr))
#define GET_API_VERSION IOCTL(24)
#define ENABLE_SYSCALL IOCTL(29)
#define DISABLE_SYSCALL IOCTL(30)
#define ENABLE_TP IOCTL(31)
#define DISABLE_TP IOCTL(32)
#define SYSCALLS 512
#define TRACEPOINTS 9
#define TP_SYS_ENTER 0
#define TP_SYS_EXIT 1
#define TP_PAGE_FAULT_USER 4
#define TP_PAGE_FAULT_KERNEL 5

#define MAX_CPUS 64

struct info {
	uint32_t head;
	uint32_t tail;
	uint64_t n_evts;
	uint64_t n_drops_buffer;
	uint64_t n_drops_category[10];
	uint64_t n_drops_pf;
};

struct device {
	int fd;
	struct info *info;
	void *data;
};

static struct device devices[MAX_CPUS];
static int device_count;
static size_t ring_size;
static char version[64];

/* Rings have the size the module was told, or 8 MiB when it does not say. */
static size_t size_of_rings(void)
{
	FILE *file = fopen("/sys/module/scap/parameters/g_buffer_bytes_dim", "r");
	unsigned long size = 8 << 20;

	if (file) {
		if (fscanf(file, "%lu", &size) != 1)
			errx(1, "the size of the rings cannot be read");
		fclose(file);
	}
	return size;
}

static void setting(int nr, unsigned long argument)
{
	if (ioctl(devices[0].fd, nr, argument) < 0)
		err(1, "ioctl 0x%x(%lu)", nr, argument);
}

void consumer_open(void)
{
	uint64_t api = 0;
	unsigned int major;
	char path[32];

	ring_size = size_of_rings();
	for (device_count = 0; device_count < MAX_CPUS; device_count++) {
		struct device *device = &devices[device_count];

		snprintf(path, sizeof(path), "/dev/scap%d", device_count);
		device->fd = open(path, O_RDWR | O_SYNC | O_CLOEXEC);
		if (device->fd < 0 && errno == ENOENT)
			break;
		if (device->fd < 0)
			err(1, "%s", path);
		device->data = mmap(NULL, 2 * ring_size, PROT_READ, MAP_SHARED, device->fd, 0);
		device->info = mmap(NULL, sysconf(_SC_PAGESIZE), PROT_READ | PROT_WRITE, MAP_SHARED,
				    device->fd, 0);
		if (device->data == MAP_FAILED || device->info == MAP_FAILED)
			err(1, "mapping %s", path);
		/* A consumer is another process: forking must not copy the tables of its rings. */
		if (madvise(device->data, 2 * ring_size, MADV_DONTFORK) < 0 ||
		    madvise(device->info, sysconf(_SC_PAGESIZE), MADV_DONTFORK) < 0)
			err(1, "madvise");
	}
	if (device_count == 0)
		errx(1, "there is no /dev/scap0: is the module loaded?");
	if (ioctl(devices[0].fd, GET_API_VERSION, &api) < 0)
		err(1, "the API version");
	major = api >> 44 & 0x7ffff;
	snprintf(version, sizeof(version), "%u.%u.%u", major, (unsigned int)(api >> 24 & 0xfffff),
		 (unsigned int)(api & 0xffffff));
	if (major < 8 || major > 10)
		errx(1, "API %s: known are 8 to 10", version);
}

const char *consumer_version(void)
{
	return version;
}

void consumer_wish(enum wish wish)
{
	for (int nr = 0; nr < SYSCALLS; nr++) {
		int wanted = wish != WISH_MKDIR || nr == SYS_mkdir || nr == SYS_mkdirat;

		setting(wanted ? ENABLE_SYSCALL : DISABLE_SYSCALL, nr);
	}
	for (int tp = 0; tp < TRACEPOINTS; tp++) {
		int fault = tp == TP_PAGE_FAULT_USER || tp == TP_PAGE_FAULT_KERNEL;
		/* Whoever wants system calls enables both, as consumers of these modules do. */
		int call = tp == TP_SYS_ENTER || tp == TP_SYS_EXIT;
		int wanted = call || (wish == WISH_ALL && !fault) || wish == WISH_FAULTS;

		setting(wanted ? ENABLE_TP : DISABLE_TP, tp);
	}
}

void consumer_extend(void)
{
	struct scap_ext_enable enable = {
		.size = sizeof(enable),
		.features = SCAP_EXT_POLL | SCAP_EXT_FILTER | SCAP_EXT_ORDER |
			    SCAP_EXT_UNIFIED,
	};
	struct scap_ext_filter filter = {
		.size = sizeof(filter),
		.flags = SCAP_EXT_FILTER_DROP_OWN,
	};
	int sleeper = epoll_create1(EPOLL_CLOEXEC);

	if (sleeper < 0)
		err(1, "epoll");
	setting(SCAP_EXT_IOCTL_ENABLE, (unsigned long)&enable);
	setting(SCAP_EXT_IOCTL_SET_FILTER, (unsigned long)&filter);
	for (int i = 0; i < device_count; i++) {
		struct epoll_event news = { .events = EPOLLIN | EPOLLET };

		if (epoll_ctl(sleeper, EPOLL_CTL_ADD, devices[i].fd, &news) < 0)
			err(1, "epoll");
		if (madvise(devices[i].info, sysconf(_SC_PAGESIZE), MADV_DOFORK) < 0)
			err(1, "madvise");
	}
}

void consumer_inherited(void)
{
	for (int i = 0; i < device_count; i++)
		if (madvise(devices[i].info, sysconf(_SC_PAGESIZE), MADV_DONTFORK) < 0)
			err(1, "madvise");
}

void consumer_close(void)
{
	for (int i = 0; i < device_count; i++) {
		munmap(devices[i].data, 2 * ring_size);
		munmap(devices[i].info, sysconf(_SC_PAGESIZE));
		close(devices[i].fd);
	}
	device_count = 0;
}

void consumer_drain(void)
{
	for (int i = 0; i < device_count; i++) {
		struct info *info = devices[i].info;

		__atomic_store_n(&info->tail, __atomic_load_n(&info->head, __ATOMIC_ACQUIRE),
				 __ATOMIC_RELEASE);
	}
}

void consumer_fill(void)
{
	uint64_t before = consumer_losses().drops;

	/* Large records first, then small ones until not even those find room. */
	for (int round = 0; round < 2; round++) {
		do {
			static char text[2000];
			int fd = open("/dev/null", O_WRONLY);

			for (int i = 0; i < 1000; i++) {
				if (round == 0)
					(void)!write(fd, text, sizeof(text));
				else
					syscall(SYS_getppid);
			}
			close(fd);
		} while (consumer_losses().drops < before + 1500);
		before = consumer_losses().drops;
	}
}

struct losses consumer_losses(void)
{
	struct losses sum = { 0, 0 };

	for (int i = 0; i < device_count; i++) {
		const volatile struct info *info = devices[i].info;

		sum.events += info->n_evts;
		sum.drops += info->n_drops_buffer + info->n_drops_pf;
	}
	return sum;
}
