/** The tables behind `../roles.ts`: folded words, parted by white space; numbered ones begin with their number. */

/** Offices and functions. Plurals are added when the table is read; Russian is found in any case by stem. */
export const ROLES = `
president vice mp mep elect premier prime minister chancellor secretary undersecretary envoy emissary adviser advisor aide
assistant deputy spokesperson spokesman spokeswoman ambassador consul attache diplomat plenipotentiary negotiator
mediator delegate representative rapporteur coordinator coordinators commissioner ombudsman chairman chairwoman
chairperson chair chief head director leader boss ceo cfo coo founder cofounder owner manager executive administrator
king queen prince princess emperor empress emir sheikh sultan monarch duke duchess baron baroness countess
pope patriarch archbishop bishop cardinal imam ayatollah mufti rabbi priest pastor
general admiral colonel captain lieutenant sergeant commander brigadier marshal commodore corporal officer
soldier pilot cosmonaut astronaut veteran commandant warlord militant
senator congressman congresswoman lawmaker legislator parliamentarian deputies speaker governor mayor
councillor councilor alderman magistrate judge justice prosecutor attorney lawyer solicitor barrister notary sheriff
official bureaucrat functionary politician statesman dictator autocrat oligarch tycoon magnate billionaire financier
banker businessman businesswoman entrepreneur investor industrialist developer economist treasurer auditor accountant
analyst expert scholar historian scientist researcher professor lecturer academic academician dean rector provost
teacher student engineer physicist chemist biologist doctor physician surgeon nurse psychologist sociologist
philosopher theologian journalist reporter correspondent editor columnist commentator anchor presenter moderator
interpreter translator photographer blogger writer author novelist poet producer publisher broadcaster
activist campaigner dissident lobbyist strategist consultant pollster speechwriter staffer intern inspector
investigator detective agent spy spymaster policeman policewoman constable bodyguard judge arbiter arbitrator
regent viceroy ruler premier taoiseach tsar czar candidate nominee incumbent predecessor successor
father mother son daughter brother sister wife husband widow spouse cousin uncle nephew niece
counsellor counselor steward registrar superintendent supervisor trustee patron guarantor
donor sponsor actor actress singer musician artist athlete coach player footballer champion farmer worker
founder organiser organizer planner architect designer technician operator supplier witness victim
президент премьер министр канцлер секретарь посол посла послу послом послы послов посланник спецпосланник представитель спецпредставитель постпред
советник помощник глава руководитель начальник директор лидер заместитель замглавы председатель спикер депутат
сенатор губернатор мэр генерал адмирал полковник майор капитан командующий командир прокурор судья король принц
шейх эмир султан папа патриарх переговорщик дипломат консул атташе журналист корреспондент эксперт аналитик политолог
профессор академик бизнесмен предприниматель миллиардер офицер чиновник уполномоченный
ministre president presidente chancelier secretaire ambassadeur ambassadrice envoye envoyee emissaire
conseiller conseillere depute deputee senateur senatrice gouverneur maire chef directeur directrice dirigeant
dirigeante representant representante negociateur negociatrice diplomate colonel amiral roi reine
prince emir pape patriarche commissaire journaliste analyste expert professeur juge procureur delegue
prasident prasidentin kanzler kanzlerin ministerin aussenminister botschafter botschafterin gesandter sprecher
sprecherin berater beraterin leiter leiterin vorsitzender vorsitzende direktor konig abgeordneter burgermeister
ministro ministra presidenta embajador embajadora enviado portavoz asesor asesora jefe jefa lider rey alcalde
`;

/** Titles and their abbreviations that stand before a name. */
export const HONORIFICS = `
mr mrs ms miss mx dr prof sir dame lord lady madam madame monsieur hon rev fr sr msgr
gen lt col maj capt cpt cmdr cdr sgt adm brig rear pres vp sec gov sen rep amb mp cllr insp supt
excellency highness majesty mme mlle mm m herr frau hr fr don dona senor senora sheikh sheik haji hajj
ayatollah imam cardinal pope comrade господин госпожа тов проф ген
`;

