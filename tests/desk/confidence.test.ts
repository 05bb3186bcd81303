/**
 * In confidence: two desks, one over a corpus with a private document and one over the corpus without it, hear the
 * same. Whatever the desk says to a room that was not granted the collection is the same to the byte.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Room } from '../../src/desk/inquiry.ts';
import { FILES, WITH_CANARY } from './files.ts';
import { CHANNEL, DIRECT, openWorld, THREAD, type World } from './world.ts';

/** Words that only the private document has. */
const CANARY = /Zephyrine|Quill|Umbra|Casimir|Dray|Amber Lodge|nine hours|7 million|Cable from|cables/i;

const SHARED: Room = { ...CHANNEL, channel: 'C-shared', shared: true };
const GRANTED: Room = { ...CHANNEL, channel: 'C-granted' };

let withIt: World;
let without: World;
beforeAll(async () => {
  [withIt, without] = await Promise.all([
    openWorld({ files: WITH_CANARY, settings: unlimited }),
    openWorld({ files: FILES, settings: unlimited }),
  ]);
  for (const world of [withIt, without])
    for (const room of [SHARED, GRANTED])
      await world.store.rooms.grant({ room, collection: 'cables', by: 'operator' });
});
afterAll(async () => {
  await Promise.all([withIt.close(), without.close()]);
});

const unlimited = { askerPerMinute: 1_000, roomPerMinute: 1_000 };

/** Does the same in both worlds. @returns what came of it with the document, after comparing */
async function same(
  act: (world: World) => Promise<unknown>,
  mentions: RegExp | null = null,
): Promise<string> {
  const [one, other] = [JSON.stringify(await act(withIt)), JSON.stringify(await act(without))];
  expect(one).toBe(other);
  // What the asker typed may be said back.
  const said = mentions === null ? one : one.replace(new RegExp(mentions, 'gi'), '');
  expect(said).not.toMatch(CANARY);
  return one;
}

const QUESTIONS: readonly [what: string, question: string, typed: RegExp | null][] = [
  ['what only it answers', 'Who led the Vardane delegation?', null],
  ['what it answers otherwise', 'Who led the Tarvonian delegation?', null],
  ['what it counts otherwise', 'How long did the ferry talks last?', null],
  ['whom only it names', 'When was Zephyrine Quill born?', /Zephyrine|Quill/],
  ['a presupposition about whom only it names', 'Why did Zephyrine Quill resign?', /Zephyrine|Quill/],
  ['a misspelling of a name only it has', 'Where was Zephyrina Quil born?', /Zephyrina|Quil/],
  ['a word that is rare with it', 'Who paid the lighthouse keepers?', null],
  ['its own heading', 'Who paid for the lighthouse keepers?', null],
  ['several parts', 'Who led the Vardane delegation, and how long did the ferry talks last?', null],
  ['the present', 'Who currently leads the Vardane delegation?', null],
  ['keywords', 'Amber Lodge', /Amber Lodge/],
];

describe.each([
  ['a channel', CHANNEL, 'mention'],
  ['a direct message', DIRECT, 'direct'],
  ['a shared channel, whatever it was granted', SHARED, 'mention'],
] as const)('in %s', (_, room, addressed) => {
  it.each(QUESTIONS)('%s: the same reply', async (__, question, typed) => {
    await same(async (world) => (await world.ask(question, { room, addressed })).view, typed);
  });

  it.each(QUESTIONS)('%s: the same behind “more” and every context', async (__, question, typed) => {
    await same(async (world) => {
      const { answer } = await world.ask(question, { room, addressed });
      const press = { answer, person: 'boris', room };
      const more = await world.desk.more(press);
      const contexts = [];
      for (let excerpt = 0; excerpt < 6; excerpt++) contexts.push(await world.desk.context(press, excerpt));
      return { more, contexts, cited: await world.desk.cite(press) };
    }, typed);
  });

  it('the same is offered', async () => {
    await same(async (world) => ({
      overview: await world.desk.overview(room),
      prompts: await world.desk.prompts(room, 20),
      suggestions: await Promise.all(
        ['Zep', 'Qui', 'Who paid', 'who', 'lighth', 'Cas', 'Amb', 'What is a d'].map((typed) =>
          world.desk.suggest(room, typed, 25),
        ),
      ),
    }));
  });
});

