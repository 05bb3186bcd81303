/** Given names common in the world's news, of many cultures, folded, parted by white space. */
export const GIVEN_NAMES = `
james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald
steven steve stephen paul andrew joshua kenneth kevin brian george timothy ronald edward jason jeffrey ryan jacob gary
nicholas eric jonathan larry justin scott brandon benjamin samuel gregory alexander frank patrick raymond jack dennis
jerry tyler aaron jose adam nathan henry douglas zachary peter kyle noah ethan jeremy walter christian keith roger terry
austin sean gerald carl harold dylan arthur lawrence jordan jesse bryan billy bruce gabriel joe logan alan juan albert
willie elijah wayne randy vincent mason roy ralph bobby russell bradley philip eugene barack joe jared marco pete tulsi
elon rex mike lindsey tim ted rand nikki ron vivek kamala bernie elizabeth hillary bill newt jim tom ben chris matt dan
mary patricia jennifer linda barbara susan jessica sarah karen lisa nancy betty sandra margaret ashley kimberly emily
donna michelle carol amanda melissa deborah stephanie rebecca sharon laura cynthia dorothy amy kathleen angela shirley
emma brenda pamela nicole anna samantha katherine christine debra rachel carolyn janet maria catherine heather diane
olivia julie joyce victoria ruth virginia lauren kelly christina joan evelyn judith andrea hannah megan cheryl
jacqueline martha madison teresa gloria sara janice kathryn ann abigail sophia frances jean alice judy isabella julia
grace amber denise danielle marilyn beverly charlotte natalie theresa diana brittany doris kayla alexis lori ivanka
melania jill susie caroline karoline pam kristi keir rishi boris theresa liz rachel yvette nigel tony gordon neil simon
stuart graham ian colin hugh nigel alastair alistair duncan angus fiona priti sadiq jonathan malcolm fergus liam niall
ciaran aoife sinead micheal leo simon enda
vladimir volodymyr dmitry dmitri dmytro dmitriy sergei sergey serhiy serhii yuri yuriy yurii igor ihor ivan oleg oleh
oleksandr aleksandr alexandr alexei aleksei aleksey oleksiy oleksii andrei andrey andriy andrii nikolai nikolay mykola
mikhail mykhailo pavel pavlo petr pyotr petro vasily vasyl viktor victor vitaly vitaliy vitalii valery valeriy valerii
vyacheslav viacheslav vladislav vladyslav yaroslav iaroslav stanislav rostyslav rostislav bohdan bogdan taras ostap
kirill kyrylo kyrill konstantin kostyantyn maxim maksim maksym roman ruslan rustem rustam ramzan ramil timur denis denys
anton artem artyom arseniy arsen boris borys gennady hennadiy georgy heorhiy grigory hryhoriy leonid lev makar matvey
anatoly anatoliy arkady eduard evgeny yevgeny yevhen yevgeniy fyodor fedir filipp gleb hlib ilya illia semyon stepan
timofey tymofiy vadim vadym valentin valentyn veniamin zakhar ilham kassym mukhtar islam shavkat emomali gurbanguly
serdar sadyr sooronbai nikol vahagn ararat irakli salome mikheil bidzina giorgi zurab davit alyaksandr aliaksandr
sviatlana svetlana maryia maria mariya tatiana tatyana tetiana olga olha elena olena yelena ekaterina kateryna yekaterina
natalia nataliya natalya anastasia anastasiia irina iryna yulia yuliia iuliia ludmila lyudmila liudmyla galina halyna
nadezhda nadiya vera vira lyubov liubov oksana oxana valentina valentyna larisa larysa alina daria darya dariia polina
ksenia kseniia elvira marina maryna zhanna inna alla anna hanna sofia sofiya yana ella margarita dasha masha sasha
volodya vova kolya misha grisha kostya
emmanuel francois nicolas jacques jean pierre jerome laurent olivier philippe thierry sebastien stephane alain
dominique francoise segolene marine brigitte catherine elisabeth gabriel bruno gerald michel edouard raphael manuel
arnaud bernard claude didier fabien fabrice gilles guillaume herve hubert luc marc mathieu maxime pascal patrice remi
rene thibault valerie veronique yves agnes amelie anne aurelie camille cecile chloe christophe claire corinne delphine
florence genevieve helene isabelle juliette lea manon nathalie sandrine sophie sylvie
olaf friedrich angela annalena robert boris christian armin markus sigmar heiko frank walter wolfgang
gerhard helmut horst joachim jens jurgen karl klaus kurt lars lukas manfred matthias martin moritz norbert otto peter
rainer reinhard rolf rudiger stefan thorsten thomas torsten ulrich ursula uwe volker werner wilhelm alice sahra katja
franziska nancy lisa saskia johann johannes hans heinrich gunther gunter dieter ernst fritz georg ingrid inge heike
sebastian alexander herbert magnus viola
pedro mariano felipe jose luis carlos juan miguel antonio manuel francisco javier jesus alejandro fernando diego pablo
rafael ramon raul ricardo roberto rodrigo sergio santiago andres alvaro alberto alfonso arturo cesar cristina claudia
dolores carmen pilar isabel lucia mercedes margarita marta monica nadia paula rosa silvia sofia yolanda ximena gustavo
nicolas javier nayib daniel evo jair luiz inacio dilma michel lula gabriel sebastian michelle alberto mauricio hugo
cristobal guillermo ernesto ignacio joaquin jorge julio leonardo lorenzo marcos mateo matias maximo nestor octavio
oscar osvaldo joao paulo thiago tiago antonio rui nuno marcelo fabio bruno vitor andre
giorgia mario giuseppe matteo sergio paolo silvio luigi antonio enrico carlo marco francesco alessandro andrea
giovanni lorenzo luca massimo pietro roberto stefano vincenzo elly guido maurizio renato romano beatrice chiara elena
federica francesca giulia paola silvia valentina
donald andrzej karol radoslaw radek jaroslaw lech mateusz szymon wladyslaw tomasz piotr pawel krzysztof marcin maciej
michal jan jacek grzegorz adam zbigniew stanislaw wojciech agnieszka anna ewa katarzyna malgorzata magdalena
viktor peter janos gyula laszlo tamas istvan zoltan balazs ferenc katalin zsolt gabor andras robert zuzana ivan igor
juraj andrej petr milos vaclav jan tomas karel jiri pavel lubos alena
klaus nicusor marcel traian victor ion elena maia natalia dorin igor mihai rumen boyko kiril nikolai iliana rosen
aleksandar ivica milos milorad slobodan zoran goran dragan branko marko nikola stefan borut janez natasa robert
albin hashim vjosa edi bajram sali ilir zoran stevo hristijan gordana jakov milo
kyriakos alexis antonis george giorgos yannis ioannis dimitris konstantinos nikos katerina prokopis christos
recep abdullah ahmet hakan mevlut binali suleyman fatih ibrahim devlet ekrem kemal mustafa mehmet murat omer yusuf emine
mette lars anders jens jonas erna ulf magdalena stefan carl sanna alexander sauli petteri elina pekka antti juha kaja
kersti alar urmas margus kristen hanno ingrida gitanas gabrielius dalia kestutis egils edgars evika krisjanis baiba
katrin bjarni gudni halla kristrun mark dick geert wopke sigrid caspar ursula charles bart elio sophie alexander
benjamin binyamin bibi yair yitzhak isaac naftali ehud shimon yoav gideon benny itamar bezalel avigdor moshe ariel gadi
ron dan amir eli ayelet tzipi gilad gabi yossi yaakov shlomo
mohammed muhammad mohammad mohamed muhammed ahmed ahmad ali hassan hasan hussein hussain husain ibrahim ismail omar
umar osman othman khalid khaled faisal feisal abdul abdullah abdulaziz abdulrahman abdel abdelfattah salman sultan saud
turki bandar nawaf tamim hamad khalifa mansour tahnoon tahnoun zayed rashid maktoum sabah mishal nasser jassim bashar
hafez asaad saad rafik rafic nabih najib michel walid samir hassan nawaf ismail yahya khalil mahmoud yasser arafat saeb
riyad mustafa marwan adel anwar ayman sameh badr gamal hosni mohsen amr nabil tarek tariq youssef yousef yusuf yasin
zaid zayd hakan haitham haytham qaboos badr sayyid qasem qassem ebrahim hossein javad abbas mahmoud mahdi masoud
mojtaba ruhollah saeed hassan kamal amir reza majid kazem esmail bagher fatima aisha khadija mariam maryam zainab
zeinab layla leila noura reem hanan rania asma amal huda iman salma samira yasmin nadia ghassan bassam hisham imad
jamal karim mounir nizar qais rami raed sami tayseer wael ziad ziyad hamid ashraf mullah hibatullah sirajuddin shehbaz
nawaz imran bilawal asif ishaq asim pervez benazir khawaja hina fazal
narendra rahul sonia manmohan amit rajnath subrahmanyam nirmala arvind ajit vikram piyush yogi mamata priyanka indira
rajiv sanjay anil sunil vijay raj ravi ashok arun deepak suresh ramesh mukesh gautam anand harsh sushma smriti
ranil mahinda gotabaya maithripala anura sheikh hasina khaleda yunus sher pushpa prachanda
xi jinping wang yi li qiang qin keqiang hu jintao jiang zemin deng xiaoping mao zedong zhou enlai liu jianchao
zhang zhao lijian mao ning hua chunying lai ching tsai wen han zheng cai lifeng ding xuexiang wei fenghe
shangfu dong jun ma jack ren zhengfei
shinzo fumio yoshihide shigeru sanae taro junichiro yoshimasa toshimitsu takeshi hiroshi kenji akira yuriko naruhito
akihito masako haruhiko jong kim yoon suk yeol moon jae lee park geun hye ki choe
hui cho tae yul
joko prabowo jokowi retno megawati sri susilo rodrigo ferdinand bongbong leni sara benigno enrique anwar mahathir
najib muhyiddin ismail hsien loong lawrence vivian srettha prayut thaksin yingluck paetongtarn aung suu kyi
hlaing hun manet nguyen phu trong pham minh chinh lam
cyril jacob nelson thabo naledi jacinda anthony scott penny malcolm kevin christopher winston bola muhammadu goodluck
olusegun yemi william uhuru raila ruto yoweri paul felix joseph abiy hailemariam isaias salva riek abdel hemedti hassan
macky bassirou ousmane alassane nana akufo john mahama umaru emmerson robert morgan samia hakainde lazarus filipe
joao kwame kofi ngozi tedros moussa faki amina denis theodore paul ibrahim assimi mamady
antonio kofi javier boutros trygve josep ursula roberta kaja federica herman donald mark jens anders rafael mohamed
tedros christine kristalina filippo volker karim fatou ajay philemon annalena
владимир дмитрий сергей юрий игорь иван олег александр алексей андрей николай михаил павел петр василий виктор
виталий валерий вячеслав владислав ярослав станислав кирилл константин максим роман руслан рустем рамзан денис антон
артем борис геннадий григорий леонид анатолий евгений федор глеб илья степан вадим дональд джо джаред марко стив
мария татьяна ольга елена екатерина наталья ирина юлия людмила галина надежда оксана анна дарья светлана
володимир дмитро сергій юрій ігор олексій андрій микола михайло павло петро василь віктор віталій
`;
