//! What was typed.

use domain::{
    FieldError, Frequency, RequestId, Tier, client::NewClientForm, payment::InvoiceForm,
    seats::SeatsForm,
};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use crate::pages::clients::words;

/// A part of the way to a new client.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// Who it is, and what it buys.
    #[default]
    Details,
    /// How it is paid for.
    Payment,
    /// A last look, and Submit.
    Review,
}

/// Every field, in the order of the page.
const FIELDS: [&str; 15] = [
    "name",
    "billing_email",
    "owner_email",
    "tier",
    "seats",
    "seat_limit",
    "extra_storage_gb",
    "frequency",
    "company",
    "address",
    "postal_code",
    "city",
    "country",
    "vat_number",
    "reference",
];
/// Where the fields of [`Step::Payment`] begin.
const FIRST_OF_PAYMENT: usize = 8;

impl Step {
    /// Where a field is filled in.
    pub fn of(field: &str) -> Self {
        let place = FIELDS.iter().position(|known| *known == field);
        if place.is_some_and(|place| place >= FIRST_OF_PAYMENT) {
            Self::Payment
        } else {
            Self::Details
        }
    }

    pub const fn index(self) -> usize {
        match self {
            Self::Details => 0,
            Self::Payment => 1,
            Self::Review => 2,
        }
    }

    pub const fn next(self) -> Self {
        match self {
            Self::Details => Self::Payment,
            Self::Payment | Self::Review => Self::Review,
        }
    }

    pub const fn back(self) -> Self {
        match self {
            Self::Details | Self::Payment => Self::Details,
            Self::Review => Self::Payment,
        }
    }

    /// The id of its first heading.
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Details => "step-details",
            Self::Payment => "step-payment",
            Self::Review => "step-review",
        }
    }
}

macro_rules! typed {
    ($($(#[$doc:meta])* $field:ident: $first:literal,)*) => {
        /// What was typed, each field a signal.
        #[derive(Clone, Copy)]
        pub struct State {
            $($(#[$doc])* pub $field: RwSignal<String>,)*
            /// Where the person is.
            pub step: RwSignal<Step>,
            /// Names this form to the server, so that sending it twice makes one client.
            pub request: RwSignal<Option<RequestId>>,
        }

        /// The same, at rest in the tab's storage. Nothing in it is secret.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default)]
        pub struct Draft {
            $($field: String,)*
            step: Step,
            request: Option<RequestId>,
        }

        impl Default for Draft {
            fn default() -> Self {
                Self { $($field: $first.to_owned(),)* step: Step::Details, request: None }
            }
        }

        impl Draft {
            /// Whether nobody has typed anything.
            pub fn is_untouched(&self) -> bool {
                let named = Self { request: self.request, ..Self::default() };
                *self == named
            }

            /// The name of the form, once it has one.
            pub fn request(&self) -> Option<RequestId> {
                self.request
            }
        }

        impl State {
            /// An empty form.
            pub fn new() -> Self {
                Self {
                    $($field: RwSignal::new($first.to_owned()),)*
                    step: RwSignal::new(Step::Details),
                    request: RwSignal::new(None),
                }
            }

            /// What is to be kept; follows every field.
            pub fn draft(self) -> Draft {
                Draft { $($field: self.$field.get(),)* step: self.step.get(), request: self.request.get() }
            }

            /// Fills in what was kept, where nobody has typed yet.
            pub fn restore(self, draft: Draft) {
                $(
                    if self.$field.with_untracked(|now| now == $first) {
                        self.$field.set(draft.$field);
                    }
                )*
                self.request.set(draft.request);
                self.step.set(draft.step);
            }
        }
    };
}

typed! {
    /// Name of the organisation.
    name: "",
    /// Where invoices go.
    billing_email: "",
    /// Who is invited.
    owner_email: "",
    /// `Tier::key`.
    tier: "enterprise",
    /// `monthly` or `annually`.
    frequency: "monthly",
    /// A whole number.
    seats: "1",
    /// A whole number, or nothing for no limit.
    seat_limit: "",
    /// A whole number of GB.
    extra_storage_gb: "0",
    /// Whom the bill is made out to.
    company: "",
    /// Street and number.
    address: "",
    /// Postal code.
    postal_code: "",
    /// City.
    city: "",
    /// Code of the country.
    country: "",
    /// May be empty.
    vat_number: "",
    /// May be empty.
    reference: "",
}

impl State {
    /// Teams or Enterprise.
    pub fn tier_now(self) -> Tier {
        self.tier.with(|key| {
            Tier::ALL
                .iter()
                .copied()
                .find(|tier| tier.key() == key)
                .unwrap_or(Tier::Enterprise)
        })
    }

    /// Monthly or yearly.
    pub fn frequency_now(self) -> Frequency {
        if self.frequency.with(|key| key == "annually") {
            Frequency::Annually
        } else {
            Frequency::Monthly
        }
    }

    /// Seats, limit and storage as numbers, and which of them are none.
    pub fn numbers(self) -> (SeatsForm, Vec<FieldError>) {
        let mut wrong = Vec::new();
        let form = words::read_seats(
            &self.seats.get(),
            &self.seat_limit.get(),
            &self.extra_storage_gb.get(),
            &mut wrong,
        );
        (form, wrong)
    }

    /// The form as it is sent.
    ///
    /// # Errors
    /// Every field that breaks a rule, by the very functions that the server uses.
    pub fn check(self) -> Result<NewClientForm, Vec<FieldError>> {
        untrack(move || {
            let (numbers, mut wrong) = self.numbers();
            let form = NewClientForm {
                name: self.name.get(),
                billing_email: self.billing_email.get(),
                owner_email: self.owner_email.get(),
                tier: self.tier_now(),
                frequency: self.frequency_now(),
                seats: numbers.seats,
                seat_limit: numbers.seat_limit,
                extra_storage_gb: numbers.extra_storage_gb,
                invoice: InvoiceForm {
                    company: self.company.get(),
                    address: self.address.get(),
                    postal_code: self.postal_code.get(),
                    city: self.city.get(),
                    country: self.country.get(),
                    vat_number: self.vat_number.get(),
                    reference: self.reference.get(),
                },
            };
            let found = form.check().err().unwrap_or_default();
            let news = found
                .into_iter()
                .filter(|new| wrong.iter().all(|old| old.field != new.field));
            let news: Vec<_> = news.collect();
            wrong.extend(news);
            wrong.sort_by_key(|wrong| FIELDS.iter().position(|field| *field == wrong.field));
            if wrong.is_empty() {
                Ok(form)
            } else {
                Err(wrong)
            }
        })
    }
}
