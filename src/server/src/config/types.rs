//! Kinds of values, each with the sentence that explains a wrong one.

use std::{
    fmt,
    net::{IpAddr, SocketAddr},
    path::PathBuf,
    str::FromStr,
    time::Duration,
};

use http::Uri;
use ipnet::IpNet;

/// A text that is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Secret(String);

impl Secret {
    /// The text itself, for the one place that needs it.
    #[must_use]
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("********")
    }
}

impl FromStr for Secret {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Ok(Self(text.to_owned()))
    }
}

/// The origin under which people reach the server, without a slash at its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl(String);

impl PublicUrl {
    /// The origin: scheme, host and port if it is not the usual one.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether cookies may be marked `Secure` and strict transport security be asked for.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }

    /// Whether it names this machine, where plain http is no risk.
    #[must_use]
    pub fn is_this_machine(&self) -> bool {
        let host = self
            .0
            .parse::<Uri>()
            .ok()
            .and_then(|uri| uri.host().map(str::to_owned));
        host.is_some_and(|host| {
            host == "localhost"
                || host.ends_with(".localhost")
                || host
                    .trim_matches(['[', ']'])
                    .parse::<IpAddr>()
                    .is_ok_and(|address| address.is_loopback())
        })
    }
}

impl FromStr for PublicUrl {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        const WRONG: &str = "expected an origin like https://portal.example.com, without a path";
        let uri: Uri = text.parse().map_err(|_| WRONG)?;
        let (Some("http" | "https"), Some(authority)) = (uri.scheme_str(), uri.authority()) else {
            return Err(WRONG);
        };
        if !matches!(uri.path(), "" | "/")
            || uri.query().is_some()
            || authority.as_str().contains('@')
        {
            return Err(WRONG);
        }
        let usual = if uri.scheme_str() == Some("https") {
            443
        } else {
            80
        };
        let port = match uri.port_u16() {
            Some(port) if port != usual => format!(":{port}"),
            _ => String::new(),
        };
        let scheme = uri.scheme_str().unwrap_or_default();
        Ok(Self(format!(
            "{scheme}://{}{port}",
            authority.host().to_lowercase()
        )))
    }
}

/// Where everything is kept.
#[derive(Clone, PartialEq, Eq)]
pub enum DatabaseUrl {
    /// A file, made when it is missing.
    Sqlite(PathBuf),
    /// The address of a PostgreSQL database, with its password.
    Postgres(Secret),
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Sqlite(path) => write!(f, "sqlite:{}", path.display()),
            Self::Postgres(secret) => write!(f, "postgres://{secret:?}"),
        }
    }
}

impl FromStr for DatabaseUrl {
    type Err = &'static str;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        if let Some(path) = text.strip_prefix("sqlite:") {
            let path = path.strip_prefix("//").unwrap_or(path);
            return match path {
                "" => Err("expected a file after sqlite:"),
                path => Ok(Self::Sqlite(path.into())),
            };
        }
        if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            return Ok(Self::Postgres(Secret(text.to_owned())));
        }
        Err("expected sqlite:FILE or postgres://USER:PASSWORD@HOST:PORT/NAME")
    }
}

/// An address and port to listen on.
pub(super) struct Listen(pub(super) SocketAddr);

impl FromStr for Listen {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let wrong =
            |_| format!("`{text}` is not an address with a port like 127.0.0.1:3000 or [::]:3000");
        text.parse().map(Self).map_err(wrong)
    }
}

/// A list of addresses and networks, separated by commas.
pub(super) struct Networks(pub(super) Vec<IpNet>);

impl FromStr for Networks {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let one = |item: &str| {
            let as_address = || item.parse::<IpAddr>().map(IpNet::from);
            item.parse::<IpNet>()
                .or_else(|_| as_address())
                .map_err(|_| {
                    format!("`{item}` is not an address or network like 10.0.0.7 or 10.0.0.0/8")
                })
        };
        let items = text
            .split(',')
            .map(str::trim)
            .filter(|item| !item.is_empty());
        items.map(one).collect::<Result<_, _>>().map(Self)
    }
}

/// A length of time: a whole number and a unit.
pub(super) struct Span(pub(super) Duration);

impl FromStr for Span {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let seconds = number_with_unit(text, |unit| match unit {
            "s" => Some(1),
            "m" => Some(60),
            "h" => Some(60 * 60),
            "d" => Some(24 * 60 * 60),
            _ => None,
        });
        let wrong = || format!("`{text}` is not a time like 30s, 15m, 12h or 30d");
        seconds
            .map(|seconds| Self(Duration::from_secs(seconds)))
            .ok_or_else(wrong)
    }
}

/// A number of bytes.
pub(super) struct Size(pub(super) usize);

impl FromStr for Size {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let bytes = number_with_unit(text, |unit| match unit {
            "" => Some(1),
            "KiB" => Some(1 << 10),
            "MiB" => Some(1 << 20),
            "GiB" => Some(1 << 30),
            _ => None,
        });
        let wrong = || format!("`{text}` is not a size like 500000, 512KiB or 2MiB");
        bytes
            .and_then(|bytes| usize::try_from(bytes).ok())
            .map(Self)
            .ok_or_else(wrong)
    }
}

/// `12 h` → 12 times the unit; `None` for zero, overflow and unknown units.
fn number_with_unit(text: &str, unit: impl Fn(&str) -> Option<u64>) -> Option<u64> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = text.split_at(digits);
    let number: u64 = number.parse().ok().filter(|number| *number > 0)?;
    number.checked_mul(unit(rest.trim())?)
}
