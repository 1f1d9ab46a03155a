//! The seller's pipeline: where sales is with a lead.

use crate::words::words;

words! {
    /// The statuses, in the order in which most leads go through them. Any may follow any: people correct themselves.
    Status {
        /// Nobody has answered yet.
        New = "new",
        /// Somebody answered.
        FirstContact = "first-contact",
        /// Their needs are being found out.
        NeedsResearch = "needs-research",
        /// A meeting.
        Meeting = "meeting",
        /// They have a proposal.
        Proposal = "proposal",
        /// The contract is being written.
        Contract = "contract",
        /// The meeting at which it is signed.
        ClosingMeeting = "closing-meeting",
        /// Sold.
        Sale = "sale",
        /// Nothing came of it.
        Lost = "lost",
    }
}
