/** Discord's part of the doctor, against our own Discord: each finding says what to do. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDiscord } from '../../../src/adapters/discord/check.ts';
import { FakeDiscord } from '../../platforms/discord/fake.ts';

let fake: FakeDiscord;
beforeAll(async () => {
  fake = await FakeDiscord.start();
});
afterAll(() => fake.stop());

const check = (more: object = {}) => checkDiscord({ token: fake.world.token, apiUrl: fake.apiUrl, ...more });

describe('the check of Discord', () => {
  it('finds the token, the intent, the installation and the gateway well', async () => {
    const findings = await check();
    expect(findings.map(({ ok }) => ok)).toEqual([true, true, true, true]);
    expect(findings[0]?.line).toContain('attach');
    expect(fake.refused).toEqual([]);
  });

  it('names the switch of an intent that is off, unless it is not wanted', async () => {
    fake.gateway.allowsContent = false;
    expect((await check())[1]).toMatchObject({
      ok: false,
      line: expect.stringContaining('Message Content Intent'),
    });
    expect((await check({ messageContent: false }))[1]).toMatchObject({ ok: true });
    fake.gateway.allowsContent = true;
  });

  it('says how to get a token that works, and never repeats the one it has', async () => {
    const [finding, ...others] = await check({ token: 'planted-token-of-nobody' });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ ok: false, line: expect.stringContaining('Reset Token') });
    expect(finding?.line).not.toContain('planted');
  });

  it('notices when no starts are left', async () => {
    fake.rest.starts = 0;
    expect((await check())[3]).toMatchObject({
      ok: false,
      line: expect.stringContaining('no starts are left'),
    });
    fake.rest.starts = 1_000;
  });

  it('says that there is no Discord where there is none', async () => {
    const elsewhere = await FakeDiscord.start();
    await elsewhere.stop();
    const findings = await checkDiscord({ token: 'x', apiUrl: elsewhere.apiUrl });
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ ok: false, line: expect.stringContaining('does not answer') });
  });
});
