//! Taking bytes from the front.

/// Bytes that are taken from the front; nothing when they do not suffice.
#[derive(Clone, Copy)]
pub(super) struct Cursor<'a>(pub(super) &'a [u8]);

impl<'a> Cursor<'a> {
    /// The next so many bytes.
    pub(super) fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    /// The next `N` bytes.
    pub(super) fn array<const N: usize>(&mut self) -> Option<&'a [u8; N]> {
        let (taken, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(taken)
    }

    /// The next byte.
    pub(super) fn byte(&mut self) -> Option<u8> {
        self.array::<1>().map(|[byte]| *byte)
    }

    /// A number of four bytes.
    pub(super) fn number(&mut self) -> Option<u32> {
        self.array().copied().map(u32::from_le_bytes)
    }

    /// So many bytes as the number before them says.
    pub(super) fn sized(&mut self) -> Option<&'a [u8]> {
        let count = usize::try_from(self.number()?).ok()?;
        self.take(count)
    }

    /// A field of a header: its kind and its bytes.
    pub(super) fn field(&mut self) -> Option<(u8, &'a [u8])> {
        Some((self.byte()?, self.sized()?))
    }
}
