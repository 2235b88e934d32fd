//! The icons: own drawings on a grid of 24, one stroke of 1.5 in the colour of the text.

use leptos::prelude::*;

macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident: $path:literal,)*) => {
        /// Which drawing.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum IconName {
            $($(#[$doc])* $name,)*
        }

        impl IconName {
            /// Every icon, for the gallery.
            pub const ALL: &[Self] = &[$(Self::$name,)*];

            const fn path(self) -> &'static str {
                match self { $(Self::$name => $path,)* }
            }
        }
    };
}

icons! {
    /// Product: the vault, a safe door.
    Vault: "M5 4h14a1 1 0 0 1 1 1v13a1 1 0 0 1-1 1H5a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1ZM6.5 19v1.5M17.5 19v1.5M12 15.2a3.7 3.7 0 1 0 0-7.4 3.7 3.7 0 0 0 0 7.4ZM12 7.8v2M12 13.2v2M8.3 11.5h2M13.7 11.5h2",
    /// Product: the admin console, a building.
    Building: "M5 20V5a1 1 0 0 1 1-1h8a1 1 0 0 1 1 1v15M15 9h3a1 1 0 0 1 1 1v10M3.5 20h17M8.3 8h3.4M8.3 11.5h3.4M8.3 15h3.4",
    /// Product: the provider portal, one above several.
    Portal: "M9.5 3.5h5v4h-5ZM3.5 16.5h5v4h-5ZM15.5 16.5h5v4h-5ZM12 7.5V12M6 16.5V12h12v4.5",
    /// Clients.
    Clients: "M4 8.5h16a.5.5 0 0 1 .5.5v10a.5.5 0 0 1-.5.5H4a.5.5 0 0 1-.5-.5V9a.5.5 0 0 1 .5-.5ZM8.5 8.5V6A1.5 1.5 0 0 1 10 4.5h4A1.5 1.5 0 0 1 15.5 6v2.5M3.5 13.5h17M12 12.5v2",
    /// Members, people.
    People: "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.8 19.5c.3-3.2 2.9-5.2 6.2-5.2s5.9 2 6.2 5.2M15.5 4.9a3.5 3.5 0 0 1 0 6.2M17.6 14.7c2.1.7 3.4 2.4 3.6 4.8",
    /// Groups, people in a circle.
    Groups: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM9.5 11a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM15 12.5a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6ZM5.8 16.2c.4-1.9 1.8-3 3.7-3s3.3 1.1 3.7 3M14.5 14.6c1.7 0 2.9.9 3.3 2.4",
    /// One person, the account.
    Person: "M12 11.5a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM4.8 20c.4-3.4 3.4-5.5 7.2-5.5s6.8 2.1 7.2 5.5",
    /// Events, a list with times.
    Events: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7.5V12l3 2",
    /// Settings, three sliders.
    Settings: "M4 7h8M16.5 7H20M4 12h2.5M11 12h9M4 17h9M17.5 17H20M14.25 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8.75 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM15.25 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
    /// Billing, a card.
    Card: "M4.5 5.5h15a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1ZM3.5 10h17M7 15h3",
    /// Collections, a folder.
    Folder: "M3.5 18V6.5a1 1 0 0 1 1-1h4.7l2.3 2.5h8a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1Z",
    /// Item: a login.
    Key: "M8 15.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 11.5h8.5M17.5 11.5v3M20.5 11.5v2",
    /// Item: a note.
    Note: "M6 3.5h8l4.5 4.5v11.5a1 1 0 0 1-1 1H6a.5.5 0 0 1-.5-.5V4a.5.5 0 0 1 .5-.5ZM14 3.5V8h4.5M8.5 12h7M8.5 16h5",
    /// Item: an identity.
    Identity: "M4.5 5h15a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1ZM9 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM5.8 16c.3-1.5 1.5-2.3 3.2-2.3s2.9.8 3.2 2.3M15 9.5h3M15 13h3",
    /// All items, a grid.
    Grid: "M4.5 4.5h6v6h-6ZM13.5 4.5h6v6h-6ZM4.5 13.5h6v6h-6ZM13.5 13.5h6v6h-6Z",
    /// A favourite.
    Star: "m12 3.8 2.5 5.2 5.7.8-4.1 4 1 5.7-5.1-2.7-5.1 2.7 1-5.7-4.1-4 5.7-.8Z",
    /// The trash.
    Trash: "M4.5 6.5h15M9 6.5v-2a.5.5 0 0 1 .5-.5h5a.5.5 0 0 1 .5.5v2M6.5 6.5l.8 12.6a1 1 0 0 0 1 .9h7.4a1 1 0 0 0 1-.9l.8-12.6M10 10.5v5.5M14 10.5v5.5",
    /// Locked.
    Lock: "M6 10.5h12a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1ZM8 10.5V7.5a4 4 0 0 1 8 0v3M12 14.5v2",
    /// Security, a shield.
    Shield: "M12 3.5 5 6v5.5c0 4.3 2.9 7.5 7 9 4.1-1.5 7-4.7 7-9V6ZM9 12l2.2 2.2L15.3 10",
    /// Policies, a list that is checked.
    Checklist: "m4 6.5 1.3 1.3L7.8 5.3M11 6.5h9M4 12.5l1.3 1.3 2.5-2.5M11 12.5h9M4 18.5l1.3 1.3 2.5-2.5M11 18.5h9",
    /// Mail.
    Mail: "M4.5 5.5h15a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1ZM4 6.5l8 6.5 8-6.5",
    /// Add.
    Plus: "M12 5v14M5 12h14",
    /// Done, right.
    Check: "m5 12.5 4.5 4.5L19 7.5",
    /// Close, take away.
    Close: "m6 6 12 12M18 6 6 18",
    /// Search.
    Search: "M11 17.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM15.8 15.8l4.2 4.2",
    /// Filter.
    Filter: "M4 6.5h16M7 12h10M10 17.5h4",
    /// More actions.
    More: "M5.3 12.6a.6.6 0 1 0 0-1.2.6.6 0 0 0 0 1.2ZM12 12.6a.6.6 0 1 0 0-1.2.6.6 0 0 0 0 1.2ZM18.7 12.6a.6.6 0 1 0 0-1.2.6.6 0 0 0 0 1.2Z",
    /// The menu of a phone.
    Menu: "M4 7h16M4 12h16M4 17h16",
    /// Opens below.
    Down: "m6.5 9.5 5.5 5.5 5.5-5.5",
    /// Towards the top.
    Up: "m6.5 14.5 5.5-5.5 5.5 5.5",
    /// Next.
    Right: "m9.5 6.5 5.5 5.5-5.5 5.5",
    /// Previous.
    Left: "m14.5 6.5-5.5 5.5 5.5 5.5",
    /// First page.
    First: "M6.5 6.5v11M17 6.5 11.5 12l5.5 5.5",
    /// Last page.
    Last: "M17.5 6.5v11M7 6.5l5.5 5.5L7 17.5",
    /// Up or down, for a list that opens.
    UpDown: "m8 9.5 4-4 4 4M8 14.5l4 4 4-4",
    /// Show what is hidden.
    Eye: "M2.8 12c2-4 5.3-6.2 9.2-6.2s7.2 2.2 9.2 6.2c-2 4-5.3 6.2-9.2 6.2S4.8 16 2.8 12ZM12 14.8a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6Z",
    /// Hide again.
    EyeOff: "M4 4l16 16M9.9 6a9.6 9.6 0 0 1 2.1-.2c3.9 0 7.2 2.2 9.2 6.2a14 14 0 0 1-2.7 3.6M6.6 7.6A13.4 13.4 0 0 0 2.8 12c2 4 5.3 6.2 9.2 6.2 1.7 0 3.2-.4 4.6-1.2M10 10a2.8 2.8 0 0 0 4 4",
    /// Copy.
    Copy: "M9 8.5h10a.5.5 0 0 1 .5.5v10.5a.5.5 0 0 1-.5.5H9a.5.5 0 0 1-.5-.5V9a.5.5 0 0 1 .5-.5ZM15.5 8.5V5a.5.5 0 0 0-.5-.5H5a.5.5 0 0 0-.5.5v10.5a.5.5 0 0 0 .5.5h3.5",
    /// Change.
    Edit: "M4.5 19.5l.8-4 10.6-10.6a1.5 1.5 0 0 1 2.1 0l1.1 1.1a1.5 1.5 0 0 1 0 2.1L8.5 18.7ZM14 6.8l3.2 3.2",
    /// Bring in, download.
    Download: "M12 4v11M7.5 10.5 12 15l4.5-4.5M4.5 19.5h15",
    /// Take in, upload.
    Upload: "M12 15V4M7.5 8.5 12 4l4.5 4.5M4.5 19.5h15",
    /// A file at something, a paper clip.
    Clip: "m19.5 11.5-7.8 7.8a4.6 4.6 0 0 1-6.5-6.5l7.9-7.9a3.1 3.1 0 0 1 4.4 4.4l-7.8 7.8a1.6 1.6 0 0 1-2.3-2.3l7.1-7.1",
    /// On paper.
    Print: "M7.5 9V4h9v5M7.5 16.5H5a1 1 0 0 1-1-1V10a1 1 0 0 1 1-1h14a1 1 0 0 1 1 1v5.5a1 1 0 0 1-1 1h-2.5M7.5 13.5h9V20h-9Z",
    /// Make anew, try again.
    Refresh: "M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4.5V9H15",
    /// Leave.
    SignOut: "M13.5 4.5H6a1 1 0 0 0-1 1v13a1 1 0 0 0 1 1h7.5M10 12h10.5M17 8.5l3.5 3.5-3.5 3.5",
    /// Goes to another place.
    External: "M13.5 4.5h6v6M19 5l-8.5 8.5M17.5 14v4.5a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1H10",
    /// Good to know.
    Info: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 11v5.5M12 7.7v.01",
    /// Take care.
    Warning: "M12 4 2.8 19.5h18.4ZM12 10v4.5M12 17v.01",
    /// It went well.
    Success: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM8.3 12.3l2.6 2.6 4.9-5.2",
    /// It went wrong.
    Danger: "M8.5 3.5h7l5 5v7l-5 5h-7l-5-5v-7ZM12 8v5M12 16v.01",
    /// No connection.
    Offline: "M4 4l16 16M3.5 9.5a12 12 0 0 1 4.2-2.6M11 5.8a12.5 12.5 0 0 1 9.5 3.7M6.5 13a8 8 0 0 1 4-2.2M15 11.6c.9.4 1.8.8 2.5 1.5M9.5 16.2a4 4 0 0 1 4.3-.8M12 19v.01",
    /// Light theme.
    Sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 3v1.8M12 19.2V21M3 12h1.8M19.2 12H21M5.6 5.6l1.3 1.3M17.1 17.1l1.3 1.3M5.6 18.4l1.3-1.3M17.1 6.9l1.3-1.3",
    /// Dark theme.
    Moon: "M19.8 14.2A8 8 0 0 1 9.8 4.2a8 8 0 1 0 10 10Z",
    /// The system's theme.
    Screen: "M4.5 4.5h15a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1ZM12 16.5v3M8.5 19.5h7",
    /// Language.
    Globe: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM3.5 12h17M12 3.5c2.3 2.3 3.5 5.2 3.5 8.5s-1.2 6.2-3.5 8.5c-2.3-2.3-3.5-5.2-3.5-8.5s1.2-6.2 3.5-8.5Z",
    /// Waiting for somebody.
    Clock: "M12 20.5a8.5 8.5 0 1 0 0-17 8.5 8.5 0 0 0 0 17ZM12 7v5.3l3.5 1.9",
    /// A moving row.
    Move: "M12 4v16M4 12h16M9 6.5 12 3.5l3 3M9 17.5l3 3 3-3M6.5 9l-3 3 3 3M17.5 9l3 3-3 3",
    /// An SSH key, a terminal.
    Terminal: "M4.5 5h15a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1ZM7 9.5l3 2.5-3 2.5M12.5 15h4.5",
    /// Shows what stands elsewhere, two links of a chain.
    Link: "m10 14 4-4M11.5 7.5l2-2a3.5 3.5 0 0 1 5 5l-2 2M12.5 16.5l-2 2a3.5 3.5 0 0 1-5-5l2-2",
    /// Fingerprint phrase.
    Fingerprint: "M6.5 19c1-2 1.5-4.2 1.5-7a4 4 0 0 1 8 0c0 1.2 0 2.3-.2 3.5M12 12c0 3.5-.6 6-1.8 8.5M15.2 19c-.1.5-.3 1-.5 1.5M4 15c.4-1 .5-2 .5-3a7.5 7.5 0 0 1 12-6M19 9.5c.3.8.5 1.6.5 2.5 0 2-.1 3.7-.5 5.5",
}

/// A drawing beside a text; hidden from screen readers, so a button with only an icon needs a label of its own.
#[component]
pub fn Icon(
    /// Which drawing.
    name: IconName,
) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
            <path d=name.path() />
        </svg>
    }
}
