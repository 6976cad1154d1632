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
};
