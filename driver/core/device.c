// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * /dev/scapN: one character device per possible CPU. An open file stands for one ring of one
 * consumer (private_data) and keeps it alive; so does every mapping, through the file.
 */
#include <linux/cdev.h>
#include <linux/cpumask.h>
#include <linux/fs.h>
#include <linux/module.h>

#include "core/consumer.h"
#include "core/device.h"
#include "wrapper/device.h"

static dev_t scap_devt;
static struct class *scap_class;
static struct cdev scap_cdev;

static int scap_open(struct inode *inode, struct file *file)
{
	int cpu = iminor(inode) - MINOR(scap_devt);
	struct scap_ring *ring;

	if (!cpu_possible(cpu))
		return -ENODEV;
	ring = scap_consumer_open(cpu);
	if (IS_ERR(ring))
		return PTR_ERR(ring);
	file->private_data = ring;
	return 0;
}

static int scap_release(struct inode *inode, struct file *file)
{
	scap_consumer_close(file->private_data);
	return 0;
}

static int scap_mmap(struct file *file, struct vm_area_struct *vma)
{
	return scap_ring_mmap(file->private_data, vma);
}

static const struct file_operations scap_fops = {
	.owner = THIS_MODULE,
	.open = scap_open,
	.release = scap_release,
	.mmap = scap_mmap,
	.poll = scap_poll_file,
	.unlocked_ioctl = scap_ioctl,
};

static char *scap_devnode(SCAP_DEVNODE_DEVICE *dev, umode_t *mode)
{
	if (mode)
		*mode = 0400;
	return NULL;
}

static void scap_remove_nodes(void)
{
	int cpu;

	for_each_possible_cpu(cpu)
		device_destroy(scap_class, scap_devt + cpu);
}

static int scap_add_nodes(void)
{
	struct device *dev;
	int cpu;

	for_each_possible_cpu(cpu) {
		dev = device_create(scap_class, NULL, scap_devt + cpu, NULL, SCAP_NAME "%d", cpu);
		if (IS_ERR(dev)) {
			scap_remove_nodes();
			return PTR_ERR(dev);
		}
	}
	return 0;
}

int scap_devices_create(void)
{
	int err;

	/* One minor more than there are CPUs is reserved; it has no node and no driver. */
	err = alloc_chrdev_region(&scap_devt, 0, nr_cpu_ids + 1, SCAP_NAME);
	if (err)
		return err;
	scap_class = scap_class_create(SCAP_NAME);
	if (IS_ERR(scap_class)) {
		err = PTR_ERR(scap_class);
		goto err_region;
	}
	scap_class->devnode = scap_devnode;
	cdev_init(&scap_cdev, &scap_fops);
	scap_cdev.owner = THIS_MODULE;
	err = cdev_add(&scap_cdev, scap_devt, nr_cpu_ids);
	if (err)
		goto err_class;
	err = scap_add_nodes();
	if (err)
		goto err_cdev;
	return 0;

err_cdev:
	cdev_del(&scap_cdev);
err_class:
	class_destroy(scap_class);
err_region:
	unregister_chrdev_region(scap_devt, nr_cpu_ids + 1);
	return err;
}

void scap_devices_destroy(void)
{
	scap_remove_nodes();
	cdev_del(&scap_cdev);
	class_destroy(scap_class);
	unregister_chrdev_region(scap_devt, nr_cpu_ids + 1);
}
