/* SPDX-License-Identifier: Apache-2.0 */
/* Threads, descriptors, users, groups, containers as they are now. capture: d_containers.scap.gz
 * usage: PROGRAM CAPTURE DIRECTORY */
#include "check.h"

static void wrong(const char *capture)
{
    sinsp_rs *handles[2] = { NULL, sinsp(capture) };
    scap_rs_thread thread = { 0 };
    scap_rs_fd fd = { 0 };
    scap_rs_user user = { 0 };
    scap_rs_group group = { 0 };
    scap_rs_interface interface = { 0 };
    scap_rs_machine machine = { 0 };
    sinsp_rs_container container = { 0 };
    sinsp_rs_mount mount = { 0 };
    sinsp_rs_port port = { 0 };
    scap_rs_bytes bytes;
    const int64_t *tids;
    const uint32_t *ids;
    size_t len;

    for (int i = 0; i < 2; i++) {
        sinsp_rs *h = handles[i];
#define BAD(call, part) REFUSED(call, sinsp_rs_last_error(h), h ? part : "handle is NULL")
        BAD(sinsp_rs_threads(h, NULL, &len), "array is NULL");
        BAD(sinsp_rs_threads(h, &tids, NULL), "len is NULL");
        BAD(sinsp_rs_children(h, 1, NULL, &len), "array is NULL");
        BAD(sinsp_rs_fds(h, 1, NULL, &len), "array is NULL");
        BAD(sinsp_rs_users(h, "\xff", &ids, &len), "UTF-8");
        BAD(sinsp_rs_users(h, NULL, NULL, &len), "array is NULL");
        BAD(sinsp_rs_groups(h, NULL, &ids, NULL), "len is NULL");
        BAD(sinsp_rs_containers(h, NULL, &len), "array is NULL");
        BAD(sinsp_rs_get_thread(h, INT64_MIN, NULL), "scap_rs_thread is NULL");
        BAD(sinsp_rs_get_thread(h, 1, &thread), "sizeof");
        BAD(sinsp_rs_get_fd(h, 1, 0, NULL), "scap_rs_fd is NULL");
        BAD(sinsp_rs_get_user(h, "\xff", 0, &user), "UTF-8");
        BAD(sinsp_rs_get_user(h, NULL, 0, &user), "sizeof");
        BAD(sinsp_rs_get_group(h, NULL, 0, &group), "sizeof");
        BAD(sinsp_rs_get_interface(h, 0, &interface), "sizeof");
        BAD(sinsp_rs_get_machine(h, &machine), "sizeof");
        BAD(sinsp_rs_get_container(h, NULL, &container), "id is NULL");
        BAD(sinsp_rs_get_container(h, "\xff", &container), "UTF-8");
        BAD(sinsp_rs_get_container(h, "x", NULL), "sinsp_rs_container is NULL");
        BAD(sinsp_rs_container_label(h, NULL, 0, &bytes, &bytes), "id is NULL");
        BAD(sinsp_rs_container_env(h, NULL, 0, &bytes), "id is NULL");
        BAD(sinsp_rs_container_mount(h, NULL, 0, &mount), "id is NULL");
        BAD(sinsp_rs_container_port(h, NULL, 0, &port), "id is NULL");
    }
    thread.size = sizeof thread;
    fd.size = sizeof fd;
    GIVES(sinsp_rs_get_thread(handles[1], INT64_MIN, &thread), SCAP_RS_RESULT_NO_VALUE);
    GIVES(sinsp_rs_get_fd(handles[1], 1, INT64_MAX, &fd), SCAP_RS_RESULT_NO_VALUE);
    GIVES(sinsp_rs_get_fd(handles[1], -5, 0, &fd), SCAP_RS_RESULT_NO_VALUE);
    GIVES(sinsp_rs_fds(handles[1], -5, &tids, &len), SCAP_RS_RESULT_NO_VALUE);
    GIVES(sinsp_rs_children(handles[1], -5, &tids, &len), SCAP_RS_RESULT_NO_VALUE);
    CHECK(len == 0);
    GIVES(sinsp_rs_container_env(handles[1], "no-such", 0, &bytes), SCAP_RS_RESULT_NO_VALUE);
    GIVES(sinsp_rs_close(handles[1]), SCAP_RS_RESULT_OK);
}

static size_t threads(sinsp_rs *handle)
{
    const int64_t *tids, *numbers, *children;
    size_t len, fds, kids, descriptors = 0, contained = 0;
    scap_rs_thread thread;
    scap_rs_fd fd;

    thread.size = sizeof thread;
    fd.size = sizeof fd;
    GIVES(sinsp_rs_threads(handle, &tids, &len), SCAP_RS_RESULT_OK);
    CHECK(len > 10);
    for (size_t i = 0; i < len; i++) {
        CHECK(i == 0 || tids[i - 1] < tids[i]);
        GIVES(sinsp_rs_get_thread(handle, tids[i], &thread), SCAP_RS_RESULT_OK);
        CHECK(thread.tid == tids[i]);
        contained += thread.container.len > 0;
        GIVES(sinsp_rs_fds(handle, tids[i], &numbers, &fds), SCAP_RS_RESULT_OK);
        CHECK(fds == thread.fds);
        for (size_t j = 0; j < fds; j++, descriptors++) {
            GIVES(sinsp_rs_get_fd(handle, tids[i], numbers[j], &fd), SCAP_RS_RESULT_OK);
            CHECK(fd.fd == numbers[j] && fd.kind <= SCAP_RS_FD_KIND_UNSUPPORTED && fd.role <= 2);
        }
    }
    CHECK(descriptors > 0);
    GIVES(sinsp_rs_children(handle, 1, &children, &kids), SCAP_RS_RESULT_OK);
    CHECK(kids > 0);
    return contained;
}

