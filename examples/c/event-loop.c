/* SPDX-License-Identifier: Apache-2.0 */
/* A capture in an event loop of its own: epoll over the capture, a timer and signals. Prints how many
 * events there were, every second and at the end.
 * usage: event-loop [-s SECONDS] [FILE]   (live needs root and the kernel module) */
#define _GNU_SOURCE
#include <scap.h>

#include <inttypes.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/signalfd.h>
#include <sys/timerfd.h>
#include <unistd.h>

static int failed(const scap_rs *handle)
{
    const char *text = scap_rs_last_error(handle);
    fprintf(stderr, "event-loop: %s\n", text ? text : "no message");
    return 1;
}

/* Reads what is at hand; what the last call said. */
static scap_rs_result drain(scap_rs *capture, uint64_t *events)
{
    const scap_rs_event *const *batch;
    scap_rs_result result;
    size_t len;

    while ((result = scap_rs_next_batch(capture, SIZE_MAX, &batch, &len)) >= 0) {
        if (result == SCAP_RS_RESULT_TIMEOUT || result == SCAP_RS_RESULT_EOF)
            break;
        *events += len; /* batch[0] … batch[len - 1]; a new section has none */
    }
    return result;
}

static int watch(int epoll, int fd)
{
    struct epoll_event event = { .events = EPOLLIN, .data = { .fd = fd } };

    return epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event);
}

int main(int argc, char **argv)
{
    struct itimerspec second = { { 1, 0 }, { 1, 0 } };
    scap_rs_live_options options = { .size = sizeof options };
    scap_rs *capture = NULL;
    scap_rs_result result = SCAP_RS_RESULT_TIMEOUT;
    uint64_t events = 0, ticks, seconds = UINT64_MAX;
    int epoll, timer, signals, fd, option, wait = -1;
    sigset_t set;

    while ((option = getopt(argc, argv, "s:")) != -1)
        if (option != 's' || (seconds = strtoull(optarg, NULL, 10)) == 0)
            return fprintf(stderr, "usage: event-loop [-s SECONDS] [FILE]\n"), 2;
    options.timeout_ms = 6; /* a little more than events are held back to bring them in order */
    if ((optind < argc ? scap_rs_open_file(argv[optind], &capture) : scap_rs_open_live(&options, &capture)) < 0)
        return failed(NULL);
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigprocmask(SIG_BLOCK, &set, NULL);
    epoll = epoll_create1(EPOLL_CLOEXEC);
    timer = timerfd_create(CLOCK_MONOTONIC, TFD_CLOEXEC);
    signals = signalfd(-1, &set, SFD_CLOEXEC);
    timerfd_settime(timer, 0, &second, NULL);
    if (epoll < 0 || watch(epoll, timer) != 0 || watch(epoll, signals) != 0)
        return perror("event-loop"), 1;
    if (scap_rs_poll_fd(capture, &fd) == SCAP_RS_RESULT_OK) {
        if (watch(epoll, fd) != 0)
            return perror("event-loop"), 1;
    } else {
        wait = 0; /* a file never waits, and neither do we; the result says when it ends */
    }
    while (seconds > 0 && result >= 0 && result != SCAP_RS_RESULT_EOF) {
        struct epoll_event ready[4];
        int n = epoll_wait(epoll, ready, 4, wait);

        for (int i = 0; i < n; i++) {
            if (ready[i].data.fd == signals)
                seconds = 0;
            else if (ready[i].data.fd == timer && read(timer, &ticks, sizeof ticks) == sizeof ticks)
                fprintf(stderr, "%" PRIu64 " events\n", events), seconds -= seconds < ticks ? seconds : ticks;
        }
        if (seconds > 0)
            result = drain(capture, &events);
    }
    if (result < 0)
        return failed(capture);
    printf("%" PRIu64 " events in all\n", events);
    close(epoll);
    close(timer);
    close(signals);
    return scap_rs_close(capture) == SCAP_RS_RESULT_OK ? 0 : failed(NULL);
}
