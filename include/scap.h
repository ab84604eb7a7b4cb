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
 *   different threads at the same time. A call while another one uses the handle is refused with
 *   ..._ERROR_BUSY. Functions without a handle, and those whose comment says so, may be called by any thread.
 *   Only ..._stop may be called from a signal handler.
 * - A call on one of the last 64 handles that were closed is refused with ..._ERROR_ARGUMENT.
 * - Structures that start with their size: set it to sizeof of the structure, in both directions, and what is
 *   passed in to 0 else for the defaults. They grow at the end; older programs keep working.
 * - After ..._ERROR_INTERNAL, a defect of the library, a handle refuses everything but closing.
 * - Times are in ns since the epoch, sizes in bytes. Texts are bytes as the kernel gave them, usually UTF-8.
 */

/**
 * Most events lent at a time.
 */
#define BATCH 512

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
  /**
   * Another call is using the handle: of another thread, or the one a callback is called from.
   */
  SCAP_RS_RESULT_ERROR_BUSY = -12,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum scap_rs_result scap_rs_result;
#else
typedef int32_t scap_rs_result;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * What a value is; names the member of `scap_rs_data` that holds it.
 */
enum scap_rs_kind
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  /**
   * Nothing: there is no value.
   */
  SCAP_RS_KIND_NONE = 0,
  /**
   * `boolean`.
   */
  SCAP_RS_KIND_BOOL = 1,
  /**
   * `integer`.
   */
  SCAP_RS_KIND_INT = 2,
  /**
   * `natural`.
   */
  SCAP_RS_KIND_UINT = 3,
  /**
   * `real`.
   */
  SCAP_RS_KIND_DOUBLE = 4,
  /**
   * `bytes`: text, usually UTF-8. Not NUL-terminated.
   */
  SCAP_RS_KIND_TEXT = 5,
  /**
   * `bytes`: data.
   */
  SCAP_RS_KIND_BYTES = 6,
  /**
   * `address`.
   */
  SCAP_RS_KIND_IP = 7,
  /**
   * `count`: a list of so many values. Of a field: read them with `sinsp_rs_field_item`. Of a
   * parameter: descriptors of poll, read them with `scap_rs_event_param_fd`.
   */
  SCAP_RS_KIND_LIST = 8,
  /**
   * `bytes`: an address or a pair of them as on the wire; `scap_rs_event_param_socket` reads it.
   */
  SCAP_RS_KIND_SOCKET = 9,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum scap_rs_kind scap_rs_kind;
#else
typedef int32_t scap_rs_kind;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * How important a message is.
 */
enum scap_rs_log_level
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  /**
   * Nothing.
   */
  SCAP_RS_LOG_LEVEL_OFF = 0,
  /**
   * Something did not work, and somebody should know.
   */
  SCAP_RS_LOG_LEVEL_ERROR = 1,
  /**
   * Something is missing from what is seen.
   */
  SCAP_RS_LOG_LEVEL_WARNING = 2,
  /**
   * What a user may want to know.
   */
  SCAP_RS_LOG_LEVEL_INFO = 3,
  /**
   * What a developer may want to know.
   */
  SCAP_RS_LOG_LEVEL_DEBUG = 4,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum scap_rs_log_level scap_rs_log_level;
#else
typedef int32_t scap_rs_log_level;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * What a descriptor refers to.
 */
enum scap_rs_fd_kind
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  /**
   * Not known.
   */
  SCAP_RS_FD_KIND_UNKNOWN = 0,
  /**
   * A file.
   */
  SCAP_RS_FD_KIND_FILE = 1,
  /**
   * A directory.
   */
  SCAP_RS_FD_KIND_DIRECTORY = 2,
  /**
   * A connected IPv4 socket.
   */
  SCAP_RS_FD_KIND_IPV4 = 3,
  /**
   * A connected IPv6 socket.
   */
  SCAP_RS_FD_KIND_IPV6 = 4,
  /**
   * A bound IPv4 socket.
   */
  SCAP_RS_FD_KIND_IPV4_SERVER = 5,
  /**
   * A bound IPv6 socket.
   */
  SCAP_RS_FD_KIND_IPV6_SERVER = 6,
  /**
   * A unix socket.
   */
  SCAP_RS_FD_KIND_UNIX = 7,
  /**
   * A pipe or fifo.
   */
  SCAP_RS_FD_KIND_PIPE = 8,
  /**
   * An eventfd.
   */
  SCAP_RS_FD_KIND_EVENT = 9,
  /**
   * A signalfd.
   */
  SCAP_RS_FD_KIND_SIGNAL = 10,
  /**
   * An epoll.
   */
  SCAP_RS_FD_KIND_EVENT_POLL = 11,
  /**
   * An inotify.
   */
  SCAP_RS_FD_KIND_INOTIFY = 12,
  /**
   * A timerfd.
   */
  SCAP_RS_FD_KIND_TIMER = 13,
  /**
   * A netlink socket.
   */
  SCAP_RS_FD_KIND_NETLINK = 14,
  /**
   * An object of bpf.
   */
  SCAP_RS_FD_KIND_BPF = 15,
  /**
   * A userfaultfd.
   */
  SCAP_RS_FD_KIND_USER_FAULT = 16,
  /**
   * A ring of io_uring.
   */
  SCAP_RS_FD_KIND_IO_URING = 17,
  /**
   * A memfd.
   */
  SCAP_RS_FD_KIND_MEMFD = 18,
  /**
   * A pidfd.
   */
  SCAP_RS_FD_KIND_PIDFD = 19,
  /**
   * Something this library does not follow.
   */
  SCAP_RS_FD_KIND_UNSUPPORTED = 20,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum scap_rs_fd_kind scap_rs_fd_kind;
#else
typedef int32_t scap_rs_fd_kind;
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
 * What a module may do beyond driver API 10.1; for `features` of `scap_rs_live_options`.
 */
