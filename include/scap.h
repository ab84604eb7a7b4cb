/* SPDX-License-Identifier: Apache-2.0 */
/* Made from the capi module of the crate by `cargo xtask codegen`; do not edit. */

#ifndef SCAP_RS_H
#define SCAP_RS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Rules of this interface
 *
 * - Functions return 0 for success, positive values for ordinary conditions (timeout, end, no value) and
 *   negative values for errors. The text of the last error, one line of cause and remedy (for a wrong
 *   filter more, with a mark below the place), is kept per handle, and per thread for calls without one.
 * - Every pointer may be NULL: that is an error (or a documented default), never a crash. Any other pointer
 *   must be what its comment says, and a handle must not have been closed.
 * - What a call lends (events, texts, values) must not be freed; its comment says how long it is valid. What
 *   a call hands over has a function that frees it, named in its comment.
 * - A handle is used by one thread at a time and may move between threads; different handles may be used by
 *   different threads at the same time.
 * - After ..._ERROR_INTERNAL, a defect of the library, a handle refuses everything but closing.
 * - Times are in ns since the epoch, sizes in bytes. Texts are bytes as the kernel gave them, usually UTF-8.
 */

/**
 * Outcome of a call. 0 is success, positive values are ordinary conditions, negative values are
 * errors whose text `scap_rs_last_error` (for `sinsp_rs_…` calls: `sinsp_rs_last_error`) returns.
 */
enum scap_rs_result
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  /**
   * Success.
   */
  SCAP_RS_RESULT_OK = 0,
  /**
   * Nothing happened within the time limit; call again.
   */
  SCAP_RS_RESULT_TIMEOUT = 1,
  /**
   * The source has no more events.
   */
  SCAP_RS_RESULT_EOF = 2,
  /**
   * A new section of a capture file begins: state known so far is void.
   */
  SCAP_RS_RESULT_NEW_SECTION = 3,
  /**
   * The parameter or value does not exist in this event.
   */
  SCAP_RS_RESULT_NO_VALUE = 4,
  /**
   * A NULL pointer, a value out of range, or text that is not what the call needs.
   */
  SCAP_RS_RESULT_ERROR_ARGUMENT = -1,
  /**
   * The kernel module is not loaded.
   */
  SCAP_RS_RESULT_ERROR_MODULE_MISSING = -2,
  /**
   * Not permitted.
   */
  SCAP_RS_RESULT_ERROR_PERMISSION = -3,
  /**
   * Every consumer of the module is taken.
   */
  SCAP_RS_RESULT_ERROR_TOO_MANY_CONSUMERS = -4,
  /**
   * Module and library do not speak the same version.
   */
  SCAP_RS_RESULT_ERROR_VERSION = -5,
  /**
   * Not a capture file.
   */
  SCAP_RS_RESULT_ERROR_NOT_A_CAPTURE = -6,
  /**
   * The file ends in the middle of a block; every event before it was delivered.
   */
  SCAP_RS_RESULT_ERROR_TRUNCATED = -7,
  /**
   * The file is damaged; every event before the damage was delivered.
   */
  SCAP_RS_RESULT_ERROR_DAMAGED = -8,
  /**
   * Input or output failed.
   */
  SCAP_RS_RESULT_ERROR_IO = -9,
  /**
   * The set of online CPUs changed; open the capture again.
   */
  SCAP_RS_RESULT_ERROR_CPU_HOTPLUG = -10,
  /**
   * A defect of this library was caught at the border; the handle must be closed.
   */
  SCAP_RS_RESULT_ERROR_INTERNAL = -11,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum scap_rs_result scap_rs_result;
#else
typedef int32_t scap_rs_result;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * What is to know about an event code; bits of `scap_rs_event_flags`.
 */
enum scap_rs_event_flag
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  /**
   * The exit event adds a descriptor.
   */
  SCAP_RS_EVENT_FLAG_CREATES_FD = 1,
  /**
   * The exit event removes a descriptor.
   */
  SCAP_RS_EVENT_FLAG_DESTROYS_FD = 2,
  /**
   * Works on a descriptor.
   */
  SCAP_RS_EVENT_FLAG_USES_FD = 4,
  /**
   * Data flows from the descriptor.
   */
  SCAP_RS_EVENT_FLAG_READS_FROM_FD = 8,
  /**
   * Data flows to the descriptor.
   */
  SCAP_RS_EVENT_FLAG_WRITES_TO_FD = 16,
  /**
   * Threads, descriptors or containers depend on it.
   */
  SCAP_RS_EVENT_FLAG_MODIFIES_STATE = 32,
  /**
   * Placeholder code: no such events.
   */
  SCAP_RS_EVENT_FLAG_UNUSED = 64,
  /**
   * The call may block.
   */
  SCAP_RS_EVENT_FLAG_WAITS = 128,
  /**
   * Found in old captures only; they are converted while read.
   */
  SCAP_RS_EVENT_FLAG_OLD_VERSION = 512,
  /**
   * Parameters may be longer than 65535 bytes.
   */
  SCAP_RS_EVENT_FLAG_LARGE_PAYLOAD = 2048,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum scap_rs_event_flag scap_rs_event_flag;
#else
typedef uint32_t scap_rs_event_flag;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * A source of events. Use it from one thread at a time; two handles may be used by two threads.
 */
typedef struct scap_rs scap_rs;

/**
 * A capture file being written. Use it from one thread at a time.
 */
typedef struct scap_rs_dump scap_rs_dump;

/**
 * An event lent by `scap_rs_next` or `sinsp_rs_next`, until the next call of that function on the
 * same handle. Never free it.
 */
typedef struct scap_rs_event scap_rs_event;

/**
 * Options of a live capture. Set `size` to `sizeof(scap_rs_live_options)` and everything else to
 * 0 for the defaults; fields are only ever added at the end.
 */
typedef struct scap_rs_live_options {
  /**
   * Size of this structure in bytes, as the caller was compiled.
   */
  size_t size;
  /**
   * Bytes kept of each data buffer, 0: the default (80), at most 65000.
   */
  uint32_t snaplen;
  /**
   * Longest wait of one `next` call in ms before it reports a timeout; 0: the default (100).
   */
  uint32_t timeout_ms;
  /**
   * Bytes of each per-CPU ring, a power of two; 0: the module's own setting (8 MiB).
   */
  uint64_t ring_bytes;
  /**
   * Base name of the devices, NULL: `scap`. Only read during the call.
   */
  const char *device;
  /**
   * Not 0: keep the events of the calling process, which are left out otherwise.
   */
  uint8_t keep_own;
  /**
   * Not 0: leave failed system calls out.
   */
  uint8_t drop_failed;
} scap_rs_live_options;

/**
 * Counters since the handle was opened.
 */
typedef struct scap_rs_stats {
  /**
   * Events the kernel tried to record (live) or that were read (file).
   */
  uint64_t events;
  /**
   * Lost for lack of room in a ring, or an internal error in the kernel.
   */
  uint64_t drops_buffer;
  /**
   * Lost because user memory could not be read.
   */
  uint64_t drops_page_fault;
  /**
   * Refused by the kernel's re-entrancy guard.
   */
  uint64_t preemptions;
  /**
   * Records a reader could not decode and skipped.
   */
  uint64_t malformed;
} scap_rs_stats;

/**
 * Version of this header; `scap_rs_version` is that of the library.
 */
#define SCAP_RS_VERSION "0.1.0"
#define SCAP_RS_VERSION_MAJOR 0
#define SCAP_RS_VERSION_MINOR 1
#define SCAP_RS_VERSION_PATCH 0

/**
 * Versions of the event schema and of the kernel module's interface behind this header.
 */
#define SCAP_RS_SCHEMA_VERSION "4.5.1"
#define SCAP_RS_API_VERSION "10.1.0"

/**
 * Types of parameters on the wire: what `scap_rs_param_type` returns.
 */
enum scap_rs_type {
  SCAP_RS_TYPE_NONE = 0,
  SCAP_RS_TYPE_INT8 = 1,
  SCAP_RS_TYPE_INT16 = 2,
  SCAP_RS_TYPE_INT32 = 3,
  SCAP_RS_TYPE_INT64 = 4,
  SCAP_RS_TYPE_UINT8 = 5,
  SCAP_RS_TYPE_UINT16 = 6,
  SCAP_RS_TYPE_UINT32 = 7,
  SCAP_RS_TYPE_UINT64 = 8,
  SCAP_RS_TYPE_CHARBUF = 9,
  SCAP_RS_TYPE_BYTEBUF = 10,
  SCAP_RS_TYPE_ERRNO = 11,
  SCAP_RS_TYPE_SOCKADDR = 12,
  SCAP_RS_TYPE_SOCKTUPLE = 13,
  SCAP_RS_TYPE_FD = 14,
  SCAP_RS_TYPE_PID = 15,
  SCAP_RS_TYPE_FDLIST = 16,
  SCAP_RS_TYPE_FSPATH = 17,
  SCAP_RS_TYPE_SYSCALLID = 18,
  SCAP_RS_TYPE_SIGTYPE = 19,
  SCAP_RS_TYPE_RELTIME = 20,
  SCAP_RS_TYPE_ABSTIME = 21,
  SCAP_RS_TYPE_PORT = 22,
  SCAP_RS_TYPE_L4PROTO = 23,
  SCAP_RS_TYPE_SOCKFAMILY = 24,
  SCAP_RS_TYPE_BOOL = 25,
  SCAP_RS_TYPE_IPV4ADDR = 26,
  SCAP_RS_TYPE_DYN = 27,
  SCAP_RS_TYPE_FLAGS8 = 28,
  SCAP_RS_TYPE_FLAGS16 = 29,
  SCAP_RS_TYPE_FLAGS32 = 30,
  SCAP_RS_TYPE_UID = 31,
  SCAP_RS_TYPE_GID = 32,
  SCAP_RS_TYPE_DOUBLE = 33,
  SCAP_RS_TYPE_SIGSET = 34,
  SCAP_RS_TYPE_CHARBUFARRAY = 35,
  SCAP_RS_TYPE_CHARBUF_PAIR_ARRAY = 36,
  SCAP_RS_TYPE_IPV4NET = 37,
  SCAP_RS_TYPE_IPV6ADDR = 38,
  SCAP_RS_TYPE_IPV6NET = 39,
  SCAP_RS_TYPE_IPADDR = 40,
  SCAP_RS_TYPE_IPNET = 41,
  SCAP_RS_TYPE_MODE = 42,
  SCAP_RS_TYPE_FSRELPATH = 43,
  SCAP_RS_TYPE_ENUMFLAGS8 = 44,
  SCAP_RS_TYPE_ENUMFLAGS16 = 45,
  SCAP_RS_TYPE_ENUMFLAGS32 = 46,
  SCAP_RS_TYPE_FD32 = 47,
  SCAP_RS_TYPE_PID32 = 48,
};

