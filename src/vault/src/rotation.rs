//! Wrapping under a new key of the organisation what lay under the old one.

use crypto::{SymmetricKey, item, random::CryptoRng};
use domain::rotation::{Rewrapped, Target, Unwrapped};

/// An item's key or a collection's name under the new key; none for people and the provider, who get the key itself, and for what lies
/// under a public key.
///
/// What does not open under the old key opened before for nobody either: it stays as it is, and the second value says
/// so.
pub fn rewrap(
    old: &SymmetricKey,
    new: &SymmetricKey,
    piece: &Unwrapped,
    rng: &mut impl CryptoRng,
) -> Option<(Rewrapped, bool)> {
    let now = match piece.target {
        Target::Item(_) => item::rewrap_key(old, new, &piece.was, rng).ok(),
        Target::Collection(_) => old
            .decrypt_str(&piece.was)
            .ok()
            .map(|name| new.encrypt(&name, rng)),
        Target::Member(_) | Target::Staff(_) | Target::Provider | Target::Recovery(_) => {
            return None;
        }
    };
    let opened = now.is_some();
    let rewrapped = Rewrapped {
        target: piece.target,
        was: piece.was.clone(),
        now: now.map_or_else(|| piece.was.clone(), |now| now.to_string()),
    };
    Some((rewrapped, opened))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{CollectionId, ItemId, MemberId};
    use uuid::Uuid;

    #[test]
    fn what_lay_under_the_old_key_lies_under_the_new_one() {
        let mut rng = crypto::random::system();
        let (old, new) = (SymmetricKey::make(&mut rng), SymmetricKey::make(&mut rng));
        let (own, wrapped) = item::make_key(&old, &mut rng);
        let text = own.encrypt("secret", &mut rng).to_string();
        let piece = |target, was: String| Unwrapped { target, was };
        let id = Uuid::nil();
        let of_item = piece(Target::Item(ItemId(id)), wrapped.to_string());
        let (now, opened) = rewrap(&old, &new, &of_item, &mut rng).expect("an item");
        assert!(opened);
        assert_eq!((now.target, &now.was), (of_item.target, &of_item.was));
        let again = item::open_key(&new, Some(&now.now)).expect("it opens");
        assert_eq!(again.decrypt_str(&text).as_deref(), Ok("secret"));
        assert!(item::open_key(&old, Some(&now.now)).is_err());

        let name = old.encrypt("Sales/NL", &mut rng).to_string();
        let of_collection = piece(Target::Collection(CollectionId(id)), name);
        let (now, opened) = rewrap(&old, &new, &of_collection, &mut rng).expect("a collection");
        assert!(opened && old.decrypt_str(&now.now).is_err());
        assert_eq!(new.decrypt_str(&now.now).as_deref(), Ok("Sales/NL"));

        // Of another key, or no key at all: it stays.
        for was in [now.now, "2.damaged".to_owned(), String::new()] {
            for target in [Target::Item(ItemId(id)), of_collection.target] {
                let (now, opened) =
                    rewrap(&old, &new, &piece(target, was.clone()), &mut rng).expect("a piece");
                assert_eq!((now.now, opened), (was.clone(), false));
            }
        }
        let of_member = piece(Target::Member(MemberId(id)), String::new());
        assert!(rewrap(&old, &new, &of_member, &mut rng).is_none());
    }
}