enum scap_rs_feature
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : uint64_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  /**
   * It wakes readers (on by itself).
   */
  SCAP_RS_FEATURE_POLL = 1,
  /**
   * It measures how long calls take: `scap_rs_event_latency`, `evt.latency`.
   */
  SCAP_RS_FEATURE_LATENCY = 2,
  /**
   * It reads arguments in memory that is not there right now, where the kernel allows that.
   */
  SCAP_RS_FEATURE_USER_FAULTS = 4,
  /**
   * It filters in the kernel (on by itself).
   */
  SCAP_RS_FEATURE_FILTER = 8,
  /**
   * It records operations of io_uring.
   */
  SCAP_RS_FEATURE_IO_URING = 16,
  /**
   * It records events in the middle of a record.
   */
  SCAP_RS_FEATURE_NESTED = 32,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum scap_rs_feature scap_rs_feature;
#else
typedef uint64_t scap_rs_feature;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * What is recorded of those whom a filter in the kernel leaves out.
 */
enum scap_rs_keep
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  /**
   * What keeps the tables of threads and descriptors true: a process that comes into a set later
   * is known then.
   */
  SCAP_RS_KEEP_STATE = 0,
  /**
   * Nothing.
   */
  SCAP_RS_KEEP_NOTHING = 1,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum scap_rs_keep scap_rs_keep;
#else
typedef int32_t scap_rs_keep;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * A source of events: a live capture, capture files, or the state of this machine alone. One thread
 * uses it at a time; only `scap_rs_stop` may be called from anywhere.
 */
typedef struct scap_rs scap_rs;

/**
 * A capture being written, in one file or several. One thread uses it at a time.
 */
typedef struct scap_rs_dump scap_rs_dump;

/**
 * An event that is lent: by `scap_rs_next`, `scap_rs_next_batch` or `sinsp_rs_next`, until the next
 * call of one of these on the same handle. Never free it. Any number of threads may read an event
 * at the same time, as long as it is lent.
 */
typedef struct scap_rs_event scap_rs_event;

/**
 * A version as the module reports it.
 */
typedef struct scap_rs_version_number {
  /**
   * Grows with incompatible changes.
   */
  uint32_t major;
  /**
   * Grows with additions.
   */
  uint32_t minor;
  /**
   * Grows with corrections.
   */
  uint32_t patch;
} scap_rs_version_number;

/**
 * Whose events the kernel records: of whoever is in one of the sets. Set `size` to
 * `sizeof(scap_rs_kernel_filter)` and what is not used to 0.
 */
typedef struct scap_rs_kernel_filter {
  /**
   * Size of this structure in bytes, as the caller was compiled.
   */
  size_t size;
  /**
   * Ids of cgroups: the inode numbers of their directories. At most 1024. Only read during the
   * call.
   */
  const uint64_t *cgroups;
  /**
   * Number of `cgroups`.
   */
  size_t cgroups_len;
  /**
   * Processes, by their ids in the initial pid namespace. At most 1024. Only read during the call.
   */
  const uint32_t *pids;
  /**
   * Number of `pids`.
   */
  size_t pids_len;
  /**
   * What is recorded of all others, one of `scap_rs_keep`.
   */
  int32_t keep;
  /**
   * Not 0: cgroups below those in `cgroups`, too.
   */
  uint8_t subtree;
  /**
   * Not 0: descendants of those in `pids`, too, present and future.
   */
  uint8_t children;
  /**
   * Not 0: the ids are of the hierarchy of the controller `cpu` (cgroup v1); 0: of cgroup v2.
   */
  uint8_t cgroup_v1;
} scap_rs_kernel_filter;

/**
 * How a capture is written. Set `size` to `sizeof(scap_rs_dump_options)` and everything else to 0
 * for one plain file; members are only ever added at the end.
 *
 * With a limit there are several files, `path0`, `path1`, …; with a time limit and a `%` in the
 * path, `strftime` of the local time at the start of each. Each can be read alone.
 */
typedef struct scap_rs_dump_options {
  /**
   * Size of this structure in bytes, as the caller was compiled.
   */
  size_t size;
  /**
   * A new file after so many bytes; 0: no limit.
   */
  uint64_t rotate_bytes;
  /**
   * A new file after so much time from event to event, in ns; 0: no limit.
   */
  uint64_t rotate_ns;
  /**
   * A new file after so many events; 0: no limit.
   */
  uint64_t rotate_events;
  /**
   * So many files are kept, the oldest go; 0: all.
   */
  uint64_t keep_files;
  /**
   * Not 0: gzip.
   */
  uint8_t compress;
} scap_rs_dump_options;

/**
 * Bytes that are lent.
 */
typedef struct scap_rs_bytes {
  /**
   * First byte; never NULL when there are any.
   */
  const void *data;
  /**
   * Number of bytes.
   */
  size_t len;
} scap_rs_bytes;

/**
 * An IP address.
 */
typedef struct scap_rs_address {
  /**
   * Bytes used: 4 (IPv4) or 16 (IPv6); 0: no address.
   */
  uint8_t len;
  /**
   * The address in network order.
   */
  uint8_t bytes[16];
} scap_rs_address;

/**
 * The value itself.
 */
typedef union scap_rs_data {
  /**
   * For `SCAP_RS_KIND_BOOL`.
   */
  bool boolean;
  /**
   * For `SCAP_RS_KIND_INT`.
   */
  int64_t integer;
  /**
   * For `SCAP_RS_KIND_UINT`.
   */
  uint64_t natural;
  /**
   * For `SCAP_RS_KIND_DOUBLE`.
   */
  double real;
  /**
   * For `SCAP_RS_KIND_TEXT`, `SCAP_RS_KIND_BYTES` and `SCAP_RS_KIND_SOCKET`.
   */
  struct scap_rs_bytes bytes;
  /**
   * For `SCAP_RS_KIND_IP`.
   */
  struct scap_rs_address address;
  /**
   * For `SCAP_RS_KIND_LIST`.
   */
  size_t count;
} scap_rs_data;

/**
 * A value. What it points to is lent as long as the event.
 */
typedef struct scap_rs_value {
  /**
   * Which member of `data` is set.
   */
  scap_rs_kind kind;
  /**
   * The value.
   */
  union scap_rs_data data;
} scap_rs_value;

