//! The frame around the pages of a product: switcher, side bar, account; on phones behind a button.

use domain::Lang;
use leptos::{html, prelude::*};
use leptos_router::components::A;

use crate::ui::account::AccountMenu;
use crate::ui::brand::Mark;
use crate::ui::icon::{Icon, IconName};
use crate::ui::menu::{Menu, MenuLink, MenuTitle};
use crate::use_text;

/// The three products, and the person's own account.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Product {
    /// What a person stores.
    Vault,
    /// What an organisation is.
    Admin,
    /// What a provider does for its clients.
    Provider,
    /// The person's own account: not a product, but a place to be and to leave.
    Account,
}

impl Product {
    const fn icon(self) -> IconName {
        match self {
            Self::Vault => IconName::Vault,
            Self::Admin => IconName::Building,
            Self::Provider => IconName::Portal,
            Self::Account => IconName::Person,
        }
    }

    fn name(self, t: text::Text) -> &'static str {
        match self {
            Self::Vault => t.product_vault(),
            Self::Admin => t.product_admin(),
            Self::Provider => t.product_provider(),
            Self::Account => t.product_account(),
        }
    }
}

/// A product that the person may enter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProductLink {
    /// Which product.
    pub product: Product,
    /// Of whom, e.g. the name of the organisation.
    pub of: String,
    /// Where it begins.
    pub href: String,
    /// The person is there now.
    pub current: bool,
}

/// Whose account it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Account {
    /// The person's name; may be empty.
    pub name: String,
    /// The person's address.
    pub email: String,
}

/// The frame of a product. `children` is the page, e.g. an `<Outlet/>`.
#[component]
pub fn AppLayout(
    /// Which product this is.
    product: Product,
    /// Of whom, e.g. the name of the provider.
    #[prop(into)]
    of: Signal<String>,
    /// Where the person may go instead, this product included.
    #[prop(into)]
    products: Signal<Vec<ProductLink>>,
    /// Who is signed in.
    #[prop(into)]
    account: Signal<Account>,
    /// The items of the account menu: account page, lock, sign out.
    #[prop(into)]
    account_items: ViewFnOnce,
    /// Chooses a language for the account.
    choose_lang: Callback<Lang>,
    /// The side bar: `NavGroup`s of `NavLink`s.
    #[prop(into)]
    sidebar: ViewFnOnce,
    /// The page.
    children: Children,
) -> impl IntoView {
    let t = use_text();
    let side = NodeRef::<html::Div>::new();
    provide_context(SideBar(side));
    view! {
        <a class="skip-link" href="#main" rel="external">{t.layout_skip()}</a>
        <div class="app">
            <header class="topbar">
                <button
                    type="button"
                    class="button button-quiet button-icon"
                    popovertarget="sidebar"
                    aria-label=t.layout_menu()
                >
                    <Icon name=IconName::Menu />
                </button>
                <span class="topbar-title">
                    <Mark />
                    <span class="switcher-text">
                        <span class="switcher-product">{product.name(t)}</span>
                        <span class="switcher-of">{move || of.get()}</span>
                    </span>
                </span>
            </header>
            <div node_ref=side class="sidebar" id="sidebar" popover="auto">
                <ProductSwitcher product of products />
                <nav class="sidebar-nav" aria-label=product.name(t)>{sidebar.run()}</nav>
                <AccountMenu account items=account_items choose_lang />
            </div>
            <main class="main" id="main" tabindex="-1">{children()}</main>
        </div>
    }
    .into_any()
}

/// The side bar as a popover on phones, so that a link in it can close it.
#[derive(Clone, Copy)]
struct SideBar(NodeRef<html::Div>);

/// Closes the side bar where it is a drawer; for what leads elsewhere in the page.
pub(crate) fn use_close_side_bar() -> impl Fn() + Copy + Send + Sync + 'static {
    let side = use_context::<SideBar>();
    move || {
        if let Some(side) = side.and_then(|SideBar(side)| side.get_untracked()) {
            // Refused when it is not open as a popover: on wide screens.
            let _ = side.hide_popover();
        }
    }
}

/// At the top left: where the person is, and where else they may go.
#[component]
fn ProductSwitcher(
    product: Product,
    of: Signal<String>,
    products: Signal<Vec<ProductLink>>,
) -> impl IntoView {
    let t = use_text();
    let button = move || {
        view! {
            <Mark />
            <span class="switcher-text">
                <span class="switcher-product">{product.name(t)}</span>
                <span class="switcher-of">{move || of.get()}</span>
            </span>
            <Icon name=IconName::UpDown />
        }
    };
    view! {
        <div class="switcher-box">
            <Menu class="switcher" button>
                <MenuTitle>{t.layout_switch()}</MenuTitle>
                {move || {
                    products
                        .get()
                        .into_iter()
                        .map(|link| {
                            view! {
                                <MenuLink href=link.href current=link.current>
                                    <Icon name=link.product.icon() />
                                    <span class="menu-two">
                                        <span>{link.product.name(t)}</span>
                                        <span class="menu-detail">{link.of}</span>
                                    </span>
                                </MenuLink>
                            }
                        })
                        .collect_view()
                }}
            </Menu>
        </div>
    }
    .into_any()
}

/// Links of the side bar that belong together.
#[component]
pub fn NavGroup(
    /// A title over them.
    #[prop(optional, into)]
    title: Option<String>,
    /// A button at the right of the title, e.g. "New collection".
    #[prop(optional, into)]
    action: Option<ViewFnOnce>,
    /// `NavLink`s.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="nav-group">
            {title
                .map(|title| {
                    view! {
                        <div class="nav-head">
                            <h2 class="nav-title">{title}</h2>
                            {action.map(ViewFnOnce::run)}
                        </div>
                    }
                })}
            <ul class="nav-list">{children()}</ul>
        </div>
    }
    .into_any()
}

/// One page in the side bar; marks itself when the person is there.
#[component]
pub fn NavLink(
    /// Where it goes.
    #[prop(into)]
    href: String,
    /// Its drawing.
    icon: IconName,
    /// Its name.
    #[prop(into)]
    label: String,
    /// How many wait there; nothing is shown for 0.
    #[prop(optional, into)]
    count: Signal<u32>,
    /// Only that very address is "there", not those below it.
    #[prop(optional)]
    exact: bool,
) -> impl IntoView {
    let t = use_text();
    let close = use_close_side_bar();
    let close = move |_| close();
    view! {
        <li class="nav-item" on:click=close>
            <A href exact>
                <Icon name=icon />
                <span class="nav-label">{label}</span>
                {move || {
                    // A frame that is made anew takes this link away while it still listens.
                    let count = count.try_get().unwrap_or(0);
                    (count > 0)
                        .then(|| view! { <span class="nav-count">{text::format::integer(t, i64::from(count))}</span> })
                }}
            </A>
        </li>
    }
    .into_any()
}
