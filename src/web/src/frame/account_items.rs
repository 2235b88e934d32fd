//! What the account menu offers: the account, locking, signing out.

use leptos::prelude::*;

use super::SignOutForm;
use crate::keys::{End, KeyState, use_keys};
use crate::ui::icon::{Icon, IconName};
use crate::ui::menu::{MenuItem, MenuLink};
use crate::ui::toast::use_toasts;
use crate::use_text;

/// The items. Signing out is a form, so that it works before the page is hydrated.
pub(super) fn account_items() -> AnyView {
    let t = use_text();
    let keys = use_keys();
    let toasts = use_toasts();
    let lock = Callback::new(move |()| {
        keys.lock();
        // Pages without anything secret look as before.
        toasts.success(t.frame_locked());
    });
    let open = move || keys.state().get() == KeyState::Open;
    view! {
        <MenuLink href="/account">
            <Icon name=IconName::Person />
            {t.frame_account()}
        </MenuLink>
        <Show when=open>
            <MenuItem on_click=Callback::new(move |()| keys.end_by_hand(End::Lock, lock))>
                <Icon name=IconName::Lock />
                {t.frame_lock()}
            </MenuItem>
        </Show>
        <SignOutForm class="menu-form">
            <button type="submit" class="menu-item" role="menuitem">
                <Icon name=IconName::SignOut />
                {t.frame_sign_out()}
            </button>
        </SignOutForm>
    }
    .into_any()
}
