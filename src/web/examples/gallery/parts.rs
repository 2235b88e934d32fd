//! A list as in the provider portal, and all parts that are no fields.

use leptos::prelude::*;
use web::ui::avatar::Avatar;
use web::ui::badge::{Badge, Tone};
use web::ui::button::{Button, LinkButton, Variant};
use web::ui::copy::{CopyButton, Reveal};
use web::ui::dialog::ConfirmDialog;
use web::ui::failure::Failure;
use web::ui::filter::{FilterChips, SearchField};
use web::ui::icon::{Icon, IconName};
use web::ui::menu::{Menu, MenuAlign, MenuItem, MenuLine};
use web::ui::notice::Notice;
use web::ui::page::{Breadcrumb, DescriptionList, Detail, PageHeader, Section, Tabs};
use web::ui::pager::Pager;
use web::ui::phrase::Phrase;
use web::ui::progress::{Checklist, ChecklistItem, Progress, Steps};
use web::ui::qr::QrCode;
use web::ui::seats::SeatBar;
use web::ui::skeleton::Skeleton;
use web::ui::strength::StrengthMeter;
use web::ui::table::{EmptyState, SortHeader, TableRegion};
use web::ui::time::Moment;
use web::ui::toast::use_toasts;
use web::ui::virtual_list::VirtualList;

#[component]
pub(crate) fn Clients() -> impl IntoView {
    let rows = [
        (
            "My Client's Organization",
            "billing@client.example",
            3,
            1,
            "Active",
            Tone::Success,
        ),
        (
            "Second Client's Organization",
            "office@second.example",
            3,
            3,
            "Owner to confirm",
            Tone::Warning,
        ),
        (
            "Third Client's Organization",
            "it@third.example",
            50,
            42,
            "Invited",
            Tone::Info,
        ),
        (
            "Bakkerij De Gouden Krakeling en Zonen Groothandel B.V.",
            "administratie@krakeling.example",
            1200,
            14,
            "Active",
            Tone::Success,
        ),
    ];
    let row = |(name, mail, assigned, used, state, tone): (
        &'static str,
        &'static str,
        i32,
        i32,
        &'static str,
        Tone,
    )| {
        view! {
            <tr>
                <td>
                    <span class="cell">
                        <Avatar name />
                        <span class="cell-two">
                            <a class="row-link" href="/parts">{name}</a>
                            <span class="cell-detail">{mail}</span>
                        </span>
                    </span>
                </td>
                <td class="numeric" data-label="Assigned">{assigned}</td>
                <td class="numeric" data-label="Used">{used}</td>
                <td class="numeric" data-label="Remaining">{assigned - used}</td>
                <td data-label="Seats"><SeatBar used assigned /></td>
                <td data-label="Plan">"Enterprise"</td>
                <td data-label="Status"><Badge tone dot=true>{state}</Badge></td>
                <td class="cell-actions">
                    <Menu
                        label="Actions"
                        class="button button-quiet button-small button-icon"
                        align=MenuAlign::End
                        button=|| view! { <Icon name=IconName::More /> }
                    >
                        <MenuItem on_click=Callback::new(|()| ())><Icon name=IconName::Vault />"Open vault"</MenuItem>
                        <MenuItem on_click=Callback::new(|()| ())><Icon name=IconName::Mail />"Invite again"</MenuItem>
                        <MenuLine />
                        <MenuItem danger=true on_click=Callback::new(|()| ())><Icon name=IconName::Trash />"Detach"</MenuItem>
                    </Menu>
                </td>
            </tr>
        }
    };
    view! {
        <PageHeader title="Clients" description="The organisations that you run, and how their seats are used.">
            <LinkButton href="/clients.csv" download=true><Icon name=IconName::Download />"CSV"</LinkButton>
            <LinkButton href="/forms" variant=Variant::Primary><Icon name=IconName::Plus />"New client"</LinkButton>
        </PageHeader>
        <div class="toolbar">
            <SearchField label="Search clients" />
            <FilterChips name="plan" label="Plan" options=vec![("teams", "Teams".into()), ("enterprise", "Enterprise".into())] />
            <FilterChips name="seats" label="Seats" options=vec![("low", "Seats running out".into())] />
        </div>
        <TableRegion label="Clients">
            <table class="table table-stack table-sticky">
                <thead>
                    <tr>
                        <SortHeader key="name" label="Client" default=true />
                        <SortHeader key="assigned" label="Assigned" numeric=true />
                        <SortHeader key="used" label="Used" numeric=true />
                        <SortHeader key="remaining" label="Remaining" numeric=true />
                        <th scope="col">"Seats"</th>
                        <SortHeader key="plan" label="Plan" />
                        <SortHeader key="status" label="Status" />
                        <th scope="col"><span class="visually-hidden">"Actions"</span></th>
                    </tr>
                </thead>
                <tbody>{rows.map(row)}</tbody>
            </table>
        </TableRegion>
        <Pager before=None after=Some("mark".into()) summary="4 of 1,234 clients" />
    }
}

