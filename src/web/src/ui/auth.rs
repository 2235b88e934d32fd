//! The frame around pages before the products: signing in, arriving by an invitation, the first set-up.

use leptos::prelude::*;
use leptos_meta::Title;

use crate::ui::account::PreferencesMenu;
use crate::ui::brand::Mark;
use crate::use_text;

/// A card in the middle, with the mark above and language and theme at the corner.
#[component]
pub fn AuthLayout(
    /// What is to be done.
    #[prop(into)]
    title: String,
    /// Why, or what comes next.
    #[prop(optional, into)]
    description: Option<String>,
    /// Wider, for forms with several parts.
    #[prop(optional)]
    wide: bool,
    /// Below the card: another way.
    #[prop(optional, into)]
    footer: Option<ViewFnOnce>,
    /// The form.
    children: Children,
) -> impl IntoView {
    let t = use_text();
    view! {
        <Title text=title.clone() />
        <a class="skip-link" href="#main" rel="external">{t.layout_skip()}</a>
        <div class="auth" class:auth-wide=wide>
            <header class="auth-head">
                <span class="auth-brand">
                    <Mark />
                    "Portaal"
                </span>
                <PreferencesMenu />
            </header>
            <main class="auth-main" id="main" tabindex="-1">
                <div class="auth-card">
                    <h1 class="auth-title">{title}</h1>
                    {description.map(|text| view! { <p class="auth-description">{text}</p> })}
                    {children()}
                </div>
                {footer.map(|footer| view! { <div class="auth-footer">{footer.run()}</div> })}
            </main>
        </div>
    }
    .into_any()
}
