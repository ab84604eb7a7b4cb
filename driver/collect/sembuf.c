// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Operations of semop. */
#include <linux/sem.h>

#include "collect/fill.h"
#include "generated/events.h"
#include "generated/flags.h"
#include "wrapper/uaccess.h"

/* A field of operation @p->detail; 0 when it was not done. */
u64 scap_sembuf_number(const struct scap_fill *f, const struct scap_param *p)
{
	const struct scap_call *call = f->call;
	struct sembuf op;

	if (call->ret != 0 || p->detail >= (u32)call->args[2])
		return 0;
	if (!scap_read_user(&op, call->args[1] + p->detail * sizeof(op), sizeof(op)))
		return 0;
	switch (p->collect) {
	case SCAP_COLLECT_SEMBUF_NUM:
		return op.sem_num;
	case SCAP_COLLECT_SEMBUF_OP:
		return op.sem_op;
	default:
		return scap_semop_flags((u16)op.sem_flg, 0);
	}
}
