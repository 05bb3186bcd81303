/** The manifests and the code ask for the same things: everything that is used is in them, and nothing beyond. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { COMMAND, EVENTS, SCOPES, SHORTCUT } from '../../../src/adapters/slack/names.ts';
import { readManifest } from '../../platforms/slack/manifest.ts';
import { METHODS } from '../../platforms/slack/webApi.ts';

const FOLDER = new URL('../../../src/adapters/slack/', import.meta.url);
const source = readdirSync(FOLDER)
  .map((file) => readFileSync(new URL(file, FOLDER), 'utf8'))
  .join('\n');
const full = readManifest('slack-manifest.yaml');
const minimal = readManifest('slack-manifest-minimal.yaml');
const HISTORY = /^(?:channels|groups|mpim):history$/;
const HEARD = /^message\.(?:channels|groups|mpim)$/;

/** Web API methods that the source calls. */
const called = [
  ...new Set([...source.matchAll(/client\.((?:[a-zA-Z]+\.)+[a-zA-Z]+)\(/g)].map(([, method = '']) => method)),
].sort();

/** What an event needs: docs.slack.dev/reference/events. */
const NEEDS: Readonly<Record<string, string>> = {
  app_mention: 'app_mentions:read',
  'message.channels': 'channels:history',
  'message.groups': 'groups:history',
  'message.im': 'im:history',
  'message.mpim': 'mpim:history',
};

describe('slack-manifest.yaml', () => {
  test('asks for the scopes that the installation asks for', () => {
    expect([...full.scopes]).toEqual([...SCOPES]);
  });

  test('has a scope for every method that is called, and every scope is used by one, an event or a command', () => {
    expect(called).toContain('chat.postMessage');
    const used = new Set<string>();
    for (const method of called) {
      const known = METHODS[method];
      expect(known, method).toBeDefined();
      const scopes = known?.scopes.filter((scope) => full.scopes.has(scope)) ?? [];
      if ((known?.scopes.length ?? 0) > 0) expect(scopes, method).not.toEqual([]);
      for (const scope of scopes) used.add(scope);
    }
    for (const event of full.events) if (NEEDS[event]) used.add(NEEDS[event]);
    if (full.commands.length + full.shortcuts.length > 0) used.add('commands');
    expect([...used].sort()).toEqual([...full.scopes].sort());
  });

  test('subscribes to the events that are listened to, and to no other', () => {
    const listened = new Set([...full.events].map((event) => event.replace(/^message\..*/, 'message')));
    expect([...listened].sort()).toEqual([...EVENTS].sort());
    // Every one that needs a scope has it.
    for (const event of full.events) if (NEEDS[event]) expect(full.scopes).toContain(NEEDS[event]);
  });

  test('has the command, the shortcut and the switches that the code counts on', () => {
    expect(full.commands.map(({ command }) => command)).toEqual([COMMAND]);
    // The code decodes what is escaped, and nothing else.
    expect(full.commands.every(({ should_escape: escaped }) => escaped === true)).toBe(true);
    expect(full.shortcuts.map(({ callback_id: id, type }) => [id, type])).toEqual([[SHORTCUT, 'message']]);
    expect([full.interactive, full.agentView, full.home]).toEqual([true, true, true]);
    // Tokens that rotate, and installations for whole organisations, are not supported.
    expect(full.whole.settings).toMatchObject({ org_deploy_enabled: false, token_rotation_enabled: false });
  });
});

describe('slack-manifest-minimal.yaml', () => {
  test('is the other one without the histories of channels, and what needs them', () => {
    expect([...minimal.scopes]).toEqual([...full.scopes].filter((scope) => !HISTORY.test(scope)));
    expect([...minimal.events]).toEqual([...full.events].filter((event) => !HEARD.test(event)));
    const rest = (manifest: typeof full) => {
      const { features, settings, display_information: shown } = JSON.parse(JSON.stringify(manifest.whole));
      settings.event_subscriptions.bot_events = [];
      return { features, settings, shown };
    };
    expect(rest(minimal)).toEqual(rest(full));
  });
});
