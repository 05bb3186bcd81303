/** What somebody typed, out of Slack's markup: https://docs.slack.dev/messaging/formatting-message-text */

/** A message read. */
export interface Typed {
  /** Plain text, the bot's own mention taken out. */
  readonly text: string;
  readonly mentionsBot: boolean;
  /** Whether it names a person or a group other than the bot. */
  readonly namesOthers: boolean;
}

/**
 * Decodes a message's `text`.
 *
 * @param markup as Slack sends it: `<@U1>`, `<#C1|name>`, `<!here>`, `<url|label>`, and three entities
 * @param bot the bot's own user id
 */
export function typed(markup: string, bot: string): Typed {
  let mentionsBot = false;
  let namesOthers = false;
  const text = markup
    .replace(
      /<([@#!])([^<>|]*)(?:\|([^<>]*))?>/g,
      (_, sign: string, id: string, label: string | undefined) => {
        if (sign === '@' && id === bot) {
          mentionsBot = true;
          return ' ';
        }
        if (sign === '#') return label ? `#${label}` : '#channel';
        if (sign === '@') {
          namesOthers = true;
          // An id is no word that a question could be about.
          return label ? `@${label.replace(/^@/, '')}` : '@someone';
        }
        if (id.startsWith('date^')) return label ?? '';
        if (id.startsWith('subteam^')) namesOthers = true;
        return label ? `@${label.replace(/^@/, '')}` : `@${id.replace(/[\^].*$/, '')}`;
      },
    )
    .replace(
      /<((?:https?|mailto|tel):[^<>|]*)(?:\|([^<>]*))?>/g,
      (_, url: string, label: string | undefined) => (label === undefined || label === '' ? url : label),
    )
    .replace(/&(amp|lt|gt);/g, (_, name: string) => (name === 'amp' ? '&' : name === 'lt' ? '<' : '>'))
    .replace(/[^\S\n]+/g, ' ')
    .trim();
  return { text, mentionsBot, namesOthers };
}
