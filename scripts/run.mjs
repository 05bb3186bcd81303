/** `npm run ask` and the other commands: builds where that is needed, and runs the command in the same process. */
import { prepare } from './current.mjs';

await prepare();
await import('../dist/cli.js');
