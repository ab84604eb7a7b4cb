/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* The devices /dev/scapN and the module parameters they obey. */
#ifndef SCAP_CORE_DEVICE_H
#define SCAP_CORE_DEVICE_H

#include <linux/types.h>

struct file;

#define SCAP_NAME		"scap"	/* module, class and base name of the devices */

extern unsigned long scap_buffer_bytes;	/* data bytes of each ring of the next consumer */
extern unsigned int scap_max_consumers;
extern unsigned int scap_latency_threads; /* 0: as many as memory lets run */
extern const char scap_driver_version[];

int scap_devices_create(void);
void scap_devices_destroy(void);

long scap_ioctl(struct file *file, unsigned int cmd, unsigned long arg);
int scap_proclist_get(void __user *buf);

#endif
