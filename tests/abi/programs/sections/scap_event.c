/* SPDX-License-Identifier: Apache-2.0 */
/* Headers and parameters of events. usage: PROGRAM CAPTURE DIRECTORY */
#include "check.h"

static void no_event(const scap_rs_event *event)
{
    const void *data = NULL;
    const char *text = NULL;
    size_t len = 0;
    int64_t number = 0;
    int16_t flags = 0;
    uint64_t ns = 0;
    scap_rs_value value;
    scap_rs_socket socket;

    CHECK(scap_rs_event_ts(event) == 0);
    CHECK(scap_rs_event_tid(event) == -1);
    CHECK(scap_rs_event_code(event) == UINT16_MAX);
    CHECK(scap_rs_event_device(event) == UINT16_MAX);
    CHECK(scap_rs_event_nparams(event) == 0);
    CHECK(scap_rs_event_file_flags(event) == 0);
    SCAP_REFUSED(scap_rs_event_record(event, &data, &len), "no longer lent");
    SCAP_REFUSED(scap_rs_event_param(event, 0, &data, &len), "no longer lent");
    SCAP_REFUSED(scap_rs_event_param_value(event, 0, &value), "no longer lent");
    CHECK(value.kind == SCAP_RS_KIND_NONE);
    SCAP_REFUSED(scap_rs_event_param_int(event, 0, &number), "no longer lent");
    SCAP_REFUSED(scap_rs_event_param_text(event, 0, &text, &len), "no longer lent");
    SCAP_REFUSED(scap_rs_event_param_socket(event, 0, &socket), "no longer lent");
    SCAP_REFUSED(scap_rs_event_param_fd(event, 0, 0, &number, &flags), "no longer lent");
    SCAP_REFUSED(scap_rs_event_latency(event, &ns), "no longer lent");
}

static void wrong(const scap_rs_event *event)
{
    const void *data;
    const char *text;
    size_t len;
    int64_t number;
    int16_t flags;
    scap_rs_value value;
    scap_rs_socket socket;

    SCAP_REFUSED(scap_rs_event_record(event, NULL, &len), "NULL");
    SCAP_REFUSED(scap_rs_event_record(event, &data, NULL), "NULL");
    SCAP_REFUSED(scap_rs_event_param(event, 0, NULL, NULL), "NULL");
    SCAP_REFUSED(scap_rs_event_param_value(event, 0, NULL), "value is NULL");
    SCAP_REFUSED(scap_rs_event_param_int(event, 0, NULL), "value is NULL");
    SCAP_REFUSED(scap_rs_event_param_socket(event, 0, NULL), "socket is NULL");
    SCAP_REFUSED(scap_rs_event_param_fd(event, 0, 0, NULL, &flags), "NULL");
    SCAP_REFUSED(scap_rs_event_latency(event, NULL), "ns is NULL");
    GIVES(scap_rs_event_param(event, UINT32_MAX, &data, &len), SCAP_RS_RESULT_NO_VALUE);
    GIVES(scap_rs_event_param_value(event, UINT32_MAX, &value), SCAP_RS_RESULT_NO_VALUE);
    GIVES(scap_rs_event_param_int(event, UINT32_MAX, &number), SCAP_RS_RESULT_NO_VALUE);
    GIVES(scap_rs_event_param_text(event, UINT32_MAX, &text, &len), SCAP_RS_RESULT_NO_VALUE);
    GIVES(scap_rs_event_param_socket(event, UINT32_MAX, &socket), SCAP_RS_RESULT_NO_VALUE);
    GIVES(scap_rs_event_param_fd(event, UINT32_MAX, SIZE_MAX, &number, &flags), SCAP_RS_RESULT_NO_VALUE);
}

struct seen { uint64_t of[16], tuples, fds; };

/* The ways to a parameter agree. */
static void param(const scap_rs_event *event, uint32_t index, struct seen *seen)
{
    const void *data;
    const char *text;
    size_t len, text_len;
    int64_t number;
    int16_t flags;
    scap_rs_value value;
    scap_rs_socket socket;
    scap_rs_result result = scap_rs_event_param_value(event, index, &value);

    GIVES(scap_rs_event_param(event, index, &data, &len), SCAP_RS_RESULT_OK);
    CHECK((result == SCAP_RS_RESULT_OK) == (value.kind != SCAP_RS_KIND_NONE));
    seen->of[value.kind]++;
    if (value.kind == SCAP_RS_KIND_TEXT) {
        CHECK(value.data.bytes.data == data && value.data.bytes.len < len);
        GIVES(scap_rs_event_param_text(event, index, &text, &text_len), SCAP_RS_RESULT_OK);
        CHECK(text == data && text[text_len] == 0 && text_len >= value.data.bytes.len);
    }
    if (scap_rs_event_param_int(event, index, &number) == SCAP_RS_RESULT_OK) {
        CHECK(value.kind != SCAP_RS_KIND_TEXT && memcmp(&number, data, len < 8 ? len : 8) == 0);
        if (value.kind == SCAP_RS_KIND_INT)
            CHECK(number == value.data.integer);
        if (value.kind == SCAP_RS_KIND_UINT)
            CHECK((uint64_t)number == value.data.natural);
    }
    result = scap_rs_event_param_socket(event, index, &socket);
    CHECK((result == SCAP_RS_RESULT_OK) == (value.kind == SCAP_RS_KIND_SOCKET));
    if (result == SCAP_RS_RESULT_OK) {
        CHECK(socket.family == *(const uint8_t *)data);
        CHECK(socket.family != 2 || socket.source.len == 4);
        seen->tuples += socket.dest.len > 0;
    }
    if (value.kind == SCAP_RS_KIND_LIST) {
        for (size_t i = 0; i < value.data.count; i++, seen->fds++)
            GIVES(scap_rs_event_param_fd(event, index, i, &number, &flags), SCAP_RS_RESULT_OK);
        GIVES(scap_rs_event_param_fd(event, index, value.data.count, &number, &flags), SCAP_RS_RESULT_NO_VALUE);
    } else {
        GIVES(scap_rs_event_param_fd(event, index, 0, &number, &flags), SCAP_RS_RESULT_NO_VALUE);
    }
}

int main(int argc, char **argv)
{
    scap_rs *handle;
    const scap_rs_event *event;
    struct seen seen = { { 0 }, 0, 0 };
    uint64_t latencies = 0, ns = 0;

    CHECK(argc == 3);
    no_event(NULL);
    handle = scap(argv[1]);
    GIVES(scap_rs_next(handle, &event), SCAP_RS_RESULT_OK);
    wrong(event);
    do {
        for (uint32_t i = 0; i < scap_rs_event_nparams(event); i++)
            param(event, i, &seen);
        CHECK(scap_rs_event_file_flags(event) <= 1);
        latencies += scap_rs_event_latency(event, &ns) == SCAP_RS_RESULT_OK;
    } while (scap_rs_next(handle, &event) == SCAP_RS_RESULT_OK);
    CHECK(seen.of[SCAP_RS_KIND_INT] > 0 && seen.of[SCAP_RS_KIND_UINT] > 0);
    CHECK(seen.of[SCAP_RS_KIND_TEXT] > 0 && seen.of[SCAP_RS_KIND_BYTES] > 0);
    CHECK(seen.of[SCAP_RS_KIND_SOCKET] > 0 && seen.of[SCAP_RS_KIND_LIST] > 0);
    CHECK(seen.tuples > 0 && seen.fds > 0 && latencies > 0);
    GIVES(scap_rs_close(handle), SCAP_RS_RESULT_OK);
    no_event(event);
    puts("passed");
    return 0;
}
