/**
 * How questions begin in other languages, one way a line: language | words, as the tokeniser folds them | the English
 * words they stand for. The longest that fits counts. `is` at the end means that what follows is what is asked after.
 */
export const QUESTION_FORMS = `
ru | кто такой | who is
ru | кто такая | who is
ru | кто такие | who are
ru | кто | who
ru | кого | whom
ru | где | where
ru | куда | where
ru | в каком городе | in which city
ru | в какой стране | in which country
ru | когда | when
ru | какого числа | when
ru | с каких пор | since when
ru | как долго | how long
ru | сколько времени | how long
ru | сколько часов | how many hours
ru | сколько стоит | how much does cost
ru | сколько | how many
ru | почему | why
ru | зачем | why
ru | что такое | what is
ru | что | what
ru | о чем | about what
ru | какой | which
ru | какая | which
ru | какое | which
ru | какие | which
ru | как | how
uk | хто такий | who is
uk | хто така | who is
uk | хто | who
uk | кого | whom
uk | де | where
uk | куди | where
uk | коли | when
uk | як довго | how long
uk | скільки часу | how long
uk | скільки годин | how many hours
uk | скільки коштує | how much does cost
uk | скільки | how many
uk | чому | why
uk | що таке | what is
uk | що | what
uk | який | which
uk | яка | which
uk | яке | which
uk | які | which
uk | як | how
fr | qui est ce qui | who
fr | qui est | who is
fr | qui sont | who are
fr | qui | who
fr | dans quelle ville | in which city
fr | ou est ce que | where
fr | ou | where
fr | quand est ce que | when
fr | quand | when
fr | depuis quand | since when
fr | combien de temps | how long
fr | combien d heures | how many hours
fr | combien coute | how much does cost
fr | combien | how many
fr | pourquoi | why
fr | qu est ce que c est que | what is
fr | qu est ce qui | what
fr | qu est ce que | what
fr | que | what
fr | qu | what
fr | quel est | what is
fr | quelle est | what is
fr | quels sont | what are
fr | quelles sont | what are
fr | quel | which
fr | quelle | which
fr | quels | which
fr | quelles | which
fr | comment | how
de | wer ist | who is
de | wer sind | who are
de | wer | who
de | wen | whom
de | in welcher stadt | in which city
de | wo | where
de | wohin | where
de | wann | when
de | seit wann | since when
de | wie lange | how long
de | wie viele stunden | how many hours
de | wie viel kostet | how much does cost
de | wie viele | how many
de | wie viel | how much
de | wie | how
de | warum | why
de | weshalb | why
de | wieso | why
de | was ist | what is
de | was sind | what are
de | was | what
de | welche | which
de | welcher | which
de | welches | which
de | welchen | which
es | quien es | who is
es | quienes son | who are
es | quien | who
es | quienes | who
es | en que ciudad | in which city
es | donde | where
es | adonde | where
es | cuando | when
es | desde cuando | since when
es | cuanto tiempo | how long
es | cuantas horas | how many hours
es | cuanto cuesta | how much does cost
es | cuanto duro | how long
es | cuanto dura | how long
es | cuanto duraron | how long
es | cuantos | how many
es | cuantas | how many
es | cuanto | how much
es | por que | why
es | que es | what is
es | que son | what are
es | que | what
es | cual es | what is
es | cuales son | what are
es | cual | which
es | como | how
ar | من هو | who is
ar | من هي | who is
ar | من هم | who are
ar | من | who
ar | اين | where
ar | في اي مدينة | in which city
ar | متى | when
ar | كم من الوقت | how long
ar | كم ساعة | how many hours
ar | كم استمر | how long
ar | كم استمرت | how long
ar | كم دام | how long
ar | كم دامت | how long
ar | كم عدد | how many
ar | كم | how many
ar | لماذا | why
ar | ما هو | what is
ar | ما هي | what is
ar | ماذا | what
ar | ما | what
ar | اي | which
ar | كيف | how
`;

/** What small words stand for where they bear on the meaning; every other small word is left out. */
export const SMALL_WORDS = `
ru | в, во, на | in
ru | о, об, про | about
ru | с, со | with
ru | из, от | from
ru | до | before
ru | после | after
ru | и | and
ru | для | for
uk | в, у, на | in
uk | про | about
uk | з, із, зі | with
uk | від | from
uk | до | before
uk | після | after
uk | і, й, та | and
uk | для | for
fr | a, au, aux, en, dans | in
fr | sur | about
fr | avec | with
fr | de, du, des, d | of
fr | avant | before
fr | apres | after
fr | et | and
fr | pour | for
de | in, im, am, an, bei, beim | in
de | uber, zu, zur, zum | about
de | mit | with
de | von, vom, des, der | of
de | aus | from
de | vor | before
de | nach | after
de | und | and
de | fur | for
es | en, a, al | in
es | sobre, acerca | about
es | con | with
es | de, del | of
es | desde | from
es | antes | before
es | despues | after
es | y, e | and
es | para | for
ar | في, ب | in
ar | عن, حول, بشان | about
ar | مع | with
ar | من | of
ar | قبل | before
ar | بعد | after
ar | و | and
`;
