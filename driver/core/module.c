// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Loading, unloading, parameters, versions. */
#include <linux/log2.h>
#include <linux/mm.h>
#include <linux/module.h>
#include <linux/moduleparam.h>
#include <linux/sizes.h>
#include <linux/stringify.h>
#include <linux/tracepoint.h>

#include "core/attach.h"
#include "core/device.h"
#include "core/log.h"
#include "core/section.h"
#include "uapi/scap.h"
#include "wrapper/config.h"

#define SCAP_DOTTED(major, minor, patch) \
	__stringify(major) "." __stringify(minor) "." __stringify(patch)

/* head and tail are 32 bits wide and user space maps the data twice. */
#define SCAP_BUFFER_BYTES_MAX	SZ_1G

unsigned long scap_buffer_bytes = SZ_8M;
unsigned int scap_max_consumers = 5;
unsigned int scap_latency_threads;
bool scap_verbose;
const char scap_driver_version[] = SCAP_DRIVER_VERSION;

static int scap_buffer_bytes_set(const char *val, const struct kernel_param *kp)
{
	unsigned long bytes;
	int err = kstrtoul(val, 0, &bytes);

	if (err)
		return err;
	if (bytes <= 2 * PAGE_SIZE || bytes > SCAP_BUFFER_BYTES_MAX || !is_power_of_2(bytes)) {
		pr_warn("%s: %lu is not a power of two above two pages, at most %lu\n", kp->name,
			bytes, (unsigned long)SCAP_BUFFER_BYTES_MAX);
		return -EINVAL;
	}
	WRITE_ONCE(*(unsigned long *)kp->arg, bytes);
	return 0;
}

static const struct kernel_param_ops scap_buffer_bytes_ops = {
	.set = scap_buffer_bytes_set,
	.get = param_get_ulong,
};

/* The names are those user space writes to in /sys/module/scap/parameters. */
module_param_cb(g_buffer_bytes_dim, &scap_buffer_bytes_ops, &scap_buffer_bytes, 0644);
__MODULE_PARM_TYPE(g_buffer_bytes_dim, "ulong");
MODULE_PARM_DESC(g_buffer_bytes_dim,
		 "Data bytes of one ring, a power of two; read when a consumer is created");
module_param_named(max_consumers, scap_max_consumers, uint, 0444);
MODULE_PARM_DESC(max_consumers, "Consumers at the same time");
module_param_named(latency_threads, scap_latency_threads, uint, 0444);
MODULE_PARM_DESC(latency_threads,
		 "Threads whose calls are timed, about; 0: as many as memory lets run");
module_param_named(verbose, scap_verbose, bool, 0444);
MODULE_PARM_DESC(verbose, "More lines in the kernel log");

static int __init scap_init(void)
{
	int err = scap_attach_init();

	if (err)
		return err;
	err = scap_sections_init();
	if (err)
		return err;
	err = scap_devices_create();
	if (err) {
		scap_sections_exit();
		return err;
	}
	pr_info("version %s loaded, API %s, schema %s\n", scap_driver_version,
		SCAP_DOTTED(SCAP_API_MAJOR, SCAP_API_MINOR, SCAP_API_PATCH),
		SCAP_DOTTED(SCAP_SCHEMA_MAJOR, SCAP_SCHEMA_MINOR, SCAP_SCHEMA_PATCH));
	return 0;
}

static void __exit scap_exit(void)
{
	/* Open files hold the module, so no consumer is left and nothing is attached. */
	scap_devices_destroy();
	/* A probe detached a moment ago may still be running. */
	tracepoint_synchronize_unregister();
	scap_sections_exit();
	pr_info("unloaded\n");
}

module_init(scap_init);
module_exit(scap_exit);

MODULE_LICENSE("Dual MIT/GPL");
MODULE_AUTHOR("The scap-rs authors");
MODULE_DESCRIPTION("System call and scheduler events in per-CPU rings");
MODULE_VERSION(SCAP_DRIVER_VERSION);
MODULE_INFO(build_commit, SCAP_BUILD_COMMIT);
MODULE_INFO(api_version, SCAP_DOTTED(SCAP_API_MAJOR, SCAP_API_MINOR, SCAP_API_PATCH));
MODULE_INFO(schema_version, SCAP_DOTTED(SCAP_SCHEMA_MAJOR, SCAP_SCHEMA_MINOR, SCAP_SCHEMA_PATCH));
