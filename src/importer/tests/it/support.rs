//! A page's side: one reader, asked in order.

use std::path::PathBuf;

use crypto::{SymmetricKey, item, random, wrap_for_tab};
use domain::item::{ItemKind, SealedItem};
use importer::Reader;
use vault::{
    ask::{Ask, Outline, Sealed, Slice, Told, Wanted},
    fields::{Plain, Uri},
    seal,
};

/// The heading of a browser's table.
const CHROME: &str = "name,url,username,password,note\n";

/// What cannot be asked now.
pub(crate) fn broken() -> Told {
    Told::Failed("importer-broken".to_owned())
}

/// A browser's table of these rows.
pub(crate) fn chrome(rows: &str) -> Vec<u8> {
    format!("{CHROME}{rows}").into_bytes()
}

/// One of the files with which the readers of formats are tested.
pub(crate) fn sample(name: &str) -> Vec<u8> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../import/tests/samples");
    std::fs::read(folder.join(name)).expect("a committed sample")
}

/// A page with the key of its organisation.
pub(crate) struct Page {
    pub(crate) reader: Reader,
    pub(crate) key: SymmetricKey,
}

impl Page {
    /// Nothing is asked yet.
    pub(crate) fn new() -> Self {
        Self {
            reader: Reader::default(),
            key: SymmetricKey::make(&mut random::system()),
        }
    }

    /// One that has handed its key over.
    pub(crate) async fn with_key() -> Self {
        let mut page = Self::new();
        assert_eq!(page.hand_key().await, Told::Done);
        page
    }

    /// One that has read a whole file.
    pub(crate) async fn having_read(file: &[u8]) -> Self {
        let mut page = Self::with_key().await;
        let told = page.open(file).await;
        assert!(matches!(told, Told::Format(_)), "{told:?}");
        page.read_all().await;
        page
    }

    pub(crate) async fn ask(&mut self, question: Ask) -> Told {
        self.reader.ask(question, Vec::new()).await
    }

    pub(crate) async fn hand_key(&mut self) -> Told {
        let half = [7; 32];
        let stored = wrap_for_tab(&self.key, &half, &mut random::system());
        self.ask(Ask::Key { stored, half }).await
    }

    pub(crate) async fn open(&mut self, file: &[u8]) -> Told {
        let name = "file".to_owned();
        self.reader.ask(Ask::Open { name }, file.to_vec()).await
    }

    pub(crate) async fn unlock(&mut self, password: &str) -> Told {
        let password = password.to_owned();
        self.ask(Ask::Unlock { password }).await
    }

    /// Reads two records at a time until nothing is left.
    pub(crate) async fn read_all(&mut self) {
        let mut before = 0;
        loop {
            match self.ask(Ask::Read { records: 2 }).await {
                Told::Progress {
                    done,
                    total,
                    finished,
                } => {
                    assert!(
                        before <= done && done <= total,
                        "{before}, {done} of {total}"
                    );
                    before = done;
                    if finished {
                        return;
                    }
                }
                other => panic!("progress is expected: {other:?}"),
            }
        }
    }

    pub(crate) async fn outline(&mut self) -> Outline {
        match self.ask(Ask::Outline { done: 0 }).await {
            Told::Outline(outline) => *outline,
            other => panic!("an outline is expected: {other:?}"),
        }
    }

    pub(crate) async fn seal(&mut self, from: usize, skip_known: bool) -> Slice {
        self.seal_of(from, without_trash(skip_known)).await
    }

    async fn seal_of(&mut self, from: usize, wanted: Wanted) -> Slice {
        match self.ask(Ask::Seal { from, wanted }).await {
            Told::Slice(slice) => slice,
            other => panic!("a slice is expected: {other:?}"),
        }
    }

    /// Every item of the file that is not in its trash, slice by slice.
    pub(crate) async fn seal_all(&mut self, skip_known: bool) -> Vec<Sealed> {
        self.seal_wanted(without_trash(skip_known)).await
    }

    /// Every item of the file that is wanted, slice by slice.
    pub(crate) async fn seal_wanted(&mut self, wanted: Wanted) -> Vec<Sealed> {
        let (items, mut from) = (self.outline().await.total(), 0);
        let mut all = Vec::new();
        while from < items {
            let slice = self.seal_of(from, wanted).await;
            assert!(slice.to > from, "a slice goes on");
            from = slice.to;
            all.extend(slice.items);
        }
        assert_eq!(from, items);
        all
    }

    /// What somebody reads who opens a sealed item.
    pub(crate) fn opened(&self, sealed: &Sealed) -> Plain {
        let kept = kept(sealed.kind, sealed.key.clone(), sealed.data.clone());
        vault::open::whole(&self.key, &kept).expect("it opens")
    }

    pub(crate) fn names(&self, items: &[Sealed]) -> Vec<String> {
        items.iter().map(|item| self.opened(item).name).collect()
    }

    /// An item as the vault keeps it.
    pub(crate) fn held(&self, plain: &Plain) -> SealedItem {
        let mut rng = random::system();
        let (own, wrapped) = item::make_key(&self.key, &mut rng);
        let now = "2026-11-26T00:00:00Z";
        let data = seal::data(&own, plain, None, now, &mut rng).expect("it fits");
        kept(plain.kind, wrapped.to_string(), data)
    }
}

const fn without_trash(skip_known: bool) -> Wanted {
    Wanted {
        skip_known,
        trashed: false,
    }
}

/// A login of Kim's.
pub(crate) fn login(name: &str, uri: &str, password: &str) -> Plain {
    let mut plain = Plain::new(ItemKind::Login);
    name.clone_into(&mut plain.name);
    "kim".clone_into(&mut plain.texts[0].1);
    password.clone_into(&mut plain.texts[1].1);
    plain.uris = vec![Uri {
        uri: uri.to_owned(),
        matching: None,
    }];
    plain
}

fn kept(kind: ItemKind, key: String, data: String) -> SealedItem {
    SealedItem {
        id: "00000000-0000-0000-0000-000000000001"
            .parse()
            .expect("an id"),
        kind,
        key,
        data,
        collections: Vec::new(),
        attachments: Vec::new(),
        favourite: false,
        edit: true,
        delete: true,
        view_password: true,
        created_at: 0,
        revised_at: 0,
        deleted_at: None,
    }
}
