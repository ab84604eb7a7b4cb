/* SPDX-License-Identifier: Apache-2.0 */
/* Calls every function wrongly: NULL, bad text, ids that do not exist, after the end.
 * usage: misuse CAPTURE DIRECTORY */
#include "check.h"

static const char *scap_error(const scap_rs *handle) { return scap_rs_last_error(handle); }
static const char *sinsp_error(const sinsp_rs *handle) { return sinsp_rs_last_error(handle); }

static char path[4096];

static const char *in(const char *directory, const char *name)
{
    snprintf(path, sizeof path, "%s/%s", directory, name);
    return path;
}

static void no_event(const scap_rs_event *event)
{
    const void *data = NULL;
    const char *text = NULL;
    size_t len = 0;
    int64_t value = 0;

    CHECK(scap_rs_event_ts(event) == 0);
    CHECK(scap_rs_event_tid(event) == -1);
    CHECK(scap_rs_event_code(event) == UINT16_MAX);
    CHECK(scap_rs_event_device(event) == UINT16_MAX);
    CHECK(scap_rs_event_nparams(event) == 0);
    GIVES(scap_rs_event_record(event, &data, &len), SCAP_RS_RESULT_ERROR_ARGUMENT);
    GIVES(scap_rs_event_param(event, 0, &data, &len), SCAP_RS_RESULT_ERROR_ARGUMENT);
    GIVES(scap_rs_event_param_int(event, 0, &value), SCAP_RS_RESULT_ERROR_ARGUMENT);
    GIVES(scap_rs_event_param_text(event, 0, &text, &len), SCAP_RS_RESULT_ERROR_ARGUMENT);
}

static void tables(void)
{
    CHECK(scap_rs_event_table_len() == 454);
    CHECK(scap_rs_event_name(UINT16_MAX) == NULL);
    CHECK(scap_rs_param_name(UINT16_MAX, 0) == NULL);
    CHECK(scap_rs_param_name(SCAP_RS_EVENT_SYSCALL_OPEN_X, UINT32_MAX) == NULL);
    CHECK(scap_rs_param_type(SCAP_RS_EVENT_SYSCALL_OPEN_X, UINT32_MAX) == SCAP_RS_TYPE_NONE);
    CHECK(scap_rs_event_flags(UINT16_MAX) == 0);
    CHECK(scap_rs_event_table_nparams(UINT16_MAX) == 0);
    CHECK(!scap_rs_event_is_exit(UINT16_MAX));
    CHECK(strcmp(scap_rs_version(), SCAP_RS_VERSION) == 0);
    CHECK(strcmp(sinsp_rs_version(), SCAP_RS_VERSION) == 0);
    CHECK(strcmp(scap_rs_schema_version(), SCAP_RS_SCHEMA_VERSION) == 0);
    CHECK(strcmp(scap_rs_api_version(), SCAP_RS_API_VERSION) == 0);
}

static void opening(const char *directory)
{
    scap_rs_live_options options = { 0 };
    scap_rs *low = (scap_rs *)&options;
    sinsp_rs *high = (sinsp_rs *)&options;

    REFUSED(scap_rs_open_file(NULL, &low), scap_error(NULL), "NULL");
    CHECK(low == NULL);
    REFUSED(scap_rs_open_file("x", NULL), scap_error(NULL), "NULL");
    GIVES(scap_rs_open_file(in(directory, "missing"), &low), SCAP_RS_RESULT_ERROR_IO);
    CHECK(strstr(scap_error(NULL), "missing") != NULL);
    GIVES(scap_rs_open_file(in(directory, "empty"), &low), SCAP_RS_RESULT_ERROR_NOT_A_CAPTURE);
    GIVES(scap_rs_open_file(in(directory, "foreign"), &low), SCAP_RS_RESULT_ERROR_NOT_A_CAPTURE);
    GIVES(scap_rs_open_file(directory, &low), SCAP_RS_RESULT_ERROR_IO);
    REFUSED(sinsp_rs_open_file(NULL, &high), sinsp_error(NULL), "NULL");
    CHECK(high == NULL);
    REFUSED(sinsp_rs_open_file("x", NULL), sinsp_error(NULL), "NULL");
    GIVES(sinsp_rs_open_file(in(directory, "foreign"), &high), SCAP_RS_RESULT_ERROR_NOT_A_CAPTURE);
    GIVES(sinsp_rs_open_file(in(directory, "missing"), &high), SCAP_RS_RESULT_ERROR_IO);

    REFUSED(scap_rs_open_live(&options, &low), scap_error(NULL), "sizeof");
    REFUSED(sinsp_rs_open_live(&options, &high), sinsp_error(NULL), "sizeof");
    options.size = sizeof options;
    REFUSED(scap_rs_open_live(&options, NULL), scap_error(NULL), "NULL");
    REFUSED(sinsp_rs_open_live(&options, NULL), sinsp_error(NULL), "NULL");
    options.device = "\xff\xfe";
    REFUSED(scap_rs_open_live(&options, &low), scap_error(NULL), "UTF-8");
    options.device = "no-such-device-";
    GIVES(scap_rs_open_live(&options, &low), SCAP_RS_RESULT_ERROR_MODULE_MISSING);
    CHECK(strstr(scap_error(NULL), "/dev/no-such-device-0") != NULL);
    GIVES(sinsp_rs_open_live(&options, &high), SCAP_RS_RESULT_ERROR_MODULE_MISSING);
    options.snaplen = UINT32_MAX;
    CHECK(scap_rs_open_live(&options, &low) < 0 && low == NULL);
}

