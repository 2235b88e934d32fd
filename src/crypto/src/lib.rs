//! Keys and ciphers, to the byte of the formats that official vault clients speak.
