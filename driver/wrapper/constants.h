/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* Constants the translators name that no kernel header defines for modules. */
#ifndef SCAP_WRAPPER_CONSTANTS_H
#define SCAP_WRAPPER_CONSTANTS_H

#include <linux/net.h>

/* The kernel calls the directions of shutdown(2) by number: 0, 1, 2. */
#ifndef SHUT_RD
#define SHUT_RD 0
#define SHUT_WR 1
#define SHUT_RDWR 2
#endif

#endif
