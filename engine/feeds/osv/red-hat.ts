import type { OsvSystem } from "./ecosystem.ts";

/**
 * What follows `Red Hat:` is the end of a CPE: `enterprise_linux:9::appstream`, `rhel_eus:9.2::baseos`. Read are the systems
 * themselves, extended lifetimes included, whose minor release `/etc/os-release` states; what is installed on top (OpenShift,
 * JBoss, software collections) has packages of the same names that are others.
 */
export function redHatSystem(suffix: string | undefined): readonly OsvSystem[] | undefined {
  const version = CPE.exec(suffix ?? "")?.[1];
  return version === undefined ? undefined : [{ id: "rhel", version }];
}

const CPE =
  /^(?:enterprise_linux|rhel_(?:aus|e4s|els|eus|tus))(?:_[a-z_]+)?:(\d+(?:\.\d+)?)(?:::[a-z0-9_]*)?$/;
