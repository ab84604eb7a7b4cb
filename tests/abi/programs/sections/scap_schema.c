/* SPDX-License-Identifier: Apache-2.0 */
/* Tables of events, and versions. usage: PROGRAM CAPTURE DIRECTORY */
#include "check.h"

int main(void)
{
    CHECK(scap_rs_event_table_len() == 454);
    for (uint32_t code = 0; code <= UINT16_MAX; code++) {
        const char *name = scap_rs_event_name((uint16_t)code);
        uint32_t params = scap_rs_event_table_nparams((uint16_t)code);

        CHECK(name != NULL || (params == 0 && scap_rs_event_flags((uint16_t)code) == 0));
        CHECK(!scap_rs_event_is_exit((uint16_t)code) || code % 2 == 1);
        for (uint32_t i = 0; i < params; i++) {
            CHECK(scap_rs_param_name((uint16_t)code, i) != NULL);
            CHECK(scap_rs_param_type((uint16_t)code, i) <= SCAP_RS_TYPE_PID32);
        }
        CHECK(scap_rs_param_name((uint16_t)code, params) == NULL);
        CHECK(scap_rs_param_type((uint16_t)code, params) == SCAP_RS_TYPE_NONE);
    }
    CHECK(scap_rs_param_name(SCAP_RS_EVENT_SYSCALL_OPEN_X, UINT32_MAX) == NULL);
    CHECK(scap_rs_param_type(SCAP_RS_EVENT_SYSCALL_OPEN_X, UINT32_MAX) == SCAP_RS_TYPE_NONE);
    CHECK(strcmp(scap_rs_event_name(SCAP_RS_EVENT_SYSCALL_CLOSE_X), "close") == 0);
    CHECK(strcmp(scap_rs_param_name(SCAP_RS_EVENT_SYSCALL_CLOSE_X, 0), "res") == 0);
    CHECK(scap_rs_param_type(SCAP_RS_EVENT_SYSCALL_CLOSE_X, 0) == SCAP_RS_TYPE_ERRNO);
    CHECK(scap_rs_event_flags(SCAP_RS_EVENT_SYSCALL_CLOSE_X) & SCAP_RS_EVENT_FLAG_DESTROYS_FD);

    CHECK(strcmp(scap_rs_version(), SCAP_RS_VERSION) == 0);
    CHECK(strcmp(sinsp_rs_version(), SCAP_RS_VERSION) == 0);
    CHECK(strcmp(scap_rs_schema_version(), SCAP_RS_SCHEMA_VERSION) == 0);
    CHECK(strcmp(scap_rs_api_version(), SCAP_RS_API_VERSION) == 0);
    GIVES(SCAP_RS_CHECK_VERSION(), SCAP_RS_RESULT_OK);
    GIVES(scap_rs_check_version(SCAP_RS_VERSION_MAJOR, 0), SCAP_RS_RESULT_OK);
    GIVES(scap_rs_check_version(SCAP_RS_VERSION_MAJOR, SCAP_RS_VERSION_MINOR + 1), SCAP_RS_RESULT_ERROR_VERSION);
    CHECK(strstr(scap_rs_last_error(NULL), "compiled with version") != NULL);
    GIVES(scap_rs_check_version(SCAP_RS_VERSION_MAJOR + 1, 0), SCAP_RS_RESULT_ERROR_VERSION);
    GIVES(scap_rs_check_version(UINT32_MAX, UINT32_MAX), SCAP_RS_RESULT_ERROR_VERSION);
    puts("passed");
    return 0;
}
