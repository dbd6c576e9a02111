import type { Ask, HoldAsk } from "./ask.ts";

/** What may stand in a title, which a forge shows in places without any escape. */
const PLAIN = /^[A-Za-z0-9](?:[A-Za-z0-9 ._+~/-]|:(?!.*:)){0,79}$/;

/** One line of plain text; names that are not plain stay out of it, the evidence has them. */
export function proposalTitle(
  kind: "leave" | "question" | "hold" | "reject",
  asks: readonly Ask[],
  list: string,
): string {
  const [first] = asks;
  const patches = new Set(asks.map(({ patch }) => patch));
  const what = patches.size === 1 ? plain(first?.patch, "a patch") : `${patches.size} patches`;
  if (first === undefined || kind === "reject") return `Reject ${what}: its vendor withdrew it`;
  if (first.kind === "hold")
    return `Hold ${what}${whereOf(first)}: ${whyOf(first)} in ring ${plain(first.ring, "?")}`;
  const ring = first.kind === "leave" ? plain(first.ring, "?") : "?";
  const from = `${what} of list ${plain(list, "?")}`;
  return kind === "question"
    ? `May ${from} leave ring ${ring}? Its gate was inconclusive`
    : `Let ${from} leave ring ${ring}`;
}

function whereOf({ stratum }: HoldAsk): string {
  if (stratum === undefined) return "";
  const { path, value } = stratum;
  return value === undefined
    ? ` where ${plain(path, "a fact")} is not known`
    : ` where ${plain(path, "a fact")} is ${plain(value, "as the evidence says")}`;
}

function whyOf({ because }: HoldAsk): string {
  return because === "trip"
    ? "its breaker tripped"
    : because === "fail"
      ? "its gate failed"
      : "it does worse there";
}

function plain(text: string | undefined, otherwise: string): string {
  return text !== undefined && PLAIN.test(text) ? text : otherwise;
}