#[component]
pub(crate) fn Parts() -> impl IntoView {
    view! {
        <Breadcrumb above=vec![("Clients".into(), "/".into())] here="Parts" />
        <PageHeader title="Parts" description="Everything that is no field of a form." />
        <Tabs label="Gallery" tabs=vec![("Parts".into(), "/parts".into()), ("Forms".into(), "/forms".into())] />
        <Buttons />
        <Notices />
        <States />
        <Values />
        <LongList />
        <Section title="Icons">
            <div class="row">
                {IconName::ALL.iter().map(|name| view! { <span title=format!("{name:?}")><Icon name=*name /></span> }).collect_view()}
            </div>
        </Section>
    }
}

#[component]
fn Buttons() -> impl IntoView {
    let open = RwSignal::new(false);
    let toasts = use_toasts();
    view! {
        <Section title="Buttons">
            <div class="row">
                <Button variant=Variant::Primary>"Primary"</Button>
                <Button>"Secondary"</Button>
                <Button variant=Variant::Quiet>"Quiet"</Button>
                <Button variant=Variant::Danger on_click=Callback::new(move |()| open.set(true))>"Danger"</Button>
                <Button variant=Variant::Primary busy=Signal::stored(true)>"Busy button"</Button>
                <Button disabled=Signal::stored(true)>"Disabled"</Button>
                <Button small=true on_click=Callback::new(move |()| toasts.success("The collection was made."))>"Small, toast"</Button>
                <Button label="Edit"><Icon name=IconName::Edit /></Button>
            </div>
            <div class="row">
                <Badge>"Neutral"</Badge>
                <Badge tone=Tone::Info dot=true>"Invited"</Badge>
                <Badge tone=Tone::Success dot=true>"Active"</Badge>
                <Badge tone=Tone::Warning dot=true>"To confirm"</Badge>
                <Badge tone=Tone::Danger dot=true>"Suspended"</Badge>
                <Avatar name="My Client" />
                <Avatar name="Robin de Vries" large=true />
            </div>
            <ConfirmDialog
                open
                title="Delete the collection Marketing?"
                message="Its 14 items stay in the vault and lose this collection."
                confirm="Delete"
                danger=true
                on_confirm=Callback::new(move |()| open.set(false))
            />
        </Section>
    }
}

#[component]
fn Notices() -> impl IntoView {
    view! {
        <Section title="Notices">
            <Notice title="Neutral">"Something to know."</Notice>
            <Notice tone=Tone::Info title="An invitation was sent">"The owner has seven days to accept it."</Notice>
            <Notice tone=Tone::Success title="The owner was confirmed">"Both of you can now open the vault."</Notice>
            <Notice tone=Tone::Warning title="Compare the phrase first">"Call the owner on a number that you know."</Notice>
            <Notice tone=Tone::Danger title="The seats are used up">"Raise the limit, or remove a member."</Notice>
        </Section>
    }
}

#[component]
fn States() -> impl IntoView {
    view! {
        <Section title="Ways and states">
            <Steps label="New client" names=vec!["Organisation".into(), "Payment".into(), "Review".into()] current=Signal::stored(1) />
            <Checklist>
                <ChecklistItem title="Make collections" text="They give the vault its structure." done=true />
                <ChecklistItem title="Fill the vault" text="Add items or bring in a file." done=false>
                    <LinkButton href="/" small=true>"Open vault"</LinkButton>
                </ChecklistItem>
            </Checklist>
            <Progress label="Decrypting items" done=Signal::stored((3400, 10_000)) cancel=Callback::new(|()| ()) />
            <Progress label="Making keys" done=Signal::stored((0, 0)) />
            <Skeleton />
            <Failure error=web::WebError::Lost retry=Callback::new(|()| ()) />
            <EmptyState icon=IconName::Clients title="No clients yet" text="Make the first one: its owner gets an invitation, and you fill its vault together.">
                <LinkButton href="/forms" variant=Variant::Primary><Icon name=IconName::Plus />"New client"</LinkButton>
            </EmptyState>
        </Section>
    }
}

#[component]
fn Values() -> impl IntoView {
    view! {
        <Section title="Values" card=true>
            <DescriptionList>
                <Detail name="User name">"robin@example.org" <CopyButton value="robin@example.org" label="Copy user name" /></Detail>
                <Detail name="Password"><Reveal value="correct horse battery staple" label="Password" /></Detail>
                <Detail name="Changed"><Moment ms=1_795_352_709_000 /></Detail>
                <Detail name="Seats"><SeatBar used=5 assigned=6 /></Detail>
            </DescriptionList>
            <Phrase phrase="alligator-transfer-laziness-macaroni-blue" />
            <StrengthMeter score=Signal::stored(Some(3)) />
            <QrCode content="otpauth://totp/Portaal?secret=ABC" label="Code for the authenticator app" />
        </Section>
    }
}

#[component]
fn LongList() -> impl IntoView {
    let active = RwSignal::new(Some(2));
    let row = |index: usize| {
        view! {
            <Avatar name=format!("Login {index}") />
            <span class="cell-two"><span>{format!("Login {index}")}</span><span class="cell-detail">"robin@example.org"</span></span>
        }
        .into_any()
    };
    view! {
        <Section title="Long list">
            <VirtualList label="Items" count=Signal::stored(10_000) active row />
        </Section>
    }
}
