/**
 * The vocabulary of diplomacy in languages that have no column in the dictionary, one meaning a line:
 * English | Ukrainian | Spanish | Arabic; each may hold several, by commas. Folded; Arabic without the article.
 */
export const VOCABULARY = `
delegation | делегація | delegacion | وفد
head | очолювати, очолити, керувати | encabezar, dirigir, liderar, presidir | يراس, يقود, يتراس, تراس, راس, قاد
chief | голова, керівник, лідер, глава | jefe, lider, titular | رئيس, زعيم, قائد
minister | міністр | ministro | وزير
foreign minister | міністр закордонних справ | ministro de exteriores, canciller | وزير الخارجية
foreign ministry | мзс | cancilleria | خارجية
defence minister | міністр оборони | ministro de defensa | وزير الدفاع
president | президент | presidente | رئيس
prime minister | прем'єр міністр, прем'єр | primer ministro | رئيس الوزراء
ambassador | посол | embajador | سفير
embassy | посольство | embajada | سفارة
envoy | посланець, представник, спецпосланець, спецпредставник | enviado, emisario, representante | مبعوث, ممثل
adviser | радник, помічник | asesor, consejero | مستشار
spokesman | речник, спікер | portavoz | متحدث, ناطق
negotiator | переговорник | negociador | مفاوض
admiral | адмірал | almirante | اميرال
general | генерал | general | جنرال, لواء
military | військовий | militar | عسكري
intelligence | розвідка | inteligencia | استخبارات, مخابرات
talks | переговори | conversacion, negociacion, dialogo | محادثات, مفاوضات, مباحثات
meeting | зустріч, засідання | reunion, encuentro | اجتماع, لقاء
summit | саміт | cumbre | قمة
round | раунд | ronda | جولة
conference | конференція | conferencia | مؤتمر
call | дзвінок | llamada | اتصال, مكالمة
visit | візит | visita | زيارة
agreement | угода, домовленість | acuerdo | اتفاق, اتفاقية
treaty | договір | tratado | معاهدة
ceasefire | перемир'я, припинення вогню | alto el fuego, tregua | هدنة, وقف اطلاق النار
peace | мир | paz | سلام
war | війна | guerra | حرب
territory | територія | territorio | ارض, اراضي, اقليم
border | кордон | frontera | حدود
security | безпека | seguridad | امن
guarantee | гарантія | garantia | ضمان, ضمانات
security guarantees | гарантії безпеки | garantias de seguridad | ضمانات امنية
sanction | санкція | sancion | عقوبة, عقوبات
prisoner | полонений, в'язень | prisionero, preso | اسير, اسرى, سجين
exchange | обмін | intercambio, canje | تبادل
hostage | заручник | rehen | رهينة, رهائن
release | звільнити, звільнення | liberar, liberacion | اطلاق, افراج
proposal | пропозиція | propuesta | اقتراح, مقترح
plan | план | plan | خطة
draft | проєкт, проект | borrador | مسودة
condition | умова | condicion | شرط
demand | вимога, вимагати | exigencia, exigir | مطلب, يطالب, طالب
position | позиція | posicion, postura | موقف
side | сторона | parte, lado | طرف, جانب
government | уряд | gobierno | حكومة
parliament | парламент, рада | parlamento | برلمان
election | вибори | eleccion | انتخاب, انتخابات
vote | голосування, голосувати | voto, votacion, votar | تصويت, صوت
economy | економіка | economia | اقتصاد
economic | економічний | economico | اقتصادي
oil | нафта | petroleo | نفط
gas | газ | gas | غاز
energy | енергія, енергетика | energia | طاقة
aid | допомога | ayuda | مساعدة, مساعدات
refugee | біженець | refugiado | لاجئ, لاجئين
soldier | солдат, військовослужбовець | soldado | جندي, جنود
troop | військо, війська | tropa | قوة, قوات
attack | напад, атака, атакувати | ataque, atacar | هجوم, يهاجم
missile | ракета | misil | صاروخ, صواريخ
nuclear | ядерний | nuclear | نووي
observer | спостерігач | observador | مراقب, مراقبين
mediator | посередник | mediador | وسيط
mediate | посередничати | mediar | يتوسط, توسط
hotel | готель | hotel | فندق
city | місто | ciudad | مدينة
country | країна | pais | بلد, دولة
capital | столиця | capital | عاصمة
palace | палац | palacio | قصر
airport | аеропорт | aeropuerto | مطار
document | документ | documento | وثيقة
statement | заява | declaracion, comunicado | بيان, تصريح
journalist | журналіст | periodista | صحفي, صحفيين
people | люди, народ | gente, pueblo, persona | شعب, اشخاص
citizen | громадянин | ciudadano | مواطن
member | член | miembro | عضو
group | група | grupo | مجموعة
party | партія | partido | حزب
date | дата | fecha | تاريخ
name | ім'я, назва | nombre | اسم
million | мільйон | millon | مليون
year | рік | ano | عام, سنة
month | місяць | mes | شهر
day | день | dia | يوم
hour | година | hora | ساعة
last | тривати, триває | durar | يستمر, استمر, استمرت, دام
take place | відбутися, відбуватися, пройти | celebrar, realizar, tener lugar | يعقد, عقد, عقدت, جرى, جرت, يجري
say | сказати, говорити, казати | decir, dijo, dicho, dice, dijeron | قال, قالت, يقول, صرح
announce | оголосити, повідомити | anunciar | اعلن, اعلنت, يعلن
declare | заявити | declarar | صرح
meet | зустрітися, зустрічатися | reunir, encontrar | التقى, يلتقي, اجتمع
attend | бути присутнім, брати участь | asistir, participar | حضر, يحضر, شارك
represent | представляти | representar | يمثل, مثل
begin | почати, початися | comenzar, empezar | بدا, بدات, يبدا
end | закінчити, закінчитися, завершитися | terminar, acabar | انتهى, انتهت, ينتهي
agree | погодитися, домовитися | acordar | اتفق, وافق
reject | відхилити, відмовитися | rechazar | رفض, يرفض
propose | запропонувати | proponer | اقترح
sign | підписати | firmar | وقع, يوقع
appoint | призначити | nombrar, designar | عين
resign | піти у відставку | dimitir, renunciar | استقال
arrive | прибути | llegar | وصل
leave | виїхати, покинути | salir, dejar | غادر
want | хотіти | querer, quiere | يريد, تريد
discuss | обговорити, обговорювати | discutir, tratar | ناقش, بحث
win | виграти, перемогти | ganar | فاز
pay | платити, заплатити | pagar | دفع, يدفع
cost | коштувати | costar | كلف, تكلفة
kill | вбити, загинути | matar | قتل
new | новий | nuevo | جديد
next | наступний | proximo | قادم, مقبل
trilateral | тристоронній | trilateral | ثلاثي
special | спеціальний | especial | خاص
`;

