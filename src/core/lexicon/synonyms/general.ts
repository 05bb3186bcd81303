/** Words of time, place, movement, cause and size that every field uses. The line format is told in `../synonyms.ts`. */
export const GENERAL = `
verb = last, take, go on for, run for
verb ~ last, continue, stretch, drag on, span, endure
verb = begin, start, commence, open, kick off, get under way, get underway
verb ~ begin, launch, initiate, set off, get going
verb = end, conclude, finish, close, wrap up, come to an end, be over
verb ~ end, complete, stop, cease, terminate, adjourn, break up
verb = stop, halt, cease, discontinue
verb ~ stop, end, suspend, pause, quit, prevent
verb = continue, carry on, go on, proceed, keep on
verb ~ continue, resume, persist, last, remain
verb = resume, restart, renew, pick up again
verb ~ resume, continue, reopen, return
verb = suspend, pause, put on hold, interrupt
verb ~ suspend, stop, halt, freeze, postpone
verb = cancel, call off, scrap, axe, abort
verb ~ cancel, annul, abandon, drop, revoke, rescind
verb = revoke, annul, rescind, repeal, abrogate
verb = postpone, delay, put off, defer, push back
verb ~ postpone, reschedule, suspend, adjourn, hold up
verb = schedule, set for, slate, fix, plan for
verb = extend, prolong, lengthen
verb ~ extend, expand, renew, continue
verb = expire, lapse, run out
verb = visit, pay a visit, make a visit, be on a visit
verb ~ visit, travel, tour, come, go, arrive, see
verb = travel, journey, make a trip, go
verb ~ travel, fly, visit, head, drive, sail, set off
verb = fly, travel by plane, travel by air
verb = arrive, land, touch down, get to, come to
verb ~ arrive, come, reach, enter, fly, turn up
verb = depart, leave, set off, set out
verb ~ depart, go, exit, fly
verb = return, come back, go back, get back
verb = enter, come in, go in
verb = cross, traverse
verb = move, relocate, shift
verb ~ move, transfer, go
verb = stay, remain
verb ~ stay, lodge, spend the night, wait
verb = publish, release, issue, bring out, put out
verb ~ publish, post, print, disclose, announce, circulate
verb = broadcast, air, televise
verb = create, establish, set up, found
verb ~ create, form, launch, build, introduce
verb = form, constitute, make up
verb = abolish, do away with, scrap altogether
verb = change, alter, modify, amend
verb ~ change, revise, adjust, shift, transform
verb = improve, get better, ameliorate, enhance
verb = worsen, deteriorate, get worse, aggravate
verb = cause, bring about, lead to, result in, give rise to, trigger
verb ~ cause, provoke, prompt, produce, spark
verb = prevent, avert, forestall, stave off
verb ~ prevent, stop, avoid, block, thwart
verb = avoid, evade, dodge, shun
verb = hinder, hamper, impede, obstruct
verb = allow, permit, let, authorise, authorize, enable
verb ~ allow, grant, approve
verb = require, need, necessitate
verb ~ require, demand, call for, want
verb = include, comprise, consist of, contain, be made up of
verb ~ include, cover, involve, incorporate
verb = exclude, leave out, omit
verb = involve, entail, imply
verb = show, demonstrate, display
verb ~ show, reveal, prove, indicate, present
verb = indicate, signal, suggest that, point to
verb = find, discover, come across
verb = obtain, get, gain, acquire, receive
verb = give, hand, hand over, grant
verb ~ give, provide, offer, present, donate
verb = keep, retain, preserve, maintain
verb = decide, make a decision, make up mind, resolve to
verb ~ decide, determine, choose, rule
verb = examine, study, look at, analyse, analyze, scrutinise, scrutinize
verb ~ examine, review, consider, inspect, assess
verb = assess, evaluate, judge, appraise
verb = test, try out
verb = prepare, get ready, make preparations
verb = succeed, be successful
verb = fail, fall through, collapse, come to nothing
verb = achieve, attain, accomplish, reach
verb = affect, influence, have an effect on, impact
verb = join, become a member of, accede
verb = belong to, be part of, be a member of
verb = locate, situate, be based
verb = hold, stage, conduct
verb = define, mean, stand for
verb = compare, contrast
verb = divide, split, partition
verb = unite, unify, bring together
verb = adopt, pass
verb = watch, observe, look on
verb = hide, conceal, cover up
verb = transfer, hand on, pass on
noun = duration, length, length of time, how long
noun ~ duration, time, period, hours
noun = period, term, span, stretch
noun ~ period, phase, time, era, duration
noun = deadline, time limit, cutoff date, due date
noun ~ deadline, date, limit
noun = date, day
noun ~ date, time, when
noun = schedule, timetable, calendar, itinerary
noun ~ schedule, plan, agenda, programme, program
noun = beginning, start, opening, outset, commencement
noun = end, conclusion, close, ending, completion
noun = delay, postponement, holdup
noun = suspension, pause, break
noun = cancellation, calling off
noun = extension, prolongation
noun = anniversary, jubilee
noun = stage, phase
noun = location, venue, place, site, spot, scene
noun ~ location, where, setting, city, room, hall
noun = headquarters, seat, main office, head office
noun = building, edifice
noun ~ building, house, premises, structure
noun = residence, home, house, dwelling, mansion
noun ~ residence, estate, villa, palace, address, apartment
noun = hotel, guesthouse, inn
noun = city, town, municipality
noun ~ city, capital, metropolis, settlement
noun = village, settlement, hamlet
noun = country, nation, state
noun ~ country, homeland, land, power
noun = government, administration, cabinet
noun ~ government, authorities, leadership, state, executive
noun = parliament, legislature, assembly
noun ~ parliament, house, senate, congress, duma, rada
noun = ministry, government department
noun = agency, bureau
noun = organisation, organization, body, institution
noun ~ organisation, organization, association, group, agency
noun = alliance, bloc, coalition, union
noun = group, team, working group
noun = committee, panel, commission, board
noun = purpose, aim, goal, objective, object, intention
noun ~ purpose, intent, target, mission, reason
noun = reason, cause, ground, motive
noun ~ reason, why, explanation, basis, pretext, purpose
noun = consequence, effect, impact, repercussion, ramification
noun = problem, difficulty, trouble, challenge
noun = solution, resolution, answer, way out
noun = way, method, means, manner
noun = decision, determination, choice
noun = decree, edict, executive order, order
noun = change, alteration, modification, amendment
noun = reform, overhaul
noun = improvement, betterment
noun = deterioration, worsening
noun = trip, visit, journey, tour
noun ~ trip, travel, stay, voyage, flight, stopover
noun = arrival, landing
noun = departure, exit
noun = flight, air travel
noun = airport, airfield, aerodrome
noun = document, paper, file
noun ~ document, text, report, record
noun = report, account, story
noun ~ report, article, news, study, dispatch
noun = article, piece
noun = newspaper, daily, paper
noun = media, press, news outlets
noun = news agency, wire service, newswire
noun = website, web page, web site, internet page
noun = publication, release
noun = source, origin
noun = information, data, details
noun = fact, truth
noun = error, mistake
noun = list, roster
noun = photo, photograph, picture, image
noun = video, footage, clip
noun = meaning, definition, sense
noun = part, section, portion
noun = example, instance
noun = type, kind, sort
noun = size, extent, dimension
noun = distance, how far
noun = speed, velocity
noun = weight, mass
noun = height, altitude
noun = influence, sway, clout, leverage
noun = cooperation, collaboration, partnership
noun = competition, rivalry
noun = attempt, effort, bid, endeavour, endeavor
noun = failure, collapse, breakdown
noun = success, achievement, accomplishment
noun = opportunity, chance
noun = doubt, uncertainty
noun = hope, expectation
noun = membership, accession
noun = founder, creator
noun = foundation, creation, establishment
noun = ceremony, ritual
noun = weather, climate
noun = winter, wintertime
noun = language, tongue
noun = religion, faith
noun = illness, disease, sickness
noun = hospital, clinic
noun = doctor, physician
noun = school, academy
noun = university, college
noun = student, pupil
noun = car, vehicle, automobile
adjective = big, large, great, huge
adjective ~ big, major, massive, vast, significant, considerable
adjective = small, little, minor
adjective = main, chief, principal, key, major, primary, central
adjective ~ main, most important, crucial, biggest, leading, top
adjective = important, significant, crucial, vital, essential
adjective = first, initial, opening
adjective = last, final, concluding
adjective = latest, most recent, newest
adjective = next, following, upcoming, forthcoming
adjective = new, fresh, recent
adjective = old, ancient, elderly
adjective = previous, prior, earlier, preceding
adjective = early, ahead of schedule
adjective = late, belated, behind schedule
adjective = quick, fast, rapid, swift, speedy
adjective = slow, sluggish
adjective = immediate, instant, prompt
adjective = difficult, hard, tough, tricky
adjective = easy, simple, straightforward
adjective = good, fine
adjective = bad, poor
adjective = likely, probable, expected
adjective = possible, potential, feasible
adjective = impossible, out of the question, unfeasible
adjective = certain, sure
adjective = true, correct, right, accurate
adjective = false, untrue, wrong, incorrect
adjective = near, close, nearby
adjective = far, distant, remote
adjective = official, formal
adjective = unofficial, informal
adjective = public, open
adjective = ready, prepared, willing
adjective = unable, incapable
adjective = necessary, required, needed
adjective = similar, alike, comparable
adjective = different, distinct
adjective = whole, entire, complete, full
adjective = common, shared, joint
adjective = independent, autonomous, sovereign
adjective = global, worldwide, international
adjective = local, regional
adjective = foreign, overseas, external
adjective = domestic, internal, home
adjective = strong, powerful, mighty
adjective = weak, feeble
adjective = stable, steady
adjective = sick, ill, unwell
adjective = famous, well known, renowned, prominent
adjective = absent, missing
adjective = present, in attendance
`;
