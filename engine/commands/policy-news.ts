import { ALL_NEWS, type News } from "../core/classes/news.ts";
import { trackOf } from "../documents/declare/declare-ring.ts";
import { documentsOf, type LocatedDocument } from "../documents/located-document.ts";
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
  const changedPolicies = new Set<string>();
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
        changedPolicies.add(document.name);
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
  const policies = new Set<string>();
  const rules = new Map<string, ReadonlySet<string>>();
  for (const name of changedPolicies) {
    const changed = changedRules(name, was, is);
    if (changed === undefined) policies.add(name);
    else rules.set(name, changed);
  }
  return { all, policies, rules, tracks, patches, selects };
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

/**
 * The rules of a policy that say something else than they did; undefined where anything beside single rules is otherwise, the
 * lines that the rest stands in included.
 */
function changedRules(name: string, was: LoadedPolicy, is: LoadedPolicy): ReadonlySet<string> | undefined {
  const [before, after] = [partsOf(name, was), partsOf(name, is)];
  if (before === undefined || after === undefined || before.frame !== after.frame) return undefined;
  if (before.rules.length !== after.rules.length) return undefined;
  const changed = new Set<string>();
  for (const [index, rule] of before.rules.entries()) {
    const other = after.rules[index];
    if (other?.name !== rule.name) return undefined;
    if (other.text !== rule.text) changed.add(rule.name);
  }
  return changed;
}

/** What is written, and where it stands. */
interface PolicyParts {
  readonly frame: string;
  readonly rules: readonly { readonly name: string; readonly text: string }[];
}

/** Undefined: there is none of that name, or there are several. */
function partsOf(name: string, { documents, declared }: LoadedPolicy): PolicyParts | undefined {
  const [document, second] = documentsOf(documents, "PatchPolicy").filter((one) => one.name === name);
  const policy = declared?.policies.find((one) => one.name === name);
  if (document === undefined || second !== undefined || policy === undefined) return undefined;
  const { spec, ...head } = document.value;
  const { rules: written, ...fields } = spec;
  const { rules, ...frame } = policy;
  if (written.length !== rules.length) return undefined;
  return {
    // Selectors are compared as they are written, places as they were found: functions leave no text.
    frame: JSON.stringify([head, fields, frame]),
    rules: rules.map((rule, index) => ({
      name: rule.name,
      text: JSON.stringify([written[index], rule]),
    })),
  };
}
