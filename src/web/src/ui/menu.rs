//! A button that opens a list of actions. The list is a popover of the browser: on top of everything, closed by Esc
//! and by a press elsewhere.

use std::sync::Mutex;

use leptos::either::Either;
use leptos::{ev, html, prelude::*};
use wasm_bindgen::JsCast as _;

use crate::ui::capture::capture;
use crate::ui::ids::next_id;

/// The popover that a menu's items close.
#[derive(Clone, Copy)]
struct MenuContext(NodeRef<html::Div>);

/// Where the list stands below its button.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MenuAlign {
    /// Left edges in line.
    #[default]
    Start,
    /// Right edges in line: for buttons at the right of the page.
    End,
}

impl MenuAlign {
    const fn class(self) -> &'static str {
        match self {
            Self::Start => "menu",
            Self::End => "menu menu-end",
        }
    }
}

/// A menu button with its list of `MenuItem`, `MenuLink`, `MenuTitle` and `MenuLine`.
#[component]
pub fn Menu(
    /// The name of the button for screen readers, when it shows only an icon.
    #[prop(optional, into)]
    label: Option<String>,
    /// Class of the button.
    #[prop(default = "button button-quiet")]
    class: &'static str,
    /// Where the list stands.
    #[prop(optional)]
    align: MenuAlign,
    /// The list is made when it is first opened: for menus of which a page has hundreds. Without scripts it stays empty.
    #[prop(optional)]
    lazy: bool,
    /// What the button shows.
    #[prop(into)]
    button: ViewFnOnce,
    /// The list.
    children: Children,
) -> impl IntoView {
    let id = next_id("menu");
    let list = NodeRef::<html::Div>::new();
    let trigger = NodeRef::<html::Button>::new();
    let open = RwSignal::new(false);
    provide_context(MenuContext(list));
    let toggled = move |event: ev::Event| {
        let is_open = event
            .dyn_ref::<web_sys::ToggleEvent>()
            .is_some_and(|event| event.new_state() == "open");
        open.set(is_open);
        if is_open {
            place(trigger, list, align);
            move_focus(list, Move::First);
        }
    };
    let pressed = move |event: ev::KeyboardEvent| {
        let to = match event.key().as_str() {
            "ArrowDown" => Move::Next,
            "ArrowUp" => Move::Previous,
            "Home" => Move::First,
            "End" => Move::Last,
            "Tab" => return hide(list),
            key => match key.chars().next().filter(|_| key.chars().count() == 1) {
                Some(letter) if !letter.is_whitespace() && !with_modifier(&event) => {
                    Move::Letter(letter)
                }
                _ => return,
            },
        };
        event.prevent_default();
        move_focus(list, to);
    };
    // By a press, so that the browser knows which button the list belongs to.
    let arrow = move |event: ev::KeyboardEvent| {
        let opens = matches!(event.key().as_str(), "ArrowDown" | "ArrowUp");
        if let (true, Some(trigger)) = (opens && !open.get_untracked(), trigger.get_untracked()) {
            event.prevent_default();
            trigger.click();
        }
    };
    let wanted = RwSignal::new(false);
    let items = if lazy {
        let children = Mutex::new(Some(children));
        Either::Left(move || {
            let children = wanted.get().then(|| children.lock().ok()?.take()).flatten();
            children.map(|children| children())
        })
    } else {
        Either::Right(children())
    };
    view! {
        <button
            node_ref=trigger
            type="button"
            class=class
            aria-label=label.clone()
            title=label
            aria-haspopup="menu"
            aria-expanded=move || if open.get() { "true" } else { "false" }
            popovertarget=id.clone()
            on:click=move |_| {
                // The list is made once: told again, it would be gone.
                if !wanted.get_untracked() {
                    wanted.set(true);
                }
            }
            on:keydown=arrow
        >
            {button.run()}
        </button>
        <div node_ref=list class=align.class() id=id popover="auto" role="menu" on:toggle=toggled on:keydown=pressed>
            {items}
        </div>
    }
    .into_any()
}

/// One action of a menu; the menu closes.
#[component]
pub fn MenuItem(
    /// What it does.
    on_click: Callback<()>,
    /// It destroys or takes away.
    #[prop(optional)]
    danger: bool,
    /// It is the one of several that holds now, e.g. the language.
    #[prop(optional, into)]
    current: Signal<bool>,
    /// Icon and text.
    children: Children,
) -> impl IntoView {
    let menu = use_context::<MenuContext>();
    let press = move |_| {
        if let Some(MenuContext(list)) = menu {
            hide(list);
        }
        on_click.run(());
    };
    view! {
        <button
            type="button"
            class="menu-item"
            class:menu-item-danger=danger
            role="menuitem"
            aria-current=move || current.get().then_some("true")
            on:click=press
        >
            {children()}
        </button>
    }
    .into_any()
}

