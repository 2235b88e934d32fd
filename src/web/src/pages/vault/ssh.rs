//! The key pair of an SSH key in the form: made here, or read from what is pasted.

use domain::item::ItemKind;
use js_sys::Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use serde::Deserialize;

use super::custom::GroupError;
use super::draft::Draft;
use super::names;
use super::secret::CopySecret;
use crate::ui::button::{Button, Kind};
use crate::ui::copy::{CopyButton, Reveal};
use crate::ui::field::{Field, use_field};
use crate::ui::form::{FieldGroup, focus_id};
use crate::ui::icon::{Icon, IconName};
use crate::ui::page::{DescriptionList, Detail as Row};
use crate::ui::password::PasswordInput;
use crate::{module, use_text};

const KIND: ItemKind = ItemKind::SshKey;
/// The code of a problem with the module itself.
const BROKEN: &str = "ssh-broken";
/// The code that a passphrase is needed.
const LOCKED: &str = "ssh-passphrase";
/// The code that the passphrase is another one.
const WRONG: &str = "ssh-wrong-passphrase";

/// What the module says: a key pair, or what is wrong.
#[derive(Deserialize)]
#[serde(untagged, rename_all_fields = "camelCase")]
enum Told {
    Pair {
        private_key: String,
        public_key: String,
        key_fingerprint: String,
    },
    Wrong {
        error: String,
    },
}

/// What happened last, to be said aloud.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Done {
    Nothing,
    Made,
    Read,
}

/// What the parts of the key share.
#[derive(Clone, Copy)]
struct Key {
    draft: Draft,
    passphrase: RwSignal<String>,
    /// The code of what is wrong with what is pasted.
    problem: RwSignal<Option<String>>,
    done: RwSignal<Done>,
    busy: RwSignal<bool>,
}

impl Key {
    fn new(draft: Draft) -> Self {
        Self {
            draft,
            passphrase: RwSignal::new(String::new()),
            problem: RwSignal::new(None),
            done: RwSignal::new(Done::Nothing),
            busy: RwSignal::new(false),
        }
    }

    fn text(self, key: &'static str) -> RwSignal<String> {
        self.draft.text(KIND, key)
    }

    /// Whether what is pasted needs a passphrase.
    fn is_locked(self) -> bool {
        self.problem
            .with(|code| matches!(code.as_deref(), Some(LOCKED | WRONG)))
    }

    fn generate(self) {
        self.run("generate", Array::new(), Done::Made);
    }

    /// Reads what is pasted.
    fn read(self) {
        let pasted = self.draft.pasted.get_untracked();
        if pasted.trim().is_empty() {
            self.problem.set(None);
            self.passphrase.set(String::new());
            return;
        }
        let passphrase = self.passphrase.get_untracked();
        let arguments = Array::of2(&pasted.into(), &passphrase.into());
        self.run("read", arguments, Done::Read);
    }

    fn run(self, function: &'static str, arguments: Array, done: Done) {
        self.done.set(Done::Nothing);
        self.busy.set(true);
        let pasted = self.draft.pasted.get_untracked();
        spawn_local(async move {
            let said = module::ask("ssh", function, &arguments).await;
            let told = said.and_then(|said| serde_json::from_str(&said).ok());
            // The form may be gone by then, or something else pasted.
            let _ = self.busy.try_set(false);
            if self.draft.pasted.try_get_untracked() == Some(pasted) {
                self.take(told, done);
            }
        });
    }

    fn take(self, told: Option<Told>, done: Done) {
        match told {
            Some(Told::Pair {
                private_key,
                public_key,
                key_fingerprint,
            }) => {
                self.text("privateKey").set(private_key);
                self.text("publicKey").set(public_key);
                self.text("keyFingerprint").set(key_fingerprint);
                let was_locked = untrack(|| self.is_locked());
                self.draft.pasted.set(String::new());
                self.passphrase.set(String::new());
                self.problem.set(None);
                self.done.set(done);
                if was_locked {
                    // The field that had the focus is gone.
                    focus_id("item-pasted");
                }
            }
            Some(Told::Wrong { error }) => self.problem.set(Some(error)),
            None => self.problem.set(Some(BROKEN.to_owned())),
        }
    }
}