/** Nouns that head an organisation's name. */
export const HEADS = `
ministry department council board agency party bank university commission union organization organisation committee
army office bureau authority institute institution foundation fund association federation confederation alliance
coalition league society club college school academy court tribunal parliament senate congress assembly house duma
rada knesset cabinet government administration service services command staff forces force guard navy corps brigade
regiment battalion division police directorate secretariat embassy consulate mission delegation group company
corporation corp inc ltd llc plc gmbh holding holdings enterprise enterprises industries partners associates center
centre laboratory observatory hospital church synod patriarchate mosque press agency news times post journal herald
tribune gazette television radio network channel media forum conference summit initiative programme program project
task panel chamber exchange treasury reserve airline airlines airways railways shipyard movement front brotherhood
organ trust think tank consortium syndicate workshop registry inspectorate presidency chancellery embassy diaspora
министерство департамент совет агентство партия банк университет комиссия союз организация комитет армия управление
бюро институт фонд ассоциация федерация академия суд парламент сенат конгресс собрание дума рада кабинет правительство
администрация служба командование штаб войска гвардия флот полиция посольство консульство миссия делегация группа
компания корпорация концерн центр церковь канал телеканал газета издание форум палата биржа движение фронт
ministere departement conseil agence parti banque universite union organisation comite armee bureau institut fondation
fonds association federation academie cour tribunal parlement assemblee gouvernement ambassade consulat groupe
societe entreprise eglise journal chaine presidence
ministerium bundesministerium rat agentur partei universitat kommission verband ausschuss armee behorde amt stiftung
gericht regierung botschaft gruppe gesellschaft zentrum ministerio consejo agencia partido banco universidad comision
comite ejercito oficina instituto fundacion gobierno embajada empresa
`;

/** Verbs of saying, in all forms. */
export const SAYING = `
say says said saying tell tells told telling state states stated stating declare declares declared declaring
announce announces announced announcing add adds added adding note notes noted noting stress stresses stressed
stressing emphasise emphasises emphasised emphasising emphasize emphasizes emphasized emphasizing underline underlines
underlined underlining underscore underscores underscored underscoring claim claims claimed claiming allege alleges
alleged alleging assert asserts asserted asserting affirm affirms affirmed affirming confirm confirms confirmed
confirming deny denies denied denying explain explains explained explaining remark remarks remarked remarking comment
comments commented commenting report reports reported reporting argue argues argued arguing insist insists insisted
insisting maintain maintains maintained maintaining warn warns warned warning caution cautions cautioned cautioning
admit admits admitted admitting acknowledge acknowledges acknowledged acknowledging concede concedes conceded conceding
reveal reveals revealed revealing disclose discloses disclosed disclosing suggest suggests suggested suggesting
propose proposes proposed proposing reply replies replied replying respond responds responded responding answer answers
answered answering ask asks asked asking write writes wrote written writing tweet tweets tweeted tweeting post posts
posted posting reiterate reiterates reiterated reiterating repeat repeats repeated repeating recall recalls recalled
recalling mention mentions mentioned mentioning observe observes observed observing quip quips quipped joke jokes joked
boast boasts boasted complain complains complained complaining predict predicts predicted predicting speak speaks spoke
spoken speaking talk talks talked talking quote quotes quoted quoting cite cites cited citing clarify clarifies
clarified clarifying specify specifies specified inform informs informed informing urge urges urged urging promise
promises promised promising vow vows vowed vowing pledge pledges pledged pledging swear swears swore sworn accuse
accuses accused accusing believe believes believed think thinks thought opine opines opined estimate estimates estimated
describe describes described describing testify testifies testified testifying proclaim proclaims proclaimed contend
contends contended lament laments lamented conclude concludes concluded hint hints hinted indicate indicates indicated
signal signals signaled signalled
сказать говорить говорит говорят говорил говорила говорили сказал сказала сказали скажет заявить заявлять заявил заявила
заявили заявило заявляет заявляют заявлял сообщить сообщать сообщил сообщила сообщили сообщило сообщает сообщают
отметить отмечать отметил отметила отметили отмечает подчеркнуть подчеркнул подчеркнула подчеркнули подчеркивает добавил
добавила добавили добавляет пояснил пояснила пояснили поясняет объяснил объяснила объяснили рассказал рассказала
рассказали рассказывает объявил объявила объявили объявляет указал указала указали указывает уточнил уточнила уточнили
напомнил напомнила подтвердил подтвердила подтвердили опроверг опровергла признал признала предупредил предупредила
считает полагает уверен ответил ответила написал написала утверждает утверждал пообещал пообещала призвал призвала
dire dit disait disent disant declarer declare declarait declarent declarant annoncer annonce annoncait annoncent
affirmer affirme affirmait affirment ajouter ajoute ajoutait souligner souligne soulignait soulignent indiquer indique
indiquait indiquent preciser precise precisait expliquer explique expliquait expliquent rappeler rappelle assurer assure
estimer estime noter note confirmer confirme dementir dementi avertir averti repondre repondu ecrire ecrit
sagen sagt sagte sagten gesagt erklaren erklart erklarte erklarten betonen betont betonte mitteilen teilte berichtet
berichtete ankundigen kundigte behauptet behauptete warnte antwortete
decir dice dijo dijeron declaro anuncio anadio afirmo senalo subrayo explico aseguro confirmo advirtio
`;

