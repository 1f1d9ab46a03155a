//! The fields of an HTML form's post, strictly UTF-8: replaced characters would be a visitor's lost words.

use super::body::Media;
use crate::refusal::{Code, Refusal};
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::request::Parts;
use percent_encoding::percent_decode;

/// More fields than any form has.
const MOST: usize = 500;

/// Reads the fields, in order.
pub(super) async fn read(media: Media, parts: Parts, bytes: Bytes) -> Result<Vec<(String, String)>, Refusal> {
    let pairs = match media {
        Media::Multipart => multipart(Request::from_parts(parts, Body::from(bytes))).await?,
        _ => urlencoded(&bytes)?,
    };
    if pairs.iter().any(|(name, value)| name.contains('\0') || value.contains('\0')) {
        return Err(Refusal::saying(Code::Malformed, "a field has a NUL"));
    }
    Ok(pairs)
}

/// Reads `a=b&c=d`, as posts and queries have it.
pub(crate) fn urlencoded(bytes: &[u8]) -> Result<Vec<(String, String)>, Refusal> {
    let mut pairs = Vec::new();
    for pair in bytes.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
        if pairs.len() == MOST {
            return Err(Refusal::new(Code::TooManyFields));
        }
        let equals = pair.iter().position(|byte| *byte == b'=').unwrap_or(pair.len());
        let (name, value) = pair.split_at_checked(equals).unwrap_or_default();
        pairs.push((decoded(name)?, decoded(value.strip_prefix(b"=").unwrap_or_default())?));
    }
    Ok(pairs)
}

fn decoded(bytes: &[u8]) -> Result<String, Refusal> {
    let spaced: Vec<u8> = bytes.iter().map(|byte| if *byte == b'+' { b' ' } else { *byte }).collect();
    let text = percent_decode(&spaced).decode_utf8().map_err(|_| Refusal::new(Code::NotUtf8))?;
    Ok(text.into_owned())
}

async fn multipart(request: Request) -> Result<Vec<(String, String)>, Refusal> {
    let malformed = || Refusal::saying(Code::Malformed, "no multipart body");
    let mut multipart = Multipart::from_request(request, &()).await.map_err(|_| malformed())?;
    let mut pairs = Vec::new();
    while let Some(field) = multipart.next_field().await.map_err(|_| malformed())? {
        if pairs.len() == MOST {
            return Err(Refusal::new(Code::TooManyFields));
        }
        let Some(name) = field.name().map(str::to_owned).filter(|_| field.file_name().is_none()) else {
            continue;
        };
        let bytes = field.bytes().await.map_err(|_| malformed())?;
        let value = String::from_utf8(bytes.to_vec()).map_err(|_| Refusal::new(Code::NotUtf8))?;
        pairs.push((name, value));
    }
    Ok(pairs)
}
