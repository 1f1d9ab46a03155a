//! budgets.toml, and the comparison of sizes with it.

use super::measure::Size;
use crate::files;
use anyhow::{Context, Result};
use serde::Deserialize;
use std::path::Path;

/// What the first look at a widget may cost, in bytes after Brotli 11.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Budgets {
    /// The script tag's file alone.
    loader: u64,
    /// All that a live widget needs: loader, glue, WebAssembly, style.
    widget_total: u64,
    /// All that a form needs to stand in the page and be sent.
    fragment_with_loader: u64,
}

const LOADER: &str = "frontdesk.js";
const JOURNEY: &str = "frontdesk_journey.js";
const WIDGET: [&str; 5] =
    [LOADER, JOURNEY, "frontdesk_widgets.js", "frontdesk_widgets_bg.wasm", "frontdesk.css"];

/// One budget and how much of it is used.
pub struct Use {
    pub name: &'static str,
    pub bytes: u64,
    pub budget: u64,
}

impl Use {
    pub fn is_over(&self) -> bool {
        self.bytes > self.budget
    }

    pub fn percent(&self) -> u64 {
        (self.bytes * 100).div_ceil(self.budget.max(1))
    }
}

impl Budgets {
    pub fn read(file: &Path) -> Result<Self> {
        toml::from_str(&files::read_text(file)?)
            .with_context(|| format!("{} is not what xtask expects", file.display()))
    }

    /// Without a fragment its budget is left out.
    pub fn compare(&self, sizes: &[Size], fragment: Option<&Size>) -> Result<Vec<Use>> {
        let loader = brotli(sizes, LOADER)?;
        let widget = WIDGET.iter().map(|name| brotli(sizes, name)).sum::<Result<u64>>()?;
        let mut uses = vec![
            Use { name: "loader", bytes: loader, budget: self.loader },
            Use { name: "widget_total", bytes: widget, budget: self.widget_total },
        ];
        if let Some(fragment) = fragment {
            let bytes = fragment.brotli + loader;
            uses.push(Use { name: "fragment_with_loader", bytes, budget: self.fragment_with_loader });
        }
        Ok(uses)
    }
}

fn brotli(sizes: &[Size], name: &str) -> Result<u64> {
    let found = sizes.iter().find(|size| size.name == name).map(|size| size.brotli);
    found.with_context(|| format!("pkg/{name} is missing: run `cargo xtask build`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const BUDGETS: Budgets = Budgets { loader: 100, widget_total: 1000, fragment_with_loader: 300 };

    fn size(name: &str, brotli: u64) -> Size {
        Size { name: name.to_owned(), raw: brotli * 3, brotli }
    }

    fn pkg(loader: u64, wasm: u64) -> Vec<Size> {
        let other = [
            ("frontdesk_journey.js", 20),
            ("frontdesk_widgets.js", 30),
            ("frontdesk.css", 50),
            ("i18n/de.json", 9999),
        ]
        .map(|(name, brotli)| size(name, brotli));
        [size("frontdesk.js", loader), size("frontdesk_widgets_bg.wasm", wasm)]
            .into_iter()
            .chain(other)
            .collect()
    }

    fn over(uses: &[Use]) -> Vec<&str> {
        uses.iter().filter(|used| used.is_over()).map(|used| used.name).collect()
    }

    #[test]
    fn a_budget_may_be_used_to_the_last_byte() {
        let uses = BUDGETS.compare(&pkg(100, 800), Some(&size("fragment", 200))).unwrap();
        assert_eq!(over(&uses), [""; 0]);
        assert_eq!(uses.iter().map(Use::percent).collect::<Vec<_>>(), [100, 100, 100]);
    }

    #[test]
    fn one_byte_more_is_over_and_named() {
        let uses = BUDGETS.compare(&pkg(101, 800), Some(&size("fragment", 200))).unwrap();
        assert_eq!(over(&uses), ["loader", "widget_total", "fragment_with_loader"]);
        assert_eq!(uses.iter().map(Use::percent).collect::<Vec<_>>(), [101, 101, 101]);
        let uses = BUDGETS.compare(&pkg(50, 851), None).unwrap();
        assert_eq!(over(&uses), ["widget_total"]);
    }

    #[test]
    fn a_file_that_was_not_built_is_an_error() {
        let error = BUDGETS.compare(&[size("frontdesk.js", 1)], None).err().unwrap();
        assert!(error.to_string().contains("frontdesk_journey.js is missing"), "{error}");
    }

    #[test]
    fn a_misspelt_budget_is_an_error() {
        assert!(toml::from_str::<Budgets>("loader = 1\nwidget_total = 1\nfragment = 1").is_err());
    }
}
