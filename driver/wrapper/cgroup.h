/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/* linux/cgroup.h: names of kernfs nodes under RCU (6.15). */
#ifndef SCAP_WRAPPER_CGROUP_H
#define SCAP_WRAPPER_CGROUP_H

#include <linux/cgroup.h>
#include <linux/kernfs.h>
#include <linux/version.h>

/* Name of a cgroup that cannot be renamed. Context: RCU read section. */
static inline const char *scap_cgroup_name(const struct cgroup *cgrp)
{
#if LINUX_VERSION_CODE >= KERNEL_VERSION(6, 15, 0)
	return rcu_dereference(cgrp->kn->name);
#else
	return cgrp->kn->name;
#endif
}

#endif
