//! The command line of Portaal.

fn main() {}
