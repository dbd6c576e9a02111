import { decodeUtf8Loosely } from "../core/text/decode-text.ts";
import type { IntakeInput } from "./report-format.ts";

const BLOCK = 512;
const MAX_MEMBERS = 200_000;

/** Whether the bytes begin with a header of a tar archive. @see POSIX.1-2017, pax, "ustar Interchange Format" */
export function isTar({ bytes }: IntakeInput): boolean {
  return bytes.length >= BLOCK && headerFault(bytes.subarray(0, BLOCK)) === undefined;
}

/**
 * The plain files of an archive in memory, as if they had come by themselves. Members of other types are passed over. Long names
 * of pax and GNU are not put together: no database has such.
 * @returns beside the members, why there may be more than they
 */
export function tarMembers({ name: archive, bytes }: IntakeInput): {
  readonly members: readonly IntakeInput[];
  readonly fault?: string;
} {
  const members: IntakeInput[] = [];
  const broken = (says: string) => ({ members, fault: `${archive} ${says}` });
  let at = 0;
  while (at + BLOCK <= bytes.length) {
    const header = bytes.subarray(at, at + BLOCK);
    if (header.every((byte) => byte === 0)) return { members };
    const fault = headerFault(header);
    if (fault !== undefined) return broken(`is damaged at byte ${at}: ${fault}`);
    if (members.length === MAX_MEMBERS) return broken(`has more than ${MAX_MEMBERS} files`);
    const size = octal(header, 124, 12) ?? 0;
    const begin = at + BLOCK;
    if (begin + size > bytes.length) return broken("ends within a file: it was cut off");
    const prefix = textOf(header, 345, 155);
    const name = textOf(header, 0, 100);
    const type = header[156];
    if (type === 0x30 || type === 0)
      members.push({
        name: prefix === "" ? name : `${prefix}/${name}`,
        bytes: bytes.subarray(begin, begin + size),
      });
    at = begin + Math.ceil(size / BLOCK) * BLOCK;
  }
  return broken("does not end as archives do: it was cut off");
}

function headerFault(header: Uint8Array): string | undefined {
  const stated = octal(header, 148, 8);
  let sum = 0;
  for (const [index, byte] of header.entries()) sum += index >= 148 && index < 156 ? 0x20 : byte;
  if (stated !== sum) return "its checksum is wrong";
  return octal(header, 124, 12) === undefined ? "its size is no number" : undefined;
}

function octal(header: Uint8Array, from: number, length: number): number | undefined {
  const text = textOf(header, from, length).trim();
  return /^[0-7]{1,12}$/.test(text) ? Number.parseInt(text, 8) : undefined;
}

function textOf(header: Uint8Array, from: number, length: number): string {
  const field = header.subarray(from, from + length);
  const end = field.indexOf(0);
  return decodeUtf8Loosely(end === -1 ? field : field.subarray(0, end));
}
