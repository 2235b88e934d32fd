//! Making passwords and passphrases.

use crypto::generator::{GeneratorError, Passphrase, Password};
use crypto::random;
use leptos::prelude::*;
use text::Text;
use wasm_bindgen::JsCast as _;

use super::secret::CopySecret;
use crate::ui::button::{Button, Variant};
use crate::ui::choice::{Checkbox, Select};
use crate::ui::dialog::{Dialog, DialogActions};
use crate::ui::form::FormScope;
use crate::ui::icon::{Icon, IconName};
use crate::ui::input::{InputType, TextInput};
use crate::use_text;

/// What is wished for, as it is typed.
#[derive(Clone, Copy)]
struct Wishes {
    way: RwSignal<String>,
    length: RwSignal<String>,
    lower: RwSignal<bool>,
    upper: RwSignal<bool>,
    digits: RwSignal<bool>,
    specials: RwSignal<bool>,
    min_digits: RwSignal<String>,
    min_specials: RwSignal<String>,
    clear: RwSignal<bool>,
    words: RwSignal<String>,
    separator: RwSignal<String>,
    capitals: RwSignal<bool>,
    number: RwSignal<bool>,
}

impl Wishes {
    fn new() -> Self {
        let (password, phrase) = (Password::default(), Passphrase::default());
        Self {
            way: RwSignal::new("password".to_owned()),
            length: RwSignal::new(password.length.to_string()),
            lower: RwSignal::new(password.lower),
            upper: RwSignal::new(password.upper),
            digits: RwSignal::new(password.digits),
            specials: RwSignal::new(password.specials),
            min_digits: RwSignal::new(password.min_digits.to_string()),
            min_specials: RwSignal::new(password.min_specials.to_string()),
            clear: RwSignal::new(password.avoid_ambiguous),
            words: RwSignal::new(phrase.words.to_string()),
            separator: RwSignal::new(phrase.separator),
            capitals: RwSignal::new(phrase.capitalise),
            number: RwSignal::new(phrase.number),
        }
    }

    fn is_phrase(self) -> bool {
        self.way.with(|way| way == "passphrase")
    }

    /// Makes one; follows every wish.
    fn make(self, t: Text) -> Result<String, String> {
        let mut rng = random::system();
        let made = if self.is_phrase() {
            Passphrase {
                words: number(self.words),
                separator: self.separator.get(),
                capitalise: self.capitals.get(),
                number: self.number.get(),
            }
            .generate(&mut rng)
        } else {
            Password {
                length: number(self.length),
                lower: self.lower.get(),
                upper: self.upper.get(),
                digits: self.digits.get(),
                specials: self.specials.get(),
                min_digits: number(self.min_digits),
                min_specials: number(self.min_specials),
                avoid_ambiguous: self.clear.get(),
            }
            .generate(&mut rng)
        };
        made.map(|made| made.to_string())
            .map_err(|error| match error {
                GeneratorError::NoCharacters => t.generator_no_characters().to_owned(),
                GeneratorError::TooShort { at_least } => t.generator_at_least(at_least),
                GeneratorError::TooLong { at_most } => t.generator_at_most(at_most),
            })
    }
}

/// The number that is typed; 0 for anything else, which the generator refuses with its bounds.
fn number(text: RwSignal<String>) -> usize {
    text.with(|text| text.trim().parse().unwrap_or(0))
}

