export function bigWorkbook(rows: number): Buffer;