/**
 * Addresses of a socket.
 */
typedef struct scap_rs_socket {
  /**
   * Source address: of the client, where that is known. Of a single address (bind): this one.
   */
  struct scap_rs_address source;
  /**
   * Destination address.
   */
  struct scap_rs_address dest;
  /**
   * Family as on the wire: 1 unix, 2 IPv4, 10 IPv6; 0: no socket.
   */
  uint8_t family;
  /**
   * Source port.
   */
  uint16_t source_port;
  /**
   * Destination port.
   */
  uint16_t dest_port;
  /**
   * Unix: identifies the source end in the kernel.
   */
  uint64_t source_id;
  /**
   * Unix: identifies the destination end.
   */
  uint64_t dest_id;
  /**
   * Unix: path; other families than these three: the bytes of the address. Lent.
   */
  struct scap_rs_bytes path;
} scap_rs_socket;

/**
 * What a snapshot of `/proc` looks at. Set `size` to `sizeof(scap_rs_snapshot_options)` and
 * everything else to 0 for the defaults.
 */
typedef struct scap_rs_snapshot_options {
  /**
   * Size of this structure in bytes, as the caller was compiled.
   */
  size_t size;
  /**
   * Root directory of the machine, NULL: what the environment variable HOST_ROOT says, or `/`.
   */
  const char *host_root;
  /**
   * Descriptors of a process looked at, at most; 0: all.
   */
  uint64_t fd_limit;
  /**
   * Stop after so many ms with what was found until then; 0: no limit.
   */
  uint32_t timeout_ms;
  /**
   * Not 0: main threads only.
   */
  uint8_t no_threads;
  /**
   * Not 0: no descriptors.
   */
  uint8_t no_fds;
  /**
   * Not 0: of the descriptors, sockets only.
   */
  uint8_t sockets_only;
} scap_rs_snapshot_options;

/**
 * Options of a live capture. Set `size` to `sizeof(scap_rs_live_options)` and everything else to
 * 0 for the defaults; members are only ever added at the end. What pointers lead to is only read
 * during the call.
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
   * Longest wait of one `next` call in ms before it reports a timeout; 0: the default (100). With
   * an event loop of your own something short, but not below the reorder window.
   */
  uint32_t timeout_ms;
  /**
   * Bytes of each per-CPU ring, a power of two; 0: the module's own setting (8 MiB).
   */
  uint64_t ring_bytes;
  /**
   * Base name of the devices, NULL: `scap`.
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
  /**
   * Not 0: keep more of each data buffer for protocols the module recognises.
   */
  uint8_t dynamic_snaplen;
  /**
   * Not 0: do not start over when a CPU comes online, but end with
   * `SCAP_RS_RESULT_ERROR_CPU_HOTPLUG`.
   */
  uint8_t end_on_hotplug;
  /**
   * Not 0: only what keeps the tables of threads and descriptors true; then `calls` must be NULL.
   */
  uint8_t state_only;
  /**
   * Not 0: the module does not wake the capture, which looks at the rings in growing intervals.
   */
  uint8_t no_wake;
  /**
   * Not 0: no snapshot of `/proc`.
   */
  uint8_t no_snapshot;
  /**
   * Sampling: keep the events of this fraction of every second, a power of two up to 128; 0: off.
   */
  uint8_t sampling_ratio;
  /**
   * Ports whose data is kept in full, the first; 0 with `full_ports_last` 0: none.
   */
  uint16_t full_ports_first;
  /**
   * The last of these ports.
   */
  uint16_t full_ports_last;
  /**
   * Port of statsd; 0: 8125.
   */
  uint16_t statsd_port;
  /**
   * How long an event is held back so that older ones of other CPUs can come first, in µs; 0: the
   * default (5000).
   */
  uint32_t reorder_us;
  /**
   * Bytes in a ring at which the module wakes the capture, at most half of it; 0: a quarter of it.
   */
  uint32_t wake_bytes;
  /**
   * Age of an event at which the module wakes the capture, in µs; 0: the default (4000).
   */
  uint32_t wake_us;
  /**
   * What to enable beyond the plain interface of the module, bits of `scap_rs_feature`, as far as
   * the module has it; see `scap_rs_features`.
   */
  uint64_t features;
  /**
   * Name of the module in sysfs, NULL: `scap`.
   */
  const char *module;
  /**
   * Names of the system calls and tracepoints to record, such as `openat`; NULL: all of them.
   */
  const char *const *calls;
  /**
   * Number of names in `calls`.
   */
  size_t calls_len;
  /**
   * Whose events are recorded, NULL: everybody's. Needs a module with filters.
   */
  const struct scap_rs_kernel_filter *filter;
  /**
   * What the snapshot of `/proc` looks at, NULL: everything. Its `host_root` is that of the
   * capture.
   */
  const struct scap_rs_snapshot_options *snapshot;
} scap_rs_live_options;

/**
 * Takes a message: its importance and its text, one line without newline, valid during the call.
 */
typedef void (*scap_rs_log_fn)(void *user, scap_rs_log_level level, const char *text);

/**
 * How many entries the state a source began with has. After `SCAP_RS_RESULT_NEW_SECTION` it is that
 * of the new section.
 */
typedef struct scap_rs_counts {
  /**
   * Size of this structure in bytes, as the caller was compiled.
   */
  size_t size;
  /**
   * Threads, for `scap_rs_thread_at`.
   */
  size_t threads;
  /**
   * Users, for `scap_rs_user_at`.
   */
  size_t users;
  /**
   * Groups, for `scap_rs_group_at`.
   */
  size_t groups;
  /**
   * Addresses of interfaces, for `scap_rs_interface_at`.
   */
  size_t interfaces;
} scap_rs_counts;

/**
 * The machine events come from. Set `size` to `sizeof(scap_rs_machine)`.
 */
