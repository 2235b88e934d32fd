//! The fields of each kind of data.

use domain::{
    account::PASSWORD_MIN,
    item::ItemKind,
    policy::{BANNER_MAX, LINK_MAX, TIMEOUT_MAX, UriRules},
};
use leptos::prelude::*;

use super::editor::{
    ACTIONS, BannerEditor, Editor, GeneratorEditor, MasterPasswordEditor, TimeoutEditor,
};
use crate::pages::vault::{kind_names, match_name};
use crate::ui::choice::{Checkbox, Select};
use crate::ui::form::FieldGroup;
use crate::ui::input::{InputType, TextInput};
use crate::ui::strength::strength_word;
use crate::use_text;

/// Everything that a policy asks besides being on.
#[component]
pub(super) fn Fields(editor: Editor) -> impl IntoView {
    let t = use_text();
    match editor {
        Editor::Plain => ().into_any(),
        Editor::MasterPassword(e) => view! { <MasterPasswordFields e /> }.into_any(),
        Editor::Generator(e) => view! { <GeneratorFields e /> }.into_any(),
        Editor::VaultTimeout(e) => view! { <TimeoutFields e /> }.into_any(),
        Editor::Banner(e) => view! { <BannerFields e /> }.into_any(),
        Editor::RestrictedItems(kinds) => view! { <KindFields kinds /> }.into_any(),
        Editor::SendOptions(hide) => {
            view! { <Checkbox name="hide_email" label=t.policies_field_hide_email() checked=hide /> }.into_any()
        }
        Editor::AccountRecovery(auto) => {
            view! { <Checkbox name="auto_enrol" label=t.policies_field_auto_enrol() checked=auto /> }.into_any()
        }
        Editor::UriMatch(way) => {
            let options = UriRules::OFFERED
                .iter()
                .map(|way| (way.code().to_string(), match_name(t, Some(*way)).to_owned()))
                .collect::<Vec<(String, String)>>();
            view! { <Select name="uri_match" label=t.policies_field_uri() options=Signal::stored(options) value=way /> }
                .into_any()
        }
        Editor::AutomaticSignIn(host) => {
            view! { <LinkField name="idp_host" label=t.policies_field_idp_host() value=host /> }.into_any()
        }
        Editor::FillRules(url) => {
            view! { <LinkField name="rules_url" label=t.policies_field_rules_url() value=url /> }.into_any()
        }
    }
}

#[component]
fn LinkField(name: &'static str, label: &'static str, value: RwSignal<String>) -> impl IntoView {
    view! {
        <TextInput
            name
            label
            kind=InputType::Url
            value
            max=u32::try_from(LINK_MAX).unwrap_or(u32::MAX)
        />
    }
    .into_any()
}

#[component]
fn Count(
    name: &'static str,
    label: &'static str,
    #[prop(into)] hint: String,
    value: RwSignal<String>,
) -> impl IntoView {
    view! { <TextInput name label hint kind=InputType::Number value optional=true max=6_u32 /> }
        .into_any()
}

#[component]
fn MasterPasswordFields(e: MasterPasswordEditor) -> impl IntoView {
    let t = use_text();
    let options = (0..=4_u8)
        .map(|score| {
            let name = if score == 0 {
                t.policies_strength_none()
            } else {
                strength_word(t, score)
            };
            (score.to_string(), name.to_owned())
        })
        .collect::<Vec<(String, String)>>();
    let least = i64::try_from(PASSWORD_MIN).unwrap_or(i64::MAX);
    view! {
        <Select name="min_complexity" label=t.policies_field_strength() options=Signal::stored(options) value=e.strength />
        <Count
            name="min_length"
            label=t.policies_field_length()
            hint=t.policies_field_length_hint(least)
            value=e.length
        />
        <Checkbox name="upper" label=t.policies_field_upper() checked=e.upper />
        <Checkbox name="lower" label=t.policies_field_lower() checked=e.lower />
        <Checkbox name="numbers" label=t.policies_field_numbers() checked=e.numbers />
        <Checkbox name="special" label=t.policies_field_special() checked=e.special />
        <Checkbox
            name="enforce"
            label=t.policies_field_enforce()
            hint=t.policies_field_enforce_hint()
            checked=e.enforce
        />
    }
    .into_any()
}

