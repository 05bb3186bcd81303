/** Excerpts grouped by the answer they give. */
import { describe, expect, it } from 'vitest';
import { agree, positionsOf } from '../../../src/core/answer/positions.ts';
import { documentOf, excerptOf } from '../card/documents.ts';

const says = (id: string, name: string | null) => {
  const text = `The delegation is led by ${name ?? 'nobody'}.`;
  return excerptOf(documentOf(id, [text]), text, name);
};

describe('positions', () => {
  it('are the answers given, the most supported first, with the excerpts that give them', () => {
    expect(
      positionsOf('person', [
        says('a', 'Orlo Veck'),
        says('b', 'Mirela Tansk'),
        says('c', 'Tansk'),
        says('d', null),
        says('e', 'Mirela Tansk'),
      ]),
    ).toEqual([
      { answer: 'Mirela Tansk', excerpts: [1, 2, 4], origins: 3 },
      { answer: 'Orlo Veck', excerpts: [0], origins: 1 },
    ]);
  });

  it('count a document once', () => {
    expect(positionsOf('person', [says('a', 'Orlo Veck'), says('a', 'Orlo Veck')])).toEqual([
      { answer: 'Orlo Veck', excerpts: [0, 1], origins: 1 },
    ]);
  });

  it('keep the excerpts’ order among equals', () => {
    expect(
      positionsOf('date', [says('a', '3 March'), says('b', '4 March')]).map(({ answer }) => answer),
    ).toEqual(['3 March', '4 March']);
  });
});

describe('two answers', () => {
  it.each([
    ['date', '3 March', 'on 3 March', true],
    ['date', '3 March', '13 March', false],
    ['money', '$40 million', '$4 million', false],
    ['percent', '20%', '20 %', true],
    ['person', 'Mirela Tansk', 'MIRELA TANSK', true],
    ['place', 'the Quorra Palace', 'Quorra Palace', true],
    ['place', 'Quorra', 'Quorrat', false],
  ] as const)('of a %s: %s, %s: %s', (type, a, b, same) => {
    expect(agree(type, a, b)).toBe(same);
    expect(agree(type, b, a)).toBe(same);
  });
});
