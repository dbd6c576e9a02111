import type { Severity } from "../../schema/documents.generated.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import { compareText } from "../model/compare-text.ts";
import type { Declared, Policy, Ring, Rule } from "../model/declared.ts";
import { type DurationMs, describeDuration } from "../model/duration.ts";
import type { Endpoint } from "../model/endpoint.ts";
import type { Finding } from "../model/finding.ts";
import type { Instant } from "../model/instant.ts";
import { policyFor } from "../policy/policy-match.ts";
import { wayFrom } from "./longest-way.ts";

const DAY_MS = 86_400_000;
/** Releases that are looked at, and how few show a pace. */
const LATEST = 7;
const FEWEST = 5;
/** A product that was not released for so long has no pace any more. */
const QUIET_MS = 365 * DAY_MS;
/** How many products of a rule are named. */
const NAMED = 5;

/**
 * Products whose releases, by the catalog, come faster than their rule lets them reach the last ring. What has matured is
 * installed all the same; what never gets there is the newest. One finding a rule and product, the worst first, and one that
 * counts the rest.
 *
 * Cost: a policy match an endpoint, a rule match a policy and entry, and no more than that.
 */
export function starving(
  { policies, rings }: Pick<Declared, "policies" | "rings">,
  entries: readonly CatalogEntry[],
  endpoints: readonly Endpoint[],
  now: Instant,
): readonly Finding[] {
  const governed = governedBy(policies, rings, endpoints);
  return [...governed].flatMap(([policy, { tracks, products }]) => {
    const releases = releasesOf(policy, products, entries);
    return policy.rules.flatMap((rule) => {
      if (rule.approval === "never") return [];
      const delayMs = Math.max(...[...tracks].map((track) => delayOf(rule, track)));
      return findingsOf(rule, delayMs, releases.get(rule) ?? new Map(), now);
    });
  });
}

interface Governed {
  readonly tracks: Set<readonly Ring[]>;
  /** What is installed anywhere. */
  readonly products: Set<string>;
}

function governedBy(
  policies: readonly Policy[],
  rings: readonly Ring[],
  endpoints: readonly Endpoint[],
): ReadonlyMap<Policy, Governed> {
  const tracks = new Map<string, Ring[]>();
  for (const ring of rings) tracks.set(ring.track, [...(tracks.get(ring.track) ?? []), ring]);
  const found = new Map<Policy, Governed>();
  const seen = new Set<string>();
  for (const endpoint of endpoints) {
    const match = policyFor(endpoint, policies);
    if (match.kind === "held") continue;
    const known = found.get(match.policy) ?? { tracks: new Set(), products: new Set() };
    found.set(match.policy, known);
    for (const track of tracks.values()) if (track[0]?.endpoints(endpoint) === "yes") known.tracks.add(track);
    const image = endpoint.report?.image;
    if (image === undefined || seen.has(`${match.policy.name} ${image.key}`)) continue;
    seen.add(`${match.policy.name} ${image.key}`);
    for (const { product, source } of image.software) {
      known.products.add(product);
      if (source !== undefined) known.products.add(source.name);
    }
  }
  return found;
}

/** Of each rule and product (of one system, since a vendor serves each by an advisory of its own), when it was released. */
function releasesOf(
  { rules }: Policy,
  products: ReadonlySet<string>,
  entries: readonly CatalogEntry[],
): ReadonlyMap<Rule, ReadonlyMap<string, Set<number>>> {
  const found = new Map<Rule, Map<string, Set<number>>>();
  for (const { patch, released } of entries) {
    if (released === undefined) continue;
    const wanted = patch.fixes.filter(({ product }) => typeof product === "string" && products.has(product));
    if (wanted.length === 0) continue;
    const rule = rules.find(({ patches }) => patches(patch) === "yes");
    if (rule === undefined) continue;
    const byProduct = found.get(rule) ?? new Map<string, Set<number>>();
    found.set(rule, byProduct);
    for (const { product, os } of wanted) {
      const system = [os?.id, os?.version].filter((part) => part !== undefined).join(" ");
      const key = system === "" ? `${product}` : `${product} (${system})`;
      const days = byProduct.get(key) ?? new Set();
      byProduct.set(key, days.add(Math.floor(released / DAY_MS)));
    }
  }
  return found;
}

/** Until the last ring within the rule's ceiling can begin, the doors always open and the least patient soak taken. */
function delayOf({ through, deferMs, test }: Rule, track: readonly Ring[]): DurationMs {
  const last =
    through.kind === "last" ? track.length - 1 : track.findIndex(({ name }) => through.rings.includes(name));
  const legs = track.slice(0, last + 1).map(({ name, afterMs = 0, soak, gate }, index) => {
    const soaks =
      soak === undefined ? [0] : SEVERITIES.map((severity) => soak.bySeverity[severity] ?? soak.defaultMs);
    const ms = Math.max(Math.min(...soaks) + (gate?.looksMs[0] ?? 0), index === 0 ? (test?.forMs ?? 0) : 0);
    return { ring: name, afterMs, stay: { what: name, ms } };
  });
  return wayFrom(0, { deferMs, dueMs: 0, windows: "ignore", legs }).totalMs;
}

const SEVERITIES: readonly Severity[] = ["critical", "important", "moderate", "low", "unknown"];

function findingsOf(
  { name, at }: Rule,
  delayMs: DurationMs,
  releases: ReadonlyMap<string, ReadonlySet<number>>,
  now: Instant,
): readonly Finding[] {
  const slow = [...releases]
    .flatMap(([product, days]) => {
      const paceMs = paceOf(days, now);
      return paceMs === undefined || paceMs >= delayMs ? [] : [{ product, paceMs }];
    })
    .sort((a, b) => a.paceMs - b.paceMs || compareText(a.product, b.product));
  const found: Finding[] = slow.slice(0, NAMED).map(({ product, paceMs }) => {
    const says = `rule "${name}" lets ${product} reach the last ring after ${describeDuration(delayMs)}, and a new release comes every ${describeDuration(paceMs)}: the newest never gets there before it is superseded; what has matured does`;
    return { code: "starving", at, says };
  });
  const more = slow.length - found.length;
  if (more > 0)
    found.push({ code: "starving", at, says: `rule "${name}" is slower than ${more} more products` });
  return found;
}

/** The median gap between the latest releases; undefined: too few, or none for long. */
function paceOf(days: ReadonlySet<number>, now: Instant): DurationMs | undefined {
  const latest = [...days].sort((a, b) => a - b).slice(-LATEST);
  const last = latest.at(-1);
  if (latest.length < FEWEST || last === undefined || now - last * DAY_MS > QUIET_MS) return undefined;
  const gaps = latest.slice(1).map((day, index) => day - (latest[index] ?? day));
  gaps.sort((a, b) => a - b);
  return (gaps[gaps.length >> 1] ?? 0) * DAY_MS;
}
