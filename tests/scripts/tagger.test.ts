import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, it } from 'vitest';
import full from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Core {
  readonly lexicon: Uint32Array;
  readonly xpansions: Uint32Array;
  readonly features: {
    readonly lexeme: { readonly list: string[]; readonly hash: Record<string, number> };
  };
}
type Model = typeof full;
interface Scripts {
  packTagger(): Uint8Array;
  modelFrom(read: () => Uint8Array): Model;
}

let packed: Uint8Array;
let modelFrom: Scripts['modelFrom'];

// The scripts are JavaScript; their types are said here.
const load = async (name: string) => (await import(join(ROOT, 'scripts/tagger', name))) as Scripts;

beforeAll(async () => {
  packed = (await load('pack.mjs')).packTagger();
  modelFrom = (await load('model.mjs')).modelFrom;
});

const coreOf = (model: Model) => (model.core as () => Core)();

it('holds every word and number of the package', () => {
  const theirs = coreOf(full);
  const ours = coreOf(modelFrom(() => packed));
  expect(Buffer.compare(Buffer.from(ours.lexicon), Buffer.from(theirs.lexicon))).toBe(0);
  expect(ours.xpansions).toEqual(theirs.xpansions);
  const { list, hash } = theirs.features.lexeme;
  expect(list.length).toBeGreaterThan(80_000);
  expect(ours.features.lexeme.list.length).toBe(list.length);
  const differ = list.filter(
    (word, i) => ours.features.lexeme.list[i] !== word || ours.features.lexeme.hash[word] !== hash[word],
  );
  expect(differ).toEqual([]);
});

it('does not know what the package does not, and learns it', () => {
  const { list, hash } = coreOf(modelFrom(() => packed)).features.lexeme;
  for (const word of ['', 'constructor-general', '__proto__', 'Kostyukovs', 'ш'])
    expect([word, hash[word]]).toEqual([word, coreOf(full).features.lexeme.hash[word]]);
  const index = list.length;
  expect(list.push('Kostyukovs')).toBe(index + 1);
  hash.Kostyukovs = index;
  expect([hash.Kostyukovs, list[index], list.length]).toEqual([index, 'Kostyukovs', index + 1]);
});

it('is read wherever its bytes lie', () => {
  const shifted = new Uint8Array(packed.length + 1).subarray(1);
  shifted.set(packed);
  expect(coreOf(modelFrom(() => shifted)).features.lexeme.hash.delegation).toBe(
    coreOf(full).features.lexeme.hash.delegation,
  );
});

it('tags the sample corpus as the package does', () => {
  const tagsBy = (model: Model) => {
    const tagger = winkNlp(model, ['sbd', 'pos']);
    return (line: string) => {
      const tokens = tagger.readDoc(line).tokens();
      return [tokens.out(tagger.its.value), tokens.out(tagger.its.pos)];
    };
  };
  const [ours, theirs] = [tagsBy(modelFrom(() => packed)), tagsBy(full)];
  const corpus = join(ROOT, 'corpus');
  const lines = readdirSync(corpus, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8').split('\n'));
  expect(lines.length).toBeGreaterThan(100);
  for (const line of lines) expect(ours(line)).toEqual(theirs(line));
});
