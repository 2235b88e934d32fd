//! Routes that are not pages.
