/**
 * The words that carry no content in a search: articles, prepositions, auxiliaries, pronouns, conjunctions, question
 * words, 'please', contractions. Leaving them out is what makes natural questions cheap.
 *
 * Kept out on purpose: words that tell one answer from another ('first', 'last', 'new', 'all'), negations (a set of
 * their own), and words that are also things: 'may' (the month), 'mine' (the weapon). 'us' is in, because tokens
 * fold 'US' and 'U.S.' to 'usa'. Questions that ask for 'WHO' or 'IT' must be told by their capitals.
 */
import { foldCase } from './fold.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/u).map(foldCase));

/** English contractions that negate: function words to a search, negations to an answer. */
const NEGATIVE_CONTRACTIONS = `
  isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't won't wouldn't can't cannot couldn't
  shouldn't mustn't mightn't needn't ain't isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt wouldnt
  couldnt shouldnt
`;

const ENGLISH = words(`
  a an the this that these those
  i me my myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
  it its itself they them their theirs themselves one's oneself someone somebody something anyone anybody anything
  everyone everybody everything each other
  am is are was were be been being have has had having do does did doing done
  will would shall should can could might must ought cannot let lets
  of in on at by for from with to into onto upon about above across after against along among amongst amid around as
  before behind below beneath beside besides between beyond despite down during inside near off out outside over
  per since through throughout till toward towards under until up via within
  and or but so yet because although though while whereas if unless than then whether once
  who whom whose which what when where why how whoever whatever whichever whenever wherever
  there here thus hence therefore however also too very just quite rather such some any both either own same
  again ever even still else etc
  please pls kindly tell give show me explain thanks thank hi hello hey okay ok
  i'm i've i'll i'd we're we've we'll we'd you're you've you'll you'd he'll he'd she'll she'd it'll it'd they're
  they've they'll they'd who're who've who'll who'd what're what'll that'll that'd there're there'll there'd
  should've would've could've might've must've y'all im ive youre theyre whats whos wheres hows whens thats
  ${NEGATIVE_CONTRACTIONS}
`);

const RUSSIAN = words(`
  и а но да или либо что чтобы если как когда где куда откуда кто кого кому кем ком чего чему чем чём почему зачем
  какой какая какое какие какого каких какую каком каким который которая которое которые которого которой которых
  которому котором которым которую сколько чей чья чьё чьи ли же бы б то ведь вот хотя пока потому поэтому также тоже
  в во на по с со у о об обо от до до из за к ко для при про без под над перед через между после около среди против
  ради вместо кроме из-за из-под насчёт
  я меня мне мной мы нас нам нами ты тебя тебе тобой вы вас вам вами он его него ему нему им ним нём она её неё ей ней
  ею нею оно они их них ими ними себя себе собой мой моя моё мои наш наша наше наши твой ваш ваша ваше ваши свой своя
  своё свои своего своей своих своим своему свою
  это этот эта эти этого этой этих этому этим эту этом тот та те того той тех тому тем ту том такой такая такое такие
  такого таких там тут здесь туда сюда тогда так уж ещё лишь
  быть есть был была было были будет будут буду будем является являются являлся
  пожалуйста скажи скажите расскажи расскажите подскажите здравствуйте привет спасибо
`);

const UKRAINIAN = words(`
  і й та а але чи або що щоб якщо як коли де куди звідки хто кого кому ким ким чого чому чим навіщо який яка яке які
  якого якої яких якому яким яку котрий скільки чий чия чиє чиї же ж би б то адже ось хоча поки тому також теж
  в у на по з із зі о об від до за к для при про без під над перед через між після біля серед проти заради замість
  крім щодо
  я мене мені мною ми нас нам нами ти тебе тобі тобою ви вас вам вами він його нього йому ньому ним нім вона її неї їй
  ній нею воно вони їх них їм ними себе собі собою мій моя моє мої наш наша наше наші твій ваш ваша ваше ваші свій
  своя своє свої свого своєї своїх своїм своєму свою
  це цей ця ці цього цієї цих цьому цим цю той та те ті того тієї тих тому тим ту такий така таке такі там тут сюди
  тоді так ще лише
  бути є був була було були буде будуть буду будемо
  будь ласка скажи скажіть розкажіть підкажіть привіт вітаю дякую
`);

const FRENCH = words(`
  le la les l un une des du de d au aux ce cet cette ces c ça cela ceci
  je j me m moi tu te t toi il elle on nous vous ils elles se s soi lui leur leurs eux y en mon ma mes ton ta tes son
  sa ses notre nos votre vos mien sien celui celle ceux celles
  à dans sur sous par pour avec sans chez vers entre avant après depuis pendant durant contre selon dès jusque jusqu
  parmi lors envers hors via
  et ou mais donc or ni car si que qu comme quand lorsque puisque parce afin ainsi alors aussi
  qui quoi dont où quel quelle quels quelles lequel laquelle lesquels lesquelles combien comment pourquoi
  est es suis sommes êtes sont était étaient été être sera seront serait soit fut ai as a avons avez ont avait avaient
  avoir eu aura auront aurait fait faire peut peuvent doit doivent
  c'est d'un d'une qu'il qu'elle qu'ils qu'elles qu'on qu'un qu'une n'est n'a n'ont s'est s'il s'ils l'on j'ai t-il
  qu'est qu'est-ce est-ce y a-t-il d'autres jusqu'à lorsqu'il
  très plus moins même autre autres tout toute s'il plaît svp merci bonjour dites dis
`);

