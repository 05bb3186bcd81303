/** The package's version. */
import { createRequire } from 'node:module';

/** As `package.json` gives it, which lies two folders above this file in `src` as in `dist`. */
export const packageVersion: string = createRequire(import.meta.url)('../../package.json').version;
