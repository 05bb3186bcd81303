/** What people do in a workspace, and what Slack tells the app of it. */
import type { Asked, Button, Place, Shown } from '../stage.ts';
import type { Transport } from './delivery.ts';
import { type Reply, wire } from './method.ts';
import type { SlackServer } from './server.ts';
import type { Channel, Message, World } from './world.ts';

const TYPES = { public: 'channel', private: 'group', direct: 'im', group: 'mpim' } as const;
const EVENTS = {
  public: 'message.channels',
  private: 'message.groups',
  direct: 'message.im',
  group: 'message.mpim',
} as const;
/** People, and the ways of Slack's to bring what they do to the app. */
export abstract class People {
  readonly server: SlackServer;
  readonly world: World;
  abstract readonly transport: Transport;
  readonly #delivered = new Map<string, (() => Promise<void>)[]>();

  constructor(server: SlackServer) {
    this.server = server;
    this.world = server.world;
  }

  async channel(kind: 'public' | 'private' = 'public'): Promise<Place> {
    const { id } = this.world.channel(kind, [this.world.botUser]);
    return { id, kind: 'channel' };
  }

  async direct(person: string): Promise<Place> {
    return { id: this.world.direct(this.world.person(person)).id, kind: 'direct' };
  }

  async say(by: string, place: Place, text: string, inThreadOf?: Asked): Promise<Asked> {
    const channel = this.#in(place, by);
    const message = this.world.post({
      channel: channel.id,
      user: this.world.person(by),
      to: null,
      surface: 'message',
      thread: inThreadOf === undefined ? null : (inThreadOf.thread ?? inThreadOf.id),
      text,
      blocks: [],
      metadata: null,
    });
    await this.#deliver(message, {}, `${message.ts}`);
    return {
      id: message.ts,
      place,
      thread: message.thread ?? (place.kind === 'direct' ? null : message.ts),
      by,
    };
  }

  mention(by: string, place: Place, text: string, inThreadOf?: Asked): Promise<Asked> {
    return this.say(by, place, `<@${this.world.botUser}> ${text}`.trim(), inThreadOf);
  }

  async command(by: string, place: Place, text: string): Promise<Asked> {
    const user = this.world.person(by);
    this.#in(place, by);
    const trigger = this.world.trigger(user, place.id);
    const url = this.world.url(place.id, user, null);
    const registered = this.server.app.manifest.commands.some(({ command }) => command === '/ask');
    if (!registered) throw new Error('the manifest has no /ask');
    const fields = {
      token: 'verification-token-of-old',
      team_id: this.world.team,
      team_domain: 'desk',
      channel_id: place.id,
      channel_name: place.kind === 'direct' ? 'directmessage' : 'talks',
      user_id: user,
      user_name: by,
      command: '/ask',
      text: entities(text),
      api_app_id: 'A0ATTACHE',
      is_enterprise_install: 'false',
      response_url: `${this.server.origin}/response/${url.id}`,
      trigger_id: trigger,
    };
    const { acked, body } = await this.transport.command(fields);
    // What a command without an acknowledgement shows: Slack's own words.
    const shown = acked ? body : { text: '/ask failed with the error "dispatch_failed"' };
    if (shown !== null && (shown.text !== undefined || shown.blocks !== undefined)) {
      const blocks = Array.isArray(shown.blocks) ? shown.blocks : [];
      this.world.checkBlocks('command reply', blocks);
      url.original = this.world.post({
        channel: place.id,
        user: this.world.botUser,
        to: user,
        surface: 'message',
        thread: null,
        text: String(shown.text ?? ''),
        blocks,
        metadata: null,
      });
    }
    this.#delivered.set(trigger, [async () => void (await this.transport.command(fields))]);
    return { id: trigger, place, thread: null, by };
  }

