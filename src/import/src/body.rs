//! What only items of one kind have.

use std::fmt;

use domain::item::UriMatch;
use zeroize::Zeroize;

use crate::uri;

/// What only items of one kind have.
#[derive(Clone, PartialEq, Eq, Zeroize)]
pub enum Body {
    /// User name, password, addresses, one-time code.
    Login(Login),
    /// Nothing more than every item has.
    Note,
    /// A payment card.
    Card(Card),
    /// A person's particulars.
    Identity(Box<Identity>),
    /// A key pair for SSH.
    SshKey(SshKey),
}

/// User name, password, addresses, one-time code.
#[derive(Clone, Default, PartialEq, Eq, Zeroize)]
pub struct Login {
    /// User name.
    pub username: String,
    /// Password, never trimmed.
    pub password: String,
    /// A base32 secret, an `otpauth://` or a `steam://` address.
    pub totp: String,
    /// Addresses.
    pub uris: Vec<Uri>,
}

/// An address of a login.
#[derive(Clone, Debug, PartialEq, Eq, Zeroize)]
pub struct Uri {
    /// The address.
    pub uri: String,
    /// How it is compared; none for the default.
    #[zeroize(skip)]
    pub matching: Option<UriMatch>,
}

impl Login {
    /// The host of the first address, for an item without a name; empty when there is none.
    pub(crate) fn host(&self) -> &str {
        self.uris.first().map_or("", |first| uri::host(&first.uri))
    }
}

/// Contents do not belong in logs.
impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Body")
    }
}

impl fmt::Debug for Login {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Login")
    }
}

/// Declares a body of texts with their names on the wire (DOMAIN 1.5).
macro_rules! texts {
    ($(#[$meta:meta])* pub struct $name:ident { $($(#[$fmeta:meta])* $field:ident = $key:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Clone, Default, PartialEq, Eq, Zeroize)]
        pub struct $name { $($(#[$fmeta])* pub $field: String),+ }

        impl $name {
            /// Every text with its name on the wire.
            pub fn texts(&self) -> Vec<(&'static str, &str)> {
                vec![$(($key, self.$field.as_str())),+]
            }

            /// The text of that name on the wire.
            pub fn text_mut(&mut self, key: &str) -> Option<&mut String> {
                match key { $($key => Some(&mut self.$field),)+ _ => None }
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(stringify!($name))
            }
        }
    };
}

texts! {
    /// A payment card.
    pub struct Card {
        /// The name on it.
        holder = "cardholderName",
        /// Who issues such cards: `Visa`, `Mastercard`, …
        brand = "brand",
        /// Its number, as it was written.
        number = "number",
        /// `1` to `12`.
        month = "expMonth",
        /// Four digits.
        year = "expYear",
        /// The security code.
        code = "code",
    }
}

texts! {
    /// A person's particulars.
    pub struct Identity {
        /// Form of address.
        title = "title",
        /// First name.
        first_name = "firstName",
        /// Names between first and last.
        middle_name = "middleName",
        /// Last name.
        last_name = "lastName",
        /// Company.
        company = "company",
        /// User name.
        username = "username",
        /// E-mail address.
        email = "email",
        /// Telephone number.
        phone = "phone",
        /// First line of the address.
        address1 = "address1",
        /// Second line of the address.
        address2 = "address2",
        /// Third line of the address.
        address3 = "address3",
        /// Postal code.
        postal_code = "postalCode",
        /// City.
        city = "city",
        /// State or province.
        state = "state",
        /// Country.
        country = "country",
        /// Number of a citizen.
        ssn = "ssn",
        /// Number of a passport.
        passport = "passportNumber",
        /// Number of a driving licence.
        licence = "licenseNumber",
    }
}

texts! {
    /// A key pair for SSH.
    pub struct SshKey {
        /// The private key, PEM.
        private_key = "privateKey",
        /// The public key, one line.
        public_key = "publicKey",
        /// The public key's fingerprint.
        fingerprint = "keyFingerprint",
    }
}