/**
 * Event codes: what `scap_rs_event_code` returns. `_E`: the call begins, or an event without
 * a second half; `_X`: the call is over. The comment gives the parameters by index.
 */
enum scap_rs_event_code_value {
  /** syscall(ID syscallid, nativeID uint16) [old captures] */
  SCAP_RS_EVENT_GENERIC_E = 0,
  /** syscall(ID syscallid, nativeID uint16) */
  SCAP_RS_EVENT_GENERIC_X = 1,
  /** open(name fspath, flags flags32, mode uint32) */
  SCAP_RS_EVENT_SYSCALL_OPEN_E = 2,
  /** open(fd fd, name fspath, flags flags32, mode uint32, dev uint32, ino uint64) */
  SCAP_RS_EVENT_SYSCALL_OPEN_X = 3,
  /** close(fd fd) [old captures] */
  SCAP_RS_EVENT_SYSCALL_CLOSE_E = 4,
  /** close(res errno, fd fd) */
  SCAP_RS_EVENT_SYSCALL_CLOSE_X = 5,
  /** read(fd fd, size uint32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_READ_E = 6,
  /** read(res errno, data bytebuf, fd fd, size uint32) */
  SCAP_RS_EVENT_SYSCALL_READ_X = 7,
  /** write(fd fd, size uint32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_WRITE_E = 8,
  /** write(res errno, data bytebuf, fd fd, size uint32) */
  SCAP_RS_EVENT_SYSCALL_WRITE_X = 9,
  /** brk(size uint32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_BRK_1_E = 10,
  /** brk(res uint64) [old captures] */
  SCAP_RS_EVENT_SYSCALL_BRK_1_X = 11,
  /** execve() [old captures] */
  SCAP_RS_EVENT_SYSCALL_EXECVE_8_E = 12,
  /** execve(res errno, exe charbuf, args bytebuf, tid pid, pid pid, ptid pid, cwd charbuf, fdlimit uint64) [old captures] */
  SCAP_RS_EVENT_SYSCALL_EXECVE_8_X = 13,
  /** clone() [old captures] */
  SCAP_RS_EVENT_SYSCALL_CLONE_11_E = 14,
  /** clone(res pid, exe charbuf, args bytebuf, tid pid, pid pid, ptid pid, cwd charbuf, fdlimit int64, flags flags32, uid uint32, gid uint32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_CLONE_11_X = 15,
  /** procexit() [old captures] */
  SCAP_RS_EVENT_PROCEXIT_E = 16,
  /** socket(domain enumflags32, type uint32, proto uint32) [old captures] */
  SCAP_RS_EVENT_SOCKET_SOCKET_E = 18,
  /** socket(fd fd, domain enumflags32, type uint32, proto uint32, flags flags32) */
  SCAP_RS_EVENT_SOCKET_SOCKET_X = 19,
  /** bind(fd fd) [old captures] */
  SCAP_RS_EVENT_SOCKET_BIND_E = 20,
  /** bind(res errno, addr sockaddr, fd fd) */
  SCAP_RS_EVENT_SOCKET_BIND_X = 21,
  /** connect(fd fd, addr sockaddr) */
  SCAP_RS_EVENT_SOCKET_CONNECT_E = 22,
  /** connect(res errno, tuple socktuple, fd fd, addr sockaddr) */
  SCAP_RS_EVENT_SOCKET_CONNECT_X = 23,
  /** listen(fd fd, backlog int32) [old captures] */
  SCAP_RS_EVENT_SOCKET_LISTEN_E = 24,
  /** listen(res errno, fd fd, backlog int32) */
  SCAP_RS_EVENT_SOCKET_LISTEN_X = 25,
  /** accept() [old captures] */
  SCAP_RS_EVENT_SOCKET_ACCEPT_E = 26,
  /** accept(fd fd, tuple socktuple, queuepct uint8) [old captures] */
  SCAP_RS_EVENT_SOCKET_ACCEPT_X = 27,
  /** send(fd fd, size uint32) [old captures] */
  SCAP_RS_EVENT_SOCKET_SEND_E = 28,
  /** send(res errno, data bytebuf, fd fd, size uint32, tuple socktuple) */
  SCAP_RS_EVENT_SOCKET_SEND_X = 29,
  /** sendto(fd fd, size uint32, tuple socktuple) [old captures] */
  SCAP_RS_EVENT_SOCKET_SENDTO_E = 30,
  /** sendto(res errno, data bytebuf, fd fd, size uint32, tuple socktuple) */
  SCAP_RS_EVENT_SOCKET_SENDTO_X = 31,
  /** recv(fd fd, size uint32) [old captures] */
  SCAP_RS_EVENT_SOCKET_RECV_E = 32,
  /** recv(res errno, data bytebuf, fd fd, size uint32, tuple socktuple) */
  SCAP_RS_EVENT_SOCKET_RECV_X = 33,
  /** recvfrom(fd fd, size uint32) [old captures] */
  SCAP_RS_EVENT_SOCKET_RECVFROM_E = 34,
  /** recvfrom(res errno, data bytebuf, tuple socktuple, fd fd, size uint32) */
  SCAP_RS_EVENT_SOCKET_RECVFROM_X = 35,
  /** shutdown(fd fd, how enumflags8) [old captures] */
  SCAP_RS_EVENT_SOCKET_SHUTDOWN_E = 36,
  /** shutdown(res errno, fd fd, how enumflags8) */
  SCAP_RS_EVENT_SOCKET_SHUTDOWN_X = 37,
  /** getsockname() [old captures] */
  SCAP_RS_EVENT_SOCKET_GETSOCKNAME_E = 38,
  /** getsockname() */
  SCAP_RS_EVENT_SOCKET_GETSOCKNAME_X = 39,
  /** getpeername() [old captures] */
  SCAP_RS_EVENT_SOCKET_GETPEERNAME_E = 40,
  /** getpeername() */
  SCAP_RS_EVENT_SOCKET_GETPEERNAME_X = 41,
  /** socketpair(domain enumflags32, type uint32, proto uint32) [old captures] */
  SCAP_RS_EVENT_SOCKET_SOCKETPAIR_E = 42,
  /** socketpair(res errno, fd1 fd, fd2 fd, source uint64, peer uint64, domain enumflags32, type uint32, proto uint32) */
  SCAP_RS_EVENT_SOCKET_SOCKETPAIR_X = 43,
  /** setsockopt() [old captures] */
  SCAP_RS_EVENT_SOCKET_SETSOCKOPT_E = 44,
  /** setsockopt(res errno, fd fd, level enumflags8, optname enumflags8, val dyn, optlen uint32) */
  SCAP_RS_EVENT_SOCKET_SETSOCKOPT_X = 45,
  /** getsockopt() [old captures] */
  SCAP_RS_EVENT_SOCKET_GETSOCKOPT_E = 46,
  /** getsockopt(res errno, fd fd, level enumflags8, optname enumflags8, val dyn, optlen uint32) */
  SCAP_RS_EVENT_SOCKET_GETSOCKOPT_X = 47,
  /** sendmsg(fd fd, size uint32, tuple socktuple) [old captures] */
  SCAP_RS_EVENT_SOCKET_SENDMSG_E = 48,
  /** sendmsg(res errno, data bytebuf, fd fd, size uint32, tuple socktuple) */
  SCAP_RS_EVENT_SOCKET_SENDMSG_X = 49,
  /** sendmmsg() [old captures] */
  SCAP_RS_EVENT_SOCKET_SENDMMSG_E = 50,
  /** sendmmsg(res errno, fd fd, size uint32, data bytebuf, tuple socktuple) */
  SCAP_RS_EVENT_SOCKET_SENDMMSG_X = 51,
  /** recvmsg(fd fd) [old captures] */
  SCAP_RS_EVENT_SOCKET_RECVMSG_E = 52,
  /** recvmsg(res errno, size uint32, data bytebuf, tuple socktuple, msgcontrol bytebuf, fd fd) */
  SCAP_RS_EVENT_SOCKET_RECVMSG_X = 53,
  /** recvmmsg() [old captures] */
  SCAP_RS_EVENT_SOCKET_RECVMMSG_E = 54,
  /** recvmmsg(res errno, fd fd, size uint32, data bytebuf, tuple socktuple, msgcontrol bytebuf) */
  SCAP_RS_EVENT_SOCKET_RECVMMSG_X = 55,
  /** accept(flags int32) [old captures] */
  SCAP_RS_EVENT_SOCKET_ACCEPT4_E = 56,
  /** accept(fd fd, tuple socktuple, queuepct uint8) [old captures] */
  SCAP_RS_EVENT_SOCKET_ACCEPT4_X = 57,
  /** creat(name fspath, mode uint32) */
  SCAP_RS_EVENT_SYSCALL_CREAT_E = 58,
  /** creat(fd fd, name fspath, mode uint32, dev uint32, ino uint64, creat_flags flags16) */
  SCAP_RS_EVENT_SYSCALL_CREAT_X = 59,
  /** pipe() [old captures] */
  SCAP_RS_EVENT_SYSCALL_PIPE_E = 60,
  /** pipe(res errno, fd1 fd, fd2 fd, ino uint64) */
  SCAP_RS_EVENT_SYSCALL_PIPE_X = 61,
  /** eventfd(initval uint64, flags uint32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_EVENTFD_E = 62,
  /** eventfd(res fd, initval uint64, flags uint32) */
  SCAP_RS_EVENT_SYSCALL_EVENTFD_X = 63,
  /** futex(addr uint64, op flags16, val uint64) [old captures] */
  SCAP_RS_EVENT_SYSCALL_FUTEX_E = 64,
  /** futex(res errno, addr uint64, op flags16, val uint64) */
  SCAP_RS_EVENT_SYSCALL_FUTEX_X = 65,
  /** stat() [old captures] */
  SCAP_RS_EVENT_SYSCALL_STAT_E = 66,
  /** stat(res errno, path fspath) */
  SCAP_RS_EVENT_SYSCALL_STAT_X = 67,
  /** lstat() [old captures] */
  SCAP_RS_EVENT_SYSCALL_LSTAT_E = 68,
  /** lstat(res errno, path fspath) */
  SCAP_RS_EVENT_SYSCALL_LSTAT_X = 69,
  /** fstat(fd fd) [old captures] */
  SCAP_RS_EVENT_SYSCALL_FSTAT_E = 70,
  /** fstat(res errno, fd fd) */
  SCAP_RS_EVENT_SYSCALL_FSTAT_X = 71,
  /** stat64() [old captures] */
  SCAP_RS_EVENT_SYSCALL_STAT64_E = 72,
  /** stat64(res errno, path fspath) */
  SCAP_RS_EVENT_SYSCALL_STAT64_X = 73,
  /** lstat64() [old captures] */
  SCAP_RS_EVENT_SYSCALL_LSTAT64_E = 74,
  /** lstat64(res errno, path fspath) */
  SCAP_RS_EVENT_SYSCALL_LSTAT64_X = 75,
  /** fstat64(fd fd) [old captures] */
  SCAP_RS_EVENT_SYSCALL_FSTAT64_E = 76,
  /** fstat64(res errno) */
  SCAP_RS_EVENT_SYSCALL_FSTAT64_X = 77,
  /** epoll_wait(maxevents errno) [old captures] */
  SCAP_RS_EVENT_SYSCALL_EPOLLWAIT_E = 78,
  /** epoll_wait(res errno, maxevents errno) */
  SCAP_RS_EVENT_SYSCALL_EPOLLWAIT_X = 79,
  /** poll(fds fdlist, timeout int64) [old captures] */
  SCAP_RS_EVENT_SYSCALL_POLL_E = 80,
  /** poll(res errno, fds fdlist, timeout int64) */
  SCAP_RS_EVENT_SYSCALL_POLL_X = 81,
  /** select() [old captures] */
  SCAP_RS_EVENT_SYSCALL_SELECT_E = 82,
  /** select(res errno) */
  SCAP_RS_EVENT_SYSCALL_SELECT_X = 83,
  /** select() [old captures] */
  SCAP_RS_EVENT_SYSCALL_NEWSELECT_E = 84,
  /** select(res errno) [old captures] */
  SCAP_RS_EVENT_SYSCALL_NEWSELECT_X = 85,
  /** lseek(fd fd, offset uint64, whence enumflags8) [old captures] */
  SCAP_RS_EVENT_SYSCALL_LSEEK_E = 86,
  /** lseek(res errno, fd fd, offset uint64, whence enumflags8) */
  SCAP_RS_EVENT_SYSCALL_LSEEK_X = 87,
  /** llseek(fd fd, offset uint64, whence enumflags8) [old captures] */
  SCAP_RS_EVENT_SYSCALL_LLSEEK_E = 88,
  /** llseek(res errno, fd fd, offset uint64, whence enumflags8) */
  SCAP_RS_EVENT_SYSCALL_LLSEEK_X = 89,
  /** ioctl(fd fd, request uint64) [old captures] */
  SCAP_RS_EVENT_SYSCALL_IOCTL_2_E = 90,
  /** ioctl(res errno) [old captures] */
  SCAP_RS_EVENT_SYSCALL_IOCTL_2_X = 91,
  /** getcwd() [old captures] */
  SCAP_RS_EVENT_SYSCALL_GETCWD_E = 92,
  /** getcwd(res errno, path charbuf) */
  SCAP_RS_EVENT_SYSCALL_GETCWD_X = 93,
  /** chdir() [old captures] */
  SCAP_RS_EVENT_SYSCALL_CHDIR_E = 94,
  /** chdir(res errno, path charbuf) */
  SCAP_RS_EVENT_SYSCALL_CHDIR_X = 95,
  /** fchdir(fd fd) [old captures] */
  SCAP_RS_EVENT_SYSCALL_FCHDIR_E = 96,
  /** fchdir(res errno, fd fd) */
  SCAP_RS_EVENT_SYSCALL_FCHDIR_X = 97,
  /** mkdir(path fspath, mode uint32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_MKDIR_E = 98,
  /** mkdir(res errno) [old captures] */
  SCAP_RS_EVENT_SYSCALL_MKDIR_X = 99,
  /** rmdir(path fspath) [old captures] */
  SCAP_RS_EVENT_SYSCALL_RMDIR_E = 100,
  /** rmdir(res errno) [old captures] */
  SCAP_RS_EVENT_SYSCALL_RMDIR_X = 101,
  /** openat(dirfd fd, name charbuf, flags flags32, mode uint32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_OPENAT_E = 102,
  /** openat(fd fd) [old captures] */
  SCAP_RS_EVENT_SYSCALL_OPENAT_X = 103,
  /** link(oldpath fspath, newpath fspath) [old captures] */
  SCAP_RS_EVENT_SYSCALL_LINK_E = 104,
  /** link(res errno) [old captures] */
  SCAP_RS_EVENT_SYSCALL_LINK_X = 105,
  /** linkat(olddir fd, oldpath charbuf, newdir fd, newpath charbuf) [old captures] */
  SCAP_RS_EVENT_SYSCALL_LINKAT_E = 106,
  /** linkat(res errno) [old captures] */
  SCAP_RS_EVENT_SYSCALL_LINKAT_X = 107,
  /** unlink(path fspath) [old captures] */
  SCAP_RS_EVENT_SYSCALL_UNLINK_E = 108,
  /** unlink(res errno) [old captures] */
  SCAP_RS_EVENT_SYSCALL_UNLINK_X = 109,
  /** unlinkat(dirfd fd, name charbuf) [old captures] */
  SCAP_RS_EVENT_SYSCALL_UNLINKAT_E = 110,
  /** unlinkat(res errno) [old captures] */
  SCAP_RS_EVENT_SYSCALL_UNLINKAT_X = 111,
  /** pread(fd fd, size uint32, pos uint64) [old captures] */
  SCAP_RS_EVENT_SYSCALL_PREAD_E = 112,
  /** pread(res errno, data bytebuf, fd fd, size uint32, pos uint64) */
  SCAP_RS_EVENT_SYSCALL_PREAD_X = 113,
  /** pwrite(fd fd, size uint32, pos uint64) [old captures] */
  SCAP_RS_EVENT_SYSCALL_PWRITE_E = 114,
  /** pwrite(res errno, data bytebuf, fd fd, size uint32, pos uint64) */
  SCAP_RS_EVENT_SYSCALL_PWRITE_X = 115,
  /** readv(fd fd) [old captures] */
  SCAP_RS_EVENT_SYSCALL_READV_E = 116,
  /** readv(res errno, size uint32, data bytebuf, fd fd) */
  SCAP_RS_EVENT_SYSCALL_READV_X = 117,
  /** writev(fd fd, size uint32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_WRITEV_E = 118,
  /** writev(res errno, data bytebuf, fd fd, size uint32) */
  SCAP_RS_EVENT_SYSCALL_WRITEV_X = 119,
  /** preadv(fd fd, pos uint64) [old captures] */
  SCAP_RS_EVENT_SYSCALL_PREADV_E = 120,
  /** preadv(res errno, size uint32, data bytebuf, fd fd, pos uint64) */
  SCAP_RS_EVENT_SYSCALL_PREADV_X = 121,
  /** pwritev(fd fd, size uint32, pos uint64) [old captures] */
  SCAP_RS_EVENT_SYSCALL_PWRITEV_E = 122,
  /** pwritev(res errno, data bytebuf, fd fd, size uint32, pos uint64) */
  SCAP_RS_EVENT_SYSCALL_PWRITEV_X = 123,
  /** dup(fd fd) [old captures] */
  SCAP_RS_EVENT_SYSCALL_DUP_E = 124,
  /** dup(res fd) [old captures] */
  SCAP_RS_EVENT_SYSCALL_DUP_X = 125,
  /** signalfd(fd fd, mask uint32, flags uint8) [old captures] */
  SCAP_RS_EVENT_SYSCALL_SIGNALFD_E = 126,
  /** signalfd(res fd, fd fd, mask uint32, flags uint8) */
  SCAP_RS_EVENT_SYSCALL_SIGNALFD_X = 127,
  /** kill(pid pid, sig sigtype) [old captures] */
  SCAP_RS_EVENT_SYSCALL_KILL_E = 128,
  /** kill(res errno, pid pid, sig sigtype) */
  SCAP_RS_EVENT_SYSCALL_KILL_X = 129,
  /** tkill(tid pid, sig sigtype) [old captures] */
  SCAP_RS_EVENT_SYSCALL_TKILL_E = 130,
  /** tkill(res errno, tid pid, sig sigtype) */
  SCAP_RS_EVENT_SYSCALL_TKILL_X = 131,
  /** tgkill(pid pid, tid pid, sig sigtype) [old captures] */
  SCAP_RS_EVENT_SYSCALL_TGKILL_E = 132,
  /** tgkill(res errno, pid pid, tid pid, sig sigtype) */
  SCAP_RS_EVENT_SYSCALL_TGKILL_X = 133,
  /** nanosleep(interval reltime) [old captures] */
  SCAP_RS_EVENT_SYSCALL_NANOSLEEP_E = 134,
  /** nanosleep(res errno, interval reltime) */
  SCAP_RS_EVENT_SYSCALL_NANOSLEEP_X = 135,
  /** timerfd_create(clockid uint8, flags uint8) [old captures] */
  SCAP_RS_EVENT_SYSCALL_TIMERFD_CREATE_E = 136,
  /** timerfd_create(res fd, clockid uint8, flags uint8) */
  SCAP_RS_EVENT_SYSCALL_TIMERFD_CREATE_X = 137,
  /** inotify_init(flags uint8) [old captures] */
  SCAP_RS_EVENT_SYSCALL_INOTIFY_INIT_E = 138,
  /** inotify_init(res fd, flags uint8) */
  SCAP_RS_EVENT_SYSCALL_INOTIFY_INIT_X = 139,
  /** getrlimit(resource enumflags8) [old captures] */
  SCAP_RS_EVENT_SYSCALL_GETRLIMIT_E = 140,
  /** getrlimit(res errno, cur int64, max int64, resource enumflags8) */
  SCAP_RS_EVENT_SYSCALL_GETRLIMIT_X = 141,
  /** setrlimit(resource enumflags8) [old captures] */
  SCAP_RS_EVENT_SYSCALL_SETRLIMIT_E = 142,
  /** setrlimit(res errno, cur int64, max int64, resource enumflags8) */
  SCAP_RS_EVENT_SYSCALL_SETRLIMIT_X = 143,
  /** prlimit(pid pid, resource enumflags8) [old captures] */
  SCAP_RS_EVENT_SYSCALL_PRLIMIT_E = 144,
  /** prlimit(res errno, newcur int64, newmax int64, oldcur int64, oldmax int64, pid int64, resource enumflags8) */
  SCAP_RS_EVENT_SYSCALL_PRLIMIT_X = 145,
  /** switch(next pid) [old captures] */
  SCAP_RS_EVENT_SCHEDSWITCH_1_E = 146,
  /** drop(ratio uint32) */
  SCAP_RS_EVENT_DROP_E = 148,
  /** drop(ratio uint32) */
  SCAP_RS_EVENT_DROP_X = 149,
  /** fcntl(fd fd, cmd enumflags8) [old captures] */
  SCAP_RS_EVENT_SYSCALL_FCNTL_E = 150,
  /** fcntl(res fd, fd fd, cmd enumflags8, arg uint64) */
  SCAP_RS_EVENT_SYSCALL_FCNTL_X = 151,
  /** switch(next pid, pgft_maj uint64, pgft_min uint64, vm_size uint32, vm_rss uint32, vm_swap uint32) */
  SCAP_RS_EVENT_SCHEDSWITCH_6_E = 152,
  /** execve() [old captures] */
  SCAP_RS_EVENT_SYSCALL_EXECVE_13_E = 154,
  /** execve(res errno, exe charbuf, args bytebuf, tid pid, pid pid, ptid pid, cwd charbuf, fdlimit uint64, pgft_maj uint64, pgft_min uint64, vm_size uint32, vm_rss uint32, vm_swap uint32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_EXECVE_13_X = 155,
  /** clone() [old captures] */
  SCAP_RS_EVENT_SYSCALL_CLONE_16_E = 156,
  /** clone(res pid, exe charbuf, args bytebuf, tid pid, pid pid, ptid pid, cwd charbuf, fdlimit int64, pgft_maj uint64, pgft_min uint64, vm_size uint32, vm_rss uint32, vm_swap uint32, flags flags32, uid uint32, gid uint32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_CLONE_16_X = 157,
  /** brk(addr uint64) [old captures] */
  SCAP_RS_EVENT_SYSCALL_BRK_4_E = 158,
  /** brk(res uint64, vm_size uint32, vm_rss uint32, vm_swap uint32, addr uint64) */
  SCAP_RS_EVENT_SYSCALL_BRK_4_X = 159,
  /** mmap(addr uint64, length uint64, prot flags32, flags flags32, fd fd, offset uint64) [old captures] */
  SCAP_RS_EVENT_SYSCALL_MMAP_E = 160,
  /** mmap(res errno, vm_size uint32, vm_rss uint32, vm_swap uint32, addr uint64, length uint64, prot flags32, flags flags32, fd fd, offset uint64) */
  SCAP_RS_EVENT_SYSCALL_MMAP_X = 161,
  /** mmap2(addr uint64, length uint64, prot flags32, flags flags32, fd fd, pgoffset uint64) [old captures] */
  SCAP_RS_EVENT_SYSCALL_MMAP2_E = 162,
  /** mmap2(res errno, vm_size uint32, vm_rss uint32, vm_swap uint32, addr uint64, length uint64, prot flags32, flags flags32, fd fd, pgoffset uint64) */
  SCAP_RS_EVENT_SYSCALL_MMAP2_X = 163,
  /** munmap(addr uint64, length uint64) [old captures] */
  SCAP_RS_EVENT_SYSCALL_MUNMAP_E = 164,
  /** munmap(res errno, vm_size uint32, vm_rss uint32, vm_swap uint32, addr uint64, length uint64) */
  SCAP_RS_EVENT_SYSCALL_MUNMAP_X = 165,
  /** splice(fd_in fd, fd_out fd, size uint64, flags flags32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_SPLICE_E = 166,
  /** splice(res errno, fd_in fd, fd_out fd, size uint64, flags flags32) */
  SCAP_RS_EVENT_SYSCALL_SPLICE_X = 167,
  /** ptrace(request enumflags16, pid pid) [old captures] */
  SCAP_RS_EVENT_SYSCALL_PTRACE_E = 168,
  /** ptrace(res errno, addr dyn, data dyn, request enumflags16, pid pid) */
  SCAP_RS_EVENT_SYSCALL_PTRACE_X = 169,
  /** ioctl(fd fd, request uint64, argument uint64) [old captures] */
  SCAP_RS_EVENT_SYSCALL_IOCTL_3_E = 170,
  /** ioctl(res errno, fd fd, request uint64, argument uint64) */
  SCAP_RS_EVENT_SYSCALL_IOCTL_3_X = 171,
  /** execve() [old captures] */
  SCAP_RS_EVENT_SYSCALL_EXECVE_14_E = 172,
  /** execve(res errno, exe charbuf, args bytebuf, tid pid, pid pid, ptid pid, cwd charbuf, fdlimit uint64, pgft_maj uint64, pgft_min uint64, vm_size uint32, vm_rss uint32, vm_swap uint32, env bytebuf) [old captures] */
  SCAP_RS_EVENT_SYSCALL_EXECVE_14_X = 173,
  /** rename() [old captures] */
  SCAP_RS_EVENT_SYSCALL_RENAME_E = 174,
  /** rename(res errno, oldpath fspath, newpath fspath) */
  SCAP_RS_EVENT_SYSCALL_RENAME_X = 175,
  /** renameat() [old captures] */
  SCAP_RS_EVENT_SYSCALL_RENAMEAT_E = 176,
  /** renameat(res errno, olddirfd fd, oldpath fsrelpath, newdirfd fd, newpath fsrelpath) */
  SCAP_RS_EVENT_SYSCALL_RENAMEAT_X = 177,
  /** symlink() [old captures] */
  SCAP_RS_EVENT_SYSCALL_SYMLINK_E = 178,
  /** symlink(res errno, target charbuf, linkpath fspath) */
  SCAP_RS_EVENT_SYSCALL_SYMLINK_X = 179,
  /** symlinkat() [old captures] */
  SCAP_RS_EVENT_SYSCALL_SYMLINKAT_E = 180,
  /** symlinkat(res errno, target charbuf, linkdirfd fd, linkpath fsrelpath) */
  SCAP_RS_EVENT_SYSCALL_SYMLINKAT_X = 181,
  /** fork() [old captures] */
  SCAP_RS_EVENT_SYSCALL_FORK_E = 182,
  /** fork(res pid, exe charbuf, args bytebuf, tid pid, pid pid, ptid pid, cwd charbuf, fdlimit int64, pgft_maj uint64, pgft_min uint64, vm_size uint32, vm_rss uint32, vm_swap uint32, flags flags32, uid uint32, gid uint32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_FORK_X = 183,
  /** vfork() [old captures] */
  SCAP_RS_EVENT_SYSCALL_VFORK_E = 184,
  /** vfork(res pid, exe charbuf, args bytebuf, tid pid, pid pid, ptid pid, cwd charbuf, fdlimit int64, pgft_maj uint64, pgft_min uint64, vm_size uint32, vm_rss uint32, vm_swap uint32, flags flags32, uid uint32, gid uint32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_VFORK_X = 185,
  /** procexit(status errno, ret errno, sig sigtype, core uint8, reaper_tid pid) */
  SCAP_RS_EVENT_PROCEXIT_1_E = 186,
  /** sendfile(out_fd fd, in_fd fd, offset uint64, size uint64) [old captures] */
  SCAP_RS_EVENT_SYSCALL_SENDFILE_E = 188,
  /** sendfile(res errno, offset uint64, out_fd fd, in_fd fd, size uint64) */
  SCAP_RS_EVENT_SYSCALL_SENDFILE_X = 189,
  /** quotactl(cmd flags16, type flags8, id uint32, quota_fmt flags8) [old captures] */
  SCAP_RS_EVENT_SYSCALL_QUOTACTL_E = 190,
  /** quotactl(res errno, special charbuf, quotafilepath charbuf, dqb_bhardlimit uint64, dqb_bsoftlimit uint64, dqb_curspace uint64, dqb_ihardlimit uint64, dqb_isoftlimit uint64, dqb_btime reltime, dqb_itime reltime, dqi_bgrace reltime, dqi_igrace reltime, dqi_flags flags8, quota_fmt_out flags8, cmd flags16, type flags8, id uint32, quota_fmt flags8) */
  SCAP_RS_EVENT_SYSCALL_QUOTACTL_X = 191,
  /** setresuid(ruid uid, euid uid, suid uid) [old captures] */
  SCAP_RS_EVENT_SYSCALL_SETRESUID_E = 192,
  /** setresuid(res errno, ruid uid, euid uid, suid uid) */
  SCAP_RS_EVENT_SYSCALL_SETRESUID_X = 193,
  /** setresgid(rgid gid, egid gid, sgid gid) [old captures] */
  SCAP_RS_EVENT_SYSCALL_SETRESGID_E = 194,
  /** setresgid(res errno, rgid gid, egid gid, sgid gid) */
  SCAP_RS_EVENT_SYSCALL_SETRESGID_X = 195,
  /** scapevent(event_type uint32, event_data uint64) */
  SCAP_RS_EVENT_SCAPEVENT_E = 196,
  /** setuid(uid uid) [old captures] */
  SCAP_RS_EVENT_SYSCALL_SETUID_E = 198,
  /** setuid(res errno, uid uid) */
  SCAP_RS_EVENT_SYSCALL_SETUID_X = 199,
  /** setgid(gid gid) [old captures] */
  SCAP_RS_EVENT_SYSCALL_SETGID_E = 200,
  /** setgid(res errno, gid gid) */
  SCAP_RS_EVENT_SYSCALL_SETGID_X = 201,
  /** getuid() [old captures] */
  SCAP_RS_EVENT_SYSCALL_GETUID_E = 202,
  /** getuid(uid uid) */
  SCAP_RS_EVENT_SYSCALL_GETUID_X = 203,
  /** geteuid() [old captures] */
  SCAP_RS_EVENT_SYSCALL_GETEUID_E = 204,
  /** geteuid(euid uid) */
  SCAP_RS_EVENT_SYSCALL_GETEUID_X = 205,
  /** getgid() [old captures] */
  SCAP_RS_EVENT_SYSCALL_GETGID_E = 206,
  /** getgid(gid gid) */
  SCAP_RS_EVENT_SYSCALL_GETGID_X = 207,
  /** getegid() [old captures] */
  SCAP_RS_EVENT_SYSCALL_GETEGID_E = 208,
  /** getegid(egid gid) */
  SCAP_RS_EVENT_SYSCALL_GETEGID_X = 209,
  /** getresuid() [old captures] */
  SCAP_RS_EVENT_SYSCALL_GETRESUID_E = 210,
  /** getresuid(res errno, ruid uid, euid uid, suid uid) */
  SCAP_RS_EVENT_SYSCALL_GETRESUID_X = 211,
  /** getresgid() [old captures] */
  SCAP_RS_EVENT_SYSCALL_GETRESGID_E = 212,
  /** getresgid(res errno, rgid gid, egid gid, sgid gid) */
  SCAP_RS_EVENT_SYSCALL_GETRESGID_X = 213,
  /** execve() [old captures] */
  SCAP_RS_EVENT_SYSCALL_EXECVE_15_E = 214,
  /** execve(res errno, exe charbuf, args bytebuf, tid pid, pid pid, ptid pid, cwd charbuf, fdlimit uint64, pgft_maj uint64, pgft_min uint64, vm_size uint32, vm_rss uint32, vm_swap uint32, comm charbuf, env bytebuf) [old captures] */
  SCAP_RS_EVENT_SYSCALL_EXECVE_15_X = 215,
  /** clone() [old captures] */
  SCAP_RS_EVENT_SYSCALL_CLONE_17_E = 216,
  /** clone(res pid, exe charbuf, args bytebuf, tid pid, pid pid, ptid pid, cwd charbuf, fdlimit int64, pgft_maj uint64, pgft_min uint64, vm_size uint32, vm_rss uint32, vm_swap uint32, comm charbuf, flags flags32, uid uint32, gid uint32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_CLONE_17_X = 217,
  /** fork() [old captures] */
  SCAP_RS_EVENT_SYSCALL_FORK_17_E = 218,
  /** fork(res pid, exe charbuf, args bytebuf, tid pid, pid pid, ptid pid, cwd charbuf, fdlimit int64, pgft_maj uint64, pgft_min uint64, vm_size uint32, vm_rss uint32, vm_swap uint32, comm charbuf, flags flags32, uid uint32, gid uint32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_FORK_17_X = 219,
  /** vfork() [old captures] */
  SCAP_RS_EVENT_SYSCALL_VFORK_17_E = 220,
  /** vfork(res pid, exe charbuf, args bytebuf, tid pid, pid pid, ptid pid, cwd charbuf, fdlimit int64, pgft_maj uint64, pgft_min uint64, vm_size uint32, vm_rss uint32, vm_swap uint32, comm charbuf, flags flags32, uid uint32, gid uint32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_VFORK_17_X = 221,
  /** clone() [old captures] */
  SCAP_RS_EVENT_SYSCALL_CLONE_20_E = 222,
  /** clone(res pid, exe charbuf, args bytebuf, tid pid, pid pid, ptid pid, cwd charbuf, fdlimit int64, pgft_maj uint64, pgft_min uint64, vm_size uint32, vm_rss uint32, vm_swap uint32, comm charbuf, cgroups bytebuf, flags flags32, uid uint32, gid uint32, vtid pid, vpid pid, pidns_init_start_ts uint64) */
  SCAP_RS_EVENT_SYSCALL_CLONE_20_X = 223,
  /** fork() [old captures] */
  SCAP_RS_EVENT_SYSCALL_FORK_20_E = 224,
  /** fork(res pid, exe charbuf, args bytebuf, tid pid, pid pid, ptid pid, cwd charbuf, fdlimit int64, pgft_maj uint64, pgft_min uint64, vm_size uint32, vm_rss uint32, vm_swap uint32, comm charbuf, cgroups bytebuf, flags flags32, uid uint32, gid uint32, vtid pid, vpid pid, pidns_init_start_ts uint64) */
  SCAP_RS_EVENT_SYSCALL_FORK_20_X = 225,
  /** vfork() [old captures] */
  SCAP_RS_EVENT_SYSCALL_VFORK_20_E = 226,
  /** vfork(res pid, exe charbuf, args bytebuf, tid pid, pid pid, ptid pid, cwd charbuf, fdlimit int64, pgft_maj uint64, pgft_min uint64, vm_size uint32, vm_rss uint32, vm_swap uint32, comm charbuf, cgroups bytebuf, flags flags32, uid uint32, gid uint32, vtid pid, vpid pid, pidns_init_start_ts uint64) */
  SCAP_RS_EVENT_SYSCALL_VFORK_20_X = 227,
  /** container(id charbuf, type uint32, name charbuf, image charbuf) [old captures] */
  SCAP_RS_EVENT_CONTAINER_E = 228,
  /** execve() [old captures] */
  SCAP_RS_EVENT_SYSCALL_EXECVE_16_E = 230,
  /** execve(res errno, exe charbuf, args bytebuf, tid pid, pid pid, ptid pid, cwd charbuf, fdlimit uint64, pgft_maj uint64, pgft_min uint64, vm_size uint32, vm_rss uint32, vm_swap uint32, comm charbuf, cgroups bytebuf, env bytebuf) [old captures] */
  SCAP_RS_EVENT_SYSCALL_EXECVE_16_X = 231,
  /** signaldeliver(spid pid, dpid pid, sig sigtype) */
  SCAP_RS_EVENT_SIGNALDELIVER_E = 232,
  /** procinfo(cpu_usr uint64, cpu_sys uint64) */
  SCAP_RS_EVENT_PROCINFO_E = 234,
  /** getdents(fd fd) [old captures] */
  SCAP_RS_EVENT_SYSCALL_GETDENTS_E = 236,
  /** getdents(res errno, fd fd) */
  SCAP_RS_EVENT_SYSCALL_GETDENTS_X = 237,
  /** getdents64(fd fd) [old captures] */
  SCAP_RS_EVENT_SYSCALL_GETDENTS64_E = 238,
  /** getdents64(res errno, fd fd) */
  SCAP_RS_EVENT_SYSCALL_GETDENTS64_X = 239,
  /** setns(fd fd, nstype flags32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_SETNS_E = 240,
  /** setns(res errno, fd fd, nstype flags32) */
  SCAP_RS_EVENT_SYSCALL_SETNS_X = 241,
  /** flock(fd fd, operation flags32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_FLOCK_E = 242,
  /** flock(res errno, fd fd, operation flags32) */
  SCAP_RS_EVENT_SYSCALL_FLOCK_X = 243,
  /** cpu_hotplug(cpu uint32, action uint32) */
  SCAP_RS_EVENT_CPU_HOTPLUG_E = 244,
  /** accept() [old captures] */
  SCAP_RS_EVENT_SOCKET_ACCEPT_5_E = 246,
  /** accept(fd fd, tuple socktuple, queuepct uint8, queuelen uint32, queuemax uint32) */
  SCAP_RS_EVENT_SOCKET_ACCEPT_5_X = 247,
  /** accept(flags int32) [old captures] */
  SCAP_RS_EVENT_SOCKET_ACCEPT4_5_E = 248,
  /** accept(fd fd, tuple socktuple, queuepct uint8, queuelen uint32, queuemax uint32) [old captures] */
  SCAP_RS_EVENT_SOCKET_ACCEPT4_5_X = 249,
  /** semop(semid int32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_SEMOP_E = 250,
  /** semop(res errno, nsops uint32, sem_num_0 uint16, sem_op_0 int16, sem_flg_0 flags16, sem_num_1 uint16, sem_op_1 int16, sem_flg_1 flags16, semid int32) */
  SCAP_RS_EVENT_SYSCALL_SEMOP_X = 251,
  /** semctl(semid int32, semnum int32, cmd flags16, val int32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_SEMCTL_E = 252,
  /** semctl(res errno, semid int32, semnum int32, cmd flags16, val int32) */
  SCAP_RS_EVENT_SYSCALL_SEMCTL_X = 253,
  /** ppoll(fds fdlist, timeout reltime, sigmask sigset) [old captures] */
  SCAP_RS_EVENT_SYSCALL_PPOLL_E = 254,
  /** ppoll(res errno, fds fdlist, timeout reltime, sigmask sigset) */
  SCAP_RS_EVENT_SYSCALL_PPOLL_X = 255,
  /** mount(flags flags32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_MOUNT_E = 256,
  /** mount(res errno, dev charbuf, dir fspath, type charbuf, flags flags32) */
  SCAP_RS_EVENT_SYSCALL_MOUNT_X = 257,
  /** umount(flags flags32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_UMOUNT_E = 258,
  /** umount(res errno, name fspath) [old captures] */
  SCAP_RS_EVENT_SYSCALL_UMOUNT_X = 259,
  /** k8s(json charbuf) [old captures] */
  SCAP_RS_EVENT_K8S_E = 260,
  /** semget(key int32, nsems int32, semflg flags32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_SEMGET_E = 262,
  /** semget(res errno, key int32, nsems int32, semflg flags32) */
  SCAP_RS_EVENT_SYSCALL_SEMGET_X = 263,
  /** access(mode flags32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_ACCESS_E = 264,
  /** access(res errno, name fspath, mode flags32) */
  SCAP_RS_EVENT_SYSCALL_ACCESS_X = 265,
  /** chroot() [old captures] */
  SCAP_RS_EVENT_SYSCALL_CHROOT_E = 266,
  /** chroot(res errno, path fspath) */
  SCAP_RS_EVENT_SYSCALL_CHROOT_X = 267,
  /** tracer(id int64, tags charbufarray, args charbuf_pair_array) [old captures] */
  SCAP_RS_EVENT_TRACER_E = 268,
  /** mesos(json charbuf) [old captures] */
  SCAP_RS_EVENT_MESOS_E = 270,
  /** container(json charbuf) [old captures] */
  SCAP_RS_EVENT_CONTAINER_JSON_E = 272,
  /** setsid() [old captures] */
  SCAP_RS_EVENT_SYSCALL_SETSID_E = 274,
  /** setsid(res pid) */
  SCAP_RS_EVENT_SYSCALL_SETSID_X = 275,
  /** mkdir(mode uint32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_MKDIR_2_E = 276,
  /** mkdir(res errno, path fspath, mode uint32) */
  SCAP_RS_EVENT_SYSCALL_MKDIR_2_X = 277,
  /** rmdir() [old captures] */
  SCAP_RS_EVENT_SYSCALL_RMDIR_2_E = 278,
  /** rmdir(res errno, path fspath) */
  SCAP_RS_EVENT_SYSCALL_RMDIR_2_X = 279,
  /** notification(id charbuf, desc charbuf) */
  SCAP_RS_EVENT_NOTIFICATION_E = 280,
  /** execve() [old captures] */
  SCAP_RS_EVENT_SYSCALL_EXECVE_17_E = 282,
  /** execve(res errno, exe charbuf, args bytebuf, tid pid, pid pid, ptid pid, cwd charbuf, fdlimit uint64, pgft_maj uint64, pgft_min uint64, vm_size uint32, vm_rss uint32, vm_swap uint32, comm charbuf, cgroups bytebuf, env bytebuf, tty int32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_EXECVE_17_X = 283,
  /** unshare(flags flags32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_UNSHARE_E = 284,
  /** unshare(res errno, flags flags32) */
  SCAP_RS_EVENT_SYSCALL_UNSHARE_X = 285,
  /** infra(source charbuf, name charbuf, description charbuf, scope charbuf) */
  SCAP_RS_EVENT_INFRASTRUCTURE_EVENT_E = 286,
  /** execve(filename fspath) [old captures] */
  SCAP_RS_EVENT_SYSCALL_EXECVE_18_E = 288,
  /** execve(res errno, exe charbuf, args bytebuf, tid pid, pid pid, ptid pid, cwd charbuf, fdlimit uint64, pgft_maj uint64, pgft_min uint64, vm_size uint32, vm_rss uint32, vm_swap uint32, comm charbuf, cgroups bytebuf, env bytebuf, tty int32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_EXECVE_18_X = 289,
  /** page_fault(addr uint64, ip uint64, error flags32) */
  SCAP_RS_EVENT_PAGE_FAULT_E = 290,
  /** execve(filename fspath) [old captures] */
  SCAP_RS_EVENT_SYSCALL_EXECVE_19_E = 292,
  /** execve(res errno, exe charbuf, args bytebuf, tid pid, pid pid, ptid pid, cwd charbuf, fdlimit uint64, pgft_maj uint64, pgft_min uint64, vm_size uint32, vm_rss uint32, vm_swap uint32, comm charbuf, cgroups bytebuf, env bytebuf, tty uint32, vpgid pid, loginuid uid, flags flags32, cap_inheritable uint64, cap_permitted uint64, cap_effective uint64, exe_ino uint64, exe_ino_ctime abstime, exe_ino_mtime abstime, uid uid, trusted_exepath fspath, pgid pid, gid gid, filename fspath) */
  SCAP_RS_EVENT_SYSCALL_EXECVE_19_X = 293,
  /** setpgid(pid pid, pgid pid) [old captures] */
  SCAP_RS_EVENT_SYSCALL_SETPGID_E = 294,
  /** setpgid(res errno, pid pid, pgid pid) */
  SCAP_RS_EVENT_SYSCALL_SETPGID_X = 295,
  /** bpf(cmd int64) [old captures] */
  SCAP_RS_EVENT_SYSCALL_BPF_E = 296,
  /** bpf(res_or_fd dyn) [old captures] */
  SCAP_RS_EVENT_SYSCALL_BPF_X = 297,
  /** seccomp(op uint64, flags uint64) [old captures] */
  SCAP_RS_EVENT_SYSCALL_SECCOMP_E = 298,
  /** seccomp(res errno, op uint64, flags uint64) */
  SCAP_RS_EVENT_SYSCALL_SECCOMP_X = 299,
  /** unlink() [old captures] */
  SCAP_RS_EVENT_SYSCALL_UNLINK_2_E = 300,
  /** unlink(res errno, path fspath) */
  SCAP_RS_EVENT_SYSCALL_UNLINK_2_X = 301,
  /** unlinkat() [old captures] */
  SCAP_RS_EVENT_SYSCALL_UNLINKAT_2_E = 302,
  /** unlinkat(res errno, dirfd fd, name fsrelpath, flags flags32) */
  SCAP_RS_EVENT_SYSCALL_UNLINKAT_2_X = 303,
  /** mkdirat() [old captures] */
  SCAP_RS_EVENT_SYSCALL_MKDIRAT_E = 304,
  /** mkdirat(res errno, dirfd fd, path fsrelpath, mode uint32) */
  SCAP_RS_EVENT_SYSCALL_MKDIRAT_X = 305,
  /** openat(dirfd fd, name fsrelpath, flags flags32, mode uint32) */
  SCAP_RS_EVENT_SYSCALL_OPENAT_2_E = 306,
  /** openat(fd fd, dirfd fd, name fsrelpath, flags flags32, mode uint32, dev uint32, ino uint64) */
  SCAP_RS_EVENT_SYSCALL_OPENAT_2_X = 307,
  /** link() [old captures] */
  SCAP_RS_EVENT_SYSCALL_LINK_2_E = 308,
  /** link(res errno, oldpath fspath, newpath fspath) */
  SCAP_RS_EVENT_SYSCALL_LINK_2_X = 309,
  /** linkat() [old captures] */
  SCAP_RS_EVENT_SYSCALL_LINKAT_2_E = 310,
  /** linkat(res errno, olddir fd, oldpath fsrelpath, newdir fd, newpath fsrelpath, flags flags32) */
  SCAP_RS_EVENT_SYSCALL_LINKAT_2_X = 311,
  /** fchmodat() [old captures] */
  SCAP_RS_EVENT_SYSCALL_FCHMODAT_E = 312,
  /** fchmodat(res errno, dirfd fd, filename fsrelpath, mode mode) */
  SCAP_RS_EVENT_SYSCALL_FCHMODAT_X = 313,
  /** chmod() [old captures] */
  SCAP_RS_EVENT_SYSCALL_CHMOD_E = 314,
  /** chmod(res errno, filename fspath, mode mode) */
  SCAP_RS_EVENT_SYSCALL_CHMOD_X = 315,
  /** fchmod() [old captures] */
  SCAP_RS_EVENT_SYSCALL_FCHMOD_E = 316,
  /** fchmod(res errno, fd fd, mode mode) */
  SCAP_RS_EVENT_SYSCALL_FCHMOD_X = 317,
  /** renameat2() [old captures] */
  SCAP_RS_EVENT_SYSCALL_RENAMEAT2_E = 318,
  /** renameat2(res errno, olddirfd fd, oldpath fsrelpath, newdirfd fd, newpath fsrelpath, flags flags32) */
  SCAP_RS_EVENT_SYSCALL_RENAMEAT2_X = 319,
  /** userfaultfd() [old captures] */
  SCAP_RS_EVENT_SYSCALL_USERFAULTFD_E = 320,
  /** userfaultfd(res errno, flags flags32) */
  SCAP_RS_EVENT_SYSCALL_USERFAULTFD_X = 321,
  /** pluginevent(plugin_id uint32, event_data bytebuf) */
  SCAP_RS_EVENT_PLUGINEVENT_E = 322,
  /** container(json charbuf) */
  SCAP_RS_EVENT_CONTAINER_JSON_2_E = 324,
  /** openat2(dirfd fd, name fsrelpath, flags flags32, mode uint32, resolve flags32) */
  SCAP_RS_EVENT_SYSCALL_OPENAT2_E = 326,
  /** openat2(fd fd, dirfd fd, name fsrelpath, flags flags32, mode uint32, resolve flags32, dev uint32, ino uint64) */
  SCAP_RS_EVENT_SYSCALL_OPENAT2_X = 327,
  /** mprotect(addr uint64, length uint64, prot flags32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_MPROTECT_E = 328,
  /** mprotect(res errno, addr uint64, length uint64, prot flags32) */
  SCAP_RS_EVENT_SYSCALL_MPROTECT_X = 329,
  /** execveat(dirfd fd, pathname fsrelpath, flags flags32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_EXECVEAT_E = 330,
  /** execveat(res errno, exe charbuf, args bytebuf, tid pid, pid pid, ptid pid, cwd charbuf, fdlimit uint64, pgft_maj uint64, pgft_min uint64, vm_size uint32, vm_rss uint32, vm_swap uint32, comm charbuf, cgroups bytebuf, env bytebuf, tty uint32, vpgid pid, loginuid uid, flags flags32, cap_inheritable uint64, cap_permitted uint64, cap_effective uint64, exe_ino uint64, exe_ino_ctime abstime, exe_ino_mtime abstime, uid uid, trusted_exepath fspath, pgid pid, gid gid) */
  SCAP_RS_EVENT_SYSCALL_EXECVEAT_X = 331,
  /** copy_file_range(fdin fd, offin uint64, len uint64) [old captures] */
  SCAP_RS_EVENT_SYSCALL_COPY_FILE_RANGE_E = 332,
  /** copy_file_range(res errno, fdout fd, offout uint64, fdin fd, offin uint64, len uint64) */
  SCAP_RS_EVENT_SYSCALL_COPY_FILE_RANGE_X = 333,
  /** clone3() [old captures] */
  SCAP_RS_EVENT_SYSCALL_CLONE3_E = 334,
  /** clone3(res pid, exe charbuf, args bytebuf, tid pid, pid pid, ptid pid, cwd charbuf, fdlimit int64, pgft_maj uint64, pgft_min uint64, vm_size uint32, vm_rss uint32, vm_swap uint32, comm charbuf, cgroups bytebuf, flags flags32, uid uint32, gid uint32, vtid pid, vpid pid, pidns_init_start_ts uint64) */
  SCAP_RS_EVENT_SYSCALL_CLONE3_X = 335,
  /** open_by_handle_at() [old captures] */
  SCAP_RS_EVENT_SYSCALL_OPEN_BY_HANDLE_AT_E = 336,
  /** open_by_handle_at(fd fd, mountfd fd, flags flags32, path fspath, dev uint32, ino uint64) */
  SCAP_RS_EVENT_SYSCALL_OPEN_BY_HANDLE_AT_X = 337,
  /** io_uring_setup() [old captures] */
  SCAP_RS_EVENT_SYSCALL_IO_URING_SETUP_E = 338,
  /** io_uring_setup(res errno, entries uint32, sq_entries uint32, cq_entries uint32, flags flags32, sq_thread_cpu uint32, sq_thread_idle uint32, features flags32) */
  SCAP_RS_EVENT_SYSCALL_IO_URING_SETUP_X = 339,
  /** io_uring_enter() [old captures] */
  SCAP_RS_EVENT_SYSCALL_IO_URING_ENTER_E = 340,
  /** io_uring_enter(res errno, fd fd, to_submit uint32, min_complete uint32, flags flags32, sig sigset) */
  SCAP_RS_EVENT_SYSCALL_IO_URING_ENTER_X = 341,
  /** io_uring_register() [old captures] */
  SCAP_RS_EVENT_SYSCALL_IO_URING_REGISTER_E = 342,
  /** io_uring_register(res errno, fd fd, opcode enumflags16, arg uint64, nr_args uint32) */
  SCAP_RS_EVENT_SYSCALL_IO_URING_REGISTER_X = 343,
  /** mlock() [old captures] */
  SCAP_RS_EVENT_SYSCALL_MLOCK_E = 344,
  /** mlock(res errno, addr uint64, len uint64) */
  SCAP_RS_EVENT_SYSCALL_MLOCK_X = 345,
  /** munlock() [old captures] */
  SCAP_RS_EVENT_SYSCALL_MUNLOCK_E = 346,
  /** munlock(res errno, addr uint64, len uint64) */
  SCAP_RS_EVENT_SYSCALL_MUNLOCK_X = 347,
  /** mlockall() [old captures] */
  SCAP_RS_EVENT_SYSCALL_MLOCKALL_E = 348,
  /** mlockall(res errno, flags flags32) */
  SCAP_RS_EVENT_SYSCALL_MLOCKALL_X = 349,
  /** munlockall() [old captures] */
  SCAP_RS_EVENT_SYSCALL_MUNLOCKALL_E = 350,
  /** munlockall(res errno) */
  SCAP_RS_EVENT_SYSCALL_MUNLOCKALL_X = 351,
  /** capset() [old captures] */
  SCAP_RS_EVENT_SYSCALL_CAPSET_E = 352,
  /** capset(res errno, cap_inheritable uint64, cap_permitted uint64, cap_effective uint64) */
  SCAP_RS_EVENT_SYSCALL_CAPSET_X = 353,
  /** useradded(uid uint32, gid uint32, name charbuf, home charbuf, shell charbuf, container_id charbuf) */
  SCAP_RS_EVENT_USER_ADDED_E = 354,
  /** userdeleted(uid uint32, gid uint32, name charbuf, home charbuf, shell charbuf, container_id charbuf) */
  SCAP_RS_EVENT_USER_DELETED_E = 356,
  /** groupadded(gid uint32, name charbuf, container_id charbuf) */
  SCAP_RS_EVENT_GROUP_ADDED_E = 358,
  /** groupdeleted(gid uint32, name charbuf, container_id charbuf) */
  SCAP_RS_EVENT_GROUP_DELETED_E = 360,
  /** dup2(fd fd) [old captures] */
  SCAP_RS_EVENT_SYSCALL_DUP2_E = 362,
  /** dup2(res fd, oldfd fd, newfd fd) */
  SCAP_RS_EVENT_SYSCALL_DUP2_X = 363,
  /** dup3(fd fd) [old captures] */
  SCAP_RS_EVENT_SYSCALL_DUP3_E = 364,
  /** dup3(res fd, oldfd fd, newfd fd, flags flags32) */
  SCAP_RS_EVENT_SYSCALL_DUP3_X = 365,
  /** dup(fd fd) [old captures] */
  SCAP_RS_EVENT_SYSCALL_DUP_1_E = 366,
  /** dup(res fd, oldfd fd) */
  SCAP_RS_EVENT_SYSCALL_DUP_1_X = 367,
  /** bpf(cmd int64) [old captures] */
  SCAP_RS_EVENT_SYSCALL_BPF_2_E = 368,
  /** bpf(fd fd, cmd enumflags32) */
  SCAP_RS_EVENT_SYSCALL_BPF_2_X = 369,
  /** mlock2() [old captures] */
  SCAP_RS_EVENT_SYSCALL_MLOCK2_E = 370,
  /** mlock2(res errno, addr uint64, len uint64, flags flags32) */
  SCAP_RS_EVENT_SYSCALL_MLOCK2_X = 371,
  /** fsconfig() [old captures] */
  SCAP_RS_EVENT_SYSCALL_FSCONFIG_E = 372,
  /** fsconfig(res errno, fd fd, cmd enumflags32, key charbuf, value_bytebuf bytebuf, value_charbuf charbuf, aux int32) */
  SCAP_RS_EVENT_SYSCALL_FSCONFIG_X = 373,
  /** epoll_create(size int32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_EPOLL_CREATE_E = 374,
  /** epoll_create(res errno, size int32) */
  SCAP_RS_EVENT_SYSCALL_EPOLL_CREATE_X = 375,
  /** epoll_create1(flags flags32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_EPOLL_CREATE1_E = 376,
  /** epoll_create1(res errno, flags flags32) */
  SCAP_RS_EVENT_SYSCALL_EPOLL_CREATE1_X = 377,
  /** chown() [old captures] */
  SCAP_RS_EVENT_SYSCALL_CHOWN_E = 378,
  /** chown(res errno, path fspath, uid uint32, gid uint32) */
  SCAP_RS_EVENT_SYSCALL_CHOWN_X = 379,
  /** lchown() [old captures] */
  SCAP_RS_EVENT_SYSCALL_LCHOWN_E = 380,
  /** lchown(res errno, path fspath, uid uint32, gid uint32) */
  SCAP_RS_EVENT_SYSCALL_LCHOWN_X = 381,
  /** fchown() [old captures] */
  SCAP_RS_EVENT_SYSCALL_FCHOWN_E = 382,
  /** fchown(res errno, fd fd, uid uint32, gid uint32) */
  SCAP_RS_EVENT_SYSCALL_FCHOWN_X = 383,
  /** fchownat() [old captures] */
  SCAP_RS_EVENT_SYSCALL_FCHOWNAT_E = 384,
  /** fchownat(res errno, dirfd fd, pathname fsrelpath, uid uint32, gid uint32, flags flags32) */
  SCAP_RS_EVENT_SYSCALL_FCHOWNAT_X = 385,
  /** umount() [old captures] */
  SCAP_RS_EVENT_SYSCALL_UMOUNT_1_E = 386,
  /** umount(res errno, name fspath) */
  SCAP_RS_EVENT_SYSCALL_UMOUNT_1_X = 387,
  /** accept4(flags int32) [old captures] */
  SCAP_RS_EVENT_SOCKET_ACCEPT4_6_E = 388,
  /** accept4(fd fd, tuple socktuple, queuepct uint8, queuelen uint32, queuemax uint32, flags int32) */
  SCAP_RS_EVENT_SOCKET_ACCEPT4_6_X = 389,
  /** umount2(flags flags32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_UMOUNT2_E = 390,
  /** umount2(res errno, name fspath, flags flags32) */
  SCAP_RS_EVENT_SYSCALL_UMOUNT2_X = 391,
  /** pipe2() [old captures] */
  SCAP_RS_EVENT_SYSCALL_PIPE2_E = 392,
  /** pipe2(res errno, fd1 fd, fd2 fd, ino uint64, flags flags32) */
  SCAP_RS_EVENT_SYSCALL_PIPE2_X = 393,
  /** inotify_init1() [old captures] */
  SCAP_RS_EVENT_SYSCALL_INOTIFY_INIT1_E = 394,
  /** inotify_init1(res fd, flags flags16) */
  SCAP_RS_EVENT_SYSCALL_INOTIFY_INIT1_X = 395,
  /** eventfd2(initval uint64) [old captures] */
  SCAP_RS_EVENT_SYSCALL_EVENTFD2_E = 396,
  /** eventfd2(res fd, flags flags16, initval uint64) */
  SCAP_RS_EVENT_SYSCALL_EVENTFD2_X = 397,
  /** signalfd4(fd fd, mask uint32) [old captures] */
  SCAP_RS_EVENT_SYSCALL_SIGNALFD4_E = 398,
  /** signalfd4(res fd, flags flags16, fd fd, mask uint32) */
  SCAP_RS_EVENT_SYSCALL_SIGNALFD4_X = 399,
  /** prctl() [old captures] */
  SCAP_RS_EVENT_SYSCALL_PRCTL_E = 400,
  /** prctl(res errno, option enumflags32, arg2_str charbuf, arg2_int int64) */
  SCAP_RS_EVENT_SYSCALL_PRCTL_X = 401,
  /** asyncevent(plugin_id uint32, name charbuf, data bytebuf) */
  SCAP_RS_EVENT_ASYNCEVENT_E = 402,
  /** memfd_create() [old captures] */
  SCAP_RS_EVENT_SYSCALL_MEMFD_CREATE_E = 404,
  /** memfd_create(fd fd, name charbuf, flags flags32) */
  SCAP_RS_EVENT_SYSCALL_MEMFD_CREATE_X = 405,
  /** pidfd_getfd() [old captures] */
  SCAP_RS_EVENT_SYSCALL_PIDFD_GETFD_E = 406,
  /** pidfd_getfd(fd fd, pid_fd fd, target_fd fd, flags uint32) */
  SCAP_RS_EVENT_SYSCALL_PIDFD_GETFD_X = 407,
  /** pidfd_open() [old captures] */
  SCAP_RS_EVENT_SYSCALL_PIDFD_OPEN_E = 408,
  /** pidfd_open(fd fd, pid pid, flags flags32) */
  SCAP_RS_EVENT_SYSCALL_PIDFD_OPEN_X = 409,
  /** init_module() [old captures] */
  SCAP_RS_EVENT_SYSCALL_INIT_MODULE_E = 410,
  /** init_module(res errno, img bytebuf, length uint64, uargs charbuf) */
  SCAP_RS_EVENT_SYSCALL_INIT_MODULE_X = 411,
  /** finit_module() [old captures] */
  SCAP_RS_EVENT_SYSCALL_FINIT_MODULE_E = 412,
  /** finit_module(res errno, fd fd, uargs charbuf, flags flags32) */
  SCAP_RS_EVENT_SYSCALL_FINIT_MODULE_X = 413,
  /** mknod() [old captures] */
  SCAP_RS_EVENT_SYSCALL_MKNOD_E = 414,
  /** mknod(res errno, path fspath, mode mode, dev uint32) */
  SCAP_RS_EVENT_SYSCALL_MKNOD_X = 415,
  /** mknodat() [old captures] */
  SCAP_RS_EVENT_SYSCALL_MKNODAT_E = 416,
  /** mknodat(res errno, dirfd fd, path fsrelpath, mode mode, dev uint32) */
  SCAP_RS_EVENT_SYSCALL_MKNODAT_X = 417,
  /** newfstatat() [old captures] */
  SCAP_RS_EVENT_SYSCALL_NEWFSTATAT_E = 418,
  /** newfstatat(res errno, dirfd fd, path fsrelpath, flags flags32) */
  SCAP_RS_EVENT_SYSCALL_NEWFSTATAT_X = 419,
  /** process_vm_readv() [old captures] */
  SCAP_RS_EVENT_SYSCALL_PROCESS_VM_READV_E = 420,
  /** process_vm_readv(res int64, pid pid, data bytebuf) */
  SCAP_RS_EVENT_SYSCALL_PROCESS_VM_READV_X = 421,
  /** process_vm_writev() [old captures] */
  SCAP_RS_EVENT_SYSCALL_PROCESS_VM_WRITEV_E = 422,
  /** process_vm_writev(res int64, pid pid, data bytebuf) */
  SCAP_RS_EVENT_SYSCALL_PROCESS_VM_WRITEV_X = 423,
  /** delete_module() [old captures] */
  SCAP_RS_EVENT_SYSCALL_DELETE_MODULE_E = 424,
  /** delete_module(res errno, name charbuf, flags flags32) */
  SCAP_RS_EVENT_SYSCALL_DELETE_MODULE_X = 425,
  /** setreuid() [old captures] */
  SCAP_RS_EVENT_SYSCALL_SETREUID_E = 426,
  /** setreuid(res errno, ruid uid, euid uid) */
  SCAP_RS_EVENT_SYSCALL_SETREUID_X = 427,
  /** setregid() [old captures] */
  SCAP_RS_EVENT_SYSCALL_SETREGID_E = 428,
  /** setregid(res errno, rgid uid, egid uid) */
  SCAP_RS_EVENT_SYSCALL_SETREGID_X = 429,
  /** task(ppid pid32, pgid pid32, vpgid pid32, sid pid32, comm charbuf, argv charbufarray, exepath fspath, flags flags32, env charbufarray, cwd charbuf, fdlimit uint64, euid uid, egid gid, cap_permitted uint64, cap_effective uint64, cap_inheritable uint64, exe_ino_num uint64, exe_ino_ctime abstime, exe_ino_mtime abstime, vm_size uint32, vm_rss uint32, vm_swap uint32, pgft_maj uint64, pgft_min uint64, vtgid pid32, vpid pid32, pidns_init_start_ts uint64, cgroups charbufarray, root fspath, start_time abstime, tty uint32, loginuid uid) */
  SCAP_RS_EVENT_ITER_TASK_E = 430,
  /** task_file_pipe(fd fd32, path fspath, ino_num uint64) */
  SCAP_RS_EVENT_ITER_TASK_FILE_PIPE_E = 432,
  /** task_file_memfd(fd fd32, path fspath, ino_num uint64) */
  SCAP_RS_EVENT_ITER_TASK_FILE_MEMFD_E = 434,
  /** task_file_regular(fd fd32, path fspath, flags flags32, mnt_id uint32, ino_num uint64) */
  SCAP_RS_EVENT_ITER_TASK_FILE_REGULAR_E = 436,
  /** task_file_directory(fd fd32, path fspath, ino_num uint64) */
  SCAP_RS_EVENT_ITER_TASK_FILE_DIRECTORY_E = 438,
  /** task_file_socket_inet(fd fd32, sk_type uint16, sk_proto uint16, local_ip ipv4addr, local_port port, remote_ip ipv4addr, remote_port port, ino_num uint64) */
  SCAP_RS_EVENT_ITER_TASK_FILE_SOCKET_INET_E = 440,
  /** task_file_socket_inet6(fd fd32, sk_type uint16, sk_proto uint16, local_ip ipv6addr, local_port port, remote_ip ipv6addr, remote_port port, ino_num uint64) */
  SCAP_RS_EVENT_ITER_TASK_FILE_SOCKET_INET6_E = 442,
  /** task_file_socket_unix(fd fd32, sk_type uint16, sk_proto uint16, sk_pointer uint64, sun_path fspath, ino_num uint64) */
  SCAP_RS_EVENT_ITER_TASK_FILE_SOCKET_UNIX_E = 444,
  /** task_file_socket_netlink(fd fd32, sk_type uint16, sk_proto uint16, ino_num uint64) */
  SCAP_RS_EVENT_ITER_TASK_FILE_SOCKET_NETLINK_E = 446,
  /** task_file_anon_inode(fd fd32, fd_type flags8, path fspath, ino_num uint64) */
  SCAP_RS_EVENT_ITER_TASK_FILE_ANON_INODE_E = 448,
  /** close_range(res errno, first uint32, last uint32, flags flags32) */
  SCAP_RS_EVENT_SYSCALL_CLOSE_RANGE_X = 451,
  /** keyctl(res errno, operation enumflags32, arg2 dyn, arg3 dyn, arg4 dyn, arg5 dyn) */
  SCAP_RS_EVENT_SYSCALL_KEYCTL_X = 453,
};

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * Creates a capture file (`-`: standard output), gzip-compressed if `compress`, and writes the
 * state that the source of `handle` started with. On success `*out` is a handle to end with
 * `scap_rs_dump_close`; on failure it is NULL and `scap_rs_last_error(handle)` has the text.
 *
 * Requirements:
 * `handle` must be NULL or open, `path` NULL or NUL-terminated, `out` NULL or writable.
 */
