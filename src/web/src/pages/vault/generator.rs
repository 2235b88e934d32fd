//! Making passwords and passphrases.

use crypto::generator::{GeneratorError, Passphrase, Password};
use crypto::random;
use domain::policy::{GeneratorRules, GeneratorWay};
use leptos::prelude::*;
use text::Text;
use wasm_bindgen::JsCast as _;

use super::context::use_vault;
use super::number::NumberInput;
use super::secret::CopySecret;
use crate::ui::button::{Button, Variant};
use crate::ui::choice::{Checkbox, Select};
use crate::ui::dialog::{Dialog, DialogActions};
use crate::ui::form::FormScope;
use crate::ui::icon::{Icon, IconName};
use crate::ui::input::TextInput;
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
    /// What policies ask at least.
    rules: StoredValue<GeneratorRules>,
}

impl Wishes {
    /// What is usual, and at least what policies ask.
    fn new(rules: GeneratorRules) -> Self {
        let (password, phrase) = (Password::default(), Passphrase::default());
        let way = match rules.override_password_type {
            GeneratorWay::Passphrase => "passphrase",
            GeneratorWay::Any | GeneratorWay::Password => "password",
        };
        let most = |usual: usize, asked: u32| RwSignal::new(usual.max(size(asked)).to_string());
        Self {
            way: RwSignal::new(way.to_owned()),
            length: most(password.length, rules.min_length),
            lower: RwSignal::new(password.lower || rules.use_lower),
            upper: RwSignal::new(password.upper || rules.use_upper),
            digits: RwSignal::new(password.digits || needs_digits(&rules)),
            specials: RwSignal::new(password.specials || needs_specials(&rules)),
            min_digits: most(password.min_digits, rules.min_numbers),
            min_specials: most(password.min_specials, rules.min_special),
            clear: RwSignal::new(password.avoid_ambiguous),
            words: most(phrase.words, rules.min_number_words),
            separator: RwSignal::new(phrase.separator),
            capitals: RwSignal::new(phrase.capitalise || rules.capitalize),
            number: RwSignal::new(phrase.number || rules.include_number),
            rules: StoredValue::new(rules),
        }
    }

    /// The first number that is less than policies ask.
    fn short(self, t: Text) -> Option<Wrong> {
        let least = self.rules.with_value(|rules| {
            if self.is_phrase() {
                vec![("words", self.words, rules.min_number_words)]
            } else {
                vec![
                    ("length", self.length, rules.min_length),
                    ("min-digits", self.min_digits, rules.min_numbers),
                    ("min-specials", self.min_specials, rules.min_special),
                ]
            }
        });
        let mut least = least.into_iter();
        let (field, _, asked) = least.find(|(_, typed, asked)| number(*typed) < size(*asked))?;
        let at_least = size(asked);
        Some(Wrong::new(t, GeneratorError::TooShort { at_least }, field))
    }

    /// Whether policies ask for this: then it cannot be taken away.
    fn asks(self, rule: fn(&GeneratorRules) -> bool) -> Signal<bool> {
        Signal::stored(self.rules.with_value(rule))
    }

    fn is_phrase(self) -> bool {
        self.way.with(|way| way == "passphrase")
    }

    /// Makes one; follows every wish.
    fn make(self, t: Text) -> Made {
        if let Some(wrong) = self.short(t) {
            return Err(wrong);
        }
        let mut rng = random::system();
        if self.is_phrase() {
            let phrase = Passphrase {
                words: number(self.words),
                separator: self.separator.get(),
                capitalise: self.capitals.get(),
                number: self.number.get(),
            };
            let made = phrase.generate(&mut rng);
            return made
                .map(|made| made.to_string())
                .map_err(|error| Wrong::new(t, error, "words"));
        }
        let password = Password {
            length: number(self.length),
            lower: self.lower.get(),
            upper: self.upper.get(),
            digits: self.digits.get(),
            specials: self.specials.get(),
            min_digits: number(self.min_digits),
            min_specials: number(self.min_specials),
            avoid_ambiguous: self.clear.get(),
        };
        let made = password.generate(&mut rng);
        made.map(|made| made.to_string()).map_err(|error| {
            let (field, error) = blame(&password, error);
            Wrong::new(t, error, field)
        })
    }
}

