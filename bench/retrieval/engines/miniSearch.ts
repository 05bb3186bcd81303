/**
 * MiniSearch, which a Node program would take otherwise: with its defaults, and with function words left out on both
 * sides by the list that our own index uses. Kept the one way it can be, as JSON.
 */
import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch, { type Options } from 'minisearch';
import { isFunctionWord } from '../../../src/core/text/functionWords.ts';
import { articles } from '../corpus.ts';
import { type Engine, fed, type Search, TOP } from '../engine.ts';

/** @param functionWords whether they are indexed and asked for, as by default */
export function miniSearch(functionWords: boolean): Engine {
  const options: Options = {
    fields: ['title', 'text'],
    ...(functionWords
      ? {}
      : {
          processTerm: (term: string) => {
            const folded = term.toLowerCase();
            return isFunctionWord(folded, 'en') ? null : folded;
          },
        }),
  };
  const searchOf =
    (index: MiniSearch): Search =>
    (question) =>
      index
        .search(question)
        .slice(0, TOP)
        .map(({ id, score }) => ({ passage: Number(id), score }));
  return {
    async index(passages, dir) {
      const index = new MiniSearch(options);
      const ms = await fed(articles(passages), ({ first, title, passages: texts }) => {
        index.addAll(texts.map((text, at) => ({ id: first + at, title, text })));
      });
      return {
        ms,
        searches: { own: searchOf(index) },
        async save() {
          const path = join(dir, 'index.json');
          await writeFile(path, JSON.stringify(index));
          return (await stat(path)).size;
        },
        async close() {},
      };
    },
    async open(dir) {
      return searchOf(MiniSearch.loadJSON(await readFile(join(dir, 'index.json'), 'utf8'), options));
    },
  };
}
