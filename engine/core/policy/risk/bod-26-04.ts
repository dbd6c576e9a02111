import type { RiskTable } from "./risk-table.ts";

const DAY_MS = 86_400_000;

/**
 * The table of CISA's Binding Operational Directive 26-04: by when a vulnerability is closed on an asset. Its three rows with a
 * forensic investigation want evidence secured before anything is changed.
 * @see CERT/CC, SSVC decision table "CISA BOD 26-04" 1.0.0, 16 rows
 */
export const BOD_26_04: RiskTable = {
  name: "bod-26-04",
  title: "BOD 26-04",
  columns: ["exploited", "exposed", "automatable", "technicalImpact"],
  outcomes: {
    "fix on system upgrade": { triage: false },
    "60 days": { dueMs: 60 * DAY_MS, triage: false },
    "14 days": { dueMs: 14 * DAY_MS, triage: false },
    "3 days": { dueMs: 3 * DAY_MS, triage: false },
    "3 days & forensic investigation": { dueMs: 3 * DAY_MS, triage: true },
  },
  unassessed: "60 days",
  rows: [
    { row: 0, inputs: ["no", "no", "no", "partial"], outcome: "fix on system upgrade" },
    { row: 1, inputs: ["yes", "no", "no", "partial"], outcome: "14 days" },
    { row: 2, inputs: ["no", "yes", "no", "partial"], outcome: "60 days" },
    { row: 3, inputs: ["no", "no", "yes", "partial"], outcome: "60 days" },
    { row: 4, inputs: ["no", "no", "no", "total"], outcome: "fix on system upgrade" },
    { row: 5, inputs: ["yes", "yes", "no", "partial"], outcome: "14 days" },
    { row: 6, inputs: ["yes", "no", "yes", "partial"], outcome: "14 days" },
    { row: 7, inputs: ["no", "yes", "yes", "partial"], outcome: "14 days" },
    { row: 8, inputs: ["yes", "no", "no", "total"], outcome: "14 days" },
    { row: 9, inputs: ["no", "yes", "no", "total"], outcome: "14 days" },
    { row: 10, inputs: ["no", "no", "yes", "total"], outcome: "60 days" },
    { row: 11, inputs: ["yes", "yes", "yes", "partial"], outcome: "3 days" },
    { row: 12, inputs: ["yes", "yes", "no", "total"], outcome: "3 days & forensic investigation" },
    { row: 13, inputs: ["yes", "no", "yes", "total"], outcome: "3 days & forensic investigation" },
    { row: 14, inputs: ["no", "yes", "yes", "total"], outcome: "3 days" },
    { row: 15, inputs: ["yes", "yes", "yes", "total"], outcome: "3 days & forensic investigation" },
  ],
};
