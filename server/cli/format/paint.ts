/** Colours for a terminal (ECMA-48 "select graphic rendition"), or none. */
export function paint(color: boolean) {
  const style = (code: number) => (text: string) =>
    color && text ? `\u001B[${code}m${text}\u001B[0m` : text;
  return {
    bold: style(1),
    dim: style(2),
    red: style(31),
    green: style(32),
    yellow: style(33),
    blue: style(34),
    cyan: style(36),
  };
}

export type Paint = ReturnType<typeof paint>;
