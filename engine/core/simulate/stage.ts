import { type Assessor, createAssessor } from "../applicability/assess.ts";
import { indexCatalog } from "../applicability/catalog-index.ts";
import { familiesOf } from "../classes/families.ts";
import { type Fleet, NO_FLEET } from "../fleet/fleet.ts";
import { createInterner, type Interner } from "../fleet/intern.ts";
import type { CatalogEntry } from "../model/catalog.ts";
import type { RolloutEntry } from "../model/rollout-fact.ts";
import { type Place, type Placement, placeIn } from "../rings/place.ts";
import { createAssessorViews } from "./assessor-view.ts";
import { createChance } from "./chance.ts";
import { createMoveImage } from "./change-software.ts";
import { createDesk, type Desk } from "./desk.ts";
import { createInstaller, type Installer } from "./installer.ts";
import { type Machines, machinesOf } from "./machine.ts";
import { createObserver, type Observer } from "./observer.ts";
import { createPeople, type People } from "./people.ts";
import { createPresence, type Presence } from "./presence.ts";
import { createRewind } from "./rewind.ts";
import type { Scenario, SimulationTools } from "./scenario.ts";
import { createTimeline, type Timeline } from "./timeline.ts";

/** All that lives through a simulation. */
export interface Stage {
  readonly scenario: Scenario;
  readonly tools: SimulationTools;
  readonly timeline: Timeline;
  readonly viewOf: (known: readonly CatalogEntry[]) => Assessor;
  readonly machines: Machines;
  readonly presence: Presence;
  readonly people: People;
  readonly installer: Installer;
  readonly desk: Desk;
  readonly observer: Observer;
  /** Where an endpoint stood in the last run. */
  readonly placeOf: (id: string) => Place;
  /** What Muster knows: its snapshot and its log. */
  readonly memory: Memory;
}

interface Memory {
  fleet: Fleet;
  logged: readonly RolloutEntry[];
  placement?: Placement;
  view?: Assessor;
  /** Patches that the rollout is not done with. */
  pending: ReadonlySet<string>;
}

/** @param mode see `createDesk` */
export function createStage(scenario: Scenario, tools: SimulationTools, mode: "changed" | "always"): Stage {
  const { entries, history, fleet, logged, from, seed, offline } = scenario;
  const whole = createAssessor(indexCatalog(entries));
  const interner = createInterner();
  const move = createMoveImage(interner);
  const chance = createChance(seed);
  const rewind = createRewind(whole, from, move);
  const own = withImages(fleet, interner);
  const begun = history === "as-is" ? { fleet: own, logged } : { fleet: NO_FLEET, logged: [] };
  const memory: Memory = { ...begun, pending: new Set() };
  return {
    scenario,
    tools,
    timeline: createTimeline(entries, history),
    viewOf: createAssessorViews(entries, whole),
    machines: machinesOf(own, scenario, rewind.back),
    presence: createPresence(offline, chance),
    people: createPeople(scenario, tools),
    installer: createInstaller(scenario, whole, move, chance),
    desk: createDesk(familiesOf(entries), mode),
    observer: createObserver(from),
    placeOf: (id) => placeIn(memory.placement, id),
    memory,
  };
}

/** The fleet with images of one interner: an image that a machine comes to have is the one that others have. */
function withImages({ members }: Fleet, interner: Interner): Fleet {
  const images = new Map([...members.values()].map(({ report }) => [report.image, report.image]));
  for (const image of images.keys())
    if (image !== undefined) images.set(image, interner.image(image.software));
  return {
    members: new Map(
      [...members].map(([id, member]) => {
        const image = images.get(member.report.image);
        return [id, image === undefined ? member : { ...member, report: { ...member.report, image } }];
      }),
    ),
  };
}
