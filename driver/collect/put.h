/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * What encoders (generated/events.c) are made of: straight-line code that writes numbers in place
 * and calls a collector for everything else. All of this is inlined.
 */
#ifndef SCAP_COLLECT_PUT_H
#define SCAP_COLLECT_PUT_H

#include <linux/errno.h>
#include <linux/fcntl.h>
#include <linux/string.h>

#include "collect/fill.h"
#include "uapi/scap.h"

/* Is there no room for @bytes more at @at? */
static __always_inline bool scap_lacks(const struct scap_fill *f, const u8 *at, u32 bytes)
{
	return unlikely((unsigned long)(f->end - at) < bytes);
}

static __always_inline u8 *scap_put1(u8 *at, u8 value)
{
	*at = value;
	return at + sizeof(value);
}

static __always_inline u8 *scap_put2(u8 *at, u16 value)
{
	memcpy(at, &value, sizeof(value));
	return at + sizeof(value);
}

static __always_inline u8 *scap_put4(u8 *at, u32 value)
{
	memcpy(at, &value, sizeof(value));
	return at + sizeof(value);
}

static __always_inline u8 *scap_put8(u8 *at, u64 value)
{
	memcpy(at, &value, sizeof(value));
	return at + sizeof(value);
}

/* All lengths the schema knows; 0 for the others, which scap_close() writes. */
static __always_inline void scap_put_lengths(struct scap_fill *f, const u16 *lens, u32 size)
{
	memcpy(f->base + SCAP_EVENT_HEADER_LEN, lens, size);
}

/* A collector has appended parameter @i, from @start on: its length, and where it ends. */
static __always_inline u8 *scap_close(struct scap_fill *f, u32 i, const u8 *start)
{
	u8 *at = f->at;

	scap_put2(f->base + SCAP_EVENT_HEADER_LEN + i * sizeof(u16), at - start);
	return at;
}

static __always_inline bool scap_connecting(const struct scap_call *call)
{
	return call->ret == 0 || call->ret == -EINPROGRESS;
}

static __always_inline bool scap_in_set(unsigned long arg, u32 set)
{
	u32 bit = arg;

	return bit < 32 && set & (1u << bit);
}

/* The whole register, but AT_FDCWD of an int is AT_FDCWD. */
static __always_inline u64 scap_dirfd(u64 fd)
{
	return (s32)fd == AT_FDCWD ? (s64)AT_FDCWD : fd;
}

#endif
