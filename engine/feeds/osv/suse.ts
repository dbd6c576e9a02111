import type { OsvSystem } from "./ecosystem.ts";

/** The ids in `/etc/os-release` of the systems that have the product. Modules and extensions go on all of them. */
const ON_ALL: readonly string[] = ["sled", "sles", "sles_sap", "sle_hpc"];
const PRODUCTS: Readonly<Record<string, readonly string[]>> = {
  Server: ["sles"],
  Desktop: ["sled"],
  "Server for SAP Applications": ["sles_sap"],
  "Server LTSS Extended Security": ["sles"],
  "High Performance Computing": ["sle_hpc"],
  "High Availability Extension": ON_ALL,
  "Live Patching": ON_ALL,
  "Software Development Kit": ON_ALL,
  "Workstation Extension": ON_ALL,
};

const NAME = /^Linux Enterprise (.+?) (\d+)(?: SP(\d+)|\.(\d+))?(?:-(?:BCL|ESPOS|LTSS|TERADATA))?$/;

/**
 * `Linux Enterprise Server 15 SP5` is sles 15.5. The ends of support phases (`-LTSS`) are no other systems: hosts do not say
 * which phase they are in. Products that are no system of their own (Manager, Storage) are not read.
 */
export function suseSystems(suffix: string | undefined): readonly OsvSystem[] | undefined {
  const [, product = "", major = "", servicePack, minor] = NAME.exec(suffix ?? "") ?? [];
  const part = servicePack ?? minor;
  const version = part === undefined ? major : `${major}.${part}`;
  if (product === "Micro") return [{ id: "sle-micro", version }];
  const ids = product.startsWith("Module for ") ? ON_ALL : productIds(product);
  return ids?.map((id) => ({ id, version }));
}

/** `Leap 15.6`, and Tumbleweed, which has no releases. */
export function openSuseSystem(suffix: string | undefined): readonly OsvSystem[] | undefined {
  if (suffix === "Tumbleweed") return [{ id: "opensuse-tumbleweed" }];
  const version = /^Leap (\d+\.\d+)$/.exec(suffix ?? "")?.[1];
  return version === undefined ? undefined : [{ id: "opensuse-leap", version }];
}

function productIds(product: string): readonly string[] | undefined {
  return Object.hasOwn(PRODUCTS, product) ? PRODUCTS[product] : undefined;
}
