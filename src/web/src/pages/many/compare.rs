//! Confirming several people: each fingerprint phrase is shown alone and compared with that person; then the keys are
//! wrapped, for those who were compared and nobody else.

use std::collections::HashSet;

use crypto::{PublicKey, random};
use domain::{
    AppError,
    many::{AllToConfirm, Compared, ManyDone, Refused, Somebody, ToConfirm},
    member::{ConfirmForm, Pin},
};
use leptos::prelude::*;

use super::place::Place;
use super::told::{NamesOf, Told};
use crate::keys::{KeyProblem, Keys, NeedsKeys, use_keys};
use crate::pages::act::act;
use crate::pages::fetched::Fetched;
use crate::pages::invitation::Later;
use crate::pages::members::PinNotice;
use crate::ui::badge::Tone;
use crate::ui::button::{Button, Variant};
use crate::ui::dialog::{Dialog, DialogActions, open_while};
use crate::ui::focus::{focus_if_lost, focus_soon};
use crate::ui::form::FormScope;
use crate::ui::icon::{Icon, IconName};
use crate::ui::notice::Notice;
use crate::ui::phrase::Phrase;
use crate::{Answer, WebError, use_text};

/// Somebody who is to be confirmed.
#[derive(Clone, Debug)]
pub(crate) struct Person {
    /// Who.
    pub(crate) who: Somebody,
    /// Name or address.
    pub(crate) name: String,
    /// Name of the client, where there are several.
    pub(crate) client: Option<String>,
}

/// The dialog: open as long as somebody is asked for.
#[component]
pub(crate) fn ConfirmMany(
    /// Where they are, when it is open.
    place: Callback<(), Option<Place>>,
    asked: RwSignal<Option<Vec<Person>>>,
    told: Told,
) -> impl IntoView {
    let t = use_text();
    let open = open_while(asked);
    let busy = RwSignal::new(false);
    view! {
        <Dialog open title=t.many_confirm_title().to_owned() busy>
            <NeedsKeys>
                <Fetch place asked told busy />
            </NeedsKeys>
        </Dialog>
    }
    .into_any()
}

/// Fetches accounts and public keys of all of them.
#[component]
fn Fetch(
    place: Callback<(), Option<Place>>,
    asked: RwSignal<Option<Vec<Person>>>,
    told: Told,
    busy: RwSignal<bool>,
) -> impl IntoView {
    // The form that unlocked took the focus with it.
    Effect::new(|_| focus_if_lost("dialog[open] .dialog-title"));
    let people = asked.get_untracked().unwrap_or_default();
    let ids: Vec<Somebody> = people.iter().map(|person| person.who).collect();
    let Some(place) = place.run(()) else {
        return ().into_any();
    };
    let fetch = Callback::new(move |()| -> Later<_> { Box::pin(place.to_confirm(ids.clone())) });
    let body = Callback::new(move |all: AllToConfirm| {
        let one = OneByOne::new(place, all, &people);
        view! { <Body one asked told busy /> }.into_any()
    });
    view! { <Fetched fetch view=body /> }.into_any()
}

/// A person with the key and its phrase.
#[derive(Clone)]
struct Shown {
    to: ToConfirm,
    public: PublicKey,
    phrase: String,
    client: Option<String>,
}

/// How far the comparing is.
#[derive(Clone, Copy)]
struct OneByOne {
    place: Place,
    people: StoredValue<Vec<Shown>>,
    /// Those who cannot be confirmed, whoever compares.
    refused: StoredValue<Vec<Refused>>,
    names: StoredValue<NamesOf>,
    /// Whose turn it is.
    at: RwSignal<usize>,
    /// For each who was looked at: whether the phrases are the same.
    same: RwSignal<Vec<bool>>,
}

