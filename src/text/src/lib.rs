//! Every text that a person reads, in each language.
