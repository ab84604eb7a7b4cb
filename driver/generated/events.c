// SPDX-License-Identifier: GPL-2.0-only OR MIT
/* Made from driver/schema/ by `cargo xtask codegen`; do not edit. */
#include "collect/fill.h"
#include "collect/put.h"
#include "generated/events.h"
#include "generated/flags.h"

static enum scap_result generic_x(struct scap_fill *f)
{
	static const u16 lens[] = { 2, 2 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put2(at, call->sys->sc); /* ID */
	at = scap_put2(at, call->nr); /* nativeID */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_open_e(struct scap_fill *f)
{
	static const u16 lens[] = { 0, 4, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 0, at); /* name */
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put4(at, scap_open_flags(call->args[1], 0)); /* flags */
	at = scap_put4(at, scap_open_mode(call->args[2], call->args[1])); /* mode */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_open_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 4, 4, 4, 8 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* fd */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* name */
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	value = scap_open_flags(call->args[1], 0);
	value |= scap_opened(f, call->ret);
	at = scap_put4(at, value); /* flags */
	at = scap_put4(at, scap_open_mode(call->args[2], call->args[1])); /* mode */
	at = scap_put4(at, scap_fd_number(f, SCAP_COLLECT_DEV, (s32)call->ret)); /* dev */
	at = scap_put8(at, scap_fd_number(f, SCAP_COLLECT_INO, (s32)call->ret)); /* ino */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_close_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_read_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 8, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_collect_in_data(f, call->args[1], 0);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* data */
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put4(at, call->args[2]); /* size */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_write_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 8, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_collect_out_data(f, call->args[1], call->args[2], 0);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* data */
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put4(at, call->args[2]); /* size */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result socket_socket_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4, 4, 4, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 24))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* fd */
	at = scap_put4(at, scap_socket_family((u8)call->args[0], 0)); /* domain */
	at = scap_put4(at, call->args[1]); /* type */
	at = scap_put4(at, call->args[2]); /* proto */
	at = scap_put4(at, scap_socket_flags(call->args[1], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result socket_bind_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 8 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_collect_sockaddr(f, call->args[1], call->args[2]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* addr */
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result socket_connect_e(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	f->at = at;
	result = scap_collect_sockaddr(f, call->args[1], call->args[2]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* addr */
	return SCAP_OK;
}

static enum scap_result socket_connect_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 8, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	if (scap_connecting(call)) {
		result = scap_collect_tuple(f, SCAP_COLLECT_TUPLE_OUT, call->args[0], call->args[1], call->args[2]);
		if (unlikely(result) && scap_lost(f, at, result))
			return result;
		at = scap_close(f, 1, at); /* tuple */
	}
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	f->at = at;
	result = scap_collect_sockaddr(f, call->args[1], call->args[2]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 3, at); /* addr */
	return SCAP_OK;
}

static enum scap_result socket_listen_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put4(at, (s32)call->args[1]); /* backlog */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result socket_send_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 8, 4, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_collect_out_data(f, call->args[1], (u32)call->args[2], 0);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* data */
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put4(at, call->args[2]); /* size */
	f->at = at;
	if (call->ret >= 0) {
		result = scap_collect_tuple(f, SCAP_COLLECT_TUPLE_OUT, call->args[0], 0, 0);
		if (unlikely(result) && scap_lost(f, at, result))
			return result;
		at = scap_close(f, 4, at); /* tuple */
	}
	return SCAP_OK;
}

static enum scap_result socket_sendto_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 8, 4, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_collect_out_data(f, call->args[1], (u32)call->args[2], call->args[4]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* data */
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put4(at, call->args[2]); /* size */
	f->at = at;
	if (call->ret >= 0) {
		result = scap_collect_tuple(f, SCAP_COLLECT_TUPLE_OUT, call->args[0], call->args[4], call->args[5]);
		if (unlikely(result) && scap_lost(f, at, result))
			return result;
		at = scap_close(f, 4, at); /* tuple */
	}
	return SCAP_OK;
}

static enum scap_result socket_recv_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 8, 4, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_collect_in_data(f, call->args[1], 0);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* data */
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put4(at, call->args[2]); /* size */
	f->at = at;
	if (call->ret >= 0) {
		result = scap_collect_tuple(f, SCAP_COLLECT_TUPLE_IN, call->args[0], 0, 0);
		if (unlikely(result) && scap_lost(f, at, result))
			return result;
		at = scap_close(f, 4, at); /* tuple */
	}
	return SCAP_OK;
}

static enum scap_result socket_recvfrom_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 0, 8, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	if (call->ret >= 0) {
		result = scap_collect_in_data(f, call->args[1], call->args[4]);
		if (unlikely(result) && scap_lost(f, at, result))
			return result;
		at = scap_close(f, 1, at); /* data */
	}
	if (call->ret >= 0) {
		result = scap_collect_tuple_from(f, call->args[0], call->args[4], call->args[5]);
		if (unlikely(result) && scap_lost(f, at, result))
			return result;
		at = scap_close(f, 2, at); /* tuple */
	}
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put4(at, (u16)call->args[2]); /* size */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result socket_shutdown_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 1 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 17))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put1(at, scap_shutdown_how((u8)call->args[1], 0)); /* how */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result socket_getsockname_x(struct scap_fill *f)
{
	return SCAP_OK;
}

static enum scap_result socket_getpeername_x(struct scap_fill *f)
{
	return SCAP_OK;
}

static enum scap_result socket_socketpair_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8, 8, 8, 4, 4, 4 };
	const struct scap_call *call = f->call;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 52))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	value = (s64)-1;
	if (call->ret == 0) {
		if (!scap_read_value(call, SCAP_USER_S32, 3, 0, &value) &&
		    scap_lost(f, f->at, SCAP_FAULT))
			return SCAP_FAULT;
		value = value;
	}
	at = scap_put8(at, value); /* fd1 */
	value = (s64)-1;
	if (call->ret == 0) {
		if (!scap_read_value(call, SCAP_USER_S32, 3, 1, &value) &&
		    scap_lost(f, f->at, SCAP_FAULT))
			return SCAP_FAULT;
		value = value;
	}
	at = scap_put8(at, value); /* fd2 */
	value = (s64)0;
	if (call->ret == 0) {
		if (!scap_read_value(call, SCAP_USER_S32, 3, 0, &value) &&
		    scap_lost(f, f->at, SCAP_FAULT))
			return SCAP_FAULT;
		value = scap_sock_number(f, SCAP_COLLECT_UNIX_SOCK, value);
	}
	at = scap_put8(at, value); /* source */
	value = (s64)0;
	if (call->ret == 0) {
		if (!scap_read_value(call, SCAP_USER_S32, 3, 0, &value) &&
		    scap_lost(f, f->at, SCAP_FAULT))
			return SCAP_FAULT;
		value = scap_sock_number(f, SCAP_COLLECT_UNIX_PEER, value);
	}
	at = scap_put8(at, value); /* peer */
	at = scap_put4(at, call->args[0]); /* domain */
	at = scap_put4(at, call->args[1]); /* type */
	at = scap_put4(at, call->args[2]); /* proto */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result socket_setsockopt_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 1, 1, 0, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 18))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put1(at, scap_sockopt_level(call->args[1], 0)); /* level */
	at = scap_put1(at, scap_sockopt_name(call->args[2], call->args[1])); /* optname */
	f->at = at;
	result = scap_collect_sockopt(f, call->args[3], call->args[4]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 4, at); /* val */
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, call->args[4]); /* optlen */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result socket_getsockopt_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 1, 1, 0, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 18))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put1(at, scap_sockopt_level(call->args[1], 0)); /* level */
	at = scap_put1(at, scap_sockopt_name(call->args[2], call->args[1])); /* optname */
	f->at = at;
	if (!scap_read_value(call, SCAP_USER_U32, 4, 0, &value))
		value = (s64)0;
	result = scap_collect_sockopt(f, call->args[3], value);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 4, at); /* val */
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	if (!scap_read_value(call, SCAP_USER_U32, 4, 0, &value))
		value = (s64)0;
	value = value;
	at = scap_put4(at, value); /* optlen */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result socket_sendmsg_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 8, 0, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_collect_msg(f, SCAP_COLLECT_MSG_OUT_DATA);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* data */
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	f->at = at;
	result = scap_collect_msg_out_size(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 3, at); /* size */
	result = scap_collect_msg(f, SCAP_COLLECT_MSG_OUT_TUPLE);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 4, at); /* tuple */
	return SCAP_OK;
}

static enum scap_result socket_sendmmsg_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 4, 0, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	result = scap_msg_number(f, SCAP_COLLECT_MMSG_RES, &value);
	if (unlikely(result) && scap_lost(f, f->at, result))
		return result;
	at = scap_put8(at, value); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	result = scap_msg_number(f, SCAP_COLLECT_MMSG_OUT_SIZE, &value);
	if (unlikely(result) && scap_lost(f, f->at, result))
		return result;
	at = scap_put4(at, value); /* size */
	f->at = at;
	result = scap_collect_msg(f, SCAP_COLLECT_MMSG_OUT_DATA);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 3, at); /* data */
	result = scap_collect_msg(f, SCAP_COLLECT_MMSG_OUT_TUPLE);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 4, at); /* tuple */
	return SCAP_OK;
}

static enum scap_result socket_recvmsg_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4, 0, 0, 0, 8 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	result = scap_msg_number(f, SCAP_COLLECT_MSG_IN_SIZE, &value);
	if (unlikely(result) && scap_lost(f, f->at, result))
		return result;
	at = scap_put4(at, value); /* size */
	f->at = at;
	result = scap_collect_msg(f, SCAP_COLLECT_MSG_IN_DATA);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* data */
	result = scap_collect_msg(f, SCAP_COLLECT_MSG_IN_TUPLE);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 3, at); /* tuple */
	result = scap_collect_msg(f, SCAP_COLLECT_MSG_CONTROL);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 4, at); /* msgcontrol */
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result socket_recvmmsg_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 4, 0, 0, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	result = scap_msg_number(f, SCAP_COLLECT_MMSG_RES, &value);
	if (unlikely(result) && scap_lost(f, f->at, result))
		return result;
	at = scap_put8(at, value); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	result = scap_msg_number(f, SCAP_COLLECT_MMSG_IN_SIZE, &value);
	if (unlikely(result) && scap_lost(f, f->at, result))
		return result;
	at = scap_put4(at, value); /* size */
	f->at = at;
	result = scap_collect_msg(f, SCAP_COLLECT_MMSG_IN_DATA);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 3, at); /* data */
	result = scap_collect_msg(f, SCAP_COLLECT_MMSG_IN_TUPLE);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 4, at); /* tuple */
	result = scap_collect_msg(f, SCAP_COLLECT_MMSG_CONTROL);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 5, at); /* msgcontrol */
	return SCAP_OK;
}

static enum scap_result syscall_creat_e(struct scap_fill *f)
{
	static const u16 lens[] = { 0, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 0, at); /* name */
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, scap_chmod_mode(call->args[1], 0)); /* mode */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_creat_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 4, 4, 8, 2 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* fd */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* name */
	if (scap_lacks(f, at, 18))
		return SCAP_FULL;
	at = scap_put4(at, scap_chmod_mode(call->args[1], 0)); /* mode */
	at = scap_put4(at, scap_fd_number(f, SCAP_COLLECT_DEV, (s32)call->ret)); /* dev */
	at = scap_put8(at, scap_fd_number(f, SCAP_COLLECT_INO, (s32)call->ret)); /* ino */
	at = scap_put2(at, scap_fd_number(f, SCAP_COLLECT_LAYER, (s32)call->ret)); /* creat_flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_pipe_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8, 8 };
	const struct scap_call *call = f->call;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 32))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	if (!scap_read_value(call, SCAP_USER_S32, 0, 0, &value))
		value = (s64)-1;
	value = value;
	at = scap_put8(at, value); /* fd1 */
	if (!scap_read_value(call, SCAP_USER_S32, 0, 1, &value))
		value = (s64)-1;
	value = value;
	at = scap_put8(at, value); /* fd2 */
	value = (s64)0;
	if (call->ret == 0) {
		if (!scap_read_value(call, SCAP_USER_S32, 0, 0, &value))
			value = (s64)-1;
		value = scap_fd_number(f, SCAP_COLLECT_INO, value);
	}
	at = scap_put8(at, value); /* ino */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_eventfd_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, call->args[0]); /* initval */
	at = scap_put4(at, 0); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_futex_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 2, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 26))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, call->args[0]); /* addr */
	at = scap_put2(at, scap_futex_op(call->args[1], 0)); /* op */
	at = scap_put8(at, call->args[2]); /* val */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_stat_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* path */
	return SCAP_OK;
}

