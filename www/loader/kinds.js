// The one list of widgets: each kind is a tag, a list in the config, and a word that the WASM module knows.

export const KINDS = ["consultation"];
