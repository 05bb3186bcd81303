/** What is told of what was found: whose answers stand beside the best, and which excerpt of them goes first. */
import { describe, expect, it } from 'vitest';
import { Answerer } from '../../../src/core/answer/answerer.ts';
import type { Answer } from '../../../src/core/answer/types.ts';
import { LiveIndex } from '../../../src/core/search/liveIndex.ts';
import { readDocument } from '../../../src/readers/index.ts';

const TABLE = `---
title: Who sits where in Solmark
published: 2031-04-12
---

| Name | State | Office | Role |
| --- | --- | --- | --- |
| Orlo Veck | Russia | Admiral | Head of delegation |
| Mirela Tansk | Ukraine | Minister | Head of delegation |
| Pavo Lindqvist | Norway | Envoy | Head of delegation |
`;
const STORY = `---
title: The admiral arrives
published: 2031-04-13
---

Admiral Orlo Veck heads the Russian delegation, the ministry said in Solmark.
`;

async function ask(question: string, ...documents: string[]): Promise<Answer> {
  const index = new LiveIndex();
  for (const [at, text] of documents.entries()) {
    const read = await readDocument(`d${at}.md`, Buffer.from(text));
    if (!read.ok) throw new Error(read.reason);
    index.add(read.document);
  }
  return new Answerer(index, 0.1).ask(question, { visible: 'all', today: '2031-04-20', clock: () => 0 });
}

describe('beside an answer', () => {
  it('stands no row of a table that is about another state', async () => {
    const { answer, positions } = await ask('Who heads the Russian delegation?', TABLE);
    expect(answer).toBe('Orlo Veck');
    expect(positions.map((position) => position.answer)).toEqual(['Orlo Veck']);
  });
});

describe('a dispute on how long something took', () => {
  const meeting = (hours: string) => `---
title: Night in Solmark
published: 2031-04-13
---

The meeting in Solmark on 12 April lasted ${hours}, said the ministry of Tarn.
`;
  const planes = `---
title: Planes over the bay
published: 2031-04-13
---

Two planes spent nine hours over the bay of Solmark on 12 April while the envoys met there, said the ministry of Tarn.
`;
  const question = 'How long did the meeting in Solmark on 12 April last?';

  it('is found between two documents on the meeting', async () => {
    const { outcome, positions } = await ask(question, meeting('four hours'), meeting('seven hours'), planes);
    expect(outcome).toBe('disputed');
    expect(positions.map(({ answer }) => answer).sort()).toEqual(['four hours', 'seven hours']);
  });

  it('is none with what something else took', async () => {
    const { outcome, answer } = await ask(question, meeting('four hours'), planes);
    expect([outcome, answer]).toEqual(['answered', 'four hours']);
  });
});

describe('of excerpts that give one answer', () => {
  it('a whole sentence goes before a row', async () => {
    const { excerpts } = await ask('Who heads the Russian delegation?', TABLE, STORY);
    expect(excerpts.map(({ document }) => document.id)).toEqual(['d1.md', 'd0.md']);
  });
});