static enum scap_result syscall_lstat_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* path */
	return SCAP_OK;
}

static enum scap_result syscall_fstat_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_stat64_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* path */
	return SCAP_OK;
}

static enum scap_result syscall_lstat64_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* path */
	return SCAP_OK;
}

static enum scap_result syscall_fstat64_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_epollwait_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[2]); /* maxevents */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_poll_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 8 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_collect_fdlist(f, call->args[0], call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* fds */
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->args[2]); /* timeout */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_select_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_lseek_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8, 1 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 25))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put8(at, call->args[1]); /* offset */
	at = scap_put1(at, scap_lseek_whence(call->args[2], 0)); /* whence */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_llseek_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8, 1 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 25))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put8(at, call->args[2]); /* offset */
	at = scap_put1(at, scap_lseek_whence(call->args[4], 0)); /* whence */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_getcwd_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	if (call->ret >= 0) {
		result = scap_append_user_str(f, call->args[0]);
		if (unlikely(result) && scap_lost(f, at, result))
			return result;
		at = scap_close(f, 1, at); /* path */
	}
	return SCAP_OK;
}

static enum scap_result syscall_chdir_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* path */
	return SCAP_OK;
}

static enum scap_result syscall_fchdir_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_pread_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 8, 4, 8 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_collect_in_data(f, call->args[1], 0);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* data */
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put4(at, call->args[2]); /* size */
	at = scap_put8(at, call->args[3]); /* pos */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_pwrite_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 8, 4, 8 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_collect_out_data(f, call->args[1], call->args[2], 0);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* data */
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put4(at, call->args[2]); /* size */
	at = scap_put8(at, call->args[3]); /* pos */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_readv_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4, 0, 8 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	value = (s64)0;
	if (call->ret > 0) {
		result = scap_iov_number(f, SCAP_COLLECT_IN_IOV_SIZE, call->args[1], call->args[2], &value);
		if (unlikely(result) && scap_lost(f, f->at, result))
			return result;
	}
	at = scap_put4(at, value); /* size */
	f->at = at;
	if (call->ret > 0) {
		result = scap_collect_iov(f, SCAP_COLLECT_IN_IOV, call->args[1], call->args[2]);
		if (unlikely(result) && scap_lost(f, at, result))
			return result;
		at = scap_close(f, 2, at); /* data */
	}
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_writev_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 8, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_collect_iov(f, SCAP_COLLECT_OUT_IOV, call->args[1], call->args[2]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* data */
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	result = scap_iov_number(f, SCAP_COLLECT_OUT_IOV_SIZE, call->args[1], call->args[2], &value);
	if (unlikely(result) && scap_lost(f, f->at, result))
		return result;
	at = scap_put4(at, value); /* size */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_preadv_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4, 0, 8, 8 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	value = (s64)0;
	if (call->ret > 0) {
		result = scap_iov_number(f, SCAP_COLLECT_IN_IOV_SIZE, call->args[1], call->args[2], &value);
		if (unlikely(result) && scap_lost(f, f->at, result))
			return result;
	}
	at = scap_put4(at, value); /* size */
	f->at = at;
	if (call->ret > 0) {
		result = scap_collect_iov(f, SCAP_COLLECT_IN_IOV, call->args[1], call->args[2]);
		if (unlikely(result) && scap_lost(f, at, result))
			return result;
		at = scap_close(f, 2, at); /* data */
	}
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put8(at, call->args[3]); /* pos */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_pwritev_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 8, 4, 8 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_collect_iov(f, SCAP_COLLECT_OUT_IOV, call->args[1], call->args[2]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* data */
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	result = scap_iov_number(f, SCAP_COLLECT_OUT_IOV_SIZE, call->args[1], call->args[2], &value);
	if (unlikely(result) && scap_lost(f, f->at, result))
		return result;
	at = scap_put4(at, value); /* size */
	at = scap_put8(at, call->args[3]); /* pos */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_signalfd_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 4, 1 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 21))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put4(at, 0); /* mask */
	at = scap_put1(at, 0); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_kill_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 1 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 17))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* pid */
	at = scap_put1(at, (u8)call->args[1]); /* sig */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_tkill_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 1 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 17))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* tid */
	at = scap_put1(at, (u8)call->args[1]); /* sig */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_tgkill_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8, 1 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 25))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* pid */
	at = scap_put8(at, (s32)call->args[1]); /* tid */
	at = scap_put1(at, (u8)call->args[2]); /* sig */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_nanosleep_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, scap_timespec_ns(f, call->args[0])); /* interval */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_timerfd_create_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 1, 1 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 10))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->ret); /* res */
	at = scap_put1(at, (u8)call->args[0]); /* clockid */
	at = scap_put1(at, scap_timerfd_flags(call->args[1], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_inotify_init_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 1 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 9))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->ret); /* res */
	at = scap_put1(at, 0); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_getrlimit_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8, 1 };
	const struct scap_call *call = f->call;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 25))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	value = (s64)-1;
	if (call->ret == 0) {
		if (!scap_read_value(call, SCAP_USER_ULONG, 1, 0, &value))
			value = (s64)0;
		value = value;
	}
	at = scap_put8(at, value); /* cur */
	value = (s64)-1;
	if (call->ret == 0) {
		if (!scap_read_value(call, SCAP_USER_ULONG, 1, 1, &value))
			value = (s64)0;
		value = value;
	}
	at = scap_put8(at, value); /* max */
	at = scap_put1(at, scap_rlimit_resource(call->args[0], 0)); /* resource */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_setrlimit_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8, 1 };
	const struct scap_call *call = f->call;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 25))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	if (!scap_read_value(call, SCAP_USER_ULONG, 1, 0, &value))
		value = (s64)0;
	value = value;
	at = scap_put8(at, value); /* cur */
	if (!scap_read_value(call, SCAP_USER_ULONG, 1, 1, &value))
		value = (s64)0;
	value = value;
	at = scap_put8(at, value); /* max */
	at = scap_put1(at, scap_rlimit_resource(call->args[0], 0)); /* resource */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_prlimit_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8, 8, 8, 8, 1 };
	const struct scap_call *call = f->call;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 49))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	if (!scap_read_value(call, SCAP_USER_U64, 2, 0, &value))
		value = (s64)0;
	value = value;
	at = scap_put8(at, value); /* newcur */
	if (!scap_read_value(call, SCAP_USER_U64, 2, 1, &value))
		value = (s64)0;
	value = value;
	at = scap_put8(at, value); /* newmax */
	value = (s64)-1;
	if (call->ret == 0) {
		if (!scap_read_value(call, SCAP_USER_U64, 3, 0, &value))
			value = (s64)0;
		value = value;
	}
	at = scap_put8(at, value); /* oldcur */
	value = (s64)-1;
	if (call->ret == 0) {
		if (!scap_read_value(call, SCAP_USER_U64, 3, 1, &value))
			value = (s64)0;
		value = value;
	}
	at = scap_put8(at, value); /* oldmax */
	at = scap_put8(at, (s32)call->args[0]); /* pid */
	at = scap_put1(at, scap_rlimit_resource(call->args[1], 0)); /* resource */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result drop_e(struct scap_fill *f)
{
	static const u16 lens[] = { 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, call->drop.ratio); /* ratio */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result drop_x(struct scap_fill *f)
{
	static const u16 lens[] = { 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, call->drop.ratio); /* ratio */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_fcntl_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 1, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 25))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put1(at, scap_fcntl_cmd(call->args[1], 0)); /* cmd */
	at = scap_put8(at, call->args[2]); /* arg */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result schedswitch_6_e(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8, 4, 4, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 36))
		return SCAP_FULL;
	at = scap_put8(at, call->sched.next->pid); /* next */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PGFT_MAJ)); /* pgft_maj */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PGFT_MIN)); /* pgft_min */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SIZE)); /* vm_size */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_RSS)); /* vm_rss */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SWAP)); /* vm_swap */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_brk_4_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4, 4, 4, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 28))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SIZE)); /* vm_size */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_RSS)); /* vm_rss */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SWAP)); /* vm_swap */
	at = scap_put8(at, call->args[0]); /* addr */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_mmap_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4, 4, 4, 8, 8, 4, 4, 8, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 60))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SIZE)); /* vm_size */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_RSS)); /* vm_rss */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SWAP)); /* vm_swap */
	at = scap_put8(at, call->args[0]); /* addr */
	at = scap_put8(at, call->args[1]); /* length */
	at = scap_put4(at, scap_prot_flags(call->args[2], 0)); /* prot */
	at = scap_put4(at, scap_mmap_flags(call->args[3], 0)); /* flags */
	at = scap_put8(at, (s32)call->args[4]); /* fd */
	at = scap_put8(at, call->args[5]); /* offset */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_mmap2_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4, 4, 4, 8, 8, 4, 4, 8, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 60))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SIZE)); /* vm_size */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_RSS)); /* vm_rss */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SWAP)); /* vm_swap */
	at = scap_put8(at, call->args[0]); /* addr */
	at = scap_put8(at, call->args[1]); /* length */
	at = scap_put4(at, scap_prot_flags(call->args[2], 0)); /* prot */
	at = scap_put4(at, scap_mmap_flags(call->args[3], 0)); /* flags */
	at = scap_put8(at, (s32)call->args[4]); /* fd */
	at = scap_put8(at, call->args[5]); /* pgoffset */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_munmap_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4, 4, 4, 8, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 36))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SIZE)); /* vm_size */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_RSS)); /* vm_rss */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SWAP)); /* vm_swap */
	at = scap_put8(at, call->args[0]); /* addr */
	at = scap_put8(at, call->args[1]); /* length */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_splice_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8, 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 36))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd_in */
	at = scap_put8(at, (s32)call->args[2]); /* fd_out */
	at = scap_put8(at, call->args[4]); /* size */
	at = scap_put4(at, scap_splice_flags(call->args[5], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_ptrace_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 0, 2, 8 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_collect_ptrace(f, SCAP_COLLECT_PTRACE_ADDR);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* addr */
	result = scap_collect_ptrace(f, SCAP_COLLECT_PTRACE_DATA);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* data */
	if (scap_lacks(f, at, 10))
		return SCAP_FULL;
	at = scap_put2(at, scap_ptrace_request(call->args[0], 0)); /* request */
	at = scap_put8(at, (s32)call->args[1]); /* pid */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_ioctl_3_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 32))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put8(at, call->args[1]); /* request */
	at = scap_put8(at, call->args[2]); /* argument */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_rename_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* oldpath */
	result = scap_append_user_str(f, call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* newpath */
	return SCAP_OK;
}

static enum scap_result syscall_renameat_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 0, 8, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* olddirfd */
	f->at = at;
	result = scap_append_user_str(f, call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* oldpath */
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[2]); /* newdirfd */
	f->at = at;
	result = scap_append_user_str(f, call->args[3]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 4, at); /* newpath */
	return SCAP_OK;
}

static enum scap_result syscall_symlink_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* target */
	result = scap_append_user_str(f, call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* linkpath */
	return SCAP_OK;
}

static enum scap_result syscall_symlinkat_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 8, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* target */
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[1]); /* linkdirfd */
	f->at = at;
	result = scap_append_user_str(f, call->args[2]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 3, at); /* linkpath */
	return SCAP_OK;
}

