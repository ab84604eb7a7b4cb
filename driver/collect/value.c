// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Numbers a descriptor can name: arguments, the result, elements of the caller's arrays. */
#include <linux/fcntl.h>
#include <linux/sched.h>

#include "collect/fill.h"
#include "wrapper/uaccess.h"

static enum scap_result scap_user_value(const struct scap_fill *f, const struct scap_value *v,
					u64 *out)
{
	unsigned long base = f->call->args[v->arg];
	u8 from = v->from;
	u64 wide = 0;
	u32 word = 0;
	bool ok;

	if (from == SCAP_FROM_USER_LONG)
		from = f->call->compat ? SCAP_FROM_USER_S32 : SCAP_FROM_USER_U64;
	else if (from == SCAP_FROM_USER_ULONG)
		from = f->call->compat ? SCAP_FROM_USER_U32 : SCAP_FROM_USER_U64;
	if (BITS_PER_LONG == 32 && v->from != SCAP_FROM_USER_U64 && from == SCAP_FROM_USER_U64)
		from = v->from == SCAP_FROM_USER_LONG ? SCAP_FROM_USER_S32 : SCAP_FROM_USER_U32;

	switch (from) {
	case SCAP_FROM_USER_U64:
		ok = base && scap_read_user(&wide, base + v->index * sizeof(wide), sizeof(wide));
		*out = wide;
		break;
	case SCAP_FROM_USER_S32:
		ok = base && scap_read_user(&word, base + v->index * sizeof(word), sizeof(word));
		*out = (s64)(s32)word;
		break;
	default:
		ok = base && scap_read_user(&word, base + v->index * sizeof(word), sizeof(word));
		*out = word;
		break;
	}
	if (!ok) {
		if (v->fault)
			return SCAP_FAULT;
		*out = (s64)v->missing;
	}
	return SCAP_OK;
}

static u64 scap_cast(u8 cast, u64 x)
{
	switch (cast) {
	case SCAP_AS_S16:
		return (s64)(s16)x;
	case SCAP_AS_S32:
		return (s64)(s32)x;
	case SCAP_AS_U8:
		return (u8)x;
	case SCAP_AS_U16:
		return (u16)x;
	case SCAP_AS_U32:
		return (u32)x;
	case SCAP_AS_DIRFD:
		return (s32)x == AT_FDCWD ? (s64)AT_FDCWD : x;
	default:
		return x;
	}
}

enum scap_result scap_value(struct scap_fill *f, const struct scap_value *v, u64 *out)
{
	const struct scap_call *call = f->call;
	enum scap_result result = SCAP_OK;

	switch (v->from) {
	case SCAP_FROM_CONST:
		*out = v->arg;
		break;
	case SCAP_FROM_RET:
		*out = (s64)call->ret;
		break;
	case SCAP_FROM_ARG:
		*out = call->args[v->arg];
		break;
	case SCAP_FROM_USER_S32:
	case SCAP_FROM_USER_U32:
	case SCAP_FROM_USER_U64:
	case SCAP_FROM_USER_LONG:
	case SCAP_FROM_USER_ULONG:
		result = scap_user_value(f, v, out);
		break;
	case SCAP_FROM_SC:
		*out = call->sc;
		break;
	case SCAP_FROM_NR:
		*out = call->nr;
		break;
	case SCAP_FROM_SCHED_NEXT:
		*out = call->sched.next->pid;
		break;
	case SCAP_FROM_SIGNAL_TO:
		*out = call->signal.to->pid;
		break;
	case SCAP_FROM_SIGNAL_SIG:
		*out = call->signal.sig;
		break;
	case SCAP_FROM_FAULT_ADDR:
		*out = call->fault.addr;
		break;
	case SCAP_FROM_FAULT_IP:
		*out = call->fault.ip;
		break;
	case SCAP_FROM_FAULT_ERROR:
		*out = call->fault.error;
		break;
	case SCAP_FROM_DROP_RATIO:
		*out = call->drop.ratio;
		break;
	case SCAP_FROM_HOTPLUG_CPU:
		*out = call->hotplug.cpu;
		break;
	case SCAP_FROM_HOTPLUG_ACTION:
		*out = call->hotplug.action;
		break;
	default:
		*out = 0;
		return SCAP_BUG;
	}
	*out = scap_cast(v->cast, *out);
	return result;
}
