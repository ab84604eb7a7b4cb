/* SPDX-License-Identifier: Apache-2.0 */
/* Writing captures, in one file and several. usage: PROGRAM CAPTURE DIRECTORY */
#include "check.h"

static void wrong(const char *capture, const char *directory)
{
    scap_rs *handle = scap(capture), *gone = scap(capture);
    scap_rs_dump_options options = { 0 };
    scap_rs_dump *dump = (scap_rs_dump *)&options;
    const scap_rs_event *event;
    uint64_t bytes;
    bool due;

    SCAP_REFUSED(scap_rs_dump_open(NULL, "x", NULL, &dump), "handle is NULL");
    CHECK(dump == NULL);
    REFUSED(scap_rs_dump_open(handle, NULL, NULL, &dump), scap_rs_last_error(handle), "path is NULL");
    REFUSED(scap_rs_dump_open(handle, "x", NULL, NULL), scap_rs_last_error(handle), "out is NULL");
    REFUSED(scap_rs_dump_open(handle, "x", &options, &dump), scap_rs_last_error(handle), "sizeof");
    options.size = sizeof options;
    options.rotate_events = 1;
    REFUSED(scap_rs_dump_open(handle, "-", &options, &dump), scap_rs_last_error(handle), "standard output");
    GIVES(scap_rs_dump_open(handle, "/no/such/place", NULL, &dump), SCAP_RS_RESULT_ERROR_IO);
    CHECK(dump == NULL && strstr(scap_rs_last_error(handle), "/no/such/place") != NULL);
    SCAP_REFUSED(scap_rs_dump_event(NULL, NULL), "handle is NULL");
    SCAP_REFUSED(scap_rs_dump_flush(NULL), "handle is NULL");
    SCAP_REFUSED(scap_rs_dump_is_due(NULL, 0, &due), "handle is NULL");
    SCAP_REFUSED(scap_rs_dump_rotate(NULL, handle, 0), "handle is NULL");
    SCAP_REFUSED(scap_rs_dump_new_section(NULL, handle), "handle is NULL");
    CHECK(scap_rs_dump_last_error(NULL) == NULL);
    GIVES(scap_rs_dump_close(NULL, &bytes), SCAP_RS_RESULT_OK);

    GIVES(scap_rs_dump_open(handle, in(directory, "wrong"), NULL, &dump), SCAP_RS_RESULT_OK);
    REFUSED(scap_rs_dump_event(dump, NULL), scap_rs_dump_last_error(dump), "event is NULL");
    GIVES(scap_rs_next(handle, &event), SCAP_RS_RESULT_OK);
    scap_rs_stop(handle);
    GIVES(scap_rs_next(handle, &(const scap_rs_event *){ NULL }), SCAP_RS_RESULT_EOF);
    REFUSED(scap_rs_dump_event(dump, event), scap_rs_dump_last_error(dump), "no longer lent");
    REFUSED(scap_rs_dump_is_due(dump, 0, NULL), scap_rs_dump_last_error(dump), "due is NULL");
    REFUSED(scap_rs_dump_rotate(dump, NULL, 0), scap_rs_dump_last_error(dump), "state is NULL");
    REFUSED(scap_rs_dump_new_section(dump, NULL), scap_rs_dump_last_error(dump), "state is NULL");
    GIVES(scap_rs_close(gone), SCAP_RS_RESULT_OK);
    REFUSED(scap_rs_dump_rotate(dump, gone, 0), scap_rs_dump_last_error(dump), "closed");
    GIVES(scap_rs_dump_close(dump, NULL), SCAP_RS_RESULT_OK);
    SCAP_REFUSED(scap_rs_dump_close(dump, NULL), "closed");
    SCAP_REFUSED(scap_rs_dump_flush(dump), "closed");
    GIVES(scap_rs_close(handle), SCAP_RS_RESULT_OK);
}

static uint64_t count(const char *capture)
{
    scap_rs *handle = scap(capture);
    const scap_rs_event *const *events;
    scap_rs_result result;
    uint64_t all = 0;
    size_t len;

    while ((result = scap_rs_next_batch(handle, 512, &events, &len)) != SCAP_RS_RESULT_EOF)
        all += result == SCAP_RS_RESULT_OK ? len : 0;
    GIVES(scap_rs_close(handle), SCAP_RS_RESULT_OK);
    return all;
}

/* So many events to a file; all of them together are the capture. */
static void rotated(const char *capture, const char *directory)
{
    enum { EACH = 200 };
    scap_rs_dump_options options = { 0 };
    scap_rs *handle = scap(capture);
    scap_rs_dump *dump = NULL;
    const scap_rs_event *event;
    uint64_t events = 0, files = 1, read = 0, bytes = 0;
    char name[32];
    bool due;

    options.size = sizeof options;
    options.rotate_events = EACH;
    GIVES(scap_rs_dump_open(handle, in(directory, "part"), &options, &dump), SCAP_RS_RESULT_OK);
    while (scap_rs_next(handle, &event) == SCAP_RS_RESULT_OK) {
        uint64_t ts = scap_rs_event_ts(event);

        GIVES(scap_rs_dump_is_due(dump, ts, &due), SCAP_RS_RESULT_OK);
        CHECK(due == (events > 0 && events % EACH == 0));
        if (due) {
            GIVES(scap_rs_dump_rotate(dump, handle, ts), SCAP_RS_RESULT_OK);
            CHECK(scap_rs_event_ts(event) == ts); /* still lent */
            files++;
        }
        GIVES(scap_rs_dump_event(dump, event), SCAP_RS_RESULT_OK);
        events++;
    }
    GIVES(scap_rs_dump_flush(dump), SCAP_RS_RESULT_OK);
    GIVES(scap_rs_dump_close(dump, &bytes), SCAP_RS_RESULT_OK);
    CHECK(files > 2 && bytes > 1000);
    for (uint64_t i = 0; i < files; i++) {
        snprintf(name, sizeof name, "part%" PRIu64, i);
        read += count(in(directory, name));
    }
    CHECK(read == events && events == count(capture));
    GIVES(scap_rs_close(handle), SCAP_RS_RESULT_OK);
}

/* A compressed copy in two sections. */
static void sections(const char *capture, const char *directory)
{
    const char *paths[2] = { capture, capture };
    scap_rs_dump_options options = { 0 };
    scap_rs *handle;
    scap_rs_dump *dump;
    const scap_rs_event *event;
    scap_rs_result result;

    options.size = sizeof options;
    options.compress = 1;
    GIVES(scap_rs_open_files(paths, 2, &handle), SCAP_RS_RESULT_OK);
    GIVES(scap_rs_dump_open(handle, in(directory, "twice.gz"), &options, &dump), SCAP_RS_RESULT_OK);
    while ((result = scap_rs_next(handle, &event)) != SCAP_RS_RESULT_EOF) {
        if (result == SCAP_RS_RESULT_NEW_SECTION)
            GIVES(scap_rs_dump_new_section(dump, handle), SCAP_RS_RESULT_OK);
        else
            GIVES(scap_rs_dump_event(dump, event), SCAP_RS_RESULT_OK);
    }
    GIVES(scap_rs_dump_close(dump, NULL), SCAP_RS_RESULT_OK);
    GIVES(scap_rs_close(handle), SCAP_RS_RESULT_OK);
    CHECK(count(in(directory, "twice.gz")) == 2 * count(capture));
}

int main(int argc, char **argv)
{
    CHECK(argc == 3);
    wrong(argv[1], argv[2]);
    rotated(argv[1], argv[2]);
    sections(argv[1], argv[2]);
    puts("passed");
    return 0;
}