static enum scap_result procexit_1_e(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 1, 1, 8 };
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 26))
		return SCAP_FULL;
	at = scap_put8(at, scap_exit_number(f, SCAP_COLLECT_EXIT_STATUS)); /* status */
	at = scap_put8(at, scap_exit_number(f, SCAP_COLLECT_EXIT_RET)); /* ret */
	at = scap_put1(at, scap_exit_number(f, SCAP_COLLECT_EXIT_SIG)); /* sig */
	at = scap_put1(at, scap_exit_number(f, SCAP_COLLECT_EXIT_CORE)); /* core */
	at = scap_put8(at, scap_exit_number(f, SCAP_COLLECT_REAPER)); /* reaper_tid */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_sendfile_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8, 8, 8 };
	const struct scap_call *call = f->call;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 40))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	if (!scap_read_value(call, SCAP_USER_LONG, 2, 0, &value))
		value = (s64)0;
	value = value;
	at = scap_put8(at, value); /* offset */
	at = scap_put8(at, (s32)call->args[0]); /* out_fd */
	at = scap_put8(at, (s32)call->args[1]); /* in_fd */
	at = scap_put8(at, call->args[3]); /* size */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_quotactl_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 0, 8, 8, 8, 8, 8, 8, 8, 8, 8, 1, 1, 2, 1, 4, 1 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* special */
	result = scap_collect_quota_file(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* quotafilepath */
	if (scap_lacks(f, at, 82))
		return SCAP_FULL;
	result = scap_quota_number(f, SCAP_COLLECT_QUOTA_BHARDLIMIT, &value);
	if (unlikely(result) && scap_lost(f, f->at, result))
		return result;
	at = scap_put8(at, value); /* dqb_bhardlimit */
	result = scap_quota_number(f, SCAP_COLLECT_QUOTA_BSOFTLIMIT, &value);
	if (unlikely(result) && scap_lost(f, f->at, result))
		return result;
	at = scap_put8(at, value); /* dqb_bsoftlimit */
	result = scap_quota_number(f, SCAP_COLLECT_QUOTA_CURSPACE, &value);
	if (unlikely(result) && scap_lost(f, f->at, result))
		return result;
	at = scap_put8(at, value); /* dqb_curspace */
	result = scap_quota_number(f, SCAP_COLLECT_QUOTA_IHARDLIMIT, &value);
	if (unlikely(result) && scap_lost(f, f->at, result))
		return result;
	at = scap_put8(at, value); /* dqb_ihardlimit */
	result = scap_quota_number(f, SCAP_COLLECT_QUOTA_ISOFTLIMIT, &value);
	if (unlikely(result) && scap_lost(f, f->at, result))
		return result;
	at = scap_put8(at, value); /* dqb_isoftlimit */
	result = scap_quota_number(f, SCAP_COLLECT_QUOTA_BTIME, &value);
	if (unlikely(result) && scap_lost(f, f->at, result))
		return result;
	at = scap_put8(at, value); /* dqb_btime */
	result = scap_quota_number(f, SCAP_COLLECT_QUOTA_ITIME, &value);
	if (unlikely(result) && scap_lost(f, f->at, result))
		return result;
	at = scap_put8(at, value); /* dqb_itime */
	result = scap_quota_number(f, SCAP_COLLECT_QUOTA_BGRACE, &value);
	if (unlikely(result) && scap_lost(f, f->at, result))
		return result;
	at = scap_put8(at, value); /* dqi_bgrace */
	result = scap_quota_number(f, SCAP_COLLECT_QUOTA_IGRACE, &value);
	if (unlikely(result) && scap_lost(f, f->at, result))
		return result;
	at = scap_put8(at, value); /* dqi_igrace */
	result = scap_quota_number(f, SCAP_COLLECT_QUOTA_FLAGS, &value);
	if (unlikely(result) && scap_lost(f, f->at, result))
		return result;
	at = scap_put1(at, value); /* dqi_flags */
	result = scap_quota_number(f, SCAP_COLLECT_QUOTA_FMT_OUT, &value);
	if (unlikely(result) && scap_lost(f, f->at, result))
		return result;
	at = scap_put1(at, value); /* quota_fmt_out */
	at = scap_put2(at, scap_quotactl_cmd(call->args[0], 0)); /* cmd */
	at = scap_put1(at, scap_quotactl_type(call->args[0], 0)); /* type */
	result = scap_quota_number(f, SCAP_COLLECT_QUOTA_ID, &value);
	if (unlikely(result) && scap_lost(f, f->at, result))
		return result;
	at = scap_put4(at, value); /* id */
	result = scap_quota_number(f, SCAP_COLLECT_QUOTA_FMT, &value);
	if (unlikely(result) && scap_lost(f, f->at, result))
		return result;
	at = scap_put1(at, value); /* quota_fmt */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_setresuid_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4, 4, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put4(at, call->args[0]); /* ruid */
	at = scap_put4(at, call->args[1]); /* euid */
	at = scap_put4(at, call->args[2]); /* suid */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_setresgid_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4, 4, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put4(at, call->args[0]); /* rgid */
	at = scap_put4(at, call->args[1]); /* egid */
	at = scap_put4(at, call->args[2]); /* sgid */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_setuid_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put4(at, call->args[0]); /* uid */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_setgid_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put4(at, call->args[0]); /* gid */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_getuid_x(struct scap_fill *f)
{
	static const u16 lens[] = { 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, call->ret); /* uid */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_geteuid_x(struct scap_fill *f)
{
	static const u16 lens[] = { 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, call->ret); /* euid */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_getgid_x(struct scap_fill *f)
{
	static const u16 lens[] = { 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, call->ret); /* gid */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_getegid_x(struct scap_fill *f)
{
	static const u16 lens[] = { 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, call->ret); /* egid */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_getresuid_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4, 4, 4 };
	const struct scap_call *call = f->call;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	at = scap_put8(at, (s16)call->ret); /* res */
	if (!scap_read_value(call, SCAP_USER_U32, 0, 0, &value) &&
	    scap_lost(f, f->at, SCAP_FAULT))
		return SCAP_FAULT;
	value = value;
	at = scap_put4(at, value); /* ruid */
	if (!scap_read_value(call, SCAP_USER_U32, 1, 0, &value) &&
	    scap_lost(f, f->at, SCAP_FAULT))
		return SCAP_FAULT;
	value = value;
	at = scap_put4(at, value); /* euid */
	if (!scap_read_value(call, SCAP_USER_U32, 2, 0, &value) &&
	    scap_lost(f, f->at, SCAP_FAULT))
		return SCAP_FAULT;
	value = value;
	at = scap_put4(at, value); /* suid */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_getresgid_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4, 4, 4 };
	const struct scap_call *call = f->call;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	at = scap_put8(at, (s16)call->ret); /* res */
	if (!scap_read_value(call, SCAP_USER_U32, 0, 0, &value) &&
	    scap_lost(f, f->at, SCAP_FAULT))
		return SCAP_FAULT;
	value = value;
	at = scap_put4(at, value); /* rgid */
	if (!scap_read_value(call, SCAP_USER_U32, 1, 0, &value) &&
	    scap_lost(f, f->at, SCAP_FAULT))
		return SCAP_FAULT;
	value = value;
	at = scap_put4(at, value); /* egid */
	if (!scap_read_value(call, SCAP_USER_U32, 2, 0, &value) &&
	    scap_lost(f, f->at, SCAP_FAULT))
		return SCAP_FAULT;
	value = value;
	at = scap_put4(at, value); /* sgid */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_clone_20_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 0, 8, 8, 8, 0, 8, 8, 8, 4, 4, 4, 0, 0, 4, 4, 4, 8, 8, 8 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_collect_exe(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* exe */
	result = scap_collect_args(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* args */
	if (scap_lacks(f, at, 24))
		return SCAP_FULL;
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_TID)); /* tid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PID)); /* pid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PTID)); /* ptid */
	/* cwd is empty */
	if (scap_lacks(f, at, 36))
		return SCAP_FULL;
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_FDLIMIT)); /* fdlimit */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PGFT_MAJ)); /* pgft_maj */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PGFT_MIN)); /* pgft_min */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SIZE)); /* vm_size */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_RSS)); /* vm_rss */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SWAP)); /* vm_swap */
	f->at = at;
	result = scap_collect_comm(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 13, at); /* comm */
	result = scap_collect_cgroups(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 14, at); /* cgroups */
	if (scap_lacks(f, at, 36))
		return SCAP_FULL;
	at = scap_put4(at, scap_clone_wire(f, call->args[0])); /* flags */
	at = scap_put4(at, scap_cred_number(f, SCAP_COLLECT_UID)); /* uid */
	at = scap_put4(at, scap_cred_number(f, SCAP_COLLECT_GID)); /* gid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_VTID)); /* vtid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_VPID)); /* vpid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PIDNS_START)); /* pidns_init_start_ts */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_fork_20_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 0, 8, 8, 8, 0, 8, 8, 8, 4, 4, 4, 0, 0, 4, 4, 4, 8, 8, 8 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_collect_exe(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* exe */
	result = scap_collect_args(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* args */
	if (scap_lacks(f, at, 24))
		return SCAP_FULL;
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_TID)); /* tid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PID)); /* pid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PTID)); /* ptid */
	/* cwd is empty */
	if (scap_lacks(f, at, 36))
		return SCAP_FULL;
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_FDLIMIT)); /* fdlimit */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PGFT_MAJ)); /* pgft_maj */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PGFT_MIN)); /* pgft_min */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SIZE)); /* vm_size */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_RSS)); /* vm_rss */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SWAP)); /* vm_swap */
	f->at = at;
	result = scap_collect_comm(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 13, at); /* comm */
	result = scap_collect_cgroups(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 14, at); /* cgroups */
	if (scap_lacks(f, at, 36))
		return SCAP_FULL;
	at = scap_put4(at, scap_clone_wire(f, 0)); /* flags */
	at = scap_put4(at, scap_cred_number(f, SCAP_COLLECT_UID)); /* uid */
	at = scap_put4(at, scap_cred_number(f, SCAP_COLLECT_GID)); /* gid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_VTID)); /* vtid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_VPID)); /* vpid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PIDNS_START)); /* pidns_init_start_ts */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_vfork_20_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 0, 8, 8, 8, 0, 8, 8, 8, 4, 4, 4, 0, 0, 4, 4, 4, 8, 8, 8 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_collect_exe(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* exe */
	result = scap_collect_args(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* args */
	if (scap_lacks(f, at, 24))
		return SCAP_FULL;
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_TID)); /* tid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PID)); /* pid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PTID)); /* ptid */
	/* cwd is empty */
	if (scap_lacks(f, at, 36))
		return SCAP_FULL;
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_FDLIMIT)); /* fdlimit */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PGFT_MAJ)); /* pgft_maj */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PGFT_MIN)); /* pgft_min */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SIZE)); /* vm_size */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_RSS)); /* vm_rss */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SWAP)); /* vm_swap */
	f->at = at;
	result = scap_collect_comm(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 13, at); /* comm */
	result = scap_collect_cgroups(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 14, at); /* cgroups */
	if (scap_lacks(f, at, 36))
		return SCAP_FULL;
	at = scap_put4(at, scap_clone_wire(f, 0)); /* flags */
	at = scap_put4(at, scap_cred_number(f, SCAP_COLLECT_UID)); /* uid */
	at = scap_put4(at, scap_cred_number(f, SCAP_COLLECT_GID)); /* gid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_VTID)); /* vtid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_VPID)); /* vpid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PIDNS_START)); /* pidns_init_start_ts */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result signaldeliver_e(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 1 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 17))
		return SCAP_FULL;
	at = scap_put8(at, scap_signal_sender(f)); /* spid */
	at = scap_put8(at, call->signal.to->pid); /* dpid */
	at = scap_put1(at, call->signal.sig); /* sig */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_getdents_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_getdents64_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_setns_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put4(at, scap_clone_flags(call->args[1], 0)); /* nstype */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_flock_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put4(at, scap_flock_operation(call->args[1], 0)); /* operation */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result cpu_hotplug_e(struct scap_fill *f)
{
	static const u16 lens[] = { 4, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put4(at, call->hotplug.cpu); /* cpu */
	at = scap_put4(at, call->hotplug.action); /* action */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result socket_accept_5_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 1, 4, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->ret); /* fd */
	f->at = at;
	if (call->ret >= 0) {
		result = scap_collect_tuple(f, SCAP_COLLECT_TUPLE_IN, (s32)call->ret, 0, 0);
		if (unlikely(result) && scap_lost(f, at, result))
			return result;
		at = scap_close(f, 1, at); /* tuple */
	}
	if (scap_lacks(f, at, 9))
		return SCAP_FULL;
	value = (s64)0;
	if (call->ret >= 0) {
		value = scap_sock_number(f, SCAP_COLLECT_QUEUE_PCT, call->args[0]);
	}
	at = scap_put1(at, value); /* queuepct */
	value = (s64)0;
	if (call->ret >= 0) {
		value = scap_sock_number(f, SCAP_COLLECT_QUEUE_LEN, call->args[0]);
	}
	at = scap_put4(at, value); /* queuelen */
	value = (s64)0;
	if (call->ret >= 0) {
		value = scap_sock_number(f, SCAP_COLLECT_QUEUE_MAX, call->args[0]);
	}
	at = scap_put4(at, value); /* queuemax */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_semop_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4, 2, 2, 2, 2, 2, 2, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 28))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put4(at, call->args[2]); /* nsops */
	at = scap_put2(at, scap_sembuf_number(f, SCAP_COLLECT_SEMBUF_NUM, 0)); /* sem_num_0 */
	at = scap_put2(at, scap_sembuf_number(f, SCAP_COLLECT_SEMBUF_OP, 0)); /* sem_op_0 */
	at = scap_put2(at, scap_sembuf_number(f, SCAP_COLLECT_SEMBUF_FLG, 0)); /* sem_flg_0 */
	at = scap_put2(at, scap_sembuf_number(f, SCAP_COLLECT_SEMBUF_NUM, 1)); /* sem_num_1 */
	at = scap_put2(at, scap_sembuf_number(f, SCAP_COLLECT_SEMBUF_OP, 1)); /* sem_op_1 */
	at = scap_put2(at, scap_sembuf_number(f, SCAP_COLLECT_SEMBUF_FLG, 1)); /* sem_flg_1 */
	at = scap_put4(at, (s32)call->args[0]); /* semid */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_semctl_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4, 4, 2, 4 };
	const struct scap_call *call = f->call;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 22))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put4(at, call->args[0]); /* semid */
	at = scap_put4(at, call->args[1]); /* semnum */
	at = scap_put2(at, scap_semctl_cmd(call->args[2], 0)); /* cmd */
	value = (s64)0;
	if (scap_in_set(call->args[2], 0x10000)) {
		value = call->args[3];
	}
	at = scap_put4(at, value); /* val */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_ppoll_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 8, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_collect_fdlist(f, call->args[0], call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* fds */
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, scap_timespec_ns(f, call->args[2])); /* timeout */
	if (!scap_read_value(call, SCAP_USER_U32, 3, 0, &value))
		value = (s64)0;
	value = value;
	at = scap_put4(at, value); /* sigmask */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_mount_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 0, 0, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* dev */
	result = scap_append_user_str(f, call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* dir */
	result = scap_append_user_str(f, call->args[2]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 3, at); /* type */
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, scap_mount_flags(call->args[3], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_semget_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4, 4, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put4(at, call->args[0]); /* key */
	at = scap_put4(at, call->args[1]); /* nsems */
	at = scap_put4(at, scap_semget_flags(call->args[2], 0)); /* semflg */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_access_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* name */
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, scap_access_mode(call->args[1], 0)); /* mode */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_chroot_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* path */
	return SCAP_OK;
}

