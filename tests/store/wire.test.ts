import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromText, toText } from '../../src/store/wire.ts';

const any = fc
  .array(fc.oneof(fc.nat({ max: 0xffff }), fc.constantFrom(0, 0x1a, 0x30, 0xd83d, 0xdd4a)), { maxLength: 30 })
  .map((units) => String.fromCharCode(...units));

it('writes any string as text that both databases take, and reads it back', () => {
  fc.assert(
    fc.property(any, (value) => {
      const text = toText(value);
      expect(text).not.toContain('\0');
      // Well formed: UTF-8 and back changes nothing.
      expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
      expect(fromText(text)).toBe(value);
    }),
    { numRuns: 2_000 },
  );
});

it('leaves text as it is', () => {
  for (const text of ['Who heads it?', 'Где?\n\t', '🕊️', '\ufffd', '']) expect(toText(text)).toBe(text);
});
