/* SPDX-License-Identifier: Apache-2.0 */
/* Checks of the test programs: a wrong one says where it is and ends the program. */
#ifndef CHECK_H
#define CHECK_H

#include <sinsp.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CHECK(condition)                                                              \
    do {                                                                              \
        if (!(condition)) {                                                           \
            fprintf(stderr, "%s:%d: not true: %s\n", __FILE__, __LINE__, #condition); \
            exit(1);                                                                  \
        }                                                                             \
    } while (0)

/* The call gives this result. */
#define GIVES(call, wanted)                                                                  \
    do {                                                                                     \
        int got_ = (int)(call);                                                              \
        if (got_ != (int)(wanted)) {                                                         \
            fprintf(stderr, "%s:%d: %s gave %d, not %s\n", __FILE__, __LINE__, #call, got_, #wanted); \
            exit(1);                                                                         \
        }                                                                                    \
    } while (0)

/* The call is refused as a wrong argument, and the text of `error` holds `part`. */
#define REFUSED(call, error, part)                                                         \
    do {                                                                                   \
        GIVES(call, SCAP_RS_RESULT_ERROR_ARGUMENT);                                        \
        if ((error) == NULL || strstr((error), (part)) == NULL) {                          \
            fprintf(stderr, "%s:%d: %s: text is %s\n", __FILE__, __LINE__, #call,          \
                    (error) ? (error) : "NULL");                                           \
            exit(1);                                                                       \
        }                                                                                  \
    } while (0)

#define SCAP_REFUSED(call, part) REFUSED(call, scap_rs_last_error(NULL), part)
#define SINSP_REFUSED(call, part) REFUSED(call, sinsp_rs_last_error(NULL), part)

/* A path below a directory. The buffer is overwritten with every fourth call. */
static inline const char *in(const char *directory, const char *name)
{
    static char paths[4][4096];
    static unsigned next;
    char *path = paths[next++ % 4];

    snprintf(path, sizeof paths[0], "%s/%s", directory, name);
    return path;
}

static inline scap_rs *scap(const char *capture)
{
    scap_rs *handle = NULL;

    GIVES(scap_rs_open_file(capture, &handle), SCAP_RS_RESULT_OK);
    CHECK(handle != NULL);
    return handle;
}

static inline sinsp_rs *sinsp(const char *capture)
{
    sinsp_rs *handle = NULL;

    GIVES(sinsp_rs_open_file(capture, &handle), SCAP_RS_RESULT_OK);
    CHECK(handle != NULL);
    return handle;
}

/* The bytes are this text. */
static inline bool is(scap_rs_bytes bytes, const char *text)
{
    return bytes.len == strlen(text) && memcmp(bytes.data, text, bytes.len) == 0;
}

#endif
