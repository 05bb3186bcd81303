/** Nouns that say what kind of answer is wanted: 'date', 'venue', 'cost'. */
import type { AnswerType } from './types.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const DATE_NOUNS = words(
  'date dates day days year years month months deadline birthday birthdate дата дату день число jour annee mois datum tag fecha dia timing week weekday',
);
const TIME_NOUNS = words('time hour clock');
const PLACE_NOUNS = words(
  'place places location locations venue venues site sites city cities country countries town towns capital region regions state states street village airport port building hall palace station base room embassy province district territory airfield harbour harbor crossing whereabouts место город страна lieu ville pays ort stadt land lugar ciudad pais continent island',
);
/** Nouns that name a kind of answer without narrowing it much. */
export const LOOSE = words(
  'city cities country countries town towns capital region regions state states land nation day days year years month months week weekday date dates time hour hours person people man woman official officials member members name names number size level place',
);
const GENERIC_PLACE = words('place location venue site whereabouts место lieu ort lugar');
/** What is measured in metres where its length is asked for. */
const EXTENDED = words(
  'border borders frontier coast coastline river road route line fence wall pipeline bridge tunnel runway canal strip corridor ship vessel trench barrier railway cable',
);
const DURATION_NOUNS = words('duration length длительность продолжительность duree dauer duracion');
export const ROLE_NOUNS = words(
  'role title position job post rank function capacity office roles titles posts jobs ranks offices должность роль пост fonction titre poste rolle amt titel cargo puesto occupation profession',
);
export const MONEY_NOUNS = words(
  'cost costs price prices bill amount sum budget dollars euros fee salary salaries fund money funding value worth pay wage стоимость цена сумма prix montant cout kosten preis precio coste costo',
);
const COUNT_NOUNS = words(
  'number count quantity population tally toll size total headcount margin level rate distance height depth width weight speed ratio limit ceiling quota majority score turnout flow capacity range количество число nombre anzahl zahl numero',
);
export const PERCENT_NOUNS = words(
  'percentage percent share proportion fraction доля процент pourcentage anteil prozentsatz porcentaje',
);
const ORGANIZATION_NOUNS = words(
  'organization organisation organizations agency agencies company companies ministry outlet outlets newspaper newspapers group groups body bodies institution institutions publication publisher party parties firm media channel bank university council commission service network',
);
const REASON_NOUNS = words(
  'reason reasons cause causes grounds account purpose aim aims goal goals objective objectives rationale motive motives motivation причина цель raison motif but cause grund ziel zweck razon motivo',
);
const STATEMENT_NOUNS = words(
  'words positions demands reply answer threat promise warning condition complaint explanation excuse verdict stance view views opinion opinions comment comments reaction reactions statement statements response responses message remarks assessment mood tone позиция мнение заявление reaction position avis',
);
const MANNER_NOUNS = words('way manner method');
export const LIST_NOUNS = words(
  'points details facts topics issues items names attendees participants members delegates conditions demands proposals outcomes results decisions steps measures terms priorities positions agenda takeaways',
);
export const PERSON_NOUNS = words(
  'person people man woman official officials name names individual individuals человек personne person persona attendees participants member members delegates delegate candidate candidates guests',
);
export const HELD_VERBS = words(
  'hold holds held have has had occupy occupies occupied play plays played serve serves served',
);

/** What a noun asks for, or null where it names no kind. `folded` is the whole question: 'position held' is an office. */
export function typeOfNoun(noun: string, folded: readonly string[]): AnswerType | null {
  if (DATE_NOUNS.has(noun) || TIME_NOUNS.has(noun)) return 'date';
  if (DURATION_NOUNS.has(noun)) return noun === 'length' && isExtended(folded) ? 'quantity' : 'duration';
  if (PLACE_NOUNS.has(noun) || noun === 'hotel' || noun === 'hotels') return 'place';
  if (ROLE_NOUNS.has(noun) && noun !== 'position' && noun !== 'office') return 'role';
  if (noun === 'position') return folded.some((word) => HELD_VERBS.has(word)) ? 'role' : 'statement';
  if (noun === 'post' || noun === 'job') return 'role';
  if (MONEY_NOUNS.has(noun) && noun !== 'fund' && noun !== 'value') return 'money';
  if (PERCENT_NOUNS.has(noun)) return 'percent';
  if (COUNT_NOUNS.has(noun))
    return noun === 'size' && folded.some((word) => /^(?:fund|loan|budget|grant|debt|package)$/.test(word))
      ? 'money'
      : 'quantity';
  if (REASON_NOUNS.has(noun)) return 'reason';
  if (STATEMENT_NOUNS.has(noun)) return 'statement';
  if (MANNER_NOUNS.has(noun)) return 'manner';
  if (noun === 'name' || noun === 'names' || PERSON_NOUNS.has(noun)) return 'person';
  if (ORGANIZATION_NOUNS.has(noun)) return 'organization';
  if (noun === 'meaning' || noun === 'definition') return 'definition';
  if (noun === 'age') return 'age';
  return null;
}

/** Whether a question speaks of something that has its length in space. */
export function isExtended(folded: readonly string[]): boolean {
  return folded.some((word) => EXTENDED.has(word));
}

/** Nouns that say the type and nothing else. */
export function isGeneric(noun: string): boolean {
  return (
    GENERIC_PLACE.has(noun) ||
    DURATION_NOUNS.has(noun) ||
    /^(?:date|dates|time|day|name|names|number|amount|person|people|reason|meaning|definition|percentage|title|job|role|when|дата|datum|fecha)$/.test(
      noun,
    )
  );
}

/** Whether a noun asks for several. */
export function isPlural(noun: string): boolean {
  return (
    noun.length > 3 &&
    (/[^s]s$/.test(noun) || noun === 'people') &&
    !/(?:ics|news|series|status|basis|crisis|talks)$/.test(noun)
  );
}
