//! How people come into places: invited, registered, accepted, confirmed.

use crypto::{SymmetricKey, random::system};
use domain::{
    CollectionId, Email, ItemId, Lang, MemberId, OrganisationId, OrganisationRole, ProviderId,
    ProviderRole, RequestId,
    account::RegisterForm,
    many::MemberFilter,
    member::{ConfirmForm, InviteForm, InviteStaffForm, ProviderMemberSummary},
    page::Cursor,
    role::MemberStatus,
};
use service::{
    Ctx, account, authz, client, collection, item,
    mail::{Mail, outbox},
    member, provider_member,
};
use store::{
    System,
    model::{NewProvider, NewProviderMember},
};

use crate::{
    app::TestApp,
    common::{
        forms::{client_form, client_keys, note},
        people::{Keys, address},
        start::{signed_in, token_in, visitor},
    },
};

/// The newest mail to an address that holds an invitation: staff is written to about seats, too.
pub(crate) async fn mail_to(app: &TestApp, email: &str) -> Mail {
    let rows = outbox::list(&app.portaal, None).await.expect("the queue");
    for row in rows.iter().filter(|row| row.to == email) {
        let shown = outbox::show(&app.portaal, row.id).await.expect("the queue");
        let mail = shown.and_then(|(_, mail)| mail).expect("its contents");
        if mail.text.contains("token=") {
            return mail;
        }
    }
    panic!("no invitation to {email}")
}

/// Makes the account of an invited person: a session's token.
pub(crate) async fn register(app: &TestApp, name: &str) -> String {
    let form = RegisterForm {
        token: token_in(&mail_to(app, &address(name)).await.text),
        name: name.to_owned(),
        keys: Keys::get().await.form(name),
    };
    let made = account::register::by_link(&visitor(&app.portaal), Lang::En, form).await;
    made.expect("an account").0.secret().to_owned()
}

/// Accepts the newest invitation to an organisation.
pub(crate) async fn accept(app: &TestApp, cx: &Ctx, name: &str) {
    let token = token_in(&mail_to(app, &address(name)).await.text);
    member::accept(cx, &token).await.expect("accepted");
}

pub(crate) async fn invite(cx: &Ctx, id: OrganisationId, email: &str, role: OrganisationRole) {
    let org = cx.organisation(id).await.expect("a place");
    let allowed = org.may::<authz::ManageMembers>().expect("allowed");
    let form = InviteForm::new(vec![email.to_owned()], role);
    member::invite(&allowed, form).await.expect("invited");
}

/// The membership of somebody.
pub(crate) async fn member_of(cx: &Ctx, id: OrganisationId, name: &str) -> MemberId {
    let org = cx.organisation(id).await.expect("a place");
    let allowed = org.may::<authz::SeeMembers>().expect("allowed");
    let page = member::list(&allowed, &MemberFilter::default(), &Cursor::First)
        .await
        .expect("a list");
    let email = address(name);
    let row = page.page.rows.iter().find(|m| m.email.as_str() == email);
    row.expect("in the list").id
}

pub(crate) async fn confirm(cx: &Ctx, id: OrganisationId, member: MemberId, name: &str) {
    let keys = Keys::get().await;
    let form = wrapped(name, &keys.client.key).await;
    let org = cx.organisation(id).await.expect("a place");
    let allowed = org.may::<authz::ManageMembers>().expect("allowed");
    let done = member::confirm(&allowed, member, form).await;
    done.expect("confirmed");
}

/// A key for somebody whose phrase was compared.
pub(crate) async fn wrapped(name: &str, key: &SymmetricKey) -> ConfirmForm {
    let public = &Keys::get().await.of(name).public_key;
    let key = public.wrap(key, &mut system()).await;
    ConfirmForm {
        key: key.expect("a wrapped key").to_string(),
        public_key: public.to_base64(),
        compared: true,
    }
}

