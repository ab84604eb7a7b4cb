/* SPDX-License-Identifier: Apache-2.0 */
/* Opening and closing sources, rightly and wrongly. usage: PROGRAM CAPTURE DIRECTORY */
#include "check.h"

#include <fcntl.h>
#include <pthread.h>
#include <unistd.h>

static void wrong(const char *capture, const char *directory)
{
    const char *paths[2] = { capture, NULL };
    scap_rs *handle = (scap_rs *)&paths;

    SCAP_REFUSED(scap_rs_open_file(NULL, &handle), "NULL");
    CHECK(handle == NULL);
    SCAP_REFUSED(scap_rs_open_file("x", NULL), "out is NULL");
    GIVES(scap_rs_open_file(in(directory, "missing"), &handle), SCAP_RS_RESULT_ERROR_IO);
    CHECK(strstr(scap_rs_last_error(NULL), "missing") != NULL);
    GIVES(scap_rs_open_file("\xff\xfe", &handle), SCAP_RS_RESULT_ERROR_IO);
    GIVES(scap_rs_open_file(in(directory, "empty"), &handle), SCAP_RS_RESULT_ERROR_NOT_A_CAPTURE);
    GIVES(scap_rs_open_file(in(directory, "foreign"), &handle), SCAP_RS_RESULT_ERROR_NOT_A_CAPTURE);
    GIVES(scap_rs_open_file(directory, &handle), SCAP_RS_RESULT_ERROR_IO);
    SCAP_REFUSED(scap_rs_open_files(NULL, 2, &handle), "paths is NULL");
    SCAP_REFUSED(scap_rs_open_files(paths, 0, &handle), "no capture file");
    SCAP_REFUSED(scap_rs_open_files(paths, 2, &handle), "path is NULL");
    SCAP_REFUSED(scap_rs_open_files(paths, SIZE_MAX, &handle), "memory");
    SCAP_REFUSED(scap_rs_open_files(paths, 1, NULL), "out is NULL");
    SCAP_REFUSED(scap_rs_open_fd(-1, NULL, &handle), "no descriptor");
    GIVES(scap_rs_open_fd(12345, "gone", &handle), SCAP_RS_RESULT_ERROR_IO);
    SCAP_REFUSED(scap_rs_open_fd(dup(0), NULL, NULL), "out is NULL");
    GIVES(scap_rs_open_fd(open("/dev/null", O_RDONLY), "nothing", &handle), SCAP_RS_RESULT_ERROR_NOT_A_CAPTURE);
    CHECK(strstr(scap_rs_last_error(NULL), "nothing") != NULL);
    CHECK(handle == NULL);
    scap_rs_stop(NULL);
    GIVES(scap_rs_close(NULL), SCAP_RS_RESULT_OK);
}

static uint64_t count(scap_rs *handle, uint64_t *sections)
{
    const scap_rs_event *event;
    scap_rs_result result;
    uint64_t events = 0;

    while ((result = scap_rs_next(handle, &event)) != SCAP_RS_RESULT_EOF) {
        if (result == SCAP_RS_RESULT_NEW_SECTION) {
            ++*sections;
            continue;
        }
        GIVES(result, SCAP_RS_RESULT_OK);
        events++;
    }
    GIVES(scap_rs_close(handle), SCAP_RS_RESULT_OK);
    return events;
}

/* However it is opened, it is the same capture. */
static void ways(const char *capture)
{
    const char *paths[3] = { capture, capture, capture };
    uint64_t sections = 0, events = count(scap(capture), &sections);
    scap_rs *handle = NULL;
    int fd = open(capture, O_RDONLY);

    CHECK(events > 0 && sections == 0);
    GIVES(scap_rs_open_files(paths, 3, &handle), SCAP_RS_RESULT_OK);
    CHECK(count(handle, &sections) == 3 * events && sections == 2);
    GIVES(scap_rs_open_fd(fd, "name", &handle), SCAP_RS_RESULT_OK);
    CHECK(count(handle, &sections) == events);
    CHECK(fcntl(fd, F_GETFD) == -1); /* closed with the handle */
}

