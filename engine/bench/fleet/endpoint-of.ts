import { createInterner } from "../../core/fleet/intern.ts";
import type { Endpoint, EndpointHistory } from "../../core/model/endpoint.ts";
import { type Instant, parseInstant } from "../../core/model/instant.ts";
import type { Attempt, Image, Report, Software } from "../../core/model/report.ts";
import { createPurlReader } from "../../intake/purl.ts";
import { createSoftwareReader } from "../../intake/software-reader.ts";
import type { SoftwareItem } from "../../schema/documents.generated.ts";
import { isPlain, itemsOf, waveOf } from "./image-of.ts";
import type { Machine } from "./machine.ts";
import { attemptsOf, bootedAt, hardwareOf, labelsOf, observedAt, osOf, patchNear } from "./report-of.ts";
import { LAST_WAVE, NOW, type Role, type Stock } from "./stock.ts";

const DAY_MS = 86_400_000;

/** Makes machines endpoints, as intake and fold would leave them. Equal images are one object. */
export function createEndpoints(stock: Stock): (machine: Machine) => Endpoint {
  const images = createImages();
  const pasts = new Map<string, Past>();
  return (machine) => {
    const role = stock.roles[machine.role];
    if (role === undefined) throw new Error(`no role ${machine.role}`);
    const labels = labelsOf(machine, role);
    const installedPatches = role.installedPatches?.[waveOf(machine)];
    const report: Report = {
      observedAt: observedAt(machine),
      sequence: 1_000 + (machine.index % 97),
      hostname: machine.id,
      timezone: machine.zone,
      labels,
      os: osOf(machine, role),
      hardware: hardwareOf(machine) as NonNullable<Report["hardware"]>,
      image: images(machine, role),
      ...(installedPatches === undefined ? {} : { installedPatches }),
      rebootPending: machine.rebootPending,
      bootedAt: bootedAt(machine),
    };
    return { id: machine.id, report, labels, history: historyOf(machine, role, pasts) };
  };
}

function createImages(): (machine: Machine, role: Role) => Image {
  const interner = createInterner();
  const read = createSoftwareReader(interner, createPurlReader());
  const known = new Map<SoftwareItem, Software>();
  const softwareOf = (item: SoftwareItem, index: number): Software => {
    const software = known.get(item) ?? read(item, index);
    known.set(item, software);
    return software;
  };
  const plain = new Map<string, Image>();
  return (machine, role) => {
    const make = (): Image => interner.image(itemsOf(machine, role).map(softwareOf));
    if (!isPlain(machine)) return make();
    const key = `${machine.role} ${waveOf(machine)}`;
    const image = plain.get(key) ?? make();
    plain.set(key, image);
    return image;
  };
}

/** What the fleet remembers alike of all machines of a role that are at one wave. */
type Past = Pick<EndpointHistory, "missing" | "arrivals">;

function historyOf(machine: Machine, role: Role, pasts: Map<string, Past>): EndpointHistory {
  const key = `${machine.role} ${waveOf(machine)}`;
  const past = pasts.get(key) ?? pastOf(waveOf(machine), role);
  pasts.set(key, past);
  const { knownMs, absence, handedOut } = machine;
  const last = observedAt(machine);
  const task = handedOut === undefined ? undefined : patchNear(machine, role, "lacking", handedOut.draw);
  return {
    firstSeen: NOW - knownMs,
    contacts:
      absence === undefined
        ? [[NOW - knownMs, last]]
        : [
            [NOW - knownMs, NOW - absence.leftMs],
            [NOW - absence.returnedMs, last],
          ],
    ...past,
    attempts: attemptsOf(machine, role).map(toAttempt),
    handedOut:
      task === undefined || handedOut === undefined ? NOTHING : new Map([[task, NOW - handedOut.ms]]),
    assigned: NO_RINGS,
  };
}

const NOTHING: EndpointHistory["handedOut"] = new Map();
const NO_RINGS: EndpointHistory["assigned"] = new Map();

/** The patches of its last three waves were missing once; those of the waves to come still are. */
function pastOf(wave: number, { waves }: Role): Past {
  const missing = new Map<string, { readonly first: Instant; readonly last: Instant }>();
  const arrivals = new Map<string, "approved" | "unapproved">();
  for (const [index, patches] of waves.entries()) {
    if (index <= wave - 3) continue;
    const first = NOW - (LAST_WAVE - index + 1) * 30 * DAY_MS;
    for (const patch of patches) {
      missing.set(patch, { first, last: index > wave ? NOW - 3_600_000 : first + 9 * DAY_MS });
      if (index <= wave) arrivals.set(patch, "approved");
    }
  }
  return { missing, arrivals };
}

function toAttempt({ startedAt, finishedAt, ...rest }: ReturnType<typeof attemptsOf>[number]): Attempt {
  const started = parseInstant(startedAt);
  const finished = parseInstant(finishedAt ?? "");
  return {
    ...rest,
    ...(started === undefined ? {} : { startedAt: started }),
    ...(finished === undefined ? {} : { finishedAt: finished }),
  };
}
