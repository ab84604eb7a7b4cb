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
 *   different threads at the same time.
 * - After ..._ERROR_INTERNAL, a defect of the library, a handle refuses everything but closing.
 * - Times are in ns since the epoch, sizes in bytes. Texts are bytes as the kernel gave them, usually UTF-8.
 */

/**
 * What a value is; names the member of `sinsp_rs_data` that holds it.
 */
enum sinsp_rs_kind
#if defined(__cplusplus) || __STDC_VERSION__ >= 202311L
  : int32_t
#endif // defined(__cplusplus) || __STDC_VERSION__ >= 202311L
 {
  /**
   * `boolean`.
   */
  SINSP_RS_KIND_BOOL = 1,
  /**
   * `integer`.
   */
  SINSP_RS_KIND_INT = 2,
  /**
   * `natural`.
   */
  SINSP_RS_KIND_UINT = 3,
  /**
   * `real`.
   */
  SINSP_RS_KIND_DOUBLE = 4,
  /**
   * `bytes`: text, usually UTF-8, not NUL-terminated.
   */
  SINSP_RS_KIND_TEXT = 5,
  /**
   * `bytes`: data.
   */
  SINSP_RS_KIND_BYTES = 6,
  /**
   * `address`.
   */
  SINSP_RS_KIND_IP = 7,
  /**
   * `count`: a list of so many values; read them with `sinsp_rs_field_item`.
   */
  SINSP_RS_KIND_LIST = 8,
};
#ifndef __cplusplus
#if __STDC_VERSION__ >= 202311L
typedef enum sinsp_rs_kind sinsp_rs_kind;
#else
typedef int32_t sinsp_rs_kind;
#endif // __STDC_VERSION__ >= 202311L
#endif // __cplusplus

/**
 * An inspector: events with the threads, descriptors, users and containers around them. It holds
 * the current event, which every reading function works on. Use it from one thread at a time;
 * only `sinsp_rs_stop` may be called from anywhere.
 */
typedef struct sinsp_rs sinsp_rs;

/**
 * A compiled filter. Any number of handles and threads may use it at the same time.
 */
typedef struct sinsp_rs_filter sinsp_rs_filter;

/**
 * A compiled output format. Use it from one thread at a time: it keeps the text it made last.
 */
typedef struct sinsp_rs_format sinsp_rs_format;

/**
 * Bytes lent by a value.
 */
typedef struct sinsp_rs_bytes {
  /**
   * First byte.
   */
  const void *data;
  /**
   * Number of bytes.
   */
  size_t len;
} sinsp_rs_bytes;

/**
 * An IP address.
 */
typedef struct sinsp_rs_address {
  /**
   * Bytes used: 4 (IPv4) or 16 (IPv6).
   */
  uint8_t len;
  /**
   * The address in network order.
   */
  uint8_t bytes[16];
} sinsp_rs_address;

/**
 * The value itself.
 */
typedef union sinsp_rs_data {
  /**
   * For `SINSP_RS_KIND_BOOL`.
   */
  bool boolean;
  /**
   * For `SINSP_RS_KIND_INT`.
   */
  int64_t integer;
  /**
   * For `SINSP_RS_KIND_UINT`.
   */
  uint64_t natural;
  /**
   * For `SINSP_RS_KIND_DOUBLE`.
   */
  double real;
  /**
   * For `SINSP_RS_KIND_TEXT` and `SINSP_RS_KIND_BYTES`.
   */
  struct sinsp_rs_bytes bytes;
  /**
   * For `SINSP_RS_KIND_IP`.
   */
  struct sinsp_rs_address address;
  /**
   * For `SINSP_RS_KIND_LIST`.
   */
  size_t count;
} sinsp_rs_data;

/**
 * The value of a field. What it points to is lent as long as the event is current.
 */
typedef struct sinsp_rs_value {
  /**
   * Which member of `data` is set.
   */
  sinsp_rs_kind kind;
  /**
   * The value.
   */
  union sinsp_rs_data data;
} sinsp_rs_value;

/**
 * Counters of the source and of the inspector.
 */
typedef struct sinsp_rs_stats {
  /**
   * Counters of the source.
   */
  scap_rs_stats source;
  /**
   * Events the inspector saw.
   */
  uint64_t events;
  /**
   * Events of codes this library does not know.
   */
  uint64_t unknown_events;
  /**
   * Threads known now.
   */
  uint64_t threads;
  /**
   * Containers known now.
   */
  uint64_t containers;
} sinsp_rs_stats;

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

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
 * Reads field `id` of the current event. What `*value` points to is lent until the event is no
 * longer current. `SCAP_RS_RESULT_NO_VALUE` when the event has no such value, or without a
 * current event; `*value` is unchanged then.
 *
 * Requirements:
 * `handle` must be NULL or open; `value` NULL or writable.
 */
