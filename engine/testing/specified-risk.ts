import { readFileSync } from "node:fs";
import type { Endpoint } from "../core/model/endpoint.ts";
import type { Patch } from "../schema/documents.generated.ts";
import type { PolicySketch, RuleSketch } from "./declared-sketch.ts";
import { selectsEndpoint } from "./specified-selectors.ts";

/** The published rows as they are: inputs, then the outcome. */
const PUBLISHED = {
  "bod-26-04": rowsOf("cisa_bod_26_04_1_0_0.csv"),
  "ssvc-deployer": rowsOf("deployer_patch_application_priority_1_0_0.csv"),
};

/** When each outcome is due, in days; what is not here has no date. */
const DAYS: Readonly<Record<string, number>> = {
  "60 days": 60,
  "14 days": 14,
  "3 days": 3,
  "3 days & forensic investigation": 3,
  scheduled: 60,
  "out-of-cycle": 14,
  immediate: 3,
};

interface Read {
  /** Two that are alike come from the same row. */
  readonly row: string;
  readonly days: number | undefined;
  readonly triage: boolean;
}

type Vulnerability = Partial<NonNullable<Patch["vulnerabilities"]>[number]>;

/** What a rule's table says of each of a patch's vulnerabilities; of one that does not say what it closes, as of anything. */
export function readTable(
  table: NonNullable<RuleSketch["risk"]>["table"],
  {
    vulnerabilities = [{}] as readonly Vulnerability[],
  }: { readonly vulnerabilities?: readonly Vulnerability[] },
  endpoint: Endpoint,
  policy: PolicySketch,
): readonly Read[] {
  return vulnerabilities.map((one) => {
    const isAssessed = typeof one.automatable === "boolean" || Boolean(one.technicalImpact);
    if (table === "bod-26-04" && one.exploited === false && !isAssessed)
      return { row: "not assessed", days: 60, triage: false };
    const columns = table === "bod-26-04" ? directive(one, endpoint, policy) : tree(one, endpoint, policy);
    const rows = PUBLISHED[table].filter((row) =>
      columns.every((may, index) => may.includes(row[index] ?? "")),
    );
    const reads = rows.map((row) => {
      const outcome = row.at(-1) ?? "";
      return { row: row.join(), days: DAYS[outcome], triage: outcome.includes("forensic") };
    });
    const soonest = Math.min(...reads.map(({ days = Number.POSITIVE_INFINITY }) => days));
    const due = reads.filter(({ days = Number.POSITIVE_INFINITY }) => days === soonest);
    const worst = due.findLast(({ triage }) => triage) ?? due.at(-1);
    if (worst === undefined) throw new Error(`no row of ${table} for ${JSON.stringify(columns)}`);
    return worst;
  });
}

/** In KEV, publicly exposed, automatable, technical impact. */
function directive(one: Vulnerability, endpoint: Endpoint, policy: PolicySketch) {
  const impact = one.technicalImpact ? [one.technicalImpact] : ["partial", "total"];
  return [may(one.exploited), [isExposed(endpoint, policy) ? "yes" : "no"], may(one.automatable), impact];
}

/** Exploitation, system exposure, automatable, human impact. */
function tree(one: Vulnerability, endpoint: Endpoint, policy: PolicySketch) {
  const { exploited } = one;
  const exploitation = [
    ...(exploited === true ? [] : ["none", "public poc"]),
    ...(exploited === false ? [] : ["active"]),
  ];
  const exposure = isExposed(endpoint, policy) ? "open" : "controlled";
  return [exploitation, [exposure], may(one.automatable), impacts(endpoint, policy)];
}

function may(value: boolean | null | undefined): readonly string[] {
  return [...(value === true ? [] : ["no"]), ...(value === false ? [] : ["yes"])];
}

/** Unknown counts as exposed. */
function isExposed(endpoint: Endpoint, { exposed }: PolicySketch): boolean {
  return exposed === undefined || selectsEndpoint(exposed, endpoint) !== false;
}

function impacts(endpoint: Endpoint, { humanImpact }: PolicySketch): readonly string[] {
  const answers = humanImpact.map(({ endpoints }) => selectsEndpoint(endpoints, endpoint));
  const sure = answers.indexOf(true);
  const before = humanImpact.filter((_, index) => answers[index] === null && (sure < 0 || index < sure));
  return [...before.map(({ impact }) => impact), humanImpact[sure]?.impact ?? "very high"];
}

function rowsOf(file: string): readonly (readonly string[])[] {
  const url = new URL(`../core/policy/risk/fixtures/${file}`, import.meta.url);
  const lines = readFileSync(url, "utf8").trim().split("\n").slice(1);
  return lines.map((line) => line.split(",").slice(1));
}
