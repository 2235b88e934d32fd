//! What organisations have to say to their members, above every page.

use domain::policy::{Banner, Notice as Said};
use leptos::prelude::*;

use crate::ui::button::{Button, Variant};
use crate::ui::icon::{Icon, IconName};
use crate::use_text;

/// Begins the name under which this tab keeps that a notice was dismissed. Signing out forgets it.
const DISMISSED: &str = "portaal-banner-";

/// The notices that were not dismissed in this session.
#[component]
pub(super) fn Banners(banners: Vec<Said>) -> impl IntoView {
    banners
        .into_iter()
        .map(|said| view! { <BannerOf said /> })
        .collect_view()
}

#[component]
fn BannerOf(said: Said) -> impl IntoView {
    let t = use_text();
    let Said {
        organisation,
        name,
        banner: Banner { text, link },
    } = said;
    let key = StoredValue::new(format!("{DISMISSED}{organisation}"));
    // Another text is another notice.
    let kept = StoredValue::new(format!("{text} {link}"));
    let hidden = RwSignal::new(false);
    Effect::new(move |_| {
        let held = storage().and_then(|s| s.get_item(&key.get_value()).ok().flatten());
        if held.is_some_and(|held| kept.with_value(|kept| *kept == held)) {
            hidden.set(true);
        }
    });
    let dismiss = move |()| {
        if let Some(storage) = storage() {
            // Refused when the storage is full: the notice is back on the next page.
            let _ = storage.set_item(&key.get_value(), &kept.get_value());
        }
        hidden.set(true);
        crate::ui::form::focus_id("main");
    };
    let more = (!link.is_empty()).then(|| {
        view! {
            <a href=link.clone() target="_blank" rel="noopener noreferrer external">
                {t.frame_banner_more(host(&link))}
            </a>
        }
    });
    view! {
        <div class="banner" role="region" aria-label=t.frame_banner_of(&name) hidden=hidden>
            <Icon name=IconName::Info />
            <p class="banner-text"><strong>{name.clone()}</strong> " " {text} " " {more}</p>
            <Button
                variant=Variant::Quiet
                small=true
                label=t.frame_banner_dismiss()
                on_click=Callback::new(dismiss)
            >
                <Icon name=IconName::Close />
            </Button>
        </div>
    }
    .into_any()
}

/// Whose address it is, so that nobody is led elsewhere unseen.
fn host(link: &str) -> &str {
    let rest = link.strip_prefix("https://").unwrap_or(link);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

fn storage() -> Option<web_sys::Storage> {
    window().session_storage().ok().flatten()
}

#[cfg(test)]
mod tests {
    use super::host;

    #[test]
    fn a_link_names_its_host() {
        assert_eq!(host("https://acme.example/a?b#c"), "acme.example");
        assert_eq!(host("https://acme.example"), "acme.example");
    }
}
