/** What keywords, requests and yes/no questions ask for: questions without a question word. */
import { isRoleWord } from '../lexicon/roles.ts';
import type { PartOfSpeech } from '../text/pos.ts';
import type { TypeReading } from './answerType.ts';
import { AUXILIARY } from './questionWords.ts';
import { isGeneric, isPlural, LIST_NOUNS, typeOfNoun } from './typeNouns.ts';
import type { AnswerType } from './types.ts';

/** Yes/no questions, requests ('Tell me who …' has its question word) and keyword queries. */
export function withoutQuestionWord(
  folded: readonly string[],
  parts: readonly PartOfSpeech[],
  spent: Set<number>,
  weak: Set<number>,
  reading: (type: AnswerType, extra?: Partial<TypeReading>) => TypeReading,
): TypeReading {
  const first = folded[0] ?? '';
  if (AUXILIARY.has(first) && folded.length > 2) {
    spent.add(0);
    return reading('yesno');
  }
  if (/^(?:define|definition|meaning)$/.test(first)) {
    spent.add(0);
    return reading('definition');
  }
  if (/^(?:list|name|enumerate|give|show|tell|explain|summarize|summarise|describe)$/.test(first)) {
    spent.add(0);
    const noun = folded.findIndex(
      (word, i) => i > 0 && (parts[i] === 'NOUN' || parts[i] === 'X') && typeOfNoun(word, folded) !== null,
    );
    const type = noun > 0 ? (typeOfNoun(folded[noun] ?? '', folded) ?? 'thing') : 'thing';
    const roleWord = folded.findIndex((word, i) => i > 0 && isRoleWord(word));
    if (noun > 0 && isGeneric(folded[noun] ?? '')) spent.add(noun);
    else if (noun > 0) weak.add(noun);
    return reading(type === 'thing' && roleWord > 0 ? 'person' : type, {
      list: /^(?:list|name|enumerate)$/.test(first),
      focus: noun > 0 ? noun : null,
    });
  }
  // Keywords: nouns that can mean one thing alone count wherever they stand ('observer daily pay halo').
  const plain = folded.findIndex((word) =>
    /^(?:salary|wage|pay|cost|costs|price|fee|compensation|budget|funding|duration|venue|birthday|deadline|percentage|title|dollars|euros)$/.test(
      word,
    ),
  );
  const plainType =
    plain < 0
      ? null
      : /^(?:compensation|dollars|euros)$/.test(folded[plain] ?? '')
        ? 'money'
        : typeOfNoun(folded[plain] ?? '', folded);
  if (plainType) {
    (isGeneric(folded[plain] ?? '') ? spent : weak).add(plain);
    return reading(plainType, { focus: plain });
  }
  // Otherwise the noun that says a type, preferably the last one ('davos meeting date', 'duration kremlin talks').
  for (let i = folded.length - 1; i >= 0; i--) {
    const noun = folded[i] ?? '';
    const type = typeOfNoun(noun, folded);
    if (
      type &&
      (i === folded.length - 1 || i === 0 || folded[i + 1] === 'of') &&
      type !== 'organization' &&
      folded[i - 1] !== 'per'
    ) {
      (isGeneric(noun) ? spent : weak).add(i);
      return reading(type, { focus: i, list: isPlural(noun) && LIST_NOUNS.has(noun) });
    }
  }
  const role = folded.findIndex((word) => isRoleWord(word));
  if (role >= 0) return reading('person', { focus: role });
  if (folded.some((word) => LIST_NOUNS.has(word))) return reading('thing', { list: true });
  return reading('thing');
}
