/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* The extension ioctls, see uapi/extension.h. */
#ifndef SCAP_CORE_EXTENSION_H
#define SCAP_CORE_EXTENSION_H

#include <linux/types.h>

#include "uapi/extension.h"

struct scap_ring;

/* Features this module has on this kernel. */
u64 scap_ext_features(void);

/* Any command of SCAP_EXT_MAGIC; %-ENOTTY for an unknown one. */
long scap_ext_ioctl(struct scap_ring *ring, unsigned int cmd, void __user *arg);

#endif
