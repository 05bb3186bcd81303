/**
 * SQLite's FTS5 in a file, by libsql, which the store uses anyway: its own ranking (bm25, our weight for titles), words
 * joined by OR. It keeps no texts (`content=''`), as no engine here does. FTS5 has no function words; a question is
 * asked without them, and with them too.
 */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'libsql';
import { BOOSTS } from '../../../src/core/search/bm25.ts';
import { isFunctionWord } from '../../../src/core/text/functionWords.ts';
import { articles } from '../corpus.ts';
import { type Engine, fed, type Search, TOP } from '../engine.ts';

const FILE = 'index.sqlite';

function searchIn(database: Database.Database, functionWords: boolean): Search {
  const statement = database.prepare(
    `select rowid as id, bm25(passages, ${BOOSTS[0] ?? 1}, 1) as score from passages where passages match ? order by score limit ${TOP}`,
  );
  return (question) => {
    const words = question
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '' && (functionWords || !isFunctionWord(word, 'en')));
    if (words.length === 0) return [];
    const rows = statement.all(words.map((word) => `"${word}"`).join(' OR ')) as {
      id: number;
      score: number;
    }[];
    return rows.map(({ id, score }) => ({ passage: id, score: -score }));
  };
}

export const fts5: Engine = {
  async index(passages, dir) {
    const path = join(dir, FILE);
    const database = new Database(path);
    database.exec("create virtual table passages using fts5(title, text, content='')");
    const insert = database.prepare('insert into passages(rowid, title, text) values (?, ?, ?)');
    database.exec('begin');
    let ms = await fed(articles(passages), ({ first, title, passages: texts }) => {
      texts.forEach((text, at) => {
        insert.run(first + at, title, text);
      });
    });
    const started = performance.now();
    database.exec("insert into passages(passages) values ('optimize')");
    database.exec('commit');
    ms += performance.now() - started;
    return {
      ms,
      searches: { own: searchIn(database, false), 'all words': searchIn(database, true) },
      save: async () => (await stat(path)).size,
      close: async () => {
        database.close();
      },
    };
  },
  async open(dir) {
    return searchIn(new Database(join(dir, FILE), { readonly: true }), false);
  },
};
