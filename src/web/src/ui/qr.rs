//! A QR code, drawn in the browser: what it holds is secret and never passes through HTML of the server.

use leptos::prelude::*;

/// A code that a camera reads. Give the same content as text beside it.
#[component]
pub fn QrCode(
    /// What it holds.
    #[prop(into)]
    content: Signal<String>,
    /// What it is, for screen readers.
    #[prop(into)]
    label: String,
) -> impl IntoView {
    let drawing = RwSignal::new(None::<(i32, String)>);
    Effect::new(move |_| drawing.set(modules(&content.get())));
    let label = StoredValue::new(label);
    view! {
        <div class="qr">
            {move || {
                drawing
                    .get()
                    .map(|(size, path)| {
                        view! {
                            <svg
                                class="qr-code"
                                viewBox=format!("-4 -4 {0} {0}", size + 8)
                                role="img"
                                aria-label=label.get_value()
                            >
                                <rect class="qr-paper" x="-4" y="-4" width=size + 8 height=size + 8 />
                                <path class="qr-ink" d=path />
                            </svg>
                        }
                    })
            }}
        </div>
    }
    .into_any()
}

/// The size of the code and its dark squares as a path; `None` for what no code can hold.
#[cfg(feature = "hydrate")]
fn modules(content: &str) -> Option<(i32, String)> {
    use std::fmt::Write as _;

    let code = qrcodegen::QrCode::encode_text(content, qrcodegen::QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let mut path = String::new();
    for y in 0..size {
        for x in (0..size).filter(|x| code.get_module(*x, y)) {
            // Writing into a string does not fail.
            let _ = write!(path, "M{x} {y}h1v1h-1z");
        }
    }
    Some((size, path))
}

/// The server draws none.
#[cfg(not(feature = "hydrate"))]
fn modules(_: &str) -> Option<(i32, String)> {
    None
}