static void users(sinsp_rs *handle)
{
    const uint32_t *ids;
    scap_rs_user user;
    scap_rs_group group;
    scap_rs_interface interface;
    scap_rs_machine machine;
    size_t len;

    user.size = sizeof user;
    group.size = sizeof group;
    interface.size = sizeof interface;
    machine.size = sizeof machine;
    GIVES(sinsp_rs_users(handle, NULL, &ids, &len), SCAP_RS_RESULT_OK);
    CHECK(len > 0 && ids[0] == 0);
    for (size_t i = 0; i < len; i++) {
        GIVES(sinsp_rs_get_user(handle, NULL, ids[i], &user), SCAP_RS_RESULT_OK);
        CHECK(user.uid == ids[i] && user.name.len > 0);
    }
    GIVES(sinsp_rs_get_user(handle, "no-such", 0, &user), SCAP_RS_RESULT_NO_VALUE);
    GIVES(sinsp_rs_groups(handle, NULL, &ids, &len), SCAP_RS_RESULT_OK);
    for (size_t i = 0; i < len; i++)
        GIVES(sinsp_rs_get_group(handle, NULL, ids[i], &group), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_groups(handle, "no-such", &ids, &len), SCAP_RS_RESULT_OK);
    CHECK(len == 0);
    GIVES(sinsp_rs_get_interface(handle, 0, &interface), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_get_interface(handle, SIZE_MAX, &interface), SCAP_RS_RESULT_NO_VALUE);
    GIVES(sinsp_rs_get_machine(handle, &machine), SCAP_RS_RESULT_OK);
    CHECK(machine.cpus > 0);
}

static void containers(sinsp_rs *handle)
{
    const char *const *ids;
    size_t len, described = 0, mounts = 0, labels = 0, ports = 0;
    sinsp_rs_container c;
    sinsp_rs_mount mount;
    sinsp_rs_port port;
    scap_rs_bytes key, value;

    c.size = sizeof c;
    mount.size = sizeof mount;
    port.size = sizeof port;
    GIVES(sinsp_rs_containers(handle, &ids, &len), SCAP_RS_RESULT_OK);
    CHECK(len >= 2);
    for (size_t i = 0; i < len; i++) {
        CHECK(i == 0 || strcmp(ids[i - 1], ids[i]) < 0);
        GIVES(sinsp_rs_get_container(handle, ids[i], &c), SCAP_RS_RESULT_OK);
        CHECK(is(c.id, ids[i]) && c.lookup <= SINSP_RS_LOOKUP_FAILED);
        described += c.kind == SINSP_RS_CONTAINER_KIND_DOCKER && c.name.len > 0 && c.image.len > 0;
        CHECK(c.privileged >= -1 && c.privileged <= 1);
        for (size_t j = 0; j < c.mounts; j++, mounts++)
            GIVES(sinsp_rs_container_mount(handle, ids[i], j, &mount), SCAP_RS_RESULT_OK);
        GIVES(sinsp_rs_container_mount(handle, ids[i], c.mounts, &mount), SCAP_RS_RESULT_NO_VALUE);
        for (size_t j = 0; j < c.labels; j++, labels++)
            GIVES(sinsp_rs_container_label(handle, ids[i], j, &key, &value), SCAP_RS_RESULT_OK);
        GIVES(sinsp_rs_container_label(handle, ids[i], SIZE_MAX, &key, &value), SCAP_RS_RESULT_NO_VALUE);
        for (size_t j = 0; j < c.ports; j++, ports++)
            GIVES(sinsp_rs_container_port(handle, ids[i], j, &port), SCAP_RS_RESULT_OK);
        GIVES(sinsp_rs_container_port(handle, ids[i], c.ports, &port), SCAP_RS_RESULT_NO_VALUE);
        for (size_t j = 0; j < c.env; j++)
            GIVES(sinsp_rs_container_env(handle, ids[i], j, &value), SCAP_RS_RESULT_OK);
        GIVES(sinsp_rs_container_env(handle, ids[i], c.env, &value), SCAP_RS_RESULT_NO_VALUE);
    }
    CHECK(described > 0 && mounts + labels + ports > 0);
    GIVES(sinsp_rs_get_container(handle, "no-such", &c), SCAP_RS_RESULT_NO_VALUE);
}

int main(int argc, char **argv)
{
    sinsp_rs *handle;

    CHECK(argc == 3);
    wrong(argv[1]);
    handle = sinsp(argv[1]);
    threads(handle); /* before the first event */
    for (int i = 0; i < 5000; i++)
        GIVES(sinsp_rs_next(handle, NULL), SCAP_RS_RESULT_OK);
    CHECK(threads(handle) > 0);
    users(handle);
    containers(handle);
    GIVES(sinsp_rs_close(handle), SCAP_RS_RESULT_OK);
    puts("passed");
    return 0;
}
