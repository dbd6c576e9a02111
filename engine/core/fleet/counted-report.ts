import type { Report } from "../model/report.ts";
import type { Member } from "./fleet.ts";
import { emptiedList } from "./source-report.ts";

/** The report as it counts: one in which a list was full and is empty lost that list, and is not whole. */
export function countedReport(member: Omit<Member, "history">): Report {
  const { report, parts } = member;
  if (report.partial !== undefined) return report;
  const emptied = emptiedList(member, parts === undefined ? [member] : [...parts.values()]);
  return emptied === undefined ? report : { ...report, partial: emptied };
}
