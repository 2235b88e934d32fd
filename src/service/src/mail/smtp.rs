//! Sends by SMTP.

use std::time::Duration;

use domain::JobId;
use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    message::{Mailbox, MultiPart, header::ContentType},
    transport::smtp::{
        authentication::Credentials,
        client::{Tls as Encryption, TlsParameters},
        extension::ClientId,
    },
};

use super::{
    Mail,
    transport::{SendError, Transport},
};

/// How the connection to the mail server is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tls {
    /// Not at all: for a server on the same machine.
    None,
    /// Plain at first, then encrypted; refused when the server cannot.
    StartTls,
    /// Encrypted from the first byte.
    Implicit,
}

/// Which mail server, and as whom.
#[derive(Clone)]
pub struct Config {
    /// Name or address of the server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is encrypted.
    pub tls: Tls,
    /// Name and password, if the server wants them.
    pub credentials: Option<(String, String)>,
    /// Sender of all mails: `Name <address>` or an address.
    pub from: String,
    /// How long each step with the server may take.
    pub timeout: Duration,
    /// The host that message ids end in: that of the public address.
    pub id_host: String,
}

impl std::fmt::Debug for Config {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Config")
            .field("host", &self.host)
            .field("port", &self.port)
            .field("tls", &self.tls)
            .field("from", &self.from)
            .finish_non_exhaustive()
    }
}

/// Why the settings make no mail server.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// The sender is no mailbox.
    #[error("the sender `{0}` is not of the form `Name <address>`")]
    From(String),
    /// The host is no name that a certificate could be checked against, or there are no root certificates.
    #[error("encryption cannot be set up: {0}")]
    Tls(String),
}

/// A connection pool to one mail server.
#[derive(Clone, Debug)]
pub struct Smtp {
    pool: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
    id_host: String,
}

impl Smtp {
    /// Checks the settings. Connects with the first mail only, so that a mail server that is away
    /// does not keep Portaal from starting.
    ///
    /// # Panics
    /// Outside of a runtime: a task of its own closes connections that are idle.
    pub fn new(config: Config) -> Result<Self, ConfigError> {
        let from = config
            .from
            .parse::<Mailbox>()
            .map_err(|_| ConfigError::From(config.from.clone()))?;
        let parameters =
            || TlsParameters::new(config.host.clone()).map_err(|e| ConfigError::Tls(e.to_string()));
        let encryption = match config.tls {
            Tls::None => Encryption::None,
            Tls::StartTls => Encryption::Required(parameters()?),
            Tls::Implicit => Encryption::Wrapper(parameters()?),
        };
        let mut builder =
            AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(config.host.as_str())
                .port(config.port)
                .tls(encryption)
                .hello_name(ClientId::Domain(config.id_host.clone()))
                .timeout(Some(config.timeout));
        if let Some((name, password)) = config.credentials {
            builder = builder.credentials(Credentials::new(name, password));
        }
        Ok(Self {
            pool: builder.build(),
            from,
            id_host: config.id_host,
        })
    }
}

impl Transport for Smtp {
    async fn send(&self, id: JobId, mail: &Mail) -> Result<(), SendError> {
        let message = message(&self.from, &self.id_host, id, mail)?;
        match self.pool.send(message).await {
            Ok(_) => Ok(()),
            Err(error) => Err(refusal(&error)),
        }
    }
}

/// The message as it travels. Its id comes from the job, so that a mail that is sent again after a
/// crash between the server's yes and our own note of it can be recognised as the same.
fn message(from: &Mailbox, id_host: &str, id: JobId, mail: &Mail) -> Result<Message, SendError> {
    let never = |e: &dyn std::fmt::Display| SendError::Never(e.to_string());
    let to: Address = mail.to.as_str().parse().map_err(|e| never(&e))?;
    Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(mail.subject.as_str())
        .message_id(Some(format!("<{id}@{id_host}>")))
        .header(AutoSubmitted)
        .multipart(
            MultiPart::alternative()
                .singlepart(
                    lettre::message::SinglePart::builder()
                        .header(ContentType::TEXT_PLAIN)
                        .body(mail.text.clone()),
                )
                .singlepart(
                    lettre::message::SinglePart::builder()
                        .header(ContentType::TEXT_HTML)
                        .body(mail.html.clone()),
                ),
        )
        .map_err(|e| never(&e))
}

/// `Auto-Submitted: auto-generated` (RFC 3834): out-of-office programs do not answer.
#[derive(Clone, Copy, Debug)]
struct AutoSubmitted;

impl lettre::message::header::Header for AutoSubmitted {
    fn name() -> lettre::message::header::HeaderName {
        lettre::message::header::HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> lettre::message::header::HeaderValue {
        lettre::message::header::HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// A server's no to this mail is for good; its no to us (RFC 4954: 530 to 538) is about the settings,
/// and everything else may pass.
fn refusal(error: &lettre::transport::smtp::Error) -> SendError {
    let what = error.to_string();
    let code = error.status().map(u16::from);
    match code {
        Some(530 | 534 | 535 | 538) => SendError::Later(what),
        Some(500..=599) => SendError::Never(what),
        _ => SendError::Later(what),
    }
}

#[cfg(test)]
mod tests {
    use domain::Email;

    use super::*;

    fn mail() -> Mail {
        Mail {
            to: Email::parse("owner@klant.example").expect("an address"),
            subject: "Üñï <b>\r\nBcc: evil@evil.example".to_owned(),
            text: "plain – part".to_owned(),
            html: "<p>html</p>".to_owned(),
        }
    }

    #[test]
    fn row_45_a_message_has_one_receiver_both_parts_and_the_id_of_its_job() {
        let from: Mailbox = "Portaal <portaal@aanbieder.example>"
            .parse()
            .expect("a mailbox");
        let id: JobId = "018f6f2e-7c1a-7000-8000-0123456789ab"
            .parse()
            .expect("an id");
        let message = message(&from, "portaal.example", id, &mail()).expect("a message");
        let raw = String::from_utf8(message.formatted()).expect("ASCII");
        let (head, body) = raw.split_once("\r\n\r\n").expect("head and body");
        assert!(
            head.contains("Message-ID: <018f6f2e-7c1a-7000-8000-0123456789ab@portaal.example>")
        );
        assert!(head.contains("To: owner@klant.example"));
        assert!(head.contains("Auto-Submitted: auto-generated"));
        assert!(!head.contains("\r\nBcc"), "{head}");
        assert!(body.contains("text/plain; charset=utf-8"));
        assert!(body.contains("text/html; charset=utf-8"));
        assert_eq!(message.envelope().to().len(), 1);
    }

    #[tokio::test]
    async fn settings_are_checked_without_a_connection() {
        let config = Config {
            host: "127.0.0.1".to_owned(),
            port: 2525,
            tls: Tls::None,
            credentials: None,
            from: "Portaal <portaal@aanbieder.example>".to_owned(),
            timeout: Duration::from_secs(1),
            id_host: "localhost".to_owned(),
        };
        assert!(Smtp::new(config.clone()).is_ok());
        let bad = Config {
            from: "nobody".to_owned(),
            ..config
        };
        assert!(matches!(Smtp::new(bad), Err(ConfigError::From(_))));
    }
}
