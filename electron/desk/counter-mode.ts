import { COUNTER_MODES, type CounterMode } from '../../src/contract/matter-terms.ts';
import type { StaffView } from '../../src/contract/staff-view.ts';
import { readSetting, writeSetting } from '../records/index.ts';
import { accessFaults } from './access/words.ts';
import { actorOf, type DeskContext, now } from './context.ts';
import { catalogueOf } from './services/read-catalogue.ts';
import { faults, refused } from './words/faults.ts';

const SETTING = 'counterMode';

const NAMES: Readonly<Record<CounterMode, string>> = {
  full: '全功能',
  express: '快速',
  reservation: '預約取件',
  slipReprint: '補單',
  priority: '愛心',
  informationZone: '資訊服務區',
};

/** The kind of counter this is now 櫃檯種類; 全功能 until somebody chose another. */
export function counterMode(desk: DeskContext): CounterMode {
  const held = readSetting(desk.store, SETTING);
  return COUNTER_MODES.find((one) => one === held) ?? 'full';
}

/** Changes the kind of counter during the day, between two visitors; the chain keeps who did. @throws FaultError `visit.inProgress` */
export function setCounterMode(desk: DeskContext, { mode }: { mode: CounterMode }): void {
  if (desk.state.visit !== null) throw refused(faults.visitInProgress);
  if (mode === counterMode(desk)) return;
  writeSetting(desk.store, { key: SETTING, value: mode, actor: actorOf(desk), at: now(desk) });
}

/** Nobody's record, unit or receipt opens in the information zone. @throws FaultError `counter.informationZone` */
export function demandRecords(desk: DeskContext): void {
  if (counterMode(desk) === 'informationZone') throw refused(accessFaults.informationZone);
}

export function counterModeName(desk: DeskContext): string {
  return NAMES[counterMode(desk)];
}

/** Each kind with what it needs and which services it does. */
export function counterModes(desk: DeskContext): NonNullable<StaffView['start']>['modes'] {
  const services = [...catalogueOf(desk).services.values()];
  const express = services.filter(({ counters }) => counters.includes('express')).length;
  const slips = services.filter(({ counters }) => counters.includes('nationalPensionSlip')).length;
  const needs: Readonly<Record<CounterMode, string>> = {
    full: `叫號或輸入號碼；全部${services.length}項都辦，一次可以辦好幾項。`,
    express: `不用抽號：輸入號碼、看證件、選要印的、按 F8。${express}項可以辦。`,
    reservation: '先核對預約單和證件，再交付印好的資料、請民眾簽收；別的事也可以辦。',
    slipReprint: `不用抽號，只印欠費和繳費資料；國保補單${slips}項。`,
    priority: '身心障礙、孕婦、長者先叫；全部項目都辦。',
    informationZone: '不開個人資料；只用服務查詢、法規查詢和應備表件告知單。',
  };
  return COUNTER_MODES.map((key) => ({ key, name: NAMES[key], needs: needs[key], chosen: key === counterMode(desk) }));
}