#[component]
fn GeneratorFields(e: GeneratorEditor) -> impl IntoView {
    let t = use_text();
    let ways = vec![
        (String::new(), t.policies_way_any().to_owned()),
        ("password".to_owned(), t.policies_way_password().to_owned()),
        (
            "passphrase".to_owned(),
            t.policies_way_passphrase().to_owned(),
        ),
    ];
    view! {
        <Select name="way" label=t.policies_field_way() options=Signal::stored(ways) value=e.way />
        <FieldGroup title=t.policies_generator_passwords()>
            <Count name="min_length" label=t.policies_field_length() hint=t.policies_field_length_hint(5) value=e.length />
            <Checkbox name="upper" label=t.policies_field_upper() checked=e.upper />
            <Checkbox name="lower" label=t.policies_field_lower() checked=e.lower />
            <Checkbox name="numbers" label=t.policies_field_numbers() checked=e.numbers />
            <Checkbox name="special" label=t.policies_field_special() checked=e.special />
            <Count
                name="min_numbers"
                label=t.policies_field_min_numbers()
                hint=t.policies_field_up_to_nine()
                value=e.min_numbers
            />
            <Count
                name="min_special"
                label=t.policies_field_min_special()
                hint=t.policies_field_up_to_nine()
                value=e.min_special
            />
        </FieldGroup>
        <FieldGroup title=t.policies_generator_passphrases()>
            <Count name="min_number_words" label=t.policies_field_words() hint=t.policies_field_words_hint() value=e.words />
            <Checkbox name="capitals" label=t.policies_field_capitals() checked=e.capitals />
            <Checkbox name="include_number" label=t.policies_field_include_number() checked=e.include_number />
        </FieldGroup>
    }
    .into_any()
}

#[component]
fn TimeoutFields(e: TimeoutEditor) -> impl IntoView {
    let t = use_text();
    let name = |word: &str| match word {
        "lock" => t.policies_action_lock(),
        "sign-out" => t.policies_action_sign_out(),
        _ => t.policies_action_any(),
    };
    let options = ACTIONS
        .iter()
        .map(|(word, _)| ((*word).to_owned(), name(word).to_owned()))
        .collect::<Vec<(String, String)>>();
    view! {
        <TextInput
            name="minutes"
            label=t.policies_field_minutes()
            hint=t.policies_field_minutes_hint(TIMEOUT_MAX)
            kind=InputType::Number
            value=e.minutes
            max=6_u32
        />
        <Select name="action" label=t.policies_field_action() options=Signal::stored(options) value=e.action />
    }
    .into_any()
}

#[component]
fn BannerFields(e: BannerEditor) -> impl IntoView {
    let t = use_text();
    let most = u32::try_from(BANNER_MAX).unwrap_or(u32::MAX);
    view! {
        <TextInput
            name="text"
            label=t.policies_field_banner()
            hint=t.policies_field_banner_hint(most)
            value=e.text
            max=most
            counter=true
        />
        <TextInput
            name="link"
            label=t.policies_field_link()
            hint=t.policies_field_link_hint()
            kind=InputType::Url
            value=e.link
            max=u32::try_from(LINK_MAX).unwrap_or(u32::MAX)
            optional=true
        />
    }
    .into_any()
}

#[component]
fn KindFields(kinds: [(ItemKind, RwSignal<bool>); 5]) -> impl IntoView {
    let t = use_text();
    let name = |kind: ItemKind| match kind {
        ItemKind::Login => "kinds",
        ItemKind::Card => "card",
        ItemKind::Identity => "identity",
        ItemKind::SecureNote => "note",
        ItemKind::SshKey => "ssh",
    };
    let boxes = kinds
        .into_iter()
        .map(|(kind, checked)| {
            view! { <Checkbox name=name(kind) label=kind_names(t, kind) checked /> }
        })
        .collect_view();
    view! { <FieldGroup title=t.policies_field_kinds()>{boxes}</FieldGroup> }.into_any()
}
