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
 *   negative values for errors; the text of the last error is kept per handle, and per thread for calls
 *   that fail before there is a handle.
 * - Every pointer may be NULL: that is an error (or a documented default), never a crash.
 * - What a call lends (events, texts, values) is valid until the next call on the same handle, and must not
 *   be freed. What a call hands over has a function that frees it, named in its comment.
 * - A handle is used by one thread at a time; different handles may be used by different threads.
 */

/**
 * Outcome of a call. 0 is success, positive values are ordinary conditions, negative values are
 * errors whose text `scap_rs_last_error` returns.
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
 * A source of events. Use it from one thread at a time; two handles may be used by two threads.
 */
typedef struct scap_rs scap_rs;

/**
 * A capture file being written. Use it from one thread at a time.
 */
typedef struct scap_rs_dump scap_rs_dump;

/**
 * An event lent by `scap_rs_next` or `sinsp_rs_event_raw`: valid until the next call on the
 * handle that lent it. Never free it.
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
   * Bytes of each per-CPU ring, a power of two; 0: the module's own setting (8 MiB).
   */
  uint64_t ring_bytes;
  /**
   * Longest wait of one `next` call in ms before it reports a timeout; 0: the default (100).
   */
  uint32_t timeout_ms;
  /**
   * Keep events of the calling process (0: leave them out).
   */
  uint8_t keep_own;
  /**
   * Base name of the devices, NULL: `scap`.
   */
  const char *device;
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

#ifdef __cplusplus
extern "C" {
#endif // __cplusplus

/**
 * Creates a capture file (`-`: standard output) with the state `handle` started with. On success
 * `*out` is a handle to end with `scap_rs_dump_close`.
 *
 * # Safety
 * `handle` must be NULL or open, `path` NULL or NUL-terminated, `out` NULL or writable.
 */
scap_rs_result scap_rs_dump_open(struct scap_rs *handle,
                                 const char *path,
                                 bool compress,
                                 struct scap_rs_dump **out);

/**
 * Appends an event.
 *
 * # Safety
 * `dump` must be NULL or open, `event` NULL or still valid.
 */
scap_rs_result scap_rs_dump_event(struct scap_rs_dump *dump, const struct scap_rs_event *event);

/**
 * Text of the last error of `dump`; NULL when there was none.
 *
 * # Safety
 * `dump` must be NULL or open.
 */
const char *scap_rs_dump_last_error(const struct scap_rs_dump *dump);

/**
 * Writes what is still buffered, closes the file and frees `dump`; `*bytes` (may be NULL) gets
 * the size of the file. On failure the text is in `scap_rs_last_error(NULL)`; the file keeps what
 * could be written. NULL is allowed.
 *
 * # Safety
 * `dump` must be NULL or open; it is gone afterwards. `bytes` must be NULL or writable.
 */
scap_rs_result scap_rs_dump_close(struct scap_rs_dump *dump, uint64_t *bytes);

/**
 * Time of the event in ns since the epoch; 0 for NULL.
 *
 * # Safety
 * `event` must be NULL or an event that is still valid.
 */
uint64_t scap_rs_event_ts(const struct scap_rs_event *event);

/**
 * Thread id in the initial pid namespace; -1 for NULL.
 *
 * # Safety
 * `event` must be NULL or an event that is still valid.
 */
int64_t scap_rs_event_tid(const struct scap_rs_event *event);

/**
 * Event code (schema 4.5); 65535 for NULL.
 *
 * # Safety
 * `event` must be NULL or an event that is still valid.
 */
uint16_t scap_rs_event_code(const struct scap_rs_event *event);

/**
 * Index of the ring the event came from; 65535 for NULL.
 *
 * # Safety
 * `event` must be NULL or an event that is still valid.
 */
uint16_t scap_rs_event_device(const struct scap_rs_event *event);

/**
 * Number of parameters in the record; 0 for NULL.
 *
 * # Safety
 * `event` must be NULL or an event that is still valid.
 */
uint32_t scap_rs_event_nparams(const struct scap_rs_event *event);

/**
 * The whole record, header included. `*data` stays valid as long as the event.
 *
 * # Safety
 * `event` must be NULL or an event that is still valid; `data` and `len` NULL or writable.
 */
scap_rs_result scap_rs_event_record(const struct scap_rs_event *event, const void **data, size_t *len);

/**
 * Bytes of parameter `index` as they are on the wire. `*len` 0: the parameter is empty.
 * `SCAP_RS_RESULT_NO_VALUE` when the record has fewer parameters.
 *
 * # Safety
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
 * # Safety
 * `event` must be NULL or an event that is still valid; `value` NULL or writable.
 */
scap_rs_result scap_rs_event_param_int(const struct scap_rs_event *event, uint32_t index, int64_t *value);

/**
 * Text of parameter `index` (strings and paths), without copying: NUL-terminated, `*len` without
 * the NUL. `SCAP_RS_RESULT_NO_VALUE` when it is absent, empty (no value) or not text.
 *
 * # Safety
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
 * # Safety
 * `path` must be NULL or NUL-terminated, `out` NULL or writable.
 */
scap_rs_result scap_rs_open_file(const char *path, struct scap_rs **out);

/**
 * Starts a live capture with the kernel module. `options` may be NULL. Needs root.
 *
 * # Safety
 * `options` must be NULL or valid, `out` NULL or writable.
 */
scap_rs_result scap_rs_open_live(const struct scap_rs_live_options *options, struct scap_rs **out);

/**
 * The next event, in order of time over all CPUs. On `SCAP_RS_RESULT_OK` `*event` is lent until
 * the next call on this handle; otherwise it is NULL.
 *
 * # Safety
 * `handle` must be NULL or open; `event` NULL or writable.
 */
scap_rs_result scap_rs_next(struct scap_rs *handle, const struct scap_rs_event **event);

/**
 * Fills `*stats`.
 *
 * # Safety
 * `handle` must be NULL or open; `stats` NULL or writable.
 */
scap_rs_result scap_rs_stats(struct scap_rs *handle, struct scap_rs_stats *stats);

/**
 * Text of the last error of `handle`, or, for NULL, of the last failed open call of this thread.
 * NULL when there was none. Valid until the next call on the handle (or of this thread).
 *
 * # Safety
 * `handle` must be NULL or open.
 */
const char *scap_rs_last_error(const struct scap_rs *handle);

/**
 * Stops and frees. NULL is allowed.
 *
 * # Safety
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
 * Flags of an event code (creates an fd, modifies state, …, bits as in the schema); 0 when unknown.
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
 * Wire type code of a parameter; 0 when unknown.
 */
uint8_t scap_rs_param_type(uint16_t code, uint32_t index);

#ifdef __cplusplus
}  // extern "C"
#endif  // __cplusplus

#endif  /* SCAP_RS_H */
