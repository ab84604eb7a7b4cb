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
 *   negative values for errors; the text of the last error is kept per handle, and per thread for calls
 *   that fail before there is a handle.
 * - Every pointer may be NULL: that is an error (or a documented default), never a crash.
 * - What a call lends (events, texts, values) is valid until the next call on the same handle, and must not
 *   be freed. What a call hands over has a function that frees it, named in its comment.
 * - A handle is used by one thread at a time; different handles may be used by different threads.
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
 * A field of an event. What it points to is lent until the next `sinsp_rs_next` of the handle.
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
 * `evt.arg.fd`): `*id` is good for this handle as long as it is open. The message for an unknown
 * name is in `sinsp_rs_last_error`.
 *
 * # Safety
 * `handle` must be NULL or open; `name` NULL or NUL-terminated; `id` NULL or writable.
 */
scap_rs_result sinsp_rs_field(struct sinsp_rs *handle, const char *name, uint32_t *id);

/**
 * Reads field `id` of the current event. `SCAP_RS_RESULT_NO_VALUE` when the event has no such
 * value, or without a current event.
 *
 * # Safety
 * `handle` must be NULL or open; `value` NULL or writable.
 */
scap_rs_result sinsp_rs_field_value(struct sinsp_rs *handle, uint32_t id, struct sinsp_rs_value *value);

/**
 * Reads item `index` of field `id`, a list read by `sinsp_rs_field_value` before.
 * `SCAP_RS_RESULT_NO_VALUE` behind the last item, and for fields that are not lists.
 *
 * # Safety
 * `handle` must be NULL or open; `value` NULL or writable.
 */
scap_rs_result sinsp_rs_field_item(const struct sinsp_rs *handle,
                                   uint32_t id,
                                   size_t index,
                                   struct sinsp_rs_value *value);

/**
 * Compiles a filter. On success `*out` is to be freed with `sinsp_rs_filter_free`; on failure it
 * is NULL and `sinsp_rs_last_error(NULL)` says where the text is wrong.
 *
 * # Safety
 * `text` must be NULL or NUL-terminated, `out` NULL or writable.
 */
scap_rs_result sinsp_rs_filter_compile(const char *text, struct sinsp_rs_filter **out);

/**
 * Sets `*matches` to whether the current event of `handle` passes `filter`.
 * `SCAP_RS_RESULT_NO_VALUE` without a current event.
 *
 * # Safety
 * `handle` must be NULL or open, `filter` NULL or not freed, `matches` NULL or writable.
 */
scap_rs_result sinsp_rs_filter_matches(const struct sinsp_rs *handle,
                                       const struct sinsp_rs_filter *filter,
                                       bool *matches);

/**
 * Frees a filter. NULL is allowed.
 *
 * # Safety
 * `filter` must be NULL or not freed yet.
 */
void sinsp_rs_filter_free(struct sinsp_rs_filter *filter);

/**
 * Compiles an output format such as `%evt.num %proc.name %container.name`; a leading `*` prints
 * lines with missing values too, NULL stands for the standard line. With `json` the texts are
 * JSON objects. On success `*out` is to be freed with `sinsp_rs_format_free`; on failure it is
 * NULL and `sinsp_rs_last_error(NULL)` has the text.
 *
 * # Safety
 * `text` must be NULL or NUL-terminated, `out` NULL or writable.
 */
scap_rs_result sinsp_rs_format_compile(const char *text, bool json, struct sinsp_rs_format **out);

/**
 * The text of the current event of `handle`, NUL-terminated, `*len` (may be NULL) without the
 * NUL; lent until the next call with this format. `SCAP_RS_RESULT_NO_VALUE` without a current
 * event, or when a value of the format is missing and it does not start with `*`.
 *
 * # Safety
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
 * # Safety
 * `format` must be NULL or not freed yet.
 */
void sinsp_rs_format_free(struct sinsp_rs_format *format);

