//! By which kind of way a visitor came.

use crate::contact::host_of;
use crate::lead::{Channel, Signal};

/// A name without a dot is any part of a host; one with a dot is its end.
const AI_ASSISTANTS: &[&str] = &[
    "chatgpt",
    "openai",
    "perplexity",
    "claude.ai",
    "gemini.google.com",
    "copilot",
    "deepseek",
    "doubao",
    "kimi",
    "moonshot",
    "grok",
    "mistral",
    "poe.com",
    "you.com",
    "phind",
    "yuanbao.tencent.com",
    "tongyi",
    "meta.ai",
];
const MAIL: &[&str] = &[
    "mail.google.com",
    "outlook.live.com",
    "outlook.office.com",
    "outlook.office365.com",
    "mail.yahoo.com",
    "mail.qq.com",
    "mail.163.com",
    "mail.proton.me",
    "mail.ru",
];
const SEARCH: &[&str] = &[
    "google",
    "bing",
    "duckduckgo",
    "baidu",
    "yandex",
    "yahoo",
    "ecosia",
    "naver",
    "sogou",
    "so.com",
    "startpage",
    "qwant",
    "search.brave.com",
    "kagi",
    "seznam",
    "zarebin",
    "parsijoo",
];
const SOCIAL: &[&str] = &[
    "linkedin",
    "lnkd.in",
    "facebook",
    "instagram",
    "twitter",
    "x.com",
    "t.co",
    "youtube",
    "youtu.be",
    "reddit",
    "weibo",
    "weixin",
    "wechat",
    "zhihu",
    "xiaohongshu",
    "douyin",
    "tiktok",
    "xing",
    "line.me",
    "telegram",
    "t.me",
    "whatsapp",
    "pinterest",
    "aparat",
    "bale.ai",
    "threads.net",
    "bsky",
];

/// The channel of an arrival. What its campaign says goes before where it came from.
pub fn channel(arrival: &Signal, partners: &[String]) -> Channel {
    if arrival.referrer.is_empty() && arrival.campaign.is_empty() {
        return Channel::Direct;
    }
    let key = |name: &str| arrival.campaign.get(name).to_ascii_lowercase();
    let (source, medium) = (key("utm_source"), key("utm_medium"));
    let host = host_of(&arrival.referrer).unwrap_or_default().to_ascii_lowercase();
    let has = |names: &[&str]| names.iter().any(|name| !arrival.campaign.get(name).is_empty());
    let is_of = |list: &[&str]| list.iter().any(|name| is_host(&source, name) || is_host(&host, name));
    let medium = |words: &[&str]| words.iter().any(|word| medium.contains(word));
    let is_partner = partners.iter().any(|partner| is_host(&host, partner) || is_host(&source, partner));
    if is_partner || medium(&["partner", "affiliate", "dealer", "reseller"]) {
        return Channel::Partner;
    }
    if has(&["fbclid", "ttclid", "li_fat_id"]) || medium(&["social"]) {
        return Channel::Social;
    }
    if medium(&["mail", "newsletter"]) || is_of(MAIL) {
        return Channel::Email;
    }
    if has(&["dclid"]) || medium(&["display", "banner", "cpm"]) {
        return Channel::Display;
    }
    let is_paid = has(&["gclid", "gbraid", "wbraid", "msclkid"]) || medium(&["cpc", "ppc", "paid", "sem"]);
    for (list, found) in [
        (AI_ASSISTANTS, Channel::AiAssistant),
        (SOCIAL, Channel::Social),
        (SEARCH, if is_paid { Channel::PaidSearch } else { Channel::Search }),
    ] {
        if is_of(list) {
            return found;
        }
    }
    if is_paid {
        return Channel::PaidSearch;
    }
    if medium(&["organic"]) {
        return Channel::Search;
    }
    if host.is_empty() && arrival.campaign.is_empty() { Channel::Direct } else { Channel::Referral }
}

/// Whether a host goes by a name. Of a name without a dot the last part of the host does not count: `search.google`.
fn is_host(host: &str, name: &str) -> bool {
    if name.contains('.') {
        return host.strip_suffix(name).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'));
    }
    host.split('.').any(|part| part == name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lead::{ARRIVED, CampaignKeys, Timestamp};

    fn of(referrer: &str, campaign: &[(&str, &str)]) -> Channel {
        let campaign = campaign.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        let arrival = Signal {
            referrer: referrer.to_owned(),
            campaign: CampaignKeys::from_pairs(campaign),
            ..Signal::new(Timestamp::from_unix_ms(0), ARRIVED)
        };
        channel(&arrival, &["dealer.example".to_owned()])
    }

    #[test]
    fn each_way_has_its_channel() {
        for (referrer, campaign, expected) in [
            ("", &[][..], Channel::Direct),
            ("https://www.google.fi/", &[], Channel::Search),
            ("https://www.google.com/", &[("gclid", "x")], Channel::PaidSearch),
            ("", &[("gclid", "x")], Channel::PaidSearch),
            ("", &[("utm_source", "google"), ("utm_medium", "cpc")], Channel::PaidSearch),
            ("https://www.baidu.com/link", &[], Channel::Search),
            ("https://gemini.google.com/app", &[], Channel::AiAssistant),
            ("", &[("utm_source", "chatgpt.com")], Channel::AiAssistant),
            ("https://www.perplexity.ai/", &[], Channel::AiAssistant),
            ("https://mail.google.com/", &[], Channel::Email),
            ("", &[("utm_source", "spring"), ("utm_medium", "email")], Channel::Email),
            ("https://www.linkedin.com/feed", &[], Channel::Social),
            ("", &[("li_fat_id", "x")], Channel::Social),
            ("https://t.co/x", &[], Channel::Social),
            ("https://microsoft.co/x", &[], Channel::Referral),
            ("", &[("utm_source", "linkedin"), ("utm_medium", "cpc")], Channel::Social),
            ("", &[("dclid", "x")], Channel::Display),
            ("https://north.dealer.example/pumps", &[], Channel::Partner),
            ("https://otherdealer.example/", &[], Channel::Referral),
            ("", &[("utm_source", "a"), ("utm_medium", "affiliate")], Channel::Partner),
            ("https://trade-press.example/news", &[], Channel::Referral),
            ("", &[("utm_source", "fair"), ("utm_medium", "qr")], Channel::Referral),
            ("<script>", &[], Channel::Direct),
        ] {
            assert_eq!(of(referrer, campaign), expected, "{referrer} {campaign:?}");
        }
    }
}
