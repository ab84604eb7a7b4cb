/* SPDX-License-Identifier: Apache-2.0 */
/* Fields: the table, ids, values. usage: PROGRAM CAPTURE DIRECTORY */
#include "check.h"

static void table(void)
{
    sinsp_rs_field_info info = { 0 };
    size_t known = 0;

    SINSP_REFUSED(sinsp_rs_get_field_info(0, NULL), "NULL");
    SINSP_REFUSED(sinsp_rs_get_field_info(SIZE_MAX, NULL), "NULL");
    SINSP_REFUSED(sinsp_rs_get_field_info(0, &info), "sizeof");
    info.size = sizeof info;
    CHECK(sinsp_rs_field_count() > 200);
    for (size_t i = 0; i < sinsp_rs_field_count(); i++) {
        GIVES(sinsp_rs_get_field_info(i, &info), SCAP_RS_RESULT_OK);
        CHECK(strlen(info.name) > 0 && strlen(info.doc) > 0 && strlen(info.type_name) > 0);
        CHECK(info.wire_type <= SCAP_RS_TYPE_PID32 && strlen(info.class_name) > 0);
        known += strcmp(info.name, "proc.name") == 0 && strcmp(info.type_name, "CHARBUF") == 0;
    }
    CHECK(known == 1);
    GIVES(sinsp_rs_get_field_info(SIZE_MAX, &info), SCAP_RS_RESULT_NO_VALUE);
}

static void wrong(const char *capture)
{
    sinsp_rs *handle = sinsp(capture);
    uint32_t id, ids[2];
    scap_rs_value value, values[2];

    SINSP_REFUSED(sinsp_rs_field(NULL, "evt.num", &id), "handle is NULL");
    SINSP_REFUSED(sinsp_rs_field_value(NULL, 0, &value), "handle is NULL");
    SINSP_REFUSED(sinsp_rs_field_values(NULL, &id, 1, &value), "handle is NULL");
    SINSP_REFUSED(sinsp_rs_field_item(NULL, 0, 0, &value), "handle is NULL");
#define BAD(call, part) REFUSED(call, sinsp_rs_last_error(handle), part)
    BAD(sinsp_rs_field(handle, NULL, &id), "field name is NULL");
    BAD(sinsp_rs_field(handle, "evt.num", NULL), "id is NULL");
    BAD(sinsp_rs_field(handle, "proc.nam", &id), "proc.name");
    BAD(sinsp_rs_field(handle, "proc.aname[", &id), "]");
    BAD(sinsp_rs_field(handle, "", &id), "field");
    BAD(sinsp_rs_field(handle, "\xff\xfe", &id), "UTF-8");
    BAD(sinsp_rs_field(handle, "fd.ip", &id), "filters only");
    BAD(sinsp_rs_field_value(handle, 7, &value), "7");
    BAD(sinsp_rs_field_item(handle, UINT32_MAX, 0, &value), "field id");
    GIVES(sinsp_rs_field(handle, "evt.num", &id), SCAP_RS_RESULT_OK);
    BAD(sinsp_rs_field_value(handle, id, NULL), "value is NULL");
    GIVES(sinsp_rs_field_value(handle, id, &value), SCAP_RS_RESULT_NO_VALUE);
    CHECK(value.kind == SCAP_RS_KIND_NONE);
    GIVES(sinsp_rs_field_values(handle, &id, 1, &value), SCAP_RS_RESULT_NO_VALUE);
    GIVES(sinsp_rs_field_item(handle, id, 0, &value), SCAP_RS_RESULT_NO_VALUE);
    BAD(sinsp_rs_field_item(handle, id, 0, NULL), "value is NULL");
    GIVES(sinsp_rs_next(handle, NULL), SCAP_RS_RESULT_OK);
    BAD(sinsp_rs_field_values(handle, NULL, 2, values), "ids is NULL");
    BAD(sinsp_rs_field_values(handle, ids, 1, NULL), "values is NULL");
    BAD(sinsp_rs_field_values(handle, ids, SIZE_MAX, values), "memory");
    GIVES(sinsp_rs_field_values(handle, NULL, 0, NULL), SCAP_RS_RESULT_OK);
    ids[0] = id;
    ids[1] = 99;
    BAD(sinsp_rs_field_values(handle, ids, 2, values), "99");
    sinsp_rs_stop(handle);
    GIVES(sinsp_rs_next(handle, NULL), SCAP_RS_RESULT_EOF);
    GIVES(sinsp_rs_field_value(handle, id, &value), SCAP_RS_RESULT_NO_VALUE);
    GIVES(sinsp_rs_close(handle), SCAP_RS_RESULT_OK);
}

/* Every field of every event, alone and together. */
static void values(const char *capture)
{
    enum { MOST = 400 };
    static uint32_t ids[MOST];
    static scap_rs_value together[MOST];
    sinsp_rs *handle = sinsp(capture);
    sinsp_rs_field_info info = { 0 };
    uint64_t kinds[16] = { 0 }, events = 0;
    size_t n = 0;

    info.size = sizeof info;
    for (size_t i = 0; sinsp_rs_get_field_info(i, &info) == SCAP_RS_RESULT_OK; i++) {
        CHECK(n < MOST);
        if (sinsp_rs_field(handle, info.name, &ids[n]) == SCAP_RS_RESULT_OK) {
            CHECK(ids[n] == n && !info.filter_only);
            n++;
        } else { /* for filters only, or it needs an argument */
            CHECK(sinsp_rs_last_error(handle) != NULL);
        }
    }
    CHECK(n > 150);
    while (sinsp_rs_next(handle, NULL) == SCAP_RS_RESULT_OK && events < 300) {
        GIVES(sinsp_rs_field_values(handle, ids, n, together), SCAP_RS_RESULT_OK);
        for (size_t i = 0; i < n; i++) {
            scap_rs_value alone, item;

            GIVES(sinsp_rs_field_value(handle, ids[i], &alone),
                  together[i].kind == SCAP_RS_KIND_NONE ? SCAP_RS_RESULT_NO_VALUE : SCAP_RS_RESULT_OK);
            CHECK(alone.kind == together[i].kind);
            kinds[alone.kind]++;
            if (alone.kind == SCAP_RS_KIND_TEXT)
                CHECK(alone.data.bytes.data == together[i].data.bytes.data);
            if (alone.kind == SCAP_RS_KIND_LIST)
                for (size_t j = 0; j <= alone.data.count; j++)
                    GIVES(sinsp_rs_field_item(handle, ids[i], j, &item),
                          j < alone.data.count ? SCAP_RS_RESULT_OK : SCAP_RS_RESULT_NO_VALUE);
            else
                GIVES(sinsp_rs_field_item(handle, ids[i], 0, &item), SCAP_RS_RESULT_NO_VALUE);
        }
        events++;
    }
    CHECK(kinds[SCAP_RS_KIND_NONE] > 0 && kinds[SCAP_RS_KIND_BOOL] > 0 && kinds[SCAP_RS_KIND_INT] > 0);
    CHECK(kinds[SCAP_RS_KIND_UINT] > 0 && kinds[SCAP_RS_KIND_TEXT] > 0 && kinds[SCAP_RS_KIND_LIST] > 0);
    GIVES(sinsp_rs_close(handle), SCAP_RS_RESULT_OK);
}

int main(int argc, char **argv)
{
    CHECK(argc == 3);
    table();
    wrong(argv[1]);
    values(argv[1]);
    puts("passed");
    return 0;
}
