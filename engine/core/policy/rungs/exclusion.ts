import type { Exclusion } from "../../model/declared.ts";
import { formatInstant, isInstant } from "../../model/instant.ts";
import { isUnknown } from "../../model/kleene.ts";
import { type Answer, type Case, heldUnknown, passes, type Rung, stops } from "../case.ts";
import { excludes, namesAny } from "../denials.ts";
import { patchBefore } from "../rule-match.ts";

/** Rung 8: an agreed, dated departure covers it. */
export const exclusionRung: Rung = { name: "exclusion", judge };

function judge(asked: Case): Answer {
  let best: Exclusion | undefined;
  let unsure: { exclusion: Exclusion; why: string } | undefined;
  for (const exclusion of asked.world.declared.exclusions) {
    if (asked.world.now >= exclusion.expires) continue;
    const answer = covers(exclusion, asked);
    if (answer === "no") continue;
    const why = isUnknown(answer) ? answer.unknown : whyEndless(exclusion);
    if (why !== undefined) unsure ??= { exclusion, why };
    else if (best === undefined || exclusion.expires > best.expires) best = exclusion;
  }
  if (best !== undefined) {
    const { name, owner, reason, control, expires, at } = best;
    const says = (): string =>
      `exclusion "${name}" of ${owner} covers it until ${formatInstant(expires)}: ${reason}${control === undefined ? "" : `; control: ${control}`}`;
    return stops("excluded", says, {
      at,
      until: { at: expires },
      flags: control === undefined ? [] : ["mitigated"],
    });
  }
  if (unsure === undefined) return passes(() => "no exclusion covers it");
  return heldUnknown(
    `whether exclusion "${unsure.exclusion.name}" covers it: ${unsure.why}`,
    unsure.exclusion.at,
  );
}

/** An end that cannot be read neither excludes nor lets through. */
function whyEndless({ expires }: Exclusion): string | undefined {
  return isInstant(expires) ? undefined : "when it expires cannot be read";
}

/** Exclusions that covered the case until they ran out: they still move its due date. */
export function expiredExclusions(
  asked: Pick<Case, "world" | "entry" | "endpoint" | "siblings">,
): readonly Exclusion[] {
  return asked.world.declared.exclusions.filter((exclusion) => {
    if (!(asked.world.now >= exclusion.expires) || !(exclusion.graceMs > 0)) return false;
    const patch = patchBefore(asked.entry, exclusion.expires);
    if (patch === undefined) return false;
    return covers(exclusion, { ...asked, entry: { ...asked.entry, patch } }) === "yes";
  });
}

function covers(
  exclusion: Exclusion,
  asked: Pick<Case, "world" | "entry" | "endpoint" | "siblings">,
): ReturnType<typeof excludes> {
  return excludes(exclusion, asked.entry, asked.endpoint, (ids) => {
    if (namesAny(ids, asked.world.assessor.catalog.supersededBy(asked.entry.patch.id))) return true;
    return asked.siblings
      .needed()
      .some(({ entry }) => namesAny(ids, [entry.patch.id]) && asked.siblings.covers(asked.entry, entry));
  });
}
