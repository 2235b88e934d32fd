//! Samples of every format, hostile files, and what the fuzzers fuzz.

mod archives;
mod corpus;
mod cost;
mod documents;
mod encrypted;
mod keepass;
mod kept;
mod noise;
mod samples;
mod support;
mod tables;
mod verbatim;
