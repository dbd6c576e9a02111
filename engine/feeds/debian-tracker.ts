import type { RefusedRecord } from "../core/catalog/edition.ts";
import { compareText } from "../core/model/compare-text.ts";
import { decodeUtf8 } from "../core/text/decode-text.ts";
import type { Patch } from "../schema/documents.generated.ts";
import { readAdvisory } from "./debian-tracker/advisory.ts";
import { splitAdvisories } from "./debian-tracker/split-advisories.ts";
import type { Feed } from "./feed.ts";

/**
 * The lists of advisories of Debian's security tracker (`data/DSA/list`, `data/DLA/list`). The format has no date of an
 * edition.
 * @see https://security-team.debian.org/security_tracker.html, "The DSA list"
 */
export const debianTrackerFeed: Feed = {
  format: "debian-tracker",
  precedence: 60,
  read({ members }) {
    const patches: Patch[] = [];
    const refused: RefusedRecord[] = [];
    const passedOver: RefusedRecord[] = [];
    let lists = 0;
    for (const { path, bytes } of [...members].sort((a, b) => compareText(a.path, b.path))) {
      const text = decodeUtf8(bytes);
      if (text === undefined) return { kind: "refused", reason: `${path} is no UTF-8 text` };
      const { advisories, stray } = splitAdvisories(text);
      if (advisories.length === 0) continue;
      if (!text.endsWith("\n")) {
        return { kind: "refused", reason: `${path} is truncated: its last line does not end` };
      }
      lists += 1;
      refused.push(
        ...stray.map((line) => ({ record: `${path}:${line}`, reason: "no line of an advisory list" })),
      );
      for (const advisory of advisories) {
        const read = readAdvisory(advisory);
        if (read.patch !== undefined) patches.push(read.patch);
        if (read.passedOver !== undefined) passedOver.push({ record: advisory.id, reason: read.passedOver });
        refused.push(...read.refused);
      }
    }
    if (lists === 0) return { kind: "refused", reason: "has no list of advisories in it" };
    return { kind: "patches", patches, refused, passedOver, coverage: "whole" };
  },
};
