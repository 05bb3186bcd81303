/** What is pressed under an answer, and what is offered before one. */
import { afterEach, describe, expect, it } from 'vitest';
import { plainText } from '../../src/core/card/plain.ts';
import type { Room } from '../../src/desk/inquiry.ts';
import { READOUT, WIRE } from './files.ts';
import { CHANNEL, DIRECT, openWorld, type World } from './world.ts';

let world: World;
afterEach(() => world.close());

const LED = 'Who led the Drovian delegation?';
const said = (reply: { view: Parameters<typeof plainText>[0] }) => plainText(reply.view);

describe('useful or not', () => {
  it('is one judgment a person, and the last one counts', async () => {
    world = await openWorld();
    const { answer } = await world.ask(LED);
    const press = { answer, person: 'boris', room: CHANNEL };
    expect((await world.desk.judge(press, true)).done).toBe(true);
    expect((await world.desk.judge(press, false)).done).toBe(true);
    expect((await world.desk.judge({ ...press, person: 'cleo' }, true)).done).toBe(true);
    expect(await world.store.judgments.of(answer)).toEqual({ useful: 1, notUseful: 1 });
  });
});

describe('more', () => {
  it('shows what a channel’s card leaves out', async () => {
    world = await openWorld();
    const reply = await world.ask('How old is Orlo Veck?');
    expect(reply.view.actions.map(({ kind }) => kind)).toContain('more');
    const more = await world.desk.more({ answer: reply.answer, person: 'boris', room: CHANNEL });
    expect(said(more)).toContain('Near this, but not an answer');
    expect(more.view.actions).toEqual([]);
  });
});

describe('context', () => {
  const press = async () => ({ answer: (await world.ask(LED)).answer, person: 'boris', room: CHANNEL });

  it('shows the paragraphs around an excerpt, the excerpt marked', async () => {
    world = await openWorld();
    const { done, view } = await world.desk.context(await press(), 0);
    expect(done).toBe(true);
    const [block] = view.blocks;
    const runs = block?.kind === 'excerpt' ? block.quote : [];
    const marked = runs.filter((run) => run.kind === 'quoted' && run.marked).map(({ text }) => text);
    expect(marked.join('')).toContain('The Drovian delegation was led by Orlo Veck');
    expect(WIRE).toContain(runs.map(({ text }) => text).join(''));
    expect(runs.map(({ text }) => text).join('')).toContain('The Tarvonian delegation');
  });

  it('says so when the document has changed since', async () => {
    world = await openWorld();
    const pressed = await press();
    await world.library.put('wire.md', WIRE.replace('five hours', 'six hours'));
    const reply = await world.desk.context(pressed, 0);
    expect(reply.done).toBe(false);
    expect(said(reply)).toContain('has changed since');
  });

  it('says so when the document is gone', async () => {
    world = await openWorld();
    const pressed = await press();
    world.library.take('wire.md');
    const reply = await world.desk.context(pressed, 0);
    expect(reply.done).toBe(false);
    expect(said(reply)).toContain('no longer in the corpus');
  });

  it.each([99, -1, 0.5, Number.NaN])('of an excerpt that is none (%s) is refused', async (excerpt) => {
    world = await openWorld();
    expect((await world.desk.context(await press(), excerpt)).done).toBe(false);
  });
});

describe('a citation', () => {
  it('has the excerpt to the letter, where it stands, and the day it was looked up', async () => {
    world = await openWorld();
    const { answer } = await world.ask(LED);
    const { done, view } = await world.desk.cite({ answer, person: 'boris', room: CHANNEL });
    expect(done).toBe(true);
    const words = view.blocks.flatMap((block) =>
      block.kind === 'excerpt' ? block.quote.filter(({ kind }) => kind === 'quoted') : [],
    );
    expect(words.length).toBeGreaterThan(0);
    expect(words[0]?.text).toContain('The Drovian delegation was led by Orlo Veck');
    expect(WIRE).toContain(words[0]?.text);
    expect(said({ view })).toMatch(/, accessed \d{1,2} \p{L}+ \d{4}/u);
    expect(view.actions).toEqual([]);
  });

  it('is none of an answer that shows nothing', async () => {
    world = await openWorld();
    const { answer } = await world.ask('How old is Orlo Veck?');
    expect((await world.desk.cite({ answer, person: 'boris', room: CHANNEL })).done).toBe(false);
  });
});

describe('an answer given elsewhere', () => {
  it.each<[string, Room]>([
    ['another channel', { ...CHANNEL, channel: 'C2' }],
    ['another direct message', { ...DIRECT, channel: 'D2' }],
    ['another workspace', { ...CHANNEL, workspace: 'T2' }],
    ['another platform', { ...CHANNEL, platform: 'discord' }],
  ])('is refused in %s, though it cites public documents', async (_, room) => {
    world = await openWorld();
    const { answer } = await world.ask(LED);
    const [elsewhere, forged] = await Promise.all([
      world.desk.more({ answer, person: 'anna', room }),
      world.desk.more({ answer: 'forged', person: 'anna', room }),
    ]);
    expect(elsewhere.done).toBe(false);
    expect(elsewhere).toEqual(forged);
  });
});

