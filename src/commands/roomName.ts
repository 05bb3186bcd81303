/** A room as an operator writes it: `slack:T0123:C0456`, `discord:GUILD:CHANNEL`, `discord:@dm:CHANNEL`. */
import type { Room } from '../desk/inquiry.ts';
import { bad, good, type Result } from './result.ts';

/** A room's channel: what rights are granted to. */
export type Channel = Pick<Room, 'platform' | 'workspace' | 'channel'>;

/**
 * Reads a room's name.
 *
 * @param written platform, workspace and channel, by colons; ids are letters, digits, '@', '_', '.' and '-'
 */
export function readRoom(written: string): Result<Channel> {
  const match = /^(slack|discord):([\w@.-]{1,64}):([\w@.-]{1,64})$/.exec(written);
  const [, platform, workspace, channel] = match ?? [];
  if ((platform !== 'slack' && platform !== 'discord') || workspace === undefined || channel === undefined)
    return bad(
      `a room is slack:WORKSPACE:CHANNEL or discord:SERVER:CHANNEL (discord:@dm:CHANNEL for a direct message), not '${written.slice(0, 60)}'`,
    );
  return good({ platform, workspace, channel });
}

/** The name that `readRoom` reads. */
export function roomName({ platform, workspace, channel }: Channel): string {
  return `${platform}:${workspace}:${channel}`;
}
