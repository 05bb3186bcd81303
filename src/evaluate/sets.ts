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

/** Questions over one corpus. */
export interface QuestionSet {
  readonly name: string;
  readonly documents: readonly Document[];
  readonly questions: readonly GoldQuestion[];
  /** Kept apart: only totals are printed. */
  readonly held: boolean;
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
  if (existsSync(join(dir, 'questions.jsonl'))) return [dir];
  const entries = await readdir(dir, { withFileTypes: true }).catch(() => []);
  const found: string[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.isDirectory()) found.push(...(await findSets(join(dir, entry.name))));
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
  const settings = settingsSchema.parse(
    existsSync(settingsFile) ? JSON.parse(await readFile(settingsFile, 'utf8')) : {},
  );
  const rows = await readLines(join(dir, 'questions.jsonl'));
  if (rows.some((row) => typeof row === 'object' && row !== null && 'documents' in row)) {
    return { sets: await ownDocuments(name, rows), leftOut: null };
  }
  const questions = rows.map((row) => questionSchema.parse(row));
  let documents: readonly Document[];
  if (settings.corpus !== undefined) {
    const reading = await readCorpus(resolve(dir, settings.corpus));
    if (reading.missing)
      return { sets: [], leftOut: { name, reason: `needs ${settings.corpus}, which is not there` } };
    documents = reading.documents;
  } else {
    const file = join(dir, 'documents.jsonl');
    if (!existsSync(file))
      return { sets: [], leftOut: { name, reason: 'has neither documents.jsonl nor set.json' } };
    documents = await Promise.all(
      (await readLines(file)).map((row) => toDocument(documentSchema.parse(row))),
    );
  }
  return { sets: [{ name, documents, questions, held: settings.held }], leftOut: null };
}

async function readLines(file: string): Promise<unknown[]> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return lines.flatMap((line, i) => {
    if (!line.trim()) return [];
    try {
      return [JSON.parse(line) as unknown];
    } catch {
      throw new Error(`${file}, line ${i + 1}: not JSON`);
    }
  });
}

/** A document that comes as a string: laid out by the plain-text reader, its title and text kept as given. */
async function toDocument(given: { id: string; title: string; text: string }): Promise<Document> {
  const read = await readDocument(`${given.id}.txt`, new TextEncoder().encode(given.text));
  if (!read.ok) throw new Error(`document ${given.id} ${read.reason}`);
  return {
    ...read.document,
    id: given.id,
    title: given.title,
    publishedAt: null,
    dated: 'unknown',
    datedFrom: null,
  };
}

/** Sets whose questions bring their own documents: one small corpus each. */
async function ownDocuments(name: string, rows: readonly unknown[]): Promise<QuestionSet[]> {
  return Promise.all(
    rows.map(async (row) => {
      const { id, question, answers, documents } = ownDocumentsSchema.parse(row);
      const read = await Promise.all(
        documents.map((document) => toDocument({ ...document, title: document.id })),
      );
      const spans = read.flatMap((document) => answers.flatMap((answer) => occurrences(document, answer)));
      return {
        name,
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
