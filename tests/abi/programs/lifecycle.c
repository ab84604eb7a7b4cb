/* SPDX-License-Identifier: Apache-2.0 */
/* Does with a capture all that the interface is for, and checks that the two ways to a fact agree.
 * usage: lifecycle CAPTURE DIRECTORY */
#include "check.h"

/* Every parameter of every event by its type; returns the number of events. */
static uint64_t read_all(const char *capture, const char *copy)
{
    scap_rs *handle = NULL;
    scap_rs_dump *dump = NULL;
    const scap_rs_event *event;
    scap_rs_result result;
    scap_rs_stats stats;
    scap_rs_dump_options options = { 0 };
    uint64_t events = 0, texts = 0, numbers = 0, bytes = 0, ts;
    double share = 0;

    stats.size = sizeof stats;
    options.size = sizeof options;
    options.compress = 1;
    GIVES(scap_rs_open_file(capture, &handle), SCAP_RS_RESULT_OK);
    if (copy)
        GIVES(scap_rs_dump_open(handle, copy, &options, &dump), SCAP_RS_RESULT_OK);
    while ((result = scap_rs_next(handle, &event)) != SCAP_RS_RESULT_EOF) {
        uint16_t code = scap_rs_event_code(event);
        const void *record;
        size_t size, sum = 0;

        GIVES(result, SCAP_RS_RESULT_OK);
        CHECK(scap_rs_event_name(code) != NULL && code < scap_rs_event_table_len());
        CHECK(scap_rs_event_is_exit(code) == (code % 2 == 1));
        ts = scap_rs_event_ts(event);
        GIVES(scap_rs_event_record(event, &record, &size), SCAP_RS_RESULT_OK);
        CHECK(memcmp(record, &ts, sizeof ts) == 0);
        for (uint32_t i = 0; i < scap_rs_event_nparams(event); i++) {
            const void *data;
            const char *text;
            size_t len, text_len;
            int64_t number;

            GIVES(scap_rs_event_param(event, i, &data, &len), SCAP_RS_RESULT_OK);
            sum += len;
            if (scap_rs_event_param_text(event, i, &text, &text_len) == SCAP_RS_RESULT_OK) {
                CHECK(strlen(text) == text_len && text_len + 1 == len && text == data);
                texts++;
            }
            if (scap_rs_event_param_int(event, i, &number) == SCAP_RS_RESULT_OK) {
                CHECK(memcmp(&number, data, len < 8 ? len : 8) == 0);
                numbers++;
            }
        }
        CHECK(sum <= size);
        if (code == SCAP_RS_EVENT_SYSCALL_CLOSE_X) {
            CHECK(strcmp(scap_rs_event_name(code), "close") == 0);
            CHECK(strcmp(scap_rs_param_name(code, 0), "res") == 0);
            CHECK(scap_rs_param_type(code, 0) == SCAP_RS_TYPE_ERRNO);
            CHECK(scap_rs_event_flags(code) & SCAP_RS_EVENT_FLAG_DESTROYS_FD);
            CHECK(scap_rs_event_table_nparams(code) == 2);
        }
        if (dump)
            GIVES(scap_rs_dump_event(dump, event), SCAP_RS_RESULT_OK);
        events++;
    }
    GIVES(scap_rs_progress(handle, &share), SCAP_RS_RESULT_OK);
    CHECK(share > 0.99);
    GIVES(scap_rs_get_stats(handle, &stats), SCAP_RS_RESULT_OK);
    CHECK(stats.events >= events && texts > 0 && numbers > texts);
    if (dump)
        GIVES(scap_rs_dump_close(dump, &bytes), SCAP_RS_RESULT_OK);
    CHECK(!copy || bytes > 1000);
    scap_rs_close(handle);
    return events;
}

/* A field by id, as text; "" without a value. */
static const char *field_text(sinsp_rs *handle, uint32_t id)
{
    static char text[1024];
    scap_rs_value value;

    if (sinsp_rs_field_value(handle, id, &value) != SCAP_RS_RESULT_OK)
        return "";
    CHECK(value.kind == SCAP_RS_KIND_TEXT);
    snprintf(text, sizeof text, "%.*s", (int)value.data.bytes.len, (const char *)value.data.bytes.data);
    return text;
}

