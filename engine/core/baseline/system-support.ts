import { formatInstant, type Instant, isInstant } from "../model/instant.ts";
import type { EndOfSupport, Lifecycle } from "../model/lifecycle.ts";
import type { System } from "../model/report.ts";
import type { Lifecycles } from "./lifecycles.ts";
import { productsOf, type SystemProducts } from "./system-products.ts";

/** Whether a system still gets security updates, as its publisher's lifecycle has it. */
export type Support =
  | { readonly kind: "supported" }
  /** For everybody; there may be extended support. */
  | { readonly kind: "ended"; readonly says: string }
  | { readonly kind: "unknown"; readonly says: string };

/**
 * Where a version leads to several release lines (the editions of one build of Windows), support has ended when it has for
 * all of them, and is unknown when it has for some.
 */
export function supportOf(os: System | undefined, lifecycles: Lifecycles, now: Instant): Support {
  const name = os?.id ?? os?.family ?? "";
  const version = os?.version ?? "";
  if (os === undefined || name === "")
    return unknown("whether the system is supported: os.id was not reported");
  if (version === "") return unknown(`whether ${name} is supported: os.version was not reported`);
  const about = `whether ${name} ${version} is supported`;
  if (!lifecycles.known) return unknown(`${about}: no feed of lifecycles was read`);
  const system = productsOf(os);
  if (system === undefined) return unknown(`${about}: no lifecycle is known of "${name}"`);
  const lines = system.products.flatMap((product) => linesOf(version, system.by, lifecycles.of(product)));
  if (lines.length === 0) return unknown(`${about}: no feed of lifecycles lists it`);
  const unclear = lines.find(({ eol }) => !isKnown(eol));
  if (unclear !== undefined) return unknown(`${about}: the end of ${nameOf(unclear)} is not known`);
  const ended = lines.filter(({ eol }) => isPast(eol, now));
  if (ended.length === 0) return { kind: "supported" };
  if (ended.length < lines.length)
    return unknown(`${about}: ${lines.map((line) => endText(line, now)).join(", ")}`);
  return { kind: "ended", says: ended.map((line) => endText(line, now)).join(", ") };
}

function unknown(says: string): Support {
  return { kind: "unknown", says };
}

/** The lines that a version may be of: for names, those that are the longest beginning of it. */
function linesOf(
  version: string,
  by: SystemProducts["by"],
  lines: readonly Lifecycle[],
): readonly Lifecycle[] {
  if (by === "build") return lines.filter(({ latest }) => latest !== undefined && begins(latest, version));
  const found = lines.filter(({ cycle }) => begins(cycle, version));
  const longest = Math.max(0, ...found.map(({ cycle }) => cycle.length));
  return found.filter(({ cycle }) => cycle.length === longest);
}

/** By dotted parts: 10 begins 10.15, and not 100. */
function begins(prefix: string, version: string): boolean {
  return version === prefix || version.startsWith(`${prefix}.`);
}

function isKnown(end: EndOfSupport | undefined): end is EndOfSupport {
  return typeof end === "boolean" || (end !== undefined && isInstant(end));
}

function isPast(end: EndOfSupport | undefined, now: Instant): boolean {
  return typeof end === "number" ? now > end : end === true;
}

function nameOf({ product, cycle }: Lifecycle): string {
  return `${product} ${cycle}`;
}

/** `support of debian 11 ended on 2024-08-14, its extended support ends on 2026-08-31`. */
function endText(line: Lifecycle, now: Instant): string {
  const { eol, extended } = line;
  const main = `support of ${nameOf(line)} ${whenText(eol, now)}`;
  if (!isPast(eol, now) || !isKnown(extended)) return main;
  return `${main}, its extended support ${whenText(extended, now)}`;
}

function whenText(end: EndOfSupport | undefined, now: Instant): string {
  if (typeof end !== "number") return isPast(end, now) ? "ended" : "has no announced end";
  return `${isPast(end, now) ? "ended" : "ends"} on ${formatInstant(end).slice(0, 10)}`;
}
