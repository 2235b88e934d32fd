//! Saving a form: encrypted here, kept there. A second try after a failure goes on where the first one ended.

use crypto::{SymmetricKey, Totp, item, random};
use domain::{
    AppError, CollectionId, ItemId, KeyNumber,
    item::{ItemChange, ItemKind, NewItem, SealedItem, UriMatch},
};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::context::VaultCx;
use super::draft::{Draft, Sent, same};
use super::gone::explain_gone;
use super::item_page::item_page;
use super::opened::Opened;
use super::server;
use crate::WebError;
use vault::fields::Plain;
use vault::{open, seal};

/// Has the form's contents kept and gives the item.
pub(super) async fn save(cx: VaultCx, draft: Draft) -> Result<ItemId, WebError> {
    let (organisation, under) = cx.sealing().ok_or_else(|| AppError::conflict("locked"))?;
    let mut run = Run {
        opened: cx.opened(),
        organisation,
        under,
        draft,
        plain: untrack(|| draft.plain()),
        collections: draft.collections.get_untracked(),
    };
    match run.all().await {
        Ok(id) => Ok(id),
        Err(problem) => {
            run.opened.heed(&problem);
            let problem = cx.words().refusal(problem);
            Err(explain_gone(run.opened, draft.collections, problem).await)
        }
    }
}

/// One try. What the form held is taken once, since the form may go while the server is asked.
struct Run {
    opened: Opened,
    organisation: SymmetricKey,
    under: KeyNumber,
    draft: Draft,
    plain: Plain,
    collections: Vec<CollectionId>,
}

impl Run {
    async fn all(&mut self) -> Result<ItemId, WebError> {
        let mut before = self.draft.before.get_value();
        self.check_totp(&before)?;
        self.check_pasted()?;
        self.check_patterns(&before)?;
        let mut base = self.draft.base.get_value();
        if let Some(kept) = self.kept_after_all(base.as_ref()).await? {
            if let Some(plain) = open::whole(&self.organisation, &kept) {
                self.plain.history.clone_from(&plain.history);
                self.plain
                    .password_changed
                    .clone_from(&plain.password_changed);
                before = plain;
            }
            base = Some(kept);
        }
        match base {
            None => self.create().await,
            Some(base) => {
                let kept = self.change(base, &before).await?;
                self.move_to(kept).await
            }
        }
    }

    /// The item as an earlier try left it, if that arrived though its answer was lost.
    async fn kept_after_all(
        &self,
        base: Option<&SealedItem>,
    ) -> Result<Option<SealedItem>, WebError> {
        match (self.draft.sent.get_value(), base) {
            (Some(Sent::New(key)), _) => self.find(&key).await,
            (Some(Sent::Change(data)), Some(base)) => {
                let now = server::item_get(self.opened.cx.id, base.id).await?;
                Ok(Some(now).filter(|now| now.data == data))
            }
            _ => Ok(None),
        }
    }

    /// A key that makes no codes is a slip; one that was there already is somebody else's way, and stays.
    fn check_totp(&self, before: &Plain) -> Result<(), AppError> {
        let totp = self.plain.text("totp");
        let wrong = !totp.is_empty() && totp != before.text("totp") && Totp::parse(totp).is_err();
        if wrong {
            return Err(AppError::field("totp", "totp-key"));
        }
        Ok(())
    }

    /// What is pasted and could not be read would be lost unseen.
    fn check_pasted(&self) -> Result<(), AppError> {
        let pasted = self
            .draft
            .pasted
            .try_with_untracked(|p| !p.trim().is_empty());
        if self.plain.kind == ItemKind::SshKey && pasted == Some(true) {
            return Err(AppError::field("pasted", "ssh-unread"));
        }
        Ok(())
    }

    /// A pattern that is none fits nothing; one that was there already is somebody else's way, and stays.
    fn check_patterns(&self, before: &Plain) -> Result<(), AppError> {
        let new = self
            .plain
            .uris
            .iter()
            .filter(|uri| !before.uris.contains(uri));
        let wrong = new
            .filter(|uri| uri.matching == Some(UriMatch::RegularExpression))
            .any(|uri| !is_pattern(&uri.uri));
        if wrong {
            return Err(AppError::field("uri", "uri-pattern"));
        }
        Ok(())
    }

    async fn create(&self) -> Result<ItemId, WebError> {
        let mut rng = random::system();
        let (key, wrapped) = item::make_key(&self.organisation, &mut rng);
        let data =
            seal::data(&key, &self.plain, None, &now(), &mut rng).map_err(AppError::Invalid)?;
        let new = NewItem {
            kind: self.plain.kind,
            key: wrapped.to_string(),
            data,
            collections: self.collections.clone(),
        };
        self.sent(Some(Sent::New(new.key.clone())));
        let sealed = self.answer(server::item_create(self.opened.cx.id, self.under, new).await)?;
        let id = sealed.id;
        self.kept(sealed);
        Ok(id)
    }