scap_rs_result scap_rs_dump_open(const struct scap_rs *handle,
                                 const char *path,
                                 bool compress,
                                 struct scap_rs_dump **out);

/**
 * Appends an event, lent by any handle.
 *
 * Requirements:
 * `dump` must be NULL or open, `event` NULL or still valid.
 */
scap_rs_result scap_rs_dump_event(struct scap_rs_dump *dump, const struct scap_rs_event *event);

/**
 * Starts a new section of the file with the state of `handle`, after `scap_rs_next` gave
 * `SCAP_RS_RESULT_NEW_SECTION`.
 *
 * Requirements:
 * `dump` and `handle` must be NULL or open.
 */
scap_rs_result scap_rs_dump_new_section(struct scap_rs_dump *dump, const struct scap_rs *handle);

/**
 * Text of the last error of `dump`; NULL when there was none. Valid until the next call on it.
 *
 * Requirements:
 * `dump` must be NULL or open.
 */
const char *scap_rs_dump_last_error(const struct scap_rs_dump *dump);

/**
 * Writes what is still buffered, closes the file and frees `dump`; `*bytes` (may be NULL) gets
 * the size of the file. On failure the text is in `scap_rs_last_error(NULL)`; the file keeps what
 * could be written. NULL is allowed.
 *
 * Requirements:
 * `dump` must be NULL or open; it is gone afterwards. `bytes` must be NULL or writable.
 */
