//! Where the values of a comparison come from: fields, constants and transformers.

use libscap_rs::schema::{ParamType as T, PrintFormat};

use super::Dialect;
use super::ast::{Bytes, FieldExpr, Operand, Transformer};
use super::constant::Group;
use super::error::{ErrorKind, FilterError};
use super::transform;
use crate::enriched::Enriched;
use crate::field::{FieldFlags, FieldRef, FieldValue};
use crate::format::Settings;

/// Something that gives a value of a known type.
pub(crate) struct Source {
    pub kind: Kind,
    pub ty: T,
    pub list: bool,
    pub format: PrintFormat,
}

pub(crate) enum Kind {
    Field(FieldRef),
    Text(Bytes),
    List(Vec<Source>),
    Call {
        name: Transformer,
        args: Vec<Source>,
        selector: Option<u8>,
    },
}

fn wrong(at: usize, message: String) -> FilterError {
    FilterError::new(ErrorKind::Transformer, at, message)
}

/// A field by name and argument.
pub(crate) fn field(expr: &FieldExpr) -> Result<FieldRef, FilterError> {
    FieldRef::new(expr.name.as_bytes(), expr.arg.as_deref())
        .map_err(|e| FilterError::new(ErrorKind::Field, expr.at, e.to_string()))
}

impl Source {
    pub fn of_field(field: FieldRef) -> Self {
        let declaration = field.field();
        Self {
            ty: declaration.ty,
            list: declaration.is_list(),
            format: declaration.format,
            kind: Kind::Field(field),
        }
    }

    fn text(text: Bytes) -> Self {
        Self {
            kind: Kind::Text(text),
            ty: T::CharBuf,
            list: false,
            format: PrintFormat::Na,
        }
    }

    /// The field, unless it is a call.
    pub fn as_field(&self) -> Option<&FieldRef> {
        match &self.kind {
            Kind::Field(field) => Some(field),
            _ => None,
        }
    }

    /// Every field in it.
    pub fn each_field<'s>(&'s self, visit: &mut dyn FnMut(&'s FieldRef)) {
        match &self.kind {
            Kind::Field(field) => visit(field),
            Kind::Text(_) => {}
            Kind::List(items) | Kind::Call { args: items, .. } => {
                items.iter().for_each(|item| item.each_field(visit));
            }
        }
    }

    /// Compiles an operand.
    pub fn new(operand: &Operand, dialect: Dialect) -> Result<Self, FilterError> {
        match operand {
            Operand::Field(expr) => field(expr).map(Self::of_field),
            Operand::Text(text, _) => Ok(Self::text(text.clone())),
            Operand::Number(text, _) => Ok(Self::text(text.clone().into_bytes())),
            Operand::List(items, at) => {
                let items: Result<Vec<Self>, FilterError> = items
                    .iter()
                    .map(|item| Self::item(item, *at, dialect))
                    .collect();
                Ok(Self {
                    kind: Kind::List(items?),
                    ty: T::CharBuf,
                    list: true,
                    format: PrintFormat::Na,
                })
            }
            Operand::Call {
                name,
                args,
                selector,
                at,
            } => Self::call(*name, args, selector.as_deref(), *at, dialect),
        }
    }

    /// An element of a list: anything with a text form.
    fn item(operand: &Operand, at: usize, dialect: Dialect) -> Result<Self, FilterError> {
        let item = Self::argument(operand, dialect)?;
        let portable = is_text(item.ty) || matches!(item.ty, T::Pid | T::Int64 | T::Uint64);
        if !has_text_form(item.ty) || (dialect == Dialect::Reference && !portable) {
            return Err(FilterError::new(
                if has_text_form(item.ty) {
                    ErrorKind::NotPortable
                } else {
                    ErrorKind::Transformer
                },
                at,
                "a list holds texts and numbers only",
            ));
        }
        Ok(item)
    }

    fn argument(operand: &Operand, dialect: Dialect) -> Result<Self, FilterError> {
        let source = Self::new(operand, dialect)?;
        match source.as_field() {
            Some(f) if f.has(FieldFlags::NO_TRANSFORM) => Err(wrong(
                operand.at(),
                format!("field {} cannot be transformed", f.field().name),
            )),
            _ => Ok(source),
        }
    }

