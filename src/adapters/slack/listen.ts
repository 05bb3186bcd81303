/**
 * From Bolt to the desk.
 *
 * An event is acknowledged when what it asks stands in the store, and not before: Bolt would acknowledge it ahead of
 * every listener, so that `processEvent` is wrapped, and an event whose insert failed stays unacknowledged and comes
 * again. Commands, shortcuts and buttons never come again: they are acknowledged with an error the asker can read.
 */
import type { App, Context } from '@slack/bolt';
import type { CardView } from '../../core/card/view.ts';
import type { Desk } from '../../desk/desk.ts';
import type { Incoming } from '../../desk/inquiry.ts';
import { press, pressingOf } from './actions.ts';
import { tellAlone } from './alone.ts';
import { commandOf, incomingOf, shortcutOf } from './asked.ts';
import { drawn } from './blocks.ts';
import type { Channels } from './channels.ts';
import { isRecord, meaningOf, text, type Wire } from './events.ts';
import { opened } from './home.ts';
import { ACTION, COMMAND, EVENTS, SHORTCUT } from './names.ts';
import type { SlackInstallations, SlackLog } from './options.ts';
import { troubleOf } from './trouble.ts';
import type { Work } from './work.ts';
import { NotReady, type Workspace, type Workspaces } from './workspaces.ts';

/** What the listeners work with. */
export interface Ears {
  readonly app: App;
  readonly desk: Desk;
  readonly workspaces: Workspaces;
  readonly channels: Channels;
  readonly work: Work;
  readonly log: SlackLog;
  /** Removes a workspace's installation, where installations are kept. */
  readonly installations: Pick<SlackInstallations, 'remove'> | null;
  /** Whether nothing new is to be taken in. */
  readonly stopping: () => boolean;
}

/** Registers every listener. */
export function listen(ears: Ears): void {
  const { app, log } = ears;
  acknowledgeLate(ears);
  // Whatever a listener throws ends at the receiver, which leaves the event unacknowledged and says so once.
  app.error(async (error) => {
    throw error;
  });
  const [message, mention, home, uninstalled, revoked] = EVENTS;
  for (const name of [message, mention] as const)
    app.event(name, async ({ event, body, context }) => {
      const workspace = await here(ears, context, body);
      if (workspace !== null) await said(ears, workspace, event as unknown as Wire, body as unknown as Wire);
    });
  app.event(home, async ({ event, body, context }) => {
    const workspace = await here(ears, context, body);
    if (workspace !== null) inBackground(ears, opened(ears.desk, workspace, event as unknown as Wire, log));
  });
  app.event(uninstalled, async ({ body }) => gone(ears, text(body.team_id)));
  app.event(revoked, async ({ event, body }) => {
    // A person's token is none that we hold.
    if ((event.tokens.bot ?? []).length > 0) await ears.installations?.remove(text(body.team_id));
  });
  app.command(COMMAND, async ({ ack, body, context }) => {
    await command(ears, body as unknown as Wire, context, (view) =>
      ack(view === null ? undefined : whisper(view)),
    );
  });
  app.shortcut({ callback_id: SHORTCUT, type: 'message_action' }, async ({ ack, body, context }) => {
    await shortcut(ears, body as unknown as Wire, context, () => ack());
  });
  app.action(new RegExp(`^${ACTION.replace('.', '\\.')}`), async ({ ack, body, context }) => {
    const pressing = pressingOf(body as unknown as Wire);
    const workspace = pressing && (await here(ears, context, body));
    if (!pressing || !workspace) return ack();
    const done = press(ears, workspace, pressing);
    // A share is kept before it is acknowledged; the others have nothing to lose.
    if (pressing.what === 'share') await done;
    else inBackground(ears, done);
    await ack();
  });
}

