//! A server without HTTP around it.

use std::{
    net::{IpAddr, Ipv4Addr},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
    },
};

use argon2::PasswordHasher as _;
use base64ct::{Base64, Encoding as _};
use domain::{
    AppError, Email, Lang, Millis,
    account::{MyKeys, NewKeys, SetUpForm, SignInForm, SignInStep},
    kdf::KdfSettings,
    link::{LINK_LIFE, LinkPurpose, LinkState},
};
use service::{
    Ctx, Error, Portaal, Request, Result, Settings, Visitor,
    clock::{Clock as _, TestClock},
    random::{Random, Token},
    session, set_up,
};
use sha2::{Digest as _, Sha256};
use store::{
    Store,
    model::{Link, User},
};

/// 1 November 2026.
const START: Millis = 1_793_491_200_000;

/// Bytes that repeat from test to test.
struct Counted(AtomicU64);

impl Random for Counted {
    fn fill(&self, buffer: &mut [u8]) {
        for chunk in buffer.chunks_mut(32) {
            let n = self.0.fetch_add(1, Ordering::SeqCst);
            let block = Sha256::digest(n.to_be_bytes());
            chunk.copy_from_slice(&block[..chunk.len()]);
        }
    }
}

/// An application on a database of its own.
pub(crate) struct House {
    pub(crate) app: Portaal,
    pub(crate) clock: Arc<TestClock>,
    store: Store,
    _folder: tempfile::TempDir,
}

impl House {
    pub(crate) async fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("portaal.sqlite");
        let store = Store::open(&format!("sqlite:{}", path.display()), 4)
            .await
            .expect("a database");
        store.migrate().await.expect("a schema");
        let clock = Arc::new(TestClock::at(START));
        let app = Portaal::with(
            store.clone(),
            Settings::default(),
            Box::new(Arc::clone(&clock)),
            Box::new(Counted(AtomicU64::new(0))),
            Box::new(service::attachment::Memory::default()),
        );
        Self {
            app,
            clock,
            store,
            _folder: folder,
        }
    }

    pub(crate) fn now(&self) -> Millis {
        self.clock.now()
    }

    fn request(n: u8) -> Request {
        Request {
            ip: IpAddr::V4(Ipv4Addr::new(192, 0, 2, n)),
            agent: "Firefox · Linux".to_owned(),
            lang: Lang::En,
        }
    }

    pub(crate) fn visitor(&self) -> Visitor {
        self.app.visit(Self::request(1))
    }

    /// The token of a new set-up link.
    pub(crate) async fn link(&self) -> String {
        let url = set_up::link(&self.app).await.expect("an answer");
        let url = url.expect("nothing is set up");
        let (_, token) = url.split_once("/set-up?token=").expect("a link");
        token.to_owned()
    }

    pub(crate) fn set_up_form(token: &str) -> SetUpForm {
        SetUpForm {
            token: token.to_owned(),
            provider_name: "Bakker MSP".to_owned(),
            billing_email: "billing@msp.example".to_owned(),
            name: "Anna".to_owned(),
            email: " Admin@MSP.example ".to_owned(),
            keys: keys(1),
            provider_key: format!("4.{}", Base64::encode_string(&[4; 256])),
        }
    }

    pub(crate) async fn set_up_with(&self, token: &str) -> Result<(String, MyKeys)> {
        let form = Self::set_up_form(token);
        let (token, keys) = set_up::finish(&self.visitor(), Lang::Nl, form).await?;
        Ok((token.secret().to_owned(), keys))
    }

    pub(crate) async fn token_after_set_up(&self) -> String {
        let link = self.link().await;
        self.set_up_with(&link).await.expect("set up").0
    }

    /// The first admin, whose password proves itself with `hash(1)`.
    pub(crate) async fn admin(&self) -> Ctx {
        let token = self.token_after_set_up().await;
        self.identify(&token).await.expect("signed in")
    }

    pub(crate) async fn identify(&self, token: &str) -> Option<Ctx> {
        let found = self.app.identify(token, Self::request(1)).await;
        found.expect("an answer")
    }

    pub(crate) fn sign_in_form(&self, email: &str, proof: u8, code: Option<&str>) -> SignInForm {
        SignInForm {
            email: email.to_owned(),
            authentication_hash: hash(proof),
            code: code.map(str::to_owned),
        }
    }

    pub(crate) async fn sign_in(
        &self,
        email: &str,
        proof: u8,
        code: Option<&str>,
    ) -> Result<(Option<Token>, SignInStep)> {
        self.sign_in_from(1, email, proof, code).await
    }

    pub(crate) async fn sign_in_from(
        &self,
        ip: u8,
        email: &str,
        proof: u8,
        code: Option<&str>,
    ) -> Result<(Option<Token>, SignInStep)> {
        let visitor = self.app.visit(Self::request(ip));
        session::sign_in(&visitor, None, self.sign_in_form(email, proof, code)).await
    }

    /// A session of its own.
    pub(crate) async fn token(&self, email: &str, proof: u8) -> String {
        let (token, _) = self.sign_in(email, proof, None).await.expect("in");
        token.expect("no second step").secret().to_owned()
    }

    /// What is kept of an account's password.
    pub(crate) async fn password_hash(&self, email: &str) -> String {
        self.user(email).await.password_hash
    }

    /// Keeps the password that `hash(proof)` proves as a server with weaker parameters did; gives what is kept.
    pub(crate) async fn keep_weak_hash(&self, email: &str, proof: u8) -> String {
        let user = self.user(email).await;
        let params = argon2::Params::new(8 * 1024, 1, 1, None).expect("parameters");
        let argon =
            argon2::Argon2::new(argon2::Algorithm::Argon2id, argon2::Version::V0x13, params);
        let weak = argon
            .hash_password_with_salt(hash(proof).as_bytes(), b"0123456789abcdef")
            .expect("a hash")
            .to_string();
        let mut tx = self.store.begin().await.expect("a transaction");
        let kept = tx
            .users()
            .renew_password_hash(user.id, &user.password_hash, &weak)
            .await;
        assert!(kept.expect("kept"));
        tx.save().await.expect("saved");
        weak
    }

    async fn user(&self, email: &str) -> User {
        let email = Email::parse(email).expect("an address");
        let mut reader = self.store.reader().await.expect("a reader");
        let user = reader.users().find_by_email(&email).await;
        user.expect("an answer").expect("an account")
    }

    /// Writes the link of an invitation: its token.
    pub(crate) async fn invite(
        &self,
        purpose: LinkPurpose,
        state: LinkState,
        email: &str,
    ) -> String {
        let token = Token::make(self.app.random());
        let link = Link {
            token_hash: token.hash(),
            purpose,
            target_id: None,
            email: Email::parse(email).ok(),
            state,
            created_at: self.now(),
            expires_at: self.now() + LINK_LIFE,
        };
        let mut tx = self.store.begin().await.expect("a transaction");
        tx.links().insert(&link).await.expect("kept");
        tx.save().await.expect("saved");
        token.secret().to_owned()
    }
}