/** States as German names them: English name | English adjective | German, the adjective last. */
export const GERMAN_STATES = `
Russia | Russian | russland, russisch
Ukraine | Ukrainian | ukraine, ukrainisch
the United States | American | usa, amerika, amerikanisch
Norway | Norwegian | norwegen, norwegisch
Sweden | Swedish | schweden, schwedisch
Finland | Finnish | finnland, finnisch
Denmark | Danish | danemark, danisch
Germany | German | deutschland, deutsch
Austria | Austrian | osterreich, osterreichisch
Switzerland | Swiss | schweiz, schweizerisch
France | French | frankreich, franzosisch
Britain | British | grossbritannien, britisch
Spain | Spanish | spanien, spanisch
Italy | Italian | italien, italienisch
Poland | Polish | polen, polnisch
Hungary | Hungarian | ungarn, ungarisch
Turkey | Turkish | turkei, turkisch
China | Chinese | china, chinesisch
Japan | Japanese | japan, japanisch
India | Indian | indien, indisch
Iran | Iranian | iran, iranisch
Iraq | Iraqi | irak, irakisch
Israel | Israeli | israel, israelisch
Palestine | Palestinian | palastina, palastinensisch
Lebanon | Lebanese | libanon, libanesisch
Syria | Syrian | syrien, syrisch
Egypt | Egyptian | agypten, agyptisch
Saudi Arabia | Saudi | saudi arabien, saudisch
Serbia | Serbian | serbien, serbisch
Georgia | Georgian | georgien, georgisch
Armenia | Armenian | armenien, armenisch
Azerbaijan | Azerbaijani | aserbaidschan, aserbaidschanisch
Belarus | Belarusian | belarus, belarussisch
Moscow | Moscow | moskau
Kyiv | Kyiv | kiew
the Kremlin | Kremlin | kreml
the European Union | European | europaische union, eu, europaisch
the United Nations | UN | vereinte nationen, uno
NATO | NATO | nato
`;

