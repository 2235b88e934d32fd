//! One file, in or out.

use crypto::{
    SymmetricKey,
    attachment::{HEAD, Opening},
    unwrap_for_tab,
};
use vault::file::{Ask, BROKEN, CHANGED, Told};
use zeroize::{Zeroize as _, Zeroizing};

use crate::sealer::{Next, Sealer};

/// One file. What is asked out of order is refused.
#[derive(Default)]
pub struct Filer {
    key: Option<SymmetricKey>,
    work: Work,
}

#[derive(Default)]
enum Work {
    #[default]
    None,
    Sealing(Box<Sealer>),
    /// The head of the file, as far as it came.
    Head(Vec<u8>),
    Opening(Box<Opening>),
}

impl std::fmt::Debug for Filer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Filer")
    }
}

/// An answer, and the bytes that it is about; or the code of a reason.
type Answer = Result<(Told, Option<Zeroizing<Vec<u8>>>), &'static str>;

impl Filer {
    /// Answers a question; `bytes` are those of the file.
    pub fn ask(&mut self, asked: Ask, bytes: &[u8]) -> (Told, Option<Zeroizing<Vec<u8>>>) {
        let told = match asked {
            Ask::Key { stored, mut half } => {
                self.key = unwrap_for_tab(&stored, &half).ok();
                half.zeroize();
                self.key.as_ref().map(|_| (Told::Done, None)).ok_or(BROKEN)
            }
            Ask::Seal { size } => self.seal(size),
            Ask::Plain => self.plain(bytes),
            Ask::Part => self.part(),
            Ask::Open => self.open(),
            Ask::Sealed => self.sealed(bytes),
            Ask::Check => self.check(),
        };
        told.unwrap_or_else(|code| {
            self.work = Work::None;
            (Told::Failed(code.to_owned()), None)
        })
    }

    fn seal(&mut self, size: u64) -> Answer {
        let key = self.key.as_ref().ok_or(BROKEN)?;
        self.work = Work::Sealing(Box::new(Sealer::new(key, size)));
        Ok((Told::Done, None))
    }

    fn plain(&mut self, bytes: &[u8]) -> Answer {
        let taken = match &mut self.work {
            Work::Sealing(sealer) => sealer.feed(bytes),
            _ => false,
        };
        taken.then_some((Told::Done, None)).ok_or(BROKEN)
    }

    fn part(&mut self) -> Answer {
        let Work::Sealing(sealer) = &mut self.work else {
            return Err(BROKEN);
        };
        Ok(match sealer.next() {
            Next::Part(number, bytes) => (Told::Part { number }, Some(Zeroizing::new(bytes))),
            Next::Hungry => (Told::Hungry, None),
            Next::Done => (Told::Done, None),
        })
    }

    fn open(&mut self) -> Answer {
        self.key.as_ref().ok_or(BROKEN)?;
        self.work = Work::Head(Vec::with_capacity(HEAD));
        Ok((Told::Done, None))
    }

    fn sealed(&mut self, bytes: &[u8]) -> Answer {
        let mut bytes = bytes;
        if let Work::Head(head) = &mut self.work {
            let (more, rest) = bytes.split_at(bytes.len().min(HEAD - head.len()));
            head.extend_from_slice(more);
            bytes = rest;
            if let Some((head, _)) = head.split_first_chunk() {
                let key = self.key.as_ref().ok_or(BROKEN)?;
                let opening = Opening::new(key, head).map_err(|_| CHANGED)?;
                self.work = Work::Opening(Box::new(opening));
            }
        }
        let mut plain = Zeroizing::new(Vec::new());
        match &mut self.work {
            Work::Opening(opening) => opening.update(bytes, &mut plain),
            Work::Head(_) => {}
            _ => return Err(BROKEN),
        }
        Ok((Told::Done, Some(plain)))
    }

    fn check(&mut self) -> Answer {
        match std::mem::take(&mut self.work) {
            Work::Opening(opening) => {
                let last = opening.finish().map_err(|_| CHANGED)?;
                Ok((Told::Done, Some(last)))
            }
            Work::Head(_) => Err(CHANGED),
            _ => Err(BROKEN),
        }
    }
}
