/** Sentences of the receipt (收件證明). Chinese only: the paper is an office document. */
export const legalTexts = {
  application:
    '這張證明只表示我們收到了文件和您的選擇，不是給付的決定。試算金額只供參考，以勞保局來函為準。您的資料只用來辦理這件申請，您可以要求查閱、複製或更正。電子封章用來查驗內容有沒有被改過；它不具電子簽章法第6條推定為本人親自簽名的效力。',
  estimateOnly:
    '這張試算表只供參考，不是給付的決定，也不是申請。金額以勞保局來函為準。年金從申請的那個月開始算，晚申請不會補發。您的資料只用來辦理這次查詢，您可以要求查閱、複製或更正。電子封章用來查驗內容有沒有被改過。',
  paper:
    '這張是紙本申請紀錄，請申請人親自簽名或蓋章後交回櫃檯，辦理的結果和電子簽名一樣。這不是給付的決定；試算金額只供參考，以勞保局來函為準。您的資料只用來辦理這件申請，您可以要求查閱、複製或更正。',
} as const;

export const nextStepWords = {
  review: ['審核', '送勞保局審核。資料有缺，會用公文或電話通知您補。'],
  message: ['簡訊', '由111發出，開頭是您手機末3碼和「勞保局」，不會有網址。'],
  ask: ['查詢', '請報收件號，向本辦事處或勞保局網站「案件進度」查詢。'],
  dispute: ['不同意', '收到勞保局公文隔天起60天內，可以申請爭議審議。'],
  // 行政程序法96一⑥: the decision itself says how and until when; the labor pension and wage arrears have no review.
  remedy: ['救濟', '不同意勞保局的決定，決定的公文會寫明怎麼提出、幾天內提出。'],
  complaint: ['有意見', '請找值星主管，或填意見卡，當天回電給您。'],
  comeBack: ['下次來', '想好了再來，帶身分證件就可以；年金從申請的那個月開始算。'],
  sign: ['簽名', '請在下面的格子親自簽名，交給服務人員。'],
} as const satisfies Record<string, readonly [string, string]>;

export const receiptWords = {
  agency: '勞動部勞工保險局',
  form: '老年給付　言詞申請紀錄',
  sheet: '老年給付試算表',
  edition: '',
  identityReturned: '身分證件看過退還',
  account: (bank: string, lastFour: string, by: string) =>
    `資料齊全，第一筆最遲${by}匯到您本人的${bank}帳戶（末4碼${lastFour}）。`,
  accountOnce: (bank: string, lastFour: string) => `資料齊全後10天內，匯到您本人的${bank}帳戶（末4碼${lastFour}）。`,
  accountMissing: '請補您本人的帳戶；資料齊全後才能付款。',
  pay: '付款',
} as const;
