//! Parameters of an event by position: the short way for code that knows the event.

use super::Event;
use super::value::{self, DecodeError, Value};

impl<'a> Event<'a> {
    /// Parameter `index` decoded by its schema type. A parameter the record does not have is
    /// [`Value::Empty`]; one the schema does not have (newer producer) is [`Value::Bytes`].
    pub fn value(&self, index: usize) -> Result<Value<'a>, DecodeError> {
        let Some(bytes) = self.param(index) else {
            return Ok(Value::Empty);
        };
        match self.info().and_then(|info| info.params.get(index)) {
            Some(info) => value::decode_param(info, bytes),
            None => Ok(Value::Bytes(bytes)),
        }
    }

    /// Parameter called `name`, decoded by its schema type; `None` when the event has none of
    /// that name.
    pub fn value_by_name(&self, name: &str) -> Option<Result<Value<'a>, DecodeError>> {
        let index = self.info()?.param_index(name)?;
        Some(self.value(index))
    }

    /// A number of any width, sign-extended. For signed types: results, descriptors, ids.
    /// `None` when absent, empty or no number.
    #[inline]
    pub fn param_i64(&self, index: usize) -> Option<i64> {
        value::signed(self.param(index)?)
    }

    /// A number of any width, zero-extended. For unsigned types.
    #[inline]
    pub fn param_u64(&self, index: usize) -> Option<u64> {
        value::unsigned(self.param(index)?)
    }

    /// A number of at most four bytes, sign-extended.
    #[inline]
    pub fn param_i32(&self, index: usize) -> Option<i32> {
        i32::try_from(self.param_i64(index)?).ok()
    }

    /// A number that fits 32 bits, zero-extended: flags, ids, modes.
    #[inline]
    pub fn param_u32(&self, index: usize) -> Option<u32> {
        u32::try_from(self.param_u64(index)?).ok()
    }

    /// A number that fits 16 bits, zero-extended.
    #[inline]
    pub fn param_u16(&self, index: usize) -> Option<u16> {
        u16::try_from(self.param_u64(index)?).ok()
    }

    /// A number that fits 8 bits, zero-extended.
    #[inline]
    pub fn param_u8(&self, index: usize) -> Option<u8> {
        u8::try_from(self.param_u64(index)?).ok()
    }

    /// A string or path without NUL. `None` when absent, empty (length 0) or one of the texts
    /// older drivers wrote for "no string".
    #[inline]
    pub fn param_str(&self, index: usize) -> Option<&'a [u8]> {
        value::string(self.param(index)?)
    }

    /// The elements of a list of NUL-terminated strings; none when absent or empty.
    pub fn param_strings(&self, index: usize) -> impl Iterator<Item = &'a [u8]> + use<'a> {
        value::strings(self.param(index).unwrap_or_default())
    }
}
