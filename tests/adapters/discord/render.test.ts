/** Cards as Discord's messages: within its limits whatever the card, whole excerpts, nothing rung or linked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visible } from '../../../src/adapters/discord/inert.ts';
import { customIdOf, customIdsIn, pressedOf } from '../../../src/adapters/discord/references.ts';
import { type Body, messageOf, messagesOf, plainMessageOf } from '../../../src/adapters/discord/render.ts';
import type { CardAction, CardBlock, CardView, ExcerptBlock, Run } from '../../../src/core/card/view.ts';
import { readMarkdown } from '../../platforms/discord/reader.ts';
import { FLAG, flat, messageFaults } from '../../platforms/discord/rules.ts';
import { Schema } from '../../platforms/discord/schema.ts';

const schema = new Schema();
const REFERENCE = { answer: 'A'.repeat(25), nonce: 'N'.repeat(25), root: '1234567890123456789' };
const CREATE = FLAG.v2 | FLAG.suppressEmbeds;

const short = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.constantFrom(
    '@everyone',
    '[a](https://evil.example)',
    '**',
    '`',
    '||x||',
    '# x',
    '> y',
    '\n- z',
    '*'.repeat(200),
  ),
);
const words = fc.oneof(short, fc.constantFrom('x'.repeat(900), '*'.repeat(700)));
/** The core bounds what is no document's own words. */
const few = fc.array(
  short.map((text): Run => ({ kind: 'plain', text })),
  { minLength: 1, maxLength: 2 },
);
const run: fc.Arbitrary<Run> = fc.oneof(
  words.map((text): Run => ({ kind: 'plain', text })),
  fc.tuple(words, fc.boolean()).map(([text, marked]): Run => ({ kind: 'quoted', text, marked })),
  words.map(
    (text): Run => ({
      kind: 'link',
      text,
      url: `https://kestrel.example/${encodeURIComponent(text).slice(0, 700)}`,
    }),
  ),
);
const runs = fc.array(run, { minLength: 1, maxLength: 3 });
const excerpt = (index: number) =>
  fc.record<ExcerptBlock>({
    kind: fc.constant('excerpt'),
    index: fc.constant(index),
    label: fc.array(run, { maxLength: 1 }),
    quote: fc.array(
      fc.tuple(words, fc.boolean()).map(([text, marked]): Run => ({ kind: 'quoted', text, marked })),
      { minLength: 1, maxLength: 3 },
    ),
    speaker: fc.array(run, { maxLength: 1 }),
    citation: runs,
    same: fc.array(runs, { maxLength: 3 }),
  });
const view: fc.Arbitrary<CardView> = fc
  .record({
    tone: fc.constantFrom('answered', 'disputed', 'unanswered', 'talk', 'error'),
    head: few.map((all): CardBlock => ({ kind: 'headline', runs: all })),
    excerpts: fc
      .integer({ min: 0, max: 14 })
      .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => excerpt(at)))),
    note: few.map((all): CardBlock => ({ kind: 'note', runs: all.slice(0, 1) })),
  })
  .map(({ tone, head, excerpts, note }) => {
    const actions: CardAction[] = [
      ...excerpts.map(({ index }): CardAction => ({ kind: 'context', label: 'Context', excerpt: index })),
      ...(['more', 'useful', 'not-useful', 'share', 'remove'] as const).map(
        (kind): CardAction => ({ kind, label: kind }),
      ),
    ];
    return { tone, blocks: [head, ...excerpts, note], actions } as CardView;
  });

function faultsOf(body: Body): string[] {
  const request = schema.request('POST', '/channels/1/messages', JSON.parse(JSON.stringify(body)));
  return [...messageFaults(body, null, CREATE), ...(request === null ? [] : [request])];
}

function textOf(body: Body): string {
  const texts = [
    body.content ?? '',
    ...body.components.flatMap(flat).map(({ content }) => (typeof content === 'string' ? content : '')),
  ];
  return texts.map((text) => readMarkdown(text).text).join('\n');
}

/** As the reader shows quoted words: what nobody sees left out, every run of blanks and line ends alike. */
function seen(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim();
}

