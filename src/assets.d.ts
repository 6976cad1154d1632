declare module '*.txt' {
  const text: string;
  export default text;
}
declare module '*.tsv' {
  const text: string;
  export default text;
}
/** A `data:` address. */
declare module '*.xlsx' {
  const address: string;
  export default address;
}
declare module '*.css';
declare module '*.md' {
  const text: string;
  export default text;
}
