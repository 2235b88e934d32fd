//! What a table cannot hold, said before there is one.

use leptos::prelude::*;
use text::Text;
use vault::export::Loss;

use super::context::use_export;
use crate::ui::badge::Tone;
use crate::ui::notice::Notice;
use crate::use_text;

/// Items and parts that a table does not hold, and what a spreadsheet would do with the others.
#[component]
pub(super) fn TableLosses() -> impl IntoView {
    let t = use_text();
    let cx = use_export();
    let table = cx.survey.with_untracked(|survey| survey.table.clone());
    let left = (table.left > 0).then(|| t.export_table_left(table.left));
    let lost = table.losses.iter();
    let lost = lost.map(|(loss, items)| of(t, *loss, *items));
    let lines: Vec<String> = left.into_iter().chain(lost).collect();
    let misses = !lines.is_empty();
    let lines = lines
        .into_iter()
        .map(|line| view! { <li>{line}</li> })
        .collect_view();
    view! {
        {misses
            .then(|| {
                view! {
                    <Notice tone=Tone::Warning title=t.export_table_losses()>
                        <ul class="notice-list export-losses">{lines}</ul>
                        <p>{t.export_table_instead()}</p>
                    </Notice>
                }
            })}
        {(table.formulas > 0)
            .then(|| {
                view! {
                    <Notice tone=Tone::Warning title=t.export_formulas(table.formulas)>
                        <p>{t.export_formulas_text()}</p>
                    </Notice>
                }
            })}
    }
    .into_any()
}

/// A part that a table does not hold, of so many items.
fn of(t: Text, loss: Loss, items: usize) -> String {
    match loss {
        Loss::Fields => t.export_loss_fields(items),
        Loss::Addresses => t.export_loss_addresses(items),
        Loss::History => t.export_loss_history(items),
        Loss::Passkeys => t.export_loss_passkeys(items),
        Loss::Collections => t.export_loss_collections(items),
        Loss::Favourite => t.export_loss_favourite(items),
        Loss::Texts => t.export_loss_texts(items),
        Loss::Row => t.export_loss_row(items),
    }
}
