import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLog, scrubber } from '../../src/service/log.ts';

function logged(secrets: readonly string[], say: (log: ReturnType<typeof createLog>) => void): string {
  const lines: string[] = [];
  say(createLog('info', secrets, { write: (line) => lines.push(line) }));
  return lines.join('');
}

it('hides a planted token wherever it stands', () => {
  const token = 'planted-"token"-äöü/+=';
  const line = logged([token], (log) => {
    log.info({ deep: { er: [{ token }] }, url: `https://x.example/?t=${encodeURIComponent(token)}` }, token);
    log.error(new Error(`refused: ${token}`, { cause: new Error(token) }), `while using ${token}`);
  });
  expect(line).toContain('[secret]');
  expect(line).not.toMatch(/planted/);
  expect(
    line
      .trim()
      .split('\n')
      .map((one) => JSON.parse(one).level),
  ).toEqual([30, 50]);
});

it('knows tokens by their looks, also those it was not told of', () => {
  const line = logged([], (log) =>
    log.info(
      `xoxb-1-abc xapp-1-A-b postgres://user:hunter22@db.example/x ${'M'.repeat(24)}.Gabcde.${'x'.repeat(38)} end`,
    ),
  );
  expect(JSON.parse(line).msg).toBe('[secret] [secret] postgres://user:[secret]@db.example/x [secret] end');
});

it('leaves the rest of a line alone', () => {
  fc.assert(
    fc.property(fc.string(), fc.stringMatching(/^[A-Z]{8,12}$/), fc.string(), (before, secret, after) => {
      fc.pre(!before.includes(secret) && !after.includes(secret) && !/[-.:@]/.test(before + after));
      fc.pre(!`${before}${after}`.includes(secret.slice(0, 3)));
      expect(scrubber([secret])(before + secret + after)).toBe(`${before}[secret]${after}`);
    }),
  );
});

it('says nothing below its level', () => {
  expect(logged([], (log) => log.debug('a question'))).toBe('');
});
