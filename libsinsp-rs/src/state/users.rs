//! Users and groups of the host and of containers.

use std::sync::Arc;

use libscap_rs::snapshot::{Group, User};
use rustc_hash::FxHashMap;

/// Users and groups keyed by container id (`None`: the host) and numeric id.
#[derive(Default)]
pub struct Users {
    users: FxHashMap<(Option<Arc<str>>, u32), User>,
    groups: FxHashMap<(Option<Arc<str>>, u32), Group>,
}

impl Users {
    /// Adds or replaces a user.
    pub fn add_user(&mut self, container: Option<Arc<str>>, user: User) {
        self.users.insert((container, user.uid), user);
    }

    /// Adds or replaces a group.
    pub fn add_group(&mut self, container: Option<Arc<str>>, group: Group) {
        self.groups.insert((container, group.gid), group);
    }

    /// Forgets a user.
    pub fn remove_user(&mut self, container: Option<Arc<str>>, uid: u32) {
        self.users.remove(&(container, uid));
    }

    /// Forgets a group.
    pub fn remove_group(&mut self, container: Option<Arc<str>>, gid: u32) {
        self.groups.remove(&(container, gid));
    }

    /// The user with this id in the container (or on the host).
    pub fn user(&self, container: Option<&Arc<str>>, uid: u32) -> Option<&User> {
        self.users.get(&(container.cloned(), uid))
    }

    /// The group with this id in the container (or on the host).
    pub fn group(&self, container: Option<&Arc<str>>, gid: u32) -> Option<&Group> {
        self.groups.get(&(container.cloned(), gid))
    }

    /// Users of the host, by id.
    pub fn host_users(&self) -> Vec<User> {
        let mut users: Vec<User> = self
            .users
            .iter()
            .filter(|((container, _), _)| container.is_none())
            .map(|(_, user)| user.clone())
            .collect();
        users.sort_by_key(|u| u.uid);
        users
    }

    /// Groups of the host, by id.
    pub fn host_groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = self
            .groups
            .iter()
            .filter(|((container, _), _)| container.is_none())
            .map(|(_, group)| group.clone())
            .collect();
        groups.sort_by_key(|g| g.gid);
        groups
    }
}
