import type { ProposedEntry } from "../core/plan/proposals.ts";
import { rollbackText } from "../core/plan/rollback-text.ts";
import { oneLine } from "./one-line.ts";

/** What a list says already, so that its entries need not. */
export interface ListDefaults {
  readonly through: boolean;
  readonly rollback: boolean;
}

/** One entry of a list, ready to be laid out: each value is YAML that may stand in a block and in a flow collection. */
export interface DraftEntry {
  readonly fields: readonly (readonly [key: string, yaml: string])[];
  readonly comment?: string;
}

const TITLE_LENGTH = 80;

/** Text that YAML reads as a text without quotes, wherever it stands. */
const PLAIN = /^[A-Za-z](?:[A-Za-z0-9._+~/-]|:(?=[A-Za-z0-9]))*$/;
/** Words that some reader of YAML takes for something else. @see YAML 1.1 (2005), "Language-Independent Types" */
const WORDS = /^(?:y|yes|n|no|true|false|on|off|null)$/i;

export function draftEntry(proposed: ProposedEntry, has: ListDefaults): DraftEntry {
  const { entry, through } = proposed;
  const fields: [string, string][] = [
    ["patch", yamlText(entry.patch.id)],
    ["digest", entry.digest],
  ];
  if (through !== "last") fields.push(["through", throughText(through)]);
  else if (!has.through) fields.push(["through", "last"]);
  if (!has.rollback) fields.push(["rollback", rollbackText(entry.patch.removable === true)]);
  return { fields, comment: commentFor(proposed) };
}

/** A text as YAML: plain where every reader takes it for a text, else in double quotes. */
export function yamlText(text: string): string {
  return PLAIN.test(text) && !WORDS.test(text) ? text : JSON.stringify(text);
}

export function throughText(rings: readonly string[]): string {
  const [first] = rings;
  return rings.length === 1 && first !== undefined ? yamlText(first) : `[${rings.map(yamlText).join(", ")}]`;
}

/** What a reviewer wants to know before opening anything: `critical · exploited · 12,304 endpoints · title`; no count of none. */
function commentFor({ entry, endpoints, isExploited }: ProposedEntry): string {
  const { severity, title } = entry.patch;
  const number = String(endpoints).replaceAll(/\B(?=(\d{3})+$)/g, ",");
  const words = oneLine(title ?? "", TITLE_LENGTH);
  return [
    severity === undefined || severity === "unknown" ? "severity unknown" : severity,
    ...(isExploited ? ["exploited"] : []),
    ...(endpoints === 0 ? [] : [`${number} endpoint${endpoints === 1 ? "" : "s"}`]),
    ...(words === "" ? [] : [words]),
  ].join(" · ");
}
