//! Structures that grow at their end: their first member is their size, as the caller was compiled.

use crate::capi::Failure;

/// A structure that may grow.
///
/// # Safety
/// `repr(C)`, its first member is the `usize` size, and all bytes 0 are a value of it.
pub unsafe trait Structure: Copy {
    /// Its name in C.
    const NAME: &'static str;
    /// Its size in the first version that had it.
    const FIRST: usize = size_of::<Self>();

    /// Everything 0 but the size.
    fn zero() -> Self {
        // SAFETY: by contract of the trait.
        let mut zero: Self = unsafe { std::mem::zeroed() };
        // SAFETY: the size is the first member.
        unsafe { (&raw mut zero).cast::<usize>().write(size_of::<Self>()) };
        zero
    }
}

/// Larger sizes are no sizes of a structure but something that was never set.
const GROWTH: usize = 4096;

/// # Safety
/// `structure` must point to at least a size.
unsafe fn size_at<T: Structure>(structure: *const T) -> Result<usize, Failure> {
    // SAFETY: the size is the first member of every version; C may have aligned it no better.
    let size = unsafe { structure.cast::<usize>().read_unaligned() };
    if (T::FIRST..=size_of::<T>() + GROWTH).contains(&size) {
        return Ok(size);
    }
    let name = T::NAME;
    Err(Failure::argument(format!(
        "{name}: size is not set; set it to sizeof({name})"
    )))
}

/// Reads the caller's structure, which may be shorter (an older caller: what is missing is 0) or
/// longer (a newer one: what it asks for beyond this must be 0). NULL is everything 0.
///
/// # Safety
/// `from` must be NULL or point to `from->size` readable bytes.
pub unsafe fn read_structure<T: Structure>(from: *const T) -> Result<T, Failure> {
    let mut read = T::zero();
    if from.is_null() {
        return Ok(read);
    }
    // SAFETY: by contract of the caller.
    let size = unsafe { size_at(from) }?;
    let known = size.min(size_of::<T>());
    // SAFETY: `size` bytes are readable by contract of the caller, `known` fit.
    unsafe {
        std::ptr::copy_nonoverlapping(from.cast::<u8>(), (&raw mut read).cast(), known);
    }
    // SAFETY: by contract of the caller.
    let beyond = unsafe { std::slice::from_raw_parts(from.cast::<u8>().add(known), size - known) };
    if beyond.iter().any(|&b| b != 0) {
        return Err(Failure::argument(format!(
            "{}: something is asked for that this version of the library does not know",
            T::NAME
        )));
    }
    Ok(read)
}

/// Fills the caller's structure as far as the caller knows it; what only a newer caller knows is 0.
/// The size stays as it is.
///
/// # Safety
/// `to` must be NULL or point to `to->size` writable bytes.
pub unsafe fn fill_structure<T: Structure>(to: *mut T, value: &T) -> Result<(), Failure> {
    if to.is_null() {
        return Err(Failure::argument(format!("{} is NULL", T::NAME)));
    }
    // SAFETY: by contract of the caller.
    let size = unsafe { size_at(to) }?;
    let known = size.min(size_of::<T>());
    let skip = size_of::<usize>();
    // SAFETY: `size` bytes are writable by contract of the caller; the value has `known`.
    unsafe {
        let to = to.cast::<u8>();
        let from = std::ptr::from_ref(value).cast::<u8>();
        std::ptr::copy_nonoverlapping(from.add(skip), to.add(skip), known - skip);
        to.add(known).write_bytes(0, size - known);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[repr(C)]
    #[derive(Clone, Copy, Debug, PartialEq)]
    struct Old {
        size: usize,
        a: u64,
    }

    #[repr(C)]
    #[derive(Clone, Copy, Debug, PartialEq)]
    struct New {
        size: usize,
        a: u64,
        b: u64,
    }

    // SAFETY: repr(C), size first, numbers only.
    unsafe impl Structure for Old {
        const NAME: &'static str = "thing";
    }

    // SAFETY: as above.
    unsafe impl Structure for New {
        const NAME: &'static str = "thing";
        const FIRST: usize = size_of::<Old>();
    }

    fn old(a: u64) -> Old {
        Old {
            size: size_of::<Old>(),
            a,
        }
    }

    fn new(a: u64, b: u64) -> New {
        New {
            size: size_of::<New>(),
            a,
            b,
        }
    }

    #[test]
    fn older_callers_pass_less() {
        let older = old(7);
        // SAFETY: sizes are right.
        let read = unsafe { read_structure::<New>((&raw const older).cast()) };
        let read = read.expect("older");
        assert_eq!((read.a, read.b), (7, 0));
        let mut told = old(0);
        // SAFETY: sizes are right.
        unsafe { fill_structure::<New>((&raw mut told).cast(), &new(1, 2)) }.expect("older");
        assert_eq!(told, old(1));
    }

    #[test]
    fn newer_callers_may_only_ask_for_nothing_more() {
        // SAFETY: sizes are right.
        let read = |n: &New| unsafe { read_structure::<Old>((&raw const *n).cast()) };
        assert_eq!(read(&new(7, 0)).expect("nothing more").a, 7);
        assert!(read(&new(7, 1)).is_err());
        let mut told = new(8, 9);
        // SAFETY: sizes are right.
        unsafe { fill_structure::<Old>((&raw mut told).cast(), &old(1)) }.expect("newer");
        assert_eq!(told, new(1, 0));
    }

    #[test]
    fn sizes_that_were_not_set_are_named() {
        for size in [0, 8, 15, usize::MAX] {
            let thing = Old { size, a: 0 };
            // SAFETY: the size is looked at before anything else.
            let error = unsafe { read_structure(&raw const thing) }.expect_err("size");
            assert!(error.text.contains("sizeof(thing)"), "{}", error.text);
        }
        // SAFETY: NULL.
        assert!(unsafe { fill_structure::<Old>(std::ptr::null_mut(), &old(1)) }.is_err());
        // SAFETY: NULL.
        let zero = unsafe { read_structure::<Old>(std::ptr::null()) };
        assert_eq!(zero.expect("zero"), old(0));
    }
}
