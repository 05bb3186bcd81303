/**
 * Installations at rest: AES-256-GCM, a random nonce each. The workspace is bound in, so that a row copied to another
 * workspace does not open.
 *
 * Form: base64url of version (1 byte, 1), nonce (12), tag (16), ciphertext.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

/**
 * @param key 32 bytes
 * @param workspace what it is bound to
 */
export function sealed(plain: string, key: Uint8Array, workspace: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(workspace));
  const body = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()]);
  return Buffer.concat([Buffer.from([VERSION]), nonce, cipher.getAuthTag(), body]).toString('base64url');
}

/** @returns null for anything that this key did not seal for this workspace */
export function unsealed(data: string, key: Uint8Array, workspace: string): string | null {
  const bytes = Buffer.from(data, 'base64url');
  if (bytes.length < 1 + NONCE + TAG || bytes[0] !== VERSION) return null;
  const cipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(1, 1 + NONCE), { authTagLength: TAG });
  cipher.setAAD(Buffer.from(workspace));
  cipher.setAuthTag(bytes.subarray(1 + NONCE, 1 + NONCE + TAG));
  try {
    return Buffer.concat([cipher.update(bytes.subarray(1 + NONCE + TAG)), cipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}
