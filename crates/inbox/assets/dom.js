// Making elements. Everything a visitor wrote goes in as text, never as markup.

/** An element with a class and children; children that are null are left out. */
export function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== null && child !== undefined));
  return made;
}

/** The element with this id. */
export const byId = (id) => document.getElementById(id);

/** A link, if its address is one that may be followed. */
export function link(address, text) {
  if (!/^(https?:\/\/|mailto:|tel:)/i.test(address)) return document.createTextNode(text);
  const made = element("a", "link", text);
  made.href = address;
  if (/^http/i.test(address)) {
    made.target = "_blank";
    made.rel = "noopener noreferrer";
  }
  return made;
}

/** A point in time: short in the text, whole in the tooltip and for machines. */
export function time(text, shown) {
  const made = element("time", "", shown);
  made.dateTime = text;
  made.title = new Date(text).toLocaleString(undefined, { dateStyle: "full", timeStyle: "medium" });
  return made;
}
