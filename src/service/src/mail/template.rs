//! Every mail that Portaal writes: one function each. The words are in `mail.ftl`.
//!
//! Links lead to the configured origin only, and a mail holds no secret but the token of its link
//! (DOMAIN 12).

use domain::{
    Email, Lang, OrganisationId, OrganisationRole, ProviderId, ProviderRole, link::LINK_LIFE,
    role::RevocationReason,
};
use text::Text;

use super::{
    Mail,
    compose::{Content, compose},
};
use crate::{portaal::Settings, random::Token};

/// Days that an invitation lives.
const DAYS: i64 = LINK_LIFE / (24 * 60 * 60 * 1000);

/// To whom, in which language, from which server.
#[derive(Clone, Copy, Debug)]
pub struct To<'a> {
    /// Where it goes.
    pub email: &'a Email,
    /// The receiver's language; none when unknown, which gives all.
    pub lang: Option<Lang>,
    /// Origin of every link.
    pub settings: &'a Settings,
}

impl To<'_> {
    fn write(&self, say: impl Fn(Text) -> Content) -> Mail {
        compose(self.email, self.lang, &self.settings.public_url, say)
    }

    fn url(&self, path: &str) -> String {
        format!("{}{path}", self.settings.public_url)
    }
}

/// Where an invited member clicks.
pub fn join_organisation_url(settings: &Settings, token: &Token) -> String {
    format!(
        "{}/join/organisation?token={}",
        settings.public_url,
        token.secret()
    )
}

/// Where an invited provider member clicks.
pub fn join_provider_url(settings: &Settings, token: &Token) -> String {
    format!(
        "{}/join/provider?token={}",
        settings.public_url,
        token.secret()
    )
}

/// The word by which the text files choose a role.
const fn role_word(role: OrganisationRole) -> &'static str {
    match role {
        OrganisationRole::Owner => "owner",
        OrganisationRole::Admin => "admin",
        OrganisationRole::User | OrganisationRole::Custom => "user",
    }
}

const fn staff_word(role: ProviderRole) -> &'static str {
    match role {
        ProviderRole::Admin => "admin",
        ProviderRole::ServiceUser => "service",
    }
}

fn invitation_notes(t: Text) -> Vec<String> {
    vec![
        t.mail_invite_expires(DAYS),
        t.mail_invite_ignore().to_owned(),
    ]
}

/// To the future owner of a client: come in.
pub fn owner_invited(to: To<'_>, organisation: &str, provider: &str, token: &Token) -> Mail {
    let url = join_organisation_url(to.settings, token);
    to.write(|t| Content {
        subject: t.mail_owner_subject(organisation),
        heading: t.mail_owner_heading(organisation),
        lines: vec![
            t.mail_owner_body(organisation, provider),
            t.mail_owner_steps(to.email.as_str(), provider),
        ],
        button: Some((t.mail_invite_button().to_owned(), url.clone())),
        notes: invitation_notes(t),
    })
}

/// To a future member of an organisation: come in.
pub fn member_invited(
    to: To<'_>,
    organisation: &str,
    role: OrganisationRole,
    token: &Token,
) -> Mail {
    let url = join_organisation_url(to.settings, token);
    to.write(|t| Content {
        subject: t.mail_member_subject(organisation),
        heading: t.mail_member_heading(organisation),
        lines: vec![
            t.mail_member_body(organisation, role_word(role)),
            t.mail_member_steps(to.email.as_str(), organisation),
        ],
        button: Some((t.mail_invite_button().to_owned(), url.clone())),
        notes: invitation_notes(t),
    })
}

/// To a future member of a provider: come in.
pub fn staff_invited(to: To<'_>, provider: &str, role: ProviderRole, token: &Token) -> Mail {
    let url = join_provider_url(to.settings, token);
    to.write(|t| Content {
        subject: t.mail_staff_subject(provider),
        heading: t.mail_staff_heading(provider),
        lines: vec![
            t.mail_staff_body(provider, staff_word(role)),
            t.mail_staff_steps(to.email.as_str(), provider),
        ],
        button: Some((t.mail_invite_button().to_owned(), url.clone())),
        notes: invitation_notes(t),
    })
}

/// A person who accepted and waits.
#[derive(Clone, Copy, Debug)]
pub struct Waiting<'a> {
    /// Name of the account.
    pub name: &'a str,
    /// Address of the account.
    pub email: &'a Email,
    /// Name of the organisation or provider.
    pub place: &'a str,
}

fn needs_confirmation(to: To<'_>, who: Waiting<'_>, path: &str) -> Mail {
    let url = to.url(path);
    to.write(|t| Content {
        subject: t.mail_confirm_subject(who.name, who.place),
        heading: t.mail_confirm_heading(who.name),
        lines: vec![
            t.mail_confirm_body(who.email.as_str(), who.name, who.place),
            t.mail_confirm_steps(who.name),
        ],
        button: Some((t.mail_confirm_button().to_owned(), url.clone())),
        notes: vec![t.mail_confirm_why().to_owned()],
    })
}

/// To those who can confirm a member: somebody waits.
pub fn member_accepted(to: To<'_>, who: Waiting<'_>, organisation: OrganisationId) -> Mail {
    needs_confirmation(to, who, &format!("/admin/{organisation}/members"))
}