/**
 * Opens a capture file (`-`: standard input). On success `*out` is a handle to close with
 * `sinsp_rs_close`; on failure it is NULL and `sinsp_rs_last_error(NULL)` has the text.
 *
 * # Safety
 * `path` must be NULL or NUL-terminated, `out` NULL or writable.
 */
scap_rs_result sinsp_rs_open_file(const char *path, struct sinsp_rs **out);

/**
 * Starts a live capture with the kernel module, with the threads and containers that run now.
 * `live` may be NULL for the defaults. Needs root.
 *
 * # Safety
 * `live` must be NULL or valid, `out` NULL or writable.
 */
scap_rs_result sinsp_rs_open_live(const scap_rs_live_options *live, struct sinsp_rs **out);

/**
 * Reads on to the next event that passes the filter. On `SCAP_RS_RESULT_OK` it is the current
 * event of the handle, and `*event` (if `event` is not NULL) its record, lent until the next
 * call of this function. After any other result there is no current event.
 *
 * # Safety
 * `handle` must be NULL or open; `event` NULL or writable.
 */
scap_rs_result sinsp_rs_next(struct sinsp_rs *handle, const scap_rs_event **event);

/**
 * Position of the current event in the stream, from 1; 0 without a current event.
 *
 * # Safety
 * `handle` must be NULL or open.
 */
uint64_t sinsp_rs_event_num(const struct sinsp_rs *handle);

/**
 * Sets (or, with NULL, removes) the filter of `sinsp_rs_next`. The message of a bad filter says
 * where it is wrong: `sinsp_rs_last_error`. There is no current event afterwards.
 *
 * # Safety
 * `handle` must be NULL or open; `text` NULL or NUL-terminated.
 */
scap_rs_result sinsp_rs_set_filter(struct sinsp_rs *handle, const char *text);

/**
 * Fills `*stats`. There is no current event afterwards.
 *
 * # Safety
 * `handle` must be NULL or open; `stats` NULL or writable.
 */
scap_rs_result sinsp_rs_stats(struct sinsp_rs *handle, struct sinsp_rs_stats *stats);

/**
 * Makes `sinsp_rs_next` end with `SCAP_RS_RESULT_EOF` soon (live: within its time limit). May be
 * called from a signal handler or another thread while the handle is open.
 *
 * # Safety
 * `handle` must be NULL or open.
 */
void sinsp_rs_stop(const struct sinsp_rs *handle);

/**
 * Text of the last error of `handle`, or, for NULL, of the last failed open or compile call of
 * this thread. NULL when there was none. Valid until the next call on the handle.
 *
 * # Safety
 * `handle` must be NULL or open.
 */
const char *sinsp_rs_last_error(const struct sinsp_rs *handle);

/**
 * Stops, ends a recording, and frees. NULL is allowed.
 *
 * # Safety
 * `handle` must be NULL or open; it is gone afterwards, with everything it lent.
 */
void sinsp_rs_close(struct sinsp_rs *handle);

/**
 * Starts writing what `sinsp_rs_next` reads from now on to a capture file (`-`: standard
 * output): the state of this moment, every event that passes the filter, and, marked as hidden,
 * those that the state depends on. There is no current event afterwards.
 *
 * # Safety
 * `handle` must be NULL or open; `path` NULL or NUL-terminated.
 */
scap_rs_result sinsp_rs_record_start(struct sinsp_rs *handle, const char *path, bool compress);

/**
 * Completes and closes the recording; `*bytes` (may be NULL) gets the size of the file.
 * `SCAP_RS_RESULT_NO_VALUE` when nothing is being recorded. Closing the handle ends a recording
 * too, without a report of errors.
 *
 * # Safety
 * `handle` must be NULL or open; `bytes` NULL or writable.
 */
scap_rs_result sinsp_rs_record_stop(struct sinsp_rs *handle, uint64_t *bytes);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* SINSP_RS_H */
