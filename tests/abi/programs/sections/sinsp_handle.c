/* SPDX-License-Identifier: Apache-2.0 */
/* Inspectors: opening, reading, filters, ending. usage: PROGRAM CAPTURE DIRECTORY */
#include "check.h"

#include <pthread.h>
#include <signal.h>

static void wrong(const char *capture, const char *directory)
{
    sinsp_rs *handle = (sinsp_rs *)&handle;
    sinsp_rs_options options = { 0 };
    const scap_rs_event *event;
    scap_rs *source = scap(capture), *gone = scap(capture);
    double share;
    int fd = 7;

    SINSP_REFUSED(sinsp_rs_open_file(NULL, &handle), "NULL");
    CHECK(handle == NULL);
    SINSP_REFUSED(sinsp_rs_open_file("x", NULL), "NULL");
    GIVES(sinsp_rs_open_file(in(directory, "foreign"), &handle), SCAP_RS_RESULT_ERROR_NOT_A_CAPTURE);
    GIVES(sinsp_rs_open_file(in(directory, "missing"), &handle), SCAP_RS_RESULT_ERROR_IO);
    SINSP_REFUSED(sinsp_rs_open_source(NULL, NULL, &handle), "source is NULL");
    SINSP_REFUSED(sinsp_rs_open_source(source, &options, &handle), "sizeof");
    SINSP_REFUSED(sinsp_rs_open_source(source, NULL, NULL), "out is NULL");
    GIVES(scap_rs_next(source, &event), SCAP_RS_RESULT_OK); /* still the caller's */
    GIVES(scap_rs_close(source), SCAP_RS_RESULT_OK);
    GIVES(scap_rs_close(gone), SCAP_RS_RESULT_OK);
    SINSP_REFUSED(sinsp_rs_open_source(gone, NULL, &handle), "closed");

    SINSP_REFUSED(sinsp_rs_next(NULL, &event), "handle is NULL");
    SINSP_REFUSED(sinsp_rs_set_filter(NULL, "evt.num = 1"), "handle is NULL");
    SINSP_REFUSED(sinsp_rs_set_display_filter(NULL, "evt.num = 1"), "handle is NULL");
    SINSP_REFUSED(sinsp_rs_poll_fd(NULL, &fd), "handle is NULL");
    SINSP_REFUSED(sinsp_rs_progress(NULL, &share), "handle is NULL");
    CHECK(sinsp_rs_event_num(NULL) == 0);
    sinsp_rs_stop(NULL);
    GIVES(sinsp_rs_close(NULL), SCAP_RS_RESULT_OK);

    handle = sinsp(capture);
    CHECK(sinsp_rs_last_error(handle) == NULL && sinsp_rs_event_num(handle) == 0);
    REFUSED(sinsp_rs_set_filter(handle, "evt.num ="), sinsp_rs_last_error(handle), "^");
    REFUSED(sinsp_rs_set_filter(handle, "no.such = 1"), sinsp_rs_last_error(handle), "no.such");
    REFUSED(sinsp_rs_set_filter(handle, "\xff"), sinsp_rs_last_error(handle), "UTF-8");
    REFUSED(sinsp_rs_set_display_filter(handle, "evt.num ="), sinsp_rs_last_error(handle), "^");
    REFUSED(sinsp_rs_poll_fd(handle, NULL), sinsp_rs_last_error(handle), "fd is NULL");
    GIVES(sinsp_rs_poll_fd(handle, &fd), SCAP_RS_RESULT_NO_VALUE);
    CHECK(fd == -1);
    REFUSED(sinsp_rs_progress(handle, NULL), sinsp_rs_last_error(handle), "share is NULL");
    GIVES(sinsp_rs_close(handle), SCAP_RS_RESULT_OK);
    SINSP_REFUSED(sinsp_rs_close(handle), "closed");
    SINSP_REFUSED(sinsp_rs_next(handle, &event), "closed");
    CHECK(strstr(sinsp_rs_last_error(handle), "closed") != NULL && event == NULL);
    sinsp_rs_stop(handle);
}

static uint64_t count(sinsp_rs *handle)
{
    scap_rs_result result;
    uint64_t events = 0;

    while ((result = sinsp_rs_next(handle, NULL)) != SCAP_RS_RESULT_EOF)
        events += result == SCAP_RS_RESULT_OK;
    return events;
}