/// Makes a password or passphrase, and puts it into a field.
#[component]
pub(super) fn GeneratorDialog(
    /// Whether it is open.
    open: RwSignal<bool>,
    /// Where the result goes; without it, it is copied only.
    target: Option<RwSignal<String>>,
) -> impl IntoView {
    let t = use_text();
    // Wishes stay while the page is open.
    let wishes = Wishes::new();
    let again = Trigger::new();
    let made = Memo::new(move |_| {
        again.track();
        if open.get() {
            wishes.make(t)
        } else {
            Ok(String::new())
        }
    });
    let value = Signal::derive(move || made.get().unwrap_or_default());
    let use_it = move |()| {
        if let (Some(target), Ok(made)) = (target, made.get_untracked()) {
            target.set(made);
            open.set(false);
        }
    };
    let failed = move || made.with(Result::is_err);
    // The dialog may stand inside a form, which Enter must not send.
    let enter = move |event: leptos::ev::KeyboardEvent| {
        let in_input = event
            .target()
            .is_some_and(|target| target.dyn_ref::<web_sys::HtmlInputElement>().is_some());
        if event.key() == "Enter" && in_input {
            event.prevent_default();
            use_it(());
        }
    };
    view! {
        <Dialog open title=t.generator_title().to_owned()>
            <div on:keydown=enter>
            <FormScope id="generator">
                <div class="generator-made">
                    <output class="generator-value" aria-live="polite">
                        {move || match made.get() {
                            Ok(made) => view! { <code>{made}</code> }.into_any(),
                            Err(why) => view! { <span class="field-error">{why}</span> }.into_any(),
                        }}
                    </output>
                    <Button
                        variant=Variant::Quiet
                        label=t.generator_again()
                        on_click=Callback::new(move |()| again.notify())
                    >
                        <Icon name=IconName::Refresh />
                    </Button>
                    <CopySecret value label=t.items_copy(t.generator_result()) />
                </div>
                <Select
                    name="way"
                    label=t.generator_way()
                    options=Signal::stored(vec![
                        ("password".to_owned(), t.generator_password().to_owned()),
                        ("passphrase".to_owned(), t.generator_passphrase().to_owned()),
                    ])
                    value=wishes.way
                />
                <Show
                    when=move || wishes.is_phrase()
                    fallback=move || view! { <PasswordWishes wishes /> }
                >
                    <PhraseWishes wishes />
                </Show>
                <DialogActions>
                    <Button on_click=Callback::new(move |()| open.set(false))>{t.common_cancel()}</Button>
                    {target
                        .map(|_| {
                            view! {
                                <Button
                                    variant=Variant::Primary
                                    disabled=Signal::derive(failed)
                                    on_click=Callback::new(use_it)
                                >
                                    {t.generator_use()}
                                </Button>
                            }
                        })}
                </DialogActions>
            </FormScope>
            </div>
        </Dialog>
    }
    .into_any()
}

#[component]
fn PasswordWishes(wishes: Wishes) -> impl IntoView {
    let t = use_text();
    view! {
        <TextInput name="length" kind=InputType::Number label=t.generator_length() value=wishes.length />
        <Checkbox name="upper" label="A–Z" checked=wishes.upper />
        <Checkbox name="lower" label="a–z" checked=wishes.lower />
        <Checkbox name="digits" label="0–9" checked=wishes.digits />
        <Checkbox name="specials" label="!@#$%^&*" checked=wishes.specials />
        <div class="item-columns">
            <TextInput
                name="min-digits"
                kind=InputType::Number
                label=t.generator_min_digits()
                value=wishes.min_digits
                disabled=Signal::derive(move || !wishes.digits.get())
            />
            <TextInput
                name="min-specials"
                kind=InputType::Number
                label=t.generator_min_specials()
                value=wishes.min_specials
                disabled=Signal::derive(move || !wishes.specials.get())
            />
        </div>
        <Checkbox name="clear" label=t.generator_clear() checked=wishes.clear />
    }
    .into_any()
}

#[component]
fn PhraseWishes(wishes: Wishes) -> impl IntoView {
    let t = use_text();
    view! {
        <div class="item-columns">
            <TextInput name="words" kind=InputType::Number label=t.generator_words() value=wishes.words />
            <TextInput
                name="separator"
                label=t.generator_separator()
                value=wishes.separator
                max=10_u32
                optional=true
            />
        </div>
        <Checkbox name="capitals" label=t.generator_capitals() checked=wishes.capitals />
        <Checkbox name="number" label=t.generator_number() checked=wishes.number />
    }
    .into_any()
}
