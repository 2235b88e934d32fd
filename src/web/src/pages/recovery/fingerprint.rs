//! The fingerprint of an organisation.

use crypto::PublicKey;
use domain::OrganisationId;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::work;
use crate::WebError;
use crate::keys::{KeyProblem, use_keys};
use crate::ui::failure::Failure;
use crate::ui::phrase::Phrase;
use crate::ui::skeleton::Skeleton;

/// The five words, once the organisation's pair was checked with the keys of the tab.
#[component]
pub(crate) fn OrganisationPhrase(
    organisation: OrganisationId,
    /// Becomes the pin of the public key when they are shown.
    #[prop(optional)]
    shown: Option<RwSignal<Option<String>>>,
) -> impl IntoView {
    let keys = use_keys();
    let found = RwSignal::new(None::<Result<String, WebError>>);
    let load = Callback::new(move |()| {
        found.set(None);
        spawn_local(async move {
            let public = work::public(keys, organisation).await;
            // The page may be gone by now.
            if let Some(shown) = shown {
                let _ = shown.try_set(public.as_ref().ok().map(PublicKey::pin));
            }
            let phrase = public.map(|public| public.fingerprint(&organisation.to_string()));
            let _ = found.try_set(Some(phrase.map_err(KeyProblem::into_web_error)));
        });
    });
    Effect::new(move |_| load.run(()));
    move || match found.get() {
        None => view! { <Skeleton /> }.into_any(),
        Some(Err(error)) => view! { <Failure error retry=load /> }.into_any(),
        Some(Ok(phrase)) => view! { <Phrase phrase /> }.into_any(),
    }
}
