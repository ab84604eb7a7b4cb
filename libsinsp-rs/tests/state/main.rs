//! What events do to threads, descriptors and all the rest, one event at a time.

mod chaos;
mod clone;
mod exec;
mod exit;
mod files;
mod identity;
mod live;
mod machine;
mod model;
mod sockets;
mod stream;
