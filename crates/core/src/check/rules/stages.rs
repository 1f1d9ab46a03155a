//! The model of the buying journey.

use super::{ids, place};
use crate::check::Finding;
use crate::config::{BUILT_IN_MODELS, Site};

/// A model that ships, or a name and stages of the site's own.
pub fn stages(site: &Site) -> Vec<Finding> {
    let model = site.stages.model.as_str();
    let built_in: Vec<&str> = BUILT_IN_MODELS.iter().map(|(id, _)| *id).collect();
    match (built_in.contains(&model), site.stages.stages.as_slice()) {
        (true, []) => Vec::new(),
        (true, _) => {
            let found = format!("stages of the site's own under the built-in model `{model}`");
            let expected = "a name of the site's own in `stages.model`, or no `stages.stages`";
            vec![Finding::error("stages.model", found, expected)]
        }
        (false, []) => {
            let expected = format!("{}, or a list of stages beside it", place::listed(&built_in));
            vec![Finding::error("stages.model", place::quoted(model), expected).nearest(model, built_in)]
        }
        (false, own) => {
            let mut findings = ids::unique(
                own.iter()
                    .enumerate()
                    .map(|(at, stage)| (format!("stages.stages[{at}].id"), stage.id.as_str())),
            );
            if own.len() < 2 {
                findings.push(Finding::error("stages.stages", "one stage", "at least two to choose from"));
            }
            findings
        }
    }
}
