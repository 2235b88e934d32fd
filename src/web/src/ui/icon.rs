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
    People: "M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7ZM2.8 19.5c.3-3.2 2.9-5.2 6.2-5.2s5.900 2 6.200 5.200M15.500 4.900a3.500 3.500 0 0 1 0 6.200M17.600 14.700c2.100.7 3.400 2.400 3.600 4.800",
    /// One person, the account.
    Person: "M12 11.500a3.750 3.750 0 1 0 0-7.500 3.750 3.750 0 0 0 0 7.500ZM4.800 20c.4-3.400 3.400-5.500 7.200-5.500s6.800 2.100 7.200 5.500",
    /// Events, a list with times.
    Events: "M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM12 7.500V12l3 2",
    /// Settings, three sliders.
    Settings: "M4 7h8M16.500 7H20M4 12h2.500M11 12h9M4 17h9M17.500 17H20M14.250 9a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM8.750 14a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM15.250 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
    /// Billing, a card.
    Card: "M4.500 5.500h15a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1ZM3.500 10h17M7 15h3",
    /// Collections, a folder.
    Folder: "M3.500 18V6.500a1 1 0 0 1 1-1h4.700l2.300 2.500h8a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1Z",
    /// Item: a login.
    Key: "M8 15.500a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 11.500h8.500M17.500 11.500v3M20.500 11.500v2",
    /// Item: a note.
    Note: "M6 3.500h8l4.500 4.500v11.500a1 1 0 0 1-1 1H6a.5.5 0 0 1-.5-.5V4a.5.5 0 0 1 .5-.5ZM14 3.500V8h4.500M8.500 12h7M8.500 16h5",
    /// Item: an identity.
    Identity: "M4.500 5h15a1 1 0 0 1 1 1v12a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1ZM9 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM5.800 16c.3-1.500 1.500-2.300 3.200-2.300s2.900.8 3.200 2.300M15 9.500h3M15 13h3",
    /// All items, a grid.
    Grid: "M4.500 4.500h6v6h-6ZM13.500 4.500h6v6h-6ZM4.500 13.500h6v6h-6ZM13.500 13.500h6v6h-6Z",
    /// A favourite.
    Star: "m12 3.800 2.500 5.200 5.700.8-4.100 4 1 5.700-5.100-2.700-5.100 2.700 1-5.700-4.100-4 5.700-.8Z",
    /// The trash.
    Trash: "M4.500 6.500h15M9 6.500v-2a.5.5 0 0 1 .5-.5h5a.5.5 0 0 1 .5.5v2M6.500 6.500l.8 12.600a1 1 0 0 0 1 .9h7.400a1 1 0 0 0 1-.9l.8-12.600M10 10.500v5.500M14 10.500v5.500",
    /// Locked.
    Lock: "M6 10.500h12a1 1 0 0 1 1 1v8a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1ZM8 10.500V7.500a4 4 0 0 1 8 0v3M12 14.500v2",
    /// Security, a shield.
    Shield: "M12 3.500 5 6v5.500c0 4.300 2.900 7.500 7 9 4.100-1.500 7-4.700 7-9V6ZM9 12l2.200 2.200L15.300 10",
    /// Policies, a list that is checked.
    Checklist: "m4 6.500 1.300 1.300L7.800 5.300M11 6.500h9M4 12.500l1.300 1.300 2.500-2.500M11 12.500h9M4 18.500l1.300 1.300 2.500-2.500M11 18.500h9",
    /// Mail.
    Mail: "M4.500 5.500h15a1 1 0 0 1 1 1v11a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1ZM4 6.500l8 6.500 8-6.500",
    /// Add.
    Plus: "M12 5v14M5 12h14",
    /// Done, right.
    Check: "m5 12.500 4.500 4.500L19 7.500",
    /// Close, take away.
    Close: "m6 6 12 12M18 6 6 18",
    /// Search.
    Search: "M11 17.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM15.800 15.800l4.200 4.200",
    /// Filter.
    Filter: "M4 6.500h16M7 12h10M10 17.500h4",
    /// More actions.
    More: "M5.500 12h.01M12 12h.01M18.500 12h.01",
    /// The menu of a phone.
    Menu: "M4 7h16M4 12h16M4 17h16",
    /// Opens below.
    Down: "m6.500 9.500 5.500 5.500 5.500-5.500",
    /// Towards the top.
    Up: "m6.500 14.500 5.500-5.500 5.500 5.500",
    /// Next.
    Right: "m9.500 6.500 5.500 5.500-5.500 5.500",
    /// Previous.
    Left: "m14.500 6.500-5.500 5.500 5.500 5.500",
    /// First page.
    First: "M6.500 6.500v11M17 6.500 11.500 12l5.500 5.500",
    /// Last page.
    Last: "M17.500 6.500v11M7 6.500l5.500 5.500L7 17.500",
    /// Up or down, for a list that opens.
    UpDown: "m8 9.500 4-4 4 4M8 14.500l4 4 4-4",
    /// Show what is hidden.
    Eye: "M2.800 12c2-4 5.300-6.200 9.200-6.200s7.200 2.200 9.200 6.200c-2 4-5.300 6.200-9.200 6.200S4.800 16 2.800 12ZM12 14.800a2.800 2.800 0 1 0 0-5.600 2.800 2.800 0 0 0 0 5.600Z",
    /// Hide again.
    EyeOff: "M4 4l16 16M9.900 6a9.600 9.600 0 0 1 2.100-.2c3.900 0 7.200 2.200 9.200 6.200a14 14 0 0 1-2.700 3.600M6.600 7.600A13.400 13.400 0 0 0 2.800 12c2 4 5.300 6.200 9.200 6.200 1.700 0 3.200-.4 4.600-1.200M10 10a2.800 2.800 0 0 0 4 4",
    /// Copy.
    Copy: "M9 8.500h10a.5.5 0 0 1 .5.5v10.500a.5.5 0 0 1-.5.5H9a.5.5 0 0 1-.5-.5V9a.5.5 0 0 1 .5-.5ZM15.500 8.500V5a.5.5 0 0 0-.5-.5H5a.5.5 0 0 0-.5.5v10.500a.5.5 0 0 0 .5.5h3.500",
    /// Change.
    Edit: "M4.500 19.500l.8-4 10.600-10.600a1.500 1.500 0 0 1 2.100 0l1.100 1.100a1.500 1.500 0 0 1 0 2.100L8.500 18.700ZM14 6.800l3.200 3.200",
    /// Bring in, download.
    Download: "M12 4v11M7.500 10.500 12 15l4.500-4.500M4.500 19.500h15",
    /// Take in, upload.
    Upload: "M12 15V4M7.500 8.500 12 4l4.500 4.500M4.500 19.500h15",
    /// Make anew, try again.
    Refresh: "M19.500 12a7.500 7.500 0 1 1-2.200-5.300L19.500 9M19.500 4.500V9H15",
    /// Leave.
    SignOut: "M13.500 4.500H6a1 1 0 0 0-1 1v13a1 1 0 0 0 1 1h7.500M10 12h10.500M17 8.500l3.500 3.500-3.500 3.500",
    /// Goes to another place.
    External: "M13.500 4.500h6v6M19 5l-8.500 8.500M17.500 14v4.500a1 1 0 0 1-1 1h-11a1 1 0 0 1-1-1v-11a1 1 0 0 1 1-1H10",
    /// Good to know.
    Info: "M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM12 11v5.500M12 7.700v.01",
    /// Take care.
    Warning: "M12 4 2.800 19.500h18.400ZM12 10v4.500M12 17v.01",
    /// It went well.
    Success: "M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM8.300 12.300l2.600 2.600 4.900-5.200",
    /// It went wrong.
    Danger: "M8.500 3.500h7l5 5v7l-5 5h-7l-5-5v-7ZM12 8v5M12 16v.01",
    /// No connection.
    Offline: "M4 4l16 16M3.500 9.500a12 12 0 0 1 4.200-2.600M11 5.800a12.500 12.500 0 0 1 9.500 3.700M6.500 13a8 8 0 0 1 4-2.200M15 11.600c.9.400 1.800.800 2.500 1.500M9.500 16.200a4 4 0 0 1 4.300-.8M12 19v.01",
    /// Light theme.
    Sun: "M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM12 3v1.800M12 19.200V21M3 12h1.800M19.200 12H21M5.600 5.600l1.300 1.300M17.100 17.100l1.300 1.300M5.600 18.400l1.300-1.300M17.100 6.900l1.300-1.300",
    /// Dark theme.
    Moon: "M19.800 14.200A8 8 0 0 1 9.800 4.200a8 8 0 1 0 10 10Z",
    /// The system's theme.
    Screen: "M4.500 4.500h15a1 1 0 0 1 1 1v10a1 1 0 0 1-1 1h-15a1 1 0 0 1-1-1v-10a1 1 0 0 1 1-1ZM12 16.500v3M8.500 19.500h7",
    /// Language.
    Globe: "M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM3.500 12h17M12 3.500c2.300 2.300 3.500 5.200 3.500 8.500s-1.200 6.200-3.500 8.500c-2.300-2.300-3.500-5.200-3.500-8.500s1.200-6.200 3.500-8.500Z",
    /// Waiting for somebody.
    Clock: "M12 20.500a8.500 8.500 0 1 0 0-17 8.500 8.500 0 0 0 0 17ZM12 7v5.300l3.500 1.900",
    /// A moving row.
    Move: "M12 4v16M4 12h16M9 6.500 12 3.500l3 3M9 17.500l3 3 3-3M6.500 9l-3 3 3 3M17.500 9l3 3-3 3",
    /// Fingerprint phrase.
    Fingerprint: "M6.500 19c1-2 1.500-4.200 1.500-7a4 4 0 0 1 8 0c0 1.200 0 2.300-.2 3.500M12 12c0 3.500-.600 6-1.800 8.500M15.200 19c-.1.500-.3 1-.5 1.500M4 15c.4-1 .5-2 .5-3a7.500 7.500 0 0 1 12-6M19 9.500c.3.800.5 1.600.5 2.500 0 2-.1 3.700-.5 5.500",
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