static enum scap_result syscall_setsid_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_mkdir_2_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* path */
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, call->args[1]); /* mode */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_rmdir_2_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* path */
	return SCAP_OK;
}

static enum scap_result syscall_unshare_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put4(at, scap_clone_flags(call->args[0], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result page_fault_e(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	at = scap_put8(at, call->fault.addr); /* addr */
	at = scap_put8(at, call->fault.ip); /* ip */
	at = scap_put4(at, scap_page_fault_error(call->fault.error, 0)); /* error */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_execve_19_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 0, 8, 8, 8, 0, 8, 8, 8, 4, 4, 4, 0, 0, 0, 4, 8, 4, 4, 8, 8, 8, 8, 8, 8, 4, 0, 8, 4, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_collect_exec_exe(f, call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* exe */
	result = scap_collect_args(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* args */
	if (scap_lacks(f, at, 24))
		return SCAP_FULL;
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_TID)); /* tid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PID)); /* pid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PTID)); /* ptid */
	/* cwd is empty */
	if (scap_lacks(f, at, 36))
		return SCAP_FULL;
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_FDLIMIT)); /* fdlimit */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PGFT_MAJ)); /* pgft_maj */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PGFT_MIN)); /* pgft_min */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SIZE)); /* vm_size */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_RSS)); /* vm_rss */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SWAP)); /* vm_swap */
	f->at = at;
	result = scap_collect_comm(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 13, at); /* comm */
	result = scap_collect_cgroups(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 14, at); /* cgroups */
	result = scap_collect_exec_env(f, call->args[2]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 15, at); /* env */
	if (scap_lacks(f, at, 72))
		return SCAP_FULL;
	at = scap_put4(at, scap_task_number(f, SCAP_COLLECT_TTY)); /* tty */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_VPGID)); /* vpgid */
	at = scap_put4(at, scap_cred_number(f, SCAP_COLLECT_LOGINUID)); /* loginuid */
	at = scap_put4(at, scap_exe_number(f, SCAP_COLLECT_EXE_FLAGS)); /* flags */
	at = scap_put8(at, scap_cred_number(f, SCAP_COLLECT_CAP_INHERITABLE)); /* cap_inheritable */
	at = scap_put8(at, scap_cred_number(f, SCAP_COLLECT_CAP_PERMITTED)); /* cap_permitted */
	at = scap_put8(at, scap_cred_number(f, SCAP_COLLECT_CAP_EFFECTIVE)); /* cap_effective */
	at = scap_put8(at, scap_exe_number(f, SCAP_COLLECT_EXE_INO)); /* exe_ino */
	at = scap_put8(at, scap_exe_number(f, SCAP_COLLECT_EXE_CTIME)); /* exe_ino_ctime */
	at = scap_put8(at, scap_exe_number(f, SCAP_COLLECT_EXE_MTIME)); /* exe_ino_mtime */
	at = scap_put4(at, scap_cred_number(f, SCAP_COLLECT_UID)); /* uid */
	f->at = at;
	result = scap_collect_exe_path(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 27, at); /* trusted_exepath */
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PGID)); /* pgid */
	at = scap_put4(at, scap_cred_number(f, SCAP_COLLECT_GID)); /* gid */
	f->at = at;
	result = scap_collect_exec_filename(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 30, at); /* filename */
	return SCAP_OK;
}

static enum scap_result syscall_setpgid_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 24))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* pid */
	at = scap_put8(at, (s32)call->args[1]); /* pgid */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_seccomp_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 24))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (u32)call->args[0]); /* op */
	at = scap_put8(at, call->args[1]); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_unlink_2_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* path */
	return SCAP_OK;
}

