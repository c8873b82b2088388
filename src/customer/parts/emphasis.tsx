/** A sentence whose parts between asterisks are bold: `您是*086*號`. */
export function Emphasis({ sentence }: { sentence: string }) {
  return sentence.split('*').map((part, at) => {
    const key = `${at}${part}`;
    return at % 2 === 1 ? <strong key={key}>{part}</strong> : part;
  });
}
