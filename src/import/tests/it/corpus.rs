//! What the fuzzers fuzz, on the stable compiler: the committed seeds and changed seeds.

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

#[test]
fn every_seed_is_replayed() {
    for seed in seeds("file") {
        import::fuzz::file(&seed);
    }
    for seed in seeds("format") {
        import::fuzz::format(&seed);
    }
    for seed in seeds("kdbx") {
        import::fuzz::kdbx(&seed);
    }
}

proptest! {
    #[test]
    fn files(data in damaged("file")) {
        import::fuzz::file(&data);
    }

    #[test]
    fn formats(data in damaged("format")) {
        import::fuzz::format(&data);
    }

    #[test]
    fn parts_of_databases(data in damaged("kdbx")) {
        import::fuzz::kdbx(&data);
    }
}
