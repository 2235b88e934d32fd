//! A file on its way out, in parts.

use crypto::{
    SymmetricKey,
    attachment::{HEAD, Sealing},
    random,
};
use domain::attachment::PART;

/// Encrypts a file and cuts it into parts. The first part is kept until all others are given: its head is known last.
pub(crate) struct Sealer {
    /// None when the file is complete.
    sealing: Option<Sealing>,
    /// Plain bytes that have not come yet.
    left: u64,
    /// Encrypted bytes that are in no part yet.
    out: Vec<u8>,
    first: Option<Vec<u8>>,
    head: [u8; HEAD],
    /// The number of the next part.
    next: u32,
}

/// What comes next of a file.
pub(crate) enum Next {
    /// The part with this number.
    Part(u32, Vec<u8>),
    /// More of the plain file is needed.
    Hungry,
    /// All of it was given.
    Done,
}

impl Sealer {
    /// Begins a file of so many bytes.
    pub(crate) fn new(key: &SymmetricKey, size: u64) -> Self {
        let mut sealer = Self {
            sealing: Some(Sealing::new(key, &mut random::system())),
            left: size,
            // The head's place.
            out: vec![0; HEAD],
            first: None,
            head: [0; HEAD],
            next: 1,
        };
        sealer.end_if_complete();
        sealer
    }

    /// Takes what comes next of the plain file; false when it is more than was said.
    pub(crate) fn feed(&mut self, plain: &[u8]) -> bool {
        let (Some(left), Some(sealing)) = (
            self.left.checked_sub(plain.len() as u64),
            self.sealing.as_mut(),
        ) else {
            return false;
        };
        sealing.update(plain, &mut self.out);
        self.left = left;
        self.end_if_complete();
        true
    }

    /// What comes next.
    pub(crate) fn next(&mut self) -> Next {
        let complete = self.sealing.is_none();
        if self.first.is_none() && self.next == 1 && (complete || self.out.len() >= size()) {
            self.first = Some(self.cut());
        }
        if self.out.len() >= size() || complete && !self.out.is_empty() {
            let number = self.next;
            self.next += 1;
            return Next::Part(number, self.cut());
        }
        if !complete {
            return Next::Hungry;
        }
        match self.first.take() {
            Some(mut first) => {
                first[..HEAD].copy_from_slice(&self.head);
                // Nothing is the first part again.
                self.next = self.next.max(2);
                Next::Part(0, first)
            }
            None => Next::Done,
        }
    }

    fn end_if_complete(&mut self) {
        if self.left == 0
            && let Some(sealing) = self.sealing.take()
        {
            self.head = sealing.finish(&mut self.out);
        }
    }

    /// A part, as long as one may be.
    fn cut(&mut self) -> Vec<u8> {
        let rest = self.out.split_off(self.out.len().min(size()));
        std::mem::replace(&mut self.out, rest)
    }
}

/// Bytes of a part.
fn size() -> usize {
    usize::try_from(PART).unwrap_or(usize::MAX)
}
