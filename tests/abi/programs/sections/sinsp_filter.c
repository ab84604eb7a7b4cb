/* SPDX-License-Identifier: Apache-2.0 */
/* Compiled filters and formats. usage: PROGRAM CAPTURE DIRECTORY */
#include "check.h"

#include <pthread.h>

static sinsp_rs_filter *filter;

static void wrong(const char *capture)
{
    sinsp_rs *handle = sinsp(capture);
    sinsp_rs_filter *none = filter;
    sinsp_rs_format *format = NULL;
    const char *text;
    bool matches;

    SINSP_REFUSED(sinsp_rs_filter_compile(NULL, &none), "filter is NULL");
    CHECK(none == NULL);
    SINSP_REFUSED(sinsp_rs_filter_compile("evt.num = 1", NULL), "out is NULL");
    SINSP_REFUSED(sinsp_rs_filter_compile("evt.num = ", &none), "^");
    SINSP_REFUSED(sinsp_rs_filter_compile("\xff", &none), "UTF-8");
    SINSP_REFUSED(sinsp_rs_filter_matches(NULL, filter, &matches), "handle is NULL");
    SINSP_REFUSED(sinsp_rs_format_event(NULL, NULL, &text, NULL), "handle is NULL");
    SINSP_REFUSED(sinsp_rs_format_compile("%no.such", false, &format), "no.such");
    SINSP_REFUSED(sinsp_rs_format_compile("x", false, NULL), "out is NULL");
    SINSP_REFUSED(sinsp_rs_format_compile("\xff", true, &format), "UTF-8");
    CHECK(format == NULL);
    GIVES(sinsp_rs_format_compile(NULL, false, &format), SCAP_RS_RESULT_OK);
#define BAD(call, part) REFUSED(call, sinsp_rs_last_error(handle), part)
    BAD(sinsp_rs_filter_matches(handle, NULL, &matches), "filter is NULL");
    BAD(sinsp_rs_filter_matches(handle, filter, NULL), "matches is NULL");
    GIVES(sinsp_rs_filter_matches(handle, filter, &matches), SCAP_RS_RESULT_NO_VALUE);
    BAD(sinsp_rs_format_event(handle, NULL, &text, NULL), "format is NULL");
    BAD(sinsp_rs_format_event(handle, format, NULL, NULL), "text is NULL");
    GIVES(sinsp_rs_format_event(handle, format, &text, NULL), SCAP_RS_RESULT_NO_VALUE);
    CHECK(text == NULL);
    GIVES(sinsp_rs_next(handle, NULL), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_format_free(NULL), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_format_free(format), SCAP_RS_RESULT_OK);
    SINSP_REFUSED(sinsp_rs_format_free(format), "closed");
    BAD(sinsp_rs_format_event(handle, format, &text, NULL), "freed");
    GIVES(sinsp_rs_filter_free(NULL), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_filter_compile("evt.num = 1", &none), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_filter_free(none), SCAP_RS_RESULT_OK);
    SINSP_REFUSED(sinsp_rs_filter_free(none), "freed already");
    BAD(sinsp_rs_filter_matches(handle, none, &matches), "freed");
    GIVES(sinsp_rs_close(handle), SCAP_RS_RESULT_OK);
}

/* One filter, used by two inspectors in two threads. */
static void *matched(void *capture)
{
    sinsp_rs *handle = sinsp(capture);
    uintptr_t all = 0;
    bool matches;

    while (sinsp_rs_next(handle, NULL) == SCAP_RS_RESULT_OK) {
        GIVES(sinsp_rs_filter_matches(handle, filter, &matches), SCAP_RS_RESULT_OK);
        all += matches;
    }
    GIVES(sinsp_rs_close(handle), SCAP_RS_RESULT_OK);
    return (void *)all;
}

static void lines(const char *capture)
{
    sinsp_rs *handle = sinsp(capture);
    sinsp_rs_format *line, *json;
    const char *text;
    size_t len;

    GIVES(sinsp_rs_format_compile("%evt.num %fd.name", false, &line), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_format_compile("*%evt.num %fd.name", true, &json), SCAP_RS_RESULT_OK);
    while (sinsp_rs_next(handle, NULL) == SCAP_RS_RESULT_OK) {
        scap_rs_result result = sinsp_rs_format_event(handle, line, &text, &len);

        CHECK(result == SCAP_RS_RESULT_OK || result == SCAP_RS_RESULT_NO_VALUE);
        if (result == SCAP_RS_RESULT_OK)
            CHECK(strlen(text) == len && strtoull(text, NULL, 10) == sinsp_rs_event_num(handle));
        GIVES(sinsp_rs_format_event(handle, json, &text, NULL), SCAP_RS_RESULT_OK);
        CHECK(text[0] == '{');
    }
    GIVES(sinsp_rs_format_free(line), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_format_free(json), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_close(handle), SCAP_RS_RESULT_OK);
}

int main(int argc, char **argv)
{
    pthread_t other;
    void *here, *there;

    CHECK(argc == 3);
    GIVES(sinsp_rs_filter_compile("proc.name = curl and evt.type contains open", &filter), SCAP_RS_RESULT_OK);
    wrong(argv[1]);
    CHECK(pthread_create(&other, NULL, matched, argv[1]) == 0);
    here = matched(argv[1]);
    CHECK(pthread_join(other, &there) == 0);
    CHECK(here == there && here != NULL);
    GIVES(sinsp_rs_filter_free(filter), SCAP_RS_RESULT_OK);
    lines(argv[1]);
    puts("passed");
    return 0;
}