typedef struct scap_rs_machine {
  /**
   * Size of this structure in bytes, as the caller was compiled.
   */
  size_t size;
  /**
   * Host name. Lent.
   */
  struct scap_rs_bytes hostname;
  /**
   * Memory in bytes.
   */
  uint64_t memory_bytes;
  /**
   * Boot, ns since the epoch; 0 unknown.
   */
  uint64_t boot_ts;
  /**
   * Online CPUs.
   */
  uint32_t cpus;
} scap_rs_machine;

/**
 * A user. Set `size` to `sizeof(scap_rs_user)`.
 */
typedef struct scap_rs_user {
  /**
   * Size of this structure in bytes, as the caller was compiled.
   */
  size_t size;
  /**
   * Login name. Lent.
   */
  struct scap_rs_bytes name;
  /**
   * Home directory. Lent.
   */
  struct scap_rs_bytes home;
  /**
   * Login shell. Lent.
   */
  struct scap_rs_bytes shell;
  /**
   * User id.
   */
  uint32_t uid;
  /**
   * Id of the primary group.
   */
  uint32_t gid;
} scap_rs_user;

/**
 * A group. Set `size` to `sizeof(scap_rs_group)`.
 */
typedef struct scap_rs_group {
  /**
   * Size of this structure in bytes, as the caller was compiled.
   */
  size_t size;
  /**
   * Name. Lent.
   */
  struct scap_rs_bytes name;
  /**
   * Group id.
   */
  uint32_t gid;
} scap_rs_group;

/**
 * An address of a network interface. Set `size` to `sizeof(scap_rs_interface)`.
 */
typedef struct scap_rs_interface {
  /**
   * Size of this structure in bytes, as the caller was compiled.
   */
  size_t size;
  /**
   * Name. Lent.
   */
  struct scap_rs_bytes name;
  /**
   * Speed of the link, 0 unknown.
   */
  uint64_t link_speed;
  /**
   * The address.
   */
  struct scap_rs_address address;
  /**
   * Its netmask.
   */
  struct scap_rs_address netmask;
  /**
   * The broadcast address.
   */
  struct scap_rs_address broadcast;
} scap_rs_interface;

/**
 * Counters of a source since it was opened. Set `size` to `sizeof(scap_rs_stats)`; members are only
 * ever added at the end.
 */
typedef struct scap_rs_stats {
  /**
   * Size of this structure in bytes, as the caller was compiled.
   */
  size_t size;
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
  /**
   * Losses for lack of room by what was lost: exits of clone and fork, exits of execve, enters of
   * connect, exits of connect, enters of open, exits of open, exits of calls on directories and
   * files, other calls of interest, exits of close, ends of processes.
   */
  uint64_t drops_by_category[10];
  /**
   * Events left out by a filter in the kernel.
   */
  uint64_t filtered;
  /**
   * Times the module woke the reader.
   */
  uint64_t wakeups;
  /**
   * Reads of user memory that failed: an argument is empty or lacks a part.
   */
  uint64_t args_unreadable;
  /**
   * Calls whose begin was not seen, so that there is no latency.
   */
  uint64_t latency_unknown;
  /**
   * Records written in the middle of another one.
   */
  uint64_t nested;
  /**
   * Events in the middle of a record that could not be recorded.
   */
  uint64_t nested_refused;
  /**
   * Children of filtered processes for which the kernel's set had no room.
   */
  uint64_t untracked;
} scap_rs_stats;

/**
 * A thread. Set `size` to `sizeof(scap_rs_thread)`. -1, and 4294967295 for user ids, mean unknown.
 */
typedef struct scap_rs_thread {
  /**
   * Size of this structure in bytes, as the caller was compiled.
   */
  size_t size;
  /**
   * Thread id in the initial pid namespace.
   */
  int64_t tid;
  /**
   * Thread-group id: the process.
   */
  int64_t pid;
  /**
   * Parent process; 0 without one.
   */
  int64_t ptid;
  /**
   * Session.
   */
  int64_t sid;
  /**
   * Process group in the initial pid namespace.
   */
  int64_t pgid;
  /**
   * Process group in its own pid namespace.
   */
  int64_t vpgid;
  /**
   * Thread id in its own pid namespace.
   */
  int64_t vtid;
  /**
   * Thread-group id in its own pid namespace.
   */
  int64_t vpid;
  /**
   * Soft limit of open descriptors.
   */
  int64_t fdlimit;
  /**
   * Task name. Lent, like all texts here.
   */
  struct scap_rs_bytes comm;
  /**
   * First argument.
   */
  struct scap_rs_bytes exe;
  /**
   * Path of the executable.
   */
  struct scap_rs_bytes exepath;
  /**
   * Arguments behind the first, each NUL-terminated.
   */
  struct scap_rs_bytes args;
  /**
   * Environment, each entry NUL-terminated (as of exec).
   */
  struct scap_rs_bytes env;
  /**
   * Working directory.
   */
  struct scap_rs_bytes cwd;
  /**
   * Root directory.
   */
  struct scap_rs_bytes root;
  /**
   * Cgroups: `name=path`, each NUL-terminated.
   */
  struct scap_rs_bytes cgroups;
  /**
   * Id of its container, of an inspector; empty on the host, and from `scap_rs_thread_at`.
   */
  struct scap_rs_bytes container;
  /**
   * Clone flags as on the wire; of an inspector with its notes in the bits from 32 on.
   */
  uint64_t flags;
  /**
   * Number of its descriptors; threads of one process share them.
   */
  size_t fds;
  /**
   * Effective user.
   */
  uint32_t uid;
  /**
   * Effective group.
   */
  uint32_t gid;
  /**
   * User of the login.
   */
  uint32_t loginuid;
  /**
   * Controlling terminal, a device number; 0 without one.
   */
  uint32_t tty;
  /**
   * Virtual memory, KiB.
   */
  uint32_t vmsize_kb;
  /**
   * Resident memory, KiB.
   */
  uint32_t vmrss_kb;
  /**
   * Swapped memory, KiB.
   */
  uint32_t vmswap_kb;
  /**
   * Not 0: it may write its executable.
   */
  uint8_t exe_writable;
  /**
   * Not 0: the executable lies in the upper layer of an overlay.
   */
  uint8_t exe_upper_layer;
  /**
   * Not 0: the executable lies in a lower layer of an overlay.
   */
  uint8_t exe_lower_layer;
  /**
   * Not 0: the executable is a memfd.
   */
  uint8_t exe_from_memfd;
  /**
   * Major page faults.
   */
  uint64_t pfmajor;
  /**
   * Minor page faults.
   */
  uint64_t pfminor;
  /**
   * Inheritable capabilities.
   */
  uint64_t cap_inheritable;
  /**
   * Permitted capabilities.
   */
  uint64_t cap_permitted;
  /**
   * Effective capabilities.
   */
  uint64_t cap_effective;
  /**
   * Inode of the executable.
   */
  uint64_t exe_ino;
  /**
   * Its change time, ns since the epoch.
   */
  uint64_t exe_ino_ctime;
  /**
   * Its modification time, ns since the epoch.
   */
  uint64_t exe_ino_mtime;
  /**
   * Start of the init of its pid namespace, ns since the epoch; 0 unknown.
   */
  uint64_t pidns_init_start_ts;
  /**
   * Its start, ns since the epoch; 0 unknown.
   */
  uint64_t clone_ts;
  /**
   * Its last exec, of an inspector, ns since the epoch; 0 none seen.
   */
  uint64_t lastexec_ts;
  /**
   * Its last event, of an inspector, ns since the epoch; 0 none seen.
   */
  uint64_t last_event_ts;
} scap_rs_thread;

