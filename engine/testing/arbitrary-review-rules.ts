import fc from "fast-check";
import type { ReviewGoverns, ReviewPolicySpec } from "../schema/documents.generated.ts";
import { mostly, rarely, sometimes } from "./arbitrary-values.ts";

const LISTS = "policies/approvals/**";
const REST = [
  "policies/*.yaml",
  "policies/exclusions/**",
  "rings/**",
  "inventory.csv",
  ".github/**",
  "muster.yaml",
];
const STOP: ReviewGoverns = { restricts: true, rule: "stop" };

const governs: fc.Arbitrary<readonly ReviewGoverns[]> = fc.constantFrom<readonly ReviewGoverns[]>(
  [
    STOP,
    { paths: [LISTS], rule: "by-policy" },
    { paths: ["policies/incidents/**"], rule: "standard" },
    { paths: REST, rule: "critical" },
  ],
  [{ paths: ["**"], rule: "standard" }],
  [{ paths: ["**"], rule: "stop" }],
  [STOP, { paths: ["**"], rule: "critical" }],
  [
    { paths: ["policies/**"], rule: "standard" },
    { paths: [LISTS], rule: "by-policy" },
    { paths: ["rings/*", "muster.yaml"], rule: "critical" },
  ],
  [
    { paths: ["policies/*/*"], rule: "emergency" },
    { paths: ["rings/**"], rule: "standard" },
  ],
);

const count = fc.constantFrom(1, 1, 1, 2);

const rules: fc.Arbitrary<ReviewPolicySpec["rules"]> = fc
  .tuple(
    count,
    count,
    mostly(2, "distinct", fc.boolean()),
    rarely(4, fc.constant("never"), fc.constant("counts")),
  )
  .map(([some, more, distinct, author]) => [
    { name: "standard", requires: [{ role: "operations", count: some }] },
    {
      name: "critical",
      requires: [
        { role: "operations", count: more },
        { role: "security", count: 1 },
      ],
      ...distinct,
    },
    {
      name: "emergency",
      requires: [{ role: "security", count: 1 }],
      followUp: { rule: "critical", within: "PT24H" },
    },
    {
      name: "stop",
      requires: [{ role: "operations", count: some }],
      author: author as "never" | "counts",
    },
  ]);

const blastRadius = fc.constantFrom<NonNullable<ReviewPolicySpec["blastRadius"]>>(
  [],
  [],
  [
    { above: "25%", rule: "critical" },
    { touches: { labels: { tier: "0" } }, rule: "emergency" },
  ],
);

/** All of a ReviewPolicy but its people. */
export type ReviewRules = Omit<ReviewPolicySpec, "people">;

export const reviewRules: fc.Arbitrary<ReviewRules> = fc
  .tuple(
    fc.record({ rules, governs }),
    mostly(
      3,
      "binding",
      fc.constantFrom("content" as const, "content" as const, "head" as const, "tree" as const),
    ),
    sometimes(2, "effectGrowth", fc.constantFrom("0%", "10%", "12.5%", "100%")),
    sometimes(
      2,
      "coAuthors",
      fc.constantFrom("exclude" as const, "ignore" as const, "raise-threshold" as const),
    ),
    sometimes(2, "bots", fc.constantFrom<readonly (number | string)[]>([], [900], ["patcher[bot]"], [901])),
    sometimes(2, "blastRadius", blastRadius),
  )
  .map((parts) => Object.assign({}, ...parts) as ReviewRules);
