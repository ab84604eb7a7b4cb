/* SPDX-License-Identifier: Apache-2.0 */
/* Made from the capi module of the crate by `cargo xtask codegen`; do not edit. */

#ifndef SINSP_RS_H
#define SINSP_RS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include "scap.h"

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
 * Who runs a container.
 */
enum sinsp_rs_container_kind
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  /**
   * docker.
   */
  SINSP_RS_CONTAINER_KIND_DOCKER = 0,
  /**
   * lxc.
   */
  SINSP_RS_CONTAINER_KIND_LXC = 1,
  /**
   * libvirt's lxc.
   */
  SINSP_RS_CONTAINER_KIND_LIBVIRT_LXC = 2,
  /**
   * Mesos.
   */
  SINSP_RS_CONTAINER_KIND_MESOS = 3,
  /**
   * An app of a rkt pod.
   */
  SINSP_RS_CONTAINER_KIND_RKT = 4,
  /**
   * Told by a plugin.
   */
  SINSP_RS_CONTAINER_KIND_CUSTOM = 5,
  /**
   * A CRI runtime.
   */
  SINSP_RS_CONTAINER_KIND_CRI = 6,
  /**
   * containerd.
   */
  SINSP_RS_CONTAINER_KIND_CONTAINERD = 7,
  /**
   * CRI-O.
   */
  SINSP_RS_CONTAINER_KIND_CRI_O = 8,
  /**
   * bpm.
   */
  SINSP_RS_CONTAINER_KIND_BPM = 9,
  /**
   * Told by an option.
   */
  SINSP_RS_CONTAINER_KIND_STATIC = 10,
  /**
   * podman.
   */
  SINSP_RS_CONTAINER_KIND_PODMAN = 11,
  /**
   * systemd-nspawn.
   */
  SINSP_RS_CONTAINER_KIND_NSPAWN = 12,
  /**
   * Not known.
   */
  SINSP_RS_CONTAINER_KIND_UNKNOWN = 65535,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum sinsp_rs_container_kind sinsp_rs_container_kind;
#else
typedef int32_t sinsp_rs_container_kind;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * How far a container is known.
 */
enum sinsp_rs_lookup
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  /**
   * Its runtime is being asked.
   */
  SINSP_RS_LOOKUP_STARTED = 0,
  /**
   * Completely.
   */
  SINSP_RS_LOOKUP_DONE = 1,
  /**
   * The runtime did not answer, or does not know it.
   */
  SINSP_RS_LOOKUP_FAILED = 2,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum sinsp_rs_lookup sinsp_rs_lookup;
#else
typedef int32_t sinsp_rs_lookup;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * What happened to a thread or a container.
 */
enum sinsp_rs_life
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  /**
   * A thread was made, or met for the first time.
   */
  SINSP_RS_LIFE_THREAD_NEW = 1,
  /**
   * A thread exited, or was found to be gone.
   */
  SINSP_RS_LIFE_THREAD_GONE = 2,
  /**
   * A container was met and its description is complete, or could not be had (see `lookup`). Told
   * again when it can be had later, and when a container that was gone runs again.
   */
  SINSP_RS_LIFE_CONTAINER_NEW = 3,
  /**
   * The last process of a container is gone, for a second or less.
   */
  SINSP_RS_LIFE_CONTAINER_GONE = 4,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum sinsp_rs_life sinsp_rs_life;
#else
typedef int32_t sinsp_rs_life;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * An inspector: events with the threads, descriptors, users and containers around them. It holds
 * the current event, which every reading function works on. One thread uses it at a time; only
 * `sinsp_rs_stop` may be called from anywhere.
 */
typedef struct sinsp_rs sinsp_rs;

/**
 * A compiled filter. Any number of handles and threads may use it at the same time.
 */
typedef struct sinsp_rs_filter sinsp_rs_filter;

/**
 * A compiled output format. One thread uses it at a time: it keeps the text it made last.
 */
typedef struct sinsp_rs_format sinsp_rs_format;

/**
 * A container. Set `size` to `sizeof(sinsp_rs_container)`. Texts are empty when unknown.
 */
