//! The border to the widgets: the inbox answers HTML, and others make it.

use frontdesk_core::contact::Url;
use frontdesk_core::form::{Problem, Values};
use frontdesk_core::lead::{LeadId, Timestamp};

/// A form that is shown again because it could not be taken.
#[derive(Clone, Debug)]
pub struct Again {
    /// The widget's id.
    pub form: String,
    /// The language that it spoke.
    pub locale: String,
    /// The visitor's words.
    pub values: Values,
    /// What is wrong, by field.
    pub problems: Vec<(String, Problem)>,
    /// The lead's id: the same one again.
    pub id: LeadId,
    /// The page on which the form stood first.
    pub page: Option<Url>,
}

/// Makes HTML of widgets; the command line passes the one built on the widgets' own components.
pub trait Render: Send + Sync + 'static {
    /// Fills every Frontdesk tag of a page.
    fn page(&self, html: &str, at: Timestamp, new_id: LeadId) -> String;

    /// A whole small HTML page with the form again: the visitor's words kept, each problem at its field.
    fn form_page(&self, again: &Again) -> String;

    /// A whole small HTML thank-you page.
    fn thanks_page(&self, form: &str, locale: &str, email: Option<&str>) -> String;
}
