//! The `mountinfo` file of a process.

/// Mounts of a process, kept as the text the kernel printed.
#[derive(Clone, Debug, Default)]
pub struct Mounts {
    text: Vec<u8>,
}

/// One line of `mountinfo`. Paths are as the kernel prints them: blank, tab, newline and
/// backslash as three octal digits ([`unescape`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mount<'a> {
    /// Mount id, the `mnt_id` of descriptors.
    pub id: u32,
    /// Id of the mount it is mounted on.
    pub parent: u32,
    /// Device major number of the file system.
    pub major: u32,
    /// Device minor number.
    pub minor: u32,
    /// Path inside the file system that is the root of this mount.
    pub root: &'a [u8],
    /// Where it is mounted, relative to the root of the process.
    pub mount_point: &'a [u8],
    /// Options of the mount, comma-separated (`rw,nosuid`).
    pub options: &'a [u8],
    /// File system type.
    pub fs_type: &'a [u8],
    /// Device or other source.
    pub source: &'a [u8],
    /// Options of the file system, comma-separated (`lowerdir=…,upperdir=…` for overlays).
    pub super_options: &'a [u8],
}

impl Mounts {
    /// From the bytes of the file; lines that do not follow its format are passed over.
    pub fn parse(text: Vec<u8>) -> Self {
        Self { text }
    }

    /// All mounts, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = Mount<'_>> {
        self.text
            .split(|&b| b == b'\n')
            .filter_map(Mount::parse_line)
    }

    /// The mount of `/`; the last one when several are stacked.
    pub fn root(&self) -> Option<Mount<'_>> {
        self.iter().filter(|m| m.mount_point == b"/").last()
    }

    /// The mount with an id.
    pub fn by_id(&self, id: u32) -> Option<Mount<'_>> {
        self.iter().find(|m| m.id == id)
    }

    /// No mount can be seen.
    pub fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }
}

impl<'a> Mount<'a> {
    fn parse_line(line: &'a [u8]) -> Option<Self> {
        let mut fields = line.split(|&b| b == b' ');
        let id = number(fields.next()?)?;
        let parent = number(fields.next()?)?;
        let mut device = fields.next()?.split(|&b| b == b':');
        let (major, minor) = (number(device.next()?)?, number(device.next()?)?);
        let root = fields.next()?;
        let mount_point = fields.next()?;
        let options = fields.next()?;
        // A variable number of optional fields ends with a dash.
        fields.find(|&f| f == b"-")?;
        Some(Self {
            id,
            parent,
            major,
            minor,
            root,
            mount_point,
            options,
            fs_type: fields.next()?,
            source: fields.next()?,
            super_options: fields.next().unwrap_or_default(),
        })
    }

    /// Device in the encoding of the wire (ABI: numbers with a special meaning).
    pub fn wire_dev(&self) -> u32 {
        wire_dev(self.major, self.minor)
    }

    /// True when nothing can be written through this mount.
    pub fn is_read_only(&self) -> bool {
        let has = |options: &[u8]| options.split(|&b| b == b',').any(|o| o == b"ro");
        has(self.options) || has(self.super_options)
    }

    /// Value of a file system option, `super_option("upperdir")`.
    pub fn super_option(&self, name: &str) -> Option<&'a [u8]> {
        self.super_options.split(|&b| b == b',').find_map(|option| {
            option
                .strip_prefix(name.as_bytes())
                .and_then(|rest| rest.strip_prefix(b"="))
        })
    }
}

/// A device number as events and files carry it.
pub fn wire_dev(major: u32, minor: u32) -> u32 {
    (minor & 0xff) | (major << 8) | ((minor & !0xff) << 12)
}

/// Replaces the octal escapes of a mountinfo path by the bytes they stand for.
pub fn unescape(path: &[u8]) -> Vec<u8> {
    let mut out = Vec::with_capacity(path.len());
    let mut rest = path;
    while let Some((&first, tail)) = rest.split_first() {
        if first == b'\\'
            && tail.len() >= 3
            && matches!(tail[0], b'0'..=b'3')
            && tail[1..3].iter().all(|b| matches!(b, b'0'..=b'7'))
        {
            out.push((tail[0] - b'0') << 6 | (tail[1] - b'0') << 3 | (tail[2] - b'0'));
            rest = &tail[3..];
        } else {
            out.push(first);
            rest = tail;
        }
    }
    out
}

fn number(text: &[u8]) -> Option<u32> {
    std::str::from_utf8(text).ok()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &[u8] = b"22 1 254:1 / / rw,relatime shared:1 - ext4 /dev/vda1 rw\n\
        garbage\n\
        547 543 0:54 / / rw master:1 - overlay overlay rw,lowerdir=/l,upperdir=/u/app,workdir=/w\n\
        548 547 8:300 /a\\040b /mnt\\134x rw - ext4 /dev/sda rw\n";

    #[test]
    fn lines_are_parsed() {
        let mounts = Mounts::parse(TEXT.to_vec());
        assert_eq!(mounts.iter().count(), 3);
        let root = mounts.root().expect("root");
        assert_eq!((root.id, root.fs_type), (547, &b"overlay"[..]));
        assert_eq!(root.super_option("upperdir"), Some(&b"/u/app"[..]));
        assert_eq!(root.super_option("upper"), None);
        let third = mounts.by_id(548).expect("mount");
        assert_eq!(unescape(third.root), b"/a b");
        assert_eq!(unescape(third.mount_point), b"/mnt\\x");
        assert_eq!(third.wire_dev(), 8 << 8 | 0x2c | 0x100 << 12);
        assert_eq!(mounts.by_id(1), None);
    }

    #[test]
    fn a_nested_chroot_sees_nothing() {
        assert!(Mounts::parse(Vec::new()).is_empty());
        assert_eq!(Mounts::parse(b"1 2".to_vec()).root(), None);
    }

    #[test]
    fn broken_escapes_stay() {
        assert_eq!(unescape(br"\04"), br"\04");
        assert_eq!(unescape(br"\477"), br"\477");
        assert_eq!(unescape(br"\"), br"\");
    }
}
