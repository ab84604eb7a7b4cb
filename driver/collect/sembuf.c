// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Operations of semop. */
#include <linux/sem.h>

#include "collect/fill.h"
#include "generated/flags.h"
#include "wrapper/uaccess.h"

/* A field of operation @n; 0 when it was not done. */
u64 scap_sembuf_number(const struct scap_fill *f, enum scap_collector which, u32 n)
{
	const struct scap_call *call = f->call;
	struct sembuf op;

	if (call->ret != 0 || n >= (u32)call->args[2])
		return 0;
	if (!scap_read_user(&op, call->args[1] + n * sizeof(op), sizeof(op)))
		return 0;
	switch (which) {
	case SCAP_COLLECT_SEMBUF_NUM:
		return op.sem_num;
	case SCAP_COLLECT_SEMBUF_OP:
		return op.sem_op;
	default:
		return scap_semop_flags((u16)op.sem_flg, 0);
	}
}
