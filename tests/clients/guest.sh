#!/bin/sh
# SPDX-License-Identifier: Apache-2.0
# What `cargo xtask clients` runs in its guest: Debian's sysdig on three modules, one after the other.
#
#   /scap/ours.ko        this module as it is
#   /scap/peer.ko        the module the client was made for
#   /scap/labelled.ko    this module with the version numbers the client asks for
set -u
failed=0

say() {
	echo "--- $*"
}

fail() {
	echo "FAILED: $*"
	failed=1
}

# The packaged client with its own libraries.
client() {
	SYSDIG_CHISEL_DIR=/client/usr/share/sysdig/chisels \
		exec /client/usr/lib64/ld-linux-x86-64.so.2 \
		--library-path /client/usr/lib/x86_64-linux-gnu /client/usr/bin/sysdig "$@"
}

# Starts a recorder in the background and waits until it has the devices open.
recorder() {
	"$@" &
	recorder=$!
	for _ in $(seq 60); do
		[ "$(cat /sys/module/scap/refcnt)" = 0 ] || break
		sleep 1
	done
	# From there on it reads /proc, which takes a while.
	sleep 5
}

# The same calls with the same numbers of tasks.
calls() {
	rm -rf /tmp/work
	echo 5000 >/proc/sys/kernel/ns_last_pid
	timeout 60 /scap/calls /tmp/work || fail "the calls on $1"
	sleep 2
	kill -INT $recorder
	wait $recorder
}

# A live run that must end well and print something.
live() {
	timeout 120 /bin/sh /scap/guest.sh client "$@" >/tmp/out 2>/tmp/err
	status=$?
	lines=$(wc -l </tmp/out)
	echo "$module: sysdig $*: status $status, $lines lines"
	[ $status = 0 ] && [ "$lines" != 0 ] || fail "$module: sysdig $*: $(cat /tmp/err)"
}

# Something to see while the client looks.
busy() {
	while :; do
		cat /etc/passwd >/tmp/busy
		head -c 300 /etc/passwd >/tmp/busy
		sleep 0.2
	done
}

on_module() {
	module=$1
	say "$module"
	insmod "/scap/$module.ko" || { fail "loading $module"; return; }
	recorder /bin/sh /scap/guest.sh client -w "/tmp/$module.scap" proc.name=calls
	calls "$module"
	busy &
	busy=$!
	live -n 200
	live -s 200 -n 20 evt.is_io=true
	live -n 50 'evt.type in (openat, close) and proc.name=cat'
	live -A -n 5 'evt.is_io_write=true and proc.name=head'
	live -j -n 20
	live --page-faults -n 20 evt.type=page_fault
	live -c ps
	live -c lsof
	live -c fdcount_by fd.type -M 3
	timeout 120 /bin/sh /scap/guest.sh client -z -n 20 -w /tmp/packed.scap proc.name=cat || fail "$module: -z -w"
	live -r /tmp/packed.scap
	kill $busy
	wait $busy 2>/dev/null
	rmmod scap || fail "unloading $module"
}

if [ "${1:-}" = client ]; then
	shift
	client "$@"
fi

export TMPDIR=/tmp LC_ALL=C
mkdir -p /client /etc
tar -xf /scap/client.tar -C /client
echo root:x:0:0:root:/root:/bin/sh >/etc/passwd
echo root:x:0: >/etc/group
ip link set lo up
echo 0 >/proc/sys/kernel/randomize_va_space
# The first run brings everything into memory: what is not there when a call returns is not recorded.
timeout 60 /scap/calls /tmp/work || fail "the calls without a module"

say "ours, to a client of another major version"
insmod /scap/ours.ko || fail "loading ours"
timeout 60 /bin/sh /scap/guest.sh client -n 1 >/tmp/refused 2>&1
status=$?
cat /tmp/refused
if [ $status = 0 ] || ! grep -q "10\.1\.0" /tmp/refused; then
	fail "the client did not refuse the version"
fi
# Only calls the client's older schema describes as this one does: with more parameters it gives up.
# (The shell's redirections are fcntl, which has one more today.)
recorder sysdig-rs -w /tmp/rs.scap proc.name=cat
for _ in 1 2 3; do
	cat /etc/passwd
done
sleep 2
kill -INT $recorder
wait $recorder
rmmod scap || fail "unloading ours"

on_module peer
on_module labelled

say "a file of sysdig-rs, read by the client"
format='%evt.type %proc.name %proc.args %fd.name'
sysdig-rs -r /tmp/rs.scap -p "$format" proc.name=cat >/tmp/lines.ours || fail "sysdig-rs -r"
/bin/sh /scap/guest.sh client -r /tmp/rs.scap -p "$format" proc.name=cat >/tmp/lines.theirs ||
	fail "the client cannot read it"
wc -l </tmp/lines.ours
[ -s /tmp/lines.ours ] && cmp /tmp/lines.ours /tmp/lines.theirs || fail "the lines differ"
for file in peer labelled; do
	say "a file of the client on $file, read by sysdig-rs"
	sysdig-rs -r "/tmp/$file.scap" >/tmp/lines || fail "sysdig-rs -r $file.scap"
	wc -l </tmp/lines
	[ -s /tmp/lines ] || fail "nothing in $file.scap"
done
exit $failed
