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

describe('of excerpts that give one answer', () => {
  it('a whole sentence goes before a row', async () => {
    const { excerpts } = await ask('Who heads the Russian delegation?', TABLE, STORY);
    expect(excerpts.map(({ document }) => document.id)).toEqual(['d1.md', 'd0.md']);
  });
});
