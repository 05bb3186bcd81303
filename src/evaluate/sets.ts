/**
 * Question sets: folders with `questions.jsonl` and the documents they are asked of.
 *
 * The documents come from `documents.jsonl` beside the questions, from the folder that `set.json` names in `corpus`,
 * or from each question itself (`documents`). Offsets count UTF-16 units of a document's text.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import type { Document } from '../core/document.ts';
import { readCorpus, readDocument } from '../readers/index.ts';

const spanSchema = z.object({
  document: z.string(),
  start: z.number().int().min(0),
  end: z.number().int().min(0),
  text: z.string(),
});
const questionSchema = z.object({
  id: z.string(),
  question: z.string(),
  answerable: z.boolean(),
  answers: z.array(spanSchema).default([]),
  type: z.string().optional(),
  style: z.string().optional(),
  kind: z.string().optional(),
});
const ownDocumentsSchema = z.object({
  id: z.string(),
  question: z.string(),
  answers: z.array(z.string()),
  documents: z.array(z.object({ id: z.string(), text: z.string() })),
});
const documentSchema = z.object({ id: z.string(), title: z.string(), text: z.string() });
const settingsSchema = z.object({
  corpus: z.string().optional(),
  shared: z.boolean().default(false),
  held: z.boolean().default(false),
});

/** A span that answers. */
export type GoldSpan = z.infer<typeof spanSchema>;

/** One question with what would answer it. */
export interface GoldQuestion {
  readonly id: string;
  readonly question: string;
  readonly answerable: boolean;
  readonly answers: readonly GoldSpan[];
  readonly type?: string | undefined;
  readonly style?: string | undefined;
  /** Why it has no answer, for unanswerable ones. */
  readonly kind?: string | undefined;
}

/**
 * What a set is for. `build`: our own, rules and weights may be made with it; `held`: our own, kept apart, only its
 * totals are ever printed; `public`: somebody else's, in the format of `documents.jsonl`.
 */
export type SetPart = 'build' | 'held' | 'public';

/** Questions over one corpus. */
export interface QuestionSet {
  /** The folder's name and its parent's: `gold/held-seeds`. Sets with the same name are one set in a report. */
  readonly name: string;
  readonly part: SetPart;
  readonly documents: readonly Document[];
  readonly questions: readonly GoldQuestion[];
  /** Kept apart: only totals are printed. */
  readonly held: boolean;
}

/** A file of a question set that is not what it should be: whoever wrote the file can mend it. */
export class QuestionSetError extends Error {
  readonly code = 'bad-question-set';
}

/** Why a folder was left out. */
export interface LeftOut {
  readonly name: string;
  readonly reason: string;
}

/**
 * Finds the folders that hold question sets, at the folder itself or below it.
 *
 * @returns folders in the order of their paths
 */
export async function findSets(dir: string): Promise<string[]> {
  return foldersWith(dir, 'questions.jsonl');
}

/** Finds the folders that hold a file of this name, at the folder itself or below it; none below one that has it. */
export async function foldersWith(dir: string, file: string): Promise<string[]> {
  if (existsSync(join(dir, file))) return [dir];
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) found.push(...(await foldersWith(join(dir, entry.name), file)));
  }
  return found;
}

/**
 * Loads one set.
 *
 * @param dir a folder that holds `questions.jsonl`
 * @returns the set (several for questions with documents of their own), or why it is left out; a line that is no
 *   question is an error that names the file and line
 */
