//! The one vocabulary of Portaal: ids, names, plans, seats, roles, errors. No I/O; native and wasm.