scap_rs_result scap_rs_dump_close(struct scap_rs_dump *dump, uint64_t *bytes);

/**
 * Time of the event in ns since the epoch; 0 for NULL.
 *
 * Requirements:
 * `event` must be NULL or an event that is still valid.
 */
uint64_t scap_rs_event_ts(const struct scap_rs_event *event);

/**
 * Thread id in the initial pid namespace; -1 for NULL.
 *
 * Requirements:
 * `event` must be NULL or an event that is still valid.
 */
int64_t scap_rs_event_tid(const struct scap_rs_event *event);

/**
 * Event code, one of `SCAP_RS_EVENT_…`; 65535 for NULL.
 *
 * Requirements:
 * `event` must be NULL or an event that is still valid.
 */
uint16_t scap_rs_event_code(const struct scap_rs_event *event);

/**
 * CPU whose ring the event came from; 65535 for NULL.
 *
 * Requirements:
 * `event` must be NULL or an event that is still valid.
 */
uint16_t scap_rs_event_device(const struct scap_rs_event *event);

/**
 * Number of parameters in the record; 0 for NULL.
 *
 * Requirements:
 * `event` must be NULL or an event that is still valid.
 */
uint32_t scap_rs_event_nparams(const struct scap_rs_event *event);

/**
 * The whole record, header included. `*data` stays valid as long as the event.
 *
 * Requirements:
 * `event` must be NULL or an event that is still valid; `data` and `len` NULL or writable.
 */