typedef struct sinsp_rs_container {
  /**
   * Size of this structure in bytes, as the caller was compiled.
   */
  size_t size;
  /**
   * Id as users know it: 12 hex digits, or `UUID:APP` for rkt. Lent, like all texts here.
   */
  scap_rs_bytes id;
  /**
   * The full id, where the runtime has a longer one.
   */
  scap_rs_bytes full_id;
  /**
   * Name.
   */
  scap_rs_bytes name;
  /**
   * Image as the runtime names it, with tag or version.
   */
  scap_rs_bytes image;
  /**
   * Id of the image.
   */
  scap_rs_bytes image_id;
  /**
   * Image without tag.
   */
  scap_rs_bytes image_repository;
  /**
   * Tag of the image.
   */
  scap_rs_bytes image_tag;
  /**
   * Digest of the image.
   */
  scap_rs_bytes image_digest;
  /**
   * User it was asked to run as.
   */
  scap_rs_bytes user;
  /**
   * Sandbox of a Kubernetes container.
   */
  scap_rs_bytes pod_sandbox_id;
  /**
   * Result of the network plug-in (JSON).
   */
  scap_rs_bytes cni_json;
  /**
   * Number of labels, for `sinsp_rs_container_label`.
   */
  size_t labels;
  /**
   * Number of entries of the environment, for `sinsp_rs_container_env`.
   */
  size_t env;
  /**
   * Number of mounts, for `sinsp_rs_container_mount`.
   */
  size_t mounts;
  /**
   * Number of published ports, for `sinsp_rs_container_port`.
   */
  size_t ports;
  /**
   * Who runs it.
   */
  sinsp_rs_container_kind kind;
  /**
   * How far it is known.
   */
  sinsp_rs_lookup lookup;
  /**
   * Creation, ns since the epoch; 0 unknown.
   */
  uint64_t created_ts;
  /**
   * Memory limit in bytes, 0 none.
   */
  int64_t memory_limit;
  /**
   * Swap limit in bytes, 0 none.
   */
  int64_t swap_limit;
  /**
   * CPU shares.
   */
  int64_t cpu_shares;
  /**
   * CPU quota, µs per period; 0 none.
   */
  int64_t cpu_quota;
  /**
   * CPU period, µs.
   */
  int64_t cpu_period;
  /**
   * Its address, `len` 0 when unknown or shared with the host.
   */
  scap_rs_address address;
  /**
   * 1: runs with all privileges, 0: not, -1: unknown.
   */
  int8_t privileged;
  /**
   * 1: shares the pid namespace of the host, 0: not, -1: unknown.
   */
  int8_t host_pid;
  /**
   * 1: shares the network of the host, 0: not, -1: unknown.
   */
  int8_t host_network;
  /**
   * 1: shares the ipc namespace of the host, 0: not, -1: unknown.
   */
  int8_t host_ipc;
  /**
   * 1: a pod sandbox.
   */
  uint8_t is_pod_sandbox;
} sinsp_rs_container;

/**
 * A mount of a container. Set `size` to `sizeof(sinsp_rs_mount)`.
 */
typedef struct sinsp_rs_mount {
  /**
   * Size of this structure in bytes, as the caller was compiled.
   */
  size_t size;
  /**
   * What is mounted. Lent, like all texts here.
   */
  scap_rs_bytes source;
  /**
   * Where.
   */
  scap_rs_bytes destination;
  /**
   * Mode.
   */
  scap_rs_bytes mode;
  /**
   * Propagation.
   */
  scap_rs_bytes propagation;
  /**
   * 1: may be written.
   */
  uint8_t rw;
} sinsp_rs_mount;

/**
 * A published port of a container. Set `size` to `sizeof(sinsp_rs_port)`.
 */
typedef struct sinsp_rs_port {
  /**
   * Size of this structure in bytes, as the caller was compiled.
   */
  size_t size;
  /**
   * Address of the host; all zeros: every one.
   */
  scap_rs_address host_address;
  /**
   * Port of the host.
   */
  uint16_t host_port;
  /**
   * Port of the container.
   */
  uint16_t container_port;
} sinsp_rs_port;

/**
 * A field. Set `size` to `sizeof(sinsp_rs_field_info)`. Texts are static.
 */
typedef struct sinsp_rs_field_info {
  /**
   * Size of this structure in bytes, as the caller was compiled.
   */
  size_t size;
  /**
   * Name, e.g. `proc.name`.
   */
  const char *name;
  /**
   * Class, e.g. `proc`.
   */
  const char *class_name;
  /**
   * What it is, in one line.
   */
  const char *doc;
  /**
   * Name of its type, e.g. `CHARBUF`.
   */
  const char *type_name;
  /**
   * Type, one of `SCAP_RS_TYPE_…`; `SCAP_RS_TYPE_DYN`: the event decides.
   */
  uint8_t wire_type;
  /**
   * 1: gives a list.
   */
  uint8_t is_list;
  /**
   * 1: for filters only; `sinsp_rs_field` refuses it.
   */
  uint8_t filter_only;
  /**
   * 1: for old filters and formats only.
   */
  uint8_t deprecated;
} sinsp_rs_field_info;