/**
 * A descriptor. Set `size` to `sizeof(scap_rs_fd)`.
 */
typedef struct scap_rs_fd {
  /**
   * Size of this structure in bytes, as the caller was compiled.
   */
  size_t size;
  /**
   * Its number.
   */
  int64_t fd;
  /**
   * What it refers to.
   */
  scap_rs_fd_kind kind;
  /**
   * Open flags as on the wire (see `scap_rs_flag_name`), 0 unknown.
   */
  uint32_t open_flags;
  /**
   * Name: absolute path, of an inspector also the text of a connection. Lent.
   */
  struct scap_rs_bytes name;
  /**
   * Inode; 0 unknown.
   */
  uint64_t ino;
  /**
   * Device of a file, a device number; 0 unknown.
   */
  uint32_t dev;
  /**
   * Mount, only from `/proc`; 0 unknown.
   */
  uint32_t mnt_id;
  /**
   * Transport: 0 unknown, 1 none, 2 TCP, 3 UDP, 4 ICMP, 5 raw.
   */
  uint8_t l4;
  /**
   * Which end of a connection, of an inspector: 0 unknown, 1 client, 2 server.
   */
  uint8_t role;
  /**
   * Process a pidfd refers to, of an inspector; -1 otherwise.
   */
  int64_t pid;
  /**
   * Addresses of a socket; its family is 0 for everything else.
   */
  struct scap_rs_socket socket;
} scap_rs_fd;

/**
 * Version of this header; `scap_rs_version` is that of the library.
 */
#define SCAP_RS_VERSION "0.1.0"
#define SCAP_RS_VERSION_MAJOR 0
#define SCAP_RS_VERSION_MINOR 1
#define SCAP_RS_VERSION_PATCH 0

/**
 * Says whether a program compiled with this header can run with the library at hand, see
 * `scap_rs_check_version`.
 */
#define SCAP_RS_CHECK_VERSION() scap_rs_check_version(SCAP_RS_VERSION_MAJOR, SCAP_RS_VERSION_MINOR)

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
 * The versions the kernel module of a live capture reports, of its interface and of its events; either
 * pointer may be NULL. The library accepted them when the capture was opened; see
 * `scap_rs_check_version` for its own.
 *
 * Requirements:
 * `handle` must be NULL or open; `api` and `schema` NULL or writable.
 */
scap_rs_result scap_rs_module_versions(const struct scap_rs *handle,
                                       struct scap_rs_version_number *api,
                                       struct scap_rs_version_number *schema);

/**
 * Sets `*features` to what is in effect of what the options of a live capture asked for, bits of
 * `scap_rs_feature`; 0 for a module without extensions.
 *
 * Requirements:
 * `handle` must be NULL or open; `features` NULL or writable.
 */
scap_rs_result scap_rs_features(const struct scap_rs *handle, uint64_t *features);

/**
 * Stops recording; what is in the rings can still be read, and `scap_rs_resume` goes on. There is no
 * current event afterwards.
 *
 * Requirements:
 * `handle` must be NULL or open.
 */
scap_rs_result scap_rs_pause(struct scap_rs *handle);

/**
 * Records again after `scap_rs_pause`. What happened meanwhile is not known: names and descriptors
 * may be wrong. There is no current event afterwards.
 *
 * Requirements:
 * `handle` must be NULL or open.
 */
scap_rs_result scap_rs_resume(struct scap_rs *handle);

/**
 * Changes how many bytes of each data buffer are kept, at most 65000. Events recorded under the old
 * limit and not yet read are discarded; there is no current event afterwards.
 *
 * Requirements:
 * `handle` must be NULL or open.
 */
scap_rs_result scap_rs_set_snaplen(struct scap_rs *handle, uint32_t bytes);

/**
 * Limits what is recorded from now on, everybody's events again with NULL. What was recorded already
 * is delivered; there is no current event afterwards. `SCAP_RS_RESULT_NO_VALUE` when the module has
 * no filters: everybody is recorded then.
 *
 * Requirements:
 * `handle` must be NULL or open; `filter` NULL or valid.
 */
scap_rs_result scap_rs_set_kernel_filter(struct scap_rs *handle, const struct scap_rs_kernel_filter *filter);

/**
 * Creates a capture file (`-`: standard output) and writes the state that the source of `handle`
 * started with. `options` may be NULL: one plain file. On success `*out` is a handle to end with
 * `scap_rs_dump_close`; on failure it is NULL and `scap_rs_last_error(handle)` has the text. Events
 * that `handle` lends stay current.
 *
 * Requirements:
 * `handle` must be NULL or open, `path` NULL or NUL-terminated, `options` NULL or valid, `out` NULL
 * or writable.
 */