function acknowledgeLate({ app, desk, stopping, work }: Ears): void {
  const process = app.processEvent.bind(app);
  app.processEvent = async (event) => {
    const isEvent = isRecord(event.body.event);
    try {
      if (stopping()) throw new NotReady();
      // An event's own acknowledgement is held back until everything about it is kept.
      await work.track(process(isEvent ? { ...event, ack: async () => {} } : event));
    } catch (error) {
      // A command that not even got to its listener (whose installation could not be read).
      if (isEvent || text(event.body.command) === '') throw error;
      await event.ack(whisper(desk.unavailable()));
    }
    if (isEvent) await event.ack();
  };
}

async function said({ desk, log }: Ears, workspace: Workspace, event: Wire, envelope: Wire): Promise<void> {
  const meaning = meaningOf(event, envelope, workspace);
  switch (meaning.do) {
    case 'receive': {
      const { room, message } = meaning.incoming;
      const receipt = await desk.receive(meaning.incoming);
      log.debug({ channel: room.channel, message, receipt }, 'message');
      return;
    }
    case 'revise':
      await desk.revise(meaning.key, meaning.text);
      return;
    case 'withdraw':
      await desk.withdraw(meaning.key);
      return;
    case 'nothing':
      return;
  }
}

/** `/ask help` and `/ask` alone need no desk's work; everything else is kept, then acknowledged in silence. */
async function command(
  ears: Ears,
  body: Wire,
  context: Context,
  ack: (view: CardView | null) => Promise<void>,
): Promise<void> {
  const asked = commandOf(body);
  if (asked === null) return ack(ears.desk.unavailable());
  if (/^\s*(?:help|\?)?\s*$/i.test(asked.said)) return ack(ears.desk.help());
  try {
    const workspace = await here(ears, context, body);
    if (workspace === null) return await ack(ears.desk.unavailable());
    const shared = await ears.channels.isShared(workspace, asked.channel);
    await ears.desk.receive(incomingOf(asked, 'command', workspace, shared));
  } catch (error) {
    notKept(ears, error, 'command');
    return ack(ears.desk.unavailable());
  }
  await ack(null);
}

async function shortcut(ears: Ears, body: Wire, context: Context, ack: () => Promise<void>): Promise<void> {
  const asked = shortcutOf(body);
  const workspace = await here(ears, context, body).catch(() => null);
  if (asked === null || workspace === null) return ack();
  let incoming: Incoming | null = null;
  try {
    const shared = await ears.channels.isShared(workspace, asked.channel);
    incoming = incomingOf(asked, 'shortcut', workspace, shared);
    await ears.desk.receive(incoming);
    await ack();
  } catch (error) {
    notKept(ears, error, 'shortcut');
    await ack();
    const { channel, person, thread, url } = asked;
    const to = { channel, person, thread, url: url || null, replace: false };
    const told = tellAlone(workspace, to, drawn(ears.desk.unavailable(), null), ears.log).catch(
      (trouble: unknown) =>
        ears.log.warn({ channel, code: troubleOf(trouble).code }, 'its asker could not be told'),
    );
    inBackground(ears, told);
  }
}

/** The app was removed from a workspace, and all that is kept of it with it. */
async function gone({ desk, installations, log }: Ears, workspace: string): Promise<void> {
  await installations?.remove(workspace);
  await desk.forgetWorkspace('slack', workspace);
  log.info({ workspace }, 'removed from a workspace: all of it is erased');
}

/** The workspace that something comes from, or null where the app is not installed (any more). */
function here({ workspaces }: Ears, context: Context, body: unknown): Promise<Workspace | null> {
  return workspaces.of(context.teamId ?? (isRecord(body) ? text(body.team_id) : ''));
}

function notKept({ log }: Ears, error: unknown, what: string): void {
  log.error({ error: error instanceof Error ? error.name : 'unknown' }, `a ${what} could not be kept`);
}

function inBackground({ log, work }: Ears, done: Promise<unknown>): void {
  void work.track(
    done.catch((error: unknown) =>
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'not worked off'),
    ),
  );
}

/** A reply that the asker alone sees, as an acknowledgement takes it. */
function whisper(view: CardView): {
  response_type: 'ephemeral';
  text: string;
  blocks: ReturnType<typeof drawn>['blocks'];
} {
  return { response_type: 'ephemeral', ...drawn(view, null) };
}
