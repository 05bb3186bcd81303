/** Builds `dist/` where that is needed; with `--always`, in any case (`npm run build`). */
import { prepare } from './current.mjs';

await prepare({ always: process.argv.includes('--always') });
