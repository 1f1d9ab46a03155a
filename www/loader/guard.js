// Nothing that goes wrong here may reach the host page: one warning, and the page goes on.

let hasWarned = false;

export function warn(message) {
  if (hasWarned) return;
  hasWarned = true;
  console.warn(`[frontdesk] ${message}`);
}

/** An error that says what happened in a word for programs and a sentence for people. */
export function failure(code, message) {
  return Object.assign(new Error(message), { code });
}

/** The same function, which warns where the original would throw or reject. */
export function guarded(run) {
  return (...values) => {
    try {
      const result = run(...values);
      if (result instanceof Promise) return result.catch((error) => warn(textOf(error)));
      return result;
    } catch (error) {
      warn(textOf(error));
    }
  };
}

/** WASM throws strings, pages throw anything. */
export function textOf(error) {
  return String((error && error.message) || error);
}
