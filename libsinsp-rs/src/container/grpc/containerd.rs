//! containerd's own services: containers of `ctr`, nerdctl and whoever else uses it directly.

use super::super::{Container, ContainerType, inspect, json, oci};
use super::messages::{GetContainerResponse, GetImageResponse, GetRequest};
use super::session::{Failure, Session};

/// Namespaces that are tried, the likeliest first.
const NAMESPACES: [&str; 3] = ["default", "k8s.io", "moby"];

/// Describes the container, beginning with what is known of it.
pub(super) fn describe(
    session: &mut Session,
    id: &str,
    start: Container,
) -> Result<Container, Failure> {
    for namespace in NAMESPACES {
        match describe_in(session, namespace, id, &start) {
            Err(Failure::Unknown) => {}
            other => return other,
        }
    }
    Err(Failure::Unknown)
}

fn describe_in(
    session: &mut Session,
    namespace: &'static str,
    id: &str,
    start: &Container,
) -> Result<Container, Failure> {
    let get = |id: &str| GetRequest { id: id.to_owned() };
    let found: GetContainerResponse = session.call(
        "/containerd.services.containers.v1.Containers/Get",
        Some(namespace),
        get(id),
    )?;
    let found = found.container.ok_or(Failure::Unknown)?;
    let mut c = start.clone();
    c.ty = match namespace {
        "moby" => ContainerType::Docker,
        _ => ContainerType::Containerd,
    };
    c.full_id = json::cut(&found.id);
    if let Some(spec) = found.spec
        && let Ok(bundle) = serde_json::from_slice(&spec.value)
    {
        oci::fill(&mut c, &bundle);
    }
    if let Some(created) = found.created_at {
        let seconds = u64::try_from(created.seconds).unwrap_or(0);
        let nanos = u64::try_from(created.nanos).unwrap_or(0);
        c.created_ts = seconds.saturating_mul(1_000_000_000).saturating_add(nanos);
    }
    if let Some(name) = found.labels.get("nerdctl/name") {
        c.name = json::cut(name);
    }
    c.labels.extend(json::label_pairs(found.labels));
    if !found.image.is_empty() {
        inspect::set_image(&mut c, &found.image, "");
        let image: Result<GetImageResponse, _> = session.call(
            "/containerd.services.images.v1.Images/Get",
            Some(namespace),
            get(&found.image),
        );
        // The image may be gone while its container runs.
        if let Ok(image) = image
            && let Some(target) = image.image.and_then(|i| i.target)
        {
            c.image_digest = json::cut(&target.digest);
        }
    }
    Ok(c)
}

#[cfg(test)]
mod tests {
    use super::super::messages::{Any, ContainerdContainer, Descriptor, Image, Timestamp};
    use super::super::testing::{Server, claim, described};
    use super::*;

    #[test]
    fn a_container_of_ctr_has_its_image() {
        let server = Server::start(|method, namespace, question| {
            if namespace != "default" {
                return Err(5);
            }
            let id = Server::read::<GetRequest>(question).id;
            match (method, &*id) {
                ("/containerd.services.containers.v1.Containers/Get", "web-1") => {
                    Server::answer(&GetContainerResponse {
                        container: Some(ContainerdContainer {
                            id,
                            labels: [("tier".to_owned(), "lab".to_owned())].into(),
                            image: "docker.io/library/web:3".to_owned(),
                            spec: Some(Any {
                                value: br#"{"process": {"user": {"uid": 7}}}"#.to_vec(),
                            }),
                            created_at: Some(Timestamp {
                                seconds: 5,
                                nanos: 6,
                            }),
                        }),
                    })
                }
                ("/containerd.services.images.v1.Images/Get", "docker.io/library/web:3") => {
                    Server::answer(&GetImageResponse {
                        image: Some(Image {
                            target: Some(Descriptor {
                                digest: "sha256:ab".to_owned(),
                            }),
                        }),
                    })
                }
                _ => Err(5),
            }
        });
        let c = described(&server, &claim("/default/web-1"), None).expect("container");
        assert_eq!((&*c.image, &*c.image_tag), ("docker.io/library/web:3", "3"));
        assert_eq!((&*c.image_digest, &*c.labels["tier"]), ("sha256:ab", "lab"));
        assert_eq!((&*c.user, c.created_ts), ("7", 5_000_000_006));
        assert!(described(&server, &claim("/default/other"), None).is_err());
    }
}