/** States and bodies where the tables of states have no word: English name | English adjective | Ukrainian | Spanish | Arabic. */
export const STATE_WORDS = `
Russia | Russian | росія, російський | rusia, ruso | روسيا, روسي
Ukraine | Ukrainian | україна, український | ucrania, ucraniano | اوكرانيا, اوكراني
the United States | American | сша, американський | estados unidos, eeuu, estadounidense, norteamericano | الولايات المتحدة, امريكا, اميركا, امريكي, اميركي
Norway | Norwegian | норвегія, норвезький | noruega, noruego | نرويج, نرويجي
Germany | German | німеччина, німецький | alemania, aleman | المانيا, الماني
France | French | франція, французький | francia, frances | فرنسا, فرنسي
Britain | British | британія, британський | reino unido, britanico | بريطانيا, بريطاني
Spain | Spanish | іспанія, іспанський | espana, espanol | اسبانيا, اسباني
Italy | Italian | італія, італійський | italia, italiano | ايطاليا, ايطالي
Poland | Polish | польща, польський | polonia, polaco | بولندا, بولندي
Turkey | Turkish | туреччина, турецький | turquia, turco | تركيا, تركي
China | Chinese | китай, китайський | china, chino | صين, صيني
India | Indian | індія, індійський | india, indio | هند, هندي
Iran | Iranian | іран, іранський | iran, irani | ايران, ايراني
Iraq | Iraqi | ірак, іракський | irak, iraqui | عراق, عراقي
Israel | Israeli | ізраїль, ізраїльський | israel, israeli | اسرائيل, اسرائيلي
Palestine | Palestinian | палестина, палестинський | palestina, palestino | فلسطين, فلسطيني
Lebanon | Lebanese | ліван, ліванський | libano, libanes | لبنان, لبناني
Syria | Syrian | сирія, сирійський | siria, sirio | سوريا, سوري
Egypt | Egyptian | єгипет, єгипетський | egipto, egipcio | مصر, مصري
Saudi Arabia | Saudi | саудівська аравія, саудівський | arabia saudita, saudi | سعودية, سعودي
Qatar | Qatari | катар, катарський | catar, catari | قطر, قطري
the United Arab Emirates | Emirati | оае, еміратський | emiratos arabes unidos, emirati | الامارات, اماراتي
Oman | Omani | оман, оманський | oman, omani | عمان, عماني
Yemen | Yemeni | ємен, єменський | yemen, yemeni | يمن, يمني
Japan | Japanese | японія, японський | japon, japones | يابان, ياباني
Moscow | Moscow | москва | moscu | موسكو
Kyiv | Kyiv | київ | kiev | كييف
Washington | Washington | вашингтон | washington | واشنطن
the Kremlin | Kremlin | кремль | kremlin | كرملين
Abu Dhabi | Abu Dhabi | абу дабі | abu dabi | ابوظبي, ابو ظبي
the European Union | European | євросоюз, єс, європейський | union europea, europeo | اتحاد الاوروبي, اوروبي
the United Nations | UN | оон | naciones unidas, onu | امم المتحدة
NATO | NATO | нато | otan | ناتو
`;

