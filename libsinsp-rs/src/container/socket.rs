//! One HTTP request over a unix socket, with limits on time and size.

use std::io::{self, Read, Write};
use std::os::unix::net::UnixStream;
use std::path::Path;
use std::time::{Duration, Instant};

/// Longest answer that is read.
const LIMIT: usize = 4 << 20;

/// Body of the answer to `GET path`. The whole exchange takes at most `limit`.
///
/// `NotFound` when the server does not know it, `InvalidInput` when it refuses the request (an
/// API version it does not speak), other errors when there is no useful server.
pub(super) fn get(socket: &Path, path: &str, limit: Duration) -> io::Result<Vec<u8>> {
    let deadline = Instant::now() + limit;
    let mut stream = UnixStream::connect(socket)?;
    stream.set_write_timeout(Some(limit))?;
    // HTTP/1.0: the body ends with the connection, never in chunks.
    let request =
        format!("GET {path} HTTP/1.0\r\nHost: localhost\r\nAccept: application/json\r\n\r\n");
    stream.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    let mut chunk = [0; 16 << 10];
    loop {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(io::ErrorKind::TimedOut.into());
        }
        stream.set_read_timeout(Some(left))?;
        match stream.read(&mut chunk) {
            Ok(0) => break,
            Ok(n) => answer.extend_from_slice(&chunk[..n]),
            Err(e) if e.kind() == io::ErrorKind::Interrupted => {}
            Err(e) if e.kind() == io::ErrorKind::WouldBlock => {
                return Err(io::ErrorKind::TimedOut.into());
            }
            Err(e) => return Err(e),
        }
        if answer.len() > LIMIT {
            return Err(io::Error::other("answer larger than 4 MiB"));
        }
    }
    body(answer)
}

fn body(mut answer: Vec<u8>) -> io::Result<Vec<u8>> {
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut response = httparse::Response::new(&mut headers);
    let head = match response.parse(&answer) {
        Ok(httparse::Status::Complete(len)) => len,
        Ok(httparse::Status::Partial) => return Err(io::ErrorKind::UnexpectedEof.into()),
        Err(e) => return Err(io::Error::other(e)),
    };
    match response.code.unwrap_or(0) {
        200 => {}
        404 => return Err(io::ErrorKind::NotFound.into()),
        400..=499 => return Err(io::ErrorKind::InvalidInput.into()),
        code => return Err(io::Error::other(format!("HTTP status {code}"))),
    }
    answer.drain(..head);
    Ok(answer)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::net::UnixListener;

    fn served(answer: &'static [u8], close: bool) -> io::Result<Vec<u8>> {
        let dir = tempfile::tempdir().expect("directory");
        let path = dir.path().join("s");
        let listener = UnixListener::bind(&path).expect("bind");
        let server = std::thread::spawn(move || {
            let (mut stream, _) = listener.accept().expect("accept");
            let mut request = [0; 1024];
            let _ = stream.read(&mut request);
            let _ = stream.write_all(answer);
            // Without closing, the server goes quiet until the client gives up.
            while !close && stream.read(&mut request).is_ok_and(|n| n > 0) {}
        });
        let got = get(
            &path,
            "/x",
            Duration::from_millis(if close { 60_000 } else { 50 }),
        );
        server.join().expect("server");
        got
    }

    #[test]
    fn answers_and_refusals() {
        assert_eq!(
            served(b"HTTP/1.1 200 OK\r\nA: b\r\n\r\n{}", true).expect("body"),
            b"{}"
        );
        let kind = |answer| served(answer, true).expect_err("error").kind();
        assert_eq!(kind(b"HTTP/1.0 404 No\r\n\r\n"), io::ErrorKind::NotFound);
        assert_eq!(
            kind(b"HTTP/1.0 400 Old\r\n\r\n"),
            io::ErrorKind::InvalidInput
        );
        assert_eq!(kind(b"HTTP/1.0 500 X\r\n\r\n"), io::ErrorKind::Other);
        assert_eq!(kind(b"HTTP/1.0 2"), io::ErrorKind::UnexpectedEof);
        assert_eq!(kind(b"\0\0\0\0\r\n\r\n"), io::ErrorKind::Other);
    }

    #[test]
    fn a_silent_server_is_given_up() {
        let error = served(b"HTTP/1.1 200 OK\r\n\r\n{", false).expect_err("error");
        assert_eq!(error.kind(), io::ErrorKind::TimedOut);
    }

    #[test]
    fn no_server_is_an_error() {
        assert!(get(Path::new("/nonexistent/s"), "/", Duration::from_secs(1)).is_err());
    }
}