export async function loadSet(dir: string): Promise<{ sets: QuestionSet[]; leftOut: LeftOut | null }> {
  const name = `${basename(dirname(resolve(dir)))}/${basename(resolve(dir))}`;
  const settingsFile = join(dir, 'set.json');
  const own = existsSync(settingsFile);
  const settings = own
    ? parse(settingsSchema, readJson(await readFile(settingsFile, 'utf8'), settingsFile), settingsFile)
    : null;
  const file = join(dir, 'questions.jsonl');
  const rows = await readLines(file);
  if (rows.some(({ value }) => typeof value === 'object' && value !== null && 'documents' in value)) {
    return { sets: await ownDocuments(name, rows), leftOut: null };
  }
  const questions = rows.map((row) => parse(questionSchema, row.value, row.at));
  let documents: readonly Document[];
  if (settings?.corpus !== undefined) {
    const reading = await readCorpus(resolve(dir, settings.corpus));
    if (reading.missing)
      return { sets: [], leftOut: { name, reason: `needs ${settings.corpus}, which is not there` } };
    documents = reading.documents;
  } else {
    const documentsFile = join(dir, 'documents.jsonl');
    if (!existsSync(documentsFile))
      return { sets: [], leftOut: { name, reason: 'has neither documents.jsonl nor set.json' } };
    const rows = await readLines(documentsFile);
    const read = await Promise.all(rows.map((row) => toDocument(parse(documentSchema, row.value, row.at))));
    documents = read.filter(isDocument);
  }
  const held = settings?.held ?? false;
  const part: SetPart = held ? 'held' : own ? 'build' : 'public';
  return { sets: [{ name, part, documents, questions, held }], leftOut: null };
}

/** One line of a file, and where it stands ('questions.jsonl, line 3'). */
interface Row {
  readonly value: unknown;
  readonly at: string;
}

/**
 * Reads a file of one JSON value a line; empty lines are passed over.
 *
 * @returns the values in order, each with its file and line; a line that is not JSON is a `QuestionSetError`
 */
export async function readLines(file: string): Promise<Row[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((line, i) => {
    const at = `${file}, line ${i + 1}`;
    return line.trim() ? [{ value: readJson(line, at), at }] : [];
  });
}

function readJson(text: string, at: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new QuestionSetError(`${at}: not JSON`, { cause });
  }
}

/**
 * Checks a value against a schema.
 *
 * @param at where it stands, for the error: a `QuestionSetError` that names the field
 */
export function parse<T>(schema: z.ZodType<T>, value: unknown, at: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.join('.') ?? '';
  throw new QuestionSetError(`${at}: ${field ? `${field}: ` : ''}${issue?.message ?? 'not as expected'}`);
}

/**
 * A document that comes as a string: laid out by the plain-text reader, its title and text kept as given.
 *
 * @returns null for what the reader refuses (a blank or binary one), as a corpus folder would leave it out
 */
async function toDocument(given: { id: string; title: string; text: string }): Promise<Document | null> {
  // The byte order mark says UTF-8, so that no other encoding is guessed; the reader takes it off.
  const read = await readDocument(`${given.id}.txt`, new TextEncoder().encode(`\ufeff${given.text}`));
  if (!read.ok) return null;
  if (read.document.text.length !== given.text.length)
    throw new QuestionSetError(`document ${given.id}: its text is changed by reading`);
  return {
    ...read.document,
    id: given.id,
    title: given.title,
    publishedAt: null,
    dated: 'unknown',
    datedFrom: null,
  };
}

function isDocument(document: Document | null): document is Document {
  return document !== null;
}

/** Sets whose questions bring their own documents: one small corpus each. */
async function ownDocuments(name: string, rows: readonly Row[]): Promise<QuestionSet[]> {
  return Promise.all(
    rows.map(async (row) => {
      const { id, question, answers, documents } = parse(ownDocumentsSchema, row.value, row.at);
      const all = await Promise.all(
        documents.map((document) => toDocument({ ...document, title: document.id })),
      );
      const read = all.filter(isDocument);
      const spans = read.flatMap((document) => answers.flatMap((answer) => occurrences(document, answer)));
      return {
        name,
        part: 'public' as const,
        documents: read,
        held: false,
        questions: [{ id, question, answerable: spans.length > 0, answers: spans }],
      };
    }),
  );
}

function occurrences(document: Document, answer: string): GoldSpan[] {
  const found: GoldSpan[] = [];
  if (!answer) return found;
  for (let at = document.text.indexOf(answer); at >= 0; at = document.text.indexOf(answer, at + 1)) {
    found.push({ document: document.id, start: at, end: at + answer.length, text: answer });
  }
  return found;
}
