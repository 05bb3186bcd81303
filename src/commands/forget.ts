/** `forget`: erases what one person asked and judged. */
import { readOptions } from './options.ts';
import { withStore } from './store.ts';
import { print, refuse } from './streams.ts';

const USAGE = 'npm run forget -- USER [--platform slack|discord] [--workspace ID]';

/** Runs `forget`. @returns the exit status */
export async function runForget(args: readonly string[]): Promise<number> {
  const options = readOptions(args, { platform: { type: 'string' }, workspace: { type: 'string' } }, USAGE);
  if (!options.ok) return refuse(options.problem);
  const { platform, workspace } = options.value.values;
  const [person, ...more] = options.value.positionals;
  if (person === undefined || more.length > 0) return refuse(`usage: ${USAGE}`);
  if (platform !== undefined && platform !== 'slack' && platform !== 'discord')
    return refuse(`--platform wants slack or discord, not '${platform.slice(0, 40)}'`);
  if (workspace !== undefined && platform === undefined)
    return refuse('--workspace wants --platform beside it');
  return withStore(async (store) => {
    const erased = await store.upkeep.forgetPerson(person, platform, workspace);
    await print(
      `Erased ${erased} ${erased === 1 ? 'question' : 'questions'} of ${person}, with what was judged.\n`,
    );
    return null;
  });
}
