// The site's accent, as private variables on the tag: below the page's own public ones.

export function applyAccent(host, accent) {
  if (!/^#[\da-f]{6}$/i.test(accent)) return;
  const [red, green, blue] = [1, 3, 5].map((at) => linear(parseInt(accent.slice(at, at + 2), 16) / 255));
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  // White where it reaches 4.5:1, as in `core`.
  const onAccent = 1.05 / (luminance + 0.05) >= 4.5 ? "#fff" : "#000";
  host.style.setProperty("--_frontdesk-site-accent", accent);
  host.style.setProperty("--_frontdesk-site-on-accent", onAccent);
}

function linear(channel) {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
