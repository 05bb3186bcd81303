/**
 * A checksum that is fast without a module of Node: XXH32 (Y. Collet, 'xxHash fast digest algorithm', specification
 * 0.1.1). It tells damage, not forgery. Each step is a bijection of the state for a given input and of the input for
 * a given state, so that a change to a single 32-bit word is always told.
 */

const PRIME_1 = 0x9e3779b1;
const PRIME_2 = 0x85ebca77;
const PRIME_3 = 0xc2b2ae3d;
const PRIME_4 = 0x27d4eb2f;
const PRIME_5 = 0x165667b1;

/**
 * @param bytes any; those that begin at a multiple of four in their buffer are read fastest
 * @returns 32 bits, unsigned; the same on every machine of little-endian byte order
 */
export function checksum(bytes: Uint8Array): number {
  const { buffer, byteOffset, length } = bytes;
  const whole = length >>> 2;
  const aligned = byteOffset % 4 === 0 ? bytes : bytes.slice();
  const words = new Uint32Array(
    aligned === bytes ? buffer : aligned.buffer,
    aligned === bytes ? byteOffset : 0,
    whole,
  );
  let at = 0;
  let hash = PRIME_5;
  if (whole >= 4) {
    let a = (PRIME_1 + PRIME_2) | 0;
    let b = PRIME_2 | 0;
    let c = 0;
    let d = -PRIME_1 | 0;
    for (const end = whole - 3; at < end; at += 4) {
      a = round(a, words[at] ?? 0);
      b = round(b, words[at + 1] ?? 0);
      c = round(c, words[at + 2] ?? 0);
      d = round(d, words[at + 3] ?? 0);
    }
    hash = (turn(a, 1) + turn(b, 7) + turn(c, 12) + turn(d, 18)) | 0;
  }
  hash = (hash + length) | 0;
  for (; at < whole; at++) {
    hash = Math.imul(turn((hash + Math.imul(words[at] ?? 0, PRIME_3)) | 0, 17), PRIME_4);
  }
  for (let byte = whole * 4; byte < length; byte++) {
    hash = Math.imul(turn((hash + Math.imul(bytes[byte] ?? 0, PRIME_5)) | 0, 11), PRIME_1);
  }
  hash = Math.imul(hash ^ (hash >>> 15), PRIME_2);
  hash = Math.imul(hash ^ (hash >>> 13), PRIME_3);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function round(lane: number, word: number): number {
  return Math.imul(turn((lane + Math.imul(word, PRIME_2)) | 0, 13), PRIME_1);
}

function turn(value: number, bits: number): number {
  return (value << bits) | (value >>> (32 - bits));
}
