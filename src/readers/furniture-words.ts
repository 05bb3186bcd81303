/**
 * What page furniture says, in several languages. Everything here is folded as `foldCase` folds: lower case, no
 * diacritics, straight apostrophes. A whole line must be such a phrase: a sentence that contains one is content.
 */

const lines = (...texts: string[]): ReadonlySet<string> =>
  new Set(texts.flatMap((text) => text.split('|').map((phrase) => phrase.trim())));

/** Whole lines that are furniture wherever they stand. */
export const ALWAYS = lines(
  'share|share this|share this article|share this post|share this story|share this page|share article|share via',
  'like this|like this:|loading...|tweet|click to share|copy link|link copied|print this|email this|save this|bookmark',
  'advertisement|sponsored|sponsored content|paid content|promoted|story continues below advertisement',
  'article continues below|article continues after advertisement|continue reading|continue reading below|remove ads',
  'subscribe|subscribe now|sign up|sign up now|sign in|log in|login|register now|create an account|my account',
  'table of contents|skip to content|skip to main content|toggle navigation|toggle menu|open menu|close menu',
  'jump to content|back to top|read more|read more...|show more|load more|view more|see more|expand|read full story',
  'newest most voted|inline feedbacks|article rating|notify of|most voted|cancel reply|post comment|all rights reserved',
  'would love your thoughts, please comment.x|would love your thoughts, please comment|you must be logged in to comment',
  'accept cookies|accept all|accept all cookies|reject all|manage preferences|cookie settings|manage cookies',
  'do not sell my data',
  'you may also like|you might also like|most read|most popular|recommended for you|trending now',
  'previous article|next article|previous post|next post|more from this author|follow us|rate this',
  'listen to this article|listen to article|play video|watch the video|watch now|no comments|no comments yet',
  '0 comments|rss feed|our newsletter|join our newsletter|get our newsletter|view all comments',
  // Russian and Ukrainian
  'поделиться|поделиться:|поделитьсяссылкой|поделиться ссылкой|поделиться новостью|скопировать ссылку|реклама|на правах рекламы',
  'подписаться|подпишитесь|оставить комментарий|добавить комментарий|войти|читать далее|читать полностью',
  'показать еще|загрузить еще|содержание статьи|все права защищены|принять все|версия для печати',
  'самое читаемое|новости партнеров|еще по теме|поділитися|підписатися|читати далі|зміст статті|оглавление',
  // French
  "partager|partager cet article|partager :|publicite|s'abonner|abonnez-vous|se connecter|s'inscrire|lire la suite",
  'table des matieres|haut de page|retour en haut|tout accepter|tout refuser',
  "tous droits reserves|copier le lien|imprimer l'article|les plus lus|a lire egalement|sur le meme sujet",
  // German
  'teilen|artikel teilen|anzeige|abonnieren|jetzt abonnieren|anmelden|registrieren|weiterlesen|mehr anzeigen',
  'inhaltsverzeichnis|nach oben|alle akzeptieren|alle ablehnen|link kopieren',
  'alle rechte vorbehalten|zum inhalt springen|meistgelesen|mehr zum thema|das konnte sie auch interessieren',
  // Spanish
  'compartir|compartir en|comparte|publicidad|anuncio|suscribirse|suscribete|iniciar sesion|registrarse|leer mas|ver mas',
  'tabla de contenidos|indice de contenidos|volver arriba|aceptar todo|rechazar todo',
  'todos los derechos reservados|copiar enlace|lo mas leido|mas noticias|noticias relacionadas|te puede interesar',
);

/** Lines that are furniture only beside other furniture, before or after the running text. */
export const BESIDE_OTHERS = lines(
  'home|menu|search|news|world|email|print|save|close|next|previous|contents|oldest|newest|guest|reply|related|tags|topics',
  'x|more|login/register|contact|contact us|about|about us|terms|privacy|help|faq page|trending|latest|popular|video|videos',
  'photos|gallery|opinion|sport|sports|politics|business|international|international news|world news|rss|english|login',
  'facebook|twitter|instagram|telegram|whatsapp|youtube|linkedin|tiktok|vk|viber|reddit|pinterest|threads|bluesky|message',
  'privacy policy|terms of use|terms of service|terms and conditions|cookie policy|privacy notice|about the author|ad|ads',
  'advertising|newsletter|annonce|werbung|datenschutz|datenschutzerklarung|impressum|sommaire|latest news|top stories',
  'политика конфиденциальности|politique de confidentialite|mentions legales|politica de privacidad|aviso legal|регистрация',
  'name|name*|email*|website|submit|send|cancel|like|dislike|votes|rating|likes|views|follow|recommended|loading',
  'главная|меню|поиск|новости|контакты|о нас|мир|политика|экономика|общество|содержание|видео|фото|ответить|имя|отправить',
  'accueil|recherche|rechercher|actualites|monde|politique|contact|nous contacter|repondre|nom|envoyer|imprimer',
  'startseite|suche|suchen|nachrichten|politik|welt|kontakt|uber uns|antworten|absenden|drucken|merken',
  'inicio|portada|buscar|noticias|mundo|politica|contacto|quienes somos|responder|nombre|enviar|imprimir',
);

