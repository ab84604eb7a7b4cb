/* SPDX-License-Identifier: Apache-2.0 */
/* Options of live captures, and what only these can do. usage: PROGRAM CAPTURE DIRECTORY */
#include "check.h"

static void refused(scap_rs_live_options options, const char *part)
{
    scap_rs *low = (scap_rs *)&options;
    sinsp_rs *high = (sinsp_rs *)&options;

    SCAP_REFUSED(scap_rs_open_live(&options, &low), part);
    SINSP_REFUSED(sinsp_rs_open_live(&options, &high), part);
    CHECK(low == NULL && high == NULL);
}

static void options(void)
{
    static const char *const calls[] = { "openat", "no-such-call", NULL, "\xff" };
    static const uint32_t pids[] = { 1, 2 };
    scap_rs_kernel_filter filter = { 0 };
    scap_rs_snapshot_options snapshot = { 0 };
    scap_rs_live_options o = { 0 };
    scap_rs *handle = NULL;

    refused(o, "sizeof");
    o.size = 1 << 30;
    refused(o, "sizeof");
    o.size = sizeof o;
    SCAP_REFUSED(scap_rs_open_live(&o, NULL), "out is NULL");
    SINSP_REFUSED(sinsp_rs_open_live(&o, NULL), "out is NULL");
    o.device = "\xff\xfe";
    refused(o, "UTF-8");
    o.device = "no-such-device-";
    GIVES(scap_rs_open_live(&o, &handle), SCAP_RS_RESULT_ERROR_MODULE_MISSING);
    CHECK(strstr(scap_rs_last_error(NULL), "/dev/no-such-device-0") != NULL);

    o.snaplen = UINT32_MAX;
    refused(o, "snaplen");
    o.snaplen = 0;
    o.ring_bytes = UINT64_MAX;
    refused(o, "ring size");
    o.ring_bytes = 0;
    o.sampling_ratio = 3;
    refused(o, "power of two");
    o.sampling_ratio = 0;
    o.features = UINT64_MAX;
    refused(o, "unknown");
    o.features = SCAP_RS_FEATURE_LATENCY | SCAP_RS_FEATURE_NESTED;
    o.full_ports_first = 9;
    refused(o, "port range");
    o.full_ports_first = 0;
    o.wake_us = UINT32_MAX;
    refused(o, "wake-up");
    o.wake_us = 0;
    o.calls = calls;
    o.calls_len = 2;
    refused(o, "no-such-call");
    o.calls_len = 4;
    refused(o, "NULL");
    o.calls_len = SIZE_MAX;
    refused(o, "memory");
    o.calls_len = 1;
    o.state_only = 1;
    refused(o, "state_only");
    o.state_only = 0;
    o.filter = &filter;
    refused(o, "scap_rs_kernel_filter");
    filter.size = sizeof filter;
    filter.pids_len = 1;
    refused(o, "pids is NULL");
    filter.pids = pids;
    filter.pids_len = SIZE_MAX / 2;
    refused(o, "memory");
    filter.pids_len = 2;
    filter.keep = 77;
    refused(o, "scap_rs_keep");
    filter.keep = SCAP_RS_KEEP_NOTHING;
    o.snapshot = &snapshot;
    refused(o, "scap_rs_snapshot_options");
    snapshot.size = sizeof snapshot;
    GIVES(scap_rs_open_live(&o, &handle), SCAP_RS_RESULT_ERROR_MODULE_MISSING);
    CHECK(handle == NULL);
}

/* What only live captures can do, asked of a file and of nothing. */
static void control(const char *capture)
{
    scap_rs *handles[2] = { NULL, scap(capture) };
    scap_rs_version_number number;
    scap_rs_kernel_filter filter = { 0 };
    uint64_t features;

    for (int i = 0; i < 2; i++) {
        scap_rs *h = handles[i];
        const char *part = h ? "only live captures" : "handle is NULL";

        REFUSED(scap_rs_module_versions(h, &number, &number), scap_rs_last_error(h), part);
        REFUSED(scap_rs_features(h, &features), scap_rs_last_error(h), part);
        REFUSED(scap_rs_pause(h), scap_rs_last_error(h), part);
        REFUSED(scap_rs_resume(h), scap_rs_last_error(h), part);
        REFUSED(scap_rs_set_snaplen(h, UINT32_MAX), scap_rs_last_error(h), part);
        REFUSED(scap_rs_set_kernel_filter(h, NULL), scap_rs_last_error(h), part);
    }
    REFUSED(scap_rs_set_kernel_filter(handles[1], &filter), scap_rs_last_error(handles[1]), "sizeof");
    GIVES(scap_rs_close(handles[1]), SCAP_RS_RESULT_OK);
}

int main(int argc, char **argv)
{
    CHECK(argc == 3);
    options();
    control(argv[1]);
    puts("passed");
    return 0;
}
