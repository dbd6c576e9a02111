import type { Missing } from "../applicability/fix-status.ts";
import { buildStanding } from "../applicability/windows-build.ts";
import type { FirmwareItem, Report, System } from "../model/report.ts";
import type { Move, MoveImage } from "./change-software.ts";

/** A fix that was missing, and the version that takes its place. */
export interface Installed {
  readonly missing: Missing;
  readonly to: string;
}

/** What an endpoint has once all of it is in place. */
export function afterInstall(report: Report, installed: readonly Installed[], move: MoveImage): Report {
  const moves = installed.flatMap(moveOf);
  const kbs = installed.filter(({ missing }) => missing.type === "kb").map(({ missing }) => missing.product);
  const { image, os, firmware, installedPatches } = report;
  return {
    ...report,
    ...(image === undefined ? {} : { image: move(image, moves) }),
    ...(os === undefined ? {} : { os: afterSystem(os, installed) }),
    ...(firmware === undefined ? {} : { firmware: afterFirmware(firmware, installed) }),
    ...(kbs.length === 0
      ? {}
      : { installedPatches: [...new Set([...(installedPatches ?? []), ...kbs])].sort() }),
  };
}

function moveOf({ missing, to }: Installed): readonly Move[] {
  const { type, packages, scheme } = missing;
  if (type === "system" || type === "kb" || type === "firmware") return [];
  return [{ kind: type === "source" ? "source" : "binary", packages, scheme, to }];
}

function afterSystem(os: System, installed: readonly Installed[]): System {
  const last = installed.findLast(({ missing }) => missing.type === "system");
  if (last === undefined) return afterKbs(os, installed);
  return last.missing.scheme === "windows-build" ? { ...os, build: last.to } : { ...os, version: last.to };
}

/** A KB that brings a build brings the system to it; of several, to the highest. A build that is not reported stays so. */
function afterKbs(os: System, installed: readonly Installed[]): System {
  let after = os;
  for (const { missing } of installed) {
    const { build } = missing;
    if (build !== undefined && buildStanding(after, build.to).kind === "before")
      after = { ...after, build: build.to };
  }
  return after;
}

function afterFirmware(
  firmware: readonly FirmwareItem[],
  installed: readonly Installed[],
): readonly FirmwareItem[] {
  const wanted = new Map(
    installed
      .filter(({ missing }) => missing.type === "firmware")
      .map(({ missing, to }) => [missing.product, to]),
  );
  if (wanted.size === 0) return firmware;
  return firmware.map((item) => ({ ...item, version: wanted.get(item.component) ?? item.version }));
}
