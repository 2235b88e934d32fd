#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| crypto::fuzz::private_key(data));
