//! Output: values and events as text and JSON.

pub(crate) mod buffer;
pub(crate) mod json;
mod lines;
pub mod listing;
pub mod names;
pub(crate) mod number;
pub(crate) mod param;
mod settings;
mod template;
pub(crate) mod text;
pub(crate) mod time;
mod token;
mod value;

pub use lines::{Line, default_line};
pub use settings::{BufferMode, Settings, TimeMode};
pub use template::{Format, FormatError};
pub use text::{repair_utf8, split};
pub use time::{Zone, duration};
pub(crate) use value::value_text;
