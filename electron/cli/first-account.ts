/** What the person who installs a real counter must read once: nothing keeps the code. */
export function firstAccountWords({ code, once }: { readonly code: string; readonly once: string }): string {
  return `這個機關還沒有人設過密碼。請單位主管用代號 ${code} 和一次性密碼 ${once} 登入，換成自己的密碼，再開其他人的帳號。24小時內有效，這組密碼只顯示這一次。`;
}
