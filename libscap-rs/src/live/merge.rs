//! Merging many sorted sequences: a tournament whose losers are kept, so that replacing the
//! winner's key costs one comparison per level.

/// Key of a sequence that has nothing to offer.
pub(crate) const EMPTY: u64 = u64::MAX;

/// A loser tree over `keys`; equal keys are ordered by index.
#[derive(Debug)]
pub(crate) struct LoserTree {
    keys: Vec<u64>,
    /// The winner, and behind it the loser of the match at each inner node.
    nodes: Vec<Player>,
    /// How many keys are [`EMPTY`].
    empty: usize,
}

/// A sequence and its key.
#[derive(Clone, Copy, Debug)]
struct Player {
    key: u64,
    index: usize,
}

impl Player {
    #[inline]
    fn beats(self, other: Self) -> bool {
        self.key < other.key || self.key == other.key && self.index < other.index
    }
}

impl LoserTree {
    /// All sequences empty.
    pub fn new(len: usize) -> Self {
        let nobody = Player {
            key: EMPTY,
            index: 0,
        };
        let mut out = Self {
            keys: vec![EMPTY; len],
            nodes: vec![nobody; len.max(1)],
            empty: len,
        };
        out.rebuild();
        out
    }

    /// Index and key of the smallest key; `None` when all sequences are empty.
    pub fn winner(&self) -> Option<(usize, u64)> {
        let Player { key, index } = self.nodes[0];
        (key != EMPTY).then_some((index, key))
    }

    /// Gives sequence `index` a new key; [`LoserTree::rebuild`] must follow.
    pub fn set(&mut self, index: usize, key: u64) {
        let old = std::mem::replace(&mut self.keys[index], key);
        self.empty = self.empty + usize::from(key == EMPTY) - usize::from(old == EMPTY);
    }

    /// True when every sequence has something to offer: then nothing that comes later can belong
    /// before the winner.
    #[inline]
    pub fn is_complete(&self) -> bool {
        self.empty == 0
    }

    /// The largest key with which the winner would still be the winner.
    #[inline]
    pub fn limit(&self) -> u64 {
        let winner = self.nodes[0].index;
        let mut limit = EMPTY - 1;
        let mut node = (winner + self.nodes.len()) / 2;
        while node > 0 {
            // The second best lost to the winner, so it is on the winner's way.
            let loser = self.nodes[node];
            let last = loser.key.saturating_sub(u64::from(loser.index < winner));
            limit = limit.min(last);
            node /= 2;
        }
        limit
    }

    /// Gives the winner a new key and finds the next winner.
    pub fn replace_winner(&mut self, key: u64) {
        self.set(self.nodes[0].index, key);
        self.play(key);
    }

    /// As [`LoserTree::replace_winner`] with a key that is not [`EMPTY`]; the next winner and its
    /// key.
    #[inline(always)]
    pub fn go_on(&mut self, key: u64) -> (usize, u64) {
        self.keys[self.nodes[0].index] = key;
        self.play(key)
    }

    /// Plays the winner's matches anew with `key`, which is noted already.
    #[inline(always)]
    fn play(&mut self, key: u64) -> (usize, u64) {
        let nodes = &mut self.nodes[..];
        let index = nodes[0].index;
        let mut best = Player { key, index };
        let mut node = (index + nodes.len()) / 2;
        while node > 0 {
            let other = nodes[node];
            if other.beats(best) {
                nodes[node] = best;
                best = other;
            }
            node /= 2;
        }
        nodes[0] = best;
        (best.index, best.key)
    }

    /// Plays all matches anew.
    pub fn rebuild(&mut self) {
        let len = self.keys.len();
        let keys = self.keys.iter().enumerate();
        // The winner of the match at each node; leaf i sits at len + i.
        let mut winners: Vec<Player> = keys.map(|(index, &key)| Player { key, index }).collect();
        winners.extend_from_within(..);
        for node in (1..len).rev() {
            let (a, b) = (winners[2 * node], winners[2 * node + 1]);
            let (winner, loser) = if b.beats(a) { (b, a) } else { (a, b) };
            winners[node] = winner;
            self.nodes[node] = loser;
        }
        if let Some(&winner) = winners.get(1) {
            self.nodes[0] = winner;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn merge(lists: &[Vec<u64>]) -> Vec<(u64, usize)> {
        let mut next = vec![0; lists.len()];
        let key = |i: usize, at: usize| lists[i].get(at).copied().unwrap_or(EMPTY);
        let mut tree = LoserTree::new(lists.len());
        for i in 0..lists.len() {
            tree.set(i, key(i, 0));
        }
        tree.rebuild();
        let mut out = Vec::new();
        while let Some((i, k)) = tree.winner() {
            out.push((k, i));
            next[i] += 1;
            tree.replace_winner(key(i, next[i]));
        }
        out
    }

    proptest! {
        #[test]
        fn merging_equals_sorting(mut lists in prop::collection::vec(
            prop::collection::vec(0u64..20, 0..8), 0..12,
        )) {
            let mut all = Vec::new();
            for (i, list) in lists.iter_mut().enumerate() {
                list.sort_unstable();
                all.extend(list.iter().map(|&k| (k, i)));
            }
            all.sort_unstable();
            prop_assert_eq!(merge(&lists), all);
        }
    }

    proptest! {
        #[test]
        fn the_limit_is_where_another_one_wins(keys in prop::collection::vec(0u64..10, 1..9)) {
            let mut tree = LoserTree::new(keys.len());
            for (i, &key) in keys.iter().enumerate() {
                tree.set(i, if key == 9 { EMPTY } else { key });
            }
            tree.rebuild();
            prop_assert_eq!(tree.is_complete(), !keys.contains(&9));
            if let Some((winner, _)) = tree.winner() {
                let limit = tree.limit();
                tree.replace_winner(limit);
                prop_assert_eq!(tree.winner(), Some((winner, limit)));
                if limit < EMPTY - 1 {
                    tree.replace_winner(limit + 1);
                    prop_assert_ne!(tree.winner().map(|(i, _)| i), Some(winner));
                }
            }
        }
    }

    #[test]
    fn few_sequences() {
        assert_eq!(LoserTree::new(0).winner(), None);
        assert_eq!(LoserTree::new(3).winner(), None);
        assert_eq!(merge(&[vec![1, 2]]), [(1, 0), (2, 0)]);
        assert_eq!(merge(&[vec![5], vec![5]]), [(5, 0), (5, 1)]);
    }
}
