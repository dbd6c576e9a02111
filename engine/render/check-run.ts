import type { ApprovalVerdict } from "../core/approval/verdict.ts";
import { isError, type Problem } from "../core/model/problem.ts";
import type { DocumentChange, EntryChange, FieldChange } from "../core/plan/document-change.ts";
import { countOf } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import { invalidMarkdown } from "./invalid-comment.ts";
import { planMarkdown } from "./plan-comment.ts";
import type { PlanCommentInput } from "./plan-comment-input.ts";
import { clipped } from "./within-bytes.ts";

/** The name that branch protection asks for. */
export const CHECK_NAME = "muster/approval";

/** A check run as a forge takes it: the shape of the port that writes it. */
export interface CheckRunText {
  readonly name: string;
  readonly head: string;
  readonly conclusion: "success" | "failure" | "action_required";
  readonly title: string;
  /** Below 65,535 bytes. */
  readonly summary: string;
  readonly annotations: readonly CheckNote[];
}

export interface CheckNote {
  readonly path: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly level: "notice" | "warning" | "failure";
  readonly message: string;
}

const SUMMARY_BYTES = 65_000;
const TITLE_LENGTH = 140;
const MESSAGE_LENGTH = 1_000;
/** What GitHub takes in one call. */
const MOST_NOTES = 50;

export type JudgedPlan = PlanCommentInput & { readonly verdict: ApprovalVerdict };

/** The verdict and the plan as a check, with notes at the lines of what changes. @param head the commit that was judged */
export function approvalCheck(
  input: JudgedPlan,
  { head, problems }: { readonly head: string; readonly problems: readonly Problem[] },
): CheckRunText {
  return {
    name: CHECK_NAME,
    head,
    conclusion: conclusionOf(input.verdict, problems),
    title: titleOf(input.verdict.line),
    summary: planMarkdown(input, SUMMARY_BYTES),
    annotations: ranked([...problems.map(problemNote), ...input.documents.flatMap(changeNotes)]),
  };
}

/** Never `neutral` or `skipped`: a forge takes those for a pass. */
function conclusionOf(
  { approved, answer }: ApprovalVerdict,
  problems: readonly Problem[],
): CheckRunText["conclusion"] {
  if (problems.some(isError)) return "failure";
  if (approved && answer === "approved") return "success";
  return answer === "missing" ? "action_required" : "failure";
}

/** The check of a change whose documents cannot be used: nothing was planned, and nothing is approved. */
export function invalidCheck(
  side: "base" | "head",
  head: string,
  problems: readonly Problem[],
): CheckRunText {
  const errors = problems.filter(isError).length;
  return {
    name: CHECK_NAME,
    head,
    conclusion: "failure",
    title: titleOf(`the documents of the ${side} cannot be used: ${countOf(errors, "error")}`),
    summary: invalidMarkdown(side, problems, SUMMARY_BYTES),
    annotations: ranked(problems.map(problemNote)),
  };
}

function titleOf(line: string): string {
  return clipped(inertText(clipped(line, TITLE_LENGTH)), TITLE_LENGTH);
}

const LEVELS = { failure: 0, warning: 1, notice: 2 } as const;

/** What is wrong first; those that one call does not take are in the summary. */
function ranked(notes: readonly CheckNote[]): readonly CheckNote[] {
  return [...notes].sort((a, b) => LEVELS[a.level] - LEVELS[b.level]).slice(0, MOST_NOTES);
}

function problemNote({ file, line, code, message, hint, severity }: Problem): CheckNote {
  const way = hint === undefined ? "" : ` (${hint})`;
  return noteAt(file, line, severity === "error" ? "failure" : "warning", `${message}${way} [${code}]`);
}

/** A document that is new or gone has a note of its own; what it says has one a line, but the fields of a new one. */
function changeNotes({ kind, name, file, line, how, entries, fields }: DocumentChange): readonly CheckNote[] {
  if (how === "deleted")
    return [noteAt(file, line, "warning", `Deletes ${kind} "${name}": what it said no longer holds`)];
  const notes = entries.map((entry) => entryNote(file, entry));
  if (how === "added") return [noteAt(file, line, "notice", `Adds ${kind} "${name}"`), ...notes];
  return [...notes, ...fields.map((field) => fieldNote(file, field))];
}

/** What lets more happen than before is a warning: a stop that is gone, a check that is waived. */
function entryNote(file: string, { verb, patch, line, was, is }: EntryChange): CheckNote {
  const isStop = verb === "hold" || verb === "reject";
  const opens = isStop ? was !== undefined : is?.waives !== undefined || is?.expedite === "true";
  const how = was === undefined ? "adds" : is === undefined ? "takes out" : "changes";
  const waives = is?.waives === undefined ? "" : `, waives ${is.waives}`;
  const hurried = is?.expedite === "true" ? ", emergency lane" : "";
  const through = is?.through === undefined ? "" : `, through ${is.through}`;
  return noteAt(
    file,
    line,
    opens ? "warning" : "notice",
    `${verb} of ${patch}: ${how} it${through}${waives}${hurried}`,
  );
}

function fieldNote(file: string, { field, line, was, is }: FieldChange): CheckNote {
  return noteAt(file, line, "notice", `${field}: ${was ?? "nothing"} → ${is ?? "gone"}`);
}

/** Annotations are plain text on a forge; what acts in a terminal or a log is shown as what it is. */
function noteAt(path: string, line: number, level: CheckNote["level"], message: string): CheckNote {
  return {
    path: inertText(path),
    startLine: line,
    endLine: line,
    level,
    message: inertText(clipped(message, MESSAGE_LENGTH)),
  };
}
