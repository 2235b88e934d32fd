//! The health of a vault: which passwords are weak, reused or old, and where one-time codes are missing.

mod found;
mod page;
mod run;

pub use page::HealthPage;
