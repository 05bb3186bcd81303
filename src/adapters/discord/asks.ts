/** Commands in: `/ask`, its suggestions while somebody types, `/corpus`, and 'Ask Attaché' on a message. */
import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import { InteractionContextType } from 'discord.js';
import type { Incoming } from '../../desk/inquiry.ts';
import { NAMES } from './commands.ts';
import { acknowledged, type Counter, toDirect } from './counter.ts';
import { describe } from './failures.ts';
import { namesIn } from './hearing.ts';
import { label } from './inert.ts';
import { LIMITS } from './limits.ts';
import { overviewView } from './overview.ts';
import { plainWords } from './plainWords.ts';
import { messageOf } from './render.ts';
import { isMember, roomOfInteraction } from './rooms.ts';
import { keptRoute } from './routes.ts';

/** Questions that `/corpus` names. */
const PROMPTS = 4;

type Command = ChatInputCommandInteraction | MessageContextMenuCommandInteraction;

/** `/ask`. */
export async function asked(counter: Counter, interaction: ChatInputCommandInteraction): Promise<void> {
  const wish = interaction.options.getString(NAMES.visibility);
  // The bot's direct messages have no others to hide from, and a visible answer stays.
  const open = interaction.context === InteractionContextType.BotDM;
  const visibility = wish === NAMES.everyone || (wish === null && open) ? 'room' : 'asker';
  await taken(counter, interaction, {
    text: interaction.options.getString(NAMES.question, true).trim(),
    addressed: 'command',
    visibility,
  });
}

/** 'Ask Attaché' on a message: its text is what is asked. */
export async function askedAbout(
  counter: Counter,
  interaction: MessageContextMenuCommandInteraction,
): Promise<void> {
  const { client, guild, targetMessage } = interaction;
  const own = { user: counter.self, role: guild?.roles.botRoleFor(counter.self)?.id ?? null };
  const text = plainWords(targetMessage.content, own, namesIn(client, targetMessage.mentions, guild));
  await taken(counter, interaction, { text, addressed: 'shortcut', visibility: 'asker' });
}

/**
 * Keeps the question, then acknowledges: what could not be kept is said at once. A replay of the same interaction is
 * acknowledged again, for whoever kept it may have died before it did.
 */
async function taken(
  counter: Counter,
  interaction: Command,
  { text, addressed, visibility }: Pick<Incoming, 'text' | 'addressed' | 'visibility'>,
): Promise<void> {
  const { api, deferrals, desk, log } = counter;
  const { applicationId: application, channelId, id, token } = interaction;
  const hidden = visibility === 'asker';
  await deferrals.run(id, async () => {
    try {
      await desk.receive({
        // A visible reply can be replied to: the conversation begins with the command.
        room: roomOfInteraction(interaction, hidden ? null : id),
        message: id,
        asker: interaction.user.id,
        text,
        addressed,
        visibility,
        namesOthers: false,
        route: keptRoute({
          by: 'interaction',
          id,
          application,
          token,
          channel: isMember(interaction) ? channelId : null,
        }),
      });
    } catch (error) {
      log.error({ interaction: id, error: describe(error) }, 'a question was not kept');
      const view = desk.unavailable();
      const outcome = await acknowledged(counter, interaction, () =>
        api.reply(id, token, messageOf(view, null), true),
      );
      if (outcome === 'late') await toDirect(counter, interaction, view);
      return outcome !== 'late';
    }
    return (await acknowledged(counter, interaction, () => api.defer(id, token, hidden))) !== 'late';
  });
}

/** `/corpus`: for the one who asks alone. */
export async function surveyed(counter: Counter, interaction: ChatInputCommandInteraction): Promise<void> {
  const { api, desk, log } = counter;
  const { applicationId: application, id, token } = interaction;
  const outcome = await acknowledged(counter, interaction, () => api.defer(id, token, true));
  if (outcome === 'taken') return;
  const room = roomOfInteraction(interaction, null);
  const view = await Promise.all([desk.overview(room), desk.prompts(room, PROMPTS)]).then(
    ([overview, prompts]) => overviewView(overview, prompts),
    (error: unknown) => {
      log.error({ error: describe(error) }, 'the corpus could not be surveyed');
      return desk.unavailable();
    },
  );
  if (outcome === 'late') return toDirect(counter, interaction, view);
  try {
    await api.finish(application, token, messageOf(view, null));
  } catch (error) {
    log.warn({ error: describe(error) }, 'the survey was not shown');
    await toDirect(counter, interaction, view);
  }
}

/** What to offer while a question is typed: from public documents alone, and nothing when it is too late. */
export async function suggested(
  { api, desk, log }: Counter,
  interaction: AutocompleteInteraction,
): Promise<void> {
  const typed = interaction.options.getFocused();
  // Whoever looks over a shoulder while somebody types has the rights of nobody.
  const room = { ...roomOfInteraction(interaction, null), shared: true };
  try {
    const offered = await desk.suggest(room, typed, LIMITS.choices);
    const names = new Set(offered.filter((text) => text.trim() !== '' && text.length <= LIMITS.choice));
    const choices = [...names]
      .map((value) => ({ name: label(value, LIMITS.choice), value }))
      .filter(({ name }) => name !== '');
    await api.choices(interaction.id, interaction.token, choices.slice(0, LIMITS.choices));
  } catch (error) {
    log.debug({ error: describe(error) }, 'nothing suggested');
  }
}
