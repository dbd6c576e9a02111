import type { EndpointReport } from "../../schema/documents.generated.ts";

type Firmware = NonNullable<EndpointReport["firmware"]>[number];

/**
 * `HP N75 Ver. 01.29, 4-6-2018`: who made the BIOS, its version, and a date. Only where the maker is the machine's, or one of the
 * few who make BIOSes for others, is it certain where the name ends; otherwise neither is stated.
 */
export function readFirmware(text: string, maker: string | undefined): Firmware | undefined {
  const named = text.replace(/,\s*\d{1,4}\D{1,2}\d{1,2}\D{1,2}\d{1,4}\.?$/u, "").trim();
  const vendor = [...(maker === undefined ? [] : [maker]), ...BIOS_MAKERS].find((one) =>
    named.toLowerCase().startsWith(`${one.toLowerCase()} `),
  );
  if (vendor === undefined) return undefined;
  const version = named.slice(vendor.length).trim();
  return version === "" ? undefined : { component: "BIOS", vendor: named.slice(0, vendor.length), version };
}

const BIOS_MAKERS = [
  "American Megatrends International, LLC.",
  "American Megatrends Inc.",
  "Phoenix Technologies LTD",
  "Insyde Corp.",
  "INSYDE Corp.",
  "Dell Inc.",
  "Hewlett-Packard",
  "HP",
  "LENOVO",
  "Microsoft Corporation",
  "VMware, Inc.",
  "innotek GmbH",
  "SeaBIOS",
  "Xen",
  "Amazon EC2",
  "Google",
] as const;
