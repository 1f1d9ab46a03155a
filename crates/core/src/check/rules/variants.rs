//! Variants and offers: each can be shown, and none does harm.

use super::audiences::covers;
use super::{FormView, links, place};
use crate::check::Finding;
use crate::config::{Audience, OfferKind};
use crate::lead::Phase;

/// Variants: the first that fits counts, so none may stand behind one that takes all its visitors.
pub fn variants(form: &FormView) -> Vec<Finding> {
    let all = &form.config.variants;
    let mut findings = Vec::new();
    for (n, variant) in all.iter().enumerate() {
        let path = place::entry(&place::key(&form.path, "variants"), n);
        let says = [&variant.title, &variant.intro, &variant.submit_label, &variant.promise];
        if says.iter().all(|text| text.is_empty()) {
            let expected = "`title`, `intro`, `submitLabel` or `promise`";
            findings.push(Finding::warning(&path, "a variant that changes nothing", expected));
        }
        if let Some(earlier) = all.iter().take(n).position(|have| covers(&have.when, &variant.when)) {
            let found = format!("a variant that is never shown: all its visitors see `variants[{earlier}]`");
            findings.push(Finding::error(&path, found, "the narrower audience first"));
        } else if variant.when == Audience::default() {
            let found = "a variant for everyone";
            let expected = "an audience, or the words in the form itself";
            findings.push(Finding::warning(&place::key(&path, "when"), found, expected));
        }
    }
    findings
}

/// Offers: links that are safe, and discounts that do not drive away who still weighs solutions.
pub fn offers(form: &FormView) -> Vec<Finding> {
    let all = &form.config.offers;
    let mut findings = Vec::new();
    for (n, offer) in all.iter().enumerate() {
        let path = place::entry(&place::key(&form.path, "offers"), n);
        findings.extend(links::page(&place::key(&path, "link"), Some(&offer.link)));
        if offer.text.is_empty() {
            findings.push(Finding::error(&place::key(&path, "text"), "nothing", "the words of the offer"));
        }
        let hides = all.iter().take(n).position(|have| {
            let same_phases = have.kind.phases() == offer.kind.phases() || !have.when.phase.is_empty();
            same_phases && have.insist >= offer.insist && covers(&have.when, &offer.when)
        });
        if let Some(earlier) = hides.filter(|_| !offer.when.phase.is_empty() || all.len() > 1) {
            let found = format!("an offer that is never shown: all its visitors see `offers[{earlier}]`");
            findings.push(Finding::warning(&path, found, "the narrower audience first"));
        }
        let phases = form.fields.first().map_or(Vec::new(), |field| field.site.stages.phases());
        let fits = |phase: &Phase| phases.iter().any(|(_, known)| known == phase);
        if offer.when.phase.is_empty() && !phases.is_empty() && !offer.kind.phases().iter().any(fits) {
            let meant: Vec<&str> = offer.kind.phases().iter().map(|phase| phase.as_str()).collect();
            let kind = offer.kind.as_str();
            let found = format!(
                "`{kind}`, which is for {}: no stage of this site's model belongs there",
                place::listed(&meant)
            );
            findings.push(Finding::warning(
                &place::key(&path, "kind"),
                found,
                "another kind, or `when.phase`",
            ));
        }
        let is_early = offer.when.phase.contains(&Phase::Consideration);
        match (offer.kind == OfferKind::Discount, offer.insist) {
            (true, false) if is_early => {
                let found = "a discount for visitors who still weigh solutions, which is not shown to them";
                let finding = Finding::warning(
                    &place::key(&place::key(&path, "when"), "phase"),
                    found,
                    "another phase, or another offer",
                );
                findings.push(finding.mend("`\"insist\": true` shows it all the same"));
            }
            (true, true) => {
                let found = "a discount that insists";
                let expected = "no `insist`: shown while buyers still weigh solutions it does harm";
                findings.push(Finding::warning(&place::key(&path, "insist"), found, expected));
            }
            (false, true) => {
                let expected = "it only beside a discount";
                findings.push(Finding::warning(&place::key(&path, "insist"), "`true`", expected));
            }
            _ => {}
        }
    }
    findings
}
