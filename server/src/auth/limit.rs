//! How often somebody may try: a bucket of tries for each address and each login name, in memory.
//! A try that succeeds is given back, so that a dealership behind one address is not locked out by coming to work.

use std::collections::HashMap;
use std::hash::Hash;
use std::net::IpAddr;
use std::sync::{Mutex, PoisonError};

use crate::clock::Millis;

/// How full a bucket is and how fast it fills again.
#[derive(Debug, Clone, Copy)]
pub struct Allowance {
    /// Tries in a full bucket.
    pub burst: u32,
    /// One more try after this long.
    pub refill: Millis,
}

/// Twenty tries from one address, then one every ten seconds.
pub const PER_ADDRESS: Allowance = Allowance { burst: 20, refill: 10_000 };

/// Eight tries at one login name, then one a minute.
pub const PER_LOGIN: Allowance = Allowance { burst: 8, refill: 60_000 };

/// So many buckets are kept before the full ones are forgotten.
const MANY: usize = 10_000;

/// Buckets of tries, one a key.
pub struct Limit<K> {
    allowance: Allowance,
    buckets: Mutex<HashMap<K, Bucket>>,
}

/// Wait this many seconds, rounded up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wait(pub u32);

#[derive(Clone, Copy)]
struct Bucket {
    /// When the bucket will be full again.
    full_at: Millis,
}

impl<K: Eq + Hash> Limit<K> {
    /// Empty of tries made.
    pub fn new(allowance: Allowance) -> Limit<K> {
        Limit { allowance, buckets: Mutex::new(HashMap::new()) }
    }

    /// Takes one try, or says how long to wait.
    pub fn take(&self, key: K, now: Millis) -> Result<(), Wait> {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() >= MANY {
            buckets.retain(|_, bucket| bucket.full_at > now);
        }
        let full_at = buckets.get(&key).map_or(now, |bucket| bucket.full_at.max(now)) + self.allowance.refill;
        let over = full_at - now - Millis::from(self.allowance.burst) * self.allowance.refill;
        if over > 0 {
            return Err(Wait(u32::try_from((over + 999) / 1000).unwrap_or(u32::MAX)));
        }
        buckets.insert(key, Bucket { full_at });
        Ok(())
    }

    /// Gives a try back.
    pub fn give_back(&self, key: &K) {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bucket) = buckets.get_mut(key) {
            bucket.full_at -= self.allowance.refill;
        }
    }
}

/// What counts as one address: an IPv6 customer owns a whole /64.
pub fn neighbourhood(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(four) => IpAddr::V4(four),
        IpAddr::V6(six) => IpAddr::V6((six.to_bits() & !u128::from(u64::MAX)).into()),
    }
}

#[cfg(test)]
mod tests {
    use super::{Allowance, Limit, Wait, neighbourhood};

    fn three() -> Limit<&'static str> {
        Limit::new(Allowance { burst: 3, refill: 10_000 })
    }

    #[test]
    fn the_fourth_try_waits_until_the_bucket_has_one_again() {
        let limit = three();
        for _ in 0..3 {
            assert_eq!(limit.take("a", 0), Ok(()));
        }
        assert_eq!(limit.take("a", 0), Err(Wait(10)));
        assert_eq!(limit.take("a", 9_001), Err(Wait(1)));
        assert_eq!(limit.take("a", 10_000), Ok(()));
        assert_eq!(limit.take("a", 10_000), Err(Wait(10)));
    }

    #[test]
    fn somebody_else_is_not_made_to_wait() {
        let limit = three();
        for _ in 0..3 {
            let _ = limit.take("a", 0);
        }
        assert_eq!(limit.take("b", 0), Ok(()));
    }

    #[test]
    fn a_try_given_back_counts_for_nothing() {
        let limit = three();
        for now in 0..50 {
            assert_eq!(limit.take("a", now), Ok(()));
            limit.give_back(&"a");
        }
    }

    #[test]
    fn a_waiting_caller_does_not_push_the_end_away() {
        let limit = three();
        for _ in 0..100 {
            let _ = limit.take("a", 0);
        }
        assert_eq!(limit.take("a", 10_000), Ok(()));
    }

    #[test]
    fn buckets_that_are_full_again_are_forgotten() {
        let limit: Limit<usize> = Limit::new(Allowance { burst: 3, refill: 10 });
        for key in 0..super::MANY {
            let _ = limit.take(key, 0);
        }
        let _ = limit.take(usize::MAX, 1_000);
        assert_eq!(limit.buckets.lock().unwrap().len(), 1);
    }

    #[test]
    fn a_house_with_many_addresses_is_one_neighbourhood() {
        for (one, two, same) in [
            ("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true),
            ("2001:db8:1:2::1", "2001:db8:1:3::1", false),
            ("192.0.2.1", "192.0.2.2", false),
            ("::ffff:192.0.2.1", "192.0.2.1", true),
        ] {
            let (one, two) = (one.parse().unwrap(), two.parse().unwrap());
            assert_eq!(neighbourhood(one) == neighbourhood(two), same, "{one} {two}");
        }
    }
}
