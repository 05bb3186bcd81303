/**
 * The words around names: honorifics and offices, particles, and words that begin with a capital and name nobody.
 * All folded as `foldCase` folds them; English, French, German, Spanish, Russian and Ukrainian.
 */

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter((word) => word !== ''));
}

/** What stands before a name and says what somebody is. */
export const HONORIFICS = words(`
  mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness count prince princess king queen emir sultan
  sheikh shaikh sheik sayyid ayatollah imam pope cardinal archbishop bishop patriarch metropolitan rabbi reverend rev
  father saint st president vice-president premier chancellor minister secretary undersecretary ambassador amb envoy
  consul governor gov senator sen representative rep congressman congresswoman deputy chairman chairwoman chair
  chairperson speaker mayor judge justice attorney commissioner director spokesman spokeswoman spokesperson adviser
  advisor aide negotiator chief head leader commander general gen admiral adm marshal colonel col major maj captain
  capt lieutenant lt sergeant sgt brigadier commodore haji hajj
  monsieur madame mme mlle mademoiselle m. président presidente ministre ambassadeur ambassadrice amiral general
  conseiller conseillere emissaire herr frau prasident prasidentin kanzler kanzlerin minister aussenminister
  botschafter senor senora don dona presidente ministro canciller embajador almirante
  президент президента президенту президентом министр министра министру министром посол посла послу послом посланник
  адмирал адмирала адмиралу адмиралом генерал генерала генералу генералом полковник полковника помощник помощника
  помощником помощнику советник советника советником спецпосланник спецпосланника спецпосланником спецпредставитель
  спецпредставителя спецпредставителем глава главы главе главой премьер премьера премьером премьер-министр господин
  госпожа представитель представителя секретарь секретаря пресс-секретарь пресс-секретаря начальник начальника
  начальником министру канцлер канцлера
`);

/** What may stand between 'President' and its neighbours: 'Deputy Foreign Minister', 'Special Envoy'. */
export const OFFICE_MODIFIERS = words(`
  special senior deputy vice acting former foreign defense defence prime interior finance economic national security
  presidential chief assistant first under-secretary under secretary-general press white house state military
  permanent top lead leading investment rear major lieutenant brigadier crown grand ex
`);

/** Particles of surnames; they are compared with little weight. */
export const PARTICLES = words(`
  de del della di da do dos das du des la le los las van von der den ter ten zu zum zur af av bin ibn ben bint binti abu
  al el ul ad ash as ar an az at y e
`);

/** Particles that may stand lower-case inside a run of capitalised words without ending it. */
export const INNER_PARTICLES = words(`
  de del della di da do dos das du van von der den ter ten zu bin ibn ben bint al el ul
`);

/** The legal forms of companies, and the words that carry little of a body's name. */
export const LEGAL_FORMS = words(`
  ag aktiengesellschaft gmbh kg ltd limited llc llp lp inc incorporated corp corporation co company plc sa sarl srl
  spa nv bv ab as oy oyj asa sp zoo oo ooo oao zao pao ano ojsc pjsc jsc cjsc pty joint stock open closed liability
  ооо оао зао пао ао the of and group holding holdings
`);

