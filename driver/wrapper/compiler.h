/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * linux/compiler.h: kernels that zero every variable on the stack (CONFIG_INIT_STACK_ALL_ZERO) do
 * so for large structures of the hot path, too, unless told that every member is written before it
 * is read.
 */
#ifndef SCAP_WRAPPER_COMPILER_H
#define SCAP_WRAPPER_COMPILER_H

#include <linux/compiler.h>

#if __has_attribute(uninitialized)
#define SCAP_UNINITIALIZED	__attribute__((uninitialized))
#else
#define SCAP_UNINITIALIZED
#endif

#endif
