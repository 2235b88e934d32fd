//! Files are what others write, and give back what the vault held.

mod damage;
mod json;
mod protect;
mod support;
mod table;