/** Lines above readers' comments. */
export const COMMENT_HEADERS = lines(
  'leave a comment|leave a reply|add comment|add a comment|post a comment|write a comment|join the conversation|comments:',
  "join the discussion|reader comments|readers' comments|view comments|show comments|view all comments|comments",
  'оставить комментарий|добавить комментарий|написать комментарий|комментарии|комментарии читателей|комментарии:|обсуждение',
  'залишити коментар|коментарi|laisser un commentaire|ajouter un commentaire|commentaires|vos commentaires|reagir',
  'kommentar schreiben|kommentar hinterlassen|schreiben sie einen kommentar|kommentare|leserkommentare',
  'deja un comentario|dejar un comentario|anadir comentario|comentarios|deja una respuesta',
);

/** Lines above links to other texts. */
export const RELATED_HEADERS = lines(
  'related articles|related posts|related stories|related news|related content|related coverage|related links|related topics',
  'see also|see also:|read also|read also:|also read|read next|up next|more stories|more on this story|more from|related:',
  'you may also like|you might also like|recommended for you|most read|most popular|top stories|latest news|trending now',
  'читайте также|читайте также:|смотрите также|по теме|похожие новости|похожие материалы|материалы по теме|еще по теме',
  'самое читаемое|новости партнеров|читайте також|a lire aussi|lire aussi|voir aussi|a lire egalement|sur le meme sujet',
  'articles similaires|les plus lus|lesen sie auch|siehe auch|mehr zum thema|verwandte artikel|meistgelesen|auch interessant',
  'das konnte sie auch interessieren|lea tambien|leer tambien|ver tambien|articulos relacionados|noticias relacionadas',
  'te puede interesar|lo mas leido|mas noticias',
);

/** What begins a link to another text; the text's headline follows on the same line. */
export const RELATED_LEADS: readonly string[] = [
  'see also',
  'read also',
  'also read',
  'read more',
  'read next',
  'related',
  'more on this',
  'more here',
  'up next',
  'recommended',
  "don't miss",
  'watch also',
  'watch',
  'listen',
  'read',
  'must read',
  'читайте также',
  'смотрите также',
  'по теме',
  'подробнее',
  'читайте далее',
  'читайте також',
  'также по теме',
  'lire aussi',
  'a lire aussi',
  'voir aussi',
  'a lire egalement',
  'lire egalement',
  'a voir aussi',
  'sur le meme sujet',
  'lesen sie auch',
  'siehe auch',
  'mehr zum thema',
  'mehr dazu',
  'auch interessant',
  'lesen sie mehr',
  'lea tambien',
  'leer tambien',
  'lee tambien',
  'ver tambien',
  'te puede interesar',
  'mas informacion',
  'puede leer',
];

/** Of the leads, those that are plain verbs and nouns too: they need a colon or a bar after them. */
export const LEADS_WITH_COLON: ReadonlySet<string> = new Set([
  'related',
  'recommended',
  'watch',
  'listen',
  'read',
  'по теме',
  'подробнее',
  'mas informacion',
  'mehr dazu',
  'puede leer',
  'must read',
  'more here',
  "don't miss",
]);

/** Words of a bar of share buttons; two or more of them alone on a line make one. */
export const SHARE_WORDS: ReadonlySet<string> = new Set(
  (
    'share tweet facebook twitter x whatsapp telegram linkedin pinterest reddit email e-mail mail print copy link pin ' +
    'vk vkontakte ok odnoklassniki viber flipboard threads bluesky mastodon instagram youtube tiktok messenger tumblr ' +
    'rss save bookmark url поделиться вконтакте одноклассники телеграм partager imprimer teilen drucken compartir imprimir'
  ).split(' '),
);

/** Words that may stand between share words. */
export const SHARE_FILLERS: ReadonlySet<string> = new Set(
  'on via to this with in by and us our the at follow article post page в на и sur par auf per en por il y'.split(
    ' ',
  ),
);
