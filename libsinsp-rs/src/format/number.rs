//! Numbers as text.

use libscap_rs::schema::PrintFormat;

/// The numbers 00 to 99.
const PAIRS: [[u8; 2]; 100] = {
    let mut pairs = [[0; 2]; 100];
    let mut n = 0;
    while n < 100 {
        pairs[n] = [b'0' + n as u8 / 10, b'0' + n as u8 % 10];
        n += 1;
    }
    pairs
};

/// Appends `n` in decimal.
pub(crate) fn decimal(out: &mut Vec<u8>, n: impl itoa::Integer) {
    out.extend_from_slice(itoa::Buffer::new().format(n).as_bytes());
}

/// Two digits of `n`, which is less than 100.
pub(crate) fn pair(n: u64) -> [u8; 2] {
    PAIRS[n as usize % 100]
}

/// Appends `n` with nine digits at least.
pub(crate) fn nine_digits(out: &mut Vec<u8>, n: u64) {
    if n >= 1_000_000_000 {
        return decimal(out, n);
    }
    let [a, b] = pair(n / 10_000_000);
    let [c, d] = pair(n / 100_000);
    let [e, f] = pair(n / 1000);
    let [g, h] = pair(n / 10);
    let i = b'0' + (n % 10) as u8;
    out.extend_from_slice(&[a, b, c, d, e, f, g, h, i]);
}

/// Appends `n`; `zero` puts a zero in front of octal numbers.
pub(crate) fn number(out: &mut Vec<u8>, n: u64, format: PrintFormat, zero: bool) {
    match format {
        PrintFormat::Hex => digits(out, n, 4),
        PrintFormat::Oct => {
            if zero && n != 0 {
                out.push(b'0');
            }
            digits(out, n, 3);
        }
        PrintFormat::PaddedDec => nine_digits(out, n),
        _ => decimal(out, n),
    }
}

/// Appends the digits of `n`, which have so many bits.
fn digits(out: &mut Vec<u8>, mut n: u64, bits: u32) {
    /// Octal numbers are the longest.
    const MOST: usize = 64usize.div_ceil(3);
    let mut text = [0; MOST];
    let mut begin = MOST;
    loop {
        begin -= 1;
        text[begin] = b"0123456789ABCDEF"[n as usize & ((1 << bits) - 1) & 15];
        n >>= bits;
        if n == 0 || begin == 0 {
            break;
        }
    }
    out.extend_from_slice(&text[begin..]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(n: u64, format: PrintFormat, zero: bool) -> String {
        let mut out = Vec::new();
        number(&mut out, n, format, zero);
        String::from_utf8(out).unwrap()
    }

    #[test]
    fn octal_and_hex_numbers() {
        assert_eq!(text(0o644, PrintFormat::Oct, true), "0644");
        assert_eq!(text(0, PrintFormat::Oct, true), "0");
        assert_eq!(text(0o644, PrintFormat::Oct, false), "644");
        assert_eq!(text(0xfd01, PrintFormat::Hex, true), "FD01");
        for n in [0, 1, 7, 8, 15, 16, u64::MAX >> 1, u64::MAX] {
            assert_eq!(text(n, PrintFormat::Oct, false), format!("{n:o}"));
            assert_eq!(text(n, PrintFormat::Hex, false), format!("{n:X}"));
        }
    }

    #[test]
    fn padded_numbers() {
        for n in [
            0,
            9,
            1000,
            123_456_789,
            999_999_999,
            1_000_000_000,
            u64::MAX,
        ] {
            assert_eq!(text(n, PrintFormat::PaddedDec, true), format!("{n:09}"));
        }
    }
}
