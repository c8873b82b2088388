import { type OpenCounter, leadTo, releaseOf, sign, type IdentityInput } from '../counter.ts';

/** How a good visit by each script goes, through the gate, after the practice was started. */
type Run = (counter: OpenCounter) => Promise<void>;

const SELF: Omit<IdentityInput, 'identifier' | 'chosenPurpose'> = {
  capacity: 'self',
  agentName: '',
  agentLastFour: '',
  mandateSeen: false,
  sighted: 'nationalIdCard',
  reason: '本人到場申請，看過證件',
  words: '',
  basis: 'applies',
  basisNumber: '',
  agentRelation: '',
  agentScope: [],
  agentPapers: [],
};

async function identify(counter: OpenCounter, identifier: string, chosenPurpose: string, more = {}): Promise<void> {
  await counter.send('visit.draftIdentity', { ...SELF, identifier, chosenPurpose, ...more });
  await counter.send('visit.identify', {});
}

/** The key of the open matter of a service, added where it is not there yet. */
async function matterOf(counter: OpenCounter, service: string): Promise<string> {
  const held = () => counter.staff().visit?.matters?.rows.find((row) => row.service === service)?.key;
  if (held() === undefined) await counter.send('matter.add', { service });
  return held() ?? '';
}

async function settle(
  counter: OpenCounter,
  service: string,
  outcome: 'received' | 'answered' | 'referred' | 'paperOnly',
  referral = '',
): Promise<void> {
  const matter = await matterOf(counter, service);
  if (outcome === 'received') {
    await counter.send('matter.markAll', { matter });
    const rows = counter.staff().visit?.matters?.rows.find(({ key }) => key === matter)?.papers ?? [];
    for (const { key, state } of rows) {
      if (state === 'open')
        await counter.send('matter.mark', { matter, paper: key, state: 'waived', pages: 0, note: '' });
    }
  }
  await counter.send('matter.settle', { matter, outcome, note: '', referral });
}

async function happened(counter: OpenCounter, kind: 'leftJob' | 'injuredAtWork' | 'lostRelative'): Promise<void> {
  await counter.send('visit.rights', { events: [{ kind, on: '2026-11-15', facts: {} }], answers: {} });
}

function read(counter: OpenCounter, kind: 'benefit' | 'service' | 'topic', key: string) {
  return counter.send('handbook.read', { page: { kind, key }, on: null });
}

/** Everything on the list is shown, confirmed and signed for. */
async function signMatters(counter: OpenCounter): Promise<void> {
  await counter.send('release.matters', {});
  await counter.send('customer.confirmMatters', { release: releaseOf(counter) });
  await counter.send('customer.consent', { release: releaseOf(counter) });
  await sign(counter);
}

async function oldAge(counter: OpenCounter, identifier: string): Promise<void> {
  await identify(counter, identifier, 'oldAge');
  await leadTo(counter, 'choose');
  await counter.send('customer.choose', { release: releaseOf(counter), option: 'notToday' });
  await counter.send('customer.confirmChoice', { release: releaseOf(counter) });
  await counter.send('receipt.makeSheet', {});
}

export const runs: Readonly<Record<string, Run>> = {
  J1: async (counter) => {
    await read(counter, 'topic', 'li.oldAge');
    await oldAge(counter, 'A123456789');
  },
  J2: async (counter) => {
    await identify(counter, 'F223456786', 'nationalPension');
    await read(counter, 'topic', 'li.oldAge.combined');
    await settle(counter, 'NP-05', 'answered');
    await settle(counter, 'TD-08', 'received');
    await signMatters(counter);
  },
  J3P: (counter) => oldAge(counter, 'H220314523'),
  J4: async (counter) => {
    await identify(counter, 'N122074186', 'unemployment');
    await happened(counter, 'leftJob');
    await read(counter, 'benefit', 'employmentInsurance.unemployment');
    await settle(counter, 'EI-09-unemployment', 'referred', 'employmentService');
    await settle(counter, 'CC-01', 'answered');
    await counter.send('services.slip', { kind: 'service', key: 'EI-09-unemployment' });
  },
  J5: async (counter) => {
    await identify(counter, 'E224051631', 'parental');
    await read(counter, 'topic', 'ei.parental');
    await settle(counter, 'EI-09-parental', 'received');
    await settle(counter, 'CC-02', 'answered');
    await signMatters(counter);
  },
  J6: async (counter) => {
    await identify(counter, 'B225196305', 'maternity');
    await counter.send('law.benefit', { ask: 'laborInsurance.maternity', on: null });
    await settle(counter, 'LI-09-maternity', 'received');
    await signMatters(counter);
  },
  J7: async (counter) => {
    await identify(counter, 'L126225178', 'occupationalAccident');
    await happened(counter, 'injuredAtWork');
    await settle(counter, 'OA-01', 'received');
    await settle(counter, 'LI-10', 'received');
    await settle(counter, 'TD-13', 'referred', 'accidentCentre');
    await signMatters(counter);
  },
  J8: async (counter) => {
    await identify(counter, 'K127140834', 'death');
    await happened(counter, 'lostRelative');
    await counter.send('services.read', { kind: 'service', key: 'LI-09-familyDeath' });
    await settle(counter, 'LI-09-familyDeath', 'answered');
  },
  J9: async (counter) => {
    await identify(counter, 'J229104757', 'death');
    await read(counter, 'topic', 'li.death');
    await settle(counter, 'LI-09-death', 'received');
    await settle(counter, 'LP-10-heirs', 'answered');
    await counter.send('services.slip', { kind: 'event', key: 'deathOfInsured' });
  },
  J10: async (counter) => {
    await identify(counter, 'J128305614', 'laborPensionAccount');
    await read(counter, 'service', 'LP-10');
    await settle(counter, 'LP-08', 'answered');
    await settle(counter, 'LP-10', 'received');
    await signMatters(counter);
  },
  J11: async (counter) => {
    await identify(counter, '05076891S', 'unit', {
      capacity: 'employer',
      agentName: '曾小橋',
      agentRelation: '負責人',
      reason: '單位負責人到場加保、補單',
    });
    await read(counter, 'topic', 'li.enrol');
    await settle(counter, 'LI-04', 'paperOnly');
    await counter.send('unit.print', {
      number: '05076891S',
      reason: '單位負責人到場補單',
      kind: 'slip',
      kinds: ['laborInsurance', 'employmentInsurance', 'occupationalAccident', 'wageArrearsFund', 'laborPension'],
      partReason: '',
      recipient: '曾小橋',
      capacity: '負責人',
    });
  },
  J12: async (counter) => {
    await identify(counter, 'F128160407', 'record', {
      capacity: 'agent',
      agentName: '何小姐',
      agentLastFour: '4321',
      agentRelation: '父女',
      mandateSeen: true,
      agentScope: ['inquire', 'collect'],
      basis: 'mandate',
      basisNumber: '115-1',
      reason: '女兒帶委任書查詢',
    });
    await read(counter, 'service', 'TD-02');
    await counter.send('visit.cancel', { reason: 'customerLeft', note: '' });
  },
};
