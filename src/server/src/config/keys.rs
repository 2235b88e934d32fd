//! The table of all keys: the only place that knows their names and defaults.

/// One thing that can be configured.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Section and name, as in the file: `server.address`.
    pub name: &'static str,
    /// The value when nothing is configured, as it would be written; empty: not set.
    pub default: &'static str,
    /// Never shown; may also be given by the name of a file that holds it.
    pub secret: bool,
    /// What it means, with units.
    pub meaning: &'static str,
}

impl Key {
    /// `PORTAAL_SERVER_ADDRESS` for `server.address`.
    #[must_use]
    pub fn variable(&self) -> String {
        format!("PORTAAL_{}", self.name.replace('.', "_").to_uppercase())
    }

    /// The part before the dot.
    #[must_use]
    pub fn section(&self) -> &'static str {
        self.name.split('.').next().unwrap_or_default()
    }

    /// The key of this name, if there is one.
    #[must_use]
    pub fn find(name: &str) -> Option<&'static Self> {
        KEYS.iter().find(|key| key.name == name)
    }
}

const fn open(name: &'static str, default: &'static str, meaning: &'static str) -> Key {
    Key {
        name,
        default,
        secret: false,
        meaning,
    }
}

const fn secret(name: &'static str, default: &'static str, meaning: &'static str) -> Key {
    Key {
        name,
        default,
        secret: true,
        meaning,
    }
}

/// Every key, in the order in which they are shown and documented.
pub const KEYS: &[Key] = &[
    open(
        "server.address",
        "127.0.0.1:3000",
        "address and port to listen on",
    ),
    open(
        "server.public_url",
        "",
        "origin that people type and mails link to; by default http(s)://localhost with the port of server.address",
    ),
    open(
        "server.trusted_proxies",
        "",
        "addresses or networks whose X-Forwarded-For is believed",
    ),
    open(
        "server.tls_certificate",
        "",
        "PEM file with the certificate chain; together with server.tls_key it makes the server speak HTTPS",
    ),
    open("server.tls_key", "", "PEM file with the private key"),
    open(
        "server.body_limit",
        "2MiB",
        "largest request body that is accepted",
    ),
    open(
        "server.shutdown_grace",
        "10s",
        "how long running requests may finish after a signal to stop",
    ),
    open(
        "server.site",
        "",
        "folder of the browser's files; by default target/site, or site beside the program",
    ),
    secret(
        "database.url",
        "sqlite:data/portaal.sqlite",
        "sqlite:FILE or postgres://USER:PASSWORD@HOST:PORT/NAME",
    ),
    open("database.connections", "10", "most connections at one time"),
    open(
        "files.folder",
        "data/files",
        "folder of the encrypted files of items, unless files.s3_bucket is set",
    ),
    open(
        "files.s3_bucket",
        "",
        "bucket for these files, of a service that speaks S3: for several servers",
    ),
    open(
        "files.s3_endpoint",
        "",
        "address of the service, https://s3.example.com; required beside files.s3_bucket",
    ),
    open(
        "files.s3_region",
        "us-east-1",
        "region that requests to the service are signed for",
    ),
    secret(
        "files.s3_access_key",
        "",
        "access key of the service; required beside files.s3_bucket",
    ),
    secret(
        "files.s3_secret_key",
        "",
        "secret key of the service; required beside files.s3_bucket",
    ),
    open(
        "mail.host",
        "",
        "SMTP server; without one mails wait in the queue, see `portaal mail`",
    ),
    open(
        "mail.port",
        "",
        "port of the SMTP server; by default 587, 465 with mail.tls = \"tls\", 25 with \"none\"",
    ),
    open("mail.tls", "starttls", "starttls, tls or none"),
    open("mail.user", "", "name for signing in at the SMTP server"),
    secret(
        "mail.password",
        "",
        "password for signing in at the SMTP server",
    ),
    open(
        "mail.from",
        "",
        "sender of all mails, `Name <address>`; required when mail.host is set",
    ),
    open(
        "session.idle",
        "12h",
        "a sign-in ends after this time without a request",
    ),
    open(
        "session.absolute",
        "30d",
        "a sign-in ends after this time in any case",
    ),
    open(
        "log.format",
        "pretty",
        "pretty for people, json for programs",
    ),
    open(
        "log.level",
        "info",
        "error, warn, info, debug or trace, also by module: info,service=debug",
    ),
    open(
        "metrics.address",
        "",
        "address and port of a listener of its own for Prometheus, path /metrics",
    ),
    secret(
        "metrics.token",
        "",
        "serves /metrics also on server.address to those who send it as bearer token",
    ),
];
