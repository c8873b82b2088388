import { useState } from 'react';
import type { MemberRole } from '../../contract/hall-terms.ts';
import type { OfficeNetworkView } from '../../contract/office-network-view.ts';
import type { StaffView } from '../../contract/staff-view.ts';
import { act } from '../acts.ts';
import type { Command } from '../commands.ts';
import { Frame } from '../frame/frame.tsx';
import type { PrimaryAction } from '../frame/primary.tsx';
import { ScreenTitle } from '../parts/screen-title.tsx';
import { backToWork } from '../places.ts';
import { useAnswer } from '../use-answer.ts';
import { t } from '../words.ts';
import { NetworkConfirm } from './office-network-confirm.tsx';
import { HallHostHere, PairMachine } from './office-network-host.tsx';
import { JoinedHere, JoinHost } from './office-network-join.tsx';
import { NetworkMembers } from './office-network-members.tsx';
import { type Machine, nameOf } from './office-network-names.ts';

type Asking = { readonly act: 'leave' } | { readonly act: 'unpair'; readonly machine: Machine };

/** 連線櫃檯: on the hall host, who joined it; elsewhere, which hall host this machine joined. */
export function OfficeNetwork({ view }: { view: StaffView }) {
  const network = useAnswer('network.read', {}, view.revision);
  const [role, setRole] = useState<MemberRole>('counter');
  const [number, setNumber] = useState('');
  const [code, setCode] = useState('');
  const [asking, setAsking] = useState<Asking | null>(null);
  const wanted = /^[1-9]\d?$/.test(number.trim()) ? Number(number.trim()) : null;
  const close = () => setAsking(null);

  async function offer() {
    if (wanted !== null && (await act('network.offer', { role, number: wanted }))) setNumber('');
  }
  async function join() {
    if (await act('network.join', { code })) setCode('');
  }
  const confirm = async (what: Asking) => {
    const done = what.act === 'leave' ? await act('network.leave', {}) : await act('network.unpair', what.machine);
    if (done) close();
  };
  const ways: Record<ReturnType<typeof wayOf>, PrimaryAction> = {
    host: {
      label: t('officeNetwork.make'),
      keys: 'F8',
      enabled: wanted !== null,
      note: wanted === null ? t('officeNetwork.makeNote') : '',
      run: () => void offer(),
    },
    joined: {
      label: t('officeNetwork.back'),
      keys: 'F8',
      enabled: true,
      note: '',
      run: () => void act('screen.open', { screen: 'work' }),
    },
    single: {
      label: t('officeNetwork.join'),
      keys: 'F8',
      enabled: code.trim() !== '',
      note: code.trim() === '' ? t('officeNetwork.joinNote') : '',
      run: () => void join(),
    },
  };
  const commands: Command[] = [
    ...(network?.joined != null && asking === null
      ? [{ keys: 'Shift F8', label: t('officeNetwork.leave'), run: () => setAsking({ act: 'leave' }) }]
      : []),
    asking === null
      ? backToWork(t('officeNetwork.back'))
      : { keys: 'Esc', label: t('officeNetwork.close'), run: close },
  ];
  return (
    <Frame
      view={view}
      layout="single"
      commands={commands}
      primary={ways[wayOf(network)]}
      panel={
        asking === null ? null : (
          <NetworkConfirm
            title={asking.act === 'leave' ? t('officeNetwork.leaveTitle') : unpairTitle(asking.machine)}
            lead={t(asking.act === 'leave' ? 'officeNetwork.leaveLead' : 'officeNetwork.unpairLead')}
            action={t(asking.act === 'leave' ? 'officeNetwork.leave' : 'officeNetwork.unpair')}
            onConfirm={() => void confirm(asking)}
            onClose={close}
          />
        )
      }
    >
      <ScreenTitle title={t('officeNetwork.title')} note={t('officeNetwork.lead')} />
      {network === null ? null : network.served !== null ? (
        <>
          <PairMachine offer={network.offer} chosen={{ role, number }} onRole={setRole} onNumber={setNumber} />
          <NetworkMembers members={network.members} onUnpair={(machine) => setAsking({ act: 'unpair', machine })} />
          <HallHostHere served={network.served} />
        </>
      ) : network.joined !== null ? (
        <JoinedHere joined={network.joined} />
      ) : (
        <JoinHost counter={view.counter.number} code={code} onCode={setCode} onJoin={() => void join()} />
      )}
    </Frame>
  );
}

function unpairTitle(machine: Machine): string {
  return t('officeNetwork.unpairOf', { name: nameOf(machine) });
}

function wayOf(network: OfficeNetworkView | null): 'host' | 'joined' | 'single' {
  if (network?.served != null) return 'host';
  return network?.joined == null ? 'single' : 'joined';
}
