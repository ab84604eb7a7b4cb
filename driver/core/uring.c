// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Operations submitted and completed through rings of io_uring, for consumers that asked
 * (SCAP_EXT_IO_URING). Context: the submitting thread, a worker of its process, or an interrupt;
 * the header of the record names the thread that submitted, where the kernel tells.
 */
#include <linux/ktime.h>
#include <linux/preempt.h>
#include <linux/sched.h>

#include "core/attach.h"
#include "core/hooks.h"
#include "core/offer.h"
#include "core/section.h"
#include "generated/events.h"
#include "wrapper/io_uring.h"

#if SCAP_HAVE_IO_URING

/* Opcode of a completion whose request is not known. */
#define SCAP_URING_NO_OPCODE	0xff

/* Flag of a submission: the descriptor is a place in the table of the ring. */
#define SCAP_URING_FIXED_FILE	1

#if SCAP_IO_URING_REQUESTS
/* Operations on a file by its descriptor, by opcode. */
static const u64 scap_uring_takes_file =
	BIT_ULL(1) | BIT_ULL(2) | BIT_ULL(3) |		/* READV, WRITEV, FSYNC */
	BIT_ULL(4) | BIT_ULL(5) | BIT_ULL(6) |		/* READ_FIXED, WRITE_FIXED, POLL_ADD */
	BIT_ULL(8) | BIT_ULL(9) | BIT_ULL(10) |		/* SYNC_FILE_RANGE, SENDMSG, RECVMSG */
	BIT_ULL(13) | BIT_ULL(16) | BIT_ULL(17) |	/* ACCEPT, CONNECT, FALLOCATE */
	BIT_ULL(22) | BIT_ULL(23) | BIT_ULL(24) |	/* READ, WRITE, FADVISE */
	BIT_ULL(26) | BIT_ULL(27) | BIT_ULL(30) |	/* SEND, RECV, SPLICE */
	BIT_ULL(33) | BIT_ULL(34) |			/* TEE, SHUTDOWN */
	BIT_ULL(41) | BIT_ULL(43) | BIT_ULL(46) |	/* FSETXATTR, FGETXATTR, URING_CMD */
	BIT_ULL(47) | BIT_ULL(48) | BIT_ULL(49) |	/* SEND_ZC, SENDMSG_ZC, READ_MULTISHOT */
	BIT_ULL(54) | BIT_ULL(55) | BIT_ULL(56) |	/* FIXED_FD_INSTALL, FTRUNCATE, BIND */
	BIT_ULL(57) | BIT_ULL(58) | BIT_ULL(59) |	/* LISTEN, RECV_ZC, EPOLL_WAIT */
	BIT_ULL(60) | BIT_ULL(61);			/* READV_FIXED, WRITEV_FIXED */

static bool scap_uring_has_file(u8 opcode)
{
	return opcode < 64 && scap_uring_takes_file & BIT_ULL(opcode);
}
#endif

static void scap_uring_record(struct scap_call *call, unsigned int probe, u16 code)
{
	bool begun;

	scap_probe_pin();
	__this_cpu_inc(scap_hits);
	/* A completion may interrupt another record. */
	begun = scap_section_begin_inside();
	call->ts = ktime_get_real_ns();
	call->origin = SCAP_FROM_TRACEPOINT;
	scap_offer(call, SCAP_EXT_EVENT(code), probe, -1);
	scap_section_end_inside(begun);
	scap_probe_unpin();
}

SCAP_PROBE_IO_URING_SUBMIT(scap_probe_uring_submit)
{
	struct scap_call call = { .task = current };

	call.uring.fd = -1;
	call.uring.slot = -1;
#if SCAP_IO_URING_REQUESTS
	call.uring.ring = req->ctx;
	call.uring.req = req;
	call.uring.opcode = req->opcode;
	call.uring.user_data = req->cqe.user_data;
	call.uring.flags = (u8)(__force u64)req->flags;
	/* The result is not there yet, so its place has the descriptor. */
	if (scap_uring_has_file(req->opcode)) {
		if (call.uring.flags & SCAP_URING_FIXED_FILE)
			call.uring.slot = req->cqe.fd;
		else
			call.uring.fd = req->cqe.fd;
	}
#else
	call.uring.ring = ctx;
	call.uring.req = req;
	call.uring.opcode = opcode;
	call.uring.user_data = user_data;
	call.uring.flags = (u8)flags;
#endif
	scap_uring_record(&call, SCAP_PROBE_URING_SUBMIT, SCAP_EV_IO_URING_SUBMIT_X);
}

SCAP_PROBE_IO_URING_COMPLETE(scap_probe_uring_complete)
{
	struct scap_call call = { .task = current };

#if SCAP_IO_URING_REQUESTS
	const struct io_kiocb *of = req;

	call.uring.opcode = SCAP_URING_NO_OPCODE;
	/* None for entries made by other means, such as messages of another ring. */
	if (of) {
		call.task = scap_io_task(of);
		call.uring.opcode = of->opcode;
	}
	call.uring.req = req;
#else
	call.uring.opcode = SCAP_URING_NO_OPCODE;
#endif
	call.uring.ring = ctx;
#if SCAP_IO_URING_ENTRY
	call.uring.user_data = cqe->user_data;
	call.uring.res = cqe->res;
	call.uring.flags = cqe->flags;
#else
	call.uring.user_data = user_data;
	call.uring.res = res;
	call.uring.flags = cflags;
#endif
	scap_uring_record(&call, SCAP_PROBE_URING_COMPLETE, SCAP_EV_IO_URING_COMPLETE_X);
}

/* The compiler compares each probe with its tracepoint; nothing of this runs. */
static void __maybe_unused scap_check_uring_probe_types(void)
{
	scap_check_io_uring_submit(scap_probe_uring_submit);
	check_trace_callback_type_io_uring_complete(scap_probe_uring_complete);
}

#endif
