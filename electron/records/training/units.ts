import type { Arrears, Unit } from '../person.ts';
import { businessNumber } from './numbers.ts';

/** Invented units (投保單位): insurance number, first seven digits of the business number, name, insured persons. */
const invented: readonly (readonly [number: string, business: string, name: string, employees: number])[] = [
  ['01012345A', '1103456', '永昌紡織', 86],
  ['01023456C', '1204567', '宏泰機械', 142],
  ['05034567F', '2305678', '同安物業', 320],
  ['05012345K', '2406789', '禾川電子', 415],
  ['01045678B', '1507891', '大新成衣廠股份有限公司', 64],
  ['05056789M', '2608912', '家福清潔服務有限公司', 38],
  ['05067891P', '2709123', '安居照護服務有限公司', 57],
  ['02078912R', '0000000', '臺北市清潔服務業職業工會', 5120],
  ['05089123T', '2801234', '順發食品行', 12],
  ['01091234D', '1902345', '建興鋼鐵股份有限公司', 268],
  ['05010234G', '3003456', '明德文具批發有限公司', 21],
  ['05021345H', '3104567', '青禾廣告設計有限公司', 33],
  ['05032456J', '3205678', '和悅幼兒用品有限公司', 26],
  ['01043567L', '3306789', '晶準光電股份有限公司', 760],
  ['05054678N', '3407891', '飛捷快遞有限公司', 94],
  ['05065789Q', '3508912', '樂活餐飲股份有限公司', 210],
  ['05076891S', '3609123', '小橋麵館', 4],
  ['04087912U', '3701234', '臺北市私立和平高級中學', 118],
  ['05098123V', '3802345', '長風航空股份有限公司', 1850],
  ['05019234W', '3903456', '雲海飛行訓練有限公司', 9],
  ['03020345X', '0000000', '宜蘭縣南方澳區漁會', 2330],
  ['06031456Y', '0000000', '雲林縣西螺鎮農會', 8410],
  ['02042567Z', '0000000', '新北市餐飲業職業工會', 3675],
  ['02053678E', '0000000', '桃園市營造業職業工會', 4208],
  ['05064789A', '4004567', '立德資訊股份有限公司', 133],
  ['05075891B', '4105678', '海納物流股份有限公司', 502],
  ['01086912C', '4206789', '旭東塑膠工業股份有限公司', 175],
  ['01097123D', '4307891', '嘉禾食品工業股份有限公司', 240],
  ['05018234F', '4408912', '信義地產經紀有限公司', 48],
  ['05029345G', '4509123', '康寧連鎖藥局股份有限公司', 365],
  ['04030456H', '4601234', '新北市板橋區公所', 290],
  ['05041567J', '4702345', '美景旅行社有限公司', 17],
  ['01052678L', '4803456', '三和印刷廠', 29],
  ['05063789M', '4904567', '永續環境工程有限公司', 61],
];

/** Surnames and given names of invented responsible persons (負責人), and places they run a unit at. */
const SURNAMES = ['林', '陳', '黃', '張', '李', '王', '吳', '劉', '蔡', '楊', '許'];
const GIVEN_NAMES = ['文雄', '淑芬', '國棟', '美玲', '志明', '秀英', '建宏'];
const PLACES = [
  '臺北市中正區羅斯福路一段',
  '新北市板橋區文化路二段',
  '桃園市中壢區環中東路',
  '臺中市西屯區臺灣大道三段',
  '高雄市前鎮區中山二路',
];

const SUSPENDED = '01052678L';
const CLOSED = '05041567J';

const owed = (kind: Arrears['kind'], amount: number, months: number, recoverable = true): Arrears => ({
  kind,
  amount,
  months,
  since: months === 2 ? '2026-08-01' : '2015-03-01',
  recoverable,
});

/** What invented units owe; units not named owe nothing. */
function arrearsFor(insuranceNumber: string): Arrears[] {
  if (insuranceNumber === SHOP) {
    return [
      owed('laborInsurance', 18_460, 2),
      owed('employmentInsurance', 2_052, 2),
      owed('occupationalAccident', 436, 2),
      owed('wageArrearsFund', 52, 2),
      owed('laborPension', 17_424, 2),
    ];
  }
  if (insuranceNumber === SUSPENDED) return [owed('laborInsurance', 96_120, 2), owed('laborPension', 41_760, 2)];
  if (insuranceNumber === CLOSED) return [owed('laborInsurance', 30_402, 5, false), owed('laborPension', 12_600, 5)];
  return [];
}

export function trainingUnits(): Unit[] {
  return invented.map(([insuranceNumber, business, name, employees], index) => ({
    insuranceNumber,
    businessNumber: business === '0000000' ? '' : businessNumber(business),
    name,
    type: insuranceNumber.slice(1, 3),
    employees,
    responsible:
      insuranceNumber === SHOP
        ? '曾小橋'
        : `${SURNAMES[index % SURNAMES.length] ?? ''}${GIVEN_NAMES[index % GIVEN_NAMES.length] ?? ''}`,
    address: `${PLACES[index % PLACES.length] ?? ''}${index * 7 + 3}號`,
    status: insuranceNumber === SUSPENDED ? 'suspended' : insuranceNumber === CLOSED ? 'closed' : 'active',
    since: `${1978 + index}-07-01`,
    arrears: arrearsFor(insuranceNumber),
  }));
}

/** The shop of the eleventh journey: four employees, in arrears everywhere. */
export const SHOP = '05076891S';
