/* SPDX-License-Identifier: Apache-2.0 */
/* Messages and counters. usage: PROGRAM CAPTURE DIRECTORY */
#include "check.h"

struct heard { int messages; scap_rs_log_level worst; };

static void hear(void *user, scap_rs_log_level level, const char *text)
{
    struct heard *heard = user;

    CHECK(text != NULL && strlen(text) > 0 && strchr(text, '\n') == NULL);
    CHECK(level >= SCAP_RS_LOG_LEVEL_ERROR && level <= SCAP_RS_LOG_LEVEL_DEBUG);
    GIVES(scap_rs_set_log(SCAP_RS_LOG_LEVEL_DEBUG, NULL, NULL), SCAP_RS_RESULT_ERROR_BUSY);
    heard->messages++;
    if (heard->worst == 0 || level < heard->worst)
        heard->worst = level;
}

static void logged(const char *capture)
{
    struct heard heard = { 0, 0 };
    int before;

    SCAP_REFUSED(scap_rs_set_log(5, hear, &heard), "scap_rs_log_level");
    SCAP_REFUSED(scap_rs_set_log(-1, hear, &heard), "scap_rs_log_level");
    GIVES(scap_rs_set_log(SCAP_RS_LOG_LEVEL_DEBUG, hear, &heard), SCAP_RS_RESULT_OK);
    GIVES(scap_rs_close(scap(capture)), SCAP_RS_RESULT_OK);
    CHECK(heard.messages > 0 && heard.worst == SCAP_RS_LOG_LEVEL_DEBUG);
    GIVES(scap_rs_set_log(SCAP_RS_LOG_LEVEL_ERROR, hear, &heard), SCAP_RS_RESULT_OK);
    before = heard.messages;
    GIVES(scap_rs_close(scap(capture)), SCAP_RS_RESULT_OK);
    GIVES(scap_rs_set_log(SCAP_RS_LOG_LEVEL_DEBUG, NULL, NULL), SCAP_RS_RESULT_OK);
    GIVES(scap_rs_close(scap(capture)), SCAP_RS_RESULT_OK);
    CHECK(heard.messages == before);
}

static void counted(const char *capture)
{
    struct { scap_rs_stats now; uint64_t later; } newer;
    scap_rs *handle = scap(capture);
    scap_rs_stats stats = { 0 };
    const scap_rs_event *event;
    uint64_t events = 0;

    SCAP_REFUSED(scap_rs_get_stats(NULL, &stats), "handle is NULL");
    REFUSED(scap_rs_get_stats(handle, NULL), scap_rs_last_error(handle), "scap_rs_stats is NULL");
    REFUSED(scap_rs_get_stats(handle, &stats), scap_rs_last_error(handle), "sizeof");
    stats.size = SIZE_MAX;
    REFUSED(scap_rs_get_stats(handle, &stats), scap_rs_last_error(handle), "sizeof");
    while (scap_rs_next(handle, &event) == SCAP_RS_RESULT_OK)
        events++;
    stats.size = sizeof stats;
    GIVES(scap_rs_get_stats(handle, &stats), SCAP_RS_RESULT_OK);
    CHECK(stats.size == sizeof stats && stats.events >= events && stats.drops_buffer == 0);
    /* A program that was compiled with a later header. */
    memset(&newer, 0xff, sizeof newer);
    newer.now.size = sizeof newer;
    GIVES(scap_rs_get_stats(handle, &newer.now), SCAP_RS_RESULT_OK);
    CHECK(newer.now.events == stats.events && newer.later == 0);
    GIVES(scap_rs_close(handle), SCAP_RS_RESULT_OK);
}

int main(int argc, char **argv)
{
    CHECK(argc == 3);
    logged(argv[1]);
    counted(argv[1]);
    puts("passed");
    return 0;
}
