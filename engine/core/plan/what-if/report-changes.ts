import type { Missing } from "../../applicability/fix-status.ts";
import { plainEndpoint } from "../../fleet/plain-endpoint.ts";
import type { Decision } from "../../model/decision.ts";
import { formatInstant, type Instant } from "../../model/instant.ts";
import type { Report, Software } from "../../model/report.ts";
import { type Change, type Situation, withReport } from "./situation.ts";

/** Time goes by, and the endpoint keeps reporting the same. */
export function waiting({ until }: Decision): readonly Change[] {
  if (until === undefined || !("at" in until)) return [];
  const { at } = until;
  return [
    {
      says: `wait until ${formatInstant(at)} (and the endpoint keeps reporting)`,
      apply: (situation) => {
        const later = { ...situation, world: { ...situation.world, now: at } };
        return withReport(later, (report) => ({ ...report, observedAt: at }));
      },
    },
  ];
}

export const reportingAgain: Change = {
  says: "let the endpoint send a whole, fresh report",
  apply: (situation) => {
    const { identity, unreadable, ...endpoint } = plainEndpoint(situation.endpoint);
    if (identity !== undefined) return situation;
    return withReport({ ...situation, endpoint }, ({ partial, ...report }) => ({
      ...report,
      observedAt: situation.world.now,
    }));
  },
};

export const rebooting: Change = {
  says: "reboot the endpoint, and let it report that",
  apply: (situation) => withReport(situation, (report) => ({ ...report, rebootPending: false })),
};

/** What its fixes are about is installed in the versions wanted, by an action that was handed out. */
export const installing: Change = {
  says: "let the endpoint install it and report that",
  apply: (situation) => {
    const { id } = situation.entry.patch;
    const { history } = situation.endpoint;
    const handedOut = new Map(history.handedOut).set(id, situation.world.now);
    const next = {
      ...situation,
      endpoint: { ...plainEndpoint(situation.endpoint), history: { ...history, handedOut } },
    };
    return withReport(next, (report) => ({
      ...withSoftware(report, missingOf(situation), upgraded),
      ...(report.installedPatches === undefined
        ? {}
        : { installedPatches: [...report.installedPatches, id] }),
    }));
  },
};

export const unholding: Change = {
  says: "lift the hold of the endpoint's package manager",
  apply: (situation) =>
    withReport(situation, (report) => {
      const state = situation.world.assessor.assess(report, situation.entry);
      const held =
        state.kind === "in-place" ? state.held : missingOf(situation).flatMap(({ packages }) => packages);
      return withItems(report, (item) =>
        item.held && isAbout(item, held) ? { ...item, held: false } : item,
      );
    }),
};

export const mirroring: Change = {
  says: "let the endpoint's mirror offer the version that is wanted",
  apply: (situation) => {
    const wanted = missingOf(situation).flatMap(({ packages, scheme, to }) =>
      to === undefined ? [] : packages.map((product) => ({ type: scheme, product, version: to })),
    );
    return withReport(situation, (report) =>
      report.offered === undefined ? report : { ...report, offered: [...report.offered, ...wanted] },
    );
  },
};

/** Facts, patches that must be there and things that must not, all that `requires` says. */
export function meeting({ entry }: Situation): Change {
  const { facts = {}, patches = [], absent = [] } = entry.patch.requires ?? {};
  const wanted = [
    ...Object.entries(facts).map(([fact, value]) => `hardware.${fact} ${value}`),
    ...patches.map((id) => `patch ${id} in place`),
    ...absent.map((name) => `no ${name}`),
  ];
  return {
    says: `let the endpoint meet what it requires: ${wanted.join(", ")}`,
    apply: (situation) =>
      withReport(situation, (report) => ({
        ...withItems(report, (item) => (absent.includes(item.product) ? undefined : item)),
        hardware: { ...report.hardware, ...Object.fromEntries(Object.entries(facts).map(valueFor)) },
        installedPatches: [...(report.installedPatches ?? []), ...patches].filter(
          (id) => !absent.includes(id),
        ),
      })),
  };
}

/** A value for which a comparison such as `>=2.0` holds, where its own bound is one. */
function valueFor([fact, wanted]: readonly [string, unknown]): readonly [string, string | number | boolean] {
  const first: unknown = Array.isArray(wanted) ? wanted[0] : wanted;
  if (typeof first !== "string") return [fact, typeof first === "number" ? first : first === true];
  return [fact, first.replace(/^[<>=]+ */, "")];
}

const BYTES_OF_MIB = 1_048_576;

export function makingRoom({ entry }: Situation): Change {
  const wanted = Math.ceil((entry.patch.sizeBytes ?? 0) / BYTES_OF_MIB);
  return {
    says: `let the endpoint have ${wanted} MiB free, and report that`,
    apply: (situation) =>
      withReport(situation, (report) => ({
        ...report,
        hardware: { ...report.hardware, diskFreeMiB: wanted },
      })),
  };
}

export function evidencing(types: readonly string[]): Change {
  return {
    says: `let the endpoint report fresh evidence: ${types.join(", ")}`,
    apply: (situation) => {
      const at: Instant = situation.world.now;
      return withReport(situation, (report) => ({
        ...report,
        evidence: [...(report.evidence ?? []), ...types.map((type) => ({ type, at }))],
      }));
    },
  };
}

export const listing: Change = {
  says: "list the endpoint in the inventory",
  apply: (situation) => {
    const { unlisted, ...endpoint } = plainEndpoint(situation.endpoint);
    return unlisted === true ? { ...situation, endpoint } : situation;
  },
};

/** What the endpoint lacks of the patch. */
export function missingOf({ world, endpoint, entry }: Situation): readonly Missing[] {
  if (endpoint.report === undefined) return [];
  const state = world.assessor.assess(endpoint.report, entry);
  return state.kind === "missing" ? state.missing : [];
}

function withSoftware(
  report: Report,
  missing: readonly Missing[],
  edit: (item: Software, to: string) => Software,
): Report {
  return withItems(report, (item) => {
    const wanted = missing.find(({ packages }) => packages.includes(item.product));
    return wanted?.to === undefined ? item : edit(item, wanted.to);
  });
}

function upgraded(item: Software, to: string): Software {
  return { ...item, version: to, source: { ...item.source, version: to }, broken: false };
}

function isAbout({ product, source }: Software, names: readonly string[]): boolean {
  return names.includes(product) || names.includes(source.name);
}

/** Edits what is installed; undefined takes it off. The same report where nothing changes. */
function withItems(report: Report, edit: (item: Software) => Software | undefined): Report {
  const { image } = report;
  if (image === undefined) return report;
  const software = image.software.flatMap((item) => edit(item) ?? []);
  const isSame =
    software.length === image.software.length &&
    software.every((item, index) => item === image.software[index]);
  return isSame ? report : { ...report, image: { ...image, software } };
}
