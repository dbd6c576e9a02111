import { type DurationMs, formatDuration } from "../../core/model/duration.ts";
import { wayFrom } from "../../core/rings/longest-way.ts";
import { type Cadence, cadenceOf } from "../../core/rings/release-cadence.ts";
import type { PatchSelector } from "../../schema/documents.generated.ts";
import { problemOf } from "../fault.ts";
import { createJourneys } from "./journeys.ts";
import { mayOverlap } from "./may-overlap.ts";
import { type Advice, ofKind } from "./repository.ts";
import { tracksOf } from "./tracks.ts";

const DAY_MS = 86_400_000;

/**
 * A rule that keeps a product's releases longer than the vendor takes for the next one. Patching goes on all the same: an older
 * release that has matured is installed while a newer one is deferred. What never arrives in the last ring is the newest.
 */
export const starvation: Advice = (repository, context) => {
  const tracks = [...tracksOf(repository).values()];
  const journeys = createJourneys(repository, context);
  return ofKind(repository, "PatchPolicy").flatMap((policy) =>
    policy.value.spec.rules.flatMap((rule, index): ReturnType<Advice> => {
      const cadence = named(rule.patches);
      if (cadence === undefined || rule.approval === "never") return [];
      let longest: { readonly ring: string; readonly totalMs: DurationMs } | undefined;
      for (const rings of tracks) {
        const [first] = rings;
        if (first === undefined || !mayOverlap(policy.value.spec.endpoints, first.value.spec.endpoints))
          continue;
        const journey = journeys.of(rule, Number.MAX_SAFE_INTEGER, rings);
        const way = wayFrom(0, { ...journey, windows: "ignore" });
        if (longest === undefined || way.totalMs > longest.totalMs) longest = way;
      }
      if (longest === undefined || longest.totalMs <= cadence.days * DAY_MS) return [];
      const behind = Math.ceil(longest.totalMs / (cadence.days * DAY_MS));
      const message = `Rule "${rule.name}" lets releases of ${cadence.what} reach ring "${longest.ring}" after ${formatDuration(longest.totalMs)}, and a new one comes every ${cadence.days} days: that ring is always up to ${behind} releases behind, and never gets the newest before it is superseded`;
      const hint = "defer or soak less for such products, in a rule of their own";
      const fault = {
        code: "starvation",
        pointer: `/spec/rules/${index}/name`,
        on: "value",
        message,
        hint,
      } as const;
      return [{ ...problemOf(policy, fault), severity: "warning" }];
    }),
  );
};

/** What a selector surely narrows down to; what stands under `not` names nothing. */
function named({ vendor = [], products = [], all = [], any = [] }: PatchSelector): Cadence | undefined {
  const own = cadenceOf(vendor, products);
  const found = [...(own === undefined ? [] : [own]), ...[...all, ...any].flatMap((one) => named(one) ?? [])];
  return found.sort((a, b) => a.days - b.days)[0];
}
