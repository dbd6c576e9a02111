import { isModularBuild } from "../../core/applicability/module-stream.ts";
import type { RefusedRecord } from "../../core/catalog/edition.ts";
import { schemeByName } from "../../core/versions/registry.ts";
import type { Fix } from "../../schema/documents.generated.ts";
import { asArray, asObject, fieldOf, type JsonObject, textOf } from "../json-shape.ts";
import { isProductName, isPublishedVersion } from "../record-text.ts";
import { type Ecosystem, ecosystemOf } from "./ecosystem.ts";
import { type ModuleStream, moduleStreamsOf } from "./module-streams.ts";
import { type AffectedRange, affectedRanges } from "./ranges.ts";

export interface OsvFixes {
  readonly fixes: readonly Fix[];
  /** Of the entries that were read; undefined when none was. */
  readonly vendor?: string;
  readonly refused: readonly RefusedRecord[];
}

interface Affected {
  readonly ecosystem: Ecosystem;
  readonly product: string;
  readonly range: AffectedRange;
}

/**
 * What a record fixes: one entry for each package, range and module stream. Entries of ecosystems that are not read, or
 * whose versions cannot be compared, are refused by name; the others stand.
 */
export function osvFixes(record: JsonObject, id: string, title: string): OsvFixes {
  const found: Affected[] = [];
  const refused = new Map<string, string>();
  const ecosystems = new Map<string, Ecosystem | undefined>();
  for (const [index, item] of (asArray(fieldOf(record, "affected")) ?? []).entries()) {
    const affected = asObject(item);
    if (affected === undefined) {
      refused.set(`affected[${index}]`, "is no object");
      continue;
    }
    const read = readAffected(affected, ecosystems);
    if ("reason" in read) refused.set(read.name, read.reason);
    else found.push(...read.found);
  }
  const plain = withoutSubscriptions(found);
  const streams = moduleStreamsOf(title);
  return {
    fixes: plain.flatMap((one) => fixesOf(one, streams)),
    ...(plain[0] === undefined ? {} : { vendor: plain[0].ecosystem.vendor }),
    refused: [...refused].map(([name, reason]) => ({ record: `${id} (${name})`, reason })),
  };
}

/** @param ecosystems those met in the record, so that its fixes share their systems */
function readAffected(
  affected: JsonObject,
  ecosystems: Map<string, Ecosystem | undefined>,
): { readonly found: readonly Affected[] } | { readonly name: string; readonly reason: string } {
  const pack = asObject(fieldOf(affected, "package"));
  const name = textOf(pack, "ecosystem") ?? "no ecosystem";
  if (!ecosystems.has(name)) ecosystems.set(name, ecosystemOf(name));
  const ecosystem = ecosystems.get(name);
  if (ecosystem === undefined)
    return { name, reason: `packages of the ecosystem ${JSON.stringify(name)} are not read yet` };
  const product = textOf(pack, "name") ?? "";
  const place = `${name} ${product}`;
  if (!isProductName(product))
    return { name: place, reason: `${JSON.stringify(product)} is no package name` };
  const ranges = affectedRanges(affected);
  if (typeof ranges === "string") return { name: place, reason: ranges };
  const scheme = schemeByName(ecosystem.scheme);
  const found: Affected[] = [];
  for (const range of ranges) {
    for (const version of [range.introduced, range.fixed]) {
      if (version !== undefined && (scheme === undefined || !isPublishedVersion(version, scheme))) {
        return { name: place, reason: `${JSON.stringify(version)} is no ${ecosystem.scheme} version` };
      }
    }
    found.push({ ecosystem, product, range });
  }
  return { found };
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
  return `${ecosystem.os.version ?? ""} ${product}`;
}

function fixesOf({ ecosystem, product, range }: Affected, streams: readonly ModuleStream[]): readonly Fix[] {
  const { type, scheme, os } = ecosystem;
  const introduced =
    range.introduced === undefined ? {} : { introduced: plainEpoch(range.introduced, scheme) };
  const fixed = range.fixed === undefined ? {} : { fixed: plainEpoch(range.fixed, scheme) };
  const fix: Fix = { type, os, product, scheme, ...introduced, ...fixed };
  if (scheme !== "rpm" || !isModularBuild(range.fixed ?? "")) return [fix];
  return streams.length === 0 ? [fix] : streams.map((module) => ({ ...fix, module }));
}

/** rpm's epoch 0 is the same as none; hosts report it without. */
function plainEpoch(version: string, scheme: Ecosystem["scheme"]): string {
  return scheme === "rpm" ? version.replace(/^0+:/, "") : version;
}
