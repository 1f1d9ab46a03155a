//! `GET /frontdesk/…` and `/demo/…`: files from two directories, and from nowhere else.

use super::{front, mime, send as sending};
use crate::blocking;
use crate::inbox::Inbox;
use crate::refusal::{Code, Refusal};
use axum::extract::{Path as InPath, State};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::Response;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

/// A file of the built widgets. Pages of other origins load these too: modules and WebAssembly ask for leave.
pub(crate) async fn pkg(
    State(inbox): State<Inbox>,
    headers: HeaderMap,
    InPath(path): InPath<String>,
) -> Result<Response, Refusal> {
    let root = inbox.pkg.clone();
    let mut response = serve(inbox, headers, root, path).await?;
    let any = HeaderValue::from_static("*");
    response.headers_mut().insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, any);
    let cross = HeaderValue::from_static("cross-origin");
    response.headers_mut().insert("cross-origin-resource-policy", cross);
    Ok(response)
}

/// A further file.
pub(crate) async fn demo(
    State(inbox): State<Inbox>,
    headers: HeaderMap,
    InPath(path): InPath<String>,
) -> Result<Response, Refusal> {
    let root = inbox.static_files.clone();
    serve(inbox, headers, root, path).await
}

async fn serve(
    inbox: Inbox,
    headers: HeaderMap,
    root: Option<PathBuf>,
    path: String,
) -> Result<Response, Refusal> {
    let missing = || Refusal::new(Code::NotFound);
    let root = root.ok_or_else(missing)?;
    let found = blocking::run(move || within(&root, &path)).await?.ok_or_else(missing)?;
    send(inbox, headers, found).await
}

/// A file as it is, or rendered where it is a page.
pub(super) async fn send(inbox: Inbox, asked: HeaderMap, path: PathBuf) -> Result<Response, Refusal> {
    blocking::run(move || {
        let bytes = std::fs::read(&path).map_err(|error| match error.kind() {
            ErrorKind::NotFound => Refusal::new(Code::NotFound),
            kind => Refusal::internal(format!("a file cannot be read: {kind}")),
        })?;
        match mime::of(&path) {
            "text/html; charset=utf-8" => front::render(&inbox, &String::from_utf8_lossy(&bytes)),
            kind => Ok(sending::bytes(&asked, kind, bytes)),
        }
    })
    .await?
}

/// The file under this root, if there is one: no part may lead up or be hidden, and no link may lead out.
fn within(root: &Path, path: &str) -> Option<PathBuf> {
    let is_plain =
        |part: &str| !part.is_empty() && !part.starts_with('.') && !part.contains(['\\', ':', '\0']);
    if !path.split('/').all(is_plain) {
        return None;
    }
    let root = root.canonicalize().ok()?;
    let file = root.join(path).canonicalize().ok()?;
    (file.starts_with(&root) && file.is_file()).then_some(file)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_under_the_root_is_found() {
        let directory = tempfile::tempdir().unwrap();
        let root = directory.path().join("root");
        std::fs::create_dir_all(root.join("i18n")).unwrap();
        std::fs::write(directory.path().join("secret.txt"), "secret").unwrap();
        std::fs::write(root.join("i18n/fi.json"), "{}").unwrap();
        std::fs::write(root.join(".env"), "hidden").unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(directory.path().join("secret.txt"), root.join("link.txt")).unwrap();
        assert!(within(&root, "i18n/fi.json").is_some());
        for path in [
            "../secret.txt",
            "i18n/../../secret.txt",
            "i18n/../i18n/fi.json",
            "/etc/passwd",
            "i18n//fi.json",
            "..\\secret.txt",
            "i18n\\fi.json",
            "C:/windows",
            ".env",
            "link.txt",
            "i18n",
            "",
            "nothing.js",
            "i18n/fi.json\0.html",
        ] {
            assert_eq!(within(&root, path), None, "{path}");
        }
    }
}
