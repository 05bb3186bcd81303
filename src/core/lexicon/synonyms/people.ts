/** Words for people, offices and what is said of them: appointing, resigning, saying, being born. Format: `../synonyms.ts`. */
export const PEOPLE = `
verb = appoint, name, nominate, tap, designate, install
verb ~ appoint, select, choose, pick, elect, assign, promote
verb = choose, select, pick, opt for
verb ~ choose, elect, prefer, decide on, nominate
verb = elect, vote in, vote into office
verb ~ elect, choose, select, re elect
verb = resign, step down, quit, stand down, leave office, tender resignation
verb ~ resign, leave, depart, retire, bow out
verb = dismiss, fire, sack, oust, remove from office, relieve of duties, remove from post
verb ~ dismiss, remove, replace, suspend, depose, topple
verb = replace, succeed, take over from, supplant, take the place of
verb ~ replace, substitute, follow, inherit
verb = take office, be sworn in, be inaugurated, assume office
verb ~ take office, start, begin
verb = serve as, work as, act as, hold the post of, hold the office of
verb ~ serve as, become, function as
verb = say, state, declare, announce, tell
verb ~ say, note, stress, add, remark, comment, mention, report, claim, assert, affirm, observe, explain, point out, put it, according to, underline, emphasise, emphasize, argue, insist, maintain, write, confirm
verb = announce, unveil, make public, proclaim
verb ~ announce, reveal, disclose, say, declare, publish
verb = stress, emphasise, emphasize, underline, underscore, highlight
verb ~ stress, insist, point out, note
verb = claim, allege, assert, contend, maintain
verb ~ claim, say, argue, insist
verb = confirm, verify, corroborate, affirm
verb ~ confirm, acknowledge, say, ratify, prove
verb = deny, dispute, refute, contradict
verb ~ deny, reject, rebut, disprove
verb = admit, acknowledge, concede that, own up
verb ~ admit, accept, recognise, recognize, confess
verb = explain, clarify, elaborate, spell out, set out
verb ~ explain, describe, tell, justify, outline
verb = describe, characterise, characterize, portray, depict
verb ~ describe, call, label, define, outline
verb = call, name, term, dub, label
verb = mention, refer to, allude, cite
verb ~ mention, note, name, quote
verb = quote, cite
verb = reveal, disclose, divulge, make known
verb ~ reveal, announce, leak, expose, publish
verb = inform, notify, brief, let know, apprise
verb ~ inform, tell, report, update, advise
verb = reply, answer, respond
verb ~ reply, react, retort
verb = ask, enquire, inquire, put a question
verb ~ ask, question, request, query
verb = warn, caution, alert, sound the alarm
verb ~ warn, threaten, advise
verb = praise, welcome, hail, commend, applaud, laud
verb ~ praise, thank, celebrate, salute, support
verb = thank, express gratitude, express thanks, be grateful
verb = congratulate, offer congratulations
verb = criticise, criticize, condemn, denounce, slam, decry, blast, lambast, lambaste, deplore
verb ~ criticise, criticize, censure, attack, blame, rebuke, protest, accuse, rap
verb = blame, hold responsible, pin the blame on
verb ~ blame, accuse, fault
verb = accuse, charge, level accusations
verb ~ accuse, blame, indict, allege
verb = apologise, apologize, express regret, say sorry
verb = support, back, endorse, stand behind, stand by
verb ~ support, help, approve, champion, assist, favour, favor
verb = help, assist, aid, lend a hand
verb ~ help, support, facilitate, contribute
verb = oversee, supervise, monitor, superintend
verb ~ oversee, control, manage, watch, observe, lead
verb = manage, run, administer
verb ~ manage, operate, handle, control, lead
verb = advise, act as adviser to
verb = draft, write, author, pen, draw up
verb ~ draft, prepare, compose, compile, sign
verb = report, relay, relate
verb ~ report, say, announce, write, broadcast
verb = interview, sit down for an interview with
verb = be born, come into the world
verb = marry, wed, tie the knot
verb = die, pass away, decease, lose life
verb ~ die, perish, be killed, succumb
verb = live, reside, dwell
verb ~ live, inhabit, be based, stay
verb = study, be educated, attend university, graduate from
verb ~ study, learn, read, train
verb = graduate, earn a degree, receive a degree
verb = work for, be employed by, be on the staff of
verb = believe, think, consider, hold that, be of the opinion, reckon
verb ~ believe, feel, suppose, trust, assume
verb = hope, look forward, expect
verb ~ hope, wish, want, believe
verb = expect, anticipate, foresee
verb ~ expect, predict, hope, await, plan
verb = predict, forecast, foretell, project
verb ~ predict, expect, anticipate, estimate
verb = want, wish, desire, would like
verb ~ want, seek, need, intend, demand
verb = intend, plan, aim, mean, be going
verb ~ intend, want, propose, expect, hope
verb = try, attempt, seek, endeavour, endeavor, strive
verb ~ try, want, aim
verb = know, be aware
verb = doubt, question, cast doubt on, be sceptical, be skeptical
verb = fear, be afraid, dread, worry
verb ~ fear, be concerned
verb = shake hands, exchange handshakes
noun = chief, head, director, leader, boss
noun ~ chief, chairman, president, commander, principal, manager, executive, ruler
noun = chairman, chair, chairwoman, chairperson
noun ~ chairman, president, head, speaker
noun = deputy, vice, second in command, number two
noun ~ deputy, assistant, aide
noun = commander, commander in chief
noun ~ commander, chief, general, officer, leader
noun = aide, adviser, advisor, assistant, counsellor, counselor
noun ~ aide, deputy, staffer, confidant, official, helper, consultant
noun = envoy, representative, emissary, special representative, special envoy
noun ~ envoy, ambassador, delegate, negotiator, diplomat, messenger
noun = ambassador, head of mission
noun ~ ambassador, envoy, diplomat
noun = diplomat, foreign service officer
noun ~ diplomat, envoy, ambassador, official
noun = negotiator, chief negotiator
noun ~ negotiator, envoy, delegate, mediator
noun = spokesman, spokesperson, spokeswoman, press secretary, press officer
noun ~ spokesman, mouthpiece, representative
verb ~ speak for, spokesman, spokeswoman, spokesperson
verb ~ inherit, take over, succeed
noun = foreign minister, minister of foreign affairs, foreign secretary, top diplomat, chief diplomat, secretary of state
noun = defence minister, defense minister, minister of defence, minister of defense, defence secretary, defense secretary, secretary of defense, defence chief, defense chief
noun = prime minister, premier, head of government, chancellor
noun = president, head of state
noun ~ president, leader, chief, chairman
noun = king, monarch, sovereign
noun ~ king, ruler, emir, prince
noun = interior minister, minister of the interior, home secretary, minister of internal affairs
noun = finance minister, minister of finance, treasury secretary, chancellor of the exchequer
noun = security council secretary, secretary of the security council
noun = intelligence chief, spy chief, head of intelligence, spymaster
noun = official, functionary, office holder
noun ~ official, authority, bureaucrat, civil servant
noun = lawmaker, legislator, parliamentarian, member of parliament, deputy
noun ~ lawmaker, senator, congressman, congresswoman, politician
noun = politician, political figure, statesman
noun ~ politician, leader, lawmaker
noun = expert, specialist, authority
noun ~ expert, analyst, scholar, professional
noun = analyst, commentator, political scientist, observer
noun ~ analyst, expert, researcher, specialist
noun = journalist, reporter, correspondent, newsman
noun ~ journalist, writer, author, editor, columnist
noun = author, writer
noun ~ author, journalist, reporter, contributor
noun = lawyer, attorney, solicitor, barrister
noun = businessman, entrepreneur, tycoon, magnate, developer, businesswoman
noun ~ businessman, investor, billionaire, financier
noun = investor, financier, backer
noun = member, participant
noun = employee, staffer, staff member
noun = colleague, counterpart, opposite number
noun = ally, partner
noun ~ ally, friend, supporter
noun = enemy, adversary, foe, opponent, rival
noun = citizen, national
noun ~ citizen, resident, inhabitant, person
noun = resident, inhabitant
noun = refugee, displaced person, asylum seeker
noun ~ refugee, migrant, exile, evacuee
noun = son in law, husband of the daughter
noun = wife, first lady
noun ~ wife, spouse
noun ~ husband, spouse
noun = child, kid
noun ~ child, son, daughter, minor
noun = birthday, date of birth, birth date, birthdate, day of birth
noun ~ birthday, birth, born
noun = birthplace, place of birth
noun = age, years old
noun = name, full name
noun = nickname, alias, moniker, sobriquet
noun = post, office, position, job, role
noun ~ post, rank, title, function, seat
noun = role, function, capacity
noun = task, duty, assignment, responsibility
noun ~ task, mission, job, mandate
noun = mandate, authority, remit, powers
noun = appointment, nomination, designation
noun ~ appointment, choice, selection
noun = resignation, departure
noun = successor, replacement
noun = predecessor, forerunner
noun = statement, declaration, announcement, pronouncement
noun ~ statement, remark, comment, communique, release, message, speech
noun = remark, comment, observation
noun ~ remark, statement, note, word
noun = speech, address, oration
noun ~ speech, statement, remarks, lecture
noun = interview, question and answer
noun = press conference, news conference, briefing, press briefing
noun = message, note, letter
noun = criticism, condemnation, denunciation, censure, rebuke
noun = praise, acclaim, commendation
noun = warning, caution, alert
noun = threat, menace
noun ~ threat, danger, risk, warning
noun = support, backing, endorsement
noun ~ support, help, aid, assistance, approval
noun = help, assistance, aid, relief
noun ~ help, support, succour
noun = degree, diploma
noun ~ degree, qualification, education
noun = award, prize, medal, honour, honor
adjective = former, ex, past, erstwhile, previous, one time
adjective ~ former, old, late
adjective = current, present, incumbent, sitting, serving
adjective ~ current, new, acting
adjective = acting, caretaker
adjective = veteran, experienced, seasoned
adjective = senior, top, high ranking, high level, top level
adjective ~ senior, leading, chief, key
adjective = dead, deceased, late
adjective = born, native
adjective = married, wed
adjective = aged, years of age
adjective = responsible, in charge, accountable
adjective = unnamed, anonymous, unidentified
adjective = optimistic, upbeat, hopeful
adjective = pessimistic, gloomy, downbeat
adjective = sceptical, skeptical, doubtful, dubious
adjective = angry, furious, outraged, irate
adjective = satisfied, pleased, content, happy
adjective = worried, concerned, alarmed, anxious
`;
