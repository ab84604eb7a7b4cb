// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * May the caller write to a file, or give itself that right? The kernel's own check asks the
 * security modules, which log what they deny, and marks the task as one that used a privilege. A
 * recorder leaves no such trace: this one looks at modes, access lists and capabilities, and what a
 * security module would forbid on top of them does not count.
 */
#include <linux/capability.h>
#include <linux/cred.h>
#include <linux/fs.h>
#include <linux/posix_acl.h>
#include <linux/rcupdate.h>
#include <linux/uidgid.h>

#include "collect/fill.h"
#include "wrapper/fs.h"

/* Who owns the file, as its mount shows it. */
struct scap_owner {
	kuid_t uid;
	kgid_t gid;
};

/* As good as the owner: the user namespace of the caller knows that one, and it may. */
static bool scap_owner_capable(const struct scap_owner *owner)
{
	const struct cred *cred = current_cred();

	return cap_raised(cred->cap_effective, CAP_FOWNER) &&
	       kuid_has_mapping(cred->user_ns, owner->uid);
}

/* Modes and lists mean nothing to it. */
static bool scap_override_capable(const struct scap_owner *owner)
{
	const struct cred *cred = current_cred();

	return cap_raised(cred->cap_effective, CAP_DAC_OVERRIDE) &&
	       kuid_has_mapping(cred->user_ns, owner->uid) &&
	       kgid_has_mapping(cred->user_ns, owner->gid);
}

enum scap_verdict { SCAP_DENIED, SCAP_GRANTED, SCAP_NO_LIST };

#ifdef CONFIG_FS_POSIX_ACL
/* An entry that is subject to the mask, which comes behind it. */
static enum scap_verdict scap_masked(const struct posix_acl_entry *entry,
				     const struct posix_acl_entry *end)
{
	const struct posix_acl_entry *mask;
	u16 perm = entry->e_perm;

	for (mask = entry + 1; mask < end; mask++) {
		if (mask->e_tag == ACL_MASK) {
			perm &= mask->e_perm;
			break;
		}
	}
	return perm & ACL_WRITE ? SCAP_GRANTED : SCAP_DENIED;
}

/* The access list, for anybody but the owner. */
static enum scap_verdict scap_list_allows(struct file *file, const struct scap_owner *owner,
					  const struct posix_acl *acl)
{
	const struct posix_acl_entry *entry, *end;
	kuid_t fsuid = current_fsuid();
	bool member, group = false;

	FOREACH_ACL_ENTRY(entry, acl, end) {
		switch (entry->e_tag) {
		case ACL_USER:
			if (uid_eq(scap_mounted_uid(file, entry->e_uid), fsuid))
				return scap_masked(entry, end);
			break;
		case ACL_GROUP_OBJ:
		case ACL_GROUP:
			member = in_group_p(entry->e_tag == ACL_GROUP ?
					    scap_mounted_gid(file, entry->e_gid) : owner->gid);
			group |= member;
			/* One of several groups that allows it is enough. */
			if (member && entry->e_perm & ACL_WRITE)
				return scap_masked(entry, end);
			break;
		case ACL_OTHER:
			return !group && entry->e_perm & ACL_WRITE ? SCAP_GRANTED : SCAP_DENIED;
		default:
			break;
		}
	}
	return SCAP_DENIED;
}

/* The list as far as it is in memory: reading it from the disk would sleep. */
static enum scap_verdict scap_list(struct file *file, const struct scap_owner *owner)
{
	struct inode *inode = file_inode(file);
	enum scap_verdict verdict = SCAP_NO_LIST;
	const struct posix_acl *acl;

	if (!IS_POSIXACL(inode))
		return SCAP_NO_LIST;
	rcu_read_lock();
	acl = get_cached_acl_rcu(inode, ACL_TYPE_ACCESS);
	if (!IS_ERR_OR_NULL(acl) && !is_uncached_acl((struct posix_acl *)acl))
		verdict = scap_list_allows(file, owner, acl);
	rcu_read_unlock();
	return verdict;
}
#else
static enum scap_verdict scap_list(struct file *file, const struct scap_owner *owner)
{
	return SCAP_NO_LIST;
}
#endif

/* Mode and access list. */
static bool scap_mode_allows(struct file *file, const struct scap_owner *owner)
{
	umode_t mode = READ_ONCE(file_inode(file)->i_mode);
	enum scap_verdict verdict = SCAP_NO_LIST;

	/* With a list the bits of the group are its mask: none of them, none of its entries. */
	if (mode & 0070)
		verdict = scap_list(file, owner);
	if (verdict != SCAP_NO_LIST)
		return verdict == SCAP_GRANTED;
	return mode & (in_group_p(owner->gid) ? 0020 : 0002);
}

bool scap_may_write(struct file *file)
{
	const struct inode *inode = file_inode(file);
	const struct scap_owner owner = {
		.uid = scap_mounted_uid(file, inode->i_uid),
		.gid = scap_mounted_gid(file, inode->i_gid),
	};

	/* An owner can change the mode. */
	if (uid_eq(owner.uid, current_fsuid()) || scap_owner_capable(&owner))
		return true;
	if (sb_rdonly(inode->i_sb) || IS_IMMUTABLE(inode) || !uid_valid(owner.uid) ||
	    !gid_valid(owner.gid))
		return false;
	return scap_mode_allows(file, &owner) || scap_override_capable(&owner);
}
