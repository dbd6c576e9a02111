/**
 * Three-valued truth. `unknown` carries why, as a phrase that completes "unknown: …" and names the fact.
 * @see Kleene, Introduction to Metamathematics (1952), §64, the strong tables
 */
export type Kleene = "yes" | "no" | { readonly unknown: string };

export function isUnknown(value: Kleene): value is { readonly unknown: string } {
  return typeof value === "object";
}

export function unknown(why: string): Kleene {
  return { unknown: why };
}

export function kleene(value: boolean): Kleene {
  return value ? "yes" : "no";
}

/** One "no" decides; else one unknown; all "yes" (or none at all) is "yes". */
export function all(values: Iterable<Kleene>): Kleene {
  let result: Kleene = "yes";
  for (const value of values) {
    if (value === "no") return "no";
    if (isUnknown(value) && result === "yes") result = value;
  }
  return result;
}

/** One "yes" decides; else one unknown; all "no" (or none at all) is "no". */
export function any(values: Iterable<Kleene>): Kleene {
  let result: Kleene = "no";
  for (const value of values) {
    if (value === "yes") return "yes";
    if (isUnknown(value) && result === "no") result = value;
  }
  return result;
}

export function not(value: Kleene): Kleene {
  if (isUnknown(value)) return value;
  return value === "yes" ? "no" : "yes";
}