scap_rs_result scap_rs_event_record(const struct scap_rs_event *event, const void **data, size_t *len);

/**
 * Bytes of parameter `index` as they are on the wire. `*len` 0: the parameter is empty.
 * `SCAP_RS_RESULT_NO_VALUE` when the record has fewer parameters.
 *
 * Requirements:
 * `event` must be NULL or an event that is still valid; `data` and `len` NULL or writable.
 */
scap_rs_result scap_rs_event_param(const struct scap_rs_event *event,
                                   uint32_t index,
                                   const void **data,
                                   size_t *len);

/**
 * Integer value of parameter `index`, sign-extended for signed types (results, descriptors,
 * process ids), zero-extended for the others. `SCAP_RS_RESULT_NO_VALUE` when it is absent, empty
 * or not an integer.
 *
 * Requirements:
 * `event` must be NULL or an event that is still valid; `value` NULL or writable.
 */
scap_rs_result scap_rs_event_param_int(const struct scap_rs_event *event, uint32_t index, int64_t *value);

/**
 * Text of parameter `index` (strings and paths), without copying: NUL-terminated, `*len` without
 * the NUL. `SCAP_RS_RESULT_NO_VALUE` when it is absent, empty (no value) or not text.
 *
 * Requirements:
 * `event` must be NULL or an event that is still valid; `text` and `len` NULL or writable.
 */
