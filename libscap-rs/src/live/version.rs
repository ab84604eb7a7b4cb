//! Versions of the module and what this library needs of them.

use std::fmt;

use crate::error::Error;

/// A version as the module reports it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Version {
    /// Incompatible changes.
    pub major: u32,
    /// Additions.
    pub minor: u32,
    /// Corrections.
    pub patch: u32,
}

/// Lowest API version this library works with.
pub const NEEDED_API: Version = Version::new(10, 0, 0);

/// Lowest event schema this library works with.
pub const NEEDED_SCHEMA: Version = Version::new(4, 3, 0);

impl Version {
    /// From its parts.
    pub const fn new(major: u32, minor: u32, patch: u32) -> Self {
        Self {
            major,
            minor,
            patch,
        }
    }

    /// From the number of the version ioctls: patch in bits 0-23, minor in 24-43, major in 44-62.
    pub const fn from_packed(packed: u64) -> Self {
        Self {
            major: (packed >> 44 & 0x7_ffff) as u32,
            minor: (packed >> 24 & 0xf_ffff) as u32,
            patch: (packed & 0xff_ffff) as u32,
        }
    }

    /// The number the version ioctls use.
    pub const fn to_packed(self) -> u64 {
        (self.major as u64) << 44 | (self.minor as u64) << 24 | self.patch as u64
    }

    /// A consumer that needs `needed` can work with a module of this version.
    pub fn satisfies(self, needed: Self) -> bool {
        self.major == needed.major && (self.minor, self.patch) >= (needed.minor, needed.patch)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

/// Refuses a module this library cannot work with; API and schema are judged separately.
pub(crate) fn check(api: Version, schema: Version) -> Result<(), Error> {
    for (what, found, needed) in [("API", api, NEEDED_API), ("schema", schema, NEEDED_SCHEMA)] {
        if !found.satisfies(needed) {
            return Err(Error::VersionMismatch {
                what,
                found: found.to_string(),
                needed: needed.to_string(),
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn packing() {
        let version = Version::from_packed(10 << 44 | 1 << 24);
        assert_eq!(version, Version::new(10, 1, 0));
        assert_eq!(version.to_packed(), 175_921_877_221_376);
        assert_eq!(Version::new(4, 5, 1).to_packed(), 70_368_828_063_745);
        assert_eq!(version.to_string(), "10.1.0");
    }

    #[test]
    fn compatibility() {
        let needed = Version::new(10, 1, 5);
        for (found, ok) in [
            ((10, 1, 5), true),
            ((10, 1, 6), true),
            ((10, 2, 0), true),
            ((10, 1, 4), false),
            ((10, 0, 9), false),
            ((11, 1, 5), false),
            ((9, 9, 9), false),
        ] {
            let found = Version::new(found.0, found.1, found.2);
            assert_eq!(found.satisfies(needed), ok, "{found}");
        }
    }

    #[test]
    fn refusals_name_what_and_which() {
        assert!(check(Version::new(10, 1, 0), Version::new(4, 5, 1)).is_ok());
        let error = check(Version::new(9, 0, 0), Version::new(4, 5, 1)).expect_err("old API");
        let text = error.to_string();
        assert!(
            text.contains("API version 9.0.0") && text.contains("10.0.0"),
            "{text}"
        );
        let error = check(Version::new(10, 0, 0), Version::new(4, 2, 9)).expect_err("old schema");
        assert!(error.to_string().contains("schema version 4.2.9"));
    }
}