scap_rs_result scap_rs_dump_open(const struct scap_rs *handle,
                                 const char *path,
                                 const struct scap_rs_dump_options *options,
                                 struct scap_rs_dump **out);

/**
 * Appends an event, lent by any handle.
 *
 * Requirements:
 * `dump` must be NULL or open, `event` NULL or still lent.
 */
scap_rs_result scap_rs_dump_event(struct scap_rs_dump *dump, const struct scap_rs_event *event);

/**
 * Sets `*due` to whether the next event, at or after `now` (ns since the epoch), belongs into another
 * file by the limits of the options: call `scap_rs_dump_rotate` then.
 *
 * Requirements:
 * `dump` must be NULL or open, `due` NULL or writable.
 */
scap_rs_result scap_rs_dump_is_due(const struct scap_rs_dump *dump, uint64_t now, bool *due);

/**
 * Completes the file and begins the next one, at `now` (ns since the epoch), with the state of
 * `state`: best a new snapshot (`scap_rs_open_snapshot`), as the one a live capture began with is old
 * by now. An inspector does all this by itself: `sinsp_rs_record_start`.
 *
 * Requirements:
 * `dump` and `state` must be NULL or open.
 */
scap_rs_result scap_rs_dump_rotate(struct scap_rs_dump *dump, const struct scap_rs *state, uint64_t now);

/**
 * Starts a new section of the file with the state of `handle`, after `scap_rs_next` gave
 * `SCAP_RS_RESULT_NEW_SECTION`.
 *
 * Requirements:
 * `dump` and `handle` must be NULL or open.
 */
scap_rs_result scap_rs_dump_new_section(struct scap_rs_dump *dump, const struct scap_rs *handle);

/**
 * Writes out what is buffered.
 *
 * Requirements:
 * `dump` must be NULL or open.
 */
scap_rs_result scap_rs_dump_flush(struct scap_rs_dump *dump);

/**
 * Text of the last error of `dump`; NULL when there was none. Valid until the next call on it.
 *
 * Requirements:
 * `dump` must be NULL or open.
 */
const char *scap_rs_dump_last_error(const struct scap_rs_dump *dump);

/**
 * Writes what is still buffered, closes the file and frees `dump`; `*bytes` (may be NULL) gets
 * the size of all its files. On failure the text is in `scap_rs_last_error(NULL)`; the file keeps what
 * could be written. `SCAP_RS_RESULT_OK` for NULL, `SCAP_RS_RESULT_ERROR_BUSY` and
 * `SCAP_RS_RESULT_ERROR_ARGUMENT` as `scap_rs_close`.
 *
 * Requirements:
 * `dump` must be NULL or open; it is gone afterwards. `bytes` must be NULL or writable.
 */
scap_rs_result scap_rs_dump_close(struct scap_rs_dump *dump, uint64_t *bytes);

/**
 * Time of the event in ns since the epoch; 0 for NULL.
 *
 * Requirements:
 * `event` must be NULL or an event that is still lent.
 */
uint64_t scap_rs_event_ts(const struct scap_rs_event *event);

/**
 * Thread id in the initial pid namespace; -1 for NULL.
 *
 * Requirements:
 * `event` must be NULL or an event that is still lent.
 */
int64_t scap_rs_event_tid(const struct scap_rs_event *event);

/**
 * Event code, one of `SCAP_RS_EVENT_…`; 65535 for NULL.
 *
 * Requirements:
 * `event` must be NULL or an event that is still lent.
 */
uint16_t scap_rs_event_code(const struct scap_rs_event *event);

/**
 * CPU whose ring the event came from; 65535 for NULL.
 *
 * Requirements:
 * `event` must be NULL or an event that is still lent.
 */
uint16_t scap_rs_event_device(const struct scap_rs_event *event);

/**
 * Number of parameters in the record; 0 for NULL.
 *
 * Requirements:
 * `event` must be NULL or an event that is still lent.
 */
uint32_t scap_rs_event_nparams(const struct scap_rs_event *event);

/**
 * The whole record, header included. `*data` is lent as long as the event.
 *
 * Requirements:
 * `event` must be NULL or an event that is still lent; `data` and `len` NULL or writable.
 */
scap_rs_result scap_rs_event_record(const struct scap_rs_event *event, const void **data, size_t *len);

/**
 * Bytes of parameter `index` as they are on the wire, lent as long as the event. `*len` 0: the
 * parameter is empty.
 * `SCAP_RS_RESULT_NO_VALUE` when the record has fewer parameters.
 *
 * Requirements:
 * `event` must be NULL or an event that is still lent; `data` and `len` NULL or writable.
 */
scap_rs_result scap_rs_event_param(const struct scap_rs_event *event,
                                   uint32_t index,
                                   const void **data,
                                   size_t *len);

/**
 * The value of parameter `index`, decoded by the type the schema gives it; nothing is copied, what
 * `*value` points to is lent as long as the event. Results and descriptors are `INT` (negative:
 * `-errno`), flags, ids and times `UINT`, strings and paths `TEXT`. `SCAP_RS_RESULT_NO_VALUE` when
 * the parameter is absent, empty, or not what its type says: `value->kind` is `SCAP_RS_KIND_NONE` then.
 *
 * Requirements:
 * `event` must be NULL or an event that is still lent; `value` NULL or writable.
 */
scap_rs_result scap_rs_event_param_value(const struct scap_rs_event *event,
                                         uint32_t index,
                                         struct scap_rs_value *value);

/**
 * Integer value of parameter `index`, sign-extended for signed types (results, descriptors,
 * process ids), zero-extended for the others. `SCAP_RS_RESULT_NO_VALUE` when it is absent, empty
 * or not an integer; `*value` is unchanged then.
 *
 * Requirements:
 * `event` must be NULL or an event that is still lent; `value` NULL or writable.
 */
scap_rs_result scap_rs_event_param_int(const struct scap_rs_event *event, uint32_t index, int64_t *value);

