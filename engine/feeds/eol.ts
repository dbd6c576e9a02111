import type { RefusedRecord } from "../core/catalog/edition.ts";
import type { FeedMember } from "../core/catalog/feed-member.ts";
import { mergeLifecycles } from "../core/catalog/merge-lifecycles.ts";
import { compareText } from "../core/model/compare-text.ts";
import type { Lifecycle } from "../core/model/lifecycle.ts";
import { readProducts } from "./eol/read-products.ts";
import { readRelease } from "./eol/read-release.ts";
import type { Feed } from "./feed.ts";

/**
 * Lifecycles as endoflife.date publishes them: the answers of its API (either version), its `products/*.md`, or `releases/*.json`
 * of its release data; one file, or a folder of them.
 * @see https://endoflife.date/docs/api
 */
export const eolFeed: Feed = {
  format: "eol",
  precedence: 5,
  read({ members }) {
    const files = members.length === 1 ? members : members.filter(({ path }) => /\.(json|md)$/i.test(path));
    const lifecycles: Lifecycle[] = [];
    const refused: RefusedRecord[] = [];
    const passedOver: RefusedRecord[] = [];
    for (const member of [...files].sort((a, b) => compareText(a.path, b.path)))
      readMember(member, lifecycles, refused, passedOver);
    const [first] = refused;
    if (lifecycles.length === 0) return { kind: "refused", reason: first?.reason ?? "has no releases" };
    return { kind: "lifecycles", lifecycles: mergeLifecycles(lifecycles), refused, passedOver };
  },
};

function readMember(
  member: FeedMember,
  lifecycles: Lifecycle[],
  refused: RefusedRecord[],
  passedOver: RefusedRecord[],
): void {
  const products = readProducts(member);
  if (typeof products === "string") {
    refused.push({ record: member.path, reason: products });
    return;
  }
  if (products.length === 0)
    passedOver.push({ record: member.path, reason: "it lists versions and no releases" });
  for (const { product, releases } of products) {
    for (const [index, release] of releases.entries()) {
      const { lifecycle, fault, silent } = readRelease(product, release);
      if (lifecycle !== undefined) lifecycles.push(lifecycle);
      const record = lifecycle === undefined ? `${product}[${index}]` : `${product} ${lifecycle.cycle}`;
      if (fault !== undefined) refused.push({ record, reason: fault });
      else if (silent) passedOver.push({ record, reason: "nothing is said of its end" });
    }
  }
}
