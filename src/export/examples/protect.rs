//! Lets another program check what is written under a password: one request a line on standard input (password and
//! JSON in base64, between them a tab, and before them `argon2id` or `pbkdf2`), the file in base64 on a line of
//! standard output. `end2end/oracle` opens it with an independent implementation.

use std::future::Future;
use std::io::{self, BufRead as _, Write as _};
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use base64ct::{Base64, Encoding as _};
use crypto::random;
use domain::kdf::KdfSettings;

fn main() -> io::Result<()> {
    let mut output = io::stdout().lock();
    for line in io::stdin().lock().lines() {
        match answer(&line?) {
            Ok(file) => writeln!(output, "ok\t{}", Base64::encode_string(file.as_bytes()))?,
            Err(error) => writeln!(output, "error\t{error}")?,
        }
        output.flush()?;
    }
    Ok(())
}

fn answer(line: &str) -> Result<String, Box<dyn std::error::Error>> {
    let words: Vec<&str> = line.split('\t').collect();
    let [kdf, password, json] = words[..] else {
        return Err("three words are expected".into());
    };
    let kdf = match kdf {
        "argon2id" => KdfSettings::ARGON2ID,
        "pbkdf2" => KdfSettings::DEFAULT,
        _ => return Err("unknown key derivation".into()),
    };
    let text = |word: &str| -> Result<String, Box<dyn std::error::Error>> {
        Ok(String::from_utf8(Base64::decode_vec(word)?)?)
    };
    let (password, json) = (text(password)?, text(json)?);
    let mut rng = random::system();
    let mut written = pin!(export::protect::protect(&json, &password, kdf, &mut rng));
    // Outside a browser nothing waits.
    match written
        .as_mut()
        .poll(&mut Context::from_waker(Waker::noop()))
    {
        Poll::Ready(file) => Ok(file?),
        Poll::Pending => Err("it waits".into()),
    }
}
