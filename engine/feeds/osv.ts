import type { RefusedRecord } from "../core/catalog/edition.ts";
import type { Patch } from "../schema/documents.generated.ts";
import type { Feed } from "./feed.ts";
import { readJsonRecords } from "./json-records.ts";
import { readOsvRecord } from "./osv/record.ts";

/**
 * OSV records, as osv.dev and the distributions export them. The format has no date of an edition: `modified` is each
 * record's own.
 */
export const osvFeed: Feed = {
  format: "osv",
  precedence: 80,
  read({ members }) {
    const { records, refused: unread, fault } = readJsonRecords(members);
    if (fault !== undefined) return { kind: "refused", reason: fault };
    const patches: Patch[] = [];
    const refused: RefusedRecord[] = [...unread];
    const passedOver: RefusedRecord[] = [];
    for (const { value, at } of records) {
      const read = readOsvRecord(value, at);
      if (read.patch !== undefined) patches.push(read.patch);
      refused.push(...read.refused);
      if (read.passedOver !== undefined) passedOver.push(read.passedOver);
    }
    return { kind: "patches", patches, refused, passedOver, coverage: "whole" };
  },
};
