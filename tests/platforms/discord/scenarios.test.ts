/** The scenarios of every platform, on Discord. */
import { scenarios } from '../scenarios.ts';
import { openDiscord } from './stage.ts';

scenarios('Discord', openDiscord);
