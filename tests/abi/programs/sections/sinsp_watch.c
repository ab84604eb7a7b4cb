/* SPDX-License-Identifier: Apache-2.0 */
/* Being told of threads and containers. capture: d_containers.scap.gz usage: PROGRAM CAPTURE DIRECTORY */
#include "check.h"

struct told {
    sinsp_rs *handle;
    int64_t alive; /* threads now, as told */
    uint64_t of[5];
};

static void tell(void *user, const sinsp_rs_change *change)
{
    struct told *told = user;

    CHECK(change->size >= sizeof *change);
    CHECK(change->life >= SINSP_RS_LIFE_THREAD_NEW && change->life <= SINSP_RS_LIFE_CONTAINER_GONE);
    told->of[change->life]++;
    switch (change->life) {
    case SINSP_RS_LIFE_THREAD_NEW:
        CHECK(change->thread != NULL && change->thread->tid == change->tid && change->container == NULL);
        told->alive++;
        break;
    case SINSP_RS_LIFE_THREAD_GONE:
        CHECK(change->tid > 0 && change->pid > 0);
        told->alive--;
        break;
    default:
        CHECK(change->tid == 0 && change->thread == NULL && change->container != NULL);
        CHECK(is(change->container_id, "") == false && change->container->name.len > 0);
    }
    /* Not from within a call on the same handle. */
    GIVES(sinsp_rs_next(told->handle, NULL), SCAP_RS_RESULT_ERROR_BUSY);
    GIVES(sinsp_rs_close(told->handle), SCAP_RS_RESULT_ERROR_BUSY);
    CHECK(strstr(sinsp_rs_last_error(told->handle), "callbacks") != NULL);
}

int main(int argc, char **argv)
{
    struct told told = { 0 };
    const int64_t *tids;
    size_t before, after;
    uint64_t events = 0, until;

    CHECK(argc == 3);
    SINSP_REFUSED(sinsp_rs_watch(NULL, tell, &told), "handle is NULL");
    told.handle = sinsp(argv[1]);
    GIVES(sinsp_rs_watch(told.handle, tell, &told), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_threads(told.handle, &tids, &before), SCAP_RS_RESULT_OK);
    while (sinsp_rs_next(told.handle, NULL) == SCAP_RS_RESULT_OK)
        events++;
    GIVES(sinsp_rs_threads(told.handle, &tids, &after), SCAP_RS_RESULT_OK);
    CHECK(events > 0);
    CHECK(told.of[SINSP_RS_LIFE_THREAD_NEW] > 0 && told.of[SINSP_RS_LIFE_THREAD_GONE] > 0);
    CHECK(told.of[SINSP_RS_LIFE_CONTAINER_NEW] > 0);
    CHECK((int64_t)before + told.alive == (int64_t)after);
    GIVES(sinsp_rs_close(told.handle), SCAP_RS_RESULT_OK);

    /* Nobody is told any more. */
    told.handle = sinsp(argv[1]);
    GIVES(sinsp_rs_watch(told.handle, tell, &told), SCAP_RS_RESULT_OK);
    GIVES(sinsp_rs_watch(told.handle, NULL, NULL), SCAP_RS_RESULT_OK);
    until = told.of[SINSP_RS_LIFE_THREAD_NEW];
    while (sinsp_rs_next(told.handle, NULL) == SCAP_RS_RESULT_OK)
        ;
    CHECK(told.of[SINSP_RS_LIFE_THREAD_NEW] == until);
    GIVES(sinsp_rs_close(told.handle), SCAP_RS_RESULT_OK);
    puts("passed");
    return 0;
}
