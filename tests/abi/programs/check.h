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

#endif
