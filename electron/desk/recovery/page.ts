import type { DiagnosisWords } from './diagnosis-words.ts';

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="zh-Hant-TW">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>數位服務櫃檯</title>
    <style>
      body { max-width: 44rem; margin: 3rem auto; padding: 0 1.5rem; font: 1.125rem/1.7 system-ui, sans-serif; color: #1c2a30; }
      dt { margin-top: 1rem; font-weight: 700; }
      dd { margin: 0; }
      label { display: block; margin: 1rem 0; }
      .choice { padding: 0.75rem 1rem; border: 1px solid #60707a; border-radius: 6px; }
      input:not([type='radio']) { display: block; width: 16rem; min-height: 44px; font: inherit; }
      button { min-height: 48px; padding: 0 1.5rem; font: inherit; font-weight: 700; }
      .fault { padding: 0.75rem 1rem; border-left: 6px solid #a3261b; background: #fdeceb; }
    </style>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      ${body}
    </main>
  </body>
</html>
`;
}

/** What happened to the data, what is safe, what to do; the choices as buttons for a supervisor. */
export function recoveryPage({ happened, safe, todo, choices }: DiagnosisWords, fault: string): string {
  const told = `<dl>
        <dt>發生什麼事</dt><dd>${escaped(happened)}</dd>
        <dt>什麼是安全的</dt><dd>${escaped(safe)}</dd>
        <dt>怎麼辦</dt><dd>${escaped(todo)}</dd>
      </dl>`;
  const options = choices.map(
    (choice, index) =>
      `<label class="choice"><input type="radio" name="choose" value="${index + 1}" required /> ${escaped(choice)}</label>`,
  );
  const form =
    choices.length === 0
      ? ''
      : `<form method="post">
        ${options.join('\n        ')}
        <label>主管的員工代號<input name="supervisor" required maxlength="20" autocomplete="off" /></label>
        <label>PIN 碼<input name="pin" type="password" required maxlength="64" autocomplete="off" /></label>
        <button>照這一項做</button>
      </form>`;
  const warning = fault === '' ? '' : `<p class="fault" role="alert">${escaped(fault)}</p>`;
  return page('資料庫打不開', `${warning}${told}${form}`);
}

export function recoveredPage(quarantine: string): string {
  return page(
    '復原好了',
    `<p>櫃檯正在啟動。請回到啟動程式的視窗，打開「承辦」那一行的網址。</p><p>原來的檔案另存在：${escaped(quarantine)}</p>`,
  );
}
