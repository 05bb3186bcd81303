/** The app's manifest, as far as Slack goes by it: what may be called, and what is delivered. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** A manifest read. */
export interface Manifest {
  readonly scopes: ReadonlySet<string>;
  readonly events: ReadonlySet<string>;
  readonly commands: readonly { readonly command: string; readonly should_escape?: boolean }[];
  readonly shortcuts: readonly { readonly callback_id: string; readonly type: string }[];
  readonly interactive: boolean;
  readonly agentView: boolean;
  readonly home: boolean;
  readonly whole: Readonly<Record<string, unknown>>;
}

/** @param file at the repository's root */
export function readManifest(file: string): Manifest {
  const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
  const whole = parse(text);
  const { features, oauth_config: oauth, settings } = whole;
  return {
    scopes: new Set(oauth.scopes.bot),
    events: new Set(settings.event_subscriptions.bot_events),
    commands: features.slash_commands ?? [],
    shortcuts: features.shortcuts ?? [],
    interactive: settings.interactivity?.is_enabled === true,
    agentView: features.agent_view !== undefined,
    home: features.app_home?.home_tab_enabled === true,
    whole,
  };
}
