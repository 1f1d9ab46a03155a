//! Writes serde types as what `JSON.parse` would make. Only what leads and event details are made of; anything else
//! becomes `null`. serde-wasm-bindgen's cost 0.5 KB more, for bytes and messages.

use js_sys::{Array, Object, Reflect};
use serde::ser::{Impossible, Serialize, SerializeMap, SerializeSeq, SerializeStruct, Serializer};
use wasm_bindgen::JsValue;

/// The value is none of ours.
#[derive(Debug)]
pub struct Misfit;

impl std::fmt::Display for Misfit {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Misfit {}

/// A value as plain objects, arrays, texts and numbers.
pub fn write(value: &impl Serialize) -> JsValue {
    value.serialize(Js).unwrap_or(JsValue::NULL)
}

impl serde::ser::Error for Misfit {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Self
    }
}

struct Js;

struct Items(Array);

struct Fields(Object);

struct Entries {
    object: Object,
    key: JsValue,
}

type Written = Result<JsValue, Misfit>;

impl Serializer for Js {
    type Ok = JsValue;
    type Error = Misfit;
    type SerializeSeq = Items;
    type SerializeStruct = Fields;
    type SerializeTuple = Impossible<JsValue, Misfit>;
    type SerializeTupleStruct = Impossible<JsValue, Misfit>;
    type SerializeTupleVariant = Impossible<JsValue, Misfit>;
    type SerializeMap = Entries;
    type SerializeStructVariant = Impossible<JsValue, Misfit>;

    fn serialize_str(self, text: &str) -> Written {
        Ok(text.into())
    }

    fn serialize_f64(self, number: f64) -> Written {
        Ok(number.into())
    }

    fn serialize_u8(self, number: u8) -> Written {
        Ok(number.into())
    }

    fn serialize_u32(self, number: u32) -> Written {
        Ok(number.into())
    }

    fn serialize_u64(self, number: u64) -> Written {
        Ok((number as f64).into())
    }

    fn serialize_unit(self) -> Written {
        Ok(JsValue::NULL)
    }

    fn serialize_none(self) -> Written {
        Ok(JsValue::NULL)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, word: &'static str) -> Written {
        Ok(word.into())
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Items, Misfit> {
        Ok(Items(Array::new()))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Entries, Misfit> {
        Ok(Entries { object: Object::new(), key: JsValue::NULL })
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Fields, Misfit> {
        Ok(Fields(Object::new()))
    }

    fn serialize_bool(self, _: bool) -> Written {
        Err(Misfit)
    }

    fn serialize_i8(self, _: i8) -> Written {
        Err(Misfit)
    }

    fn serialize_i16(self, _: i16) -> Written {
        Err(Misfit)
    }

    fn serialize_i32(self, _: i32) -> Written {
        Err(Misfit)
    }

    fn serialize_i64(self, _: i64) -> Written {
        Err(Misfit)
    }

    fn serialize_u16(self, _: u16) -> Written {
        Err(Misfit)
    }

    fn serialize_f32(self, _: f32) -> Written {
        Err(Misfit)
    }

    fn serialize_char(self, _: char) -> Written {
        Err(Misfit)
    }

    fn serialize_bytes(self, _: &[u8]) -> Written {
        Err(Misfit)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Written {
        Err(Misfit)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Written {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Written {
        Err(Misfit)
    }

    fn serialize_tuple(self, _: usize) -> Result<Self::SerializeTuple, Misfit> {
        Err(Misfit)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Self::SerializeTupleStruct, Misfit> {
        Err(Misfit)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, Misfit> {
        Err(Misfit)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, Misfit> {
        Err(Misfit)
    }
}

impl SerializeSeq for Items {
    type Ok = JsValue;
    type Error = Misfit;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Misfit> {
        self.0.push(&value.serialize(Js)?);
        Ok(())
    }

    fn end(self) -> Written {
        Ok(self.0.into())
    }
}

impl SerializeMap for Entries {
    type Ok = JsValue;
    type Error = Misfit;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), Misfit> {
        self.key = key.serialize(Js)?;
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), Misfit> {
        let value = value.serialize(Js)?;
        Reflect::set(&self.object, &self.key, &value).map(|_| ()).map_err(|_| Misfit)
    }

    fn end(self) -> Written {
        Ok(self.object.into())
    }
}

impl SerializeStruct for Fields {
    type Ok = JsValue;
    type Error = Misfit;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Misfit> {
        let value = value.serialize(Js)?;
        Reflect::set(&self.0, &name.into(), &value).map(|_| ()).map_err(|_| Misfit)
    }

    fn end(self) -> Written {
        Ok(self.0.into())
    }
}
