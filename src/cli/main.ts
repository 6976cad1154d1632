/** The command line: `audit`, `policy compile`, `classify`. */
import { Command, CommanderError } from 'commander';
import { runAudit } from './audit-command';
import { runClassify } from './classify-command';
import { runDoctor } from './doctor-command';
import { describeError, EXIT } from './errors';
import { declareOptions, type AuditFlags } from './options';
import { declareFeedback } from './feedback-command';
import { declareHandover } from './handover-command';
import { loadPolicies } from './policies';
import { runPolicyCompile, type PolicyFlags } from './policy-command';
import { VERSION } from './version';

let status: number = EXIT.ok;

const program = new Command('shiquan')
  .description('事权审核：逐行判断预算项目的财政事权级次和支出责任。Audits budget workbooks offline.')
  .version(VERSION)
  .exitOverride()
  .showSuggestionAfterError();

declareOptions(program.command('audit').argument('<path...>', '工作簿或文件夹 workbooks or folders'))
  .description('审核工作簿 audit workbooks')
  .action(async (paths: string[], flags: AuditFlags) => {
    status = await runAudit(paths, flags);
  });

program
  .command('policy')
  .description('政策文件 policy documents')
  .command('compile')
  .argument('<file...>', '.txt .docx .pdf .json')
  .option('--json <file>', '输出 output; - is stdout', '-')
  .option('--text <file>', '另存解码后的正文 the decoded text that spans point into')
  .action(async (paths: string[], flags: PolicyFlags) => {
    status = await runPolicyCompile(paths, flags);
  });

declareFeedback(program, (exit) => {
  status = exit;
});

declareHandover(program, (exit) => {
  status = exit;
});

program
  .command('classify')
  .description('逐行判断 NDJSON rows on stdin, results on stdout')
  .option(
    '--policy <file>',
    '政策文件 policy document; repeatable',
    (value: string, before: string[]) => [...before, value],
    [],
  )
  .option('--tier <tier>', '单位层级 tier of units that do not say')
  .action(async (flags: { policy: string[]; tier?: AuditFlags['tier'] }) => {
    status = await runClassify(
      await loadPolicies(flags.policy),
      flags.tier ? { defaultTier: flags.tier } : {},
    );
  });

program
  .command('doctor')
  .description('自检 whether this machine has what is needed, and how to mend what is missing')
  .argument('[workbook...]', '顺带核对能否读取 workbooks to try')
  .action(async (paths: string[]) => {
    status = await runDoctor(paths);
  });

// A reader that closes early (head) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) =>
  process.exit(error.code === 'EPIPE' ? EXIT.ok : EXIT.unexpected),
);

program
  .parseAsync(process.argv)
  .catch((error: unknown) => {
    if (error instanceof CommanderError) {
      status = error.exitCode === 0 ? EXIT.ok : EXIT.badInput;
      return;
    }
    const { line, exit } = describeError(error, 'shiquan');
    process.stderr.write(`${line}\n`);
    status = exit;
  })
  .finally(() => {
    process.exitCode = status;
  });
