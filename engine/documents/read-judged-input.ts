import type { ReviewInput } from "../schema/documents.generated.ts";
import { shapeFaults } from "./shape-faults.ts";

/** Stands for the base's ReviewPolicy, which an entry of the log leaves out. */
const NO_POLICY: ReviewInput["reviewPolicy"] = {
  apiVersion: "muster/v1",
  kind: "ReviewPolicy",
  metadata: { name: "none" },
  spec: {
    people: [{ id: 1, login: "nobody", roles: ["none"] }],
    rules: [{ name: "none", requires: [{ role: "none", count: 1 }] }],
    governs: [{ paths: ["**"], rule: "none" }],
  },
};

/**
 * Reads what a merge or a bypass was judged by, as its entry has it: a ReviewInput without the rules of its base and without
 * what the chain recorded. Both are to be filled in by whoever judges it again; until then nobody is named in it.
 * Instants and ids are not looked at: whoever judges it takes none that cannot be read.
 * @returns what is wrong with it, as a text, where it is none
 */
export function readJudgedInput(value: unknown): ReviewInput | string {
  if (typeof value !== "object" || value === null) return "there is none";
  if ("reviewPolicy" in value || "recorded" in value) return "it brings rules or records of its own";
  const input = { ...value, reviewPolicy: NO_POLICY, recorded: [] };
  const [fault] = shapeFaults("ReviewInput", input);
  return fault === undefined ? (input as unknown as ReviewInput) : fault.message;
}