  async shortcut(by: string, on: Asked): Promise<Asked> {
    const user = this.world.person(by);
    const [shortcut] = this.server.app.manifest.shortcuts;
    const message = this.world.find(on.place.id, on.id);
    if (shortcut === undefined || message === undefined)
      throw new Error('no shortcut, or no message to use it on');
    const trigger = this.world.trigger(user, on.place.id);
    const url = this.world.url(on.place.id, user, null);
    await this.transport.interaction({
      type: 'message_action',
      callback_id: shortcut.callback_id,
      token: 'verification-token-of-old',
      action_ts: this.world.ts(),
      trigger_id: trigger,
      response_url: `${this.server.origin}/response/${url.id}`,
      team: { id: this.world.team, domain: 'desk' },
      channel: { id: on.place.id, name: 'talks' },
      user: { id: user, name: by, team_id: this.world.team },
      message: wire(this.world, message, false),
      message_ts: message.ts,
      is_enterprise_install: false,
      enterprise: null,
    });
    return { id: trigger, place: on.place, thread: message.thread, by };
  }

  async press(by: string, on: Shown, button: Button): Promise<void> {
    const message = this.#message(on);
    const element = elementOf(message, button);
    if (element === null) throw new Error(`nothing to press: ${button}`);
    await this.#pressElement(by, message, element);
  }

  /** Presses with a payload of one's own choosing. */
  async pressForged(by: string, on: Shown, action: Reply): Promise<void> {
    await this.#pressElement(by, this.#message(on), action);
  }

