/**
 * A 53-bit hash of a text: two lanes of 32 bits, mixed as MurmurHash3's finaliser does. It tells contents apart by accident-proof
 * odds; it is no defence against one who looks for collisions, so nothing is trusted because two fingerprints agree.
 */
export function fingerprint(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x5f356495);
  }
  low = finish(low, high);
  high = finish(high, low);
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0);
}

function finish(lane: number, other: number): number {
  const mixed = Math.imul(lane ^ (lane >>> 16), 0x85ebca6b) ^ Math.imul(other ^ (other >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
