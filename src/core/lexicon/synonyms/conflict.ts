/** Words of war, security and justice. The line format is told in `../synonyms.ts`. */
export const CONFLICT = `
verb = attack, assault, raid, strike, hit, target
verb ~ attack, bomb, shell, bombard, storm, invade, ambush
verb = bomb, bombard, shell, pound
verb ~ bomb, attack, strike, hit
verb = invade, march into, overrun
verb ~ invade, occupy, attack, enter, conquer
verb = occupy, seize, capture, take control of, take over
verb ~ occupy, conquer, hold, control, annex, grab
verb = annex, incorporate
verb ~ annex, occupy, absorb, seize
verb = liberate, free, retake, recapture
verb = release, free, set free, let go, liberate from captivity
verb ~ release, hand over, return, pardon
verb = kill, slay, claim the lives of, leave dead
verb ~ kill, murder, assassinate, execute, shoot, massacre
verb = murder, assassinate
verb = injure, wound, hurt
verb ~ injure, harm, maim
verb = destroy, demolish, wreck, ruin, raze
verb ~ destroy, damage, obliterate, level, wipe out
verb = damage, harm, impair
verb ~ damage, destroy, hurt, hit
verb = shoot down, bring down, intercept, down
verb ~ shoot down, destroy, repel
verb = fire, launch, shoot
verb = launch, start
verb ~ launch, fire, send, initiate
verb = deploy, station, position
verb ~ deploy, send, dispatch, post, place
verb = send, dispatch
verb ~ send, deploy, transmit, deliver, ship
verb = defend, protect, shield, guard, safeguard
verb ~ defend, secure, cover, support
verb = fight, combat, battle
verb ~ fight, clash, struggle, war
verb = clash, skirmish, come to blows
verb = retreat, fall back
verb = surrender, capitulate, lay down arms
verb = advance, push forward, gain ground
verb = arrest, detain, take into custody, apprehend
verb ~ arrest, seize, hold, capture, jail
verb = imprison, jail, put behind bars, incarcerate
verb = abduct, kidnap, take hostage
verb = disarm, demilitarise, demilitarize
verb = arm, equip, supply weapons to
verb = mobilise, mobilize, call up
verb = escalate, intensify, ramp up, step up
verb ~ escalate, worsen, increase
verb = de escalate, defuse, ease tensions, calm
verb = spy, conduct espionage
verb = hack, break into
verb = blockade, besiege, lay siege, cut off
verb = evacuate, move to safety
verb = flee, escape, run away
verb = swap, exchange, trade
verb = sanction, impose sanctions, blacklist, impose restrictions
verb ~ sanction, punish, penalise, penalize, restrict
verb = ban, prohibit, outlaw, forbid, bar
verb ~ ban, block, restrict, prevent
verb = punish, penalise, penalize
verb = sue, take to court, file a lawsuit
verb = convict, find guilty
verb = sentence, condemn to prison
verb = investigate, probe, look into, inquire into
verb ~ investigate, examine, study
verb = overthrow, topple, depose, oust from power
verb = patrol, police
verb = verify compliance, inspect, check
noun = attack, assault, strike, raid, onslaught
noun ~ attack, offensive, bombardment, shelling, aggression, bombing, incursion
noun = offensive, military operation, campaign
noun ~ offensive, attack, assault, advance, push
noun = invasion, incursion
noun ~ invasion, aggression, attack, occupation
noun = war, conflict, hostilities, fighting, armed conflict
noun ~ war, battle, combat, crisis, violence
noun = battle, combat, clash, engagement, skirmish
noun = battlefield, front line, frontline, front, line of contact, contact line
noun = bombing, bombardment, shelling
noun = ceasefire, truce, cessation of hostilities, cease fire, armistice
noun ~ ceasefire, pause, lull, halt in fighting, peace
noun = peace, end of the war, end to the war
noun ~ peace, settlement, ceasefire
noun = peacekeeper, blue helmet, peacekeeping force
noun = troop, force, soldier, serviceman, military personnel
noun ~ troop, army, military, unit, contingent, fighter, servicemen
noun = army, armed forces, military
noun ~ army, troops, forces
noun = fighter, combatant, militant, insurgent, rebel, guerrilla
noun ~ fighter, soldier, gunman
noun = navy, naval forces, fleet
noun = warship, naval vessel, frigate, destroyer
noun = ship, vessel, boat
noun = tanker, oil tanker
noun = aircraft, plane, airplane, aeroplane
noun ~ aircraft, bomber, jet, fighter, warplane, airliner
noun = warplane, fighter jet, military aircraft, combat aircraft
noun = drone, unmanned aerial vehicle, uav, unmanned aircraft
noun = missile, rocket
noun ~ missile, projectile, weapon
noun = weapon, arms, weaponry, armament, munitions
noun ~ weapon, ammunition, missile, hardware
noun = ammunition, shells, rounds
noun = nuclear weapon, atomic bomb, nuclear warhead, nuclear arms
noun = air defence, air defense, anti aircraft system, missile defence, missile defense
noun = territory, land, soil
noun ~ territory, region, area, district, ground
noun = region, area, zone, district
noun ~ region, province, oblast, territory, part
noun = province, oblast
noun = border, frontier, boundary
noun ~ border, line, demarcation
noun = buffer zone, demilitarised zone, demilitarized zone, no man land
noun = occupation, seizure, capture
noun = sovereignty, independence
noun ~ sovereignty, statehood, autonomy
noun = prisoner, detainee, captive, inmate, prisoner of war
noun ~ prisoner, hostage, convict
noun = hostage, abductee
noun = swap, exchange, prisoner swap, prisoner exchange
noun = casualty, victim, dead and wounded
noun ~ casualty, death, loss, fatality
noun = death, fatality, loss of life
noun = injury, wound
noun = civilian, non combatant
noun = sanction, restriction, restrictive measure, embargo, penalty
noun ~ sanction, punishment, measure, blacklist
noun = ban, prohibition, moratorium
noun = intelligence, secret service, intelligence service, spy agency, intelligence agency
noun = spy, secret agent, intelligence officer
noun = espionage, spying
noun = terrorism, terror
noun = terrorist, extremist
noun = coup, putsch, overthrow
noun = protest, demonstration, rally
noun = protester, demonstrator
noun = crime, offence, offense
noun = court, tribunal
noun = trial, court case, legal proceedings
noun = ruling, verdict, judgment, judgement
noun = lawsuit, legal action
noun = investigation, probe, inquiry, enquiry
noun = law, legislation, statute
noun ~ law, act, bill, rule, regulation
noun = bill, draft law
noun = rule, regulation
noun = right, entitlement
noun = security, safety
noun = danger, peril, hazard, risk
noun = crisis, emergency
noun = tension, friction, strain
noun = escalation, flare up, intensification
noun = aggression, hostility
noun = damage, destruction, devastation
noun = explosion, blast, detonation
noun = fire, blaze
noun = incident, event, occurrence
noun = accident, crash
noun = disaster, catastrophe, calamity
noun = earthquake, quake, tremor
noun = base, military base, garrison
noun = deployment, stationing
noun = exercise, drill, manoeuvre, maneuver, war game
noun = siege, blockade, encirclement
noun = genocide, ethnic cleansing, mass killing
noun = power plant, power station, nuclear plant, nuclear power plant
adjective = armed, equipped with weapons
adjective = nuclear, atomic
adjective = military, armed forces
adjective = occupied, seized, captured
adjective = injured, wounded, hurt
adjective = hostile, unfriendly, adversarial
adjective = peaceful, non violent
adjective = illegal, unlawful, illicit
adjective = legal, lawful, legitimate
adjective = dangerous, hazardous, risky, perilous
adjective = safe, secure
adjective = unmanned, pilotless
`;
