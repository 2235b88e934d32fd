//! What the fuzzers fuzz, on the stable compiler: the committed seeds, changed seeds and plain noise.

use std::{fs, path::Path};

use proptest::{collection::vec, prelude::*, sample::Index};

fn seeds(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fuzz/seeds")
        .join(name);
    let files = fs::read_dir(&folder).expect("the committed seeds");
    let mut seeds: Vec<_> = files
        .map(|file| fs::read(file.expect("a file").path()).expect("readable"))
        .collect();
    assert!(!seeds.is_empty(), "no seeds in {}", folder.display());
    seeds.sort();
    seeds
}

/// A seed with some of its bytes replaced.
fn damaged(name: &str) -> impl Strategy<Value = Vec<u8>> + use<> {
    let damage = vec((any::<Index>(), any::<u8>()), 0..4);
    (prop::sample::select(seeds(name)), damage).prop_map(|(mut seed, damage)| {
        for (at, byte) in damage {
            let at = at.index(seed.len());
            seed[at] = byte;
        }
        seed
    })
}

proptest! {
    #[test]
    fn tokens(data in prop_oneof![damaged("token"), vec(any::<u8>(), 0..60)]) {
        service::fuzz::token(&data);
    }

    #[test]
    fn marks(data in prop_oneof![damaged("cursor"), vec(any::<u8>(), 0..300)]) {
        service::fuzz::cursor(&data);
    }
}

#[test]
fn a_token_has_one_form_and_no_other_is_taken() {
    let taken: Vec<_> = seeds("token")
        .into_iter()
        .filter_map(|seed| service::random::Token::parse(&String::from_utf8_lossy(&seed)))
        .map(|token| token.secret().to_owned())
        .collect();
    assert_eq!(taken, ["uFdyGrK1k3Xq0ZJ7vC2mNPLtTbA9wYE5dHs8RieoQzg"]);
}
