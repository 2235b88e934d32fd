//! Questions and answers about files, as a page asks them.

mod encrypted;
mod order;
mod outline;
mod sealed;
mod slices;
mod support;
mod trash;
mod written;