scap_rs_result scap_rs_event_param_text(const struct scap_rs_event *event,
                                        uint32_t index,
                                        const char **text,
                                        size_t *len);

/**
 * Opens a capture file (`-`: standard input). On success `*out` is a handle to close with
 * `scap_rs_close`; on failure it is NULL and `scap_rs_last_error(NULL)` has the text.
 *
 * Requirements:
 * `path` must be NULL or NUL-terminated, `out` NULL or writable.
 */
scap_rs_result scap_rs_open_file(const char *path, struct scap_rs **out);

/**
 * Starts a live capture with the kernel module. `options` may be NULL for the defaults. Needs
 * root. On success `*out` is a handle to close with `scap_rs_close`; on failure it is NULL and
 * `scap_rs_last_error(NULL)` has the text.
 *
 * Requirements:
 * `options` must be NULL or valid, `out` NULL or writable.
 */
scap_rs_result scap_rs_open_live(const struct scap_rs_live_options *options, struct scap_rs **out);

/**
 * The next event, in order of time over all CPUs. On `SCAP_RS_RESULT_OK` `*event` is lent until
 * the next call of this function or the end of the handle; otherwise it is NULL. After
 * `SCAP_RS_RESULT_TIMEOUT` and `SCAP_RS_RESULT_NEW_SECTION` call again.
 *
 * Requirements:
 * `handle` must be NULL or open; `event` NULL or writable.
 */