pub(crate) async fn staff_list(cx: &Ctx, id: ProviderId) -> Vec<ProviderMemberSummary> {
    let provider = cx.provider(id).await.expect("a place");
    let allowed = provider.may::<authz::SeeProviderMembers>();
    let list = provider_member::list(&allowed.expect("allowed")).await;
    list.expect("a list").rows
}

/// Invites somebody to work for a provider.
pub(crate) async fn invite_staff(admin: &Ctx, id: ProviderId, name: &str) {
    let provider = admin.provider(id).await.expect("a place");
    let allowed = provider
        .may::<authz::ManageProviderMembers>()
        .expect("an admin may");
    let form = InviteStaffForm {
        emails: vec![address(name)],
        role: ProviderRole::ServiceUser,
    };
    let invited = provider_member::invite(&allowed, form).await;
    invited.expect("invited");
}

/// Invites, registers and confirms the service user.
pub(crate) async fn staff(app: &TestApp, admin: &Ctx, id: ProviderId) -> String {
    invite_staff(admin, id, "service").await;
    let provider = admin.provider(id).await.expect("a place");
    let allowed = provider
        .may::<authz::ManageProviderMembers>()
        .expect("an admin may");
    let link = token_in(&mail_to(app, &address("service")).await.text);
    let token = register(app, "service").await;
    let person = signed_in(&app.portaal, &token).await;
    let accepted = provider_member::accept(&person, &link).await;
    accepted.expect("accepted");
    let rows = staff_list(admin, id).await;
    let waiting = rows.iter().find(|m| m.status == MemberStatus::Accepted);
    let form = wrapped("service", &Keys::get().await.provider.0).await;
    let done = provider_member::confirm(&allowed, waiting.expect("one").id, form).await;
    done.expect("confirmed");
    token
}

pub(crate) async fn new_client(
    cx: &Ctx,
    id: ProviderId,
    name: &str,
    owner: &str,
) -> (OrganisationId, MemberId) {
    let provider = cx.provider(id).await.expect("a place");
    let allowed = provider.may::<authz::CreateClient>().expect("allowed");
    let request = client::NewClientRequest {
        id: cx.new_id::<RequestId>(),
        form: &client_form(name, owner),
        keys: &client_keys(),
        agreed: None,
    };
    let made = client::create(&allowed, request).await.expect("a client");
    (made.organisation, made.owner.expect("an owner"))
}

/// A collection with one note in it.
pub(crate) async fn vault(
    cx: &Ctx,
    id: OrganisationId,
    key: &SymmetricKey,
) -> (CollectionId, ItemId) {
    let org = cx.organisation(id).await.expect("a place");
    let allowed = org.may::<authz::CreateCollections>().expect("allowed");
    let name = key.encrypt("Marketing", &mut system()).to_string();
    let made = collection::create(&allowed, &name).await.expect("made");
    let allowed = org.may::<authz::OpenVault>().expect("allowed");
    let item = item::create(&allowed, &note(key, vec![made.id])).await;
    (made.id, item.expect("made").id)
}

/// A server is set up once, so another provider comes by way of the store.
pub(crate) async fn second_provider(app: &TestApp, cx: &Ctx) -> ProviderId {
    let id = cx.new_id::<ProviderId>();
    let keys = Keys::get().await;
    let mut tx = app.store.begin().await.expect("a transaction");
    let provider = NewProvider {
        id,
        name: "Foreign".to_owned(),
        billing_email: Email::parse(&address("foreign-bills")).expect("an address"),
        at: cx.now(),
    };
    tx.providers().insert(&provider).await.expect("made");
    let member = NewProviderMember {
        id: cx.new_id(),
        user: Some(cx.user()),
        email: None,
        role: ProviderRole::Admin,
        status: MemberStatus::Confirmed,
        provider_key: Some(keys.foreign_provider.1.clone()),
        pinned_key_hash: None,
        at: cx.now(),
    };
    let scope = System::because("a test makes a second provider").provider(id);
    let made = tx.provider_members().insert(scope, &member).await;
    made.expect("made");
    tx.save().await.expect("saved");
    id
}
