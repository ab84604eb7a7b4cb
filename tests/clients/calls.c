/* SPDX-License-Identifier: Apache-2.0 */
/*
 * Makes calls of every family, the same in every run: what two modules record of it can be compared
 * parameter by parameter. Linked statically, without threads, below a directory of its own.
 */
#define _GNU_SOURCE
#include "calls.h"

#include <arpa/inet.h>
#include <err.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <linux/capability.h>
#include <sys/eventfd.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/wait.h>
#include <unistd.h>

char data[4096];
char room[4096];
const char *program;

static void call_names(void)
{
	CALL(mkdir, "dir", 0755);
	CALL(mkdir, "dir", 0755);
	CALL(mkdirat, AT_FDCWD, "dir/at", 0700);
	CALL(chdir, "dir");
	CALL(chdir, "/none");
	CALL(chdir, "..");
	CALL(getcwd, room, sizeof(room));
	CALL(rename, "none", "other");
	CALL(renameat, AT_FDCWD, "dir/at", AT_FDCWD, "dir/at2");
	CALL(renameat2, AT_FDCWD, "dir/at2", AT_FDCWD, "dir/at", 1);
	CALL(symlink, "target", "link");
	CALL(symlinkat, "target", AT_FDCWD, "link2");
	CALL(symlink, "target", "/none/link");
	CALL(link, "none", "hard");
	CALL(linkat, AT_FDCWD, "link", AT_FDCWD, "hard", AT_SYMLINK_FOLLOW);
	CALL(chmod, "dir", 0711);
	CALL(fchmodat, AT_FDCWD, "dir", 0755, 0);
	CALL(chown, "dir", 1, 2);
	CALL(lchown, "link", 3, -1);
	CALL(fchownat, AT_FDCWD, "dir", 0, 0, AT_SYMLINK_NOFOLLOW);
	CALL(mknod, "fifo", S_IFIFO | 0644, 0);
	CALL(mknodat, AT_FDCWD, "null", S_IFCHR | 0600, 0x103);
	CALL(unlink, "fifo");
	CALL(unlink, "none");
	CALL(unlinkat, AT_FDCWD, "link2", 0);
	CALL(unlinkat, AT_FDCWD, "dir", AT_REMOVEDIR);
	CALL(rmdir, "dir/at2");
	CALL(rmdir, "none");
	CALL(chroot, "/none");
	CALL(mount, "none", "/none", "tmpfs", MS_NOSUID, 0);
	CALL(umount2, "/none", MNT_DETACH);
	CALL(access, "/none", R_OK | X_OK);
	CALL(stat, "dir", room);
	CALL(lstat, "link", room);
	CALL(newfstatat, AT_FDCWD, "dir", room, AT_SYMLINK_NOFOLLOW);
	CALL(quotactl, 0x80000100, "/none", 0, room);
}

static void call_opens(void)
{
	static struct { unsigned long long flags, mode, resolve; } how = { O_RDWR | O_CREAT, 0600, 0 };
	long fd;

	CALL(open, "/none", O_RDONLY, 0);
	CALL(openat, AT_FDCWD, "/none/at", O_WRONLY | O_CREAT, 0640);
	CALL(openat2, AT_FDCWD, "/none/at2", &how, sizeof(how));
	CALL(creat, "/none/creat", 0600);
	CALL(close, CALL(creat, "created", 0640));
	CALL(close, CALL(open, "created", O_RDWR | O_APPEND | O_CLOEXEC, 0));
	CALL(close, CALL(open, "created", O_RDWR | O_CREAT | O_EXCL, 0666));
	CALL(close, CALL(open, "created2", O_RDWR | O_CREAT | O_TRUNC, 0666));
	CALL(close, CALL(openat2, AT_FDCWD, "created3", &how, sizeof(how)));
	fd = CALL(openat, AT_FDCWD, "dir", O_RDONLY | O_DIRECTORY, 0);
	CALL(fchdir, fd);
	CALL(chdir, "..");
	CALL(getdents64, fd, room, 64);
	CALL(fchmod, fd, 0755);
	CALL(fchown, fd, 0, 0);
	CALL(flock, fd, 2);
	CALL(close, fd);
	CALL(close, fd);
	CALL(open_by_handle_at, -1, data, O_RDONLY);
	CALL(name_to_handle_at, -1, "x", room, room, 0);
	CALL(inotify_init, 0);
	CALL(inotify_init1, O_CLOEXEC);
	CALL(eventfd, 3);
	CALL(eventfd2, 4, EFD_NONBLOCK | EFD_CLOEXEC);
	CALL(epoll_create, 1);
	CALL(epoll_create1, O_CLOEXEC);
	CALL(epoll_wait, -1, room, 1, 0);
	CALL(timerfd_create, 1, O_NONBLOCK);
	CALL(signalfd, -1, data, 8);
	CALL(signalfd4, -1, data, 8, O_CLOEXEC);
	CALL(memfd_create, "memory", 1);
	CALL(userfaultfd, -1);
	CALL(pidfd_open, getpid(), 0);
	CALL(pidfd_open, -1, 0);
	CALL(pidfd_getfd, -1, 0, 0);
	CALL(fsconfig, -1, 1, "key", "value", 0);
	CALL(fsconfig, -1, 2, "key", "value", 5);
	CALL(close_range, 50, 60, 0);
}

