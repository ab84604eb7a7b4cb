/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * What the collectors share: the record under construction, in place in the ring (or its cushion),
 * and what one of them found out that another one of the same record needs again.
 *
 * A collector of a number returns it; any other appends the bytes of one parameter at f->at. The
 * encoder of the event (generated/events.c) calls them in turn and notes the lengths. None of them
 * looks at rings or consumers. xtask/src/codegen/collectors.rs says which function is called for
 * which word of the schema.
 */
#ifndef SCAP_COLLECT_FILL_H
#define SCAP_COLLECT_FILL_H

#include <linux/fs.h>
#include <linux/socket.h>

#include "core/record.h"
#include "generated/events.h"

/* No parameter is longer. */
#define SCAP_PARAM_MAX	65000

/* Bytes of a user buffer that are looked at first; one this short is never cut. */
#define SCAP_LOOKAHEAD	16

/* Size of scratch. */
#define SCAP_SCRATCH	PAGE_SIZE

/* A message header of the caller, in one layout. */
struct scap_msg {
	unsigned long name, iov, iovlen, control, controllen;
	int namelen;
	u32 len;			/* msg_len of an mmsghdr */
};

/* An address of the caller, with zeros where it gave none. */
struct scap_addr {
	union {
		struct sockaddr_storage storage;
		u16 family;
	};
	int len;			/* 0: there is no address */
};

enum { SCAP_UNKNOWN, SCAP_FOUND, SCAP_ABSENT };

struct scap_fill {
	const struct scap_call *call;
	const struct scap_event *event;
	const struct scap_workspace *workspace;
	u8 *base;			/* header, then lengths of the parameters, two bytes each */
	u8 *at;				/* where the next byte goes ... */
	u8 *end;			/* ... and where the room ends */

	struct {
		bool payload;		/* message data was recorded */
		u8 msg, exe, file;	/* SCAP_UNKNOWN, SCAP_FOUND, SCAP_ABSENT */
	} found;			/* zero at first */

	u32 text_len;			/* exe and args: bytes in scratch ... */
	u32 text_used;			/* ... and how many of them exe took */

	struct scap_msg msg;
	struct file *exe;		/* a reference while FOUND */
	struct {
		int fd;
		u32 dev;
		u64 ino;
		u32 opened;		/* wire bits: created, upper layer, lower layer */
	} file;
};

/* Bytes the next parameter may take. */
static inline u32 scap_room(const struct scap_fill *f)
{
	return min_t(u32, f->end - f->at, SCAP_PARAM_MAX);
}

/*
 * append.c: is a record lost that could not get a parameter? Not for want of user memory when the
 * consumer asked for that (SCAP_EXT_USER_FAULTS): then the parameter at f->at has no value.
 */
bool scap_lost(struct scap_fill *f, u8 *at, enum scap_result result);

/* append.c: the bytes of one parameter. */
enum scap_result scap_append(struct scap_fill *f, u32 len);
enum scap_result scap_append_bytes(struct scap_fill *f, const void *bytes, u32 len);
enum scap_result scap_append_str(struct scap_fill *f, const char *str);
enum scap_result scap_append_user_str(struct scap_fill *f, unsigned long str);
/* All that fit; no payload limit. */
enum scap_result scap_append_user_bytes(struct scap_fill *f, unsigned long from, u64 len);

/* value.c: numbers in arrays of the caller. */
enum scap_user_type {
	SCAP_USER_S32,
	SCAP_USER_U32,
	SCAP_USER_U64,
	SCAP_USER_LONG,			/* 4 bytes for a 32-bit caller */
	SCAP_USER_ULONG,
};

/* Element @index of the array at argument @arg; false, and 0, when it is unreadable. */
bool scap_read_value(const struct scap_call *call, enum scap_user_type type, u32 arg, u32 index,
		     u64 *out);

/* data.c: payload of calls. @peer: address given with the call, 0 for none. */
enum scap_result scap_append_payload(struct scap_fill *f, unsigned long from, u64 len,
				     unsigned long peer);
enum scap_result scap_collect_in_data(struct scap_fill *f, unsigned long from,
				      unsigned long peer);
enum scap_result scap_collect_out_data(struct scap_fill *f, unsigned long from, u64 len,
				       unsigned long peer);
enum scap_result scap_collect_bytes(struct scap_fill *f, unsigned long from, u64 len);

/* snaplen.c: how much of a payload counts. @fd -1: not a descriptor. */
u32 scap_snaplen(struct scap_fill *f, int fd, const u8 *data, u32 len, unsigned long peer);

/* iov.c; @limit: bytes that were read, 0 for output. */
enum scap_result scap_iov_size(struct scap_fill *f, unsigned long iov, unsigned long n, bool in,
			       u64 limit, u64 *size);
