import type { ForgeAccount, ReviewPerson } from "../schema/documents.generated.ts";

const ana = { id: 1001, login: "ana", type: "User" };
const raj = { id: 1002, login: "raj", type: "User" };
const bea = { id: 1003, login: "bea", type: "User" };
const kim = { id: 1004, login: "kim", type: "User" };
const tom = { id: 7, login: "tom", type: "User" };
const mallory = { id: 66, login: "mallory", type: "User" };
const patcher = { id: 900, login: "patcher[bot]", type: "Bot" };

/** People of the base's ReviewPolicy, at first. */
export const PEOPLE: readonly ReviewPerson[] = [
  { id: ana.id, login: "ana", roles: ["operations"] },
  { id: raj.id, login: "raj", roles: ["security"] },
  { id: bea.id, login: "bea", roles: ["operations", "security"] },
  { id: kim.id, login: "kim", roles: ["operations"] },
  { id: patcher.id, login: "patcher[bot]", roles: ["operations"] },
];

/** Who writes reviews. Null: the forge does not know any more. */
export const REVIEWERS: readonly (ForgeAccount | null)[] = [
  ...Array.from({ length: 7 }, () => ana),
  ...Array.from({ length: 7 }, () => raj),
  ...Array.from({ length: 5 }, () => bea),
  ...Array.from({ length: 6 }, () => kim),
  tom,
  tom,
  mallory,
  patcher,
  null,
];

/** Who writes commits, and opens pull requests. */
export const WRITERS: readonly (ForgeAccount | null)[] = [
  ...Array.from({ length: 21 }, () => tom),
  mallory,
  mallory,
  ana,
  ana,
  bea,
  raj,
  patcher,
  patcher,
  null,
];