/**
 * Options of an inspector. Set `size` to `sizeof(sinsp_rs_options)` and everything else to 0 for the
 * defaults; members are only ever added at the end.
 */
typedef struct sinsp_rs_options {
  /**
   * Size of this structure in bytes, as the caller was compiled.
   */
  size_t size;
  /**
   * Threads kept at most; 0: the default (262144).
   */
  size_t max_threads;
  /**
   * Descriptors of a process kept at most; 0: the default (65536).
   */
  size_t max_fds_per_process;
  /**
   * Descriptors kept at most; 0: the default (4194304).
   */
  size_t max_fds;
  /**
   * Root directory of the machine, NULL: what the environment variable HOST_ROOT says, or `/`.
   * Only read during the call.
   */
  const char *host_root;
  /**
   * Not 0: do not keep users and groups.
   */
  uint8_t no_users;
  /**
   * Not 0: do not look for containers (live).
   */
  uint8_t no_containers;
  /**
   * Not 0: deliver the events of the calling process (live).
   */
  uint8_t keep_own;
} sinsp_rs_options;

/**
 * Counters of an inspector since it was opened. Set `size` to `sizeof(sinsp_rs_stats)`; members are
 * only ever added at the end.
 */
typedef struct sinsp_rs_stats {
  /**
   * Size of this structure in bytes, as the caller was compiled.
   */
  size_t size;
  /**
   * Events the inspector saw.
   */
  uint64_t events;
  /**
   * Events of codes this library does not know.
   */
  uint64_t unknown_events;
  /**
   * Container events that could not be read.
   */
  uint64_t malformed;
  /**
   * Events of suppressed threads and of this process, left out.
   */
  uint64_t suppressed;
  /**
   * Threads known now.
   */
  uint64_t threads;
  /**
   * Containers known now.
   */
  uint64_t containers;
  /**
   * Threads asked for in `/proc` after an event named them.
   */
  uint64_t lookups;
  /**
   * Of these, threads that were gone already.
   */
  uint64_t failed_lookups;
  /**
   * Threads of which nothing but the id is known.
   */
  uint64_t placeholders;
  /**
   * Threads not kept because the table was full.
   */
  uint64_t refused_threads;
  /**
   * Descriptors not kept, or given up, because a table was full.
   */
  uint64_t refused_fds;
  /**
   * Threads removed because they were found to be gone.
   */
  uint64_t purged;
  /**
   * Errors of the source after which the stream went on.
   */
  uint64_t source_errors;
} sinsp_rs_stats;

/**
 * A thread or a container that came or went; all of it is lent for the call alone.
 */
typedef struct sinsp_rs_change {
  /**
   * Size of this structure in bytes, as the library was compiled: it may be larger than the caller
   * knows.
   */
  size_t size;
  /**
   * What happened.
   */
  sinsp_rs_life life;
  /**
   * The thread; 0 for containers.
   */
  int64_t tid;
  /**
   * Its process; 0 for containers.
   */
  int64_t pid;
  /**
   * Id of the container, of a thread its own; empty on the host.
   */
  scap_rs_bytes container_id;
  /**
   * The thread, NULL for containers, and when nothing is known of it any more.
   */
  const scap_rs_thread *thread;
  /**
   * The container, NULL for threads, and when nothing is known of it any more.
   */
  const struct sinsp_rs_container *container;
} sinsp_rs_change;

/**
 * Takes what happened to a thread or a container.
 */
typedef void (*sinsp_rs_watch_fn)(void *user, const struct sinsp_rs_change *change);

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * Fills `*container` with the container `id`. `SCAP_RS_RESULT_NO_VALUE` when it is not known. What it
 * lends is valid as for `sinsp_rs_get_thread`.
 *
 * Requirements:
 * `handle` must be NULL or open; `id` NULL or NUL-terminated; `container` NULL or writable, with its
 * size set.
 */
scap_rs_result sinsp_rs_get_container(const struct sinsp_rs *handle,
                                      const char *id,
                                      struct sinsp_rs_container *container);

/**
 * Sets `*key` and `*value` to label `index` of container `id`, in order of the keys.
 * `SCAP_RS_RESULT_NO_VALUE` behind the last one, and when the container is not known. What it lends is
 * valid as for `sinsp_rs_get_thread`.
 *
 * Requirements:
 * `handle` must be NULL or open; `id` NULL or NUL-terminated; `key` and `value` NULL or writable.
 */
scap_rs_result sinsp_rs_container_label(const struct sinsp_rs *handle,
                                        const char *id,
                                        size_t index,
                                        scap_rs_bytes *key,
                                        scap_rs_bytes *value);

