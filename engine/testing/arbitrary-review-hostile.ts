import fc from "fast-check";
import type { ReviewInput } from "../schema/documents.generated.ts";
import { arbitraryReview } from "./arbitrary-review.ts";

/** What may stand for a text of another kind: the schema says only that there is a text. */
const TEXTS = [
  " ",
  "0",
  "-1%",
  "NaN",
  "1e999",
  "2026-13-99T99:99:99Z",
  "__proto__",
  "constructor",
  "\u0000",
  "**",
];

/** Fields whose values the schema lists, and names that hold the document together. */
const KEPT = new Set(["apiVersion", "kind", "state", "type", "binding", "authors", "coAuthors", "author"]);

/** Inputs of the right shape with nonsense in them: texts that are no instants, no ids, no shares; lists that are empty. */
export const hostileReview: fc.Arbitrary<ReviewInput> = fc
  .tuple(arbitraryReview, fc.nat({ max: 5000 }), fc.nat({ max: 40 }))
  .map(([input, salt, every]) => spoiled(input, salt, every + 2));

function spoiled(input: ReviewInput, salt: number, every: number): ReviewInput {
  let met = salt;
  const spoil = (value: unknown, key: string): unknown => {
    met++;
    const isHit = met % every === 0;
    if (typeof value === "string") return isHit && !KEPT.has(key) ? TEXTS[met % TEXTS.length] : value;
    if (typeof value === "number") return isHit && key === "endpoints" ? 2 ** 53 : value;
    if (Array.isArray(value)) {
      const items = isHit && EMPTIABLE.has(key) ? [] : value;
      return items.map((item) => spoil(item, key));
    }
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, spoil(one, name)]));
  };
  return spoil(input, "") as ReviewInput;
}

const EMPTIABLE = new Set([
  "commits",
  "reviews",
  "events",
  "files",
  "parents",
  "now",
  "tracks",
  "rings",
  "effect",
]);
