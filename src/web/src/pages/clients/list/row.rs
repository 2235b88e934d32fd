//! One client in the list.

use domain::client::ClientSummary;
use leptos::prelude::*;
use text::format::integer;

use super::{Edit, Editing, ListContext};
use crate::pages::clients::words;
use crate::ui::avatar::Avatar;
use crate::ui::badge::Badge;
use crate::ui::icon::{Icon, IconName};
use crate::ui::menu::{Menu, MenuAlign, MenuItem, MenuLine, MenuLink};
use crate::ui::seats::SeatBar;
use crate::use_text;

/// The row; a press anywhere on it opens the client's vault.
#[component]
pub fn ClientRow(context: ListContext, client: ClientSummary) -> impl IntoView {
    let t = use_text();
    let number = |n: i32| integer(t, i64::from(n));
    let (tone, status) = words::status(t, client.status);
    let (done, all) = client.set_up.progress();
    let organisation = client.organisation;
    view! {
        <tr>
            <td>
                <div class="cell">
                    <Avatar name=client.name.clone() />
                    <a class="row-link" href=format!("/vault/{organisation}")>{client.name.clone()}</a>
                </div>
            </td>
            <td class="numeric" data-label=t.clients_column_assigned()>{number(client.assigned)}</td>
            <td class="numeric" data-label=t.clients_column_used()>{number(client.used)}</td>
            <td class="numeric" data-label=t.clients_column_remaining()>{number(client.remaining)}</td>
            <td data-label=t.clients_column_seats()>
                <SeatBar used=client.used assigned=client.assigned />
            </td>
            <td data-label=t.clients_column_plan()>
                <span class="cell-two">
                    {words::tier(t, client.tier)}
                    <span class="cell-detail">{words::frequency(t, client.frequency)}</span>
                </span>
            </td>
            <td data-label=t.clients_column_status()>
                <Badge tone dot=true>{status}</Badge>
            </td>
            <td data-label=t.clients_column_set_up()>
                <a class="nowrap" href=format!("/admin/{organisation}/set-up") aria-label=format!("{done}/{all}: {}", t.clients_set_up(all, done))>
                    {format!("{done}/{all}")}
                </a>
            </td>
            <td class="cell-actions">
                <RowMenu context client />
            </td>
        </tr>
    }
    .into_any()
}

#[component]
fn RowMenu(context: ListContext, client: ClientSummary) -> impl IntoView {
    let t = use_text();
    let organisation = client.organisation;
    let ListContext {
        provider,
        role,
        editing,
        ..
    } = context;
    let name = client.name.clone();
    let edit = move |what: Edit| {
        let name = name.clone();
        Callback::new(move |()| {
            editing.set(Some(Editing {
                provider,
                organisation,
                name: name.clone(),
                what,
                role,
            }));
        })
    };
    view! {
        <Menu
            label=t.clients_row_menu(client.name)
            class="button button-quiet button-icon button-small"
            align=MenuAlign::End
            button=|| view! { <Icon name=IconName::More /> }
        >
            <MenuLink href=format!("/vault/{organisation}")>
                <Icon name=IconName::Vault />
                {t.clients_row_vault()}
            </MenuLink>
            <MenuLink href=format!("/admin/{organisation}/set-up")>
                <Icon name=IconName::Checklist />
                {t.clients_row_set_up()}
            </MenuLink>
            <MenuLink href=format!("/admin/{organisation}/members")>
                <Icon name=IconName::People />
                {t.clients_row_members()}
            </MenuLink>
            <MenuLine />
            <MenuItem on_click=edit(Edit::Name)>
                <Icon name=IconName::Edit />
                {t.clients_row_name()}
            </MenuItem>
            <MenuItem on_click=edit(Edit::Seats)>
                <Icon name=IconName::Settings />
                {t.clients_row_seats()}
            </MenuItem>
        </Menu>
    }
    .into_any()
}
