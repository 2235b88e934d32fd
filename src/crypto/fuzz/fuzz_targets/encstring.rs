#![no_main]
libfuzzer_sys::fuzz_target!(|data: &[u8]| crypto::fuzz::enc_string(data));
