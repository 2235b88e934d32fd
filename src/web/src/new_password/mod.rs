//! Choosing a master password, or that of a file: length, strength, common ones refused, typed twice.

pub mod fields;
mod rate;

use domain::{
    AppError, FieldError,
    account::{NewKeys, PASSWORD_MAX, PASSWORD_MIN},
    kdf::KdfSettings,
    policy::MasterPasswordRules,
};
use leptos::prelude::*;

pub use fields::NewPasswordFields;
pub(crate) use rate::rate;

use crate::WebError;
use crate::keys::KeyProblem;

/// What a new password is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Purpose {
    /// A new account's master password.
    #[default]
    Account,
    /// A master password that takes the place of the present one.
    Change,
    /// A file that is encrypted under a password of its own.
    File,
}

/// What is typed, for the fields and for the form around them.
#[derive(Clone, Copy)]
pub struct NewPassword {
    /// The password.
    pub password: RwSignal<String>,
    /// The same once more.
    pub repeated: RwSignal<String>,
    /// What organisations ask of it.
    rules: MasterPasswordRules,
}

impl Default for NewPassword {
    fn default() -> Self {
        Self {
            password: RwSignal::new(String::new()),
            repeated: RwSignal::new(String::new()),
            rules: MasterPasswordRules::default(),
        }
    }
}

impl NewPassword {
    /// A master password in organisations that ask something of it.
    pub fn under(rules: Option<MasterPasswordRules>) -> Self {
        Self {
            rules: rules.unwrap_or_default(),
            ..Self::default()
        }
    }

    /// The password, when it follows the rules. `inputs` are words that an attacker tries first: name, address.
    ///
    /// # Errors
    /// `Invalid` with `password` or `repeated`; `Lost` when the judge of common passwords cannot be loaded.
    pub async fn checked(self, inputs: Vec<String>) -> Result<String, WebError> {
        let password = self.password.get_untracked();
        let wrong = rules(&password, &self.repeated.get_untracked());
        if !wrong.is_empty() {
            return Err(AppError::Invalid(wrong).into());
        }
        let rating = rate(&password, inputs).await.ok_or(WebError::Lost)?;
        if rating.refused() {
            return Err(AppError::field("password", "password-common").into());
        }
        if let Some(rule) = self.rules.broken(&password, u32::from(rating.score)) {
            return Err(AppError::field("password", rule.code()).into());
        }
        Ok(password)
    }

    /// Forgets what was typed.
    pub fn clear(self) {
        self.password.set(String::new());
        self.repeated.set(String::new());
    }
}

/// Whether a present master password breaks rules that hold for present ones too. Without the judge its strength is
/// not held against it.
pub(crate) async fn is_too_weak(rules: MasterPasswordRules, password: &str) -> bool {
    if !rules.enforce_on_login {
        return false;
    }
    let strength = match rules.min_complexity {
        0 => None,
        _ => rate(password, Vec::new()).await,
    };
    let strength = strength.map_or(4, |rating| u32::from(rating.score));
    rules.broken(password, strength).is_some()
}

/// The rules that need no word list.
fn rules(password: &str, repeated: &str) -> Vec<FieldError> {
    let mut wrong = Vec::new();
    let length = password.chars().count();
    if length == 0 {
        wrong.push(FieldError::new("password", "required"));
    } else if length < PASSWORD_MIN {
        wrong.push(FieldError::new("password", "password-short"));
    } else if length > PASSWORD_MAX {
        wrong.push(FieldError::new("password", "too-long"));
    }
    if wrong.is_empty() && password != repeated {
        wrong.push(FieldError::new("repeated", "password-differs"));
    }
    wrong
}

/// The keys of a new account: what stays here, and what is sent. Takes a moment.
///
/// # Errors
/// [`KeyProblem::Crypto`] when this browser cannot.
pub async fn make_keys(
    password: &str,
    email: &str,
) -> Result<(crypto::NewAccount, NewKeys), KeyProblem> {
    let salt = crypto::salt_from_email(email);
    let mut rng = crypto::random::system();
    let made = crypto::make_account(password, &salt, crypto::Kdf::default(), &mut rng).await?;
    let keys = NewKeys {
        kdf: KdfSettings::DEFAULT,
        authentication_hash: made.authentication_hash.clone(),
        user_key: made.wrapped_user_key.to_string(),
        public_key: made.public_key.to_base64(),
        private_key: made.wrapped_private_key.to_string(),
    };
    Ok((made, keys))
}

#[cfg(test)]
mod tests {
    use super::rules;

    fn codes(password: &str, repeated: &str) -> Vec<String> {
        let wrong = rules(password, repeated);
        wrong
            .iter()
            .map(|e| format!("{}:{}", e.field, e.code))
            .collect()
    }

    #[test]
    fn twelve_characters_typed_twice() {
        assert_eq!(codes("", ""), ["password:required"]);
        assert_eq!(
            codes("elfkarakter", "elfkarakter"),
            ["password:password-short"]
        );
        assert_eq!(codes("twaalf teken", "twaalf teken"), Vec::<String>::new());
        assert_eq!(
            codes("twaalf teken", "twaalf tekeN"),
            ["repeated:password-differs"]
        );
        // Characters are counted, not bytes.
        assert_eq!(codes("éééééé", "éééééé"), ["password:password-short"]);
        assert_eq!(codes(&"x".repeat(257), ""), ["password:too-long"]);
    }

    #[test]
    fn the_defaults_of_browser_and_server_agree() {
        let settings = domain::kdf::KdfSettings::DEFAULT;
        assert_eq!(crate::keys::kdf(&settings), Some(crypto::Kdf::default()));
    }
}
