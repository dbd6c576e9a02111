import type { Fix } from "../../schema/documents.generated.ts";

/**
 * The kernel of the RPM family: `kernel`, `kernel-core`, `kernel-rt-core`, SUSE's `kernel-default` and sources …, not its headers,
 * tools and documentation.
 */
const RPM_KERNEL =
  /^kernel(?:-(?:rt|64k|debug|zfcpdump|uek|default|azure|kvmsmall|pae|source|preempt))*(?:-(?:core|base))?$/;
/** Alpine's source packages: `linux-lts`, `linux-virt`, `linux-stable` … */
const APK_KERNEL = /^linux-(?:lts|virt|stable|edge|rpi|gru|elm|asahi|openpax|starfive)$/;
/** Debian's and Ubuntu's source packages: `linux`, `linux-6.1`, `linux-signed-amd64`, `linux-aws-5.15`, `linux-hwe` … */
const DEB_KERNEL_SOURCE =
  /^linux(?:-\d[\d.]*|-signed(?:-.+)?|-(?:allwinner|aws|azure|bluefield|fips|gcp|gke|gkeop|hwe|ibm|intel|iot|kvm|lowlatency|nvidia|oem|oracle|raspi|raspi2|realtime|riscv|snapdragon|starfive|xilinx)(?:-.+)?)?$/;
const DEB_KERNEL_PACKAGE = /^linux-image-/;

/** Whether a fix is of the system's kernel, which runs on until a restart. */
export function fixesKernel(fix: Fix): boolean {
  const product = fix.product ?? "";
  if (fix.scheme === "rpm") return RPM_KERNEL.test(product);
  if (fix.scheme === "apk") return APK_KERNEL.test(product);
  if (fix.scheme !== "deb") return false;
  return fix.type === "source" ? DEB_KERNEL_SOURCE.test(product) : DEB_KERNEL_PACKAGE.test(product);
}
