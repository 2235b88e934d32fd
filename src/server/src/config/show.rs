//! `portaal config`: what is in effect and where it came from.

use std::fmt::Write as _;

use super::{Values, keys::KEYS};

impl Values {
    /// The effective values as a TOML file that could be used again, each with its origin;
    /// secrets that are set show as asterisks, keys that are not set as comments.
    #[must_use]
    pub fn show(&self) -> String {
        let mut out = String::new();
        let mut section = "";
        for key in KEYS {
            if key.section() != section {
                section = key.section();
                let gap = if out.is_empty() { "" } else { "\n" };
                let _ = writeln!(out, "{gap}[{section}]");
            }
            let name = key.name.rsplit('.').next().unwrap_or_default();
            let _ = match self.value(key) {
                None => writeln!(out, "# {name} is not set"),
                Some(value) => {
                    let text = match key.name {
                        "database.url" => masked_address(&value.text),
                        _ if key.secret => "********".to_owned(),
                        _ => value.text,
                    };
                    writeln!(out, "{name} = {text:?}  # {}", value.origin)
                }
            };
        }
        out
    }
}

/// Hides the password in `scheme://user:password@host/name`.
fn masked_address(address: &str) -> String {
    let Some((scheme, rest)) = address.split_once("://") else {
        return address.to_owned();
    };
    match rest.rsplit_once('@') {
        Some((credentials, place)) => {
            let user = credentials.split(':').next().unwrap_or_default();
            format!("{scheme}://{user}:********@{place}")
        }
        None => address.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::masked_address;

    #[test]
    fn only_the_password_is_hidden() {
        for (address, shown) in [
            ("sqlite:data/portaal.sqlite", "sqlite:data/portaal.sqlite"),
            (
                "postgres://db.example.com/portaal",
                "postgres://db.example.com/portaal",
            ),
            (
                "postgres://me:p@ss@db/portaal",
                "postgres://me:********@db/portaal",
            ),
        ] {
            assert_eq!(masked_address(address), shown);
        }
    }
}
