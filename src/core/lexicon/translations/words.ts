/** Content words of diplomacy, one meaning a line: English | Russian | French | German; each may hold several, by commas. */
export const WORDS = `
delegation | делегация | delegation | delegation
head, chief, leader | глава, руководитель, лидер | chef, dirigeant | chef, leiter, fuhrer
head, lead, chair | возглавлять, возглавить | diriger, presider, conduire | leiten, fuhren
minister | министр | ministre | minister
ministry | министерство | ministere | ministerium
foreign minister | министр иностранных дел, глава мид | ministre des affaires etrangeres | aussenminister
defence minister, defense minister | министр обороны | ministre de la defense | verteidigungsminister
prime minister | премьер министр, премьер | premier ministre | ministerprasident, premierminister
president | президент | president | prasident
chancellor | канцлер | chancelier | kanzler
king | король | roi | konig
prince | принц | prince | prinz
ambassador | посол | ambassadeur | botschafter
embassy | посольство | ambassade | botschaft
envoy, representative | посланник, представитель, спецпосланник, спецпредставитель | envoye, representant, emissaire | gesandter, vertreter, sondergesandter
adviser, advisor, aide | советник, помощник | conseiller | berater
spokesman, spokesperson | представитель, спикер | porte parole | sprecher
secretary | секретарь | secretaire | sekretar
director | директор | directeur | direktor
chairman | председатель | president | vorsitzender
deputy | заместитель | adjoint | stellvertreter
lawmaker | депутат | depute | abgeordneter
senator | сенатор | senateur | senator
governor | губернатор | gouverneur | gouverneur
mayor | мэр | maire | burgermeister
general | генерал | general | general
admiral | адмирал | amiral | admiral
officer | офицер | officier | offizier
commander | командующий, командир | commandant | befehlshaber
soldier | солдат | soldat | soldat
troop, force | войска, силы | troupes, forces | truppen, streitkrafte
army | армия | armee | armee
navy | флот | marine | marine
intelligence | разведка | renseignement | geheimdienst, nachrichtendienst
diplomat | дипломат | diplomate | diplomat
diplomacy | дипломатия | diplomatie | diplomatie
negotiator | переговорщик | negociateur | unterhandler, verhandlungsfuhrer
talks, negotiation | переговоры | negociation, pourparlers | verhandlung, gesprach
meeting | встреча, заседание | reunion, rencontre | treffen, sitzung
summit | саммит | sommet | gipfel
conference | конференция | conference | konferenz
session | сессия, заседание | session, seance | sitzung
round | раунд | cycle, round | runde
forum | форум | forum | forum
consultation | консультация | consultation | beratung, konsultation
dialogue | диалог | dialogue | dialog
conversation | разговор, беседа | conversation, entretien | gesprach
call | звонок | appel | anruf
agreement | соглашение, договоренность | accord | abkommen, vereinbarung
deal | сделка | accord | deal
treaty | договор | traite | vertrag
memorandum | меморандум | memorandum | memorandum
protocol | протокол | protocole | protokoll
resolution | резолюция | resolution | resolution
proposal | предложение | proposition | vorschlag
plan | план | plan | plan
initiative | инициатива | initiative | initiative
condition | условие | condition | bedingung
demand | требование | exigence, demande | forderung
guarantee | гарантия | garantie | garantie
security | безопасность | securite | sicherheit
defence, defense | оборона | defense | verteidigung
peace | мир | paix | frieden
war | война | guerre | krieg
conflict | конфликт | conflit | konflikt
ceasefire, truce | перемирие, прекращение огня | cessez le feu, treve | waffenstillstand, waffenruhe
attack | атака, нападение, удар | attaque, frappe | angriff
invasion | вторжение | invasion | invasion, einmarsch
occupation | оккупация | occupation | besatzung
territory | территория | territoire | gebiet, territorium
region | регион, область | region | region
border | граница | frontiere | grenze
sovereignty | суверенитет | souverainete | souveranitat
independence | независимость | independance | unabhangigkeit
withdrawal | вывод, отвод | retrait | abzug, ruckzug
prisoner | пленный, заключенный, военнопленный | prisonnier | gefangener, kriegsgefangener
exchange, swap | обмен | echange | austausch
hostage | заложник | otage | geisel
refugee | беженец | refugie | fluchtling
civilian | гражданский | civil | zivilist
victim | жертва | victime | opfer
sanction | санкция | sanction | sanktion
restriction | ограничение | restriction | beschrankung
tariff | тариф, пошлина | tarif, droit de douane | zoll
trade | торговля | commerce | handel
economy | экономика | economie | wirtschaft
oil | нефть | petrole | ol, erdol
gas | газ | gaz | gas, erdgas
energy | энергия, энергетика | energie | energie
money | деньги | argent | geld
price, cost | цена, стоимость | prix, cout | preis, kosten
loan | кредит, заем | pret, credit | kredit, darlehen
debt | долг | dette | schuld
budget | бюджет | budget | haushalt
fund | фонд | fonds | fonds
investment | инвестиция | investissement | investition
asset | актив | actif, avoir | vermogen
reconstruction | восстановление | reconstruction | wiederaufbau
aid, assistance, help | помощь | aide, assistance | hilfe
support | поддержка | soutien, appui | unterstutzung
cooperation | сотрудничество | cooperation | zusammenarbeit
relations | отношения | relations | beziehungen
ally | союзник | allie | verbundeter
alliance | союз, альянс | alliance | bundnis, allianz
partner | партнер | partenaire | partner
enemy | враг, противник | ennemi | feind
side, party | сторона | partie, cote | seite, partei
member | член | membre | mitglied
participant | участник | participant | teilnehmer
group | группа | groupe | gruppe
government | правительство | gouvernement | regierung
parliament | парламент | parlement | parlament
council | совет | conseil | rat
committee | комитет | comite | ausschuss
commission | комиссия | commission | kommission
organization, organisation | организация | organisation | organisation
court | суд | tribunal, cour | gericht
law | закон | loi | gesetz
right | право | droit | recht
election | выборы | election | wahl
vote | голосование | vote | abstimmung
referendum | референдум | referendum | referendum
country | страна | pays | land
state | государство | etat | staat
city | город | ville | stadt
capital | столица | capitale | hauptstadt
place | место | lieu, endroit | ort
world | мир | monde | welt
position | позиция | position | position
statement | заявление | declaration | erklarung
report | доклад, отчет | rapport | bericht
speech | речь, выступление | discours | rede
interview | интервью | interview, entretien | interview
press conference | пресс конференция | conference de presse | pressekonferenz
document | документ | document | dokument
letter | письмо | lettre | brief
message | послание, сообщение | message | botschaft, nachricht
news | новость | nouvelle | nachricht
newspaper | газета | journal | zeitung
journalist | журналист | journaliste | journalist
visit | визит, поездка | visite | besuch
arrival | прибытие | arrivee | ankunft
departure | отъезд | depart | abreise
beginning, start | начало | debut | beginn, anfang
end | конец, окончание, завершение | fin | ende
duration | продолжительность, длительность | duree | dauer
date | дата | date | datum
time | время | temps, heure | zeit
hour | час | heure | stunde
day | день | jour, journee | tag
week | неделя | semaine | woche
month | месяц | mois | monat
year | год | an, annee | jahr
today | сегодня | aujourd'hui | heute
tomorrow | завтра | demain | morgen
yesterday | вчера | hier | gestern
reason, cause | причина | raison, cause | grund, ursache
purpose, goal, aim | цель | but, objectif | ziel, zweck
result | результат, итог | resultat | ergebnis
obstacle | препятствие | obstacle | hindernis
problem, issue | проблема, вопрос | probleme, question | problem, frage
solution | решение | solution | losung
decision | решение | decision | entscheidung
progress | прогресс | progres | fortschritt
compromise | компромисс | compromis | kompromiss
concession | уступка | concession | zugestandnis
threat | угроза | menace | bedrohung, drohung
crisis | кризис | crise | krise
weapon | оружие | arme | waffe
missile | ракета | missile | rakete
drone | дрон, беспилотник | drone | drohne
aircraft, plane | самолет | avion | flugzeug
ship | корабль, судно | navire, bateau | schiff
tank | танк | char | panzer
bomb | бомба | bombe | bombe
base | база | base | stutzpunkt
exercise | учение | exercice | ubung
nuclear | ядерный | nucleaire | nuklear, atomar
military | военный | militaire | militarisch
political | политический | politique | politisch
economic | экономический | economique | wirtschaftlich
foreign | иностранный, внешний | etranger | auslandisch
bilateral | двусторонний | bilateral | bilateral
trilateral | трехсторонний | trilateral, tripartite | trilateral, dreiseitig
special | специальный, особый | special | besonderer, sonder
former | бывший | ancien | ehemaliger, fruherer
new | новый | nouveau | neu
first | первый | premier | erster
next | следующий | prochain | nachster
important | важный | important | wichtig
main | главный, основной | principal | wichtigster, haupt
constructive | конструктивный | constructif | konstruktiv
humanitarian | гуманитарный | humanitaire | humanitar
birthday | день рождения | anniversaire, date de naissance | geburtstag
son | сын | fils | sohn
daughter | дочь | fille | tochter
wife | жена, супруга | femme, epouse | frau, ehefrau
son in law | зять | gendre, beau fils | schwiegersohn
child | ребенок | enfant | kind
man | мужчина | homme | mann
woman | женщина | femme | frau
people | люди, народ | peuple, gens | volk, menschen
citizen | гражданин | citoyen | burger
businessman | бизнесмен, предприниматель | homme d'affaires | geschaftsmann, unternehmer
say | сказать, говорить | dire | sagen
declare, state | заявить | declarer | erklaren
announce | объявить, сообщить | annoncer | ankundigen, bekanntgeben
meet | встретиться | rencontrer | treffen
attend, participate, take part | участвовать, принять участие | participer, assister | teilnehmen
begin, start | начать, начаться | commencer | beginnen
end, finish, conclude | закончить, завершиться | terminer, conclure | enden, beenden
last | длиться, продолжаться | durer | dauern
agree | согласиться, договориться | accepter, convenir | zustimmen, vereinbaren
reject, refuse | отклонить, отказаться, отвергнуть | rejeter, refuser | ablehnen, weigern
propose | предложить | proposer | vorschlagen
sign | подписать | signer | unterzeichnen
appoint | назначить | nommer | ernennen
resign | уйти в отставку | demissionner | zurucktreten
visit | посетить | visiter | besuchen
arrive | прибыть | arriver | ankommen
demand | требовать, потребовать | exiger | fordern
kill | убить | tuer | toten
die | умереть, погибнуть | mourir | sterben
wound, injure | ранить | blesser | verletzen
support | поддержать | soutenir | unterstutzen
criticise, criticize, condemn | критиковать, осудить | critiquer, condamner | kritisieren, verurteilen
pay | платить, заплатить | payer | zahlen, bezahlen
publish | опубликовать | publier | veroffentlichen
hold, take place | провести, состояться, пройти | avoir lieu, se tenir | stattfinden
cancel | отменить | annuler | absagen
postpone | отложить, перенести | reporter | verschieben
`;
