//! HTTP/1 in the data of reads and writes: first lines and the headers that matter.

/// What a buffer begins.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Message<'a> {
    Request {
        method: &'a [u8],
        /// Value of the Host header, if it was captured.
        host: Option<&'a [u8]>,
        url: &'a [u8],
    },
    Response {
        code: u16,
        /// Content-Length.
        size: Option<u64>,
    },
}

/// Longest method.
const METHOD: usize = 20;

/// Reads the head of a message; `None` when the data does not begin with one.
pub(super) fn parse(data: &[u8]) -> Option<Message<'_>> {
    let end = data.iter().position(|b| *b == b'\n');
    let line = data[..end.unwrap_or(data.len())].trim_ascii_end();
    let headers = end.map_or(&b""[..], |end| &data[end + 1..]);
    if let Some(rest) = line.strip_prefix(b"HTTP/") {
        let mut words = rest.split(|b| *b == b' ').filter(|w| !w.is_empty());
        words.next()?;
        let code = words.next().filter(|w| w.len() == 3)?;
        let code = std::str::from_utf8(code).ok()?.parse().ok()?;
        let size = header(headers, b"content-length")
            .and_then(|v| std::str::from_utf8(v).ok()?.parse().ok());
        return Some(Message::Response { code, size });
    }
    let blank = line.iter().position(|b| *b == b' ')?;
    let method = &line[..blank];
    let upper = !method.is_empty() && method.iter().all(u8::is_ascii_uppercase);
    if !upper || method.len() > METHOD {
        return None;
    }
    let rest = &line[blank + 1..];
    let url = rest.split(|b| *b == b' ').next().unwrap_or_default();
    let printable = !url.is_empty() && url.iter().all(u8::is_ascii_graphic);
    // A log line may begin like this: the version, or at least a path, must follow.
    let version = rest.get(url.len()..).unwrap_or_default();
    let cut = end.is_none();
    let likely = version.starts_with(b" HTTP/")
        || cut && version.is_empty() && (url[0] == b'/' || url.starts_with(b"http"));
    (printable && likely).then(|| Message::Request {
        method,
        host: header(headers, b"host"),
        url,
    })
}

/// The value of a header.
fn header<'a>(headers: &'a [u8], name: &[u8]) -> Option<&'a [u8]> {
    headers
        .split(|b| *b == b'\n')
        .take_while(|line| !line.trim_ascii().is_empty())
        .find_map(|line| {
            let colon = line.iter().position(|b| *b == b':')?;
            let value = line[colon + 1..].trim_ascii();
            line[..colon].eq_ignore_ascii_case(name).then_some(value)
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_and_responses() {
        let data = b"GET /a?b=c HTTP/1.1\r\nUser-Agent: x\r\nhOst: example.org\r\n\r\nHost: no";
        assert_eq!(
            parse(data),
            Some(Message::Request {
                method: b"GET",
                host: Some(b"example.org"),
                url: b"/a?b=c"
            })
        );
        let data = b"HTTP/1.1 404 Not Found\r\nContent-Length: 17\r\n\r\n";
        assert_eq!(
            parse(data),
            Some(Message::Response {
                code: 404,
                size: Some(17)
            })
        );
        // Cut by the snaplen, in the first line and in the headers.
        assert!(matches!(
            parse(b"POST /very/long"),
            Some(Message::Request {
                url: b"/very/long",
                ..
            })
        ));
        assert!(matches!(
            parse(b"HTTP/1.0 200 OK\r\nContent-Le"),
            Some(Message::Response {
                code: 200,
                size: None
            })
        ));
    }

    #[test]
    fn other_data_is_neither() {
        for data in [
            &b""[..],
            b" ",
            b"\n",
            b"GET",
            b"GET \n",
            b"ERROR disk is full\n",
            b"get / HTTP/1.1",
            b"HTTP/1.1",
            b"HTTP/1.1 2000",
            b"HTTP/1.1 abc",
            b"\xff\xfe GET",
            b"ABCDEFGHIJKLMNOPQRSTUVWXYZ / HTTP/1.1",
        ] {
            assert_eq!(parse(data), None, "{}", String::from_utf8_lossy(data));
        }
    }
}
