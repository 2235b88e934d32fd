//! The names of countries, as the browser knows them in the language of the page.

use domain::payment::COUNTRIES;
use js_sys::{
    Array,
    Intl::{DisplayNames, DisplayNamesOptions, DisplayNamesType},
    JsString,
};
use leptos::prelude::*;
use text::Text;

use crate::use_text;

/// Codes with names, sorted by name. On the server and until the page is hydrated they are codes.
pub fn use_countries() -> Signal<Vec<(String, String)>> {
    let t = use_text();
    let with_choice = move |mut all: Vec<(String, String)>| {
        all.insert(0, (String::new(), t.new_client_country_choose().to_owned()));
        all
    };
    let codes = COUNTRIES
        .iter()
        .map(|code| ((*code).to_owned(), (*code).to_owned()));
    let list = RwSignal::new(with_choice(codes.collect()));
    Effect::new(move |_| {
        let names = names(t);
        let mut all: Vec<_> = COUNTRIES
            .iter()
            .map(|code| ((*code).to_owned(), name(&names, code)))
            .collect();
        all.sort_by_cached_key(|(_, name)| sort_key(name));
        list.set(with_choice(all));
    });
    list.into()
}

/// The name of a country; its code where the browser knows none. Only in the browser.
pub fn country_name(t: Text, code: &str) -> String {
    if code.is_empty() {
        return String::new();
    }
    name(&names(t), code)
}

fn names(t: Text) -> DisplayNames {
    let options = DisplayNamesOptions::new();
    options.set_type(DisplayNamesType::Region);
    DisplayNames::new(&Array::of1(&t.lang().as_str().into()), &options)
}

fn name(names: &DisplayNames, code: &str) -> String {
    names.of(code).map_or_else(|| code.to_owned(), String::from)
}

/// Without accents, so that Österreich stands at O.
fn sort_key(name: &str) -> String {
    String::from(JsString::from(name.to_lowercase()).normalize("NFD"))
}