describe('a card as a message', () => {
  it('is within every limit, its excerpts whole or left out, whatever it holds', () => {
    fc.assert(
      fc.property(view, (card) => {
        for (const body of [
          messageOf(card, REFERENCE),
          messageOf(card, null),
          plainMessageOf(card, REFERENCE),
          ...messagesOf(card, 5),
        ])
          expect(faultsOf(body)).toEqual([]);
        const shown = seen(textOf(messageOf(card, REFERENCE)));
        const left = card.blocks.filter(
          (block) =>
            block.kind === 'excerpt' && !shown.includes(seen(block.quote.map(({ text }) => text).join(''))),
        ).length;
        if (left > 0) expect(shown).toMatch(/left out|too long/i);
      }),
      { numRuns: 60 },
    );
  });

  it('draws nothing but what is its own: strong words, quotes, small print', () => {
    fc.assert(
      fc.property(view, (card) => {
        for (const { content } of messageOf(card, REFERENCE).components.flatMap(flat)) {
          if (typeof content !== 'string') continue;
          const read = readMarkdown(content);
          expect(
            read.constructs.filter((name) => !['strong', 'quote', 'small', 'heading', 'link'].includes(name)),
          ).toEqual([]);
          expect(read.pings).toEqual([]);
          for (const { url } of read.links) expect(url).toMatch(/^https:\/\/kestrel\.example\//);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('marks the answering words, quotes the excerpt and links its document below', () => {
    const body = messageOf(card(), REFERENCE);
    expect(body.flags).toBe(FLAG.v2);
    expect(body.allowed_mentions).toEqual({ parse: [], replied_user: false });
    const [container] = body.components as unknown as {
      accent_color: number;
      components: { type: number; content?: string }[];
    }[];
    expect(container?.accent_color).toBe(0x2e7d32);
    expect(container?.components[0]?.content).toBe(
      '**Ilse Morn**\n> The team is led by **Ilse Morn**\\.\n> She is new\\.\n— The team · Kestrel Wire'.replaceAll(
        '\\.',
        '.',
      ),
    );
    const buttons = body.components.flatMap(flat).filter(({ type }) => type === 2);
    expect(
      buttons.map(({ label, url, custom_id: id }) => [label, url ?? pressedOf(String(id))?.kind]),
    ).toEqual([
      ['Context', 'context'],
      ['The team', 'https://kestrel.example/team'],
      ['Useful', 'useful'],
    ]);
  });

  it('without Components V2 the document is linked in the text, without a preview', () => {
    const body = plainMessageOf(card(), REFERENCE);
    expect(body.flags).toBe(FLAG.suppressEmbeds);
    expect(body.content).toContain('— The team <https://kestrel.example/team> · Kestrel Wire');
    expect(body.components).toHaveLength(1);
  });

  it('a link longer than a button takes stands in the text', () => {
    const url = `https://kestrel.example/${'long'.repeat(200)}`;
    const long = card([{ kind: 'link', text: 'The team', url }]);
    const body = messageOf(long, REFERENCE);
    expect(faultsOf(body)).toEqual([]);
    expect(textOf(body)).toContain(url);
  });
});

describe('a button', () => {
  it('carries a reference that reads back, of 100 characters at most', () => {
    const id = fc.stringMatching(/^[A-Za-z0-9_-]{1,25}$/);
    fc.assert(
      fc.property(
        fc.record({ answer: id, nonce: id, root: fc.option(fc.stringMatching(/^\d{1,20}$/)) }),
        fc.constantFrom('more', 'context', 'useful', 'not-useful', 'share', 'remove'),
        fc.nat(9_999),
        (reference, kind, at) => {
          const excerpt = kind === 'context' ? at : 0;
          const action = { kind, label: '', excerpt } as CardAction;
          const custom = customIdOf(action, reference);
          expect(custom.length).toBeLessThanOrEqual(100);
          expect(pressedOf(custom)).toEqual({ kind, excerpt, ...reference });
        },
      ),
    );
  });

  it.each([
    '',
    'at1:x:a:0:n:',
    'at1:m:a b:0:n:',
    'at2:m:a:0:n:',
    'at1:m:a:-1:n:',
    `at1:m:${'a'.repeat(26)}:0:n:`,
    'at1:m:a:0:n:x',
  ])('is none of ours: %j', (id) => expect(pressedOf(id)).toBeNull());

  it('is found however deep it is', () => {
    const inner = { type: 2, custom_id: 'a' };
    expect(
      customIdsIn([{ components: [{ components: [inner] }, { accessory: { custom_id: 'b' } }] }, null, 3]),
    ).toEqual(['a', 'b']);
  });
});

function card(
  citation: Run[] = [
    { kind: 'link', text: 'The team', url: 'https://kestrel.example/team' },
    { kind: 'plain', text: ' · Kestrel Wire' },
  ],
): CardView {
  return {
    tone: 'answered',
    blocks: [
      { kind: 'headline', runs: [{ kind: 'quoted', text: 'Ilse Morn', marked: true }] },
      {
        kind: 'excerpt',
        index: 0,
        label: [],
        quote: [
          { kind: 'quoted', text: 'The team is led by ', marked: false },
          { kind: 'quoted', text: 'Ilse Morn', marked: true },
          { kind: 'quoted', text: '.\nShe is new.', marked: false },
        ],
        speaker: [],
        citation,
        same: [],
      },
    ],
    actions: [
      { kind: 'context', label: 'Context', excerpt: 0 },
      { kind: 'useful', label: 'Useful' },
    ],
  };
}