static enum scap_result syscall_unlinkat_2_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 0, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* dirfd */
	f->at = at;
	result = scap_append_user_str(f, call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* name */
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, scap_unlinkat_flags(call->args[2], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_mkdirat_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 0, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* dirfd */
	f->at = at;
	result = scap_append_user_str(f, call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* path */
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, call->args[2]); /* mode */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_openat_2_e(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 4, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[0]); /* dirfd */
	f->at = at;
	result = scap_append_user_str(f, call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* name */
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put4(at, scap_open_flags(call->args[2], 0)); /* flags */
	at = scap_put4(at, scap_open_mode(call->args[3], call->args[2])); /* mode */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_openat_2_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 0, 4, 4, 4, 8 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* fd */
	at = scap_put8(at, (s32)call->args[0]); /* dirfd */
	f->at = at;
	result = scap_append_user_str(f, call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* name */
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	value = scap_open_flags(call->args[2], 0);
	value |= scap_opened(f, call->ret);
	at = scap_put4(at, value); /* flags */
	at = scap_put4(at, scap_open_mode(call->args[3], call->args[2])); /* mode */
	at = scap_put4(at, scap_fd_number(f, SCAP_COLLECT_DEV, (s32)call->ret)); /* dev */
	at = scap_put8(at, scap_fd_number(f, SCAP_COLLECT_INO, (s32)call->ret)); /* ino */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_link_2_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* oldpath */
	result = scap_append_user_str(f, call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* newpath */
	return SCAP_OK;
}

static enum scap_result syscall_linkat_2_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 0, 8, 0, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, scap_dirfd(call->args[0])); /* olddir */
	f->at = at;
	result = scap_append_user_str(f, call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* oldpath */
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, scap_dirfd(call->args[2])); /* newdir */
	f->at = at;
	result = scap_append_user_str(f, call->args[3]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 4, at); /* newpath */
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, scap_linkat_flags(call->args[4], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_fchmodat_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 0, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* dirfd */
	f->at = at;
	result = scap_append_user_str(f, call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* filename */
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, scap_chmod_mode(call->args[2], 0)); /* mode */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_chmod_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* filename */
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, scap_chmod_mode(call->args[1], 0)); /* mode */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_fchmod_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put4(at, scap_chmod_mode(call->args[1], 0)); /* mode */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_renameat2_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 0, 8, 0, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* olddirfd */
	f->at = at;
	result = scap_append_user_str(f, call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* oldpath */
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[2]); /* newdirfd */
	f->at = at;
	result = scap_append_user_str(f, call->args[3]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 4, at); /* newpath */
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, call->args[4]); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_userfaultfd_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put4(at, call->args[0]); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_openat2_e(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 4, 4, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u64 value;
	u64 condition;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->args[0]); /* dirfd */
	f->at = at;
	result = scap_append_user_str(f, call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* name */
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	if (!scap_read_value(call, SCAP_USER_U64, 2, 0, &value) &&
	    scap_lost(f, f->at, SCAP_FAULT))
		return SCAP_FAULT;
	value = scap_open_flags(value, 0);
	at = scap_put4(at, value); /* flags */
	if (!scap_read_value(call, SCAP_USER_U64, 2, 0, &condition) &&
	    scap_lost(f, f->at, SCAP_FAULT))
		return SCAP_FAULT;
	if (!scap_read_value(call, SCAP_USER_U64, 2, 1, &value) &&
	    scap_lost(f, f->at, SCAP_FAULT))
		return SCAP_FAULT;
	value = scap_open_mode(value, condition);
	at = scap_put4(at, value); /* mode */
	if (!scap_read_value(call, SCAP_USER_U64, 2, 2, &value) &&
	    scap_lost(f, f->at, SCAP_FAULT))
		return SCAP_FAULT;
	value = scap_openat2_resolve(value, 0);
	at = scap_put4(at, value); /* resolve */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_openat2_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 0, 4, 4, 4, 4, 8 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u64 value;
	u64 condition;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* fd */
	at = scap_put8(at, (s32)call->args[0]); /* dirfd */
	f->at = at;
	result = scap_append_user_str(f, call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* name */
	if (scap_lacks(f, at, 24))
		return SCAP_FULL;
	if (!scap_read_value(call, SCAP_USER_U64, 2, 0, &value) &&
	    scap_lost(f, f->at, SCAP_FAULT))
		return SCAP_FAULT;
	value = scap_open_flags(value, 0);
	value |= scap_opened(f, call->ret);
	at = scap_put4(at, value); /* flags */
	if (!scap_read_value(call, SCAP_USER_U64, 2, 0, &condition) &&
	    scap_lost(f, f->at, SCAP_FAULT))
		return SCAP_FAULT;
	if (!scap_read_value(call, SCAP_USER_U64, 2, 1, &value) &&
	    scap_lost(f, f->at, SCAP_FAULT))
		return SCAP_FAULT;
	value = scap_open_mode(value, condition);
	at = scap_put4(at, value); /* mode */
	if (!scap_read_value(call, SCAP_USER_U64, 2, 2, &value) &&
	    scap_lost(f, f->at, SCAP_FAULT))
		return SCAP_FAULT;
	value = scap_openat2_resolve(value, 0);
	at = scap_put4(at, value); /* resolve */
	at = scap_put4(at, scap_fd_number(f, SCAP_COLLECT_DEV, (s32)call->ret)); /* dev */
	at = scap_put8(at, scap_fd_number(f, SCAP_COLLECT_INO, (s32)call->ret)); /* ino */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_mprotect_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 28))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, call->args[0]); /* addr */
	at = scap_put8(at, call->args[1]); /* length */
	at = scap_put4(at, scap_prot_flags(call->args[2], 0)); /* prot */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_execveat_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 0, 8, 8, 8, 0, 8, 8, 8, 4, 4, 4, 0, 0, 0, 4, 8, 4, 4, 8, 8, 8, 8, 8, 8, 4, 0, 8, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_collect_exec_exe(f, call->args[2]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* exe */
	result = scap_collect_args(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* args */
	if (scap_lacks(f, at, 24))
		return SCAP_FULL;
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_TID)); /* tid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PID)); /* pid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PTID)); /* ptid */
	/* cwd is empty */
	if (scap_lacks(f, at, 36))
		return SCAP_FULL;
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_FDLIMIT)); /* fdlimit */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PGFT_MAJ)); /* pgft_maj */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PGFT_MIN)); /* pgft_min */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SIZE)); /* vm_size */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_RSS)); /* vm_rss */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SWAP)); /* vm_swap */
	f->at = at;
	result = scap_collect_comm(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 13, at); /* comm */
	result = scap_collect_cgroups(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 14, at); /* cgroups */
	result = scap_collect_exec_env(f, call->args[3]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 15, at); /* env */
	if (scap_lacks(f, at, 72))
		return SCAP_FULL;
	at = scap_put4(at, scap_task_number(f, SCAP_COLLECT_TTY)); /* tty */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_VPGID)); /* vpgid */
	at = scap_put4(at, scap_cred_number(f, SCAP_COLLECT_LOGINUID)); /* loginuid */
	at = scap_put4(at, scap_exe_number(f, SCAP_COLLECT_EXE_FLAGS)); /* flags */
	at = scap_put8(at, scap_cred_number(f, SCAP_COLLECT_CAP_INHERITABLE)); /* cap_inheritable */
	at = scap_put8(at, scap_cred_number(f, SCAP_COLLECT_CAP_PERMITTED)); /* cap_permitted */
	at = scap_put8(at, scap_cred_number(f, SCAP_COLLECT_CAP_EFFECTIVE)); /* cap_effective */
	at = scap_put8(at, scap_exe_number(f, SCAP_COLLECT_EXE_INO)); /* exe_ino */
	at = scap_put8(at, scap_exe_number(f, SCAP_COLLECT_EXE_CTIME)); /* exe_ino_ctime */
	at = scap_put8(at, scap_exe_number(f, SCAP_COLLECT_EXE_MTIME)); /* exe_ino_mtime */
	at = scap_put4(at, scap_cred_number(f, SCAP_COLLECT_UID)); /* uid */
	f->at = at;
	result = scap_collect_exe_path(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 27, at); /* trusted_exepath */
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PGID)); /* pgid */
	at = scap_put4(at, scap_cred_number(f, SCAP_COLLECT_GID)); /* gid */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_copy_file_range_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8, 8, 8, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 48))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[2]); /* fdout */
	at = scap_put8(at, call->args[3]); /* offout */
	at = scap_put8(at, (s32)call->args[0]); /* fdin */
	at = scap_put8(at, call->args[1]); /* offin */
	at = scap_put8(at, call->args[4]); /* len */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_clone3_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 0, 8, 8, 8, 0, 8, 8, 8, 4, 4, 4, 0, 0, 4, 4, 4, 8, 8, 8 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_collect_exe(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* exe */
	result = scap_collect_args(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* args */
	if (scap_lacks(f, at, 24))
		return SCAP_FULL;
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_TID)); /* tid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PID)); /* pid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PTID)); /* ptid */
	/* cwd is empty */
	if (scap_lacks(f, at, 36))
		return SCAP_FULL;
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_FDLIMIT)); /* fdlimit */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PGFT_MAJ)); /* pgft_maj */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PGFT_MIN)); /* pgft_min */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SIZE)); /* vm_size */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_RSS)); /* vm_rss */
	at = scap_put4(at, scap_mm_number(f, SCAP_COLLECT_VM_SWAP)); /* vm_swap */
	f->at = at;
	result = scap_collect_comm(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 13, at); /* comm */
	result = scap_collect_cgroups(f);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 14, at); /* cgroups */
	if (scap_lacks(f, at, 36))
		return SCAP_FULL;
	if (!scap_read_value(call, SCAP_USER_U32, 0, 0, &value))
		value = (s64)0;
	value = scap_clone_wire(f, value);
	at = scap_put4(at, value); /* flags */
	at = scap_put4(at, scap_cred_number(f, SCAP_COLLECT_UID)); /* uid */
	at = scap_put4(at, scap_cred_number(f, SCAP_COLLECT_GID)); /* gid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_VTID)); /* vtid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_VPID)); /* vpid */
	at = scap_put8(at, scap_task_number(f, SCAP_COLLECT_PIDNS_START)); /* pidns_init_start_ts */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_open_by_handle_at_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 4, 0, 4, 8 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* fd */
	at = scap_put8(at, (s32)call->args[0]); /* mountfd */
	value = scap_open_flags(call->args[2], 0);
	value |= scap_opened(f, call->ret);
	at = scap_put4(at, value); /* flags */
	f->at = at;
	if (call->ret > 0) {
		result = scap_collect_fd_path(f, (s32)call->ret);
		if (unlikely(result) && scap_lost(f, at, result))
			return result;
		at = scap_close(f, 3, at); /* path */
	}
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put4(at, scap_fd_number(f, SCAP_COLLECT_DEV, (s32)call->ret)); /* dev */
	at = scap_put8(at, scap_fd_number(f, SCAP_COLLECT_INO, (s32)call->ret)); /* ino */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_io_uring_setup_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4, 4, 4, 4, 4, 4, 4 };
	const struct scap_call *call = f->call;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 36))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put4(at, call->args[0]); /* entries */
	if (!scap_read_value(call, SCAP_USER_U32, 1, 0, &value))
		value = (s64)0;
	value = value;
	at = scap_put4(at, value); /* sq_entries */
	if (!scap_read_value(call, SCAP_USER_U32, 1, 1, &value))
		value = (s64)0;
	value = value;
	at = scap_put4(at, value); /* cq_entries */
	if (!scap_read_value(call, SCAP_USER_U32, 1, 2, &value))
		value = (s64)0;
	value = scap_io_uring_setup_flags(value, 0);
	at = scap_put4(at, value); /* flags */
	if (!scap_read_value(call, SCAP_USER_U32, 1, 3, &value))
		value = (s64)0;
	value = value;
	at = scap_put4(at, value); /* sq_thread_cpu */
	if (!scap_read_value(call, SCAP_USER_U32, 1, 4, &value))
		value = (s64)0;
	value = value;
	at = scap_put4(at, value); /* sq_thread_idle */
	if (!scap_read_value(call, SCAP_USER_U32, 1, 5, &value))
		value = (s64)0;
	value = scap_io_uring_features(value, 0);
	at = scap_put4(at, value); /* features */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_io_uring_enter_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 4, 4, 4, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 32))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put4(at, call->args[1]); /* to_submit */
	at = scap_put4(at, call->args[2]); /* min_complete */
	at = scap_put4(at, scap_io_uring_enter_flags(call->args[3], 0)); /* flags */
	at = scap_put4(at, call->args[4]); /* sig */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_io_uring_register_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 2, 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 30))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put2(at, call->args[1]); /* opcode */
	at = scap_put8(at, call->args[2]); /* arg */
	at = scap_put4(at, call->args[3]); /* nr_args */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_mlock_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 24))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, call->args[0]); /* addr */
	at = scap_put8(at, call->args[1]); /* len */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_munlock_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 24))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, call->args[0]); /* addr */
	at = scap_put8(at, call->args[1]); /* len */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_mlockall_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put4(at, scap_mlockall_flags(call->args[0], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_munlockall_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_capset_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 32))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, scap_cred_number(f, SCAP_COLLECT_CAP_INHERITABLE)); /* cap_inheritable */
	at = scap_put8(at, scap_cred_number(f, SCAP_COLLECT_CAP_PERMITTED)); /* cap_permitted */
	at = scap_put8(at, scap_cred_number(f, SCAP_COLLECT_CAP_EFFECTIVE)); /* cap_effective */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_dup2_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 24))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* oldfd */
	at = scap_put8(at, (s32)call->args[1]); /* newfd */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_dup3_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 28))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* oldfd */
	at = scap_put8(at, (s32)call->args[1]); /* newfd */
	at = scap_put4(at, scap_dup3_flags(call->args[2], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_dup_1_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* oldfd */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_bpf_2_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* fd */
	at = scap_put4(at, call->args[0]); /* cmd */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_mlock2_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 28))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, call->args[0]); /* addr */
	at = scap_put8(at, call->args[1]); /* len */
	at = scap_put4(at, scap_mlock2_flags(call->args[2], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_fsconfig_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 4, 0, 0, 0, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put4(at, call->args[1]); /* cmd */
	f->at = at;
	result = scap_append_user_str(f, call->args[2]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 3, at); /* key */
	if (call->ret >= 0 && scap_in_set(call->args[1], 0x4)) {
		result = scap_collect_bytes(f, call->args[3], (u32)call->args[4]);
		if (unlikely(result) && scap_lost(f, at, result))
			return result;
		at = scap_close(f, 4, at); /* value_bytebuf */
	}
	if (call->ret >= 0 && scap_in_set(call->args[1], 0x1a)) {
		result = scap_append_user_str(f, call->args[3]);
		if (unlikely(result) && scap_lost(f, at, result))
			return result;
		at = scap_close(f, 5, at); /* value_charbuf */
	}
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, call->args[4]); /* aux */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_epoll_create_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put4(at, call->args[0]); /* size */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_epoll_create1_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put4(at, scap_epoll_create1_flags(call->args[0], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_chown_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 4, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* path */
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put4(at, call->args[1]); /* uid */
	at = scap_put4(at, call->args[2]); /* gid */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_lchown_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 4, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* path */
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put4(at, call->args[1]); /* uid */
	at = scap_put4(at, call->args[2]); /* gid */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_fchown_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 4, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 24))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put4(at, call->args[1]); /* uid */
	at = scap_put4(at, call->args[2]); /* gid */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_fchownat_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 0, 4, 4, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* dirfd */
	f->at = at;
	result = scap_append_user_str(f, call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* pathname */
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put4(at, call->args[2]); /* uid */
	at = scap_put4(at, call->args[3]); /* gid */
	at = scap_put4(at, scap_fchownat_flags(call->args[4], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_umount_1_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* name */
	return SCAP_OK;
}

static enum scap_result socket_accept4_6_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 1, 4, 4, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->ret); /* fd */
	f->at = at;
	if (call->ret >= 0) {
		result = scap_collect_tuple(f, SCAP_COLLECT_TUPLE_IN, (s32)call->ret, 0, 0);
		if (unlikely(result) && scap_lost(f, at, result))
			return result;
		at = scap_close(f, 1, at); /* tuple */
	}
	if (scap_lacks(f, at, 13))
		return SCAP_FULL;
	value = (s64)0;
	if (call->ret >= 0) {
		value = scap_sock_number(f, SCAP_COLLECT_QUEUE_PCT, call->args[0]);
	}
	at = scap_put1(at, value); /* queuepct */
	value = (s64)0;
	if (call->ret >= 0) {
		value = scap_sock_number(f, SCAP_COLLECT_QUEUE_LEN, call->args[0]);
	}
	at = scap_put4(at, value); /* queuelen */
	value = (s64)0;
	if (call->ret >= 0) {
		value = scap_sock_number(f, SCAP_COLLECT_QUEUE_MAX, call->args[0]);
	}
	at = scap_put4(at, value); /* queuemax */
	at = scap_put4(at, scap_socket_flags(call->args[3], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_umount2_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* name */
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, scap_umount2_flags(call->args[1], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_pipe2_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8, 8, 4 };
	const struct scap_call *call = f->call;
	u64 value;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 36))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	if (!scap_read_value(call, SCAP_USER_S32, 0, 0, &value))
		value = (s64)-1;
	value = value;
	at = scap_put8(at, value); /* fd1 */
	if (!scap_read_value(call, SCAP_USER_S32, 0, 1, &value))
		value = (s64)-1;
	value = value;
	at = scap_put8(at, value); /* fd2 */
	value = (s64)0;
	if (call->ret == 0) {
		if (!scap_read_value(call, SCAP_USER_S32, 0, 0, &value))
			value = (s64)-1;
		value = scap_fd_number(f, SCAP_COLLECT_INO, value);
	}
	at = scap_put8(at, value); /* ino */
	at = scap_put4(at, scap_pipe2_flags(call->args[1], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_inotify_init1_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 2 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 10))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put2(at, scap_nonblock_cloexec_flags(call->args[0], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_eventfd2_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 2, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 18))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put2(at, scap_nonblock_cloexec_flags(call->args[1], 0)); /* flags */
	at = scap_put8(at, call->args[0]); /* initval */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_signalfd4_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 2, 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 22))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->ret); /* res */
	at = scap_put2(at, scap_nonblock_cloexec_flags(call->args[3], 0)); /* flags */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	at = scap_put4(at, 0); /* mask */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_prctl_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4, 0, 8 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->ret); /* res */
	at = scap_put4(at, call->args[0]); /* option */
	f->at = at;
	if (scap_in_set(call->args[0], 0x18000)) {
		result = scap_append_user_str(f, call->args[1]);
		if (unlikely(result) && scap_lost(f, at, result))
			return result;
		at = scap_close(f, 2, at); /* arg2_str */
	}
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, scap_prctl_value(f)); /* arg2_int */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_memfd_create_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* fd */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* name */
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, scap_memfd_create_flags(call->args[1], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_pidfd_getfd_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 28))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* fd */
	at = scap_put8(at, (s32)call->args[0]); /* pid_fd */
	at = scap_put8(at, (s32)call->args[1]); /* target_fd */
	at = scap_put4(at, call->args[2]); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_pidfd_open_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* fd */
	at = scap_put8(at, (s32)call->args[0]); /* pid */
	at = scap_put4(at, scap_pidfd_open_flags(call->args[1], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_init_module_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 8, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_collect_bytes(f, call->args[0], call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* img */
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->args[1]); /* length */
	f->at = at;
	result = scap_append_user_str(f, call->args[2]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 3, at); /* uargs */
	return SCAP_OK;
}

static enum scap_result syscall_finit_module_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 0, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* fd */
	f->at = at;
	result = scap_append_user_str(f, call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* uargs */
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, scap_finit_module_flags(call->args[2], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_mknod_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 4, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* path */
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put4(at, scap_mknod_mode(call->args[1], 0)); /* mode */
	at = scap_put4(at, scap_user_dev(call->args[2], 0)); /* dev */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_mknodat_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 0, 4, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* dirfd */
	f->at = at;
	result = scap_append_user_str(f, call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* path */
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put4(at, scap_mknod_mode(call->args[2], 0)); /* mode */
	at = scap_put4(at, scap_user_dev(call->args[3], 0)); /* dev */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_newfstatat_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 0, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* dirfd */
	f->at = at;
	result = scap_append_user_str(f, call->args[1]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* path */
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, scap_newfstatat_flags(call->args[3], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_process_vm_readv_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* pid */
	f->at = at;
	if (call->ret > 0) {
		result = scap_collect_iov(f, SCAP_COLLECT_IN_IOV, call->args[1], call->args[2]);
		if (unlikely(result) && scap_lost(f, at, result))
			return result;
		at = scap_close(f, 2, at); /* data */
	}
	return SCAP_OK;
}

static enum scap_result syscall_process_vm_writev_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 8, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put8(at, (s32)call->args[0]); /* pid */
	f->at = at;
	if (call->ret > 0) {
		result = scap_collect_iov(f, SCAP_COLLECT_IN_IOV, call->args[1], call->args[2]);
		if (unlikely(result) && scap_lost(f, at, result))
			return result;
		at = scap_close(f, 2, at); /* data */
	}
	return SCAP_OK;
}

static enum scap_result syscall_delete_module_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 0, 4 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 8))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	f->at = at;
	result = scap_append_user_str(f, call->args[0]);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 1, at); /* name */
	if (scap_lacks(f, at, 4))
		return SCAP_FULL;
	at = scap_put4(at, scap_delete_module_flags(call->args[1], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_setreuid_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put4(at, call->args[0]); /* ruid */
	at = scap_put4(at, call->args[1]); /* euid */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_setregid_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 16))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put4(at, call->args[0]); /* rgid */
	at = scap_put4(at, call->args[1]); /* egid */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_close_range_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4, 4, 4 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 20))
		return SCAP_FULL;
	at = scap_put8(at, call->ret); /* res */
	at = scap_put4(at, call->args[0]); /* first */
	at = scap_put4(at, call->args[1]); /* last */
	at = scap_put4(at, scap_close_range_flags(call->args[2], 0)); /* flags */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result syscall_keyctl_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 4, 0, 0, 0, 0 };
	const struct scap_call *call = f->call;
	enum scap_result result;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 12))
		return SCAP_FULL;
	at = scap_put8(at, (s32)call->ret); /* res */
	at = scap_put4(at, call->args[0]); /* operation */
	f->at = at;
	result = scap_collect_keyctl(f, 2);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 2, at); /* arg2 */
	result = scap_collect_keyctl(f, 3);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 3, at); /* arg3 */
	result = scap_collect_keyctl(f, 4);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 4, at); /* arg4 */
	result = scap_collect_keyctl(f, 5);
	if (unlikely(result) && scap_lost(f, at, result))
		return result;
	at = scap_close(f, 5, at); /* arg5 */
	return SCAP_OK;
}

