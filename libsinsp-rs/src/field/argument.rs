//! Arguments of fields: what stands behind the name.

use libscap_rs::schema;

/// Which argument a field takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArgKind {
    /// None.
    None,
    /// `[N]` may follow: an element, or a step up the chain of ancestors.
    OptionalIndex,
    /// `[N]` or `[NAME]` must follow.
    IndexOrKey,
    /// `[NAME]` may follow.
    OptionalKey,
    /// `[NAME]` or `[N]` may follow.
    OptionalIndexOrKey,
    /// `.NAME` or `[N]` must follow: a parameter of the event.
    Param,
    /// `.NAME` must follow: a parameter of the event.
    RawParam,
    /// `.NAME` or `.CODE` must follow: an event.
    EventType,
    /// `.NAME` must follow: letters and underscores.
    Word,
    /// `.KEY` or `[KEY]` must follow: letters, digits and `/ _ - .`.
    Label,
    /// `[NS]` must follow: a time.
    Timestamp,
    /// `.src` or `.dst` may follow.
    SourceOrTarget,
}

impl ArgKind {
    /// True when the field is nothing without an argument.
    pub const fn is_required(self) -> bool {
        matches!(
            self,
            Self::IndexOrKey
                | Self::Param
                | Self::RawParam
                | Self::EventType
                | Self::Word
                | Self::Label
                | Self::Timestamp
        )
    }

    /// True when the argument follows a dot.
    pub(crate) const fn takes_suffix(self) -> bool {
        matches!(
            self,
            Self::Param
                | Self::RawParam
                | Self::EventType
                | Self::Word
                | Self::Label
                | Self::SourceOrTarget
        )
    }

    /// True when the argument may stand in brackets.
    pub(crate) const fn takes_bracket(self) -> bool {
        matches!(
            self,
            Self::OptionalIndex
                | Self::IndexOrKey
                | Self::OptionalKey
                | Self::OptionalIndexOrKey
                | Self::Param
                | Self::Label
                | Self::Timestamp
        )
    }

    /// How to write it, for messages and listings.
    pub const fn usage(self) -> &'static str {
        match self {
            Self::None => "",
            Self::OptionalIndex => "[N] (optional)",
            Self::IndexOrKey => "[N] or [NAME]",
            Self::OptionalKey => "[NAME] (optional)",
            Self::OptionalIndexOrKey => "[NAME] or [N] (optional)",
            Self::Param => ".NAME or [N]",
            Self::RawParam => ".NAME",
            Self::EventType => ".NAME or .CODE",
            Self::Word => ".NAME",
            Self::Label => ".KEY or [KEY]",
            Self::Timestamp => "[NS]",
            Self::SourceOrTarget => ".src or .dst (optional)",
        }
    }
}

/// Where a parameter of a certain name is in each event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Positions(Box<[u8]>);

impl Positions {
    const ABSENT: u8 = u8::MAX;

    fn named(name: &str) -> Self {
        Self(
            schema::all_events()
                .map(|event| event.param_index(name).map_or(Self::ABSENT, |i| i as u8))
                .collect(),
        )
    }

    /// Position in the event of this code.
    pub fn of(&self, code: u16) -> Option<usize> {
        // Those of extensions come behind the common ones.
        let index = match code.checked_sub(schema::EXTENSION_CODES) {
            None => usize::from(code),
            Some(distance) => schema::EVENT_COUNT + usize::from(distance / 2),
        };
        match self.0.get(index) {
            None | Some(&Self::ABSENT) => None,
            Some(&i) => Some(usize::from(i)),
        }
    }
}

/// An argument.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Arg {
    /// None was given.
    None,
    /// `[N]`.
    Index(u64),
    /// `[NAME]`, or a word behind a dot.
    Key(Box<[u8]>),
    /// A parameter by name.
    Param {
        /// Its name.
        name: &'static str,
        /// Where it is.
        positions: Positions,
    },
    /// An event by name.
    EventName(&'static str),
    /// An event by code.
    EventCode(u16),
    /// The first of two paths.
    Source,
    /// The second of two paths.
    Target,
}

/// The longest name of a parameter that `text` begins with.
pub(crate) fn longest_param(text: &[u8]) -> Option<&'static str> {
    schema::all_events()
        .flat_map(|event| event.params)
        .map(|param| param.name)
        .filter(|name| !name.is_empty() && text.starts_with(name.as_bytes()))
        .max_by_key(|name| name.len())
}

fn digits(text: &[u8]) -> Option<u64> {
    let digits = !text.is_empty() && text.iter().all(u8::is_ascii_digit);
    std::str::from_utf8(text)
        .ok()
        .filter(|_| digits)?
        .parse()
        .ok()
}

/// Reads the argument of a field of `kind`. The error says what was expected.
pub(crate) fn read(
    kind: ArgKind,
    suffix: Option<&[u8]>,
    bracket: Option<&[u8]>,
) -> Result<Arg, String> {
    if let Some(text) = bracket {
        let number = digits(text);
        let shown = String::from_utf8_lossy(text);
        return match (kind, number) {
            (ArgKind::OptionalIndex | ArgKind::Param | ArgKind::Timestamp, Some(n))
            | (ArgKind::IndexOrKey | ArgKind::OptionalIndexOrKey, Some(n)) => Ok(Arg::Index(n)),
            (ArgKind::IndexOrKey | ArgKind::OptionalKey | ArgKind::OptionalIndexOrKey, _)
                if !text.is_empty() =>
            {
                Ok(Arg::Key(text.into()))
            }
            (ArgKind::Label, _) if !text.is_empty() => Ok(Arg::Key(text.into())),
            (
                ArgKind::OptionalKey
                | ArgKind::IndexOrKey
                | ArgKind::OptionalIndexOrKey
                | ArgKind::Label,
                _,
            ) => Err("the argument in brackets is empty".into()),
            (ArgKind::OptionalIndex | ArgKind::Param, None) => {
                Err(format!("'{shown}' is no index: decimal digits expected"))
            }
            (ArgKind::Timestamp, None) => Err(format!(
                "'{shown}' is no time: nanoseconds as decimal digits expected"
            )),
            (ArgKind::RawParam, _) => {
                Err("fields must be expressed explicitly: write evt.rawarg.NAME".into())
            }
            _ => Err("the field takes no argument in brackets".into()),
        };
    }
    if let Some(text) = suffix {
        let shown = String::from_utf8_lossy(text);
        return match kind {
            ArgKind::Param | ArgKind::RawParam => match longest_param(text) {
                Some(name) if name.len() == text.len() => Ok(Arg::Param {
                    name,
                    positions: Positions::named(name),
                }),
                _ => Err(format!("unknown event argument '{shown}'")),
            },
            ArgKind::EventType => match digits(text) {
                Some(code) => u16::try_from(code)
                    .ok()
                    .filter(|c| schema::event_info(*c).is_some())
                    .map(Arg::EventCode)
                    .ok_or_else(|| format!("no event has the code {code}")),
                None => schema::all_events()
                    .find(|e| e.name.as_bytes() == text)
                    .map(|e| Arg::EventName(e.name))
                    .ok_or_else(|| format!("unknown event type '{shown}'")),
            },
            ArgKind::SourceOrTarget => match text {
                b"src" => Ok(Arg::Source),
                b"dst" => Ok(Arg::Target),
                _ => Err(format!("'.{shown}' is neither .src nor .dst")),
            },
            _ => Ok(Arg::Key(text.into())),
        };
    }
    if kind.is_required() {
        return Err(format!("an argument is required: {}", kind.usage()));
    }
    Ok(Arg::None)
}