static void low_level(const char *capture, const char *directory)
{
    scap_rs *handle = NULL;
    scap_rs_dump *dump = NULL;
    const scap_rs_event *event = NULL;
    const void *data = NULL;
    const char *text = NULL;
    size_t len = 0;
    int64_t value = 0;
    uint64_t bytes = 0;
    double share = 0;
    scap_rs_stats stats;

    no_event(NULL);
    REFUSED(scap_rs_next(NULL, &event), scap_error(NULL), "handle is NULL");
    REFUSED(scap_rs_get_stats(NULL, &stats), scap_error(NULL), "handle is NULL");
    REFUSED(scap_rs_progress(NULL, &share), scap_error(NULL), "handle is NULL");
    REFUSED(scap_rs_dump_open(NULL, "x", false, &dump), scap_error(NULL), "handle is NULL");
    REFUSED(scap_rs_dump_event(NULL, NULL), scap_error(NULL), "handle is NULL");
    REFUSED(scap_rs_dump_new_section(NULL, NULL), scap_error(NULL), "handle is NULL");
    CHECK(scap_rs_dump_last_error(NULL) == NULL);
    GIVES(scap_rs_dump_close(NULL, &bytes), SCAP_RS_RESULT_OK);
    scap_rs_close(NULL);

    GIVES(scap_rs_open_file(capture, &handle), SCAP_RS_RESULT_OK);
    CHECK(scap_error(handle) == NULL);
    REFUSED(scap_rs_next(handle, NULL), scap_error(handle), "event is NULL");
    REFUSED(scap_rs_get_stats(handle, NULL), scap_error(handle), "stats is NULL");
    REFUSED(scap_rs_progress(handle, NULL), scap_error(handle), "share is NULL");
    REFUSED(scap_rs_dump_open(handle, NULL, false, &dump), scap_error(handle), "path is NULL");
    REFUSED(scap_rs_dump_open(handle, "x", false, NULL), scap_error(handle), "out is NULL");
    GIVES(scap_rs_dump_open(handle, "/no/such/place", false, &dump), SCAP_RS_RESULT_ERROR_IO);
    CHECK(dump == NULL && strstr(scap_error(handle), "/no/such/place") != NULL);
    GIVES(scap_rs_dump_open(handle, in(directory, "dump"), true, &dump), SCAP_RS_RESULT_OK);
    REFUSED(scap_rs_dump_event(dump, NULL), scap_rs_dump_last_error(dump), "event is NULL");
    REFUSED(scap_rs_dump_new_section(dump, NULL), scap_rs_dump_last_error(dump), "handle is NULL");
    GIVES(scap_rs_next(handle, &event), SCAP_RS_RESULT_OK);
    GIVES(scap_rs_event_record(event, NULL, &len), SCAP_RS_RESULT_ERROR_ARGUMENT);
    GIVES(scap_rs_event_record(event, &data, NULL), SCAP_RS_RESULT_ERROR_ARGUMENT);
    GIVES(scap_rs_event_param(event, UINT32_MAX, &data, &len), SCAP_RS_RESULT_NO_VALUE);
    GIVES(scap_rs_event_param(event, 0, NULL, NULL), SCAP_RS_RESULT_ERROR_ARGUMENT);
    GIVES(scap_rs_event_param_int(event, UINT32_MAX, &value), SCAP_RS_RESULT_NO_VALUE);
    GIVES(scap_rs_event_param_int(event, 0, NULL), SCAP_RS_RESULT_ERROR_ARGUMENT);
    GIVES(scap_rs_event_param_text(event, UINT32_MAX, &text, &len), SCAP_RS_RESULT_NO_VALUE);
    while (scap_rs_next(handle, &event) == SCAP_RS_RESULT_OK)
        GIVES(scap_rs_dump_event(dump, event), SCAP_RS_RESULT_OK);
    CHECK(event == NULL);
    GIVES(scap_rs_next(handle, &event), SCAP_RS_RESULT_EOF);
    GIVES(scap_rs_next(handle, &event), SCAP_RS_RESULT_EOF);
    GIVES(scap_rs_dump_close(dump, NULL), SCAP_RS_RESULT_OK);
    scap_rs_close(handle);
}

