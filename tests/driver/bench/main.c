/* SPDX-License-Identifier: Apache-2.0 */
/*
 * What recording costs the one who makes a call. In a guest started with `-icount shift=0` and one
 * CPU the counter read here advances by one for each instruction.
 *
 *	driver-bench measure MODE [CALL ...]	no consumer of our own; MODE is only a name
 *	driver-bench scap MODE [CALL ...]	with a consumer of a scap module:
 *		mkdir	it wants mkdir, which nobody calls
 *		all	it wants everything, and there is room
 *		full	it wants everything, and there is no room
 *		libscap	as all, with the extensions that libscap-rs uses by default
 *
 * Prints "mode<TAB>call<TAB>instructions" for each call.
 */
#define _GNU_SOURCE
#include "calls.h"
#include "consumer.h"

#include <err.h>
#include <sched.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define BATCHES 61

enum mode { ALONE, MKDIR, ALL, FULL, LIBSCAP };

static uint64_t now(void)
{
#ifdef __x86_64__
	/* Counts instructions in a counted guest, and has no noise of its own. */
	return __builtin_ia32_rdtsc();
#else
	struct timespec ts;

	clock_gettime(CLOCK_MONOTONIC_RAW, &ts);
	return ts.tv_sec * 1000000000ULL + ts.tv_nsec;
#endif
}

static int compare(const void *a, const void *b)
{
	double x = *(const double *)a, y = *(const double *)b;

	return (x > y) - (x < y);
}

/* The median of many batches: interrupts hit some, and must not count. */
static double measure(const struct call *call, int draining)
{
	double batches[BATCHES];

	for (int batch = -2; batch < BATCHES; batch++) {
		if (draining)
			consumer_drain();
		if (call->between)
			call->between();
		uint64_t start = now();

		for (int i = 0; i < call->batch; i++)
			call->once();
		uint64_t end = now();

		/* The first ones warm up what is allocated on first use. */
		if (batch >= 0)
			batches[batch] = (double)(end - start) / call->batch;
	}
	qsort(batches, BATCHES, sizeof(batches[0]), compare);
	return batches[BATCHES / 2];
}

static int chosen(const struct call *call, char **names)
{
	if (!*names)
		return 1;
	for (; *names; names++)
		if (strstr(call->name, *names))
			return 1;
	return 0;
}

static void check(enum mode mode, const struct call *call, struct losses before)
{
	struct losses after = consumer_losses();
	int least = BATCHES * call->batch;
	int roomy = mode == ALL || mode == LIBSCAP;

	after.events -= before.events;
	after.drops -= before.drops;
	/* A mode that is not what its name says would measure something else. */
	if (mode == MKDIR && after.events > 0)
		errx(1, "%s: %lu events nobody wanted", call->name, (long)after.events);
	if (roomy && (after.drops || after.events < (uint64_t)least))
		errx(1, "%s: %lu events, %lu lost", call->name, (long)after.events,
		     (long)after.drops);
	if (mode == FULL && after.drops < (uint64_t)least)
		errx(1, "%s: only %lu events lost", call->name, (long)after.drops);
}

static void show(const char *name, enum mode mode, const struct call *call)
{
	struct losses before = { 0, 0 };

	if (mode != ALONE)
		before = consumer_losses();
	double cost = measure(call, mode == ALL || mode == LIBSCAP);

	if (mode != ALONE)
		check(mode, call, before);
	printf("%s\t%s\t%.1f\n", name, call->name, cost);
	fflush(stdout);
}

static void run(const char *name, enum mode mode, const struct call *call)
{
	int status = 0;

	if (mode != ALONE) {
		consumer_open();
		consumer_wish(mode == MKDIR ? WISH_MKDIR : call->faults ? WISH_FAULTS : WISH_ALL);
	}
	if (mode == FULL)
		consumer_fill();
	if (mode == LIBSCAP) {
		consumer_extend();
		/* What this process does is not recorded. */
		pid_t child = fork();

		if (child == 0) {
			consumer_inherited();
			show(name, mode, call);
			_exit(0);
		}
		if (child < 0 || waitpid(child, &status, 0) < 0 || status)
			errx(1, "%s: the child that measures failed", call->name);
	} else {
		show(name, mode, call);
	}
	if (mode != ALONE)
		consumer_close();
}

int main(int argc, char **argv)
{
	enum mode mode = ALONE;
	cpu_set_t first;

	/* What exec starts. */
	if (argc == 2 && strcmp(argv[1], "exit") == 0)
		return 0;
	if (argc < 3)
		errx(2, "usage: driver-bench measure|scap MODE [CALL ...]");
	if (strcmp(argv[1], "scap") == 0) {
		mode = strcmp(argv[2], "mkdir") == 0 ? MKDIR :
		       strcmp(argv[2], "all") == 0   ? ALL :
		       strcmp(argv[2], "full") == 0  ? FULL :
		       strcmp(argv[2], "libscap") == 0 ? LIBSCAP :
							 ALONE;
		if (mode == ALONE)
			errx(2, "unknown mode %s", argv[2]);
	}
	CPU_ZERO(&first);
	CPU_SET(0, &first);
	sched_setaffinity(0, sizeof(first), &first);
	calls_prepare("/proc/self/exe");
	if (mode != ALONE) {
		consumer_open();
		fprintf(stderr, "driver API %s\n", consumer_version());
		consumer_close();
	}
	for (int i = 0; i < call_count; i++)
		if (chosen(&calls[i], argv + 3))
			run(argv[2], mode, &calls[i]);
	return 0;
}