type Made = Result<String, Wrong>;

/// Why nothing was made.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Wrong {
    /// The number that is meant; none when it is none of them.
    field: Option<&'static str>,
    /// What is wrong with it.
    text: String,
}

impl Wrong {
    fn new(t: Text, error: GeneratorError, field: &'static str) -> Self {
        let (field, text) = match error {
            GeneratorError::NoCharacters => (None, t.generator_no_characters().to_owned()),
            GeneratorError::TooShort { at_least } => (Some(field), t.generator_at_least(at_least)),
            GeneratorError::TooLong { at_most } => (Some(field), t.generator_at_most(at_most)),
        };
        Self { field, text }
    }

    /// The same where the number does not stand.
    fn elsewhere(&self, t: Text) -> String {
        let label = match self.field {
            None => return self.text.clone(),
            Some("words") => t.generator_words(),
            Some("min-digits") => t.generator_min_digits(),
            Some("min-specials") => t.generator_min_specials(),
            Some(_) => t.generator_length(),
        };
        t.generator_wrong(label)
    }
}

/// Which number of a password is meant. When the length itself is right, the larger of the two others is too large,
/// and may be what the rest leaves of the length.
fn blame(wishes: &Password, error: GeneratorError) -> (&'static str, GeneratorError) {
    let GeneratorError::TooLong { at_most } = error else {
        return ("length", error);
    };
    if wishes.length > at_most {
        return ("length", error);
    }
    let letters = usize::from(wishes.lower) + usize::from(wishes.upper);
    let least = |chosen: bool, least: usize| if chosen { least.max(1) } else { 0 };
    let digits = least(wishes.digits, wishes.min_digits);
    let specials = least(wishes.specials, wishes.min_specials);
    let (field, rest) = if digits >= specials {
        ("min-digits", letters + specials)
    } else {
        ("min-specials", letters + digits)
    };
    let at_most = at_most.saturating_sub(rest).max(1);
    (field, GeneratorError::TooLong { at_most })
}

