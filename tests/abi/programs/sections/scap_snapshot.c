/* SPDX-License-Identifier: Apache-2.0 */
/* The state a source began with: of a capture, and of this machine. usage: PROGRAM CAPTURE DIRECTORY */
#include "check.h"

#include <unistd.h>

static scap_rs_counts counts(scap_rs *handle)
{
    scap_rs_counts counts = { 0 };

    counts.size = sizeof counts;
    GIVES(scap_rs_get_counts(handle, &counts), SCAP_RS_RESULT_OK);
    return counts;
}

static void wrong(const char *capture)
{
    scap_rs *handle = scap(capture);
    scap_rs_counts none = { 0 };
    scap_rs_machine machine = { 0 };
    scap_rs_thread thread = { 0 };
    scap_rs_fd fd = { 0 };
    scap_rs_user user = { 0 };
    scap_rs_group group = { 0 };
    scap_rs_interface interface = { 0 };
    scap_rs_snapshot_options options = { 0 };
    scap_rs *other = handle;

#define EACH(h, error, part)                                              \
    do {                                                                  \
        REFUSED(scap_rs_get_counts(h, &none), error, part);               \
        REFUSED(scap_rs_get_machine(h, &machine), error, part);           \
        REFUSED(scap_rs_thread_at(h, 0, &thread), error, part);           \
        REFUSED(scap_rs_user_at(h, 0, &user), error, part);               \
        REFUSED(scap_rs_group_at(h, 0, &group), error, part);             \
        REFUSED(scap_rs_interface_at(h, 0, &interface), error, part);     \
    } while (0)
    EACH(NULL, scap_rs_last_error(NULL), "handle is NULL");
    EACH(handle, scap_rs_last_error(handle), "sizeof");
    REFUSED(scap_rs_thread_at(handle, 0, NULL), scap_rs_last_error(handle), "scap_rs_thread is NULL");
    REFUSED(scap_rs_thread_at(handle, SIZE_MAX, NULL), scap_rs_last_error(handle), "scap_rs_thread is NULL");
    thread.size = sizeof thread;
    fd.size = sizeof fd;
    GIVES(scap_rs_thread_at(handle, SIZE_MAX, &thread), SCAP_RS_RESULT_NO_VALUE);
    REFUSED(scap_rs_fd_at(handle, SIZE_MAX, 0, &fd), scap_rs_last_error(handle), "there is none");
    GIVES(scap_rs_fd_at(handle, 0, SIZE_MAX, &fd), SCAP_RS_RESULT_NO_VALUE);
    SCAP_REFUSED(scap_rs_open_snapshot(&options, &other), "sizeof");
    CHECK(other == NULL);
    options.size = sizeof options;
    SCAP_REFUSED(scap_rs_open_snapshot(&options, NULL), "out is NULL");
    options.host_root = "/no/such/root";
    CHECK(scap_rs_open_snapshot(&options, &other) < 0 && other == NULL);
    GIVES(scap_rs_close(handle), SCAP_RS_RESULT_OK);
}

/* Every entry can be read, and those behind the last cannot. */
static void all(scap_rs *handle)
{
    scap_rs_counts n = counts(handle);
    scap_rs_thread thread;
    scap_rs_fd fd;
    scap_rs_user user;
    scap_rs_group group;
    scap_rs_interface interface;
    size_t fds = 0;

    thread.size = sizeof thread;
    fd.size = sizeof fd;
    user.size = sizeof user;
    group.size = sizeof group;
    interface.size = sizeof interface;
    CHECK(n.threads > 0 && n.users > 0 && n.groups > 0 && n.interfaces > 0);
    for (size_t i = 0; i < n.threads; i++) {
        GIVES(scap_rs_thread_at(handle, i, &thread), SCAP_RS_RESULT_OK);
        CHECK(thread.tid > 0 && thread.pid > 0 && thread.comm.data != NULL && thread.container.len == 0);
        for (size_t j = 0; j < thread.fds; j++, fds++) {
            GIVES(scap_rs_fd_at(handle, i, j, &fd), SCAP_RS_RESULT_OK);
            CHECK(fd.fd >= 0 && fd.kind > SCAP_RS_FD_KIND_UNKNOWN && fd.kind <= SCAP_RS_FD_KIND_UNSUPPORTED);
            CHECK((fd.socket.family == 2) == (fd.kind == SCAP_RS_FD_KIND_IPV4 || fd.kind == SCAP_RS_FD_KIND_IPV4_SERVER));
        }
        GIVES(scap_rs_fd_at(handle, i, thread.fds, &fd), SCAP_RS_RESULT_NO_VALUE);
    }
    CHECK(fds > 0);
    for (size_t i = 0; i < n.users; i++) {
        GIVES(scap_rs_user_at(handle, i, &user), SCAP_RS_RESULT_OK);
        CHECK(user.uid != 0 || is(user.name, "root"));
    }
    for (size_t i = 0; i < n.groups; i++)
        GIVES(scap_rs_group_at(handle, i, &group), SCAP_RS_RESULT_OK);
    for (size_t i = 0; i < n.interfaces; i++) {
        GIVES(scap_rs_interface_at(handle, i, &interface), SCAP_RS_RESULT_OK);
        CHECK(interface.address.len == 4 || interface.address.len == 16);
    }
    GIVES(scap_rs_user_at(handle, n.users, &user), SCAP_RS_RESULT_NO_VALUE);
    GIVES(scap_rs_group_at(handle, n.groups, &group), SCAP_RS_RESULT_NO_VALUE);
    GIVES(scap_rs_interface_at(handle, n.interfaces, &interface), SCAP_RS_RESULT_NO_VALUE);
}

static void this_machine(void)
{
    scap_rs_snapshot_options options = { 0 };
    scap_rs *handle;
    const scap_rs_event *event;
    scap_rs_thread thread;
    bool me = false;

    options.size = sizeof options;
    options.no_threads = 1;
    GIVES(scap_rs_open_snapshot(&options, &handle), SCAP_RS_RESULT_OK);
    thread.size = sizeof thread;
    for (size_t i = 0; scap_rs_thread_at(handle, i, &thread) == SCAP_RS_RESULT_OK; i++) {
        CHECK(thread.tid == thread.pid);
        me |= thread.pid == getpid() && thread.fds >= 3;
    }
    CHECK(me);
    GIVES(scap_rs_next(handle, &event), SCAP_RS_RESULT_EOF);
    GIVES(scap_rs_close(handle), SCAP_RS_RESULT_OK);
}

int main(int argc, char **argv)
{
    scap_rs *handle;
    scap_rs_machine machine;

    CHECK(argc == 3);
    wrong(argv[1]);
    handle = scap(argv[1]);
    all(handle);
    machine.size = sizeof machine;
    GIVES(scap_rs_get_machine(handle, &machine), SCAP_RS_RESULT_OK);
    CHECK(machine.cpus > 0 && machine.memory_bytes > 0 && machine.hostname.len > 0);
    GIVES(scap_rs_close(handle), SCAP_RS_RESULT_OK);
    this_machine();
    puts("passed");
    return 0;
}
