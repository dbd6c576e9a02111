import { isModularBuild } from "../../core/applicability/module-stream.ts";
import type { RefusedRecord } from "../../core/catalog/edition.ts";
import { asArray, asObject, fieldOf, type JsonObject } from "../../core/text/json-object.ts";
import { schemeByName } from "../../core/versions/registry.ts";
import type { Fix } from "../../schema/documents.generated.ts";
import { objectsOf, textOf } from "../json-shape.ts";
import { isProductName } from "../record-text.ts";
import { type Ecosystem, ecosystemOf } from "./ecosystem.ts";
import { type ModuleStream, moduleStreamsOf } from "./module-streams.ts";
import { type AffectedRange, affectedRanges } from "./ranges.ts";

export interface OsvFixes {
  readonly fixes: readonly Fix[];
  /** Of the entries that were read; undefined when none was. */
  readonly vendor?: string;
  /** How many entries are about Git commits alone, of no package. */
  readonly commits: number;
  readonly refused: readonly RefusedRecord[];
}

interface Affected {
  readonly ecosystem: Ecosystem;
  readonly product: string;
  /** `product`, as reports may spell it. */
  readonly names: readonly string[];
  readonly range: AffectedRange;
  /** What the entry is called when it is refused. */
  readonly place: string;
}

interface Refusal {
  readonly name: string;
  readonly reason: string;
}

/**
 * What a record fixes: one entry for each package, range, system and module stream. Entries of ecosystems that are not read, or
 * whose versions cannot be compared, are refused by name; the others stand.
 */
export function osvFixes(record: JsonObject, id: string, title: string): OsvFixes {
  const found: Affected[] = [];
  const refused = new Map<string, string>();
  const ecosystems = new Map<string, Ecosystem | undefined>();
  let commits = 0;
  for (const [index, item] of (asArray(fieldOf(record, "affected")) ?? []).entries()) {
    const affected = asObject(item);
    if (affected !== undefined && isAboutCommits(affected)) {
      commits++;
      continue;
    }
    const read =
      affected === undefined
        ? { found: [], refused: [{ name: `affected[${index}]`, reason: "is no object" }] }
        : readAffected(affected, ecosystems);
    found.push(...read.found);
    for (const { name, reason } of read.refused) refused.set(name, reason);
  }
  const clear = found.filter((one) => !isBelowAnother(one, found, refused));
  const plain = withoutSubscriptions(clear);
  const streams = moduleStreamsOf(title);
  return {
    fixes: distinct(plain.flatMap((one) => fixesOf(one, streams))),
    ...(plain[0] === undefined ? {} : { vendor: plain[0].ecosystem.vendor }),
    commits,
    refused: [...refused].map(([name, reason]) => ({ record: `${id} (${name})`, reason })),
  };
}

/** Entries about a repository name no package, and their ranges are of its commits. */
function isAboutCommits(affected: JsonObject): boolean {
  const ranges = objectsOf(affected, "ranges");
  if (fieldOf(affected, "package") !== undefined || ranges.length === 0) return false;
  return ranges.every((range) => textOf(range, "type") === "GIT");
}

/** @param ecosystems those met in the record, so that its fixes share their systems */
function readAffected(
  affected: JsonObject,
  ecosystems: Map<string, Ecosystem | undefined>,
): { readonly found: readonly Affected[]; readonly refused: readonly Refusal[] } {
  const pack = asObject(fieldOf(affected, "package"));
  const name = textOf(pack, "ecosystem") ?? "no ecosystem";
  const refuse = (place: string, reason: string) => ({ found: [], refused: [{ name: place, reason }] });
  if (!ecosystems.has(name)) ecosystems.set(name, ecosystemOf(name));
  const ecosystem = ecosystems.get(name);
  const scheme = schemeByName(ecosystem?.scheme ?? "");
  if (ecosystem === undefined || scheme === undefined)
    return refuse(name, `packages of the ecosystem ${JSON.stringify(name)} are not read yet`);
  const product = textOf(pack, "name") ?? "";
  const place = `${name} ${product}`;
  const names = isProductName(product) ? (ecosystem.namesOf?.(product) ?? [product]) : [];
  if (names.length === 0) return refuse(place, `${JSON.stringify(product)} is no package name`);
  const read = affectedRanges(affected, scheme);
  if (typeof read === "string") return refuse(place, read);
  const build = name === "Pub" ? read.ranges.find(hasBuild) : undefined;
  if (build !== undefined)
    return refuse(place, "bounds a range by a build number, which Pub orders and semver does not");
  return {
    found: read.ranges.map((range) => ({ ecosystem, product, names, range, place })),
    refused:
      read.outside === undefined
        ? []
        : [
            {
              name: place,
              reason: `lists ${JSON.stringify(read.outside)} as affected, which is in none of its ranges`,
            },
          ],
  };
}

