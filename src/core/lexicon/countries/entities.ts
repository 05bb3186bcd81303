/**
 * Organisations that act as parties, disputed and dependent territories, and peoples without a state. Where ISO 3166
 * has no code, an own one stands. Line format as in `states.ts`.
 */
export const ENTITIES = `
EU | european union, eu, the european union, europe union | | | european commission, european council, berlaymont, europa building, european parliament, eeas
UN | united nations, un, uno, the united nations, united nations organization | | | un secretariat, turtle bay, un headquarters
NATO | nato, north atlantic treaty organization, north atlantic treaty organisation, atlantic alliance, north atlantic alliance | | | north atlantic council, shape
OSCE | osce, organization for security and co operation in europe, organization for security and cooperation in europe
AU-UNION | african union
ASEAN | asean, association of southeast asian nations
ARAB-LEAGUE | arab league, league of arab states
GCC | gcc, gulf cooperation council
OPEC | opec
BRICS | brics
G7 | g7, group of seven
G20 | g20, group of twenty
SCO | sco, shanghai cooperation organisation, shanghai cooperation organization
CSTO | csto, collective security treaty organization, collective security treaty organisation
EAEU | eaeu, eurasian economic union
CIS | commonwealth of independent states
COE | council of europe
ICC | international criminal court
ICJ | international court of justice
ICRC | icrc, international committee of the red cross, red cross
IAEA | iaea, international atomic energy agency
IMF | imf, international monetary fund
WB | world bank
WTO | wto, world trade organization, world trade organisation
ECOWAS | ecowas, economic community of west african states
MERCOSUR | mercosur
AUKUS | aukus
TW | taiwan, republic of china, chinese taipei | taiwanese | taipei
XK | kosovo | kosovar, kosovars, kosovan | pristina, prishtina
PS | palestine, state of palestine, palestinian authority, palestinian territories, west bank, gaza, gaza strip | palestinian, palestinians, gazan, gazans | ramallah | muqataa
HK | hong kong | hongkonger, hongkongers
MO | macau, macao | macanese
EH | western sahara, sahrawi arab democratic republic | sahrawi, sahrawis | laayoune
GL | greenland, kalaallit nunaat | greenlandic, greenlander, greenlanders | nuuk | inatsisartut, naalakkersuisut
FO | faroe islands, faroes | faroese | torshavn
PR | puerto rico | puerto rican, puerto ricans | san juan
GI | gibraltar | gibraltarian, gibraltarians
NC | new caledonia | new caledonian, kanak | noumea
FK | falkland islands, falklands, malvinas | falklander, falklanders
CRIMEA | crimea, crimean peninsula | crimean, crimeans | simferopol
TRNC | northern cyprus, turkish republic of northern cyprus | turkish cypriot, turkish cypriots
TRANSNISTRIA | transnistria, transdniestria, pridnestrovie | transnistrian, transnistrians | tiraspol
ABKHAZIA | abkhazia | abkhaz, abkhazian, abkhazians | sukhumi, sokhumi
SOUTH-OSSETIA | south ossetia | south ossetian, south ossetians, ossetian | tskhinvali, tskhinval
KARABAKH | nagorno karabakh, artsakh, karabakh | karabakhi | stepanakert, khankendi
SOMALILAND | somaliland | somalilander | hargeisa
KURDISTAN | kurdistan, iraqi kurdistan, kurdistan region | kurdish, kurd, kurds | erbil
CHECHNYA | chechnya, chechen republic | chechen, chechens | grozny
DNR | donetsk people republic, dpr, dnr
LNR | luhansk people republic, lugansk people republic, lpr, lnr
KASHMIR | kashmir, jammu and kashmir | kashmiri, kashmiris | srinagar
TIBET | tibet | tibetan, tibetans | lhasa
XINJIANG | xinjiang | uyghur, uyghurs, uighur, uighurs | urumqi
CATALONIA | catalonia | catalan, catalans | barcelona
HAMAS | hamas
HEZBOLLAH | hezbollah, hizbollah, hizbullah
HOUTHIS | houthis, houthi, ansar allah
TALIBAN | taliban, taleban
YU | yugoslavia | yugoslav, yugoslavs
DD | east germany, german democratic republic | east german, east germans
`;
