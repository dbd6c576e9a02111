/** What an approval list says of a patch. A minus in front: the base says it, and the merge no longer does. */
export type ListVerb = "approve" | "hold" | "reject" | "release";
export type EffectVerb = ListVerb | `-${ListVerb}`;

/**
 * One thing that a change does, as it is stored in the log (JSON):
 * - an entry of an approval list: `[verb, patch, digest or null, every other field but the reason, with the list's defaults]`
 * - any other governed document: `[path, old blob or null, new blob or null]`
 *
 * An effect is a set of rows, in the order of their canonical JSON. It depends on documents alone: not on the clock, reports or counts.
 */
export type EffectRow =
  | readonly [
      verb: EffectVerb,
      patch: string,
      digest: string | null,
      fields: Readonly<Record<string, unknown>>,
    ]
  | readonly [path: string, old: string | null, fresh: string | null];
