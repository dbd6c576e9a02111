/**
 * The base score of a CVSS vector: v2 (with or without its parentheses), v3.0 and v3.1. Temporal and environmental metrics
 * are left out of account. v4.0 has no formula, only a table, and is not computed.
 * @returns undefined when the text is no such vector
 * @see CVSS v3.1 specification, section 7.1 and appendix A; CVSS v2 guide, section 3.2.1
 */
export function cvssScore(vector: string): number | undefined {
  const third = /^CVSS:3\.[01]\/(.+)$/.exec(vector);
  if (third !== null) return scoreV3(metricsOf(third[1] ?? ""));
  const second = /^\(?(AV:[LAN]\/AC:.+?)\)?$/.exec(vector);
  return second === null ? undefined : scoreV2(metricsOf(second[1] ?? ""));
}

type Metrics = ReadonlyMap<string, string>;

/** Undefined where a metric is not `NAME:VALUE` or stands twice. */
function metricsOf(text: string): Metrics | undefined {
  const metrics = new Map<string, string>();
  for (const part of text.split("/")) {
    const found = /^([A-Za-z]+):([A-Za-z]+)$/.exec(part);
    if (found === null || metrics.has(found[1] ?? "")) return undefined;
    metrics.set(found[1] ?? "", found[2] ?? "");
  }
  return metrics;
}

const IMPACT_V3 = { N: 0, L: 0.22, H: 0.56 };

function scoreV3(metrics: Metrics | undefined): number | undefined {
  const scope = metrics?.get("S");
  if (scope !== "U" && scope !== "C") return undefined;
  const changed = scope === "C";
  const [c, i, a] = ["C", "I", "A"].map((name) => weight(metrics, name, IMPACT_V3));
  const av = weight(metrics, "AV", { N: 0.85, A: 0.62, L: 0.55, P: 0.2 });
  const ac = weight(metrics, "AC", { L: 0.77, H: 0.44 });
  const pr = weight(metrics, "PR", changed ? { N: 0.85, L: 0.68, H: 0.5 } : { N: 0.85, L: 0.62, H: 0.27 });
  const ui = weight(metrics, "UI", { N: 0.85, R: 0.62 });
  if (c === undefined || i === undefined || a === undefined) return undefined;
  if (av === undefined || ac === undefined || pr === undefined || ui === undefined) return undefined;
  const base = 1 - (1 - c) * (1 - i) * (1 - a);
  const impact = changed ? 7.52 * (base - 0.029) - 3.25 * (base - 0.02) ** 15 : 6.42 * base;
  if (impact <= 0) return 0;
  const exploitability = 8.22 * av * ac * pr * ui;
  return roundUp(Math.min((changed ? 1.08 : 1) * (impact + exploitability), 10));
}

/** The smallest number with one decimal that is not below; on integers, so that 4.02 is 4.1 and 4.00 stays 4.0. */
function roundUp(value: number): number {
  const scaled = Math.round(value * 100_000);
  return scaled % 10_000 === 0 ? scaled / 100_000 : (Math.floor(scaled / 10_000) + 1) / 10;
}

const IMPACT_V2 = { N: 0, P: 0.275, C: 0.66 };

function scoreV2(metrics: Metrics | undefined): number | undefined {
  const [c, i, a] = ["C", "I", "A"].map((name) => weight(metrics, name, IMPACT_V2));
  const av = weight(metrics, "AV", { L: 0.395, A: 0.646, N: 1 });
  const ac = weight(metrics, "AC", { H: 0.35, M: 0.61, L: 0.71 });
  const au = weight(metrics, "Au", { M: 0.45, S: 0.56, N: 0.704 });
  if (c === undefined || i === undefined || a === undefined) return undefined;
  if (av === undefined || ac === undefined || au === undefined) return undefined;
  const impact = 10.41 * (1 - (1 - c) * (1 - i) * (1 - a));
  const exploitability = 20 * av * ac * au;
  const score = (0.6 * impact + 0.4 * exploitability - 1.5) * (impact === 0 ? 0 : 1.176);
  return Math.round(score * 10) / 10;
}

function weight(
  metrics: Metrics | undefined,
  name: string,
  weights: Readonly<Record<string, number>>,
): number | undefined {
  const value = metrics?.get(name) ?? "";
  return Object.hasOwn(weights, value) ? weights[value] : undefined;
}