impl OneByOne {
    fn new(place: Place, all: AllToConfirm, asked: &[Person]) -> Self {
        let mut refused = all.refused;
        let mut people = Vec::with_capacity(all.people.len());
        for to in all.people {
            // A server that shows something else than a key is not worked with.
            match PublicKey::from_base64(&to.details.public_key) {
                Ok(public) => people.push(Shown {
                    phrase: public.fingerprint(&to.details.user.to_string()),
                    client: asked
                        .iter()
                        .find(|person| person.who == to.who)
                        .and_then(|person| person.client.clone()),
                    to,
                    public,
                }),
                Err(_) => refused.push(Refused {
                    member: to.who.member,
                    why: AppError::conflict("key-refused"),
                }),
            }
        }
        let names = asked.iter().map(|p| (p.who.member, p.name.clone()));
        Self {
            place,
            people: StoredValue::new(people),
            refused: StoredValue::new(refused),
            names: StoredValue::new(names.collect()),
            at: RwSignal::new(0),
            same: RwSignal::new(Vec::new()),
        }
    }

    fn count(self) -> usize {
        self.people.with_value(Vec::len)
    }

    /// Goes on to the next one.
    fn next(self, same: bool) {
        self.same.update(|all| all.push(same));
        self.at.update(|at| *at += 1);
        focus_soon("dialog[open] .compare-name");
    }

    /// Back to the one before.
    fn back(self) {
        self.same.update(|all| {
            all.pop();
        });
        self.at.update(|at| *at = at.saturating_sub(1));
        focus_soon("dialog[open] .compare-name");
    }

    /// Those who were compared.
    fn compared(self) -> Vec<Shown> {
        let people = self.people.get_value();
        let both = people.into_iter().zip(self.same.get());
        both.filter(|(_, same)| *same).map(|(one, _)| one).collect()
    }
}

/// Wraps the organisation's key for a person who was compared.
async fn wrapped(keys: Keys, shown: Shown) -> Result<Compared, KeyProblem> {
    let organisation = shown.to.who.organisation;
    let (key, under) = keys.organisation(organisation).ok_or(KeyProblem::Locked)?;
    let key = shown.public.wrap(&key, &mut random::system()).await?;
    Ok(Compared {
        who: shown.to.who,
        under,
        form: ConfirmForm {
            key: key.to_string(),
            public_key: shown.to.details.public_key,
            compared: true,
        },
    })
}

#[component]
fn Body(
    one: OneByOne,
    asked: RwSignal<Option<Vec<Person>>>,
    told: Told,
    busy: RwSignal<bool>,
) -> impl IntoView {
    focus_soon("dialog[open] .compare-name");
    move || {
        let at = one.at.get();
        let shown = one.people.with_value(|people| people.get(at).cloned());
        match shown {
            Some(shown) => view! { <Compare one at shown /> }.into_any(),
            None => view! { <Finish one asked told busy /> }.into_any(),
        }
    }
}

/// One person: the phrase, and whether it is the same.
#[component]
fn Compare(one: OneByOne, at: usize, shown: Shown) -> impl IntoView {
    let t = use_text();
    let details = shown.to.details;
    let (name, email) = (details.name, details.email.to_string());
    let step = t.progress_of(one.count(), at + 1);
    view! {
        <p class="compare-step">{step}</p>
        <h3 class="compare-name" tabindex="-1">{name.clone()}</h3>
        {shown.client.map(|client| view! { <p class="field-hint">{client}</p> })}
        <p class="dialog-message">{t.members_confirm_intro(&email, &name)}</p>
        <PinNotice pin=details.pin />
        <Phrase phrase=shown.phrase />
        <p class="field-hint">{t.members_confirm_how()}</p>
        <DialogActions>
            {(at > 0)
                .then(|| {
                    view! {
                        <Button
                            variant=Variant::Quiet
                            single=true
                            on_click=Callback::new(move |()| one.back())
                        >
                            {t.many_back()}
                        </Button>
                    }
                })}
            <Button single=true on_click=Callback::new(move |()| one.next(false))>
                {if details.pin == Pin::Changed { t.many_not_same() } else { t.many_skip() }}
            </Button>
            <Button
                variant=Variant::Primary
                single=true
                on_click=Callback::new(move |()| one.next(true))
            >
                <Icon name=IconName::Check />
                {t.many_same()}
            </Button>
        </DialogActions>
    }
    .into_any()
}