/**
 * Sets `*entry` to entry `index` of the environment of container `id`, as far as captures keep it. As
 * `sinsp_rs_container_label` else.
 *
 * Requirements:
 * `handle` must be NULL or open; `id` NULL or NUL-terminated; `entry` NULL or writable.
 */
scap_rs_result sinsp_rs_container_env(const struct sinsp_rs *handle,
                                      const char *id,
                                      size_t index,
                                      scap_rs_bytes *entry);

/**
 * Fills `*mount` with mount `index` of container `id`. As `sinsp_rs_container_label` else.
 *
 * Requirements:
 * `handle` must be NULL or open; `id` NULL or NUL-terminated; `mount` NULL or writable, with its size
 * set.
 */
scap_rs_result sinsp_rs_container_mount(const struct sinsp_rs *handle,
                                        const char *id,
                                        size_t index,
                                        struct sinsp_rs_mount *mount);

/**
 * Fills `*port` with published port `index` of container `id`. As `sinsp_rs_container_label` else.
 *
 * Requirements:
 * `handle` must be NULL or open; `id` NULL or NUL-terminated; `port` NULL or writable, with its size
 * set.
 */
scap_rs_result sinsp_rs_container_port(const struct sinsp_rs *handle,
                                       const char *id,
                                       size_t index,
                                       struct sinsp_rs_port *port);

/**
 * Drops the events of threads whose task name is `comm`, and of the processes they make. There is no
 * current event afterwards.
 *
 * Requirements:
 * `handle` must be NULL or open; `comm` NULL or NUL-terminated.
 */
scap_rs_result sinsp_rs_suppress_comm(struct sinsp_rs *handle, const char *comm);

/**
 * Drops the events of thread `tid`, and of the processes it makes. There is no current event
 * afterwards.
 *
 * Requirements:
 * `handle` must be NULL or open.
 */
scap_rs_result sinsp_rs_suppress_tid(struct sinsp_rs *handle, int64_t tid);

/**
 * Lets the kernel leave out what `filter` refuses in any case, where the source can and where that is
 * exact: events of other processes than those of `proc.pid=N and …` or `proc.pid in (N, …) and …`.
 * The filter itself must still be set. `*limited` (may be NULL) says whether something is left out.
 * There is no current event afterwards.
 *
 * Requirements:
 * `handle` must be NULL or open; `filter` NULL or not freed; `limited` NULL or writable.
 */
scap_rs_result sinsp_rs_limit_to(struct sinsp_rs *handle,
                                 const struct sinsp_rs_filter *filter,
                                 bool *limited);

/**
 * Limits what the kernel records from now on, everybody's events again with NULL. `*limited` (may be
 * NULL) says whether something is left out: not by files, not by modules without filters, and not
 * when the options of the capture had a filter of their own. There is no current event afterwards.
 *
 * Requirements:
 * `handle` must be NULL or open; `filter` NULL or valid; `limited` NULL or writable.
 */
scap_rs_result sinsp_rs_set_kernel_filter(struct sinsp_rs *handle,
                                          const scap_rs_kernel_filter *filter,
                                          bool *limited);

/**
 * Looks a field up by name, with its argument if it takes one (`proc.name`, `proc.aname[2]`,
 * `evt.arg.fd`): `*id` is good for this handle as long as it is open, and the same for the same
 * name. An unknown name is `SCAP_RS_RESULT_ERROR_ARGUMENT`, with a text in
 * `sinsp_rs_last_error`.
 *
 * Requirements:
 * `handle` must be NULL or open; `name` NULL or NUL-terminated; `id` NULL or writable.
 */
scap_rs_result sinsp_rs_field(struct sinsp_rs *handle, const char *name, uint32_t *id);

/**
 * Reads field `id` of the current event; nothing is copied. What `*value` points to is lent until the
 * event is no longer current. `SCAP_RS_RESULT_NO_VALUE` when the event has no such value, or without
 * a current event: `value->kind` is `SCAP_RS_KIND_NONE` then.
 *
 * Requirements:
 * `handle` must be NULL or open; `value` NULL or writable.
 */
scap_rs_result sinsp_rs_field_value(struct sinsp_rs *handle, uint32_t id, scap_rs_value *value);

/**
 * Reads `len` fields of the current event at once, `values[i]` of field `ids[i]`, which costs less
 * than one by one. As `sinsp_rs_field_value`, but the result is `SCAP_RS_RESULT_OK` whatever values
 * are missing: their kind is `SCAP_RS_KIND_NONE`. `SCAP_RS_RESULT_NO_VALUE` without a current event;
 * `values` is unchanged then.
 *
 * Requirements:
 * `handle` must be NULL or open; `ids` NULL or readable and `values` NULL or writable for `len`
 * entries.
 */
