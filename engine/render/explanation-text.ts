import type { Reason } from "../core/model/decision.ts";
import { describeDuration } from "../core/model/duration.ts";
import { formatInstant } from "../core/model/instant.ts";
import type { Explained, Explanation, Suggestion } from "../core/plan/explanation.ts";
import { untilText } from "../core/plan/to-row.ts";
import { countOf, moreText } from "./count-text.ts";
import { inertLines, inertText } from "./inert-text.ts";
import { shortId } from "./short-id.ts";
import type { TextLook } from "./text-look.ts";
import { wrap, wrapItems } from "./text-width.ts";
import { verdictStyle } from "./verdict-order.ts";

/** Who the endpoint is, then each decision with its ladder: what was looked at, where it is written, what it saw. */
export function explanationText(explanation: Explanation, options: TextLook): string {
  const sections = [
    headOf(explanation, options),
    ...groupsOf(explanation.decisions).map((group) => groupText(group, explanation, options)),
    leftOutOf(explanation),
    whyNotOf(explanation, options),
  ];
  const texts = sections.filter((section) => section.length > 0).map((section) => section.join("\n"));
  return `${texts.join("\n\n")}\n`;
}

function headOf(explanation: Explanation, { paint, width }: TextLook): readonly string[] {
  const { endpoint, commit, now, run, observedAt, ring, placement, policy, ungoverned, facts } = explanation;
  const by = commit === null ? "the work tree" : `commit ${shortId(commit)}`;
  const seen =
    observedAt === undefined
      ? "never reported"
      : `last reported ${formatInstant(observedAt)}, ${describeDuration(now - observedAt)} ${observedAt > now ? "from now" : "ago"}`;
  const known = facts.map(([name, value]) => inertText(`${name}: ${value}`));
  return [
    paint("heading", `${inertText(endpoint)} at ${formatInstant(now)}, by ${by}`),
    `  ${seen}`,
    inertText(`  ring ${ring ?? "none"}: ${placement}`),
    ...(run === undefined ? [] : [paint("dim", inertText(`  place and slots of run ${shortId(run)}`))]),
    inertText(`  policy ${policy ?? `none: ${ungoverned ?? "none governs it"}`}`),
    ...(known.length === 0 ? [] : wrapItems(known, width - 2).map((line) => paint("dim", `  ${line}`))),
  ];
}

/** So many patches with one and the same answer are told once. */
const FEW = 3;

/** Decisions with the same verdict for the same reasons, in the order of their first patch. */
function groupsOf(decisions: readonly Explained[]): readonly (readonly Explained[])[] {
  const groups = new Map<string, Explained[]>();
  for (const explained of decisions) {
    const { verdict, due, until, compliance } = explained.decision;
    const key = JSON.stringify([
      verdict,
      due ?? null,
      explained.dueBy ?? null,
      until ?? null,
      compliance,
      explained.ladder,
    ]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [explained]);
    else group.push(explained);
  }
  return [...groups.values()].flatMap((group) => (group.length > FEW ? [group] : group.map((one) => [one])));
}

function groupText(
  group: readonly Explained[],
  explanation: Explanation,
  options: TextLook,
): readonly string[] {
  const [first] = group;
  if (first === undefined) return [];
  const lines = decisionOf(first, explanation, options);
  if (group.length === 1) return lines;
  const names = group.slice(1, 1 + FEW).map(({ decision }) => inertText(decision.patch));
  const more = moreText(group.length - 1, names.length);
  return [...lines, `  and so ${[...names, ...(more === undefined ? [] : [more])].join(", ")}`];
}

function decisionOf(
  { decision, ladder, title, dueBy }: Explained,
  { commit }: Explanation,
  { paint, width }: TextLook,
): readonly string[] {
  const { patch, verdict, rule, compliance, flags, due, overdue, willMiss, remove, targets } = decision;
  const until = untilText(decision.until);
  const style = verdictStyle(verdict);
  const shown = style === undefined ? inertText(verdict) : paint(style, verdict);
  const facts = [
    ...(remove ? ["removal"] : []),
    ...(until === null
      ? []
      : [until.startsWith("when ") ? `waits until ${until.slice(5)}` : `waits until ${until}`]),
    due === undefined ? "no due date" : `due ${formatInstant(due)}`,
    ...(overdue ? ["overdue"] : willMiss ? ["will miss the due date"] : []),
    ...(rule === undefined ? [] : [`rule "${rule}"`]),
    `compliance ${compliance}`,
    ...flags,
  ];
  return [
    `${paint("heading", inertText(patch))}: ${shown}${title === undefined ? "" : paint("dim", `  ${inertText(title)}`)}`,
    ...wrapItems(facts.map(inertText), width - 2).map((line) => `  ${line}`),
    ...(dueBy === undefined
      ? []
      : [`  due: ${inertText(dueBy.says)}${paint("dim", `  ${placeOf(dueBy.at, commit)}`)}`]),
    ...targets.map(({ product, from, to }) =>
      inertText(`  ${product} ${from === "" ? "(none)" : from} → ${to === "" ? "removed" : to}`),
    ),
    ...ladderOf(ladder, commit, { paint, width }),
  ];
}

/** One rung a line; the last one decided. */
function ladderOf(ladder: readonly Reason[], commit: string | null, { paint }: TextLook): readonly string[] {
  const names = Math.max(0, ...ladder.map(({ rung }) => rung.length));
  return ladder.map(({ rung, at, says }, index) => {
    const decided = index === ladder.length - 1;
    const place = at === undefined ? "" : `  ${placeOf(at, commit)}`;
    const mark = decided ? "=>" : "  ";
    const line = `${mark} ${inertText(rung).padEnd(names)}  ${inertText(says)}`;
    return `  ${decided ? paint("heading", line) : line}${paint("dim", place)}`;
  });
}

/** `policies/servers.yaml:12:5@3f78685`: enough to open it as it was. */
function placeOf(at: string, commit: string | null): string {
  return inertText(commit === null ? at : `${at}@${commit.slice(0, 7)}`);
}

function leftOutOf({ leftOut, decisions }: Explanation): readonly string[] {
  const { notApplicable, compliant } = leftOut;
  if (notApplicable + compliant === 0 && decisions.length > 0) return [];
  return [
    `${decisions.length === 0 ? "Nothing is asked of it" : "Not shown"}: ` +
      `${countOf(compliant, "patch", "patches")} in place, ${countOf(notApplicable, "patch", "patches")} that do not apply`,
  ];
}

function whyNotOf({ whyNot }: Explanation, { paint, width }: TextLook): readonly string[] {
  if (whyNot === undefined) return [];
  const { wanted, suggestions } = whyNot;
  if (suggestions.length === 0)
    return [paint("warn", `Nothing that was tried makes it ${inertText(wanted)}`)];
  return [
    paint("heading", `What would make it ${inertText(wanted)}, each tried by deciding again:`),
    ...suggestions.flatMap((suggestion, index) => suggestionOf(suggestion, index + 1, width)),
  ];
}

function suggestionOf({ changes, yaml }: Suggestion, number: number, width: number): readonly string[] {
  const lead = `  ${number}. `;
  const space = " ".repeat(lead.length);
  const lines = changes.flatMap((change, index) =>
    wrap(`${index === 0 ? "" : "and "}${inertText(change)}`.split(" "), width - lead.length),
  );
  return [
    ...lines.map((line, index) => `${index === 0 ? lead : space}${line}`),
    ...(yaml === undefined ? [] : inertLines(yaml.trimEnd()).map((line) => `${space}  ${line}`.trimEnd())),
  ];
}
