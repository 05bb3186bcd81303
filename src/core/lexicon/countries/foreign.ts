/** The states most often in the news, as Russian and French name them. Line format as in `states.ts`. */
export const FOREIGN = `
RU | россия, рф, российская федерация, ссср, russie, federation de russie | российский, русский, россиянин, россияне, russe, russes | москва, moscou | кремль, госдума, государственная дума, le kremlin
UA | украина | украинский, украинец, украинцы, ukrainien, ukrainienne, ukrainiens, ukrainiennes | киев, киів | верховная рада, рада, банковая
US | сша, соединенные штаты, соединенные штаты америки, америка, etats unis, les etats unis, etats unis d'amerique, amerique | американский, американец, американцы, americain, americaine, americains, americaines | вашингтон | белый дом, госдеп, госдепартамент, пентагон, maison blanche, la maison blanche
GB | великобритания, соединенное королевство, британия, англия, royaume uni, grande bretagne, angleterre | британский, английский, британец, британцы, britannique, britanniques, anglais, anglaise | лондон, londres | даунинг стрит
FR | франция | французский, француз, французы, francais, francaise, francaises | париж | елисейский дворец, l'elysee, l elysee
DE | германия, фрг, allemagne, l'allemagne | немецкий, германский, немец, немцы, allemand, allemande, allemands, allemandes | берлин | бундестаг
CN | китай, кнр, китайская народная республика, chine, la chine | китайский, китаец, китайцы, chinois, chinoise, chinoises | пекин, pekin
EU | евросоюз, ес, европейский союз, union europeenne, l'union europeenne, ue | | | еврокомиссия, европейская комиссия, евросовет, commission europeenne, conseil europeen
UN | оон, организация объединенных наций, nations unies, onu, l'onu, organisation des nations unies
NATO | нато, североатлантический альянс, otan, l'otan
OSCE | обсе
TR | турция, turquie | турецкий, турок, турки, turc, turque, turcs, turques | анкара
SA | саудовская аравия, arabie saoudite | саудовский, саудит, saoudien, saoudienne, saoudiens | эр рияд, riyad
AE | оаэ, объединенные арабские эмираты, эмираты, emirats arabes unis, emirats, eau | эмиратский, emirati, emiratie | абу даби, abou dabi
QA | катар | катарский, qatarien, qatarienne, qataris | доха
IR | иран | иранский, иранец, иранцы, iranien, iranienne, iraniens | тегеран
IL | израиль | израильский, израильтянин, израильтяне, israelien, israelienne, israeliens | иерусалим, тель авив
PS | палестина, сектор газа, газа, bande de gaza | палестинский, палестинец, палестинцы, palestinien, palestinienne, palestiniens
CH | швейцария, suisse, la suisse | швейцарский, швейцарец, suisses | берн, berne
AT | австрия, autriche | австрийский, австриец, autrichien, autrichienne | вена, vienne
IT | италия, italie | итальянский, итальянец, italien, italienne, italiens | рим
ES | испания, espagne | испанский, испанец, espagnol, espagnole, espagnols
PL | польша, pologne | польский, поляк, поляки, polonais, polonaise | варшава, varsovie | сейм
HU | венгрия, hongrie | венгерский, венгр, hongrois, hongroise | будапешт
BY | белоруссия, беларусь, bielorussie | белорусский, белорус, bielorusse, bielorusses | минск
KZ | казахстан | казахстанский, казахский, kazakh, kazakhe | астана
GE | грузия, georgie | грузинский, грузин, грузины, georgien, georgienne | тбилиси
AM | армения, armenie | армянский, армянин, армяне, armenien, armenienne | ереван, erevan
AZ | азербайджан, azerbaidjan | азербайджанский, азербайджанец, azerbaidjanais, azerbaidjanaise | баку, bakou
MD | молдавия, молдова, moldavie | молдавский, молдаванин, moldave, moldaves | кишинев
IN | индия, inde, l'inde | индийский, индиец, indien, indienne, indiens | нью дели, дели
JP | япония, japon | японский, японец, японцы, japonais, japonaise
KR | южная корея, республика корея, coree du sud | южнокорейский, sud coreen, sud coreenne | сеул
KP | северная корея, кндр, coree du nord | северокорейский, nord coreen, nord coreenne | пхеньян
SY | сирия, syrie | сирийский, сириец, syrien, syrienne, syriens | дамаск, damas
EG | египет, egypte | египетский, египтянин, egyptien, egyptienne, egyptiens | каир, le caire
BE | бельгия, belgique | бельгийский, бельгиец, belge, belges | брюссель, bruxelles
NL | нидерланды, голландия, pays bas, hollande | нидерландский, голландский, neerlandais, neerlandaise, hollandais | амстердам, гаага, la haye
FI | финляндия, finlande | финский, финн, finlandais, finlandaise | хельсинки
SE | швеция, suede | шведский, швед, suedois, suedoise | стокгольм
NO | норвегия, norvege | норвежский, норвежец, norvegien, norvegienne | осло
DK | дания, danemark | датский, датчанин, danois, danoise | копенгаген, copenhague
GL | гренландия, groenland, le groenland | гренландский, groenlandais, groenlandaise | нуук
CA | канада | канадский, канадец, canadien, canadienne, canadiens | оттава
BR | бразилия, bresil | бразильский, bresilien, bresilienne
RS | сербия, serbie | сербский, серб, сербы, serbe, serbes | белград
RO | румыния, roumanie | румынский, румын, roumain, roumaine | бухарест, bucarest
LT | литва, lituanie | литовский, литовец, lituanien, lituanienne | вильнюс
LV | латвия, lettonie | латвийский, латыш, letton, lettone | рига
EE | эстония, estonie | эстонский, эстонец, estonien, estonienne | таллин
CZ | чехия, republique tcheque, tchequie | чешский, чех, tcheque, tcheques | прага
CRIMEA | крым, crimee | крымский, crimeen | симферополь
IAEA | магатэ, aiea
IMF | мвф, международный валютный фонд, fmi, fonds monetaire international
`;
