//! What the account menu offers: the account, locking, signing out.

use leptos::prelude::*;

use crate::keys::{KeyState, use_keys};
use crate::ui::icon::{Icon, IconName};
use crate::ui::menu::{MenuItem, MenuLink};
use crate::use_text;

/// The items. Signing out is a form, so that it works before the page is hydrated.
pub(super) fn account_items() -> AnyView {
    let t = use_text();
    let keys = use_keys();
    let open = move || keys.state().get() == KeyState::Open;
    view! {
        <MenuLink href="/account">
            <Icon name=IconName::Person />
            {t.frame_account()}
        </MenuLink>
        <Show when=open>
            <MenuItem on_click=Callback::new(move |()| keys.lock())>
                <Icon name=IconName::Lock />
                {t.frame_lock()}
            </MenuItem>
        </Show>
        <form
            class="menu-form"
            method="post"
            action="/api/fn/session/sign_out"
            on:submit=move |_| keys.sign_out()
        >
            <button type="submit" class="menu-item" role="menuitem" tabindex="-1">
                <Icon name=IconName::SignOut />
                {t.frame_sign_out()}
            </button>
        </form>
    }
    .into_any()
}
