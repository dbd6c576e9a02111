import type { Baseline, Exclusion } from "../model/declared.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Finding } from "../model/finding.ts";
import { formatInstant, type Instant } from "../model/instant.ts";
import { isUnknown } from "../model/kleene.ts";
import type { Report } from "../model/report.ts";
import type { Brings } from "./brings.ts";
import { type Agreement, agreementOn } from "./departed-by-agreement.ts";
import type { Departure } from "./departure.ts";
import { firmwareDepartures } from "./firmware-departures.ts";
import type { Lifecycles } from "./lifecycles.ts";
import { softwareDepartures } from "./software-departures.ts";
import { systemDepartures } from "./system-departures.ts";
import { supportOf } from "./system-support.ts";

export interface StandardCase {
  readonly endpoint: Endpoint;
  /** What it said, where that counts. Undefined: nobody knows what it is like now. */
  readonly report: Report | undefined;
  readonly baselines: readonly Baseline[];
  readonly exclusions: readonly Exclusion[];
  readonly lifecycles: Lifecycles;
  readonly now: Instant;
  readonly brings: Brings;
}

/** A baseline that is about the endpoint, and whether it need not keep to it. */
interface Claim {
  readonly baseline: Baseline;
  readonly agreement: Agreement;
}

/**
 * What keeps one endpoint from the standard. A line that nobody can judge is `standard-unknown`, and never met; what people
 * agreed to leave as it is is `standard-excluded`, apart from the rest. Words are about the line and the value that was seen,
 * never about the endpoint, so that equal findings of many endpoints become one that counts them.
 */
export function judgeStandards(asked: StandardCase): readonly Finding[] {
  const { endpoint, report, baselines, exclusions, now } = asked;
  const findings: Finding[] = [];
  const claims: Claim[] = [];
  for (const baseline of baselines) {
    if (baseline.from !== undefined && now < baseline.from) continue;
    const selected = baseline.endpoints(endpoint);
    if (selected === "no") continue;
    const claim: Claim = { baseline, agreement: agreementOn(baseline, endpoint, exclusions, now) };
    if (isUnknown(selected)) {
      const says = `whether baseline "${baseline.name}" is about it: ${selected.unknown}`;
      findings.push(findingOf({ code: "standard-unknown", at: baseline.at, says }, claim, asked));
      continue;
    }
    claims.push(claim);
    const departures = report === undefined ? [unreported(baseline)] : departuresOf(baseline, report, asked);
    for (const departure of departures) findings.push(findingOf(departure, claim, asked));
  }
  return report === undefined ? findings : [...findings, ...supportFindings(claims, report, asked)];
}

function unreported({ name, at }: Baseline): Departure {
  const says = `whether it meets baseline "${name}": its last report does not count, or there is none`;
  return { code: "standard-unknown", at, says };
}

function departuresOf(
  { operatingSystem, software, firmware }: Baseline,
  report: Report,
  { brings }: StandardCase,
): readonly Departure[] {
  return [
    ...(operatingSystem === undefined ? [] : systemDepartures(operatingSystem, report, brings)),
    ...software.flatMap((wanted) => softwareDepartures(wanted, report, brings)),
    ...firmware.flatMap((wanted) => firmwareDepartures(wanted, report, brings)),
  ];
}

function findingOf(
  { code, at, says }: Departure,
  { baseline, agreement }: Claim,
  { endpoint, now }: Pick<StandardCase, "endpoint" | "now">,
): Finding {
  const about = { endpoint: endpoint.id, baseline: baseline.name };
  if (agreement.kind === "excluded")
    return {
      ...about,
      code: "standard-excluded",
      at: agreement.exclusion.at,
      says: excludedText(says, agreement.exclusion),
    };
  const doubt =
    agreement.kind === "none"
      ? ""
      : ` (whether exclusion "${agreement.exclusion.name}" covers it is unknown: ${agreement.why})`;
  const overdue = baseline.due !== undefined && !(now < baseline.due);
  return { ...about, code, at, says: `${says}${doubt}`, ...(overdue ? { overdue } : {}) };
}

function excludedText(says: string, { name, owner, expires, control }: Exclusion): string {
  const compensated = control === undefined ? "" : `; control: ${control}`;
  return `${says} (exclusion "${name}" of ${owner} until ${formatInstant(expires)}${compensated})`;
}

/**
 * Whether its system is still supported: told once, for the first baseline with a system that it must keep to. Without one it
 * is told all the same, as soon as a feed of lifecycles was read.
 */
function supportFindings(
  claims: readonly Claim[],
  { os }: Report,
  { endpoint, lifecycles, now }: StandardCase,
): readonly Finding[] {
  const support = supportOf(os, lifecycles, now);
  const about = claims.filter(({ baseline }) => baseline.operatingSystem !== undefined);
  if (support.kind === "supported") return [];
  if (support.kind === "unknown" && about.length === 0 && !lifecycles.known) return [];
  const code = support.kind === "ended" ? "end-of-life" : "standard-unknown";
  const bound = about.find(({ agreement }) => agreement.kind !== "excluded") ?? about[0];
  const { operatingSystem } = bound?.baseline ?? {};
  const { says } = support;
  if (bound === undefined || operatingSystem === undefined) return [{ code, endpoint: endpoint.id, says }];
  if (bound.agreement.kind === "excluded") {
    const { exclusion } = bound.agreement;
    const excluded = { endpoint: endpoint.id, baseline: bound.baseline.name, at: exclusion.at };
    return [{ ...excluded, code: "standard-excluded", says: excludedText(says, exclusion) }];
  }
  return [{ code, endpoint: endpoint.id, baseline: bound.baseline.name, at: operatingSystem.at, says }];
}
