import { any, isUnknown, type Kleene, kleene, not, unknown } from "../../model/kleene.ts";
import { factHolds } from "../../select/endpoint-matcher.ts";
import { schemeByName } from "../../versions/registry.ts";
import { type Answer, type Case, heldUnknown, passes, type Rung, stops } from "../case.ts";
import { mirrorFor, wantedVersions } from "../target.ts";
import { broughtAlong } from "../transaction.ts";

/** Rung 10: something on the endpoint, or about the fix, stands in the way. */
export const prerequisitesRung: Rung = { name: "prerequisites", judge };

function judge(asked: Case): Answer {
  if (asked.removal) return judgeRemoval(asked);
  return (
    judgeAlone(asked) ??
    judgeAhead(asked) ??
    judgeMirror(asked) ??
    broughtAlong(asked) ??
    passes(() => "nothing on the endpoint stands in its way")
  );
}

/** What stands in the way whatever the other patches are. */
export function judgeAlone(asked: Case): Answer | undefined {
  return judgeFix(asked) ?? judgeHeldPackage(asked) ?? judgeRequires(asked) ?? judgeDisk(asked);
}

/** What has to be there for an install need not be there to take it off; a package held on the endpoint stays. */
function judgeRemoval({ applicability }: Case): Answer {
  const held = applicability.kind === "in-place" ? applicability.held : [];
  if (held.length === 0) return passes(() => "nothing on the endpoint stands in its way");
  return stops("blocked", () => `${held.join(", ")} is held by the endpoint's package manager`, {
    until: { when: "when the hold on the endpoint is lifted" },
    flags: ["package-held"],
  });
}

function judgeFix({ missing }: Case): Answer | undefined {
  if (missing.some(({ to }) => to !== undefined)) return undefined;
  const products = missing.map(({ product }) => product).join(", ");
  return stops("blocked", () => `no fix of ${products} is published`, {
    until: { when: "when a fix is published" },
    flags: ["no-fix"],
  });
}

function judgeHeldPackage({ missing }: Case): Answer | undefined {
  const held = missing.find((one) => one.held);
  if (held === undefined) return undefined;
  const says = (): string =>
    `${held.packages.join(", ")} is held at ${held.from} by the endpoint's package manager`;
  return stops("blocked", says, {
    until: { when: "when the hold on the endpoint is lifted" },
    flags: ["package-held"],
  });
}

function judgeRequires({ entry, report, world }: Case): Answer | undefined {
  const requires = entry.patch.requires;
  if (requires === undefined || requires === null) return undefined;
  const conditions: { readonly says: string; readonly seen?: string; readonly holds: Kleene }[] = [];
  for (const [fact, wanted] of Object.entries(requires.facts ?? {})) {
    conditions.push({
      says: `hardware.${fact} ${wanted}`,
      seen: ` (it has ${report.hardware?.[fact] ?? "not reported"})`,
      holds: factHolds(report.hardware, fact, wanted),
    });
  }
  for (const id of requires.patches ?? [])
    conditions.push({ says: `patch ${id} to be in place`, holds: isInPlace(id) });
  for (const name of requires.absent ?? [])
    conditions.push({ says: `${name} to be absent`, holds: isAbsent(name) });
  const unmet = conditions.filter(({ holds }) => holds === "no");
  if (unmet.length > 0) {
    const says = (): string =>
      `it requires ${unmet.map((one) => `${one.says}${one.seen ?? ""}`).join(", and ")}${toldBy(entry)}`;
    return stops("blocked", says, {
      until: { when: "when the prerequisite is met" },
      flags: ["prerequisite-unmet"],
    });
  }
  for (const { says, holds } of conditions)
    if (isUnknown(holds)) return heldUnknown(`${holds.unknown}, and it requires ${says}${toldBy(entry)}`);
  return undefined;

  /** Listed by the endpoint, or judged so by what it fixes: each of the two is enough. */
  function isInPlace(id: string): Kleene {
    const { installedPatches } = report;
    const other = world.assessor.catalog.byId.get(id);
    const state = other === undefined ? undefined : world.assessor.assess(report, other);
    const listed =
      installedPatches === undefined
        ? unknown(`whether patch ${id} is in place: installed patches were not reported`)
        : kleene(installedPatches.includes(id));
    const judged =
      state?.kind === "unknown"
        ? unknown(`whether patch ${id} is in place: ${state.says}`)
        : kleene(state?.kind === "in-place");
    return any([listed, judged]);
  }

  /** Neither a patch that is in place nor a product that is installed. */
  function isAbsent(name: string): Kleene {
    const software = report.image?.software;
    const installed =
      software === undefined
        ? unknown(`whether ${name} is absent: software was not reported`)
        : kleene(software.some(({ product }) => product === name));
    return not(any([isInPlace(name), installed]));
  }
}

/** Where the requirement is written: the patch's record in a feed. */
function toldBy({ patch }: Case["entry"]): string {
  return patch.source === undefined ? "" : `, as ${patch.id} of feed ${patch.source.feed} says`;
}

/** Judged only where the catalog gives a size. */
function judgeDisk({ entry, report }: Case): Answer | undefined {
  const size = entry.patch.sizeBytes ?? 0;
  if (size === 0) return undefined;
  const free = report.hardware?.diskFreeMiB;
  if (typeof free !== "number") return heldUnknown("hardware.diskFreeMiB was not reported");
  if (size <= free * 1_048_576) return undefined;
  const says = (): string => `it takes ${Math.ceil(size / 1_048_576)} MiB, ${free} MiB are free`;
  return stops("blocked", says, { until: { when: "when there is room" }, flags: ["disk-full"] });
}

/** What is there is half-configured, and newer than all that is approved: nothing but a downgrade is left to do. */
function judgeAhead(asked: Case): Answer | undefined {
  const stuck = asked.missing.find(
    (missing) => missing.ahead !== undefined && wantedVersions(missing, asked).length === 0,
  );
  if (stuck === undefined) return undefined;
  const says = (): string =>
    `${stuck.product} ${stuck.ahead} is half-configured, and no patch that fixes it so far is approved here`;
  return stops("blocked", says, { until: { when: "when it is configured" }, flags: ["half-configured"] });
}

/** The endpoint says what its mirror offers, and no version that would do is among it. */
function judgeMirror(asked: Case): Answer | undefined {
  for (const missing of asked.missing) {
    const mirror = mirrorFor(missing, asked);
    if (mirror === undefined || mirror.target !== undefined) continue;
    const { newest } = mirror;
    const about =
      newest === undefined
        ? "it offers no version of it"
        : `the newest it offers is ${newest}${standing(newest, missing.product, asked)}`;
    const says = (): string =>
      `the endpoint's mirror does not offer ${missing.product} ${missing.to}: ${about}`;
    return stops("blocked", says, {
      until: { when: "when the mirror offers a version that is approved" },
      flags: ["version-gone"],
    });
  }
  return undefined;
}

/** Which advisory brings a version, and whether that one is wanted. */
function standing(version: string, product: string, { siblings }: Case): string {
  for (const { entry, missing } of siblings.needed()) {
    const own = missing.find((one) => one.product === product);
    if (own?.to === undefined || schemeByName(own.scheme)?.compare(own.to, version) !== 0) continue;
    return ` of ${entry.patch.id}, which is ${siblings.isAcceptable(entry) ? "approved" : "not approved"} here`;
  }
  return ", which no advisory of the catalog names";
}
