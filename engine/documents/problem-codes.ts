/** Every code a problem in a document can have, with a title. Each has a heading in docs/problems.md. */
export const problemCodes = {
  // the bytes
  "too-large": "The file is too large",
  "not-utf8": "The file is not UTF-8",
  "byte-order-mark": "The file begins with a byte order mark",
  "hidden-character": "A character that nobody can see",
  "wrong-extension": "A file that would not be read",
  // the YAML
  "yaml-syntax": "Not readable as YAML",
  "empty-document": "The file or the document is empty",
  "too-deep": "Nested too deeply",
  "too-many-values": "Too many values in one file",
  anchor: "Anchors are not read",
  alias: "Aliases are not read",
  tag: "Tags are not read",
  "merge-key": "Merge keys are not read",
  directive: "Directives are not read",
  "duplicate-key": "A key stands twice",
  "key-not-text": "A key that is no text",
  "forbidden-key": "A key that is not read",
  "unsafe-number": "A number that cannot be held exactly",
  // the envelope
  "not-a-document": "No document of Muster's",
  "unknown-kind": "A kind that does not exist",
  "unknown-api-version": "A version of the contract that does not exist",
  "misplaced-kind": "A document outside its kind's folder",
  "duplicate-name": "Two documents of one kind and name",
  // the shape
  "unknown-field": "A field that does not exist",
  "missing-field": "A field is missing",
  "wrong-type": "A value of the wrong type",
  unquoted: "Text that was read as something else",
  "not-allowed": "A value that is not allowed",
  "not-exactly-one": "Either this or that",
  "empty-value": "An empty value",
  "out-of-range": "A number out of range",
  "wrong-shape": "A value that breaks its schema",
  // the slots
  "bad-date": "A date that cannot be read",
  "bad-duration": "A duration that cannot be read",
  "bad-digest": "A digest that cannot be read",
  "bad-id": "An id that cannot be one",
  "bad-name": "A name that cannot be one",
  "bad-comparison": "A comparison that cannot be read",
  "bad-percent": "A percentage that cannot be read",
  "bad-time": "A time of day that cannot be read",
  "bad-zone": "A time zone that nobody knows",
  "bad-path": "A path that cannot be one",
} as const;

export type ProblemCode = keyof typeof problemCodes;