static enum scap_result io_uring_submit_x(struct scap_fill *f)
{
	static const u16 lens[] = { 1, 8, 8, 1, 4, 8, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 38))
		return SCAP_FULL;
	at = scap_put1(at, call->uring.opcode); /* opcode */
	at = scap_put8(at, call->uring.fd); /* fd */
	at = scap_put8(at, call->uring.user_data); /* user_data */
	at = scap_put1(at, call->uring.flags); /* flags */
	at = scap_put4(at, call->uring.slot); /* slot */
	at = scap_put8(at, (unsigned long)call->uring.req); /* req */
	at = scap_put8(at, (unsigned long)call->uring.ring); /* ring */
	f->at = at;
	return SCAP_OK;
}

static enum scap_result io_uring_complete_x(struct scap_fill *f)
{
	static const u16 lens[] = { 8, 1, 8, 4, 8, 8 };
	const struct scap_call *call = f->call;
	u8 *at = f->at;

	scap_put_lengths(f, lens, sizeof(lens));
	if (scap_lacks(f, at, 37))
		return SCAP_FULL;
	at = scap_put8(at, call->uring.res); /* res */
	at = scap_put1(at, call->uring.opcode); /* opcode */
	at = scap_put8(at, call->uring.user_data); /* user_data */
	at = scap_put4(at, call->uring.flags); /* flags */
	at = scap_put8(at, (unsigned long)call->uring.req); /* req */
	at = scap_put8(at, (unsigned long)call->uring.ring); /* ring */
	f->at = at;
	return SCAP_OK;
}

