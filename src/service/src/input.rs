//! Checking forms: every field that breaks a rule is named, not just the first one.

use domain::{AppError, Email, FieldError, email::EmailError, name};

use crate::error::Result;

/// Collects what is wrong with a form.
#[derive(Debug, Default)]
pub struct Form(Vec<FieldError>);

impl Form {
    /// Nothing wrong yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Notes that a field breaks a rule.
    pub fn refuse(&mut self, field: &'static str, code: impl Into<domain::error::Code>) {
        self.0.push(FieldError::new(field, code));
    }

    /// Notes that a field breaks a rule unless `ok`.
    pub fn check(&mut self, field: &'static str, ok: bool, code: &'static str) {
        if !ok {
            self.refuse(field, code);
        }
    }

    /// Reads a required text of at most `max` characters; empty stands in for a refused one.
    pub fn text(&mut self, field: &'static str, text: &str, max: usize) -> String {
        name::parse(text, max).unwrap_or_else(|error| {
            self.refuse(field, error.to_string());
            String::new()
        })
    }

    /// Reads a text that may be empty.
    pub fn optional(&mut self, field: &'static str, text: &str, max: usize) -> String {
        name::parse_optional(text, max).unwrap_or_else(|error| {
            self.refuse(field, error.to_string());
            String::new()
        })
    }

    /// Reads an address.
    pub fn email(
        &mut self,
        field: &'static str,
        text: &str,
    ) -> std::result::Result<Email, EmailError> {
        Email::parse(text).inspect_err(|error| self.refuse(field, error.to_string()))
    }

    /// Checks that a value has the form of an `EncString` of type 2 (symmetric).
    pub fn sealed(&mut self, field: &'static str, value: &str, max: usize) {
        self.kind(field, value, max, crypto::encstring::Kind::AesHmac);
    }

    /// Checks that a value has the form of an `EncString` of type 4 (RSA).
    pub fn wrapped(&mut self, field: &'static str, value: &str, max: usize) {
        self.kind(field, value, max, crypto::encstring::Kind::RsaSha1);
    }

    fn kind(
        &mut self,
        field: &'static str,
        value: &str,
        max: usize,
        kind: crypto::encstring::Kind,
    ) {
        let ok = crypto::EncString::parse(value, max).is_ok_and(|parsed| parsed.kind() == kind);
        self.check(field, ok, "encrypted-form");
    }

    /// Goes on when nothing is wrong.
    pub fn done(self) -> Result<()> {
        if self.0.is_empty() {
            Ok(())
        } else {
            Err(AppError::Invalid(self.0).into())
        }
    }
}
