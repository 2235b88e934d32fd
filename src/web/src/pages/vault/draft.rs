//! What is typed into an item's form, as signals.

use std::collections::HashMap;

use domain::CollectionId;
use domain::item::{FieldKind, ItemKind, SealedItem, UriMatch, merge_collections};
use domain::linked::{linked, links};
use leptos::prelude::*;

use super::context::Seed;
use vault::fields::{CustomField, Plain, Uri, specs};
use vault::merge::merge;

/// One address in the form.
#[derive(Clone, Copy)]
pub(super) struct UriRow {
    /// Tells rows apart.
    pub(super) key: u32,
    pub(super) uri: RwSignal<String>,
    pub(super) matching: RwSignal<Option<UriMatch>>,
}

/// One custom field in the form.
#[derive(Clone, Copy)]
pub(super) struct FieldRow {
    /// Tells rows apart.
    pub(super) key: u32,
    pub(super) kind: FieldKind,
    pub(super) name: RwSignal<String>,
    pub(super) value: RwSignal<String>,
    pub(super) linked: RwSignal<Option<u16>>,
}

/// What was sent without an answer; it may have been kept all the same.
#[derive(Clone)]
pub(super) enum Sent {
    /// A new item with this wrapped key, which no other item has.
    New(String),
    /// These fields of the item that is changed, encrypted.
    Change(String),
}

/// Everything that is typed.
#[derive(Clone, Copy)]
pub(super) struct Draft {
    pub(super) kind: RwSignal<ItemKind>,
    pub(super) name: RwSignal<String>,
    pub(super) notes: RwSignal<String>,
    /// One for each field of every kind, so that changing the kind loses nothing.
    texts: StoredValue<HashMap<(ItemKind, &'static str), RwSignal<String>>>,
    pub(super) uris: RwSignal<Vec<UriRow>>,
    pub(super) fields: RwSignal<Vec<FieldRow>>,
    pub(super) reprompt: RwSignal<bool>,
    /// A private key that is pasted and not read yet.
    pub(super) pasted: RwSignal<String>,
    pub(super) collections: RwSignal<Vec<CollectionId>>,
    next: StoredValue<u32>,
    /// The form: rows live as long as it does, wherever the button was that added them.
    owner: StoredValue<Owner>,
    /// What it began from.
    pub(super) before: StoredValue<Plain>,
    pub(super) collections_before: StoredValue<Vec<CollectionId>>,
    /// The item as it is kept now; none while it is not kept yet.
    pub(super) base: StoredValue<Option<SealedItem>>,
    pub(super) sent: StoredValue<Option<Sent>>,
}

impl Draft {
    /// The form of an item, filled in.
    pub(super) fn new(seed: &Seed) -> Self {
        let plain = &seed.plain;
        let mut texts = HashMap::new();
        for kind in ItemKind::ALL {
            for spec in specs(*kind) {
                let value = if *kind == plain.kind {
                    plain.text(spec.key).to_owned()
                } else {
                    String::new()
                };
                texts.insert((*kind, spec.key), RwSignal::new(value));
            }
        }
        let draft = Self {
            kind: RwSignal::new(plain.kind),
            name: RwSignal::new(plain.name.clone()),
            notes: RwSignal::new(plain.notes.clone()),
            texts: StoredValue::new(texts),
            uris: RwSignal::new(Vec::new()),
            fields: RwSignal::new(Vec::new()),
            reprompt: RwSignal::new(plain.reprompt),
            pasted: RwSignal::new(String::new()),
            collections: RwSignal::new(seed.collections.clone()),
            next: StoredValue::new(0),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
            before: StoredValue::new(plain.clone()),
            collections_before: StoredValue::new(seed.collections.clone()),
            base: StoredValue::new(seed.sealed.clone()),
            sent: StoredValue::new(None),
        };
        for uri in &plain.uris {
            draft.add_uri(uri.clone());
        }
        for field in &plain.fields {
            draft.add_field(field.clone());
        }
        draft
    }

