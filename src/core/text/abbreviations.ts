/**
 * The words that end in a full stop without ending a sentence, and the words that open a sentence.
 *
 * All entries are lower case and without their last full stop; inner full stops are kept ('ph.d'). Abbreviations
 * of one letter, and of single letters each with its stop ('U.S.', 'т.е.', 'z.B.'), need no entry: they are known
 * by their form. Where a word is both an abbreviation and a word ('no', 'art', 'min'), it stands only in the class
 * that asks for more evidence.
 */

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u));

/** Stand before a name and never end a sentence, whatever follows ('Mr. He'); printed with a capital or not. */
export const TITLES = words(`
  mr mrs ms mx dr drs prof messrs mme mmes mlle mlles mgr sra srta dña dott dipl.-ing
  проф акад доц тов гр гос им ул пл наб бул пер просп пос дер
`);

/** Titles too, but only with a capital: in lower case they are words or abbreviations of something else. */
export const CAPITAL_TITLES = words(`
  gen sen rep reps gov lt col maj capt cmdr cpl adm brig sgt pvt rev hon amb pres supt insp fr hr hrn frl
  mm ген адм полк подп
`);

/** Stand before a number: 'No. 5', 'Art. 3', 'Res. 2202', 'pp. 4-5'. Before anything else they are words. */
export const NUMBERED = words(`
  no nos nr art arts fig figs sec ch chap vol vols pp para paras res reg ser abs bd ziff al
  núm num pág págs págs. ст стр рис табл гл пп чл вып том тел tel
`);

/** Months, cut short: before a number they are dates, before a capital they may end a sentence. */
export const MONTHS = words(`
  jan feb febr mar apr jun jul aug sep sept oct nov dec janv févr avr juil déc okt dez jän ene abr ago dic
  янв февр фев апр авг сент сен окт нояб ноя дек січ лют бер квіт трав черв лип серп вер жовт лист груд
`);

/** May stand within a sentence or end it; they end it only where a sentence clearly starts after them. */
export const GENERAL = words(`
  inc corp co cos ltd llc plc bros vs cf viz approx dept govt natl intl assn univ est
  st ste mt ft ave blvd rd sr jr ph.d m.sc b.sc lt.col lt.gen maj.gen a.k.a ret op ibid al. et.al
  mon tue tues thu thurs fri ed eds
  str bzw evtl ggf vgl sog inkl exkl zzgl geb gest mio mrd ca env réf éd ee.uu uds ud aprox avda
  тыс млн млрд трлн руб коп долл обл респ напр см ср гг вв нэ изд ред сокр англ рус укр
  грн крб див просп
`);

/** End a list within a sentence, and a sentence wherever a capital follows. */
export const ENDERS = words('etc usw др ін');

/** Hours: a capital after them opens a sentence unless it names a day, a month or a time zone. */
export const HOURS = words('a.m p.m am pm');

/** Speech verbs: '“Will he come?” Ushakov asked.' is one sentence, though the question mark ends another. */
export const SPEECH = words(`
  said says asked asks told tells added adds wrote writes replied replies answered answers insisted insists warned
  warns declared declares stressed stresses continued noted notes exclaimed wondered quipped posted tweeted shouted
  demanded recalled remarked observed argued explained concluded
`);

/** Endings that follow a full stop in the names of sites, files and frameworks: 'Booking.Com', 'asp.Net'. */
export const SUFFIXES = words(`
  com net org gov edu info biz io ru ua uk eu us fr de js ts jsx tsx md txt pdf doc docx xls xlsx csv json html htm
  xml php py exe zip png jpg jpeg gif svg mp
`);

const CYRILLIC_STARTERS = words(`
  в во на по по-прежнему он она оно они это этот эта эти тот та те мы вы я его ее её их но и а однако при после перед
  до для из за с со у о об от к когда если как что кто где почему так также такой все всё по-моему кроме между тем
  ранее позже затем тогда теперь сейчас впрочем хотя пока поэтому вместе
  він вона воно вони це цей ця ці той ми ви його її їх але та й проте після перед до для із зі у від коли якщо як що
  хто де чому також усі все раніше пізніше потім тоді тепер хоча поки тому
`);

const ENGLISH_STARTERS = words(`
    the a an this that these those he she it they we you i his her its their our my your in on at by for from with
    without within after before during until since under over about against between among amid despite according
    and but or nor yet so if when while where what who why how which whether as although though because once unless
    there here then now thus hence therefore however moreover meanwhile nevertheless nonetheless instead indeed
    later earlier also both some many most several few each every all any another other others no not none nobody
    nothing neither never only even still such it's he's she's they're we're i'm i've we've that's there's there're
    today yesterday tomorrow recently previously finally first second third asked
  `);

const STARTERS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: ENGLISH_STARTERS,
  fr: words(`
    le la les un une des du au aux ce cet cette ces il elle ils elles on nous vous je mais et ou or donc car si dans
    en sur sous par pour avec sans avant après depuis pendant selon lors quand lorsque comme son sa ses leur leurs
    notre nos à a cela ceci il y c'est qui que quoi où pourquoi comment toutefois cependant néanmoins ainsi enfin
  `),
  de: words(`
    der die das den dem des ein eine einen einem einer er sie es wir ihr ich man dies diese dieser dieses diesem und
    aber oder doch denn wenn als wie weil obwohl während nach vor seit bis bei mit ohne für gegen über unter auf aus
    von zu zum zur in im am an um laut nun so auch dann dort hier da was wer wo warum wann sein seine ihre kein keine
    nicht zudem jedoch allerdings dabei damit darauf
  `),
  es: words(`
    el la los las un una unos unas lo este esta estos estas ese esa esos esas aquel él ella ellos ellas nosotros yo su
    sus pero y o ni si cuando como aunque porque mientras donde qué quién en de del al a con sin por para sobre según
    tras desde hasta entre ante no también además así entonces ahora luego
  `),
};

const CAPITALISED = /^\p{Lu}(?:[\p{Ll}\p{M}'’-]*|['’]\p{Ll}+)$/u;
const CYRILLIC = /^\p{Script=Cyrillic}/u;

/**
 * Whether a word, as printed, clearly opens a sentence: 'The', 'He', 'In', 'Однако'. Written in capitals it does
 * not ('IT', 'IN'): it may be an abbreviation or part of a line in capitals.
 *
 * @param word as printed; an empty string opens nothing
 * @param language ISO 639-1; an unknown one is read as English, a Cyrillic word always as Russian or Ukrainian
 */
export function opensSentence(word: string, language: string): boolean {
  if (!CAPITALISED.test(word)) return false;
  const lower = word.toLowerCase().replaceAll('’', "'");
  if (CYRILLIC.test(lower)) return CYRILLIC_STARTERS.has(lower);
  const known = Object.hasOwn(STARTERS, language) ? STARTERS[language] : undefined;
  return (known ?? ENGLISH_STARTERS).has(lower);
}
