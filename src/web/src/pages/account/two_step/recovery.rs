//! The recovery code, shown once.

use leptos::prelude::*;

use crate::ui::badge::Tone;
use crate::ui::button::{Button, Variant};
use crate::ui::copy::CopyButton;
use crate::ui::notice::Notice;
use crate::use_text;

/// Shows the code until the person says that it is kept.
#[component]
pub fn RecoveryCode(
    /// The code.
    code: String,
    /// The person kept it.
    kept: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    view! {
        <Notice tone=Tone::Success title=t.account_recovery_title()>
            <p>{t.account_recovery_text()}</p>
            <p class="secret-line">
                <code class="secret">{code.clone()}</code>
                <CopyButton value=code label=t.account_recovery_copy() />
            </p>
            <p>
                <Button variant=Variant::Primary on_click=kept>
                    {t.account_recovery_kept()}
                </Button>
            </p>
        </Notice>
    }
    .into_any()
}