    /// Goes on from what somebody else saved meanwhile. What was changed here stays.
    pub(super) fn rebase(self, theirs: &Plain, sealed: SealedItem) {
        let mine = untrack(|| self.plain());
        let plain = self
            .before
            .with_value(|before| merge(before, &mine, theirs));
        for (key, text) in &plain.texts {
            self.text(plain.kind, key).set(text.clone());
        }
        self.name.set(plain.name.clone());
        self.notes.set(plain.notes.clone());
        self.reprompt.set(plain.reprompt);
        if plain.uris != mine.uris {
            self.uris.set(Vec::new());
            plain.uris.into_iter().for_each(|uri| self.add_uri(uri));
        }
        if plain.fields != mine.fields {
            self.fields.set(Vec::new());
            let fields = plain.fields.into_iter();
            fields.for_each(|field| self.add_field(field));
        }
        let was = self.collections_before.get_value();
        self.collections
            .update(|mine| *mine = merge_collections(&was, mine, &sealed.collections));
        self.before.set_value(theirs.clone());
        self.collections_before
            .set_value(sealed.collections.clone());
        self.base.set_value(Some(sealed));
    }

    fn key(self) -> u32 {
        self.next.update_value(|n| *n += 1);
        self.next.get_value()
    }

    /// The value of a field of the kind that is chosen.
    pub(super) fn text(self, kind: ItemKind, key: &'static str) -> RwSignal<String> {
        self.texts
            .with_value(|texts| texts.get(&(kind, key)).copied())
            .unwrap_or_default()
    }

    /// One more address.
    pub(super) fn add_uri(self, uri: Uri) {
        let row = self.owner.get_value().with(|| UriRow {
            key: self.key(),
            uri: RwSignal::new(uri.uri),
            matching: RwSignal::new(uri.matching),
        });
        self.uris.update(|rows| rows.push(row));
    }

    /// One more custom field.
    pub(super) fn add_field(self, field: CustomField) {
        let row = self.owner.get_value().with(|| FieldRow {
            key: self.key(),
            kind: field.kind,
            name: RwSignal::new(field.name),
            value: RwSignal::new(field.value),
            linked: RwSignal::new(field.linked),
        });
        self.fields.update(|rows| rows.push(row));
    }

    /// The kind of a new item is another one: its linked fields show the first field of that kind.
    pub(super) fn choose(self, kind: ItemKind) {
        let first = links(kind).first().map(|(id, _)| *id);
        for row in self.fields.get_untracked() {
            let shown = row.linked.get_untracked();
            let fits = shown.is_some_and(|id| linked(kind, id).is_some());
            if row.kind == FieldKind::Linked && !fits {
                row.linked.set(first);
            }
        }
        self.kind.set(kind);
    }

    /// The item as it is typed now; follows every change.
    pub(super) fn plain(self) -> Plain {
        let kind = self.kind.get();
        let texts = specs(kind)
            .iter()
            .map(|spec| (spec.key, self.text(kind, spec.key).get()))
            .collect();
        let uris = if kind == ItemKind::Login {
            self.uris
                .get()
                .into_iter()
                .map(|row| Uri {
                    uri: row.uri.get(),
                    matching: row.matching.get(),
                })
                .collect()
        } else {
            Vec::new()
        };
        let fields = self
            .fields
            .get()
            .into_iter()
            .map(|row| CustomField {
                kind: row.kind,
                name: row.name.get(),
                value: row.value.get(),
                linked: row.linked.get(),
            })
            .collect();
        Plain {
            kind,
            name: self.name.get(),
            notes: self.notes.get(),
            texts,
            uris,
            fields,
            history: self.before.with_value(|before| before.history.clone()),
            password_changed: self
                .before
                .with_value(|before| before.password_changed.clone()),
            reprompt: self.reprompt.get(),
            damaged: Vec::new(),
        }
    }

    /// Whether anything differs from what it began from; follows every change.
    pub(super) fn is_dirty(self) -> bool {
        let plain = self.plain();
        let same_fields = self.before.with_value(|before| {
            // A new item begins with one empty address, and its kind alone is no work.
            let fresh = Plain::new(plain.kind);
            plain == *before || (before.name.is_empty() && plain == fresh)
        });
        let same_places = self.collections.with(|now| {
            self.collections_before
                .with_value(|before| same(now, before))
        });
        let pasted = self.pasted.with(|pasted| !pasted.trim().is_empty());
        pasted || !(same_fields && same_places)
    }
}

/// Whether both name the same collections, in whatever order.
pub(super) fn same(a: &[CollectionId], b: &[CollectionId]) -> bool {
    a.len() == b.len() && a.iter().all(|id| b.contains(id))
}