describe('showing an answer to the room', () => {
  it('posts it there as it was, once, for everybody to press', async () => {
    world = await openWorld();
    const own = await world.ask(LED, { visibility: 'asker' });
    const press = { answer: own.answer, person: 'anna', room: CHANNEL };
    expect((await world.desk.share(press, 's1', null)).done).toBe(true);
    expect((await world.desk.share(press, 's1', null)).done).toBe(true);
    await world.happened.until('posted s1');
    const shared = await world.replyTo('s1');
    expect(shared.text).toContain('Orlo Veck');
    expect(shared.answer).not.toBe(own.answer);
    expect((await world.desk.more({ answer: shared.answer, person: 'boris', room: CHANNEL })).done).toBe(
      true,
    );
    expect((await world.desk.more({ answer: own.answer, person: 'boris', room: CHANNEL })).done).toBe(false);
  });

  it('is its asker’s alone to do', async () => {
    world = await openWorld();
    const own = await world.ask(LED);
    const reply = await world.desk.share({ answer: own.answer, person: 'boris', room: CHANNEL }, 's1', null);
    expect(reply.done).toBe(false);
  });

  it('asks anew where the document changed before it got there', async () => {
    world = await openWorld({
      onStep: async (step, message) => {
        if (step === 'claimed' && message === 's1')
          await world.library.put('wire.md', WIRE.replace('Orlo Veck, the deputy', 'Juno Alder, the deputy'));
      },
    });
    const own = await world.ask(LED, { visibility: 'asker' });
    await world.desk.share({ answer: own.answer, person: 'anna', room: CHANNEL }, 's1', null);
    await world.happened.until('posted s1');
    expect((await world.replyTo('s1')).text).toContain('Juno Alder');
  });
});

describe('removing an answer', () => {
  it('takes it away, for its asker alone', async () => {
    world = await openWorld();
    const { answer } = await world.ask(LED);
    const other = await world.desk.remove({ answer, person: 'boris', room: CHANNEL });
    expect(other.done).toBe(false);
    expect(world.slack.messages.size).toBe(1);
    const press = { answer, person: 'anna', room: CHANNEL };
    expect((await world.desk.remove(press)).done).toBe(true);
    expect(world.slack.messages.size).toBe(0);
    expect((await world.desk.more(press)).done).toBe(false);
    expect(await world.desk.recent(CHANNEL, 'anna', 5)).toEqual([]);
  });

  it('says so when the platform would not, and can be tried again', async () => {
    world = await openWorld();
    const { answer } = await world.ask(LED);
    world.slack.before = (call) => {
      if (call === 'remove') throw new Error('no');
    };
    const press = { answer, person: 'anna', room: CHANNEL };
    expect((await world.desk.remove(press)).done).toBe(false);
    world.slack.before = () => {};
    expect((await world.desk.remove(press)).done).toBe(true);
  });
});

describe('without a store', () => {
  it('a press is answered with an apology', async () => {
    world = await openWorld();
    const { answer } = await world.ask(LED);
    await world.desk.stop(1_000);
    await world.store.close();
    const reply = await world.desk.more({ answer, person: 'anna', room: CHANNEL });
    expect(reply.done).toBe(false);
    expect(reply.view.tone).toBe('error');
  });
});

describe('what one asked', () => {
  it('is listed newest first, without small talk', async () => {
    world = await openWorld();
    await world.ask(LED);
    await world.ask('hello');
    await world.ask('How old is Orlo Veck?');
    await world.ask(LED, { asker: 'boris' });
    const recent = await world.desk.recent(CHANNEL, 'anna', 10);
    expect(recent.map(({ question, outcome, answer }) => [question, outcome, answer])).toEqual([
      ['How old is Orlo Veck?', 'unanswered', null],
      [LED, 'answered', 'Orlo Veck'],
    ]);
  });
});

describe('what is offered', () => {
  it('are questions that documents print and that are answered', async () => {
    const unanswerable = '\n## Who will pay for the new harbour in the end?\n\nNobody can tell.\n';
    world = await openWorld({ files: { 'wire.md': WIRE, 'readout.md': READOUT + unanswerable } });
    const prompts = await world.desk.prompts(DIRECT, 10);
    expect(prompts).toContain('How many ferries will sail under the accord?');
    for (const prompt of prompts)
      expect((await world.ask(prompt, { room: DIRECT })).view.tone, prompt).not.toBe('unanswered');
    expect(await world.desk.prompts(DIRECT, 1)).toHaveLength(1);
  });

  it('are words and questions that begin like what is typed', async () => {
    world = await openWorld();
    expect(await world.desk.suggest(CHANNEL, 'What is a d', 5)).toContain('What is a dry crossing?');
    expect(await world.desk.suggest(CHANNEL, 'Who led the Drov', 5)).toContain('Who led the Drovian');
    expect(await world.desk.suggest(CHANNEL, '', 5)).toEqual([]);
    expect(await world.desk.suggest(CHANNEL, 'Tarv', 0)).toEqual([]);
  });

  it('and what there is', async () => {
    world = await openWorld();
    expect(await world.desk.overview(CHANNEL)).toEqual({
      documents: 2,
      newest: '2031-03-05',
      collections: [{ name: 'public', documents: 2 }],
    });
  });
});

describe('health', () => {
  it('tells live from ready', async () => {
    world = await openWorld({ idle: true });
    expect(await world.desk.health()).toMatchObject({ live: true, ready: false, store: 'ok' });
    world.desk.start();
    expect(await world.desk.health()).toMatchObject({ live: true, ready: true, platforms: ['slack'] });
    await world.desk.stop(1_000);
    await world.store.close();
    expect(await world.desk.health()).toMatchObject({ ready: false, store: 'unavailable' });
  });
});

describe('a workspace that is removed', () => {
  it('is forgotten', async () => {
    world = await openWorld();
    const { answer } = await world.ask(LED);
    await world.desk.forgetWorkspace('slack', 'T1');
    expect(await world.store.answers.byId(answer)).toBeNull();
    expect((await world.desk.more({ answer, person: 'anna', room: CHANNEL })).done).toBe(false);
  });
});
