//! Vaults that are written, and texts that try to break out of their places.

use std::{
    future::Future,
    pin::pin,
    task::{Context, Poll, Waker},
};

use crypto::{SymmetricKey, item, random};
use domain::{
    CollectionId, OrganisationId,
    item::{FieldKind, ItemKind, SealedItem, UriMatch},
    linked::links,
};
use export::{Names, item::Item};
use proptest::{collection::vec, prelude::*, sample::select};
use vault::{
    fields::{CustomField, Former, Plain, Uri},
    seal,
};

pub(crate) const NOW: &str = "2026-11-26T10:00:00.250Z";
/// The same in milliseconds.
pub(crate) const AT: i64 = 1_795_687_200_250;

pub(crate) fn organisation() -> OrganisationId {
    "00000000-0000-0000-0000-00000000000a"
        .parse()
        .expect("an id")
}

pub(crate) fn collection(n: usize) -> CollectionId {
    format!("00000000-0000-0000-0001-{n:012}")
        .parse()
        .expect("an id")
}

/// Collections, one inside another.
pub(crate) fn names() -> Names {
    let names = ["Beheer", "Beheer/Servers", "Ünï ✓", "=Verkoop"];
    let all = names.iter().enumerate();
    all.map(|(n, name)| (collection(n), (*name).to_owned()))
        .collect()
}

/// Nothing in these tests waits for anything.
pub(crate) fn now<T>(future: impl Future<Output = T>) -> T {
    match pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(value) => value,
        Poll::Pending => panic!("nothing to wait for"),
    }
}

/// An item as the vault keeps it, asking for the master password or not.
pub(crate) fn sealed(organisation: &SymmetricKey, plain: &Plain, reprompt: bool) -> SealedItem {
    let mut rng = random::system();
    let (own, wrapped) = item::make_key(organisation, &mut rng);
    let plain = Plain {
        reprompt,
        ..plain.clone()
    };
    let data = seal::data(&own, &plain, Some((&plain, "{}")), NOW, &mut rng).expect("it fits");
    SealedItem {
        id: "00000000-0000-0000-0000-000000000001"
            .parse()
            .expect("an id"),
        kind: plain.kind,
        key: wrapped.to_string(),
        data,
        collections: Vec::new(),
        attachments: Vec::new(),
        favourite: false,
        edit: true,
        delete: true,
        view_password: true,
        created_at: AT,
        revised_at: AT,
        deleted_at: None,
    }
}

/// An item as a file gets it.
#[derive(Clone, Debug)]
pub(crate) struct Written {
    pub(crate) plain: Plain,
    pub(crate) reprompt: bool,
    pub(crate) favourite: bool,
    pub(crate) inside: Vec<usize>,
}

impl Written {
    pub(crate) fn item(&self, key: &SymmetricKey) -> Item {
        let mut sealed = sealed(key, &self.plain, self.reprompt);
        sealed.favourite = self.favourite;
        sealed.collections = self.inside.iter().map(|n| collection(*n)).collect();
        export::item::open(key, &sealed).expect("it opens")
    }

    /// The names of its collections, in order.
    pub(crate) fn folders(&self) -> Vec<String> {
        let all = names();
        let mut inside: Vec<String> = self
            .inside
            .iter()
            .map(|n| all[&collection(*n)].clone())
            .collect();
        inside.sort_unstable();
        inside
    }
}

/// Texts that try to break out of their places: quotes, ends of lines, formulas, other scripts.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        vec(any::<char>(), 0..6).prop_map(|chars| chars.into_iter().collect::<String>()),
        select(
            &[
                "\"",
                ",",
                ";",
                "\n",
                "\r\n",
                "\r",
                "=cmd|' /C calc'!A0",
                "+1",
                "-",
                "@SUM(1)",
                "\t",
                " ",
                "ü",
                ": ",
                "\\",
                "\u{0}",
                "\u{feff}",
                "👩\u{200d}💻",
                "</script>",
                "{}",
                "null",
                "2.a|b|c",
            ][..]
        )
        .prop_map(str::to_owned),
    ];
    vec(pieces, 0..6).prop_map(|pieces| pieces.concat())
}

/// One line without a colon, as a table holds names of fields.
pub(crate) fn line() -> impl Strategy<Value = String> {
    text().prop_map(|text| text.replace(['\n', '\r', ':'], ""))
}

fn field() -> impl Strategy<Value = CustomField> {
    let kind = select(&[FieldKind::Text, FieldKind::Hidden, FieldKind::Boolean][..]);
    (kind, text(), text()).prop_map(|(kind, name, value)| CustomField {
        kind,
        name,
        value,
        linked: None,
    })
}

/// Some, and now and then as many as an item may have.
fn fields() -> impl Strategy<Value = Vec<CustomField>> {
    prop_oneof![9 => vec(field(), 0..5), 1 => vec(field(), 100)]
}

/// Any item: every text may be anything, or missing.
pub(crate) fn any_item() -> impl Strategy<Value = Written> {
    let kind = select(ItemKind::ALL);
    let uri = (text(), proptest::option::of(select(UriMatch::ALL)));
    let uri = uri.prop_map(|(uri, matching)| Uri {
        uri: format!("x{uri}"),
        matching,
    });
    let former = text().prop_map(|password| Former {
        password: format!("p{password}"),
        until: NOW.to_owned(),
    });
    let own = (vec(text(), 20), vec(uri, 0..4), vec(former, 0..5), fields());
    let all = (
        text(),
        text(),
        any::<bool>(),
        any::<bool>(),
        vec(0..4_usize, 0..3),
    );
    (kind, own, all).prop_map(|(kind, (texts, uris, history, fields), all)| {
        let (name, notes, reprompt, favourite, mut inside) = all;
        let mut plain = Plain::new(kind);
        // No name is of blanks only.
        plain.name = format!("a{name}");
        plain.notes = notes;
        for ((_, place), text) in plain.texts.iter_mut().zip(texts) {
            // Of an SSH key none is missing.
            *place = if kind == ItemKind::SshKey {
                format!("k{text}")
            } else {
                text
            };
        }
        plain.uris = if kind == ItemKind::Login {
            uris
        } else {
            Vec::new()
        };
        plain.history = history;
        plain.fields = fields;
        // The last one shows another field, where the kind has any.
        if let (Some(field), [.., (linked, _)]) = (plain.fields.last_mut(), links(kind)) {
            field.kind = FieldKind::Linked;
            field.value.clear();
            field.linked = Some(*linked);
        }
        if kind == ItemKind::Login && favourite {
            NOW.clone_into(&mut plain.password_changed);
        }
        inside.sort_unstable();
        inside.dedup();
        Written {
            plain,
            reprompt,
            favourite,
            inside,
        }
    })
}
