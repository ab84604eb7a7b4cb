/* SPDX-License-Identifier: Apache-2.0 */
/* Which containers talk most over the network: bytes sent and received, by container.
 * usage: top-containers [FILE]   (live needs root and the kernel module; Ctrl-C ends) */
#include <sinsp.h>

#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CONTAINER, BYTES, IS_READ, FIELDS, MOST = 256 };
static const char *const names[FIELDS] = { "container.name", "evt.rawres", "evt.is_io_read" };

struct talker { char name[128]; uint64_t in, out; };
static struct talker talkers[MOST];
static size_t known;

static sinsp_rs *inspector; /* for the signal handler */

static void on_signal(int signal)
{
    (void)signal;
    sinsp_rs_stop(inspector);
}

static int failed(const sinsp_rs *handle)
{
    const char *text = sinsp_rs_last_error(handle);
    fprintf(stderr, "top-containers: %s\n", text ? text : "no message");
    sinsp_rs_close(inspector);
    return 1;
}

static struct talker *talker(const scap_rs_value *value)
{
    const char *name = "host";
    size_t len = strlen(name);

    if (value->kind == SCAP_RS_KIND_TEXT) {
        name = value->data.bytes.data;
        len = value->data.bytes.len < sizeof talkers->name ? value->data.bytes.len : sizeof talkers->name - 1;
    }
    for (size_t i = 0; i < known; i++)
        if (strlen(talkers[i].name) == len && memcmp(talkers[i].name, name, len) == 0)
            return &talkers[i];
    if (known == MOST)
        return NULL;
    memcpy(talkers[known].name, name, len);
    return &talkers[known++];
}

static int by_bytes(const void *a, const void *b)
{
    const struct talker *x = a, *y = b;
    uint64_t xs = x->in + x->out, ys = y->in + y->out;

    return xs < ys ? 1 : xs > ys ? -1 : strcmp(x->name, y->name);
}

int main(int argc, char **argv)
{
    uint32_t ids[FIELDS];
    scap_rs_value values[FIELDS];
    scap_rs_result result;

    if ((argc > 1 ? sinsp_rs_open_file(argv[1], &inspector) : sinsp_rs_open_live(NULL, &inspector)) < 0)
        return failed(NULL);
    if (sinsp_rs_set_filter(inspector, "evt.is_io = true and evt.rawres > 0 and fd.type in (ipv4, ipv6)") < 0)
        return failed(inspector);
    for (int i = 0; i < FIELDS; i++)
        if (sinsp_rs_field(inspector, names[i], &ids[i]) < 0)
            return failed(inspector);
    signal(SIGINT, on_signal);
    signal(SIGTERM, on_signal);
    while ((result = sinsp_rs_next(inspector, NULL)) >= 0 && result != SCAP_RS_RESULT_EOF) {
        struct talker *of;
        /* One call for all fields: cheaper than one each. */
        if (result != SCAP_RS_RESULT_OK || sinsp_rs_field_values(inspector, ids, FIELDS, values) != SCAP_RS_RESULT_OK)
            continue;
        if (values[BYTES].kind != SCAP_RS_KIND_INT || (of = talker(&values[CONTAINER])) == NULL)
            continue;
        if (values[IS_READ].kind == SCAP_RS_KIND_BOOL && values[IS_READ].data.boolean)
            of->in += (uint64_t)values[BYTES].data.integer;
        else
            of->out += (uint64_t)values[BYTES].data.integer;
    }
    signal(SIGINT, SIG_DFL); /* the handler must not meet a closed inspector */
    signal(SIGTERM, SIG_DFL);
    if (result < 0)
        return failed(inspector);
    sinsp_rs_close(inspector);
    qsort(talkers, known, sizeof *talkers, by_bytes);
    printf("%12s %12s %s\n", "received", "sent", "container");
    for (size_t i = 0; i < known; i++)
        printf("%12" PRIu64 " %12" PRIu64 " %s\n", talkers[i].in, talkers[i].out, talkers[i].name);
    return 0;
}
