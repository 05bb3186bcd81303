/**
 * How a reply finds its way back, as the desk keeps it (`Incoming.route`) and gives it again after a crash. Short keys:
 * a row a question.
 */
import type { Json } from '../../desk/inquiry.ts';
import type { Posted } from '../../desk/messenger.ts';

/** The reply is a message in a channel. */
export interface MessageRoute {
  readonly by: 'message';
  /** The channel or thread it goes to. */
  readonly channel: string;
  /** The message it replies to, or null. */
  readonly replyTo: string | null;
}

/** The reply finishes an interaction, whose token lives 15 minutes. */
export interface InteractionRoute {
  readonly by: 'interaction';
  readonly id: string;
  readonly application: string;
  readonly token: string;
  /** Where it may be posted should the token fail: the channel, where the bot is a member; else null. */
  readonly channel: string | null;
}

export type Route = MessageRoute | InteractionRoute;

/** A route as the desk keeps it. */
export function keptRoute(route: Route): Json {
  return { ...route };
}

/** Reads a route. @returns null for what this adapter never wrote */
export function routeOf(kept: Json): Route | null {
  const channel = field(kept, 'channel');
  if (field(kept, 'by') === 'message')
    return channel === null ? null : { by: 'message', channel, replyTo: field(kept, 'replyTo') };
  const [id, application, token] = [field(kept, 'id'), field(kept, 'application'), field(kept, 'token')];
  if (field(kept, 'by') !== 'interaction' || id === null || application === null || token === null)
    return null;
  return { by: 'interaction', id, application, token, channel };
}

/** A reply as it stands: a message in a channel, or the reply to an interaction, which its token alone can change. */
export interface Standing {
  readonly message: string;
  /** The channel where the bot can change it by itself, or null. */
  readonly channel: string | null;
  /** The interaction whose reply it is, or null. */
  readonly interaction: { readonly application: string; readonly token: string } | null;
}

/** A standing reply as the desk keeps it. */
export function posted({ message, channel, interaction }: Standing): Posted {
  return { message, channel, application: interaction?.application, token: interaction?.token };
}

/** Reads what `posted` wrote. @returns null for anything else */
export function standingOf(kept: Posted): Standing | null {
  const message = field(kept, 'message');
  const [application, token] = [field(kept, 'application'), field(kept, 'token')];
  if (message === null) return null;
  const interaction = application === null || token === null ? null : { application, token };
  return { message, channel: field(kept, 'channel'), interaction };
}

function field(kept: Json, name: string): string | null {
  if (typeof kept !== 'object' || kept === null || Array.isArray(kept)) return null;
  const value: unknown = Reflect.get(kept, name);
  return typeof value === 'string' && value !== '' ? value : null;
}
