/** The commands' names and descriptions in the languages of those who use them. */

/**
 * Discord's codes. Its table in the documentation does not list Arabic; the OpenAPI document of its API does, and a
 * start that is refused because of it goes on without (`registration.ts`).
 */
export const LOCALES = ['de', 'fr', 'ru', 'uk', 'es-ES', 'ar'] as const;
export type Localised = Readonly<Record<(typeof LOCALES)[number], string>>;

/** A text with its translations. */
export interface Words {
  readonly english: string;
  readonly others: Localised;
}

function words(english: string, others: Localised): Words {
  return { english, others };
}

/** Names are lower case and without spaces for slash commands and options: 32 characters at most. */
export const WORDS = {
  ask: words('ask', {
    de: 'fragen',
    fr: 'demander',
    ru: 'спросить',
    uk: 'запитати',
    'es-ES': 'preguntar',
    ar: 'اسأل',
  }),
  askDescription: words('Ask the documents a question', {
    de: 'Den Dokumenten eine Frage stellen',
    fr: 'Poser une question aux documents',
    ru: 'Задать вопрос документам',
    uk: 'Поставити запитання документам',
    'es-ES': 'Hacer una pregunta a los documentos',
    ar: 'اطرح سؤالاً على الوثائق',
  }),
  question: words('question', {
    de: 'frage',
    fr: 'question',
    ru: 'вопрос',
    uk: 'запитання',
    'es-ES': 'pregunta',
    ar: 'سؤال',
  }),
  questionDescription: words("What you want to know, or 'help'", {
    de: 'Was Sie wissen möchten, oder „help“',
    fr: 'Ce que vous voulez savoir, ou « help »',
    ru: 'Что вы хотите узнать, или «help»',
    uk: 'Що ви хочете дізнатися, або «help»',
    'es-ES': 'Lo que quiere saber, o «help»',
    ar: 'ما تريد معرفته، أو «help»',
  }),
  visibility: words('visibility', {
    de: 'sichtbarkeit',
    fr: 'visibilité',
    ru: 'видимость',
    uk: 'видимість',
    'es-ES': 'visibilidad',
    ar: 'الظهور',
  }),
  visibilityDescription: words('Who sees the answer', {
    de: 'Wer die Antwort sieht',
    fr: 'Qui voit la réponse',
    ru: 'Кто увидит ответ',
    uk: 'Хто побачить відповідь',
    'es-ES': 'Quién ve la respuesta',
    ar: 'من يرى الإجابة',
  }),
  onlyMe: words('Only me', {
    de: 'Nur ich',
    fr: 'Moi seulement',
    ru: 'Только я',
    uk: 'Лише я',
    'es-ES': 'Solo yo',
    ar: 'أنا فقط',
  }),
  everyone: words('Everyone here', {
    de: 'Alle hier',
    fr: 'Tout le monde ici',
    ru: 'Все здесь',
    uk: 'Усі тут',
    'es-ES': 'Todos aquí',
    ar: 'الجميع هنا',
  }),
  corpus: words('corpus', {
    de: 'korpus',
    fr: 'corpus',
    ru: 'корпус',
    uk: 'корпус',
    'es-ES': 'corpus',
    ar: 'الوثائق',
  }),
  corpusDescription: words('What the documents are that answers come from', {
    de: 'Aus welchen Dokumenten die Antworten kommen',
    fr: 'Les documents dont viennent les réponses',
    ru: 'Из каких документов берутся ответы',
    uk: 'З яких документів беруться відповіді',
    'es-ES': 'De qué documentos vienen las respuestas',
    ar: 'الوثائق التي تأتي منها الإجابات',
  }),
  askAbout: words('Ask Attaché', {
    de: 'Attaché fragen',
    fr: 'Demander à Attaché',
    ru: 'Спросить Attaché',
    uk: 'Запитати Attaché',
    'es-ES': 'Preguntar a Attaché',
    ar: 'اسأل Attaché',
  }),
} as const;
