import { parseInstant } from "../core/model/instant.ts";
import type { PlanDifference } from "../core/plan/compare-plans.ts";
import { ageText } from "./age-text.ts";
import { countOf, countText } from "./count-text.ts";
import { idCode, prose } from "./dossier-markdown.ts";
import { COMMENT_BYTES } from "./markdown-section.ts";
import { shareAtMost } from "./percent-text.ts";
import { documentsSection } from "./plan-comment-documents.ts";
import type { PlanCommentInput } from "./plan-comment-input.ts";
import { answerLine, needsSection } from "./plan-comment-needs.ts";
import { commandsBlock, knownSection, patchTable } from "./plan-comment-patches.ts";
import { blastRadius, ringTable } from "./plan-comment-rings.ts";
import { risksSection, undoneSection } from "./plan-comment-risks.ts";
import { shortId } from "./short-id.ts";
import { bytesOf } from "./within-bytes.ts";

/** By which the comment is found again: its first line. */
export const PLAN_MARKER = "<!-- muster:plan -->";

/** Shares of the whole in hundredths. What people decide by has its room; patch by patch gets what the rest leaves. */
const SHARES = { undone: 14, rings: 12, tracks: 3, needs: 14, risks: 16, documents: 14 } as const;

/**
 * What a pull request does and what it still needs, as one comment: exact totals first, then what is removed and deleted, the
 * rings, who must still approve, what is risky, and the detail, of which what does not fit is left out and counted. Equal inputs
 * give equal bytes. Nothing untrusted can mention, link, embed, break a table or mimic a marker.
 */
export function planComment(input: PlanCommentInput): string {
  const marks = [PLAN_MARKER, ...digestMark(input)].join("\n");
  return `${marks}\n${planMarkdown(input, COMMENT_BYTES - 1 - bytesOf(marks))}`;
}

/** The comment's text without its marks. @param most bytes of UTF-8 that it stays below; 20,000 at the least */
export function planMarkdown(input: PlanCommentInput, most: number): string {
  const share = (hundredths: number) => Math.floor((most * hundredths) / 100);
  const { verdict } = input;
  const front = [
    headline(input.difference),
    subjectLine(input),
    ...(verdict === undefined ? [] : [answerLine(verdict)]),
    undoneSection(input, share(SHARES.undone)),
    ringTable(input, share(SHARES.rings)),
    blastRadius(input, share(SHARES.tracks)),
    ...(verdict === undefined ? [] : [needsSection(verdict, share(SHARES.needs))]),
    risksSection(input, share(SHARES.risks)),
    documentsSection(input, share(SHARES.documents)),
  ];
  const back = [commandsBlock(input), footer(input)];
  // Three blank lines around what comes between, and what a section says of what it leaves out.
  const room = most - bytesOf(joined([...front, ...back])) - 500;
  const patches = patchTable(input, Math.floor(room / 2));
  const known = knownSection(input, room - bytesOf(patches));
  return `${joined([...front, patches, known, ...back])}\n`;
}

function joined(sections: readonly string[]): string {
  return sections.filter((section) => section !== "").join("\n\n");
}

/** For programs: which effect the text is about. Nothing is ever decided by it. */
function digestMark({ effect }: PlanCommentInput): readonly string[] {
  return effect !== undefined && /^sha256:[0-9a-f]{64}$/.test(effect.digest)
    ? [`<!-- v=1 effect=${effect.digest} -->`]
    : [];
}

function headline({ does, affected, endpoints, deleted }: PlanDifference): string {
  const { install, installLater, remove, removeLater, withheld } = does;
  const later = removeLater === 0 ? "" : ` (${countText(removeLater)} later)`;
  const parts = [
    `${countOf(install, "install")} now`,
    `${countText(installLater)} later`,
    `${countOf(remove, "removal")}${later}`,
    `${countText(withheld)} withheld`,
    countOf(deleted.length, "deletion"),
  ];
  const reached =
    affected === 0
      ? "affects no endpoint"
      : `affects ${countText(affected)} of ${countOf(endpoints, "endpoint")} (${shareAtMost(affected, endpoints)})`;
  return `### Muster plan: ${reached} · ${parts.join(" · ")}`;
}

function subjectLine({ documents }: PlanCommentInput): string {
  const hows = (["added", "changed", "deleted"] as const).flatMap((how) => {
    const kinds = new Map<string, number>();
    for (const { kind, how: was } of documents) if (was === how) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const counts = [...kinds].slice(0, 12).map(([kind, count]) => `${countText(count)} ${prose(kind)}`);
    return counts.length === 0 ? [] : [`${how} ${counts.join(", ")}`];
  });
  return hows.length === 0 ? "No document says anything else." : `Documents: ${hows.join("; ")}.`;
}

function footer({ difference, effect, newest }: PlanCommentInput): string {
  const { base, head } = difference;
  const now = parseInstant(head.now);
  const to = head.commit === null ? "the work tree" : idCode(shortId(head.commit));
  const parts = [
    ...(effect === undefined
      ? []
      : [`Effect ${idCode(effect.digest)} (${countOf(effect.rows.length, "row")})`]),
    `inventory snapshot ${idCode(shortId(head.fleet))}${ageText(newest.fleet, now)}`,
    `catalog ${idCode(shortId(head.catalog))}${ageText(newest.catalog, now)}`,
    `policy commit ${base.commit === null ? "none" : idCode(shortId(base.commit))} → ${to}`,
    `as of ${idCode(head.now)}`,
    `Muster ${prose(head.engine)}`,
  ];
  return `---\n${parts.join(" · ")}`;
}