/// The key pair, and how to come to another one. The private key is not shown to whoever may not see passwords.
#[component]
pub(super) fn SshFields(draft: Draft, passwords: bool) -> impl IntoView {
    let t = use_text();
    let key = Key::new(draft);
    let there = Memo::new(move |_| key.text("privateKey").with(|text| !text.is_empty()));
    let said = move || match key.done.get() {
        Done::Nothing => "",
        Done::Made => t.items_ssh_made(),
        Done::Read => t.items_ssh_read(),
    };
    view! {
        <FieldGroup title=t.items_ssh_pair()>
            <GroupError name="privateKey" label=t.items_private_key() />
            {move || {
                if there.get() {
                    view! { <Present key passwords /> }.into_any()
                } else {
                    view! { <p class="item-kept">{t.items_ssh_none()}</p> }.into_any()
                }
            }}
            <p class="field-note" role="status">{said}</p>
            {passwords.then(|| view! { <Another key /> })}
        </FieldGroup>
    }
    .into_any()
}

/// The key pair as it would be saved.
#[component]
fn Present(key: Key, passwords: bool) -> impl IntoView {
    let t = use_text();
    let open = ["keyFingerprint", "publicKey"]
        .map(|name| {
            let (label, value) = (names::field(t, name), key.text(name));
            view! {
                <Row name=label>
                    <span class="item-value">
                        <code>{move || value.get()}</code>
                        <CopyButton value label=t.items_copy(label) />
                    </span>
                </Row>
            }
        })
        .collect_view();
    let private = key.text("privateKey");
    let label = t.items_private_key();
    let private = if passwords {
        view! {
            <span class="item-value">
                <Reveal value=private label />
                <CopySecret value=private label=t.items_copy(label) />
            </span>
        }
        .into_any()
    } else {
        view! { <span class="item-kept">{t.items_password_kept()}</span> }.into_any()
    };
    view! {
        <DescriptionList>
            {open}
            <Row name=label>{private}</Row>
        </DescriptionList>
    }
    .into_any()
}

/// Pasting or making a key.
#[component]
fn Another(key: Key) -> impl IntoView {
    let t = use_text();
    let pasted = key.draft.pasted;
    let code = Signal::derive(move || key.problem.get().filter(|code| code != WRONG));
    let state = use_field("pasted", t.items_ssh_paste(), true, code);
    let edit = state.clone();
    view! {
        <Field state=state.clone() label=t.items_ssh_paste() hint=Some(t.items_ssh_paste_hint().to_owned()) optional=true>
            <textarea
                class="input input-mono textarea"
                id=state.id.clone()
                name="pasted"
                rows="3"
                autocomplete="off"
                autocapitalize="none"
                spellcheck="false"
                aria-invalid=state.invalid()
                aria-describedby=state.described_by
                prop:value=pasted
                on:input=move |event| {
                    pasted.set(event_target_value(&event));
                    edit.edit();
                    key.read();
                }
            ></textarea>
        </Field>
        <Show when=move || key.is_locked()>
            <Passphrase key />
        </Show>
        <div>
            <Button small=true busy=key.busy on_click=Callback::new(move |()| key.generate())>
                <Icon name=IconName::Refresh />
                {t.items_ssh_generate()}
            </Button>
        </div>
    }
    .into_any()
}

/// Asks for the passphrase of what is pasted.
#[component]
fn Passphrase(key: Key) -> impl IntoView {
    let t = use_text();
    let code = Signal::derive(move || key.problem.get().filter(|code| code == WRONG));
    // Enter opens the key, and does not send the form around it.
    let enter = move |event: leptos::ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            key.read();
        }
    };
    view! {
        <div class="item-password">
            <div class="item-passphrase" on:keydown=enter>
                <PasswordInput
                    name="passphrase"
                    label=t.items_ssh_passphrase()
                    hint=t.items_ssh_passphrase_hint()
                    value=key.passphrase
                    error=code
                    new=true
                />
            </div>
            <Button kind=Kind::Button busy=key.busy on_click=Callback::new(move |()| key.read())>
                {t.items_ssh_open()}
            </Button>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::Told;

    #[test]
    fn what_the_module_says_is_read() {
        let pair = r#"{"privateKey":"a","publicKey":"b","keyFingerprint":"c"}"#;
        let told = serde_json::from_str(pair).expect("a pair");
        assert!(matches!(told, Told::Pair { public_key, .. } if public_key == "b"));
        let told = serde_json::from_str(r#"{"error":"ssh-public"}"#).expect("a problem");
        assert!(matches!(told, Told::Wrong { error } if error == "ssh-public"));
    }
}
