import { type Document, isMap, isSeq, parseAllDocuments, YAMLMap, type YAMLSeq } from "yaml";
import type { Proposal, ProposedEntry } from "../core/plan/proposals.ts";

/** Characters that could end a comment, or be mistaken for something else by whoever reads it. */
const UNPRINTABLE = /[\p{C}\p{Zl}\p{Zp}]/gu;
const TITLE_LENGTH = 80;

/**
 * The text of an approval list with a proposal's entries in it. What the text holds already stays as people laid it out,
 * comments and all: an entry of another digest is brought up to date, a missing one is added at the end.
 *
 * @param text the file as it is; undefined: there is none
 */
export function draftList(proposal: Proposal, text: string | undefined): string {
  if (text === undefined) return newList(proposal);
  const documents = parseAllDocuments(text);
  const list = documents.find(
    (one) => one.getIn(["kind"]) === "ApprovalList" && one.getIn(["metadata", "name"]) === proposal.name,
  );
  if (list === undefined) return `${text.replace(/\n*$/, "\n")}---\n${newList(proposal)}`;
  for (const proposed of proposal.entries) refresh(list as Document, proposed);
  return documents.map((one) => one.toString({ lineWidth: 0 })).join("");
}

function newList(proposal: Proposal): string {
  const [document] = parseAllDocuments(
    `apiVersion: muster/v1\nkind: ApprovalList\nmetadata: {name: ${JSON.stringify(proposal.name)}}\nspec:\n  approve: []\n`,
  );
  if (document === undefined) throw new Error("an approval list of our own cannot be parsed");
  const approve = document.getIn(["spec", "approve"]);
  if (isSeq(approve)) approve.flow = false;
  for (const proposed of proposal.entries) refresh(document as Document, proposed);
  return document.toString({ lineWidth: 0 });
}

function refresh(document: Document, proposed: ProposedEntry): void {
  const { patch, digest } = proposed.entry;
  const approve = approvals(document);
  const known = approve.items.find((item): item is YAMLMap => isMap(item) && item.get("patch") === patch.id);
  if (known !== undefined) {
    known.set("digest", digest);
    return;
  }
  const entry = new YAMLMap();
  const id = document.createNode(patch.id);
  id.comment = ` ${commentFor(proposed)}`;
  entry.set("patch", id);
  entry.set("digest", document.createNode(digest));
  if (proposed.through.kind === "rings")
    entry.set("through", document.createNode([...proposed.through.rings], { flow: true }));
  if (document.getIn(["spec", "defaults", "rollback"]) === undefined) {
    entry.set("rollback", document.createNode(rollbackFor(proposed), { flow: true }));
  }
  approve.add(entry);
}

function approvals(document: Document): YAMLSeq {
  const known = document.getIn(["spec", "approve"]);
  if (isSeq(known)) return known;
  document.setIn(["spec", "approve"], document.createNode([]));
  return approvals(document);
}

/** What a reviewer wants to know before opening anything: `critical · exploited · 12,304 endpoints · title`. */
function commentFor({ entry, endpoints, isExploited }: ProposedEntry): string {
  const { severity, title } = entry.patch;
  const number = String(endpoints).replaceAll(/\B(?=(\d{3})+$)/g, ",");
  const parts = [
    severity ?? "severity unknown",
    ...(isExploited ? ["exploited"] : []),
    `${number} endpoint${endpoints === 1 ? "" : "s"}`,
  ];
  const words = (title ?? "").replaceAll(UNPRINTABLE, " ").trim();
  if (words !== "") parts.push(words.length > TITLE_LENGTH ? `${words.slice(0, TITLE_LENGTH)}…` : words);
  return parts.join(" · ");
}

/** A draft that is honest about what nobody has tried; whoever approves puts it right. */
function rollbackFor({ entry }: ProposedEntry): Record<string, unknown> {
  if (entry.patch.removable === true) return { method: "uninstall", tested: false };
  return { method: "none", accepted: "not yet stated: whoever approves says why" };
}