enum scap_result scap_append_iov(struct scap_fill *f, unsigned long iov, unsigned long n, bool in,
				 s64 limit, unsigned long peer);
enum scap_result scap_iov_number(struct scap_fill *f, enum scap_collector which,
				 unsigned long iov, unsigned long n, u64 *out);
enum scap_result scap_collect_iov(struct scap_fill *f, enum scap_collector which,
				  unsigned long iov, unsigned long n);

/* Wire bits of the open flags that no program passes. */
enum {
	SCAP_OPENED_CREATED = 0x4000,
	SCAP_OPENED_UPPER = 0x8000,
	SCAP_OPENED_LOWER = 0x10000,
};

/* fd.c: files behind descriptors of the caller. */
u32 scap_dev(dev_t dev);
u32 scap_file_opened(struct file *file);
u32 scap_opened(struct scap_fill *f, int fd);
u64 scap_fd_number(struct scap_fill *f, enum scap_collector which, int fd);
enum scap_result scap_collect_fd_path(struct scap_fill *f, int fd);
enum scap_result scap_append_path(struct scap_fill *f, const struct path *path);

/* addr.c: socket addresses of the caller. */
void scap_read_addr(struct scap_addr *addr, unsigned long from, s64 len);
u16 scap_addr_port(unsigned long from);
u32 scap_put_unix_path(u8 *to, const u8 *path, u32 len);
enum scap_result scap_collect_sockaddr(struct scap_fill *f, unsigned long from, s32 len);

/* sock.c: sockets of the caller. */
struct scap_ports {
	u16 local, remote;
};

bool scap_sock_ports(int fd, struct scap_ports *ports);
/* @addr: the address given with the call, or NULL. */
enum scap_result scap_append_tuple(struct scap_fill *f, int fd, bool in,
				   const struct scap_addr *addr);
enum scap_result scap_collect_tuple(struct scap_fill *f, enum scap_collector which, int fd,
				    unsigned long addr, s32 len);
/* @len_at: where the caller keeps the length. */
enum scap_result scap_collect_tuple_from(struct scap_fill *f, int fd, unsigned long addr,
					 unsigned long len_at);
u64 scap_sock_number(struct scap_fill *f, enum scap_collector which, int fd);

/* sockopt.c, msg.c, poll.c */
enum scap_result scap_collect_sockopt(struct scap_fill *f, unsigned long from, u32 len);
enum scap_result scap_msg_number(struct scap_fill *f, enum scap_collector which, u64 *out);
enum scap_result scap_collect_msg_out_size(struct scap_fill *f);
enum scap_result scap_collect_msg(struct scap_fill *f, enum scap_collector which);
enum scap_result scap_collect_fdlist(struct scap_fill *f, unsigned long from, u32 n);

/* text.c: program, arguments and environment. @array: of an exec that failed. */
enum scap_result scap_collect_exe(struct scap_fill *f);
enum scap_result scap_collect_args(struct scap_fill *f);
enum scap_result scap_collect_exec_exe(struct scap_fill *f, unsigned long array);
enum scap_result scap_collect_exec_env(struct scap_fill *f, unsigned long array);
enum scap_result scap_collect_exec_filename(struct scap_fill *f, unsigned long str);
enum scap_result scap_collect_comm(struct scap_fill *f);

/* writable.c */
bool scap_may_write(struct file *file);

/* task.c, creds.c, mm.c, exe.c, exit.c, signal.c, cgroup.c */
u64 scap_task_number(struct scap_fill *f, enum scap_collector which);
u64 scap_clone_wire(const struct scap_fill *f, u64 asked);
u64 scap_cred_number(const struct scap_fill *f, enum scap_collector which);
u64 scap_mm_number(const struct scap_fill *f, enum scap_collector which);
u64 scap_exe_number(struct scap_fill *f, enum scap_collector which);
enum scap_result scap_collect_exe_path(struct scap_fill *f);
void scap_put_exe(struct scap_fill *f);
u64 scap_exit_number(const struct scap_fill *f, enum scap_collector which);
u64 scap_signal_sender(const struct scap_fill *f);
enum scap_result scap_collect_cgroups(struct scap_fill *f);

/* command.c, quota.c, timespec.c, sembuf.c: arguments whose meaning depends on others. */
enum scap_result scap_collect_ptrace(struct scap_fill *f, enum scap_collector which);
enum scap_result scap_collect_keyctl(struct scap_fill *f, u32 n);
u64 scap_prctl_value(const struct scap_fill *f);
enum scap_result scap_quota_number(struct scap_fill *f, enum scap_collector which, u64 *out);
enum scap_result scap_collect_quota_file(struct scap_fill *f);
u64 scap_timespec_ns(const struct scap_fill *f, unsigned long from);
u64 scap_sembuf_number(const struct scap_fill *f, enum scap_collector which, u32 n);

#endif
