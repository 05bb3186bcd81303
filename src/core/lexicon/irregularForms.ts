/** Irregular English forms. One line a base form: the base, then what is made of it. */

/** English verbs. */
export const VERBS = `
be is are was were been am being
have has had having
do does did done doing
say said
go goes went gone
get got gotten
make made
know knew known
think thought
take took taken
see saw seen
come came
give gave given
find found
tell told
become became
show shown
leave left
feel felt
bring brought
begin began begun
keep kept
hold held
write wrote written
stand stood
hear heard
mean meant
meet met
run ran
pay paid
sit sat
speak spoke spoken
lie lain lying
lead led
grow grew grown
lose lost
fall fell fallen
send sent
build built
understand understood
draw drew drawn
break broke broken
spend spent
rise rose risen
drive drove driven
buy bought
wear wore worn
choose chose chosen
seek sought
throw threw thrown
catch caught
deal dealt
win won
fly flew flown flies
flee fled
fight fought
teach taught
eat ate eaten
sell sold
strike struck stricken
shoot shot
swear swore sworn
withdraw withdrew withdrawn
undertake undertook undertaken
overtake overtook overtaken
oversee oversaw overseen
overcome overcame
overthrow overthrew overthrown
override overrode overridden
overrun overran
uphold upheld
withhold withheld
withstand withstood
undergo underwent undergone
foresee foresaw foreseen
foretell foretold
forbid forbade forbidden
forget forgot forgotten
forgive forgave forgiven
forgo forwent forgone
freeze froze frozen
steal stole stolen
tear tore torn
wake woke woken
awake awoke awoken
arise arose arisen
bear borne
beat beaten
bend bent
bite bit bitten
bleed bled
blow blew blown
breed bred
burn burnt
cling clung
creep crept
dig dug
dream dreamt
drink drank drunk
dwell dwelt
feed fed
forsake forsook forsaken
hang hung
hide hid hidden
kneel knelt
lay laid
learn learnt
lean leant
leap leapt
lend lent
light lit
mislead misled
mistake mistook mistaken
misunderstand misunderstood
mow mown
outdo outdid outdone
partake partook partaken
prove proven
rebuild rebuilt
redo redid redone
remake remade
repay repaid
resell resold
retake retook retaken
retell retold
rewrite rewrote rewritten
ride rode ridden
ring rang rung
sew sewn
shake shook shaken
shine shone
shrink shrank shrunk shrunken
sing sang sung
sink sank sunk sunken
slay slew slain
sleep slept
slide slid
sling slung
smell smelt
sow sown
speed sped
spell spelt
spill spilt
spin spun
spoil spoilt
spring sprang sprung
sting stung
stink stank stunk
stick stuck
stride strode stridden
string strung
strive strove striven
sweep swept
swell swollen
swim swam swum
swing swung
tread trod trodden
undo undid undone
unwind unwound
weave wove woven
weep wept
wring wrung
behold beheld
bespeak bespoke bespoken
befall befell befallen
beget begot begotten
bid bade bidden
foreknow foreknew foreknown
outgrow outgrew outgrown
outrun outran
outshine outshone
outsell outsold
outfight outfought
interweave interwove interwoven
mishear misheard
misspeak misspoke misspoken
oversell oversold
overhear overheard
overeat overate
oversleep overslept
overspend overspent
overpay overpaid
overdo overdid overdone
overdraw overdrew overdrawn
overhang overhung
overfly overflew overflown
overlie overlain
outspend outspent
prepay prepaid
reawaken reawoke
regrow regrew regrown
relearn relearnt
rethink rethought
rewind rewound
rerun reran
resit resat
undersell undersold
underlie underlay underlain
underwrite underwrote underwritten
unmake unmade
waylay waylaid
inlay inlaid
die died dies dying
tie tied tying
vie vied vying
picnic picnicked
panic panicked panicking
traffic trafficked trafficking
mimic mimicked mimicking
level levelled levelling
travel travelled travelling
cancel cancelled cancelling cancellation
label labelled labelling
model modelled modelling
signal signalled signalling
counsel counselled counselling
channel channelled channelling
fuel fuelled fuelling
shovel shovelled
quarrel quarrelled quarrelling
rival rivalled rivalling
expel expelled expelling
compel compelled compelling
propel propelled propelling
repel repelled repelling
dispel dispelled dispelling
rebel rebelled rebelling
patrol patrolled patrolling
control controlled controlling
defer deferred deferring
refer referred referring
prefer preferred preferring
confer conferred conferring
transfer transferred transferring
occur occurred occurring
deter deterred deterring
incur incurred incurring
quit quitted quitting
commit committed committing
admit admitted admitting
permit permitted permitting
submit submitted submitting
ban banned banning
cut cutting
put putting
set setting
hit hitting
let letting
shut shutting
split splitting
spread spreading
`;

/** English nouns, with their irregular plurals. */
export const PLURALS = `
man men
woman women
child children
person people
foot feet
tooth teeth
mouse mice
goose geese
ox oxen
half halves
wife wives
knife knives
thief thieves
wolf wolves
shelf shelves
self selves
loaf loaves
calf calves
crisis crises
analysis analyses
thesis theses
hypothesis hypotheses
oasis oases
diagnosis diagnoses
emphasis emphases
parenthesis parentheses
synthesis syntheses
criterion criteria
phenomenon phenomena
memorandum memoranda
referendum referenda
addendum addenda
bacterium bacteria
curriculum curricula
stratum strata
stadium stadia
forum fora
consortium consortia
moratorium moratoria
ultimatum ultimata
nucleus nuclei
fungus fungi
stimulus stimuli
radius radii
alumnus alumni
syllabus syllabi
index indices
appendix appendices
matrix matrices
vertex vertices
bureau bureaux
plateau plateaux
chateau chateaux
tableau tableaux
communique communiques
spokesman spokesmen
spokeswoman spokeswomen
spokesperson spokespeople
chairman chairmen
chairwoman chairwomen
congressman congressmen
congresswoman congresswomen
businessman businessmen
businesswoman businesswomen
statesman statesmen
stateswoman stateswomen
serviceman servicemen
servicewoman servicewomen
policeman policemen
policewoman policewomen
gunman gunmen
seaman seamen
fisherman fishermen
fireman firemen
salesman salesmen
newsman newsmen
cameraman cameramen
frenchman frenchmen
englishman englishmen
irishman irishmen
dutchman dutchmen
clergyman clergymen
nobleman noblemen
alderman aldermen
councilman councilmen
assemblyman assemblymen
airman airmen
infantryman infantrymen
middleman middlemen
strongman strongmen
hitman hitmen
henchman henchmen
tribesman tribesmen
kinsman kinsmen
layman laymen
foreman foremen
grandchild grandchildren
stepchild stepchildren
emeritus emeriti
`;
