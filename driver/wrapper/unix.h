/* SPDX-License-Identifier: GPL-2.0-only OR MIT */
/*
 * net/af_unix.h: unix_peer() was private before 5.17; unix_peer_get() is still exported, but no
 * longer declared there since 6.17.
 */
#ifndef SCAP_WRAPPER_UNIX_H
#define SCAP_WRAPPER_UNIX_H

#include <net/af_unix.h>

#ifndef unix_peer
#define unix_peer(sk)	(unix_sk(sk)->peer)
#endif

struct sock *unix_peer_get(struct sock *sk);

#endif