/**
 * Text of parameter `index` (strings and paths), without copying: NUL-terminated, `*len` without
 * the NUL. `SCAP_RS_RESULT_NO_VALUE` when it is absent, empty (no value) or not text.
 *
 * Requirements:
 * `event` must be NULL or an event that is still lent; `text` and `len` NULL or writable.
 */
scap_rs_result scap_rs_event_param_text(const struct scap_rs_event *event,
                                        uint32_t index,
                                        const char **text,
                                        size_t *len);

/**
 * The addresses of parameter `index`, of a value of kind `SCAP_RS_KIND_SOCKET`; the path is lent as
 * long as the event. `SCAP_RS_RESULT_NO_VALUE` for other parameters; `*socket` is unchanged then.
 *
 * Requirements:
 * `event` must be NULL or an event that is still lent; `socket` NULL or writable.
 */
scap_rs_result scap_rs_event_param_socket(const struct scap_rs_event *event,
                                          uint32_t index,
                                          struct scap_rs_socket *socket);

/**
 * Entry `item` of parameter `index`, of a value of kind `SCAP_RS_KIND_LIST`: a descriptor and its
 * poll flags. `SCAP_RS_RESULT_NO_VALUE` behind the last one and for other parameters.
 *
 * Requirements:
 * `event` must be NULL or an event that is still lent; `fd` and `flags` NULL or writable.
 */
scap_rs_result scap_rs_event_param_fd(const struct scap_rs_event *event,
                                      uint32_t index,
                                      size_t item,
                                      int64_t *fd,
                                      int16_t *flags);

/**
 * Time the call of an exit event took, in ns: with `SCAP_RS_FEATURE_LATENCY`, and in captures whose
 * calls have enter events. `SCAP_RS_RESULT_NO_VALUE` when it is not known.
 *
 * Requirements:
 * `event` must be NULL or an event that is still lent; `ns` NULL or writable.
 */
scap_rs_result scap_rs_event_latency(const struct scap_rs_event *event, uint64_t *ns);

/**
 * Flags of the capture file the event came from, bits of its format: 1: the event did not pass the
 * filter of who recorded it and is there for the state alone. 0 for NULL and live events.
 *
 * Requirements:
 * `event` must be NULL or an event that is still lent.
 */
uint32_t scap_rs_event_file_flags(const struct scap_rs_event *event);

/**
 * Opens a capture file (`-`: standard input). On success `*out` is a handle to close with
 * `scap_rs_close`; on failure it is NULL and `scap_rs_last_error(NULL)` has the text. Any thread.
 *
 * Requirements:
 * `path` must be NULL or NUL-terminated, `out` NULL or writable.
 */
scap_rs_result scap_rs_open_file(const char *path, struct scap_rs **out);

/**
 * Opens `paths_len` capture files as one stream: each begins with
 * `SCAP_RS_RESULT_NEW_SECTION`, but the first. Files are opened when their turn comes. As
 * `scap_rs_open_file` else.
 *
 * Requirements:
 * `paths` must be NULL or point to `paths_len` pointers that are NULL or NUL-terminated; `out` NULL
 * or writable.
 */
scap_rs_result scap_rs_open_files(const char *const *paths, size_t paths_len, struct scap_rs **out);

/**
 * Opens a capture that is read from a descriptor: a pipe, a socket, an open file; reading begins
 * where it stands. The descriptor belongs to the handle from then on, whatever the result.
 * `name` appears in texts of errors; NULL: `descriptor N`. As `scap_rs_open_file` else.
 *
 * Requirements:
 * `fd` must be a descriptor that nobody else closes, `name` NULL or NUL-terminated, `out` NULL or
 * writable.
 */
scap_rs_result scap_rs_open_fd(int32_t fd, const char *name, struct scap_rs **out);

/**
 * Starts a live capture with the kernel module. `options` may be NULL for the defaults. Needs
 * root. On success `*out` is a handle to close with `scap_rs_close`; on failure it is NULL and
 * `scap_rs_last_error(NULL)` has the text. Any thread; the capture may then be used by another.
 *
 * Requirements:
 * `options` must be NULL or valid, `out` NULL or writable.
 */
scap_rs_result scap_rs_open_live(const struct scap_rs_live_options *options, struct scap_rs **out);

/**
 * Takes a snapshot of `/proc`: a source without events, for what `scap_rs_thread_at` and its like
 * tell, or as the state of an inspector. Needs no kernel module, and root only to see the
 * descriptors of others. `options` may be NULL for the defaults. As `scap_rs_open_file` else.
 *
 * Requirements:
 * `options` must be NULL or valid, `out` NULL or writable.
 */
scap_rs_result scap_rs_open_snapshot(const struct scap_rs_snapshot_options *options, struct scap_rs **out);

/**
 * Makes `scap_rs_next` and `scap_rs_next_batch` end with `SCAP_RS_RESULT_EOF` from now on; a live
 * capture that waits is woken. Any thread, also from a signal handler, while the handle is open.
 *
 * Requirements:
 * `handle` must be NULL or open.
 */
void scap_rs_stop(const struct scap_rs *handle);

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
 * Ends the capture and frees the handle, with every event it lent. `SCAP_RS_RESULT_OK` for NULL;
 * `SCAP_RS_RESULT_ERROR_BUSY` when another thread is using the handle: nothing is closed then;
 * `SCAP_RS_RESULT_ERROR_ARGUMENT` when it is among the last 64 handles that were closed already.
 * Texts of errors: `scap_rs_last_error(NULL)`.
 *
 * Requirements:
 * `handle` must be NULL or open; it is gone afterwards.
 */
scap_rs_result scap_rs_close(struct scap_rs *handle);

/**
 * Sends messages up to `level` (one of `scap_rs_log_level`) of all handles to `log`; NULL ends that.
 * The function is called from the thread that makes a call and from threads of the library, one or
 * several at a time; it must not throw or jump out, and calls of this function from within it are
 * refused with `SCAP_RS_RESULT_ERROR_BUSY`. After this function has returned, what was set before is
 * not called any more. Any thread, but not a signal handler. `SCAP_RS_RESULT_ERROR_ARGUMENT` for a
 * level that is none, and in Rust programs that have a logger of their own, which gets the messages.
 *
 * Requirements:
 * `log` must be NULL or a function that any thread may call with `user`.
 */
