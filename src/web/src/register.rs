//! Making an account from an invitation.

use domain::account::{MyKeys, RegisterForm as Form};
use domain::policy::MasterPasswordRules;
use domain::{AppError, name};
use leptos::prelude::*;
use leptos::server_fn::codec::Json;

use crate::hydrated::use_hydrated;
use crate::keys::{KeyProblem, Keys, use_keys};
use crate::new_password::{NewPassword, NewPasswordFields, make_keys};
use crate::ui::button::{Button, Kind, Variant};
use crate::ui::form::FormScope;
use crate::ui::input::{InputType, TextInput};
use crate::{Answer, WebError, next, use_text};

/// Makes the account of the address that an invitation was sent to, and signs it in.
#[server(name = AccountRegister, prefix = "/api/fn", endpoint = "account/register", input = Json)]
pub async fn register(form: Form) -> Answer<MyKeys> {
    let cookie: crate::cx::SessionCookie = crate::cx::from_request()?;
    let lang = crate::preferences::of_request().lang;
    let visitor = crate::cx::visitor()?;
    let (token, keys) = service::account::register::by_link(&visitor, lang, form).await?;
    cookie.set(&token);
    Ok(keys)
}

/// Name and master password; the address is that of the invitation. Then the browser goes to a page of this server,
/// signed in and unlocked.
#[component]
pub fn RegisterForm(
    /// The secret of the invitation's link.
    #[prop(into)]
    token: String,
    /// Whom the invitation was sent to.
    #[prop(into)]
    email: String,
    /// Where to go then: a path of this server, e.g. the page of the invitation.
    #[prop(into)]
    next: String,
    /// What the organisation asks of master passwords.
    #[prop(default = None)]
    rules: Option<MasterPasswordRules>,
) -> impl IntoView {
    let t = use_text();
    let hydrated = use_hydrated();
    let keys = use_keys();
    let typed = RwSignal::new(String::new());
    let password = NewPassword::under(rules);
    let error = RwSignal::new(None::<WebError>);
    let busy = RwSignal::new(false);
    let known = StoredValue::new((token, email.clone(), next));
    let submit = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        error.set(None);
        leptos::task::spawn_local(async move {
            let (token, email, next) = known.get_value();
            let name = typed.get_untracked();
            match send(keys, token, email, name, password).await {
                Ok(()) => next::go(&next),
                Err(problem) => {
                    // The page may be gone by then.
                    let _ = busy.try_set(false);
                    let _ = error.try_set(Some(problem.into_web_error()));
                }
            }
        });
    };
    let address = RwSignal::new(email);
    let inputs = Signal::derive(move || vec![typed.get(), address.get()]);
    view! {
        <form class="form" method="post" novalidate on:submit=submit>
            <FormScope id="register" error=error>
                <TextInput
                    name="email"
                    label=t.register_email()
                    hint=t.register_email_hint()
                    kind=InputType::Email
                    value=address
                    autocomplete="username"
                    disabled=true
                />
                <TextInput
                    name="name"
                    label=t.register_name()
                    value=typed
                    max=50_u32
                    counter=true
                    autocomplete="name"
                    autofocus=true
                />
                <NewPasswordFields state=password inputs=inputs />
                <p class="form-progress" role="status">
                    {move || busy.get().then(|| t.register_busy())}
                </p>
                <Button
                    variant=Variant::Primary
                    kind=Kind::Submit
                    busy=busy
                    disabled=Signal::derive(move || !hydrated.get())
                >
                    {t.register_make()}
                </Button>
            </FormScope>
        </form>
    }
    .into_any()
}

async fn send(
    keys: Keys,
    token: String,
    email: String,
    name: String,
    password: NewPassword,
) -> Result<(), KeyProblem> {
    if let Err(error) = name::parse(&name, name::NAME_MAX) {
        let error = AppError::field("name", error.to_string());
        return Err(KeyProblem::Server(error.into()));
    }
    let chosen = password.checked(vec![name.clone(), email.clone()]).await?;
    let (made, new_keys) = make_keys(&chosen, &email).await?;
    let mine = register(Form {
        token,
        name,
        keys: new_keys,
    })
    .await?;
    password.clear();
    keys.open_made(made.user_key, mine).await
}
