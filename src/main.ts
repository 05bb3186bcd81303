/**
 * `npm start`: the composition root.
 *
 * It checks the configuration and says what stands in the way. No chat platform is part of this version, so that
 * there is always something.
 */

import { whyNotStarted } from './commands/start.ts';
import { refuse } from './commands/streams.ts';
import { loadConfig } from './config.ts';

const loaded = await loadConfig();
process.exitCode = refuse(loaded.ok ? whyNotStarted(loaded.config) : loaded.problem);
