/** Buttons in: what was pressed, done by the desk and shown to the one who pressed. */
import type { ButtonInteraction } from 'discord.js';
import type { Press, PressReply } from '../../desk/desk.ts';
import { acknowledged, type Counter, toDirect } from './counter.ts';
import { describe, isTokenDead } from './failures.ts';
import { type Pressed, pressedOf } from './references.ts';
import { messagesOf } from './render.ts';
import { isMember, roomOfInteraction } from './rooms.ts';
import { keptRoute } from './routes.ts';

/** Messages that 'more' may take: further ones go one by one, five at most without asking again. */
const MOST_MESSAGES = 5;
/** An id that no answer has: the desk refuses it in its own words. */
const NO_ANSWER = '-';

/**
 * Works on a press. It is acknowledged before anything is looked up; one that another process acknowledged is its own.
 */
export async function pressed(counter: Counter, interaction: ButtonInteraction): Promise<void> {
  const press = pressedOf(interaction.customId);
  const { api, presses } = counter;
  const { applicationId: application, id, message, token } = interaction;
  const removes = press?.kind === 'remove';
  const outcome = await acknowledged(counter, interaction, () =>
    removes ? api.deferUpdate(id, token) : api.defer(id, token, true),
  );
  if (outcome === 'taken') return;
  if (removes) presses.set(message.id, { application, token });
  try {
    const reply = await done(counter, interaction, press);
    await show(counter, interaction, reply, removes, outcome === 'late');
  } finally {
    presses.delete(message.id);
  }
}

async function done(
  { desk }: Counter,
  interaction: ButtonInteraction,
  pressed: Pressed | null,
): Promise<PressReply> {
  const room = roomOfInteraction(interaction, null);
  const press: Press = { answer: pressed?.answer ?? NO_ANSWER, person: interaction.user.id, room };
  switch (pressed?.kind) {
    case 'useful':
    case 'not-useful':
      return desk.judge(press, pressed.kind === 'useful');
    case 'context':
      return desk.context(press, pressed.excerpt);
    case 'cite':
      return desk.cite(press);
    case 'remove':
      return desk.remove(press);
    case 'share':
      // Without a channel of its own to post to, the bot shares nothing; a forged press is refused like any other.
      if (!isMember(interaction) || interaction.channelId === null)
        return desk.more({ ...press, answer: NO_ANSWER });
      return desk.share(
        press,
        // Pressed twice, shared once: the desk keeps one inquiry of this name.
        `share-${pressed.answer}`,
        keptRoute({ by: 'message', channel: interaction.channelId, replyTo: null }),
      );
    default:
      return desk.more(press);
  }
}

async function show(
  counter: Counter,
  interaction: ButtonInteraction,
  { view }: PressReply,
  removes: boolean,
  late: boolean,
): Promise<void> {
  const { api, log } = counter;
  const { applicationId: application, token } = interaction;
  const [first, ...others] = messagesOf(view, MOST_MESSAGES);
  if (!first) return;
  try {
    if (late) {
      await toDirect(counter, interaction, view);
      return;
    }
    if (removes) await api.further(application, token, first);
    else await api.finish(application, token, first);
    for (const other of others) await api.further(application, token, other);
  } catch (error) {
    log.warn({ error: describe(error) }, 'the reply to a press was not shown');
    if (isTokenDead(error)) await toDirect(counter, interaction, view);
  }
}
