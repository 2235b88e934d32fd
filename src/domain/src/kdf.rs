//! How a master password becomes a key: the settings that an account keeps (DOMAIN 4.2).

use serde::{Deserialize, Serialize};

use crate::codes::codes;

codes! {
    /// The function (wire: KdfType).
    pub enum KdfKind {
        /// PBKDF2-HMAC-SHA256.
        Pbkdf2 = 0,
        /// Argon2id.
        Argon2id = 1,
    }
}

/// Settings of the function. Memory is in MiB, and like parallelism only Argon2id's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KdfSettings {
    /// The function.
    pub kind: KdfKind,
    /// Iterations (PBKDF2) or passes (Argon2id).
    pub iterations: u32,
    /// MiB of memory.
    pub memory_mib: Option<u32>,
    /// Lanes.
    pub parallelism: Option<u32>,
}

impl KdfSettings {
    /// What new accounts get: PBKDF2 with 600,000 iterations.
    pub const DEFAULT: Self = Self {
        kind: KdfKind::Pbkdf2,
        iterations: 600_000,
        memory_mib: None,
        parallelism: None,
    };
    /// The choice beside it: Argon2id, 6 passes over 32 MiB in 4 lanes.
    pub const ARGON2ID: Self = Self {
        kind: KdfKind::Argon2id,
        iterations: 6,
        memory_mib: Some(32),
        parallelism: Some(4),
    };

    /// Whether these settings may be set: neither weaker than the floor (DOMAIN 11.4 row 33) nor
    /// so strong that devices fail.
    pub const fn allowed(&self) -> bool {
        match (self.kind, self.memory_mib, self.parallelism) {
            (KdfKind::Pbkdf2, None, None) => {
                self.iterations >= 600_000 && self.iterations <= 2_000_000
            }
            (KdfKind::Argon2id, Some(memory), Some(lanes)) => {
                self.iterations >= 2
                    && self.iterations <= 10
                    && memory >= 16
                    && memory <= 1024
                    && lanes >= 1
                    && lanes <= 16
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn row_33_weak_settings_are_not_allowed() {
        assert!(KdfSettings::DEFAULT.allowed());
        assert!(KdfSettings::ARGON2ID.allowed());
        assert!(
            !KdfSettings {
                iterations: 599_999,
                ..KdfSettings::DEFAULT
            }
            .allowed()
        );
        assert!(
            !KdfSettings {
                iterations: 5_000,
                ..KdfSettings::DEFAULT
            }
            .allowed()
        );
        assert!(
            !KdfSettings {
                memory_mib: Some(15),
                ..KdfSettings::ARGON2ID
            }
            .allowed()
        );
        assert!(
            !KdfSettings {
                memory_mib: None,
                ..KdfSettings::ARGON2ID
            }
            .allowed()
        );
        assert!(
            !KdfSettings {
                memory_mib: Some(32),
                ..KdfSettings::DEFAULT
            }
            .allowed()
        );
    }
}