/// One place to go to; the menu closes.
#[component]
pub fn MenuLink(
    /// Where it goes.
    #[prop(into)]
    href: String,
    /// It is where the person is.
    #[prop(optional, into)]
    current: Signal<bool>,
    /// Icon and text.
    children: Children,
) -> impl IntoView {
    let menu = use_context::<MenuContext>();
    let press = move |_| {
        if let Some(MenuContext(list)) = menu {
            hide(list);
        }
    };
    view! {
        <a
            class="menu-item"
            role="menuitem"
            href=href
            aria-current=move || current.get().then_some("true")
            on:click=press
        >
            {children()}
        </a>
    }
    .into_any()
}

/// A title over some items.
#[component]
pub fn MenuTitle(
    /// Text.
    children: Children,
) -> impl IntoView {
    view! { <p class="menu-title" role="presentation">{children()}</p> }
}

/// A line between groups of items.
#[component]
pub fn MenuLine() -> impl IntoView {
    view! { <hr class="menu-line" /> }
}

/// Where the focus goes among the items.
#[derive(Clone, Copy)]
enum Move {
    First,
    Last,
    Next,
    Previous,
    /// To the next item that begins with it.
    Letter(char),
}

fn with_modifier(event: &ev::KeyboardEvent) -> bool {
    event.ctrl_key() || event.meta_key() || event.alt_key()
}

fn move_focus(list: NodeRef<html::Div>, to: Move) {
    let Some(list) = list.get_untracked() else {
        return;
    };
    let Ok(items) = list.query_selector_all("[role=menuitem]") else {
        return;
    };
    let count = items.length();
    if count == 0 {
        return;
    }
    let active = document().active_element();
    let now = (0..count).find(|i| {
        let item = items.item(*i);
        item.as_ref().and_then(|n| n.dyn_ref()) == active.as_ref() && active.is_some()
    });
    let next = match (to, now) {
        (Move::Next, Some(i)) => (i + 1) % count,
        (Move::Previous, Some(i)) => (i + count - 1) % count,
        (Move::Last | Move::Previous, _) => count - 1,
        (Move::First | Move::Next, _) => 0,
        (Move::Letter(letter), now) => {
            let begins = |i: &u32| {
                let text = items.item(*i).and_then(|item| item.text_content());
                let first = text.and_then(|text| text.trim_start().chars().next());
                first.is_some_and(|first| first.to_lowercase().eq(letter.to_lowercase()))
            };
            let from = now.map_or(0, |i| i + 1);
            let Some(found) = (from..from + count).map(|i| i % count).find(begins) else {
                return;
            };
            found
        }
    };
    if let Some(item) = items
        .item(next)
        .and_then(|n| n.dyn_into::<web_sys::HtmlElement>().ok())
    {
        // Refused only for an element that is not in the page.
        let _ = item.focus();
    }
}

/// Closes what is open over the page when the person steps through the history: the frame stays, and with it its menus.
pub(crate) fn close_on_steps() {
    capture("popstate", move |_: web_sys::Event| {
        let open = document().query_selector("[popover]:popover-open");
        let open = open.ok().flatten();
        if let Some(open) = open.and_then(|open| open.dyn_into::<web_sys::HtmlElement>().ok()) {
            // Refused when it is closed already.
            let _ = open.hide_popover();
        }
    });
}

fn hide(list: NodeRef<html::Div>) {
    if let Some(list) = list.get_untracked() {
        // Refused when it is closed already.
        let _ = list.hide_popover();
    }
}

/// Puts the list at its button, below or above, in browsers whose style sheets cannot do it. Set through the object
/// model, which the content policy allows where a `style` attribute would be refused.
fn place(trigger: NodeRef<html::Button>, list: NodeRef<html::Div>, align: MenuAlign) {
    const GAP: f64 = 4.0;
    let (Some(trigger), Some(list)) = (trigger.get_untracked(), list.get_untracked()) else {
        return;
    };
    let styles = window().get_computed_style(&list).ok().flatten();
    let placed = styles.and_then(|styles| styles.get_property_value("position-area").ok());
    if placed.is_some_and(|area| !area.is_empty()) {
        return;
    }
    let (button, menu) = (
        trigger.get_bounding_client_rect(),
        list.get_bounding_client_rect(),
    );
    let size = |side: Result<wasm_bindgen::JsValue, _>| side.ok().and_then(|v| v.as_f64());
    let width = size(window().inner_width()).unwrap_or(0.0);
    let height = size(window().inner_height()).unwrap_or(0.0);
    let left = match align {
        MenuAlign::Start => button.left(),
        MenuAlign::End => button.right() - menu.width(),
    };
    let left = left.min(width - menu.width() - GAP).max(GAP);
    let below = button.bottom() + GAP;
    let top = if below + menu.height() > height {
        (button.top() - menu.height() - GAP).max(GAP)
    } else {
        below
    };
    let style = list.unchecked_ref::<web_sys::HtmlElement>().style();
    for (name, value) in [("left", left), ("top", top)] {
        // Refused only for a property that does not exist.
        let _ = style.set_property(name, &format!("{value}px"));
    }
}