scap_rs_result sinsp_rs_field_values(struct sinsp_rs *handle,
                                     const uint32_t *ids,
                                     size_t len,
                                     scap_rs_value *values);

/**
 * Reads item `index` of field `id`, a list read by `sinsp_rs_field_value` before.
 * `SCAP_RS_RESULT_NO_VALUE` behind the last item, and for fields that are not lists; `*value` is
 * unchanged then.
 *
 * Requirements:
 * `handle` must be NULL or open; `value` NULL or writable.
 */
scap_rs_result sinsp_rs_field_item(struct sinsp_rs *handle, uint32_t id, size_t index, scap_rs_value *value);

/**
 * Number of fields. Any thread.
 */
size_t sinsp_rs_field_count(void);

/**
 * Fills `*info` with field `index` of the table, in the order of listings.
 * `SCAP_RS_RESULT_NO_VALUE` behind the last one. Texts of errors: `sinsp_rs_last_error(NULL)`. Any
 * thread.
 *
 * Requirements:
 * `info` must be NULL or writable, with its size set.
 */
scap_rs_result sinsp_rs_get_field_info(size_t index, struct sinsp_rs_field_info *info);

/**
 * Compiles a filter. On success `*out` is to be freed with `sinsp_rs_filter_free`; on failure it
 * is NULL and `sinsp_rs_last_error(NULL)` says where the text is wrong.
 *
 * Requirements:
 * `text` must be NULL or NUL-terminated, `out` NULL or writable.
 */
scap_rs_result sinsp_rs_filter_compile(const char *text, struct sinsp_rs_filter **out);

/**
 * Sets `*matches` to whether the current event of `handle` passes `filter`.
 * `SCAP_RS_RESULT_NO_VALUE` without a current event. Texts of errors are those of `handle`.
 *
 * Requirements:
 * `handle` must be NULL or open, `filter` NULL or not freed, `matches` NULL or writable.
 */
scap_rs_result sinsp_rs_filter_matches(const struct sinsp_rs *handle,
                                       const struct sinsp_rs_filter *filter,
                                       bool *matches);

/**
 * Frees a filter. `SCAP_RS_RESULT_OK` for NULL; `SCAP_RS_RESULT_ERROR_ARGUMENT` when it was freed
 * already, not long ago. Any thread, when no other uses the filter.
 *
 * Requirements:
 * `filter` must be NULL or not freed yet.
 */
scap_rs_result sinsp_rs_filter_free(struct sinsp_rs_filter *filter);

/**
 * Compiles an output format such as `%evt.num %proc.name %container.name`; a leading `*` prints
 * lines with missing values too, NULL stands for the standard line. With `json` the texts are
 * JSON objects. On success `*out` is to be freed with `sinsp_rs_format_free`; on failure it is
 * NULL and `sinsp_rs_last_error(NULL)` has the text.
 *
 * Requirements:
 * `text` must be NULL or NUL-terminated, `out` NULL or writable.
 */
scap_rs_result sinsp_rs_format_compile(const char *text, bool json, struct sinsp_rs_format **out);

/**
 * The text of the current event of `handle`, NUL-terminated, `*len` (may be NULL) without the
 * NUL; lent until the next call with this format. `SCAP_RS_RESULT_NO_VALUE` without a current
 * event, or when a value of the format is missing and it does not start with `*`. Texts of errors
 * are those of `handle`.
 *
 * Requirements:
 * `handle` must be NULL or open, `format` NULL or not freed, `text` NULL or writable, `len` NULL
 * or writable.
 */
scap_rs_result sinsp_rs_format_event(const struct sinsp_rs *handle,
                                     struct sinsp_rs_format *format,
                                     const char **text,
                                     size_t *len);

/**
 * Frees a format. `SCAP_RS_RESULT_OK` for NULL; `SCAP_RS_RESULT_ERROR_BUSY` when another thread is
 * using it; `SCAP_RS_RESULT_ERROR_ARGUMENT` when it was freed already, not long ago.
 *
 * Requirements:
 * `format` must be NULL or not freed yet.
 */
scap_rs_result sinsp_rs_format_free(struct sinsp_rs_format *format);

/**
 * Opens a capture file (`-`: standard input). On success `*out` is a handle to close with
 * `sinsp_rs_close`; on failure it is NULL and `sinsp_rs_last_error(NULL)` has the text. Any thread.
 *
 * Requirements:
 * `path` must be NULL or NUL-terminated, `out` NULL or writable.
 */
