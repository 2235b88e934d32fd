//! Everything about this crate that can be seen from outside, in one binary.

mod corpus;
mod forms;
mod generators;
mod people;
mod properties;
mod support;
mod vectors;
