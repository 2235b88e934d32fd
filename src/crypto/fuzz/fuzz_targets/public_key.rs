#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| crypto::fuzz::public_key(data));
