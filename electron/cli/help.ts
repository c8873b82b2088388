/** Shown by `--help`. */
export const help = `數位服務櫃檯

用法：npm start -- [選項]

  --shell auto|host|electron   用哪一種外殼：auto 有 Electron 就用，沒有就改用瀏覽器（預設 auto）
  --data-dir 資料夾            資料放哪裡（預設：這個使用者的應用程式資料夾）
  --backup-folder 資料夾       第二個備份資料夾，放另一顆磁碟（預設：「備份」畫面的設定）
  --office 代碼                辦事處代碼，兩位數（預設 01）
  --hall-address 位址:埠       當叫號主機，讓同一個機關的其他櫃檯加入，例如 10.1.2.3:4190（預設只叫自己的號）
  --join 配對碼                加入叫號主機；配對碼在主機的「連線櫃檯」產生，只要加入一次
  --speech-model 資料夾        語音辨識模型的四個檔案放在哪裡（預設：資料資料夾裡的 speech-model）
  --real                       正式機關：第一次啟動會開第一個帳號並顯示一次性密碼（預設是訓練）
  --counter 號碼               櫃檯號碼，1 到 99（預設 7）
  --training-date 日期         訓練日，例如 2026-11-30 或 2026-11-30T09:00（台灣時間）
  --training-speed 倍數        訓練日走得比真的快幾倍，1 到 60；8 就是一天當一小時走（預設 1）
  --help                       顯示這份說明

只用於瀏覽器外殼：
  --port 號碼                  連接埠，0 由系統選（預設 4180）
  --host 位址                  監聽的位址（預設 127.0.0.1，只有這台電腦連得到）
  --no-open                    不要自動打開瀏覽器
  --download-address 位址:埠   讓民眾用手機下載自己的收件證明，例如 10.1.2.3:4181（預設不開放）
  --download-certificate 檔案  下載位址的憑證（PEM）；要和 --download-key 一起寫，省略就不加密
  --download-key 檔案          上面那張憑證的私密金鑰（PEM）

按 Ctrl-C 結束，已存的資料都會留著。
`;