scap_rs_result sinsp_rs_open_file(const char *path, struct sinsp_rs **out);

/**
 * Starts a live capture with the kernel module, with the threads and containers that run now.
 * `live` may be NULL for the defaults. Needs root. On success `*out` is a handle to close with
 * `sinsp_rs_close`; on failure it is NULL and `sinsp_rs_last_error(NULL)` has the text. Any thread;
 * the inspector may then be used by another.
 *
 * Requirements:
 * `live` must be NULL or valid, `out` NULL or writable.
 */
scap_rs_result sinsp_rs_open_live(const scap_rs_live_options *live, struct sinsp_rs **out);

/**
 * Inspects any source: several files, a descriptor, a snapshot, a live capture with options of the
 * inspector, which may be NULL for the defaults. The inspector takes `source` over, whose handle is
 * closed by this call unless the result is `SCAP_RS_RESULT_ERROR_ARGUMENT` or
 * `SCAP_RS_RESULT_ERROR_BUSY`. As `sinsp_rs_open_file` else.
 *
 * Requirements:
 * `source` must be NULL or open, and is gone afterwards; `options` NULL or valid; `out` NULL or
 * writable.
 */
scap_rs_result sinsp_rs_open_source(scap_rs *source,
                                    const struct sinsp_rs_options *options,
                                    struct sinsp_rs **out);

/**
 * Reads on to the next event that passes the filter. On `SCAP_RS_RESULT_OK` it is the current
 * event of the handle, and `*event` (if `event` is not NULL) its record, lent as long as it is
 * current: until the next call of this function or of one that says that there is no current
 * event afterwards. After any other result there is none and `*event` is NULL. After
 * `SCAP_RS_RESULT_TIMEOUT` and `SCAP_RS_RESULT_NEW_SECTION` call again.
 *
 * Requirements:
 * `handle` must be NULL or open; `event` NULL or writable.
 */
scap_rs_result sinsp_rs_next(struct sinsp_rs *handle, const scap_rs_event **event);

/**
 * Position of the current event in the stream, from 1; 0 without a current event.
 *
 * Requirements:
 * `handle` must be NULL or open.
 */
uint64_t sinsp_rs_event_num(const struct sinsp_rs *handle);

/**
 * Sets (or, with NULL, removes) the filter of `sinsp_rs_next` and of recordings: other events only
 * change the state. A bad filter is `SCAP_RS_RESULT_ERROR_ARGUMENT`, its text in
 * `sinsp_rs_last_error` says where it is wrong, and the filter set before stays. There is no current
 * event afterwards.
 *
 * Requirements:
 * `handle` must be NULL or open; `text` NULL or NUL-terminated.
 */
scap_rs_result sinsp_rs_set_filter(struct sinsp_rs *handle, const char *text);

/**
 * Sets (or, with NULL, removes) a second filter of `sinsp_rs_next`, which recordings do not have: they
 * get more than is delivered. As `sinsp_rs_set_filter` else.
 *
 * Requirements:
 * `handle` must be NULL or open; `text` NULL or NUL-terminated.
 */
scap_rs_result sinsp_rs_set_display_filter(struct sinsp_rs *handle, const char *text);

/**
 * Sets `*fd` to a descriptor that is readable when there is something to read, for poll, select or
 * epoll: then call `sinsp_rs_next` until `SCAP_RS_RESULT_TIMEOUT`. Stays the same as long as the
 * handle is open; do not read or close it. `SCAP_RS_RESULT_NO_VALUE` for files, which never wait, and
 * for modules that cannot wake: call in intervals then.
 *
 * Requirements:
 * `handle` must be NULL or open; `fd` NULL or writable.
 */
scap_rs_result sinsp_rs_poll_fd(const struct sinsp_rs *handle, int32_t *fd);

/**
 * Sets `*share` to how much of the source was read, 0.0 to 1.0. `SCAP_RS_RESULT_NO_VALUE` when
 * that is unknown (live captures, pipes).
 *
 * Requirements:
 * `handle` must be NULL or open; `share` NULL or writable.
 */
scap_rs_result sinsp_rs_progress(const struct sinsp_rs *handle, double *share);

/**
 * Makes `sinsp_rs_next` end with `SCAP_RS_RESULT_EOF` from now on; a live capture that waits is woken.
 * Any thread, also from a signal handler, while the handle is open.
 *
 * Requirements:
 * `handle` must be NULL or open.
 */
void sinsp_rs_stop(const struct sinsp_rs *handle);

/**
 * Text of the last error of `handle`, or, for NULL, of the last failed call of this thread that
 * had no handle, such as an open or compile call. NULL when there was none. Valid until the next
 * call on the handle (or of this thread).
 *
 * Requirements:
 * `handle` must be NULL or open.
 */