const GERMAN = words(`
  der die das den dem des ein eine einen einem einer eines dieser diese dieses diesen diesem jener jene jenes
  ich mich mir du dich dir er ihn ihm sie ihr ihnen es wir uns euch man sich mein meine dein deine sein seine seinen
  seinem seiner seines ihre ihren ihrem ihrer ihres unser unsere euer eure
  in im ins an am ans auf aus bei beim mit nach seit von vom zu zum zur für gegen ohne um durch über unter vor hinter
  neben zwischen während wegen trotz bis ab laut
  und oder aber sondern denn doch dass daß ob wenn als wie weil obwohl damit also auch so dann dort hier da noch nur
  schon sehr
  wer wen wem wessen was wann wo wohin woher warum wieso weshalb welcher welche welches welchen welchem wieviel
  bin bist ist sind seid war waren warst wird werden wurde wurden worden geworden sei habe hast hat haben hatte hatten
  kann können konnte muss müssen musste soll sollen sollte will wollen wollte darf dürfen mag möchte würde
  bitte sag sagen danke hallo
`);

const SPANISH = words(`
  el la los las lo un una unos unas al del este esta esto estos estas ese esa eso esos esas aquel aquella aquellos
  aquellas
  yo me mí tú te ti él ella ello nosotros vosotros ellos ellas usted ustedes se sí le les nos os mi mis tu tus su sus
  nuestro nuestra nuestros nuestras suyo suya
  a ante bajo con contra de desde durante en entre hacia hasta mediante para por según sobre tras
  y e o u pero sino porque pues aunque si que como cuando mientras donde así también ya muy más menos
  qué quién quiénes cuál cuáles cuándo dónde cómo cuánto cuánta cuántos cuántas quien quienes cual cuales cuyo cuya
  es son era eran fue fueron ser sido será serán sea está están estaba estar ha han había habían haber he hay tiene
  tienen puede pueden debe deben
  favor gracias hola diga dime
`);

const ARABIC = words(`
  في من إلى الى على عن مع بين عند منذ حتى خلال بعد قبل حول ضد دون تحت فوق و أو او ثم لكن بل أن ان إن إذا لو كي لأن كما
  هو هي هم هن نحن أنا أنت انت أنتم هذا هذه ذلك تلك هؤلاء الذي التي الذين اللذين اللواتي ما ماذا من متى أين اين كيف لماذا كم
  أي اي هل كان كانت كانوا يكون تكون قد سوف له لها لهم به بها بهم فيه فيها منه منها عنه عليه عليها إليه هناك هنا
  أيضا كل بعض غير فضلك شكرا مرحبا
`);

const BY_LANGUAGE: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['en', ENGLISH],
  ['ru', RUSSIAN],
  ['uk', UKRAINIAN],
  ['fr', FRENCH],
  ['de', GERMAN],
  ['es', SPANISH],
  ['ar', ARABIC],
]);

/**
 * The words that negate, of all languages together, folded as tokens are. English contractions ('don't') are
 * function words as well; every other negation is a word a search looks up. Spanish 'sin' is left out: it is an
 * English noun.
 */
export const NEGATIONS: ReadonlySet<string> = new Set([
  ...words(`no not nor never none nobody nothing nowhere neither without ${NEGATIVE_CONTRACTIONS}`),
  ...words(
    'не ни нет нельзя никто никого никому ничто ничего никогда нигде никак ні немає ніхто нічого ніколи ніде',
  ),
  ...words("ne pas jamais rien aucun aucune non n'est n'a n'ont n'était n'avait"),
  ...words('nicht kein keine keinen keinem keiner keines nie niemals niemand nichts weder ohne'),
  ...words('ningún ninguno ninguna nunca jamás nadie nada tampoco'),
  ...words('لا ليس ليست لم لن غير'),
]);

/**
 * The function words of a language, folded as `foldCase` folds.
 *
 * @param language ISO 639-1, perhaps with a region ('en-GB'); an unknown one gets the English set
 */
export function functionWords(language: string): ReadonlySet<string> {
  return (
    BY_LANGUAGE.get(language) ?? BY_LANGUAGE.get(language.toLowerCase().split('-', 1)[0] ?? '') ?? ENGLISH
  );
}

/**
 * Whether a word carries no content in a search.
 *
 * @param folded a word as `tokenize` folds it
 * @param language ISO 639-1; an unknown one is read as English
 */
export function isFunctionWord(folded: string, language: string): boolean {
  return functionWords(language).has(folded);
}