/* Filters come and go; a wrong one leaves the one before. */
static void filters(const char *capture)
{
    sinsp_rs *handle = sinsp(capture);
    uint64_t all = count(handle), opens, few;

    GIVES(sinsp_rs_close(handle), SCAP_RS_RESULT_OK);
    handle = sinsp(capture);
    GIVES(sinsp_rs_set_filter(handle, "evt.type contains open"), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_set_filter(handle, "evt.type contains"), SCAP_RS_RESULT_ERROR_ARGUMENT);
    opens = count(handle);
    GIVES(sinsp_rs_close(handle), SCAP_RS_RESULT_OK);
    handle = sinsp(capture);
    GIVES(sinsp_rs_set_filter(handle, "evt.type contains open"), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_set_display_filter(handle, "evt.failed = true"), SCAP_RS_RESULT_OK);
    few = count(handle);
    GIVES(sinsp_rs_close(handle), SCAP_RS_RESULT_OK);
    handle = sinsp(capture);
    GIVES(sinsp_rs_set_filter(handle, "evt.num = 0"), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_set_display_filter(handle, "evt.num = 0"), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_set_filter(handle, NULL), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_set_display_filter(handle, NULL), SCAP_RS_RESULT_OK);
    CHECK(count(handle) == all);
    GIVES(sinsp_rs_close(handle), SCAP_RS_RESULT_OK);
    CHECK(few > 0 && few < opens && opens < all);
}

/* Any source: two files, with options. */
static void sources(const char *capture)
{
    const char *paths[2] = { capture, capture };
    sinsp_rs_options options = { 0 };
    sinsp_rs *handle;
    scap_rs *source;
    const scap_rs_event *event;
    uint64_t twice, once;
    double share = 0;

    options.size = sizeof options;
    options.max_threads = 100000;
    options.no_containers = 1;
    GIVES(scap_rs_open_files(paths, 2, &source), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_open_source(source, &options, &handle), SCAP_RS_RESULT_OK);
    SCAP_REFUSED(scap_rs_next(source, &event), "closed");
    twice = count(handle);
    GIVES(sinsp_rs_progress(handle, &share), SCAP_RS_RESULT_OK);
    CHECK(share > 0.99);
    GIVES(sinsp_rs_close(handle), SCAP_RS_RESULT_OK);
    handle = sinsp(capture);
    once = count(handle);
    GIVES(sinsp_rs_close(handle), SCAP_RS_RESULT_OK);
    CHECK(twice == 2 * once && once > 0);
}

static sinsp_rs *interrupted;

static void on_signal(int number)
{
    (void)number;
    sinsp_rs_stop(interrupted);
}

static void stopped(const char *capture)
{
    interrupted = sinsp(capture);
    GIVES(sinsp_rs_next(interrupted, NULL), SCAP_RS_RESULT_OK);
    CHECK(signal(SIGUSR1, on_signal) != SIG_ERR);
    CHECK(raise(SIGUSR1) == 0);
    GIVES(sinsp_rs_next(interrupted, NULL), SCAP_RS_RESULT_EOF);
    GIVES(sinsp_rs_close(interrupted), SCAP_RS_RESULT_OK);
}

static void *counts(void *capture)
{
    static uint64_t events[2];
    static int next;
    sinsp_rs *handle = sinsp(capture);
    uint64_t *mine = &events[__atomic_fetch_add(&next, 1, __ATOMIC_RELAXED)];

    *mine = count(handle);
    GIVES(sinsp_rs_close(handle), SCAP_RS_RESULT_OK);
    return mine;
}

/* Two inspectors in two threads; then one in two, where nothing worse happens than being refused. */
static void threads(char *capture)
{
    pthread_t other;
    uint64_t *here;
    void *there;

    CHECK(pthread_create(&other, NULL, counts, capture) == 0);
    here = counts(capture);
    CHECK(pthread_join(other, &there) == 0);
    CHECK(*here > 0 && *here == *(uint64_t *)there);
}

static void *hurries(void *handle)
{
    scap_rs_result result;

    while ((result = sinsp_rs_next(handle, NULL)) != SCAP_RS_RESULT_EOF)
        CHECK(result == SCAP_RS_RESULT_OK || result == SCAP_RS_RESULT_ERROR_BUSY);
    return NULL;
}

static void together(const char *capture)
{
    sinsp_rs *handle = sinsp(capture);
    pthread_t other;

    CHECK(pthread_create(&other, NULL, hurries, handle) == 0);
    hurries(handle);
    CHECK(pthread_join(other, NULL) == 0);
    GIVES(sinsp_rs_close(handle), SCAP_RS_RESULT_OK);
}

int main(int argc, char **argv)
{
    CHECK(argc == 3);
    wrong(argv[1], argv[2]);
    filters(argv[1]);
    sources(argv[1]);
    stopped(argv[1]);
    threads(argv[1]);
    together(argv[1]);
    puts("passed");
    return 0;
}