const char *sinsp_rs_last_error(const struct sinsp_rs *handle);

/**
 * Ends the capture and a recording, and frees the handle, with everything it lent.
 * `SCAP_RS_RESULT_OK` for NULL; `SCAP_RS_RESULT_ERROR_BUSY` when another thread is using the handle,
 * or for a call from its own callback: nothing is closed then; `SCAP_RS_RESULT_ERROR_ARGUMENT` when
 * it is among the last 64 handles that were closed already. Texts of errors:
 * `sinsp_rs_last_error(NULL)`.
 *
 * Requirements:
 * `handle` must be NULL or open; it is gone afterwards.
 */
scap_rs_result sinsp_rs_close(struct sinsp_rs *handle);

/**
 * Sets `*tids` to an array of the ids of the `*len` threads known now, in ascending order; read them
 * with `sinsp_rs_get_thread`. The array is lent until the next call of this function or of
 * `sinsp_rs_next` on the handle.
 *
 * Requirements:
 * `handle` must be NULL or open; `tids` and `len` NULL or writable.
 */
scap_rs_result sinsp_rs_threads(const struct sinsp_rs *handle, const int64_t **tids, size_t *len);

/**
 * Sets `*tids` to an array of the ids of the `*len` children of thread `tid`, as `sinsp_rs_threads`,
 * which lends the same array. `SCAP_RS_RESULT_NO_VALUE` for an unknown thread.
 *
 * Requirements:
 * `handle` must be NULL or open; `tids` and `len` NULL or writable.
 */
scap_rs_result sinsp_rs_children(const struct sinsp_rs *handle,
                                 int64_t tid,
                                 const int64_t **tids,
                                 size_t *len);

/**
 * Sets `*fds` to an array of the numbers of the `*len` descriptors of thread `tid`, in ascending order;
 * read them with `sinsp_rs_get_fd`. The array is lent until the next call of this function or of
 * `sinsp_rs_next` on the handle. `SCAP_RS_RESULT_NO_VALUE` for an unknown thread.
 *
 * Requirements:
 * `handle` must be NULL or open; `fds` and `len` NULL or writable.
 */
scap_rs_result sinsp_rs_fds(const struct sinsp_rs *handle, int64_t tid, const int64_t **fds, size_t *len);

/**
 * Sets `*uids` to an array of the ids of the `*len` users known of container `container`, NULL: of the
 * host, in ascending order; read them with `sinsp_rs_get_user`. The array is lent until the next call
 * of this function or of `sinsp_rs_next` on the handle.
 *
 * Requirements:
 * `handle` must be NULL or open; `container` NULL or NUL-terminated; `uids` and `len` NULL or
 * writable.
 */
scap_rs_result sinsp_rs_users(const struct sinsp_rs *handle,
                              const char *container,
                              const uint32_t **uids,
                              size_t *len);

/**
 * As `sinsp_rs_users` for groups; read them with `sinsp_rs_get_group`.
 *
 * Requirements:
 * `handle` must be NULL or open; `container` NULL or NUL-terminated; `gids` and `len` NULL or
 * writable.
 */
scap_rs_result sinsp_rs_groups(const struct sinsp_rs *handle,
                               const char *container,
                               const uint32_t **gids,
                               size_t *len);

/**
 * Sets `*ids` to an array of the ids of the `*len` containers known now, in ascending order,
 * NUL-terminated; read them with `sinsp_rs_get_container`. Array and ids are lent until the next call
 * of this function or of `sinsp_rs_next` on the handle.
 *
 * Requirements:
 * `handle` must be NULL or open; `ids` and `len` NULL or writable.
 */
scap_rs_result sinsp_rs_containers(const struct sinsp_rs *handle, const char *const **ids, size_t *len);

/**
 * Starts writing what `sinsp_rs_next` reads from now on to a capture file (`-`: standard
 * output): the state of this moment, every event that passes the filter, and, marked as hidden,
 * those that the state depends on. Set the filter before. `options` may be NULL: one plain file. With
 * limits, `sinsp_rs_next` begins the next file when it is due, with the state of that moment. There
 * is no current event afterwards.
 *
 * Requirements:
 * `handle` must be NULL or open; `path` NULL or NUL-terminated; `options` NULL or valid.
 */
scap_rs_result sinsp_rs_record_start(struct sinsp_rs *handle,
                                     const char *path,
                                     const scap_rs_dump_options *options);

