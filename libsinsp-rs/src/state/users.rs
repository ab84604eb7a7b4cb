//! Users and groups of the host and of containers.

use std::sync::Arc;

use libscap_rs::snapshot::{Group, User};
use rustc_hash::FxHashMap;

/// Users, and groups, that are kept at most.
pub const MOST_ENTRIES: usize = 262_144;

/// Users and groups keyed by container id (`None`: the host) and numeric id.
#[derive(Default)]
pub struct Users {
    users: FxHashMap<(Option<Arc<str>>, u32), User>,
    groups: FxHashMap<(Option<Arc<str>>, u32), Group>,
}

impl Users {
    /// Adds or replaces a user.
    ///
    /// A table of [`MOST_ENTRIES`] takes no new ones.
    pub fn add_user(&mut self, container: Option<Arc<str>>, user: User) {
        let key = (container, user.uid);
        if self.users.len() < MOST_ENTRIES || self.users.contains_key(&key) {
            self.users.insert(key, user);
        }
    }

    /// Adds or replaces a group.
    ///
    /// A table of [`MOST_ENTRIES`] takes no new ones.
    pub fn add_group(&mut self, container: Option<Arc<str>>, group: Group) {
        let key = (container, group.gid);
        if self.groups.len() < MOST_ENTRIES || self.groups.contains_key(&key) {
            self.groups.insert(key, group);
        }
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

    /// Name of a user: of the table, `root` for 0, else `None`.
    pub fn user_name(&self, container: Option<&Arc<str>>, uid: u32) -> Option<&[u8]> {
        match self.user(container, uid) {
            Some(user) => Some(&user.name),
            None => (uid == 0).then_some(b"root".as_slice()),
        }
    }

    /// Home directory of a user: of the table, `/root` for 0, else `None`.
    pub fn user_home(&self, container: Option<&Arc<str>>, uid: u32) -> Option<&[u8]> {
        match self.user(container, uid) {
            Some(user) => Some(&user.home),
            None => (uid == 0).then_some(b"/root".as_slice()),
        }
    }

    /// Name of a group: of the table, `root` for 0, else `None`.
    pub fn group_name(&self, container: Option<&Arc<str>>, gid: u32) -> Option<&[u8]> {
        match self.group(container, gid) {
            Some(group) => Some(&group.name),
            None => (gid == 0).then_some(b"root".as_slice()),
        }
    }

    /// The group with this id in the container (or on the host).
    pub fn group(&self, container: Option<&Arc<str>>, gid: u32) -> Option<&Group> {
        self.groups.get(&(container.cloned(), gid))
    }

    /// Users of the container (or of the host), in no particular order.
    pub fn users<'a>(&'a self, container: Option<&'a str>) -> impl Iterator<Item = &'a User> {
        let of = move |(key, user): (&'a (Option<Arc<str>>, u32), &'a User)| {
            (key.0.as_deref() == container).then_some(user)
        };
        self.users.iter().filter_map(of)
    }

    /// Groups of the container (or of the host), in no particular order.
    pub fn groups<'a>(&'a self, container: Option<&'a str>) -> impl Iterator<Item = &'a Group> {
        let of = move |(key, group): (&'a (Option<Arc<str>>, u32), &'a Group)| {
            (key.0.as_deref() == container).then_some(group)
        };
        self.groups.iter().filter_map(of)
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

    /// Forgets the users and groups of containers for which `keep` is false.
    pub(crate) fn retain_containers(&mut self, keep: impl Fn(&str) -> bool) {
        let wanted = |container: &Option<Arc<str>>| container.as_deref().is_none_or(&keep);
        self.users.retain(|(container, _), _| wanted(container));
        self.groups.retain(|(container, _), _| wanted(container));
    }

    /// Users of containers.
    pub fn container_users(&self) -> impl Iterator<Item = (&Arc<str>, &User)> {
        self.users
            .iter()
            .filter_map(|((container, _), user)| Some((container.as_ref()?, user)))
    }

    /// Groups of containers.
    pub fn container_groups(&self) -> impl Iterator<Item = (&Arc<str>, &Group)> {
        self.groups
            .iter()
            .filter_map(|((container, _), group)| Some((container.as_ref()?, group)))
    }
}
