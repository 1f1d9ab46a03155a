//! Reads configs and journeys from values that someone else has parsed. Serde's derive makes a state machine of each
//! struct, with cleaning up at each of its exits: reading the config with it was a sixth of the download. Here each field
//! is one call, nothing exits early, and what does not fit is only noted; `check` says what it was.
//! Natively serde reads the same types, and a test holds both to the same answers.

use std::cell::Cell;

/// A value as a parser left it.
pub trait Node {
    /// The text, if it is one.
    fn text(&self) -> Option<String>;
    /// The number, if it is one.
    fn number(&self) -> Option<f64>;
    /// The truth value, if it is one.
    fn flag(&self) -> Option<bool>;
    /// The entries, if it is a list.
    fn items(&self) -> Option<Vec<Box<dyn Node>>>;
    /// The keys with their values, if it is an object.
    fn entries(&self) -> Option<Vec<(String, Box<dyn Node>)>>;
}

/// Notes that something did not fit.
#[derive(Debug, Default)]
pub struct Reader {
    is_misfit: Cell<bool>,
}

impl Reader {
    /// Notes that what is being read does not fit.
    pub fn misfit(&self) {
        self.is_misfit.set(true);
    }
}

/// A type that can be read.
pub trait Read: Sized {
    /// Stands where there is nothing, or nothing that fits.
    fn absent() -> Self;
    /// Reads a value; gives what is absent and notes it where the value does not fit.
    fn read(node: &dyn Node, reader: &Reader) -> Self;
}

/// Reads a value; none where any of it does not fit.
pub fn read<T: Read>(node: &dyn Node) -> Option<T> {
    let reader = Reader::default();
    let value = T::read(node, &reader);
    (!reader.is_misfit.get()).then_some(value)
}

/// An object while its fields are read.
pub struct Fields<'a> {
    entries: Vec<(String, Box<dyn Node>)>,
    met: usize,
    reader: &'a Reader,
}

impl<'a> Fields<'a> {
    /// The fields of an object.
    #[inline(never)]
    pub fn new(node: &dyn Node, reader: &'a Reader) -> Self {
        let entries = node.entries().unwrap_or_else(|| {
            reader.misfit();
            Vec::new()
        });
        Self { entries, met: 0, reader }
    }

    /// A field that may be absent.
    #[inline(never)]
    pub fn optional<T: Read>(&mut self, key: &str) -> T {
        let reader = self.reader;
        self.find(key).map_or_else(T::absent, |node| T::read(node, reader))
    }

    /// A field that must be there.
    pub fn required<T: Read>(&mut self, key: &str) -> T {
        self.require(key);
        self.optional(key)
    }

    /// A key that nobody asked for does not fit.
    #[inline(never)]
    pub fn end(self) {
        if self.met != self.entries.len() {
            self.reader.misfit();
        }
    }

    #[inline(never)]
    fn require(&self, key: &str) {
        if !self.entries.iter().any(|(have, _)| have == key) {
            self.reader.misfit();
        }
    }

    #[inline(never)]
    fn find(&mut self, key: &str) -> Option<&dyn Node> {
        let (_, node) = self.entries.iter().find(|(have, _)| have == key)?;
        self.met += 1;
        Some(&**node)
    }
}

/// Reads a struct by its fields and their keys. A field that is missing here does not compile.
macro_rules! readable {
    ($name:ident { $($need:ident $field:ident = $key:literal),+ $(,)? }) => {
        impl crate::node::Read for $name {
            fn absent() -> Self {
                Self { $($field: crate::node::Read::absent()),+ }
            }

            #[inline(never)]
            fn read(node: &dyn crate::node::Node, reader: &crate::node::Reader) -> Self {
                let mut fields = crate::node::Fields::new(node, reader);
                let read = Self { $($field: fields.$need($key)),+ };
                fields.end();
                read
            }
        }
    };
}
pub(crate) use readable;

/// What a reader of one kind of value found, or what is absent, noted.
pub(crate) fn noted<T: Read>(found: Option<T>, reader: &Reader) -> T {
    found.unwrap_or_else(|| {
        reader.misfit();
        T::absent()
    })
}

impl Read for String {
    fn absent() -> Self {
        String::new()
    }

    fn read(node: &dyn Node, reader: &Reader) -> Self {
        noted(node.text(), reader)
    }
}

impl Read for bool {
    fn absent() -> Self {
        false
    }

    fn read(node: &dyn Node, reader: &Reader) -> Self {
        noted(node.flag(), reader)
    }
}

impl Read for f64 {
    fn absent() -> Self {
        0.0
    }

    fn read(node: &dyn Node, reader: &Reader) -> Self {
        noted(node.number(), reader)
    }
}

macro_rules! whole_numbers {
    ($($kind:ident),+) => {$(
        impl Read for $kind {
            fn absent() -> Self {
                0
            }

            fn read(node: &dyn Node, reader: &Reader) -> Self {
                let fits = |number: &f64| *number == (*number as $kind) as f64;
                noted(node.number().filter(fits).map(|number| number as $kind), reader)
            }
        }
    )+};
}
whole_numbers!(u8, u16, u32, i64);

impl<T: Read> Read for Option<T> {
    fn absent() -> Self {
        None
    }

    fn read(node: &dyn Node, reader: &Reader) -> Self {
        Some(T::read(node, reader))
    }
}

impl<T: Read> Read for Vec<T> {
    fn absent() -> Self {
        Vec::new()
    }

    fn read(node: &dyn Node, reader: &Reader) -> Self {
        let mut read = Self::new();
        each_item(node, reader, &mut |item| read.push(T::read(item, reader)));
        read
    }
}

/// Once for all lists: each type of list of its own would bring the code that frees the nodes.
#[inline(never)]
fn each_item(node: &dyn Node, reader: &Reader, take: &mut dyn FnMut(&dyn Node)) {
    match node.items() {
        Some(items) => items.iter().for_each(|item| take(&**item)),
        None => reader.misfit(),
    }
}

/// The keys of an object with their texts.
pub(crate) fn read_pairs(node: &dyn Node, reader: &Reader) -> Vec<(String, String)> {
    let fields = Fields::new(node, reader).entries;
    fields.into_iter().map(|(key, node)| (key, String::read(&*node, reader))).collect()
}

#[cfg(test)]
#[path = "node_tests.rs"]
mod tests;
