/* SPDX-License-Identifier: Apache-2.0 */
/* Recording, counters, and whose events are seen. usage: PROGRAM CAPTURE DIRECTORY */
#include "check.h"

static void wrong(const char *capture)
{
    sinsp_rs *handles[2] = { NULL, sinsp(capture) };
    scap_rs_dump_options options = { 0 };
    scap_rs_kernel_filter filter = { 0 };
    sinsp_rs_stats stats = { 0 };
    scap_rs_stats source = { 0 };
    uint64_t bytes;
    bool limited = true;

    for (int i = 0; i < 2; i++) {
        sinsp_rs *h = handles[i];
#define BAD(call, part) REFUSED(call, sinsp_rs_last_error(h), h ? part : "handle is NULL")
        BAD(sinsp_rs_record_start(h, NULL, NULL), "path is NULL");
        BAD(sinsp_rs_record_start(h, "x", &options), "sizeof");
        BAD(sinsp_rs_get_stats(h, NULL), "sinsp_rs_stats is NULL");
        BAD(sinsp_rs_get_stats(h, &stats), "sizeof");
        BAD(sinsp_rs_get_source_stats(h, &source), "sizeof");
        BAD(sinsp_rs_suppress_comm(h, NULL), "comm is NULL");
        BAD(sinsp_rs_suppress_tid(h, 0), "no thread id");
        BAD(sinsp_rs_limit_to(h, NULL, &limited), "filter is NULL");
        BAD(sinsp_rs_set_kernel_filter(h, &filter, &limited), "sizeof");
    }
    SINSP_REFUSED(sinsp_rs_record_stop(NULL, &bytes), "handle is NULL");
    GIVES(sinsp_rs_record_start(handles[1], "/no/such/place", NULL), SCAP_RS_RESULT_ERROR_IO);
    GIVES(sinsp_rs_record_stop(handles[1], &bytes), SCAP_RS_RESULT_NO_VALUE);
    filter.size = sizeof filter;
    GIVES(sinsp_rs_set_kernel_filter(handles[1], &filter, &limited), SCAP_RS_RESULT_OK);
    CHECK(!limited); /* a file has no kernel */
    GIVES(sinsp_rs_set_kernel_filter(handles[1], NULL, NULL), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_close(handles[1]), SCAP_RS_RESULT_OK);
}

static uint64_t count(sinsp_rs *handle)
{
    uint64_t events = 0;

    while (sinsp_rs_next(handle, NULL) == SCAP_RS_RESULT_OK)
        events++;
    return events;
}

/* A recording in several files, each of which can be read. */
static void rotated(const char *capture, const char *directory)
{
    scap_rs_dump_options options = { 0 };
    sinsp_rs *handle = sinsp(capture);
    uint64_t bytes = 0, events, read = 0, files = 0;
    char name[32];

    options.size = sizeof options;
    options.rotate_events = 300;
    GIVES(sinsp_rs_record_start(handle, in(directory, "record"), &options), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_record_start(handle, "x", NULL), SCAP_RS_RESULT_ERROR_ARGUMENT);
    CHECK(strstr(sinsp_rs_last_error(handle), "going on") != NULL);
    events = count(handle);
    GIVES(sinsp_rs_record_stop(handle, &bytes), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_close(handle), SCAP_RS_RESULT_OK);
    for (;; files++) {
        snprintf(name, sizeof name, "record%" PRIu64, files);
        if (sinsp_rs_open_file(in(directory, name), &handle) != SCAP_RS_RESULT_OK)
            break;
        read += count(handle);
        GIVES(sinsp_rs_close(handle), SCAP_RS_RESULT_OK);
    }
    CHECK(files > 1 && bytes > 1000 && read == events);
}

static void counters(const char *capture)
{
    sinsp_rs *handle = sinsp(capture);
    sinsp_rs_filter *filter;
    sinsp_rs_stats stats = { 0 };
    scap_rs_stats source = { 0 };
    uint64_t all, rest;
    bool limited = true;

    stats.size = sizeof stats;
    source.size = sizeof source;
    all = count(handle);
    GIVES(sinsp_rs_get_stats(handle, &stats), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_get_source_stats(handle, &source), SCAP_RS_RESULT_OK);
    CHECK(stats.events >= all && stats.threads > 0 && source.events >= all && stats.suppressed == 0);
    GIVES(sinsp_rs_close(handle), SCAP_RS_RESULT_OK);
    handle = sinsp(capture);
    GIVES(sinsp_rs_suppress_comm(handle, "curl"), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_suppress_comm(handle, "\xff\xfe"), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_suppress_tid(handle, INT64_MAX), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_filter_compile("proc.pid = 1", &filter), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_limit_to(handle, filter, &limited), SCAP_RS_RESULT_OK);
    CHECK(!limited);
    GIVES(sinsp_rs_filter_free(filter), SCAP_RS_RESULT_OK);
    rest = count(handle);
    GIVES(sinsp_rs_get_stats(handle, &stats), SCAP_RS_RESULT_OK);
    CHECK(rest < all && stats.suppressed > 0);
    GIVES(sinsp_rs_close(handle), SCAP_RS_RESULT_OK);
}

int main(int argc, char **argv)
{
    CHECK(argc == 3);
    wrong(argv[1]);
    rotated(argv[1], argv[2]);
    counters(argv[1]);
    puts("passed");
    return 0;
}