scap_rs_result sinsp_rs_field_value(struct sinsp_rs *handle, uint32_t id, struct sinsp_rs_value *value);

/**
 * Reads item `index` of field `id`, a list read by `sinsp_rs_field_value` before.
 * `SCAP_RS_RESULT_NO_VALUE` behind the last item, and for fields that are not lists; `*value` is
 * unchanged then.
 *
 * Requirements:
 * `handle` must be NULL or open; `value` NULL or writable.
 */
scap_rs_result sinsp_rs_field_item(struct sinsp_rs *handle,
                                   uint32_t id,
                                   size_t index,
                                   struct sinsp_rs_value *value);

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
 * Frees a filter. NULL is allowed.
 *
 * Requirements:
 * `filter` must be NULL or not freed yet.
 */
void sinsp_rs_filter_free(struct sinsp_rs_filter *filter);

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
 * Frees a format. NULL is allowed.
 *
 * Requirements:
 * `format` must be NULL or not freed yet.
 */
void sinsp_rs_format_free(struct sinsp_rs_format *format);

/**
 * Opens a capture file (`-`: standard input). On success `*out` is a handle to close with
 * `sinsp_rs_close`; on failure it is NULL and `sinsp_rs_last_error(NULL)` has the text.
 *
 * Requirements:
 * `path` must be NULL or NUL-terminated, `out` NULL or writable.
 */
scap_rs_result sinsp_rs_open_file(const char *path, struct sinsp_rs **out);

/**
 * Starts a live capture with the kernel module, with the threads and containers that run now.
 * `live` may be NULL for the defaults. Needs root. On success `*out` is a handle to close with
 * `sinsp_rs_close`; on failure it is NULL and `sinsp_rs_last_error(NULL)` has the text.
 *
 * Requirements:
 * `live` must be NULL or valid, `out` NULL or writable.
 */
scap_rs_result sinsp_rs_open_live(const scap_rs_live_options *live, struct sinsp_rs **out);

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
 * Sets (or, with NULL, removes) the filter of `sinsp_rs_next`. A bad filter is
 * `SCAP_RS_RESULT_ERROR_ARGUMENT`, its text in `sinsp_rs_last_error` says where it is wrong, and
 * the filter set before stays. There is no current event afterwards.
 *
 * Requirements:
 * `handle` must be NULL or open; `text` NULL or NUL-terminated.
 */
scap_rs_result sinsp_rs_set_filter(struct sinsp_rs *handle, const char *text);

/**
 * Fills `*stats`. There is no current event afterwards.
 *
 * Requirements:
 * `handle` must be NULL or open; `stats` NULL or writable.
 */
scap_rs_result sinsp_rs_get_stats(struct sinsp_rs *handle, struct sinsp_rs_stats *stats);

/**
 * Sets `*share` to how much of the source was read, 0.0 to 1.0. `SCAP_RS_RESULT_NO_VALUE` when
 * that is unknown (live captures, pipes).
 *
 * Requirements:
 * `handle` must be NULL or open; `share` NULL or writable.
 */
scap_rs_result sinsp_rs_progress(const struct sinsp_rs *handle, double *share);

/**
 * Makes `sinsp_rs_next` end with `SCAP_RS_RESULT_EOF` from now on, at the latest after its time
 * limit. May be called from a signal handler or another thread while the handle is open.
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
 * Stops, ends a recording, and frees. NULL is allowed.
 *
 * Requirements:
 * `handle` must be NULL or open; it is gone afterwards, with everything it lent.
 */
void sinsp_rs_close(struct sinsp_rs *handle);

/**
 * Starts writing what `sinsp_rs_next` reads from now on to a capture file (`-`: standard
 * output): the state of this moment, every event that passes the filter, and, marked as hidden,
 * those that the state depends on. Set the filter before. There is no current event afterwards.
 *
 * Requirements:
 * `handle` must be NULL or open; `path` NULL or NUL-terminated.
 */
scap_rs_result sinsp_rs_record_start(struct sinsp_rs *handle, const char *path, bool compress);

/**
 * Completes and closes the recording; `*bytes` (may be NULL) gets the size of the file.
 * `SCAP_RS_RESULT_NO_VALUE` when nothing is being recorded. Closing the handle ends a recording
 * too, without a report of errors.
 *
 * Requirements:
 * `handle` must be NULL or open; `bytes` NULL or writable.
 */
scap_rs_result sinsp_rs_record_stop(struct sinsp_rs *handle, uint64_t *bytes);

/**
 * Version of the library the program runs with, e.g. `0.1.0`; `SCAP_RS_VERSION` is that of the
 * header it was compiled with. Static.
 */
const char *sinsp_rs_version(void);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* SINSP_RS_H */
