import type { Exposed } from "../core/simulate/exposure.ts";
import type { SimulationResult } from "../core/simulate/simulation-result.ts";

export function sumExposed(parts: Iterable<Exposed>): Exposed {
  let [minutes, exploitedMinutes] = [0, 0];
  for (const part of parts) {
    minutes += part.minutes;
    exploitedMinutes += part.exploitedMinutes;
  }
  return { minutes, exploitedMinutes };
}

/** Endpoints and patches that broke them. */
export function brokenIn({ spread }: SimulationResult): number {
  return spread.reduce((sum, { broken }) => sum + broken, 0);
}
