/** What the command line says of a folder: progress, files it had to give up, the total over all files. */
export const cliZh = {
  'cli.file-timeout':
    '{file}：{seconds} 秒内没有审完，已停止处理这个文件，其他文件照常。可用 --timeout 放宽时限，加 --resume 只补审未完成的文件。',
  'cli.file-memory':
    '{file}：所需内存超过 {mb} MB，已停止处理这个文件，其他文件照常。可用 --memory 放宽，加 --resume 只补审未完成的文件。',
  'cli.file-crashed':
    '{file}：处理意外中断（{detail}），没有写出任何文件，其他文件照常。请单独审核这个文件。',
  'cli.same-output': '{file} 与 {other}：带标记的副本会写到同一个文件，未作处理。请分两次审核，或改名。',
  'cli.resume-nowhere':
    '没有 --out-dir、--total 或 --json 文件，无处记录进度，--resume 不起作用，全部文件从头审核。',
  'cli.resumed': '{line}（沿用上次结果）',
  'cli.progress': '已审 {done}/{files} 个文件，{rows} 行，预计还需 {left}。',
  'cli.done':
    '共 {files} 个文件：已审 {done} 个（其中沿用上次结果 {resumed} 个），未完成 {failed} 个；{rows} 行，跨文件疑点 {findings} 条；用时 {time}。',
  'cli.time.seconds': '{seconds} 秒',
  'cli.time.minutes': '{minutes} 分 {seconds} 秒',
  'cli.interrupted': '已中断。已审完的文件不会丢失，加 --resume 接着审核。',
  'total.file': '汇总.xlsx',
  'total.sheet.files': '文件清单',
  'total.sheet.findings': '跨文件疑点',
  'total.head.file': '文件',
  'total.head.tables': '预算表',
  'total.head.infos': '提示',
  'total.head.undetermined': '待明确',
  'total.head.state': '状态',
  'total.state.done': '已审核',
  'total.sum': '合计',
  'total.note.findings': '跨文件疑点 {findings} 条单列于“跨文件疑点”表，不计入以上各表。',
  'total.note.failed': '未完成的文件 {files} 个，原因见“文件清单”。',
  'total.note.same-file':
    '{file} 与 {other} 内容完全相同，可能是同一份文件：汇总各计一次，其中各行都列为疑似重复，请先核对。',
  'total.note.most': '表中列出前 {most} 条，全部见 JSON 结果。',
  'cli.marked': '{file}：带标记的副本已写入 {out}。',
  'cli.cleared': '{file}：标记和写入的表已清除，副本已写入 {out}。',
  'cli.out-exists':
    '{file}：同名文件已存在，且不是本工具写出的副本，未覆盖。请另选文件名；确需覆盖的，加 --force。',
  'cli.out-extension':
    '{out}：内容是 {extension} 格式，扩展名不同，Excel 和 WPS 可能打不开。请改用 {extension}。',
  'cli.own-workbook': '{file}：整个工作簿都由本工具写入，没有可审核的内容。',
  'cli.one-workbook': '{option} 一次只用于一个工作簿，不用于文件夹或多个文件。请逐个文件运行。',
  'cli.line': '{line}',
} as const;
