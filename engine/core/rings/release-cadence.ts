import { matchesAnyGlob } from "../select/glob.ts";

/** How often a vendor releases a product anew, each release superseding the one before. */
export interface Cadence {
  readonly what: string;
  readonly days: number;
}

interface Row extends Cadence {
  readonly vendors: readonly string[];
  /** Names of packages and applications, in small letters; none: all that the vendor releases. */
  readonly products: readonly string[];
}

/**
 * What vendors publish of their calendars. Those who release when something is ready (Apple, Red Hat, Ubuntu, Debian) are not
 * here: what they do is read from the catalog.
 */
const ROWS: readonly Row[] = [
  // https://chromium.googlesource.com/chromium/src/+/HEAD/docs/process/release_cycle.md: weekly security refreshes since M116
  {
    what: "Chrome",
    days: 7,
    vendors: [],
    products: ["chrome", "google-chrome", "google-chrome-stable", "chromium", "chromium-browser"],
  },
  // https://whattrainisitnow.com/calendar/: a release every four weeks
  { what: "Firefox", days: 28, vendors: ["mozilla"], products: ["firefox", "firefox-esr", "thunderbird"] },
  // https://learn.microsoft.com/windows/deployment/update/release-cycle: cumulative, on the second Tuesday, so 28 or 35 days apart
  { what: "Microsoft's monthly updates", days: 28, vendors: ["microsoft"], products: [] },
  // https://helpx.adobe.com/security.html: as a rule with Patch Tuesday
  { what: "Adobe", days: 28, vendors: ["adobe"], products: [] },
  // https://support.sap.com/securitynotes: Security Patch Day is the second Tuesday
  { what: "SAP", days: 28, vendors: ["sap"], products: [] },
  // https://www.oracle.com/security-alerts/: the third Tuesday of January, April, July and October, so 13 weeks or more apart
  { what: "Oracle's critical patch updates", days: 91, vendors: ["oracle"], products: [] },
];

/** The quickest calendar of what a selector names; undefined: it names nothing whose calendar is known. */
export function cadenceOf(vendors: readonly string[], products: readonly string[]): Cadence | undefined {
  const lower = (names: readonly string[]) => names.map((name) => name.toLowerCase());
  const [wantedVendors, wantedProducts] = [lower(vendors), lower(products)];
  let quickest: Cadence | undefined;
  for (const row of ROWS) {
    const isNamed =
      row.products.some((product) => isNamedBy(wantedProducts, product)) ||
      (products.length === 0 && row.vendors.some((vendor) => wantedVendors.includes(vendor)));
    if (isNamed && (quickest === undefined || row.days < quickest.days))
      quickest = { what: row.what, days: row.days };
  }
  return quickest;
}

/** A glob that takes everything names nothing. */
function isNamedBy(globs: readonly string[], product: string): boolean {
  return matchesAnyGlob(
    globs.filter((glob) => /[a-z0-9]/.test(glob)),
    product,
  );
}
