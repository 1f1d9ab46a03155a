//! The border to the widgets: the inbox answers HTML, and others make it.

use frontdesk_core::form::{Problem, Values};
use frontdesk_core::lead::{LeadId, Timestamp};

/// Makes HTML of widgets; the command line passes the one built on the widgets' own components.
pub trait Render: Send + Sync + 'static {
    /// Fills every Frontdesk tag of a page.
    fn page(&self, html: &str, at: Timestamp, new_id: LeadId) -> String;

    /// A whole small HTML page with the form again: the visitor's words kept, each problem at its field.
    fn form_page(
        &self,
        form: &str,
        locale: &str,
        values: &Values,
        problems: &[(String, Problem)],
        id: LeadId,
    ) -> String;

    /// A whole small HTML thank-you page.
    fn thanks_page(&self, form: &str, locale: &str, email: Option<&str>) -> String;
}
