import { compareText } from "../../core/model/compare-text.ts";
import type { DocumentOf } from "../located-document.ts";
import { ofKind, type Repository } from "./repository.ts";

export type RingDocument = DocumentOf<"Ring">;

/** The rings of each track, walked as patches walk them: by ascending order. */
export function tracksOf(repository: Repository): ReadonlyMap<string, readonly RingDocument[]> {
  const tracks = new Map<string, RingDocument[]>();
  for (const ring of ofKind(repository, "Ring")) {
    const track = trackOf(ring);
    tracks.set(track, [...(tracks.get(track) ?? []), ring]);
  }
  for (const rings of tracks.values()) {
    rings.sort((a, b) => a.value.spec.order - b.value.spec.order || compareText(a.name, b.name));
  }
  return tracks;
}

export function trackOf(ring: RingDocument): string {
  return ring.value.spec.track ?? "default";
}
