//! A name for a collection: a new one, or another one for it and those below.

use crypto::{SymmetricKey, random};
use domain::{AppError, CollectionId, KeyNumber};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::context::VaultCx;
use super::{focus, server};
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::dialog::{Dialog, DialogActions, forget_with_part, open_while};
use crate::ui::form::FormScope;
use crate::ui::input::TextInput;
use crate::ui::toast::use_toasts;
use crate::{WebError, use_text};
use vault::{open, path, seal, tree};

/// Which collection the dialog is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Naming {
    /// A new one, inside of this one, whose name it begins with.
    New(Option<CollectionId>, String),
    /// This one gets another name.
    Rename(CollectionId, String),
}

/// Asks for a name, for a new collection or another one.
#[component]
pub(super) fn NameDialog(cx: VaultCx, naming: RwSignal<Option<Naming>>) -> impl IntoView {
    let t = use_text();
    let toasts = use_toasts();
    let words = cx.words();
    let name = RwSignal::new(String::new());
    let error = RwSignal::new(None::<WebError>);
    let busy = RwSignal::new(false);
    // The encrypted name of a new collection that was asked for without an answer.
    let sent = StoredValue::new(None::<String>);
    Effect::new(move |_| {
        if let Some(naming) = naming.get() {
            let (Naming::New(_, text) | Naming::Rename(_, text)) = naming;
            name.set(text);
            error.set(None);
            sent.set_value(None);
        }
    });
    let open = open_while(naming);
    forget_with_part(naming);
    let title = Signal::derive(move || {
        match naming.get() {
            Some(Naming::Rename(..)) => words.rename_title(),
            _ => words.make(),
        }
        .to_owned()
    });
    let below = move || match naming.get() {
        Some(Naming::Rename(_, name)) => {
            let below = cx
                .vault
                .with_untracked(|vault| tree::along(vault.collections(), &name).count());
            (below > 0).then(|| view! { <p class="field-hint">{words.rename_below(below)}</p> })
        }
        _ => None,
    };
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let (Some(what), false) = (naming.get_untracked(), busy.get_untracked()) else {
            return;
        };
        busy.set(true);
        let opened = cx.opened();
        spawn_local(async move {
            let typed = name.get_untracked();
            let (at, done) = match what {
                Naming::New(parent, _) => (parent, create(cx, sent, &typed).await),
                Naming::Rename(id, was) => (Some(id), rename(cx, id, &was, &typed).await),
            };
            match done {
                Ok(name) => {
                    toasts.success(words.saved(name));
                    let _ = open.try_set(false);
                    focus::collection(at);
                }
                Err(problem) => {
                    opened.heed(&problem);
                    let _ = error.try_set(Some(problem));
                }
            }
            // The dialog is gone when the vault was locked meanwhile.
            let _ = busy.try_set(false);
        });
    };
    view! {
        <Dialog open title busy>
            <form on:submit=submit>
                <FormScope id="collection" error=error>
                    <TextInput
                        name="name"
                        label=t.vault_collection_name()
                        hint=words.name_hint()
                        value=name
                        autofocus=true
                    />
                    {below}
                    <DialogActions>
                        <Button disabled=busy on_click=Callback::new(move |()| open.set(false))>
                            {t.common_cancel()}
                        </Button>
                        <Button variant=Variant::Primary kind=Kind::Submit busy>
                            {t.vault_save()}
                        </Button>
                    </DialogActions>
                </FormScope>
            </form>
        </Dialog>
    }
    .into_any()
}