scap_rs_result scap_rs_next(struct scap_rs *handle, const struct scap_rs_event **event);

/**
 * Fills `*stats`. There is no current event afterwards.
 *
 * Requirements:
 * `handle` must be NULL or open; `stats` NULL or writable.
 */
scap_rs_result scap_rs_get_stats(struct scap_rs *handle, struct scap_rs_stats *stats);

/**
 * Sets `*share` to how much of the source was read, 0.0 to 1.0. `SCAP_RS_RESULT_NO_VALUE` when
 * that is unknown (live captures, pipes).
 *
 * Requirements:
 * `handle` must be NULL or open; `share` NULL or writable.
 */
scap_rs_result scap_rs_progress(const struct scap_rs *handle, double *share);

/**
 * Text of the last error of `handle`, or, for NULL, of the last failed call of this thread that
 * had no handle, such as an open call. NULL when there was none. Valid until the next call on the
 * handle (or of this thread).
 *
 * Requirements:
 * `handle` must be NULL or open.
 */
const char *scap_rs_last_error(const struct scap_rs *handle);

/**
 * Stops and frees. NULL is allowed.
 *
 * Requirements:
 * `handle` must be NULL or open; it is gone afterwards, with every event it lent.
 */
void scap_rs_close(struct scap_rs *handle);

