//! A kubelet in small: makes pods and containers over CRI.

use std::collections::BTreeMap;
use std::time::Duration;

use prost::Message;
use tonic::client::Grpc;
use tonic::transport::{Channel, Endpoint, Uri};
use tonic_prost::ProstCodec;

type Map = BTreeMap<String, String>;

/// Where containerd listens.
const SOCKET: &str = "unix:///run/containerd/containerd.sock";
/// Namespace mode of who shares that of the host.
const NODE: i32 = 2;

#[derive(Clone, PartialEq, Message)]
struct Metadata {
    #[prost(string, tag = "1")]
    name: String,
    #[prost(string, tag = "2")]
    uid: String,
    #[prost(string, tag = "3")]
    namespace: String,
}

#[derive(Clone, PartialEq, Message)]
struct NamespaceOption {
    #[prost(int32, tag = "1")]
    network: i32,
}

#[derive(Clone, PartialEq, Message)]
struct SandboxSecurity {
    #[prost(message, optional, tag = "1")]
    namespace_options: Option<NamespaceOption>,
}

#[derive(Clone, PartialEq, Message)]
struct LinuxSandbox {
    #[prost(string, tag = "1")]
    cgroup_parent: String,
    #[prost(message, optional, tag = "2")]
    security_context: Option<SandboxSecurity>,
}

#[derive(Clone, PartialEq, Message)]
struct SandboxConfig {
    #[prost(message, optional, tag = "1")]
    metadata: Option<Metadata>,
    #[prost(btree_map = "string, string", tag = "6")]
    labels: Map,
    #[prost(message, optional, tag = "8")]
    linux: Option<LinuxSandbox>,
}

#[derive(Clone, PartialEq, Message)]
struct RunSandbox {
    #[prost(message, optional, tag = "1")]
    config: Option<SandboxConfig>,
}

/// The answer to both ways of making something, and the question to start a container.
#[derive(Clone, PartialEq, Message)]
struct Id {
    #[prost(string, tag = "1")]
    id: String,
}

#[derive(Clone, PartialEq, Message)]
struct Name {
    #[prost(string, tag = "1")]
    name: String,
}

#[derive(Clone, PartialEq, Message)]
struct Resources {
    #[prost(int64, tag = "3")]
    cpu_shares: i64,
    #[prost(int64, tag = "4")]
    memory_limit_in_bytes: i64,
}

#[derive(Clone, PartialEq, Message)]
struct LinuxContainer {
    #[prost(message, optional, tag = "1")]
    resources: Option<Resources>,
    #[prost(message, optional, tag = "2")]
    security_context: Option<ContainerSecurity>,
}

#[derive(Clone, PartialEq, Message)]
struct ContainerSecurity {
    #[prost(message, optional, tag = "3")]
    namespace_options: Option<NamespaceOption>,
}

#[derive(Clone, PartialEq, Message)]
struct ContainerConfig {
    #[prost(message, optional, tag = "1")]
    metadata: Option<Name>,
    #[prost(message, optional, tag = "2")]
    image: Option<Name>,
    #[prost(string, repeated, tag = "3")]
    command: Vec<String>,
    #[prost(btree_map = "string, string", tag = "9")]
    labels: Map,
    #[prost(message, optional, tag = "15")]
    linux: Option<LinuxContainer>,
}

#[derive(Clone, PartialEq, Message)]
struct CreateContainer {
    #[prost(string, tag = "1")]
    pod_sandbox_id: String,
    #[prost(message, optional, tag = "2")]
    config: Option<ContainerConfig>,
    #[prost(message, optional, tag = "3")]
    sandbox_config: Option<SandboxConfig>,
}

#[derive(Clone, PartialEq, Message)]
struct Nothing {}

/// A pod with one container, running.
#[derive(Debug)]
pub struct Pod {
    /// Id of its sandbox.
    pub sandbox: String,
    /// Id of its container.
    pub container: String,
}

/// Memory limit of every container, bytes.
pub const MEMORY: i64 = 64 << 20;

