//! What may be remembered in the visitor's browser.

use crate::node::readable;
use crate::words::words;
use serde::{Deserialize, Serialize};

/// What may be remembered in the visitor's browser. Global Privacy Control and Do Not Track always win.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "check", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Privacy {
    /// How long: nothing at all if absent.
    #[serde(default)]
    pub memory: Memory,
    /// Whether memory waits for `frontdesk.consent(true)`.
    #[serde(default)]
    pub ask_first: bool,
    /// After how many days a signal is forgotten, 1 to 400; 90 if absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keep_days: Option<u16>,
}

readable!(Privacy {
    optional memory = "memory",
    optional ask_first = "askFirst",
    optional keep_days = "keepDays"
});

words! {
    /// Where the browser may remember a visitor's journey and draft.
    Memory {
        /// Nowhere: only what happens on the page itself is known.
        Off = "off",
        /// In the links from page to page; nothing is stored, and no draft is kept.
        Link = "link",
        /// In the tab, until it is closed.
        Session = "session",
        /// In the browser, until it expires.
        Local = "local",
    }
}

#[expect(clippy::derivable_impls, reason = "the macro of words derives no default")]
impl Default for Memory {
    fn default() -> Self {
        Self::Off
    }
}
