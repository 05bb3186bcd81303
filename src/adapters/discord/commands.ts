/** The commands as Discord registers them: usable in guilds, in the bot's direct messages and wherever a user takes it. */
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  type RESTPutAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { LOCALES, WORDS, type Words } from './words.ts';

/** What commands, options and choices are called in an interaction, whatever language its user reads. */
export const NAMES = {
  ask: WORDS.ask.english,
  question: WORDS.question.english,
  visibility: WORDS.visibility.english,
  corpus: WORDS.corpus.english,
  askAbout: WORDS.askAbout.english,
  onlyMe: 'asker',
  everyone: 'room',
} as const;

/** A longer question is not taken by the command (UTF-16 units); Discord would allow 6,000, a message 2,000. */
const LONGEST_QUESTION = 2_000;

type Locale = (typeof LOCALES)[number];

/** All commands. @param locales the languages that are sent */
export function commands(locales: readonly Locale[] = LOCALES): RESTPutAPIApplicationCommandsJSONBody {
  const everywhere = {
    contexts: [
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    ],
    integration_types: [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
  };
  const named = (name: Words) => ({
    name: name.english,
    name_localizations: localised(name, locales),
  });
  const described = (description: Words) => ({
    description: description.english,
    description_localizations: localised(description, locales),
  });
  return [
    {
      ...everywhere,
      ...named(WORDS.ask),
      ...described(WORDS.askDescription),
      type: ApplicationCommandType.ChatInput,
      options: [
        {
          ...named(WORDS.question),
          ...described(WORDS.questionDescription),
          type: ApplicationCommandOptionType.String,
          required: true,
          autocomplete: true,
          max_length: LONGEST_QUESTION,
        },
        {
          ...named(WORDS.visibility),
          ...described(WORDS.visibilityDescription),
          type: ApplicationCommandOptionType.String,
          choices: [
            { ...named(WORDS.onlyMe), value: NAMES.onlyMe },
            { ...named(WORDS.everyone), value: NAMES.everyone },
          ],
        },
      ],
    },
    {
      ...everywhere,
      ...named(WORDS.corpus),
      ...described(WORDS.corpusDescription),
      type: ApplicationCommandType.ChatInput,
    },
    { ...everywhere, ...named(WORDS.askAbout), type: ApplicationCommandType.Message },
  ];
}

function localised({ others }: Words, locales: readonly Locale[]): Partial<Record<Locale, string>> {
  return Object.fromEntries(locales.map((locale) => [locale, others[locale]]));
}
