import type { CatalogEntry } from "../core/model/catalog.ts";
import type { ApproveEntry, Through } from "../core/model/declared.ts";
import type { GatePass, Vouching } from "../core/model/rollout.ts";
import type { Patch } from "../schema/documents.generated.ts";
import { fixApplies } from "./specified-applicability.ts";
import { momentsOf, rulesFor } from "./specified-clocks.ts";
import type { Scene } from "./specified-story.ts";

/** Whose yes a patch has, and how far out it reaches. `entry` is undefined where the policy itself consents. */
export interface Consent {
  readonly entry: ApproveEntry | undefined;
  /** Each of them binds. */
  readonly ceilings: readonly Through[];
}

/** A vouched list entry, else an automatic rule (rung 12). */
export function consentOf(scene: Scene, entry: CatalogEntry): Consent | undefined {
  const approved = approvalOf(scene, entry);
  if (approved) return { entry: approved, ceilings: [approved.through] };
  const { vouching } = scene.story.rollout;
  const ceilings = isWhole(vouching) ? automaticCeilings(scene, entry) : undefined;
  return ceilings && { entry: undefined, ceilings };
}

/** Somebody vouches for every governed file beside the lists; else no rule, list or reject was reviewed as it stands. */
export function isWhole(vouching: Vouching): boolean {
  return (
    vouching.kind === "trust-merge" || vouching.unvouched === undefined || vouching.unvouched.length === 0
  );
}

/** An entry that names the digest, or one whose revision means the same here, and for which somebody vouches. */
function approvalOf(scene: Scene, entry: CatalogEntry): ApproveEntry | undefined {
  const { declared, rollout } = scene.story;
  const { vouching } = rollout;
  const counting = declared.approve.filter(
    ({ patch, digest }) =>
      patch === entry.patch.id &&
      (vouching.kind === "trust-merge" ||
        (isWhole(vouching) && vouching.digests.get(patch)?.has(digest) === true)),
  );
  return (
    counting.find(({ digest }) => digest === entry.digest) ??
    counting.find(({ digest }) => meansTheSame(entry.revisions.get(digest), scene, entry))
  );
}

/** documents.md, "Digest v1": the fixes that match the endpoint and the other digested fields are equal. */
function meansTheSame(old: Patch | undefined, scene: Scene, entry: CatalogEntry): boolean {
  if (old === undefined) return false;
  const here = (patch: Patch) =>
    asSet(patch.fixes.filter((fix) => isConcerned(fix, patch, scene)).map((fix) => JSON.stringify(fix)));
  const rest = ({ id, vendor, classification, requires, supersedes, reboot, removable }: Patch) =>
    JSON.stringify([
      id,
      vendor,
      classification,
      requires,
      supersedes && asSet(supersedes),
      reboot,
      removable,
    ]);
  return here(old) === here(entry.patch) && rest(old) === rest(entry.patch);
}

function isConcerned(fix: Patch["fixes"][number], patch: Patch, { endpoint, story }: Scene): boolean {
  if (endpoint.report === undefined) return true;
  const alone = { patch, digest: "", facts: [], revisions: new Map() };
  return fixApplies(fix, alone, endpoint.report, story.entries).kind !== "not-applicable";
}

function asSet(values: readonly string[]): string {
  return JSON.stringify([...new Set(values)].sort());
}

/** A fact outside the digest never turns `required` into `automatic`: the rule was automatic at every moment. */
function automaticCeilings(scene: Scene, entry: CatalogEntry): readonly Through[] | undefined {
  const ceilings: Through[] = [];
  for (const { patch } of momentsOf(entry)) {
    const { perhaps, sure } = rulesFor(patch, scene.policy.rules);
    if (perhaps.length > 0 || sure?.approval !== "automatic") return undefined;
    ceilings.push(sure.through);
  }
  return ceilings;
}

/** What lets a patch leave counts when no run saw it before the pass. */
function isLetGo(
  { entry }: Consent,
  pass: GatePass,
  ring: Scene["track"][number],
  track: Scene["track"],
  { rollout }: Scene["story"],
): boolean {
  if (entry === undefined) return false;
  const { patch, digest, leaves, through } = entry;
  const isLater = (by: string): boolean =>
    !(
      (rollout.named?.get(`${patch}\0${digest}\0${ring.name}\0${by}`) ?? Number.POSITIVE_INFINITY) <= pass.at
    );
  const beyond = track.slice(track.indexOf(ring) + 1).map(({ name }) => name);
  const isRaised = through.kind === "rings" && through.rings.some((name) => beyond.includes(name));
  return (leaves.has(ring.name) && isLater("leaves")) || (isRaised && isLater("through"));
}

/** Whether the endpoint's ring lies within the ceiling, and every earlier ring has been left (rung 13). */
export function isRingOpen(
  { track, ring, story }: Scene,
  patch: string,
  of: GatePass["of"],
  consent: Consent,
): boolean {
  const own = track.findIndex(({ name }) => name === ring);
  if (own === -1 || consent.ceilings.some((through) => own > ceilingOf(through, track))) return false;
  if (consent.entry?.waives.has("gate")) return true;
  return track.slice(0, own).every((earlier) => {
    const current = story.entries.find((entry) => entry.patch.id === patch)?.digest;
    const pass = story.rollout.passes.find(
      (one) =>
        one.patch === patch &&
        one.track === earlier.track &&
        one.ring === earlier.name &&
        one.of === of &&
        [undefined, current, consent.entry?.digest].includes(one.digest),
    );
    if (of === "remove" || earlier.promotion === "automatic") return pass !== undefined;
    if (earlier.promotion === "manual") return consent.entry?.leaves.has(earlier.name) === true;
    if (pass?.vacuous === true) return true;
    return pass !== undefined && (pass.answered === true || isLetGo(consent, pass, earlier, track, story));
  });
}

/** The furthest ring, by position in the track; -1 where the track is not named. */
function ceilingOf(through: Through, track: Scene["track"]): number {
  if (through.kind === "last") return track.length - 1;
  const named = track.map(({ name }) => name).filter((name) => through.rings.includes(name));
  return track.findIndex(({ name }) => name === named[0]);
}
