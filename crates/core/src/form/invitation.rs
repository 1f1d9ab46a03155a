//! The link that brings the leads of a buying group together.

use crate::lead::{CAMPAIGN_KEYS, Lead, Source};

/// The page of a lead with the id of its group in the fragment: that of the link by which the visitor came, else the lead's
/// own id. Of whoever sends it, it says the role that they declared, and nothing else. None where the page is not known.
pub fn invitation(lead: &Lead) -> Option<String> {
    let page = lead.page.url.as_ref()?.as_str();
    let page = page.split('#').next().unwrap_or_default();
    let (path, query) = page.split_once('?').unwrap_or((page, ""));
    // A colleague did not come by the campaign by which this visitor came.
    let is_campaign = |pair: &&str| CAMPAIGN_KEYS.contains(&pair.split('=').next().unwrap_or_default());
    let query: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty() && !is_campaign(pair)).collect();
    let mut link = path.to_owned();
    if !query.is_empty() {
        link += "?";
        link += &query.join("&");
    }
    link += "#frontdesk-group=";
    match lead.account.as_ref().and_then(|account| account.group.as_ref()) {
        Some(group) => link += group,
        None => link += &lead.id.to_string(),
    }
    if let Some(role) = lead.tags.role.as_ref().filter(|role| role.source == Source::Declared) {
        link += "&frontdesk-role=";
        link += role.role.as_str();
    }
    Some(link)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_carries_the_group_and_the_role_and_no_campaign() {
        let mut lead: Lead =
            serde_json::from_str(include_str!("../../../../tests/fixtures/lead.json")).unwrap();
        let page = "https://acme.example/pumps";
        assert_eq!(
            invitation(&lead).unwrap(),
            format!("{page}#frontdesk-group={}&frontdesk-role=finance", lead.id)
        );
        lead.page.url = crate::contact::Url::parse(&format!("{page}?id=7&utm_source=x&gclid=y#part")).ok();
        lead.account.as_mut().unwrap().group = Some("their-group".to_owned());
        lead.tags.role = None;
        assert_eq!(invitation(&lead).unwrap(), format!("{page}?id=7#frontdesk-group=their-group"));
        lead.page.url = None;
        assert_eq!(invitation(&lead), None);
    }
}
