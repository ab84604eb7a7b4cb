/* SPDX-License-Identifier: Apache-2.0 */
/* Writes the events of a capture as JSON, one object to a line, with every parameter by its name.
 * usage: scap2json FILE > EVENTS */
#include <scap.h>

#include <inttypes.h>
#include <stdio.h>

/* Bytes as a JSON text; what is not printable ASCII as one \u00.. for each byte. */
static void text(const unsigned char *bytes, size_t len)
{
    putchar('"');
    for (size_t i = 0; i < len; i++) {
        if (bytes[i] == '"' || bytes[i] == '\\')
            printf("\\%c", bytes[i]);
        else if (bytes[i] < ' ' || bytes[i] > '~')
            printf("\\u%04x", bytes[i]);
        else
            putchar(bytes[i]);
    }
    putchar('"');
}

static void address(scap_rs_address a)
{
    putchar('"');
    for (unsigned i = 0; i < a.len; i++) {
        if (a.len == 4)
            printf(i == 0 ? "%u" : ".%u", a.bytes[i]);
        else
            printf(i > 0 && i % 2 == 0 ? ":%02x" : "%02x", a.bytes[i]);
    }
    putchar('"');
}

static void addresses(const scap_rs_event *event, uint32_t index)
{
    scap_rs_socket s;

    if (scap_rs_event_param_socket(event, index, &s) != SCAP_RS_RESULT_OK) {
        printf("null");
    } else if (s.source.len == 0) {
        text(s.path.data, s.path.len);
    } else {
        printf("{\"source\":");
        address(s.source);
        printf(",\"source_port\":%u,\"dest\":", s.source_port);
        address(s.dest);
        printf(",\"dest_port\":%u}", s.dest_port);
    }
}

static void descriptors(const scap_rs_event *event, uint32_t index, size_t count)
{
    int64_t fd;
    int16_t flags;

    putchar('[');
    for (size_t i = 0; i < count; i++)
        if (scap_rs_event_param_fd(event, index, i, &fd, &flags) == SCAP_RS_RESULT_OK)
            printf("%s{\"fd\":%" PRId64 ",\"flags\":%d}", i > 0 ? "," : "", fd, flags);
    putchar(']');
}

static void param(const scap_rs_event *event, uint32_t index)
{
    scap_rs_value value;

    scap_rs_event_param_value(event, index, &value);
    switch (value.kind) {
    case SCAP_RS_KIND_BOOL:
        printf(value.data.boolean ? "true" : "false");
        break;
    case SCAP_RS_KIND_INT:
        printf("%" PRId64, value.data.integer);
        break;
    case SCAP_RS_KIND_UINT:
        printf("%" PRIu64, value.data.natural);
        break;
    case SCAP_RS_KIND_DOUBLE:
        printf("%g", value.data.real);
        break;
    case SCAP_RS_KIND_TEXT:
    case SCAP_RS_KIND_BYTES:
        text(value.data.bytes.data, value.data.bytes.len);
        break;
    case SCAP_RS_KIND_IP:
        address(value.data.address);
        break;
    case SCAP_RS_KIND_SOCKET:
        addresses(event, index);
        break;
    case SCAP_RS_KIND_LIST:
        descriptors(event, index, value.data.count);
        break;
    default:
        printf("null");
    }
}

int main(int argc, char **argv)
{
    const scap_rs_event *const *events;
    scap_rs *capture = NULL;
    scap_rs_result result = SCAP_RS_RESULT_ERROR_ARGUMENT;
    size_t len;

    if (argc != 2)
        return fprintf(stderr, "usage: scap2json FILE\n"), 2;
    if (scap_rs_open_file(argv[1], &capture) == SCAP_RS_RESULT_OK)
        while ((result = scap_rs_next_batch(capture, SIZE_MAX, &events, &len)) >= 0 && result != SCAP_RS_RESULT_EOF)
            for (size_t i = 0; i < len; i++) {
                uint16_t code = scap_rs_event_code(events[i]);

                printf("{\"ts\":%" PRIu64 ",\"cpu\":%u,\"tid\":%" PRId64 ",\"event\":\"%s\",\"exit\":%s,\"params\":{",
                       scap_rs_event_ts(events[i]), scap_rs_event_device(events[i]), scap_rs_event_tid(events[i]),
                       scap_rs_event_name(code), scap_rs_event_is_exit(code) ? "true" : "false");
                for (uint32_t p = 0; p < scap_rs_event_nparams(events[i]) && scap_rs_param_name(code, p); p++) {
                    printf("%s\"%s\":", p > 0 ? "," : "", scap_rs_param_name(code, p));
                    param(events[i], p);
                }
                puts("}}");
            }
    if (result < 0)
        fprintf(stderr, "scap2json: %s\n", scap_rs_last_error(capture));
    scap_rs_close(capture);
    return result < 0;
}