/**
 * Completes and closes the recording; `*bytes` (may be NULL) gets the size of all its files.
 * `SCAP_RS_RESULT_NO_VALUE` when nothing is being recorded. Closing the handle ends a recording
 * too, without a report of errors.
 *
 * Requirements:
 * `handle` must be NULL or open; `bytes` NULL or writable.
 */
scap_rs_result sinsp_rs_record_stop(struct sinsp_rs *handle, uint64_t *bytes);

/**
 * Fills `*thread` with thread `tid`; of one that exited moments ago, too.
 * `SCAP_RS_RESULT_NO_VALUE` when it is not known. What it lends is valid until the next
 * `sinsp_rs_next`, or a call after which there is no current event.
 *
 * Requirements:
 * `handle` must be NULL or open; `thread` NULL or writable, with its size set.
 */
scap_rs_result sinsp_rs_get_thread(const struct sinsp_rs *handle, int64_t tid, scap_rs_thread *thread);

/**
 * Fills `*fd` with descriptor `number` of thread `tid`. `SCAP_RS_RESULT_NO_VALUE` when there is none,
 * or the thread is not known. What it lends is valid as for `sinsp_rs_get_thread`.
 *
 * Requirements:
 * `handle` must be NULL or open; `fd` NULL or writable, with its size set.
 */
scap_rs_result sinsp_rs_get_fd(const struct sinsp_rs *handle, int64_t tid, int64_t number, scap_rs_fd *fd);

/**
 * Fills `*user` with user `uid` of container `container`, NULL: of the host.
 * `SCAP_RS_RESULT_NO_VALUE` when it is not known. What it lends is valid as for
 * `sinsp_rs_get_thread`.
 *
 * Requirements:
 * `handle` must be NULL or open; `container` NULL or NUL-terminated; `user` NULL or writable, with its
 * size set.
 */
scap_rs_result sinsp_rs_get_user(const struct sinsp_rs *handle,
                                 const char *container,
                                 uint32_t uid,
                                 scap_rs_user *user);

/**
 * As `sinsp_rs_get_user` for group `gid`.
 *
 * Requirements:
 * `handle` must be NULL or open; `container` NULL or NUL-terminated; `group` NULL or writable, with
 * its size set.
 */
scap_rs_result sinsp_rs_get_group(const struct sinsp_rs *handle,
                                  const char *container,
                                  uint32_t gid,
                                  scap_rs_group *group);

/**
 * Fills `*interface` with the address of a network interface at `index`.
 * `SCAP_RS_RESULT_NO_VALUE` behind the last one. What it lends is valid as for `sinsp_rs_get_thread`.
 *
 * Requirements:
 * `handle` must be NULL or open; `interface` NULL or writable, with its size set.
 */
scap_rs_result sinsp_rs_get_interface(const struct sinsp_rs *handle,
                                      size_t index,
                                      scap_rs_interface *interface);

/**
 * Fills `*machine`. What it lends is valid as for `sinsp_rs_get_thread`.
 *
 * Requirements:
 * `handle` must be NULL or open; `machine` NULL or writable, with its size set.
 */
scap_rs_result sinsp_rs_get_machine(const struct sinsp_rs *handle, scap_rs_machine *machine);

/**
 * Fills `*stats` with the counters of the inspector. There is no current event afterwards.
 *
 * Requirements:
 * `handle` must be NULL or open; `stats` NULL or writable, with its size set.
 */
scap_rs_result sinsp_rs_get_stats(struct sinsp_rs *handle, struct sinsp_rs_stats *stats);

/**
 * Fills `*stats` with the counters of the source. There is no current event afterwards.
 *
 * Requirements:
 * `handle` must be NULL or open; `stats` NULL or writable, with its size set.
 */
scap_rs_result sinsp_rs_get_source_stats(struct sinsp_rs *handle, scap_rs_stats *stats);

/**
 * Version of the library the program runs with, e.g. `0.1.0`; `SCAP_RS_VERSION` is that of the
 * header it was compiled with. Static.
 */
const char *sinsp_rs_version(void);

/**
 * Calls `watch` with `user` for every thread and container that comes or goes from now on; NULL ends
 * that. What is there already is not told: list it. The function is called during `sinsp_rs_next`, in
 * the thread that calls that; it must not throw or jump out, and calls with the same handle are
 * refused with `SCAP_RS_RESULT_ERROR_BUSY`. There is no current event afterwards.
 *
 * Requirements:
 * `handle` must be NULL or open; `watch` NULL or a function that may be called with `user` until this
 * function is called again or the handle is closed.
 */
scap_rs_result sinsp_rs_watch(struct sinsp_rs *handle, sinsp_rs_watch_fn watch, void *user);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* SINSP_RS_H */
