import type { policyZh } from './policy.zh';

export const policyEn: Record<keyof typeof policyZh, string> = {
  'policy.error.empty': '“{file}” is empty: there is no text to read. Please fetch the document again.',
  'policy.error.not-a-policy':
    '“{file}” holds no clause that divides fiscal authority and expenditure responsibility, so it cannot serve as a policy. Please import the text of such a plan.',
  'policy.error.too-big':
    '“{file}” is too big ({detail}) and was not read. Please import the plan’s text only.',
  'policy.error.unreadable':
    '“{file}” is damaged or incomplete ({detail}); its text cannot be read. Please fetch it again or save it as .docx.',
  'policy.error.no-text':
    '“{file}” has no text layer and seems to be a scan. Please turn it into .docx or .txt with text recognition, check it, and import that.',
  'policy.error.unsafe':
    '“{file}” holds content that a policy document should not have ({detail}) and was not read. Please save it as a plain .docx or .txt.',
  'policy.error.unsupported':
    'The format of “{file}” is not supported ({detail}). Please import .txt, .docx or a .pdf with text.',
  'policy.error.bad-json':
    '“{file}” is not sound policy data ({detail}). Please export it again or import the document itself.',
  'policy.same-item-two-levels':
    '“{item}” stands under different levels and the document does not tell them apart. It will go by the unit’s tier; please check the text.',
  'policy.duplicate': '“{item}” is listed more than once under one level. Please check the text.',
  'policy.shares-not-100':
    'The shares of “{item}” add up to {sum}%, not 100%. Please check the shares in the text.',
  'policy.region-in-two-tiers':
    '“{region}” stands in more than one band of “{item}”. Please check the lists of regions.',
  'policy.sister-counts-differ':
    'The paragraph of the other level lists part of “{item}” as an item of its own. Please check how many items it is.',
  'policy.payer-not-level':
    'The level and the payer of “{item}” differ and the text names neither commission nor shares. Please check the text.',
  'policy.item-length':
    '“{item}” has {length} characters and may not be cut as the text means it. Please check.',
  'policy.reference':
    '“{text}”: another document settles this; this one does not. Import that document to audit it.',
  'policy.odd-terms':
    'The text says “{term}” where documents say 财政事权 and 支出责任; it may be an altered copy. Please use the official text.',
};
