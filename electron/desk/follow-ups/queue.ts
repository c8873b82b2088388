import type { CallInput, CallOutput } from '../../../src/contract/calls.ts';
import { letterText, mobileOf, openingOn, smsText } from '../../guidance/notice-templates.ts';
import { type NewNotice, queueNotice } from '../../records/index.ts';
import { actorOf, currentVisit, type DeskContext, now } from '../context.ts';
import { catalogueOf } from '../services/read-catalogue.ts';
import { dateOf } from '../words/dates.ts';
import { refused } from '../words/faults.ts';
import { followUpKnowledge } from './knowledge.ts';
import { visitorOf } from './visitor.ts';
import { followUpFaults } from './words.ts';

interface Wanted {
  readonly template: string;
  /** Tells this notice from others of the same template in the same visit. */
  readonly key: string;
  readonly channel: NewNotice['channel'];
  readonly agreed: boolean;
  readonly address: string;
  readonly values: Readonly<Record<string, string>>;
}

/**
 * A notice to the person or the unit of the visit, as it will be sent.
 * @throws FaultError `notice.notAgreed`, `notice.noMobile`, `notice.noAddress`
 */
export function noticeTo(desk: DeskContext, wanted: Wanted): NewNotice {
  const { template, channel, agreed, values } = wanted;
  const { name, phone, personId, visitId } = visitorOf(desk);
  const { notices } = followUpKnowledge(desk);
  const day = dateOf(now(desk));
  const shared = {
    dedupe: `${template}:${visitId}:${wanted.key}:${channel}`,
    template,
    channel,
    visitId,
    personId,
    recipient: name,
  };
  const filled = { office: desk.office.zh, ...values };
  if (channel === 'letter') {
    const address = wanted.address.trim();
    if (address === '') throw refused(followUpFaults.noAddress);
    return { ...shared, address, text: letterText(notices, template, filled) };
  }
  if (!agreed) throw refused(followUpFaults.notAgreed);
  const mobile = mobileOf(phone);
  if (mobile === null || openingOn(notices, day) === null) throw refused(followUpFaults.noMobile);
  return { ...shared, address: mobile, text: smsText(notices, template, { day, mobile, values: filled }) };
}

/**
 * 簡訊通知: tells the person that the claim is registered or a question answered; asked twice it is one notice.
 * @throws FaultError as `noticeTo`, `notice.templateUnknown`, `notice.noReceipt`
 */
export function queueOwn(
  desk: DeskContext,
  { template, service, agreed }: CallInput<'notice.queue'>,
): Omit<CallOutput<'notice.queue'>, 'revision'> {
  if (template !== 'received' && template !== 'answered') throw refused(followUpFaults.noTemplate);
  if (template === 'received' && currentVisit(desk).draft.receipt === null) throw refused(followUpFaults.noReceipt);
  const name = catalogueOf(desk).services.get(service)?.name.zh ?? '';
  const notice = noticeTo(desk, {
    template,
    key: service,
    channel: 'sms',
    agreed,
    address: '',
    values: { service: name },
  });
  return { queued: queueNotice(desk.store, notice, { actor: actorOf(desk), at: now(desk) }) };
}
