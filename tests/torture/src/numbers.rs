//! Random numbers that are the same in every run with the same seed.

/// xorshift.
#[derive(Clone, Debug)]
pub struct Numbers(u64);

/// A seed for part `part` of a run with `seed`.
pub fn mix(seed: u64, part: u64) -> u64 {
    let mut x = seed.wrapping_add(part.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    x = (x ^ (x >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    x = (x ^ (x >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    x ^ (x >> 31)
}

impl Numbers {
    /// Starts at `seed`.
    pub fn new(seed: u64) -> Self {
        // Zero is the one state it never leaves.
        Self(mix(seed, 0) | 1)
    }

    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    /// A number below `limit`, which is not 0.
    pub fn below(&mut self, limit: u64) -> u64 {
        (self.next() >> 11) % limit
    }

    /// One of `choices`.
    pub fn of<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.below(choices.len() as u64) as usize]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seeds_give_streams_of_their_own() {
        let stream = |seed| {
            let mut numbers = Numbers::new(seed);
            std::array::from_fn::<u64, 4, _>(|_| numbers.next())
        };
        assert_eq!(stream(0), stream(0));
        assert_ne!(stream(0), stream(1));
        assert!((0..100).all(|_| Numbers::new(7).below(3) < 3));
    }
}
