import { ALL_NEWS, type News } from "../core/classes/news.ts";
import { trackOf } from "../documents/declare/declare-ring.ts";
import type { LocatedDocument } from "../documents/located-document.ts";
import type { LoadedPolicy } from "./load-policy.ts";

/**
 * What two states of the documents say otherwise, as far as decisions go. A file whose blob differs is taken for changed as a whole,
 * for what follows an edit stands in other lines.
 */
export function policyNews(was: LoadedPolicy, is: LoadedPolicy): News {
  const changed = changedFiles(was.files, is.files);
  const documents = [...was.documents, ...is.documents].filter(({ file }) => changed.has(file));
  const read = new Set(documents.map(({ file }) => file));
  // A file that holds no document is the inventory, or says nothing that decisions know.
  if ([...changed].some((file) => !read.has(file))) return ALL_NEWS;
  const policies = new Set<string>();
  const tracks = new Set<string>();
  const patches = new Set<string>();
  let [all, selects] = [false, false];
  for (const document of documents) {
    switch (document.kind) {
      case "ApprovalList":
        for (const patch of patchesOf(document)) patches.add(patch);
        selects ||= isSelecting(document);
        break;
      case "TestRecord":
        for (const { patch } of document.value.spec.patches) patches.add(patch);
        break;
      case "PatchPolicy":
        policies.add(document.name);
        break;
      case "Ring":
        tracks.add(trackOf(document.value.spec));
        break;
      case "PolicyTest":
      case "ReviewPolicy":
        break;
      default:
        all = true;
    }
  }
  return { all, policies, tracks, patches, selects };
}

type Files = LoadedPolicy["files"];

function changedFiles(was: Files, is: Files): ReadonlySet<string> {
  const paths = new Set([...was.keys(), ...is.keys()]);
  return new Set([...paths].filter((path) => was.get(path) !== is.get(path)));
}

type List = Extract<LocatedDocument, { readonly kind: "ApprovalList" }>;

function patchesOf({ value }: List): readonly string[] {
  const { approve = [], reject = [], hold = [], release = [] } = value.spec;
  return [...approve, ...reject, ...hold, ...release].map(({ patch }) => patch);
}

/** Rejects and holds say for whom they are. */
function isSelecting({ value }: List): boolean {
  return (value.spec.reject?.length ?? 0) + (value.spec.hold?.length ?? 0) > 0;
}
