//! The pages for addresses that lead nowhere.

use domain::AppError;
use leptos::prelude::*;
use leptos_meta::Title;

use crate::ui::account::PreferencesMenu;
use crate::ui::brand::Mark;
use crate::ui::button::{LinkButton, Variant};
use crate::{WebError, use_text};

/// An address that is not ours, or that names what does not exist for this person; answers with status 404.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    // Made for its status.
    let error = WebError::from(AppError::NotFound);
    let t = use_text();
    view! {
        <Title text=t.notfound_title() />
        <div class="auth">
            <header class="auth-head">
                <a class="auth-brand" href="/">
                    <Mark />
                    "Portaal"
                </a>
                <PreferencesMenu />
            </header>
            <main class="lone" id="main" tabindex="-1">
                <p class="lone-number" aria-hidden="true">"404"</p>
                <h1>{t.notfound_title()}</h1>
                <p>{error.explain(t)}</p>
                <LinkButton href="/" variant=Variant::Primary>{t.notfound_home()}</LinkButton>
            </main>
        </div>
    }
}
