/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* linux/device/class.h: class_create() lost its owner in 6.4, devnode() got const in 6.2. */
#ifndef SCAP_WRAPPER_DEVICE_H
#define SCAP_WRAPPER_DEVICE_H

#include <linux/device.h>
#include <linux/version.h>

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 4, 0)
#define scap_class_create(name)		class_create(name)
#else
#define scap_class_create(name)		class_create(THIS_MODULE, name)
#endif

#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 2, 0)
#define SCAP_DEVNODE_DEVICE		const struct device
#else
#define SCAP_DEVNODE_DEVICE		struct device
#endif

#endif
