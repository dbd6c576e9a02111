import type { Exposed } from "../core/plan/exposure.ts";
import type { FixingPatch } from "../core/plan/exposure-facts.ts";
import type { ExposureReport } from "../core/plan/exposure-report.ts";
import { STANDINGS, type Standing } from "../core/plan/standing.ts";
import { countOf, countText, moreText } from "./count-text.ts";
import { inertText } from "./inert-text.ts";
import { joinBlocks } from "./join-blocks.ts";
import type { Style } from "./paint.ts";
import { shortId } from "./short-id.ts";
import type { TextLook } from "./text-look.ts";
import { wrapItems } from "./text-width.ts";

/** Names that are shown of each group. */
const FEW = 5;
/** Groups that are shown of each standing. */
const MOST = 12;

const HEADINGS: Readonly<Record<Standing, string>> = {
  open: "Open",
  unknown: "Nobody can say",
  mitigated: "Mitigated by an exclusion's control",
  fixed: "Fixed",
};
const STYLES: Readonly<Record<Standing, Style>> = {
  open: "bad",
  unknown: "warn",
  mitigated: "warn",
  fixed: "good",
};
/** The worst first. Why an endpoint is fixed is not told: `explain` does. */
const TOLD: readonly Standing[] = STANDINGS.toReversed().filter((standing) => standing !== "fixed");

/** What the vulnerability is, who stands how to it, and why: endpoints with one and the same answer are one line. */
export function exposureText(report: ExposureReport, look: TextLook): string {
  const lines = joinBlocks([
    headOf(report, look),
    countsOf(report, look),
    ...TOLD.map((standing) => groupsOf(standing, report, look)),
  ]);
  return `${lines.join("\n")}\n`;
}

function headOf(
  { vulnerability, facts, patches, inputs }: ExposureReport,
  { paint, width }: TextLook,
): readonly string[] {
  const by = inputs.commit === null ? "the work tree" : `commit ${shortId(inputs.commit)}`;
  const known = [
    facts.exploited === null
      ? "exploited: not known"
      : facts.exploited
        ? `known exploited${facts.exploitedSince === null ? "" : ` since ${facts.exploitedSince}`}${facts.exploitedDue === null ? "" : `, to be fixed by ${facts.exploitedDue}`}`
        : "not listed as exploited",
    facts.cvss === null ? "CVSS not known" : `CVSS ${facts.cvss}`,
    facts.epss === null ? "EPSS not known" : `EPSS ${facts.epss}`,
  ];
  return [
    paint("heading", `${inertText(vulnerability)} at ${inputs.now}, by ${by}`),
    ...wrapItems(known, width - 2).map((line) => `  ${line}`),
    ...wrapItems(patches.map(patchText), width - 2).map((line) => paint("dim", `  ${line}`)),
  ];
}

function patchText({ patch, fixed, retracted }: FixingPatch): string {
  const said = [...(fixed ? [] : ["no fix published"]), ...(retracted ? ["retracted"] : [])];
  return inertText(said.length === 0 ? patch : `${patch} (${said.join(", ")})`);
}

function countsOf({ counts, late, untouched }: ExposureReport, { paint }: TextLook): readonly string[] {
  const isOpen = counts.open > 0 ? "bad" : "good";
  const lateText = late === 0 ? "" : `, ${countText(late)} of them past the due date or sure to miss it`;
  return [
    `${paint(isOpen, `${countOf(counts.open, "endpoint")} open`)}${lateText} · ${countText(counts.unknown)} unknown · ${countText(counts.mitigated)} mitigated · ${countText(counts.fixed)} fixed · ${countText(untouched)} not concerned`,
  ];
}

function groupsOf(
  standing: Standing,
  { endpoints }: ExposureReport,
  { paint, width }: TextLook,
): readonly string[] {
  const own = endpoints.filter((one) => one.standing === standing);
  if (own.length === 0) return [];
  const groups = new Map<string, Exposed[]>();
  for (const one of own) {
    const { patch, verdict, due, until } = one.decision;
    const key = JSON.stringify([patch, verdict, due, until, kindOf(one), one.reason.at, one.isLate]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  const shown = [...groups.values()].slice(0, MOST);
  const more = moreText(groups.size, shown.length);
  return [
    paint(STYLES[standing], `${HEADINGS[standing]}: ${countText(own.length)}`),
    ...shown.flatMap((group) => groupText(group, width)),
    ...(more === undefined ? [] : [`  ${more} answers; --format csv has all`]),
  ];
}

/** Reasons that differ in numbers and dates alone are of one kind. */
function kindOf({ reason }: Exposed): string {
  return reason.says.replace(/\d+/g, "0");
}

function groupText(group: readonly Exposed[], width: number): readonly string[] {
  const [first] = group;
  if (first === undefined) return [];
  const { decision, reason, isLate } = first;
  const { patch, verdict, due, until } = decision;
  const dates = [
    ...(due === null ? [] : [`due ${due}`]),
    ...(isLate ? [decision.overdue ? "overdue" : "will miss it"] : []),
    ...(until === null ? [] : [`until ${until}`]),
  ];
  const names = group.slice(0, FEW).map(({ endpoint }) => inertText(endpoint));
  const more = moreText(group.length, names.length);
  const head = [`${patch}: ${verdict}`, ...dates].map((part) => inertText(part));
  return [
    ...wrapItems(head, width - 2).map((line) => `  ${line}`),
    `    ${group.some((one) => one.reason.says !== reason.says) ? "for example: " : ""}${inertText(reason.says)}${reason.at === null ? "" : ` (${inertText(reason.at)})`}`,
    ...wrapItems([...names, ...(more === undefined ? [] : [more])], width - 4).map((line) => `    ${line}`),
  ];
}
