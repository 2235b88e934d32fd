//! The HTTP side: who asks, whether it may be asked, and who answers.
//!
//! From outside in: request log → security headers → body limit → origin of changes → who asks →
//! page guards → pages (a second start for those that stand still), server functions, `api` routes, files.

mod anew;
mod caller;
mod guard;
mod headers;
mod origin;
mod router;

pub use router::{Http, router};
