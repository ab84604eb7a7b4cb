//! Reading the fields of a block body one after another.

use std::net::{Ipv4Addr, Ipv6Addr};

/// What is wrong with the contents of a block.
pub(super) type Reason = &'static str;

pub(super) const SHORT: Reason = "an entry is longer than its block";

/// The rest of a block body or of an entry.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a>(pub &'a [u8]);

impl<'a> Fields<'a> {
    pub(super) fn len(&self) -> usize {
        self.0.len()
    }

    pub(super) fn take(&mut self, n: usize) -> Result<&'a [u8], Reason> {
        let (head, rest) = self.0.split_at_checked(n).ok_or(SHORT)?;
        self.0 = rest;
        Ok(head)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], Reason> {
        let (head, rest) = self.0.split_first_chunk().ok_or(SHORT)?;
        self.0 = rest;
        Ok(*head)
    }

    pub(super) fn u8(&mut self) -> Result<u8, Reason> {
        Ok(self.array::<1>()?[0])
    }

    pub(super) fn u16(&mut self) -> Result<u16, Reason> {
        self.array().map(u16::from_le_bytes)
    }

    pub(super) fn u32(&mut self) -> Result<u32, Reason> {
        self.array().map(u32::from_le_bytes)
    }

    pub(super) fn u64(&mut self) -> Result<u64, Reason> {
        self.array().map(u64::from_le_bytes)
    }

    pub(super) fn i64(&mut self) -> Result<i64, Reason> {
        self.array().map(i64::from_le_bytes)
    }

    pub(super) fn ipv4(&mut self) -> Result<Ipv4Addr, Reason> {
        self.array::<4>().map(Ipv4Addr::from)
    }

    pub(super) fn ipv6(&mut self) -> Result<Ipv6Addr, Reason> {
        self.array::<16>().map(Ipv6Addr::from)
    }

    /// A string with its length in front, at most `limit` bytes.
    pub(super) fn str(&mut self, limit: usize) -> Result<Vec<u8>, Reason> {
        let len = usize::from(self.u16()?);
        if len > limit {
            return Err("a string is longer than the format allows");
        }
        self.take(len).map(<[u8]>::to_vec)
    }

    /// The rest of an entry whose length field, `counted` bytes of which were read, was `len`.
    pub(super) fn entry(&mut self, len: u32, counted: usize) -> Result<Fields<'a>, Reason> {
        let rest = (len as usize)
            .checked_sub(counted)
            .ok_or("an entry is shorter than its own length field")?;
        self.take(rest).map(Fields)
    }
}
