//! Why a text gives no key pair.

use ssh_key::Error;

/// Why a text gives no key pair.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Problem {
    /// It is no key at all.
    NoKey,
    /// It is a public key.
    Public,
    /// It is a private key in another form: PEM of OpenSSL, PKCS#8 or `PuTTY`.
    OtherForm,
    /// It is cut off or was changed.
    Damaged,
    /// It is of a kind that is not for this: DSA, or one that lies in a security key.
    Kind,
    /// A passphrase is needed.
    Passphrase,
    /// The passphrase is another one.
    WrongPassphrase,
    /// Opening it would take longer than anybody waits.
    TooSlow,
}

impl Problem {
    /// Its code, which names the text that people read.
    pub const fn code(self) -> &'static str {
        match self {
            Self::NoKey => "ssh-no-key",
            Self::Public => "ssh-public",
            Self::OtherForm => "ssh-other-form",
            Self::Damaged => "ssh-damaged",
            Self::Kind => "ssh-kind",
            Self::Passphrase => "ssh-passphrase",
            Self::WrongPassphrase => "ssh-wrong-passphrase",
            Self::TooSlow => "ssh-too-slow",
        }
    }

    /// What is wrong with a text that says that it is a private key of OpenSSH.
    pub(crate) const fn of(error: &Error) -> Self {
        match error {
            Error::AlgorithmUnknown | Error::AlgorithmUnsupported { .. } => Self::Kind,
            _ => Self::Damaged,
        }
    }
}
