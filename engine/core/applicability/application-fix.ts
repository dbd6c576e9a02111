import type { Fix } from "../../schema/documents.generated.ts";
import type { Software } from "../model/report.ts";
import { DISTRIBUTION_TYPES, isSamePublisher, knownApplication } from "./application-names.ts";
import type { FixStatus } from "./fix-status.ts";
import type { ImageIndex } from "./image-index.ts";
import { versionFixStatus } from "./version-fix.ts";
import { worstOf } from "./worst-of.ts";

/**
 * `application`: by name, whatever installed it, but never a distribution's package of that name. A name counts as it is reported,
 * and as the table of known applications has it; a publisher that both sides state has to be one. Whose name is a known
 * application's and whose publisher is not may be a repackaged one: that is unknown, not absent.
 * A fix of a language's package is about packages of that language alone.
 */
export function applicationFixStatus(fix: Fix, index: ImageIndex | undefined): FixStatus {
  const product = fix.product ?? "";
  if (index === undefined) return { kind: "unknown", says: "software was not reported" };
  const { purlType } = fix;
  const isOfLanguage = typeof purlType === "string";
  const exact = (index.byProduct.get(product) ?? []).filter(({ type }) =>
    isOfLanguage ? type === purlType : !DISTRIBUTION_TYPES.has(type),
  );
  const statuses = [
    ...exact
      .filter((item) => isOf(item, fix.publisher))
      .map(({ version }) => versionFixStatus(fix, product, version)),
    ...(isOfLanguage ? [] : (index.byApplication.get(product) ?? [])).map((item) =>
      statusOfKnown(fix, product, item),
    ),
  ];
  if (statuses.length === 0) return { kind: "not-applicable", says: `"${product}" is not installed` };
  return worstOf(statuses, product);
}

function isOf({ publisher }: Software, wanted: string | null | undefined): boolean {
  return isSamePublisher(publisher, wanted);
}

function statusOfKnown(fix: Fix, product: string, item: Software): FixStatus {
  const makers = knownApplication(item)?.publishers ?? [];
  const isTheirs = makers.some((maker) => isOf(item, maker)) && isOf(item, fix.publisher);
  if (isTheirs) return versionFixStatus(fix, product, item.version);
  const says = `"${item.product}" of "${item.publisher}" may be ${product}, which is of ${fix.publisher ?? makers[0]}`;
  return { kind: "unknown", says };
}