/** Months by number; full names and the usual abbreviations; 'may', 'mar' and 'sept' are other words as well. */
export const MONTHS = `
1 january jan январь января январе янв janvier janv januar janner enero ene
2 february feb февраль февраля феврале фев февр fevrier fevr februar febrero
3 march mar март марта марте мар mars marz marzo
4 april apr апрель апреля апреле апр avril avr abril abr
5 may май мая мае mai mayo
6 june jun июнь июня июне июн juin juni junio
7 july jul июль июля июле июл juillet juil juli julio
8 august aug август августа августе авг aout agosto ago
9 september sep sept сентябрь сентября сентябре сен сент septembre septiembre setiembre
10 october oct октябрь октября октябре окт octobre oktober okt octubre
11 november nov ноябрь ноября ноябре ноя нояб novembre noviembre
12 december dec декабрь декабря декабре дек decembre dezember dez diciembre dic
`;

/** Weekdays by number, Monday first. */
export const WEEKDAYS = `
1 monday mondays mon понедельник понедельника понедельнику пн lundi lundis montag montags lunes
2 tuesday tuesdays tue tues вторник вторника вторнику вт mardi mardis dienstag dienstags martes
3 wednesday wednesdays wed weds среда среду среды среде ср mercredi mercredis mittwoch mittwochs miercoles
4 thursday thursdays thu thur thurs четверг четверга четвергу чт jeudi jeudis donnerstag donnerstags jueves
5 friday fridays fri пятница пятницу пятницы пятнице пт vendredi vendredis freitag freitags viernes
6 saturday saturdays sat суббота субботу субботы субботе сб samedi samedis samstag samstags sonnabend sabado
7 sunday sundays sun воскресенье воскресенья воскресенью вс dimanche dimanches sonntag sonntags domingo
`;

/** Number words. French 'un' and 'une' are left out: they are nearly always the article; 'second' is kept. */
export const NUMBERS = `
0 zero nought ноль нуль
1 one first once один одна одно одного первый первая первое первого первом первой premier premiere
2 two second twice два две двух второй вторая второе второго deux deuxieme
3 three third thrice три трех третий третья третье третьего trois troisieme
4 four fourth четыре четырех четвертый четвертая quatre quatrieme
5 five fifth пять пяти пятый пятая cinq cinquieme
6 six sixth шесть шести шестой шестая sixieme
7 seven seventh семь семи седьмой седьмая sept septieme
8 eight eighth восемь восьми восьмой восьмая huit huitieme
9 nine ninth девять девяти девятый девятая neuf neuvieme
10 ten tenth десять десяти десятый десятая dix dixieme
11 eleven eleventh одиннадцать одиннадцати onze onzieme
12 twelve twelfth dozen двенадцать двенадцати дюжина douze douzaine douzieme
13 thirteen thirteenth тринадцать тринадцати treize
14 fourteen fourteenth четырнадцать четырнадцати quatorze
15 fifteen fifteenth пятнадцать пятнадцати quinze
16 sixteen sixteenth шестнадцать шестнадцати seize
17 seventeen seventeenth семнадцать семнадцати
18 eighteen eighteenth восемнадцать восемнадцати
19 nineteen nineteenth девятнадцать девятнадцати
20 twenty twentieth двадцать двадцати vingt vingtaine
30 thirty thirtieth тридцать тридцати trente
40 forty fortieth сорок сорока quarante
50 fifty fiftieth пятьдесят пятидесяти cinquante
60 sixty sixtieth шестьдесят шестидесяти soixante
70 seventy seventieth семьдесят семидесяти septante
80 eighty eightieth восемьдесят восьмидесяти
90 ninety ninetieth девяносто nonante
100 hundred hundreds hundredth сто ста сотня сотни cent cents centaine
1000 thousand thousands thousandth тысяча тысячи тысяч mille millier milliers
1000000 million millions millionth миллион миллиона миллионов млн
1000000000 billion billions миллиард миллиарда миллиардов млрд milliard milliards
1000000000000 trillion trillions триллион триллиона триллионов трлн
`;
