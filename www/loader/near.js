// When the time has come: the widget is near the visitor's eyes, the page has loaded, and nothing else is at work.

export function whenNear(host, signal) {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: "200px" },
    );
    observer.observe(host);
    signal.addEventListener("abort", () => observer.disconnect());
  });
}

export async function whenIdle(signal) {
  if (document.readyState !== "complete") {
    await new Promise((resolve) => addEventListener("load", resolve, { once: true, signal }));
  }
  await new Promise((resolve) =>
    // Safari has no idle callback.
    window.requestIdleCallback ? requestIdleCallback(resolve, { timeout: 2000 }) : setTimeout(resolve, 200),
  );
}

/** The tag's content has been parsed: a streaming page may have opened it only. */
export function whenParsed(host, signal) {
  const isParsed = () => {
    for (let node = host; node; node = node.parentNode) if (node.nextSibling) return true;
    return document.readyState !== "loading";
  };
  if (isParsed()) return null;
  return new Promise((resolve) => {
    const observer = new MutationObserver(look);
    function look() {
      if (!isParsed() && !signal.aborted) return;
      observer.disconnect();
      resolve();
    }
    observer.observe(host.parentNode, { childList: true });
    document.addEventListener("readystatechange", look, { signal });
    signal.addEventListener("abort", look);
  });
}