/// Makes a collection and gives its name. A second try after a lost answer finds the one that the first try made.
async fn create(
    cx: VaultCx,
    sent: StoredValue<Option<String>>,
    typed: &str,
) -> Result<String, WebError> {
    let opened = cx.opened();
    if let Some(before) = sent.get_value() {
        let there = opened.collections().await?;
        // The page, with what it knows of the collections, may be gone.
        if !opened.goes_on() {
            return Err(AppError::conflict("locked").into());
        }
        let made = there.into_iter().find(|made| made.name == before);
        sent.set_value(None);
        if let Some(made) = made {
            let was = cx
                .vault
                .with_untracked(|v| v.collection(made.id)?.name.clone());
            return rename(cx, made.id, &was.unwrap_or_default(), typed).await;
        }
    }
    let name = parsed(typed)?;
    not_taken(cx, &[], [name.as_str()])?;
    let (organisation, under) = sealing(cx)?;
    let sealed = sealed(&organisation, &name)?;
    sent.set_value(Some(sealed.clone()));
    let answer = server::collection_create(cx.id, under, sealed).await;
    if !matches!(answer, Err(WebError::Lost)) {
        let _ = sent.try_set_value(None);
    }
    let made = answer?;
    if let Some(key) = cx.key() {
        opened.update(|vault| vault.put_collection(open::collection(&key, made)));
    }
    Ok(name)
}

/// Gives a collection another name, and those below it, all or none; gives the name.
async fn rename(cx: VaultCx, id: CollectionId, was: &str, typed: &str) -> Result<String, WebError> {
    let name = parsed(typed)?;
    if was == name {
        return Ok(name);
    }
    let opened = cx.opened();
    let mut names = vec![(id, name.clone())];
    cx.vault.with_untracked(|vault| {
        let along = tree::along(vault.collections(), was);
        names.extend(along.map(|(id, rest)| (id, format!("{name}/{rest}"))));
    });
    let ids: Vec<CollectionId> = names.iter().map(|(id, _)| *id).collect();
    not_taken(cx, &ids, names.iter().map(|(_, name)| name.as_str()))?;
    let (organisation, under) = sealing(cx)?;
    let asked = cx.vault.with_untracked(|vault| {
        seal::renamed(
            &organisation,
            vault.collections(),
            &names,
            &mut random::system(),
        )
    });
    let asked = asked.map_err(|wrong| AppError::Invalid(vec![wrong]))?;
    let answer = server::collection_rename(cx.id, under, asked.clone()).await;
    if answer
        .as_ref()
        .is_err_and(|no| no.code() == "collection-changed")
    {
        // Shows the names as they are now, below the dialog with what was typed.
        opened.collections().await?;
        let code = cx.words().code("collection-changed");
        return Err(AppError::conflict(code).into());
    }
    answer?;
    opened.update(|vault| {
        for ((id, name), sealed) in names.into_iter().zip(asked) {
            if let Some(mut collection) = vault.collection(id).cloned() {
                collection.sealed.name = sealed.name;
                collection.name = Some(name);
                vault.put_collection(collection);
            }
        }
    });
    Ok(name)
}

/// The name as it was meant.
fn parsed(typed: &str) -> Result<String, AppError> {
    path::parse(typed).map_err(|code| AppError::field("name", code))
}

/// Refuses names that collections besides these have: nobody could tell them apart, and only the browser knows.
fn not_taken<'a>(
    cx: VaultCx,
    besides: &[CollectionId],
    names: impl IntoIterator<Item = &'a str>,
) -> Result<(), AppError> {
    let taken = cx
        .vault
        .with_untracked(|vault| path::taken(names, besides, vault.collections()));
    let code = |code| cx.words().code(code);
    match taken {
        None => Ok(()),
        Some(0) => Err(AppError::field("name", code("collection-taken"))),
        Some(_) => Err(AppError::field("name", code("collection-taken-below"))),
    }
}

/// The key for names, and its number.
fn sealing(cx: VaultCx) -> Result<(SymmetricKey, KeyNumber), AppError> {
    cx.sealing().ok_or_else(|| AppError::conflict("locked"))
}

/// Encrypts a name.
fn sealed(organisation: &SymmetricKey, name: &str) -> Result<String, WebError> {
    let sealed = seal::collection_name(organisation, name, &mut random::system());
    Ok(sealed.map_err(|wrong| AppError::Invalid(vec![wrong]))?)
}
