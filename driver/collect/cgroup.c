// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * The cgroups of the caller: "controller=path" for every controller of the kernel, as the initial
 * namespace sees them.
 *
 * For consumers that ask (SCAP_EXT_UNIFIED) the last entry is "unified=path", the cgroup in the
 * default hierarchy. It is the only one that names the unit under cgroup v1 and hybrid set-ups, so
 * its room is set aside before the others are listed.
 */
#include <linux/cgroup.h>
#include <linux/rcupdate.h>
#include <linux/string.h>

#include "collect/fill.h"
#include "wrapper/cgroup.h"

#ifdef CONFIG_CGROUPS
struct scap_controller {
	int id;
	const char *name;
};

static const struct scap_controller scap_controllers[] = {
#define SUBSYS(_x) { _x ## _cgrp_id, #_x },
#include <linux/cgroup_subsys.h>
#undef SUBSYS
};

static const char scap_unified[] = "unified";

/*
 * Path of a cgroup of the default hierarchy, where names never change: its ancestors live as long
 * as it does, which is to the end of the RCU read section. Bytes without the NUL, or -1 when there
 * is no room for all of it.
 */
static int scap_default_path(struct cgroup *cgrp, char *to, u32 room)
{
	struct cgroup *at, *parent;
	u32 len = 0, end;

	/* To the end of the room: whoever may make cgroups decides how deep they are. */
	for (at = cgrp; (parent = cgroup_parent(at)); at = parent) {
		len += 1 + strlen(scap_cgroup_name(at));
		if (len + 2 > room)
			return -1;
	}
	if (room < 2)
		return -1;
	if (!len)
		to[len++] = '/';
	to[len] = '\0';
	end = len;
	for (at = cgrp; (parent = cgroup_parent(at)); at = parent) {
		const char *name = scap_cgroup_name(at);
		u32 n = strlen(name);

		end -= n + 1;
		to[end] = '/';
		memcpy(to + end + 1, name, n);
	}
	return len;
}

/*
 * In other hierarchies cgroups can be renamed, and up to 6.14 the kernel has a lock for that, which
 * all CPUs share. It is held for the copy of one path.
 */
static int scap_cgroup_path(struct cgroup *cgrp, char *to, u32 room)
{
	int len = -1;

	if (cgrp->root == &cgrp_dfl_root)
		len = scap_default_path(cgrp, to, room);
	return len < 0 ? cgroup_path(cgrp, to, room) : len;
}

/*
 * Write "name=path" with its NUL; bytes written, 0 when it does not fit. @cut: rather a part of the
 * path than nothing.
 */
static u32 scap_put_cgroup(char *to, u32 room, const char *name, struct cgroup *cgrp, bool cut)
{
	u32 len = strlen(name), path_room;
	int path;

	if (len + 3 > room)
		return 0;
	memcpy(to, name, len);
	to[len++] = '=';
	path_room = room - len;
	path = scap_cgroup_path(cgrp, to + len, path_room);
	if (path < 0)
		return 0;
	/*
	 * A path that was cut has, depending on the kernel, the length it would have had or the one
	 * it was cut to. It ends with a NUL in any case.
	 */
	if (path + 1 >= path_room) {
		if (!cut)
			return 0;
		path = path_room - 1;
	}
	return len + path + 1;
}

enum scap_result scap_collect_cgroups(struct scap_fill *f)
{
	char *text = f->workspace->scratch;
	const char *last_path = NULL;
	struct cgroup *last = NULL;
	u32 len = 0, room, last_len = 0, unified = 0, i;

	rcu_read_lock();
	if (READ_ONCE(f->workspace->settings->unified))
		unified = scap_put_cgroup(text, SCAP_SCRATCH, scap_unified,
					  task_dfl_cgroup(current), true);
	/* Out of the way, at the end of the page. */
	room = SCAP_SCRATCH - unified;
	memmove(text + room, text, unified);

	for (i = 0; i < ARRAY_SIZE(scap_controllers); i++) {
		const struct scap_controller *c = &scap_controllers[i];
		struct cgroup_subsys_state *css = task_css(current, c->id);
		u32 name = strlen(c->name), put;

		if (!css)
			continue;
		if (css->cgroup == last && len + name + 1 + last_len <= room) {
			/* Controllers of one hierarchy mostly share the cgroup. */
			memcpy(text + len, c->name, name);
			text[len + name] = '=';
			memcpy(text + len + name + 1, last_path, last_len);
			put = name + 1 + last_len;
		} else {
			put = scap_put_cgroup(text + len, room - len, c->name, css->cgroup, false);
		}
		if (!put)
			break;
		last = css->cgroup;
		last_path = text + len + name + 1;
		last_len = put - name - 1;
		len += put;
	}
	rcu_read_unlock();

	memmove(text + len, text + room, unified);
	len += unified;
	return len ? scap_append_bytes(f, text, len) : SCAP_OK;
}
#else
enum scap_result scap_collect_cgroups(struct scap_fill *f)
{
	return SCAP_OK;
}
#endif
