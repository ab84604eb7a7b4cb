/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* asm/socket.h: the timeout options had one number, without "_OLD", before 5.1. */
#ifndef SCAP_WRAPPER_SOCKET_H
#define SCAP_WRAPPER_SOCKET_H

#include <linux/socket.h>

#ifndef SO_RCVTIMEO_OLD
#define SO_RCVTIMEO_OLD	SO_RCVTIMEO
#define SO_SNDTIMEO_OLD	SO_SNDTIMEO
#endif

#endif
