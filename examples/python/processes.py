#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Which programs do most of what a capture tells. usage: processes.py FILE [LIBRARY]"""
import collections, ctypes, sys

sinsp = ctypes.CDLL(sys.argv[2] if len(sys.argv) > 2 else "libsinsp_rs.so.0")
handle, form, line = ctypes.c_void_p(), ctypes.c_void_p(), ctypes.c_char_p()
if sinsp.sinsp_rs_open_file(sys.argv[1].encode(), ctypes.byref(handle)) != 0:
    sinsp.sinsp_rs_last_error.restype = ctypes.c_char_p
    sys.exit(sinsp.sinsp_rs_last_error(None).decode())
sinsp.sinsp_rs_format_compile(b"*%proc.name", False, ctypes.byref(form))
count = collections.Counter()
while sinsp.sinsp_rs_next(handle, None) == 0:
    sinsp.sinsp_rs_format_event(handle, form, ctypes.byref(line), None)
    count[line.value.decode(errors="replace")] += 1
for name, events in count.most_common(5):
    print(events, name)