/// What would prove a password.
pub(crate) fn hash(n: u8) -> String {
    Base64::encode_string(&[n; 32])
}

/// Something of the form of an encrypted value.
pub(crate) fn sealed() -> String {
    let part = |byte: u8, len: usize| Base64::encode_string(&vec![byte; len]);
    format!("2.{}|{}|{}", part(1, 16), part(2, 80), part(3, 32))
}

/// Keys of the right form, whose password proves itself with `hash(proof)`.
pub(crate) fn keys(proof: u8) -> NewKeys {
    let mut spki = vec![
        0x30, 0x82, 0x01, 0x22, 0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01,
        0x01, 0x01, 0x05, 0x00, 0x03, 0x82, 0x01, 0x0f, 0x00, 0x30, 0x82, 0x01, 0x0a, 0x02, 0x82,
        0x01, 0x01, 0x00,
    ];
    spki.extend([0xc5; 256]);
    spki.extend([0x02, 0x03, 0x01, 0x00, 0x01]);
    NewKeys {
        kdf: KdfSettings::DEFAULT,
        authentication_hash: hash(proof),
        user_key: sealed(),
        public_key: Base64::encode_string(&spki),
        private_key: sealed(),
    }
}

/// The code of a seed at a moment.
pub(crate) fn code(secret: &str, now: Millis) -> String {
    let alphabet = base32::Alphabet::Rfc4648 { padding: false };
    let seed: [u8; 20] = base32::decode(alphabet, secret)
        .and_then(|seed| seed.try_into().ok())
        .expect("a seed of 20 bytes");
    let totp = totp_rs::Builder::new()
        .with_algorithm(totp_rs::Algorithm::SHA1)
        .with_digits(6)
        .with_step_duration(30)
        .with_secret(totp_rs::Secret::new_stack(seed))
        .build()
        .expect("a generator");
    let seconds = u64::try_from(now / 1000).expect("after 1970");
    totp.generate(seconds).to_string()
}

/// The code of a conflict.
pub(crate) fn conflict(error: Error) -> String {
    match AppError::from(error) {
        AppError::Conflict { code } => code.into_owned(),
        other => panic!("no conflict: {other:?}"),
    }
}
