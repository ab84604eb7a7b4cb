#!/bin/bash
# The demonstration: two rkt pods, a podman container and work on the host itself, then the capture.
# usage: demo.sh PROGRAM [ARGUMENTS]
set -u
say() { echo "[demo] $*" >&2; }

container() {
    mkdir -p /var/tmp/demo/bin /var/tmp/demo/tmp
    cp "$(command -v busybox)" /var/tmp/demo/bin/sh
    tar -C /var/tmp/demo -c . | podman import --quiet - localhost/demo:1.0 >/dev/null || return
    podman run --detach --name demo --network none localhost/demo:1.0 \
        /bin/sh -c 'while :; do echo tick > /tmp/tick; read line < /tmp/tick; sleep 0.2; done' >/dev/null
}

pod() { rkt-pod run --detach "$@" >/dev/null; }

say "starting a pod with the app web, a pod with the apps front and cache, a podman container"
container & container=$!
pod --uuid 3f1c7a52-9d04-4e8b-8a6e-5b2f0c9d1e47 --app web=example.com/web:1.4.2 & first=$!
pod --uuid c80d4b16-27ea-4f93-b5d1-90ae6f3b7c28 \
    --app front=example.com/front:2.0.1 --app cache=example.com/cache:7.2.5 & second=$!
wait $first || { say "the first pod did not start"; exit 1; }
wait $second || { say "the second pod did not start"; exit 1; }
wait $container || say "the podman container did not start"
while :; do
    ls /etc >/dev/null
    cat /proc/loadavg >/dev/null
    sleep 0.5
done &
say "capturing: $*"
exec "$@"
