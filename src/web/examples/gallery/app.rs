//! The pages of the gallery, in the frame of the provider portal.

use leptos::prelude::*;
use leptos_router::SsrMode;
use leptos_router::components::{Outlet, ParentRoute, Route, Router, Routes};
use leptos_router::path;
use web::app::Root;
use web::pages::errors::NotFoundPage;
use web::ui::auth::AuthLayout;
use web::ui::button::{Button, Kind, Variant};
use web::ui::form::{FormActions, FormScope};
use web::ui::icon::{Icon, IconName};
use web::ui::input::{InputType, TextInput};
use web::ui::layout::{Account, AppLayout, NavGroup, NavLink, Product, ProductLink};
use web::ui::menu::MenuItem;
use web::ui::password::PasswordInput;

use crate::{
    forms::Forms,
    parts::{Clients, Parts},
};

/// The gallery as an app of its own.
#[component]
pub(crate) fn Gallery() -> impl IntoView {
    view! {
        <Root>
            <Router>
                <Routes fallback=NotFoundPage>
                    <ParentRoute path=path!("") view=Frame>
                        <Route path=path!("/") view=Clients ssr=SsrMode::Async />
                        <Route path=path!("/parts") view=Parts ssr=SsrMode::Async />
                        <Route path=path!("/forms") view=Forms ssr=SsrMode::Async />
                    </ParentRoute>
                    <Route path=path!("/sign-in") view=SignIn ssr=SsrMode::Async />
                </Routes>
            </Router>
        </Root>
    }
}

#[component]
fn Frame() -> impl IntoView {
    let products = vec![
        ProductLink {
            product: Product::Vault,
            of: "robin@example.org".into(),
            href: "/parts".into(),
            current: false,
        },
        ProductLink {
            product: Product::Admin,
            of: "My Client's Organization".into(),
            href: "/forms".into(),
            current: false,
        },
        ProductLink {
            product: Product::Provider,
            of: "Example MSP".into(),
            href: "/".into(),
            current: true,
        },
    ];
    let account = Account {
        name: "Robin de Vries".into(),
        email: "robin@example.org".into(),
    };
    let items = || {
        view! {
            <MenuItem on_click=Callback::new(|()| ())><Icon name=IconName::Person />"Account"</MenuItem>
            <MenuItem on_click=Callback::new(|()| ())><Icon name=IconName::Lock />"Lock now"</MenuItem>
            <MenuItem on_click=Callback::new(|()| ())><Icon name=IconName::SignOut />"Sign out"</MenuItem>
        }
    };
    let sidebar = || {
        view! {
            <NavGroup>
                <NavLink href="/" icon=IconName::Clients label="Clients" count=Signal::stored(3) exact=true />
                <NavLink href="/parts" icon=IconName::Grid label="Parts" />
                <NavLink href="/forms" icon=IconName::Edit label="Forms" />
            </NavGroup>
            <NavGroup title="Manage">
                <NavLink href="/members" icon=IconName::People label="Members" />
                <NavLink href="/events" icon=IconName::Events label="Events" />
                <NavLink href="/settings" icon=IconName::Settings label="Settings" />
            </NavGroup>
        }
    };
    view! {
        <AppLayout
            product=Product::Provider
            of="Example MSP"
            products=products
            account=account
            account_items=items
            choose_lang=Callback::new(web::preferences::choose_lang)
            sidebar=sidebar
        >
            <Outlet />
        </AppLayout>
    }
}

#[component]
fn SignIn() -> impl IntoView {
    view! {
        <AuthLayout title="Sign in" description="to Example MSP" footer=|| "Portaal is open source.">
            <FormScope id="sign-in">
                <form method="post" novalidate>
                    <TextInput name="email" label="E-mail address" kind=InputType::Email autocomplete="username" />
                    <PasswordInput name="password" label="Master password" value=RwSignal::new(String::new()) />
                    <FormActions>
                        <Button variant=Variant::Primary kind=Kind::Submit>"Sign in"</Button>
                    </FormActions>
                </form>
            </FormScope>
        </AuthLayout>
    }
}
