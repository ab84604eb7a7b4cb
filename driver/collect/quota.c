// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* quotactl: limits, grace times and formats, where the command has them. */
#include <linux/fs.h>
#include <linux/quota.h>
#include <uapi/linux/dqblk_xfs.h>

#include "collect/fill.h"
#include "generated/flags.h"
#include "wrapper/uaccess.h"

/* Wire value of "no quota format". */
#define SCAP_QUOTA_NO_FORMAT	1

static u32 scap_quota_command(const struct scap_fill *f)
{
	return (u32)f->call->args[0] >> SUBCMDSHIFT;
}

enum scap_result scap_collect_quota_file(struct scap_fill *f)
{
	if (scap_quota_command(f) != Q_QUOTAON)
		return SCAP_OK;
	return scap_append_user_str(f, f->call->args[3]);
}

/* A field of the limits of one id, 0 where the structure says it holds none. */
static enum scap_result scap_quota_limit(const struct scap_fill *f, u8 collect, u64 *out)
{
	struct if_dqblk d;

	if (scap_quota_command(f) != Q_GETQUOTA && scap_quota_command(f) != Q_SETQUOTA)
		return SCAP_OK;
	if (!scap_read_user(&d, f->call->args[3], sizeof(d)))
		return SCAP_FAULT;
	switch (collect) {
	case SCAP_COLLECT_QUOTA_BHARDLIMIT:
		*out = d.dqb_valid & QIF_BLIMITS ? d.dqb_bhardlimit : 0;
		break;
	case SCAP_COLLECT_QUOTA_BSOFTLIMIT:
		*out = d.dqb_valid & QIF_BLIMITS ? d.dqb_bsoftlimit : 0;
		break;
	case SCAP_COLLECT_QUOTA_CURSPACE:
		*out = d.dqb_valid & QIF_SPACE ? d.dqb_curspace : 0;
		break;
	case SCAP_COLLECT_QUOTA_IHARDLIMIT:
		*out = d.dqb_valid & QIF_ILIMITS ? d.dqb_ihardlimit : 0;
		break;
	case SCAP_COLLECT_QUOTA_ISOFTLIMIT:
		*out = d.dqb_valid & QIF_ILIMITS ? d.dqb_isoftlimit : 0;
		break;
	case SCAP_COLLECT_QUOTA_BTIME:
		*out = d.dqb_valid & QIF_BTIME ? d.dqb_btime : 0;
		break;
	default:
		*out = d.dqb_valid & QIF_ITIME ? d.dqb_itime : 0;
		break;
	}
	return SCAP_OK;
}

/* A field of what holds for the whole file system. */
static enum scap_result scap_quota_info(const struct scap_fill *f, u8 collect, u64 *out)
{
	struct if_dqinfo i;

	if (scap_quota_command(f) != Q_GETINFO && scap_quota_command(f) != Q_SETINFO)
		return SCAP_OK;
	if (!scap_read_user(&i, f->call->args[3], sizeof(i)))
		return SCAP_FAULT;
	switch (collect) {
	case SCAP_COLLECT_QUOTA_BGRACE:
		*out = i.dqi_valid & IIF_BGRACE ? i.dqi_bgrace : 0;
		break;
	case SCAP_COLLECT_QUOTA_IGRACE:
		*out = i.dqi_valid & IIF_IGRACE ? i.dqi_igrace : 0;
		break;
	default:
		*out = i.dqi_valid & IIF_FLAGS ? i.dqi_flags : 0;
		break;
	}
	return SCAP_OK;
}

enum scap_result scap_quota_number(struct scap_fill *f, enum scap_collector which, u64 *out)
{
	const unsigned long *args = f->call->args;
	u32 command = scap_quota_command(f), word;

	*out = 0;
	switch (which) {
	case SCAP_COLLECT_QUOTA_BGRACE:
	case SCAP_COLLECT_QUOTA_IGRACE:
	case SCAP_COLLECT_QUOTA_FLAGS:
		return scap_quota_info(f, which, out);
	case SCAP_COLLECT_QUOTA_FMT_OUT:
		*out = SCAP_QUOTA_NO_FORMAT;
		if (command == Q_GETFMT && scap_read_user(&word, args[3], sizeof(word)))
			*out = scap_quotactl_fmt(word, 0);
		return SCAP_OK;
	case SCAP_COLLECT_QUOTA_FMT:
		*out = command == Q_QUOTAON ? scap_quotactl_fmt(args[2], 0) : SCAP_QUOTA_NO_FORMAT;
		return SCAP_OK;
	case SCAP_COLLECT_QUOTA_ID:
		if (command == Q_GETQUOTA || command == Q_SETQUOTA || command == Q_XGETQUOTA ||
		    command == Q_XSETQLIM)
			*out = args[2];
		return SCAP_OK;
	default:
		return scap_quota_limit(f, which, out);
	}
}
