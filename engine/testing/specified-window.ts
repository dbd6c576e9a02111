import type { CatalogEntry } from "../core/model/catalog.ts";
import type { Instant } from "../core/model/instant.ts";
import type { FreezeSketch } from "./declared-sketch.ts";
import { rulesFor, valid } from "./specified-clocks.ts";
import type { Consent } from "./specified-consent.ts";
import { selectsEndpoint, selectsPatch } from "./specified-selectors.ts";
import type { Scene, Stop } from "./specified-story.ts";

/** Rung 16: any active freeze wins over any window, unless the entry waives it. */
export function scheduled(
  scene: Scene,
  entry: CatalogEntry,
  consent: Consent | undefined,
  due: Instant | undefined,
): Stop | undefined {
  const { story, endpoint } = scene;
  const { now } = story;
  const waives = consent?.entry?.waives;
  const freezes = story.declared.freezes.filter(
    (freeze) =>
      !waives?.has("freeze") &&
      selectsEndpoint(freeze.endpoints, endpoint) !== false &&
      !(freeze.except && selectsPatch(freeze.except, entry.patch) === true),
  );
  const active = freezes.filter((freeze) => !(now < freeze.from) && !(now >= freeze.until));
  const opening = waives?.has("window") ? "open" : windowOpening(scene, entry, due);
  if (active.length === 0 && opening === "open") return undefined;
  const until = opening && Math.max(opening === "open" ? now : opening, thawOf(active, freezes));
  return { verdict: "scheduled", rung: "window", until: valid(until) };
}

/** When the active freezes end, and those that follow on from them; one without a readable end never does. */
function thawOf(active: readonly FreezeSketch[], all: readonly FreezeSketch[]): number {
  const end = (freeze: FreezeSketch) => valid(freeze.until) ?? Number.POSITIVE_INFINITY;
  let thaw = Math.max(Number.NEGATIVE_INFINITY, ...active.map(end));
  for (const _ of all) for (const freeze of all) if (freeze.from <= thaw) thaw = Math.max(thaw, end(freeze));
  return thaw;
}

function windowOpening(
  scene: Scene,
  entry: CatalogEntry,
  due: Instant | undefined,
): "open" | Instant | undefined {
  const { story } = scene;
  const rule = rulesFor(entry.patch, scene.policy.rules).sure;
  const name = scene.track.find((ring) => ring.name === scene.ring)?.window?.name;
  if (name === undefined || rule?.windows === "ignore") return "open";
  if (rule?.windows === "until-due" && due !== undefined && story.now > due) return "open";
  const state = story.windows[name];
  return state?.kind === "open" ? "open" : valid(state?.opens);
}
