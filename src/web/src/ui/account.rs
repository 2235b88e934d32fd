//! The menu of the person who is signed in, and the choices that need no account: theme and language.

use domain::Lang;
use leptos::prelude::*;

use crate::preferences::{Theme, choose_lang, choose_theme, current_theme};
use crate::ui::avatar::Avatar;
use crate::ui::icon::{Icon, IconName};
use crate::ui::layout::Account;
use crate::ui::menu::{Menu, MenuAlign, MenuItem, MenuLine, MenuTitle};
use crate::use_text;

/// At the foot of the side bar: name, theme, language, and what the page adds (account, lock, sign out).
#[component]
pub fn AccountMenu(
    /// Who is signed in.
    account: Signal<Account>,
    /// More items, below the theme and the language.
    items: ViewFnOnce,
    /// Chooses a language for the account.
    choose_lang: Callback<Lang>,
) -> impl IntoView {
    let name = move || {
        account.with(|a| {
            if a.name.is_empty() {
                a.email.clone()
            } else {
                a.name.clone()
            }
        })
    };
    let button = move || {
        view! {
            {move || view! { <Avatar name=name() /> }}
            <span class="switcher-text">
                <span class="switcher-product">{name}</span>
                <span class="switcher-of">{move || account.with(|a| a.email.clone())}</span>
            </span>
            <Icon name=IconName::UpDown />
        }
    };
    view! {
        <div class="account-box">
            <Menu class="switcher" button>
                <ThemeItems />
                <MenuLine />
                <LanguageItems choose=choose_lang />
                <MenuLine />
                {items.run()}
            </Menu>
        </div>
    }
    .into_any()
}

/// Theme and language, for pages without an account.
#[component]
pub fn PreferencesMenu() -> impl IntoView {
    let t = use_text();
    let button = move || {
        view! {
            <Icon name=IconName::Globe />
            {t.lang_name()}
        }
    };
    view! {
        <Menu align=MenuAlign::End button>
            <LanguageItems choose=Callback::new(choose_lang) />
            <MenuLine />
            <ThemeItems />
        </Menu>
    }
}

#[component]
fn ThemeItems() -> impl IntoView {
    let t = use_text();
    let now = RwSignal::new(Theme::System);
    Effect::new(move |_| now.set(current_theme()));
    let items = Theme::ALL
        .into_iter()
        .map(|theme| {
            let (icon, name) = match theme {
                Theme::System => (IconName::Screen, t.theme_system()),
                Theme::Light => (IconName::Sun, t.theme_light()),
                Theme::Dark => (IconName::Moon, t.theme_dark()),
            };
            let choose = Callback::new(move |()| {
                choose_theme(theme);
                now.set(theme);
            });
            let current = Signal::derive(move || now.get() == theme);
            view! {
                <MenuItem on_click=choose current>
                    <Icon name=icon />
                    {name}
                </MenuItem>
            }
        })
        .collect_view();
    view! {
        <MenuTitle>{t.theme_title()}</MenuTitle>
        {items}
    }
}

#[component]
fn LanguageItems(choose: Callback<Lang>) -> impl IntoView {
    let t = use_text();
    // Each language by its own name, so that nobody is locked out of the others.
    let items = Lang::ALL
        .into_iter()
        .map(|lang| {
            let own = text::Text::new(lang).lang_name();
            let current = t.lang() == lang;
            view! {
                <MenuItem on_click=Callback::new(move |()| choose.run(lang)) current=current>
                    <Icon name=IconName::Globe />
                    <span lang=lang.as_str()>{own}</span>
                </MenuItem>
            }
        })
        .collect_view();
    view! {
        <MenuTitle>{t.lang_title()}</MenuTitle>
        {items}
    }
}
