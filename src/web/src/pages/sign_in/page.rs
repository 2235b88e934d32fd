//! The page.

use leptos::prelude::*;
use leptos_router::components::Redirect;
use leptos_router::hooks::use_query_map;

use super::SignInForm;
use super::server::{Door, door};
use crate::loaded::{Loaded, Read};
use crate::ui::auth::AuthLayout;
use crate::ui::badge::Tone;
use crate::ui::notice::Notice;
use crate::{next, use_text};

/// Address and master password, then a code; leads to the page that was asked for.
#[component]
pub fn SignInPage() -> impl IntoView {
    let t = use_text();
    let query = use_query_map();
    let wanted = move || next::wanted(query).unwrap_or_else(|| "/".to_owned());
    let door_read: Read<Door> = Resource::new(|| (), |()| door());
    let view = move |door: Door| {
        if door.signed_in {
            return view! { <Redirect path=wanted() /> }.into_any();
        }
        view! {
            {door
                .empty
                .then(|| {
                    view! {
                        <Notice tone=Tone::Info title=t.sign_in_empty_title()>
                            <p>{t.sign_in_empty_text()}</p>
                        </Notice>
                    }
                })}
            <SignInForm next=wanted() />
        }
        .into_any()
    };
    view! {
        <AuthLayout title=t.sign_in_title()>
            <Loaded resource=door_read view=view />
        </AuthLayout>
    }
}
