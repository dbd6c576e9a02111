import { formatInstant } from "../core/model/instant.ts";
import type { Ask, HoldAsk, Holders, LeaveAsk } from "../core/rollout/ask.ts";
import type { RolloutProposal } from "../core/rollout/proposal.ts";
import { countOf, countText } from "./count-text.ts";
import { enumerated, idCode, prose } from "./dossier-markdown.ts";

/** What is asked, in a sentence, and what merging does. */
export function proposalQuestion({ kind, asks, ring, list, path, obstacles }: RolloutProposal): string {
  const where = `list ${idCode(list)} (${idCode(path)})`;
  const [first] = asks;
  const patches = new Set(asks.map(({ patch }) => patch));
  const what =
    patches.size === 1 && first !== undefined
      ? idCode(first.patch)
      : countOf(patches.size, "patch", "patches");
  if (first === undefined) return `Nothing is asked of ${where}.`;
  const sentence =
    first.kind === "leave"
      ? leaveSentence(kind, what, ring ?? "?", asks)
      : first.kind === "hold"
        ? `Merging holds ${what} ${stratumProse(first)}, until the entry is taken out or dated.`
        : rejectSentence(what, first.holders);
  const hand =
    obstacles.length === 0
      ? ""
      : `\n\n**To be written by hand:** ${obstacles.slice(0, 5).map(prose).join("; ")}${obstacles.length > 5 ? ` and ${countText(obstacles.length - 5)} more` : ""}.`;
  return `${sentence} It changes ${where}.${hand}`;
}

/** Who has the patch, whether it can come off, and what is open again then. */
export function holdersMarkdown({ installed, removable, removeBy, reopens }: Holders): string {
  const off =
    removable === undefined
      ? "Nobody says whether it can come off."
      : removable
        ? `It can come off${removeBy === undefined ? "" : `, until ${formatInstant(removeBy)}`}.`
        : "**It cannot come off.**";
  const open =
    reopens.length === 0
      ? "Taking it off opens no known vulnerability."
      : `Taking it off opens vulnerabilities again: ${enumerated(reopens.map(idCode))}.`;
  return `${countOf(installed, "endpoint")} ${installed === 1 ? "has" : "have"} it. ${off} ${open}`;
}

function leaveSentence(
  kind: RolloutProposal["kind"],
  what: string,
  ring: string,
  asks: readonly Ask[],
): string {
  const to = new Set(asks.filter((ask): ask is LeaveAsk => ask.kind === "leave").map((ask) => ask.to));
  const [only] = to;
  const next = to.size === 1 && only !== undefined ? ` for ring ${idCode(only)}` : "";
  return kind === "question"
    ? `The gate of ring ${idCode(ring)} was inconclusive: merging lets ${what} leave it${next} all the same.`
    : `Merging lets ${what} leave ring ${idCode(ring)}${next}.`;
}

function stratumProse({ stratum }: HoldAsk): string {
  if (stratum === undefined) return "on every endpoint";
  const { path, value } = stratum;
  return value === undefined
    ? `where ${idCode(path)} is not reported`
    : `where ${idCode(path)} is ${idCode(value)}`;
}

function rejectSentence(what: string, { removable }: Holders): string {
  const off =
    removable === true
      ? "and comes off where it is in, from the first ring outward"
      : "and stays, flagged, where it is in";
  return `Merging rejects ${what}, which its vendor withdrew: it goes onto no endpoint any more, ${off}.`;
}
