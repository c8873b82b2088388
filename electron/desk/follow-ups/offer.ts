import type { CallInput } from '../../../src/contract/calls.ts';
import type { SlipOffer } from '../../../src/contract/follow-ups-view.ts';
import { spanWords } from '../../guidance/clocks.ts';
import { mobileOf } from '../../guidance/notice-templates.ts';
import { type DeskContext, now } from '../context.ts';
import { catalogueOf } from '../services/read-catalogue.ts';
import { EDITION_UNKNOWN } from '../services/words.ts';
import { dateOf, staffDate } from '../words/dates.ts';
import { dueWords, missingTerm } from './due.ts';
import { hiddenPhone } from './hidden.ts';
import { followUpKnowledge } from './knowledge.ts';
import { serviceNamed } from './print-slip.ts';

/** Services that are reports of enrolment or withdrawal. */
const REPORTS: ReadonlySet<string> = new Set(['LI-01', 'LI-04', 'LI-05', 'TD-10']);

const NO_TERM = { due: '—', why: '先選一項業務', lawful: false };

/** What slips can be made here: the offices of a service first, its papers and forms, and who is at the counter. */
export function slipOfferOf(desk: DeskContext, input: CallInput<'slip.offer'>): SlipOffer {
  const catalogue = catalogueOf(desk);
  const service = serviceNamed(desk, input.service);
  const { sheets } = followUpKnowledge(desk);
  const record = desk.state.visit?.record ?? null;
  const mobile = mobileOf(record?.person.phone ?? '');
  const named = new Set(service?.referrals ?? []);
  const offices = [...catalogue.referrals.values()];
  const term = service === null ? null : missingTerm(catalogue.clocks, service, dateOf(now(desk)), catalogue.calendar);
  return {
    service: service === null ? null : { key: service.key, name: service.name.zh },
    person: record === null ? null : { name: record.person.name, mobile: mobile === null ? '' : hiddenPhone(mobile) },
    unit: unitHere(desk),
    referrals: [...offices.filter(({ key }) => named.has(key)), ...offices.filter(({ key }) => !named.has(key))].map(
      ({ key, zh, for: what, phone, hours, checked }) => ({
        key,
        name: zh,
        for: what,
        phone,
        hours,
        checked: checked === undefined ? '' : staffDate(checked),
      }),
    ),
    papers: (service?.documents ?? []).flatMap(({ document, why }) => {
      const paper = catalogue.documents.get(document);
      return paper === undefined ? [] : [{ key: document, name: paper.zh, why: why ?? paper.why }];
    }),
    term:
      term === null
        ? NO_TERM
        : { due: dueWords(term.due), why: `${term.clock.zh}，${spanWords(term.clock).zh}`, lawful: term.lawful },
    forms: (service?.forms ?? [...sheets.keys()]).flatMap((key) => {
      const sheet = sheets.get(key);
      const form = catalogue.forms.get(key);
      if (sheet === undefined || form === undefined) return [];
      return [{ key, name: form.zh, edition: form.edition ?? EDITION_UNKNOWN, about: sheet.about }];
    }),
    ahead: service === null || REPORTS.has(service.key),
  };
}

function unitHere({ state }: DeskContext): SlipOffer['unit'] {
  const unit = state.visit?.draft.unit ?? null;
  if (state.visit === null || unit === null) return null;
  const { agentName, agentRelation } = state.visit.draft.identity;
  const address = state.visit.unit?.unit.address ?? '';
  return { number: unit.number, name: unit.name, address, comer: agentName.trim(), capacity: agentRelation.trim() };
}
