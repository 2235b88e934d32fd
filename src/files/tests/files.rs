//! What is encrypted opens again, whatever its size; what was changed does not.

use crypto::{SymmetricKey, attachment, random::system, wrap_for_tab};
use domain::attachment::{PART, next_part, part_size, sealed_size};
use files::Filer;
use vault::file::{Ask, BROKEN, CHANGED, Told};

const SLICE: usize = 1 << 20;

fn part() -> usize {
    usize::try_from(PART).expect("it fits")
}

/// With a key.
fn filer(key: &SymmetricKey) -> Filer {
    let mut filer = Filer::default();
    let half = [7; 32];
    let stored = wrap_for_tab(key, &half, &mut system());
    let told = filer.ask(Ask::Key { stored, half }, &[]);
    assert_eq!(told, (Told::Done, None));
    filer
}

fn plain(size: usize) -> Vec<u8> {
    (0..251_u8).cycle().take(size).collect()
}

/// The parts in the order in which they are sent; no more than some parts are ever held.
fn seal(key: &SymmetricKey, plain: &[u8]) -> Vec<(u32, Vec<u8>)> {
    let mut filer = filer(key);
    let size = plain.len() as u64;
    assert_eq!(filer.ask(Ask::Seal { size }, &[]).0, Told::Done);
    let (mut slices, mut parts) = (plain.chunks(SLICE), Vec::new());
    loop {
        match filer.ask(Ask::Part, &[]) {
            (Told::Part { number }, Some(bytes)) => parts.push((number, bytes.to_vec())),
            (Told::Hungry, None) => {
                let slice = slices.next().expect("no more is asked for than there is");
                assert_eq!(filer.ask(Ask::Plain, slice).0, Told::Done);
            }
            (Told::Done, None) => break,
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(slices.next(), None, "all of it is taken");
    assert_eq!(
        filer.ask(Ask::Part, &[]).0,
        Told::Done,
        "and nothing comes twice"
    );
    parts
}

fn open(key: &SymmetricKey, file: &[u8], slice: usize) -> Result<Vec<u8>, String> {
    let mut filer = filer(key);
    assert_eq!(filer.ask(Ask::Open, &[]).0, Told::Done);
    let mut plain = Vec::new();
    let steps = file.chunks(slice).map(|slice| (Ask::Sealed, slice));
    for (ask, bytes) in steps.chain([(Ask::Check, &[][..])]) {
        match filer.ask(ask, bytes) {
            (Told::Done, Some(bytes)) => plain.extend_from_slice(&bytes),
            (Told::Failed(code), None) => return Err(code),
            other => panic!("{other:?}"),
        }
    }
    Ok(plain)
}

#[test]
fn every_size_comes_in_the_parts_that_the_server_awaits_and_opens_again() {
    let key = SymmetricKey::make(&mut system());
    let sizes = [
        0,
        1,
        15,
        16,
        17,
        5_000,
        part() - 66,
        part() - 65,
        part() - 50,
        part() - 49,
        part(),
        part() + 1,
        2 * part() - 49,
        10 << 20,
    ];
    for size in sizes {
        let plain = plain(size);
        let parts = seal(&key, &plain);
        let sealed = sealed_size(size as u64);
        let mut file = vec![0; usize::try_from(sealed).expect("it fits")];
        for (there, (number, bytes)) in parts.iter().enumerate() {
            let there = u32::try_from(there).expect("few");
            assert_eq!(next_part(sealed, there), Some(*number), "{size}");
            assert_eq!(
                part_size(sealed, *number),
                Some(bytes.len() as u64),
                "{size}"
            );
            let from = *number as usize * part();
            file[from..from + bytes.len()].copy_from_slice(bytes);
        }
        assert_eq!(
            next_part(sealed, u32::try_from(parts.len()).expect("few")),
            None
        );
        // By the whole file at once, as others open it, and in slices.
        assert_eq!(*attachment::open(&key, &file).expect("it opens"), plain);
        for slice in [part(), 1_000_003] {
            assert_eq!(open(&key, &file, slice), Ok(plain.clone()), "{size}");
        }
        if size < 100 {
            assert_eq!(open(&key, &file, 1), Ok(plain));
        }
    }
}

#[test]
fn what_was_changed_or_cut_or_is_under_another_key_is_not_opened() {
    let key = SymmetricKey::make(&mut system());
    let file = attachment::seal(&key, &plain(5_000), &mut system());
    let changed = || Err(CHANGED.to_owned());
    for at in [0, 1, 17, 48, 49, 2_000, file.len() - 1] {
        let mut file = file.clone();
        file[at] ^= 1;
        assert_eq!(open(&key, &file, 900), changed(), "{at}");
    }
    for cut in [0, 1, 48, 49, 65, file.len() - 16, file.len() - 1] {
        assert_eq!(open(&key, &file[..cut], 900), changed(), "{cut}");
    }
    let another = SymmetricKey::make(&mut system());
    assert_eq!(open(&another, &file, 900), changed());
}

#[test]
fn what_is_asked_out_of_order_is_refused() {
    let key = SymmetricKey::make(&mut system());
    let broken = Told::Failed(BROKEN.to_owned());
    for ask in [Ask::Plain, Ask::Part, Ask::Sealed, Ask::Check] {
        assert_eq!(filer(&key).ask(ask, b"x").0, broken);
    }
    for ask in [Ask::Seal { size: 1 }, Ask::Open] {
        assert_eq!(Filer::default().ask(ask, &[]).0, broken);
    }
    // A file that is longer than was said.
    let mut filer = filer(&key);
    filer.ask(Ask::Seal { size: 3 }, &[]);
    assert_eq!(filer.ask(Ask::Plain, b"four").0, broken);
    assert_eq!(filer.ask(Ask::Plain, b"x").0, broken);
    let (told, bytes) = files::answer("no question".to_owned(), Vec::new());
    assert_eq!(
        serde_json::from_str::<Told>(&told).expect("an answer"),
        broken
    );
    assert!(bytes.is_none());
}
