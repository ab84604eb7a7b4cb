// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * ioctls. Three kinds: questions about the driver or the system, questions about a task, and
 * settings of the consumer (under scap_mutex; no user memory is touched with it held).
 */
#include <linux/fs.h>
#include <linux/percpu.h>
#include <linux/pid_namespace.h>
#include <linux/sched.h>
#include <linux/slab.h>
#include <linux/uaccess.h>

#include "core/attach.h"
#include "core/consumer.h"
#include "core/device.h"
#include "core/extension.h"

static int scap_put_version(void __user *to, u64 version)
{
	return copy_to_user(to, &version, sizeof(version)) ? -EINVAL : 0;
}

/* Hits by CPU id; user space has room for as many longs as there are possible CPUs. */
static int scap_put_hits(unsigned long __user *to)
{
	unsigned int room = num_possible_cpus();
	int cpu;

	for_each_possible_cpu(cpu) {
		if (cpu < room && put_user(per_cpu(scap_hits, cpu), to + cpu))
			return -EINVAL;
	}
	return 0;
}

static int scap_put_driver_version(char __user *to)
{
	return copy_to_user(to, scap_driver_version, strlen(scap_driver_version) + 1) ? -EINVAL : 0;
}

/* An id of a thread as seen in the innermost pid namespace it lives in. */
static long scap_virtual_id(pid_t host_tid, enum pid_type type)
{
	struct pid_namespace *ns;
	struct task_struct *task;
	long id = -EINVAL;

	rcu_read_lock();
	task = pid_task(find_pid_ns(host_tid, &init_pid_ns), PIDTYPE_PID);
	ns = task ? task_active_pid_ns(task) : NULL;
	if (ns)
		id = __task_pid_nr_ns(task, type, ns);
	rcu_read_unlock();
	return id;
}

static int scap_set_snaplen(struct scap_consumer *c, u32 snaplen)
{
	if (snaplen > SCAP_SNAPLEN_MAX)
		return -EINVAL;
	WRITE_ONCE(c->settings.snaplen, snaplen);
	return 0;
}

static int scap_set_syscall(struct scap_consumer *c, unsigned long nr, bool on)
{
	return nr < SCAP_SYSCALLS_MAX ? scap_consumer_set_syscall(c, nr, on) : -EINVAL;
}

static int scap_set_tracepoint(struct scap_consumer *c, unsigned long tp, bool on)
{
	return tp < SCAP_TP_MAX ? scap_consumer_set_tracepoint(c, tp, on) : -EINVAL;
}

/* Settings. Context: scap_mutex held. */
static int scap_configure(struct scap_consumer *c, unsigned int cmd, unsigned long arg)
{
	struct scap_settings *s = &c->settings;

	switch (cmd) {
	case SCAP_IOCTL_DISABLE_DROPPING:
		scap_dropping_disable(&c->dropping);
		return 0;
	case SCAP_IOCTL_ENABLE_DROPPING:
		return scap_consumer_enable_dropping(c, arg);
	case SCAP_IOCTL_SET_SNAPLEN:
		return scap_set_snaplen(c, arg);
	case SCAP_IOCTL_DISABLE_DYNAMIC_SNAPLEN:
	case SCAP_IOCTL_ENABLE_DYNAMIC_SNAPLEN:
		WRITE_ONCE(s->dynamic_snaplen, cmd == SCAP_IOCTL_ENABLE_DYNAMIC_SNAPLEN);
		return 0;
	case SCAP_IOCTL_SET_FULLCAPTURE_PORTS:
		WRITE_ONCE(s->fullcapture_start, arg & 0xffff);
		WRITE_ONCE(s->fullcapture_end, (arg >> 16) & 0xffff);
		return 0;
	case SCAP_IOCTL_SET_STATSD_PORT:
		WRITE_ONCE(s->statsd_port, arg & 0xffff);
		return 0;
	case SCAP_IOCTL_ENABLE_SYSCALL:
	case SCAP_IOCTL_DISABLE_SYSCALL:
		return scap_set_syscall(c, arg, cmd == SCAP_IOCTL_ENABLE_SYSCALL);
	case SCAP_IOCTL_ENABLE_TP:
	case SCAP_IOCTL_DISABLE_TP:
		return scap_set_tracepoint(c, arg, cmd == SCAP_IOCTL_ENABLE_TP);
	case SCAP_IOCTL_ENABLE_DROP_FAILED:
	case SCAP_IOCTL_DISABLE_DROP_FAILED:
		assign_bit(SCAP_MODE_DROP_FAILED, &c->mode, cmd == SCAP_IOCTL_ENABLE_DROP_FAILED);
		return 0;
	default:
		return -ENOTTY;
	}
}

long scap_ioctl(struct file *file, unsigned int cmd, unsigned long arg)
{
	struct scap_ring *ring = file->private_data;
	void __user *to = (void __user *)arg;
	long ret;

	switch (cmd) {
	case SCAP_IOCTL_GET_PROCLIST:
		return scap_proclist_get(to);
	case SCAP_IOCTL_GET_TP_HITS:
		return scap_put_hits(to);
	case SCAP_IOCTL_GET_DRIVER_VERSION:
		return scap_put_driver_version(to);
	case SCAP_IOCTL_GET_API_VERSION:
		return scap_put_version(to, SCAP_API_VERSION);
	case SCAP_IOCTL_GET_SCHEMA_VERSION:
		return scap_put_version(to, SCAP_SCHEMA_VERSION);
	case SCAP_IOCTL_GET_VTID:
		return scap_virtual_id(arg, PIDTYPE_PID);
	case SCAP_IOCTL_GET_VPID:
		return scap_virtual_id(arg, PIDTYPE_TGID);
	case SCAP_IOCTL_GET_CURRENT_TID:
		return current->pid;
	case SCAP_IOCTL_GET_CURRENT_PID:
		return current->tgid;
	}

	/* The open file holds its consumer, so that one cannot be gone here. */
	if (_IOC_TYPE(cmd) == SCAP_EXT_MAGIC)
		return scap_ext_ioctl(ring, cmd, to);
	mutex_lock(&scap_mutex);
	ret = scap_configure(ring->consumer, cmd, arg);
	mutex_unlock(&scap_mutex);
	return ret;
}