/** Words that are capitalised though they name no one: calendar, ranks of address, common openers. */
export const NEVER_NAMES = words(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug
  sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri
  sat sun i i'm i've i'll i'd god internet christmas easter ramadan
  the a an this that these those there here he she it we you they his her its our your their my who what when where why
  which how whose whom and or but nor so yet if then than as at by for from in into of off on onto out over to under up
  with without about after before during since until while because although though however meanwhile moreover also
  yesterday today tomorrow tonight вчера сегодня завтра ранее позже теперь тогда там здесь затем thanks thank dear not no yes all any both each every few many most much some such other another first second third last next new
  is are was were be been has have had do does did will would can could may might must shall should let lets
  according ahead amid among between despite earlier later once only still when whether via per see read watch
  le la les un une des ce cette ces il elle ils elles nous vous je et ou mais dans sur avec sans pour par selon apres
  avant pendant depuis ainsi lundi mardi mercredi jeudi vendredi samedi dimanche
  der die das ein eine einen dem den und oder aber wenn weil nach vor mit ohne fur von zu im am bei aus wie was wer
  montag dienstag mittwoch donnerstag freitag samstag sonntag januar februar marz juni juli oktober dezember
  el los las una y o pero en con sin por para segun tras lunes martes miercoles jueves viernes sabado domingo
  в во на по с со к ко у о об от до из за под над при для без через между и а но или что как кто где когда почему это
  этот эта эти тот та те он она оно они мы вы ты я его ее их наш ваш мой не нет да все также после перед однако если
  понедельник вторник среда четверг пятница суббота воскресенье
`);

/** Heads of the names of bodies and things: a run of capitals that holds one names no person. */
export const BODY_WORDS = words(`
  united groups ministry department agency directorate office council committee commission congress parliament senate duma rada
  assembly union nations states kingdom federation republic emirates party bank fund group company corporation
  university institute academy college school center centre foundation association organization organisation forum
  times post journal herald tribune news agency press gazette house palace court board embassy consulate airport
  street avenue square road river sea ocean lake mountain island islands peninsula gulf bay strait north south east
  west northern southern eastern western central region oblast province district city county war treaty agreement
  accord accords plan process summit conference charter act law protocol convention staff forces army navy force guard
  crisis missile league cup world international national federal supreme general's armed main table contents key
  facts points article comment comments share introduction conclusion background analysis advice role purpose
  location outlook date time aspect details core dispute event context timelines status
  министерство департамент агентство управление совет комитет комиссия конгресс парламент сенат дума рада союз
  федерация республика партия банк фонд группа компания университет институт академия штаб форум дом
`);

/** Peoples, languages and adjectives of countries. A fixed list: `Intl.DisplayNames` takes 60 ms to give one. */
export const PEOPLES = words(`
  russian ukrainian french german polish spanish italian portuguese dutch swedish norwegian danish finnish icelandic
  estonian latvian lithuanian czech slovak slovenian croatian serbian bosnian macedonian albanian greek bulgarian
  romanian hungarian turkish armenian azerbaijani azeri arab arabs arabic hebrew persian urdu hindi bengali nepali
  chinese mandarin japanese korean vietnamese thai burmese malay malaysian indonesian filipino mongolian uzbek tajik
  turkmen kyrgyz english irish scottish welsh catalan basque ethiopian eritrean somali kenyan nigerian ghanaian
  rwandan congolese latin
  american americans british britons israeli israelis iraqi iraqis iranian iranians syrian syrians saudi saudis
  emirati emiratis qatari kuwaiti omani yemeni jordanian lebanese egyptian libyan moroccan algerian tunisian sudanese
  palestinian palestinians jewish christian muslim islamic sunni shia kurdish canadian canadians australian mexican
  brazilian argentine cuban colombian venezuelan chilean swiss austrian belgian european europeans asian african
  russians ukrainians germans soviet soviets indian pakistani afghan chinese taiwanese kazakh
  belarusian georgian moldovan russo
  российский российская российской российского американский американская американской американского украинский
  украинская украинской украинского
`);

/**
 * Surnames that stand first in Chinese and Korean names, in romanisation: the commonest by census, which cover
 * more than four in five bearers.
 */
export const EAST_ASIAN_SURNAMES = words(`
  wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo zheng liang xie song tang deng
  feng han cao zeng peng xiao cai pan tian dong yuan yu ye jiang du su wei cheng lu ding ren shen yao lou fu zhong
  xi qin qian mao bai meng hou kim lee park choi choe jung jeong kang cho yoon yun jang lim han oh seo shin kwon hwang
  ahn ri pak moon mun hong
`);