const struct scap_event scap_events[SCAP_EV_COUNT] = {
	[SCAP_EV_GENERIC_X] = {
		.code = SCAP_EV_GENERIC_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = generic_x,
	},
	[SCAP_EV_SYSCALL_OPEN_E] = {
		.code = SCAP_EV_SYSCALL_OPEN_E,
		.nparams = 3,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_OPEN_ENTER,
		.encode = syscall_open_e,
	},
	[SCAP_EV_SYSCALL_OPEN_X] = {
		.code = SCAP_EV_SYSCALL_OPEN_X,
		.nparams = 6,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_OPEN_EXIT,
		.encode = syscall_open_x,
	},
	[SCAP_EV_SYSCALL_CLOSE_X] = {
		.code = SCAP_EV_SYSCALL_CLOSE_X,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_CLOSE_EXIT,
		.encode = syscall_close_x,
	},
	[SCAP_EV_SYSCALL_READ_X] = {
		.code = SCAP_EV_SYSCALL_READ_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_read_x,
	},
	[SCAP_EV_SYSCALL_WRITE_X] = {
		.code = SCAP_EV_SYSCALL_WRITE_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_write_x,
	},
	[SCAP_EV_SOCKET_SOCKET_X] = {
		.code = SCAP_EV_SOCKET_SOCKET_X,
		.nparams = 5,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = socket_socket_x,
	},
	[SCAP_EV_SOCKET_BIND_X] = {
		.code = SCAP_EV_SOCKET_BIND_X,
		.nparams = 3,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = socket_bind_x,
	},
	[SCAP_EV_SOCKET_CONNECT_E] = {
		.code = SCAP_EV_SOCKET_CONNECT_E,
		.nparams = 2,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_CONNECT_ENTER,
		.encode = socket_connect_e,
	},
	[SCAP_EV_SOCKET_CONNECT_X] = {
		.code = SCAP_EV_SOCKET_CONNECT_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_CONNECT_EXIT,
		.encode = socket_connect_x,
	},
	[SCAP_EV_SOCKET_LISTEN_X] = {
		.code = SCAP_EV_SOCKET_LISTEN_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = socket_listen_x,
	},
	[SCAP_EV_SOCKET_SEND_X] = {
		.code = SCAP_EV_SOCKET_SEND_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = socket_send_x,
	},
	[SCAP_EV_SOCKET_SENDTO_X] = {
		.code = SCAP_EV_SOCKET_SENDTO_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = socket_sendto_x,
	},
	[SCAP_EV_SOCKET_RECV_X] = {
		.code = SCAP_EV_SOCKET_RECV_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = socket_recv_x,
	},
	[SCAP_EV_SOCKET_RECVFROM_X] = {
		.code = SCAP_EV_SOCKET_RECVFROM_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = socket_recvfrom_x,
	},
	[SCAP_EV_SOCKET_SHUTDOWN_X] = {
		.code = SCAP_EV_SOCKET_SHUTDOWN_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = socket_shutdown_x,
	},
	[SCAP_EV_SOCKET_GETSOCKNAME_X] = {
		.code = SCAP_EV_SOCKET_GETSOCKNAME_X,
		.nparams = 0,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = socket_getsockname_x,
	},
	[SCAP_EV_SOCKET_GETPEERNAME_X] = {
		.code = SCAP_EV_SOCKET_GETPEERNAME_X,
		.nparams = 0,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = socket_getpeername_x,
	},
	[SCAP_EV_SOCKET_SOCKETPAIR_X] = {
		.code = SCAP_EV_SOCKET_SOCKETPAIR_X,
		.nparams = 8,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = socket_socketpair_x,
	},
	[SCAP_EV_SOCKET_SETSOCKOPT_X] = {
		.code = SCAP_EV_SOCKET_SETSOCKOPT_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = socket_setsockopt_x,
	},
	[SCAP_EV_SOCKET_GETSOCKOPT_X] = {
		.code = SCAP_EV_SOCKET_GETSOCKOPT_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = socket_getsockopt_x,
	},
	[SCAP_EV_SOCKET_SENDMSG_X] = {
		.code = SCAP_EV_SOCKET_SENDMSG_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = socket_sendmsg_x,
	},
	[SCAP_EV_SOCKET_SENDMMSG_X] = {
		.code = SCAP_EV_SOCKET_SENDMMSG_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = socket_sendmmsg_x,
	},
	[SCAP_EV_SOCKET_RECVMSG_X] = {
		.code = SCAP_EV_SOCKET_RECVMSG_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = socket_recvmsg_x,
	},
	[SCAP_EV_SOCKET_RECVMMSG_X] = {
		.code = SCAP_EV_SOCKET_RECVMMSG_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = socket_recvmmsg_x,
	},
	[SCAP_EV_SYSCALL_CREAT_E] = {
		.code = SCAP_EV_SYSCALL_CREAT_E,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_OPEN_ENTER,
		.encode = syscall_creat_e,
	},
	[SCAP_EV_SYSCALL_CREAT_X] = {
		.code = SCAP_EV_SYSCALL_CREAT_X,
		.nparams = 6,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_OPEN_EXIT,
		.encode = syscall_creat_x,
	},
	[SCAP_EV_SYSCALL_PIPE_X] = {
		.code = SCAP_EV_SYSCALL_PIPE_X,
		.nparams = 4,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_pipe_x,
	},
	[SCAP_EV_SYSCALL_EVENTFD_X] = {
		.code = SCAP_EV_SYSCALL_EVENTFD_X,
		.nparams = 3,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_eventfd_x,
	},
	[SCAP_EV_SYSCALL_FUTEX_X] = {
		.code = SCAP_EV_SYSCALL_FUTEX_X,
		.nparams = 4,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_futex_x,
	},
	[SCAP_EV_SYSCALL_STAT_X] = {
		.code = SCAP_EV_SYSCALL_STAT_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_stat_x,
	},
	[SCAP_EV_SYSCALL_LSTAT_X] = {
		.code = SCAP_EV_SYSCALL_LSTAT_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_lstat_x,
	},
	[SCAP_EV_SYSCALL_FSTAT_X] = {
		.code = SCAP_EV_SYSCALL_FSTAT_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_fstat_x,
	},
	[SCAP_EV_SYSCALL_STAT64_X] = {
		.code = SCAP_EV_SYSCALL_STAT64_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_stat64_x,
	},
	[SCAP_EV_SYSCALL_LSTAT64_X] = {
		.code = SCAP_EV_SYSCALL_LSTAT64_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_lstat64_x,
	},
	[SCAP_EV_SYSCALL_FSTAT64_X] = {
		.code = SCAP_EV_SYSCALL_FSTAT64_X,
		.nparams = 1,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_fstat64_x,
	},
	[SCAP_EV_SYSCALL_EPOLLWAIT_X] = {
		.code = SCAP_EV_SYSCALL_EPOLLWAIT_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_epollwait_x,
	},
	[SCAP_EV_SYSCALL_POLL_X] = {
		.code = SCAP_EV_SYSCALL_POLL_X,
		.nparams = 3,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_poll_x,
	},
	[SCAP_EV_SYSCALL_SELECT_X] = {
		.code = SCAP_EV_SYSCALL_SELECT_X,
		.nparams = 1,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_select_x,
	},
	[SCAP_EV_SYSCALL_LSEEK_X] = {
		.code = SCAP_EV_SYSCALL_LSEEK_X,
		.nparams = 4,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_lseek_x,
	},
	[SCAP_EV_SYSCALL_LLSEEK_X] = {
		.code = SCAP_EV_SYSCALL_LLSEEK_X,
		.nparams = 4,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_llseek_x,
	},
	[SCAP_EV_SYSCALL_GETCWD_X] = {
		.code = SCAP_EV_SYSCALL_GETCWD_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_getcwd_x,
	},
	[SCAP_EV_SYSCALL_CHDIR_X] = {
		.code = SCAP_EV_SYSCALL_CHDIR_X,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_chdir_x,
	},
	[SCAP_EV_SYSCALL_FCHDIR_X] = {
		.code = SCAP_EV_SYSCALL_FCHDIR_X,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_fchdir_x,
	},
	[SCAP_EV_SYSCALL_PREAD_X] = {
		.code = SCAP_EV_SYSCALL_PREAD_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_pread_x,
	},
	[SCAP_EV_SYSCALL_PWRITE_X] = {
		.code = SCAP_EV_SYSCALL_PWRITE_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_pwrite_x,
	},
	[SCAP_EV_SYSCALL_READV_X] = {
		.code = SCAP_EV_SYSCALL_READV_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_readv_x,
	},
	[SCAP_EV_SYSCALL_WRITEV_X] = {
		.code = SCAP_EV_SYSCALL_WRITEV_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_writev_x,
	},
	[SCAP_EV_SYSCALL_PREADV_X] = {
		.code = SCAP_EV_SYSCALL_PREADV_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_preadv_x,
	},
	[SCAP_EV_SYSCALL_PWRITEV_X] = {
		.code = SCAP_EV_SYSCALL_PWRITEV_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_pwritev_x,
	},
	[SCAP_EV_SYSCALL_SIGNALFD_X] = {
		.code = SCAP_EV_SYSCALL_SIGNALFD_X,
		.nparams = 4,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_signalfd_x,
	},
	[SCAP_EV_SYSCALL_KILL_X] = {
		.code = SCAP_EV_SYSCALL_KILL_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_kill_x,
	},
	[SCAP_EV_SYSCALL_TKILL_X] = {
		.code = SCAP_EV_SYSCALL_TKILL_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_tkill_x,
	},
	[SCAP_EV_SYSCALL_TGKILL_X] = {
		.code = SCAP_EV_SYSCALL_TGKILL_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_tgkill_x,
	},
	[SCAP_EV_SYSCALL_NANOSLEEP_X] = {
		.code = SCAP_EV_SYSCALL_NANOSLEEP_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_nanosleep_x,
	},
	[SCAP_EV_SYSCALL_TIMERFD_CREATE_X] = {
		.code = SCAP_EV_SYSCALL_TIMERFD_CREATE_X,
		.nparams = 3,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_timerfd_create_x,
	},
	[SCAP_EV_SYSCALL_INOTIFY_INIT_X] = {
		.code = SCAP_EV_SYSCALL_INOTIFY_INIT_X,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_inotify_init_x,
	},
	[SCAP_EV_SYSCALL_GETRLIMIT_X] = {
		.code = SCAP_EV_SYSCALL_GETRLIMIT_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_getrlimit_x,
	},
	[SCAP_EV_SYSCALL_SETRLIMIT_X] = {
		.code = SCAP_EV_SYSCALL_SETRLIMIT_X,
		.nparams = 4,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_setrlimit_x,
	},
	[SCAP_EV_SYSCALL_PRLIMIT_X] = {
		.code = SCAP_EV_SYSCALL_PRLIMIT_X,
		.nparams = 7,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_prlimit_x,
	},
	[SCAP_EV_DROP_E] = {
		.code = SCAP_EV_DROP_E,
		.nparams = 1,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = drop_e,
	},
	[SCAP_EV_DROP_X] = {
		.code = SCAP_EV_DROP_X,
		.nparams = 1,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = drop_x,
	},
	[SCAP_EV_SYSCALL_FCNTL_X] = {
		.code = SCAP_EV_SYSCALL_FCNTL_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_fcntl_x,
	},
	[SCAP_EV_SCHEDSWITCH_6_E] = {
		.code = SCAP_EV_SCHEDSWITCH_6_E,
		.nparams = 6,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = schedswitch_6_e,
	},
	[SCAP_EV_SYSCALL_BRK_4_X] = {
		.code = SCAP_EV_SYSCALL_BRK_4_X,
		.nparams = 5,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_brk_4_x,
	},
	[SCAP_EV_SYSCALL_MMAP_X] = {
		.code = SCAP_EV_SYSCALL_MMAP_X,
		.nparams = 10,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_mmap_x,
	},
	[SCAP_EV_SYSCALL_MMAP2_X] = {
		.code = SCAP_EV_SYSCALL_MMAP2_X,
		.nparams = 10,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_mmap2_x,
	},
	[SCAP_EV_SYSCALL_MUNMAP_X] = {
		.code = SCAP_EV_SYSCALL_MUNMAP_X,
		.nparams = 6,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_munmap_x,
	},
	[SCAP_EV_SYSCALL_SPLICE_X] = {
		.code = SCAP_EV_SYSCALL_SPLICE_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_splice_x,
	},
	[SCAP_EV_SYSCALL_PTRACE_X] = {
		.code = SCAP_EV_SYSCALL_PTRACE_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OTHER_EXIT,
		.encode = syscall_ptrace_x,
	},
	[SCAP_EV_SYSCALL_IOCTL_3_X] = {
		.code = SCAP_EV_SYSCALL_IOCTL_3_X,
		.nparams = 4,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_ioctl_3_x,
	},
	[SCAP_EV_SYSCALL_RENAME_X] = {
		.code = SCAP_EV_SYSCALL_RENAME_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_rename_x,
	},
	[SCAP_EV_SYSCALL_RENAMEAT_X] = {
		.code = SCAP_EV_SYSCALL_RENAMEAT_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_renameat_x,
	},
	[SCAP_EV_SYSCALL_SYMLINK_X] = {
		.code = SCAP_EV_SYSCALL_SYMLINK_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_symlink_x,
	},
	[SCAP_EV_SYSCALL_SYMLINKAT_X] = {
		.code = SCAP_EV_SYSCALL_SYMLINKAT_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_symlinkat_x,
	},
	[SCAP_EV_PROCEXIT_1_E] = {
		.code = SCAP_EV_PROCEXIT_1_E,
		.nparams = 5,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_PROC_EXIT,
		.encode = procexit_1_e,
	},
	[SCAP_EV_SYSCALL_SENDFILE_X] = {
		.code = SCAP_EV_SYSCALL_SENDFILE_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_sendfile_x,
	},
	[SCAP_EV_SYSCALL_QUOTACTL_X] = {
		.code = SCAP_EV_SYSCALL_QUOTACTL_X,
		.nparams = 18,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_quotactl_x,
	},
	[SCAP_EV_SYSCALL_SETRESUID_X] = {
		.code = SCAP_EV_SYSCALL_SETRESUID_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OTHER_EXIT,
		.encode = syscall_setresuid_x,
	},
	[SCAP_EV_SYSCALL_SETRESGID_X] = {
		.code = SCAP_EV_SYSCALL_SETRESGID_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OTHER_EXIT,
		.encode = syscall_setresgid_x,
	},
	[SCAP_EV_SYSCALL_SETUID_X] = {
		.code = SCAP_EV_SYSCALL_SETUID_X,
		.nparams = 2,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_setuid_x,
	},
	[SCAP_EV_SYSCALL_SETGID_X] = {
		.code = SCAP_EV_SYSCALL_SETGID_X,
		.nparams = 2,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_setgid_x,
	},
	[SCAP_EV_SYSCALL_GETUID_X] = {
		.code = SCAP_EV_SYSCALL_GETUID_X,
		.nparams = 1,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_getuid_x,
	},
	[SCAP_EV_SYSCALL_GETEUID_X] = {
		.code = SCAP_EV_SYSCALL_GETEUID_X,
		.nparams = 1,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_geteuid_x,
	},
	[SCAP_EV_SYSCALL_GETGID_X] = {
		.code = SCAP_EV_SYSCALL_GETGID_X,
		.nparams = 1,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_getgid_x,
	},
	[SCAP_EV_SYSCALL_GETEGID_X] = {
		.code = SCAP_EV_SYSCALL_GETEGID_X,
		.nparams = 1,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_getegid_x,
	},
	[SCAP_EV_SYSCALL_GETRESUID_X] = {
		.code = SCAP_EV_SYSCALL_GETRESUID_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_getresuid_x,
	},
	[SCAP_EV_SYSCALL_GETRESGID_X] = {
		.code = SCAP_EV_SYSCALL_GETRESGID_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_getresgid_x,
	},
	[SCAP_EV_SYSCALL_CLONE_20_X] = {
		.code = SCAP_EV_SYSCALL_CLONE_20_X,
		.nparams = 21,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_CLONE_FORK_EXIT,
		.encode = syscall_clone_20_x,
	},
	[SCAP_EV_SYSCALL_FORK_20_X] = {
		.code = SCAP_EV_SYSCALL_FORK_20_X,
		.nparams = 21,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_CLONE_FORK_EXIT,
		.encode = syscall_fork_20_x,
	},
	[SCAP_EV_SYSCALL_VFORK_20_X] = {
		.code = SCAP_EV_SYSCALL_VFORK_20_X,
		.nparams = 21,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_CLONE_FORK_EXIT,
		.encode = syscall_vfork_20_x,
	},
	[SCAP_EV_SIGNALDELIVER_E] = {
		.code = SCAP_EV_SIGNALDELIVER_E,
		.nparams = 3,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = signaldeliver_e,
	},
	[SCAP_EV_SYSCALL_GETDENTS_X] = {
		.code = SCAP_EV_SYSCALL_GETDENTS_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_getdents_x,
	},
	[SCAP_EV_SYSCALL_GETDENTS64_X] = {
		.code = SCAP_EV_SYSCALL_GETDENTS64_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_getdents64_x,
	},
	[SCAP_EV_SYSCALL_SETNS_X] = {
		.code = SCAP_EV_SYSCALL_SETNS_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OTHER_EXIT,
		.encode = syscall_setns_x,
	},
	[SCAP_EV_SYSCALL_FLOCK_X] = {
		.code = SCAP_EV_SYSCALL_FLOCK_X,
		.nparams = 3,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_flock_x,
	},
	[SCAP_EV_CPU_HOTPLUG_E] = {
		.code = SCAP_EV_CPU_HOTPLUG_E,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = cpu_hotplug_e,
	},
	[SCAP_EV_SOCKET_ACCEPT_5_X] = {
		.code = SCAP_EV_SOCKET_ACCEPT_5_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = socket_accept_5_x,
	},
	[SCAP_EV_SYSCALL_SEMOP_X] = {
		.code = SCAP_EV_SYSCALL_SEMOP_X,
		.nparams = 9,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_semop_x,
	},
	[SCAP_EV_SYSCALL_SEMCTL_X] = {
		.code = SCAP_EV_SYSCALL_SEMCTL_X,
		.nparams = 5,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_semctl_x,
	},
	[SCAP_EV_SYSCALL_PPOLL_X] = {
		.code = SCAP_EV_SYSCALL_PPOLL_X,
		.nparams = 4,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_ppoll_x,
	},
	[SCAP_EV_SYSCALL_MOUNT_X] = {
		.code = SCAP_EV_SYSCALL_MOUNT_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_mount_x,
	},
	[SCAP_EV_SYSCALL_SEMGET_X] = {
		.code = SCAP_EV_SYSCALL_SEMGET_X,
		.nparams = 4,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_semget_x,
	},
	[SCAP_EV_SYSCALL_ACCESS_X] = {
		.code = SCAP_EV_SYSCALL_ACCESS_X,
		.nparams = 3,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_access_x,
	},
	[SCAP_EV_SYSCALL_CHROOT_X] = {
		.code = SCAP_EV_SYSCALL_CHROOT_X,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_chroot_x,
	},
	[SCAP_EV_SYSCALL_SETSID_X] = {
		.code = SCAP_EV_SYSCALL_SETSID_X,
		.nparams = 1,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OTHER_EXIT,
		.encode = syscall_setsid_x,
	},
	[SCAP_EV_SYSCALL_MKDIR_2_X] = {
		.code = SCAP_EV_SYSCALL_MKDIR_2_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_mkdir_2_x,
	},
	[SCAP_EV_SYSCALL_RMDIR_2_X] = {
		.code = SCAP_EV_SYSCALL_RMDIR_2_X,
		.nparams = 2,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_rmdir_2_x,
	},
	[SCAP_EV_SYSCALL_UNSHARE_X] = {
		.code = SCAP_EV_SYSCALL_UNSHARE_X,
		.nparams = 2,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_OTHER_EXIT,
		.encode = syscall_unshare_x,
	},
	[SCAP_EV_PAGE_FAULT_E] = {
		.code = SCAP_EV_PAGE_FAULT_E,
		.nparams = 3,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = page_fault_e,
	},
	[SCAP_EV_SYSCALL_EXECVE_19_X] = {
		.code = SCAP_EV_SYSCALL_EXECVE_19_X,
		.nparams = 31,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_EXECVE_EXIT,
		.encode = syscall_execve_19_x,
	},
	[SCAP_EV_SYSCALL_SETPGID_X] = {
		.code = SCAP_EV_SYSCALL_SETPGID_X,
		.nparams = 3,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_OTHER_EXIT,
		.encode = syscall_setpgid_x,
	},
	[SCAP_EV_SYSCALL_SECCOMP_X] = {
		.code = SCAP_EV_SYSCALL_SECCOMP_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OTHER_EXIT,
		.encode = syscall_seccomp_x,
	},
	[SCAP_EV_SYSCALL_UNLINK_2_X] = {
		.code = SCAP_EV_SYSCALL_UNLINK_2_X,
		.nparams = 2,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_unlink_2_x,
	},
	[SCAP_EV_SYSCALL_UNLINKAT_2_X] = {
		.code = SCAP_EV_SYSCALL_UNLINKAT_2_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_unlinkat_2_x,
	},
	[SCAP_EV_SYSCALL_MKDIRAT_X] = {
		.code = SCAP_EV_SYSCALL_MKDIRAT_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_mkdirat_x,
	},
	[SCAP_EV_SYSCALL_OPENAT_2_E] = {
		.code = SCAP_EV_SYSCALL_OPENAT_2_E,
		.nparams = 4,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_OPEN_ENTER,
		.encode = syscall_openat_2_e,
	},
	[SCAP_EV_SYSCALL_OPENAT_2_X] = {
		.code = SCAP_EV_SYSCALL_OPENAT_2_X,
		.nparams = 7,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_OPEN_EXIT,
		.encode = syscall_openat_2_x,
	},
	[SCAP_EV_SYSCALL_LINK_2_X] = {
		.code = SCAP_EV_SYSCALL_LINK_2_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_link_2_x,
	},
	[SCAP_EV_SYSCALL_LINKAT_2_X] = {
		.code = SCAP_EV_SYSCALL_LINKAT_2_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_linkat_2_x,
	},
	[SCAP_EV_SYSCALL_FCHMODAT_X] = {
		.code = SCAP_EV_SYSCALL_FCHMODAT_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_fchmodat_x,
	},
	[SCAP_EV_SYSCALL_CHMOD_X] = {
		.code = SCAP_EV_SYSCALL_CHMOD_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_chmod_x,
	},
	[SCAP_EV_SYSCALL_FCHMOD_X] = {
		.code = SCAP_EV_SYSCALL_FCHMOD_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_fchmod_x,
	},
	[SCAP_EV_SYSCALL_RENAMEAT2_X] = {
		.code = SCAP_EV_SYSCALL_RENAMEAT2_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_renameat2_x,
	},
	[SCAP_EV_SYSCALL_USERFAULTFD_X] = {
		.code = SCAP_EV_SYSCALL_USERFAULTFD_X,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_userfaultfd_x,
	},
	[SCAP_EV_SYSCALL_OPENAT2_E] = {
		.code = SCAP_EV_SYSCALL_OPENAT2_E,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OPEN_ENTER,
		.encode = syscall_openat2_e,
	},
	[SCAP_EV_SYSCALL_OPENAT2_X] = {
		.code = SCAP_EV_SYSCALL_OPENAT2_X,
		.nparams = 8,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OPEN_EXIT,
		.encode = syscall_openat2_x,
	},
	[SCAP_EV_SYSCALL_MPROTECT_X] = {
		.code = SCAP_EV_SYSCALL_MPROTECT_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_mprotect_x,
	},
	[SCAP_EV_SYSCALL_EXECVEAT_X] = {
		.code = SCAP_EV_SYSCALL_EXECVEAT_X,
		.nparams = 30,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_EXECVE_EXIT,
		.encode = syscall_execveat_x,
	},
	[SCAP_EV_SYSCALL_COPY_FILE_RANGE_X] = {
		.code = SCAP_EV_SYSCALL_COPY_FILE_RANGE_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_copy_file_range_x,
	},
	[SCAP_EV_SYSCALL_CLONE3_X] = {
		.code = SCAP_EV_SYSCALL_CLONE3_X,
		.nparams = 21,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_CLONE_FORK_EXIT,
		.encode = syscall_clone3_x,
	},
	[SCAP_EV_SYSCALL_OPEN_BY_HANDLE_AT_X] = {
		.code = SCAP_EV_SYSCALL_OPEN_BY_HANDLE_AT_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OPEN_EXIT,
		.encode = syscall_open_by_handle_at_x,
	},
	[SCAP_EV_SYSCALL_IO_URING_SETUP_X] = {
		.code = SCAP_EV_SYSCALL_IO_URING_SETUP_X,
		.nparams = 8,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_io_uring_setup_x,
	},
	[SCAP_EV_SYSCALL_IO_URING_ENTER_X] = {
		.code = SCAP_EV_SYSCALL_IO_URING_ENTER_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_io_uring_enter_x,
	},
	[SCAP_EV_SYSCALL_IO_URING_REGISTER_X] = {
		.code = SCAP_EV_SYSCALL_IO_URING_REGISTER_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_io_uring_register_x,
	},
	[SCAP_EV_SYSCALL_MLOCK_X] = {
		.code = SCAP_EV_SYSCALL_MLOCK_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_mlock_x,
	},
	[SCAP_EV_SYSCALL_MUNLOCK_X] = {
		.code = SCAP_EV_SYSCALL_MUNLOCK_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_munlock_x,
	},
	[SCAP_EV_SYSCALL_MLOCKALL_X] = {
		.code = SCAP_EV_SYSCALL_MLOCKALL_X,
		.nparams = 2,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_mlockall_x,
	},
	[SCAP_EV_SYSCALL_MUNLOCKALL_X] = {
		.code = SCAP_EV_SYSCALL_MUNLOCKALL_X,
		.nparams = 1,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_munlockall_x,
	},
	[SCAP_EV_SYSCALL_CAPSET_X] = {
		.code = SCAP_EV_SYSCALL_CAPSET_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OTHER_EXIT,
		.encode = syscall_capset_x,
	},
	[SCAP_EV_SYSCALL_DUP2_X] = {
		.code = SCAP_EV_SYSCALL_DUP2_X,
		.nparams = 3,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_dup2_x,
	},
	[SCAP_EV_SYSCALL_DUP3_X] = {
		.code = SCAP_EV_SYSCALL_DUP3_X,
		.nparams = 4,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_dup3_x,
	},
	[SCAP_EV_SYSCALL_DUP_1_X] = {
		.code = SCAP_EV_SYSCALL_DUP_1_X,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_dup_1_x,
	},
	[SCAP_EV_SYSCALL_BPF_2_X] = {
		.code = SCAP_EV_SYSCALL_BPF_2_X,
		.nparams = 2,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OTHER_EXIT,
		.encode = syscall_bpf_2_x,
	},
	[SCAP_EV_SYSCALL_MLOCK2_X] = {
		.code = SCAP_EV_SYSCALL_MLOCK2_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_mlock2_x,
	},
	[SCAP_EV_SYSCALL_FSCONFIG_X] = {
		.code = SCAP_EV_SYSCALL_FSCONFIG_X,
		.nparams = 7,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_fsconfig_x,
	},
	[SCAP_EV_SYSCALL_EPOLL_CREATE_X] = {
		.code = SCAP_EV_SYSCALL_EPOLL_CREATE_X,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_epoll_create_x,
	},
	[SCAP_EV_SYSCALL_EPOLL_CREATE1_X] = {
		.code = SCAP_EV_SYSCALL_EPOLL_CREATE1_X,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_epoll_create1_x,
	},
	[SCAP_EV_SYSCALL_CHOWN_X] = {
		.code = SCAP_EV_SYSCALL_CHOWN_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_chown_x,
	},
	[SCAP_EV_SYSCALL_LCHOWN_X] = {
		.code = SCAP_EV_SYSCALL_LCHOWN_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_lchown_x,
	},
	[SCAP_EV_SYSCALL_FCHOWN_X] = {
		.code = SCAP_EV_SYSCALL_FCHOWN_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_fchown_x,
	},
	[SCAP_EV_SYSCALL_FCHOWNAT_X] = {
		.code = SCAP_EV_SYSCALL_FCHOWNAT_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_fchownat_x,
	},
	[SCAP_EV_SYSCALL_UMOUNT_1_X] = {
		.code = SCAP_EV_SYSCALL_UMOUNT_1_X,
		.nparams = 2,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_umount_1_x,
	},
	[SCAP_EV_SOCKET_ACCEPT4_6_X] = {
		.code = SCAP_EV_SOCKET_ACCEPT4_6_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = socket_accept4_6_x,
	},
	[SCAP_EV_SYSCALL_UMOUNT2_X] = {
		.code = SCAP_EV_SYSCALL_UMOUNT2_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_DIR_FILE_EXIT,
		.encode = syscall_umount2_x,
	},
	[SCAP_EV_SYSCALL_PIPE2_X] = {
		.code = SCAP_EV_SYSCALL_PIPE2_X,
		.nparams = 5,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_pipe2_x,
	},
	[SCAP_EV_SYSCALL_INOTIFY_INIT1_X] = {
		.code = SCAP_EV_SYSCALL_INOTIFY_INIT1_X,
		.nparams = 2,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_inotify_init1_x,
	},
	[SCAP_EV_SYSCALL_EVENTFD2_X] = {
		.code = SCAP_EV_SYSCALL_EVENTFD2_X,
		.nparams = 3,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_eventfd2_x,
	},
	[SCAP_EV_SYSCALL_SIGNALFD4_X] = {
		.code = SCAP_EV_SYSCALL_SIGNALFD4_X,
		.nparams = 4,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_signalfd4_x,
	},
	[SCAP_EV_SYSCALL_PRCTL_X] = {
		.code = SCAP_EV_SYSCALL_PRCTL_X,
		.nparams = 4,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_prctl_x,
	},
	[SCAP_EV_SYSCALL_MEMFD_CREATE_X] = {
		.code = SCAP_EV_SYSCALL_MEMFD_CREATE_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_memfd_create_x,
	},
	[SCAP_EV_SYSCALL_PIDFD_GETFD_X] = {
		.code = SCAP_EV_SYSCALL_PIDFD_GETFD_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_pidfd_getfd_x,
	},
	[SCAP_EV_SYSCALL_PIDFD_OPEN_X] = {
		.code = SCAP_EV_SYSCALL_PIDFD_OPEN_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_pidfd_open_x,
	},
	[SCAP_EV_SYSCALL_INIT_MODULE_X] = {
		.code = SCAP_EV_SYSCALL_INIT_MODULE_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_init_module_x,
	},
	[SCAP_EV_SYSCALL_FINIT_MODULE_X] = {
		.code = SCAP_EV_SYSCALL_FINIT_MODULE_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_finit_module_x,
	},
	[SCAP_EV_SYSCALL_MKNOD_X] = {
		.code = SCAP_EV_SYSCALL_MKNOD_X,
		.nparams = 4,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_mknod_x,
	},
	[SCAP_EV_SYSCALL_MKNODAT_X] = {
		.code = SCAP_EV_SYSCALL_MKNODAT_X,
		.nparams = 5,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_mknodat_x,
	},
	[SCAP_EV_SYSCALL_NEWFSTATAT_X] = {
		.code = SCAP_EV_SYSCALL_NEWFSTATAT_X,
		.nparams = 4,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_newfstatat_x,
	},
	[SCAP_EV_SYSCALL_PROCESS_VM_READV_X] = {
		.code = SCAP_EV_SYSCALL_PROCESS_VM_READV_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_process_vm_readv_x,
	},
	[SCAP_EV_SYSCALL_PROCESS_VM_WRITEV_X] = {
		.code = SCAP_EV_SYSCALL_PROCESS_VM_WRITEV_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_process_vm_writev_x,
	},
	[SCAP_EV_SYSCALL_DELETE_MODULE_X] = {
		.code = SCAP_EV_SYSCALL_DELETE_MODULE_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_delete_module_x,
	},
	[SCAP_EV_SYSCALL_SETREUID_X] = {
		.code = SCAP_EV_SYSCALL_SETREUID_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_setreuid_x,
	},
	[SCAP_EV_SYSCALL_SETREGID_X] = {
		.code = SCAP_EV_SYSCALL_SETREGID_X,
		.nparams = 3,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_setregid_x,
	},
	[SCAP_EV_SYSCALL_CLOSE_RANGE_X] = {
		.code = SCAP_EV_SYSCALL_CLOSE_RANGE_X,
		.nparams = 4,
		.sampling = SCAP_NEVER_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = syscall_close_range_x,
	},
	[SCAP_EV_SYSCALL_KEYCTL_X] = {
		.code = SCAP_EV_SYSCALL_KEYCTL_X,
		.nparams = 6,
		.sampling = SCAP_SAMPLED,
		.drop = SCAP_DROP_OTHER_EXIT,
		.encode = syscall_keyctl_x,
	},
};

const struct scap_event scap_ext_events[2] = {
	[0] = {
		.code = SCAP_EV_IO_URING_SUBMIT_X,
		.nparams = 7,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = io_uring_submit_x,
	},
	[1] = {
		.code = SCAP_EV_IO_URING_COMPLETE_X,
		.nparams = 6,
		.sampling = SCAP_ALWAYS_DROP,
		.drop = SCAP_DROP_NONE,
		.encode = io_uring_complete_x,
	},
};