static void high_level(const char *capture)
{
    sinsp_rs *handle = NULL;
    sinsp_rs_filter *filter = NULL;
    sinsp_rs_format *format = NULL;
    const scap_rs_event *event = NULL;
    const char *text = NULL;
    sinsp_rs_value value;
    sinsp_rs_stats stats;
    uint32_t id = 0;
    uint64_t bytes = 0;
    double share = 0;
    bool matches = false;

    REFUSED(sinsp_rs_next(NULL, &event), sinsp_error(NULL), "handle is NULL");
    REFUSED(sinsp_rs_field(NULL, "evt.num", &id), sinsp_error(NULL), "handle is NULL");
    REFUSED(sinsp_rs_field_value(NULL, 0, &value), sinsp_error(NULL), "handle is NULL");
    REFUSED(sinsp_rs_field_item(NULL, 0, 0, &value), sinsp_error(NULL), "handle is NULL");
    REFUSED(sinsp_rs_filter_matches(NULL, NULL, &matches), sinsp_error(NULL), "handle is NULL");
    REFUSED(sinsp_rs_format_event(NULL, NULL, &text, NULL), sinsp_error(NULL), "handle is NULL");
    REFUSED(sinsp_rs_set_filter(NULL, "evt.num = 1"), sinsp_error(NULL), "handle is NULL");
    REFUSED(sinsp_rs_get_stats(NULL, &stats), sinsp_error(NULL), "handle is NULL");
    REFUSED(sinsp_rs_progress(NULL, &share), sinsp_error(NULL), "handle is NULL");
    REFUSED(sinsp_rs_record_start(NULL, "x", false), sinsp_error(NULL), "handle is NULL");
    REFUSED(sinsp_rs_record_stop(NULL, &bytes), sinsp_error(NULL), "handle is NULL");
    CHECK(sinsp_rs_event_num(NULL) == 0);
    sinsp_rs_stop(NULL);
    sinsp_rs_close(NULL);
    sinsp_rs_filter_free(NULL);
    sinsp_rs_format_free(NULL);

    REFUSED(sinsp_rs_filter_compile(NULL, &filter), sinsp_error(NULL), "filter is NULL");
    REFUSED(sinsp_rs_filter_compile("evt.num = 1", NULL), sinsp_error(NULL), "out is NULL");
    REFUSED(sinsp_rs_filter_compile("evt.num = ", &filter), sinsp_error(NULL), "^");
    REFUSED(sinsp_rs_filter_compile("\xff", &filter), sinsp_error(NULL), "UTF-8");
    CHECK(filter == NULL);
    REFUSED(sinsp_rs_format_compile("%no.such", false, &format), sinsp_error(NULL), "no.such");
    REFUSED(sinsp_rs_format_compile("x", false, NULL), sinsp_error(NULL), "out is NULL");
    REFUSED(sinsp_rs_format_compile("\xff", true, &format), sinsp_error(NULL), "UTF-8");
    CHECK(format == NULL);
    GIVES(sinsp_rs_filter_compile("evt.num > 0", &filter), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_format_compile(NULL, false, &format), SCAP_RS_RESULT_OK);

    GIVES(sinsp_rs_open_file(capture, &handle), SCAP_RS_RESULT_OK);
    CHECK(sinsp_error(handle) == NULL && sinsp_rs_event_num(handle) == 0);
    REFUSED(sinsp_rs_field(handle, NULL, &id), sinsp_error(handle), "field name is NULL");
    REFUSED(sinsp_rs_field(handle, "evt.num", NULL), sinsp_error(handle), "id is NULL");
    REFUSED(sinsp_rs_field(handle, "proc.nam", &id), sinsp_error(handle), "proc.name");
    REFUSED(sinsp_rs_field(handle, "proc.aname[", &id), sinsp_error(handle), "]");
    REFUSED(sinsp_rs_field(handle, "", &id), sinsp_error(handle), "field");
    REFUSED(sinsp_rs_field(handle, "fd.ip", &id), sinsp_error(handle), "filters only");
    REFUSED(sinsp_rs_field_value(handle, 7, &value), sinsp_error(handle), "7");
    REFUSED(sinsp_rs_field_item(handle, UINT32_MAX, 0, &value), sinsp_error(handle), "field id");
    GIVES(sinsp_rs_field(handle, "evt.num", &id), SCAP_RS_RESULT_OK);
    REFUSED(sinsp_rs_field_value(handle, id, NULL), sinsp_error(handle), "value is NULL");
    GIVES(sinsp_rs_field_value(handle, id, &value), SCAP_RS_RESULT_NO_VALUE);
    GIVES(sinsp_rs_field_item(handle, id, 0, &value), SCAP_RS_RESULT_NO_VALUE);
    REFUSED(sinsp_rs_filter_matches(handle, NULL, &matches), sinsp_error(handle), "filter is NULL");
    REFUSED(sinsp_rs_filter_matches(handle, filter, NULL), sinsp_error(handle), "matches is NULL");
    GIVES(sinsp_rs_filter_matches(handle, filter, &matches), SCAP_RS_RESULT_NO_VALUE);
    REFUSED(sinsp_rs_format_event(handle, NULL, &text, NULL), sinsp_error(handle), "format is NULL");
    REFUSED(sinsp_rs_format_event(handle, format, NULL, NULL), sinsp_error(handle), "text is NULL");
    GIVES(sinsp_rs_format_event(handle, format, &text, NULL), SCAP_RS_RESULT_NO_VALUE);
    CHECK(text == NULL);
    REFUSED(sinsp_rs_set_filter(handle, "evt.num ="), sinsp_error(handle), "^");
    REFUSED(sinsp_rs_set_filter(handle, "no.such = 1"), sinsp_error(handle), "no.such");
    REFUSED(sinsp_rs_get_stats(handle, NULL), sinsp_error(handle), "stats is NULL");
    REFUSED(sinsp_rs_progress(handle, NULL), sinsp_error(handle), "share is NULL");
    REFUSED(sinsp_rs_record_start(handle, NULL, false), sinsp_error(handle), "path is NULL");
    GIVES(sinsp_rs_record_start(handle, "/no/such/place", false), SCAP_RS_RESULT_ERROR_IO);
    GIVES(sinsp_rs_record_stop(handle, &bytes), SCAP_RS_RESULT_NO_VALUE);

    GIVES(sinsp_rs_next(handle, &event), SCAP_RS_RESULT_OK);
    CHECK(scap_rs_event_ts(event) > 0 && sinsp_rs_event_num(handle) > 0);
    GIVES(sinsp_rs_get_stats(handle, &stats), SCAP_RS_RESULT_OK);
    no_event(event); /* no longer current: nothing, not a crash */
    CHECK(sinsp_rs_event_num(handle) == 0);
    while (sinsp_rs_next(handle, NULL) == SCAP_RS_RESULT_OK)
        ;
    GIVES(sinsp_rs_next(handle, &event), SCAP_RS_RESULT_EOF);
    CHECK(event == NULL);
    GIVES(sinsp_rs_field_value(handle, id, &value), SCAP_RS_RESULT_NO_VALUE);
    sinsp_rs_close(handle);
    sinsp_rs_filter_free(filter);
    sinsp_rs_format_free(format);
}

/* Everything before the end of a cut file is delivered, then its name is in the error. */
static void cut(const char *directory)
{
    scap_rs *handle = NULL;
    const scap_rs_event *event;
    scap_rs_result result;
    int events = 0;

    GIVES(scap_rs_open_file(in(directory, "cut"), &handle), SCAP_RS_RESULT_OK);
    while ((result = scap_rs_next(handle, &event)) == SCAP_RS_RESULT_OK)
        events++;
    GIVES(result, SCAP_RS_RESULT_ERROR_TRUNCATED);
    CHECK(events > 0 && event == NULL && strstr(scap_error(handle), "cut") != NULL);
    CHECK(scap_rs_next(handle, &event) != SCAP_RS_RESULT_OK);
    scap_rs_close(handle);
}

int main(int argc, char **argv)
{
    CHECK(argc == 3);
    tables();
    opening(argv[2]);
    low_level(argv[1], argv[2]);
    high_level(argv[1]);
    cut(argv[2]);
    puts("refused");
    return 0;
}
