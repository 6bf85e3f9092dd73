declare module 'papaparse' {
  interface Parsed {
    readonly data: string[][];
    readonly errors: readonly { readonly message: string }[];
  }
  const Papa: {
    parse(text: string, options: { delimiter: string; newline: string }): Parsed;
    unparse(rows: readonly (readonly string[])[]): string;
  };
  export default Papa;
}
