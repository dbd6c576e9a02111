import type { EffectRow } from "../core/approval/effect-row.ts";
import { compareText } from "../core/model/compare-text.ts";
import type { DocumentChange, EntryChange, FieldChange } from "../core/plan/document-change.ts";
import { countText } from "./count-text.ts";
import { idCode, prose } from "./dossier-markdown.ts";
import { markdownSection } from "./markdown-section.ts";
import type { PlanCommentInput } from "./plan-comment-input.ts";
import { bytesOf, withinBytes } from "./within-bytes.ts";

/** Of one document, so that a long list does not hide the next. */
const DOCUMENT_BYTES = 4_000;

const VERBS = { approve: "approval", hold: "hold", reject: "rejection", release: "release" } as const;

/** Every document that says something else, entry by entry and field by field. */
export function documentsSection({ documents, effect }: PlanCommentInput, most: number): string {
  const blocks = [...documents.map(blockOf), ...otherFiles(documents, effect?.rows ?? [])];
  const shape = {
    title: "Changes by document",
    head: "",
    most,
    left: ["document", "documents"],
    fold: "shut",
  } as const;
  return markdownSection(shape, blocks, (write) => write());
}

/** Written only if it fits: lists have thousands of entries. */
function blockOf({ kind, name, file, how, entries, fields }: DocumentChange): () => string {
  return () => {
    const title = `**${prose(kind)} ${idCode(name)}** ${prose(how)} (${idCode(file)})`;
    const room = DOCUMENT_BYTES - bytesOf(title);
    const lines: readonly (EntryChange | FieldChange)[] = [...entries, ...fields];
    const { shown } = withinBytes(
      lines,
      (line) => ("verb" in line ? entryLine(line) : fieldLine(line)),
      room,
    );
    const left = lines.length - shown.length;
    const rest = left === 0 ? [] : [`- and ${countText(left)} more, left out for length`];
    return `${[title, "", ...shown, ...rest].join("\n")}\n`;
  };
}

function entryLine({ verb, patch, was, is }: EntryChange): string {
  const what = `${VERBS[verb]} of ${idCode(patch)}`;
  if (is === undefined) return `- takes out the ${what}`;
  if (was === undefined)
    return `- new ${what}${termsText(Object.entries(is).filter(([key]) => key !== "digest"))}`;
  const keys = [...new Set([...Object.keys(was), ...Object.keys(is)])].sort(compareText);
  const changes = keys
    .filter((key) => was[key] !== is[key])
    .map((key) => `${prose(key)} ${fromTo(was[key], is[key])}`);
  return `- changes the ${what}: ${changes.join(", ")}`;
}

function fieldLine({ field, was, is }: FieldChange): string {
  return `- ${idCode(field)}: ${fromTo(was, is)}`;
}

function fromTo(was: string | undefined, is: string | undefined): string {
  if (was === undefined) return is === undefined ? "nothing" : idCode(is);
  return is === undefined ? `${idCode(was)} → gone` : `${idCode(was)} → ${idCode(is)}`;
}

function termsText(terms: readonly (readonly [string, string])[]): string {
  if (terms.length === 0) return "";
  return `: ${terms.map(([key, value]) => `${prose(key)} ${idCode(value)}`).join(", ")}`;
}

/** Governed files that hold no document of ours, such as workflows: by their path. */
function otherFiles(
  documents: readonly DocumentChange[],
  rows: readonly EffectRow[],
): readonly (() => string)[] {
  const files = new Set(documents.map(({ file }) => file));
  return rows.flatMap((row) => {
    if (row.length !== 3 || files.has(row[0])) return [];
    const [path, old, fresh] = row;
    const how = old === null ? "added" : fresh === null ? "deleted" : "changed";
    return [() => `**File ${idCode(path)}** ${how}\n`];
  });
}