    /// The item with this wrapped key: in the list, if that was fetched anew meanwhile, or newer than it.
    async fn find(&self, key: &str) -> Result<Option<SealedItem>, WebError> {
        let vault = self.opened.cx.vault;
        let here = vault.with_untracked(|vault| {
            let mut items = vault.items().iter();
            let found = items.find(|item| item.sealed.key == key);
            found.map(|item| item.sealed.clone())
        });
        if here.is_some() {
            return Ok(here);
        }
        let mut after = vault.with_untracked(vault::state::Vault::newest);
        loop {
            let page = item_page(self.opened.cx.id, self.under, after).await?;
            let found = page.items.into_iter().find(|item| item.key == key);
            after = page.after;
            if found.is_some() || after.is_none() {
                return Ok(found);
            }
        }
    }

    /// Saves the fields, if they differ.
    async fn change(&self, mut sealed: SealedItem, before: &Plain) -> Result<SealedItem, WebError> {
        if self.plain == *before {
            return Ok(sealed);
        }
        let key = item::open_key(&self.organisation, Some(&sealed.key))
            .map_err(|_| AppError::conflict("keys-broken"))?;
        let data = seal::data(
            &key,
            &self.plain,
            Some((before, &sealed.data)),
            &now(),
            &mut random::system(),
        )
        .map_err(AppError::Invalid)?;
        let asked = ItemChange {
            id: sealed.id,
            revised_at: sealed.revised_at,
            data: data.clone(),
        };
        self.sent(Some(Sent::Change(data.clone())));
        sealed.revised_at = self.answer(server::item_update(self.opened.cx.id, asked).await)?;
        sealed.data = data;
        self.kept(sealed.clone());
        Ok(sealed)
    }

    /// Saves the collections, if they differ.
    async fn move_to(&self, mut sealed: SealedItem) -> Result<ItemId, WebError> {
        if !same(&self.collections, &sealed.collections) {
            let (was, asked) = (sealed.collections.clone(), self.collections.clone());
            let items = vec![sealed.id];
            let now = server::item_set_collections(self.opened.cx.id, items, was, asked).await?;
            sealed.collections = now.into_iter().flat_map(|(_, now)| now).collect();
        }
        let id = sealed.id;
        self.kept(sealed);
        Ok(id)
    }

    /// Notes what is sent, until there is an answer.
    fn sent(&self, sent: Option<Sent>) {
        // Here as below: the form may be gone.
        let _ = self.draft.sent.try_set_value(sent);
    }

    fn answer<T>(&self, answer: Result<T, WebError>) -> Result<T, WebError> {
        if !matches!(answer, Err(WebError::Lost)) {
            self.sent(None);
        }
        answer
    }

    /// The form goes on from what is kept now, and the list shows it.
    fn kept(&self, mut sealed: SealedItem) {
        // Files that came and a star that was set while the form was open are not the form's.
        let shown = self.opened.cx.vault;
        let now = shown.try_with_untracked(|vault| vault.item(sealed.id));
        if let Some(now) = now.flatten() {
            sealed.attachments.clone_from(&now.sealed.attachments);
            sealed.favourite = now.sealed.favourite;
        }
        self.opened.put(&self.organisation, sealed.clone());
        let mut plain = self.plain.clone();
        if let Some(kept) = open::whole(&self.organisation, &sealed) {
            // With the password that was just replaced.
            plain.history = kept.history;
            plain.password_changed = kept.password_changed;
        }
        let _ = self.draft.before.try_set_value(plain);
        let places = sealed.collections.clone();
        let _ = self.draft.collections_before.try_set_value(places);
        let _ = self.draft.base.try_set_value(Some(sealed));
    }
}

/// Fetches what somebody else saved meanwhile, and lets the form go on from there. What is typed stays.
pub(super) async fn catch_up(cx: VaultCx, draft: Draft, id: ItemId) -> Result<(), WebError> {
    let opened = cx.opened();
    let organisation = cx.key().ok_or_else(|| AppError::conflict("locked"))?;
    let sealed = server::item_get(cx.id, id).await?;
    // What cannot be opened whole would be lost by saving over it.
    let theirs = open::whole(&organisation, &sealed)
        .filter(|theirs| theirs.damaged.is_empty())
        .ok_or_else(|| AppError::conflict("keys-broken"))?;
    opened.put(&organisation, sealed.clone());
    if opened.goes_on() && draft.base.try_get_value().is_some() {
        draft.rebase(&theirs, sealed);
    }
    Ok(())
}

/// Whether the browser knows it as a regular expression.
fn is_pattern(text: &str) -> bool {
    let constructor = js_sys::Reflect::get(&window(), &"RegExp".into());
    let constructor = constructor.and_then(JsCast::dyn_into::<js_sys::Function>);
    constructor.is_ok_and(|regexp| {
        js_sys::Reflect::construct(&regexp, &js_sys::Array::of1(&text.into())).is_ok()
    })
}

/// This moment, as RFC 3339.
fn now() -> String {
    js_sys::Date::new_0().to_iso_string().into()
}
