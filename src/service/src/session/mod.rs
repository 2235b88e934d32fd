//! Signed-in browsers.

pub mod tab_key;