scap_rs_result scap_rs_set_log(int32_t level, scap_rs_log_fn log, void *user);

/**
 * The next event, in order of time over all CPUs. On `SCAP_RS_RESULT_OK` `*event` is lent until the
 * next call of this function, of `scap_rs_next_batch`, or of one that says that there is no current
 * event afterwards; otherwise it is NULL. After `SCAP_RS_RESULT_TIMEOUT` and
 * `SCAP_RS_RESULT_NEW_SECTION` call again; after an error the stream is over.
 *
 * Requirements:
 * `handle` must be NULL or open; `event` NULL or writable.
 */
scap_rs_result scap_rs_next(struct scap_rs *handle, const struct scap_rs_event **event);

/**
 * The next events: as many as are at hand, at least one, at most `most` and 512. On
 * `SCAP_RS_RESULT_OK` `*events` is an array of `*count` events, in order of time over all CPUs; array
 * and events are lent like the event of `scap_rs_next`, whose results this function has, too. On any
 * other result `*events` is NULL and `*count` 0. Costs less for each event.
 *
 * Requirements:
 * `handle` must be NULL or open; `events` and `count` NULL or writable.
 */
scap_rs_result scap_rs_next_batch(struct scap_rs *handle,
                                  size_t most,
                                  const struct scap_rs_event *const **events,
                                  size_t *count);

/**
 * Sets `*fd` to a descriptor that is readable when there is something to read, for poll, select or
 * epoll: then call `scap_rs_next` or `scap_rs_next_batch` until `SCAP_RS_RESULT_TIMEOUT`. Stays the
 * same as long as the handle is open; do not read or close it. `SCAP_RS_RESULT_NO_VALUE` for files,
 * which never wait, and for modules that cannot wake: call in intervals then.
 *
 * Requirements:
 * `handle` must be NULL or open; `fd` NULL or writable.
 */
scap_rs_result scap_rs_poll_fd(const struct scap_rs *handle, int32_t *fd);

/**
 * Sets `*share` to how much of the source was read, 0.0 to 1.0. `SCAP_RS_RESULT_NO_VALUE` when
 * that is unknown (live captures, pipes).
 *
 * Requirements:
 * `handle` must be NULL or open; `share` NULL or writable.
 */
scap_rs_result scap_rs_progress(const struct scap_rs *handle, double *share);

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
 * Fills `*counts` with how many threads, users, groups and interfaces the state has that the source
 * began with.
 *
 * Requirements:
 * `handle` must be NULL or open; `counts` NULL or writable, with its size set.
 */
scap_rs_result scap_rs_get_counts(const struct scap_rs *handle, struct scap_rs_counts *counts);

/**
 * Fills `*machine`. What it lends is valid until the next `scap_rs_next`.
 *
 * Requirements:
 * `handle` must be NULL or open; `machine` NULL or writable, with its size set.
 */
scap_rs_result scap_rs_get_machine(const struct scap_rs *handle, struct scap_rs_machine *machine);

/**
 * Fills `*user` with the user at `index` of the state the source began with.
 * `SCAP_RS_RESULT_NO_VALUE` behind the last one. What it lends is valid until the next
 * `scap_rs_next`.
 *
 * Requirements:
 * `handle` must be NULL or open; `user` NULL or writable, with its size set.
 */
scap_rs_result scap_rs_user_at(const struct scap_rs *handle, size_t index, struct scap_rs_user *user);

/**
 * As `scap_rs_user_at` for groups.
 *
 * Requirements:
 * `handle` must be NULL or open; `group` NULL or writable, with its size set.
 */
scap_rs_result scap_rs_group_at(const struct scap_rs *handle, size_t index, struct scap_rs_group *group);

/**
 * As `scap_rs_user_at` for addresses of network interfaces.
 *
 * Requirements:
 * `handle` must be NULL or open; `interface` NULL or writable, with its size set.
 */
scap_rs_result scap_rs_interface_at(const struct scap_rs *handle,
                                    size_t index,
                                    struct scap_rs_interface *interface);

/**
 * Fills `*stats`. There is no current event afterwards.
 *
 * Requirements:
 * `handle` must be NULL or open; `stats` NULL or writable, with its size set.
 */
scap_rs_result scap_rs_get_stats(struct scap_rs *handle, struct scap_rs_stats *stats);

/**
 * Fills `*thread` with the thread at `index` of the state the source began with; see
 * `scap_rs_get_counts`. `SCAP_RS_RESULT_NO_VALUE` behind the last one. What it lends is valid until
 * the next `scap_rs_next`.
 *
 * Requirements:
 * `handle` must be NULL or open; `thread` NULL or writable, with its size set.
 */
scap_rs_result scap_rs_thread_at(const struct scap_rs *handle, size_t index, struct scap_rs_thread *thread);

/**
 * Fills `*fd` with the descriptor at `index` of the thread at `thread` of the state the source began
 * with. Only main threads have some. `SCAP_RS_RESULT_NO_VALUE` behind the last one. What it lends is
 * valid until the next `scap_rs_next`.
 *
 * Requirements:
 * `handle` must be NULL or open; `fd` NULL or writable, with its size set.
 */
scap_rs_result scap_rs_fd_at(const struct scap_rs *handle,
                             size_t thread,
                             size_t index,
                             struct scap_rs_fd *fd);

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

/**
 * Says whether a program compiled with the header of version `major`.`minor` can run with this
 * library: `SCAP_RS_RESULT_OK`, or `SCAP_RS_RESULT_ERROR_VERSION` with a text in
 * `scap_rs_last_error(NULL)`. Call it once at the start as `SCAP_RS_CHECK_VERSION()`. Any thread.
 */
scap_rs_result scap_rs_check_version(uint32_t major, uint32_t minor);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* SCAP_RS_H */