/// Everybody was looked at: who is confirmed now.
#[component]
fn Finish(
    one: OneByOne,
    asked: RwSignal<Option<Vec<Person>>>,
    told: Told,
    busy: RwSignal<bool>,
) -> impl IntoView {
    let t = use_text();
    let keys = use_keys();
    let error = RwSignal::new(None::<WebError>);
    let compared = untrack(|| one.compared());
    let count = compared.len();
    let skipped = one.count() - count;
    let refused = one.refused.get_value();
    let names: Vec<String> = compared
        .iter()
        .map(|shown| shown.to.details.name.clone())
        .collect();
    let compared = StoredValue::new(compared);
    let confirm = Callback::new(move |()| {
        error.set(None);
        let people = compared.get_value();
        let work = async move {
            let organisations = people.iter().map(|shown| shown.to.who.organisation);
            for organisation in organisations.collect::<HashSet<_>>() {
                let opened = keys.open_organisation(organisation).await;
                opened.map_err(KeyProblem::into_web_error)?;
            }
            let mut forms = Vec::with_capacity(people.len());
            for shown in people {
                let form = wrapped(keys, shown).await;
                forms.push(form.map_err(KeyProblem::into_web_error)?);
            }
            let mut done = one.place.confirm(forms).await?;
            done.refused
                .extend(one.refused.try_get_value().unwrap_or_default());
            Answer::Ok(done)
        };
        act(busy, work, move |answer| match answer {
            Ok(done) => {
                let names = one.names.try_get_value().unwrap_or_default();
                let _ = asked.try_set(None);
                told.tell(Ok(done), |count| t.many_confirmed(count), &names);
            }
            Err(problem) => {
                let _ = error.try_set(Some(problem));
            }
        });
    });
    let close = move || {
        let (refused, names) = (one.refused.get_value(), one.names.get_value());
        asked.set(None);
        // With nobody to confirm there is no answer that would tell why.
        if count == 0 && !refused.is_empty() {
            told.tell(
                Ok(ManyDone { done: 0, refused }),
                |count| t.many_confirmed(count),
                &names,
            );
        }
    };
    let list = names
        .into_iter()
        .map(|name| view! { <li>{name}</li> })
        .collect_view();
    view! {
        <FormScope id="confirm-many" error=error>
            <h3 class="compare-name" tabindex="-1">
                {if count > 0 { t.many_compared(count) } else { t.many_compared_none().to_owned() }}
            </h3>
            <ul class="compare-list">{list}</ul>
            {(skipped > 0).then(|| view! { <p class="field-hint">{t.many_skipped(skipped)}</p> })}
            {(!refused.is_empty())
                .then(|| {
                    view! { <Notice tone=Tone::Warning>{t.many_cannot(refused.len())}</Notice> }
                })}
        </FormScope>
        <DialogActions>
            {(one.count() > 0)
                .then(|| {
                    view! {
                        <Button
                            variant=Variant::Quiet
                            single=true
                            disabled=busy
                            on_click=Callback::new(move |()| one.back())
                        >
                            {t.many_back()}
                        </Button>
                    }
                })}
            // It stands where the last person was skipped.
            <Button single=true disabled=busy on_click=Callback::new(move |()| close())>
                {if count > 0 { t.common_cancel() } else { t.common_close() }}
            </Button>
            {(count > 0)
                .then(|| {
                    view! {
                        // It stands where the last pair of phrases was said to be the same.
                        <Button variant=Variant::Primary single=true busy on_click=confirm>
                            {t.many_confirm(count)}
                        </Button>
                    }
                })}
        </DialogActions>
    }
    .into_any()
}
