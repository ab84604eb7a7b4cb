/* SPDX-License-Identifier: Apache-2.0 */
/* Events one by one and in batches. capture: current_schema.scap.gz usage: PROGRAM CAPTURE DIRECTORY */
#include "check.h"

static void wrong(const char *capture)
{
    scap_rs *handle = scap(capture);
    const scap_rs_event *event, *const *events;
    size_t len;
    double share;
    int fd = 7;

    SCAP_REFUSED(scap_rs_next(NULL, &event), "handle is NULL");
    SCAP_REFUSED(scap_rs_next_batch(NULL, 1, &events, &len), "handle is NULL");
    SCAP_REFUSED(scap_rs_poll_fd(NULL, &fd), "handle is NULL");
    SCAP_REFUSED(scap_rs_progress(NULL, &share), "handle is NULL");
    REFUSED(scap_rs_next(handle, NULL), scap_rs_last_error(handle), "event is NULL");
    REFUSED(scap_rs_next_batch(handle, 0, &events, &len), scap_rs_last_error(handle), "most is 0");
    REFUSED(scap_rs_next_batch(handle, 1, NULL, &len), scap_rs_last_error(handle), "events is NULL");
    REFUSED(scap_rs_next_batch(handle, 1, &events, NULL), scap_rs_last_error(handle), "count is NULL");
    REFUSED(scap_rs_poll_fd(handle, NULL), scap_rs_last_error(handle), "fd is NULL");
    REFUSED(scap_rs_progress(handle, NULL), scap_rs_last_error(handle), "share is NULL");
    GIVES(scap_rs_poll_fd(handle, &fd), SCAP_RS_RESULT_NO_VALUE);
    CHECK(fd == -1);
    GIVES(scap_rs_close(handle), SCAP_RS_RESULT_OK);
}

/* Batches of any size give what single calls give. */
static void same(const char *capture)
{
    static const size_t most[] = { 1, 2, 100, 512, 513, SIZE_MAX };
    double share = 0;

    for (size_t m = 0; m < sizeof most / sizeof *most; m++) {
        scap_rs *one = scap(capture), *many = scap(capture);
        const scap_rs_event *event, *const *events;
        size_t len, longest = 0;
        scap_rs_result result;

        while ((result = scap_rs_next_batch(many, most[m], &events, &len)) != SCAP_RS_RESULT_EOF) {
            GIVES(result, SCAP_RS_RESULT_OK);
            CHECK(len > 0 && len <= most[m] && len <= 512);
            longest = len > longest ? len : longest;
            for (size_t i = 0; i < len; i++) {
                const void *a, *b;
                size_t as, bs;

                GIVES(scap_rs_next(one, &event), SCAP_RS_RESULT_OK);
                GIVES(scap_rs_event_record(event, &a, &as), SCAP_RS_RESULT_OK);
                GIVES(scap_rs_event_record(events[i], &b, &bs), SCAP_RS_RESULT_OK);
                CHECK(as == bs && memcmp(a, b, as) == 0);
                CHECK(scap_rs_event_device(event) == scap_rs_event_device(events[i]));
            }
        }
        CHECK(events == NULL && len == 0);
        GIVES(scap_rs_next(one, &event), SCAP_RS_RESULT_EOF);
        GIVES(scap_rs_progress(many, &share), SCAP_RS_RESULT_OK);
        CHECK(share > 0.99 && (most[m] == 1 || longest > 1));
        GIVES(scap_rs_close(one), SCAP_RS_RESULT_OK);
        GIVES(scap_rs_close(many), SCAP_RS_RESULT_OK);
    }
}

/* What was lent is recognised when it no longer is. */
static void taken_back(const char *capture)
{
    scap_rs *handle = scap(capture);
    const scap_rs_event *event, *kept[512], *const *events;
    size_t len;

    GIVES(scap_rs_next_batch(handle, 512, &events, &len), SCAP_RS_RESULT_OK);
    memcpy(kept, events, len * sizeof *kept);
    for (size_t i = 0; i < len; i++)
        CHECK(scap_rs_event_code(kept[i]) != UINT16_MAX);
    GIVES(scap_rs_next(handle, &event), SCAP_RS_RESULT_OK);
    CHECK(event == kept[0] && scap_rs_event_code(event) != UINT16_MAX);
    for (size_t i = 1; i < len; i++)
        CHECK(scap_rs_event_code(kept[i]) == UINT16_MAX);
    GIVES(scap_rs_close(handle), SCAP_RS_RESULT_OK);
    CHECK(scap_rs_event_code(event) == UINT16_MAX);
}

/* Everything before the end of a cut file is delivered, then its name is in the error. */
static void cut(const char *directory)
{
    scap_rs *handle = scap(in(directory, "cut"));
    const scap_rs_event *event, *const *events;
    scap_rs_result result;
    size_t len, all = 0;

    while ((result = scap_rs_next_batch(handle, 64, &events, &len)) == SCAP_RS_RESULT_OK)
        all += len;
    GIVES(result, SCAP_RS_RESULT_ERROR_TRUNCATED);
    CHECK(all > 0 && strstr(scap_rs_last_error(handle), "cut") != NULL);
    CHECK(scap_rs_next(handle, &event) != SCAP_RS_RESULT_OK && event == NULL);
    GIVES(scap_rs_close(handle), SCAP_RS_RESULT_OK);
}

int main(int argc, char **argv)
{
    CHECK(argc == 3);
    wrong(argv[1]);
    same(argv[1]);
    taken_back(argv[1]);
    cut(argv[2]);
    puts("passed");
    return 0;
}
