//! One conversation with a gRPC server on a unix socket, limited in time.

use std::path::Path;
use std::time::Duration;

use tokio::runtime::{Builder, Runtime};
use tokio::time::{Instant, timeout_at};
use tonic::client::Grpc;
use tonic::transport::{Channel, Endpoint, Uri};
use tonic::{Code, Request, Status};
use tonic_prost::ProstCodec;

/// Why a question has no answer.
#[derive(Debug, thiserror::Error)]
pub(super) enum Failure {
    /// The server does not know it, or does not have this service at all.
    #[error("not known to the runtime")]
    Unknown,
    /// Nobody answers, in time or in the right language.
    #[error("{0}")]
    Broken(String),
}

impl From<Status> for Failure {
    fn from(status: Status) -> Self {
        match status.code() {
            Code::NotFound | Code::Unimplemented => Self::Unknown,
            _ => Self::Broken(status.to_string()),
        }
    }
}

fn broken(error: impl std::fmt::Display) -> Failure {
    Failure::Broken(error.to_string())
}

/// A connection. Each lookup has its own: a runtime that restarted is simply there again.
pub(super) struct Session {
    // Before the runtime that drives it, so that it is dropped inside.
    client: Grpc<Channel>,
    runtime: Runtime,
    deadline: Instant,
}

impl Session {
    /// Connects; everything until the session is dropped has `limit`.
    pub fn open(socket: &Path, limit: Duration) -> Result<Self, Failure> {
        let runtime = Builder::new_current_thread()
            .enable_io()
            .enable_time()
            .build()
            .map_err(broken)?;
        let path = socket
            .to_str()
            .ok_or_else(|| broken("path of the socket is no text"))?;
        let endpoint = Endpoint::from_shared(format!("unix://{path}")).map_err(broken)?;
        let deadline = Instant::now() + limit;
        let channel = runtime
            .block_on(async { timeout_at(deadline, endpoint.connect()).await })
            .map_err(broken)?
            .map_err(broken)?;
        Ok(Self {
            client: Grpc::new(channel),
            runtime,
            deadline,
        })
    }

    /// One question: `method` is `/package.Service/Method`, `namespace` that of containerd.
    pub fn call<Q, A>(
        &mut self,
        method: &str,
        namespace: Option<&'static str>,
        question: Q,
    ) -> Result<A, Failure>
    where
        Q: prost::Message + Send + Sync + 'static,
        A: prost::Message + Default + Send + Sync + 'static,
    {
        let method: Uri = method.parse().map_err(broken)?;
        let method = method.path_and_query().ok_or(Failure::Unknown)?.clone();
        let mut request = Request::new(question);
        if let Some(namespace) = namespace {
            let value = namespace.parse().map_err(broken)?;
            request.metadata_mut().insert("containerd-namespace", value);
        }
        let client = &mut self.client;
        let answer = async {
            client.ready().await.map_err(broken)?;
            let codec = ProstCodec::<Q, A>::default();
            Ok(client.unary(request, method, codec).await?.into_inner())
        };
        self.runtime
            .block_on(async { timeout_at(self.deadline, answer).await })
            .map_err(broken)?
    }
}
