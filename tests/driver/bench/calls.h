/* SPDX-License-Identifier: Apache-2.0 */
/* The calls that are measured. */
#ifndef BENCH_CALLS_H
#define BENCH_CALLS_H

struct call {
	const char *name;
	void (*once)(void);
	/* Between two batches, not measured; may be NULL. */
	void (*between)(void);
	/* Calls in a batch: short enough that few batches are hit by an interrupt. */
	int batch;
	/* Recorded only by who wants page faults. */
	int faults;
};

extern const struct call calls[];
extern const int call_count;

/* Opens what the calls work on. */
void calls_prepare(const char *program);

#endif
