import { factOf } from "../json-value.ts";

/**
 * What the attributes of the host's security say as a fact; other results, as those of a check that could not be made, say nothing.
 * @see https://fwupd.github.io/libfwupdplugin/hsi.html
 */
export function secureBootOf(attributes: readonly unknown[]): { readonly secureBoot?: boolean } {
  const result = resultOf(attributes, "org.fwupd.hsi.Uefi.SecureBoot");
  if (result === "enabled") return { secureBoot: true };
  return result === "not-enabled" || result === "not-found" ? { secureBoot: false } : {};
}

/** A TPM that is not 2.0 may be 1.2, or none. */
export function tpmOf(attributes: readonly unknown[]): { readonly tpm?: string } {
  return resultOf(attributes, "org.fwupd.hsi.Tpm.Version20") === "found" ? { tpm: "2.0" } : {};
}

/** Undefined where it is not said, or said twice in different words. */
function resultOf(attributes: readonly unknown[], id: string): string | undefined {
  const said = attributes.filter((one) => factOf(one, "AppstreamId") === id);
  const [result, ...others] = new Set(said.map((one) => factOf(one, "HsiResult")));
  return others.length === 0 ? result : undefined;
}
