//! Reads serde types from what `JSON.parse` made. Its error says nothing: the loader asks `frontdesk_explain` instead,
//! which visitors with a sound config never download. serde-wasm-bindgen's costs 8 KB more, for messages.

use js_sys::{Array, JsString, Object, Reflect};
use serde::de::{self, DeserializeSeed, Deserializer, IntoDeserializer, Visitor};
use wasm_bindgen::{JsCast, JsValue};

/// The value does not fit the type.
#[derive(Debug)]
pub struct Misfit;

impl std::fmt::Display for Misfit {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Misfit {}

/// Every default of serde would format a message.
impl de::Error for Misfit {
    fn custom<T: std::fmt::Display>(_: T) -> Self {
        Self
    }

    fn invalid_type(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_value(_: de::Unexpected<'_>, _: &dyn de::Expected) -> Self {
        Self
    }

    fn invalid_length(_: usize, _: &dyn de::Expected) -> Self {
        Self
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn unknown_field(_: &str, _: &'static [&'static str]) -> Self {
        Self
    }

    fn missing_field(_: &'static str) -> Self {
        Self
    }

    fn duplicate_field(_: &'static str) -> Self {
        Self
    }
}

/// Reads a value.
///
/// # Errors
/// Where the value does not fit the type.
pub fn read<T: de::DeserializeOwned>(value: JsValue) -> Result<T, Misfit> {
    T::deserialize(Js(value))
}

struct Js(JsValue);

impl<'de> Deserializer<'de> for Js {
    type Error = Misfit;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if let Some(text) = self.0.as_string() {
            return visitor.visit_string(text);
        }
        if let Some(flag) = self.0.as_bool() {
            return visitor.visit_bool(flag);
        }
        if let Some(number) = self.0.as_f64() {
            return match number == f64::from(number as i32) {
                true => visitor.visit_i64(i64::from(number as i32)),
                false => visitor.visit_f64(number),
            };
        }
        if let Some(array) = self.0.dyn_ref::<Array>() {
            return visitor.visit_seq(Items { array: array.clone(), at: 0 });
        }
        match self.0.dyn_into::<Object>() {
            Ok(object) => visitor.visit_map(Entries { keys: Object::keys(&object), object, at: 0 }),
            Err(_) => visitor.visit_unit(),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Misfit> {
        if self.0.is_null() || self.0.is_undefined() {
            visitor.visit_none()
        } else {
            visitor.visit_some(self)
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Misfit> {
        visitor.visit_enum(self.0.as_string().ok_or(Misfit)?.into_deserializer())
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf unit unit_struct
        newtype_struct seq tuple tuple_struct map struct identifier ignored_any
    }
}

struct Items {
    array: Array,
    at: u32,
}

impl<'de> de::SeqAccess<'de> for Items {
    type Error = Misfit;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Misfit> {
        if self.at >= self.array.length() {
            return Ok(None);
        }
        let item = self.array.get(self.at);
        self.at += 1;
        seed.deserialize(Js(item)).map(Some)
    }
}

struct Entries {
    object: Object,
    keys: Array,
    at: u32,
}

impl<'de> de::MapAccess<'de> for Entries {
    type Error = Misfit;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Misfit> {
        if self.at >= self.keys.length() {
            return Ok(None);
        }
        seed.deserialize(Js(self.keys.get(self.at))).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Misfit> {
        let key: JsString = self.keys.get(self.at).dyn_into().map_err(|_| Misfit)?;
        self.at += 1;
        seed.deserialize(Js(Reflect::get(&self.object, &key).map_err(|_| Misfit)?))
    }
}
