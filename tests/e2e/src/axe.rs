//! The accessibility audit that most of the field uses.

use crate::page::Page;
use crate::server::given;
use anyhow::Result;
use serde_json::Value;

/// What axe finds wrong in the page, shadow roots included, as lines; every rule, contrast among them.
pub async fn audit(page: &Page) -> Result<Vec<String>> {
    if page.value("typeof window.axe").await? != "object" {
        let axe = std::fs::read_to_string(given("FRONTDESK_AXE", "tools/node_modules/axe-core/axe.min.js")?)?;
        page.run(&axe, Vec::new()).await?;
    }
    let found = page
        .run_async(
            "const { violations, passes } = await axe.run(document, { resultTypes: ['violations'] }); \
             return { passes: passes.length, violations: violations.flatMap(({ id, help, nodes }) => \
               nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.flat().join(' ')}: ${failureSummary}`)) };",
        )
        .await?;
    anyhow::ensure!(found.get("passes").and_then(Value::as_u64) > Some(5), "axe looked at nothing: {found}");
    Ok(serde_json::from_value(found.get("violations").cloned().unwrap_or_default())?)
}
