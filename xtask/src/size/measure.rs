//! Bytes of a file, raw and after Brotli 11.

use super::names;
use crate::files;
use anyhow::{Result, bail};
use std::path::Path;

/// One thing that travels.
pub struct Size {
    pub name: String,
    pub raw: u64,
    pub brotli: u64,
}

/// Every file of a finished build.
pub fn folder(folder: &Path) -> Result<Vec<Size>> {
    let names = names(folder)?;
    if !names.iter().any(|name| name == "frontdesk.js") {
        bail!("{} holds no build: run `cargo xtask build`", folder.display());
    }
    names.into_iter().map(|name| Ok(bytes(&name, &files::read(&folder.join(&name))?))).collect()
}

pub fn bytes(name: &str, content: &[u8]) -> Size {
    Size { name: name.to_owned(), raw: content.len() as u64, brotli: compressed(content) }
}

/// With the window that every browser accepts and the size known, as hosts that compress ahead of time do.
fn compressed(content: &[u8]) -> u64 {
    let parameters = brotli::enc::BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        size_hint: content.len(),
        ..Default::default()
    };
    let mut out = Vec::new();
    // Writing to memory cannot fail; were it to, the raw size would stand.
    match brotli::BrotliCompress(&mut &content[..], &mut out, &parameters) {
        Ok(_) => out.len() as u64,
        Err(_) => content.len() as u64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_that_repeats_compresses_well() {
        let size = bytes("x", "a form, a form, a form, ".repeat(100).as_bytes());
        assert_eq!(size.raw, 2400);
        assert!(size.brotli < 60, "{}", size.brotli);
    }
}