    fn call(
        name: Transformer,
        operands: &[Operand],
        selector: Option<&[u8]>,
        at: usize,
        dialect: Dialect,
    ) -> Result<Self, FilterError> {
        let mut args = Vec::with_capacity(operands.len());
        for operand in operands {
            args.push(Self::argument(operand, dialect)?);
        }
        if selector.is_some() && name != Transformer::Getopt {
            return Err(wrong(
                at,
                format!("transformer '{name}' does not support field arguments"),
            ));
        }
        let selector = match selector {
            None => None,
            Some([c]) => Some(*c),
            Some(_) => return Err(wrong(at, "getopt selects one option character".into())),
        };
        let arity = |ok: bool, what: &str| {
            if ok {
                Ok(())
            } else {
                Err(wrong(
                    at,
                    format!("transformer '{name}' takes {what}, not {}", operands.len()),
                ))
            }
        };
        let one = |args: &[Self]| arity(args.len() == 1, "one argument");
        let refuse = |i: usize, what: &str| {
            Err(wrong(
                operands[i].at(),
                format!("transformer '{name}' does not apply here: {what}"),
            ))
        };
        // What the reference does not take, though it makes sense.
        let extension = |i: usize, what: &str| match dialect {
            Dialect::Extended => Ok(()),
            Dialect::Reference => Err(FilterError::new(
                ErrorKind::NotPortable,
                operands[i].at(),
                format!("transformer '{name}' does not apply here: {what}"),
            )),
        };
        // The list of getopt feeds no other transformer in the reference.
        for (i, arg) in args.iter().enumerate() {
            let getopt = matches!(
                &arg.kind,
                Kind::Call {
                    name: Transformer::Getopt,
                    ..
                }
            );
            if getopt && arg.list {
                extension(i, "it does not take the list of getopt")?;
            }
        }
        let (ty, list) = match name {
            Transformer::ToLower | Transformer::ToUpper | Transformer::Basename => {
                one(&args)?;
                if !is_text(args[0].ty) {
                    return refuse(0, "it takes texts only");
                }
                (args[0].ty, args[0].list)
            }
            Transformer::B64 => {
                one(&args)?;
                if args[0].ty != T::CharBuf && args[0].ty != T::ByteBuf {
                    return refuse(0, "it takes texts and data only");
                }
                (args[0].ty, args[0].list)
            }
            Transformer::Len => {
                one(&args)?;
                if !args[0].list && !is_text(args[0].ty) && args[0].ty != T::ByteBuf {
                    return refuse(0, "it takes lists, texts and data only");
                }
                (T::Uint64, false)
            }
            Transformer::Join => {
                arity(args.len() == 2, "a separator and a list")?;
                if args[0].list || !is_text(args[0].ty) {
                    return refuse(0, "the separator must be a text");
                }
                if !args[1].list {
                    return refuse(1, "the second argument must be a list");
                }
                (T::CharBuf, false)
            }
            Transformer::Concat => {
                arity(args.len() >= 2, "two arguments or more")?;
                for (i, arg) in args.iter().enumerate() {
                    if arg.list || !has_text_form(arg.ty) {
                        return refuse(i, "it takes single texts and numbers only");
                    }
                    if arg.ty != T::CharBuf {
                        extension(i, "it takes texts only")?;
                    }
                }
                (T::CharBuf, false)
            }
            Transformer::Getopt => {
                arity(args.len() == 2, "a list and the option letters")?;
                if !args[0].list {
                    return refuse(0, "the first argument must be a list");
                }
                if args[1].list || !is_text(args[1].ty) {
                    return refuse(1, "the option letters must be a text");
                }
                (T::CharBuf, selector.is_none())
            }
        };
        let format = if name == Transformer::Len {
            PrintFormat::Dec
        } else {
            PrintFormat::Na
        };
        Ok(Self {
            kind: Kind::Call {
                name,
                args,
                selector,
            },
            ty,
            list,
            format,
        })
    }

    /// The value in this event.
    pub fn value<'v>(
        &'v self,
        event: &Enriched<'v>,
        settings: &Settings,
    ) -> Option<FieldValue<'v>> {
        match &self.kind {
            Kind::Field(field) => field.value_with(event, settings),
            Kind::Text(text) => FieldValue::text(text),
            Kind::List(items) => {
                let mut list = Vec::with_capacity(items.len());
                for item in items {
                    match item.value(event, settings)? {
                        FieldValue::List(inner) => list.extend(inner),
                        value => list.push(transform::as_text(value, item.format)?),
                    }
                }
                Some(FieldValue::List(list))
            }
            Kind::Call {
                name,
                args,
                selector,
            } => transform::apply(*name, args, *selector, event, settings),
        }
    }
}

pub(crate) fn is_text(ty: T) -> bool {
    matches!(ty, T::CharBuf | T::FsPath | T::FsRelPath)
}

fn has_text_form(ty: T) -> bool {
    !matches!(Group::of(ty), Group::Bytes | Group::Net) && ty != T::Dyn
}
