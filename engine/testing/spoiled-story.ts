import type { Story } from "./specified-story.ts";

const NUMBERS = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -1, 0, 0.5, 1e300, 2 ** 53];

const TEXTS = [
  "",
  " ",
  "\u0000",
  "\ud800",
  "__proto__",
  "constructor",
  "*",
  ">=",
  "<",
  ">=x",
  "not a version",
  "1:2~3+4^5",
  "9".repeat(400),
  "P1",
  "a",
];

/** Keys whose texts are one of a few, by their types. */
const ENUMERATED = new Set([
  "kind",
  "type",
  "approval",
  "approvals",
  "anchor",
  "otherwise",
  "windows",
  "promotion",
  "installed",
  "asDependency",
  "of",
  "family",
  "reboot",
  "severity",
  "classification",
  "train",
]);

/** The story with some of its numbers and texts replaced by odd ones of the same type; the seed says which. */
export function spoiledStory(story: Story, seed: number): Story {
  let state = seed >>> 0;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const spoil = (value: unknown, key: string): unknown => {
    if (typeof value === "number") return next(8) === 0 ? NUMBERS[next(NUMBERS.length)] : value;
    if (typeof value === "string") {
      if (ENUMERATED.has(key)) return value;
      return next(12) === 0 ? TEXTS[next(TEXTS.length)] : value;
    }
    if (Array.isArray(value)) return value.map((item) => spoil(item, key));
    if (value instanceof Set) return new Set([...value].map((item) => spoil(item, key)));
    if (value instanceof Map) return new Map([...value].map(([name, item]) => [name, spoil(item, "")]));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, spoil(item, name)]));
  };
  const { now, ...rest } = story;
  return { ...(spoil(rest, "") as Omit<Story, "now">), now: next(20) === 0 ? Number.NaN : now };
}
