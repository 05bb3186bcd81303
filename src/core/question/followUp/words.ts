/** The small words that follow-ups are made of, folded, of every language that follow-ups are read in. */

function words(list: string): ReadonlySet<string> {
  return new Set(list.trim().split(/\s+/));
}

/** What asks, alone or before a noun. */
export const ASK: ReadonlySet<string> = words(`
  who whom whose what which when where why how
  кто кого кому кем что чего чему чем когда где куда откуда почему зачем сколько как какой какая какое какие чей чья хто коли де чому скільки
  qui quoi que quand ou pourquoi combien comment quel quelle quels quelles
  wer wen wem was wann wo wohin woher warum wieso wie welche welcher welches
  quien quienes cuando donde cuanto cuantos cual cuales`);

/** Question words whose answer takes part in the deed; all others ask for its circumstances. */
export const ASK_PARTY: ReadonlySet<string> = words(`
  who whom what which кто кого кому кем что хто qui quoi que wer wen wem was quien quienes`);

/** With 'how': what is measured ('how long'). */
export const MEASURES: ReadonlySet<string> = words(
  'long many much often old far big large high tall late early soon deep wide come exactly',
);

/** Prepositions that may stand before what a follow-up puts in place of something. */
export const PREPOSITIONS: ReadonlySet<string> = words(`
  in on at by for from with without to into of about under over after before since until till during between near against towards via
  within through around like regarding
  в во на по с со из от до к ко для о об при после перед между у за про
  a dans sur sous pour avec de du des d chez en vers avant apres depuis pendant contre par
  in im am an auf aus bei mit nach seit von vom zu zum zur fur gegen uber unter vor
  para con desde hasta sobre`);

/** Articles and the like, which open a noun phrase. */
export const DETERMINERS: ReadonlySet<string> = words(`
  the a an this that these those
  le la les l un une des du au aux
  der die das den dem des ein eine einen einem einer
  el los las una`);

/** 'and', 'what about' and their like, which open a follow-up; longest first. */
export const JOINTS: readonly (readonly string[])[] = [
  'and what about',
  'and how about',
  'but what about',
  'what about',
  'how about',
  'what of',
  'and also',
  'same for',
  'same question for',
  'the same for',
  'ok and',
  'okay and',
  'and',
  'but',
  'also',
  'or',
  'so',
  'then',
  'ну а',
  'а как насчет',
  'как насчет',
  'а что насчет',
  'что насчет',
  'а',
  'и',
  'та',
  'et pour',
  "et qu'en est-il de",
  'et',
  'mais',
  'und was ist mit',
  'was ist mit',
  'und',
  'aber',
  'y',
].map((joint) => joint.split(/[ -]/));

/** What trails a follow-up and says nothing. */
export const FILLERS: ReadonlySet<string> = words(
  'too then please exactly precisely specifically instead though again aussi auch bitte genau тоже также именно точно',
);

/** Auxiliaries of English, which open a question of yes or no and follow a question word. */
export const AUXILIARIES: ReadonlySet<string> = words(`
  is are was were be been am do does did has have had will would can could shall should may might must
  isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't wouldn't can't couldn't shouldn't`);

/** Nouns of what takes place. */
export const EVENTS: ReadonlySet<string> = words(`
  talks meeting meetings summit session sessions round rounds visit visits negotiation negotiations conference congress
  ceremony call trip tour vote election elections referendum war conflict crisis battle ceasefire truce attack strike raid
  exchange handover signing march protest protests coup trial hearing inspection exercise exercises briefing dinner
  process mission operation event events
  встреча встречи встречу встрече переговоры переговоров переговорах раунд раунда саммит саммита заседание визит визита
  reunion rencontre sommet pourparlers negociations visite entretien entretiens
  treffen gipfel gesprache verhandlungen sitzung besuch runde
  reunion cumbre negociaciones conversaciones visita`);

/** Nouns of people who act as one. */
export const GROUPS: ReadonlySet<string> = words(`
  team teams side sides delegation delegations party parties crew panel staff negotiators diplomats envoys ministers
  leaders presidents officials representatives people
  делегация делегации делегацию команда сторона стороны delegation equipe mannschaft seite`);

/** Words that name a day without a number. */
export const DAYS: ReadonlySet<string> = words(
  'yesterday today tomorrow tonight вчера сегодня завтра hier aujourd demain gestern heute morgen ayer hoy',
);

/** Verbs that an event, not a body, is the subject of. */
export const HAPPENS: ReadonlySet<string> = words(`
  last lasted take place taken begin began begun start started end ended finish finished happen happened held resume resumed
  open opened close closed scheduled planned postponed over`);