/// Runs the pod `name` of the namespace `lab` with one container of that name, which runs the loop.
/// Pod and container have the label `tier=NAME`; `uid` is part of their cgroup.
///
/// # Panics
///
/// When containerd does not.
pub fn run_pod(name: &str, uid: &str, image: &str) -> Pod {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("runtime");
    runtime.block_on(async {
        let mut client = connect().await;
        let on_host = Some(NamespaceOption { network: NODE });
        let labels = Map::from([("tier".to_owned(), name.to_owned())]);
        let config = SandboxConfig {
            metadata: Some(Metadata {
                name: name.to_owned(),
                uid: uid.to_owned(),
                namespace: "lab".to_owned(),
            }),
            labels: labels.clone(),
            linux: Some(LinuxSandbox {
                cgroup_parent: format!("/kubepods/besteffort/pod{uid}"),
                security_context: Some(SandboxSecurity {
                    namespace_options: on_host.clone(),
                }),
            }),
        };
        let sandbox: Id = call(
            &mut client,
            "RunPodSandbox",
            RunSandbox {
                config: Some(config.clone()),
            },
        )
        .await;
        let container = ContainerConfig {
            metadata: Some(Name {
                name: name.to_owned(),
            }),
            image: Some(Name {
                name: image.to_owned(),
            }),
            command: vec!["/loop".to_owned(), name.to_owned()],
            labels,
            linux: Some(LinuxContainer {
                resources: Some(Resources {
                    cpu_shares: 512,
                    memory_limit_in_bytes: MEMORY,
                }),
                security_context: Some(ContainerSecurity {
                    namespace_options: on_host,
                }),
            }),
        };
        let created: Id = call(
            &mut client,
            "CreateContainer",
            CreateContainer {
                pod_sandbox_id: sandbox.id.clone(),
                config: Some(container),
                sandbox_config: Some(config),
            },
        )
        .await;
        let _: Nothing = call(&mut client, "StartContainer", created.clone()).await;
        Pod {
            sandbox: sandbox.id,
            container: created.id,
        }
    })
}

/// Stops and removes the pod.
///
/// # Panics
///
/// When containerd does not.
pub fn remove_pod(pod: &Pod) {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("runtime");
    runtime.block_on(async {
        let mut client = connect().await;
        for method in ["StopPodSandbox", "RemovePodSandbox"] {
            let id = Id {
                id: pod.sandbox.clone(),
            };
            let _: Nothing = call(&mut client, method, id).await;
        }
    });
}

/// containerd listens before its CRI service is ready.
async fn connect() -> Grpc<Channel> {
    let channel = Endpoint::from_static(SOCKET).connect().await;
    let mut client = Grpc::new(channel.expect("containerd"));
    let mut tries = 0;
    while let Err(e) = try_call::<_, Nothing>(&mut client, "Version", Nothing {}).await {
        tries += 1;
        assert!(tries < 600, "Version: {e}");
        tokio::time::sleep(Duration::from_millis(200)).await;
    }
    client
}

async fn call<Q, A>(client: &mut Grpc<Channel>, method: &str, question: Q) -> A
where
    Q: Message + Send + Sync + 'static,
    A: Message + Default + Send + Sync + 'static,
{
    let answer = try_call(client, method, question).await;
    answer.unwrap_or_else(|e| panic!("{method}: {e}"))
}

async fn try_call<Q, A>(
    client: &mut Grpc<Channel>,
    method: &str,
    question: Q,
) -> Result<A, tonic::Status>
where
    Q: Message + Send + Sync + 'static,
    A: Message + Default + Send + Sync + 'static,
{
    let path: Uri = format!("/runtime.v1.RuntimeService/{method}")
        .parse()
        .expect("path");
    let path = path.path_and_query().expect("path").clone();
    client.ready().await.expect("containerd");
    let codec = ProstCodec::<Q, A>::default();
    let answer = client.unary(tonic::Request::new(question), path, codec);
    Ok(answer.await?.into_inner())
}
