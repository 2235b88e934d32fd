//! The sections of the configuration in their types.

use std::{net::SocketAddr, path::PathBuf, str::FromStr, time::Duration};

use ipnet::IpNet;

use super::{
    error::ConfigError,
    source::Values,
    types::{DatabaseUrl, Listen, Networks, PublicUrl, Secret, Size, Span},
};

/// Where and how the server listens.
#[derive(Clone, Debug)]
pub struct Server {
    /// Address and port.
    pub address: SocketAddr,
    /// The origin that people use; links in mails and the Origin check stand on it.
    pub public_url: PublicUrl,
    /// Proxies whose forwarding headers are believed.
    pub trusted_proxies: Vec<IpNet>,
    /// Own certificate, if the server itself speaks HTTPS.
    pub tls: Option<TlsFiles>,
    /// Largest request body, in bytes.
    pub body_limit: usize,
    /// How long running requests may finish after a signal to stop.
    pub shutdown_grace: Duration,
    /// Folder of the browser's files, if not in one of the usual places.
    pub site: Option<PathBuf>,
}

/// A certificate chain and its private key, both PEM.
#[derive(Clone, Debug)]
pub struct TlsFiles {
    /// The chain, own certificate first.
    pub certificate: PathBuf,
    /// The private key.
    pub key: PathBuf,
}

impl Server {
    pub(super) fn read(values: &Values) -> Result<Self, ConfigError> {
        let Listen(address) = values.require("server.address")?;
        let tls = match (
            values.get("server.tls_certificate")?,
            values.get("server.tls_key")?,
        ) {
            (Some(certificate), Some(key)) => Some(TlsFiles { certificate, key }),
            (None, None) => None,
            (Some(_), None) => {
                return Err(values.invalid(
                    "server.tls_key",
                    "must be set beside server.tls_certificate",
                ));
            }
            (None, Some(_)) => {
                return Err(values.invalid(
                    "server.tls_certificate",
                    "must be set beside server.tls_key",
                ));
            }
        };
        let local = || {
            let scheme = if tls.is_some() { "https" } else { "http" };
            let local = format!("{scheme}://localhost:{}", address.port());
            local
                .parse()
                .map_err(|problem: &str| values.invalid("server.public_url", problem))
        };
        Ok(Self {
            address,
            public_url: values.get("server.public_url")?.map_or_else(local, Ok)?,
            trusted_proxies: values
                .get("server.trusted_proxies")?
                .map_or_else(Vec::new, |Networks(list)| list),
            tls,
            body_limit: values.require::<Size>("server.body_limit")?.0,
            shutdown_grace: values.require::<Span>("server.shutdown_grace")?.0,
            site: values.get("server.site")?,
        })
    }
}

/// Where everything is kept.
#[derive(Clone, Debug)]
pub struct Database {
    /// File or address.
    pub url: DatabaseUrl,
    /// Most connections at one time.
    pub connections: u32,
}

impl Database {
    pub(super) fn read(values: &Values) -> Result<Self, ConfigError> {
        let connections = values.require("database.connections")?;
        if connections == 0 {
            return Err(values.invalid("database.connections", "must be at least 1"));
        }
        Ok(Self {
            url: values.require("database.url")?,
            connections,
        })
    }
}

/// Where the encrypted files of items lie.
#[derive(Clone, Debug)]
pub enum Files {
    /// In a folder.
    Folder(PathBuf),
    /// In a bucket of a service that speaks S3.
    S3(Bucket),
}

/// A bucket, and who we are there.
#[derive(Clone, Debug)]
pub struct Bucket {
    /// Its name.
    pub name: String,
    /// The address of the service.
    pub endpoint: String,
    /// The region that requests are signed for.
    pub region: String,
    /// The access key.
    pub access_key: Secret,
    /// The secret key.
    pub secret_key: Secret,
}

impl Files {
    pub(super) fn read(values: &Values) -> Result<Self, ConfigError> {
        let endpoint: Option<String> = values.get("files.s3_endpoint")?;
        let keys = (
            values.get("files.s3_access_key")?,
            values.get("files.s3_secret_key")?,
        );
        let Some(name) = values.get("files.s3_bucket")? else {
            return match (endpoint, keys) {
                (None, (None, None)) => Ok(Self::Folder(values.require("files.folder")?)),
                _ => Err(values.invalid(
                    "files.s3_bucket",
                    "must be set beside the other files.s3_ keys",
                )),
            };
        };
        let missing = |key| values.invalid(key, "must be set beside files.s3_bucket");
        let endpoint = endpoint.ok_or_else(|| missing("files.s3_endpoint"))?;
        if !(endpoint.starts_with("https://") || endpoint.starts_with("http://")) {
            return Err(values.invalid(
                "files.s3_endpoint",
                format!("`{endpoint}` is not an address like https://s3.example.com"),
            ));
        }
        Ok(Self::S3(Bucket {
            name,
            endpoint,
            region: values.require("files.s3_region")?,
            access_key: keys.0.ok_or_else(|| missing("files.s3_access_key"))?,
            secret_key: keys.1.ok_or_else(|| missing("files.s3_secret_key"))?,
        }))
    }
}

