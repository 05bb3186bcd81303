/** The language of a text, from its script and its most frequent small words. */

const SAMPLE = 6000;
const SCRIPT_SAMPLE = 1500;
const LEAST_WORDS = 3;

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const LATIN: readonly (readonly [string, ReadonlySet<string>])[] = [
  [
    'en',
    words(
      'the of and to in that is was for with as on by his her it from at he she which has had were not be are this said will',
    ),
  ],
  [
    'fr',
    words(
      'le la les des du de et un une est que qui dans pour par sur au aux avec pas ne ce cette il elle a été sont ont son ses plus',
    ),
  ],
  [
    'de',
    words(
      'der die das und den dem des ein eine einen zu im in ist mit von auf für nicht sich auch es als an nach wird hat sind bei dass aus',
    ),
  ],
  [
    'es',
    words(
      'el la los las de del y en un una que es por con para se su no al lo como más pero sus ha fue entre este sobre son está',
    ),
  ],
  [
    'it',
    words(
      'il la di che e un una per non con del della dei le gli si è sono nel alla da più anche come ha dal',
    ),
  ],
  [
    'pt',
    words(
      'o a os as de do da dos das e em um uma que não com por para se no na ao mais foi são é pelo pela como',
    ),
  ],
  ['pl', words('i w na z że się do nie jest o za od przez po dla jak to oraz który która są był ale ich')],
  [
    'nl',
    words('de het een van en in is dat op te met voor niet zijn aan die er ook als door naar om bij wordt'),
  ],
];
const LANGUAGES_OF = new Map<string, string[]>();
for (const [language, small] of LATIN) {
  for (const word of small) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), language]);
}
const UKRAINIAN = /[іїєґ]/giu;
const RUSSIAN = /[ыэёъ]/giu;
const WORD = /\p{L}+/gu;

/**
 * @param text any text; its first 6,000 UTF-16 units are looked at
 * @returns ISO 639-1, lower case: en, ru, uk, fr, de, es, it, pt, pl, nl, and zh, ja, ko, ar, he by their script; `und`
 *   where there is too little to tell
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  const start = text.slice(0, SCRIPT_SAMPLE);
  const count = (script: RegExp): number => start.match(script)?.length ?? 0;
  const latin = count(/\p{Script=Latin}/gu);
  const cyrillic = count(/\p{Script=Cyrillic}/gu);
  const letters = count(/\p{L}/gu);
  if (letters < 8) return 'und';
  if (cyrillic > letters / 2) return cyrillicLanguage(sample);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  if (kana > letters / 10) return 'ja';
  if (count(/\p{Script=Han}/gu) > letters / 2) return 'zh';
  if (count(/\p{Script=Hangul}/gu) > letters / 2) return 'ko';
  if (count(/\p{Script=Arabic}/gu) > letters / 2) return 'ar';
  if (count(/\p{Script=Hebrew}/gu) > letters / 2) return 'he';
  return latin > letters / 2 ? latinLanguage(sample) : 'und';
}

function cyrillicLanguage(sample: string): string {
  const ukrainian = sample.match(UKRAINIAN)?.length ?? 0;
  const russian = sample.match(RUSSIAN)?.length ?? 0;
  return ukrainian > russian ? 'uk' : 'ru';
}

function latinLanguage(sample: string): string {
  const scores = new Map<string, number>();
  for (const match of sample.toLowerCase().matchAll(WORD)) {
    for (const language of LANGUAGES_OF.get(match[0]) ?? [])
      scores.set(language, (scores.get(language) ?? 0) + 1);
  }
  const [first, second] = [...scores].sort((a, b) => b[1] - a[1]);
  return first && first[1] >= LEAST_WORDS && first[1] > (second?.[1] ?? 0) ? first[0] : 'und';
}
