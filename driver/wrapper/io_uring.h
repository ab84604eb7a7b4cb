/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * trace/events/io_uring.h: what a submitted request is given as, and a completed one.
 *
 * 5.10 (with the io_uring of 5.15, as in 5.10.162 and later) gives single values; since 6.0 there
 * is the request, whose structure is in linux/io_uring_types.h. The tracepoint of submissions has
 * another name since 6.4; the task of a request is behind its context since 6.13; a completion is
 * given as its entry since 6.15.
 */
#ifndef SCAP_WRAPPER_IO_URING_H
#define SCAP_WRAPPER_IO_URING_H

#include <linux/version.h>

#if IS_ENABLED(CONFIG_IO_URING) && (LINUX_VERSION_CODE >= KERNEL_VERSION(6, 0, 0) || \
	(LINUX_VERSION_CODE >= KERNEL_VERSION(5, 10, 162) && \
	 LINUX_VERSION_CODE < KERNEL_VERSION(5, 11, 0)))
#define SCAP_HAVE_IO_URING	1
#else
#define SCAP_HAVE_IO_URING	0
#endif

#if SCAP_HAVE_IO_URING

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 0, 0)
#define SCAP_IO_URING_REQUESTS	1
#include <linux/io_uring_types.h>

/* The thread that submitted a request. */
static inline struct task_struct *scap_io_task(const struct io_kiocb *req)
{
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 13, 0)
	return req->tctx->task;
#else
	return req->task;
#endif
}
#else
#define SCAP_IO_URING_REQUESTS	0
#endif

#include <trace/events/io_uring.h>

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)
#define SCAP_IO_URING_SUBMIT	"io_uring_submit_req"
#define SCAP_PROBE_IO_URING_SUBMIT(probe)	void probe(void *data, struct io_kiocb *req)
#define scap_check_io_uring_submit(probe)	check_trace_callback_type_io_uring_submit_req(probe)
#elif SCAP_IO_URING_REQUESTS
#define SCAP_IO_URING_SUBMIT	"io_uring_submit_sqe"
#define SCAP_PROBE_IO_URING_SUBMIT(probe) \
	void probe(void *data, struct io_kiocb *req, bool force_nonblock)
#define scap_check_io_uring_submit(probe)	check_trace_callback_type_io_uring_submit_sqe(probe)
#else
#define SCAP_IO_URING_SUBMIT	"io_uring_submit_sqe"
#define SCAP_PROBE_IO_URING_SUBMIT(probe) \
	void probe(void *data, void *ctx, void *req, u8 opcode, u64 user_data, u32 flags, \
		   bool force_nonblock, bool sq_thread)
#define scap_check_io_uring_submit(probe)	check_trace_callback_type_io_uring_submit_sqe(probe)
#endif

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 15, 0)
#define SCAP_IO_URING_ENTRY	1
#define SCAP_PROBE_IO_URING_COMPLETE(probe) \
	void probe(void *data, struct io_ring_ctx *ctx, void *req, struct io_uring_cqe *cqe)
#elif SCAP_IO_URING_REQUESTS
#define SCAP_PROBE_IO_URING_COMPLETE(probe) \
	void probe(void *data, void *ctx, void *req, u64 user_data, int res, unsigned int cflags, \
		   u64 extra1, u64 extra2)
#else
#define SCAP_PROBE_IO_URING_COMPLETE(probe) \
	void probe(void *data, void *ctx, u64 user_data, int res, unsigned int cflags)
#endif

/* A completion is given as a struct io_uring_cqe. */
#ifndef SCAP_IO_URING_ENTRY
#define SCAP_IO_URING_ENTRY	0
#endif

#endif /* SCAP_HAVE_IO_URING */

#endif
