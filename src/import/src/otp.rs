//! One-time codes in the forms that are neither a base32 secret nor an `otpauth://` address.

/// A secret with its settings, as the shortest form that says it all: the bare secret when the settings are the
/// common ones (30 seconds, 6 digits, SHA-1), else an address.
pub(crate) fn with_settings(secret: &str, period: &str, digits: &str, algorithm: &str) -> String {
    let secret: String = secret.split_whitespace().collect();
    let or = |text: &str, usual: &str| {
        let tidy: String = text
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .take(12)
            .collect();
        if tidy.is_empty() {
            usual.to_owned()
        } else {
            tidy
        }
    };
    let (period, digits) = (or(period, "30"), or(digits, "6"));
    let algorithm = or(algorithm, "SHA1").to_uppercase();
    // Also written as HMAC-SHA-256.
    let algorithm = algorithm.trim_start_matches("HMAC");
    if secret.is_empty() || (period.as_str(), digits.as_str(), algorithm) == ("30", "6", "SHA1") {
        return secret;
    }
    format!("otpauth://totp/?secret={secret}&period={period}&digits={digits}&algorithm={algorithm}")
}

/// The value of KeePass's `otp`: an address, `key=…&step=…&size=…`, or a bare secret.
pub(crate) fn from_query(text: &str) -> String {
    let text = text.trim();
    if text.contains("://") || !text.contains("key=") {
        return text.to_owned();
    }
    let get = |name: &str| {
        let mut pairs = text.split('&').filter_map(|pair| pair.split_once('='));
        pairs
            .find(|(key, _)| *key == name)
            .map_or("", |(_, value)| value)
    };
    // A padded secret carries its padding in percent form.
    let secret = get("key").replace("%3d", "=").replace("%3D", "=");
    with_settings(&secret, get("step"), get("size"), get("otpHashMode"))
}

/// The two values of KeePass's tray plug-in: a secret, and `period;digits` or `period;S` for Steam.
pub(crate) fn from_seed(seed: &str, settings: &str) -> String {
    let mut parts = settings.split(';');
    let (period, digits) = (
        parts.next().unwrap_or_default(),
        parts.next().unwrap_or_default(),
    );
    if digits == "S" {
        let secret: String = seed.split_whitespace().collect();
        return if secret.is_empty() {
            secret
        } else {
            format!("steam://{secret}")
        };
    }
    with_settings(seed, period, digits, "")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms() {
        assert_eq!(from_query("key=JBSW%3d&step=30&size=6"), "JBSW=");
        assert_eq!(
            from_query("key=JBSW&step=60&size=8&otpHashMode=SHA256"),
            "otpauth://totp/?secret=JBSW&period=60&digits=8&algorithm=SHA256"
        );
        assert_eq!(
            from_query("otpauth://totp/a?secret=JBSW"),
            "otpauth://totp/a?secret=JBSW"
        );
        assert_eq!(from_query("JBSWY3DP======"), "JBSWY3DP======");
        assert_eq!(from_seed("JBSW Y3DP", "30;6"), "JBSWY3DP");
        assert_eq!(from_seed("JBSW", ""), "JBSW");
        assert_eq!(from_seed("JBSW", "30;S"), "steam://JBSW");
        assert_eq!(from_seed(" ", "30;S"), "");
        assert_eq!(from_seed("", "60;8"), "");
        assert_eq!(with_settings("JBSW", "30", "6", "HMAC-SHA-1"), "JBSW");
        assert_eq!(
            with_settings("JBSW", "", "", "HMAC-SHA-512"),
            "otpauth://totp/?secret=JBSW&period=30&digits=6&algorithm=SHA512"
        );
    }
}
