/** Words of money, trade, energy and numbers. The line format is told in `../synonyms.ts`. */
export const ECONOMY = `
verb = cost, be priced at, come to
verb ~ cost, amount to, total, be worth, run to
verb = total, amount to, add up to, come to a total of, number
verb ~ total, reach, equal, be
verb = pay, foot the bill, shell out
verb ~ pay, fund, finance, cover, spend, settle
verb = fund, finance, bankroll, pay for
verb ~ fund, sponsor, subsidise, subsidize, support, invest
verb = spend, disburse, expend
verb = invest, put money into
verb = earn, make money
verb = buy, purchase, acquire, procure
verb ~ buy, order, obtain, import
verb = sell, market
verb ~ sell, export, trade, offer
verb = lend, give a loan, loan
verb = borrow, take a loan, take out a loan
verb = owe, be in debt
verb = donate, give away, contribute
verb ~ donate, give, grant, provide
verb = provide, supply, furnish, deliver
verb ~ provide, give, offer, send, ship
verb = export, ship abroad
verb = import, bring in from abroad
verb = produce, manufacture, make
verb = increase, rise, grow, go up, climb
verb ~ increase, surge, soar, jump, raise, expand, boost
verb = raise, lift, hike, boost
verb = decrease, fall, drop, decline, go down, diminish
verb ~ decrease, plunge, slump, shrink, tumble, sink
verb = reduce, cut, lower, slash, trim
verb ~ reduce, decrease, limit, shrink, curb
verb = double, grow twofold
verb = freeze, block, immobilise, immobilize
verb = confiscate, seize, expropriate, impound
verb = tax, levy, impose a tax
verb = exempt, waive
verb = limit, restrict, cap, curb
verb = allocate, earmark, set aside, appropriate
verb = compensate, reimburse, repay, pay back
verb = rebuild, reconstruct
verb ~ rebuild, restore, repair, renovate
verb = build, construct, erect
verb = own, possess
verb ~ own, have, hold
verb = privatise, privatize, sell off
verb = use, employ, utilise, utilize, make use of
verb = calculate, compute, work out
verb = estimate, put at, reckon at
noun = cost, price, expense, charge
noun ~ cost, amount, value, worth, fee, bill, sum, spending
noun = value, worth
noun = amount, sum, quantity
noun ~ amount, number, total, volume, figure
noun = number, figure, count
noun ~ number, quantity, amount, total, how many
noun = total, sum total, aggregate
noun = money, funds, cash
noun ~ money, capital, currency, finance
noun = payment, instalment, installment, remittance
noun = fee, charge, dues
noun = salary, wage, pay
noun = income, revenue, earnings, proceeds
noun = profit, gain
noun = loss, deficit
noun = budget, spending plan
noun = spending, expenditure, outlay
noun = loan, credit
noun ~ loan, debt, financing, borrowing
noun = debt, liability, arrears
noun = grant, subsidy, donation
noun = funding, financing, finance
noun = fund, trust fund
noun = investment, capital investment
noun = asset, holding, property
noun = tariff, customs duty, import duty, levy
noun ~ tariff, tax, quota, duty, rate
noun = tax, levy
noun = quota, limit, cap, ceiling
noun = trade, commerce
noun ~ trade, business, exchange
noun = economy, economic system
noun = market, marketplace
noun = company, firm, corporation, business, enterprise
noun = industry, sector
noun = factory, plant, works
noun = contract, purchase agreement
noun = order, purchase
noun = purchase, acquisition, procurement
noun = export, shipment abroad
noun = goods, merchandise, commodity, products
noun = oil, crude, petroleum
noun = gas, natural gas
noun = pipeline, oil pipeline, gas pipeline
noun = energy, power
noun = electricity, electric power
noun = grain, cereal, wheat
noun = mineral, rare earth, raw material
noun = inflation, price rise
noun = growth, expansion
noun = increase, rise, hike
noun = decrease, decline, drop, fall, reduction
noun = share, stake, portion
noun = percentage, per cent, percent, proportion
noun = majority, most, more than half
noun = minority, less than half
noun = average, mean
noun = rate, pace
noun = compensation, reparations, damages
noun = reconstruction, rebuilding
noun = corruption, graft, bribery
noun = bribe, kickback
noun = fraud, swindle, scam
noun = population, number of inhabitants, number of people
noun = ballot, vote
noun = election, poll
noun ~ election, vote, ballot, referendum
noun = referendum, plebiscite
noun = turnout, voter turnout
noun = candidate, contender, nominee, hopeful
noun = campaign, election campaign
noun = survey, opinion poll
noun = constituency, electoral district
noun = voter, elector, electorate
verb = vote, cast a ballot, go to the polls
verb = campaign, canvass, run for office
verb = win, prevail, triumph, come out on top
verb = lose, be defeated
adjective = expensive, costly, pricey
adjective = cheap, inexpensive, low cost
adjective = free, free of charge, gratis, at no cost
adjective = rich, wealthy, affluent
adjective = poor, impoverished
adjective = annual, yearly
adjective = monthly, every month
adjective = daily, every day
adjective = weekly, every week
adjective = economic, financial
adjective = bankrupt, insolvent
adjective = profitable, lucrative
adjective = frozen, immobilised, immobilized, blocked
`;
