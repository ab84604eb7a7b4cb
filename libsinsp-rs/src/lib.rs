//! Inspection layer: rebuilds threads, fds, users and containers from Linux system events.
#![deny(unsafe_code)]
