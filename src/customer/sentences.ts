import type { CustomerView } from '../contract/customer-view.ts';
import { formatMoney } from '../ui/money.ts';
import { DOLLARS } from './dollars.ts';
import { comparisonTitle } from './comparison-title.ts';
import type { Words } from './words.ts';

type On<Screen extends CustomerView['screen']> = Extract<CustomerView, { screen: Screen }>;

/** What is read aloud of a screen, in the order in which it is looked at. Empty where there is nothing to say. */
export function sentencesOf(view: CustomerView, words: Words): string[] {
  switch (view.screen) {
    case 'blank':
      return [];
    case 'resting':
      return [words('resting.title'), words('resting.body')];
    case 'welcome':
      return welcome(view, words);
    case 'facts':
      return [
        words('facts.title'),
        ...view.facts.map((fact) => spoken(fact.label, `${fact.value}${fact.unit}`, fact.note)),
        words('facts.ask'),
      ];
    case 'matters':
      return matters(view, words);
    case 'comparison':
      return comparison(view, words);
    case 'choose':
      return choose(view, words);
    case 'consent':
      return [words('consent.title'), ...view.lines];
    case 'sign':
      return [
        words('sign.title'),
        view.document.title,
        ...view.document.rows.map((row) => spoken(row.label, row.value, row.note)),
        ...view.document.declarations,
        ...(view.refusal === '' ? [] : [view.refusal]),
      ];
    case 'lookUps':
      return [words('lookUps.title'), ...view.rows.map((row) => spoken(row.when, row.purpose, row.office))];
    case 'thanks':
      break;
  }
  return [words('thanks.thanks'), ...view.next.map((next) => spoken(next.when, next.text, next.detail))];
}

/** Commas make the voice breathe between a label, its value and its note. */
function spoken(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('，');
}

function welcome(view: On<'welcome'>, words: Words): string[] {
  const served =
    view.ticket === ''
      ? words('welcome.withoutTicket', { clerk: view.clerk })
      : words('welcome.withTicket', { ticket: view.ticket, clerk: view.clerk });
  return [
    words('welcome.first'),
    served.replaceAll('*', ''),
    words('welcome.together'),
    words('welcome.yourself'),
    words('welcome.cleared'),
  ];
}

function matters(view: On<'matters'>, words: Words): string[] {
  return [
    words(view.toRead ? 'matters.toRead' : 'matters.title'),
    ...view.matters.flatMap((one) => [
      spoken(one.name, one.outcome),
      ...one.missing.map(({ name, until }) => spoken(words('matters.missing'), name, until)),
      ...one.brought,
      ...one.next,
      ...one.estimates.flatMap((estimate) => estimateSentences(estimate, words)),
    ]),
    ...view.signing,
  ];
}

function estimateSentences(estimate: On<'matters'>['matters'][number]['estimates'][number], words: Words): string[] {
  const { title, figures, whyNot, deadline, where, cautions } = estimate;
  return [
    ...figures.map(({ label, amount, per, note }) =>
      spoken(title, label, note, `${formatMoney(amount)}${words(DOLLARS[per])}`),
    ),
    ...whyNot.map(({ text }) => spoken(title, text)),
    ...[deadline, where].filter((line) => line !== ''),
    ...cautions,
    ...(figures.length === 0 ? [] : [words('estimateOnly')]),
  ];
}

function comparison(view: On<'comparison'>, words: Words): string[] {
  return [
    words(comparisonTitle(view)),
    ...(view.assumption === '' ? [] : [view.assumption]),
    ...view.monthly.map((row) =>
      spoken(words('comparison.monthly'), row.label, `${formatMoney(row.amount)}${words('dollar')}`),
    ),
    ...view.oneOff.map((row) =>
      spoken(words('comparison.oneOff'), row.label, `${formatMoney(row.amount)}${words('dollar')}`),
    ),
    ...view.chart.crossings.map((crossing) => spoken(crossing.title, crossing.detail)),
    words('estimateOnly'),
    ...view.notIncluded,
  ];
}

function choose(view: On<'choose'>, words: Words): string[] {
  return [
    words('choose.title'),
    words('byLetter'),
    ...view.options.map((option) =>
      spoken(
        option.title,
        `${formatMoney(option.amount)}${words(option.per === 'month' ? 'dollarPerMonth' : 'dollar')}`,
        ...option.details,
      ),
    ),
    spoken(words('choose.notToday'), words('choose.notTodayLines')),
    ...(view.irrevocability === null ? [] : [view.irrevocability.title, ...view.irrevocability.lines]),
  ];
}
