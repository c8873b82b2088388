import type { ReceiptDocument, ReceiptEstimates, ReceiptOption } from '../document.ts';
import { isAllReceived } from '../items.ts';
import { dayOf, figure, masked } from '../words.ts';
import { type Block, labelled, part, text } from './block.ts';

const months = 'January February March April May June July August September October November December'.split(' ');

/** `2026-11-30` → `30 November 2026` */
function dateOf(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

/** `2026-11` → `November 2026` */
function monthOf(date: string): string {
  return `${months[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`;
}

function clockOf(moment: string): string {
  return new Date(Date.parse(moment) + 8 * 3_600_000).toISOString().slice(11, 19);
}

const kinds: Partial<Record<ReceiptDocument['kind'], string>> = {
  application: 'Receipt for an application recorded at the counter and signed on the pad',
  estimateOnly: 'Sheet of estimates to take home; nothing was applied for',
  paper: 'Record of an application to be signed by hand',
};

const capacities = {
  self: 'In person',
  agent: 'Agent',
  legalRepresentative: 'Legal representative',
  heir: 'Entitled survivor',
  employer: 'Employer (insured unit)',
} as const;

const perWords = { month: 'a month', once: 'once', day: 'a day' } as const;

/** The steps of the Chinese page that are the same on every receipt. Others are pointed to. */
const steps: Readonly<Record<string, readonly [label: string, words: string]>> = {
  審核: ['Review', 'Your case goes to the Bureau. If anything is missing, you will be told by letter or telephone.'],
  簡訊: [
    'Messages',
    'Text messages come from 111 and begin with the last three digits of your mobile number and the name of the Bureau (勞保局). They never contain a link.',
  ],
  查詢: ['Questions', 'Ask this office or the Bureau’s web site (案件進度) and give the receipt number above.'],
  不同意: [
    'If you disagree',
    'Within 60 days from the day after you receive the Bureau’s decision you may apply for a dispute review (爭議審議).',
  ],
  救濟: [
    'If you disagree',
    'The letter with the Bureau’s decision says how, and within how many days, you may object.',
  ],
  有意見: [
    'Complaints',
    'Speak to the duty supervisor or fill in a comment card. You will be called back the same day.',
  ],
  簽名: ['Signature', 'Sign the Chinese form by hand in the frame and give it to the clerk.'],
};

/**
 * What the receipt says, in English, on a page of its own. The Chinese text is the one that counts, and the page says so.
 * @param names English names of the items by their Chinese ones, where they are known
 */
export function englishBlocks(document: ReceiptDocument, names: Readonly<Record<string, string>>): Block[] {
  const { head, person, items, estimates, comparison, irrevocability, basis, nextSteps, clerk } = document;
  const { capacity } = person;
  return [
    text('This page helps you read the Chinese receipt. If the two differ, the Chinese text applies.', true),
    labelled('Paper', kinds[document.kind] ?? 'Receipt for what was handed in, handed out or asked at the counter'),
    labelled('Receipt no.', head.number ?? 'given after signing', true),
    labelled(
      'Received',
      `${dateOf(dayOf(head.moment))} (ROC ${Number(dayOf(head.moment).slice(0, 4)) - 1911}), ${clockOf(head.moment)}`,
    ),
    labelled('Office', `Bureau of Labor Insurance, ${head.office.name}, counter ${head.counter}`),
    labelled(
      'Applicant',
      person.birthYear === null
        ? `${person.name}, ${person.identifier}`
        : `${person.name}, ${masked(person.identifier)}, born ${person.birthYear}`,
    ),
    labelled('Capacity', capacity.as === 'self' ? capacities.self : `${capacities[capacity.as]}: ${capacity.name}`),
    labelled('Clerk', `${clerk.name} ${clerk.code}`),
    text('The receipt number is the counter’s. The Bureau later gives the case another number (受理編號).'),
    ...part(
      isAllReceived(document) ? 'What was received' : 'What was done',
      items.flatMap((item) => itemBlocks(item, names)),
    ),
    ...(estimates === undefined ? [] : rightBlocks(estimates)),
    ...(comparison === null
      ? []
      : part('Estimates shown to you', [
          text('An estimate is not a decision. The Bureau’s letter decides.'),
          ...comparison.options.map((one) => optionBlock(one, one.key === comparison.chosen)),
        ])),
    ...(irrevocability === null
      ? []
      : [text('Once the Bureau has paid, this choice cannot be changed. You were told so before you signed.', true)]),
    ...(basis === null
      ? []
      : [
          text(
            `${basis.estimate === '' ? 'Data' : `Estimate ${basis.estimate}; data`} up to ${dateOf(basis.dataAsOf)}; rules ${basis.lawVersion}.`,
          ),
        ]),
    ...part('What happens next', nextSteps.map(stepBlock)),
    ...part('Please note', [
      text(
        comparison === null
          ? 'This receipt only shows which papers we took in and which we gave you. It is not a decision on a benefit.'
          : 'This receipt only shows that we received your papers and your choice. It is not a decision on a benefit.',
      ),
      text(
        'Your data are used only for this matter. You may ask to see, copy or correct them (Personal Data Protection Act, Art. 3, 8).',
      ),
    ]),
  ];
}

function itemBlocks(item: ReceiptDocument['items'][number], names: Readonly<Record<string, string>>): Block[] {
  const own = names[item.name];
  const pages = item.pages === 0 && item.outcome?.received === false ? '' : `, ${item.pages} page(s)`;
  return [
    labelled(item.code, `${own === undefined ? '' : `${own} `}${item.name}${pages}`),
    ...(item.outcome === undefined ? [] : [labelled('', item.outcome.en)]),
    ...item.missing.map(({ name, due }) =>
      labelled(
        'Missing',
        `${name}, please bring it ${due === null ? 'as soon as you can' : `by ${dateOf(due)}`}`,
        true,
      ),
    ),
  ];
}

function rightBlocks({ asOf, lawVersion, rights }: ReceiptEstimates): Block[] {
  return part('Benefits estimated beside your matters', [
    text('An estimate is not a decision. The Bureau’s letter decides.'),
    text(`Computed under the rules of ${dateOf(asOf)}, version ${lawVersion}.`),
    ...rights.flatMap(({ code, title, article, figures, whyNot }) => [
      labelled(code, title.en, true),
      ...figures.map(({ label, amount, per, note }) =>
        labelled(
          '',
          `NT$${figure(amount)}${per === 'once' ? '' : ` ${perWords[per]}`} (${label.en}${note === null ? '' : `, ${note.en}`})`,
        ),
      ),
      ...whyNot.map((reason) => labelled('', `Not possible now: ${reason.text.en} (${reason.article.en})`)),
      labelled('', article.en),
    ]),
  ]);
}

function optionBlock({ name, amount, per, fromMonth }: ReceiptOption, chosen: boolean): Block {
  const from = fromMonth === null ? '' : `, from ${monthOf(fromMonth)}`;
  return labelled(
    chosen ? 'Your choice' : 'Also shown',
    `NT$${figure(amount)} ${perWords[per]}${from} (${name})`,
    chosen,
  );
}

function stepBlock({ label, text: words }: ReceiptDocument['nextSteps'][number]): Block {
  const known = steps[label];
  return known === undefined ? labelled('See Chinese page', `${label}：${words}`) : labelled(known[0], known[1]);
}
