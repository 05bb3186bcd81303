/** What somebody typed in Discord, as plain text: mentions by name, the bot's own taken out. */

/** Looks names up. Each returns null for an unknown id. */
export interface Names {
  readonly user: (id: string) => string | null;
  readonly role: (id: string) => string | null;
  readonly channel: (id: string) => string | null;
}

/** How the bot is mentioned: its user, and the role that came with it. */
export interface Own {
  readonly user: string;
  readonly role: string | null;
}

const MARKUP =
  /<(@!?|@&|#)(\d{15,20})>|<a?:(\w{2,32}):\d{15,20}>|<\/([^:>]{1,100}):\d{15,20}>|<t:(-?\d{1,13})(?::[a-zA-Z])?>/g;

/**
 * Decodes a message's content.
 *
 * @param content as Discord delivers it
 * @returns trimmed; empty where only the bot was mentioned
 */
export function plainWords(content: string, own: Own, names: Names): string {
  return content
    .replace(MARKUP, (whole, kind: string | undefined, id: string, emoji, command, time) => {
      if (kind === '#') return `#${names.channel(id) ?? 'channel'}`;
      if (kind === '@&') return id === own.role ? ' ' : `@${names.role(id) ?? 'role'}`;
      if (kind !== undefined) return id === own.user ? ' ' : `@${names.user(id) ?? 'somebody'}`;
      if (emoji !== undefined) return `:${emoji}:`;
      if (command !== undefined) return `/${command}`;
      return time === undefined ? whole : dayOf(Number(time));
    })
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}

/** The day of a timestamp: the minute differs by where its reader is. */
function dayOf(seconds: number): string {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
