/** What `openAnyWorkbook` reads. */
export const WORKBOOKS = '.xlsx,.xlsm,.xltx,.xltm,.xls,.et,.ett,.ods,.csv,.htm,.html,.xml';
