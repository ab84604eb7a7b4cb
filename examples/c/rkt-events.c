/* SPDX-License-Identifier: Apache-2.0 */
/* Shows what happens in rkt containers: live, or from a capture file.
 * usage: rkt-events [-n COUNT] [FILE]   (live needs root and the kernel module; Ctrl-C ends) */
#define _POSIX_C_SOURCE 200809L
#include <sinsp.h>

#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { ID, NAME, IMAGE, FIELDS };
static const char *const field_names[FIELDS] = { "container.id", "container.name", "container.image" };

static sinsp_rs *inspector; /* for the signal handler */

static void on_signal(int signal)
{
    (void)signal;
    sinsp_rs_stop(inspector);
}

static int failed(const char *what, const sinsp_rs *handle)
{
    const char *text = sinsp_rs_last_error(handle);
    fprintf(stderr, "rkt-events: %s: %s\n", what, text ? text : "no message");
    return 1;
}

static void print_field(uint32_t id)
{
    scap_rs_value value;
    if (sinsp_rs_field_value(inspector, id, &value) == SCAP_RS_RESULT_OK && value.kind == SCAP_RS_KIND_TEXT)
        printf("%.*s ", (int)value.data.bytes.len, (const char *)value.data.bytes.data);
    else
        printf("<NA> ");
}

static int show(sinsp_rs_format *format, uint64_t most)
{
    uint32_t ids[FIELDS];
    scap_rs_result result;
    scap_rs_stats stats = { 0 };
    uint64_t lost;

    for (int i = 0; i < FIELDS; i++)
        if (sinsp_rs_field(inspector, field_names[i], &ids[i]) != SCAP_RS_RESULT_OK)
            return failed(field_names[i], inspector);
    while (most > 0 && (result = sinsp_rs_next(inspector, NULL)) != SCAP_RS_RESULT_EOF) {
        const char *line;
        if (result < 0)
            return failed("reading", inspector);
        if (result != SCAP_RS_RESULT_OK) /* a time limit, or a new section of a file */
            continue;
        printf("%" PRIu64 " ", sinsp_rs_event_num(inspector));
        for (int i = 0; i < FIELDS; i++)
            print_field(ids[i]);
        if (sinsp_rs_format_event(inspector, format, &line, NULL) != SCAP_RS_RESULT_OK)
            return failed("format", inspector);
        if (puts(line) < 0 || fflush(stdout) != 0)
            return perror("rkt-events: standard output"), 1;
        most--;
    }
    stats.size = sizeof stats;
    if (sinsp_rs_get_source_stats(inspector, &stats) != SCAP_RS_RESULT_OK)
        return failed("statistics", inspector);
    if ((lost = stats.drops_buffer + stats.drops_page_fault) > 0)
        fprintf(stderr, "rkt-events: lost %" PRIu64 " of %" PRIu64 " events\n", lost, stats.events);
    return 0;
}

int main(int argc, char **argv)
{
    uint64_t most = UINT64_MAX;
    sinsp_rs_format *format = NULL;
    int option, status;

    while ((option = getopt(argc, argv, "n:")) != -1)
        if (option != 'n' || (most = strtoull(optarg, NULL, 10)) == 0)
            return fprintf(stderr, "usage: rkt-events [-n COUNT] [FILE]\n"), 2;
    if ((optind < argc ? sinsp_rs_open_file(argv[optind], &inspector)
                       : sinsp_rs_open_live(NULL, &inspector)) != SCAP_RS_RESULT_OK)
        return failed(optind < argc ? argv[optind] : "live capture", NULL);
    signal(SIGINT, on_signal);
    signal(SIGTERM, on_signal);
    if (sinsp_rs_set_filter(inspector, "container.type = rkt and evt.category != internal") != SCAP_RS_RESULT_OK)
        status = failed("filter", inspector);
    else if (sinsp_rs_format_compile("*%proc.name %evt.type %fd.name", false, &format) != SCAP_RS_RESULT_OK)
        status = failed("format", NULL);
    else
        status = show(format, most);
    signal(SIGINT, SIG_DFL); /* the handler must not meet a closed inspector */
    signal(SIGTERM, SIG_DFL);
    sinsp_rs_format_free(format);
    sinsp_rs_close(inspector);
    return status;
}
