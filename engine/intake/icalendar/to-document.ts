import { formatDuration } from "../../core/model/duration.ts";
import { formatInstant, type Instant } from "../../core/model/instant.ts";
import type { Openings } from "./openings-of.ts";

const DAY_MS = 86_400_000;

/** A MaintenanceWindow or ChangeFreeze as YAML; the event's title becomes its description. */
export function toDocument(name: string, title: string, openings: Openings): string {
  const { kind, inDays } = openings;
  const description = inert(title);
  return [
    "apiVersion: muster/v1",
    `kind: ${kind === "freeze" ? "ChangeFreeze" : "MaintenanceWindow"}`,
    "metadata:",
    `  name: ${quoted(name)}`,
    ...(description === "" ? [] : [`  description: ${quoted(description)}`]),
    "spec:",
    ...(kind === "freeze" ? freezeSpec(openings) : windowSpec(openings)),
    ...(kind === "window" && inDays
      ? ["  # Days in the calendar; 24 hours each here, also where daylight saving makes it 23 or 25."]
      : []),
    "",
  ].join("\n");
}

/** A time without a zone is that of whoever reads it: of each endpoint. */
function windowSpec({ start, durationMs, rules }: Openings): readonly string[] {
  const { localMs, zone = "endpoint" } = start;
  const recurrence = rules.length === 0 ? ["FREQ=DAILY;COUNT=1"] : rules;
  return [
    `  timezone: ${zone}`,
    "  recurrence:",
    ...recurrence.map((rule) => `    - ${quoted(rule)}`),
    `  start: ${quoted(local(localMs).slice(11, 16))}`,
    `  duration: ${formatDuration(durationMs)}`,
    `  validFrom: ${local(localMs).slice(0, 10)}`,
  ];
}

/** Without a zone its dates are read in the workspace's. The last day of a freeze is part of it. */
function freezeSpec({ start, endLocalMs }: Openings): readonly string[] {
  const { isDay, localMs, zone } = start;
  const edge = (at: Instant) => (isDay ? local(at).slice(0, 10) : local(at).slice(0, 16));
  return [
    `  from: ${edge(localMs)}`,
    `  until: ${edge(endLocalMs - (isDay ? DAY_MS : 0))}`,
    ...(zone === undefined ? [] : [`  timezone: ${zone}`]),
    "  endpoints: {}",
  ];
}

function local(localMs: number): string {
  return formatInstant(localMs);
}

/** JSON's strings are YAML's. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

/** Documents have no controls, and nothing that changes the direction of text or cannot be seen. */
function inert(text: string): string {
  return text
    .replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "")
    .replace(/ +/g, " ")
    .slice(0, 200);
}
