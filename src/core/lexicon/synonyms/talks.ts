/** Words of negotiation: meeting, agreeing, refusing, proposing, signing. The line format is told in `../synonyms.ts`. */
export const TALKS = `
verb = head, lead, chair, direct, command, helm, captain, spearhead, in charge of, at the helm of, at the head of, serve as head of, be the leader of, preside over
verb ~ head, represent, run, steer, guide, coordinate, oversee
verb = attend, take part, participate, be present, be in attendance
verb ~ attend, join, sit in on, turn up, show up, appear, come, be among, accompany
verb = meet, hold talks, hold a meeting, sit down with, hold a summit
verb ~ meet, see, receive, host, talk to, talk with, confer, speak with, encounter
verb = negotiate, bargain, hold negotiations, conduct negotiations, hold talks with
verb ~ negotiate, discuss, talk, haggle, work out, hammer out, thrash out
verb = discuss, talk about, talk over, debate, go over, confer on, deliberate, exchange views on
verb ~ discuss, raise, address, touch on, broach, bring up, consider, explore, review, cover, tackle
verb = take place, happen, occur, be held
verb ~ take place, convene, unfold, go ahead, come about, be staged, transpire
verb = convene, convoke, summon a meeting
verb ~ convene, gather, assemble, meet, call
verb = agree, reach an agreement, come to an agreement, strike a deal, reach a deal, make a deal, clinch a deal, reach an accord, come to terms, reach consensus
verb ~ agree, accept, settle, concur, consent, assent, compromise, commit, approve
verb = approve, endorse, give the green light, sign off on, green light, okay
verb ~ approve, back, authorise, authorize, ratify, adopt, clear, pass, sanction
verb = reject, refuse, turn down, rule out, decline, rebuff, spurn, dismiss, say no to
verb ~ reject, oppose, veto, deny, resist, block, rebut, repudiate, shun
verb = oppose, object to, be against, come out against, stand against, vote against, vote no
verb ~ oppose, resist, reject, disagree, contest, protest, fight
verb = disagree, differ, be at odds, diverge, dissent
verb = propose, suggest, put forward, offer, table, float, pitch
verb ~ propose, recommend, present, submit, advance, advise, bring forward
verb = recommend, advise, counsel
verb ~ recommend, suggest, urge, propose
verb = mediate, broker, arbitrate, act as mediator, act as intermediary
verb ~ mediate, facilitate, intercede, intervene, negotiate
verb = host, hold a reception for, play host to
verb ~ host, receive, welcome, accommodate, organise, organize
verb = arrange, organise, organize, set up
verb ~ arrange, plan, prepare, schedule, hold, coordinate
verb = sign, ink, put signature to, initial
verb ~ sign, conclude, seal, ratify, formalise, formalize
verb = ratify, give legal force to
verb ~ ratify, approve, confirm, sign, pass
verb = withdraw, pull out, pull back, exit, quit, leave
verb ~ withdraw, retreat, abandon, evacuate, remove, recall
verb = recall, call home, call back
verb = breach, violate, break, infringe, contravene, flout
verb ~ breach, disregard, undermine, ignore
verb = comply, abide by, adhere, observe, honour, honor, respect
verb ~ comply, obey, follow, fulfil, fulfill, implement
verb = implement, carry out, put into effect, enact, execute, put in place
verb ~ implement, apply, enforce, fulfil, fulfill, realise, realize
verb = demand, insist, call for, press for, push for
verb ~ demand, require, request, urge, ask, want, seek
verb = request, ask for, appeal for
verb ~ request, seek, demand, apply, solicit, beg
verb = urge, call on, exhort, appeal to, press, implore
verb ~ urge, encourage, ask, push, pressure, persuade
verb = persuade, convince, win over, talk into
verb ~ persuade, influence, sway, induce, urge, coax
verb = concede, yield, give ground, make a concession, make concessions
verb ~ concede, compromise, admit, surrender, cede, give up
verb = cede, hand over, give up, surrender, relinquish
verb ~ cede, transfer, yield, abandon, concede, renounce
verb = guarantee, ensure, assure, secure, underwrite
verb ~ guarantee, pledge, promise, protect, vouch
verb = promise, pledge, vow, commit to, undertake
verb ~ promise, guarantee, swear, commit, assure
verb = threaten, menace, make threats
verb ~ threaten, warn, intimidate, blackmail
verb = normalise, normalize, restore relations
verb ~ normalise, normalize, mend, repair, reset
verb = restore, re establish, reinstate, reestablish
verb ~ restore, renew, revive, resume, rebuild
verb = cooperate, collaborate, work together, team up
verb ~ cooperate, partner, coordinate, help, join forces
verb = resolve, settle, sort out, solve
verb ~ resolve, end, fix, overcome, address
verb = accredit, present credentials
verb = expel, kick out, throw out, eject, declare persona non grata
verb ~ expel, deport, banish, oust, exclude
verb = recognise, recognize, grant recognition to
verb ~ recognise, recognize, acknowledge, accept
verb = bridge, narrow, reconcile
noun = meeting, talks, negotiation, consultation, discussion, sit down
noun ~ meeting, session, summit, round, conversation, conference, gathering, encounter, dialogue, forum, parley, event, audience
noun = summit, summit meeting, leaders meeting
noun ~ summit, conference, forum, meeting, talks
noun = session, sitting
noun ~ session, round, meeting, hearing, stage
noun = dialogue, dialog, exchange of views
noun ~ dialogue, discussion, conversation, talks, contact
noun = conversation, chat, talk
noun ~ conversation, discussion, call, exchange
noun = phone call, telephone call, telephone conversation, phone conversation
noun ~ phone call, call, conversation
noun = conference, congress, convention, symposium
noun ~ conference, forum, summit, assembly, meeting
noun = agreement, deal, accord, pact, settlement
noun ~ agreement, treaty, understanding, arrangement, memorandum, compact, consensus, compromise, contract
noun = treaty, convention, covenant
noun ~ treaty, agreement, pact, accord, protocol, charter
noun = memorandum, memo, memorandum of understanding, aide memoire
noun ~ memorandum, note, agreement, paper
noun = proposal, offer, proposition, suggestion
noun ~ proposal, plan, initiative, draft, idea, bid, motion
noun = plan, scheme, blueprint, roadmap, road map
noun ~ plan, proposal, strategy, programme, program, framework, project, design
noun = framework, outline, structure
noun ~ framework, plan, basis, architecture
noun = rejection, refusal, rebuff
noun ~ rejection, denial, opposition, veto, no
noun = obstacle, sticking point, hurdle, stumbling block, impediment, barrier, bone of contention
noun ~ obstacle, problem, difficulty, challenge, issue, snag, hindrance
noun = deadlock, impasse, stalemate, standstill, gridlock
noun ~ deadlock, standoff, obstacle
noun = dispute, disagreement, quarrel, row, spat, feud
noun ~ dispute, conflict, controversy, difference, argument, rift, tension
noun = breakthrough, turning point, milestone
noun ~ breakthrough, progress, success, advance
noun = progress, headway, advance, step forward
noun ~ progress, breakthrough, improvement, development
noun = concession, climbdown
noun ~ concession, compromise, giveaway
noun = compromise, middle ground, common ground, halfway house
noun ~ compromise, agreement, settlement, concession, consensus
noun = condition, precondition, prerequisite, stipulation, proviso
noun ~ condition, requirement, demand, term
noun = demand, ultimatum, insistence
noun ~ demand, request, requirement, condition, claim
noun = guarantee, assurance, security guarantee, safeguard
noun ~ guarantee, pledge, promise, commitment, protection
noun = promise, pledge, vow, undertaking, commitment
noun ~ promise, guarantee, assurance, oath
noun = agenda, order of business, programme of the meeting
noun ~ agenda, topic, schedule, programme, program, list
noun = topic, subject, theme, matter, issue, question
noun ~ topic, agenda, point, item, theme, problem
noun = outcome, result, upshot
noun ~ outcome, consequence, conclusion, effect, end
noun = mediator, intermediary, go between, broker, arbiter, facilitator, middleman
noun ~ mediator, negotiator, peacemaker
noun = mediation, good offices, arbitration
noun ~ mediation, facilitation, intervention
noun = delegation, mission, team
noun ~ delegation, group, contingent, representatives, entourage, party
noun = party, side
noun ~ party, participant, camp
noun = participant, attendee, delegate
noun ~ participant, member, guest, representative
noun = relations, ties, relationship, links
noun ~ relations, contacts, bond, rapport
noun = rapprochement, detente, thaw, reconciliation
noun ~ rapprochement, normalisation, normalization, improvement
noun = communique, joint statement, final statement, readout
noun ~ communique, statement, declaration, press release
noun = draft, preliminary version
noun ~ draft, text, version, document
noun = clause, article, provision, paragraph
noun ~ clause, section, point, item
noun = protocol, annex, appendix, addendum
noun = consensus, common position, unanimity
noun ~ consensus, agreement, accord
noun = veto, right of veto
noun = stance, position, standpoint, point of view, viewpoint, view
noun ~ stance, opinion, attitude, policy, line
noun = opinion, view
noun ~ opinion, assessment, belief, judgment, judgement
noun = format, configuration
noun = recognition, acknowledgement, acknowledgment
noun = violation, breach, infringement, contravention
noun ~ violation, offence, offense, infraction
noun = withdrawal, pullout, pull out, pullback
noun ~ withdrawal, retreat, exit, evacuation, departure
noun = diplomacy, statecraft
noun = peace process, peace talks, peace negotiations
noun ~ peace process, peace plan, peace effort
noun = reception, banquet, dinner, gala
adjective = bilateral, two way, two sided
adjective = trilateral, three way, three sided, tripartite
adjective = multilateral, many sided
adjective = constructive, productive, fruitful, positive, useful
adjective ~ constructive, successful, helpful, good, encouraging, substantive
adjective = frank, candid, open, straightforward
adjective ~ frank, honest, direct, blunt
adjective = confidential, secret, classified, behind closed doors
adjective ~ confidential, private, closed, undisclosed
adjective = binding, obligatory, mandatory, compulsory
adjective = temporary, provisional, interim
adjective ~ temporary, acting, short term
adjective = permanent, lasting, durable, enduring
adjective ~ permanent, long term, sustainable, stable
adjective = unacceptable, inadmissible, intolerable, non starter
adjective = unanimous, by consensus
adjective = intractable, thorny, contentious, vexed, controversial
adjective ~ intractable, difficult, sensitive, complex, disputed
adjective = reciprocal, mutual
adjective = unilateral, one sided
adjective = unresolved, outstanding, unsettled, open
`;
