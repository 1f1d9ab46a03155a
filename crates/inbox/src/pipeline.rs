//! The seller's pipeline: where sales is with a lead.

/// The statuses, in the order in which most leads go through them. Any may follow any: people correct themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Nobody has answered yet.
    New,
    /// Somebody answered.
    FirstContact,
    /// Their needs are being found out.
    NeedsResearch,
    /// A meeting.
    Meeting,
    /// They have a proposal.
    Proposal,
    /// The contract is being written.
    Contract,
    /// The meeting at which it is signed.
    ClosingMeeting,
    /// Sold.
    Sale,
    /// Nothing came of it.
    Lost,
}

impl Status {
    /// Every status.
    pub const ALL: &[Self] = &[
        Self::New,
        Self::FirstContact,
        Self::NeedsResearch,
        Self::Meeting,
        Self::Proposal,
        Self::Contract,
        Self::ClosingMeeting,
        Self::Sale,
        Self::Lost,
    ];

    /// The word in JSON and in the file.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::FirstContact => "first-contact",
            Self::NeedsResearch => "needs-research",
            Self::Meeting => "meeting",
            Self::Proposal => "proposal",
            Self::Contract => "contract",
            Self::ClosingMeeting => "closing-meeting",
            Self::Sale => "sale",
            Self::Lost => "lost",
        }
    }

    /// The status that this word names.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|status| status.as_str() == word)
    }

    /// Every word, for a message.
    pub(crate) fn words() -> String {
        Self::ALL.iter().map(|status| status.as_str()).collect::<Vec<_>>().join(", ")
    }
}
