//! The one vocabulary of Portaal: ids, names, plans, seats, roles, errors. No I/O; native and wasm.

pub mod error;
pub mod lang;

pub use error::{AppError, FieldError};
pub use lang::Lang;
