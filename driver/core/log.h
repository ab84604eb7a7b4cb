/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* Kernel log: the prefix comes from pr_fmt in Kbuild; more lines with the parameter "verbose". */
#ifndef SCAP_CORE_LOG_H
#define SCAP_CORE_LOG_H

#include <linux/printk.h>

extern bool scap_verbose;

#define scap_verbose_log(fmt, ...)				\
	do {							\
		if (scap_verbose)				\
			pr_info(fmt, ##__VA_ARGS__);		\
	} while (0)

#endif
