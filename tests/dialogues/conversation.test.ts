/** Conversations as they are typed: the real command over the invented world, one line after another. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attache, build, folder, tidy } from '../commands/cli.ts';
import { FILES } from './corpus.ts';

let corpus = '';

beforeAll(async () => {
  build();
  corpus = await folder(FILES);
}, 120_000);
afterAll(tidy);

/** What a program reads: of each answer what was understood, and the short answer or the reason's code. */
async function talk(
  ...lines: readonly string[]
): Promise<[understood: string | null, told: string | null][]> {
  const { out, err, status } = await attache(['ask', '--json', '--corpus', corpus], {
    input: lines.join('\n'),
  });
  expect({ err, status }).toEqual({ err: '', status: 0 });
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
    .map(({ understoodAs, answer, reason }) => [understoodAs ?? null, answer ?? reason?.code ?? null]);
}

describe('a conversation on the terminal', () => {
  it('goes from one side to the other, and asks of those who were named', async () => {
    expect(
      await talk(
        'Who led the Drovian delegation?',
        'and the Tarvonian one?',
        'how old is she?',
        'what did she say about the strait?',
      ),
    ).toEqual([
      [null, 'Orlo Veck'],
      ['Who led the Tarvonian delegation?', 'Mirela Tansk'],
      ['How old is Mirela Tansk?', '58'],
      ['What did Mirela Tansk say about the strait?', 'We will not sign while the strait is mined'],
    ]);
  });

  it('asks the last question with another question word', async () => {
    expect(await talk('when is the next round?', 'where?')).toEqual([
      [null, 'April 9'],
      ['Where is the next round?', 'Lissel'],
    ]);
  });

  it('in Russian as well', async () => {
    expect(await talk('Когда пройдёт следующий раунд?', 'а где?')).toEqual([
      [null, '9 апреля'],
      ['Где пройдёт следующий раунд?', expect.stringMatching(/Лисселе/)],
    ]);
  });

  it('lets a new topic inherit nothing, and asks back what stands for nothing', async () => {
    const said = await talk(
      'Who led the Drovian delegation?',
      'What is a dry crossing?',
      '/new',
      'when was he born?',
    );
    expect(said.map(([understood]) => understood)).toEqual([null, null, null]);
    expect(said.at(-1)?.[1]).toBe('clarify');
  });

  it('takes a name for what it asked back', async () => {
    expect(await talk('Where was he born?', 'Volodar Zhelenskiy')).toEqual([
      [null, 'clarify'],
      ['Where was Volodar Zhelenskiy born?', expect.anything()],
    ]);
  });

  it('says to a reader how it understood, above the answer', async () => {
    const { out } = await attache(['ask', '--corpus', corpus], {
      input: 'Who led the Drovian delegation?\nand the Tarvonian one?\n/new\nand the Drovian one?\n',
    });
    expect(out).toContain('\n\nUnderstood as: Who led the Tarvonian delegation?\n\nMirela Tansk\n');
    expect(out).toContain('Forgotten: the next question stands alone.\n');
    expect(out.match(/Understood as/g)).toHaveLength(1);
  });
});

it('questions of a file stand alone', async () => {
  const dir = await folder({ 'q.txt': 'Who led the Drovian delegation?\nand the Tarvonian one?\n' });
  const { out } = await attache(['ask', '--json', '--corpus', corpus, '--questions', `${dir}/q.txt`]);
  expect(out).not.toContain('understoodAs');
});
