/** A question's way through the desk, from what is handed in to what stands in the room. */
import { afterEach, describe, expect, it } from 'vitest';
import { DIRECT, openWorld, type World } from './world.ts';

let world: World;
afterEach(() => world.close());

describe('a question', () => {
  it('is answered in its room, briefly, with the sentence and its document', async () => {
    world = await openWorld();
    const reply = await world.ask('Who led the Drovian delegation?');
    expect(reply.text).toContain('The Drovian delegation was led by Orlo Veck');
    expect(reply.text).toContain('Skerry Wire');
    expect(reply.view.tone).toBe('answered');
    expect(world.slack.messages.size).toBe(1);
  });

  it('is answered at length where nobody else reads along', async () => {
    world = await openWorld();
    const short = await world.ask('How old is Orlo Veck?');
    expect(short.view.blocks).toHaveLength(1);
    const long = await world.ask('How old is Orlo Veck?', { room: DIRECT, addressed: 'direct' });
    expect(long.view.blocks.some(({ kind }) => kind === 'excerpt')).toBe(true);
  });
});
