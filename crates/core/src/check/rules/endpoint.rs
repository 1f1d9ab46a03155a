//! Where leads go.

use super::place;
use crate::check::Finding;
use crate::config::Site;
use crate::contact::{Url, is_safe_link};

/// An `http(s)` address or an absolute path; encrypted unless it stays on this machine.
pub fn endpoint(site: &Site) -> Vec<Finding> {
    let (path, endpoint) = ("endpoint", site.endpoint.as_str());
    let lower = endpoint.to_ascii_lowercase();
    let is_address = lower.starts_with("https://") || lower.starts_with("http://");
    let is_path = endpoint.starts_with('/') && is_safe_link(endpoint);
    let is_whole = is_address && Url::parse(endpoint).is_ok() && endpoint == endpoint.trim();
    if !is_path && !is_whole {
        let expected =
            "an address such as `https://leads.example.com/v1/leads`, or a path such as `/v1/leads`";
        let finding = Finding::error(path, place::quoted(endpoint), expected);
        let mended = format!("https://{endpoint}");
        let is_host = !is_address && endpoint.contains('.') && Url::parse(&mended).is_ok();
        return vec![if is_host { finding.mend(format!("did you mean `{mended}`?")) } else { finding }];
    }
    if let Some(rest) = lower.strip_prefix("http://").filter(|rest| !is_loopback(rest)) {
        let host = rest.split(['/', '?']).next().unwrap_or_default();
        let expected = "`https://`: names and phone numbers would cross the network in the clear";
        return vec![Finding::warning(path, format!("`http://{host}`"), expected)];
    }
    Vec::new()
}

fn is_loopback(rest: &str) -> bool {
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let host = match authority.strip_prefix('[') {
        Some(ip) => ip.split(']').next().unwrap_or_default(),
        None => authority.split(':').next().unwrap_or_default(),
    };
    let is_ip = host.parse::<std::net::IpAddr>().is_ok_and(|ip| ip.is_loopback());
    is_ip || host == "localhost" || host.ends_with(".localhost")
}
