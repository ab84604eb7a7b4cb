// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Credentials of the task: effective ids in the initial user namespace, capabilities, login. */
#include <linux/audit.h>
#include <linux/cred.h>
#include <linux/rcupdate.h>
#include <linux/uidgid.h>
#include <linux/user_namespace.h>

#include "collect/fill.h"
#include "generated/flags.h"
#include "wrapper/capability.h"

u64 scap_cred_number(const struct scap_fill *f, enum scap_collector which)
{
	struct task_struct *task = f->call->task;
	const struct cred *cred;
	u64 out = 0;

	rcu_read_lock();
	/* A task that acts for another one (override_creds) is still seen as itself. */
	cred = __task_cred(task);
	switch (which) {
	case SCAP_COLLECT_UID:
		out = from_kuid(&init_user_ns, cred->euid);
		break;
	case SCAP_COLLECT_GID:
		out = from_kgid(&init_user_ns, cred->egid);
		break;
	case SCAP_COLLECT_LOGINUID:
		out = from_kuid(&init_user_ns, audit_get_loginuid(task));
		break;
	case SCAP_COLLECT_CAP_INHERITABLE:
		out = scap_capabilities(scap_cap_bits(cred->cap_inheritable), 0);
		break;
	case SCAP_COLLECT_CAP_PERMITTED:
		out = scap_capabilities(scap_cap_bits(cred->cap_permitted), 0);
		break;
	case SCAP_COLLECT_CAP_EFFECTIVE:
		out = scap_capabilities(scap_cap_bits(cred->cap_effective), 0);
		break;
	default:
		break;
	}
	rcu_read_unlock();
	return out;
}