  async #pressElement(by: string, message: Message, action: Reply): Promise<void> {
    const user = this.world.person(by);
    const url = this.world.url(message.channel, user, message);
    await this.transport.interaction({
      type: 'block_actions',
      token: 'verification-token-of-old',
      api_app_id: 'A0ATTACHE',
      trigger_id: this.world.trigger(user, message.channel),
      response_url: `${this.server.origin}/response/${url.id}`,
      team: { id: this.world.team, domain: 'desk' },
      channel: { id: message.channel, name: 'talks' },
      user: { id: user, username: by, name: by, team_id: this.world.team },
      container: {
        type: 'message',
        message_ts: message.ts,
        channel_id: message.channel,
        is_ephemeral: message.to !== null,
        ...(message.thread === null ? {} : { thread_ts: message.thread }),
      },
      // Of what one person alone sees, Slack sends no message along.
      ...(message.to === null ? { message: wire(this.world, message, false) } : {}),
      actions: [{ block_id: 'b1', action_ts: this.world.ts(), ...action }],
      state: { values: {} },
      is_enterprise_install: false,
      enterprise: null,
    });
  }

  async edit(asked: Asked, text: string): Promise<void> {
    const message = this.world.find(asked.place.id, asked.id);
    if (message === undefined) throw new Error('no such message');
    const before = wire(this.world, message, false);
    const mention = message.text.startsWith('<@') ? `<@${this.world.botUser}> ` : '';
    message.text = `${mention}${text}`;
    const edited = { user: message.user, ts: this.world.ts() };
    const changed = {
      type: 'message',
      subtype: 'message_changed',
      hidden: true,
      channel: message.channel,
      channel_type: TYPES[this.#channel(message).kind],
      ts: this.world.ts(),
      message: { ...wire(this.world, message, false), edited },
      previous_message: before,
    };
    await this.#events(
      message,
      changed,
      mention === '' ? null : { ...wire(this.world, message, false), edited },
      `edit-${edited.ts}`,
    );
  }

  async erase(asked: Asked): Promise<void> {
    const message = this.world.find(asked.place.id, asked.id);
    if (message === undefined) throw new Error('no such message');
    message.deleted = true;
    await this.#events(
      message,
      {
        type: 'message',
        subtype: 'message_deleted',
        hidden: true,
        channel: message.channel,
        channel_type: TYPES[this.#channel(message).kind],
        ts: this.world.ts(),
        deleted_ts: message.ts,
        previous_message: wire(this.world, message, false),
      },
      null,
      `erase-${message.ts}`,
    );
  }

  async redeliver(asked: Asked): Promise<void> {
    await Promise.all((this.#delivered.get(asked.id) ?? []).map((again) => again()));
  }

  async otherBot(place: Place, text: string): Promise<void> {
    const message = this.#plain(place, 'U0OTHERBOT', `<@${this.world.botUser}> ${text}`);
    await this.#deliver(message, { bot_id: 'B0OTHER', subtype: 'bot_message' }, message.ts);
    const modern = this.#plain(place, 'U0OTHERBOT', `<@${this.world.botUser}> ${text}`);
    await this.#deliver(modern, { bot_id: 'B0OTHER', app_id: 'A0OTHER' }, modern.ts);
  }

  async ownMessage(place: Place, text: string): Promise<void> {
    const message = this.#plain(place, this.world.botUser, `<@${this.world.botUser}> ${text}`);
    await this.#deliver(message, {}, message.ts);
    message.deleted = true;
  }

  /** Delivers any message event about a new message, with fields of one's choosing. */
  async oddMessage(by: string, place: Place, text: string, fields: Reply): Promise<Asked> {
    this.#in(place, by);
    const message = this.#plain(place, this.world.person(by), text);
    await this.#deliver(message, fields, message.ts);
    return { id: message.ts, place, thread: message.ts, by };
  }

  /** Delivers an event that is no message. */
  async event(event: Reply): Promise<void> {
    if (!this.server.app.manifest.events.has(String(event.type)))
      throw new Error(`not subscribed: ${String(event.type)}`);
    await this.transport.event(this.world, null, event, this.world.id('Ev'));
  }

  /** The message as events, by what the manifest subscribes to. */
  #deliver(message: Message, fields: Reply, eventId: string): Promise<void> {
    const event = {
      ...wire(this.world, message, false),
      channel: message.channel,
      channel_type: TYPES[this.#channel(message).kind],
      event_ts: message.ts,
      client_msg_id: `client-${message.ts}`,
      ...fields,
    };
    const mentioned = message.text.includes(`<@${this.world.botUser}>`);
    return this.#events(message, event, mentioned && fields.subtype === undefined ? event : null, eventId);
  }

  async #events(message: Message, event: Reply, mention: Reply | null, eventId: string): Promise<void> {
    const channel = this.#channel(message);
    const { manifest } = this.server.app;
    const ways: (() => Promise<void>)[] = [];
    if (channel.members.has(this.world.botUser) && manifest.events.has(EVENTS[channel.kind]))
      ways.push(() => this.transport.event(this.world, channel, event, `Ev-m-${eventId}`));
    // Direct messages have no mentions.
    if (mention !== null && channel.kind !== 'direct' && manifest.events.has('app_mention')) {
      const { channel_type: _, ...fields } = { channel_type: '', ...mention };
      const mentioned = { ...fields, type: 'app_mention', channel: message.channel, event_ts: message.ts };
      ways.push(() => this.transport.event(this.world, channel, mentioned, `Ev-a-${eventId}`));
    }
    this.#delivered.set(message.ts, ways);
    await Promise.all(ways.map((way) => way()));
  }

  #plain(place: Place, user: string, text: string): Message {
    return this.world.post({
      channel: place.id,
      user,
      to: null,
      surface: 'message',
      thread: null,
      text,
      blocks: [],
      metadata: null,
    });
  }

  #in(place: Place, person: string): Channel {
    const channel = this.world.channels.get(place.id);
    if (channel === undefined) throw new Error('no such channel');
    channel.members.add(this.world.person(person));
    return channel;
  }

  #channel(message: Message): Channel {
    const channel = this.world.channels.get(message.channel);
    if (channel === undefined) throw new Error('no such channel');
    return channel;
  }

  #message(on: Shown): Message {
    const message = this.world.messages.find((one) => one.ts === on.id && one.channel === on.place.id);
    if (message === undefined) throw new Error('no such message');
    return message;
  }
}

/** What pressing a button sends of it. */
function elementOf(message: Message, button: Button): Reply | null {
  for (const block of message.blocks as { elements?: Reply[] }[])
    for (const element of block.elements ?? []) {
      const id = String(element.action_id ?? '');
      if (element.type === 'feedback_buttons' && (button === 'useful' || button === 'not-useful')) {
        const pressed = (button === 'useful' ? element.positive_button : element.negative_button) as Reply;
        return { type: 'feedback_buttons', action_id: id, value: pressed.value, text: pressed.text };
      }
      if (id === `attache.${button}` || id.startsWith(`attache.${button}.`))
        return { type: 'button', action_id: id, value: element.value, text: element.text };
    }
  return null;
}

function entities(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
