/**
 * The operator's aliases: a plain file beside the corpus, one person or body a line, the spellings joined by '='.
 *
 *     # read at start
 *     Orla Venn = Орла Венн = the envoy from Tarn
 *     MFA = Ministry of Foreign Affairs
 *
 * What follows a '#' that begins a line or has white space before it is a comment; empty lines are passed over.
 * Plain lines rather than YAML: nothing needs quoting, and a mistake is one line's.
 */

/** What is wrong with a line; `line` counts from 1. */
export interface AliasProblem {
  readonly line: number;
  readonly reason: string;
}

const COMMENT = /(?:^|\s)#.*$/u;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
/** A longer name is a mistake, such as a whole sentence pasted in. UTF-16 units. */
const LONGEST_NAME = 200;
const LONGEST_LINE = 10_000;

/**
 * Reads a file of aliases.
 *
 * @param text the file's decoded content
 * @returns groups of at least two names that are one, as printed; lines that share a name are one group. A line that
 * cannot be read is left out and named among the problems, and the others hold
 */
export function parseAliases(text: string): { groups: string[][]; problems: AliasProblem[] } {
  const groups: Map<string, string>[] = [];
  const problems: AliasProblem[] = [];
  text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .forEach((raw, index) => {
      const line = index + 1;
      if (raw.length > LONGEST_LINE) {
        problems.push({ line, reason: `longer than ${LONGEST_LINE} characters` });
        return;
      }
      const content = raw.replace(COMMENT, '').trim();
      if (content === '') return;
      const reason = problemOf(content);
      if (reason !== null) problems.push({ line, reason });
      else join(groups, namesOf(content));
    });
  return { groups: groups.map((group) => [...group.values()]), problems };
}

function parts(content: string): string[] {
  return content.split('=').map((name) => name.trim().replace(/\s+/gu, ' '));
}

function namesOf(content: string): Map<string, string> {
  const names = new Map<string, string>();
  for (const name of parts(content)) {
    const same = name.toLowerCase();
    if (!names.has(same)) names.set(same, name);
  }
  return names;
}

function problemOf(content: string): string | null {
  const names = parts(content);
  if (names.length < 2) return "one name alone: write 'A = B'";
  if (names.some((name) => name === '')) return "a name is missing beside '='";
  const wordless = names.find((name) => !LETTER_OR_DIGIT.test(name));
  if (wordless !== undefined) return `'${wordless.slice(0, 40)}' holds no letter`;
  const long = names.find((name) => name.length > LONGEST_NAME);
  if (long !== undefined) return `a name of more than ${LONGEST_NAME} characters`;
  if (namesOf(content).size < 2) return 'the same name twice';
  return null;
}

/** Adds a group, and makes one of all the groups that share a name with it. */
function join(groups: Map<string, string>[], names: Map<string, string>): void {
  const sharing = groups.filter((group) => [...names.keys()].some((name) => group.has(name)));
  const [first, ...others] = sharing;
  if (first === undefined) {
    groups.push(names);
    return;
  }
  for (const group of [...others, names]) {
    for (const [same, name] of group) if (!first.has(same)) first.set(same, name);
  }
  for (const group of others) groups.splice(groups.indexOf(group), 1);
}
