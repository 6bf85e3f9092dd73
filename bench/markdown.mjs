/** Prints rows of strings as a table of Markdown, the numbers to the right. */
export function printMarkdown([head, ...rows]) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  console.log(line(head));
  console.log(line(head.map((_, i) => (i === 0 ? '---' : '---:'))));
  for (const row of rows) console.log(line(row));
  console.log();
}
