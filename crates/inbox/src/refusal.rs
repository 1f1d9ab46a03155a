//! Everything that the inbox refuses, as data, and its one JSON envelope: RFC 9457, `application/problem+json`.

use crate::log::Noted;
use crate::storage::StorageError;
use axum::Json;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::Serialize;

macro_rules! codes {
    ($($(#[$doc:meta])* $variant:ident = $word:literal, $status:ident, $title:literal;)+) => {
        /// The kinds of refusals.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Code { $($(#[$doc])* $variant),+ }

        impl Code {
            /// The word in answers and in the log.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The status of the answer.
            pub fn status(self) -> StatusCode {
                match self { $(Self::$variant => StatusCode::$status),+ }
            }

            /// The code in a short sentence, always the same.
            pub fn title(self) -> &'static str {
                match self { $(Self::$variant => $title),+ }
            }
        }
    };
}

codes! {
    /// No JSON, or no form post.
    Malformed = "malformed", BAD_REQUEST, "The body cannot be read";
    /// Bytes that are not UTF-8.
    NotUtf8 = "not-utf-8", BAD_REQUEST, "The body is not UTF-8";
    /// More fields than any form has.
    TooManyFields = "too-many-fields", BAD_REQUEST, "The form post has too many fields";
    /// A header `Idempotency-Key` that is no single UUID of version 7.
    IdempotencyKeyInvalid = "idempotency-key-invalid", BAD_REQUEST, "The Idempotency-Key is no UUID of version 7";
    /// A header `Idempotency-Key` that is not the lead's id.
    IdempotencyKeyDiffers = "idempotency-key-differs", BAD_REQUEST, "The Idempotency-Key is not the lead's id";
    /// A filter that cannot be read.
    FilterInvalid = "filter-invalid", BAD_REQUEST, "A filter cannot be read";
    /// No token, or another one.
    TokenRequired = "token-required", UNAUTHORIZED, "This needs the inbox's token";
    /// Another site's script.
    OriginNotAllowed = "origin-not-allowed", FORBIDDEN, "This origin may not send leads";
    /// Nothing here.
    NotFound = "not-found", NOT_FOUND, "There is nothing here";
    /// Something here, but not for this method.
    MethodNotAllowed = "method-not-allowed", METHOD_NOT_ALLOWED, "This method is not for this address";
    /// The body did not come in time.
    BodyTooSlow = "body-too-slow", REQUEST_TIMEOUT, "The body did not arrive in time";
    /// A body over the limit.
    BodyTooLarge = "body-too-large", PAYLOAD_TOO_LARGE, "The body is larger than a lead may be";
    /// Neither JSON nor a form post.
    MediaType = "media-type", UNSUPPORTED_MEDIA_TYPE, "A lead is JSON or an HTML form post";
    /// JSON that is no lead, or one out of bounds.
    LeadInvalid = "lead-invalid", UNPROCESSABLE_ENTITY, "This is no lead";
    /// Answers that the form does not take.
    AnswersInvalid = "answers-invalid", UNPROCESSABLE_ENTITY, "Some answers need a second look";
    /// A status that is none of the pipeline's.
    StatusInvalid = "status-invalid", UNPROCESSABLE_ENTITY, "The pipeline has no such status";
    /// A form that no site here has.
    UnknownWidget = "unknown-widget", UNPROCESSABLE_ENTITY, "No site here has this form";
    /// A site that is not here.
    UnknownSite = "unknown-site", UNPROCESSABLE_ENTITY, "This site is not here";
    /// The same id with another body.
    IdempotencyMismatch = "idempotency-mismatch", UNPROCESSABLE_ENTITY, "Another lead has this id";
    /// Too much to do; worth another try.
    Busy = "busy", SERVICE_UNAVAILABLE, "Too busy: try again soon";
    /// Our fault.
    Internal = "internal", INTERNAL_SERVER_ERROR, "Something failed here: try again later";
}

/// What is wrong with one field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct FieldError {
    /// A JSON pointer into the lead, or the name of a form's field or of a filter.
    pub field: String,
    /// The kind of problem.
    pub code: String,
    /// The same in a sentence.
    pub detail: String,
}

/// A refusal, with what its reader needs to mend it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// The kind.
    pub code: Code,
    /// What is wrong here; empty where the title says it all.
    pub detail: String,
    /// What is wrong with which field.
    pub errors: Vec<FieldError>,
    /// For the log alone.
    pub cause: Option<String>,
}

impl Refusal {
    /// A refusal whose title says it all.
    pub fn new(code: Code) -> Self {
        Self { code, detail: String::new(), errors: Vec::new(), cause: None }
    }

    /// A refusal that says more.
    pub fn saying(code: Code, detail: impl Into<String>) -> Self {
        Self { detail: detail.into(), ..Self::new(code) }
    }

    /// A refusal because of fields.
    pub fn of_fields(code: Code, errors: Vec<FieldError>) -> Self {
        let detail = match errors.as_slice() {
            [one] => format!("{}: {}", one.field, one.detail),
            several => format!("{} fields are wrong", several.len()),
        };
        Self { errors, ..Self::saying(code, detail) }
    }

    /// A failure of ours; the cause goes to the log, not into the answer.
    pub fn internal(cause: impl ToString) -> Self {
        Self { cause: Some(cause.to_string()), ..Self::new(Code::Internal) }
    }
}

impl From<StorageError> for Refusal {
    fn from(error: StorageError) -> Self {
        match error {
            StorageError::Busy | StorageError::Closed => {
                Self { cause: Some(error.to_string()), ..Self::new(Code::Busy) }
            }
            StorageError::Failed(_) => Self::internal(error),
        }
    }
}

impl From<crate::clock::NoRandomness> for Refusal {
    fn from(error: crate::clock::NoRandomness) -> Self {
        Self::internal(error)
    }
}

#[derive(Serialize)]
struct Envelope {
    r#type: String,
    title: &'static str,
    status: u16,
    code: &'static str,
    #[serde(skip_serializing_if = "String::is_empty")]
    detail: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    errors: Vec<FieldError>,
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let Self { code, detail, errors, cause } = self;
        let envelope = Envelope {
            r#type: format!("urn:frontdesk:problem:{}", code.as_str()),
            title: code.title(),
            status: code.status().as_u16(),
            code: code.as_str(),
            detail,
            errors,
        };
        let mut response = (code.status(), Json(envelope)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
        match code {
            Code::TokenRequired => {
                headers.insert(header::WWW_AUTHENTICATE, HeaderValue::from_static("Bearer realm=\"inbox\""));
            }
            Code::MediaType => {
                let types = "application/json, application/x-www-form-urlencoded, multipart/form-data";
                headers.insert("accept-post", HeaderValue::from_static(types));
            }
            Code::Busy => {
                headers.insert(header::RETRY_AFTER, HeaderValue::from_static("2"));
            }
            _ => {}
        }
        response.extensions_mut().insert(Noted { code: code.as_str(), cause });
        response
    }
}
