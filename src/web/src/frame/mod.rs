//! The frame of every page behind the sign-in: product switcher, side bar, account menu.
//!
//! An area wraps its pages in it once, in the view of its `ParentRoute`:
//! ```ignore
//! view! { <AppFrame product=Product::Provider(id)><Outlet /></AppFrame> }
//! ```
//! Inside, [`use_me`] tells who is signed in; after a change to it, `use_me().refetch()`.

mod account_items;
mod banner;
mod nav;
mod places;
pub mod server;
mod sign_out;

use domain::{Lang, OrganisationId, ProviderId, account::Me, item::VaultOwner};
use leptos::prelude::*;
use leptos::server_fn::serde::{Serialize, de::DeserializeOwned};
use leptos_router::hooks::use_location;

use crate::keys::use_keys;
use crate::loaded::{Loaded, Read};
use crate::pages::account::server::set_language;
use crate::preferences::choose_lang;
use crate::ui::badge::Tone;
use crate::ui::button::{LinkButton, Variant};
use crate::ui::layout::{Account, AppLayout};
use crate::ui::notice::Notice;
use crate::ui::page::PageHeader;
use crate::ui::toast::use_toasts;
use crate::{next, use_text};

use banner::Banners;
pub use places::first_place;
pub use sign_out::SignOutForm;

/// Which product the person is in, and of whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Product {
    /// The person's own account.
    Account,
    /// The provider portal.
    Provider(ProviderId),
    /// A vault: an organisation's, or the person's own.
    Vault(VaultOwner),
    /// An organisation's admin console.
    Admin(OrganisationId),
}

impl Product {
    /// Whose pages they are, when it is an organisation.
    const fn organisation(self) -> Option<OrganisationId> {
        match self {
            Self::Vault(owner) => owner.organisation(),
            Self::Admin(id) => Some(id),
            Self::Account | Self::Provider(_) => None,
        }
    }
}

/// Who is signed in, shared by the frame and everything in it.
#[derive(Clone, Copy)]
struct MeContext(Read<Me>);

/// How many wait to be confirmed in the clients of the provider whose pages are shown: what the frame was loaded with, until
/// a page knows better.
#[derive(Clone, Copy)]
pub(crate) struct WaitingCount(RwSignal<u32>);

impl WaitingCount {
    /// To be shown. Nobody waits outside of [`AppFrame`].
    pub(crate) fn get() -> Signal<u32> {
        use_context::<Self>().map_or_else(|| Signal::stored(0), |count| count.0.into())
    }
}

/// A page reads how many wait with what it shows: the side bar shows the same, each time that the page is read again.
pub(crate) fn count_waiting<T>(page: Read<T>, count: fn(&T) -> u32)
where
    T: Clone + Send + Sync + Serialize + DeserializeOwned + 'static,
{
    let shown = use_context::<WaitingCount>();
    Effect::new(move |_| {
        let now = page.with(|answer| answer.as_ref().and_then(|a| a.as_ref().ok().map(count)));
        if let Some((WaitingCount(shown), now)) = shown.zip(now) {
            let _ = shown.try_set(now);
        }
    });
}

/// Who is signed in. Read it under a `Suspense`, as every resource; the pages inside of [`AppFrame`] stand in one.
///
/// # Panics
/// Outside of [`AppFrame`].
pub fn use_me() -> Read<Me> {
    // Pages are written inside of their area's frame; one that is not never worked.
    use_context::<MeContext>()
        .expect("the page stands inside of AppFrame")
        .0
}

/// The frame of a product around a page.
#[component]
pub fn AppFrame(
    /// Which product, of whom. May be a signal, since a route stays when its parameters change.
    #[prop(into)]
    product: Signal<Product>,
    /// What stands in the side bar instead of the product's own pages: `NavGroup`s of `NavLink`s.
    #[prop(optional, into)]
    sidebar: Option<ViewFn>,
    /// The page, e.g. an `<Outlet/>`.
    children: ChildrenFn,
) -> impl IntoView {
    let me: Read<Me> = Resource::new(move || product.get().organisation(), server::me);
    provide_context(MeContext(me));
    let waiting = RwSignal::new(0);
    provide_context(WaitingCount(waiting));
    use_keys().note_session();
    let own_lang = own_lang();
    let children = StoredValue::new(children);
    let sidebar = StoredValue::new(sidebar);
    let view = move |me: Me| {
        let product = product.get();
        if let Product::Provider(id) = product {
            let place = me.providers.iter().find(|place| place.id == id);
            let now = place.map_or(0, |place| place.to_confirm);
            // Told only when it changes: the links of the frame before this one may still listen.
            if waiting.get_untracked() != now {
                waiting.set(now);
            }
        }
        let me = StoredValue::new(me);
        let name = Signal::stored(me.with_value(|me| places::name_of(me, product, use_text())));
        let products = me.with_value(|me| places::products(me, product, use_text()));
        let account = me.with_value(|me| Account {
            name: me.name.clone(),
            email: me.email.to_string(),
        });
        let own = move || {
            let pages = match sidebar.get_value() {
                Some(sidebar) => sidebar.run(),
                None => me.with_value(|me| nav::pages(me, product)),
            };
            (me.with_value(nav::back_to_clients), pages).into_any()
        };
        let banners = me.with_value(|me| me.policies.banners.clone());
        let closed = me.with_value(|me| places::wants_two_step(me, product));
        view! {
            <AppLayout
                product=places::shown(product)
                of=name
                products=Signal::stored(products)
                account=Signal::stored(account)
                account_items=account_items::account_items
                choose_lang=own_lang
                sidebar=own
            >
                <Banners banners />
                {if closed {
                    view! { <TwoStepAsked provider=name /> }.into_any()
                } else {
                    children.with_value(|children| children()).into_any()
                }}
            </AppLayout>
        }
        .into_any()
    };
    view! { <Loaded resource=me view=view /> }
}

/// The language of a signed-in person is the account's: it holds in every browser, and for mails.
fn own_lang() -> Callback<Lang> {
    let t = use_text();
    let toasts = use_toasts();
    Callback::new(move |lang| {
        leptos::task::spawn_local(async move {
            match set_language(lang).await {
                Ok(()) => choose_lang(lang),
                Err(refused) => toasts.danger(refused.explain(t)),
            }
        });
    })
}

/// The provider asks two-step login of its staff, and this person has none yet. Leads there, and back to this page.
#[component]
fn TwoStepAsked(provider: Signal<String>) -> impl IntoView {
    let t = use_text();
    let location = use_location();
    let back = move || {
        let here = location.pathname.get() + &location.search.get();
        next::security(&here)
    };
    view! {
        <PageHeader title=t.frame_two_step_title() />
        <Notice tone=Tone::Warning>
            <p>{move || t.frame_two_step_text(provider.get())}</p>
            <p>
                {move || {
                    view! {
                        <LinkButton href=back() variant=Variant::Primary>
                            {t.frame_two_step_go()}
                        </LinkButton>
                    }
                }}
            </p>
        </Notice>
    }
    .into_any()
}
