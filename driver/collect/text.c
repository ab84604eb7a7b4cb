// SPDX-License-Identifier: GPL-2.0-only OR MIT
/*
 * Program name, arguments and environment: from the memory of a running program, or, for an exec
 * that failed, from the arrays it was given. exe and args are two parameters made of one text,
 * which stays in the scratch page in between.
 */
#include <linux/binfmts.h>
#include <linux/mm_types.h>
#include <linux/sched.h>
#include <linux/string.h>

#include "collect/fill.h"
#include "wrapper/uaccess.h"

/* At most a page of the caller's text between @start and @end, with a NUL at its end. */
static u32 scap_read_area(struct scap_fill *f, unsigned long start, unsigned long end)
{
	u32 len = end > start ? min_t(unsigned long, end - start, SCAP_SCRATCH) : 0;

	if (!len || !scap_read_user(f->workspace->scratch, start, len))
		return 0;
	f->workspace->scratch[len - 1] = '\0';
	return len;
}

/* Element @i of an array of strings; false when it is unreadable. */
static bool scap_read_pointer(const struct scap_fill *f, unsigned long array, u32 i,
			      unsigned long *p)
{
	u32 word;

	if (!f->call->compat)
		return scap_read_user(p, array + i * sizeof(*p), sizeof(*p));
	if (!scap_read_user(&word, array + i * sizeof(word), sizeof(word)))
		return false;
	*p = word;
	return true;
}

/*
 * Unreadable strings of an array that are passed over before the rest of it is left out: each is a
 * fault of this CPU with preemption off.
 */
#define SCAP_UNREADABLE_MAX	16

/* The strings of an array, one after the other, at most a page; unreadable ones are left out. */
static u32 scap_read_array(struct scap_fill *f, unsigned long array)
{
	char *to = f->workspace->scratch;
	u32 done = 0, unreadable = 0, i;
	unsigned long p;

	if (!array)
		return 0;
	for (i = 0; i < SCAP_SCRATCH && done < SCAP_SCRATCH; i++) {
		long len, size = SCAP_SCRATCH - done;

		if (!scap_read_pointer(f, array, i, &p) || !p)
			break;
		len = scap_read_user_str(to + done, p, size);
		if (len < 0) {
			if (++unreadable == SCAP_UNREADABLE_MAX)
				break;
			continue;
		}
		done += min(len + 1, size);
	}
	if (done)
		to[done - 1] = '\0';
	return done;
}

/* The text is in scratch: its first string is the parameter. */
static enum scap_result scap_append_first(struct scap_fill *f, u32 len)
{
	const char *text = f->workspace->scratch;

	f->text_len = len;
	f->text_used = len ? strnlen(text, len - 1) + 1 : 0;
	return scap_append_str(f, len ? text : "");
}

/* The program of a task that runs. Without memory to look into the event makes no sense. */
static enum scap_result scap_append_running(struct scap_fill *f)
{
	const struct mm_struct *mm = f->call->task->mm;
	unsigned long end;

	if (!mm)
		return SCAP_BUG;
	end = READ_ONCE(mm->arg_end);
	if (!end)
		return SCAP_BUG;
	return scap_append_first(f, scap_read_area(f, READ_ONCE(mm->arg_start), end));
}

enum scap_result scap_collect_exe(struct scap_fill *f)
{
	return f->call->ret < 0 ? scap_append_first(f, 0) : scap_append_running(f);
}

enum scap_result scap_collect_exec_exe(struct scap_fill *f, unsigned long array)
{
	if (f->call->origin == SCAP_FROM_TRACEPOINT)
		return scap_append_running(f);
	return scap_append_first(f, scap_read_array(f, array));
}

/* What follows the program in the text that scap_append_first() left in scratch. */
enum scap_result scap_collect_args(struct scap_fill *f)
{
	if (f->text_used >= f->text_len)
		return SCAP_OK;
	return scap_append_bytes(f, f->workspace->scratch + f->text_used,
				 f->text_len - f->text_used);
}

enum scap_result scap_collect_exec_env(struct scap_fill *f, unsigned long array)
{
	const struct mm_struct *mm = f->call->task->mm;
	u32 len;

	if (f->call->origin != SCAP_FROM_TRACEPOINT)
		len = scap_read_array(f, array);
	else if (mm)
		len = scap_read_area(f, READ_ONCE(mm->env_start), READ_ONCE(mm->env_end));
	else
		len = 0;
	return len ? scap_append_bytes(f, f->workspace->scratch, len) : SCAP_OK;
}

enum scap_result scap_collect_exec_filename(struct scap_fill *f, unsigned long str)
{
	if (f->call->origin == SCAP_FROM_TRACEPOINT)
		return scap_append_str(f, f->call->exec.bprm->filename);
	return scap_append_user_str(f, str);
}

enum scap_result scap_collect_comm(struct scap_fill *f)
{
	char comm[TASK_COMM_LEN];

	/* Written without a lock we may take; the last byte is never anything but NUL. */
	memcpy(comm, f->call->task->comm, sizeof(comm));
	comm[sizeof(comm) - 1] = '\0';
	return scap_append_str(f, comm);
}