static void call_io(void)
{
	struct iovec vector[3] = { { data, 10 }, { data + 10, 30 }, { data + 100, 200 } };
	struct iovec into[3] = { { room, 10 }, { room + 10, 30 }, { room + 100, 200 } };
	long fd = CALL(open, "file", O_RDWR | O_CREAT, 0644), other, out;
	off_t offset = 5;

	CALL(write, fd, data, 300);
	CALL(pwrite64, fd, data, 20, 7);
	CALL(writev, fd, vector, 3);
	CALL(pwritev, fd, vector, 2, 11, 0);
	CALL(lseek, fd, 0, SEEK_SET);
	CALL(read, fd, room + 1000, 8);
	CALL(read, fd, room + 1000, 16);
	CALL(read, fd, room + 1000, 17);
	CALL(read, fd, room + 1000, 200);
	CALL(pread64, fd, room + 1000, 100, 3);
	CALL(readv, fd, into, 2);
	CALL(preadv, fd, into, 3, 4, 0);
	CALL(read, -1, data, 5);
	CALL(write, -1, data, 5);
	CALL(write, fd, 0, 5);
	CALL(write, fd, 8, 5);
	CALL(readv, -1, vector, 2);
	CALL(writev, -1, vector, 2);
	CALL(writev, -1, 8, 2);
	CALL(pread64, -1, data, 1, -1);
	CALL(preadv, -1, vector, 1, 0, 0);
	CALL(pwritev, -1, vector, 1, 0, 0);
	out = CALL(open, "copy", O_RDWR | O_CREAT, 0644);
	CALL(sendfile, out, fd, &offset, 10);
	CALL(sendfile, out, -1, 0, 10);
	CALL(splice, fd, 0, out, 0, 10, 1);
	CALL(copy_file_range, fd, 0, out, 0, 10, 0);
	CALL(fstat, fd, room + 2000);
	CALL(ftruncate, fd, 4096);
	other = CALL(dup, fd);
	CALL(dup2, fd, 40);
	CALL(dup3, fd, 41, O_CLOEXEC);
	CALL(dup, -1);
	CALL(dup3, fd, fd, 0);
	CALL(close, other);
	CALL(fcntl, fd, F_DUPFD, 42);
	CALL(fcntl, fd, F_SETFD, FD_CLOEXEC);
	CALL(fcntl, fd, F_GETFL);
	CALL(fcntl, fd, 12345, 0);
	CALL(ioctl, fd, 0x1234, 0x5678);
	CALL(mmap, 0x10000000, 4096, PROT_READ, MAP_SHARED | MAP_FIXED, fd, 0);
	CALL(mprotect, 0x10000000, 4096, PROT_NONE);
	CALL(munmap, 0x10000000, 4096);
	CALL(mmap, 0, 0, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
	CALL(mlock, data, 1);
	CALL(mlock2, data, 1, 1);
	CALL(munlock, data, 1);
	CALL(mlockall, 2);
	CALL(munlockall, 0);
	CALL(brk, 0);
	CALL(close, out);
	CALL(close, fd);
}

static void call_pipes(void)
{
	static struct pollfd polls[3];
	static struct timespec wait = { 0, 1000 };
	int ends[2];

	CALL(pipe, ends);
	CALL(pipe2, ends, O_NONBLOCK | O_CLOEXEC);
	CALL(pipe2, 8, 0);
	polls[0] = (struct pollfd){ ends[0], POLLIN, 0 };
	polls[1] = (struct pollfd){ ends[1], POLLOUT, 0 };
	polls[2] = (struct pollfd){ 99, POLLIN | POLLPRI, 0 };
	CALL(poll, polls, 3, 0);
	CALL(ppoll, polls, 2, &wait, 0, 8);
	CALL(poll, 8, 1, 0);
	CALL(select, 0, 0, 0, 0, &(struct timeval){ 0, 1 });
	CALL(splice, ends[0], 0, ends[1], 0, 1, 2);
	CALL(tee, ends[0], ends[1], 1, 2);
	CALL(nanosleep, &wait, 0);
}

static void call_identity(void)
{
	static struct __user_cap_header_struct header = { _LINUX_CAPABILITY_VERSION_3, 0 };
	static struct __user_cap_data_struct caps[2] = { { ~0u, ~0u, 0 }, { ~0u, ~0u, 0 } };
	static unsigned long limit[2] = { 64, 128 };
	static unsigned int ids[3];

	CALL(getuid, 0);
	CALL(geteuid, 0);
	CALL(getgid, 0);
	CALL(getegid, 0);
	CALL(getresuid, ids, ids + 1, ids + 2);
	CALL(getresgid, ids, ids + 1, ids + 2);
	CALL(setuid, 0);
	CALL(setgid, 0);
	CALL(setresuid, 0, 0, -1);
	CALL(setresgid, 0, 0, -1);
	CALL(setreuid, 0, 0);
	CALL(setregid, 0, 0);
	CALL(capset, &header, caps);
	CALL(setpgid, 0, 0);
	CALL(setsid, 0);
	CALL(getrlimit, 7, limit);
	CALL(setrlimit, 4, limit);
	CALL(prlimit64, 0, 7, 0, limit);
	CALL(prlimit64, -1, 7, limit, limit);
	CALL(prctl, 15, "calls", 0);
	CALL(prctl, 37, room, 0);
	CALL(prctl, 1, 9, 0);
	CALL(prctl, 12345, 9, 0);
	CALL(arch_prctl, 0x1004, 0);
	CALL(seccomp, 99, 0, "x");
	CALL(setns, -1, 0x40000000);
	CALL(unshare, 0);
	CALL(unshare, 0x1);
	CALL(bpf, 99, data, 8);
	CALL(keyctl, 0, -3, 1);
	CALL(keyctl, 1, "ring");
	CALL(keyctl, 10, -3, "type", "name", 0);
	CALL(keyctl, 29, -3, "type", "rule");
	CALL(semget, 0x1234, 2, 0);
	CALL(semctl, -1, 1, 16, 9);
	CALL(semop, -1, (short[]){ 1, 2, 04000, 2, 3, 0 }, 2);
	CALL(ptrace, 99, 1, 2, 3);
	CALL(ptrace, 16, -1, 2, 3);
	CALL(init_module, data, 20, "options");
	CALL(finit_module, -1, "options", 2);
	CALL(delete_module, "none", 2048);
	CALL(io_uring_setup, 0, room);
	CALL(io_uring_enter, -1, 1, 2, 1, 0, 0);
	CALL(io_uring_register, -1, 3, data, 4);
	CALL(process_vm_readv, getpid(), &(struct iovec){ room, 20 }, 1, &(struct iovec){ data, 20 }, 1, 0);
	CALL(process_vm_writev, -1, &(struct iovec){ data, 20 }, 1, &(struct iovec){ data, 20 }, 1, 0);
	CALL(futex, data, 1, 1, 0);
	CALL(sched_yield, 0);
	CALL(getpriority, 0, 0);
	CALL(sysinfo, room + 3000);
	CALL(sync, 0);
}

static void on_signal(int signal)
{
	(void)signal;
}

static void call_processes(void)
{
	struct sigaction action = { .sa_handler = on_signal };
	char *const words[] = { "second", "with", "arguments", 0 };
	char *const settings[] = { "A=1", "B=2", 0 };
	long child;
	int status;

	sigaction(SIGUSR1, &action, 0);
	sigaction(SIGTERM, &action, 0);
	CALL(kill, getpid(), SIGUSR1);
	CALL(tkill, getpid(), SIGTERM);
	CALL(tgkill, getpid(), getpid(), SIGUSR1);
	CALL(kill, getpid(), 99);
	CALL(execve, "/none", words, settings);
	CALL(execveat, AT_FDCWD, "/none", words, settings, 0);
	CALL(execve, "/none", 0, 0);
	child = CALL(fork, 0);
	if (!child)
		execve(program, words, settings);
	waitpid(child, &status, 0);
	child = vfork();
	if (!child)
		_exit(3);
	waitpid(child, &status, 0);
	child = CALL(clone, SIGCHLD | CLONE_FS, 0, 0, 0, 0);
	if (!child) {
		raise(SIGKILL);
		_exit(4);
	}
	CALL(wait4, child, &status, 0, 0);
	CALL(clone, CLONE_THREAD, 0, 0, 0, 0);
	CALL(clone3, 8, 64);
}

int main(int argc, char **argv)
{
	unsigned int i;

	program = argv[0];
	/* The program made this one of itself: it has nothing to do. */
	if (argc > 1 && !strcmp(argv[1], "with"))
		return 0;
	for (i = 0; i < sizeof(data); i++)
		data[i] = 'a' + i % 26;
	umask(022);
	if (argc != 2 || (mkdir(argv[1], 0755), chdir(argv[1])))
		errx(1, "usage: calls DIRECTORY");
	call_names();
	call_opens();
	call_io();
	call_pipes();
	call_sockets();
	call_messages();
	call_identity();
	call_processes();
	return 0;
}
