//! The recovery code, shown once.

use leptos::prelude::*;

use crate::frame::use_me;
use crate::ui::badge::Tone;
use crate::ui::button::{Button, Variant};
use crate::ui::copy::CopyButton;
use crate::ui::focus::focus_if_lost;
use crate::ui::icon::{Icon, IconName};
use crate::ui::leave::LeaveGuard;
use crate::ui::notice::Notice;
use crate::use_text;

/// Shows the code until the person says that it is kept; leaving before that asks.
#[component]
pub fn RecoveryCode(
    /// The code.
    code: String,
    /// The person kept it.
    kept: Callback<()>,
) -> impl IntoView {
    let t = use_text();
    // The form that asked for a code took the focus with it.
    Effect::new(|_| focus_if_lost(".notice:has(.recovery) .notice-title"));
    // On paper nothing else says what the code is for.
    let whose = use_me()
        .get_untracked()
        .and_then(Result::ok)
        .map(|me| me.email.to_string())
        .unwrap_or_default();
    let place = window().location().host().unwrap_or_default();
    let print = Callback::new(|()| {
        // Refused where a browser cannot print; the code still stands there.
        let _ = window().print();
    });
    view! {
        <LeaveGuard
            title=t.account_recovery_leave_title()
            message=t.account_recovery_leave_text()
            confirm=t.account_recovery_leave()
        />
        <Notice tone=Tone::Success title=t.account_recovery_title()>
            <p>{t.account_recovery_text()}</p>
            <div class="recovery">
                <p class="recovery-for">{t.account_recovery_for(&place, &whose)}</p>
                <code class="secret">{code.clone()}</code>
            </div>
            <div class="row">
                <CopyButton value=code label=t.account_recovery_copy() with_text=true />
                <Button variant=Variant::Quiet small=true on_click=print>
                    <Icon name=IconName::Print />
                    {t.account_recovery_print()}
                </Button>
            </div>
            <div class="form-actions">
                <Button variant=Variant::Primary on_click=kept>
                    {t.account_recovery_kept()}
                </Button>
            </div>
        </Notice>
    }
    .into_any()
}