/// The mail server that takes our mails.
#[derive(Clone, Debug)]
pub struct Mail {
    /// Name or address of the SMTP server.
    pub host: String,
    /// Its port.
    pub port: u16,
    /// How the connection is encrypted.
    pub tls: MailTls,
    /// Who we are there; `None`: no sign-in.
    pub credentials: Option<MailCredentials>,
    /// Sender of all mails, `Name <address>`.
    pub from: String,
}

/// Name and password at the mail server.
#[derive(Clone, Debug)]
pub struct MailCredentials {
    /// The name.
    pub user: String,
    /// The password.
    pub password: Secret,
}

/// How the connection to the mail server is encrypted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MailTls {
    /// Plain at first, then encrypted; refused if the server cannot.
    StartTls,
    /// Encrypted from the first byte.
    Tls,
    /// Not at all: for a server on the same machine.
    None,
}

impl FromStr for MailTls {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "starttls" => Ok(Self::StartTls),
            "tls" => Ok(Self::Tls),
            "none" => Ok(Self::None),
            other => Err(format!("`{other}` is none of starttls, tls, none")),
        }
    }
}

impl Mail {
    pub(super) fn read(values: &Values) -> Result<Option<Self>, ConfigError> {
        let Some(host) = values.get("mail.host")? else {
            return Ok(None);
        };
        let tls = values.require("mail.tls")?;
        let usual = match tls {
            MailTls::StartTls => 587,
            MailTls::Tls => 465,
            MailTls::None => 25,
        };
        let credentials = match (values.get("mail.user")?, values.get("mail.password")?) {
            (Some(user), Some(password)) => Some(MailCredentials { user, password }),
            (None, None) => None,
            (Some(_), None) => {
                return Err(values.invalid("mail.password", "must be set beside mail.user"));
            }
            (None, Some(_)) => {
                return Err(values.invalid("mail.user", "must be set beside mail.password"));
            }
        };
        let from: String = values
            .get("mail.from")?
            .ok_or_else(|| values.invalid("mail.from", "must be set beside mail.host"))?;
        if !from.contains('@') {
            return Err(values.invalid(
                "mail.from",
                format!("`{from}` is not a sender like `Portaal <portaal@example.com>`"),
            ));
        }
        Ok(Some(Self {
            host,
            port: values.get("mail.port")?.unwrap_or(usual),
            tls,
            credentials,
            from,
        }))
    }
}

/// How long a sign-in lasts.
#[derive(Clone, Copy, Debug)]
pub struct Session {
    /// Without any request.
    pub idle: Duration,
    /// In any case.
    pub absolute: Duration,
}

impl Session {
    pub(super) fn read(values: &Values) -> Result<Self, ConfigError> {
        let Span(idle) = values.require("session.idle")?;
        let Span(absolute) = values.require("session.absolute")?;
        if idle > absolute {
            return Err(values.invalid("session.idle", "must not be longer than session.absolute"));
        }
        Ok(Self { idle, absolute })
    }
}

/// What is told on standard error.
#[derive(Clone, Debug)]
pub struct Log {
    /// For people or for programs.
    pub format: LogFormat,
    /// Levels, in the notation of `tracing`'s `EnvFilter`.
    pub level: String,
}

/// The form of a line in the log.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LogFormat {
    /// Coloured text.
    Pretty,
    /// One JSON object a line.
    Json,
}

impl FromStr for LogFormat {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text {
            "pretty" => Ok(Self::Pretty),
            "json" => Ok(Self::Json),
            other => Err(format!("`{other}` is neither pretty nor json")),
        }
    }
}

impl Log {
    pub(super) fn read(values: &Values) -> Result<Self, ConfigError> {
        let level: String = values.require("log.level")?;
        if let Err(problem) = tracing_subscriber::EnvFilter::try_new(&level) {
            return Err(values.invalid("log.level", format!("`{level}`: {problem}")));
        }
        Ok(Self {
            format: values.require("log.format")?,
            level,
        })
    }
}

/// Numbers for Prometheus.
#[derive(Clone, Debug)]
pub struct Metrics {
    /// A listener of its own.
    pub address: Option<SocketAddr>,
    /// Who sends it may read `/metrics` on the server's address.
    pub token: Option<Secret>,
}

impl Metrics {
    /// Whether anybody may read the numbers, so that counting has a purpose.
    pub fn on(&self) -> bool {
        self.address.is_some() || self.token.is_some()
    }

    pub(super) fn read(values: &Values) -> Result<Self, ConfigError> {
        Ok(Self {
            address: values
                .get("metrics.address")?
                .map(|Listen(address)| address),
            token: values.get("metrics.token")?,
        })
    }
}
