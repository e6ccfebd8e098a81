//! A small map from names to values, kept in the order of the names. It does what a tree does for the few dozen fields
//! of a record, and costs the window a tenth of the code.

use serde::{Deserialize, Serialize};

/// The map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "Vec<(String, V)>")]
pub struct Named<V>(Vec<(String, V)>);

impl<V> Named<V> {
    /// Nothing yet.
    pub fn new() -> Named<V> {
        Named(Vec::new())
    }

    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&V> {
        self.place(name).ok().and_then(|at| self.0.get(at)).map(|(_, value)| value)
    }

    /// Whether a name has a value.
    pub fn contains_key(&self, name: &str) -> bool {
        self.place(name).is_ok()
    }

    /// Gives a name a value and returns the one it had.
    pub fn insert(&mut self, name: String, value: V) -> Option<V> {
        match self.place(&name) {
            Ok(at) => self.0.get_mut(at).map(|(_, old)| std::mem::replace(old, value)),
            Err(at) => {
                self.0.insert(at, (name, value));
                None
            }
        }
    }

    /// Takes a value out.
    pub fn remove(&mut self, name: &str) -> Option<V> {
        let at = self.place(name).ok()?;
        Some(self.0.remove(at).1)
    }

    /// How many names have a value.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Names and values in the order of the names.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&String, &V)> + Clone {
        self.0.iter().map(|(name, value)| (name, value))
    }

    /// Names with one beginning, and their values.
    pub fn beginning_with(&self, prefix: &str) -> impl Iterator<Item = (&String, &V)> {
        self.iter()
            .skip_while(move |(name, _)| name.as_str() < prefix)
            .take_while(move |(name, _)| name.starts_with(prefix))
    }

    /// The names in their order.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(name, _)| name)
    }

    /// The values in the order of their names.
    pub fn values(&self) -> impl Iterator<Item = &V> {
        self.0.iter().map(|(_, value)| value)
    }

    /// Keeps those that a function approves of.
    pub fn retain(&mut self, mut keep: impl FnMut(&String, &mut V) -> bool) {
        self.0.retain_mut(|(name, value)| keep(name, value));
    }

    /// Where a name stands, or would.
    fn place(&self, name: &str) -> Result<usize, usize> {
        // Whoever fills a map in order comes to the end of it each time.
        match self.0.last() {
            Some((last, _)) if last.as_str() < name => Err(self.0.len()),
            _ => self.0.binary_search_by(|(known, _)| known.as_str().cmp(name)),
        }
    }
}

impl<V> Default for Named<V> {
    fn default() -> Named<V> {
        Named::new()
    }
}

/// What comes from elsewhere may be in any order.
impl<V> From<Vec<(String, V)>> for Named<V> {
    fn from(pairs: Vec<(String, V)>) -> Named<V> {
        pairs.into_iter().collect()
    }
}

impl<V, const N: usize> From<[(String, V); N]> for Named<V> {
    fn from(pairs: [(String, V); N]) -> Named<V> {
        pairs.into_iter().collect()
    }
}

impl<V> Extend<(String, V)> for Named<V> {
    fn extend<I: IntoIterator<Item = (String, V)>>(&mut self, pairs: I) {
        for (name, value) in pairs {
            self.insert(name, value);
        }
    }
}

impl<V> FromIterator<(String, V)> for Named<V> {
    fn from_iter<I: IntoIterator<Item = (String, V)>>(pairs: I) -> Named<V> {
        let mut named = Named::new();
        named.extend(pairs);
        named
    }
}

impl<V> IntoIterator for Named<V> {
    type Item = (String, V);
    type IntoIter = std::vec::IntoIter<(String, V)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl<'a, V> IntoIterator for &'a Named<V> {
    type Item = (&'a String, &'a V);
    type IntoIter = std::iter::Map<std::slice::Iter<'a, (String, V)>, fn(&'a (String, V)) -> Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|(name, value)| (name, value))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::Named;

    proptest! {
        #[test]
        fn it_is_a_map_in_the_order_of_its_names(steps in prop::collection::vec(("[a-c]{0,3}", any::<Option<u8>>()), 0..60)) {
            let (mut named, mut tree) = (Named::new(), BTreeMap::new());
            for (name, value) in steps {
                match value {
                    Some(value) => prop_assert_eq!(named.insert(name.clone(), value), tree.insert(name, value)),
                    None => prop_assert_eq!(named.remove(&name), tree.remove(&name)),
                }
            }
            prop_assert!(named.iter().eq(tree.iter()));
            prop_assert!(named.keys().eq(tree.keys()) && named.values().eq(tree.values()));
            prop_assert_eq!(named.len(), tree.len());
            for (name, value) in &tree {
                prop_assert_eq!(named.get(name), Some(value));
            }
            prop_assert_eq!(named.get("d"), None);
            let with_a: Vec<_> = tree.iter().filter(|(name, _)| name.starts_with('a')).collect();
            prop_assert_eq!(named.beginning_with("a").collect::<Vec<_>>(), with_a);
        }

        #[test]
        fn what_is_gathered_in_any_order_is_the_same_map(pairs in prop::collection::vec(("[a-e]{1,2}", any::<u8>()), 0..20)) {
            let tree: BTreeMap<String, u8> = pairs.iter().cloned().collect();
            let named: Named<u8> = pairs.into();
            prop_assert!(named.into_iter().eq(tree));
        }
    }
}
