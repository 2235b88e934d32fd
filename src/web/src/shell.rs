//! The document around every page.

use leptos::config::LeptosOptions;
use leptos::nonce::use_nonce;
use leptos::prelude::*;
use leptos_meta::MetaTags;

use crate::app::App;
use crate::assets::Assets;
use crate::{preferences, refused};

/// The whole document, in the language and theme of whoever asks. Scripts carry the request's nonce.
pub fn shell(options: LeptosOptions) -> impl IntoView {
    document(options, App)
}

/// The document around an app; the gallery has an app of its own.
pub fn document<V: IntoView>(options: LeptosOptions, app: impl FnOnce() -> V) -> impl IntoView {
    let assets = Assets::of(&options);
    let wishes = preferences::of_request();
    let nonce = use_nonce();
    // A button that was pressed before the page listened is pressed again once it does, the last one only. Menus open,
    // and forms are sent, by the browser itself.
    // A browser keeps that a module did not arrive: it is asked for once more under another address.
    let start = format!(
        "let early;addEventListener(\"click\",e=>{{document.documentElement.dataset.hydrated??(early=e.target.closest(\"button[type=button]:not([popovertarget])\"))}},true);globalThis.portaalImport=(k=>u=>k[u]??=import(u).catch(()=>import(u+\"?\"+Date.now())).catch(e=>{{delete k[u];throw e}}))({{}});import({:?}).then(m=>m.default({{module_or_path:{:?}}}).then(()=>m.hydrate())).then(()=>early?.click()).catch(e=>{{document.documentElement.dataset.failed=\"\";throw e}})",
        assets.js, assets.wasm
    );
    view! {
        <!DOCTYPE html>
        <html lang=wishes.lang.as_str() data-theme=wishes.theme.as_str() data-at=refused::rendered()>
            <head>
                <meta charset="utf-8" />
                <meta name="viewport" content="width=device-width, initial-scale=1" />
                <meta name="color-scheme" content="light dark" />
                <meta name="robots" content="noindex, nofollow" />
                <meta name="referrer" content="same-origin" />
                <meta name="format-detection" content="telephone=no, email=no, address=no" />
                <link rel="icon" href="/favicon.svg" type="image/svg+xml" />
                <link rel="stylesheet" href=assets.css.as_str() />
                <link rel="modulepreload" href=assets.js.as_str() />
                <link
                    rel="preload"
                    href=assets.wasm.as_str()
                    r#as="fetch"
                    r#type="application/wasm"
                    crossorigin="anonymous"
                />
                // Fetched when there is nothing else to do, so that going to another page waits for no network.
                {assets
                    .parts
                    .iter()
                    .map(|part| {
                        view! {
                            <link rel="prefetch" href=part.as_str() r#as="fetch" crossorigin="anonymous" />
                        }
                    })
                    .collect_view()}
                <script type="module" nonce=nonce inner_html=start></script>
                <MetaTags />
            </head>
            <body>
                {app()}
            </body>
        </html>
    }
}
