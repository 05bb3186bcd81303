/**
 * The world's states, by ISO 3166-1 alpha-2 code.
 *
 * One a line: code | names | adjectives and demonyms | capitals | seats that stand for the government. Folded,
 * hyphens as spaces, without a possessive 's, as the tokeniser cuts. Left out: words that are far commoner as something else (Malé, 'male'; Victoria).
 */
export const STATES = `
AD | andorra | andorran, andorrans | andorra la vella
AE | united arab emirates, uae, emirates | emirati, emiratis | abu dhabi
AF | afghanistan | afghan, afghans | kabul
AG | antigua and barbuda, antigua | antiguan, antiguans, barbudan
AL | albania | albanian, albanians | tirana
AM | armenia | armenian, armenians | yerevan
AO | angola | angolan, angolans | luanda
AR | argentina | argentine, argentinian, argentines, argentinians | buenos aires | casa rosada
AT | austria | austrian, austrians | vienna, wien | ballhausplatz
AU | australia | australian, australians, aussie | canberra
AZ | azerbaijan | azerbaijani, azerbaijanis, azeri, azeris | baku
BA | bosnia and herzegovina, bosnia, bosnia herzegovina | bosnian, bosnians | sarajevo
BB | barbados | barbadian, barbadians, bajan | bridgetown
BD | bangladesh | bangladeshi, bangladeshis | dhaka
BE | belgium | belgian, belgians | brussels
BF | burkina faso, burkina | burkinabe | ouagadougou
BG | bulgaria | bulgarian, bulgarians | sofia
BH | bahrain | bahraini, bahrainis | manama
BI | burundi | burundian, burundians | gitega, bujumbura
BJ | benin | beninese | porto novo, cotonou
BN | brunei, brunei darussalam | bruneian, bruneians | bandar seri begawan
BO | bolivia | bolivian, bolivians | la paz, sucre
BR | brazil, brasil | brazilian, brazilians | brasilia | planalto, itamaraty
BS | bahamas, the bahamas | bahamian, bahamians | nassau
BT | bhutan | bhutanese | thimphu
BW | botswana | botswanan, motswana, batswana | gaborone
BY | belarus, byelorussia, belorussia | belarusian, belarusians, byelorussian, belarussian | minsk
BZ | belize | belizean, belizeans | belmopan
CA | canada | canadian, canadians | ottawa | parliament hill
CD | democratic republic of the congo, democratic republic of congo, drc, dr congo, congo kinshasa, zaire | congolese | kinshasa
CF | central african republic | central african, central africans | bangui
CG | republic of the congo, congo brazzaville, congo | congolese | brazzaville
CH | switzerland, swiss confederation | swiss | bern, berne | bundeshaus
CI | ivory coast, cote d'ivoire | ivorian, ivorians | yamoussoukro, abidjan
CL | chile | chilean, chileans | santiago | la moneda
CM | cameroon | cameroonian, cameroonians | yaounde
CN | china, people republic of china, prc, mainland china | chinese | beijing, peking | zhongnanhai, great hall of the people
CO | colombia | colombian, colombians | bogota | casa de narino
CR | costa rica | costa rican, costa ricans | san jose
CU | cuba | cuban, cubans | havana
CV | cape verde, cabo verde | cape verdean, cabo verdean | praia
CY | cyprus, republic of cyprus | cypriot, cypriots | nicosia
CZ | czechia, czech republic | czech, czechs | prague, praha | prague castle
DE | germany, federal republic of germany, deutschland | german, germans | berlin | bundestag, bundeskanzleramt, bundesrat, bundeswehr
DJ | djibouti | djiboutian, djiboutians | djibouti city
DK | denmark, kingdom of denmark | danish, dane, danes | copenhagen | christiansborg, folketing
DM | dominica, commonwealth of dominica | | roseau
DO | dominican republic | dominican, dominicans | santo domingo
DZ | algeria | algerian, algerians | algiers | el mouradia
EC | ecuador | ecuadorian, ecuadorean, ecuadorians | quito | carondelet
EE | estonia | estonian, estonians | tallinn | riigikogu
EG | egypt | egyptian, egyptians | cairo
ER | eritrea | eritrean, eritreans | asmara
ES | spain | spanish, spaniard, spaniards | madrid | moncloa, zarzuela
ET | ethiopia | ethiopian, ethiopians | addis ababa
FI | finland | finnish, finn, finns | helsinki | eduskunta
FJ | fiji | fijian, fijians | suva
FM | micronesia, federated states of micronesia | micronesian, micronesians | palikir
FR | france, french republic | french, frenchman, frenchmen, frenchwoman | paris | elysee, elysee palace, matignon, quai d'orsay, palais bourbon
GA | gabon | gabonese | libreville
GB | united kingdom, uk, britain, great britain, england, scotland, wales, northern ireland | british, briton, britons, brit, brits, english, scottish, scots, welsh, northern irish | london | downing street, whitehall, westminster, number 10, no 10, buckingham palace, chequers, house of commons, house of lords
GD | grenada | grenadian, grenadians
GE | georgia | georgian, georgians | tbilisi
GH | ghana | ghanaian, ghanaians | accra | jubilee house
GM | gambia, the gambia | gambian, gambians | banjul
GN | guinea | guinean, guineans | conakry
GQ | equatorial guinea | equatorial guinean, equatoguinean | malabo
GR | greece, hellenic republic | greek, greeks, hellenic | athens | maximos mansion
GT | guatemala | guatemalan, guatemalans | guatemala city
GW | guinea bissau | bissau guinean | bissau
GY | guyana | guyanese | georgetown
HN | honduras | honduran, hondurans | tegucigalpa
HR | croatia | croatian, croatians, croat, croats | zagreb | banski dvori
HT | haiti | haitian, haitians | port au prince
HU | hungary | hungarian, hungarians, magyar | budapest | karmelita
ID | indonesia | indonesian, indonesians | jakarta, nusantara | merdeka palace
IE | ireland, republic of ireland, eire | irish, irishman, irishmen | dublin | oireachtas, dail, leinster house
IL | israel | israeli, israelis | jerusalem, tel aviv | knesset, balfour street
IN | india, bharat | indian, indians | new delhi, delhi | lok sabha, rajya sabha, south block
IQ | iraq | iraqi, iraqis | baghdad | green zone
IR | iran, islamic republic of iran, persia | iranian, iranians, persian | tehran, teheran | majlis
IS | iceland | icelandic, icelander, icelanders | reykjavik | althing
IT | italy | italian, italians | rome, roma | quirinale, palazzo chigi, farnesina, montecitorio
JM | jamaica | jamaican, jamaicans | kingston
JO | jordan, hashemite kingdom of jordan | jordanian, jordanians | amman
JP | japan | japanese | tokyo | kantei, kasumigaseki, nagatacho
KE | kenya | kenyan, kenyans | nairobi
KG | kyrgyzstan, kyrgyz republic, kirghizia | kyrgyz, kyrgyzstani | bishkek | ala archa
KH | cambodia, kampuchea | cambodian, cambodians, khmer | phnom penh
KI | kiribati | i kiribati | south tarawa
KM | comoros | comorian, comorians | moroni
KN | saint kitts and nevis, st kitts and nevis | kittitian, nevisian | basseterre
KP | north korea, democratic people republic of korea, dprk | north korean, north koreans | pyongyang
KR | south korea, republic of korea, rok | south korean, south koreans | seoul | blue house, cheong wa dae
KW | kuwait | kuwaiti, kuwaitis | kuwait city
KZ | kazakhstan | kazakh, kazakhs, kazakhstani | astana, nur sultan | akorda, ak orda
LA | laos, lao people democratic republic | lao, laotian, laotians | vientiane
LB | lebanon | lebanese | beirut | baabda, grand serail
LC | saint lucia, st lucia | saint lucian | castries
LI | liechtenstein | liechtensteiner | vaduz
LK | sri lanka, ceylon | sri lankan, sri lankans | colombo, sri jayawardenepura kotte
LR | liberia | liberian, liberians | monrovia
LS | lesotho | basotho, mosotho | maseru
LT | lithuania | lithuanian, lithuanians | vilnius | seimas
LU | luxembourg, grand duchy of luxembourg | luxembourgish, luxembourger, luxembourgers | luxembourg city
LV | latvia | latvian, latvians | riga | saeima, riga castle
LY | libya | libyan, libyans | tripoli
MA | morocco | moroccan, moroccans | rabat
MC | monaco | monegasque, monacan | monaco ville
MD | moldova, republic of moldova, moldavia | moldovan, moldovans | chisinau
ME | montenegro | montenegrin, montenegrins | podgorica
MG | madagascar | malagasy, madagascan | antananarivo
MH | marshall islands | marshallese | majuro
MK | north macedonia, macedonia | macedonian, macedonians, north macedonian | skopje
ML | mali | malian, malians | bamako
MM | myanmar, burma | burmese, myanmarese | naypyidaw, nay pyi taw, yangon
MN | mongolia | mongolian, mongolians, mongol | ulaanbaatar, ulan bator
MR | mauritania | mauritanian, mauritanians | nouakchott
MT | malta | maltese | valletta | castille
MU | mauritius | mauritian, mauritians | port louis
MV | maldives, the maldives | maldivian, maldivians
MW | malawi | malawian, malawians | lilongwe
MX | mexico | mexican, mexicans | mexico city | los pinos, palacio nacional
MY | malaysia | malaysian, malaysians | kuala lumpur, putrajaya
MZ | mozambique | mozambican, mozambicans | maputo
NA | namibia | namibian, namibians | windhoek
NE | niger | nigerien, nigeriens | niamey
NG | nigeria | nigerian, nigerians | abuja | aso rock
NI | nicaragua | nicaraguan, nicaraguans | managua
NL | netherlands, the netherlands, holland | dutch, dutchman, dutchmen, netherlandish | amsterdam, the hague, hague | binnenhof, catshuis
NO | norway | norwegian, norwegians | oslo | storting
NP | nepal | nepali, nepalese, nepalis | kathmandu, katmandu | singha durbar
NR | nauru | nauruan, nauruans | yaren
NZ | new zealand, aotearoa | new zealander, new zealanders, kiwi, kiwis | wellington | beehive
OM | oman, sultanate of oman | omani, omanis | muscat
PA | panama | panamanian, panamanians | panama city
PE | peru | peruvian, peruvians | lima
PG | papua new guinea | papua new guinean, papuan | port moresby
PH | philippines, the philippines | filipino, filipina, filipinos, philippine | manila | malacanang
PK | pakistan | pakistani, pakistanis | islamabad | rawalpindi
PL | poland | polish, pole, poles | warsaw | sejm, belweder
PT | portugal | portuguese | lisbon, lisboa | sao bento
PW | palau | palauan, palauans | ngerulmud
PY | paraguay | paraguayan, paraguayans | asuncion
QA | qatar | qatari, qataris | doha | amiri diwan
RO | romania | romanian, romanians | bucharest | cotroceni
RS | serbia | serbian, serbians, serb, serbs | belgrade
RU | russia, russian federation, the russian federation, soviet union, ussr | russian, russians, soviet | moscow | kremlin, the kremlin, smolenskaya square, state duma, duma, lubyanka, novo ogaryovo
RW | rwanda | rwandan, rwandans | kigali
SA | saudi arabia, kingdom of saudi arabia, ksa | saudi, saudis, saudi arabian | riyadh | royal court
SB | solomon islands | solomon islander, solomon islanders | honiara
SC | seychelles, the seychelles | seychellois
SD | sudan | sudanese | khartoum
SE | sweden | swedish, swede, swedes | stockholm | rosenbad, riksdag
SG | singapore | singaporean, singaporeans | singapore city | istana
SI | slovenia | slovenian, slovenians, slovene, slovenes | ljubljana
SK | slovakia, slovak republic | slovak, slovaks, slovakian | bratislava
SL | sierra leone | sierra leonean, sierra leoneans | freetown
SM | san marino | sammarinese | city of san marino
SN | senegal | senegalese | dakar
SO | somalia | somali, somalis, somalian | mogadishu | villa somalia
SR | suriname, surinam | surinamese | paramaribo
SS | south sudan | south sudanese | juba
ST | sao tome and principe | sao tomean | sao tome
SV | el salvador | salvadoran, salvadorian, salvadorans | san salvador
SY | syria, syrian arab republic | syrian, syrians | damascus
SZ | eswatini, swaziland | swazi, swazis | mbabane
TD | chad | chadian, chadians | n'djamena, ndjamena
TG | togo | togolese | lome
TH | thailand, siam | thai, thais | bangkok | government house of thailand
TJ | tajikistan | tajik, tajiks, tajikistani | dushanbe
TL | timor leste, east timor | timorese, east timorese | dili
TM | turkmenistan | turkmen, turkmens | ashgabat
TN | tunisia | tunisian, tunisians | tunis | carthage palace
TO | tonga | tongan, tongans | nuku'alofa, nukualofa
TR | turkey, turkiye, republic of turkiye | turkish, turk, turks | ankara | bestepe, cankaya
TT | trinidad and tobago, trinidad | trinidadian, trinidadians, tobagonian | port of spain
TV | tuvalu | tuvaluan, tuvaluans | funafuti
TZ | tanzania | tanzanian, tanzanians | dodoma, dar es salaam
UA | ukraine | ukrainian, ukrainians | kyiv, kiev | verkhovna rada, rada, bankova, bankova street, mariinsky palace
UG | uganda | ugandan, ugandans | kampala
US | united states, united states of america, usa, us, america, the united states, the states | american, americans | washington, washington dc, washington d c | white house, the white house, oval office, capitol hill, capitol, foggy bottom, pentagon, state department, camp david, us congress
UY | uruguay | uruguayan, uruguayans | montevideo
UZ | uzbekistan | uzbek, uzbeks, uzbekistani | tashkent | kuksaroy
VA | vatican, holy see, vatican city, the vatican, the holy see | | | apostolic palace, roman curia
VC | saint vincent and the grenadines, st vincent and the grenadines | vincentian | kingstown
VE | venezuela | venezuelan, venezuelans | caracas | miraflores, miraflores palace
VN | vietnam, viet nam | vietnamese | hanoi
VU | vanuatu | ni vanuatu | port vila
WS | samoa | samoan, samoans | apia
YE | yemen | yemeni, yemenis, yemenite | sanaa, sana'a, aden
ZA | south africa, rsa | south african, south africans | pretoria, cape town | union buildings
ZM | zambia | zambian, zambians | lusaka
ZW | zimbabwe | zimbabwean, zimbabweans | harare
`;
