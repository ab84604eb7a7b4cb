/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* Included before everything else: the prefix of our lines in the kernel log. */
#ifndef SCAP_CORE_PREFIX_H
#define SCAP_CORE_PREFIX_H

#define pr_fmt(fmt) KBUILD_MODNAME ": " fmt

#endif
