//! Reports on recorded captures, compared with sums made here from the plain stream.

mod cost;
mod lines;
mod lists;
mod messages;
mod stream;
mod tops;
