import { all, isUnknown, type Kleene, kleene, unknown } from "../../model/kleene.ts";
import { factHolds } from "../../select/endpoint-matcher.ts";
import { schemeByName } from "../../versions/registry.ts";
import { type Answer, type Case, heldUnknown, passes, type Rung, stops } from "../case.ts";
import { mirrorFor } from "../target.ts";
import { broughtAlong } from "../transaction.ts";

/** Rung 10: something on the endpoint, or about the fix, stands in the way. */
export const prerequisitesRung: Rung = { name: "prerequisites", judge };

function judge(asked: Case): Answer {
  if (asked.removal) return passes(() => "a removal has no prerequisites");
  return (
    judgeAlone(asked) ??
    judgeMirror(asked) ??
    broughtAlong(asked) ??
    passes(() => "nothing on the endpoint stands in its way")
  );
}

/** What stands in the way whatever the other patches are. */
export function judgeAlone(asked: Case): Answer | undefined {
  return judgeFix(asked) ?? judgeHeldPackage(asked) ?? judgeRequires(asked) ?? judgeDisk(asked);
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
  const conditions: { readonly says: string; readonly holds: Kleene }[] = [];
  for (const [fact, wanted] of Object.entries(requires.facts ?? {})) {
    conditions.push({
      says: `hardware.${fact} ${wanted} (it has ${report.hardware?.[fact] ?? "not reported"})`,
      holds: factHolds(report.hardware, fact, wanted),
    });
  }
  for (const id of requires.patches ?? [])
    conditions.push({ says: `patch ${id} to be in place`, holds: isInPlace(id) });
  for (const name of requires.absent ?? [])
    conditions.push({ says: `${name} to be absent`, holds: isAbsent(name) });
  const unmet = conditions.find(({ holds }) => holds === "no");
  if (unmet !== undefined) {
    return stops("blocked", () => `it requires ${unmet.says}`, {
      until: { when: "when the prerequisite is met" },
      flags: ["prerequisite-unmet"],
    });
  }
  const open = all(conditions.map(({ holds }) => holds));
  return isUnknown(open) ? heldUnknown(open.unknown) : undefined;

  function isInPlace(id: string): Kleene {
    if (report.installedPatches?.includes(id)) return "yes";
    const other = world.assessor.catalog.byId.get(id);
    if (other === undefined)
      return report.installedPatches === undefined ? unknown(`whether patch ${id} is in place`) : "no";
    const state = world.assessor.assess(report, other);
    return state.kind === "unknown"
      ? unknown(`whether patch ${id} is in place: ${state.says}`)
      : kleene(state.kind === "in-place");
  }

  function isAbsent(name: string): Kleene {
    if (report.installedPatches?.includes(name)) return "no";
    const other = world.assessor.catalog.byId.get(name);
    if (other !== undefined) {
      const state = world.assessor.assess(report, other);
      return state.kind === "unknown"
        ? unknown(`whether patch ${name} is absent: ${state.says}`)
        : kleene(state.kind !== "in-place");
    }
    if (report.image === undefined) return unknown(`whether ${name} is absent: software was not reported`);
    return kleene(!report.image.software.some(({ product }) => product === name));
  }
}

/** Judged only where the catalog gives a size and the endpoint its free space: neither is a declared requirement. */
function judgeDisk({ entry, report }: Case): Answer | undefined {
  const free = report.hardware?.["diskFreeMiB"];
  const size = entry.patch.sizeBytes;
  if (typeof size !== "number" || typeof free !== "number" || size <= free * 1_048_576) return undefined;
  const says = (): string => `it takes ${Math.ceil(size / 1_048_576)} MiB, ${free} MiB are free`;
  return stops("blocked", says, { until: { when: "when there is room" }, flags: ["disk-full"] });
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
