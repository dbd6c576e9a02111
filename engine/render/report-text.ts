import type { Member } from "../core/fleet/fleet.ts";
import { describeDuration } from "../core/model/duration.ts";
import type { IdentityFault } from "../core/model/endpoint.ts";
import { formatInstant, type Instant } from "../core/model/instant.ts";
import type { Attempt, Report } from "../core/model/report.ts";
import { countText } from "./count-text.ts";
import { systemText, troubleText } from "./endpoint-trouble.ts";
import { factLines } from "./fact-lines.ts";
import { inertText } from "./inert-text.ts";
import type { Paint } from "./paint.ts";

type Fact = readonly [name: string, value: string | undefined];

/** All that is kept of one endpoint. */
export function reportText(
  { id, report, history, missingNow, unreadable, source, parts }: Member,
  identity: IdentityFault | undefined,
  { paint, now }: { readonly paint: Paint; readonly now: Instant },
): string {
  const { observedAt } = report;
  const age = `${describeDuration(now - observedAt)} ${observedAt > now ? "from now" : "ago"}`;
  const missing = missingNow.map((patch): Fact => {
    const span = history.missing.get(patch);
    return ["missing", `${patch}${span === undefined ? "" : ` since ${formatInstant(span.first)}`}`];
  });
  const facts: readonly Fact[] = [
    ["reported", `${formatInstant(observedAt)}, ${age}`],
    ["source", source],
    ...[...(parts ?? [])].map(
      ([name, part]): Fact => [
        "source",
        `${name}, ${formatInstant(part.report.observedAt)}${part.unreadable === undefined ? "" : `, and since then unreadable: ${part.unreadable.says}`}`,
      ],
    ),
    ["first seen", history.firstSeen === undefined ? undefined : formatInstant(history.firstSeen)],
    ["trouble", troubleText(identity, unreadable?.says, report.partial)],
    ...reportedFacts(report),
    ...history.attempts.map((attempt): Fact => ["attempt", attemptText(attempt)]),
    ...missing,
  ];
  return `${[paint("heading", inertText(id)), ...factLines(facts)].join("\n")}\n`;
}

function reportedFacts(report: Report): readonly Fact[] {
  const { hostname, os, timezone, labels, hardware, firmware, image, offered, installedPatches, evidence } =
    report;
  return [
    ["hostname", hostname],
    ["system", systemText(os)],
    ["time zone", timezone],
    ...Object.entries(labels ?? {}).map(([key, value]): Fact => ["label", `${key}=${value}`]),
    ...Object.entries(hardware ?? {}).map(([key, value]): Fact => ["hardware", `${key}=${value}`]),
    ...(firmware ?? []).map(
      ({ component, vendor, version }): Fact => ["firmware", `${component} ${vendor ?? ""} ${version}`],
    ),
    ["packages", image === undefined ? "not reported" : countText(image.software.length)],
    ["offered", offered === undefined ? undefined : countText(offered.length)],
    ["installed", installedPatches?.join(", ")],
    ["reboot pending", report.rebootPending === undefined ? undefined : String(report.rebootPending)],
    ...(evidence ?? []).map(({ type, at }): Fact => ["evidence", `${type} at ${formatInstant(at)}`]),
  ];
}

function attemptText({ patch, outcome, startedAt, finishedAt }: Attempt): string {
  const when = finishedAt ?? startedAt;
  return `${patch}: ${outcome}${when === undefined ? "" : ` at ${formatInstant(when)}`}`;
}
