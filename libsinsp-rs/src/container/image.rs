//! Image references as runtimes write them.

/// Parts of `[HOST[:PORT]/]NAME[:TAG][@DIGEST]`.
#[derive(Debug, PartialEq, Eq)]
pub struct ImageRef<'a> {
    /// Host and name.
    pub repository: &'a str,
    /// Empty when the reference has none.
    pub tag: &'a str,
    /// Empty when the reference has none.
    pub digest: &'a str,
}

/// Splits a reference. What stands before the first `/` is a host only when it looks like one
/// (a dot, a port, `localhost`); either way it is part of the repository.
pub fn split(reference: &str) -> ImageRef<'_> {
    let (rest, digest) = reference.split_once('@').unwrap_or((reference, ""));
    let host_end = rest.find('/').filter(|at| {
        let host = &rest[..*at];
        host.contains(['.', ':']) || host == "localhost"
    });
    let name_start = host_end.map_or(0, |at| at + 1);
    let (end, tag) = rest[name_start..]
        .split_once(':')
        .map_or((rest.len(), ""), |(name, tag)| {
            (name_start + name.len(), tag)
        });
    ImageRef {
        repository: &rest[..end],
        tag,
        digest,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_split() {
        for (text, repository, tag, digest) in [
            ("busybox", "busybox", "", ""),
            ("busybox:lab", "busybox", "lab", ""),
            ("library/nginx:1", "library/nginx", "1", ""),
            ("localhost:5000/a/b:2", "localhost:5000/a/b", "2", ""),
            ("localhost/busybox:lab", "localhost/busybox", "lab", ""),
            ("r.example/a@sha256:00", "r.example/a", "", "sha256:00"),
            ("r.example/a:3@sha256:00", "r.example/a", "3", "sha256:00"),
            ("", "", "", ""),
        ] {
            let want = ImageRef {
                repository,
                tag,
                digest,
            };
            assert_eq!(split(text), want, "{text}");
        }
    }
}