describe('the test itself', () => {
  it('hears the document where a room was granted it', async () => {
    const reply = await withIt.ask('Who led the Vardane delegation?', { room: GRANTED });
    expect(reply.text).toMatch(CANARY);
    expect((await withIt.desk.overview(GRANTED)).collections.map(({ name }) => name)).toEqual([
      'public',
      'cables',
    ]);
    expect(await withIt.desk.suggest(GRANTED, 'Zep', 5)).not.toEqual([]);
    expect(await withIt.desk.prompts(GRANTED, 20)).not.toEqual(await withIt.desk.prompts(CHANNEL, 20));
  });
});

describe('a room that lost a collection', () => {
  const granted = (n: number): Room => ({ ...CHANNEL, channel: `C-lost-${n}`, thread: 't' });

  it('does not follow up on what it was told', async () => {
    const room = granted(1);
    await same(async (world) => {
      await world.store.rooms.grant({ room, collection: 'cables', by: 'operator' });
      await world.ask('Who led the Vardane delegation?', { room });
      await world.ask('When was she born?', { room });
      await world.store.rooms.revoke(room, 'cables');
      const replies = [];
      for (const question of ['Where was she born?', 'and the Drovian one?', 'How old is she?'])
        replies.push((await world.ask(question, { room })).view);
      return replies;
    });
  });

  it('gets nothing out of the buttons under it, no more than out of a forged one', async () => {
    const room = granted(2);
    await same(async (world) => {
      await world.store.rooms.grant({ room, collection: 'cables', by: 'operator' });
      const { answer } = await world.ask('Who led the Tarvonian delegation?', { room });
      await world.store.rooms.revoke(room, 'cables');
      const pressed = world === withIt ? answer : 'forged';
      return presses(world, pressed, room, 'anna');
    });
  });

  it('is not reminded of it', async () => {
    const room = granted(3);
    await same(async (world) => {
      await world.store.rooms.grant({ room, collection: 'cables', by: 'operator' });
      await world.ask('Who led the Vardane delegation?', { room, asker: 'dora' });
      await world.store.rooms.revoke(room, 'cables');
      return (await world.desk.recent(room, 'dora', 10)).map(({ at: _, ...recent }) => recent);
    });
  });
});

describe('an answer from elsewhere', () => {
  it.each<[string, Room, string]>([
    ['pressed in another channel', CHANNEL, 'anna'],
    ['pressed in a direct message', DIRECT, 'anna'],
    ['pressed in another workspace', { ...GRANTED, workspace: 'T2' }, 'anna'],
    ['pressed in a channel since shared', { ...GRANTED, shared: true }, 'anna'],
    ['pressed on another platform', { ...GRANTED, platform: 'discord' }, 'anna'],
  ])('%s is refused like a forged one', async (_, room, person) => {
    await same(async (world) => {
      const { answer } = await world.ask('Who led the Vardane delegation?', { room: GRANTED });
      return presses(world, world === withIt ? answer : 'forged', room, person);
    });
  });

  it('that its asker alone saw is nobody else’s to press', async () => {
    await same(async (world) => {
      const { answer } = await world.ask('Who led the Vardane delegation?', {
        room: GRANTED,
        visibility: 'asker',
      });
      return presses(world, world === withIt ? answer : 'forged', GRANTED, 'boris');
    });
  });
});

describe('what is overheard', () => {
  it('is answered with silence where only the hidden document answers', async () => {
    const receipt = await same(async (world) => {
      await world.ask('Who led the Drovian delegation?', { room: THREAD });
      return world.tell('And who led the Vardane delegation?', { room: THREAD, addressed: 'overheard' });
    });
    expect(receipt).toBe('"ignored"');
  });
});

/** Everything that can be pressed. */
async function presses(world: World, answer: string, room: Room, person: string) {
  const press = { answer, person, room };
  return [
    await world.desk.more(press),
    await world.desk.context(press, 0),
    await world.desk.cite(press),
    await world.desk.judge(press, true),
    await world.desk.share(press, `shared ${answer} ${person} ${room.channel}`, null),
    await world.desk.remove(press),
  ];
}