/* Calls on handles that were closed, and what they lent, are recognised. */
static void closed(const char *capture)
{
    scap_rs *handle = scap(capture);
    const scap_rs_event *event, *later;
    double share;

    GIVES(scap_rs_next(handle, &event), SCAP_RS_RESULT_OK);
    CHECK(scap_rs_event_ts(event) > 0);
    GIVES(scap_rs_close(handle), SCAP_RS_RESULT_OK);
    SCAP_REFUSED(scap_rs_close(handle), "closed");
    SCAP_REFUSED(scap_rs_next(handle, &later), "closed");
    CHECK(later == NULL);
    SCAP_REFUSED(scap_rs_progress(handle, &share), "closed");
    CHECK(strstr(scap_rs_last_error(handle), "closed") != NULL);
    CHECK(scap_rs_event_ts(event) == 0);
    scap_rs_stop(handle);
}

static void stopped(const char *capture)
{
    scap_rs *handle = scap(capture);
    const scap_rs_event *event, *const *events;
    size_t len;

    CHECK(scap_rs_last_error(handle) == NULL);
    GIVES(scap_rs_next(handle, &event), SCAP_RS_RESULT_OK);
    scap_rs_stop(handle);
    GIVES(scap_rs_next(handle, &event), SCAP_RS_RESULT_EOF);
    GIVES(scap_rs_next_batch(handle, 8, &events, &len), SCAP_RS_RESULT_EOF);
    GIVES(scap_rs_close(handle), SCAP_RS_RESULT_OK);
}

struct shared { scap_rs *handle; uint64_t read, refused; };

static void *reads(void *argument)
{
    struct shared *mine = argument;
    const scap_rs_event *event;
    scap_rs_result result;

    while ((result = scap_rs_next(mine->handle, &event)) != SCAP_RS_RESULT_EOF) {
        CHECK(result == SCAP_RS_RESULT_OK || result == SCAP_RS_RESULT_ERROR_BUSY);
        mine->read += result == SCAP_RS_RESULT_OK;
        mine->refused += result == SCAP_RS_RESULT_ERROR_BUSY;
        if (result == SCAP_RS_RESULT_ERROR_BUSY)
            CHECK(strstr(scap_rs_last_error(NULL), "another call") != NULL);
    }
    return NULL;
}

/* Two threads with one handle get every event once, or are refused; two with two handles are not. */
static void threads(const char *capture)
{
    for (int same = 0; same < 2; same++) {
        uint64_t sections = 0, events = count(scap(capture), &sections);
        struct shared of[2] = { { scap(capture), 0, 0 }, { NULL, 0, 0 } };
        pthread_t other;

        of[1].handle = same ? of[0].handle : scap(capture);
        CHECK(pthread_create(&other, NULL, reads, &of[1]) == 0);
        reads(&of[0]);
        CHECK(pthread_join(other, NULL) == 0);
        CHECK(of[0].read + of[1].read == (same ? events : 2 * events));
        CHECK(same || of[0].refused + of[1].refused == 0);
        GIVES(scap_rs_close(of[0].handle), SCAP_RS_RESULT_OK);
        if (!same)
            GIVES(scap_rs_close(of[1].handle), SCAP_RS_RESULT_OK);
    }
}

/* More handles than are remembered. */
static void many(const char *capture)
{
    for (int i = 0; i < 80; i++)
        GIVES(scap_rs_close(scap(capture)), SCAP_RS_RESULT_OK);
}

int main(int argc, char **argv)
{
    CHECK(argc == 3);
    wrong(argv[1], argv[2]);
    ways(argv[1]);
    closed(argv[1]);
    stopped(argv[1]);
    threads(argv[1]);
    many(argv[1]);
    puts("passed");
    return 0;
}
