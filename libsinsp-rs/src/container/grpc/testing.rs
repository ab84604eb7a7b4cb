//! A gRPC server that answers as a test says.

use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use bytes::{BufMut, Bytes, BytesMut};
use prost::Message;

use super::super::engine::{self, Claim};
use super::super::{Container, Cri};

/// Bytes of the answer, or the status code of gRPC.
pub(super) type Reply = Result<Vec<u8>, u8>;

/// Listens on a socket of its own until it is dropped.
pub(super) struct Server {
    _dir: tempfile::TempDir,
    pub socket: PathBuf,
}

impl Server {
    /// `reply` gets method, namespace of containerd and question.
    pub fn start(reply: impl Fn(&str, &str, &[u8]) -> Reply + Send + Sync + 'static) -> Self {
        let dir = tempfile::tempdir().expect("directory");
        let socket = dir.path().join("runtime.sock");
        let listener = std::os::unix::net::UnixListener::bind(&socket).expect("bind");
        listener.set_nonblocking(true).expect("nonblocking");
        let reply = Arc::new(reply);
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread()
                .enable_all()
                .build()
                .expect("runtime");
            runtime.block_on(async {
                let listener = tokio::net::UnixListener::from_std(listener).expect("listener");
                while let Ok((stream, _)) = listener.accept().await {
                    tokio::spawn(serve(stream, reply.clone()));
                }
            });
        });
        Self { _dir: dir, socket }
    }

    pub fn read<M: Message + Default>(question: &[u8]) -> M {
        M::decode(question).expect("question")
    }

    pub fn answer(message: &impl Message) -> Reply {
        Ok(message.encode_to_vec())
    }
}

async fn serve<F>(stream: tokio::net::UnixStream, reply: Arc<F>)
where
    F: Fn(&str, &str, &[u8]) -> Reply + Send + Sync + 'static,
{
    let mut connection = h2::server::handshake(stream).await.expect("handshake");
    while let Some(Ok((request, mut respond))) = connection.accept().await {
        let method = request.uri().path().to_owned();
        let namespace = request
            .headers()
            .get("containerd-namespace")
            .map_or(String::new(), |v| v.to_str().expect("text").to_owned());
        let mut body = request.into_body();
        let reply = reply.clone();
        tokio::spawn(async move {
            let mut question = BytesMut::new();
            while let Some(Ok(data)) = body.data().await {
                question.extend_from_slice(&data);
            }
            let ok = http::Response::builder()
                .header("content-type", "application/grpc")
                .body(())
                .expect("response");
            let mut trailers = http::HeaderMap::new();
            // A byte for compression and four for the length stand before each message.
            match reply(&method, &namespace, &question[5..]) {
                Ok(answer) => {
                    let mut send = respond.send_response(ok, false).expect("headers");
                    let mut framed = BytesMut::new();
                    framed.put_u8(0);
                    framed.put_u32(answer.len() as u32);
                    framed.extend_from_slice(&answer);
                    send.send_data(Bytes::from(framed), false).expect("answer");
                    trailers.insert("grpc-status", 0.into());
                    send.send_trailers(trailers).expect("trailers");
                }
                Err(code) => {
                    let mut send = respond.send_response(ok, false).expect("headers");
                    trailers.insert("grpc-status", u16::from(code).into());
                    send.send_trailers(trailers).expect("trailers");
                }
            }
        });
    }
}

/// The claim of a thread in this cgroup.
pub(super) fn claim(cgroup: &str) -> Claim {
    engine::testing::claim(cgroup).expect("claim")
}

/// What the server tells.
pub(super) fn described(
    server: &Server,
    claim: &Claim,
    known: Option<&Container>,
) -> io::Result<Container> {
    let cri = Cri {
        sockets: vec![server.socket.clone()],
        limit: Duration::from_secs(60),
    };
    super::ask("/".as_ref(), &cri, claim, known)
}
