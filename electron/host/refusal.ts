/** What a browser shows when it asks for something this host does not give; says what to do, reveals nothing. */
export function refusalPage(): string {
  return `<!doctype html>
<html lang="zh-Hant-TW">
  <head>
    <meta charset="utf-8" />
    <title>數位服務櫃檯</title>
  </head>
  <body>
    <h1>請用主機印出的網址打開</h1>
    <p>這個網址不完整，或主機已經重新啟動。請回到啟動程式的視窗，打開「承辦」或「民眾」那一行的網址。</p>
    <p lang="en">This address is incomplete, or the host was restarted. Open the staff or customer address printed in the window where the program was started.</p>
  </body>
</html>
`;
}
