import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sealed, unsealed } from '../../../src/adapters/slack/sealed.ts';

const key = randomBytes(32);

test('what is sealed opens with its key and for its workspace, and with no other', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (plain) => {
      const data = sealed(plain, key, 'T1');
      expect(unsealed(data, key, 'T1')).toBe(plain);
      expect(unsealed(data, randomBytes(32), 'T1')).toBeNull();
      expect(unsealed(data, key, 'T2')).toBeNull();
    }),
  );
});

test('a bit changed anywhere, or a piece cut off, and it does not open', () => {
  const data = Buffer.from(sealed('xoxb-planted-token', key, 'T1'), 'base64url');
  for (let at = 0; at < data.length; at++) {
    const other = Buffer.from(data);
    other[at] = (other[at] ?? 0) ^ 1;
    expect(unsealed(other.toString('base64url'), key, 'T1')).toBeNull();
    expect(unsealed(data.subarray(0, at).toString('base64url'), key, 'T1')).toBeNull();
  }
});

test('the same twice is not the same, and nothing of it can be read', () => {
  const [one, two] = [sealed('xoxb-planted-token', key, 'T1'), sealed('xoxb-planted-token', key, 'T1')];
  expect(one).not.toBe(two);
  expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('xoxb');
});
