/** What somebody typed, as plain text. */

import { readFile } from 'node:fs/promises';
import { PermissionFlagsBits } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { plainWords } from '../../../src/adapters/discord/plainWords.ts';
import { idAt, timeOf } from '../../../src/adapters/discord/snowflake.ts';

const BOT = '1180000000000000001';
const ROLE = '1180000000000000003';
const own = { user: BOT, role: ROLE };
const names = {
  user: (id: string) => (id === '1180000000000000010' ? 'Bert' : null),
  role: (id: string) => (id === '1180000000000000011' ? 'press' : null),
  channel: (id: string) => (id === '1180000000000000012' ? 'talks' : null),
};

describe('plain words', () => {
  it.each([
    [`<@${BOT}> Who heads it?`, 'Who heads it?'],
    [`Who heads it, <@!${BOT}>?`, 'Who heads it, ?'],
    [`<@&${ROLE}> Who?`, 'Who?'],
    [`<@${BOT}>`, ''],
    ['<@1180000000000000010> and <@1180000000000000099>', '@Bert and @somebody'],
    ['<@&1180000000000000011> in <#1180000000000000012>', '@press in #talks'],
    ['<:wave:1180000000000000013> <a:dance:1180000000000000014>', ':wave: :dance:'],
    ['</ask:1180000000000000015> on <t:1763942400:D>', '/ask on 2025-11-24'],
    ['two\nlines  of   it', 'two\nlines of it'],
    ['<not a mention> & <@12>', '<not a mention> & <@12>'],
  ])('%j is %j', (content, words) => expect(plainWords(content, own, names)).toBe(words));
});

describe('an id', () => {
  it('carries its time', () => {
    expect(timeOf('175928847299117063')).toBe(1_462_015_105_796);
    expect(timeOf(idAt(1_763_942_400_000))).toBe(1_763_942_400_000);
    expect(timeOf('share-x')).toBe(0);
    expect(idAt(0)).toBe('0');
  });
});

describe('the invite link of the documentation', () => {
  it('asks for what is listed there, and for nothing else', async () => {
    const docs = await readFile(new URL('../../../docs/discord.md', import.meta.url), 'utf8');
    const { ReadMessageHistory, SendMessages, SendMessagesInThreads, ViewChannel } = PermissionFlagsBits;
    const wanted = ViewChannel | SendMessages | ReadMessageHistory | SendMessagesInThreads;
    expect(docs).toContain(`permissions=${wanted}`);
    for (const one of [ViewChannel, SendMessages, ReadMessageHistory, SendMessagesInThreads])
      expect(docs).toMatch(new RegExp(`\\| ${one} `));
  });
});
