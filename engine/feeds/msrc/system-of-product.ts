import { isWindowsName, type WindowsProduct, windowsProduct } from "./windows-products.ts";

/** What a remediation is about, by the name of one of its products. */
export type ProductMeaning =
  | { readonly kind: "system"; readonly system: WindowsProduct }
  /** A Windows that nobody knows the build of. */
  | { readonly kind: "unknown-system" }
  | { readonly kind: "other"; readonly why: string };

/** Tells what remediations are about, each name and build once: documents repeat them a hundred thousand times. */
export function createMeanings(): (product: string, fixedBuild: string) => ProductMeaning {
  const known = new Map<string, ProductMeaning>();
  return (product, fixedBuild) => {
    const key = `${fixedBuild}\n${product}`;
    const meaning = known.get(key) ?? meaningOf(product, fixedBuild);
    known.set(key, meaning);
    return meaning;
  };
}

/**
 * .NET Framework is about the system where it is part of it: where its fix is a build of the system, and where 4.8.1, the last
 * one there is, came with the system and cannot be taken off. Elsewhere nobody reports which of its versions is there.
 */
function meaningOf(product: string, fixedBuild: string): ProductMeaning {
  const system = windowsProduct(product);
  if (system !== undefined) return { kind: "system", system };
  if (isWindowsName(product)) return { kind: "unknown-system" };
  const [, framework = "", host = ""] =
    /^Microsoft \.NET Framework (.+?) on (Windows .+)$/.exec(product) ?? [];
  if (host === "") return { kind: "other", why: "reports do not tell which of its updates is installed" };
  const under = windowsProduct(host);
  if (under === undefined) return { kind: "unknown-system" };
  const isPart =
    fixedBuild.startsWith(`${under.version}.`) ||
    (/(?:^|\s)4\.8\.1$/.test(framework) && BORN_WITH_481.has(under.version));
  return isPart
    ? { kind: "system", system: under }
    : { kind: "other", why: "reports do not tell which .NET Framework is installed" };
}

/** @see https://learn.microsoft.com/dotnet/framework/install/versions-and-dependencies */
const BORN_WITH_481: ReadonlySet<string> = new Set([
  "10.0.22621",
  "10.0.22631",
  "10.0.25398",
  "10.0.26100",
  "10.0.26200",
  "10.0.28000",
]);
