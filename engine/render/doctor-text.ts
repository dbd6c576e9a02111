import type { DoctorFinding } from "../core/doctor/doctor-finding.ts";
import { inertText } from "./inert-text.ts";
import type { TextLook } from "./text-look.ts";

const TONES = { wrong: "bad", unknown: "warn", ok: "good" } as const;

/** What is wrong and what nobody could tell, each with why it matters and the way out; of what is well, the names. */
export function doctorText(findings: readonly DoctorFinding[], { paint }: Pick<TextLook, "paint">): string {
  const counts = (["wrong", "unknown", "ok"] as const).map(
    (state) => `${findings.filter((one) => one.state === state).length} ${state}`,
  );
  const lines = [`Checks: ${counts.join(", ")}`];
  for (const { state, severity, check, says, why, fix } of findings) {
    if (state === "ok") continue;
    lines.push("", `${paint(TONES[state], state)} ${severity} ${check}: ${inertText(says)}`);
    lines.push(`  why: ${inertText(why)}`, `  fix: ${inertText(fix)}`);
  }
  const well = findings.filter(({ state }) => state === "ok");
  if (well.length > 0) {
    const names = [...new Set(well.map(({ check }) => check))];
    lines.push("", `${paint(TONES.ok, "ok")}: ${names.join(", ")}`);
  }
  return `${lines.join("\n")}\n`;
}