/** Cities where states meet: English | Russian | Ukrainian | French | German | Spanish | Arabic. */
export const CITIES = `
Geneva | женева | женева | geneve | genf | ginebra | جنيف
Vienna | вена | відень | vienne | wien | viena | فيينا
Istanbul | стамбул | стамбул | istanbul | istanbul | estambul | اسطنبول, إسطنبول
Davos | давос | давос | davos | davos | davos | دافوس
Berlin | берлин | берлін | berlin | berlin | berlin | برلين
Paris | париж | париж | paris | paris | paris | باريس
London | лондон | лондон | londres | london | londres | لندن
Brussels | брюссель | брюссель | bruxelles | brussel | bruselas | بروكسل
New York | нью йорк | нью йорк | new york | new york | nueva york | نيويورك
Beijing | пекин | пекін | pekin | peking | pekin | بكين
Tehran | тегеран | тегеран | teheran | teheran | teheran | طهران
Cairo | каир | каїр | le caire | kairo | el cairo | القاهرة
Riyadh | эр рияд | ер ріяд | riyad | riad | riad | الرياض
Doha | доха | доха | doha | doha | doha | الدوحة
Damascus | дамаск | дамаск | damas | damaskus | damasco | دمشق
Beirut | бейрут | бейрут | beyrouth | beirut | beirut | بيروت
Baghdad | багдад | багдад | bagdad | bagdad | bagdad | بغداد
Jerusalem | иерусалим | єрусалим | jerusalem | jerusalem | jerusalen | القدس
Gaza | газа | газа | gaza | gaza | gaza | غزة
Rome | рим | рим | rome | rom | roma | روما
Warsaw | варшава | варшава | varsovie | warschau | varsovia | وارسو
Budapest | будапешт | будапешт | budapest | budapest | budapest | بودابست
Lisbon | лиссабон | лісабон | lisbonne | lissabon | lisboa | لشبونة
Athens | афины | афіни | athenes | athen | atenas | اثينا
Helsinki | хельсинки | гельсінкі | helsinki | helsinki | helsinki | هلسنكي
Oslo | осло | осло | oslo | oslo | oslo | اوسلو
Stockholm | стокгольм | стокгольм | stockholm | stockholm | estocolmo | ستوكهولم
Copenhagen | копенгаген | копенгаген | copenhague | kopenhagen | copenhague | كوبنهاغن
The Hague | гаага | гаага | la haye | den haag | la haya | لاهاي
Minsk | минск | мінськ | minsk | minsk | minsk | مينسك
Astana | астана | астана | astana | astana | astana | استانا
Anchorage | анкоридж | анкоридж | anchorage | anchorage | anchorage | انكوريج
`;

/** Forms that neither the dictionary nor a stemmer leads to: language | words | English. */
export const FORMS = `
ru | руководить, руководит, руководил, руководила | head
ru | представлять, представляет, представлял, представил | represent
ru | участвует, участвуют, участвовал, участвовали | attend
ru | обменять, обменяли, обменяны | exchange
ru | освободить, освободили, освобождены | release
ru | началась, начался, начались, начинается | begin
ru | закончилась, закончились, закончился | end
ru | подписали, подписал, подписано | sign
ru | пленный, военнопленный, заключенный | prisoner
ru | гарантии безопасности | security guarantees
ru | военная разведка, военной разведкой, военной разведки | military intelligence
ru | министр иностранных дел, министра иностранных дел | foreign minister
uk | бере участь, взяв участь, беруть участь | attend
uk | почалася, почалися, почався | begin
uk | воєнна розвідка | military intelligence
fr | represente, representait, representent | represent
fr | participe, participent | attend
fr | echanges, echangee, echangees | exchange
fr | liberes, liberees | release
fr | commence, commencé | begin
fr | cessez le feu, treve | ceasefire
fr | garanties de securite | security guarantees
fr | otages | hostage
fr | chef de la delegation | head of delegation
de | begann, begannen, begonnen | begin
de | endete, endeten | end
de | landet, landete, landeten, gelandet | arrive
de | nimmt, nehmen, nahmen, teilgenommen | attend
de | vertritt, vertrat, vertreten | represent
de | gefangene, gefangenen, kriegsgefangene, kriegsgefangenen | prisoner
de | ausgetauscht, austauschen | exchange
de | gefangenenaustausch | prisoner exchange
de | freigelassen | release
de | unterzeichnet, unterschrieben | sign
de | sicherheitsgarantie, sicherheitsgarantien | security guarantees
de | chefunterhandler, unterhandler, verhandlungsfuhrer | chief negotiator
de | waffenstillstand, feuerpause | ceasefire
de | militargeheimdienst | military intelligence
de | delegationsleiter | head of delegation
de | aussenminister, aussenministerin | foreign minister
es | canjeado, canjeados, intercambiados | exchange
es | comenzo, empezo | begin
es | jefe de la delegacion | head of delegation
`;
