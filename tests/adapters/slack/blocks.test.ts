/** Cards as blocks: whatever a card holds, Slack takes it, and reads what the card says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawn, lengthOf, wordsOf } from '../../../src/adapters/slack/blocks.ts';
import { inert } from '../../../src/adapters/slack/escape.ts';
import { LIMITS } from '../../../src/adapters/slack/limits.ts';
import type { CardAction, CardBlock, CardView, Run } from '../../../src/core/card/view.ts';
import { faultsOfBlocks, faultsOfText } from '../../platforms/slack/rules.ts';
import { read } from '../../platforms/slack/screen.ts';

const HOSTILE =
  'said <!channel> and <@U1> at <https://evil.example|bank> & `rm` *b* _i_ ~s~ :tada: &lt;!here&gt;';

const excerpt = (index: number, text: string, title = 'A paper'): CardBlock => ({
  kind: 'excerpt',
  index,
  label: [],
  quote: [{ kind: 'quoted', text, marked: false }],
  speaker: [],
  citation: [{ kind: 'link', text: title, url: 'https://paper.example/1' }],
  same: [],
});
const view = (blocks: readonly CardBlock[], actions: readonly CardAction[] = []): CardView => ({
  tone: 'answered',
  blocks,
  actions,
});

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.constantFrom(HOSTILE, '&'.repeat(900), '<'.repeat(400), '\u202e\u200b', ' ', '\n'),
);
const run: fc.Arbitrary<Run> = fc.oneof(
  fc.record({ kind: fc.constant('plain' as const), text, strong: fc.boolean() }),
  fc.record({ kind: fc.constant('quoted' as const), text, marked: fc.boolean() }),
  fc.record({
    kind: fc.constant('link' as const),
    text,
    url: fc.constantFrom(
      'https://paper.example/a?b=1&c=2',
      'https://paper.example/a|b>c',
      'https://paper.example/ü',
    ),
  }),
);
const runs = fc.array(run, { minLength: 1, maxLength: 5 });
const block: fc.Arbitrary<CardBlock> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('headline' as const, 'heading' as const, 'text' as const, 'note' as const),
    runs,
  }),
  fc.record({
    kind: fc.constant('excerpt' as const),
    index: fc.nat(20),
    label: fc.array(run, { maxLength: 2 }),
    quote: runs,
    speaker: fc.array(run, { maxLength: 2 }),
    citation: runs,
    same: fc.array(runs, { maxLength: 3 }),
  }),
);
const action: fc.Arbitrary<CardAction> = fc.oneof(
  fc.record({ kind: fc.constantFrom('more' as const, 'share' as const, 'remove' as const), label: text }),
  fc.record({ kind: fc.constant('context' as const), label: text, excerpt: fc.nat(20) }),
);

describe('drawn', () => {
  test('headline in bold, quote with its marked words, citation with its link, small print', () => {
    const { blocks, text: words } = drawn(
      view([
        { kind: 'headline', runs: [{ kind: 'quoted', text: 'Ilse Maarten', marked: true }] },
        {
          kind: 'excerpt',
          index: 0,
          label: [],
          quote: [
            { kind: 'quoted', text: 'Ilse Maarten', marked: true },
            { kind: 'quoted', text: ' leads.', marked: false },
          ],
          speaker: [{ kind: 'plain', text: 'Said by Renholt' }],
          citation: [
            { kind: 'link', text: 'A paper', url: 'https://paper.example/1' },
            { kind: 'plain', text: ' · 2 November 2026' },
          ],
          same: [[{ kind: 'plain', text: 'The same in: B' }]],
        },
        { kind: 'note', runs: [{ kind: 'plain', text: 'One document says this.' }] },
      ]),
      null,
    );
    expect(blocks).toMatchObject([
      {
        type: 'rich_text',
        elements: [
          { type: 'rich_text_section', elements: [{ text: 'Ilse Maarten', style: { bold: true } }] },
        ],
      },
      {
        type: 'rich_text',
        elements: [
          {
            type: 'rich_text_quote',
            elements: [{ text: 'Ilse Maarten', style: { bold: true } }, { text: ' leads.' }],
          },
          {
            type: 'rich_text_section',
            elements: [
              { text: 'Said by Renholt' },
              { text: '\n' },
              { type: 'link', text: 'A paper', url: 'https://paper.example/1' },
              { text: ' · 2 November 2026' },
              { text: '\n' },
              { text: 'The same in: B' },
            ],
          },
        ],
      },
      { type: 'context', elements: [{ type: 'plain_text', text: 'One document says this.' }] },
    ]);
    expect(words).toContain(
      'Ilse Maarten leads.\nSaid by Renholt\n— A paper (https://paper.example/1) · 2 November 2026',
    );
  });

  test('what a document holds pings nobody, links nowhere, and is read to the letter', () => {
    const { blocks, text: words } = drawn(
      view([
        excerpt(0, HOSTILE, HOSTILE),
        { kind: 'note', runs: [{ kind: 'quoted', text: HOSTILE, marked: false }] },
      ]),
      { answer: 'a1' },
    );
    const shown = read(words, blocks);
    expect(shown.pings).toEqual([]);
    expect(shown.links).toEqual([{ text: HOSTILE, url: 'https://paper.example/1' }]);
    expect(shown.text.split('\n')).toEqual([HOSTILE, HOSTILE, HOSTILE]);
    // Not even a client that took rich text for markup would find a sequence in one element.
    const pieces = JSON.stringify(
      blocks.filter(({ type }) => type === 'rich_text').map((one) => ({ ...one })),
    );
    expect(pieces.replaceAll(JSON.stringify(HOSTILE), '')).not.toMatch(/<[!@#a-z]|&lt;/);
  });

  test('whatever a card holds, Slack takes its blocks and its words', () => {
    fc.assert(
      fc.property(
        fc.array(block, { minLength: 1, maxLength: 70 }),
        fc.array(action, { maxLength: 9 }),
        (blocks, actions) => {
          // A card's ordinary texts are bounded; only excerpts may be many.
          const kinds = new Set(
            actions.map((one) => (one.kind === 'context' ? `context ${one.excerpt}` : one.kind)),
          );
          fc.pre(kinds.size === actions.length);
          const excerpts = blocks.filter(({ kind }) => kind === 'excerpt');
          const others = blocks.filter(({ kind }) => kind !== 'excerpt').slice(0, 8);
          const { blocks: sent, text: words } = drawn(view([...others, ...excerpts], actions), {
            answer: 'answer_1',
          });
          expect(faultsOfBlocks(sent, 'message')).toEqual([]);
          expect(faultsOfText(words, LIMITS.plain)).toEqual([]);
          expect(read(words, sent).pings).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test('an excerpt is whole or absent, however long the card, and what is left out is said', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 5_000 }), { minLength: 1, maxLength: 12 }),
        (lengths) => {
          const texts = lengths.map((length, n) => `${n}:${'&'.repeat(length)}.`);
          const { blocks, text: words } = drawn(view(texts.map((one, n) => excerpt(n, one))), null);
          expect(lengthOf(blocks)).toBeLessThanOrEqual(LIMITS.messageText);
          const shown = read(words, blocks).text;
          const whole = texts.filter((one) => shown.includes(one));
          expect(shown.match(/\d+:&/g)?.length ?? 0).toBe(whole.length);
          expect(texts.slice(0, whole.length)).toEqual(whole);
          if (whole.length < texts.length) expect(shown).toMatch(/left out|too long/i);
          // The same holds of the words for notifications.
          expect(words.length).toBeLessThanOrEqual(LIMITS.plain);
        },
      ),
    );
  });

  test('buttons refer to the answer, feedback stands apart, and without an answer there are none', () => {
    const actions: CardAction[] = [
      { kind: 'more', label: 'More' },
      { kind: 'context', label: 'Show in context', excerpt: 2 },
      { kind: 'useful', label: 'Useful' },
      { kind: 'not-useful', label: 'Not useful' },
      { kind: 'remove', label: 'Remove' },
    ];
    const { blocks } = drawn(view([excerpt(2, 'x')], actions), { answer: 'a-1' });
    expect(blocks.slice(1)).toMatchObject([
      {
        type: 'actions',
        elements: [
          { action_id: 'attache.more', value: 'a-1' },
          { action_id: 'attache.context.2', value: 'a-1' },
          { action_id: 'attache.remove', value: 'a-1' },
        ],
      },
      {
        type: 'context_actions',
        elements: [
          { positive_button: { value: 'useful:a-1' }, negative_button: { value: 'not-useful:a-1' } },
        ],
      },
    ]);
    expect(drawn(view([excerpt(0, 'x')], actions), null).blocks).toHaveLength(1);
  });
});

test('words for notifications are inert and escaped', () => {
  expect(wordsOf(view([excerpt(0, `a\u202e ${HOSTILE}`)]))).toContain(
    inert(`a\u202e ${HOSTILE}`).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  );
});
