/** Greetings, thanks and commands: answered as such, never searched. */
import { foldCase } from '../text/fold.ts';
import { tokenize } from '../text/tokens.ts';
import type { NotAQuestion } from './types.ts';

type Talk = Extract<NotAQuestion, { kind: 'small-talk' }>['talk'];

/** Whole utterances, folded, without punctuation. A question that merely begins so is still a question. */
const UTTERANCES: readonly (readonly [Talk, string])[] = [
  [
    'greeting',
    'hi|hello|hey|hiya|howdy|yo|greetings|good morning|good afternoon|good evening|good day|hi there|hello there|' +
      'hey there|hi all|hello all|hi everyone|hello everyone|morning|hello again|hi again|привет|здравствуйте|' +
      'здравствуй|добрый день|доброе утро|добрый вечер|привіт|добрий день|bonjour|bonsoir|salut|hallo|guten tag|' +
      'guten morgen|guten abend|hola|buenos dias|buenas tardes|salaam|salam|marhaba',
  ],
  [
    'thanks',
    'thanks|thank you|thx|ty|cheers|thanks a lot|thank you very much|thank you so much|many thanks|much appreciated|' +
      'great thanks|ok thanks|okay thanks|perfect thanks|thanks again|got it|got it thanks|great|perfect|nice|cool|ok|' +
      'okay|good bot|well done|awesome|brilliant|спасибо|большое спасибо|спасибо большое|дякую|merci|merci beaucoup|' +
      'danke|vielen dank|danke schon|gracias|muchas gracias|shukran|lol|haha|yes|no|yep|nope|sure|fine|nice one|noted',
  ],
  [
    'farewell',
    'bye|goodbye|good bye|see you|see you later|good night|bye bye|cya|later|have a nice day|have a good day|' +
      'have a good weekend|до свидания|пока|au revoir|tschuss|auf wiedersehen|adios|hasta luego',
  ],
  [
    'how-are-you',
    'how are you|how are you doing|how are you today|hows it going|how is it going|whats up|what is up|sup|' +
      'how do you do|are you there|are you ok|you there|anybody there|anyone there|как дела|ca va|comment allez vous|' +
      'wie gehts|wie geht es dir|wie geht es ihnen|que tal|como estas',
  ],
  [
    'about-bot',
    'who are you|what are you|what can you do|what do you do|what is this|help|help me|how do you work|' +
      'how does this work|what is your name|whats your name|are you a bot|are you human|are you a human|are you real|' +
      'are you an ai|are you ai|who made you|who built you|what do you know|what can i ask|what can i ask you|' +
      'how can you help|how can you help me|can you help|can you help me|tell me a joke|tell a joke|sing a song|' +
      'do you love me|i love you|кто ты|что ты умеешь|помощь|помоги|qui es tu|aide|wer bist du|hilfe|quien eres|ayuda|' +
      'test|testing|ping',
  ],
];

const TABLE: ReadonlyMap<string, Talk> = new Map(
  UTTERANCES.flatMap(([talk, forms]) => forms.split('|').map((form): [string, Talk] => [form, talk])),
);

const FILLERS: ReadonlySet<string> = new Set(
  'attache attaché bot please there so well oh ah um hmm and all everyone everybody team folks guys mate friend today'.split(
    ' ',
  ),
);

/** Longer than this many words is never small talk. */
const LONGEST = 9;

/**
 * Recognises what is not a question to the corpus.
 *
 * @param text what was typed, mentions of the bot removed
 * @returns the kind of small talk or command, or null when it is to be searched
 */
export function smallTalk(text: string): NotAQuestion | null {
  const trimmed = text.trim();
  const command = /^[/!]([a-z][a-z-]{0,30})$/i.exec(trimmed);
  if (command?.[1]) return { kind: 'command', command: command[1].toLowerCase() };
  if (trimmed.length > 200) return null;
  const words = tokenize(trimmed).map((token) => foldCase(token.text).replaceAll("'", ''));
  if (words.length === 0) return { kind: 'small-talk', talk: 'empty' };
  if (words.length > LONGEST) return null;
  const talk = TABLE.get(words.join(' ')) ?? TABLE.get(words.filter((word) => !FILLERS.has(word)).join(' '));
  if (talk) return { kind: 'small-talk', talk };
  if (words.every((word) => FILLERS.has(word))) return { kind: 'small-talk', talk: 'greeting' };
  return composed(words);
}

/** 'Hi, thanks a lot!' is two utterances: split once where both halves are known. */
function composed(words: readonly string[]): NotAQuestion | null {
  for (let cut = 1; cut < words.length; cut++) {
    const first = TABLE.get(
      words
        .slice(0, cut)
        .filter((word) => !FILLERS.has(word))
        .join(' '),
    );
    const second = TABLE.get(
      words
        .slice(cut)
        .filter((word) => !FILLERS.has(word))
        .join(' '),
    );
    if (first && second) return { kind: 'small-talk', talk: second };
  }
  return null;
}