/**
 * Number of event codes of the schema this library was built with.
 */
uint32_t scap_rs_event_table_len(void);

/**
 * Name of an event code, e.g. `open`; NULL for unknown codes. Static.
 */
const char *scap_rs_event_name(uint16_t code);

/**
 * True for exit events (odd codes), false for enter events and unknown codes.
 */
bool scap_rs_event_is_exit(uint16_t code);

/**
 * Flags of an event code, bits of `scap_rs_event_flag`; 0 when unknown.
 */
uint32_t scap_rs_event_flags(uint16_t code);

/**
 * Number of parameters the schema gives an event code; a record may hold fewer or more.
 */
uint32_t scap_rs_event_table_nparams(uint16_t code);

/**
 * Name of a parameter, e.g. `fd`; NULL when unknown. Static.
 */
const char *scap_rs_param_name(uint16_t code, uint32_t index);

/**
 * Type of a parameter on the wire, one of `SCAP_RS_TYPE_…`; 0 when unknown.
 */
uint8_t scap_rs_param_type(uint16_t code, uint32_t index);

/**
 * Version of the library the program runs with, e.g. `0.1.0`; `SCAP_RS_VERSION` is that of the
 * header it was compiled with. Static.
 */
const char *scap_rs_version(void);

/**
 * Version of the event schema the library was built with, e.g. `4.5.1`. Static.
 */
const char *scap_rs_schema_version(void);

/**
 * Version of the kernel module's interface the library was built with, e.g. `10.1.0`. Static.
 */
const char *scap_rs_api_version(void);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* SCAP_RS_H */