/* Fields by id, filters and formats; records what passes. Returns the number of events that do. */
static uint64_t inspect(const char *capture, const char *record)
{
    sinsp_rs *handle = NULL;
    sinsp_rs_filter *filter = NULL;
    sinsp_rs_format *format = NULL, *json = NULL;
    sinsp_rs_stats stats;
    scap_rs_result result;
    uint32_t num, type, name, again;
    uint64_t events = 0, opens = 0, bytes = 0;

    GIVES(sinsp_rs_open_file(capture, &handle), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_set_filter(handle, "evt.type in (open, openat, close)"), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_filter_compile("evt.type contains open", &filter), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_format_compile("%evt.num %evt.type", false, &format), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_format_compile("%evt.type", true, &json), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_field(handle, "evt.num", &num), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_field(handle, "evt.type", &type), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_field(handle, "proc.name", &name), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_field(handle, "evt.num", &again), SCAP_RS_RESULT_OK);
    CHECK(again == num && type != num);
    if (record)
        GIVES(sinsp_rs_record_start(handle, record, NULL), SCAP_RS_RESULT_OK);
    while ((result = sinsp_rs_next(handle, NULL)) != SCAP_RS_RESULT_EOF) {
        char expected[256];
        const char *line;
        scap_rs_value value;
        bool matches;
        size_t len;

        GIVES(result, SCAP_RS_RESULT_OK);
        GIVES(sinsp_rs_field_value(handle, num, &value), SCAP_RS_RESULT_OK);
        CHECK(value.kind == SCAP_RS_KIND_UINT && value.data.natural == sinsp_rs_event_num(handle));
        GIVES(sinsp_rs_field_item(handle, num, 0, &value), SCAP_RS_RESULT_NO_VALUE);
        GIVES(sinsp_rs_filter_matches(handle, filter, &matches), SCAP_RS_RESULT_OK);
        CHECK(matches == (strstr(field_text(handle, type), "open") != NULL));
        GIVES(sinsp_rs_format_event(handle, format, &line, &len), SCAP_RS_RESULT_OK);
        snprintf(expected, sizeof expected, "%" PRIu64 " %s", sinsp_rs_event_num(handle),
                 field_text(handle, type));
        CHECK(strcmp(line, expected) == 0 && strlen(line) == len);
        GIVES(sinsp_rs_format_event(handle, json, &line, NULL), SCAP_RS_RESULT_OK);
        CHECK(line[0] == '{' && strstr(line, "\"evt.type\"") != NULL);
        CHECK(field_text(handle, name)[0] != 0);
        opens += matches;
        events++;
    }
    CHECK(opens > 0 && opens < events);
    if (record)
        GIVES(sinsp_rs_record_stop(handle, &bytes), SCAP_RS_RESULT_OK);
    CHECK(!record || bytes > 1000);
    stats.size = sizeof stats;
    GIVES(sinsp_rs_get_stats(handle, &stats), SCAP_RS_RESULT_OK);
    CHECK(stats.events >= events && stats.threads > 0);
    sinsp_rs_filter_free(filter);
    sinsp_rs_format_free(format);
    sinsp_rs_format_free(json);
    sinsp_rs_close(handle);
    return events;
}

/* After stop there is nothing more; close ends a recording and frees what is lent. */
static void stop(const char *capture, const char *record)
{
    sinsp_rs *handle = NULL;
    double share = 1;
    uint32_t args;
    scap_rs_value value;

    GIVES(sinsp_rs_open_file(capture, &handle), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_record_start(handle, record, NULL), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_record_start(handle, record, NULL), SCAP_RS_RESULT_ERROR_ARGUMENT);
    GIVES(sinsp_rs_field(handle, "evt.args", &args), SCAP_RS_RESULT_OK);
    for (int i = 0; i < 100; i++)
        GIVES(sinsp_rs_next(handle, NULL), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_progress(handle, &share), SCAP_RS_RESULT_OK);
    CHECK(share > 0 && share <= 1);
    sinsp_rs_stop(handle);
    GIVES(sinsp_rs_field_value(handle, args, &value), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_next(handle, NULL), SCAP_RS_RESULT_EOF);
    GIVES(sinsp_rs_next(handle, NULL), SCAP_RS_RESULT_EOF);
    sinsp_rs_close(handle);
}

int main(int argc, char **argv)
{
    uint64_t events, passed;

    CHECK(argc == 3);
    events = read_all(argv[1], in(argv[2], "copy"));
    CHECK(read_all(in(argv[2], "copy"), NULL) == events);
    passed = inspect(argv[1], in(argv[2], "recorded"));
    CHECK(inspect(in(argv[2], "recorded"), NULL) == passed);
    stop(argv[1], in(argv[2], "stopped"));
    printf("%" PRIu64 " events, %" PRIu64 " passed\n", events, passed);
    return 0;
}
