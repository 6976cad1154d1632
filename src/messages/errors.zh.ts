/** What went wrong at a file's or a program's door: what, why, what to do. `{file}` is the file's name. */
export const errorsZh = {
  'host.not-a-workbook':
    '{file}：不是电子表格工作簿，无法审核。请选择 .xlsx、.xlsm、.xls、.et、.ods 或 .csv 文件。',
  'host.empty-file': '{file}：文件是空的（0 字节），没有可审核的内容。请重新取得该文件。',
  'host.encrypted': '{file}：工作簿已加密，读不出内容。请在 Excel 或 WPS 中取消打开密码后另存，再审核。',
  'host.signed': '{file}：工作簿带有数字签名，写入标记会使签名失效，因此未作处理。请在未签名的副本上审核。',
  'host.xls': '{file}：是旧格式 .xls（或 .et）工作簿，不能就地标记。请另存为 .xlsx 后再审核。',
  'host.damaged':
    '{file}：文件已损坏或不完整（{detail}），读不出工作表。请重新取得该文件，或用 Excel、WPS 修复后另存。',
  'host.unsafe-xml':
    '{file}：文件内含 DOCTYPE 或实体声明（{detail}），可能被用于读取本机文件，已拒绝打开。请用 Excel 或 WPS 重新另存。',
  'host.too-big': '{file}：解压后的内容超出限度（{detail}），为防止占满内存已停止。请核对文件来源。',
  'host.no-sheet': '{file}：工作簿里没有工作表，无法审核。请核对文件是否完整。',
  'host.sheet-gone': '工作表“{sheet}”已不存在，可能在审核期间被删除或改名。请重新审核。',
  'host.protected':
    '工作表“{sheet}”受保护，不能写入。结果仍在面板中；如需写入，请先撤销工作表保护（审阅 → 撤销工作表保护）。',
  'host.editing': '有单元格正在编辑，暂时不能读写。请按 Enter 或 Esc 结束编辑，审核会继续。',
  'host.changed-since': '单元格 {cell} 的内容在审核之后已改动，未写入。请重新审核后再采纳。',
  'host.cancelled': '审核已取消，工作簿没有改动。',
  'host.unsupported': '当前程序不支持这项操作（{detail}）。',
  'host.host-failed': '表格程序没有完成这次操作（{detail}）。请重试；如再次出现，请保存工作簿后重新打开。',
  'audit.no-table':
    '{file}：没有找到预算表。已查看工作表：{sheets}；需要有“项目名称”（或项目、支出项目）列和金额列。可用 --columns 指定列。',
  'audit.no-name': '{file}：工作表“{sheet}”没有找到“项目名称”列，无法逐行审核。可用 --columns 指定列。',
  'cli.not-found': '{file}：文件不存在或不能读取（{detail}）。请核对路径。',
  'cli.bad-json': '{file}：不是有效的 JSON（{detail}）。',
  'cli.bad-option': '参数有误：{detail}。',
  'cli.out-is-input': '{file}：输出文件与输入文件相同，未写入。请另选文件名，原文件不会被改动。',
  'cli.unexpected': '{file}：出现意外情况（{detail}），未写出任何文件。',
  'cli.cannot-write': '{file}：不能写入（{detail}）。请核对文件夹和权限。',
  'cli.clear-needs-out': '--clear 需要同时用 --out 或 --out-dir 指定输出文件。',
  'cli.no-workbook': '{file}：文件夹里没有 .xlsx、.xlsm 或 .xltx 工作簿。',
  'store.damaged': '工作簿内保存的审核记录读不出（{detail}），本次未采用，也没有改动它。',
  'cli.unsupported': '{file}：{detail}',
  'cli.policy': '{line}',
} as const;