/// To the provider's admins: a client's owner waits.
pub fn owner_accepted(to: To<'_>, who: Waiting<'_>, provider: ProviderId) -> Mail {
    needs_confirmation(to, who, &format!("/provider/{provider}/clients"))
}

/// To the provider's admins: a colleague waits.
pub fn staff_accepted(to: To<'_>, who: Waiting<'_>, provider: ProviderId) -> Mail {
    needs_confirmation(to, who, &format!("/provider/{provider}/members"))
}

/// To a member who was confirmed: the vault is open.
pub fn member_confirmed(to: To<'_>, name: &str, id: OrganisationId) -> Mail {
    let url = to.url(&format!("/vault/{id}"));
    to.write(|t| Content {
        subject: t.mail_confirmed_subject(name),
        heading: t.mail_confirmed_heading(name),
        lines: vec![t.mail_confirmed_member(name)],
        button: Some((t.mail_confirmed_vault().to_owned(), url.clone())),
        notes: vec![],
    })
}

/// To a member whose account was recovered by somebody of an organisation.
pub fn account_recovered(
    to: To<'_>,
    organisation: &str,
    by: &str,
    password: bool,
    two_step: bool,
) -> Mail {
    let url = to.url("/sign-in");
    to.write(|t| Content {
        subject: t.mail_recovered_subject().to_owned(),
        heading: t.mail_recovered_heading().to_owned(),
        lines: [
            Some(t.mail_recovered_by(by, organisation)),
            password.then(|| t.mail_recovered_password().to_owned()),
            two_step.then(|| t.mail_recovered_two_step().to_owned()),
            Some(t.mail_recovered_unexpected().to_owned()),
        ]
        .into_iter()
        .flatten()
        .collect(),
        button: Some((t.common_sign_in().to_owned(), url.clone())),
        notes: vec![],
    })
}

/// To an owner or admin: somebody made a new key for the organisation.
pub fn key_rotated(to: To<'_>, name: &str, by: &str, id: OrganisationId) -> Mail {
    let url = to.url(&format!("/admin/{id}/events"));
    to.write(|t| Content {
        subject: t.mail_key_rotated_subject(name),
        heading: t.mail_key_rotated_heading(name),
        lines: vec![
            t.mail_key_rotated_body(by),
            t.mail_key_rotated_revoked().to_owned(),
        ],
        button: Some((t.mail_key_rotated_events().to_owned(), url.clone())),
        notes: vec![],
    })
}

/// To a provider member who was confirmed: the portal is open.
pub fn staff_confirmed(to: To<'_>, name: &str, id: ProviderId) -> Mail {
    let url = to.url(&format!("/provider/{id}/clients"));
    to.write(|t| Content {
        subject: t.mail_confirmed_subject(name),
        heading: t.mail_confirmed_heading(name),
        lines: vec![t.mail_confirmed_staff(name)],
        button: Some((t.mail_confirmed_portal().to_owned(), url.clone())),
        notes: vec![],
    })
}

/// To a provider member who was removed.
pub fn staff_removed(to: To<'_>, provider: &str) -> Mail {
    to.write(|t| Content {
        subject: t.mail_removed_subject(provider),
        heading: t.mail_removed_heading(provider),
        lines: vec![t.mail_removed_body(provider)],
        button: None,
        notes: vec![],
    })
}

/// To a member whom a policy locked out: what it asks, and how to come back.
pub fn locked_out_by_policy(to: To<'_>, organisation: &str, reason: RevocationReason) -> Mail {
    let url = to.url("/account/security");
    let two_step = reason == RevocationReason::TwoFactorPolicy;
    to.write(|t| Content {
        subject: t.mail_policy_subject(organisation),
        heading: t.mail_policy_heading(organisation),
        lines: if two_step {
            vec![
                t.mail_policy_two_step(organisation),
                t.mail_policy_two_step_steps(organisation),
            ]
        } else {
            vec![
                t.mail_policy_single(organisation),
                t.mail_policy_single_steps(organisation),
            ]
        },
        button: two_step.then(|| (t.mail_policy_button().to_owned(), url.clone())),
        notes: vec![t.mail_policy_kept().to_owned()],
    })
}

/// To the provider's admins, once: seats of a client grew because people were invited.
pub fn seats_added(
    to: To<'_>,
    organisation: &str,
    provider: ProviderId,
    before: i32,
    after: i32,
) -> Mail {
    let url = to.url(&format!("/provider/{provider}/clients"));
    to.write(|t| Content {
        subject: t.mail_seats_added_subject(organisation, after),
        heading: t.mail_seats_added_subject(organisation, after),
        lines: vec![
            t.mail_seats_added_body(after, before, organisation),
            t.mail_seats_added_once().to_owned(),
        ],
        button: Some((t.mail_seats_button().to_owned(), url.clone())),
        notes: vec![],
    })
}

/// To the provider's admins, once: a client has as many seats as its limit allows.
pub fn seats_full(to: To<'_>, organisation: &str, provider: ProviderId, limit: i32) -> Mail {
    let url = to.url(&format!("/provider/{provider}/clients"));
    to.write(|t| Content {
        subject: t.mail_seats_full_subject(organisation),
        heading: t.mail_seats_full_subject(organisation),
        lines: vec![t.mail_seats_full_body(limit, organisation)],
        button: Some((t.mail_seats_button().to_owned(), url.clone())),
        notes: vec![],
    })
}
