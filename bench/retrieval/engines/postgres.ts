/**
 * PostgreSQL's full-text search on the server of `DATABASE_URL`: `ts_rank_cd` over a GIN index, and by RUM's distance
 * where that extension can be made. Its own English dictionary leaves out function words and takes words to their
 * stems. Everything is in a schema of its own, dropped at the end.
 */
import pg from 'pg';
import { articles } from '../corpus.ts';
import { type Engine, fed, type Search, TOP } from '../engine.ts';

const SCHEMA = 'attache_bench';
/** Rows sent in one statement. */
const BATCH = 1000;

const RANKED = {
  gin: `select id, ts_rank_cd(terms, query) as score from ${SCHEMA}.passages, to_tsquery('english', $1) query
    where terms @@ query order by score desc, id limit ${TOP}`,
  rum: `select id, -(terms <=> to_tsquery('english', $1)) as score from ${SCHEMA}.passages
    where terms @@ to_tsquery('english', $1) order by terms <=> to_tsquery('english', $1) limit ${TOP}`,
} as const;

/** @param method the kind of index @param url of the database */
export function postgres(method: 'gin' | 'rum', url: string): Engine {
  const connected = async (): Promise<pg.Client> => {
    const client = new pg.Client(url);
    await client.connect();
    return client;
  };
  const searchBy =
    (client: pg.Client): Search =>
    async (question) => {
      const words = question.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
      const { rows } = await client.query<{ id: number; score: number }>({
        name: 'ranked',
        text: RANKED[method],
        values: [words.join(' | ')],
      });
      return rows.map(({ id, score }) => ({ passage: id, score }));
    };
  return {
    async index(passages) {
      const client = await connected();
      await client.query(`drop schema if exists ${SCHEMA} cascade`);
      await client.query(`create schema ${SCHEMA}`);
      await client.query(`create table ${SCHEMA}.passages (id integer primary key, terms tsvector not null)`);
      let rows: { id: number; title: string; text: string }[] = [];
      const flush = async (): Promise<void> => {
        await client.query(
          `insert into ${SCHEMA}.passages select id, setweight(to_tsvector('english', title), 'A') || to_tsvector('english', text)
           from unnest($1::int[], $2::text[], $3::text[]) as given(id, title, text)`,
          [rows.map(({ id }) => id), rows.map(({ title }) => title), rows.map(({ text }) => text)],
        );
        rows = [];
      };
      let ms = await fed(articles(passages), ({ first, title, passages: texts }) => {
        texts.forEach((text, at) => {
          rows.push({ id: first + at, title, text });
        });
        return rows.length >= BATCH ? flush() : undefined;
      });
      const started = performance.now();
      await flush();
      await client.query(
        method === 'gin'
          ? `create index found on ${SCHEMA}.passages using gin (terms)`
          : `create index found on ${SCHEMA}.passages using rum (terms rum_tsvector_ops)`,
      );
      await client.query(`vacuum analyze ${SCHEMA}.passages`);
      ms += performance.now() - started;
      return {
        ms,
        searches: { own: searchBy(client) },
        async save() {
          const { rows } = await client.query<{ bytes: string }>(
            `select pg_total_relation_size('${SCHEMA}.passages') as bytes`,
          );
          return Number(rows[0]?.bytes ?? 0);
        },
        close: () => client.end(),
      };
    },
    open: async () => searchBy(await connected()),
  };
}

/** Removes what the last index left on the server. */
export async function cleared(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(`drop schema if exists ${SCHEMA} cascade`);
  await client.end();
}

/** Whether the server has RUM to offer. @throws where there is no server */
export async function offersRum(url: string): Promise<boolean> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rowCount } = await client.query("select 1 from pg_available_extensions where name = 'rum'");
    if (!rowCount) return false;
    await client.query('create extension if not exists rum');
    return true;
  } catch {
    return false;
  } finally {
    await client.end();
  }
}