/// A number of a policy, as the generator counts.
fn size(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

const fn needs_digits(rules: &GeneratorRules) -> bool {
    rules.use_numbers || rules.min_numbers > 0
}

const fn needs_specials(rules: &GeneratorRules) -> bool {
    rules.use_special || rules.min_special > 0
}

/// The number that is typed; 0 for anything else, which the generator refuses with its bounds.
fn number(text: RwSignal<String>) -> usize {
    text.with(|text| text.trim().parse().unwrap_or(0))
}

/// What is wrong with one of the numbers.
fn error_of(made: Memo<Made>, field: &'static str) -> Signal<Option<String>> {
    Signal::derive(move || {
        made.with(|made| {
            let wrong = made
                .as_ref()
                .err()
                .filter(|wrong| wrong.field == Some(field));
            wrong.map(|wrong| wrong.text.clone())
        })
    })
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
    let asked = use_vault()
        .head
        .with_value(|head| head.policies.generator.clone());
    let names = asked.as_ref().map(|asked| asked.by.join(", "));
    let names = StoredValue::new(names);
    // Wishes stay while the page is open.
    let wishes = Wishes::new(asked.map(|asked| asked.rules).unwrap_or_default());
    let only = wishes
        .rules
        .with_value(|rules| rules.override_password_type);
    let ways: Vec<(String, String)> = [
        (GeneratorWay::Password, "password", t.generator_password()),
        (
            GeneratorWay::Passphrase,
            "passphrase",
            t.generator_passphrase(),
        ),
    ]
    .into_iter()
    .filter(|(way, ..)| only == GeneratorWay::Any || only == *way)
    .map(|(_, key, name)| (key.to_owned(), name.to_owned()))
    .collect();
    let ways = StoredValue::new(ways);
    let again = Trigger::new();
    let made = Memo::new(move |_| {
        again.track();
        if open.get() {
            wishes.make(t)
        } else {
            Made::Ok(String::new())
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
                            Err(wrong) => view! { <span class="field-error">{wrong.elsewhere(t)}</span> }.into_any(),
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
                {names.get_value().map(|names| view! { <p class="field-hint">{t.generator_policy(names)}</p> })}
                <Select
                    name="way"
                    label=t.generator_way()
                    options=Signal::stored(ways.get_value())
                    value=wishes.way
                />
                <Show
                    when=move || wishes.is_phrase()
                    fallback=move || view! { <PasswordWishes wishes made /> }
                >
                    <PhraseWishes wishes made />
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
fn PasswordWishes(wishes: Wishes, made: Memo<Made>) -> impl IntoView {
    let t = use_text();
    view! {
        <NumberInput name="length" label=t.generator_length() value=wishes.length error=error_of(made, "length") />
        <Checkbox name="upper" label="A–Z" checked=wishes.upper disabled=wishes.asks(|r| r.use_upper) />
        <Checkbox name="lower" label="a–z" checked=wishes.lower disabled=wishes.asks(|r| r.use_lower) />
        <Checkbox name="digits" label="0–9" checked=wishes.digits disabled=wishes.asks(needs_digits) />
        <Checkbox name="specials" label="!@#$%^&*" checked=wishes.specials disabled=wishes.asks(needs_specials) />
        <div class="item-columns">
            <NumberInput
                name="min-digits"
                label=t.generator_min_digits()
                value=wishes.min_digits
                error=error_of(made, "min-digits")
                disabled=Signal::derive(move || !wishes.digits.get())
            />
            <NumberInput
                name="min-specials"
                label=t.generator_min_specials()
                value=wishes.min_specials
                error=error_of(made, "min-specials")
                disabled=Signal::derive(move || !wishes.specials.get())
            />
        </div>
        <Checkbox name="clear" label=t.generator_clear() checked=wishes.clear />
    }
    .into_any()
}

#[component]
fn PhraseWishes(wishes: Wishes, made: Memo<Made>) -> impl IntoView {
    let t = use_text();
    view! {
        <div class="item-columns">
            <NumberInput name="words" label=t.generator_words() value=wishes.words error=error_of(made, "words") />
            <TextInput
                name="separator"
                label=t.generator_separator()
                value=wishes.separator
                max=10_u32
                optional=true
            />
        </div>
        <Checkbox name="capitals" label=t.generator_capitals() checked=wishes.capitals disabled=wishes.asks(|r| r.capitalize) />
        <Checkbox name="number" label=t.generator_number() checked=wishes.number disabled=wishes.asks(|r| r.include_number) />
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_that_is_meant_is_named() {
        let named = |change: &dyn Fn(&mut Password)| {
            let mut wishes = Password::default();
            change(&mut wishes);
            let error = wishes.generate(&mut random::system()).err();
            error.map(|error| blame(&wishes, error))
        };
        let long = |at_most| GeneratorError::TooLong { at_most };
        assert_eq!(named(&|_| ()), None);
        assert_eq!(named(&|w| w.length = 129), Some(("length", long(128))));
        assert_eq!(
            named(&|w| w.length = 0),
            Some(("length", GeneratorError::TooShort { at_least: 5 }))
        );
        assert_eq!(
            named(&|w| w.min_digits = 30),
            Some(("length", GeneratorError::TooShort { at_least: 33 }))
        );
        assert_eq!(
            named(&|w| w.min_digits = 500),
            Some(("min-digits", long(125)))
        );
        assert_eq!(
            named(&|w| w.min_specials = 127),
            Some(("min-specials", long(125)))
        );
        // What is not asked for is not to blame.
        assert_eq!(
            named(&|w| (w.digits, w.min_digits, w.min_specials) = (false, 900, 200)),
            Some(("min-specials", long(126)))
        );
    }
}
