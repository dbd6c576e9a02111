import type { IdentityFault } from "../core/model/endpoint.ts";
import type { System } from "../core/model/report.ts";

/** `debian 12 amd64`, as far as it was reported. */
export function systemText(os: System | undefined): string {
  const text = [os?.id ?? os?.family, os?.version, os?.arch]
    .filter((part) => part !== undefined && part !== "")
    .join(" ");
  return text === "" ? "not reported" : text;
}

/** Why what an endpoint said is not to be relied on; empty when nothing is known against it. */
export function troubleText(
  identity: IdentityFault | undefined,
  unreadable: string | undefined,
  partial: string | undefined,
): string {
  const parts = [
    ...(identity === undefined ? [] : [identity.says]),
    ...(unreadable === undefined ? [] : [`a newer report cannot be read: ${unreadable}`]),
    ...(partial === undefined ? [] : [`partial: ${partial}`]),
  ];
  return parts.join("; ");
}