function hasBuild({ introduced, fixed }: AffectedRange): boolean {
  return `${introduced}${fixed}`.includes("+");
}

/**
 * Nobody says what fixes a range that ends in a last affected version, so it stays open: its fix is not published. Where
 * another range of the package starts above it, that would contradict the other; such a range is refused.
 */
function isBelowAnother(one: Affected, all: readonly Affected[], refused: Map<string, string>): boolean {
  const last = one.range.lastAffected;
  const scheme = schemeByName(one.ecosystem.scheme);
  if (last === undefined || scheme === undefined) return false;
  const above = all.find(
    ({ place, range }) =>
      place === one.place && range.introduced !== undefined && scheme.compare(range.introduced, last) > 0,
  )?.range.introduced;
  if (above === undefined) return false;
  refused.set(
    one.place,
    `names ${last} as the last affected version instead of a fixed one, and is affected again from ${above}`,
  );
  return true;
}

/**
 * A fix that needs a subscription counts only where there is no other for that package and system; the entry that says "no
 * fix" is then about those without the subscription, and goes.
 */
function withoutSubscriptions(found: readonly Affected[]): readonly Affected[] {
  const fixed = { plain: new Set<string>(), subscribed: new Set<string>() };
  for (const one of found) {
    if (one.range.fixed === undefined) continue;
    fixed[one.ecosystem.subscription === true ? "subscribed" : "plain"].add(placeOf(one));
  }
  return found.filter((one) => {
    const place = placeOf(one);
    if (one.ecosystem.subscription === true)
      return !fixed.plain.has(place) && fixed.subscribed.has(place) === (one.range.fixed !== undefined);
    return one.range.fixed !== undefined || !fixed.subscribed.has(place);
  });
}

function placeOf({ ecosystem, product }: Affected): string {
  return `${JSON.stringify(ecosystem.systems)} ${product}`;
}

function fixesOf(one: Affected, streams: readonly ModuleStream[]): readonly Fix[] {
  const { ecosystem, names, range } = one;
  const { type, scheme, systems, purlType } = ecosystem;
  const introduced =
    range.introduced === undefined ? {} : { introduced: plainEpoch(range.introduced, scheme) };
  const fixed = range.fixed === undefined ? {} : { fixed: plainEpoch(range.fixed, scheme) };
  const isModular = scheme === "rpm" && isModularBuild(range.fixed ?? "") && streams.length > 0;
  const fixes: Fix[] = [];
  for (const product of names) {
    for (const os of systems.length === 0 ? [undefined] : systems) {
      const fix: Fix = {
        type,
        ...(os === undefined ? {} : { os }),
        product,
        ...(purlType === undefined ? {} : { purlType }),
        scheme,
        ...introduced,
        ...fixed,
      };
      if (isModular) fixes.push(...streams.map((module) => ({ ...fix, module })));
      else fixes.push(fix);
    }
  }
  return fixes;
}

/** Records name a package once for each repository or product of a system that has it. */
function distinct(fixes: readonly Fix[]): readonly Fix[] {
  const seen = new Set<string>();
  return fixes.filter((fix) => {
    const key = JSON.stringify(fix);
    return !seen.has(key) && seen.add(key);
  });
}

/** rpm's epoch 0 is the same as none; hosts report it without. */
function plainEpoch(version: string, scheme: Ecosystem["scheme"]): string {
  return scheme === "rpm" ? version.replace(/^0+:/, "") : version;
}
