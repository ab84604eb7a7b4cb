//! Times as text.

use std::sync::atomic::{AtomicU64, Ordering};

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::number::{decimal, nine_digits, pair};

/// Nanoseconds per second.
pub(crate) const NS: u64 = 1_000_000_000;

/// Offsets of a zone change on quarters of an hour at the finest.
const SLOT_S: i64 = 900;

/// A time zone with the offset of the last quarter of an hour at hand: events come in order, so
/// nearly every conversion is an addition.
pub struct Zone {
    /// `None`: UTC.
    zone: Option<TimeZone>,
    /// Slot + 1 in the high half, offset in seconds in the low half; 0 at first.
    cache: AtomicU64,
}

impl Default for Zone {
    fn default() -> Self {
        Self::local()
    }
}

impl Clone for Zone {
    fn clone(&self) -> Self {
        Self {
            zone: self.zone.clone(),
            cache: AtomicU64::new(0),
        }
    }
}

impl std::fmt::Debug for Zone {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let name = self
            .zone
            .as_ref()
            .map_or("UTC", |z| z.iana_name().unwrap_or("local"));
        f.debug_tuple("Zone").field(&name).finish()
    }
}

impl Zone {
    /// The zone of this machine (`TZ` or `/etc/localtime`).
    pub fn local() -> Self {
        Self {
            zone: Some(TimeZone::system()),
            cache: AtomicU64::new(0),
        }
    }

    /// UTC.
    pub fn utc() -> Self {
        Self {
            zone: None,
            cache: AtomicU64::new(0),
        }
    }

    /// A zone of the tz database; `None` when it is not known here.
    pub fn named(name: &str) -> Option<Self> {
        Some(Self {
            zone: Some(TimeZone::get(name).ok()?),
            cache: AtomicU64::new(0),
        })
    }

    /// Seconds to add to UTC at `seconds` since the epoch.
    fn offset(&self, seconds: i64) -> i64 {
        let Some(zone) = &self.zone else {
            return 0;
        };
        let slot = seconds.div_euclid(SLOT_S);
        let key = (slot + 1) as u64 & 0xffff_ffff;
        let cached = self.cache.load(Ordering::Relaxed);
        if cached >> 32 == key && key != 0 {
            return i64::from(cached as u32 as i32);
        }
        let offset =
            Timestamp::from_second(slot * SLOT_S).map_or(0, |ts| zone.to_offset(ts).seconds());
        self.cache
            .store(key << 32 | u64::from(offset as u32), Ordering::Relaxed);
        i64::from(offset)
    }
}

/// A moment of a calendar.
struct Civil {
    year: i64,
    month: i64,
    day: i64,
    second_of_day: i64,
}

/// The Gregorian calendar, from the day number alone.
fn civil(seconds: i64) -> Civil {
    let days = seconds.div_euclid(86_400) + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    // Months counted from March, so that the leap day is the last of the year.
    let shifted = (5 * day_of_year + 2) / 153;
    let month = if shifted < 10 {
        shifted + 3
    } else {
        shifted - 9
    };
    Civil {
        year: year_of_era + era * 400 + i64::from(month <= 2),
        month,
        day: day_of_year - (153 * shifted + 2) / 5 + 1,
        second_of_day: seconds.rem_euclid(86_400),
    }
}

/// Appends the date of a moment and `separator`.
fn date(out: &mut Vec<u8>, moment: &Civil, separator: u8) {
    let year = moment.year as u64;
    if year > 9999 {
        decimal(out, year);
    } else {
        out.extend_from_slice(&pair(year / 100));
        out.extend_from_slice(&pair(year % 100));
    }
    let [[a, b], [c, d]] = [pair(moment.month as u64), pair(moment.day as u64)];
    out.extend_from_slice(&[b'-', a, b, b'-', c, d, separator]);
}

/// Appends hours, minutes and seconds, and the nanoseconds of `ns` when asked for.
fn clock(out: &mut Vec<u8>, second_of_day: i64, ns: u64, nanos: bool) {
    let s = second_of_day as u64;
    let [[a, b], [c, d], [e, f]] = [pair(s / 3600), pair(s / 60 % 60), pair(s % 60)];
    out.extend_from_slice(&[a, b, b':', c, d, b':', e, f]);
    if nanos {
        out.push(b'.');
        nine_digits(out, ns % NS);
    }
}

/// Appends `ns` since the epoch as time of day, with or without nanoseconds.
pub(crate) fn time_of_day(out: &mut Vec<u8>, ns: u64, zone: &Zone, nanos: bool) {
    let seconds = (ns / NS) as i64;
    let local = seconds + zone.offset(seconds);
    clock(out, local.rem_euclid(86_400), ns, nanos);
}

/// Appends `ns` since the epoch as date and time of day.
pub(crate) fn date_time(out: &mut Vec<u8>, ns: u64, zone: &Zone, nanos: bool) {
    let seconds = (ns / NS) as i64;
    let local = civil(seconds + zone.offset(seconds));
    date(out, &local, b' ');
    clock(out, local.second_of_day, ns, nanos);
}

/// Appends `ns` since the epoch in UTC in the form of ISO 8601.
pub(crate) fn iso8601(out: &mut Vec<u8>, ns: u64) {
    let utc = civil((ns / NS) as i64);
    date(out, &utc, b'T');
    clock(out, utc.second_of_day, ns, true);
    out.extend_from_slice(b"+0000");
}

/// What `write` appends, as a text of its own.
pub(crate) fn text(write: impl FnOnce(&mut Vec<u8>)) -> String {
    let mut out = Vec::with_capacity(36);
    write(&mut out);
    // Digits and separators.
    String::from_utf8(out).unwrap_or_default()
}

/// Appends seconds with nine decimals.
pub(crate) fn seconds(out: &mut Vec<u8>, ns: u64) {
    decimal(out, ns / NS);
    out.push(b'.');
    nine_digits(out, ns % NS);
}

/// A duration for people: the two most telling units.
///
/// ```
/// assert_eq!(libsinsp_rs::format::duration(1_239_999_999), "1.23s");
/// ```
pub fn duration(ns: u64) -> String {
    let hundredths = |unit: u64| format!("{}.{:02}", ns / unit, ns % unit / (unit / 100));
    let s = ns / NS;
    if s >= 3600 {
        format!("{:02}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60)
    } else if s >= 60 {
        format!("{}:{}", s / 60, s % 60)
    } else if s >= 1 {
        hundredths(NS) + "s"
    } else if ns >= 10_000_000 {
        format!("{}ms", ns / 1_000_000)
    } else if ns >= 1_000_000 {
        hundredths(1_000_000) + "ms"
    } else if ns >= 10_000 {
        format!("{}us", ns / 1000)
    } else if ns >= 1000 {
        hundredths(1000) + "us"
    } else {
        format!("{ns}ns")
    }
}
